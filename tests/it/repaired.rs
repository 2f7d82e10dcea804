//! What an author can undo, prepare and keep to themselves without opening a file: `pop remove`,
//! `pop review start` on a terminal, the day of a log entry, answers about money and home.

use std::fs;
use std::path::Path;

use pop::base::Lang;
use tempfile::TempDir;

use super::newcomer::{ENTER, asked, play, words};
use super::tool::{err, out, pop};

const DAY: [&str; 2] = ["--date", "2026-03-02"];

/// A plan whose readers are the manager, with one goal.
fn plan(lang: Lang) -> TempDir {
    let folder = tempfile::tempdir().expect("a folder");
    let flags = ["init", "--lang", lang.code(), "--name", "Ada Verbeek", "--role", "Baker"];
    let rest = ["--readers", "manager", "--content", "empty", "--yes"];
    done(folder.path(), &[&flags[..], &rest, &DAY].concat());
    let goal = ["new", "goal", "Bread", "--blank"];
    done(folder.path(), &[&goal[..], &DAY].concat());
    folder
}

fn done(folder: &Path, arguments: &[&str]) -> String {
    let output = pop(folder, arguments);
    assert_eq!(output.status.code(), Some(0), "{arguments:?}: {}", err(&output));
    format!("{}{}", out(&output), err(&output))
}

/// The only file of a folder whose name ends like this.
fn file(folder: &Path, ending: &str) -> String {
    let files = walkdir::WalkDir::new(folder).into_iter().filter_map(Result::ok);
    let mut found = files.filter(|file| file.path().to_string_lossy().ends_with(ending));
    let found = found.next().unwrap_or_else(|| panic!("{ending}"));
    fs::read_to_string(found.path()).expect("a text")
}

#[test]
fn a_document_is_taken_out_and_its_file_is_kept() {
    let folder = plan(Lang::En);
    done(folder.path(), &[&["log", "Baked", "--goal", "bread"][..], &DAY].concat());
    let told = done(folder.path(), &[&["remove", "bread", "--dry-run"][..], &DAY].concat());
    assert!(told.contains("“Bread” is in goals/bread.md"), "{told}");
    assert!(told.contains("One document refers to it: “Baked”"), "{told}");
    assert!(folder.path().join("goals/bread.md").exists(), "nothing was changed");
    let silent = pop(folder.path(), &["remove", "bread"]);
    assert_ne!(silent.status.code(), Some(0), "without a terminal it needs --yes");
    let text = file(folder.path(), "goals/bread.md");
    let told = done(folder.path(), &[&["delete", "bread", "--yes"][..], &DAY].concat());
    assert!(told.contains(".removed/goals/bread.md"), "{told}");
    assert!(!folder.path().join("goals/bread.md").exists());
    assert_eq!(file(folder.path(), ".removed/goals/bread.md"), text);
    // What was removed is no part of the plan any more.
    done(folder.path(), &[&["build"][..], &DAY].concat());
    let gone = pop(folder.path(), &["remove", "bread", "--yes"]);
    assert!(err(&gone).contains("bread"), "{}", err(&gone));
}

#[test]
fn one_row_of_a_list_is_left_to_its_author() {
    let folder = plan(Lang::En);
    let list = "| date | what |\n| --- | --- |\n| 2026-02-01 | Baked rye |\n| 2026-02-02 | Baked spelt |\n";
    fs::create_dir_all(folder.path().join("log")).expect("a folder");
    fs::write(folder.path().join("log/list.md"), list).expect("a list");
    let refused = pop(folder.path(), &["remove", "Baked rye", "--yes"]);
    assert!(err(&refused).contains("one of several entries in log/list.md"), "{}", err(&refused));
    assert_eq!(file(folder.path(), "log/list.md"), list);
}

#[test]
fn a_review_is_prepared_by_questions_on_the_day_that_was_answered() {
    for lang in [Lang::En, Lang::Nl] {
        let folder = plan(lang);
        let mut script = Vec::new();
        script.extend(asked(lang, "review-when", "2026-03-30\r"));
        script.extend(asked(lang, "interview-review-changed", "I have begun\r"));
        script.extend(asked(lang, "interview-review-ask-ahead", "A free Friday\r"));
        script.push((words(lang, "ask-choose"), ENTER));
        script.extend(asked(lang, "interview-review-ask-ahead", ENTER));
        // Whether to ask for a yes to the only goal.
        script.push((words(lang, "ask-choose"), ENTER));
        script.extend(asked(lang, "interview-review-next", ENTER));
        script.push((words(lang, "ask-choose"), ENTER));
        let (code, rest) = play(folder.path(), lang, "review start", &script);
        assert_eq!(code, 0, "{rest}");
        let review = lang.pick("reviews", "gesprekken");
        let written = fs::read_dir(folder.path().join(review)).expect("reviews");
        let written: Vec<_> = written.filter_map(Result::ok).map(|file| file.path()).collect();
        assert_eq!(written.len(), 1, "{written:?}");
        let text = fs::read_to_string(&written[0]).expect("a review");
        for part in ["2026-03-30", "I have begun", "A free Friday"] {
            assert!(text.contains(part), "{part}: {text}");
        }
    }
}

#[test]
fn a_log_with_questions_asks_when_it_was() {
    let lang = Lang::En;
    let folder = plan(lang);
    let mut script = Vec::new();
    script.extend(asked(lang, "log-what", "Baked three loaves\r"));
    script.push((words(lang, "ask-choose"), ENTER));
    script.extend(asked(lang, "log-method", ENTER));
    script.extend(asked(lang, "log-result", "They rose\r"));
    script.extend(asked(lang, "log-when", "yesterday\r"));
    script.extend(asked(lang, "log-how-long", "2\r"));
    let (code, rest) = play(folder.path(), lang, "log", &script);
    assert_eq!(code, 0, "{rest}");
    assert!(rest.contains("Written down for 1 March 2026"), "{rest}");
    let log = file(folder.path(), "baked-three-loaves.md");
    assert!(log.contains("2026-03-01") && log.contains("hours = 2"), "{log}");
}

#[test]
fn answers_about_money_and_home_are_for_the_author_alone() {
    for (lang, mark) in [(Lang::En, "{.private}"), (Lang::Nl, "{.prive}")] {
        let folder = plan(lang);
        let answers =
            ["environment=Een zaal", "income=Een schaal omhoog", "private-life=Twee kinderen"];
        let mut words = vec!["interview", "now"];
        words.extend(answers.iter().flat_map(|answer| ["--answer", answer]));
        words.extend(DAY);
        done(folder.path(), &words);
        let written = file(folder.path(), lang.pick("now.md", "nu.md"));
        for line in written.lines().filter(|line| line.starts_with("## ")) {
            let own = ["Income", "Inkomen", "Private life", "Privéleven"];
            let own = own.iter().any(|name| line.contains(name));
            assert_eq!(line.contains(mark), own, "{line}");
        }
        assert_eq!(written.matches(mark).count(), 2, "{written}");
    }
}
