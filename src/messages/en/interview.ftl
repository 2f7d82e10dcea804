# The questions of `pop interview`, so that somebody else can ask them aloud.
interview-hint = Enter skips, Alt+Enter starts a new line, Esc stops; your answers are kept
interview-form =
    .help = write it like this: `--answer environment="An office by the canal"`
interview-choice = `{ $name }` cannot be `{ $answer }`: choose from { $choices }
interview-unknown = this question does not exist, or you have already answered it: { $names }
    .help = `--print -` shows the questions; `docs/cli.md` lists their names
interview-stopped = stopped; your answers are in { $path }. To continue, run `{ $command }`
interview-next = Next step: { $what }: { $command }
interview-complete = there are no questions left. To change your answers, use `--again`; to start over, use `--anew`
interview-progress = { $number } of { $count }
interview-printed = the questions are in { $path }
interview-pass = skip
interview-yes = yes
interview-no = no
interview-nothing = (nothing)
interview-recall-now = Now: { $answer }
interview-recall-desired = Desired: { $answer }
interview-difference = Now: { $now }
    Desired: { $desired }
interview-first-now = you have not yet written anything about where you are now
    .help = start with `pop interview now`
interview-first-desired = you have not yet written anything about how you want it to be
    .help = continue with `pop interview desired`
interview-first-compare = you have not yet written down any differences
    .help = continue with `pop interview compare`

interview-hint-again = Enter keeps what is there; clear what should go; Esc stops
interview-not-empty = This cannot be empty. To remove it, delete the file.
interview-keep = leave as it is
interview-about = About “{ $title }”:
interview-first-profile = you have no competence profile yet
    .help = start with `pop interview profile`
interview-scale = 1: just starting; 2: with help; 3: on my own; 4: strong; 5: I teach others
interview-level-wrong = choose a number from { $low } to { $high }
    .help = { $low } is the lowest level, { $high } the highest
interview-no-file = `{ $file }` is not in the folder of your plan
    .help = put the file there, or choose a number from the list

interview-now-title = Where are you now?
interview-now-intro = Find a quiet place, or ask a friend to put these questions to you and write down your answers. Each question comes a step closer to who you are.
interview-now-environment = What is your work environment like: where do you sit or stand, and who else is there?
interview-now-behaviour = What do you do all week: what are your tasks, and what do you say?
interview-now-capabilities = What are you good at, and what do you do well: which skills does your work call on?
interview-now-beliefs = Why do you do this work: what matters to you in it, and what would you miss if you stopped?
interview-now-identity = Who are you, apart from what you do: how do others describe you, and are they right?
interview-now-mission = What is it all for: how does your work fit into something greater than yourself?
interview-now-field = How is your field doing, and where is it heading?
interview-now-values = Which values do you bring to your work?
interview-now-private-life = How do your work and your private life fit together?
interview-now-income = How happy are you with your income?
interview-now-commute = What is your commute like, and what about it cannot change?

interview-look-title = What stands out?
interview-look-intro = Read what you wrote about now. Does it fit together? Is there anything that should be different, or that contradicts something else?
interview-look-what = What stands out?
interview-look-more = What else stands out? (Enter: go on)
interview-look-tension = Do these contradict each other?

interview-desired-title = And how do you want it to be?
interview-desired-intro = Clear your head. Then answer the same questions, but about your ideal five years or so from now: what do you want to grow into?
interview-desired-environment = What is the work environment you want like: where do you sit or stand, and who else is there?
interview-desired-behaviour = What do you do all week then: what are your tasks, and what do you say?
interview-desired-capabilities = What are you good at then: what makes you skilled?
interview-desired-beliefs = What really matters to you then: what makes it worthwhile?
interview-desired-identity = Who are you then, apart from what you do: how do others describe you?
interview-desired-mission = What will it all be for: how will your work fit into something greater than yourself?
interview-desired-field = Which field do you work in then?
interview-desired-values = Which values get more room then?
interview-desired-private-life = How will your work and your private life fit together?
interview-desired-income = What income goes with that?
interview-desired-commute = How far from home is your work then?

interview-compare-title = What are the differences?
interview-compare-intro = For each level you see your two answers, one above the other. Write down what differs, and also what is already the same: that is worth cherishing.
interview-compare-now = What is different? Write in one line how it is now (Enter: no difference)
interview-compare-desired = And how should it be, in one line?
interview-compare-both = for a difference, also write how it should be. If you leave this empty, the difference is not saved.
interview-compare-same = What is already as you want it, and do you want to keep?

interview-conclude-title = Draw your conclusions
interview-conclude-intro = If you want to get from here to there, what do you need to do in the coming years? Be as concrete as you can.
interview-conclude-what = What do you need to do to get there? (Enter: go on)

