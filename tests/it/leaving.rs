//! Tests of an author who leaves at a question: nothing that was answered is lost.

use std::fs;
use std::path::Path;

use pop::base::Lang;

use super::newcomer::{
    ENTER, ESCAPE, INTERRUPT, Line, asked, count, first_answers, letters, nowhere, play, words,
};
use super::tool::{err, pop};

/// Plays the start of a script and leaves at every question in turn. Returns the remaining output for
/// each question.
fn leave_everywhere(folder: &Path, command: &str, script: &[Line<'_>]) -> Vec<String> {
    let typed: Vec<usize> = (0..script.len()).filter(|at| !script[*at].1.is_empty()).collect();
    let left = typed.into_iter().enumerate().map(|(number, at)| {
        // Esc and Ctrl+C mean the same.
        let leave = if number % 2 == 0 { INTERRUPT } else { ESCAPE };
        let mut script: Vec<Line<'_>> = script[..=at].to_vec();
        script[at].1 = leave;
        let (code, rest) = play(folder, Lang::Nl, command, &script);
        assert_eq!(code, 130, "{command}, question {number}: {rest}");
        rest
    });
    left.collect()
}

const UNCHANGED: &str = "gestopt: er is niets veranderd";

#[test]
fn leaving_at_any_question_of_a_new_plan_gives_the_command_that_goes_on() {
    let folder = nowhere();
    // Before the last question, whether to begin, the plan is there.
    let mut answers = first_answers(Lang::Nl);
    answers.truncate(answers.len() - 3);
    let left = leave_everywhere(folder.path(), "init plan", &answers);
    assert_eq!(count(folder.path()), 0, "nothing is half written");
    let command = |rest: &str| {
        let line = rest.lines().find(|line| line.trim_start().starts_with("pop begin"));
        line.map(|line| line.trim().to_owned())
    };
    for rest in &left[..2] {
        assert!(rest.contains(UNCHANGED) && command(rest).is_none(), "{rest}");
    }
    for rest in &left[2..] {
        let command = command(rest).unwrap_or_else(|| panic!("no command: {rest}"));
        assert!(command.starts_with("pop begin plan --taal nl --naam 'Ada Verbeek'"), "{command}");
    }
    // The last one knows all but what to start with; it is what a shell reads.
    let last = command(left.last().expect("questions")).expect("a command");
    let words = shlex_words(last.strip_prefix("pop ").expect("a command"));
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    let made = pop(folder.path(), &[&words[..], &["--inhoud", "leeg"]].concat());
    assert_eq!(made.status.code(), Some(0), "{last}: {}", err(&made));
    let settings = fs::read_to_string(folder.path().join("plan/pop.toml")).expect("settings");
    assert!(settings.contains("\"Ada Verbeek\"") && settings.contains("\"Bakker\""), "{settings}");
}

/// The words of a command line, as a shell without variables reads them.
fn shlex_words(line: &str) -> Vec<String> {
    let mut words = vec![String::new()];
    let mut quoted = false;
    for c in line.chars() {
        match c {
            '\'' => quoted = !quoted,
            ' ' if !quoted => words.push(String::new()),
            c => words.last_mut().expect("one").push(c),
        }
    }
    words
}

#[test]
fn leaving_a_new_goal_keeps_what_was_answered_and_it_can_be_gone_through_again() {
    let folder = nowhere();
    let (code, rest) = play(folder.path(), Lang::Nl, "init", &first_answers(Lang::Nl));
    assert_eq!(code, 0, "{rest}");
    let before = count(folder.path());
    let left = leave_everywhere(folder.path(), "new goal", &letters(Lang::Nl, "Brood\r"));
    assert!(left[0].contains(UNCHANGED), "{}", left[0]);
    assert_eq!(count(folder.path()), before + left.len() - 1, "one goal each time after the title");
    for (rest, number) in left[1..].iter().zip(1..) {
        let id = if number == 1 { "brood".to_owned() } else { format!("brood-{number}") };
        assert!(rest.contains(&format!("`pop vraag doel {id}`")), "{rest}");
    }
    // The last one has four letters; only the fifth and what follows is asked.
    let last = format!("brood-{}", left.len() - 1);
    let path = folder.path().join(format!("doelen/{last}.md"));
    let text = fs::read_to_string(&path).expect("the goal");
    assert!(text.contains("specifiek = \"Ik bak alleen het zuurdesem\""), "{text}");
    assert!(text.contains("meetbaar = \"40 broden gebakken\""), "{text}");
    let hint = |name: &str| words(Lang::Nl, &format!("guided-hint-{name}"));
    let rest = [
        (hint("timebound"), "voor 1 juli 2027\r"),
        (words(Lang::Nl, "interview-goal-due"), ""),
        (words(Lang::Nl, "interview-hint"), ENTER),
        (words(Lang::Nl, "interview-goal-step"), ""),
        (words(Lang::Nl, "interview-hint"), ENTER),
        (words(Lang::Nl, "interview-goal-measure"), ""),
        (words(Lang::Nl, "interview-hint"), ENTER),
        (words(Lang::Nl, "interview-goal-status"), ""),
        (words(Lang::Nl, "ask-choose"), "\x1b[B\x1b[B\r"),
        (words(Lang::Nl, "goal-start-day"), ""),
        (words(Lang::Nl, "interview-hint"), "1 maart\r"),
    ];
    let (code, told) = play(folder.path(), Lang::Nl, &format!("interview goal {last}"), &rest);
    assert_eq!(code, 0, "{told}");
    let text = fs::read_to_string(&path).expect("the goal");
    assert!(text.contains("tijdgebonden = \"voor 1 juli 2027\""), "{text}");
    assert!(
        text.contains("status = \"actief\"\n") && text.contains("start = 2026-03-01\n"),
        "{text}"
    );
    // Once more: the old answers are there, Enter keeps them, and one is improved.
    let mut again = vec![(words(Lang::Nl, "interview-hint-again"), ENTER)];
    again.push((hint("specific"), " met roggemeel\r"));
    again.extend(["measurable", "attainable", "relevant", "timebound"].map(|of| (hint(of), ENTER)));
    let day = words(Lang::Nl, "interview-goal-due");
    again.extend([(day, ""), (words(Lang::Nl, "interview-hint"), "1 juli 2027\r")]);
    again.extend(asked(Lang::Nl, "interview-goal-step", ENTER));
    again.extend(asked(Lang::Nl, "interview-goal-measure", ENTER));
    again.extend([(words(Lang::Nl, "ask-choose"), ENTER)]);
    let (code, told) =
        play(folder.path(), Lang::Nl, &format!("interview goal {last} --again"), &again);
    assert_eq!(code, 0, "{told}");
    let text = fs::read_to_string(&path).expect("the goal");
    assert!(text.contains("specifiek = \"Ik bak alleen het zuurdesem met roggemeel\""), "{text}");
    assert!(
        text.contains("meetbaar = \"40 broden gebakken\"") && text.contains("= 2027-07-01"),
        "{text}"
    );
    assert_eq!(text.matches("status =").count(), 1, "{text}");
}

#[test]
fn a_goal_can_begin_before_it_is_complete_and_is_chosen_for_an_evaluation() {
    let folder = nowhere();
    let (code, rest) = play(folder.path(), Lang::En, "init", &first_answers(Lang::En));
    assert_eq!(code, 0, "{rest}");
    let hint = |name: &str| words(Lang::En, &format!("guided-hint-{name}"));
    let mut goal: Vec<Line<'_>> = asked(Lang::En, "new-title", "Bread\r").into();
    let letters = ["specific", "measurable", "attainable", "relevant", "timebound"];
    goal.extend(letters.map(|letter| (hint(letter), ENTER)));
    goal.extend(asked(Lang::En, "interview-goal-step", ENTER));
    goal.extend(asked(Lang::En, "interview-goal-measure", ENTER));
    goal.extend([
        (words(Lang::En, "interview-goal-status"), ""),
        (words(Lang::En, "ask-choose"), "\x1b[B\r"),
        (words(Lang::En, "goal-start-day"), ""),
        (words(Lang::En, "ask-may-be-empty"), ENTER),
    ]);
    let (code, rest) = play(folder.path(), Lang::En, "new goal", &goal);
    assert_eq!(code, 0, "{rest}");
    assert!(rest.contains("goal-not-specific"), "it says what is missing: {rest}");
    let text = fs::read_to_string(folder.path().join("goals/bread.md")).expect("the goal");
    assert!(text.contains("status = \"active\"\nstart = 2026-03-02\n"), "{text}");
    let made = pop(folder.path(), &["new", "goal", "An idea", "--blank"]);
    assert_eq!(made.status.code(), Some(0), "{}", err(&made));
    // The goal that has begun is offered, and the draft is not.
    let mut look: Vec<Line<'_>> = vec![(words(Lang::En, "interview-evaluate-which"), "")];
    look.push((words(Lang::En, "ask-choose"), ENTER));
    look.extend(asked(Lang::En, "interview-evaluate-effective", "It rose\r"));
    look.extend(asked(Lang::En, "interview-evaluate-improved", ESCAPE));
    let (code, rest) = play(folder.path(), Lang::En, "interview evaluate", &look);
    assert_eq!(code, 130, "{rest}");
    assert!(!rest.contains("An idea"), "{rest}");
    let evaluations = folder.path().join("evaluations");
    let written = fs::read_dir(evaluations).expect("a folder").next().expect("an evaluation");
    let text = fs::read_to_string(written.expect("an evaluation").path()).expect("a text");
    assert!(text.contains("of = [\"bread\"]") && text.contains("It rose"), "{text}");
}

#[test]
fn who_leaves_at_any_question_leaves_nothing_half_written() {
    let folder = nowhere();
    let (code, rest) = play(folder.path(), Lang::Nl, "init", &first_answers(Lang::Nl));
    assert_eq!(code, 0, "{rest}");
    let before = count(folder.path());
    let mut log = Vec::new();
    log.extend(asked(Lang::Nl, "log-what", "Gebakken\r"));
    log.extend(asked(Lang::Nl, "log-method", ENTER));
    log.extend(asked(Lang::Nl, "log-result", ENTER));
    let left = leave_everywhere(folder.path(), "log", &log);
    assert!(left[0].contains(UNCHANGED), "{}", left[0]);
    assert_eq!(count(folder.path()), before + 2, "what was done is kept");
    assert!(left[1..].iter().all(|rest| rest.contains("je antwoorden staan in")), "{left:?}");
    let mut goal = letters(Lang::Nl, "Brood\r");
    goal.extend(asked(Lang::Nl, "interview-goal-step", ENTER));
    goal.extend(asked(Lang::Nl, "interview-goal-measure", ENTER));
    goal.extend([
        (words(Lang::Nl, "interview-goal-status"), ""),
        (words(Lang::Nl, "ask-choose"), ENTER),
    ]);
    let (code, rest) = play(folder.path(), Lang::Nl, "new goal", &goal);
    assert_eq!(code, 0, "{rest}");
    let reason = [(words(Lang::Nl, "goal-why-hint"), "Af\r")];
    let left = leave_everywhere(folder.path(), "goal drop brood", &reason);
    assert!(left.iter().all(|rest| rest.contains(UNCHANGED)), "{left:?}");
    let (code, rest) = play(folder.path(), Lang::Nl, "goal drop brood", &reason);
    assert_eq!(code, 0, "{rest}");
}
