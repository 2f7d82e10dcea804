# Messages of the rules. The message itself says what is wrong, `.label` marks the place, `.help` is the next step.

unclosed-front-matter = the header of this file is not closed
    .label = the header begins here
    .help = add a line with only `+++` below the last key of the header
unclosed-front-matter-end = the closing `{ $fence }` seems to belong below this line
unclosed-front-matter-dashes = the header of this file is not closed
    .label = the header begins here
    .help = add a line with only `---` below the last key of the header
unclosed-front-matter-toml = the header of this file is TOML between lines of `---`
    .label = TOML is written between lines of `+++`
    .help = change both lines of dashes to `+++`

unclosed-front-matter-above = there is text above the header of this file
    .label = the file begins here
    .help = move this text below the second `+++`
unclosed-front-matter-above-fence = the header begins here
unclosed-front-matter-no-opening = the header of this file has no opening line
    .label = the file begins here
    .help = add a line with only `+++` above this line
unclosed-front-matter-no-fence = the header of this file is not enclosed by lines of `+++`
    .label = this looks like the header
    .help = add a line with only `+++` above it, and another below its last line
unclosed-front-matter-plus = a line around the header has exactly three plus signs
    .label = this line has more or fewer
    .help = write `+++`

unclosed-front-matter-returns = the lines of this file end with a carriage return only (CR), as on very old Macs
    .label = to `pop` this line never ends
    .help = save the file with Unix (LF) or Windows (CRLF) line endings; most editors offer them in the status bar or when saving
invalid-toml-return = this line ends with a carriage return only (CR), as on very old Macs
    .label = TOML does not allow this line ending
    .help = save the file with Unix (LF) or Windows (CRLF) line endings; most editors offer them in the status bar or when saving

invalid-toml-no-quotes = the text after `{ $key }` has no quotes
    .label = text needs quotes around it
    .help = write `{ $key } = { $value }`
invalid-toml-open-quote = the closing quote is missing
    .label = this text runs on to the next `"`
    .help = add a `"` at the end of the text
invalid-toml-no-value = there is nothing after `{ $key } =`
    .label = a value is missing here
    .help = write a value after the `=`, or remove the line
invalid-toml-curly = these are curly quotes
    .label = the header needs straight quotes
    .help = change “ and ” to a straight `"`
invalid-toml-backslash = a `\` has a special meaning in text
    .label = this is not a known escape
    .help = write `\\`, or put the text in single quotes
invalid-toml-colon = a key and its value are separated by `=`
    .label = there is a `:` here
    .help = write `key = "value"`
invalid-toml-twice = the key `{ $key }` is used twice
    .label = it was already used above
    .help = keep one of the two
invalid-toml-alias = the key `{ $key }` is used twice, under two names
    .label = this is the same key
    .help = keep one of the two
invalid-toml-unclosed = a bracket is not closed
    .label = the bracket opened here has no end
    .help = add the closing bracket
invalid-toml-brackets = `{ $key }` is written both with single and with double brackets
    .label = this is the same name
    .help = write `[[{ $key }]]` everywhere: each block is one item of a list
invalid-toml-comma = a number is written with a decimal point
    .label = there is a comma here
    .help = write `{ $key } = { $value }`
invalid-toml-unit = a number is written without a unit
    .label = there is more than a number here
    .help = write `{ $key } = { $value }`
invalid-toml-number = a number is written with digits and at most one decimal point
    .label = it is read as { $value }
    .help = write `{ $key } = { $value }`
invalid-toml-thousands = this could be two different numbers
    .label = { $first } or { $other }
    .help = write `{ $key } = { $first }` or `{ $key } = { $other }`
invalid-toml-list = the words in a list need quotes around them
    .label = without quotes they cannot be read
    .help = write `{ $key } = { $value }`
invalid-toml-inner-quotes = there are quotes inside this text
    .label = the text ends at the second quote
    .help = use “ and ” inside the text, or write `\"`
invalid-toml-key-space = a key is one word
    .label = there is a space in it
    .help = write `{ $value }`
invalid-toml-no-equals = this line has no `=`
    .label = this should be a key, `=` and a value
    .help = write `name = "text"`
invalid-toml-other = this line cannot be read
    .label = something is wrong here
    .help = write `key = "text"`, `key = 2026-01-20`, `key = 3` or `key = ["a", "b"]`

invalid-yaml-twice = the key `{ $key }` is used twice
    .label = it was already used above
    .help = keep one of the two
invalid-yaml-anchor = `&` and `*` at the beginning of a value refer to another place
    .label = `pop` does not read such references
    .help = write the value itself here; put it in quotes if the sign belongs to the text
invalid-yaml-tag = `!` at the beginning of a value sets its type
    .label = `pop` takes the type from the key
    .help = write the value without it; put it in quotes if the sign belongs to the text
invalid-yaml-documents = a header is one document
    .label = another document begins here
    .help = remove this line
invalid-yaml-deep = lists and tables are nested too deeply here
    .label = no key needs this
    .help = write the value on fewer levels
invalid-yaml-no-key = a header consists of keys with values
    .label = this is not a key with a value
    .help = write `key: value`
invalid-yaml-tab = a line is indented with spaces
    .label = there is a tab before this
    .help = use two spaces instead of each tab
invalid-yaml-open-quote = the closing quote is missing
    .label = the text that begins here never ends
    .help = add the quote at the end of the text
invalid-yaml-open-bracket = a list or table between brackets cannot be read
    .label = a bracket or a comma is missing here
    .help = write `[a, b]`, or each item below the key on a line that begins with `- `
invalid-yaml-escape = a `\` in double quotes has a special meaning
    .label = this is not a known escape
    .help = write `\\`, or put the text in single quotes
invalid-yaml-colon = a text with a colon needs quotes around it
    .label = the colon would begin another key
    .help = write `{ $key }: { $value }`
invalid-yaml-reserved = a text that begins with this character needs quotes around it
    .label = this character has a meaning of its own
    .help = write `{ $key }: { $value }`
invalid-yaml-curly = these are curly quotes
    .label = a text with a colon needs straight quotes around it
    .help = change “ and ” to a straight `"`
invalid-yaml-equals = between dashes, a key and its value are separated by a colon
    .label = there is an `=` here
    .help = write `{ $key }: value`
invalid-yaml-no-space = a colon after a key is followed by a space
    .label = the space is missing here
    .help = write `{ $value }`
invalid-yaml-other = this line cannot be read
    .label = something is wrong here
    .help = write `key: text`, `key: 2026-01-20`, `key: 3` or `key: [a, b]`
already-here = it is already here

not-utf8 = this file is not saved as UTF-8
    .label = this character cannot be read
    .help = save the file again as UTF-8
