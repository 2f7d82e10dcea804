//! Tests of changes to the author's files: concurrent saves are not lost, killed changes leave no
//! remains, permissions stay, and concurrent commands keep everything.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;
use std::process::Stdio;

use tempfile::TempDir;

use super::safety::write;
use super::tool::{command, err, pop};

const DATE: [&str; 2] = ["--date", "2026-06-01"];

/// A plan with a goal and a review, and a finding that `check --fix` resolves.
fn plan() -> TempDir {
    let folder = tempfile::tempdir().expect("a temporary folder");
    write(folder.path(), "pop.toml", "lang = \"en\"\n[person]\nname = \"Ada\"\n");
    write(
        folder.path(),
        "goals/bread.md",
        "+++\ntitle = \"Bread\"\nstatus = \"active\"\nstart = 2026-01-01\ndue = 2026-11-01\n\
         [[step]]\nwhat = \"Bake\"\n[[step]]\nwhat = \"Bake alone\"\n+++\n\n## Why\n\nFor bread.\n",
    );
    write(folder.path(), "reviews/talk.md", "+++\ntitle = \"Talk\"\ndate = 2026-05-01\n+++\n");
    write(folder.path(), "goals/typo.md", "+++\ntitel = \"Rolls\"\nstaus = \"draft\"\n+++\n");
    folder
}

/// The commands that change a file, and that file.
const CHANGES: [(&[&str], &str); 6] = [
    (&["goal", "move", "bread", "--to", "2026-12-01", "--why", "An oven late."], "goals/bread.md"),
    (&["goal", "drop", "bread", "--why", "No oven."], "goals/bread.md"),
    (&["step", "done", "bread", "1"], "goals/bread.md"),
    (&["step", "add", "bread", "Sell", "--on", "2026-10-01"], "goals/bread.md"),
    (&["review", "sign", "talk", "--who", "Ada"], "reviews/talk.md"),
    (&["check", "--fix"], "goals/typo.md"),
];

#[cfg(target_os = "linux")]
fn strace(folder: &Path, inject: &str, arguments: &[&str]) -> std::process::Command {
    let mut strace = std::process::Command::new("strace");
    let call = inject.split(':').next().unwrap_or_default();
    strace.args(["-f", "-o", "/dev/null", "-e", &format!("trace={call}")]);
    strace.args(["-e", &format!("inject={inject}"), env!("CARGO_BIN_EXE_pop")]);
    strace.args(arguments).args(DATE).current_dir(folder).env("LC_ALL", "en_GB.UTF-8");
    strace.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::piped());
    strace
}

#[cfg(target_os = "linux")]
const NO_STRACE: &str = "passed over: there is no strace here that may look on";

#[cfg(target_os = "linux")]
fn may_look_on() -> bool {
    let mut try_it = std::process::Command::new("strace");
    try_it.args(["-o", "/dev/null", "true"]).status().is_ok_and(|ended| ended.success())
}

/// The files that are not part of the plan.
fn strangers(folder: &Path) -> Vec<String> {
    let entries = walkdir::WalkDir::new(folder).into_iter().filter_map(Result::ok);
    let hidden = |name: &str| name.starts_with('.');
    entries
        .filter(|entry| entry.depth() > 0)
        .map(|entry| entry.file_name().to_string_lossy().into_owned())
        .filter(|name| hidden(name))
        .collect()
}

/// An editor saves while a change is written: at any system call, in place or with a new file.
#[cfg(target_os = "linux")]
#[test]
fn what_an_editor_saves_while_a_change_is_written_is_not_lost() {
    if !may_look_on() {
        eprintln!("{NO_STRACE}");
        return;
    }
    let moments = ["fsync", "renameat2", "fchmod"];
    for (number, (arguments, path)) in CHANGES.into_iter().enumerate() {
        // Each command at one moment with one way of saving; together they cover all combinations.
        let (moment, in_place) = (moments[number % moments.len()], number % 2 == 0);
        let folder = plan();
        let place = folder.path().join(path);
        let before = fs::read_to_string(&place).expect("there");
        let inject = format!("{moment}:delay_enter=1200000:when=1");
        let child = strace(folder.path(), &inject, arguments).spawn().expect("strace runs");
        let what = format!("{arguments:?} at {moment}");
        // The first temporary file shows that the change has started.
        let begun = (0..1000).any(|_| {
            std::thread::sleep(std::time::Duration::from_millis(10));
            !strangers(folder.path()).is_empty()
        });
        assert!(begun, "{what}: nothing is written");
        std::thread::sleep(std::time::Duration::from_millis(300));
        let saved = format!("{before}\nWritten in the meantime.\n");
        if in_place {
            fs::write(&place, &saved).expect("saved");
        } else {
            write(folder.path(), "saved", &saved);
            fs::rename(folder.path().join("saved"), &place).expect("saved");
        }
        let ended = child.wait_with_output().expect("it ends");
        let now = fs::read_to_string(&place).expect("there");
        assert!(now.contains("Written in the meantime."), "{what}: {now}");
        assert_eq!(ended.status.code(), Some(2), "{what}: {}", err(&ended));
        assert!(
            err(&ended).contains("has been changed in the meantime"),
            "{what}: {}",
            err(&ended)
        );
        assert_eq!(strangers(folder.path()), [""; 0], "{what}");
        // Running it again includes both changes.
        let again = pop(folder.path(), &[arguments, &DATE].concat());
        assert!(again.status.code() < Some(2), "{what}: {}", err(&again));
        let now = fs::read_to_string(&place).expect("there");
        assert!(now.contains("Written in the meantime.") && now != saved, "{what}: {now}");
    }
}

