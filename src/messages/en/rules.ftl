# What the rules say. `id` is what is the case, `.label` stands below the place, `.help` is the next step.

unclosed-front-matter = the head of this file is not closed
    .label = the head begins here
    .help = put a line with only `+++` below the last key of the head
unclosed-front-matter-end = the closing `+++` seems to belong below this line
unclosed-front-matter-dashes = the head of this file stands between `---`
    .label = `pop` reads a head between lines of `+++`
    .help = change both lines of dashes to `+++`, and write `key = "value"` instead of `key: value`

unclosed-front-matter-above = there is text above the head of this file
    .label = the file begins here
    .help = move this text below the second `+++`
unclosed-front-matter-above-fence = the head begins here
unclosed-front-matter-no-opening = the head of this file has no first line
    .label = the file begins here
    .help = put a line with only `+++` above this line
unclosed-front-matter-no-fence = the head of this file has no lines around it
    .label = this looks like the head
    .help = put a line with only `+++` above it, and one below its last line
unclosed-front-matter-plus = the line around a head has three plus signs
    .label = this is another number of them
    .help = write `+++`

invalid-toml-no-quotes = the text behind `{ $key }` has no quotes
    .label = text stands between quotes
    .help = write `{ $key } = { $value }`
invalid-toml-open-quote = the closing quote is missing
    .label = this text goes on until a `"`
    .help = put a `"` at the end of the text
invalid-toml-no-value = there is nothing behind `{ $key } =`
    .label = a value belongs here
    .help = write a value behind the `=`, or remove the line
invalid-toml-curly = these are curly quotes
    .label = the head wants straight quotes
    .help = change “ and ” to a straight `"`
invalid-toml-backslash = a `\` in a text has a special meaning
    .label = this is no known escape
    .help = write `\\`, or put the text between single quotes
invalid-toml-colon = a key and its value are joined by `=`
    .label = there is a `:` here
    .help = write `key = "value"`
invalid-toml-twice = the key `{ $key }` is here twice
    .label = it was used above
    .help = keep one of the two
invalid-toml-alias = `{ $key }` is here twice, under two names
    .label = this is the same key
    .help = keep one of the two
invalid-toml-unclosed = a bracket is not closed
    .label = what is opened here goes on to the end
    .help = add the closing bracket
invalid-toml-brackets = `{ $key }` stands here with single and with double brackets
    .label = this is the same name
    .help = write `[[{ $key }]]` everywhere: each block is one of a list
invalid-toml-comma = a number is written with a point
    .label = there is a comma
    .help = write `{ $key } = { $value }`
invalid-toml-unit = a number stands alone
    .label = there is more here than a number
    .help = write `{ $key } = { $value }`
invalid-toml-number = a number is written here with digits and at most a point between them
    .label = it is read as { $value }
    .help = write `{ $key } = { $value }`
invalid-toml-thousands = this can be two numbers
    .label = { $first } or { $other }
    .help = write `{ $key } = { $first }` or `{ $key } = { $other }`
invalid-toml-list = the words in a list stand between quotes
    .label = without quotes they cannot be read
    .help = write `{ $key } = { $value }`
invalid-toml-inner-quotes = there are quotes inside this text
    .label = the text ends at the second quote
    .help = use “ and ” inside the text, or write `\"`
invalid-toml-key-space = a key is one word
    .label = there is a space in it
    .help = write `{ $value }`
invalid-toml-no-equals = this line has no `=`
    .label = a key, `=` and a value belong here
    .help = write `name = "text"`
invalid-toml-other = this line cannot be read
    .label = something is not as it should be here
    .help = write `key = "text"`, `key = 2026-01-20`, `key = 3` or `key = ["a", "b"]`
already-here = it is already here

not-utf8 = this file is not saved as UTF-8
    .label = this character cannot be read
    .help = save the file again with the encoding UTF-8
file-too-large = this file is larger than 16 MB
    .label = so it was not read
    .help = split it, or attach it to a document as evidence

unknown-kind = there is no kind `{ $kind }`
    .help = choose { $known }
unknown-kind-near = there is no kind `{ $kind }`
    .help = did you mean `{ $nearest }`?
unknown-kind-folder = the folder `{ $folder }` says nothing about the kind of this document
    .label = so nobody knows how to read it
    .help = move it to one of { $known }; a page of free text belongs in `pages`
unknown-kind-folder-near = the folder `{ $folder }` says nothing about the kind of this document
    .help = did you mean the folder `{ $nearest }`?
unknown-kind-loose = this document stands loose in the plan
    .label = nothing says what kind of document it is
    .help = move it to a folder such as `goals`, or write `kind = "page"` in its head
unknown-kind-default = there is no kind `{ $kind }`
    .help = name a kind, such as `evidence` or `log`

