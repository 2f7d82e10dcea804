# Beginning: `pop init`, and what all questions have in common.
ask-choose = ↑ ↓ to choose, Enter to confirm, Esc to stop
ask-may-be-empty = may stay empty; Esc to stop
ask-stopped = stopped: nothing was changed
ask-missing = without a terminal there is nobody to ask: { $count ->
        [one] give { $flags }
       *[other] give { $flags }
    }
    .help = `--help` says what to put behind it

init-language = Which language does your plan speak? (de taal van je plan)
init-language-name = English
init-name = What is your name?
init-name-hint = as it will stand above your plan; Esc to stop
init-name-needed = A name is needed: it stands above your plan.
init-role = What do you do now?
init-readers = Who may read along, unless a document says otherwise?
init-readers-me = only me
init-readers-manager = my manager too
init-readers-coach = my manager and my coach too
init-readers-everyone = everyone: a public portfolio
init-smart = What do the A and the R of SMART stand for?
init-smart-attainable = attainable and relevant: can it be done, and does it matter?
init-smart-acceptable = acceptable and realistic: do others stand behind it, and is it real?
init-content = What do you begin with?
init-content-example = with a small example that you change
init-content-empty = with an empty plan

init-settings = The settings of your plan. What stands behind a # does not count.
init-towards = where you are heading
init-smart-comment = What the A and the R stand for.
init-cycle-comment = How often you talk about it, and how long you put something aside before you look again.
init-readers-none = Only you read this plan. Put `audience = ["public"]` in the head of what everyone may see.
init-readers-names = Who there are to read.
init-readers-default = Who reads what, unless a document names its own `audience`.
init-reader-manager = My manager
init-reader-coach = My coach
init-workflow = Builds only the public edition of this plan and puts it on GitHub Pages.

init-done = your plan is ready
init-next-folder = go there: cd { $path }
init-next-example = look at it with `pop build`, and make it your own: `pop new goal`, or `pop interview now`
init-next-empty = begin with `pop interview now`, or at once with a goal: `pop new goal`
init-ignore = there was a `.gitignore` already: put `out/` in it
init-publish = mind: keep the source of your plan in a private repository; in a public one everyone can read all of it, also what is for you alone. Give the repository on GitHub a variable `POP_SOURCE` with the address of pop.

trouble-already-there = `{ $path }` is there already
    .help = choose another name, or move what is there
trouble-plan-there = there is a plan in `{ $path }` already
    .help = choose another folder: `pop init DIR`
trouble-inside-plan = this folder lies in the plan `{ $path }`
    .help = choose a folder outside of it: `pop init DIR`

# Writing: `pop new` and `pop log`.
ask-needed = this is needed; Esc to stop
write-refused = nothing was written: the plan would get errors from it
    .help = change what you gave, and run it again
unknown-document = there is no `{ $name }` to do this with
    .help = there are { $known }
unknown-none =
    .help = there is none yet
new-title = What is it called ({ $kind })?
new-open = what is still to be filled in:
new-unknown-kind = there is no kind `{ $name }`
    .help = the kinds are { $known }
new-set-form = `{ $set }` is no key with a value
    .help = write it like this: `--set due=2027-01-31`
new-unknown-key = the key `{ $key }` does not belong to this kind
    .help = `pop new` without `--set` shows all keys
new-unknown-key-near = the key `{ $key }` does not belong to this kind
    .help = did you mean `{ $nearest }`?
guided-start = Your goal, letter by letter. An answer may stay empty: then you fill it in later.
guided-need = What does this goal come from?
guided-met = ✓ { $why }
guided-unmet = not yet: { $why }. Sharpen it, or let it stand with Enter.
guided-hint-specific = for example: I give colleagues a workshop about my work
guided-hint-measurable = for example: three workshops, each to at least five people
guided-hint-attainable = for example: it takes me two hours a week
guided-hint-acceptable = for example: my manager agrees and gives me the time
guided-hint-relevant = for example: this way I can guide others later
guided-hint-realistic = for example: nobody has time in December, so I skip that month
guided-hint-timebound = for example: before 1 July 2027
log-what = What did you do?
log-goal = Which goal was it for?
log-no-goal = for none of these
log-result = What came of it?
log-for = written down for { $goals }
log-not-yet = { $text } is still to come: a log is about what was done
    .help = leave out `--on` for today, or name a day that has been
