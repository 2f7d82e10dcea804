# Starting: `pop init`, and the texts that all questions share.
ask-choose = ↑ ↓ to choose, Enter to confirm, Esc to stop
ask-clear = Ctrl+U clears the line
ask-may-be-empty = can be left empty; Esc to stop
ask-lines = can be left empty; Alt+Enter starts a new line; Esc to stop
ask-needed-lines = an answer is needed; Alt+Enter starts a new line; Esc to stop
ask-number = a number from 1 to { $count }; can be left empty; Esc to stop
ask-numbers = one or more numbers from 1 to { $count }, such as 1, 3; can be left empty; Esc to stop
ask-number-needed = Choose a number from 1 to { $count }.
ask-stopped = stopped: nothing was changed
ask-stopped-with = stopped: nothing was written. To go on with your answers, run:
ask-missing = pop cannot ask questions without a terminal: { $count ->
        [one] give { $flags }
       *[other] give { $flags }
    }
    .help = `--help` lists the values you can give

init-language = What language is your plan in? (de taal van je plan)
init-language-name = English
init-name = What is your name?
    .about = Your name is on the first page and on the report. A first name will do.
init-name-hint = as it will appear on your plan; Esc to stop
init-name-needed = A name is needed: it appears on your plan.
init-role = What do you do now?
    .about = Your job or study in a few words, such as: baker, or second-year nursing student. It is shown under your name.
init-intro = Where are you going, and why? A sentence or two for your first page.
    .about = What you work towards and why it matters to you, such as: in five years I want to run my own bakery, because good bread brings people together.
init-intro-hint = you can change it later in index.md; Enter to leave it empty
init-readers = Who can read your plan, unless a document says otherwise?
init-readers-me = only me
init-readers-manager = me and my manager
init-readers-coach = me, my manager and my coach
init-readers-portfolio = me and my manager, and a public portfolio (my manager can read what is public)
init-readers-everyone = everyone: a public portfolio
init-smart = What do the A and the R of SMART stand for?
init-smart-attainable = attainable and relevant: can it be done, and does it matter?
init-smart-acceptable = acceptable and realistic: do others support it, and can it really be done?
init-content = What do you want to start with?
init-content-example = a small example that you can change
init-content-empty = an empty plan

init-settings = The settings of your plan. Text after a # is ignored.
init-towards = where you are heading; only you can read it, unless [person.audience] names others
init-smart-comment = What the A and the R stand for.
init-cycle-comment = How often you have a review, and how long you put something aside before you look at it again.
init-readers-none = Only you can read this plan. Put `audience = ["public"]` in the header of anything everyone may see.
init-readers-names = The groups of readers.
init-readers-default = Who reads what, unless a document names its own `audience`.
init-readers-portfolio-note = Your manager can also read everything that is public. Put `audience = ["public"]` in the header of a goal that everyone may see.
init-reader-manager = My manager
init-reader-coach = My coach
init-workflow = Builds only the public edition of this plan and publishes it on GitHub Pages.

init-done = your plan is ready
init-next-folder = go there: cd { $path }
init-next-example = see how it looks with `pop build`, and make it your own with `pop interview`, which takes you through it step by step
init-next-empty = start with `pop interview`, which takes you through it step by step; the text of your first page goes in `index.md`
init-begin = Would you like to start with the first questions right away?
init-ignore = there is already a `.gitignore`: add `out/` to it
init-publish = note: keep the source of your plan in a private repository; in a public one, anyone can read all of it, including what is for you alone. On GitHub, set the repository variable `POP_SOURCE` to the address of pop.

trouble-already-there = `{ $path }` already exists
    .help = choose another name, or move the existing one
trouble-plan-there = there is already a plan in `{ $path }`
    .help = choose another folder: `pop init DIR`
trouble-inside-plan = this folder is inside the plan `{ $path }`
    .help = choose a folder outside it: `pop init DIR`

