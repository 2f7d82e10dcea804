//! Tests of renaming and moving.

use jiff::civil::date;

use super::*;

const NEED: &str =
    "+++\ntitle = \"Rye\"\n+++\n## Situation\n\n[back](../goals/bread.md) [[bread]]\n";
const GOAL: &str = "+++\ntitle = \"[[rye]] bread\"\nstatus = \"idea\"\nneed = [\"rye\"]\n+++\n\
                    é👩‍🏫 [[rye|rye]] [rye.md](../needs/rye.md#situation) [x][def] [[needs/rye]]\n\n\
                    [def]: ../needs/rye.md\n";

fn snapshot(files: &[(&str, &str)]) -> Snapshot {
    let mut workspace = Workspace::on(date(2026, 6, 1));
    let texts = files.iter().map(|(path, text)| Change::Text(Source::new(path, text)));
    workspace.apply(texts.collect());
    workspace.snapshot()
}

fn text_after(changes: &[FileChange], path: &str, text: &str) -> String {
    let edits = changes.iter().find_map(|change| match change {
        FileChange::Edit(of, edits) if **of == *path => Some(edits),
        _ => None,
    });
    edited(text, edits.expect("edits"))
}

#[test]
fn every_way_to_name_a_document_follows_its_id() {
    let snapshot = snapshot(&[("needs/rye.md", NEED), ("goals/bread.md", GOAL)]);
    let at = GOAL.find("rye|").expect("there");
    let changes =
        rename(&snapshot, &mut Workspace::of(&snapshot), "goals/bread.md", at, "Sour dough")
            .expect("changes");
    let expected = GOAL
        .replace("[[rye", "[[sour-dough")
        .replace("\"rye\"", "\"sour-dough\"")
        .replace("needs/rye", "needs/sour-dough");
    assert_eq!(text_after(&changes, "goals/bread.md", GOAL), expected);
    assert!(
        changes
            .contains(&FileChange::Move("needs/rye.md".into(), "needs/sour-dough.md".to_owned()))
    );
}

#[test]
fn a_competence_is_renamed_with_its_scores() {
    let profile =
        "+++\ntitle = \"P\"\n[[competence]]\nid = \"talk\"\nname = \"Talking\"\nlevels = 4\n+++\n";
    let assessment = "+++\ndate = 2026-05-01\nprofile = \"p\"\n[scores]\ntalk = 2\n[notes]\ntalk = \"Hm.\"\n+++\n";
    let goal = "+++\ntitle = \"G\"\nstatus = \"idea\"\ncompetence = \"talk\"\n+++\n";
    let files =
        [("profiles/p.md", profile), ("assessments/a.md", assessment), ("goals/g.md", goal)];
    let snapshot = snapshot(&files);
    let at = goal.find("talk").expect("there");
    let changes = rename(&snapshot, &mut Workspace::of(&snapshot), "goals/g.md", at, "listen")
        .expect("changes");
    for (path, text) in files {
        let expected = text.replace("talk", "listen");
        assert_eq!(text_after(&changes, path, text), expected);
    }
}

#[test]
fn links_follow_a_file_that_is_moved() {
    let yaml = "---\ntitle: Y\nstatus: idea\nneed: rye\n---\n";
    let files = [("needs/rye.md", NEED), ("goals/bread.md", GOAL), ("goals/y.md", yaml)];
    let snapshot = snapshot(&files);
    let pair = |from: &str, to: &str| (from.to_owned(), to.to_owned());
    // Another name.
    let changes =
        moved(&snapshot, &mut Workspace::of(&snapshot), &[pair("needs/rye.md", "needs/oats.md")]);
    let expected = GOAL
        .replace("[[rye", "[[oats")
        .replace("\"rye\"", "\"oats\"")
        .replace("needs/rye", "needs/oats");
    assert_eq!(text_after(&changes, "goals/bread.md", GOAL), expected);
    assert_eq!(text_after(&changes, "goals/y.md", yaml), yaml.replace("rye", "oats"));
    assert!(!changes.iter().any(|change| matches!(change, FileChange::Move(..))), "{changes:#?}");
    // Another folder: ids stay, paths follow, also those in the file itself.
    let changes =
        moved(&snapshot, &mut Workspace::of(&snapshot), &[pair("needs", "leerbehoeften")]);
    let expected = GOAL.replace("../needs/rye.md", "../leerbehoeften/rye.md");
    assert_eq!(text_after(&changes, "goals/bread.md", GOAL), expected);
    assert_eq!(changes.len(), 1, "{changes:#?}");
    let changes = moved(
        &snapshot,
        &mut Workspace::of(&snapshot),
        &[pair("needs/rye.md", "needs/2026/rye.md")],
    );
    assert_eq!(
        text_after(&changes, "needs/rye.md", NEED),
        NEED.replace("../goals/bread.md", "../../goals/bread.md")
    );
    // A file that nothing refers to, and one that is not there.
    assert_eq!(
        moved(&snapshot, &mut Workspace::of(&snapshot), &[pair("goals/y.md", "goals/z.md")]),
        []
    );
    assert_eq!(moved(&snapshot, &mut Workspace::of(&snapshot), &[pair("nothing", "else")]), []);
}
