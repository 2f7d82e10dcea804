//! Plans as people write them: goals in prose, days that are only in words, steps without a day.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use jiff::civil::date;
use pop::base::{Severity, Source};
use pop::workspace::{Change, Snapshot, Workspace};

use super::tool::{err, out, pop};

fn read(files: &[(&str, &str)]) -> Snapshot {
    let mut workspace = Workspace::new(date(2026, 6, 1));
    workspace
        .apply(files.iter().map(|(path, text)| Change::Text(Source::new(path, text))).collect());
    workspace.snapshot()
}

fn fired(snapshot: &Snapshot) -> BTreeSet<&'static str> {
    snapshot.diagnostics.iter().map(|finding| finding.rule).collect()
}

fn goal(lang: &str, head: &str, body: &str) -> Snapshot {
    read(&[
        ("pop.toml", &format!("lang = \"{lang}\"\n")),
        ("goals/a.md", &format!("+++\n{head}\n+++\n\n{body}\n")),
    ])
}

const HEAD: &str = "title = \"Bread\"\nstatus = \"active\"";

/// The rules that quote a sentence of the body, each with that sentence.
fn quoted(snapshot: &Snapshot) -> Vec<(&'static str, String)> {
    let quoting = snapshot.diagnostics.iter().filter(|one| one.variant == Some("prose"));
    let said = quoting.map(|one| {
        assert_eq!(one.severity, Severity::Info);
        let place = &snapshot.sources[&one.path].text[one.span.range()];
        (one.rule, place.to_owned())
    });
    said.collect()
}

#[test]
fn letters_are_found_in_the_body_and_quoted() {
    let body = "At home nobody bakes any more. I bake the sourdough of the day on my own, from \
                dough to shop.\n\nIt is done when I have baked twelve days in a row without help, \
                because the night shift needs me. I want this before 1 March 2027.";
    let snapshot = goal("en", HEAD, body);
    let said = quoted(&snapshot);
    let rules: Vec<&str> = said.iter().map(|(rule, _)| *rule).collect();
    assert!(rules.contains(&"goal-not-specific"), "{said:?}");
    assert!(rules.contains(&"goal-without-measure"), "{said:?}");
    let measure = said.iter().find(|(rule, _)| *rule == "goal-without-measure").expect("there");
    assert!(measure.1.contains("twelve days in a row"), "{said:?}");
    // The end is a day that can be computed.
    assert!(fired(&snapshot).contains("due-in-words"), "{:?}", fired(&snapshot));
    // None of these is an error.
    let errors: Vec<&str> = snapshot
        .diagnostics
        .iter()
        .filter(|one| one.severity == Severity::Error)
        .map(|one| one.rule)
        .collect();
    assert_eq!(errors, ["goal-without-effort"]);
}

#[test]
fn headings_named_after_the_letters_answer_them() {
    let body = "## Specifiek\n\nIk bak elke zaterdag het brood voor de straat.\n\n## Meetbaar\n\n\
                Twaalf broden, tien zaterdagen achter elkaar.\n\n## Haalbaar\n\nIk heb de vrijdagen vrij \
                en een tweede oven.\n\n## Relevant\n\nIk wil weten of een winkel iets voor mij is.\n\n\
                ## Tijdgebonden\n\nOp 18 december 2026 is het af.";
    let snapshot = goal("nl", "titel = \"Brood\"\nstatus = \"actief\"", body);
    let fired = fired(&snapshot);
    assert!(snapshot.diagnostics.iter().all(|one| one.severity != Severity::Error), "{fired:?}");
    // They stand where everyone finds them.
    assert_eq!(quoted(&snapshot), []);
    assert!(fired.contains("due-in-words"), "{fired:?}");
}

