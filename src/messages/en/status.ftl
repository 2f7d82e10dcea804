# How the plan is doing: `pop status`.
status-cycle = The cycle
status-next = Next step
status-goals = Goals
status-due = The next 30 days
status-silent = No recent activity
status-week = This week
status-talk = Review
status-talk-due = review of your plan
status-days = { $days ->
        [0] due today
        [one] 1 day left
       *[other] { $days } days left
    }
status-days-over = { $days ->
        [one] 1 day late
       *[other] { $days } days late
    }
status-steps = { $done } of { $all } steps
status-away = { $days ->
        [0] today
        [one] tomorrow
       *[other] in { $days } days
    }
status-proposed = proposed, not agreed yet
status-measure = { $value } of { $target } { $name }: { $verdict }
status-measure-down = { $value } { $name }, target { $target }: { $verdict }
status-hours = { $asked } hours planned, { $logged } logged
status-hours-of = { $asked } of your { $capacity } hours planned, { $logged } logged
status-more = and { $count } more
stage-now = now
stage-look = fresh look
stage-desired = desired
stage-compare = differences
stage-conclude = conclusions
stage-needs = needs
stage-profile = profile
stage-assess = assessment
stage-goals = goals
stage-do = doing
stage-evaluate = evaluation
stage-picture = bigger picture
stage-talk = review

advice-errors = there are errors in your plan
advice-overdue = the end date of “{ $title }” has passed: close it, or move it with `pop goal move`
advice-evaluate = look back on “{ $title }”
advice-talk = the review of your plan is on { $date }: prepare for it
advice-talk-late = the review of { $date } has not taken place: make a new appointment and prepare for it
advice-now = describe where you are now
advice-wait = put your answers aside until { $date }, then look at them with fresh eyes
advice-look = look at your answers with fresh eyes
advice-desired = describe how you want it to be
advice-compare = compare now and desired
advice-conclude = draw conclusions from the differences
advice-assess = compare yourself with the profile of your role
advice-picture = sketch the bigger picture: it becomes your first page
advice-goal = turn your conclusions into a goal
advice-agree = sharpen “{ $title }” and agree on it; when you begin
advice-sheet = your review is on { $date }: take the sheet with you
advice-agreements = write down what you agreed on { $date }
advice-silent = nothing has happened on “{ $title }” for a while: write down what you did
advice-log = write down what you did for your goals
advice-step = the next step of “{ $title }” is “{ $step }”; when you have done it
advice-begin = start “{ $title }”