file-too-large = this file is larger than 16 MB
    .label = so it was not read
    .help = split it, or attach it to a document as evidence

unknown-kind = there is no kind `{ $kind }`
    .help = choose { $known }
unknown-kind-near = there is no kind `{ $kind }`
    .help = did you mean `{ $nearest }`?
unknown-kind-folder = the folder `{ $folder }` does not say what kind of document this is
    .label = without a kind the document cannot be read
    .help = move it to one of { $known }; a page of free text belongs in `pages`
unknown-kind-folder-near = the folder `{ $folder }` does not say what kind of document this is
    .help = did you mean the folder `{ $nearest }`?
unknown-kind-loose = this document is not in a folder for its kind
    .label = nothing says what kind of document it is
    .help = move it to a folder such as `goals`, or write `kind = "page"` in its header
unknown-kind-empty = this note is empty, and not in a folder for its kind
    .label = nothing says what kind of document it will be
    .help = move it to a folder such as `goals` or `log`, or remove it
unknown-kind-default = there is no kind `{ $kind }`
    .help = use a kind such as `evidence` or `log`

unknown-key = there is no key `{ $key }` here
    .label = unknown key
    .help = the keys are { $known }
unknown-key-near = there is no key `{ $key }` here
    .label = unknown key
    .help = did you mean `{ $nearest }`?
unknown-key-misplaced = `{ $key }` has ended up in `[{ $table }]`
    .label = this key belongs to the document itself
    .help = move this line up, above the first line with square brackets
unknown-key-audience = there is no field `{ $key }` to hide
    .help = use a key of this document, such as `obstacles` or `smart.relevant`

unknown-key-fixed = `{ $key }` cannot be hidden on its own
    .label = without it, the document would say something else
    .help = restrict the readers of the whole document, or remove this line

unknown-key-inner = `{ $key }` belongs under `[{ $table }]`
    .label = it is not in that table
    .help = move this line below a line `[{ $table }]`, at the end of the header

unknown-key-column = there is no key for the column `{ $key }`
    .label = no page shows the cells below this heading
    .help = use one of these headings: { $known }; or move these words to a column `text`
unknown-key-columns = { $more ->
        [0] the column `{ $key }` is no key
       *[other] the column `{ $key }` and others are no keys
    }
    .label = only you see the cells below it, under its own name
    .help = leave it, or use one of these headings: { $known }
unknown-key-beyond = this row has more cells than the table has columns
    .label = no page shows this
    .help = add a column for it, or write `\|` where a bar is part of the text

unknown-setting = there is no setting `{ $key }`
    .help = the settings here are { $known }
unknown-setting-near = there is no setting `{ $key }`
    .help = did you mean `{ $nearest }`?
unknown-setting-misplaced = `{ $key }` has ended up in `[{ $table }]`
    .help = move this line to the top of the file, above the first line with square brackets
unknown-setting-inner = `{ $key }` belongs under `[{ $table }]`
    .label = it is at the top of the file
    .help = move this line below a line `[{ $table }]`
unknown-setting-rule = there is no rule `{ $key }`
    .help = `pop explain` lists the rules
unknown-setting-rule-near = there is no rule `{ $key }`
    .help = did you mean `{ $nearest }`?

unknown-setting-rule-fixed = the rule `{ $key }` cannot be changed
    .help = it keeps the plan safe; remove this line
unknown-setting-words = a translation of the settings can only translate words
    .label = `{ $key }` only works in `pop.toml`
    .help = remove this line

wrong-type = `{ $key }` must be { $expected }
    .label = this is { $found }
    .help = write { $expected }
wrong-type-bare = `{ $key }` must be { $expected }
    .label = this is { $found }
    .help = put it in quotes
wrong-type-quoted = `{ $key }` must be { $expected }
    .label = in quotes, it is text
    .help = remove the quotes, and use a point for decimals
wrong-type-unit = `{ $key }` must be { $expected }
    .label = this is text
    .help = write only the number here

wrong-type-table = `{ $key }` must be { $expected }
    .label = this is { $found }
    .help = write `{ $key } = {"{"} {"…"} = … {"}"}`; its keys are { $inner }
wrong-type-tables = `{ $key }` must be { $expected }
    .label = this is { $found }
    .help = write `[[{ $key }]]` on a line of its own at the end of the header, with its keys below it: { $inner }

missing-key = this { $kind } has no `{ $key }`
    .label = `{ $key }` is missing from this header
    .help = add `{ $key } = …`. { $doc }
missing-key-of = what does this evaluation look back on?
    .label = it names no goal and no log entry
    .help = add `of = ["…"]` with the name of a goal or an entry; until then only you can read it
missing-key-no-front-matter = this { $kind } has no `{ $key }`
    .label = the file has no header
    .help = begin the file with a line `+++`, then `{ $key } = …`, then a line `+++`
missing-key-row = this { $kind } has no `{ $key }`
    .label = `{ $key }` is missing for this entry
    .help = fill in the cell below `{ $key }`; add that column if the table does not have it
missing-key-table = `{ $key }` is missing here
    .help = add `{ $key } = …`

invalid-date = this is not a date
    .label = a date is written as year-month-day
    .help = write it as `2026-01-20`
invalid-date-read = “{ $said }” is read as { $date }
    .label = a date is written as year-month-day
    .help = write it that way, so that every program reads the same day
invalid-date-yearless = of which year is “{ $said }”?
    .label = pop reads a time here, but no year
    .help = write the last day, as in `2026-12-31`, or add the year
invalid-date-period = this is not a date
    .label = and `pop.toml` has no period called “{ $name }”
    .help = write it as `2026-01-20`; or give the first and last day of the period in `pop.toml`, below a line `[period]`: `"{ $name }" = "2026-11-16..2027-01-31"`
invalid-date-year = this year cannot be read
    .label = a year has four digits
    .help = write the date as `2026-01-20`
invalid-date-month = month { $month } does not exist
    .label = a date is written as year-month-day
    .help = write a month from 01 to 12
invalid-date-day = { $month } { $year } has no day { $day }
    .label = the last day is { $last }
    .help = write a day from 1 to { $last }
invalid-date-order = a date is written as year-month-day
    .label = this looks like day-month-year
    .help = write `{ $date }`
invalid-date-marks = a date is written with hyphens, and with two digits for month and day
    .label = the year, month and day are here, in another form
    .help = write `{ $date }`
invalid-date-words = a date is written as year-month-day
    .label = this means { $said }
    .help = write `{ $date }`
invalid-date-either = this could be two different days
    .label = { $first } or { $other }
    .help = write `{ $write-first }` or `{ $write-other }`
invalid-date-no-year = this day has no year
    .label = next year, it would mean another day
    .help = write the year in front: `YYYY-{ $date }`
