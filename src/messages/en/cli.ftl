# The help of every command. Attributes are arguments.
cli-usage = Usage
cli-commands = Commands
cli-command = COMMAND
cli-options = Options
cli-options-short = OPTIONS
cli-arguments = Arguments
cli-examples = Examples
cli-pop = Turns a personal development plan into a portfolio, and shows you what could be better
    .example =
        pop init my-plan
        pop interview
        pop log "what I did"
        pop build
cli-common =
    .help = Show this help
    .version = Show the version
    .folder = Work as if started in this folder
    .lang = The language of messages [default: the language of the plan]
    .dir = The folder of the plan [default: the nearest one with a `pop.toml`]
    .date = Read the plan as it stands on this day
    .edition = Only this edition; can be repeated
    .out = Write to this folder instead of `out` in the plan
    .strict = Stop at errors and warnings, and make nothing
    .dry_run = Show what would change, without changing anything
    .format = The output format
    .poll = Poll for changes, for file systems that do not report them
    .goal = The goal: its id, or the beginning of its id
    .why = The reason, which is kept with the goal
cli-values =
    .DIR = DIR
    .LANG = LANG
    .DATE = DATE
    .DAYS = DAYS
    .TEXT = TEXT
    .NAME = NAME
    .ROLE = ROLE
    .READER = READER
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
    .COLUMN-KEY = COLUMN=KEY
    .ORDER = ORDER
    .NAME-TEXT = NAME=TEXT
    .NAME-NUMBER = NAME=NUMBER
    .ID = ID
    .YYYY-MM-DD = DAY
cli-pop-init = Create a new plan
    .dir = The folder of the new plan [default: this folder]
    .name = Your name
    .role = What you do now; can be empty
    .intro = The text of your first page: where you are going, and why; can be empty
    .readers = Who can read your plan, unless a document says otherwise
    .smart = What the A and the R of SMART stand for
    .content = What to start with
    .yes = Ask nothing; use the defaults for anything not given
    .publish = Add a workflow that publishes only the public edition
    .date = Start the plan on this day
    .example =
        pop init my-plan
        pop init --lang en --name "Ada Verbeek" --yes
cli-pop-interview = Answer the questions of the two articles behind `pop`, one at a time
    .round = The round of questions; leave it out to choose from a menu
    .id = With `goal` or `need`: which one; with `evaluate`: what you are looking back on
    .answer = Answer a question by its name; can be repeated
    .anew = Start a new document, even if an earlier one has answers
    .again = Ask every question once more, with your earlier answers; press Enter to keep one
    .print = Write the questions to a PDF to take with you, and ask nothing; `-` prints them as text
    .date = Answer as if today were this day
    .example =
        pop interview
        pop interview now
        pop interview goal first-client
        pop interview evaluate first-client
        pop interview desired --print questions.pdf
cli-pop-new = Write a new document from your answers, with the keys that most people need
    .kind = The kind of document, such as `goal`
    .title = Its title
    .set = Fill in a key, such as `due=2027-01-31`; can be repeated
    .all = Write every key of the kind, each with its meaning
    .bare = Write only what is known, without the other keys
    .blank = Ask nothing, even on a terminal
    .edit = Open it in your editor
    .date = Write it as if today were this day
    .example =
        pop new goal "First client"
        pop new goal "First client" --set due=2027-01-31
cli-pop-log = Write down what you did
    .what = What you did
    .goal = The goal it was for: its id, or the beginning of its id; can be repeated
    .method = How you did it, such as `course` or `networking`
    .on = When you did it: a day, days separated by commas, or `FROM..TO` [default: today]
    .hours = How many hours it took
    .result = What came of it
    .reading = The current value of one of the goal's measures; can be repeated
    .date = Write it down as if today were this day
    .example =
        pop log "Called three companies"
        pop log "Second pitch" --goal client --hours 1.5 --reading pitches=2
cli-pop-import = Make a log or a list of evidence from a spreadsheet
    .file = The spreadsheet: a `.csv` or `.xlsx` file
    .kind = What its rows are, `log` or `evidence` [default: guessed from the headings]
    .map = What a column means, by its heading or number; can be repeated
    .sheet = The sheet of a spreadsheet with several [default: the first one with anything in it]
    .first = Whether the day or the month comes first in dates written in digits
    .name = The name of the new file, without its ending [default: that of the spreadsheet]
    .yes = Ask nothing, and write the file
    .dry_run = Show the result, without writing it
    .example =
        pop import activities.csv
        pop import hours.xlsx --map "Where=provider" --dry-run