unknown-key = there is no key `{ $key }` here
    .label = unknown key
    .help = the keys are { $known }
unknown-key-near = there is no key `{ $key }` here
    .label = unknown key
    .help = did you mean `{ $nearest }`?
unknown-key-misplaced = `{ $key }` has ended up in `[{ $table }]`
    .label = this key belongs to the document itself
    .help = move the line up, above the first line with square brackets
unknown-key-audience = there is no field `{ $key }` to hide
    .help = name a key of this document, such as `obstacles` or `smart.relevant`

unknown-key-fixed = `{ $key }` cannot be hidden on its own
    .label = without it the document says something else
    .help = narrow the readers of the whole document, or remove this line

unknown-key-inner = `{ $key }` belongs below `[{ $table }]`
    .label = it stands on its own
    .help = move the line below a line `[{ $table }]`, at the end of the head

unknown-setting = there is no setting `{ $key }`
    .help = the settings here are { $known }
unknown-setting-near = there is no setting `{ $key }`
    .help = did you mean `{ $nearest }`?
unknown-setting-misplaced = `{ $key }` has ended up in `[{ $table }]`
    .help = move the line to the top of the file, above the first line with square brackets
unknown-setting-inner = `{ $key }` belongs below `[{ $table }]`
    .label = it stands at the top of the file
    .help = move the line below a line `[{ $table }]`
unknown-setting-rule = there is no rule `{ $key }`
    .help = `pop explain` lists the rules
unknown-setting-rule-near = there is no rule `{ $key }`
    .help = did you mean `{ $nearest }`?

unknown-setting-rule-fixed = the rule `{ $key }` cannot be set
    .help = it keeps the plan safe; remove this line
unknown-setting-words = a translation of the settings only gives words
    .label = `{ $key }` counts in `pop.toml` only
    .help = remove this line

wrong-type = `{ $key }` asks for { $expected }
    .label = this is { $found }
    .help = write { $expected }
wrong-type-bare = `{ $key }` asks for { $expected }
    .label = this is { $found }
    .help = put it between quotes
wrong-type-quoted = `{ $key }` asks for { $expected }
    .label = between quotes it is text
    .help = leave the quotes out, and use a point for decimals
wrong-type-unit = `{ $key }` asks for { $expected }
    .label = this is text
    .help = write only the number here

wrong-type-table = `{ $key }` asks for { $expected }
    .label = this is { $found }
    .help = write `{ $key } = {"{"} {"…"} = … {"}"}`; `pop` knows the keys: { $inner }
wrong-type-tables = `{ $key }` asks for { $expected }
    .label = this is { $found }
    .help = write `[[{ $key }]]` on a line of its own at the end of the head, and its keys below it: { $inner }

missing-key = this { $kind } has no `{ $key }`
    .label = `{ $key }` is missing from this head
    .help = add `{ $key } = …`. { $doc }
missing-key-no-front-matter = this { $kind } has no `{ $key }`
    .label = the file has no head
    .help = begin the file with a line `+++`, then `{ $key } = …`, then a line `+++`
missing-key-table = `{ $key }` is missing here
    .help = add `{ $key } = …`

invalid-date = this is no date
    .label = a date is year-month-day
    .help = write it as `2026-01-20`
invalid-date-year = this year cannot be read
    .label = a year has four digits
    .help = write the date as `2026-01-20`
invalid-date-month = month { $month } does not exist
    .label = a date is year-month-day
    .help = write a month from 01 to 12
invalid-date-day = { $month } { $year } has no day { $day }
    .label = the last day is { $last }
    .help = write a day from 1 to { $last }
invalid-date-order = a date is written as year-month-day
    .label = this reads as day-month-year
    .help = write `{ $date }`
invalid-date-marks = a date is written with `-` and two digits
    .label = year, month and day are there, in another form
    .help = write `{ $date }`
invalid-date-words = a date is written as year-month-day
    .label = this reads as { $said }
    .help = write `{ $date }`
invalid-date-either = this can be two days
    .label = { $first } or { $other }
    .help = write `{ $write-first }` or `{ $write-other }`
invalid-date-no-year = this day has no year
    .label = next year it would mean another day
    .help = write it with its year before it: `YYYY-{ $date }`
invalid-date-moves = this day moves along with today
    .label = tomorrow it would mean another day
    .help = write the day itself, such as `2026-01-20`
invalid-date-time = only the day counts here
    .label = a day has no time
    .help = write it as `2026-01-20`

invalid-value = `{ $key }` cannot be `{ $value }`
    .label = not one of the possible words
    .help = choose { $known }
invalid-value-near = `{ $key }` cannot be `{ $value }`
    .label = not one of the possible words
    .help = did you mean `{ $nearest }`?
