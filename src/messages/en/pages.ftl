# The words on pages and in reports.
and = and
or = or
lang-en = English
lang-nl = Dutch
month-1 = January
month-2 = February
month-3 = March
month-4 = April
month-5 = May
month-6 = June
month-7 = July
month-8 = August
month-9 = September
month-10 = October
month-11 = November
month-12 = December
short-month-1 = Jan
short-month-2 = Feb
short-month-3 = Mar
short-month-4 = Apr
short-month-5 = May
short-month-6 = Jun
short-month-7 = Jul
short-month-8 = Aug
short-month-9 = Sep
short-month-10 = Oct
short-month-11 = Nov
short-month-12 = Dec

plan-untitled = Development plan
skip = Skip to content
menu = Main menu
nav-home = Overview
nav-goals = Goals
nav-skills = Skills
nav-change = Now and desired
nav-needs = Learning needs
nav-log = Log
cv-title = CV
cv-download = CV as PDF
foot-cv = CV (PDF)
cv-work = Work experience
cv-results = Results
cv-skills = Skills
cv-certificates = Certificates
cv-education = Education
cv-languages = Languages
cv-now = now
cv-valid = Valid until { $date }.
cv-proof = Evidence
evidence-none = no evidence yet
nav-evidence = Evidence
nav-reviews = Reviews
nav-page = Page
kind-goal = Goal
kind-log = Log entry
kind-need = Learning need
kind-evaluation = Evaluation
kind-review = Review
kind-evidence = Evidence
kind-assessment = Assessment
kind-comparison = Comparison
kind-observation = Observation
kind-conclusion = Conclusion
situation-now = Current situation
situation-desired = Desired situation

home-description = { $role }, working towards { $towards }. Goals, results and evidence.
home-description-plain = Goals, results and evidence.
route-career = Career
fact-now = Now
fact-towards = Towards
fact-seeks = Looking for
fact-available = Available
fact-region = Region
fact-location = Lives in
fact-contact = Contact
stop-done = Done:
stop-now = Now:
stop-ahead = To do:
stop-late = To do, later than planned:
stop-now-when = now, { $when }
stop-now-until = now, until { $when }
lag-overdue = overdue since { $date }
lag-not-started = late: should have started on { $date }
lag-line = behind schedule
lag-steps = { $count ->
        [one] 1 step later than planned
       *[other] { $count } steps later than planned
    }
until-in-words = until { $date }, according to the text
stop-now-late = now, planned for { $when }
stop-goal = The goal

results = What has demonstrably changed
results-intro = Every result links to the goal or the evidence behind it.
col-result = Result
col-then = Then
col-now = Now
col-evidence = Evidence
goals-intro = A solid dot is a step that is done; an open dot is still to come. The thick line runs to the last step before the first open one. The square is the goal itself: solid when it is reached.
goals-more = All { $count } goals
goals-count = { $count ->
        [one] One goal
       *[other] { $count } goals
    }
goals-running = Under way and planned
goals-reached = Reached
goals-ideas = Ideas
goals-given-up = Let go
goals-none = There are no goals in this edition yet.
steps-done = { $done } of { $count ->
        [one] 1 step
       *[other] { $count } steps
    }
so-many-of = { $value } of { $target }
standing = { $value }, target { $target }
from-to = from { $from } to { $to }
until = until { $date }
starts = starts { $date }
on-day = on { $date }
status-idea = Idea
status-draft = Draft
status-agreed = Planned
status-active = Under way
status-achieved = Reached
status-partly = Reached in part
status-dropped = Let go
status-replaced = Replaced
verdict-reached = target met
verdict-on-course = on course
verdict-behind = behind
verdict-no-reading = no reading yet
verdict-not-begun = not begun
verdict-not-reached = target not met

planning = Planning
planning-intro = The thick line runs to the last step before the first open one. A square marks the end date: solid when the goal is reached.
planning-talks = A diamond marks a review.
talks = Reviews
today-row = Today
today = today

skills-intro = Self-assessed on a scale from { $low } to { $high }, most recently on { $date }. Compared with what this role requires: { $role }.
skills-required = What this role requires: { $role }. Scale from { $low } to { $high }.
skills-more = All { $count } skills
key-then = { $date }
key-now = now
key-others = someone else’s assessment, if different
key-required = required
level-then = at first { $level }
level-now = now { $level }
level-required = required { $level }
skill-met = at the required level
skill-gap = { $gap } { $count ->
        [one] level
       *[other] levels
    } to go
skill-unknown = not assessed yet
skill-no-goal = no goal for this yet
evidence-count = { $count ->
        [0] no evidence yet
        [one] 1 piece of evidence
       *[other] { $count } pieces of evidence
    }
assessments = Assessments
rater-self = self
rater-manager = manager
rater-peer = colleague
rater-coach = coach
rater-test = test

log-count = { $count ->
        [one] One entry
       *[other] { $count } entries
    }.