cli-pop-status = Show how the plan is doing and what to do next
    .example =
        pop status
        pop status --format json
cli-pop-goal = Start a goal, close it, or move its end date
    .example =
        pop goal done client --why "the contract is signed"
        pop goal move client --to "2 months" --why "the holidays got in the way"
cli-pop-goal-start = Start a goal, or take it up again
    .date = The day of the change
    .example =
        pop goal start client
cli-pop-goal-done = Close a goal as reached, fully or in part
    .partly = It was reached in part
    .date = The day of the change
    .example =
        pop goal done client --why "the contract is signed"
cli-pop-goal-drop = Give a goal up
    .date = The day of the change
    .example =
        pop goal drop client --why "I was asked for something else"
cli-pop-goal-move = Move the end date of a goal
    .to = The new end date, or how much later it is: `2027-01-31`, `"2 months"`
    .date = The day of the change
    .example =
        pop goal move client --to "2 months" --why "the holidays got in the way"
cli-pop-step = Tick off a step of a goal, or add one
    .example =
        pop step done client 2
        pop step add client "Call three companies" --on "14 December"
cli-pop-step-add = Add a step to a goal, after the others
    .what = What you will do
    .on = When it will be done: `2026-12-14`, `"14 December"`, `"in 2 weeks"`
    .date = Add it as if today were this day
    .example =
        pop step add client "Call three companies"
        pop step add client "Call three companies" --on "14 December"
cli-pop-step-done = Mark a step as done
    .step = The step: its number, or words from it [default: the first open step]
    .date = The day it was done
    .example =
        pop step done client
        pop step done client 2
cli-pop-build = Build the editions of a plan
    .edition = Build only this edition; can be repeated
    .strict = Make nothing if there are errors or warnings, for scripts
    .single_file = Write each edition as a single file, to send by e-mail, instead of a folder
    .example =
        pop build
        pop build --edition portfolio
cli-pop-leaks = Search the editions for text they must not show
    .edition = Search only this edition; can be repeated
    .out = Search this folder instead of `out` in the plan
    .example =
        pop leaks
        pop leaks --edition portfolio
cli-pop-readers = Show who reads what, and why
    .edition = List everything that this edition shows
    .document = Show who reads this document: its id, or its path
    .out = Compare with what was built in this folder instead of `out` in the plan
    .example =
        pop readers
        pop readers --edition portfolio
        pop readers --document first-client
cli-pop-review = Prepare a review of your plan, and sign the goals
    .example =
        pop review start
cli-pop-review-start = Prepare the document of the next review, with everything that is still open
    .on = The day of the review [default: the next planned review, or today]
    .yes = Do not ask whether the readers of the sheet may see what is new
    .example =
        pop review start
        pop review start --on 2027-01-31
cli-pop-review-sign = Sign the goals as they are now, as part of a review
    .review = The review: its id, or the beginning of its id [default: the most recent one]
    .who = Who signs
    .role = The role of the person who signs
    .mode = What the signature means
    .goal = Only this goal; can be repeated [default: all open goals]
    .date = The day of the signature
    .example =
        pop review sign --who "Ada Lovelace"
        pop review sign 2026-06 --who "Ada Lovelace" --role coach --mode seen
cli-pop-review-verify = Check which goals are unchanged since they were signed
    .review = The review: its id, or the beginning of its id [default: all reviews]
    .example =
        pop review verify
        pop review verify 2026-06 --format json
cli-pop-check = Report what is wrong, vague or missing
    .goal = Only this goal, with a verdict for each letter of SMART
    .format = The format of the findings
    .strict = Treat warnings as errors
    .fix = Fix what can be fixed with certainty, and ask where an answer is missing
    .dry_run = With `--fix`: show what would change, without changing anything
    .heads = With `--fix`: write every header in this format, `toml` or `yaml`, instead
    .example =
        pop check
        pop check --goal first-client
        pop check --fix --dry-run
        pop check --fix --heads yaml
cli-pop-theme = Copy theme files into your plan so that you can change them
    .example =
        pop theme eject
        pop theme check
cli-pop-theme-eject = Copy a file of the theme into the `themes` folder of your plan
    .template = The template, part or style sheet; leave it out to list them all
    .example =
        pop theme eject
        pop theme eject goal_cards
cli-pop-theme-check = Check which of your templates and style sheets no longer fit the theme
    .format = The format of the findings
    .example =
        pop theme check
        pop theme check --format json
