//! Tests with a new user at an 80 by 24 terminal, played through a pseudo-terminal: from nothing to
//! a portfolio in both languages, and with a change of mind at every question.

use std::fs;
use std::path::Path;
use std::process::Command;

use pop::base::{Arg, Lang, lang};
use rexpect::session::spawn_command;
use tempfile::TempDir;

/// How long a question may take to appear, in milliseconds; other builds may be running.
const PATIENCE: u64 = 20_000;
pub(super) const ENTER: &str = "\r";
const DOWN: &str = "\x1b[B";
pub(super) const ESCAPE: &str = "\x1b";
pub(super) const INTERRUPT: &str = "\x03";

/// The number of methods of a log entry.
const METHODS: usize = 12;

/// The text that appears, and the reply.
pub(super) type Line<'s> = (String, &'s str);

/// Runs `pop` in a terminal and plays a script; returns the exit code and the remaining output.
pub(super) fn play(
    folder: &Path,
    language: Lang,
    command: &str,
    script: &[Line<'_>],
) -> (i32, String) {
    play_on(("NO_COLOR", "1"), folder, language, command, script)
}

/// The same with an environment variable about the terminal.
fn play_on(
    (name, value): (&str, &str),
    folder: &Path,
    language: Lang,
    command: &str,
    script: &[Line<'_>],
) -> (i32, String) {
    let locale = language.pick("en_GB.UTF-8", "nl_NL.UTF-8");
    let mut shell = Command::new("sh");
    shell
        .args([
            "-c",
            &format!("stty rows 24 cols 80; \"$POP\" {command} --date 2026-03-02; echo code $?"),
        ])
        .current_dir(folder)
        .env("POP", env!("CARGO_BIN_EXE_pop"))
        .env("TERM", "xterm")
        .env_remove("NO_COLOR")
        // A CI run counts as a terminal with colours, whatever the variables say.
        .env_remove("CI")
        .env(name, value)
        .env_remove("LC_MESSAGES")
        .env_remove("LANGUAGE")
        .env("LC_ALL", locale)
        .env("LANG", locale);
    let mut session = spawn_command(shell, Some(PATIENCE)).expect("a terminal");
    for (appears, typed) in script {
        session
            .exp_string(&bytes(appears))
            .unwrap_or_else(|error| panic!("{command}: `{appears}` does not appear: {error}"));
        session.send(typed).expect("typing");
        session.flush().expect("typing");
    }
    let rest = session.exp_eof().unwrap_or_else(|error| panic!("{command}: no end: {error}"));
    let rest: Vec<u8> = rest.chars().map(|c| u8::try_from(c).unwrap_or(b'?')).collect();
    let rest = String::from_utf8_lossy(&rest);
    let (rest, code) = rest.rsplit_once("code ").expect("an exit code");
    (code.trim().parse().expect("a number"), rest.to_owned())
}

/// A text as the terminal reader sees it: one character for each byte.
fn bytes(text: &str) -> String {
    text.bytes().map(char::from).collect()
}

/// The first words of a message, which are on one line.
pub(super) fn words(language: Lang, id: &str) -> String {
    let text = lang::say_with(language, id, &[("kind", Arg::Word { en: "goal", nl: "doel" })]);
    text.split_whitespace().take(3).collect::<Vec<_>>().join(" ")
}

/// A question that is answered by typing.
pub(super) fn asked<'s>(language: Lang, id: &str, answer: &'s str) -> [Line<'s>; 2] {
    // The question appears before the prompt accepts keys; the hint is below it.
    [(words(language, id), ""), (hint(language, id), answer)]
}

/// The hint below a question.
fn hint(language: Lang, id: &str) -> String {
    match id {
        "init-name" => words(language, "init-name-hint"),
        "log-method" => lang::say_with(language, "ask-number", &[("count", Arg::from(METHODS))])
            .split_whitespace()
            .take(3)
            .collect::<Vec<_>>()
            .join(" "),
        "init-intro" => words(language, "init-intro-hint"),
        "init-role" | "log-result" | "log-how-long" => words(language, "ask-may-be-empty"),
        "log-when" | "review-when" => words(language, &format!("{id}-hint")),
        "new-title" | "log-what" => words(language, "ask-needed"),
        id if id.starts_with("interview-") => words(language, "interview-hint"),
        id => words(language, id),
    }
}

pub(super) fn nowhere() -> TempDir {
    tempfile::tempdir().expect("a temporary folder")
}

pub(super) fn count(folder: &Path) -> usize {
    walkdir::WalkDir::new(folder)
        .into_iter()
        .filter_map(Result::ok)
        .filter(|entry| entry.file_type().is_file())
        .count()
}

/// The seven questions of `pop init`; the last one starts empty.
pub(super) fn first_answers(language: Lang) -> Vec<Line<'static>> {
    let choice = |id: &str, typed| (words(language, id), typed);
    let mut script = vec![choice("init-language", ""), choice("ask-choose", ENTER)];
    script.extend(asked(language, "init-name", "Ada Verbeek\r"));
    script.extend(asked(language, "init-role", "Bakker\r"));
    script.extend(asked(language, "init-intro", "\r"));
    for id in ["init-readers", "init-smart"] {
        script.extend([choice(id, ""), choice("ask-choose", ENTER)]);
    }
    script.extend([choice("init-content", ""), choice("ask-choose", DOWN)]);
    script.push((lang::say(language, "init-content-empty"), ENTER));
    // The questions can wait.
    script.extend([choice("init-begin", ""), choice("ask-choose", DOWN)]);
    script.push((lang::say(language, "interview-no"), ENTER));
    script
}