invalid-date-moves = this date is relative to today
    .label = tomorrow, it would mean another date
    .help = write the day itself, such as `2026-01-20`
invalid-date-time = only the day counts here
    .label = this includes a time
    .help = write `{ $date }`
invalid-date-column-year = these days have no year
    .label = the entries have no date yet
    .help = write the year in the name of the file, such as `log/2026.md`, or in front of each day
invalid-date-heading-year = the year of this day is not known
    .label = the entry below it has no date yet
    .help = write the year in the first of these headings, or in the name of the file: `log/2026.md`
invalid-date-heading-either = this could be two different days
    .label = { $first } or { $other }
    .help = write the month as a word, or the day as `2026-01-20`
invalid-date-heading-weekday = { $date } falls on another day of the week
    .label = the day of the week and the date do not go together
    .help = correct one of the two

invalid-value = `{ $key }` cannot be `{ $value }`
    .label = not one of the allowed words
    .help = choose { $known }
invalid-value-near = `{ $key }` cannot be `{ $value }`
    .label = not one of the allowed words
    .help = did you mean `{ $nearest }`?
invalid-value-range = this number does not fit `{ $key }`
    .label = it must be between { $low } and { $high }
    .help = choose a whole number from { $low } to { $high }
invalid-value-number = this number does not fit `{ $key }`
    .label = it is too large, or not a number
    .help = write an ordinary number
invalid-value-negative = `{ $key }` cannot be negative
    .label = this must be 0 or more
    .help = remove the minus sign
invalid-value-period = `{ $key }` is not a length of time
    .label = a length of time is a number and a unit
    .help = write for example `"6 months"`
invalid-value-named-period = pop cannot tell when “{ $name }” is
    .label = `{ $value }` is not a first and a last day
    .help = write both days, such as `"2026-11-16..2027-01-31"`
invalid-value-order = this period ends before it begins
    .help = swap the two dates
invalid-value-own-word = `{ $value }` means only you, and cannot be the name of other readers
    .label = anyone who marks a text with it relies on that
    .help = give these readers another name; for yourself, use `{ $nearest }`
invalid-value-built-in = `{ $value }` means everyone, and cannot be declared
    .help = remove this line; for everyone there is `{ $nearest }`
invalid-value-folder = `{ $value }` cannot be the name of a folder
    .help = use letters, digits and `-`
invalid-value-colour = this is not a colour
    .label = a colour is a `#` followed by six digits from 0 to f
    .help = write for example `"#1d4ed8"`
invalid-value-contrast = text is not readable on `{ $value }`
    .label = neither dark nor white text reaches a contrast ratio of 4.5
    .help = choose `{ $nearest }`, the nearest colour on which text is readable
invalid-value-pattern = `{ $value }` is not a file pattern
    .help = write for example `"drafts/**"`
invalid-value-base-url = `{ $value }` is not a web address
    .help = write the full address, such as `"https://example.org/plan/"`

invalid-value-base-url-reader = `{ $value }` is set for an edition that is not public
    .help = remove it: only an edition that everyone may read has a web address
invalid-value-feed = a feed needs to know the web address of the edition
    .help = add `base_url` to the settings, or leave `feed` out

duplicate-id = the id `{ $id }` is used twice
    .label = this document has the same id as `{ $first }`
    .help = rename one of the files, or give it a different `id`
duplicate-id-item = the id `{ $id }` is used twice
    .label = it is already taken in `{ $first }`
    .help = give one of the two a different id
duplicate-id-audience = the readers `{ $id }` are declared twice
    .label = upper and lower case make no difference
    .help = keep one of the two
duplicate-id-edition = there are two editions `{ $id }`
    .help = give one of the two a different name

unknown-reference = nothing in this plan is called `{ $id }`
    .label = this points to nothing
    .help = create a document with this name, or remove the reference
unknown-reference-near = nothing in this plan is called `{ $id }`
    .label = this points to nothing
    .help = did you mean `{ $nearest }`?
unknown-reference-competence = the profile has no competence `{ $id }`
    .label = this points to nothing
    .help = add the competence to the profile, or remove this line

wrong-kind = `{ $key }` cannot refer to `{ $id }`
    .label = `{ $id }` is a document of the kind { $found }
    .help = refer to another kind of document: { $expected }

reference-cycle = these goals are waiting for each other
    .label = { $path }
    .help = remove one of these references, so that one goal can come first
waits-here = and waits here

missing-file = the file `{ $file }` does not exist
    .label = there is nothing at this path
    .help = put the file there, or correct the path; paths are relative to the folder of this document
missing-file-near = the file `{ $file }` does not exist
    .label = there is nothing at this path
    .help = did you mean `{ $nearest }`?
missing-file-elsewhere = the file `{ $file }` does not exist
    .label = there is nothing at this path
    .help = there is a file with this name at `{ $path }`; paths are relative to the folder of this document
missing-file-several = several files have the name `{ $file }`
    .label = it may mean { $files }; until that is clear, no edition shows any of them here
    .help = write the path of the file that you mean, or give the files different names
missing-file-outside = `{ $file }` is outside the plan
    .label = only files inside the plan can be shown
    .help = copy the file into the folder of the plan

not-printed = the fonts for the printed report do not contain { $count ->
        [one] the character
       *[other] the characters
    } { $signs }{ $more ->
        [0] { "" }
       *[other] { " " }and { $more } more
    }
    .label = the report shows a question mark here, or drops an accent
    .help = use other characters or write it in words, or leave it out; web pages show it as it is
not-printed-deep = lists or quotations are nested deeper than paper can show
    .label = from here on, the report shows the lines at the level above
    .help = use fewer levels: split the list, or give its parts headings; web pages show it as it is
not-printed-name = the name `{ $name }` cannot be printed: the fonts for the printed report do not contain { $signs }{ $more ->
        [0] { "" }
       *[other] { " " }and { $more } more
    }
    .label = a report would show a question mark in a name
    .help = write the name in Latin, Greek or Cyrillic letters, or remove `report` and `sheet` from the `outputs` of the editions

file-not-shown-broken = `{ $file }` cannot be read as a picture
    .label = your readers see its description instead
    .help = open it in an image editor and save it as JPEG or PNG; if that fails, copy it from the camera again
file-not-shown-format = browsers cannot show `{ $file }`
    .label = your readers see its description instead
    .help = save it as JPEG, or as PNG if it is a screenshot
file-not-shown-unsupported = `{ $file }` is in a picture format that pop cannot read
    .label = your readers see its description instead
    .help = save it as JPEG, or as PNG if it is a screenshot
file-not-shown-film = `{ $file }` is a video, and a video can reveal where it was made
    .label = no edition will include it
    .help = upload the video to the place where you share videos, and link to it