invalid-value-range = this number does not fit `{ $key }`
    .label = it must be { $low } to { $high }
    .help = choose a whole number from { $low } to { $high }
invalid-value-number = this number does not fit `{ $key }`
    .label = it is too large, or no number at all
    .help = write a plain number
invalid-value-negative = `{ $key }` cannot be less than nothing
    .label = a number from 0
    .help = leave out the minus sign
invalid-value-period = `{ $key }` is no length of time
    .label = a length of time is a number and a unit
    .help = write for example `"6 months"`
invalid-value-order = this period ends before it begins
    .help = swap the two dates
invalid-value-own-word = `{ $value }` means you alone, and cannot be the name of other readers
    .label = who writes it above a text counts on that
    .help = give these readers another name; for yourself there is `{ $nearest }`
invalid-value-built-in = `{ $value }` means everyone, and cannot be declared
    .help = remove this line; for everyone there is `{ $nearest }`
invalid-value-folder = `{ $value }` cannot be the name of a folder
    .help = use letters, digits and `-`
invalid-value-colour = this is no colour
    .label = a colour is a `#` and six digits from 0 to f
    .help = write for example `"#1d4ed8"`
invalid-value-contrast = no text can be read on `{ $value }`
    .label = neither dark nor white text reaches a contrast of 4.5
    .help = choose `{ $nearest }`, the nearest colour that carries text
invalid-value-pattern = `{ $value }` is no pattern of files
    .help = write for example `"drafts/**"`
invalid-value-base-url = `{ $value }` is no address on the web
    .help = write the whole address, such as `"https://example.org/plan/"`

invalid-value-base-url-reader = `{ $value }` is given to an edition that is not public
    .help = leave it out: only what everyone may read has an address on the web
invalid-value-feed = a feed needs to know where the edition stands on the web
    .help = add `base_url` to the settings, or leave `feed` out

duplicate-id = the id `{ $id }` is used twice
    .label = this document has the same id as `{ $first }`
    .help = rename one of the files, or give it an `id` of its own
duplicate-id-item = the id `{ $id }` is used twice
    .label = it is already taken in `{ $first }`
    .help = give one of the two another id
duplicate-id-audience = the readers `{ $id }` are declared twice
    .label = capitals make no difference
    .help = keep one of them
duplicate-id-edition = there are two editions `{ $id }`
    .help = give one of the two another name

unknown-reference = nothing in this plan is called `{ $id }`
    .label = this leads nowhere
    .help = make a document with this name, or remove the reference
unknown-reference-near = nothing in this plan is called `{ $id }`
    .label = this leads nowhere
    .help = did you mean `{ $nearest }`?
unknown-reference-competence = the profile has no competence `{ $id }`
    .label = this leads nowhere
    .help = add the competence to the profile, or remove this line

wrong-kind = `{ $key }` cannot point at `{ $id }`
    .label = the kind of `{ $id }` is { $found }
    .help = name a document of another kind: { $expected }

reference-cycle = these goals wait for each other
    .label = { $path }
    .help = remove one of these references, so that one goal can come first
waits-here = and waits here

missing-file = the file `{ $file }` is not there
    .label = nothing at this path
    .help = put the file there, or correct the path; it counts from the folder of this document
missing-file-near = the file `{ $file }` is not there
    .label = nothing at this path
    .help = did you mean `{ $nearest }`?
missing-file-elsewhere = the file `{ $file }` is not there
    .label = nothing at this path
    .help = a file with this name is at `{ $path }`; a path counts from the folder of this document
missing-file-outside = `{ $file }` lies outside the plan
    .label = only files inside the plan can be shown
    .help = copy the file into the folder of the plan

not-printed = no typeface for paper has { $count ->
        [one] the sign
       *[other] the signs
    } { $signs }
    .label = the report shows a question mark here
    .help = write it with other signs or in words, or leave it out; pages show it as it is
not-printed-name = the name `{ $name }` cannot be printed: no typeface for paper has { $signs }
    .label = a report would show a question mark in a name
    .help = write the name in Latin, Greek or Cyrillic letters, or take `report` and `sheet` out of the `outputs` of the editions

file-not-shown-broken = `{ $file }` cannot be read as a picture
    .label = your readers get its description instead
    .help = open it in a program for pictures and save it as JPEG or PNG; if that fails, take it from the camera again
file-not-shown-format = browsers do not show `{ $file }`
    .label = your readers get its description instead
    .help = save it as JPEG, or as PNG when it is a screenshot
file-not-shown-film = `{ $file }` is a film, and a film tells where it was made
    .label = no edition will hold it
    .help = put the film where you share films, and link to that address