interview-need-title = What do you want to learn?
interview-need-intro = Think of your career, but also of what bothers you now or what is going to change. One thing at a time.
interview-need-what = What do you want to learn? (Enter: done)
interview-need-more = Anything else you want to learn? (Enter: done)
interview-need-why = Why now?
interview-need-cause = What led to it?
interview-need-from = Does it follow from something you wrote earlier?
interview-need-training = Who or what is it mainly for?
interview-need-options = How could you learn it? (one way at a time; Enter: go on)
interview-need-offer = Shall I turn that into a learning need?
interview-need-offered = “{ $title }” is now one of your learning needs.

interview-profile-title = What does your role require?
interview-profile-intro = A profile lists the competences that a role requires, each with a level. Later you compare yourself with it.
interview-profile-role = Which role is this profile for?
interview-profile-own = my role
interview-profile-name = Profile: { $role }
interview-profile-start = How do you want to start?
interview-profile-example = with five competences that most roles require
interview-profile-blank = with my own competences
interview-profile-example-1 = Professional knowledge
interview-profile-example-2 = Planning and organising
interview-profile-example-3 = Working together
interview-profile-example-4 = Communicating clearly
interview-profile-example-5 = Learning and improving
interview-profile-keep = This competence? Change what should be different, or clear it.
interview-profile-competence = Which competence does this role require? (Enter: done)
interview-profile-more = Another competence? (Enter: done)
interview-profile-level = Which level does the role require for { $name }, from { $low } to { $high }?

interview-assess-title = Where are you now?
interview-assess-intro = Say for each competence how it is now. Honest is better than flattering: the gap shows the way.
interview-assess-by = Whose judgement is this?
interview-assess-name = Assessment of { $date }
interview-assess-score = { $name }: where are you now, from { $low } to { $high }? The role requires { $required }.
interview-assess-level = { $name }: where are you now, from { $low } to { $high }?
interview-assess-levels = Where are you on each competence, on the scale of your profile?

interview-swot-title = What helps you, and what does not?
interview-swot-intro = What goes well and what could be better is in yourself; opportunities and threats come from outside. One thing at a time.
interview-swot-name = Strong and weak on { $date }
interview-swot-strengths = What are you good at? (Enter: go on)
interview-swot-weaknesses = What does not go well yet? (Enter: go on)
interview-swot-opportunities = Which opportunities do you see around you? (Enter: go on)
interview-swot-threats = What could work against you from outside? (Enter: go on)

interview-evidence-title = What can others see?
interview-evidence-intro = A certificate, a photo, something you made, or what someone said about it. Put the file in the folder of your plan first.
interview-evidence-what = What can you show? (Enter: done)
interview-evidence-more = Anything else you can show? (Enter: done)
interview-evidence-file = Which file is it? (its number or its name; Enter: no file)
interview-evidence-type = What kind of evidence is it?
interview-evidence-supports = What does it show?
interview-evidence-by = Who issued it?
interview-evidence-expires = Until when is it valid? (such as December 14, 2027; Enter: always)

interview-picture-title = The bigger picture
interview-picture-intro = This becomes your first page: where you want to go, why, and how it suits you. What you wrote earlier is already there; remove what your readers need not know.
interview-picture-path = Where do you want to go?
interview-picture-beliefs = What do you believe in when you do your work?
interview-picture-whole = How does what you do suit who you are?
interview-picture-name = The bigger picture

interview-evaluate-title = Was it worth it?
interview-evaluate-intro = A few questions about what you did. What you learn here is often the start of something new.
interview-evaluate-effective = How effective was your approach?
interview-evaluate-improved = How did it improve your skills and the way you work?
interview-evaluate-needs = Did it bring new learning needs?
interview-evaluate-again = Would you do it this way again?
interview-evaluate-fitting = How well did the approach fit, from 1 to 5?
interview-evaluate-worthwhile = How worthwhile was it, from 1 to 5?
interview-evaluate-name = Looking back: { $title }
interview-evaluate-unnamed = Looking back

interview-review-title = The review
interview-review-intro = Write down what you agreed and what you asked for, while you still remember it.
interview-review-changed = What has changed since the last review?
interview-review-kind = What kind of help is that?
interview-review-propose = Do you want to ask for a yes to “{ $title }” in the review?
interview-review-yes-to = Agreement to “{ $title }”
interview-review-agreement = What did you agree on? (Enter: continue)
interview-review-who = Who will do it?
interview-review-due = When will it be done? (such as 14 December, or in 6 weeks)
interview-review-ask = What did you ask for: time, money, a person, a decision? (Enter: go on)
interview-review-next = When is the next review? (such as 14 December, or in 6 months)

review-title = Review of { $date }
review-agreed = What we agreed before
review-asked = What I asked for before
review-goals = The goals to discuss
review-ready = the review of { $date } is prepared; write it up afterwards with `pop interview review`
review-sheet = to make the review sheet, run `pop report --sheet --edition { $edition }`
review-there = the review of { $date } has already been prepared: { $path }
    .help = choose another day with `--on`