file-not-shown-page = `{ $file }` can run programs
    .label = no edition will include it
    .help = save it as PDF, or write it as a page of your plan
file-not-shown-drawing = `{ $file }` cannot be read as an SVG drawing
    .label = your readers see its description instead
    .help = open it in the program that made it and save it as plain SVG or as PNG
file-not-shown-large = `{ $file }` is too large to be shown
    .label = it has more than 100 million pixels, or a side of more than 30,000
    .help = make it smaller; a page shows at most 1600 pixels across
file-not-shown-unknown = `{ $file }` is a type of file that no edition includes
    .label = no one can say what a browser or a server would do with it
    .help = save it as PDF or as a picture, put it in a `.zip`, or link to the place where you share it
file-not-shown-unlike = the contents of `{ $file }` do not match its name
    .label = no edition will include it
    .help = save it again in the program that made it, or correct its file extension
file-not-shown-work = `{ $file }` takes too much work to draw
    .label = its repetitions and references grow too large, or never end
    .help = save it as PNG, or simplify its filters, masks and patterns in the program that made it
file-not-shown-words = some words in `{ $file }` will not be shown: `{ $words }`
    .label = they are written as HTML, which is lost when a drawing is shown on a page or on paper
    .help = save it as PNG, or have the program write its labels as text
file-not-shown-letters = some characters in `{ $file }` will not be shown: { $letters }
    .label = none of pop's typefaces contain them
    .help = save it as PNG, or have the program convert text to outlines
file-not-shown-inner = a picture inside `{ $file }` will not be shown
    .label = it is stored elsewhere, is itself a drawing, or cannot be read
    .help = embed it in the drawing as JPEG or PNG, or save the whole drawing as PNG

broken-link = this link leads nowhere
    .label = there is no `{ $target }`
    .help = correct the address, or remove the link
broken-link-folder = a folder has no page of its own
    .label = readers see these words without a link
    .help = link to a document in it, or leave it for those who read the files
broken-link-near = this link leads nowhere
    .label = there is no `{ $target }`
    .help = did you mean `{ $nearest }`?
broken-link-spaced = the address of this link ends at a space
    .label = so your readers see these characters instead of a link to `{ $target }`
    .help = put the name in angle brackets: `(<{ $target }>)`
broken-link-rooted = an address in the plan cannot begin with `/`
    .label = `{ $target }` points to the root of a disk or a site
    .help = write it relative to this file: `{ $path }`
broken-link-heading = this link leads to a heading that does not exist
    .label = no heading here is named `#{ $fragment }`
    .help = correct the link, or give a heading this name: `## Your heading {"{"}#name{"}"}`
broken-link-heading-elsewhere = this link leads to a heading that does not exist
    .label = the page exists, but has no heading named `#{ $fragment }`
    .help = correct the part after `#`, or remove it
broken-link-heading-near = this link leads to a heading that does not exist
    .label = there is no heading `#{ $fragment }`
    .help = did you mean `#{ $nearest }`?
broken-link-note = nothing refers to this note
    .label = so no edition shows it
    .help = put `[^{ $name }]` in the text where it belongs, or remove the note
broken-link-forbidden = this address is not allowed
    .label = `{ $target }`
    .help = link to a web address, a mail address, a telephone number or a file in the plan

raw-html = HTML is shown as text
    .label = your readers will see the tags
    .help = write it as Markdown, or remove it

loose-comment = `-->` appears in visible text
    .label = a comment ends at the first `-->`; everything after it is shown
    .help = put everything you want to hide between one `<!--` and one `-->`; if this is an arrow, write `→`
loose-comment-open = this comment is never closed
    .label = so everything after it is hidden from everyone
    .help = close it with `-->`
loose-comment-code = this remark is indented like code
    .label = so it may be code; to be safe, it is hidden from everyone
    .help = to show it, put the code between lines of three backticks; to hide it, remove the spaces before it
loose-comment-remark = this remark is never closed
    .label = so everything after it is hidden from everyone
    .help = close it with `%%`; if you want to show the characters themselves, put them in backticks

image-without-alt-wiki = this image has no description
    .label = a reader who cannot see it gets nothing
    .help = describe the image after a vertical bar: `![[{ $target }|what there is to see]]`
image-without-alt = this image has no description
    .label = a reader who cannot see it gets nothing
    .help = describe the image between the square brackets

empty-heading = there is nothing below { $count ->
        [one] “{ $heading }”
       *[other] “{ $heading }” and { $count ->
            [2] one other heading
           *[other] other headings
        }
    } yet
    .label = nothing here
    .help = write a sentence here, or remove the heading
heading-skips-level = this heading skips a level
    .label = this is level { $level }; level { $expected } was expected
    .help = put { $expected } `#` signs in front of it

unclear-address = { $key } cannot be followed
unclear-address-scheme = the beginning of this address is missing
    .label = it is read as `{ $address }`
    .help = write `{ $address }`
unclear-address-slip = there is a typo at the beginning of this address
    .label = it is read as `{ $address }`
    .help = write `{ $address }`
unclear-address-space = there is a space in this address
    .label = it is read as `{ $address }`
    .help = write `{ $address }`
unclear-address-mail = this is an e-mail address without `mailto:`
    .label = it is read as `{ $address }`
    .help = write `{ $address }`
unclear-address-other-scheme = this address begins with something your readers cannot open
    .label = it is shown as text, not as a link
    .help = write an address that begins with `https://`, `mailto:` or `tel:`
unclear-address-file = this is the name of a file, not an address
    .label = it leads nowhere
    .help = put a file under `file`; an address begins with `https://`
unclear-address-none = this is not an address
    .label = it is shown as text, not as a link
    .help = write the full address, such as `https://example.org/me`
unclear-address-mail-slip = there is more here than an e-mail address
    .label = it is read as `{ $address }`
    .help = write `{ $address }`
unclear-address-mail-words = this is not an e-mail address
    .label = it is shown as text, so readers cannot click it to write to you
    .help = write `{ $address }`, if that is the address
unclear-address-mail-none = this is not an e-mail address
    .label = it is shown as text, so readers cannot click it to write to you
    .help = write a single address, such as `name@example.org`
unclear-address-numbers = this is more than one telephone number
    .label = it is shown as text: which number should readers call?
    .help = keep one number here; a second one can be a link: `{"{"} label = "Work", url = "tel:+31201234567" {"}"}`
unclear-address-number = this is not a telephone number
    .label = it is shown as text, so readers cannot click it to call you
    .help = write the number in digits, such as `+31 6 1234 5678`

unknown-audience-crossing = it is unclear which entries in this file you want to hide with this
    .label = until this is clear, only you can read them
    .help = give each entry its own readers: a column `audience`, or `{"{"}.private{"}"}` after the heading with its day