#[test]
fn the_questions_of_a_form_answer_them_too() {
    for (lang, body) in [
        (
            "en",
            "## What do I want to achieve?\n\nI bake the bread of the street every Saturday.\n\n\
             ## How will I know?\n\nTwelve loaves delivered, ten Saturdays in a row.\n\n\
             ## What do I need?\n\nA second oven, and Fridays off.\n\n## Why is this important?\n\n\
             I want to know whether a shop suits me.\n\n## By when?\n\n18 December 2026\n",
        ),
        (
            "nl",
            "| | |\n|---|---|\n| S | Ik bak elke zaterdag het brood voor de straat. |\n\
             | M | Twaalf broden, tien zaterdagen achter elkaar. |\n| A | Een tweede oven. |\n\
             | R | Ik wil weten of een winkel iets voor mij is. |\n| T | 18 december 2026 |\n",
        ),
        (
            "nl",
            "**Leerdoel:** Ik bak elke zaterdag het brood voor de straat.\n\n\
             **Waaraan merk ik dat het doel bereikt is?**\n\nTwaalf broden, tien zaterdagen.\n\n\
             **Wat heb ik nodig:** een tweede oven\n\n**Waarom:** Ik wil weten of een winkel bij mij \
             past.\n\n**Deadline:** 18 december 2026\n",
        ),
    ] {
        let snapshot = goal(lang, HEAD, body);
        let fired: Vec<_> =
            snapshot.diagnostics.iter().map(|one| (one.rule, one.variant, one.severity)).collect();
        assert!(fired.iter().any(|(rule, ..)| *rule == "due-in-words"), "{fired:?}");
        assert!(fired.iter().all(|(.., severity)| *severity != Severity::Error), "{fired:?}");
        assert_eq!(quoted(&snapshot), [], "{body}");
    }
    // How things are now is no answer to what is wanted, and neither is a question left open.
    for body in [
        "## Huidige situatie\n\nIk bak drie broden per week.\n",
        "Ik bak brood.\n\n## Hoe weet ik dat het gelukt is?\n\n…\n",
    ] {
        let snapshot = goal("nl", HEAD, body);
        assert!(
            fired(&snapshot).contains("goal-without-measure"),
            "{body}: {:?}",
            fired(&snapshot)
        );
    }
}

#[test]
fn a_goal_that_is_only_a_title_is_asked_one_thing() {
    let snapshot = goal("en", HEAD, "");
    let [finding] = &snapshot.diagnostics[..] else { panic!("{:?}", snapshot.diagnostics) };
    assert_eq!((finding.rule, finding.variant), ("goal-not-specific", Some("bare")));
    // With one more word about it, each letter is asked for.
    let snapshot = goal("en", &format!("{HEAD}\neffort = {{ hours_per_week = 3 }}"), "");
    assert!(fired(&snapshot).contains("goal-without-measure"), "{:?}", fired(&snapshot));
}

#[test]
fn vague_prose_is_judged_by_its_own_words() {
    let snapshot = goal("en", HEAD, "I want to get better at baking.");
    let finding =
        snapshot.diagnostics.iter().find(|one| one.rule == "goal-not-specific").expect("too vague");
    assert_eq!((finding.variant, finding.severity), (Some("words"), Severity::Error));
    let place = &snapshot.sources["goals/a.md"].text[finding.span.range()];
    assert!("I want to get better at baking.".contains(place), "{place}");
}

#[test]
fn text_with_other_readers_is_neither_quoted_nor_moved() {
    let body = "## Pay {.private}\n\nI sell forty loaves a week before 1 March 2027.";
    assert_eq!(quoted(&goal("en", HEAD, body)), []);
    let head = format!("{HEAD}\n[audience]\nbody = [\"private\"]");
    let body = "I sell forty loaves a week before 1 March 2027.";
    assert_eq!(quoted(&goal("en", &head, body)), []);
}

fn write(root: &Path, path: &str, text: &str) {
    let place = root.join(path);
    fs::create_dir_all(place.parent().expect("a folder")).expect("a folder");
    fs::write(place, text).expect("a file");
}

