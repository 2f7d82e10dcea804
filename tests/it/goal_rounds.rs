//! Tests of what the questions about goals and needs ask besides words: steps, measures and
//! competences; of answers that say "none", and of `?` at a question.

use std::fs;
use std::path::{Path, PathBuf};

use pop::base::{Lang, lang};
use tempfile::TempDir;

use super::newcomer::{ENTER, ESCAPE, Line, asked, play, words};
use super::tool::{err, out, pop};

/// A plan with a goal, whose new documents have a header in a format.
fn plan(lang: Lang, heads: &str) -> TempDir {
    let folder = tempfile::tempdir().expect("a folder");
    let heads = if heads == "yaml" { "heads = \"yaml\"\n" } else { "" };
    let settings = format!("lang = \"{}\"\n{heads}[person]\nname = \"Ada\"\n", lang.code());
    fs::write(folder.path().join("pop.toml"), settings).expect("the settings");
    done(folder.path(), &["new", "goal", "Brood", "--bare"]);
    folder
}

/// Runs a command that must succeed on the day of the tests.
fn done(folder: &Path, arguments: &[&str]) -> String {
    let output = pop(folder, &[arguments, &["--date", "2026-03-02"]].concat());
    assert_eq!(output.status.code(), Some(0), "{arguments:?}: {}{}", out(&output), err(&output));
    format!("{}{}", out(&output), err(&output))
}

fn goal(folder: &TempDir, lang: Lang) -> PathBuf {
    folder.path().join(lang.pick("goals/brood.md", "doelen/brood.md"))
}