unknown-audience = there are no readers called `{ $name }`
    .label = not declared
    .help = declare them in `pop.toml`: a line `[audiences]`, and below it `{ $name } = "who they are"`
unknown-audience-contradicts = this says that only you may read it, but also names `{ $name }`
    .label = so only you can read it
    .help = leave this word out if `{ $name }` may read it, or keep nothing but this word
unknown-audience-shape = `{ $name }` cannot be the name of readers
    .label = until there is a name here, only you can read this part
    .help = for yourself alone, write `{"{"}.private{"}"}` after a heading, or `audience = "private"` in the header
unknown-audience-near = there are no readers called `{ $name }`
    .label = not declared
    .help = did you mean `{ $nearest }`?
unknown-audience-mark = the mark `{"{"}{ $mark }{"}"}` after this heading has no meaning
    .label = until it has one, only you can read this text
    .help = write `{"{"}.private{"}"}` or `{"{"}audience=name{"}"}`

unknown-audience-stray = it is unclear what this mark hides
    .label = it is not at the end of a heading, so only you can read this text
    .help = put it at the very end of the heading: `## Salary {"{"}.private{"}"}`

unknown-measure = the goals of this entry have no measure `{ $name }`
    .label = unknown measure
    .help = use the name of a measure of the goal
unknown-measure-near = the goals of this entry have no measure `{ $name }`
    .label = unknown measure
    .help = did you mean `{ $nearest }`?
unknown-measure-shows = no goal has a measure `{ $name }`
    .label = unknown measure
    .help = use the name of a measure of one of your goals
unknown-measure-shows-near = no goal has a measure `{ $name }`
    .label = unknown measure
    .help = did you mean `{ $nearest }`?
unknown-measure-no-goal = this reading belongs to no goal
    .label = the entry names no goal
    .help = add `goal = "…"` to the header

unused-waiver = this waiver is not needed
    .label = `{ $name }` finds nothing here
    .help = remove it
unused-waiver-near = there is no rule `{ $name }`
    .help = did you mean `{ $nearest }`?
unused-waiver-unknown = there is no rule `{ $name }`
    .help = `pop explain` lists the rules
unused-waiver-fixed = the rule `{ $name }` cannot be waived
    .help = fix what it finds, and remove this line
unused-waiver-no-reason = this waiver gives no reason
    .label = say in a few words why the rule does not apply here
    .help = write the reason between the quotes

goal-not-specific = this goal does not say exactly what you will do
    .label = S: nothing describes it
    .help = describe in one sentence what you will do or be able to do: `specific = "…"` under `[smart]`
goal-without-measure = how will you know that this goal has been reached?
    .label = M: pop finds no measure and no result here
    .help = add a `[[measure]]` with `from` and `to`, or say in `measurable` what you will have when you are done
goal-without-effort = what does this goal take: how much time or money, and whose help?
    .label = A: pop finds nothing about them here
    .help = estimate it: `effort = {"{"} hours_per_week = 2 {"}"}`, or say in `attainable` why it can be done
goal-without-effort-words = the goal “{ $title }” does not show yet that it can be done
    .label = A: { $why }
    .help = { $ask }
goal-without-need-words = the goal “{ $title }” does not say why it matters
    .label = R: { $why }
    .help = { $ask }
goal-without-means-words = the goal “{ $title }” does not say what makes it realistic
    .label = R: { $why }
    .help = { $ask }
goal-not-agreed = this goal does not say yet who agrees to it
    .label = A: no agreement
    .help = talk about it; once somebody agrees, record `agreed = [{"{"} who = "…", on = { $day }, mode = "agreed" {"}"}]`
goal-not-agreed-words = you say something about this goal, but not who agrees to it
    .label = A: this does not name anyone
    .help = who has to agree to it? If it concerns only you, write that here; once somebody agrees, record `agreed = [{"{"} who = "…", on = { $day }, mode = "agreed" {"}"}]`
goal-not-agreed-against = someone disagrees with the goal “{ $title }”
    .label = A: disagreed
    .help = talk about what is in the way; change the goal and add a revision, or let it go with `status = "dropped"`
goal-not-agreed-seen = the goal “{ $title }” was seen, but your plan does not say that anyone agreed to it
    .label = A: seen does not mean agreed
    .help = ask what it would take to agree, and record the agreement with `mode = "agreed"`
goal-without-need = what is this goal for?
    .label = R: it is linked to nothing, and pop finds no reason here
    .help = name the need it serves with `need = "…"`, or say in `relevant` why it matters to you
goal-without-need-desired = you want this: “{ $said }”; is that what “{ $title }” is for?
    .label = R: the goal does not say so itself
    .help = if so, put that in your own words under `relevant`, so that people who read only the goal know it too
goal-without-need-somewhere = your desired situation seems to be about this too, but “{ $title }” does not say why it matters
    .label = R: the goal does not say so itself
    .help = put it in one sentence under `relevant`, so that people who read only the goal know it too
goal-without-need-chain = this goal is not linked to a need yet
    .label = it names no need, conclusion or competence
    .help = say what it is for: `need = "…"` or `competence = ["…"]`
goal-without-means = this goal does not say what makes it realistic
    .label = R: no support, obstacle, hours, costs or words about them
    .help = name who or what helps you (`support`) or what is in the way (`obstacles`), or say in `realistic` why it can be done
goal-without-due = by when do you want to reach this goal?
    .label = T: pop finds no date here
    .help = add a date, such as `due = { $day }`, or say it in words:

placeholder-text = `{ $key }` says nothing yet
    .label = “{ $text }” is only a placeholder
    .help = replace it with your own text, or remove the line until you know
placeholder-text-whole = `{ $key }` says nothing yet
    .label = “{ $text }” is only a placeholder
    .help = replace it with your own text, or take out this whole `{ $table }` until you know
placeholder-text-body = this is still to be written
    .label = “{ $text }”
    .help = write it when you know it, or remove the line until then
repeated-text = `{ $key }` says the same as `{ $first }`
    .label = the same words
    .help = each letter asks a different question: answer this one, or remove the line

due-before-start = this goal ends before it begins
    .label = the end is { $due }
    .help = swap the two dates, or correct one of them
starts-here = this goal starts on { $start }
due-passed = the end date of this goal was { $days ->
        [one] yesterday
       *[other] { $days } days ago
    }
    .label = it was { $due }
    .help = say how it ended, `status = "achieved"`, `"partly"` or `"dropped"`, or choose a new date and add a revision

need-without-goal = no goal addresses the need “{ $title }” yet
    .label = nothing refers to it
    .help = write a goal for this need, or set `status = "met"` or `"dropped"`