file-not-shown-page = `{ $file }` can run programs
    .label = no edition will hold it
    .help = save it as PDF, or write it as a page of your plan
file-not-shown-drawing = `{ $file }` cannot be read as an SVG drawing
    .label = your readers get its description instead
    .help = open it in the program it was made with and save it as plain SVG or as PNG
file-not-shown-large = `{ $file }` is too large to be shown
    .label = it has more than 100 million pixels, or a side of more than 30,000
    .help = save it smaller; 1600 pixels wide is as much as a page shows
file-not-shown-unknown = `{ $file }` is a kind of file that no edition takes along
    .label = what a browser or a server does with it, nobody can tell
    .help = save it as PDF or as a picture, pack it as `.zip`, or link to a place where you share it
file-not-shown-unlike = `{ $file }` is not what its name says
    .label = no edition will hold it
    .help = save it again in the program it was made with, or give it the ending of what it is
file-not-shown-work = `{ $file }` takes more work to draw than a page may ask
    .label = what it repeats and refers to unfolds to too much, or never ends
    .help = save it as PNG, or simplify its filters, masks and patterns in the program it was made with
file-not-shown-words = words of `{ $file }` will not be seen: `{ $words }`
    .label = they stand in it as HTML, which drawings lose on page and paper
    .help = save it as PNG, or let the program write its labels as text
file-not-shown-letters = letters of `{ $file }` will not be seen: { $letters }
    .label = no typeface of the program has them
    .help = save it as PNG, or let the program turn text into lines
file-not-shown-inner = a picture inside `{ $file }` will not be seen
    .label = it lies elsewhere, is a drawing itself, or cannot be read
    .help = put it into the drawing as JPEG or PNG, or save the whole as PNG

broken-link = this link leads nowhere
    .label = there is no `{ $target }`
    .help = correct the address, or remove the link
broken-link-near = this link leads nowhere
    .label = there is no `{ $target }`
    .help = did you mean `{ $nearest }`?
broken-link-spaced = a space ends the address of this link
    .label = so your readers see these signs instead of `{ $target }`
    .help = put the name between angle brackets: `(<{ $target }>)`
broken-link-rooted = an address in the plan does not begin with `/`
    .label = `{ $target }` leads to the start of a disk or a site
    .help = write it as seen from this file: `{ $path }`
broken-link-heading = this link leads to no heading
    .label = no heading here is called `#{ $fragment }`
    .help = correct the link, or give the heading that name: `## Your heading {"{"}#name{"}"}`
broken-link-heading-elsewhere = this link leads to no heading
    .label = the page is there, and no heading on it is called `#{ $fragment }`
    .help = correct what stands behind `#`, or leave it out
broken-link-heading-near = this link leads to no heading
    .label = there is no heading `#{ $fragment }`
    .help = did you mean `#{ $nearest }`?
broken-link-note = no mark leads to this note
    .label = so no edition shows it
    .help = put `[^{ $name }]` in the text where it belongs, or remove the note
broken-link-forbidden = this address is not allowed
    .label = `{ $target }`
    .help = link to a web address, a mail address, a telephone number or a file in the plan

raw-html = HTML is shown as text
    .label = your readers will see these marks
    .help = write it as Markdown, or remove it

loose-comment = `-->` stands in visible text
    .label = a comment ends at its first `-->`; what comes behind that one is shown
    .help = put all that is to stay hidden between one `<!--` and one `-->`; if this is an arrow, write `→`
loose-comment-open = nothing closes this comment
    .label = so everything behind it is hidden from everybody
    .help = close it with `-->`
loose-comment-remark = nothing closes this remark
    .label = so everything behind it is hidden from everybody
    .help = close it with `%%`; signs that are to be shown stand between backticks

image-without-alt-wiki = this image has no description
    .label = a reader who cannot see it gets nothing
    .help = say behind a bar what there is to see: `![[{ $target }|what there is to see]]`
image-without-alt = this image has no description
    .label = a reader who cannot see it gets nothing
    .help = say between the square brackets what there is to see

heading-skips-level = this heading skips a level
    .label = level { $level }, where { $expected } was next
    .help = write it with { $expected } times `#` in front

unclear-address = { $key } cannot be followed
unclear-address-scheme = this address lacks its beginning
    .label = it is read as `{ $address }`
    .help = write `{ $address }`
unclear-address-slip = the beginning of this address has a slip
    .label = it is read as `{ $address }`
    .help = write `{ $address }`
unclear-address-space = there is a space in this address
    .label = it is read as `{ $address }`
    .help = write `{ $address }`
unclear-address-mail = this is an e-mail address without `mailto:`
    .label = it is read as `{ $address }`
    .help = write `{ $address }`