# Writing: `pop new` and `pop log`.
ask-needed = an answer is required; Esc to stop
write-refused = nothing was written: it would cause errors in the plan
    .help = change your input, and try again
unknown-document = there is no `{ $name }` here
    .help = choose from { $known }
unknown-among-many =
    .help = there are { $count }; give the id (the file name without `.md`), the path or the title
unknown-none =
    .help = there are none yet
new-title = What do you call this ({ $kind })?
new-title-goal = What do you call this goal?
new-title-need = What do you want to learn?
new-ask-profile-role = Which role is this profile for?
new-ask-assessment-profile = Which profile are you comparing yourself with?
new-ask-assessment-rater = Whose judgement is this?
new-ask-evaluation-of = What are you looking back on?
new-ask-situation-moment = Is it about now, or about how you want it?
new-open = still to be filled in:
new-unknown-kind = there is no kind `{ $name }`
    .help = the kinds are { $known }
new-set-form = `{ $set }` is not a key with a value
    .help = write it like this: `--set due=2027-01-31`
new-unknown-key = this kind has no key `{ $key }`
    .help = `pop new --all` writes all keys
new-unknown-key-near = this kind has no key `{ $key }`
    .help = did you mean `{ $nearest }`?
guided-start = Your goal, letter by letter. You can leave an answer empty and fill it in later.
guided-need = Where does this goal come from?
guided-met = ✓ { $why }
guided-unmet = not yet: { $why }. Make it sharper, or press Enter to keep it.
guided-hint-specific = for example: I give colleagues a workshop about my work
guided-hint-measurable = for example: three workshops, each for at least five people
guided-hint-attainable = for example: it takes me two hours a week
guided-hint-acceptable = for example: my manager agrees and gives me the time
guided-hint-relevant = for example: this way I can guide others later
guided-hint-realistic = for example: no one has time in December, so I skip that month
guided-hint-timebound = for example: before 1 July 2027
remove-what = “{ $title }” is in { $path }
remove-pointing = { $count ->
        [one] One document refers to it: { $titles }
       *[other] { $count } documents refer to it: { $titles }{ $more ->
            [0] {""}
           *[other] {" "}and { $more } more
        }
    } (`pop check` will name the places)
remove-sure = Remove it?
remove-kept = Nothing was changed.
remove-done = removed; the file is kept in { $path }: move it back if you change your mind
remove-part = “{ $title }” is one of several entries in { $path }
    .help = open the file and remove its row or its section there
log-what = What did you do?
log-goal = Which goal was it for?
log-no-goal = for none of these
log-when = When was it?
log-when-hint = such as yesterday or 14 May; Enter: today
log-how-long = How many hours did it take?
log-on = Written down for { $days }.
log-result = What came of it?
log-method = How did you do it?
log-reading = What is the value of { $name } now?
log-reading-was = last time: { $value }
log-reading-target = target: { $value }
log-stopped = stopped; your answers are in { $path }
log-for = recorded for { $goals }
log-not-yet = { $text } is in the future: a log is about what you have done
    .help = leave out `--on` for today, or name a day in the past
# Days and numbers as people write them.
day-unknown = `{ $text }` cannot be read as a day
    .help = write for example `2026-12-14`, `14 December 2026`, `1 December`, `tomorrow` or `in 6 weeks`
day-year = the year of `{ $text }` cannot be read
    .help = write a year with four digits, such as `14 December 2026`
day-no-month = `{ $text }` cannot be a day: there are only 12 months
    .help = write for example `2026-12-14` or `14 December 2026`
day-not-there = `{ $text }` does not exist
    .help = { $month } has { $last } days in that year: write a day from 1 to { $last }
day-either = `{ $text }` could be two different days: { $first } or { $other }
    .help = write `{ $write-first }` or `{ $write-other }`