log-without-result-body = what came of this, in one sentence?
    .label = no `result`: at most, the text mentions it
    .help = add `result = "…"`, so that it can be read at a glance
log-without-result-cell = what came of this?
    .label = `result` is still empty here
    .help = fill it in if there is something to say; a few words are enough
log-without-result-row = what came of this? A column `result` shows it at a glance
    .label = no `result`
    .help = add a column `result`; if the table is only a register of hours, `log-without-result = "off"` under `[rules]` in `pop.toml`
log-without-result = this entry does not say what came of it
    .label = no `result`
    .help = add `result = "…"` in one sentence, even if it failed

wider-audience = { $more } can read this, but it belongs to “{ $title }”, which only you can read
    .label = these are its readers
    .help = remove this, so that it has no more readers than “{ $title }”; or let { $more } read “{ $title }” too
wider-audience-some = { $more } can read this, but it belongs to “{ $title }”, which only { $readers } can read
    .label = these are its readers
    .help = remove this, so that it has no more readers than “{ $title }”; or let { $more } read “{ $title }” too
hidden-reference = some readers will find a gap in this text
    .label = `{ $target }` is hidden from { $count ->
        [one] the edition { $editions }
       *[other] the editions { $editions }
    }
    .help = the link is left out for them, which leaves a gap in the sentence; use words that make sense without it (`[[{ $target }|…]]`), or keep the passage to yourself
missing-translation = { $count ->
        [one] one document of the edition `{ $edition }` is
       *[other] { $count } documents of the edition `{ $edition }` are
    } not translated
    .label = this edition is in { $lang }
    .help = the edition shows the originals; to translate one, put a file with the language in its name next to it, starting with `{ $first }`
not-translated = a translation can only translate words
    .label = `{ $key }` only works in the original
    .help = remove this line
not-translated-count = these blocks cannot be matched with the original
    .label = there { $own ->
        [one] is 1
       *[other] are { $own }
    } here, and { $theirs } in the original
    .help = write the same number of `[[{ $key }]]` blocks, in the same order
translation-shows-more = this translation does not hide what `{ $original }` hides
    .label = the mark after a section heading is missing
    .help = put the same mark after the translated heading
translation-shows-more-readers = a translation cannot have its own readers
    .label = its readers are those of `{ $original }`
    .help = set the readers in the original, and remove this line
translation-shows-more-items = the items of this translation do not hide what the items of `{ $original }` hide
    .label = an `audience` is missing or different
    .help = list the items in the same order, each with the same `audience` as in the original
belongs-here = it belongs to this
readers-public = everyone
readers-manager = your manager
readers-coach = your coach
readers-named = `{ $name }`
read-by-why = { $who } ({ $why })
read-by-nobody = only you can read this
read-by-all = everyone can read this
read-by = { $readers } can read this
why-said = the document says so
why-marked = the mark after the heading says so
why-kind = the default for its kind in pop.toml
why-silent = no readers are named
why-follows = follows from “{ $title }”
why-lost = it belongs to something that cannot be found
why-unreadable = its readers cannot be determined
readers-nobody = you alone
hidden-here = the original hides this

# Words for the value that was found and the value that is expected.
type-text = text
type-number = a number
type-flag = true or false
type-date = a date
type-list = a list
type-table = a table
shape-text = text in quotes
shape-address = an address in quotes
shape-mail = an e-mail address in quotes
shape-phone = a telephone number in quotes
shape-file = the path of a file in quotes
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
shape-readers = a list of readers, or a table with readers for each field
shape-free = anything


# What the words for a letter of SMART leave open.

goal-not-specific-bare = “{ $title }” is only a title so far
    .label = nothing else is written about this goal
    .help = { $ask } Answer this and four other short questions with `pop interview goal { $id }`
goal-not-specific-words = the goal “{ $title }” is too vague to act on
    .label = S: { $why }
    .help = { $ask }
goal-is-an-idea = “{ $title }” is a conclusion and not yet a goal
    .label = this leaves the choice open
    .help = choose one thing you will do and by when, or keep it as an idea with `status = "idea"`
goal-without-measure-words = it is unclear when “{ $title }” has been reached
    .label = M: { $why }
    .help = { $ask }
goal-not-specific-prose = your text says what you will do: “{ $said }”
    .label = S: pop reads it here
    .help = put it under `{ $key }` in `[smart]`, so that everyone finds it there
goal-without-measure-prose = your text says how you will know that you are there: “{ $said }”
    .label = M: pop reads it here
    .help = put it under `{ $key }` in `[smart]`, so that everyone finds it there
goal-without-effort-prose = your text says why it can be done: “{ $said }”
    .label = A: pop reads it here
    .help = put it under `{ $key }` in `[smart]`, so that everyone finds it there
goal-not-agreed-prose = your text says who agrees: “{ $said }”
    .label = A: pop reads it here
    .help = put it under `{ $key }` in `[smart]`, so that everyone finds it there
goal-without-need-prose = your text says what it is for: “{ $said }”
    .label = R: pop reads it here
    .help = put it under `{ $key }` in `[smart]`, so that everyone finds it there
goal-without-means-prose = your text says why it is realistic: “{ $said }”
    .label = R: pop reads it here
    .help = put it under `{ $key }` in `[smart]`, so that everyone finds it there
goal-without-due-prose = your text says by when: “{ $said }”
    .label = T: pop reads it here
    .help = put it under `{ $key }` in `[smart]`, so that everyone finds it there
measure-is-an-instrument-words = the goal “{ $title }” says how you will measure, but not how far you want to get
    .label = M: this is the ruler, not the length
    .help = { $ask } For example, add a `[[measure]]` with `from` and `to`
measure-is-an-instrument = the goal “{ $title }” says how you will measure, but not how far you want to get
    .label = M: this is the ruler, not the length
    .help = say how far you want to get
measure-without-baseline = the measure “{ $name }” has no starting value
    .label = M: where do you start?
    .help = add `from = …`, or record a first reading in a log entry
target-equals-baseline = the measure “{ $name }” ends where it starts
    .label = M: from { $to } to { $to }
    .help = say what the value should be at the end; if you want to keep something as it is, say how often you will check
reading-out-of-range = { $value } is far from any likely value of “{ $name }”
    .label = is this the right number?
    .help = check the number; if it is right, correct `from` or `to` of the measure
reading-out-of-range-scale = { $value } for “{ $name }” is outside the scale
    .label = the scale runs from { $low } to { $high }
    .help = correct the number, or widen the `scale` of the profile
measure-disagrees = the text and the measure “{ $name }” give different values
    .label = M: the text says { $said }
    .help = decide which is right, and write the same in both places
measure-says = the measure says { $to }
suspicious-extreme = “{ $said }” leaves no room for a bad day
    .label = A: is this within reach?
    .help = ask someone who has done it before; you keep going longer with a target you can reach
