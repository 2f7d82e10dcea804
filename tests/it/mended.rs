//! Tests that a fix never makes a document worse: whatever is wrong in it, there are no new
//! findings afterwards, and readable parts stay readable.

use std::collections::BTreeMap;
use std::fs;
use std::path::PathBuf;

use jiff::civil::date;
use pop::base::{Diagnostic, Source};
use pop::ide::mend;
use pop::rules::find;
use pop::workspace::{Change, Snapshot, Workspace, is_text};
use proptest::prelude::*;
use proptest::test_runner::{Config, TestRunner};

use super::example::example;
use super::tool::{err, out, pop};

/// The number of times each thing is found.
fn found(snapshot: &Snapshot) -> BTreeMap<String, usize> {
    let key = |one: &Diagnostic| format!("{} {} {:?}", one.path, one.message_id(), one.args);
    let mut found = BTreeMap::new();
    for finding in &snapshot.diagnostics {
        *found.entry(key(finding)).or_default() += 1 + finding.also.len();
    }
    found
}

/// Fixes a plan and compares; returns the number of fixes.
fn check(before: &Snapshot) -> usize {
    let known = found(before);
    let (mended, after) = mend(before.clone());
    // What a document lacks is only said once its header can be read.
    let read: Vec<&str> = mended
        .iter()
        .filter(|one| {
            let rule = one.finding.rule;
            rule.starts_with("invalid-") || rule.starts_with("unknown-") || rule == "wrong-type"
        })
        .map(|one| &*one.finding.path)
        .collect();
    let judges = |finding: &str| {
        let rule = after
            .diagnostics
            .iter()
            .find(|one| finding.starts_with(&format!("{} {} ", one.path, one.message_id())));
        rule.and_then(|one| find(one.rule)).is_some_and(|rule| rule.waivable)
    };
    for (finding, count) in found(&after) {
        if read.iter().any(|path| finding.starts_with(&format!("{path} "))) && judges(&finding) {
            continue;
        }
        let then = known.get(&finding).copied().unwrap_or_default();
        let made: Vec<_> = mended.iter().map(|one| (&one.finding.path, &one.edits)).collect();
        assert!(count <= then, "{finding}: {count}, and {then} before: {made:#?}");
    }
    for (_, entry) in before.plan.iter().filter(|(_, entry)| entry.sound) {
        let now = after.plan.at_path(&entry.path).map(|id| after.plan.entry(id));
        assert!(now.is_some_and(|now| now.sound), "{}", entry.path);
    }
    mended.len()
}

#[test]
fn the_repairs_of_a_plan_with_every_violation_bring_none() {
    let mut made = 0;
    for folder in ["nl", "en", "nl-few", "en-few"] {
        let root = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/violations").join(folder);
        let mut workspace = Workspace::new(date(2026, 6, 1));
        let files = walkdir::WalkDir::new(&root).into_iter().filter_map(Result::ok);
        let texts = files.filter(|file| file.file_type().is_file()).filter_map(|file| {
            let path = file.path().strip_prefix(&root).ok()?.to_str()?.replace('\\', "/");
            let bytes = fs::read(file.path()).ok()?;
            is_text(&path).then(|| Change::Text(Source::from_bytes(&path, bytes)))
        });
        workspace.apply(texts.collect());
        made += check(&workspace.snapshot());
    }
    assert!(made > 4, "{made} repairs");
}

/// The line to change, and how.
type Slip = (prop::sample::Index, prop::sample::Index, usize);

/// Common mistakes in a line: a misspelt key, a line written twice, once misspelt, or left out,
/// missing quotes, a day or a word written differently.
fn slipped(text: &str, (_, line, how): &Slip) -> String {
    let lines: Vec<&str> = text.lines().collect();
    let head = lines.iter().skip(1).position(|line| *line == "+++").map_or(1, |at| at + 1);
    let at = if *how == 7 { line.index(lines.len()) } else { 1 + line.index(head.max(2) - 1) };
    let Some(own) = lines.get(at).copied() else { return text.to_owned() };
    let misspelt = || {
        let end = own.find(|sign: char| !sign.is_alphanumeric()).unwrap_or(own.len());
        let (key, rest) = own.split_at(end);
        let mut signs: Vec<char> = key.chars().collect();
        if signs.len() > 3 {
            signs.swap(2, 3);
        }
        format!("{}{rest}", signs.into_iter().collect::<String>())
    };
    let changed = match how {
        0 => misspelt(),
        1 => format!("{own}\n{}", misspelt()),
        2 => format!("{}\n{own}", misspelt()),
        3 => String::new(),
        4 => own.replacen('"', "", 1),
        5 => own.replace('"', ""),
        6 => own.replace("-0", "/").replace("2026", "1 maart 2026"),
        7 => own.replace("[[", "[[x").replace("](", "](x"),
        8 => format!("{own}\n{own}"),
        _ => own.replace('"', "\u{201d}"),
    };
    let mut lines: Vec<&str> = lines;
    lines[at] = &changed;
    lines.join("\n") + "\n"
}

