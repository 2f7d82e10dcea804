# Messages in the terminal.
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
summary-nothing = no findings

bare-1 = pop turns your personal development plan into a portfolio.
bare-2 = Start with `pop init`; inside a plan, `pop status` shows the next step.
bare-3 = `pop --help` shows all commands.

check-done = { $documents ->
        [one] 1 document
       *[other] { $documents } documents
    }: { $summary }
check-empty = this plan is still empty: write your first goal with `pop new goal`
build-stopped = the edition `{ $edition }` was not made because of { $path }: { $message }
    .help = fix this and build again; your earlier output is unchanged
build-unfilled = not every edition was built: fix { $summary } in your theme first
    .help = your earlier output is unchanged
build-strict = nothing was built: with `--strict`, errors and warnings stop the build ({ $summary })
    .help = your earlier output is unchanged
build-nothing = nothing was built: no edition in `pop.toml` can be read
    .help = give each `[[edition]]` a `name` and an `audience`; your earlier output is unchanged
brief-counts = { $summary }{ $named ->
        [one] :
       *[other] { $count ->
            [2] :
            [3] :
           *[other] ; these matter most:
        }
    }
brief-line = { $place }: { $message }{ $more ->
        [0] {""}
        [one] {" "}(and in 1 more place)
       *[other] {" "}(and in { $more } more places)
    }
brief-more = `pop check` explains { $count ->
        [one] it
       *[other] all { $count } of them
    } and says what to do
build-single = { $path }: all pages in one file, { $kilobytes } kB
single-unbound = the pages cannot be combined into one file: a style sheet of the theme is not text
build-edition = { $edition }: { $written ->
        [0] nothing changed
        [one] 1 file written
       *[other] { $written } files written
    }{ $removed ->
        [0] {""}
        [one] , 1 removed
       *[other] , { $removed } removed
    }
build-retired = { $edition }: removed, because the plan no longer has this edition
build-retired-left = { $edition }: files that pop did not make are still in { $path }
build-retired-single = { $path }: removed, because the plan no longer has this edition
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
output-sheet = review sheet
image-broken = it cannot be read as an image
image-format = browsers cannot show this kind of image; save it as JPEG or PNG
image-unsupported = pop cannot read this kind of image; save it as JPEG or PNG
image-film = a video can reveal where it was made; link to the place where you share it
image-page = it can run programs; save it as PDF
image-drawing = it cannot be read as an SVG drawing; save it as plain SVG or as PNG
image-work = it takes too much work to draw; save it as PNG
image-unknown = no one can say what a browser or a server would do with this kind of file; save it as PDF, or put it in a `.zip`
image-unlike = its contents do not match its name; save it again, or correct its file extension
image-large = it is too large to be shown; make it smaller

unknown-edition = there is no edition `{ $name }`
    .help = the editions are { $known }
    .near = did you mean { $known }?
    .readers = `{ $name }` is a group of readers; their edition is called { $known }
unread-editions = pop cannot tell whether there is an edition `{ $name }`, because `pop.toml` cannot be read
    .help = `pop check` shows what is wrong in it
unknown-rule = there is no rule `{ $name }`
    .help = `pop explain` lists the rules
unknown-rule-near = there is no rule `{ $name }`
    .help = did you mean `{ $nearest }`?
stops-nothing = This stops no edition; with `--strict`, errors and warnings stop `pop build`.
stops-file = Until you fix this, only you can read the document; the other documents are shown as usual. If this is in `pop.toml`, the editions for others are not made until then; your own is.
stops-editions = Until you fix this, the editions that would show the document to these readers are not made; the others are.
explain-list = The rules. `pop explain NAME` tells you more about one of them.

trouble-no-folder = there is no folder `{ $path }`
    .help = give the folder of your plan
trouble-not-a-folder = `{ $path }` is a file
    .help = give the folder that contains `pop.toml`
trouble-empty-folder = `{ $path }` is empty
    .help = `pop init` creates a new plan here
trouble-no-settings = there is no `pop.toml` in `{ $path }`
    .help = go to the folder of your plan, or create a plan with `pop init`
trouble-unreadable = `{ $path }` cannot be read: { $cause }
    .help = check that you are allowed to read it, or move it out of the plan
trouble-too-long = `{ $path }` is larger than 16 MB
    .help = a template or style sheet is a text file of a few kilobytes: remove everything else