day-weekday = in `{ $text }`, the day of the week and the date do not match
    .help = { $date } falls on a different day of the week; write `{ $write }` if you mean that date
number-unknown = `{ $text }` is not a number
    .help = write only the number, such as `2` or `0.5`
number-either = `{ $text }` could be two different numbers: { $first } or { $other }
    .help = write `{ $first }` or `{ $other }`

log-unknown-measure = `{ $reading }` does not match any measure of the goal
    .help = the measures are { $known }
log-no-measure =
    .help = name the goal with `--goal`, and give that goal a `[[measure]]`
trouble-no-editor = no editor is set up to open `{ $path }`
    .help = put the name of your editor in the environment variable `EDITOR`, or open the file yourself
trouble-editor = the editor failed on `{ $path }`
    .help = the file exists; open it yourself

# Changing: `pop goal` and `pop step`.
goal-why-start = Why are you taking it up again?
goal-why-done = How do you know you have reached it?
goal-why-drop = Why are you giving it up?
goal-why-move = Why are you moving it?
goal-why-hint = it is kept with the goal; Esc to stop
goal-to = What is the new end date?
goal-to-hint = a day such as 14 December 2026, or how much later: 2 months; Esc to stop
goal-already = there is nothing to change: it already says this
    .help = `pop status` shows how your goals are doing
goal-day-passed = { $date } has already passed
    .help = give today or a later day, or close the goal with `pop goal done` or `pop goal drop`
goal-moved = { $title }: { $was } → { $due }
goal-moved-first = { $title }: ends on { $due }
goal-by = By { $due }
goal-unclear = `{ $path }` cannot be changed safely
    .help = change it by hand; `pop check` shows whether it is correct
step-no-done = the table with the steps in `{ $path }` has no column for what is done
    .help = add a column “Done” to it
step-no-due = the table with the steps in `{ $path }` has no column for the day
    .help = add a column “When” to it, or leave out the day
goal-start-day = Since when? (such as 1 November; Enter: today)
goal-started = “{ $title }” has begun. Write down what you do for it: `pop log "…" --goal { $id }`
goal-evaluate = now look back on it: `pop interview evaluate { $id }`
step-none = this goal has no steps
    .help = add the first one: `pop step add { $id } "…" --on DAY`
step-unknown = no step contains `{ $text }`
    .help = the steps are:
        { $steps }
step-no-number = there is no step { $text }
    .help = the steps are:
        { $steps }
step-none-open = all steps are already done
    .help = the steps are:
        { $steps }
step-ticked = done: step { $number }, { $what }
step-what = What will you do?
step-added = step { $number } of “{ $title }”: { $what }, by { $date }
step-added-undated = step { $number } of “{ $title }”: { $what }, without a day yet
step-all = all steps are done. Have you reached the goal? Then close it: `pop goal done { $id }`

# What was signed, and whether it is unchanged.
signed-stands = unchanged since it was signed
signed-changed = changed since it was signed
signed-renewed = changed, and then signed again
signed-gone = no longer in the plan
signed-bare = signed without fingerprints, so there is nothing to compare
signed-unreadable = the `hash` does not describe a goal
signed-none = no one has signed anything yet
signed-count = Goals unchanged since they were signed: { $stand } of { $count }
sign-no-review = there is no review to sign for
    .help = `pop review start` creates one
sign-no-goals = there is no goal to sign
    .help = `pop new goal` creates one; to sign a closed goal, name it with `--goal`
sign-hidden = not everyone who reads this review can see “{ $goal }”, so { $who } cannot sign it
    .help = leave it out, or let the readers of the review see the goal
sign-done = signed by { $who }: { $count ->
        [one] 1 goal as it is now
       *[other] { $count } goals as they are now
    }; later, `pop review verify` shows whether anything has changed

# Importing a spreadsheet.
import-kind = { $path } is not a spreadsheet that pop can read
    .help = save it as `.csv` or `.xlsx`, and import that