# Days and numbers as people write them.
day-unknown = `{ $text }` is no day that can be read
    .help = write for example `2026-12-14`, `14 December 2026`, `1 December`, `tomorrow` or `in 6 weeks`
day-year = the year of `{ $text }` cannot be read
    .help = write a year with four digits, such as `14 December 2026`
day-no-month = `{ $text }` cannot be a day: there are 12 months
    .help = write for example `2026-12-14` or `14 December 2026`
day-not-there = `{ $text }` does not exist
    .help = { $month } has { $last } days there: write a day from 1 to { $last }
day-either = `{ $text }` can be two days: { $first } or { $other }
    .help = write `{ $write-first }` or `{ $write-other }`
day-weekday = in `{ $text }` the day of the week and the date do not fit
    .help = { $date } is another day of the week; write `{ $write }` if you mean that date
number-unknown = `{ $text }` is no number
    .help = write only the number, such as `2` or `0.5`
number-either = `{ $text }` can be two numbers: { $first } or { $other }
    .help = write `{ $first }` or `{ $other }`

log-unknown-measure = `{ $reading }` fits no measure of the goal
    .help = the measures are { $known }
log-no-measure =
    .help = name the goal with `--goal`, and give that goal a `[[measure]]`
trouble-no-editor = there is no editor to open `{ $path }`
    .help = put the name of your editor in the environment variable `EDITOR`, or open it yourself
trouble-editor = the editor failed on `{ $path }`
    .help = the file is there; open it yourself

# Changing: `pop goal` and `pop step`.
goal-why-done = What shows that it is reached?
goal-why-drop = Why do you give it up?
goal-why-move = Why do you move it?
goal-why-hint = it is kept with the goal; Esc to stop
goal-to = What is the end date now?
goal-to-hint = a day such as 14 December 2026, or how much later: 2 months; Esc to stop
goal-already = there is nothing to change: it says so already
    .help = `pop status` shows how your goals stand
goal-day-passed = { $date } has passed already
    .help = give a day from today on, or close the goal with `pop goal done` or `pop goal drop`
goal-moved = { $title }: { $was } → { $due }
goal-moved-first = { $title }: ends on { $due }
goal-by = By { $due }
goal-unclear = `{ $path }` cannot be changed without breaking something in it
    .help = change it by hand; `pop check` says whether it is right
goal-evaluate = now look back on it: `pop interview evaluate { $id }`
step-none = this goal has no steps
    .help = write them in the head of the goal, each below `[[step]]`
step-unknown = no step says `{ $text }`
    .help = the steps are:
        { $steps }
step-no-number = there is no step { $text }
    .help = the steps are:
        { $steps }
step-none-open = all steps are done already
    .help = the steps are:
        { $steps }
step-ticked = done: step { $number }, { $what }
step-all = all steps are done. Is the goal reached? Then close it: `pop goal done { $id }`

# What was signed, and whether it still stands.
signed-stands = stands as it was signed
signed-changed = was changed since
signed-renewed = was changed, and signed again since
signed-gone = is not in the plan any more
signed-bare = signed without fingerprints, so nothing can be compared
signed-unreadable = its `hash` says nothing about any goal
signed-none = nobody has signed anything yet
signed-count = { $count ->
        [one] { $stand } of 1 goal stands as it was signed
       *[other] { $stand } of { $count } goals stand as they were signed
    }
sign-no-review = there is no talk to sign under
    .help = `pop review start` makes one
sign-no-goals = there is no goal to sign for
    .help = `pop new goal` makes one, or name a goal that is closed with `--goal`
sign-done = signed by { $who }: { $count ->
        [one] 1 goal as it stands
       *[other] { $count } goals as they stand
    }; `pop review verify` says later whether that still holds
