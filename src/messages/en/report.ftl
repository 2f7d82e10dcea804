# The words on paper: the report and the review sheet.
report-title = Report
sheet-title = Review sheet
report-goals = Goals at a glance
report-first = at first
report-progress = Progress
report-for = For
report-log-earlier = { $count ->
        [one] One earlier entry is in the log itself.
       *[other] { $count } earlier entries are in the log itself.
    }
report-summary = In short
report-changed = What has changed
report-proposed = Goals I propose
report-until = until
report-asks = What I ask for
report-decisions = What we need to decide
report-of = of
report-none = Nothing.
report-route = My path
report-log = Log
report-log-texts = The entries
report-signed = Signed
report-skills = Skills
report-situation = Now and desired
report-agreements = Agreements and signatures
report-open-agreements = Open agreements
report-made-agreements = Agreements from this review
report-signing = Signatures
report-signing-sentence = By signing, we confirm that we have discussed this plan and the agreements above. Anyone who signs as “seen” has read it, but need not agree.
report-name = Name
report-function = Position
report-date = Date
report-signature = Signature
report-seen = seen
report-agreed = agreed
report-disagreed = disagreed, but seen
report-page = page
report-printed = made on
report-questions = Three questions for the review
report-question-1 = What went better than we expected, and why?
report-question-2 = What is in the way, and who can do something about it?
report-question-3 = What will be different at the next review?
report-steps = Steps
report-attached = The data of this report, in machine-readable form
report-settled = final
report-draft = draft
report-more = { $count ->
        [one] and one more change
       *[other] and { $count } more changes
    }
report-since = Since the review of { $date }
report-step-done = { $what }, done on { $date }
report-revised = revised on { $date }: { $why }
report-moved = { $name }: from { $from } to { $to }
report-logged = { $count ->
        [one] One entry in the log.
       *[other] { $count } entries in the log.
    }
report-logged-hours = { $count ->
        [one] One entry in the log, { $hours } h.
       *[other] { $count } entries in the log, { $hours } h.
    }
report-competence = Competence
report-other = Others
report-scale = Scale