/// An answer is merged with text that was saved while it was written.
#[cfg(target_os = "linux")]
#[test]
fn an_answer_and_what_an_editor_saved_are_both_kept() {
    if !may_look_on() {
        eprintln!("{NO_STRACE}");
        return;
    }
    let folder = plan();
    let first = ["interview", "now", "--answer", "environment=A shop with an oven."];
    assert_eq!(pop(folder.path(), &[&first[..], &DATE].concat()).status.code(), Some(0));
    let holds = |path: &Path| fs::read_to_string(path).is_ok_and(|text| text.contains("an oven."));
    let mut files = walkdir::WalkDir::new(folder.path()).into_iter().filter_map(Result::ok);
    let place = files.find(|entry| holds(entry.path())).expect("an answer").into_path();
    let arguments = ["interview", "now", "--answer", "behaviour=I bake and sell."];
    let inject = "fsync:delay_enter=1200000:when=1";
    let child = strace(folder.path(), inject, &arguments).spawn().expect("strace runs");
    let begun = (0..1000).any(|_| {
        std::thread::sleep(std::time::Duration::from_millis(10));
        !strangers(folder.path()).is_empty()
    });
    let before = fs::read_to_string(&place).expect("there");
    if begun {
        std::thread::sleep(std::time::Duration::from_millis(300));
        fs::write(&place, format!("{before}\nWritten in the meantime.\n")).expect("saved");
    }
    let ended = child.wait_with_output().expect("it ends");
    assert!(begun, "nothing is written: {}", err(&ended));
    assert_eq!(ended.status.code(), Some(0), "{}", err(&ended));
    let now = fs::read_to_string(&place).expect("there");
    assert!(now.contains("Written in the meantime."), "{now}");
    assert!(now.contains("I bake and sell."), "{now}");
}

#[cfg(target_os = "linux")]
#[test]
fn a_change_that_is_killed_at_any_call_is_whole_or_undone_and_the_next_command_clears_it_away() {
    use std::os::unix::fs::PermissionsExt;
    if !may_look_on() {
        eprintln!("{NO_STRACE}");
        return;
    }
    let mut left = 0;
    for (arguments, path) in CHANGES {
        let folder = plan();
        let place = folder.path().join(path);
        fs::set_permissions(&place, fs::Permissions::from_mode(0o600)).expect("private");
        let before = fs::read_to_string(&place).expect("there");
        assert!(pop(folder.path(), &[arguments, &DATE].concat()).status.code() < Some(2));
        let after = fs::read_to_string(&place).expect("there");
        assert_ne!(before, after, "{arguments:?}");
        for call in ["fchmod", "fsync", "renameat2", "unlink"] {
            for number in 1..=2 {
                fs::write(&place, &before).expect("as it was");
                let inject = format!("{call}:signal=KILL:when={number}");
                let output = strace(folder.path(), &inject, arguments).output();
                let what = format!("{arguments:?} {call} {number}");
                let killed = output.expect("strace runs").status.code().is_none_or(|code| code > 3);
                let now = fs::read_to_string(&place).expect("there");
                assert!(now == before || now == after, "{what}: {now}");
                for entry in walkdir::WalkDir::new(place.parent().expect("a folder")) {
                    let entry = entry.expect("an entry");
                    let name = entry.file_name().to_string_lossy().into_owned();
                    if name.contains(&*place.file_name().expect("a name").to_string_lossy()) {
                        let mode = entry.metadata().expect("there").permissions().mode() & 0o777;
                        assert_eq!(mode, 0o600, "{what}: {name}");
                    }
                }
                left += usize::from(!strangers(folder.path()).is_empty());
                let next: &[&str] = if number == 1 { &["check"] } else { &["status"] };
                let told = pop(folder.path(), &[next, &DATE].concat());
                assert_eq!(strangers(folder.path()), [""; 0], "{what}: {}", err(&told));
                let now = fs::read_to_string(&place).expect("there");
                assert!(now == before || now == after, "{what}: {now}");
                if !killed {
                    break;
                }
            }
        }
    }
    assert!(left > 5, "only {left} left something behind");
}