import-too-large = { $path } is too large to be one log
    .help = import at most 20,000 rows and 200 columns; divide the file, for example by year
import-empty = there is nothing in { $path }
    .help = check that this is the right file, and with `--sheet` the right sheet
import-damaged = { $path } cannot be read: it is damaged, or protected with a password
    .help = open it in your spreadsheet program and save it again as `.xlsx` or `.csv`, without a password
import-no-sheet = { $path } has no sheet “{ $name }”
    .help = choose { $known }
import-no-kind = `{ $name }` is not a kind that you can import
    .help = choose { $known }
import-map = `{ $text }` does not say what a column means
    .help = write `--map "COLUMN=KEY"`, for example `--map "Where=provider"`
import-no-key = there is no key `{ $name }` for a column
    .help = choose { $known }
import-no-column-named = there is no column “{ $name }”
    .help = choose { $known }
import-no-column = pop does not know what any column of { $path } means
    .help = say what they mean: `--map "{ $column }={ $key }"`, once for each column
import-column = What is in column { $number }, “{ $heading }”? For example: { $example }
import-as-text = something else: keep it with the text of the entry
import-which-day = Row { $row } says { $text }. Which day is that?
import-sure = Write this to { $path }?
import-yes = yes
import-no = no, leave everything as it is
import-count = { $count ->
        [one] one entry
       *[other] { $count } entries
    }
import-means = “{ $heading }” becomes `{ $key }`
import-kept = “{ $heading }” is not a key: it is kept under its own name in `{ $key }`
import-moved = { $count ->
        [one] one value does not fit its column, and is kept in `{ $key }`
       *[other] { $count } values do not fit their column, and are kept in `{ $key }`
    }
import-unknown = { $count ->
        [one] nothing in the plan is called { $names }: until something is, only you can read such an entry; `pop check` helps
       *[other] { $count } names lead nowhere, such as { $names }: only you can read these entries until they do; `pop check` helps
    }
import-already = { $count ->
        [one] one of these entries is already in the plan
       *[other] { $count } of these entries are already in the plan
    }
import-others = not imported: the sheets { $names }; choose one with `--sheet`
import-unread = { $count ->
        [one] nothing was imported: one cell of { $path } cannot be read:{ $cells }
       *[other] nothing was imported: { $count } cells of { $path } cannot be read:{ $cells }{ $more ->
            [0] {""}
            [one] {" "}and one more
           *[other] {" "}and { $more } more
        }
    }
    .help = change these cells in the spreadsheet, or remove the rows that are not entries, such as totals
import-unread-day = row { $row }, “{ $heading }”: “{ $text }” is not a day; write it as 2026-10-03
import-unread-either = row { $row }, “{ $heading }”: “{ $text }” could be two different days
    .help = say what comes first: `--first day` or `--first month`
import-unread-number = row { $row }, “{ $heading }”: “{ $text }” is not a number
import-unread-missing = row { $row } has no `{ $heading }`

# Readers: `pop share` and `pop hide`.
share-with = Who may read it from now on?
share-everyone = everyone: it is public
share-next = the next `pop build` updates the editions
share-already = nothing to change: they can read it already
    .help = `pop readers --document ID` shows who reads a document, and why
share-belongs = this belongs to { $titles }, which these readers cannot see
    .help = share { $count ->
        [one] that
       *[other] those
    } first: { $commands }
share-along = the readers of these change too: { $titles }{ $more ->
        [0] {""}
       *[other] { " " }and { $more } more
    }
share-wider = “{ $title }” belongs to it and names more readers, so their edition cannot be made for now. Hide it too: `{ $command }`
share-unknown = your settings have no readers called `{ $name }`
    .help = choose from { $known }
hide-public = everyone can read this document, so it cannot be hidden from only some readers
    .help = hide it from everyone with `pop hide { $id }`, then name who may read it with `pop share { $id } …`
