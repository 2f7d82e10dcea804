//! Tests that the findings about a goal are those a coach would give: one question about a goal that
//! seems reached, help only if somebody gives it, and a reason where the plan has one.

use jiff::civil::date;
use pop::base::{Arg, Diagnostic, Lang, Source, lang};
use pop::plan::letters::{Letter, State, judge};
use pop::workspace::{Change, Snapshot, Workspace};

fn read(files: &[(&str, &str)]) -> Snapshot {
    let mut workspace = Workspace::new(date(2026, 6, 1));
    workspace
        .apply(files.iter().map(|(path, text)| Change::Text(Source::new(path, text))).collect());
    workspace.snapshot()
}

/// The rules that fire, each with its variant, in order.
fn fired(snapshot: &Snapshot) -> Vec<(&'static str, &'static str)> {
    let findings = snapshot.diagnostics.iter();
    findings.map(|finding| (finding.rule, finding.variant.unwrap_or_default())).collect()
}

fn finding<'s>(snapshot: &'s Snapshot, rule: &str) -> &'s Diagnostic {
    let mut all = snapshot.diagnostics.iter().filter(|finding| finding.rule == rule);
    let found = all.next().unwrap_or_else(|| panic!("{rule} in {:?}", fired(snapshot)));
    assert!(all.next().is_none(), "{rule} twice");
    found
}

/// The text at the place of a finding.
fn place<'s>(snapshot: &'s Snapshot, finding: &Diagnostic) -> &'s str {
    &snapshot.sources[&finding.path].text[finding.span.range()]
}

fn state(snapshot: &Snapshot, letter: Letter) -> State {
    let (_, entry, goal) = snapshot.plan.goals().next().expect("a goal");
    let mut all = judge(&snapshot.plan, entry, goal).into_iter();
    all.find(|verdict| verdict.letter == letter).expect("the letter").state
}

#[test]
fn a_goal_that_seems_reached_gets_one_question() {
    let steps = "status = \"active\"\nstart = 2026-01-05\n[[step]]\nwhat = \"Rent a hall\"\ndone = 2026-02-01\n";
    let smart = "[smart]\nspecific = \"I organise the repair market in the town hall.\"\n";
    let tick = "measurable = \"Twenty stands ✓\"\n";
    for settings in ["", "[smart]\na = \"acceptable\"\nr = \"realistic\"\n"] {
        let keys = format!("status = \"active\"\nstart = 2026-01-05\n{smart}{tick}");
        let goal = format!("+++\ntitle = \"Repair market\"\n{keys}+++\n");
        let snapshot = read(&[("pop.toml", settings), ("goals/market.md", &goal)]);
        assert_eq!(fired(&snapshot), [("goal-seems-reached", "tick")], "{goal}");
    }
    // That all steps are done says less: the letters stay open.
    let second = "[[step]]\nwhat = \"Invite the crafts\"\ndone = 2026-03-01\n";
    let goal =
        format!("+++\ntitle = \"Market\"\n{steps}{second}{smart}{}+++\n", tick.replace(" ✓", ""));
    let found = fired(&read(&[("goals/market.md", &goal)]));
    assert!(found.contains(&("goal-seems-reached", "steps")), "{found:?}");
    assert!(found.iter().any(|(rule, _)| *rule == "goal-without-due"), "{found:?}");
    // With a step left, the questions remain.
    let open =
        format!("+++\ntitle = \"Market\"\n{steps}[[step]]\nwhat = \"Invite\"\n{smart}{tick}+++\n");
    let rules: Vec<_> =
        fired(&read(&[("goals/market.md", &open)])).into_iter().map(|f| f.0).collect();
    assert!(
        rules.contains(&"goal-without-due") && rules.contains(&"goal-without-log"),
        "{rules:?}"
    );
}