trouble-too-many-files = `{ $path }` contains more than 250,000 files
    .help = is this the folder of your plan? Move everything out that is not part of it
trouble-too-much-text = the text files in `{ $path }` are larger than 512 MB in total
    .help = move everything out of the folder that is not part of your plan
trouble-unwritable = `{ $path }` cannot be written: { $cause }
    .help = choose another folder with `--out`
trouble-output-is-a-file = the output folder `{ $path }` is a file
    .help = choose another folder with `--out`
trouble-foreign-output = `{ $path }` contains files that pop did not make
    .help = choose an empty folder with `--out`
trouble-foreign-file = `{ $path }` was not made by pop and is in the way
    .help = move it, or choose another folder with `--out`
trouble-linked-file = `{ $path }` is a link, and pop does not write through links
    .help = remove it; pop makes a file of its own there
trouble-linked-themes = `{ $path }` is a link, and pop reads no templates or style sheets through links
    .help = replace it with the folder itself
trouble-linked-folder = `{ $path }` is a link, and pop does not write through links
    .help = replace it with a folder, or choose another folder with `--out`
trouble-manifest = `{ $path }` is not a list made by a build: { $cause }
    .help = move its folder out of the way; `pop build` makes a new one
trouble-unsearched = `{ $path }` cannot be searched: { $cause }
trouble-output-is-plan = the output folder `{ $path }` contains the plan itself
    .help = choose another folder with `--out`
trouble-not-ours = `{ $path }` is a file that pop did not make
    .help = move it away, or choose another folder with `--out`
trouble-working-folder = the folder you are in no longer exists
    .help = go to another folder
also = also
also-at = at { $places }
also-more = at { $places } and { $count } more
findings-more = … and { $count } more of `{ $rule }` in { $path }; `--format short` shows each of them on one line
system-not-found = it does not exist
system-permission = you do not have permission
system-read-only = the disk is read-only
system-full = the disk is full
system-in-the-way = something else is in the way
system-too-large = the system does not allow a file this large
system-name = the system does not allow this name
system-unknown = the system does not give a reason

hover-readers = { $readers } can read { $count ->
        [0] no document of this plan
        [one] one document of this plan
       *[other] { $count } documents of this plan
    }
hover-readers-author = only you, who can read everything
hover-reserved = It stays out of the public edition unless `audience` names `public` for it.
trouble-unwritable-plan = `{ $path }` cannot be changed: { $cause }
    .help = check that you are allowed to write there, and try again
trouble-held = another command is changing a file in `{ $path }`
    .help = wait until it has finished, and try again
trouble-changed-meanwhile = `{ $path }` has been changed in the meantime
    .help = save what you are writing, and try again
unknown-goal = there is no goal `{ $name }`
    .help = the goals are { $known }
unknown-goal-near = there is no goal `{ $name }`
    .help = did you mean `{ $nearest }`?
heads-kept = { $path }: this header stays as it is, because it would say something else in the other format
fix-nothing = there is nothing pop can fix without asking you
fix-made = { $path }: { $rule }: { $change }

rules-reading = Reading the plan
rules-specific = S: specific
rules-measurable = M: measurable
rules-attainable = A: attainable or acceptable
rules-relevant = R: relevant or realistic
rules-timebound = T: time-bound
rules-chain = The chain, from gap to evaluation
rules-cycle = The cycle of reviews, evidence and looking again
rules-privacy = Privacy and translation

build-without-pdf = { $edition }: the { $output } was not made, because this version of pop was built without the feature `pdf`
build-printing = { $edition }: typesetting the { $output } …
paper-glyphs = { $edition }: the { $output } shows a question mark for characters that it cannot print: { $characters }{ $more ->
        [0] { "" }
       *[other] { " " }and { $more } more
    }
paper-word = { $edition }: the { $output } has a word that is wider than the page: { $word }…
paper-picture = { $edition }: the { $output } leaves out `{ $path }`: it cannot be read as an image
paper-plain = { $edition }: the { $output } shows a part of the text of `{ $path }` without its formatting, which cannot be typeset
paper-warning = { $edition }: a warning from the typesetter about the { $output }: { $message }
paper-failed = { $edition }: the { $output } could not be made, but everything else was. The typesetter says: { $message }
template-error = this template cannot be used: { $message }
    .help = compare it with the theme's own template: `pop theme eject` lists them, and `docs/themes.md` describes what they can use