unclear-address-other-scheme = this address begins with something that your readers cannot follow
    .label = it is shown as text, not as a link
    .help = write an address that begins with `https://`, `mailto:` or `tel:`
unclear-address-file = this is the name of a file, not an address
    .label = nobody can follow it
    .help = put a file in `file`; an address begins with `https://`
unclear-address-none = this is no address
    .label = it is shown as text, not as a link
    .help = write the whole address, such as `https://example.org/me`
unclear-address-mail-slip = there is more here than an e-mail address
    .label = it is read as `{ $address }`
    .help = write `{ $address }`
unclear-address-mail-words = this is no e-mail address
    .label = it is shown as text: nobody can write to it with one click
    .help = write `{ $address }`, if that is the address
unclear-address-mail-none = this is no e-mail address
    .label = it is shown as text: nobody can write to it with one click
    .help = write one address, such as `name@example.org`
unclear-address-numbers = this holds more than one telephone number
    .label = it is shown as text: which one should be called?
    .help = leave one number here; a second can be a link: `{"{"} label = "Work", url = "tel:+31201234567" {"}"}`
unclear-address-number = this is no telephone number
    .label = it is shown as text: nobody can call it with one click
    .help = write the number in digits, such as `+31 6 1234 5678`

unknown-audience = nobody is called `{ $name }`
    .label = no such readers
    .help = declare them in `pop.toml`: a line `[audiences]`, and below it `{ $name } = "who they are"`
unknown-audience-near = nobody is called `{ $name }`
    .label = no such readers
    .help = did you mean `{ $nearest }`?
unknown-audience-mark = the mark `{"{"}{ $mark }{"}"}` behind this heading means nothing
    .label = so the section is not hidden by it
    .help = write `{"{"}.private{"}"}` or `{"{"}audience=name{"}"}`

unknown-audience-stray = this mark hides nothing
    .label = it is not at the end of a heading of its own line
    .help = put it at the very end of the heading: `## Salary {"{"}.private{"}"}`

unknown-measure = the goals of this entry have no measure `{ $name }`
    .label = no such measure
    .help = use the name of a measure of the goal
unknown-measure-near = the goals of this entry have no measure `{ $name }`
    .label = no such measure
    .help = did you mean `{ $nearest }`?
unknown-measure-no-goal = this reading belongs to no goal
    .label = the entry names no goal
    .help = add `goal = "…"` to the head

unused-waiver = this waiver is not needed
    .label = `{ $name }` finds nothing here
    .help = remove it
unused-waiver-near = there is no rule `{ $name }`
    .help = did you mean `{ $nearest }`?
unused-waiver-unknown = there is no rule `{ $name }`
    .help = `pop explain` lists the rules
unused-waiver-fixed = the rule `{ $name }` cannot be waived
    .help = mend what it finds, and remove this line
unused-waiver-no-reason = this waiver gives no reason
    .label = say in a few words why the rule does not hold here
    .help = write the reason between the quotes

goal-not-specific = the goal “{ $title }” does not say what exactly you will do
    .label = S: nothing says what it is
    .help = describe in one sentence what you will do or be able to do: `specific = "…"` below `[smart]`
goal-without-measure = nobody can tell when “{ $title }” is reached
    .label = M: no measure, and no words about it
    .help = add a `[[measure]]` with `from` and `to`, or say in `measurable` what will be there when you are done
goal-without-effort = the goal “{ $title }” does not say what it takes
    .label = A: no hours, cost, support or words about it
    .help = estimate it: `effort = {"{"} hours_per_week = 2 {"}"}`, or say in `attainable` why it can be done
goal-without-effort-words = the goal “{ $title }” does not say what it takes
    .label = A: { $why }
    .help = { $ask }
goal-without-need-words = the goal “{ $title }” does not say why it matters
    .label = R: { $why }
    .help = { $ask }
goal-without-means-words = the goal “{ $title }” does not say what makes it realistic
    .label = R: { $why }
    .help = { $ask }
goal-not-agreed = nobody has agreed to the goal “{ $title }”
    .label = A: no agreement
    .help = discuss it, and note `agreed = [{"{"} who = "…", on = 2026-01-20, mode = "agreed" {"}"}]`
goal-not-agreed-against = somebody does not agree with the goal “{ $title }”
    .label = A: not agreed
    .help = talk about what stands in the way; change the goal and note the revision, or let it go with `status = "dropped"`
goal-not-agreed-seen = the goal “{ $title }” was seen, but nobody agreed
    .label = A: seen is not agreed
    .help = ask what is needed for an agreement, and note it with `mode = "agreed"`
goal-without-need = the goal “{ $title }” does not say why it matters
    .label = R: linked to nothing, and no words about it
    .help = name the need it serves, `need = "…"`, or say in `relevant` why it matters to you