#[test]
fn the_fix_that_puts_a_sentence_in_its_key_waits_for_the_author() {
    let folder = tempfile::tempdir().expect("a folder");
    write(folder.path(), "pop.toml", "lang = \"en\"\n");
    let body =
        "I bake the \"sourdough\" of the day on my own. Twelve days in a row without a loss.";
    write(folder.path(), "goals/a.md", &format!("+++\n{HEAD}\n+++\n\n{body}\n"));
    let shown = out(&pop(folder.path(), &["check", "--date", "2026-06-01"]));
    assert!(
        shown.contains("specific = \"I bake the \\\"sourdough\\\" of the day on my own.\""),
        "{shown}"
    );
    // Whether it is the goal or something about it, only the author knows.
    for body in ["I live 12 km from my work.", "The course costs 300 euros.", "~~I pass 3 exams.~~"]
    {
        write(folder.path(), "goals/a.md", &format!("+++\n{HEAD}\n+++\n\n{body}\n"));
        pop(folder.path(), &["check", "--fix", "--date", "2026-06-01"]);
        let text = fs::read_to_string(folder.path().join("goals/a.md")).expect("the goal");
        assert!(!text.contains("= \"I live") && !text.contains("= \"The course"), "{text}");
        assert!(!text.contains("= \"I pass"), "{text}");
    }
}

/// The drawing of the planning in the page of an edition.
fn planning(root: &Path) -> String {
    let page = fs::read_to_string(root.join("out/own/goals.html"))
        .or_else(|_| fs::read_to_string(root.join("out/own/index.html")))
        .expect("a page");
    let at = page.find("h-planning").expect("a planning");
    page[at..].to_owned()
}

#[test]
fn a_goal_without_an_end_has_an_open_line_and_one_in_words_says_so() {
    let folder = tempfile::tempdir().expect("a folder");
    let root = folder.path();
    write(root, "pop.toml", "lang = \"en\"\n");
    let goal = |keys: &str| {
        format!("+++\ntitle = \"Bread\"\nstatus = \"active\"\nstart = 2026-03-02\n{keys}\n+++\n")
    };
    let build = |keys: &str| {
        write(root, "goals/a.md", &goal(keys));
        let built = pop(root, &["build", "--date", "2026-06-01"]);
        assert_eq!(built.status.code(), Some(0), "{}", err(&built));
        planning(root)
    };
    let open = build("");
    assert!(!open.contains("<rect") && open.contains("without an end date"), "{open}");
    let words = build("[smart]\ntimebound = \"On 18 December 2026 it is done.\"");
    assert!(words.contains("<rect") && words.contains("class=\"pap o dot\""), "{words}");
    assert!(words.contains("according to the text"), "{words}");
    let dated = build("due = 2026-12-18");
    assert!(dated.contains("<rect") && !dated.contains("pap o dot"), "{dated}");
    assert!(!dated.contains("according to the text") && !dated.contains("without an end"));
}

#[test]
fn cards_of_prose_goals_show_how_their_text_begins() {
    let folder = tempfile::tempdir().expect("a folder");
    let root = folder.path();
    let settings = "lang = \"en\"\n[audiences]\ncoach = \"My coach\"\n\
                    [audience.default]\ngoal = [\"coach\"]\n";
    write(root, "pop.toml", settings);
    let body = "## Pay {.private}\n\nHidden words here.\n\n## Why\n\nI *bake* on my own. And more.";
    write(root, "goals/a.md", &format!("+++\n{HEAD}\n+++\n\n{body}\n"));
    let built = pop(root, &["build"]);
    assert_eq!(built.status.code(), Some(0), "{}", err(&built));
    let home = |edition: &str| {
        fs::read_to_string(root.join("out").join(edition).join("index.html")).expect("a page")
    };
    assert!(home("coach").contains("I bake on my own."), "{}", home("coach"));
    assert!(!home("coach").contains("Hidden words"));
}

