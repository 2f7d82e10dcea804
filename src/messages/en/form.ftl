### `pop form`: an employer's own form

form-other = { $path } is not a form that pop can fill in
    .help = pop fills forms from Word (`.docx`) and LibreOffice (`.odt`), and PDF forms with fields; save yours in one of these formats
form-old = { $path } is in the Word format from before 2007
    .help = open it in your word processor and save it as `.docx`
form-macros = { $path } contains macros, which pop does not touch
    .help = save it as `.docx`, which has no macros, and use that file
form-encrypted = { $path } is protected with a password
    .help = open it, save it without the password, and use that copy
form-too-large = { $path } is larger than 50 MB
    .help = make its pictures smaller, or ask for the form without them
form-bomb = { $path } unpacks to more than any form contains, so pop does not read it
    .help = ask where the file comes from
form-damaged = { $path } is damaged
    .help = open it in your word processor, save it again, and use that copy
form-xfa = { $path } is a form that only one program can fill in (XFA)
    .help = open it in that program and print it to a PDF, or ask for the form in Word
form-signed = { $path } is signed, and a change would make the signature invalid
    .help = fill in a copy without the signature
form-no-fields = { $path } is a PDF without fields
    .help = ask for the form in Word, or for a PDF that can be filled in
form-not-flat = { $path } is not a PDF, and only the fields of a PDF can become part of its pages
    .help = leave out `--flatten`
form-no-places = { $path } has no place where something can be filled in
    .help = check whether this is the right file; pop fills fields, words between brackets, dots and empty cells
form-nothing = edition `{ $edition }` has nothing to fill in at any place in { $path }, so nothing was written
    .help = `pop form FILE --inspect` shows why; another edition may show more: `--edition NAME`
form-itself = { $path } is the form itself, which pop never changes
    .help = choose another file with `--output`
form-taken = { $path } already exists
    .help = move it away, or choose another file
form-which-edition = Which edition should the form be filled in from?
form-leaks = { $count ->
        [one] the filled form would show one text that edition `{ $edition }` hides, so it was not written
       *[other] the filled form would show { $count } texts that edition `{ $edition }` hides, so it was not written
    }
    .help = `pop readers --edition NAME` shows what an edition shows; if the cause is a text in your map, remove it there
form-own-leaks = { $count ->
        [one] the form itself contains one text that edition `{ $edition }` hides, so nothing was written
       *[other] the form itself contains { $count } texts that edition `{ $edition }` hides, so nothing was written
    }
    .help = remove it from the form, including its comments and properties, and try again
form-map-text = { $path } is not a text file
    .help = `pop form FILE --write-map` writes one
form-map-toml = { $path } cannot be read: { $message }
    .help = `pop form FILE --write-map` writes an example
form-map-place = { $path } mentions place { $number }, but the form has no such place
    .help = `pop form FILE --inspect` lists the places with their numbers
form-map-label = in { $path }, place { $number } is “{ $known }”, but in this form it is “{ $label }”
    .help = the map belongs to another form, or the form has changed; `--write-map` writes a new one
form-map-meaning = in { $path }, `{ $name }` of place { $number } is not something a place can ask for
    .help = use a word from `--write-map`, `fill = ""` to leave the place empty, or `text = "…"` for words of your own
form-map-comment =
    What each place of the form asks for. Change `fill` where pop is wrong;
    fill = "" leaves a place empty, and text = "…" writes your own words.
    goal = 2 chooses the second goal. Use it with: pop form FILE --map THIS-FILE
form-map-written = { $path } says what each place asks for; correct it, and use it with `--map`
form-file = -filled
form-filled = { $filled } of { $count } places filled: { $path }
form-rows = { $count ->
        [one] one row
       *[other] { $count } rows
    } ({ $room ->
        [one] the form has one
       *[other] the form has { $room }
    })
form-without-place = The form has no place for this part of edition `{ $edition }`: { $parts }
form-properties = The properties of the form show who made it ({ $properties }); `--clear-properties` removes them
form-too-small = the text is longer than the field, even in 7-point type; make it shorter, or read it in the field itself
form-why-label = asks for { $asks }{ $goal ->
        [0] {""}
       *[other] , goal { $goal }
    }
form-why-map = as the map says
form-why-unknown = pop does not know what it asks for
form-why-no-answer = asks for { $asks }, but this edition says nothing about it
form-why-no-goal = asks for { $asks }, but there is no goal { $goal }
form-why-no-choice = pop cannot tell which choice is right
form-why-too-long = asks for { $asks }, but your text is longer than the form allows
form-why-signature = part of a signature, which pop never fills in
form-why-others = for someone else to fill in
form-why-past = about the past, which a plan does not cover
form-why-filled = already filled in
form-why-locked = the form does not allow changes here
form-asks-name = your name
form-asks-first-name = your first name
form-asks-last-name = your last name
form-asks-role = your role
form-asks-organisation = your organisation
form-asks-email = your e-mail address
form-asks-phone = your phone number
form-asks-location = your place of residence
form-asks-today = today's date
form-asks-period = the period of your goals
form-asks-period-start = the first day of the plan
form-asks-period-end = the last day of the plan
form-asks-next-review = the date of the next review
form-asks-last-review = the date of the last review
form-asks-now = the current situation
form-asks-desired = the desired situation
form-asks-ambition = your ambition
form-asks-strengths = your strengths
form-asks-weaknesses = your areas for development
form-asks-opportunities = opportunities
form-asks-threats = threats
form-asks-goal = the goal
form-asks-smart = the goal in SMART terms
form-asks-specific = S: specific
form-asks-measurable = M: measurable
form-asks-attainable = A: attainable
form-asks-relevant = R: relevant
form-asks-timebound = T: time-bound
form-asks-why = the reason for the goal
form-asks-steps = the steps
form-asks-start = the start date
form-asks-due = the end date
form-asks-support = the support
form-asks-result = the result
form-asks-cost = the costs
form-asks-hours = the hours
form-asks-status = the status
form-asks-obstacles = the obstacles
form-asks-competence = the competence
form-asks-evaluation = the evaluation
form-asks-agreement = the agreements
form-asks-agreement-who = the person who will do what was agreed
form-asks-agreement-done = the date on which an agreement was kept
form-asks-level-now = the current level
form-asks-level-required = the required level
form-asks-activity = what you did
form-asks-signature = a signature
form-new-file = POP form
form-new-title = Personal development plan
form-new-name = Name
form-new-date = Date
form-new-role = Role
form-new-organisation = Organisation
form-new-manager = Manager
form-new-next-review = Next review
form-new-now = Current situation
form-new-desired = Desired situation
form-new-ambition = Ambition
form-new-assessment = Strengths and areas for development
form-new-strengths = Strengths
form-new-weaknesses = Areas for development
form-new-goal = Goal
form-new-why = Why is this important?
form-new-steps = Steps
form-new-support = Support needed
form-new-result = Evidence
form-new-hours = Time needed
form-new-cost = Cost
form-new-agreements = Agreements from the last review
form-new-agreement = Agreement
form-new-who = Who
form-new-when = When
form-new-comments = Comments by the manager
form-new-sign-own = Signature
form-new-sign-manager = Signature of the manager