/// Answers to a round of the interview, by the names of its questions; the others are skipped.
fn round(
    language: Lang,
    name: &str,
    all: &[&str],
    answers: &[(&str, &'static str)],
) -> Vec<Line<'static>> {
    let mut script = Vec::new();
    for question in all {
        let answer = answers.iter().find(|(known, _)| known == question);
        let typed = answer.map_or(ENTER, |(_, typed)| typed);
        script.extend(asked(language, &format!("interview-{name}-{question}"), typed));
    }
    script
}

/// The questions of a situation, in their order.
fn levels() -> Vec<&'static str> {
    pop::plan::Kind::Situation.spec().headings.iter().map(|heading| heading.name).collect()
}

/// A goal letter by letter: the first answer is vague, and is improved when asked.
pub(super) fn letters(language: Lang, title: &'static str) -> Vec<Line<'static>> {
    let pick = |en: &'static str, nl: &'static str| language.pick(en, nl);
    let mut script = Vec::new();
    script.extend(asked(language, "new-title", title));
    let unmet = language.pick("not yet", "nog niet");
    for (letter, hint, typed) in [
        (
            "S",
            "specific",
            pick("I bake the sourdough on my own\r", "Ik bak alleen het zuurdesem\r"),
        ),
        ("M", "measurable", pick("Better\r", "Beter\r")),
    ] {
        script.push((format!("{letter} · "), ""));
        script.push((words(language, &format!("guided-hint-{hint}")), typed));
    }
    script.push((unmet.to_owned(), ""));
    let sharper = pick(
        "\x7f\x7f\x7f\x7f\x7f\x7f40 loaves baked\r",
        "\x7f\x7f\x7f\x7f\x7f40 broden gebakken\r",
    );
    script.push((words(language, "guided-hint-measurable"), sharper));
    for (letter, hint, typed) in [
        ("A", "attainable", pick("It takes two hours a week\r", "Het kost twee uur per week\r")),
        ("R", "relevant", pick("A head baker can do this\r", "Een chef-bakker kan dit\r")),
        ("T", "timebound", pick("before 1 July 2027\r", "voor 1 juli 2027\r")),
    ] {
        script.push((format!("{letter} · "), ""));
        script.push((words(language, &format!("guided-hint-{hint}")), typed));
    }
    script
}

/// Two steps and a measure of a goal, and the end of each list. A day that cannot be read is asked
/// again.
fn rows(language: Lang) -> Vec<Line<'static>> {
    let pick = |en: &'static str, nl: &'static str| language.pick(en, nl);
    let mut script = Vec::new();
    for (id, typed) in [
        ("step", pick("Buy flour\r", "Meel kopen\r")),
        ("step-due", "ooit\r"),
        ("step-due", pick("in 2 weeks\r", "over 2 weken\r")),
        ("step-more", pick("Bake\r", "Bakken\r")),
        ("step-due", ENTER),
        ("step-more", ENTER),
        ("measure", pick("loaves\r", "broden\r")),
        ("measure-from", "0\r"),
        ("measure-to", "40\r"),
        ("measure-more", ENTER),
    ] {
        script.extend(asked(language, &format!("interview-goal-{id}"), typed));
    }
    script
}

