# What the program says in the terminal.
severity-error = error
severity-warning = warning
severity-info = info
severity-help = help
summary-errors = { $errors ->
        [one] 1 error
       *[other] { $errors } errors
    }
summary-warnings = { $warnings ->
        [one] 1 warning
       *[other] { $warnings } warnings
    }
summary-infos = { $infos ->
        [one] 1 info
       *[other] { $infos } infos
    }
summary-nothing = nothing to remark

bare-1 = pop makes a portfolio of your personal development plan.
bare-2 = Begin with `pop init`; in a plan, `pop status` says what the next step is.
bare-3 = `pop --help` shows everything.

check-done = { $documents ->
        [one] 1 document
       *[other] { $documents } documents
    }: { $summary }
check-empty = this plan is still empty: write your first goal with `pop new goal`
build-stopped = nothing was built: first mend { $summary }
    .help = your earlier output is as it was
build-strict = nothing was built: `--strict` also stops at warnings ({ $summary })
    .help = your earlier output is as it was
build-single = { $path }: all pages in one file, { $kilobytes } kB
single-unbound = the pages cannot be put into one file: a style sheet of the theme is no text
build-edition = { $edition }: { $written ->
        [0] nothing changed
        [one] 1 file written
       *[other] { $written } files written
    }{ $removed ->
        [0] {""}
        [one] , 1 removed
       *[other] , { $removed } removed
    }
build-retired = { $edition }: removed, for there is no such edition any more
build-retired-left = { $edition }: files that pop did not make stay in { $path }
build-retired-single = { $path }: removed, for there is no such edition any more
build-strangers = { $edition }: pop did not make { $names }, and { $count ->
        [one] it is
       *[other] they are
    } in the folder that you publish; `pop leaks` searches { $count ->
        [one] it
       *[other] them
    }
build-open = open { $path }
build-image = { $edition }: `{ $path }` was left out: { $reason }
output-site = site
output-report = report
output-sheet = conversation sheet
image-broken = it cannot be read as an image
image-format = this kind of image does not show in browsers; save it as JPEG or PNG
image-film = a film tells where it was made; link to the address where you share it
image-page = it can run programs; save it as PDF
image-drawing = it cannot be read as an SVG drawing; save it as plain SVG or as PNG
image-work = it takes more work to draw than a page may ask; save it as PNG
image-unknown = nobody can tell what a browser or a server does with this kind of file; save it as PDF, or pack it as `.zip`
image-unlike = it is not what its name says; save it again, or give it the ending of what it is
image-large = it is too large to be shown; save it smaller

unknown-edition = there is no edition `{ $name }`
    .help = the editions are { $known }
    .near = did you mean { $known }?
    .readers = `{ $name }` are readers; their edition is called { $known }
unknown-rule = there is no rule `{ $name }`
    .help = `pop explain` lists the rules
unknown-rule-near = there is no rule `{ $name }`
    .help = did you mean `{ $nearest }`?
explain-list = The rules. `pop explain NAME` tells more about one.

trouble-no-folder = there is no folder `{ $path }`
    .help = name the folder of your plan
trouble-not-a-folder = `{ $path }` is a file
    .help = name the folder that holds `pop.toml`
trouble-empty-folder = `{ $path }` is empty
    .help = `pop init` makes a plan to begin with here
trouble-no-settings = there is no `pop.toml` in `{ $path }`
    .help = go to the folder of your plan, or make one with `pop init`
trouble-unreadable = `{ $path }` cannot be read: { $cause }
    .help = see to it that you may read it, or move it out of the plan
trouble-too-long = `{ $path }` is larger than 16 MB
    .help = a template or style sheet is a text of some kilobytes: take out what is none
trouble-too-many-files = `{ $path }` holds more than 250,000 files
    .help = is this the folder of your plan? Move what is no part of it out of the folder
trouble-too-much-text = the texts in `{ $path }` are larger than 512 MB together
    .help = move what is no part of your plan out of its folder
trouble-unwritable = `{ $path }` cannot be written: { $cause }
    .help = choose another folder with `--out`
trouble-output-is-a-file = the output folder `{ $path }` is a file
    .help = choose another folder with `--out`
trouble-foreign-output = `{ $path }` holds files that pop did not make
    .help = choose an empty folder with `--out`
trouble-foreign-file = `{ $path }` is not of pop and is in the way
    .help = move it, or choose another folder with `--out`
trouble-linked-folder = `{ $path }` is a link, and a build does not write through it
    .help = put a folder in its place, or choose another folder with `--out`
trouble-manifest = `{ $path }` is no list that a build made: { $cause }
    .help = move the folder it is in out of the way; `pop build` makes it anew
trouble-unsearched = `{ $path }` cannot be searched: { $cause }
trouble-output-is-plan = the output folder `{ $path }` would hold the plan itself
    .help = choose another folder with `--out`
trouble-not-ours = `{ $path }` is a file that somebody else put there
    .help = move it away, or choose another folder with `--out`
trouble-working-folder = the folder you are in is gone
    .help = go to another folder
also = also
also-at = at { $places }
also-more = at { $places } and { $count } more
findings-more = … and { $count } more of `{ $rule }` in { $path }; `--format short` shows each on one line
system-not-found = it is not there
system-permission = you have no permission
system-read-only = the disk is read-only
system-full = the disk is full
system-in-the-way = something else is in the way
system-too-large = the system allows no file of this size
system-name = the system does not allow this name
system-unknown = the system does not say why

hover-reserved = It stays out of the public edition unless `audience` names `public` for it.
trouble-unwritable-plan = `{ $path }` cannot be changed: { $cause }
    .help = see to it that you may write there, and run it again