over-capacity = your goals ask for { $hours } hours a week, and you have { $capacity }
    .label = A: { $weeks ->
        [one] one week
       *[other] { $weeks } weeks
    }, from { $from } to { $to }
    .help = spread out { $goals }: start one later, take one more slowly, or find more hours
over-budget = the goals of { $year } cost { $cost } euros, but you have { $budget }
    .label = A: this is the budget for a year
    .help = look at { $goals }: spread the costs over the years, or ask for more
step-after-due = the step “{ $what }” comes after the end of the goal
    .label = A: { $step }
    .help = give the step an earlier date, or give the goal a later one and add a revision
step-after-due-order = the step “{ $what }” comes before the step above it
    .label = { $step }, after { $before }
    .help = put the steps in the order in which you take them
step-overdue = the step “{ $what }” should have been done by { $due }
    .label = still open
    .help = is it done? Tick it off with `pop step done`; otherwise choose a new day
step-overdue-several = { $count } steps are overdue; the first is “{ $what }”
    .label = still open since { $due }
    .help = tick off what is done with `pop step done`, and choose new dates for the rest
step-undated-told = “{ $entry }” in your log seems to be about this step; is it done?
    .label = still open
    .help = if so, tick it off: `pop step done { $id }`
step-undated = { $several ->
        [one] a step of this goal has
       *[other] steps of this goal have
    } no day yet
    .label = when?
    .help = { $several ->
        [one] add `due = …` to it; about when is enough
       *[other] add `due = …` to the step you take first; the others can wait until that one is done
    }
goal-without-steps = “{ $title }” is under way, but has no first step
    .label = what do you do first?
    .help = add something you can finish within two weeks: `pop step add GOAL "…" --on DAY`, or a `[[step]]` with `what` and `due`
ends-here = the goal ends on { $due }
prerequisite-after-due = this goal waits for “{ $title }”, which ends later
    .label = A: it ends on { $later }
    .help = move one of the two dates, or remove the reference
goal-without-due-words = the goal “{ $title }” has no end date
    .label = T: { $why }
    .help = { $ask } For example: `due = { $day }`
goal-without-due-habit = “{ $title }” is a habit without an end
    .label = T: a rhythm, but no day to look back
    .help = { $ask } That can be fine; add `due = { $day }` as the day you check whether it still helps
goal-without-due-period = pop does not know when “{ $name }” ends
    .label = T: a period, but no day
    .help = give its days in `pop.toml`, below a line `[period]`: `"{ $name }" = "2026-11-16..2027-01-31"`; every goal that names it then has an end
goal-without-due-term = pop does not know which day “{ $said }” is
    .label = T: an end, but no day
    .help = { $more ->
        [0] add `due = { $day }` with the day on which it ends
        [one] add `due = { $day }` with the day on which it ends, here and to the other goal that says the same
       *[other] add `due = { $day }` with the day on which it ends, here and to the { $more } other goals that say the same
    }, so that the planning can show it
goal-without-due-event = the end of “{ $title }” is an event without a date
    .label = T: an event, but no date
    .help = { $ask } Add it as `due = { $day }`, so that the planning and the calendar can show it
start-is-not-a-due = “{ $title }” says when it begins, but not when it ends
    .label = T: a start is not an end
    .help = add the end: `due = { $day }`; the start belongs in `start`
start-is-not-a-due-habit = “{ $title }” is a habit that begins; until when, or when will you look back on it?
    .label = T: a start is not an end
    .help = add that day: `due = { $day }`; the start belongs in `start`
start-is-not-a-due-words = “{ $title }” says when it begins, but not when it ends
    .label = T: a start is not an end
    .help = add the end: `due = { $day }`; the start belongs in `start`
vague-time = “{ $title }” could end on any day
    .label = T: this keeps moving ahead of you
    .help = choose a day, close enough to feel it coming: `due = { $day }`
vague-time-words = “{ $title }” could end on any day
    .label = T: this keeps moving ahead of you
    .help = choose a day, close enough to feel it coming: `due = { $day }`
due-in-words-doubtful = the end of “{ $title }” is given in words that can mean several days
    .label = T: perhaps { $said }
    .help = add the day that you mean as `due`
due-in-words-ratio = the end of “{ $title }” may be given in words only
    .label = if this is a day, it is { $said }
    .help = if it is, add `due`; if it is a score, leave this as it is
due-disagrees = the text and the date give different end dates
    .label = T: these words mean { $said } at the latest
    .help = decide which is right, and write the same in both places; if the text is right:
due-says = the date says { $due }
due-in-words = the end of “{ $title }” is given in words only
    .label = T: this means { $said }
    .help = add it as a date too, so that the planning and the route can show it:
all-due-together = all { $count } goals end on { $due }
    .label = T: one day for everything
    .help = give each goal its own day: which comes first, and which can wait?
due-here-too = this one too
beyond-horizon = this goal ends beyond the horizon of the plan
    .label = T: { $due }, while the plan looks ahead to { $last }
    .help = keep it as a direction, in the desired situation, and choose a nearer goal on the way; or set `horizon` under `[cycle]`

# The chain: from gap to need, goal, log and evaluation.

gap-without-need = nothing in the plan addresses the gap in “{ $name }”
    .label = you score { $now }, the role requires { $required }
    .help = write a need or a goal with this `competence`, or lower `required` if the role does not require that much
gap-without-need-several = { $count } gaps in this profile have no goal or need yet: { $names }
    .label = not addressed yet
    .help = a few goals at a time are enough: choose the gaps that matter most now and leave the others
difference-without-conclusion = you have not drawn a conclusion from this difference
    .label = what follows from this?
    .help = write a conclusion about this level: what do you need to do to get there? Or refer to it in the `need` of a goal
difference-without-conclusion-none = you have not drawn a conclusion from { $count ->
        [one] the difference
       *[other] the { $count } differences
    }
    .label = the next step starts here
    .help = write in the folder `conclusions` what you need to do to get from here to there
conclusion-without-goal = nothing follows from the conclusion “{ $title }”
    .label = no goal or need
    .help = refer to what follows from it: `leads_to = ["…"]`
goal-without-log = your plan has had nothing new about “{ $title }” for { $weeks } weeks
    .label = the last activity was on { $since }
    .help = if you did something, write it down; otherwise do one small thing this week, or add a revision that says the goal is on hold
goal-without-log-never = your plan does not say yet what you have done for “{ $title }”
    .label = it started { $weeks } weeks ago, on { $since }
    .help = if you did something, write it down; otherwise do one small thing this week, or move `start`