#[test]
fn what_is_open_about_steps_is_asked_gently() {
    let goal = |keys: &str| {
        let head = format!(
            "title = \"Bread\"\nstatus = \"active\"\nstart = 2026-04-27\ndue = 2026-12-18\n\
             effort = {{ hours_per_week = 3 }}\n[smart]\n\
             specific = \"I bake the bread of Saturday for twelve houses in my street.\"\n\
             measurable = \"Twelve loaves delivered before nine, ten Saturdays in a row.\"\n\
             relevant = \"I want to know whether I can run a round.\"\n{keys}"
        );
        goal("en", &head, "Text.")
    };
    let step = |rest: &str| format!("[[step]]\nwhat = \"Ask\"\n{rest}\n");
    for (keys, expected) in [
        (String::new(), "goal-without-steps"),
        (step(""), "step-undated"),
        (step("due = 2026-05-25"), "step-overdue"),
        (step("due = 2026-05-25\ndone = 2026-05-25").repeat(2), "goal-seems-reached"),
        (step("due = 2026-07-01").replace("Ask", "TBA"), "placeholder-text"),
    ] {
        let snapshot = goal(&keys);
        assert_eq!(fired(&snapshot), BTreeSet::from([expected]), "{keys}");
        let harsh = |one: &&pop::base::Diagnostic| one.severity == Severity::Error;
        assert_eq!(snapshot.diagnostics.iter().filter(harsh).count(), 0);
        assert_eq!(snapshot.diagnostics.len(), 1, "{keys}");
    }
    assert_eq!(fired(&goal(&step("due = 2026-07-01"))), BTreeSet::new());
}

#[test]
fn what_is_still_to_be_written_is_found_in_bodies_and_below_headings() {
    for (lang, body, expected) in [
        ("en", "I'll be….", "placeholder-text"),
        ("en", "## Where I stand\n\nTBA", "placeholder-text"),
        ("nl", "(pas invullen als laatst)", "placeholder-text"),
        ("nl", "## Planning\n\nNader te bepalen met de docent", "placeholder-text"),
        ("en", "## One\n\nText.\n\n## Two\n\n## Three\n\nText.\n\n## Four", "empty-heading"),
        ("nl", "## Reflectie\n", "empty-heading"),
    ] {
        let page = format!("+++\ntitle = \"A page\"\n+++\n\n{body}\n");
        let settings = format!("lang = \"{lang}\"\n");
        let snapshot = read(&[("pop.toml", &settings), ("pages/a.md", &page)]);
        assert_eq!(fired(&snapshot), BTreeSet::from([expected]), "{body}");
        assert_eq!(snapshot.diagnostics.len(), 1, "one cause is one finding: {body}");
    }
    for body in
        ["Yes.", "## A\n\n### B\n\nText.", "## A\n\n<!-- a question -->", "I wait … and see."]
    {
        let page = format!("+++\ntitle = \"A page\"\n+++\n\n{body}\n");
        let snapshot = read(&[("pop.toml", "lang = \"en\"\n"), ("pages/a.md", &page)]);
        assert_eq!(fired(&snapshot), BTreeSet::new(), "{body}");
    }
}

#[test]
fn an_agreement_without_a_mode_is_one_and_an_evaluation_is_activity() {
    let head = "title = \"Brood\"\nstatus = \"afgesproken\"\neinddatum = 2026-12-18\n\
                akkoord = [{ wie = \"leidinggevende\", op = 2026-05-12 }]\n";
    let settings = "taal = \"nl\"\n[smart]\na = \"acceptabel\"\n";
    let text = format!("+++\n{head}+++\n");
    let snapshot = read(&[("pop.toml", settings), ("doelen/a.md", &text)]);
    assert!(!fired(&snapshot).contains("goal-not-agreed"), "{:?}", snapshot.diagnostics);
    let goal =
        "+++\ntitle = \"Bread\"\nstatus = \"active\"\nstart = 2026-01-05\ndue = 2026-12-18\n+++\n";
    let looked =
        "+++\ntitle = \"Halfway\"\ndate = 2026-05-20\nof = [\"a\"]\n+++\n\nIt goes well.\n";
    let files = [("pop.toml", "lang = \"en\"\n"), ("goals/a.md", goal)];
    assert!(fired(&read(&files)).contains("goal-without-log"));
    let files = [&files[..], &[("evaluations/b.md", looked)]].concat();
    assert!(!fired(&read(&files)).contains("goal-without-log"));
}