template-error-typesetter = the typesetter warns: { $message }
    .help = the document is made anyway; look at this place in the template
template-error-unknown = there is no { $sort } `{ $name }`
    .help = `docs/themes.md` lists what a template can use
template-error-unknown-near = there is no { $sort } `{ $name }`
    .help = did you mean `{ $nearest }`?
template-error-field = the data of this page has no `{ $name }`
    .help = `docs/themes.md` lists the data of each template
template-error-field-near = the data of this page has no `{ $name }`
    .help = did you mean `{ $nearest }`?
template-error-empty = there is nothing to show here: this is not part of the data of the page
    .help = correct the name, or show it only when it exists: {"`{% if … %}`"}
template-error-open = something that is opened in this template is never closed
    .help = look for a {"`{% if … %}`"}, a {"`{% for … %}`"} or a {"`{{`"} without an end
template-error-outside = this is outside all blocks, so no page would show it
    .help = put it in a block, such as {"`{% block main %}`"}
template-error-written = this cannot be read: { $message }
    .help = compare it with the theme's own template
template-error-acts = `{ $what }` lets a page act by itself, or contact others
    .help = remove it: pages send nothing, load nothing from elsewhere and run nothing except the search
template-error-policy = the policy that keeps pages from contacting other servers is missing or too weak
    .help = copy the line with `Content-Security-Policy` from the theme's own `base.html`
template-error-endless = this template produces more than a page can hold
    .help = look for loops inside loops, and for text that keeps growing
template-error-unending = making a page or document with this template takes too long or uses too much memory
    .help = look for loops inside loops, and for text and lists that keep growing
template-grows = a template in `themes` keeps using more memory, so `pop` stops here
template-error-circle = these templates include each other endlessly
    .help = remove one of the references between them
template-error-twice = the part `{ $name }` is defined twice
    .help = define it in the file `themes/parts/{ $name }.html` and nowhere else
template-error-no-part = this file does not define the part `{ $name }` that pages use
    .help = add {"`{% component "}{ $name }{"(…) %}`"}
template-file = template
template-part = part
template-block = block
template-filter = filter
template-test = test
template-function = function
style-address = the file `{ $address }` does not exist
    .help = put it in `themes/assets`, and write `assets/` in front of its name
style-address-remote = a page does not fetch anything from other servers, so `{ $address }` will not be loaded
    .help = put the file in `themes/assets`
style-address-refused = `{ $address }` is left out: { $reason }
    .help = choose another file
report-over-other = `{ $path }` is not { $format ->
        [docx] a Word document
       *[pdf] a PDF
    }
    .help = choose another name; pop replaces an earlier report, but nothing else
report-word-file = report.docx
report-done = open { $path }
trouble-no-viewer = `{ $path }` was made, but no program was found to open it
    .help = open it yourself

theme-files = The files of the theme `{ $name }`. `pop theme eject NAME` copies one into `themes` in your plan.
theme-unknown = the theme `{ $theme }` has no file `{ $name }`
    .help = `pop theme eject` lists the files it has

theme-unknown-near = the theme `{ $theme }` has no file `{ $name }`
    .help = did you mean `{ $nearest }`?
theme-checked = { $count ->
        [0] `themes` contains no templates and no style sheets
        [one] 1 file in `themes`: { $summary }
       *[other] { $count } files in `themes`: { $summary }
    }
theme-override = { $name }
    .help = `docs/themes.md` explains how your own templates work
theme-override-old = the theme's own `{ $name }` has changed since you copied it
    .help = move your file aside, run `pop theme eject { $name }` to get the new version, and copy your changes into it
theme-override-lost = this page lacks { $part }
    .help = copy it from the theme's own template, or extend that template
theme-override-block = this template lacks the block `{ $name }`, so the contents of that block are not shown
    .help = add {"`{% block "}{ $name }{" %}`"}, or extend the theme's own template
theme-override-stray = nothing uses `{ $name }`, so it has no effect
    .help = `pop theme eject` lists the names that a theme uses
theme-override-stray-near = nothing uses `{ $name }`, so it has no effect
    .help = did you mean `{ $nearest }`?
page-lang = the language of the page
page-viewport = the line that makes it fit on a phone
page-policy = the policy that keeps other servers out
page-title = its title
page-sheets = the style sheets of the theme
page-skip = the link that skips the menu
page-main = its main part, {"`<main>`"}