fn read(path: &Path) -> String {
    fs::read_to_string(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

fn findings(folder: &Path) -> Vec<(String, String)> {
    let output = pop(folder, &["check", "--date", "2026-03-02", "--format", "json"]);
    let report: serde_json::Value = serde_json::from_str(&out(&output)).expect("JSON");
    let found = report["diagnostics"].as_array().expect("a list").iter();
    let text = |value: &serde_json::Value| value.as_str().unwrap_or_default().to_owned();
    found.map(|finding| (text(&finding["rule"]), text(&finding["severity"]))).collect()
}

fn choice(lang: Lang, id: &str, typed: &'static str) -> [Line<'static>; 2] {
    [(words(lang, id), ""), (words(lang, "ask-choose"), typed)]
}

fn round(folder: &Path, lang: Lang, command: &str, script: &[Line<'_>]) -> String {
    let (code, rest) = play(folder, lang, command, script);
    assert_eq!(code, 0, "{command}: {rest}");
    rest
}

/// A profile with one competence that a role requires at level 4, where the author is at 2.
fn with_gap(folder: &Path) {
    let role = ["--answer", "role=Bakker", "--answer", "competence=Kneden", "--answer", "level=4"];
    done(folder, &[&["interview", "profile"][..], &role].concat());
    done(folder, &["interview", "assess", "--answer", "kneden=2"]);
}

#[test]
fn steps_and_measures_are_written_in_the_language_and_the_format_of_the_plan() {
    for (lang, heads, expected) in [
        (
            Lang::En,
            "toml",
            "[[step]]\nwhat = \"Buy\"\ndue = 2026-03-16\n\n[[step]]\nwhat = \"Bake\"\n\n\
             [[measure]]\nname = \"loaves\"\nfrom = 0\nto = 40.5\n",
        ),
        (
            Lang::Nl,
            "toml",
            "[[stap]]\nwat = \"Buy\"\neinddatum = 2026-03-16\n\n[[stap]]\nwat = \"Bake\"\n\n\
             [[maat]]\nnaam = \"loaves\"\nvan = 0\nnaar = 40.5\n",
        ),
        (
            Lang::En,
            "yaml",
            "step:\n  - what: \"Buy\"\n    due: 2026-03-16\n  - what: \"Bake\"\n\n\
             measure:\n  - name: \"loaves\"\n    from: 0\n    to: 40.5\n",
        ),
        (
            Lang::Nl,
            "yaml",
            "stap:\n  - wat: \"Buy\"\n    einddatum: 2026-03-16\n  - wat: \"Bake\"\n\n\
             maat:\n  - naam: \"loaves\"\n    van: 0\n    naar: 40.5\n",
        ),
    ] {
        let folder = plan(lang, heads);
        let day = lang.pick("step-due=in 2 weeks", "stap-einddatum=over 2 weken");
        let answers = [
            lang.pick("step=Buy", "stap=Buy"),
            day,
            lang.pick("step=Bake", "stap=Bake"),
            lang.pick("measure=loaves", "maat=loaves"),
            lang.pick("measure-from=0", "maat-van=0"),
            lang.pick("measure-to=40.5", "maat-naar=40,5"),
        ];
        // The day belongs to the first step.
        let first = answers[..2].iter().flat_map(|answer| ["--answer", answer]);
        let first: Vec<&str> = ["interview", "goal", "brood"].into_iter().chain(first).collect();
        done(folder.path(), &first);
        let rest = answers[2..].iter().flat_map(|answer| ["--answer", answer]);
        let rest: Vec<&str> = ["interview", "goal", "brood"].into_iter().chain(rest).collect();
        done(folder.path(), &rest);
        let text = read(&goal(&folder, lang));
        assert!(text.contains(expected), "{text}");
        assert!(findings(folder.path()).iter().all(|(_, severity)| severity != "error"));
        // A measure without a target would be an error, and is not lost in silence.
        let half = ["interview", "goal", "--answer", "measure=cakes"];
        let told = pop(folder.path(), &half);
        assert_eq!(told.status.code(), Some(2), "{}", err(&told));
        assert!(err(&told).contains("cakes"), "{}", err(&told));
        assert_eq!(read(&goal(&folder, lang)), text);
        // What cannot be read is refused before anything is written.
        for wrong in ["step-due=ooit", "measure-to=veel"] {
            let output = pop(folder.path(), &["interview", "goal", "--answer", wrong]);
            assert_eq!(output.status.code(), Some(2), "{wrong}: {}", err(&output));
            assert_eq!(read(&goal(&folder, lang)), text, "{wrong}");
        }
    }
}

#[test]
fn a_goal_with_steps_shows_them_and_asks_for_the_next() {
    for lang in Lang::ALL {
        let folder = plan(lang, "toml");
        let add = |arguments: &[&str]| {
            let command = lang.pick(["step", "add"], ["stap", "erbij"]);
            done(folder.path(), &[&command[..], arguments].concat())
        };
        add(&["brood", "Meel kopen", lang.pick("--on", "--op"), "2026-03-16"]);
        let again = lang.pick("interview goal brood --again", "vraag doel brood --nog-eens");
        let mut script = vec![(words(lang, "interview-hint-again"), ENTER)];
        for letter in ["specific", "measurable", "attainable", "relevant", "timebound"] {
            script.push((words(lang, &format!("guided-hint-{letter}")), ENTER));
        }
        script.extend(asked(lang, "interview-goal-due", ENTER));
        // Enter keeps the step and its day.
        script.push((words(lang, "interview-goal-step"), ""));
        script.push(("Meel kopen".to_owned(), ENTER));
        script.push(("2026-03-16".to_owned(), ENTER));
        script.extend(asked(lang, "interview-goal-step-more", "Bakken\r"));
        script.extend(asked(lang, "interview-goal-step-due", ENTER));
        script.extend(asked(lang, "interview-goal-step-more", ENTER));
        script.extend(asked(lang, "interview-goal-measure", "Broden\r"));
        script.extend(asked(lang, "interview-goal-measure-from", "0\r"));
        script.extend(asked(lang, "interview-goal-measure-to", ENTER));
        script.push((lang.pick("is not saved", "is niet opgeslagen").to_owned(), ""));
        script.extend(asked(lang, "interview-goal-measure", ENTER));
        script.extend(choice(lang, "interview-goal-status", ENTER));
        round(folder.path(), lang, again, &script);
        let expected = lang.pick(
            "[[step]]\nwhat = \"Meel kopen\"\ndue = 2026-03-16\n\n[[step]]\nwhat = \"Bakken\"\n",
            "[[stap]]\nwat = \"Meel kopen\"\neinddatum = 2026-03-16\n\n[[stap]]\nwat = \"Bakken\"\n",
        );
        let text = read(&goal(&folder, lang));
        assert!(text.contains(expected), "{text}");
        assert!(!text.contains("Broden"), "{text}");
        // An author who stops at the day of a step has still given the step.
        let mut left: Vec<Line<'_>> = asked(lang, "new-title", "Taart\r").into();
        for letter in ["specific", "measurable", "attainable", "relevant", "timebound"] {
            left.push((words(lang, &format!("guided-hint-{letter}")), ENTER));
        }
        left.extend(asked(lang, "interview-goal-step", "Suiker\r"));
        left.extend(asked(lang, "interview-goal-step-due", ESCAPE));
        let (code, _) = play(folder.path(), lang, "new goal", &left);
        assert_eq!(code, 130);
        assert!(read(&goal(&folder, lang).with_file_name("taart.md")).contains("Suiker"));
    }
}

#[test]
fn a_step_is_added_with_a_command() {
    for (lang, heads) in [(Lang::En, "toml"), (Lang::Nl, "toml"), (Lang::En, "yaml")] {
        let folder = plan(lang, heads);
        let path = goal(&folder, lang);
        let run = |en: &[&str], nl: &[&str]| {
            pop(folder.path(), &[lang.pick(en, nl), &["--date", "2026-03-02"]].concat())
        };
        let told = run(&["step", "done", "brood"], &["stap", "klaar", "brood"]);
        let advised = lang.pick("pop step add brood", "pop stap erbij brood");
        assert!(err(&told).contains(advised), "{}", err(&told));
        let told = run(
            &["step", "add", "bro", "Buy", "flour", "--on", "in 2 weeks"],
            &["stap", "erbij", "bro", "Buy", "flour", "--op", "over 2 weken"],
        );
        assert_eq!(told.status.code(), Some(0), "{}", err(&told));
        assert!(err(&told).contains(lang.pick("16 March 2026", "16 maart 2026")), "{}", err(&told));
        let expected = match (lang, heads) {
            (Lang::En, "yaml") => "step:\n  - what: \"Buy flour\"\n    due: 2026-03-16\n",
            (Lang::En, _) => "[[step]]\nwhat = \"Buy flour\"\ndue = 2026-03-16\n",
            (Lang::Nl, _) => "[[stap]]\nwat = \"Buy flour\"\neinddatum = 2026-03-16\n",
        };
        assert!(read(&path).contains(expected), "{}", read(&path));
        let told = run(&["step", "add", "brood", "Bake"], &["stap", "erbij", "brood", "Bake"]);
        assert!(
            err(&told).contains(lang.pick("without a day", "nog zonder dag")),
            "{}",
            err(&told)
        );
        let before = read(&path);
        let told = run(
            &["step", "add", "brood", "Eat", "--dry-run"],
            &["stap", "erbij", "brood", "Eat", "--proef"],
        );
        assert!(out(&told).contains("Eat"), "{}", out(&told));
        for wrong in [
            &["step", "add", "brood", "Eat", "--on", "ooit"][..],
            &["step", "add", "nothing", "Eat"],
            &["step", "add", "brood"],
        ] {
            assert_eq!(pop(folder.path(), wrong).status.code(), Some(2), "{wrong:?}");
        }
        assert_eq!(read(&path), before);
        let told = run(&["step", "done", "brood", "2"], &["stap", "klaar", "brood", "2"]);
        assert_eq!(told.status.code(), Some(0), "{}", err(&told));
    }
}

#[test]
fn none_of_these_is_an_answer_and_a_competence_solves_a_gap() {
    for lang in Lang::ALL {
        let folder = plan(lang, "toml");
        with_gap(folder.path());
        done(folder.path(), &["new", "conclusion", "Een besluit", "--bare"]);
        let gap =
            |folder: &Path| findings(folder).iter().any(|(rule, _)| rule == "gap-without-need");
        assert!(gap(folder.path()), "{:?}", findings(folder.path()));
        let need = |title: &'static str, from: &'static str, competence: &'static str| {
            let mut script: Vec<Line<'_>> = asked(lang, "interview-need-what", title).into();
            script.extend(asked(lang, "interview-need-why", "Daarom\r"));
            script.extend(choice(lang, "interview-need-cause", ENTER));
            script.extend([
                (words(lang, "interview-need-from"), ""),
                (words(lang, "ask-numbers"), from),
            ]);
            script.extend(choice(lang, "interview-need-competence", competence));
            script.extend(choice(lang, "interview-need-training", ENTER));
            script.extend(asked(lang, "interview-need-options", "Oefenen\r"));
            script.extend(asked(lang, "interview-need-options", ENTER));
            script.extend(asked(lang, "interview-need-more", ENTER));
            script
        };
        let path = |name: &str| {
            folder.path().join(lang.pick("needs", "leerbehoeften")).join(format!("{name}.md"))
        };
        round(folder.path(), lang, "interview need", &need("Rekenen\r", "2\r", "\x1b[B\r"));
        let text = read(&path("rekenen"));
        assert!(text.contains(lang.pick("from = []\n", "uit = []\n")), "{text}");
        assert!(text.contains(lang.pick("competence = []\n", "competentie = []\n")), "{text}");
        assert!(gap(folder.path()));
        // Nothing is open about the first one, so only the next one is asked.
        round(folder.path(), lang, "interview need", &need("Deeg\r", "1\r", ENTER));
        let text = read(&path("deeg"));
        let named = lang.pick("competence = [\"kneden\"]\n", "competentie = [\"kneden\"]\n");
        assert!(text.contains(named), "{text}");
        assert!(!gap(folder.path()));
        assert!(findings(folder.path()).iter().all(|(_, severity)| severity != "error"));
        // A goal for that need is about its competence; another one is asked for it.
        let set = lang.pick("need=deeg", "leerbehoefte=deeg");
        done(folder.path(), &["interview", "goal", "brood", "--answer", set]);
        let flag = lang.pick("competence=Kneden", "competentie=Kneden");
        done(folder.path(), &["new", "goal", "Taart", "--bare"]);
        done(folder.path(), &["interview", "goal", "taart", "--answer", flag]);
        let cake = goal(&folder, lang).with_file_name("taart.md");
        assert!(read(&cake).contains(named), "{}", read(&cake));
        let none = lang.pick("competence=none", "competentie=geen");
        done(folder.path(), &["interview", "goal", "taart", "--again", "--answer", none]);
        assert!(read(&cake).contains(lang.pick("competence = []\n", "competentie = []\n")));
        let wrong = ["interview", "goal", "taart", "--again", "--answer", "competence=x"];
        assert_eq!(pop(folder.path(), &wrong).status.code(), Some(2));
    }
}

#[test]
fn a_question_mark_explains_the_question_and_is_never_an_answer() {
    for lang in Lang::ALL {
        let about = |id: &str| {
            let text = lang::attribute(lang, id, "about", &[]).expect("an explanation");
            text.split_whitespace().take(3).collect::<Vec<_>>().join(" ")
        };
        let folder = tempfile::tempdir().expect("a folder");
        let mut script: Vec<Line<'_>> = asked(lang, "init-name", "?\r").into();
        script.push((about("init-name"), ""));
        script.extend(asked(lang, "init-name", "Ada\r"));
        script.extend(asked(lang, "init-role", "Help\r"));
        script.push((about("init-role"), ""));
        script.extend(asked(lang, "init-role", "hulp\r"));
        script.push((about("init-role"), ""));
        script.extend(asked(lang, "init-role", "Bakker\r"));
        script.extend(asked(lang, "init-intro", "?\r"));
        script.push((about("init-intro"), ""));
        script.extend(asked(lang, "init-intro", ENTER));
        let init = format!(
            "--lang {} init --readers me --smart attainable-relevant --content empty",
            lang.code()
        );
        script.extend([(words(lang, "init-begin"), ""), (words(lang, "ask-choose"), "\x1b[B\r")]);
        round(folder.path(), lang, &init, &script);
        let settings = read(&folder.path().join("pop.toml"));
        assert!(settings.contains("Bakker") && !settings.contains('?'), "{settings}");
        // A letter of a goal is explained with its key and an example; a step with an example.
        let mut goal: Vec<Line<'_>> = asked(lang, "new-title", "?\r").into();
        goal.extend(asked(lang, "new-title", "Brood\r"));
        let hint = |letter: &str| words(lang, &format!("guided-hint-{letter}"));
        goal.extend([(hint("specific"), "?\r"), (hint("specific"), "")]);
        for letter in ["specific", "measurable", "attainable", "relevant", "timebound"] {
            goal.push((hint(letter), ENTER));
        }
        goal.extend(asked(lang, "interview-goal-step", "?\r"));
        goal.push((about("interview-goal-step"), ""));
        goal.extend(asked(lang, "interview-goal-step", ENTER));
        goal.extend(asked(lang, "interview-goal-measure", "?\r"));
        goal.push((about("interview-goal-measure"), ""));
        goal.extend(asked(lang, "interview-goal-measure", ENTER));
        goal.extend(choice(lang, "interview-goal-status", ENTER));
        round(folder.path(), lang, "new goal", &goal);
        // A round explains its questions with their keys, or with its introduction.
        let mut need: Vec<Line<'_>> = asked(lang, "interview-need-what", "?\r").into();
        need.push((words(lang, "interview-need-intro"), ""));
        need.extend(asked(lang, "interview-need-what", ENTER));
        round(folder.path(), lang, "interview need", &need);
        for file in walkdir::WalkDir::new(folder.path()).into_iter().filter_map(Result::ok) {
            if file.path().extension().is_some_and(|ending| ending == "md") {
                let text = read(file.path());
                for mark in ["\"?\"", "\n?\n", "\"help\"", "\"hulp\""] {
                    assert!(!text.to_lowercase().contains(mark), "{text}");
                }
            }
        }
    }
}

#[test]
fn the_first_digit_replaces_a_number_and_a_mark_is_never_chosen_already() {
    for lang in Lang::ALL {
        let folder = plan(lang, "toml");
        with_gap(folder.path());
        let mut script = vec![(words(lang, "interview-hint-again"), ENTER)];
        script.push(("Kneden".to_owned(), ENTER));
        script.push((words(lang, "interview-profile-level"), ""));
        script.push((words(lang, "interview-hint-again"), "3\r"));
        script.extend(asked(lang, "interview-profile-competence", ENTER));
        round(folder.path(), lang, "interview profile --again", &script);
        let first = |name: &str| {
            let mut files = fs::read_dir(folder.path().join(name)).expect("a folder");
            read(&files.next().expect("a file").expect("a file").path())
        };
        let text = first(lang.pick("profiles", "profielen"));
        assert!(text.contains(lang.pick("required = 3\n", "vereist = 3\n")), "{text}");
        // The question says what 1 and 5 mean; Enter chooses nothing.
        let mut script: Vec<Line<'_>> = Vec::new();
        for name in ["effective", "improved", "needs", "again"] {
            let typed = if name == "needs" { ENTER } else { "Goed\r" };
            script.extend(asked(lang, &format!("interview-evaluate-{name}"), typed));
        }
        script.extend(asked(lang, "interview-evaluate-fitting", ENTER));
        script.extend(asked(lang, "interview-evaluate-worthwhile", ENTER));
        round(folder.path(), lang, "interview evaluate brood", &script);
        let written = || first(lang.pick("evaluations", "evaluaties"));
        let keys = lang.pick(["fitting", "worthwhile"], ["passend", "de_moeite_waard"]);
        assert!(keys.iter().all(|key| !written().contains(key)), "{}", written());
        let mut marks: Vec<Line<'_>> = asked(lang, "interview-evaluate-needs", ENTER).into();
        marks.extend(asked(lang, "interview-evaluate-fitting", "6\r"));
        marks.push((words(lang, "interview-level-wrong"), ""));
        marks.extend(asked(lang, "interview-evaluate-fitting", "4\r"));
        marks.extend(asked(lang, "interview-evaluate-worthwhile", "5\r"));
        round(folder.path(), lang, "interview evaluate brood", &marks);
        for (key, mark) in keys.iter().zip([4, 5]) {
            assert!(written().contains(&format!("{key} = {mark}\n")), "{}", written());
        }
        for name in ["fitting", "worthwhile"] {
            let text = lang::say(lang, &format!("interview-evaluate-{name}"));
            assert!(text.contains("1 (") && text.contains("5 ("), "{text}");
        }
    }
}
