//! Tests of headers in YAML: the same plan, the same editions, and changed in the same places.

use std::collections::BTreeMap;
use std::fs;
use std::path::PathBuf;

use jiff::civil::date;
use pop::base::Source;
use pop::edit::change::edited;
use pop::edit::heads;
use pop::host::disk::read_plan;
use pop::syntax::{Form, parse};
use pop::workspace::{Change, Snapshot, Workspace};
use proptest::prelude::*;

use super::begin::{DAY, done, empty, files, findings, read};
use super::example::pages;

/// The example plan with its headers in a format.
fn example(form: Form) -> (Snapshot, Vec<Source>) {
    let root = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("example-plan");
    let mut sources = Vec::new();
    let mut changes = read_plan(&root).expect("the example is there");
    for change in &mut changes {
        if let Change::Text(source) = change
            && let Some(edit) = heads::conversion(source, form)
        {
            *source = Source::new(&source.path, &edited(&source.text, &[edit]));
        }
    }
    for change in &changes {
        if let Change::Text(source) = change {
            sources.push(source.clone());
        }
    }
    let mut workspace = Workspace::new(date(2026, 9, 18));
    workspace.apply(changes);
    (workspace.snapshot(), sources)
}

#[test]
fn the_example_in_yaml_gives_the_same_editions_and_the_same_files_again() {
    let (toml, originals) = example(Form::Toml);
    let (yaml, sources) = example(Form::Yaml);
    let turned = sources.iter().filter(|source| source.text.starts_with("---\n")).count();
    assert!(turned > 150, "{turned} headers");
    assert!(yaml.diagnostics.is_empty(), "{:?}", yaml.diagnostics);
    for edition in &toml.plan.config.editions {
        let name = &*edition.name;
        assert_eq!(pages(&toml, name), pages(&yaml, name), "{name}");
    }
    let originals: BTreeMap<_, _> =
        originals.iter().map(|source| (&source.path, &source.text)).collect();
    for source in &sources {
        let text = match heads::conversion(source, Form::Toml) {
            Some(edit) => edited(&source.text, &[edit]),
            None => source.text.to_string(),
        };
        assert_eq!(text, **originals[&source.path], "{}", source.path);
    }
}

/// The findings of a goal with this header, without the other documents.
fn ids(path: &str, text: &str) -> Vec<String> {
    let mut workspace = Workspace::new(date(2026, 6, 1));
    workspace.apply(vec![Change::Text(Source::new(path, text))]);
    let found = workspace.snapshot().diagnostics;
    found.iter().filter(|one| &*one.path == path).map(pop::base::Diagnostic::message_id).collect()
}

#[test]
fn the_schema_decides_what_a_value_is() {
    let entry = |text: &str| {
        let source = Source::new("log/a.md", text);
        let names = pop::base::Interner::default();
        pop::plan::lower(&parse(&source), &names).remove(0)
    };
    let log = entry(
        "---\ntitle: no\ndate: 2026-03-01\nhours: 1.5\nprovider: 1:30\ngoal: [[sourdough]]\ntags:\n  - yes\n  - 2026\n---\n",
    );
    assert!(log.problems.is_empty(), "{:?}", log.problems);
    assert_eq!(log.record.text("title").as_deref(), Some("no"));
    assert_eq!(log.record.text("provider").as_deref(), Some("1:30"));
    assert_eq!(log.record.number("hours"), Some(1.5));
    assert_eq!(log.record.date("date"), Some(date(2026, 3, 1)));
    let tags: Vec<String> = log.record.texts("tags").iter().map(ToString::to_string).collect();
    assert_eq!(tags, ["yes", "2026"]);
    assert_eq!(log.record.references("goal").len(), 1);
    // Readers without names are the author alone, whatever the plan says about the kind.
    let closed = entry("---\ntitle: A\ndate: 2026-03-01\naudience:\n---\n");
    let pop::syntax::Value::Readers(readers) = &closed.record.get("audience").expect("it").value
    else {
        panic!("{:?}", closed.record)
    };
    assert_eq!(readers.document.as_ref().map(Vec::len), Some(0));
    assert!(!entry("---\ntitle: A\ndate:\n---\n").record.has("date"));
    assert_eq!(
        ids("log/a.md", "---\ntitle: A\ndate: 2026-03-01\nhours: 1:30\nresult: x\n---\n")
            .iter()
            .filter(|id| id.starts_with("wrong-type"))
            .count(),
        1
    );
}

#[test]
fn a_file_that_cannot_be_read_is_for_the_author_alone() {
    for head in ["title: a: b\n", "audience: &x [public]\n", "- a\n", "a prose sentence\n"] {
        let source = Source::new("log/a.md", &format!("---\n{head}---\nText.\n"));
        let names = pop::base::Interner::default();
        let entry = pop::plan::lower(&parse(&source), &names).remove(0);
        assert!(pop::plan::closing::is_closed(&entry), "{head}");
        assert_eq!(entry.body.markdown(), "Text.\n");
    }
}