cli-pop-explain = Explain a rule, or list them all
    .rule = The name of a rule, as shown in brackets in a finding
    .example =
        pop explain goal-without-due
cli-pop-report = Write the report of an edition as a PDF or for Word, or the sheet for a review
    .edition = The edition [default: the first one with a report]
    .sheet = Write the review sheet instead of the report
    .docx = Write the report as a Word document that you can write in
    .output = Write to this file instead of the edition's folder in `out`
    .open = Open it when it is ready
    .yes = Do not ask whether its readers may see what is new
    .example =
        pop report
        pop report --edition review --sheet --open
        pop report --docx
cli-pop-form = Fill in an employer's own form with the contents of an edition
    .new = Make a new form for Word (or a PDF, if `--output` ends in `.pdf`) and fill it in, if your employer has none
    .file = The form: a `.docx` or `.odt` file, or a PDF with fields; it is never changed
    .edition = The edition [default: the first one for chosen readers]
    .output = Write to this file [default: next to the form]
    .map = A file that says what each place asks for; see `--write-map`
    .inspect = Show each place, what would go there and why, and write nothing
    .write_map = Write what each place asks for to a file that you can correct [default: in `forms`]
    .clear_properties = Clear author, company and “last saved by” in the properties of the form
    .flatten = Make the fields of a PDF part of its pages, so that nobody can change them; signatures stay fields
    .yes = Do not ask whether its readers may see what is new
    .example =
        pop form "POP form.docx" --inspect
        pop form --new
        pop form "POP form.docx" --edition review
cli-pop-share = Let others read a document
    .document = The document: its id, its path or its title
    .readers = Who may read it as well: readers from your settings, or `public` for everyone
    .date = The day of the change
    .example =
        pop share first-client manager
        pop share first-client public --dry-run
cli-pop-hide = Keep a document from others
    .document = The document: its id, its path or its title
    .readers = Who may no longer read it [default: everyone but you]
    .date = The day of the change
    .example =
        pop hide first-client
        pop hide first-client coach
cli-pop-remove = Take a document out of the plan
    .document = The document: its id, its path or its title
    .yes = Do not ask whether it is the right one
    .date = The day of the change
    .example =
        pop remove first-client
        pop remove goals/first-client.md --dry-run
cli-pop-serve = Show an edition in the browser, and reload it after each save
    .edition = The edition to show first; you can switch in the browser
    .port = The port; if it is taken, the next free one
    .open = Open the browser
    .follow = Go to the page and the place you are editing
    .host = The address to listen on, so that others can watch [default: this computer only]
    .panel = For an editor that shows the pages itself: a secret address, unsaved texts, and JSON lines over standard input and output
    .example =
        pop serve --open
        pop serve --edition portfolio --follow
cli-pop-watch = Build again after each save
    .edition = Build only this edition; can be repeated
    .example =
        pop watch
        pop watch --edition portfolio --poll
cli-pop-lsp = Run the language server for an editor: findings, fixes, completion, and what refers to what
    .dir = The folder of a plan that is served whatever the editor opens [default: the plans of the files that it opens]
    .example =
        pop lsp
cli-pop-smart = Check a sentence on its own: which SMART letters it meets, and what a coach would ask
    .sentence = The sentence; without it, each line of input is read as a sentence
    .format = The format of the verdict
    .example =
        pop smart "I want to get better at Excel"
cli-pop-completions = Let your shell complete commands, options and ids
    .shell = The shell
    .example =
        echo 'source <(pop completions bash)' >> ~/.bashrc
        pop completions fish > ~/.config/fish/completions/pop.fish
cli-pop-man = Write the manual as man pages
    .out = The folder to write them to; without it, the first page is printed
    .example =
        pop man | man -l -
        pop man --out ~/.local/share/man/man1
cli-pop-help = Show the help of a command
    .command = The command, such as `goal move`
    .example =
        pop help goal move

use-no-value = `{ $argument }` needs a value
use-value = `{ $value }` does not fit `{ $argument }`
    .help = choose from { $known }
use-unknown = unknown option `{ $argument }`
use-too-many = unexpected argument `{ $argument }`
use-command = unknown command `{ $value }`
use-conflict = `{ $argument }` cannot be combined with `{ $value }`
use-missing = something is missing: { $missing }
use-no-command = a command is missing
use-other = this command cannot be understood
    .help = add `--help` to see how it works
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
