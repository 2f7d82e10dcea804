# The questions of `pop interview`, so that somebody else can ask them aloud.
interview-hint = Enter passes over, Esc stops; what you answered stays
interview-form =
    .help = write it like this: `--answer environment="An office by the canal"`
interview-choice = `{ $name }` cannot be `{ $answer }`: choose one of { $choices }
interview-unknown = there is no such question, or it is answered already: { $names }
    .help = `--print -` shows the questions; their names are in `docs/cli.md`
interview-stopped = stopped; your answers are in { $path }. Go on with `{ $command }`
interview-next = Next step: { $what }: { $command }
interview-complete = there is nothing left to ask: all is answered already. Begin again with `--anew`
interview-progress = { $number } of { $count }
interview-printed = the questions are in { $path }
interview-pass = pass over
interview-yes = yes
interview-no = no
interview-nothing = (nothing)
interview-recall-now = Now: { $answer }
interview-recall-desired = Desired: { $answer }
interview-difference = Now: { $now }
    Desired: { $desired }
interview-first-now = there is nothing yet about where you are now
    .help = begin with `pop interview now`
interview-first-desired = there is nothing yet about how you would want it
    .help = go on with `pop interview desired`
interview-first-compare = no difference is written down yet
    .help = go on with `pop interview compare`

interview-now-title = Where are you now?
interview-now-intro = Find a quiet place, or ask a friend to put these questions to you and to write down your answers. Each question comes a step closer to yourself.
interview-now-environment = What does your work environment look like: where do you sit or stand, and are others there?
interview-now-behaviour = What do you do all week: which actions, what do you say?
interview-now-capabilities = What are you good at and what do you do well: what do you bring to your work?
interview-now-beliefs = Why do you do this work: what is it about for you, and what would you miss if you stopped?
interview-now-identity = Who are you, apart from what you do: how do others describe you, and is that right?
interview-now-mission = What do you do it for: how does your work fit into something greater than yourself?
interview-now-field = How is your field doing, and where is it going?
interview-now-values = Which values do you bring to your work?
interview-now-private-life = How do your work and your private life go together?
interview-now-income = How content are you with your income?
interview-now-commute = What is your journey to work like, and what cannot be different about it?

interview-look-title = What strikes you?
interview-look-intro = Read back what you told about now. Does it fit together? Is there anything that should be different, or that contradicts something else?
interview-look-what = What strikes you?
interview-look-more = What else strikes you? (another is welcome; empty: go on)
interview-look-tension = Do these contradict each other?

interview-desired-title = And how do you want it?
interview-desired-intro = Clear your head. Then the same questions, but about how it would ideally be in five years or so: where do you want to grow to?
interview-desired-environment = What does the work environment you want look like: where do you sit or stand, and are others there?
interview-desired-behaviour = What do you do all week then: which actions, what do you say?
interview-desired-capabilities = What are you good at then: what does your skill consist of?
interview-desired-beliefs = What is it really about for you then: what makes it worthwhile?
interview-desired-identity = Who are you then, apart from what you do: how do others describe you?
interview-desired-mission = What do you do it for then: how does your work fit into something greater than yourself?
interview-desired-field = Which field do you work in then?
interview-desired-values = Which values get more room then?
interview-desired-private-life = How do your work and your private life go together then?
interview-desired-income = Which income belongs to that?
interview-desired-commute = How far from home is your work then?

interview-compare-title = What are the differences?
interview-compare-intro = At each level your two answers stand below each other. Write down what differs, and also what is the same: that is to be cherished.
interview-compare-now = What differs: how is it now, in one line? (empty: no difference)
interview-compare-desired = And how should it be, in one line?
interview-compare-both = a difference needs both halves: also say how it should be. Left empty, this difference is not written down.
interview-compare-same = What is as you want it already, and do you want to keep?

interview-conclude-title = Draw your conclusions
interview-conclude-intro = If you want to get from here to there, what must you undertake in the coming years? Be as concrete as you can.
interview-conclude-what = What must you undertake for that? (another is welcome; empty: go on)

interview-evaluate-title = Was it worth it?
interview-evaluate-intro = Four questions about what you did. What you learn here is often the beginning of something new.
interview-evaluate-effective = How effective was your approach?
interview-evaluate-improved = How did it improve your skills and the way you work?
interview-evaluate-needs = Did it bring new learning needs?
interview-evaluate-again = Would you do it this way again?
interview-evaluate-fitting = How fitting was the approach, from 1 to 5?
interview-evaluate-worthwhile = How worthwhile was it, from 1 to 5?
interview-evaluate-name = Looking back: { $title }

interview-review-title = The talk
interview-review-intro = Write down what you agreed and what you asked for, while you still know it.
interview-review-agreement = What did you agree? (another is welcome; empty: go on)
interview-review-who = Who does it?
interview-review-due = When is it done? (such as 14 December, or in 6 weeks)
interview-review-ask = What did you ask for: time, money, a person, a decision? (empty: go on)
interview-review-next = When is the next talk? (such as 14 December, or in 6 months)

review-title = Talk on { $date }
review-agreed = What we agreed before
review-asked = What I asked for before
review-goals = The goals to talk about
review-ready = the talk on { $date } is prepared; afterwards, write it up with `pop interview review`
review-sheet = make the sheet for it with `pop report --sheet --edition { $edition }`
review-there = the talk on { $date } is prepared already: { $path }
    .help = name another day with `--on`