trouble-held = another command is changing a file in `{ $path }`
    .help = wait until it is done, and run it again
trouble-changed-meanwhile = `{ $path }` was changed meanwhile
    .help = save what you are writing, and run it again
unknown-goal = there is no goal `{ $name }`
    .help = the goals are { $known }
unknown-goal-near = there is no goal `{ $name }`
    .help = did you mean `{ $nearest }`?
fix-nothing = there is nothing to change without asking you
fix-made = { $path }: { $rule }: { $change }

rules-reading = Reading the plan
rules-specific = S: specific
rules-measurable = M: measurable
rules-attainable = A: attainable or acceptable
rules-relevant = R: relevant or realistic
rules-timebound = T: time-bound
rules-chain = The chain, from gap to evaluation
rules-cycle = The cycle of talks, evidence and looking again
rules-privacy = Privacy and translation

build-without-pdf = { $edition }: the { $output } was not made: this pop was built without the feature `pdf`
build-printing = { $edition }: typesetting the { $output } …
paper-glyphs = { $edition }: the { $output } shows a question mark for characters that it cannot print: { $characters }
paper-word = { $edition }: in the { $output } a word is wider than a page: { $word }…
paper-picture = { $edition }: the { $output } leaves out `{ $path }`: it cannot be read as an image
paper-plain = { $edition }: in the { $output } the text of `{ $path }` stands as words alone: it cannot be set as it is marked up
paper-warning = { $edition }: the typesetter remarks about the { $output }: { $message }
paper-failed = { $edition }: the { $output } could not be made; everything else was. The typesetter says: { $message }
template-error = this template cannot be used: { $message }
    .help = compare it with the theme's own: `pop theme eject` lists them, and `docs/themes.md` tells what they can use
template-error-unknown = there is no { $sort } `{ $name }`
    .help = `docs/themes.md` tells what a template can use
template-error-unknown-near = there is no { $sort } `{ $name }`
    .help = did you mean `{ $nearest }`?
template-error-field = the data of this page have no `{ $name }`
    .help = `docs/themes.md` tells what each template sees
template-error-field-near = the data of this page have no `{ $name }`
    .help = did you mean `{ $nearest }`?
template-error-empty = there is nothing to show here: this is not among the data of the page
    .help = mend the name, or show it only when it is there: {"`{% if … %}`"}
template-error-open = something that begins in this template does not end
    .help = look for a {"`{% if … %}`"}, a {"`{% for … %}`"} or a {"`{{`"} without its end
template-error-outside = this stands outside of all blocks, so no page would show it
    .help = put it into a block, such as {"`{% block main %}`"}
template-error-written = this cannot be read: { $message }
    .help = compare it with the theme's own template
template-error-acts = `{ $what }` lets a page act by itself, or speak to others
    .help = take it out: pages send nothing, load nothing from elsewhere and run nothing but the search
template-error-policy = pages lack the policy that keeps them from asking others, or have a weaker one
    .help = take over the line with `Content-Security-Policy` from the theme's own `base.html`
template-error-endless = this template makes more than a page may hold
    .help = look for loops inside loops and texts that grow
template-error-circle = these templates include each other without end
    .help = let one of them go without the other
template-error-twice = the part `{ $name }` is made twice
    .help = put it into the file `themes/parts/{ $name }.html` and nowhere else
template-error-no-part = this file does not make the part `{ $name }` that pages ask for
    .help = let it hold {"`{% component "}{ $name }{"(…) %}`"}
template-file = template
template-part = part
template-block = block
template-filter = filter
template-test = test
template-function = function
style-address = there is no file `{ $address }` to send along
    .help = put it into `themes/assets` and write `assets/` before its name
style-address-remote = a page does not fetch anything from other servers, so `{ $address }` will not come
    .help = put the file into `themes/assets`
style-address-refused = `{ $address }` is left out: { $reason }
    .help = choose another file
report-done = open { $path }
trouble-no-viewer = `{ $path }` is there, but no program could be started to show it
    .help = open it by hand

theme-files = The files of the theme `{ $name }`. `pop theme eject NAME` writes one into `themes` of your plan.
theme-unknown = the theme `{ $theme }` has no file `{ $name }`
    .help = `pop theme eject` lists them
theme-unknown-near = the theme `{ $theme }` has no file `{ $name }`
    .help = did you mean `{ $nearest }`?
theme-checked = { $count ->
        [0] `themes` holds no templates and no style sheets
        [one] 1 file in `themes`: { $summary }
       *[other] { $count } files in `themes`: { $summary }
    }
theme-override = { $name }
    .help = `docs/themes.md` tells about your own templates
theme-override-old = the theme's own `{ $name }` changed since you took this one
    .help = take it anew beside yours: move your file, run `pop theme eject { $name }` and bring your changes over
theme-override-lost = this page lacks { $part }
    .help = take it over from the theme's own template, or extend that instead
theme-override-block = this template lacks the block `{ $name }`, so what stands in it is not shown
    .help = add {"`{% block "}{ $name }{" %}`"}, or extend the theme's own template
theme-override-stray = nothing asks for `{ $name }`, so it does nothing
    .help = `pop theme eject` lists the names that a theme knows
theme-override-stray-near = nothing asks for `{ $name }`, so it does nothing
    .help = did you mean `{ $nearest }`?
page-lang = the language of the page
page-viewport = the line that lets it fit on a telephone
page-policy = the policy that keeps other servers out
page-title = its title
page-sheets = the style sheets of the theme
page-skip = the link that skips the menu
page-main = its main part, {"`<main>`"}