goal-without-need-chain = the goal “{ $title }” serves no need
    .label = no need, conclusion or competence is named
    .help = name what it is for: `need = "…"` or `competence = ["…"]`
goal-without-means = the goal “{ $title }” does not say what makes it realistic
    .label = R: no support, obstacle, hours, costs or words about it
    .help = name who or what helps you (`support`), what stands in the way (`obstacles`), or say in `relevant` why it can be done
goal-without-due = the goal “{ $title }” has no end
    .label = T: no date, and no words about it
    .help = add `due = { $day }`

placeholder-text = `{ $key }` still says nothing
    .label = “{ $text }” only holds the place
    .help = write what it is, or remove the line until you know
repeated-text = `{ $key }` says the same as `{ $first }`
    .label = the same words
    .help = each letter asks another question: write what this one asks, or remove it

due-before-start = this goal ends before it begins
    .label = the end is { $due }
    .help = swap the two dates, or correct one of them
starts-here = the start is { $start }
due-passed = the end of this goal passed { $days ->
        [one] yesterday
       *[other] { $days } days ago
    }
    .label = it was { $due }
    .help = say how it ended, `status = "achieved"`, `"partly"` or `"dropped"`, or choose a new date and note the revision

need-without-goal = no goal serves the need “{ $title }”
    .label = nothing points at it
    .help = write a goal with this need, or say `status = "met"` or `"dropped"`
log-without-result = the entry “{ $title }” does not say what came of it
    .label = no `result`
    .help = add `result = "…"`: one sentence, also when it failed

hidden-reference = this points at something that its readers cannot see
    .label = `{ $target }` is hidden from { $count ->
        [one] the edition { $editions }
       *[other] the editions { $editions }
    }
    .help = it is left out there; let them read `{ $target }` too, or remove the reference
missing-translation = { $count ->
        [one] one document of the edition `{ $edition }` is
       *[other] { $count } documents of the edition `{ $edition }` are
    } not translated
    .label = this edition is in { $lang }
    .help = it shows the original; to translate one, put a file with the language in its name beside it, the first is `{ $first }`
not-translated = a translation only gives words
    .label = `{ $key }` counts in the original only
    .help = remove this line
not-translated-count = these blocks are not translated
    .label = there { $own ->
        [one] is 1
       *[other] are { $own }
    } here, and { $theirs } in the original
    .help = give as many `[[{ $key }]]`, in the same order
translation-shows-more = this translation does not hide what `{ $original }` hides
    .label = a section is missing its mark
    .help = mark the translated heading the same way
translation-shows-more-readers = a translation has no readers of its own
    .label = the readers are those of `{ $original }`
    .help = say who may read it in the original, and remove this line
translation-shows-more-items = the items of this translation do not hide what those of `{ $original }` hide
    .label = an `audience` is missing or differs
    .help = give the items in the same order, each with the `audience` that it has in the original
hidden-here = the original hides this

# The words for what was found and what is asked.
type-text = text
type-number = a number
type-flag = true or false
type-date = a date
type-list = a list
type-table = a table
shape-text = text between quotes
shape-address = an address between quotes
shape-mail = an e-mail address between quotes
shape-phone = a telephone number between quotes
shape-file = the path of a file between quotes
shape-integer = a whole number
shape-number = a number
shape-flag = `true` or `false`
shape-date = a date such as `2026-01-20`
shape-days = a date, a list of dates, or {"`{ from = …, to = … }`"}
shape-period = a length of time such as `"6 months"`
shape-numbers = a list of numbers
shape-dates = a list of dates
shape-texts = a list of texts such as `["a", "b"]`
shape-table = a table with keys of its own
shape-tables = a block with double brackets
shape-readers = a list of readers, or a table by field
shape-free = anything


# What the words of a letter leave open.

goal-not-specific-words = the goal “{ $title }” gives nothing to hold on to
    .label = S: { $why }
    .help = { $ask }
goal-is-an-idea = “{ $title }” is a conclusion and not yet a goal
    .label = this still leaves the choice
    .help = choose one thing you will do and by when, or keep it with `status = "idea"`
goal-without-measure-words = nobody can tell when “{ $title }” is reached
    .label = M: { $why }
    .help = { $ask }
measure-is-an-instrument-words = the goal “{ $title }” says how you keep count, but not how far you want to come
    .label = M: this is the ruler, not the size
    .help = { $ask } For instance `[[measure]]` with `from` and `to`
measure-is-an-instrument = the goal “{ $title }” says how you keep count, but not how far you want to come
    .label = M: this is the ruler, not the size
    .help = add the size
measure-without-baseline = the measure “{ $name }” does not say where it starts
    .label = M: from where to here?
    .help = add `from = …`, or give a first reading in a log entry