fn newcomer(language: Lang) {
    let folder = nowhere();
    let run = |at: &Path, command: &str, script: &[Line<'_>]| {
        let (code, rest) = play(at, language, command, script);
        assert_eq!(code, 0, "{command}: {rest}");
        rest
    };
    run(folder.path(), "init plan", &first_answers(language));
    let plan = folder.path().join("plan");
    // The first session ends at the third question, and the second continues there.
    let mut sitting = round(
        language,
        "now",
        &levels()[..2],
        &[("environment", "Een bakkerij\r"), ("behaviour", "Deeg maken\r")],
    );
    sitting.extend(asked(language, "interview-now-capabilities", ESCAPE));
    let (code, rest) = play(&plan, language, "interview now", &sitting);
    assert_eq!(code, 130, "{rest}");
    assert!(rest.contains(language.pick("pop interview now", "pop vraag nu")), "{rest}");
    let rest = run(
        &plan,
        "interview now",
        &round(language, "now", &levels()[2..], &[("mission", "Voeden\r")]),
    );
    let look = language.pick("pop interview look", "pop vraag kijk");
    assert!(rest.contains(look), "the fresh look is next: {rest}");
    run(
        &plan,
        "interview desired",
        &round(language, "desired", &levels(), &[("environment", "Mijn winkel\r")]),
    );
    let mut compare = Vec::new();
    compare.extend(asked(language, "interview-compare-now", "In dienst\r"));
    compare.extend(asked(language, "interview-compare-desired", "Voor mezelf\r"));
    for _ in 0..2 {
        compare.extend(asked(language, "interview-compare-same", ENTER));
        compare.extend(asked(language, "interview-compare-now", ENTER));
    }
    compare.extend(asked(language, "interview-compare-same", "Iedereen eet brood\r"));
    run(&plan, "interview compare", &compare);
    let mut conclude = Vec::new();
    conclude.extend(asked(language, "interview-conclude-what", "Een bedrijf leren runnen\r"));
    conclude.extend(asked(language, "interview-conclude-what", ENTER));
    run(&plan, "interview conclude", &conclude);
    for title in ["Brood\r", "Winkel\r"] {
        let mut goal = letters(language, title);
        let choice = |id| [(words(language, id), ""), (words(language, "ask-choose"), ENTER)];
        goal.extend(choice("guided-need"));
        goal.extend(rows(language));
        goal.extend(choice("interview-goal-status"));
        run(&plan, "new goal", &goal);
    }
    for (what, flag) in [("een", " --goal br"), ("twee", " --goal br"), ("drie", "")] {
        let mut log = Vec::new();
        if flag.is_empty() {
            log.extend([(words(language, "log-goal"), ""), (words(language, "ask-choose"), ENTER)]);
        }
        log.extend(asked(language, "log-method", "1\r"));
        log.extend(asked(language, "log-result", "Geleerd\r"));
        // The measure of the goal.
        log.push((language.pick("target: 40", "het doel: 40").to_owned(), ENTER));
        run(&plan, &format!("log {what}{flag}"), &log);
    }
    assert!(run(&plan, "status", &[]).contains("Brood"));
    run(&plan, "build --edition portfolio", &[]);
    assert!(plan.join("out/portfolio/index.html").is_file());
    run(&plan, "check", &[]);
    check_goal(language, &plan);
    assert_eq!(
        fs::read_dir(plan.join(language.pick("log", "logboek"))).expect("the log").count(),
        3
    );
}

/// Checks the goal that the newcomer wrote.
fn check_goal(language: Lang, plan: &Path) {
    let goals = plan.join(language.pick("goals", "doelen"));
    let goal = fs::read_to_string(goals.join("brood.md")).expect("the goal");
    assert!(goal.contains("= 2027-06-30\n"), "the words give the end date: {goal}");
    let need = language.pick("need = [\"", "leerbehoefte = [\"");
    assert!(goal.contains(need), "it comes from the conclusion: {goal}");
    let steps = language.pick(
        "[[step]]\nwhat = \"Buy flour\"\ndue = 2026-03-16\n\n[[step]]\nwhat = \"Bake\"\n",
        "[[stap]]\nwat = \"Meel kopen\"\neinddatum = 2026-03-16\n\n[[stap]]\nwat = \"Bakken\"\n",
    );
    assert!(goal.contains(steps), "{goal}");
    let measure = language.pick(
        "[[measure]]\nname = \"loaves\"\nfrom = 0\nto = 40\n",
        "[[maat]]\nnaam = \"broden\"\nvan = 0\nnaar = 40\n",
    );
    assert!(goal.contains(measure), "{goal}");
    assert!(!goal.contains("Beter\"") && !goal.contains("Better\""), "{goal}");
}

#[test]
fn a_newcomer_comes_from_nothing_to_a_portfolio_in_dutch() {
    newcomer(Lang::Nl);
}

#[test]
fn a_newcomer_comes_from_nothing_to_a_portfolio_in_english() {
    newcomer(Lang::En);
}