goal-without-log-unlinked = no entry names “{ $title }” as its goal
    .label = it started { $weeks } weeks ago, on { $since }
    .help = { $count ->
        [one] one log entry since then names
       *[other] { $count } log entries since then name
    } no goal: if one belongs here, add `goal = "{ $id }"`; otherwise do one small thing this week
goal-without-log-waiting = “{ $title }” was agreed and should have started on { $since }, but your plan does not say that it did
    .label = { $weeks } weeks ago
    .help = if it began, say so with `pop goal start { $id }`, and write down what you did; otherwise move `start`
goal-without-log-stalled = “{ $title }” is agreed, but your plan has had nothing new about it for { $weeks } weeks
    .label = the last activity was on { $since }
    .help = so it seems to have begun: say so with `pop goal start { $id }`, and write down what comes next; otherwise move `start`
goal-without-log-alike = { $count ->
        [one] “{ $entry }” seems
       *[other] { $count } entries, the last one “{ $entry }”, seem
    } to belong to “{ $title }”
    .label = no entry has named it as its goal since { $since }
    .help = if so, add `goal = "{ $id }"` to { $count ->
        [one] that entry, and it counts
       *[other] those entries, and they count
    } as progress
log-without-goal-alike = this log entry seems to belong to “{ $title }”, but does not name it
    .label = no `goal`, so it does not count as progress
    .help = if so, add `goal = "{ $id }"`; if not, name what it was for
log-without-goal = this log entry is not linked to a goal yet
    .label = no `goal`, `need` or `competence`
    .help = say what it was for: `goal = "…"`
log-after-registration = this was written down before it was done
    .label = done on { $done }
    .help = correct one of the two dates
written-here = written down on { $written }
log-in-the-future = this entry is about a day in the future
    .label = { $day }
    .help = correct the date; something you plan to do is a step of a goal
log-outside-goal-early = this was done before “{ $title }” started
    .label = { $day } is before { $border }, so it does not count towards any measure
    .help = move the `start` of the goal, or remove the goal from this entry
log-outside-goal-late = this was done after “{ $title }” ended
    .label = { $day } is after { $border }, so it does not count towards any measure
    .help = move the end of the goal and add a revision, or remove the goal from this entry
goal-starts = the goal starts here
goal-ends = the goal ends here
goal-seems-reached-steps = all steps of “{ $title }” are done; is the goal reached?
    .label = still active
    .help = if so, close it with `pop goal done { $id }`; otherwise add the step that comes next
goal-seems-reached-tick = you ticked off what “{ $title }” is about; is the goal reached?
    .label = still active
    .help = if so, close it with `pop goal done { $id }`; otherwise say what remains to be done
goal-seems-reached-target = “{ $title }” has met its target; is it finished?
    .label = still active
    .help = if so, close it with `pop goal done { $id }`; otherwise raise `to`, or say what remains to be done
achieved-without-evaluation = you have not looked back on “{ $title }” yet
    .label = reached, but not evaluated
    .help = write an evaluation with this goal in `of`: did it work, what did it change, what comes next?
evaluation-without-answer-letter = { $count ->
        [one] one part of this reflection is
       *[other] { $count } parts of this reflection are
    } still empty
    .label = nothing is written about “{ $question }” yet
    .help = write one plain sentence there; in a log entry, you can also leave the heading out
evaluation-without-answer = { $count ->
        [one] one question of this evaluation is
       *[other] { $count } questions of this evaluation are
    } still open
    .label = no answer to “{ $question }?”
    .help = answer it in one sentence, under a heading with the question
new-need-missing = the evaluation mentions a new need, but does not name it
    .label = yes, but which?
    .help = write it down as a need, and refer to it here: `new_needs = ["…"]`
unanswered-level = { $count ->
        [one] one level of this situation is
       *[other] { $count } levels of this situation are
    } still empty
    .label = nothing yet about { $levels }
    .help = write one sentence under a heading with the name of the level; the last levels say most about you
too-many-goals = there are { $count } goals under way
    .label = your settings say { $most } at most
    .help = let one wait with `status = "agreed"`, or choose which of them can rest; set the number with `active_goals` in `pop.toml`
too-many-goals-usual = there are { $count } goals under way; can you give each of them your attention?
    .label = most people manage about { $most } at a time
    .help = let one wait with `status = "agreed"`, or choose which of them can rest; if this suits you, set `active_goals` in `pop.toml`
too-few-goals = there { $count ->
        [0] is no goal
        [one] is one goal
       *[other] are { $count } goals
    } under way
    .label = you wanted at least { $least }
    .help = start one that is agreed with `status = "active"`, or change the number

# The cycle: reviews, agreements, evidence, looking again.

review-overdue = the review of { $date } is not in the plan
    .label = planned, but not written up
    .help = write it up in the folder `reviews`, or move the date
review-overdue-rhythm = it is time for a review
    .label = the last one was on { $last }, so the next was due by { $date }
    .help = make an appointment, and record it: `next = { $day }`
agreement-overdue = the agreement “{ $what }” is { $days ->
        [one] a day
       *[other] { $days } days
    } late
    .label = it was due on { $due }
    .help = if it is done, add `done = { $today }`; otherwise agree on another date
changed-after-agreement = “{ $title }” has changed since { $who } signed it
    .label = this is the version that was signed
    .help = discuss the change and have it signed again with `{ $now }`, or restore the old text and add a revision
changed-here = this goal has changed since
evidence-expired = “{ $title }” is no longer valid
    .label = it expired on { $expires }
    .help = renew it and change the date, or keep it as a record: remove `expires` and say so in the text
evidence-expires-soon = “{ $title }” expires { $days ->
        [0] today
        [one] tomorrow
       *[other] in { $days } days
    }
    .label = on { $expires }
    .help = plan the renewal now, as a step of a goal
evidence-old = “{ $name }” has only old evidence
    .label = the most recent is from { $issued }
    .help = look for something from the past few years: a product, a quote, a result
assessment-stale = you last assessed yourself more than a year ago
    .label = { $date }
    .help = assess yourself again; an hour is enough, and the difference shows what you have learned
fresh-look-due = it is time to look at your situation with fresh eyes
    .label = written on { $written }
    .help = read it again, and write in the folder `observations` what stands out: what is contradictory, what should be different?
plan-unrevised = this plan has not been revised for a year
    .label = the last change of course was { $newest }
    .help = go through your goals: what is still right, what can go, what is new? Record it as a `[[revision]]`
changed-after-agreement-unreadable = this `hash` does not describe a goal
    .label = a goal and a fingerprint are missing
    .help = write the id of each goal, a colon and its fingerprint: `first-client:0123456789abcdef`
changed-after-agreement-gone = the signed goal `{ $id }` is not in the plan
    .label = signed here
    .help = put the goal back, with `status = "dropped"` if it was let go, or correct the id
entry-alike = this entry