target-equals-baseline = the measure “{ $name }” ends where it begins
    .label = M: from { $to } to { $to }
    .help = say where it must be in the end; to keep something as it is, say how often you will look
reading-out-of-range = { $value } is far from anything “{ $name }” can be
    .label = is this the right number?
    .help = check the number; if it is right, `from` or `to` of the measure is not
reading-out-of-range-scale = { $value } for “{ $name }” is not on the scale
    .label = the scale goes from { $low } to { $high }
    .help = correct the number, or widen the `scale` of the profile
measure-disagrees = the words and the measure “{ $name }” name different sizes
    .label = M: the words say { $said }
    .help = decide which is right, and write the same in both places
measure-says = the measure says { $to }
suspicious-extreme = “{ $said }” leaves no room for one bad day
    .label = A: is this within reach?
    .help = ask somebody who has done it before; with a target you can reach, you go on longer
over-capacity = your goals ask { $hours } hours a week, and there are { $capacity }
    .label = A: { $weeks ->
        [one] one week
       *[other] { $weeks } weeks
    }, from { $from } to { $to }
    .help = spread { $goals }: let one begin later, ask less of it, or find more hours
over-budget = the goals of { $year } cost { $cost } euros, and there are { $budget }
    .label = A: this is what there is a year
    .help = look at { $goals }: spread the costs over the years, or ask for more
step-after-due = the step “{ $what }” comes after the end of the goal
    .label = A: { $step }
    .help = move the step forward, or the end of the goal back, and note the revision
step-after-due-order = the step “{ $what }” comes before the step above it
    .label = { $step }, after { $before }
    .help = put the steps in the order in which you take them
ends-here = the goal ends on { $due }
prerequisite-after-due = this goal waits for “{ $title }”, which ends later
    .label = A: that one ends on { $later }
    .help = move one of the two dates, or remove the reference
goal-without-due-words = the goal “{ $title }” has no end
    .label = T: { $why }
    .help = { $ask } For instance: `due = { $day }`
goal-without-due-habit = “{ $title }” is a habit without an end
    .label = T: a rhythm, and no day to look back
    .help = { $ask } That can be right; add `due = { $day }` as the day on which you look whether it still helps
goal-without-due-event = the end of “{ $title }” is known by name, and not by day
    .label = T: an end, and no day
    .help = { $ask } Note it as `due = { $day }`, then the planning and the calendar can show it
start-is-not-a-due = “{ $title }” says when it begins, but not when it ends
    .label = T: a beginning is no end
    .help = add the end: `due = { $day }`; the beginning belongs in `start`
start-is-not-a-due-words = “{ $title }” says when it begins, but not when it ends
    .label = T: a beginning is no end
    .help = add the end: `due = { $day }`; the beginning belongs in `start`
vague-time = the end of “{ $title }” can be any day
    .label = T: this moves along with you
    .help = choose a day, near enough to feel it: `due = { $day }`
vague-time-words = the end of “{ $title }” can be any day
    .label = T: this moves along with you
    .help = choose a day, near enough to feel it: `due = { $day }`
due-in-words-ratio = “{ $title }” may have an end in its words only
    .label = if this is a day, it is { $said }
    .help = if it is, add `due`; if it is a score, leave this as it is
due-disagrees = the words and the date name different ends
    .label = T: these words mean { $said } at the latest
    .help = decide which is right, and write the same in both places; for the words:
due-says = the date says { $due }
due-in-words = the end of “{ $title }” stands in words only
    .label = T: this means { $said }
    .help = add it as a date too, then the planning and the route can show it:
all-due-together = all { $count } goals end on { $due }
    .label = T: one day for everything
    .help = give each its own day: what comes first, and what may wait?
due-here-too = this one too
beyond-horizon = this goal ends beyond the horizon of the plan
    .label = T: { $due }, and the plan looks ahead to { $last }
    .help = make it the direction, in the desired situation, and choose a nearer goal on the way; or set `horizon` below `[cycle]`

# The chain: from gap to need, goal, log and evaluation.

gap-without-need = nothing in the plan is about the gap in “{ $name }”
    .label = you score { $now }, the role asks { $required }
    .help = write a need or a goal with this `competence`, or lower `required` if the role does not ask so much
difference-without-conclusion = nothing is concluded from this difference
    .label = what follows from this?
    .help = write a conclusion about this level: what must you undertake to come there? Or name it as `need` of a goal
difference-without-conclusion-none = nothing is concluded yet from { $count ->
        [one] the difference
       *[other] the { $count } differences
    }
    .label = the next step begins here
    .help = write in the folder `conclusions` what you must undertake to come from here to there
conclusion-without-goal = nothing follows from the conclusion “{ $title }”
    .label = no goal or need
    .help = name what follows: `leads_to = ["…"]`