#[test]
fn a_menu_leads_through_the_questions_and_comes_back_after_each() {
    for language in [Lang::Nl, Lang::En] {
        let folder = nowhere();
        let say = |id: &str| lang::say(language, id);
        // The questions begin right after the plan is there.
        let mut script = first_answers(language);
        script.truncate(script.len() - 2);
        script.push((words(language, "ask-choose"), ENTER));
        script.push((words(language, "interview-menu"), ""));
        script.push((words(language, "ask-choose"), ENTER));
        script.extend(round(language, "now", &levels(), &[("environment", "Een bakkerij\r")]));
        // The menu says how far it is, and what needs it is offered now.
        script.push((format!("{} (1 ", say("interview-menu-now")), ""));
        script.push((say("interview-menu-look"), ""));
        script.push((words(language, "ask-choose"), ESCAPE));
        let (code, rest) = play(folder.path(), language, "init", &script);
        assert_eq!(code, 0, "{rest}");
        let now = folder.path().join(language.pick("situation/now.md", "situatie/nu.md"));
        assert!(fs::read_to_string(now).expect("the answers").contains("Een bakkerij"));
        // A menu that is left at once changes nothing and is no error.
        let before = count(folder.path());
        let again = [(words(language, "ask-choose"), ESCAPE)];
        let (code, rest) = play(folder.path(), language, "interview", &again);
        assert_eq!((code, count(folder.path())), (0, before), "{rest}");
    }
}

#[test]
fn an_interview_that_stops_anywhere_leaves_a_plan_that_is_in_order() {
    let folder = nowhere();
    let (code, rest) = play(folder.path(), Lang::Nl, "init", &first_answers(Lang::Nl));
    assert_eq!(code, 0, "{rest}");
    let mut answered: Vec<&str> = Vec::new();
    for (number, question) in levels().iter().enumerate() {
        let id = format!("interview-now-{question}");
        let mut sitting: Vec<Line<'_>> = asked(Lang::Nl, &id, "Zo is het\r").into();
        if let Some(next) = levels().get(number + 1) {
            let leave = if number % 2 == 0 { INTERRUPT } else { ESCAPE };
            sitting.extend(asked(Lang::Nl, &format!("interview-now-{next}"), leave));
        }
        let (code, rest) = play(folder.path(), Lang::Nl, "interview now", &sitting);
        assert_eq!(code, if number + 1 < levels().len() { 130 } else { 0 }, "{rest}");
        answered.push(question);
        let text = fs::read_to_string(folder.path().join("situatie/nu.md")).expect("the answers");
        assert_eq!(text.matches("Zo is het").count(), answered.len(), "{text}");
        assert_eq!(count(folder.path()), 3, "nothing lies beside it");
    }
    let (code, rest) = play(folder.path(), Lang::Nl, "check --strict", &[]);
    assert_eq!(code, 0, "{rest}");
}

#[test]
fn a_terminal_that_wants_no_colours_gets_none() {
    let folder = nowhere();
    let (code, rest) = play(folder.path(), Lang::Nl, "init", &first_answers(Lang::Nl));
    assert_eq!(code, 0, "{rest}");
    for command in ["check", "status", "status --help", "goal", "build --edition portfolio"] {
        for variable in [("TERM", "dumb"), ("NO_COLOR", "1")] {
            let (_, shown) = play_on(variable, folder.path(), Lang::Nl, command, &[]);
            assert!(!shown.contains('\u{1b}'), "{command}: {shown}");
            for line in shown.lines() {
                assert!(line.trim_end().chars().count() <= 80, "{command}: {line}");
            }
        }
    }
    // Where colours are welcome they are used, so their absence above is significant.
    let (_, shown) = play_on(("TERM", "xterm"), folder.path(), Lang::Nl, "goal", &[]);
    assert!(shown.contains('\u{1b}'), "{shown}");
}

#[test]
fn a_day_that_cannot_be_read_is_asked_again_and_nothing_typed_is_lost() {
    for language in Lang::ALL {
        let folder = tempfile::tempdir().expect("a folder");
        let settings = format!("lang = \"{}\"\n[person]\nname = \"Ada\"\n", language.code());
        fs::write(folder.path().join("pop.toml"), settings).expect("the settings");
        let mut script: Vec<Line<'_>> = Vec::new();
        for (name, answer) in [
            ("agreement", "Two days a week\r"),
            ("who", "My manager\r"),
            ("due", "half december\r"),
            ("due", "14 december\r"),
            ("agreement", "A book\r"),
            ("who", ESCAPE),
        ] {
            script.extend(asked(language, &format!("interview-review-{name}"), answer));
        }
        let (code, _) = play(folder.path(), language, "interview review", &script);
        assert_eq!(code, 130);
        let files = walkdir::WalkDir::new(folder.path()).into_iter().filter_map(Result::ok);
        let texts: Vec<String> = files
            .filter(|file| file.path().extension().is_some_and(|ending| ending == "md"))
            .map(|file| fs::read_to_string(file.path()).expect("a talk"))
            .collect();
        assert_eq!(texts.len(), 1);
        for kept in ["Two days a week", "My manager", "= 2026-12-14\n", "A book"] {
            assert!(texts[0].contains(kept), "{kept}: {}", texts[0]);
        }
    }
}