#[test]
fn what_a_killed_change_left_is_no_document_and_goes() {
    let folder = plan();
    let text = "+++\ntitle = \"Bread\"\nid = \"bread\"\n+++\n";
    for path in
        ["goals/.bread.md.4242", ".pop.toml.4242", "log/.x.md.1", "themes/parts/.facts.html.7"]
    {
        write(folder.path(), path, text);
    }
    for path in ["goals/.notes.4242", "goals/.bread.md.swp", "goals/.bread.md.x1"] {
        write(folder.path(), path, "Somebody's.");
    }
    let told = pop(folder.path(), &[&["check", "--format", "short"][..], &DATE].concat());
    assert!(!String::from_utf8_lossy(&told.stdout).contains("4242"));
    let mut left = strangers(folder.path());
    left.sort();
    assert_eq!(left, [".bread.md.swp", ".bread.md.x1", ".notes.4242"]);
}

/// Twenty-four equal commands at once: each entry is kept, under its own name.
#[test]
fn entries_that_are_called_the_same_are_all_kept_also_at_the_same_time() {
    let folder = plan();
    let arguments: [&[&str]; 2] = [&["log", "The same thing"], &["new", "need", "The same need"]];
    for (arguments, inside) in arguments.into_iter().zip(["log", "needs"]) {
        let mut children = Vec::new();
        for _ in 0..24 {
            let mut command = command(folder.path(), &[arguments, &DATE].concat());
            let command = command.stdout(Stdio::piped()).stderr(Stdio::piped());
            children.push(command.spawn().expect("it runs"));
        }
        let mut told = BTreeSet::new();
        for child in children {
            let ended = child.wait_with_output().expect("it ends");
            assert_eq!(ended.status.code(), Some(0), "{}", err(&ended));
            let out = String::from_utf8_lossy(&ended.stdout).into_owned();
            told.extend(out.lines().find(|line| line.contains(".md")).map(str::to_owned));
        }
        assert_eq!(told.len(), 24, "{told:?}");
        let there = fs::read_dir(folder.path().join(inside)).expect("there").flatten();
        let there: BTreeSet<String> = there
            .map(|entry| format!("{inside}/{}", entry.file_name().to_string_lossy()))
            .collect();
        assert_eq!(there, told);
    }
    let checked = pop(folder.path(), &[&["check", "--format", "short"][..], &DATE].concat());
    assert!(!String::from_utf8_lossy(&checked.stdout).contains("duplicate-id"));
}

/// Concurrent changes of one file: each one that reports success is there.
#[test]
fn changes_of_one_file_at_the_same_time_are_made_or_told() {
    let folder = plan();
    let step = |number: usize| format!("[[step]]\nwhat = \"Step {number}\"\n");
    let steps: String = (1..=12).map(step).collect();
    let goal = "+++\ntitle = \"Many\"\nstatus = \"active\"\nstart = 2026-01-01\ndue = 2026-11-01\n";
    write(folder.path(), "goals/many.md", &format!("{goal}{steps}+++\n"));
    let start = |number: usize| {
        let number = number.to_string();
        let mut command =
            command(folder.path(), &[&["step", "done", "many", &number][..], &DATE].concat());
        command.stdout(Stdio::null()).stderr(Stdio::piped()).spawn().expect("it runs")
    };
    let children: Vec<_> = (1..=12).map(start).collect();
    let mut made = 0;
    for child in children {
        let ended = child.wait_with_output().expect("it ends");
        match ended.status.code() {
            Some(0) => made += 1,
            code => {
                assert_eq!(code, Some(2));
                assert!(
                    err(&ended).contains("has been changed in the meantime"),
                    "{}",
                    err(&ended)
                );
            }
        }
    }
    let text = fs::read_to_string(folder.path().join("goals/many.md")).expect("there");
    assert_eq!(text.matches("done = 2026-06-01").count(), made, "{text}");
    assert!(made > 0);
}