goal-without-log = nothing was done for “{ $title }” in { $weeks } weeks
    .label = the last was { $since }
    .help = do one small thing this week and write it down; or say in a revision that it rests
goal-without-log-never = nothing was done yet for “{ $title }”
    .label = it began { $weeks } weeks ago, on { $since }
    .help = do one small thing this week and write it down; or move `start`
log-without-goal = the entry “{ $title }” serves no goal
    .label = no `goal`, `need` or `competence`
    .help = name what it was for: `goal = "…"`
log-after-registration = this was written down before it was done
    .label = done on { $done }
    .help = correct one of the two dates
written-here = written down on { $written }
log-in-the-future = this entry is about a day that is still to come
    .label = { $day }
    .help = correct the date; what you are going to do is a step of a goal
log-outside-goal-early = this was done before “{ $title }” began
    .label = { $day } is before { $border }, so it counts for no measure
    .help = move `start` of the goal, or leave the goal out
log-outside-goal-late = this was done after “{ $title }” ended
    .label = { $day } is after { $border }, so it counts for no measure
    .help = move the end of the goal and note the revision, or leave the goal out
goal-starts = the goal begins here
goal-ends = the goal ends here
achieved-without-evaluation = you did not look back on “{ $title }” yet
    .label = reached, and no evaluation
    .help = write an evaluation with this goal in `of`: did it work, what did it change, what is next?
evaluation-without-answer = { $count ->
        [one] one question of this evaluation is
       *[other] { $count } questions of this evaluation are
    } still open
    .label = no answer to “{ $question }?”
    .help = answer it in one sentence below a heading with the question
new-need-missing = the evaluation sees a new need, and does not name it
    .label = yes, but which?
    .help = write it down as a need, and name it here: `new_needs = ["…"]`
unanswered-level = { $count ->
        [one] one level of this situation is
       *[other] { $count } levels of this situation are
    } still empty
    .label = nothing yet about { $levels }
    .help = write one sentence below a heading with the level's name; the last ones say most about you
too-many-goals = there are { $count } goals under way
    .label = at most { $most } can have your attention
    .help = let one wait with `status = "agreed"`, or choose which others may rest; the number is `active_goals` in `pop.toml`
too-few-goals = there { $count ->
        [0] is no goal
        [one] is one goal
       *[other] are { $count } goals
    } under way
    .label = you wanted at least { $least }
    .help = begin one that is agreed with `status = "active"`, or change the number

# The cycle: talks, agreements, evidence, looking again.

review-overdue = the talk of { $date } is not in the plan
    .label = planned, and not written up
    .help = write it up in the folder `reviews`, or move the date
review-overdue-rhythm = it is time for a talk
    .label = the last was { $last }, the next was to be by { $date }
    .help = make an appointment and note it: `next = { $day }`
agreement-overdue = the agreement “{ $what }” is { $days ->
        [one] a day
       *[other] { $days } days
    } late
    .label = it was for { $due }
    .help = keep it and note `done = { $today }`, or agree on another date
changed-after-agreement = “{ $title }” reads other than when { $who } signed
    .label = this is how it was
    .help = discuss the change and have it signed again with `{ $now }`, or note it as a revision and put the old text back
changed-here = this goal was changed since
evidence-expired = “{ $title }” is valid no longer
    .label = it expired on { $expires }
    .help = renew it and change the date, or keep it as what it was: remove `expires` and say so in the text
evidence-expires-soon = “{ $title }” expires { $days ->
        [0] today
        [one] tomorrow
       *[other] in { $days } days
    }
    .label = on { $expires }
    .help = plan the renewal now, as a step of a goal
evidence-old = for “{ $name }” there is only old evidence
    .label = the newest is from { $issued }
    .help = look for something from the last years: a product, a quote, a result
assessment-stale = your last judgement of yourself is over a year old
    .label = { $date }
    .help = score yourself again; an hour is enough, and the difference is what you learned
fresh-look-due = your situation has rested long enough for a fresh look
    .label = written on { $written }
    .help = read it again, and write in the folder `observations` what strikes you: what contradicts, what should be other?
plan-unrevised = nobody has looked at this plan for a year
    .label = the last change of course was { $newest }
    .help = go through the goals: what still holds, what may go, what is new? Note it as a `[[revision]]`
changed-after-agreement-unreadable = this `hash` says nothing about any goal
    .label = no goal and fingerprint
    .help = write the id of each goal, a colon and its fingerprint: `first-client:0123456789abcdef`
changed-after-agreement-gone = the goal `{ $id }` that was signed is not in the plan
    .label = signed here
    .help = put the goal back, with `status = "dropped"` if it was let go, or correct the id
one-more = this is one too many
