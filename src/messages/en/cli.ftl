# The help of every command. Attributes are arguments; `alias` is the Dutch name.
cli-usage = Usage
cli-commands = Commands
cli-command = COMMAND
cli-options = Options
cli-options-short = OPTIONS
cli-arguments = Arguments
cli-examples = Examples
cli-also = { $about } [{ $alias }]
cli-pop = Makes a portfolio of a personal development plan, and says what could be better
    .example =
        pop init my-plan
        pop interview now
        pop log "what I did"
        pop build
cli-common =
    .help = Show this help
    .version = Show the version
    .folder = Work as if started in this folder
    .lang = The language of messages; that of the plan unless given
    .dir = The folder of the plan; the nearest with a `pop.toml` unless given
    .date = Read the plan as on this day
    .edition = Only this edition; may be given more than once
    .out = Write to this folder instead of `out` in the plan
    .strict = Let a warning stop it too
    .dry_run = Show what would change, and change nothing
    .format = How it is written
    .poll = Look at the files again and again, where the system does not tell of changes
    .goal = The goal, by its id or the start of it
    .why = Why; it is kept with the goal
cli-values =
    .DIR = DIR
    .LANG = LANG
    .DATE = DATE
    .DAYS = DAYS
    .TEXT = TEXT
    .NAME = NAME
    .ROLE = ROLE
    .READERS = READERS
    .SMART = WORDS
    .CONTENT = CONTENT
    .PUBLISH = PLACE
    .FORMAT = FORMAT
    .TEMPLATE = TEMPLATE
    .FILE = FILE
    .NUMBER = NUMBER
    .ADDRESS = ADDRESS
    .METHOD = METHOD
    .HOURS = HOURS
    .KIND = KIND
    .TITLE = TITLE
    .WHAT = WHAT
    .RULE = RULE
    .SENTENCE = SENTENCE
    .STEP = STEP
    .SHELL = SHELL
    .COMMAND = COMMAND
    .ROUND = ROUND
    .KEY-VALUE = KEY=VALUE
    .NAME-TEXT = NAME=TEXT
    .NAME-NUMBER = NAME=NUMBER
    .YYYY-MM-DD = DAY
cli-pop-init = Make a plan to begin with
    .alias = begin
    .dir = The folder of the new plan; this folder unless given
    .name = Your name
    .role = What you do now; may be empty
    .readers = Who may read, unless a document says otherwise
    .smart = What the A and the R of SMART stand for
    .content = What you begin with
    .yes = Take the usual answer for what is not given, and ask nothing
    .publish = Add a workflow that publishes the public edition alone
    .date = Begin the plan on this day
    .example =
        pop init my-plan
        pop init --lang en --name "Ada Verbeek" --yes
cli-pop-interview = Answer the questions of both articles, one at a time
    .alias = vraag
    .round = The round of questions
    .id = With `evaluate`: what you look back on
    .answer = Answer a question by its name; may be given more than once
    .anew = Begin a new document, though an earlier one has answers
    .print = Print the questions as a PDF to take along, and ask nothing; `-` shows them as text
    .date = Answer as on this day
    .example =
        pop interview now
        pop interview evaluate first-client
        pop interview desired --print questions.pdf
cli-pop-new = Write a new document, with its keys as questions
    .alias = nieuw
    .kind = The kind of document, such as `goal`
    .title = What it is called
    .set = Fill in a key, such as `due=2027-01-31`; may be given more than once
    .bare = Only what is known, without the other keys as questions
    .blank = Ask nothing, also on a terminal
    .edit = Open it in your editor
    .date = Write it as on this day
    .example =
        pop new goal "First client"
        pop new goal "First client" --set due=2027-01-31
cli-pop-log = Write down what you did
    .alias = noteer
    .what = What you did
    .goal = The goal it was for, by its id or the start of it; may be given more than once
    .method = How you did it, such as `course` or `networking`
    .on = When you did it: a day, days with commas between, or `FROM..TO`; today unless given
    .hours = How many hours it took
    .result = What came of it
    .reading = Where a measure of the goal stands now; may be given more than once
    .date = Write it down as on this day
    .example =
        pop log "Called three companies"
        pop log "Second pitch" --goal client --hours 1.5 --reading pitches=2
cli-pop-status = Show where the plan stands, and what the next step is
    .alias = stand
    .example =
        pop status
        pop status --format json
cli-pop-goal = Close a goal, or move it
    .alias = doel
    .example =
        pop goal done client --why "the contract is signed"
        pop goal move client --to "2 months" --why "the holidays came in between"
cli-pop-goal-done = The goal is reached, or in part
    .alias = klaar
    .partly = Reached in part
    .date = The day of the change
    .example =
        pop goal done client --why "the contract is signed"
cli-pop-goal-drop = Give the goal up
    .alias = laat-los
    .date = The day of the change
    .example =
        pop goal drop client --why "I was asked for something else"
cli-pop-goal-move = Move the end date
    .alias = verzet
    .to = The new end date, or how much later: `2027-01-31`, `"2 months"`
    .date = The day of the change
    .example =
        pop goal move client --to "2 months" --why "the holidays came in between"
cli-pop-step = Tick off a step of a goal
    .alias = stap
    .example =
        pop step done client 2
cli-pop-step-done = The step is done
    .alias = klaar
    .step = The step: its number, or words of it; the first that is open unless given
    .date = The day it was done
    .example =
        pop step done client
        pop step done client 2