#[test]
fn several_gaps_are_one_question() {
    let profile = "+++\ntitle = \"Baker\"\n\
                   [[competence]]\nid = \"dough\"\nname = \"Dough\"\nrequired = 4\n\
                   [[competence]]\nid = \"oven\"\nname = \"Oven\"\nrequired = 5\n\
                   [[competence]]\nid = \"shop\"\nname = \"Shop\"\nrequired = 4\n+++\n";
    let own = "+++\ndate = 2026-05-01\nprofile = \"baker\"\n[scores]\ndough = 2\noven = 2\nshop = 2\n+++\n";
    let need = "+++\ntitle = \"Something else\"\n+++\n";
    let snapshot = read(&[
        ("pop.toml", "lang = \"en\"\n"),
        ("profiles/baker.md", profile),
        ("assessments/a.md", own),
        ("needs/n.md", need),
    ]);
    let gaps: Vec<_> =
        snapshot.diagnostics.iter().filter(|one| one.rule == "gap-without-need").collect();
    assert_eq!(gaps.len(), 1, "{:?}", fired(&snapshot));
    assert_eq!(gaps[0].places().count(), 3);
}

#[test]
fn a_question_of_a_form_is_no_answer_and_no_first_sentence() {
    for (lang, question, answer) in [
        ("nl", "Wat wil je over een jaar bereikt hebben?", "Ik bak elke zaterdag twaalf broden."),
        ("nl", "Beschrijf hier je doel in twaalf broden per week.", "Ik wil brood bakken."),
        ("en", "What do you want to bake, twelve loaves?", "I want to bake bread."),
        (
            "en",
            "Describe briefly which twelve loaves you will bake.",
            "I bake twelve loaves a week.",
        ),
    ] {
        let alone = goal(lang, HEAD, &format!("## Doel\n\n{question}"));
        assert_eq!(quoted(&alone), [], "{question}");
        let snapshot = goal(lang, HEAD, &format!("*{question}*\n\n{answer}"));
        for (rule, said) in quoted(&snapshot) {
            assert!(!said.contains(question), "{rule}: {said}");
        }
        let entry = snapshot.plan.iter().next().expect("the goal").1;
        assert_eq!(pop::plan::prose::first(entry).as_deref(), Some(answer));
        // In a letter it is asked again, and in a question to somebody it is a question.
        let head = format!("{HEAD}\n[smart]\nspecific = \"{question}\"");
        assert!(fired(&goal(lang, &head, "")).contains("placeholder-text"), "{question}");
    }
    let talk =
        "+++\ntitle = \"Talk\"\ndate = 2026-07-01\nask = [\"Can you help me with this?\"]\n+++\n";
    let snapshot = read(&[("pop.toml", "lang = \"en\"\n"), ("reviews/a.md", talk)]);
    assert!(!fired(&snapshot).contains("placeholder-text"), "{:#?}", snapshot.diagnostics);
}