#[test]
fn an_entry_without_a_goal_counts_where_it_is_about_one() {
    let goal = |title: &str, specific: &str| {
        format!(
            "+++\ntitle = \"{title}\"\nstatus = \"active\"\nstart = 2026-01-05\ndue = 2026-12-01\n\
             [smart]\nspecific = \"{specific}\"\nmeasurable = \"Six of them.\"\n\
             attainable = \"Ruben lends me his tools.\"\nrelevant = \"It saves money.\"\n\
             [[step]]\nwhat = \"Ask Ruben\"\ndue = 2026-09-01\n+++\n"
        )
    };
    let (chairs, bees) = (
        goal("Upholster chairs", "I upholster old dining chairs."),
        goal("Keep bees", "I keep bees behind the allotment."),
    );
    let entry = |title: &str| {
        format!("+++\ntitle = \"{title}\"\ndate = 2026-02-03\nresult = \"It went well.\"\n+++\n")
    };
    let (about, other) = (entry("Upholstered the first chair"), entry("Took a French lesson"));
    let snapshot = read(&[
        ("goals/chairs.md", &chairs),
        ("goals/bees.md", &bees),
        ("log/2026-02-03-chair.md", &about),
    ]);
    let silent: Vec<_> =
        fired(&snapshot).into_iter().filter(|f| f.0 == "goal-without-log").collect();
    assert_eq!(silent, [("goal-without-log", "never"), ("goal-without-log", "alike")]);
    let alike = snapshot.diagnostics.iter().find(|f| f.variant == Some("alike")).expect("one");
    assert!(&*alike.path == "goals/chairs.md", "{}", alike.path);
    for language in Lang::ALL {
        assert!(lang::message(language, alike).contains("Upholstered the first chair"));
    }
    // A language, or words in another form, also tell what an entry is about.
    for (title, specific, did) in [
        ("Welsh", "I speak Welsh with my aunt.", "An hour of Welsh on the phone"),
        ("Lettering", "I want to letter shop signs.", "Lettered the first sign"),
    ] {
        let (goal, entry) = (goal(title, specific), entry(did));
        let snapshot = read(&[("goals/a.md", &goal), ("log/2026-02-03-a.md", &entry)]);
        assert!(fired(&snapshot).contains(&("goal-without-log", "alike")), "{title}");
    }
    // An entry about nothing of the plan is named from the side of the goal only.
    let snapshot = read(&[("goals/bees.md", &bees), ("log/2026-02-03-french.md", &other)]);
    assert_eq!(fired(&snapshot), [("goal-without-log", "unlinked")]);
}

#[test]
fn a_title_is_not_quoted_and_a_wish_is_not_an_answer() {
    let keys = "status = \"active\"\nstart = 2026-05-20\ndue = 2026-12-01\n[smart]\n\
                measurable = \"Ten lamps.\"\nattainable = \"I have a bench.\"\nrelevant = \"I sell them.\"\n";
    let plan = |title: &str, body: &str| {
        read(&[("goals/a.md", &format!("+++\ntitle = \"{title}\"\n{keys}+++\n\n{body}\n"))])
    };
    let snapshot = plan("Build lamps from driftwood", "");
    assert_eq!(fired(&snapshot), []);
    let snapshot = plan("Lamps", "I want a broader knowledge of different techniques.");
    assert_eq!(fired(&snapshot), [("goal-not-specific", "words")]);
    // Where it is asked, everyone finds it.
    let snapshot = plan("Lamps", "Learning goal: I want to wire lamps made of driftwood.");
    assert_eq!(fired(&snapshot), []);
    let snapshot = plan("Lamps", "I want to wire lamps made of driftwood.");
    let quoted = finding(&snapshot, "goal-not-specific");
    assert_eq!(quoted.variant, Some("prose"));
    let said = quoted.args.iter().find(|(name, _)| *name == "said").map(|(_, said)| said);
    assert_eq!(said, Some(&Arg::from("I want to wire lamps made of driftwood.")));
}

#[test]
fn an_agreement_is_asked_for_where_it_should_be_and_on_a_day_that_can_come() {
    let settings = "lang = \"nl\"\n[smart]\na = \"acceptabel\"\n";
    let plan = |acceptable: &str| {
        let goal = format!(
            "+++\ntitel = \"Soep koken\"\nstatus = \"actief\"\nstart = 2026-05-20\neinddatum = 2026-12-01\n\
             [smart]\nspecifiek = \"Ik kook soep voor de buurt.\"\nmeetbaar = \"Dertig koppen.\"\n\
             {acceptable}relevant = \"Zo leer ik mijn buren kennen.\"\n+++\n"
        );
        read(&[("pop.toml", settings), ("doelen/soep.md", &goal)])
    };
    let snapshot = plan("acceptabel = \"Het past bij wie ik ben.\"\n");
    let asked = finding(&snapshot, "goal-not-agreed");
    assert_eq!(asked.variant, Some("words"));
    assert_eq!(place(&snapshot, asked), "\"Het past bij wie ik ben.\"");
    let snapshot = plan("");
    let asked = finding(&snapshot, "goal-not-agreed");
    assert!(!place(&snapshot, asked).starts_with("+++"), "{}", place(&snapshot, asked));
    for language in Lang::ALL {
        let help = lang::help(language, asked).expect("a next step");
        assert!(help.contains("2026-06-01"), "{help}");
    }
}