log-count-drawn = { $count } entries, { $drawn } of them in these twelve months.
log-hours = { $hours } hours in all.
log-newest = Latest entries
log-parts = All entries
log-part = Log: { $part }
log-part-of-goal = Log of { $name }: { $part }
log-whole-year = the whole year
log-undated = Without a date
log-earlier = Earlier
log-later = Later
and-more = { $count ->
        [one] and one more
       *[other] and { $count } more
    }
nav-talk = For the review
talk-intro = What has changed, what we agreed and what I ask for: to read before we meet.
agreements-former = Status of earlier agreements
judgements = Assessments side by side
col-competence = Competence
col-self = Self
fact-last = Last review
foot-report = Report (PDF)
foot-sheet = Review sheet (PDF)
nav-search = Search
search-intro = Find pages by the words in them.
search-words = By word
search-label = What are you looking for?
search-found = Pages found: #
search-none = Nothing found. Try fewer words, or different ones.
search-without = Search needs JavaScript, which is turned off in this browser. You can reach every page from the ones below.
search-ways = By page
resume-level = { $value } of { $most }
feed-title = Log of { $name }
og-locale = en_GB
fact-results = Results
nav-readers = Readers
nav-pages = Pages
pages-intro = { $count ->
        [one] One page.
       *[other] { $count } pages.
    }
log-more = All { $count } entries
log-evidence = evidence: 
months-title = Log entries per month, { $from } to { $to }
months-description = { $count } entries. Most in { $month }: { $most }. The numbers are in the table below.
months-per-dot = Each dot stands for { $count } entries.
numbers-as-table = Numbers as a table
col-month = Month
per-month = Per month
col-entries = Entries
col-date = Date
col-value = Value
col-entry = Entry

quote = From others
quote-consent = Quoted with permission, given on { $date }.
quote-title = What people said
foot-selection = Part of a development plan.
foot-audience = This edition is for: { $name }.
foot-own = This is your own edition: it contains everything.
foot-updated = Updated on
foot-made = Made with pop

crumb-of = { $number } of { $count }
route-steps = Steps of this goal
fact-state = Status
fact-ended = Ended
fact-period = Period
fact-competence = Skill
fact-need = Learning need
fact-after = Comes after
fact-with = Together with
period = { $from } to { $to }
period-from = from { $from }
period-to = until { $to }
period-open = from { $from }, without an end date
period-in-words = { $period }, according to the text
progress = Progress
progress-intro = The dashed line runs from the start to the target. The thick line shows what was counted or measured.
burn-up-title = { $name }, compared with the line to the target
chart-now = now { $value }
chart-goal = target { $value }
measure-line = { $value } on { $date }. The line to { $target } is at { $expected } today:
measure-line-near = { $value } on { $date }. The line to { $target } is at { $expected } today, which is close enough:
measure-of-target = { $value } of a target of { $target }:
measure-value = { $value }:
measure-target = The target is { $target }:
measure-nothing = Not measured yet:
levels = What less or more would look like
smart = SMART
smart-words = In my own words
smart-intro = The goal, letter by letter, in my own words.
at-the-latest = By { $date }.
smart-specific = Specific
smart-measurable = Measurable
smart-attainable = Attainable
smart-acceptable = Acceptable
smart-relevant = Relevant
smart-realistic = Realistic
smart-timebound = Time-bound
open-title = Still open
open-intro = What a coach would ask. Only you see this.
open-command = Answer with
open-choice = What is the one thing you will do, and by when?
open-due-passed = It was to be reached by { $due }: is it, wholly or in part?
open-evaluation = Did it work, what did it change, and what comes next?
open-answer = pop interview goal { $id }
open-answer-again = pop interview goal { $id } --again
open-answer-done = pop goal done { $id }
open-answer-evaluate = pop interview evaluate { $id }
about-goal = About this goal
demonstrate = How I will show it
entries = From the log
entries-shown = { $shown } of { $count ->
        [one] 1 entry
       *[other] { $count } entries
    } about this goal.
entries-all = { $count ->
        [one] One entry
       *[other] { $count } entries
    } about this goal.
entries-more = Other entries
evaluations = Evaluations
arrangements = Agreements and resources
fact-hours = Hours
fact-cost = Cost
fact-support = Support
fact-obstacles = Obstacles
fact-agreed = Agreed
hours = { $value } hours
hours-a-week = { $hours } hours a week
hours-spent = { $hours } hours spent
mode-seen = seen
mode-agreed = agreed
mode-disagreed = disagreed
plans = If … then …
plan-if = If
plan-then = then
revisions = Revisions
last-talk = The review
next-talk = Next review: { $date }.
other-goals = Other goals
previous = Previous
next = Next
previous-goal = Previous goal
next-goal = Next goal
neighbours = Previous and next

evidence-title = Evidence
evidence-intro = { $count ->
        [one] One piece of evidence
       *[other] { $count } pieces of evidence
    }.
evidence-certificate = Certificate
evidence-product = Product
evidence-photo = Photo
evidence-feedback = Feedback
evidence-badge = Badge
evidence-other = Evidence
fact-sort = Kind
fact-issued = Date
fact-expires = Valid until
fact-file = File
fact-url = Address
file-size = ({ $size })
picture-title = Picture
supports-title = Evidence for
refers-here = Mentioned in