#[test]
fn only_yes_is_asked_for_its_reason_and_no_title_is_one() {
    for answer in ["Ja.", "ja", "Ja, zeker", "Nee"] {
        let head = format!(
            "titel = \"Nee zeggen\"\nstatus = \"actief\"\n[smart]\nhaalbaar = \"{answer}\""
        );
        let snapshot = goal("nl", &head, "");
        let effort: Vec<_> =
            snapshot.diagnostics.iter().filter(|one| one.rule == "goal-without-effort").collect();
        assert_eq!(effort.len(), 1, "{answer}");
        let place = &snapshot.sources["goals/a.md"].text[effort[0].span.range()];
        assert!(place.contains(answer), "{answer}: {place}");
    }
    let titled = goal("nl", "titel = \"Nee\"\nstatus = \"idee\"", "");
    assert!(!fired(&titled).contains("placeholder-text"), "{:#?}", titled.diagnostics);
}

#[test]
fn a_text_that_begins_lower_has_its_headings_as_sections_and_skips_no_level() {
    for (body, skips) in [
        ("### A\n\nx\n\n### B\n\ny\n", 0),
        ("#### A\n\nx\n\n##### B\n\ny\n", 0),
        ("## A\n\nx\n\n#### B\n\ny\n", 1),
    ] {
        let files = [("pop.toml", "lang = \"en\"\n"), ("pages/p.md", body)];
        let snapshot = read(&files);
        let told = snapshot.diagnostics.iter().filter(|one| one.rule == "heading-skips-level");
        assert_eq!(told.count(), skips, "{body}");
        let shown = super::body::page(
            &super::body::snapshot("en", &files[1..]),
            "portfolio",
            "pages/p.html",
        );
        assert!(shown.contains("<h2") && shown.contains(">A<"), "{shown}");
    }
}

#[test]
fn what_is_beside_the_goal_is_not_quoted_as_its_words() {
    for (lang, beside, goal_words) in [
        ("en", "I could not lift my nephew.", "I carry my nephew up two flights of stairs."),
        (
            "en",
            "If I miss the bus of 6.38, I text Harm.",
            "I am at the yard at 7.20 every day for six weeks.",
        ),
        ("en", "Twelve streets wait.", "Goal: publish one report on flooding in rented homes."),
        ("nl", "Score tussentijds: 2/4.", "Ik bak twaalf broden per week."),
        ("nl", "( ) 1a ( ) 2b (X) 3c", "Ik bak twaalf broden per week."),
        (
            "en",
            "It is a star, and 12 streets are on my map.",
            "I want to bake twelve loaves a week.",
        ),
    ] {
        let snapshot = goal(lang, HEAD, &format!("{beside}\n\n{goal_words}"));
        for (rule, said) in quoted(&snapshot) {
            let letters = ["goal-not-specific", "goal-without-measure"];
            assert!(
                !letters.contains(&rule) || goal_words.ends_with(&*said),
                "{beside} {rule}: {said}"
            );
        }
    }
}

#[test]
fn templates_are_no_documents_and_room_to_fill_in_is_no_html() {
    let goal = format!("+++\n{HEAD}\n+++\n\nI bake twelve loaves.\n");
    let template = "---\ntitle: \"{{title}}\"\n---\n\n## Why\n\n<why you want this>\n";
    let snapshot = read(&[
        ("pop.toml", "lang = \"en\"\n"),
        ("goals/a.md", &goal),
        ("goals/_template.md", template),
        ("Templates/week.md", template),
        ("pages/b.md", "+++\ntitle = \"B\"\n+++\n\nDear <name of your coach>, a <b>word</b>.\n"),
    ]);
    let paths: BTreeSet<&str> = snapshot.plan.entries.iter().map(|entry| &*entry.path).collect();
    assert_eq!(paths, BTreeSet::from(["goals/a.md", "pages/b.md"]));
    let of = |rule: &str| -> Vec<(Option<&str>, Severity)> {
        let told = snapshot.diagnostics.iter().filter(|one| one.rule == rule);
        told.map(|one| (one.variant, one.severity)).collect()
    };
    assert_eq!(of("not-read"), [(Some("template"), Severity::Info)]);
    assert_eq!(of("placeholder-text"), [(Some("body"), Severity::Warning)]);
    assert_eq!(of("raw-html").len(), 1);
}