#[test]
fn the_end_of_a_block_is_asked_for_once() {
    for (settings, folder, status, words) in [
        (
            "lang = \"nl\"\n",
            "doelen",
            "status = \"actief\"",
            "tijdgebonden = \"Voor het einde van dit blok.\"",
        ),
        ("", "goals", "status = \"active\"", "timebound = \"By the end of this sprint.\""),
    ] {
        let title = if folder == "doelen" { "titel" } else { "title" };
        let goal = |name: &str| {
            format!(
                "+++\n{title} = \"{name}\"\n{status}\nstart = 2026-05-20\n[smart]\n{words}\n+++\n"
            )
        };
        let (first, second) = (goal("One"), goal("Two"));
        let (one, two) = (format!("{folder}/one.md"), format!("{folder}/two.md"));
        let snapshot = read(&[("pop.toml", settings), (&one, &first), (&two, &second)]);
        let asked = finding(&snapshot, "goal-without-due");
        assert_eq!((asked.variant, &*asked.path), (Some("term"), &*one));
        // A period with days of its own needs no question.
        let known = format!(
            "{settings}[period]\n\"dit blok\" = \"2026-05-18..2026-07-10\"\n\"this sprint\" = \"2026-05-18..2026-07-10\"\n"
        );
        let snapshot = read(&[("pop.toml", &known), (&one, &first)]);
        let due = fired(&snapshot).into_iter().filter(|f| f.0 == "goal-without-due").count();
        assert_eq!(due, 0, "{:?}", fired(&snapshot));
    }
}

#[test]
fn support_counts_when_somebody_gives_it() {
    let plan = |support: &str| {
        let goal = format!(
            "+++\ntitle = \"Sing in a choir\"\nstatus = \"active\"\nstart = 2026-05-20\ndue = 2026-12-01\n\
             {support}\n+++\n"
        );
        read(&[("goals/a.md", &goal)])
    };
    let asked = plan("[[support]]\nwhat = \"A quiet room on Tuesdays\"");
    assert_eq!(state(&asked, Letter::A), State::Unmet);
    let found = finding(&asked, "goal-without-effort");
    let help = lang::help(Lang::En, found).expect("a next step");
    assert!(help.contains("A quiet room on Tuesdays"), "{help}");
    let given = plan("[[support]]\nwhat = \"A quiet room\"\nfrom = \"The library\"");
    assert_eq!(state(&given, Letter::A), State::Structure);
}

#[test]
fn where_the_author_is_going_and_what_others_require_are_reasons() {
    let plan = |settings: &str, title: &str, letters: &str| {
        let goal = format!(
            "+++\ntitle = \"{title}\"\nstatus = \"active\"\nstart = 2026-05-20\ndue = 2026-12-01\n[smart]\n{letters}\n+++\n"
        );
        state(&read(&[("pop.toml", settings), ("goals/a.md", &goal)]), Letter::R)
    };
    let towards = "[person]\nname = \"Ada\"\ntowards = \"Head gardener\"\n";
    assert_eq!(plan(towards, "Become head gardener", ""), State::Structure);
    assert_eq!(plan(towards, "Learn to swim", ""), State::Unmet);
    let towards =
        "lang = \"nl\"\n[person]\nname = \"Ada\"\nop_weg_naar = \"Projectleider bruggen\"\n";
    assert_eq!(plan(towards, "Een dag mee met een projectleider", ""), State::Structure);
    assert_eq!(plan(towards, "Een dag mee met de bakker", ""), State::Unmet);
    assert_eq!(plan("", "Become head gardener", ""), State::Unmet);
    assert_eq!(
        plan("", "Forty points", "specific = \"I collect forty points for my revalidation.\""),
        State::Text
    );
    assert_eq!(
        plan(
            "lang = \"nl\"\n",
            "Punten",
            "specifiek = \"De nascholing is verplicht voor mijn registratie.\""
        ),
        State::Text
    );
    assert_eq!(
        plan("lang = \"nl\"\n", "Punten", "specifiek = \"De nascholing is niet verplicht.\""),
        State::Unmet
    );
}

#[test]
fn a_need_that_names_a_competence_serves_it() {
    let profile = "+++\ntitle = \"Gardener\"\nrole = \"Gardener\"\nscale = { min = 1, max = 5 }\n[[competence]]\nid = \"orchard\"\nname = \"Pruning and counselling\"\nrequired = 4\n[[competence]]\nid = \"pricing\"\nname = \"Pricing\"\nrequired = 4\n+++\n";
    let assessment = "+++\ntitle = \"May\"\nprofile = \"gardener\"\ndate = 2026-05-01\nrater = \"self\"\n[scores]\norchard = 2\npricing = 2\n+++\n";
    let need =
        "+++\ntitle = \"I want to prune the orchard and counsel those who buy trees\"\n+++\n";
    let snapshot = read(&[
        ("profiles/gardener.md", profile),
        ("assessments/2026-05-01.md", assessment),
        ("needs/orchard.md", need),
    ]);
    let gap = finding(&snapshot, "gap-without-need");
    assert_eq!(gap.variant, None, "{:?}", gap.args);
    assert!(lang::message(Lang::En, gap).contains("Pricing"));
}
