# What stands on paper: the report and the sheet for a talk.
report-title = Report
sheet-title = Sheet for the talk
report-summary = In short
report-changed = What changed
report-asks = What I ask
report-decisions = What we have to decide
report-of = of
report-none = Nothing.
report-route = My route
report-log = Log
report-skills = Skills
report-situation = Now and desired
report-agreements = Agreements and signatures
report-open-agreements = Open agreements
report-made-agreements = Agreements of this talk
report-signing = Signatures
report-signing-sentence = By signing we confirm that we discussed this plan and the agreements above. Who signs as seen has read it, and need not agree.
report-name = Name
report-function = Function
report-date = Date
report-signature = Signature
report-seen = seen
report-agreed = agreed
report-disagreed = not agreed, but seen
report-page = page
report-printed = made on
report-questions = Three questions for the talk
report-question-1 = What went better than we thought, and what made it so?
report-question-2 = What stands in the way, and who can do something about it?
report-question-3 = What will be other at the next talk?
report-steps = Steps
report-attached = The facts of this report, for machines
report-settled = adopted
report-draft = draft
report-more = { $count ->
        [one] and one more change
       *[other] and { $count } more changes
    }
report-since = Since the talk of { $date }
report-step-done = { $what }, done on { $date }
report-revised = revised on { $date }: { $why }
report-moved = { $name }: from { $from } to { $to }
report-logged = { $count ->
        [one] One entry in the log.
       *[other] { $count } entries in the log.
    }
report-logged-hours = { $count ->
        [one] One entry in the log, { $hours } hours.
       *[other] { $count } entries in the log, { $hours } hours.
    }
report-competence = Competence
report-other = Others
report-scale = Scale