fact-when = When
fact-goal = Goal
fact-readings = Readings
method-training = training
method-course = course
method-secondment = secondment
method-job-rotation = job rotation
method-project = project work
method-networking = networking
method-volunteering = volunteering
method-coaching = coaching
method-mentoring = mentoring
method-peer-review = peer review
method-self-study = self-study
method-conference = conference
method-on-the-job = on the job
method-other = other

needs-intro = { $count ->
        [one] One learning need
       *[other] { $count } learning needs
    }.
need-status-open = Open
need-status-goal = Goal set
need-status-met = Met
need-status-dropped = Let go
cause-career-goal = career goal
cause-dissatisfaction = dissatisfaction with how things are going
cause-promotion = promotion
cause-career-switch = career switch
cause-self-employment = self-employment
cause-new-job = new job
cause-other = other
training-company = the company
training-job = the job
training-personal = me personally
goals-for-this = Goals for this
fact-attainment = Result
out-of-five = { $value } of 5
attainment--2 = much less than expected
attainment--1 = less than expected
attainment-0 = as expected
attainment-1 = more than expected
attainment-2 = much more than expected
again-yes = yes
again-no = no
again-differently = yes, but differently
new-needs = New learning needs

reviews-intro = { $count ->
        [one] One review
       *[other] { $count } reviews
    }.
meeting-planning = Planning
meeting-progress = Progress
meeting-appraisal = Appraisal
meeting-coaching = Coaching
fact-present = Present
fact-next = Next review
agreements = Agreements
agreement-done = done, { $date }
agreement-open = open
asks = Requests
ask-time = time
ask-money = money
ask-person = a person
ask-decision = a decision
ask-open = not decided yet
signatures = Seen and agreed
col-what = What
col-who = Who
col-when = When
col-state = Status
col-kind = Kind
col-decision = Decision
col-role = Role
col-mode = Signed as

support-time = time
support-money = money
support-person = a person
support-tool = a tool
support-other = something else
route-same-role = within this role
route-other-role = to another role
route-outside = outside this organisation
model-four-questions = four questions
model-starr = STARR: situation, task, action, result, reflection
model-starrt = STARRT: situation, task, action, result, reflection, transfer
model-gibbs = the reflective cycle of Gibbs
model-korthagen = the reflection cycle of Korthagen
model-borton = Borton: what, so what, now what

flag-yes = yes
flag-no = no
length-day = { $count ->
        [one] 1 day
       *[other] { $count } days
    }
length-week = { $count ->
        [one] 1 week
       *[other] { $count } weeks
    }
length-month = { $count ->
        [one] 1 month
       *[other] { $count } months
    }
length-quarter = { $count ->
        [one] 1 quarter
       *[other] { $count } quarters
    }
length-year = { $count ->
        [one] 1 year
       *[other] { $count } years
    }
difference-weight = weight { $value } of 5
revision-field = { $field }: { $why }
revision-field-was = { $field }, was { $was }: { $why }
revision-was = was { $was }: { $why }
measure-from = from { $value }
measure-milestone = { $value } on { $date }
measure-milestones = { $count ->
        [one] milestone: { $stops }
       *[other] milestones: { $stops }
    }
measure-per-day = { $target } a day
measure-per-week = { $target } a week
measure-per-month = { $target } a month
measure-per-quarter = { $target } a quarter
measure-per-year = { $target } a year
measure-counted = counted in the log
measure-counted-only = counted in the log: { $what }
measure-tag = labelled { $tag }
scores = Levels and remarks
skills-scale = Scale from { $low } to { $high }.
euros = € { $value }

change-intro = Where I am, where I want to be, and what follows from the difference.
change-levels = Level by level
level-environment = Environment
level-behaviour = Behaviour
level-capabilities = Capabilities
level-beliefs = Beliefs
level-identity = Identity
level-mission = Mission
level-field = Field
level-values = Values
level-private-life = Private life
level-income = Income
level-commute = Commute
col-level = Level
col-desired = Desired
col-goals = Goal
not-filled-in = not filled in yet
differences = Differences to bridge
similarities = Similarities to cherish
comparison = Comparison
observations = What stands out
conclusions = Conclusions
leads-to = Leads to: 
tension = at odds
cherish = Kept by: 

not-found = Page not found
not-found-intro = It may have been moved, or it is not meant to be shared.
not-found-home = Go to the overview
alert-note = Note
alert-tip = Tip
alert-important = Important
alert-warning = Warning
alert-caution = Caution
task-done = done
task-open = to do
notes = Notes
note-back = Back to the text at note { $number }
note-back-of = Back to reference { $mark } of note { $number }
print-page = Page
print-of = of

calendar-goal = End of the goal: { $what }
calendar-step = Step: { $what }
calendar-talk = Review of my development plan
calendar-agreement = Agreed: { $what }
calendar-expires = Expires: { $what }
foot-calendar = Dates for your calendar