#[test]
fn the_repairs_of_a_plan_with_slips_bring_none() {
    let whole = example();
    let texts: Vec<&Source> = whole.sources.values().collect();
    let slip = (any::<prop::sample::Index>(), any::<prop::sample::Index>(), 0_usize..10);
    let mut runner =
        TestRunner::new(Config { cases: 24, failure_persistence: None, ..Config::default() });
    let made = std::cell::Cell::new(0);
    let run = runner.run(&prop::collection::vec(slip, 1..12), |slips| {
        let mut workspace = Workspace::of(&whole);
        let mut changed: BTreeMap<&str, String> = BTreeMap::new();
        for slip in &slips {
            let source = texts[slip.0.index(texts.len())];
            let text = changed.entry(&source.path).or_insert_with(|| source.text.to_string());
            *text = slipped(text, slip);
        }
        let texts = changed.iter().map(|(path, text)| Change::Text(Source::new(path, text)));
        workspace.apply(texts.collect());
        made.set(made.get() + check(&workspace.snapshot()));
        Ok(())
    });
    run.unwrap_or_else(|error| panic!("{error}"));
    assert!(made.get() > 20, "{} repairs", made.get());
}

#[test]
fn a_misspelt_key_above_the_right_one_stays_and_is_told() {
    let folder = tempfile::tempdir().expect("a folder");
    fs::create_dir(folder.path().join("goals")).expect("a folder");
    fs::write(folder.path().join("pop.toml"), "lang = \"en\"\n").expect("a file");
    let text = "+++\ntitle = \"Bread\"\nstatsu = \"active\"\nstatus = \"idea\"\n+++\n";
    let file = folder.path().join("goals/bread.md");
    fs::write(&file, text).expect("a file");
    let told = pop(folder.path(), &["check", "--fix"]);
    assert!(out(&told).contains("statsu"), "{}{}", out(&told), err(&told));
    assert_eq!(fs::read_to_string(&file).expect("the file"), text);
    // On its own, it is fixed.
    fs::write(&file, text.replace("status = \"idea\"\n", "").replace("active", "idea"))
        .expect("a file");
    pop(folder.path(), &["check", "--fix"]);
    let mended = fs::read_to_string(&file).expect("the file");
    assert!(mended.starts_with("+++\ntitle = \"Bread\"\nstatus = \"idea\"\n"), "{mended}");
}

/// The text of a document after `pop check --fix`, in a plan of a language.
fn fixed(lang: &str, path: &str, text: &str) -> String {
    let folder = tempfile::tempdir().expect("a folder");
    fs::write(folder.path().join("pop.toml"), format!("lang = \"{lang}\"\n")).expect("written");
    let place = folder.path().join(path);
    fs::create_dir_all(place.parent().expect("a folder")).expect("made");
    fs::write(&place, text).expect("written");
    pop(folder.path(), &["check", "--fix", "--date", "2026-08-10"]);
    fs::read_to_string(place).expect("read")
}

#[test]
fn a_header_is_repaired_even_if_it_then_shows_what_the_document_lacks() {
    let entry = "+++\ntitle = \"C\"\ndate = 2026-08-01\nhours = 1,5\n+++\n";
    assert!(fixed("en", "log/a.md", entry).contains("hours = 1.5"));
    let goal = "+++\ntitle = \"Bake\"\nstatsu = \"active\"\n+++\n";
    assert!(fixed("en", "goals/a.md", goal).contains("status = \"active\""));
}

#[test]
fn no_day_is_written_that_the_words_do_not_certainly_mean() {
    let goal = |words: &str| {
        format!(
            "+++\ntitle = \"Bake\"\nstatus = \"active\"\nstart = 2026-08-01\n[smart]\n\
             timebound = \"{words}\"\n+++\n"
        )
    };
    for words in [
        "by 4/5/2027",
        "by 10-12-2026",
        "within a year, by 1 March 2027",
        "not before 1 May 2027",
        "2 years after 1 May 2025",
        "a month before 1 May 2027",
        "sometime around 1 May 2027",
        "at the earliest on 1 May 2027",
    ] {
        assert!(!fixed("en", "goals/a.md", &goal(words)).contains("due ="), "{words}");
    }
    for words in [
        "binnen een jaar, uiterlijk 1 maart 2027",
        "niet voor 1 mei 2027",
        "een maand voor 1 mei 2027",
        "twee weken na 1 mei 2027",
        "op zijn vroegst 1 mei 2027",
        "uiterlijk 3/4/2027",
    ] {
        assert!(!fixed("nl", "goals/a.md", &goal(words)).contains("due ="), "{words}");
    }
    for (lang, words, due) in [
        ("en", "by 1 March 2027", "2027-03-01"),
        ("en", "before 1 March 2027", "2027-02-28"),
        ("en", "by 13/3/2027", "2027-03-13"),
        ("nl", "uiterlijk op 1 maart 2027", "2027-03-01"),
        ("nl", "voor 1 maart 2027", "2027-02-28"),
    ] {
        let text = fixed(lang, "goals/a.md", &goal(words));
        assert!(text.contains(&format!("due = {due}")), "{words}: {text}");
    }
}