#[test]
fn every_command_writes_and_keeps_the_format() {
    let folder = empty("nl");
    let settings = read(&folder, "pop.toml");
    fs::write(folder.path().join("pop.toml"), format!("koppen = \"yaml\"\n{settings}"))
        .expect("the settings");
    let log = done(folder.path(), &["log", "Alleen gebakken", "--date", DAY]);
    let arguments = ["new", "goal", "Brood: desem", "--date", DAY, "--set", "status=idee"];
    let goal = done(folder.path(), &[&arguments[..], &["--set", "einddatum=2026-09-01"]].concat());
    for path in [&log, &goal] {
        let text = read(&folder, path.trim());
        assert!(text.starts_with("---\ntitel: "), "{text}");
        assert!(!text.contains("+++") && !text.contains(" = "), "{text}");
    }
    let path = goal.trim();
    done(
        folder.path(),
        &["goal", "move", "brood", "--to", "2026-10-01", "--why", "Druk", "--date", DAY],
    );
    let text = read(&folder, path);
    assert!(text.contains("\neinddatum: 2026-10-01\n"), "{text}");
    assert!(text.contains("\nherziening:\n  - op: "), "{text}");
    assert!(text.contains("    was: 2026-09-01\n"), "{text}");
    let before: Vec<_> = files(folder.path());
    done(folder.path(), &["check", "--fix", "--heads", "toml"]);
    assert!(read(&folder, path).starts_with("+++\ntitel = \"Brood: desem\"\n"));
    done(folder.path(), &["check", "--fix", "--heads", "yaml"]);
    assert_eq!(files(folder.path()), before);
    assert_eq!(read(&folder, path), text);
    let errors = findings(folder.path()).to_string();
    assert!(!errors.contains("invalid"), "{errors}");
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 256, failure_persistence: None, ..ProptestConfig::default() })]

    /// A header of any texts, numbers and comments says the same in both formats.
    #[test]
    fn both_formats_say_the_same(
        title in "[ -~é\u{1f469}]{0,24}",
        words in proptest::collection::vec("[ -~]{0,12}", 0..4),
        long in "[a-z \\\\\"#:\n-]{0,40}",
        hours in 0u16..100,
        comment in "[ -~]{0,20}",
    ) {
        let list: Vec<String> = words.iter().map(|word| pop::syntax::quote::quoted(word)).collect();
        let head = format!(
            "# {comment}\ntitle = {}\ndate = 2026-03-01 # {comment}\ntags = [{}]\nhours = {hours}\nprovider = {}\n\n[extra]\nn = {hours}\n# {comment}\n",
            pop::syntax::quote::quoted(&title),
            list.join(", "),
            pop::syntax::quote::quoted(&long),
        );
        let text = format!("+++\n{head}+++\nBody.\n");
        let source = Source::new("log/a.md", &text);
        let read = |source: &Source| {
            let names = pop::base::Interner::default();
            let entry = pop::plan::lower(&parse(source), &names).remove(0);
            let texts = ["title", "provider"].map(|key| entry.record.text(key));
            let free = entry.record.get("extra").map(|item| format!("{:?}", item.value));
            (texts, entry.record.texts("tags"), entry.record.number("hours"), free, entry.problems.len())
        };
        prop_assume!(read(&source).4 == 0);
        let edit = heads::conversion(&source, Form::Yaml).expect("a readable header");
        let yaml = Source::new("log/a.md", &edited(&text, &[edit]));
        prop_assert_eq!(read(&yaml), read(&source), "{}", yaml.text);
        let edit = heads::conversion(&yaml, Form::Toml).expect("a readable header");
        let back = edited(&yaml.text, &[edit]);
        let words = |text: &str| text.split_whitespace().map(str::to_owned).collect::<Vec<_>>();
        prop_assert_eq!(words(&back), words(&text));
    }

    /// No text between dashes ends the program, and every place is in the text.
    #[test]
    fn any_text_can_stand_between_dashes(head in "([a-z: \\[\\]{}\"'#&*!|>%@\t\n-]|title: |- ){0,80}") {
        let text = format!("---\n{head}\n---\nBody.\n");
        let source = Source::new("log/a.md", &text);
        let document = parse(&source);
        for problem in &document.problems {
            prop_assert!(text.get(problem.span.range()).is_some());
        }
        ids("log/a.md", &text);
        if let Some(edit) = heads::conversion(&source, Form::Toml) {
            ids("log/a.md", &edited(&text, &[edit]));
        }
    }
}