cli-pop-build = Build the editions of a plan
    .alias = bouw
    .edition = Build only this edition; may be given more than once
    .strict = Let a warning stop the build too
    .single_file = Write each edition as one file, to send by mail, instead of its folder
    .example =
        pop build
        pop build --edition portfolio
cli-pop-leaks = Search the editions for what they must not show
    .alias = lekken
    .edition = Search only this edition; may be given more than once
    .out = Search what was written to this folder instead of `out` in the plan
    .example =
        pop leaks
        pop leaks --edition portfolio
cli-pop-review = Prepare a talk about your plan
    .alias = gesprek
    .example =
        pop review start
cli-pop-review-start = Make the record of the next talk ready, with what is still open
    .alias = begin
    .on = The day of the talk; the next that is known unless given, else today
    .example =
        pop review start
        pop review start --on 2027-01-31
cli-pop-review-sign = Sign the goals as they stand, under a talk
    .alias = teken
    .review = The talk, by its id or the start of it; the last one that has been unless given
    .who = Who signs
    .role = As what
    .mode = What it stands for: `agreed`, `seen` or `disagreed`
    .goal = Only this goal; may be given more than once; all that are open unless given
    .date = The day of the signature
    .example =
        pop review sign --who "Ada Lovelace"
        pop review sign 2026-06 --who "Ada Lovelace" --role coach --mode seen
cli-pop-review-verify = Say which goals still stand as they were signed
    .alias = toets
    .review = The talk, by its id or the start of it; all unless given
    .example =
        pop review verify
        pop review verify 2026-06 --format json
cli-pop-check = Say what is wrong, vague or missing
    .alias = controleer
    .goal = Only this goal, with a verdict for each letter of SMART
    .format = How findings are written
    .strict = Let a warning count as an error
    .fix = Change your files where the answer is certain, and ask a question where one is missing
    .dry_run = With `--fix`: show what would change, and change nothing
    .example =
        pop check
        pop check --goal first-client
        pop check --fix --dry-run
cli-pop-theme = Take files of the theme into your own hand
    .alias = thema
    .example =
        pop theme eject
        pop theme check
cli-pop-theme-eject = Write a file of the theme into the `themes` folder of your plan, to change it
    .alias = pak-uit
    .template = The template, part or style sheet; without it they are listed
    .example =
        pop theme eject
        pop theme eject goal_cards
cli-pop-theme-check = Say which of your templates and style sheets no longer fit the theme
    .alias = controleer
    .format = How findings are written
    .example =
        pop theme check
        pop theme check --format json
cli-pop-explain = Explain a rule, or list them all
    .alias = uitleg
    .rule = The name of a rule, as it stands between brackets in a finding
    .example =
        pop explain goal-without-due
cli-pop-report = Print the report of an edition as a PDF, or the sheet for a talk
    .alias = rapport
    .edition = The edition; the first that lists a report unless given
    .sheet = Print the sheet for a talk instead of the report
    .output = Write to this file instead of the edition's folder in `out`
    .open = Open it when it is done
    .example =
        pop report
        pop report --edition review --sheet --open
cli-pop-serve = Show an edition in the browser, anew after each save
    .alias = toon
    .edition = The edition to show first; another can be chosen in the browser
    .port = The port; a free one behind it when it is taken
    .open = Open the browser
    .follow = Go to the page and the place that you edit
    .host = Listen at this address, so that others can look on; this computer alone unless given
    .example =
        pop serve --open
        pop serve --edition portfolio --follow
cli-pop-watch = Build again after each save
    .alias = volg
    .edition = Build only this edition; may be given more than once
    .example =
        pop watch
        pop watch --edition portfolio --poll
cli-pop-lsp = Serve an editor: findings while typing, what a key means, where a reference leads
    .example =
        pop lsp
cli-pop-smart = Judge sentences by themselves: which letters of SMART they meet, and what a coach would ask
    .alias = beoordeel
    .sentence = The sentence; without it one sentence is read from each line of input
    .format = How the judgement is written
    .example =
        pop smart "I want to get better at Excel"
cli-pop-completions = Let your shell complete commands, options and ids
    .alias = aanvullen
    .shell = The shell
    .example =
        echo 'source <(pop completions bash)' >> ~/.bashrc
        pop completions fish > ~/.config/fish/completions/pop.fish
cli-pop-man = Write the manual as man pages
    .alias = handleiding
    .out = The folder they come to; without it the first is printed
    .example =
        pop man | man -l -
        pop man --out ~/.local/share/man/man1
cli-pop-help = Show the help of a command
    .alias = hulp
    .command = The command, such as `goal move`
    .example =
        pop help goal move

use-no-value = a value belongs behind `{ $argument }`
use-value = `{ $value }` does not fit `{ $argument }`
    .help = choose from { $known }
use-unknown = there is no option `{ $argument }`
use-too-many = `{ $argument }` is one too many
use-command = there is no command `{ $value }`
use-conflict = `{ $argument }` does not go together with `{ $value }`
use-missing = something is still missing: { $missing }
use-no-command = a command is missing
use-other = this command cannot be understood as it stands
    .help = `--help` behind the command explains how it works
shell-written = { $count ->
        [one] 1 page
       *[other] { $count } pages
    } written to { $path }
man-NAME = NAME
man-SYNOPSIS = SYNOPSIS
man-DESCRIPTION = DESCRIPTION
man-OPTIONS = OPTIONS
man-ARGUMENTS = ARGUMENTS
man-SUBCOMMANDS = COMMANDS
man-VERSION = VERSION
man-EXTRA = EXAMPLES
