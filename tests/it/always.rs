//! There is always something to look at: what is wrong with a plan costs what cannot be read or
//! would be unsafe to show, and nothing else.

use std::fs;
use std::path::Path;

use super::tool::{err, out, pop};

const SETTINGS: &str = "lang = \"en\"\n[audiences]\nmanager = \"My manager\"\n\
    [audience.default]\ngoal = [\"public\"]\nlog = [\"public\"]\npage = [\"public\"]\n";

/// A folder with these files.
pub(super) fn plan(files: &[(&str, &str)]) -> tempfile::TempDir {
    let folder = tempfile::tempdir().expect("a folder");
    for (path, text) in files {
        write(folder.path(), path, text);
    }
    folder
}

pub(super) fn write(root: &Path, path: &str, text: &str) {
    let place = root.join(path);
    fs::create_dir_all(place.parent().expect("a folder")).expect("a folder");
    fs::write(place, text).expect("a file");
}

/// Everything in an edition, as text.
fn edition(root: &Path, name: &str) -> String {
    let files = walkdir::WalkDir::new(root.join("out").join(name)).into_iter();
    let files = files.filter_map(Result::ok).filter(|entry| entry.file_type().is_file());
    files.filter_map(|entry| fs::read_to_string(entry.path()).ok()).collect()
}

fn is_made(root: &Path, name: &str) -> bool {
    root.join("out").join(name).join("index.html").is_file()
}

#[test]
fn letters_chains_cycles_and_missing_targets_stop_no_edition_unless_a_script_asks() {
    let plans = [
        vec![
            ("pop.toml", SETTINGS),
            (
                "goals/a.md",
                "+++\ntitle = \"Better\"\nstatus = \"active\"\nafter = [\"b\"]\n+++\n\nSomething.\n",
            ),
            (
                "goals/b.md",
                "+++\ntitle = \"More\"\nstatus = \"active\"\nafter = [\"a\"]\ncompetence = [\"none\"]\n+++\n\n[[nobody]] ![x](no.png)\n",
            ),
            ("log/c.md", "+++\ntitle = \"Did\"\ndate = 2026-05-01\n+++\n\n[lost](../goals/z.md)\n"),
        ],
        vec![
            ("pop.toml", "taal = \"nl\"\n[lezers.standaard]\ndoel = [\"openbaar\"]\n"),
            (
                "doelen/a.md",
                "+++\ntitel = \"Beter\"\nstatus = \"actief\"\neinddatum = 2020-01-01\nstart = 2026-01-01\n+++\n\nIets.\n",
            ),
            ("behoeften/b.md", "+++\ntitel = \"Iets leren\"\n+++\n"),
        ],
    ];
    for files in plans {
        let folder = plan(&files);
        let root = folder.path();
        assert_eq!(pop(root, &["check"]).status.code(), Some(1), "{}", out(&pop(root, &["check"])));
        assert_eq!(pop(root, &["build", "--strict"]).status.code(), Some(1));
        assert!(!root.join("out").exists(), "nothing is made for a script that asks");
        let built = pop(root, &["build"]);
        assert_eq!(built.status.code(), Some(0), "{}", err(&built));
        let own = is_made(root, "own") || is_made(root, "eigen");
        assert!(is_made(root, "portfolio") && own, "{}", out(&built));
    }
}

#[test]
fn a_plan_with_every_violation_still_has_an_own_edition() {
    let all = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/violations");
    for plan in ["nl", "en", "nl-few", "en-few"] {
        let folder = tempfile::tempdir().expect("a folder");
        for entry in walkdir::WalkDir::new(all.join(plan)) {
            let entry = entry.expect("an entry");
            let target = folder.path().join(entry.path().strip_prefix(all.join(plan)).expect("in"));
            if entry.file_type().is_dir() {
                fs::create_dir_all(target).expect("a folder");
            } else {
                fs::copy(entry.path(), target).expect("a copy");
            }
        }
        let settings = fs::read_to_string(folder.path().join("pop.toml")).expect("settings");
        // The author's own edition is declared or built in, whatever it is called.
        let built = pop(folder.path(), &["build"]);
        let made = fs::read_dir(folder.path().join("out")).map_or(0, |all| {
            all.filter_map(Result::ok).filter(|one| one.path().join("index.html").is_file()).count()
        });
        let has_own = !settings.contains("[[edit") || settings.contains("priv");
        assert!(made > 0 || !has_own, "{plan}: {}{}", out(&built), err(&built));
    }
}

#[test]
fn what_cannot_be_read_is_never_more_open() {
    let good = "title = \"Bread\"\nstatus = \"active\"\n";
    for head in [
        "title = \"Bread\nstatus = \"active\"\n",
        "title = \"Bread\"\naudeince = []\n",
        "title = \"Bread\"\naudience = [\"public\"]\nlezers_ = []\n",
        "title = \"Bread\"\naudience = [\"public\"]\n[smart]\nspecifik = \"x\"\n",
        "title = \"Bread\"\naudience = [\"public\"]\n[audience.fields\nbody = []\n",
        "title = \"Bread\"\naudience = 3\n",
        "kind = \"gaol\"\ntitle = \"Bread\"\naudience = [\"public\"]\n",
        "title = \"Bread\"\n[[steps]]\nwhat = \"Buy\"\naudiance = []\n",
    ] {
        let folder = plan(&[
            ("pop.toml", SETTINGS),
            ("goals/bread.md", &format!("+++\n{good}+++\n\nbreadcanary\n")),
            ("goals/rye.md", &format!("+++\n{}+++\n\nryecanary\n", good.replace("Bread", "Rye"))),
            (
                "log/x.md",
                "+++\ntitle = \"Did\"\ndate = 2026-05-01\ngoal = \"bread\"\n+++\n\nlogcanary\n",
            ),
        ]);
        let root = folder.path();
        assert_eq!(pop(root, &["build"]).status.code(), Some(0));
        let before = edition(root, "portfolio");
        assert!(["breadcanary", "ryecanary", "logcanary"].iter().all(|one| before.contains(one)));
        write(root, "goals/bread.md", &format!("+++\n{head}+++\n\nbreadcanary\n"));
        let built = pop(root, &["build"]);
        assert_eq!(built.status.code(), Some(0), "{head}: {}", err(&built));
        let (all, own) = (edition(root, "portfolio"), edition(root, "own"));
        assert!(!all.contains("breadcanary") && !all.contains("Bread"), "{head}");
        // What belongs to it goes along, and nothing else does.
        assert!(!all.contains("logcanary") && all.contains("ryecanary"), "{head}");
        assert!(own.contains("breadcanary") && own.contains("logcanary"), "{head}");
    }
}

#[test]
fn a_document_that_names_its_readers_is_private_while_its_owner_cannot_be_read() {
    let log = "+++\ntitle = \"Did\"\ndate = 2026-05-01\ngoal = \"a\"\naudience = [\"public\"]\n+++\n\nlogcanary\n";
    let evaluation = "+++\ntitle = \"Back\"\ndate = 2026-05-02\nof = [\"b\"]\naudience = [\"public\"]\n+++\n\nbackcanary\n";
    for goal in
        [None, Some("title = \"Secret\naudience = []\n"), Some("title = \"A\"\nhiden = true\n")]
    {
        let mut files =
            vec![("pop.toml", SETTINGS), ("log/b.md", log), ("evaluations/c.md", evaluation)];
        let text = goal.map(|head| format!("+++\n{head}+++\n"));
        files.extend(text.as_deref().map(|text| ("goals/a.md", text)));
        let folder = plan(&files);
        let built = pop(folder.path(), &["build"]);
        assert_eq!(built.status.code(), Some(0), "{}", err(&built));
        let all = edition(folder.path(), "portfolio");
        assert!(!all.contains("logcanary") && !all.contains("backcanary"), "{goal:?}");
        assert!(edition(folder.path(), "own").contains("backcanary"));
    }
}

#[test]
fn a_translation_that_cannot_be_read_is_not_used() {
    let folder = plan(&[
        (
            "pop.toml",
            &format!(
                "{SETTINGS}[[edition]]\nname = \"nl\"\naudience = \"public\"\nlang = \"nl\"\n"
            ),
        ),
        ("pages/a.md", "+++\ntitle = \"Bread\"\n+++\n\nbreadcanary\n"),
        ("pages/a.nl.md", "+++\ntitel = \"Brood\"\nprive = true\n+++\n\nbroodcanary\n"),
    ]);
    let built = pop(folder.path(), &["build"]);
    assert_eq!(built.status.code(), Some(0), "{}", err(&built));
    let shown = edition(folder.path(), "nl");
    assert!(shown.contains("breadcanary") && !shown.contains("broodcanary"));
}

#[test]
fn settings_that_cannot_be_read_stop_the_editions_for_others_alone() {
    let page = ("pages/a.md", "+++\ntitle = \"Bread\"\n+++\n\nbreadcanary\n");
    for broken in ["[privcy]\nnames = [\"Ada\"]\n", "[privacy]\nnames = [\"Ada\"\n", "ignore = 4\n"]
    {
        let folder = plan(&[("pop.toml", SETTINGS), page]);
        let root = folder.path();
        assert_eq!(pop(root, &["build"]).status.code(), Some(0));
        write(root, "pages/a.md", "+++\ntitle = \"Bread\"\n+++\n\nnewcanary\n");
        let settings = if broken.starts_with('[') {
            format!("{SETTINGS}{broken}")
        } else {
            format!("{broken}{SETTINGS}")
        };
        write(root, "pop.toml", &settings);
        let built = pop(root, &["build"]);
        assert_eq!(built.status.code(), Some(1), "{broken}: {}", err(&built));
        assert!(err(&built).contains("`portfolio` was not made"), "{}", err(&built));
        let (all, own) = (edition(root, "portfolio"), edition(root, "own"));
        assert!(all.contains("breadcanary") && !all.contains("newcanary"), "{broken}");
        assert!(own.contains("newcanary"), "{broken}: {}", err(&built));
        assert_eq!(pop(root, &["build", "--edition", "own"]).status.code(), Some(0));
        assert_eq!(pop(root, &["build", "--edition", "portfolio"]).status.code(), Some(1));
    }
    // A colour decides nothing about readers.
    let settings = format!("{SETTINGS}[theme]\naccent = \"blurple\"\n");
    let folder = plan(&[("pop.toml", &settings), page]);
    assert_eq!(pop(folder.path(), &["check"]).status.code(), Some(1));
    assert_eq!(pop(folder.path(), &["build"]).status.code(), Some(0));
    // An edition of which the readers cannot be read is not taken for the author's own.
    let settings = "lang = \"en\"\n[[edition]]\nname = \"own\"\naudience = \"public\n";
    let folder = plan(&[("pop.toml", settings), page]);
    assert_eq!(pop(folder.path(), &["build"]).status.code(), Some(1));
    assert!(!is_made(folder.path(), "own"));
    // What cannot be read may have named the edition.
    let unread = pop(folder.path(), &["build", "--edition", "talk"]);
    assert!(err(&unread).contains("`pop.toml` cannot be read"), "{}", err(&unread));
}

#[test]
fn two_documents_with_one_id_both_have_a_page() {
    let goal = |title: &str| {
        format!(
            "+++\nid = \"bread\"\ntitle = \"{title}\"\nstatus = \"idea\"\naudience = [\"manager\"]\n+++\n\nText.\n"
        )
    };
    let (rye, wheat) = (goal("Rye"), goal("Wheat"));
    let folder = plan(&[("pop.toml", SETTINGS), ("goals/a.md", &rye), ("goals/b.md", &wheat)]);
    assert_eq!(pop(folder.path(), &["check"]).status.code(), Some(1));
    assert_eq!(pop(folder.path(), &["build"]).status.code(), Some(0));
    for edition in ["own", "review"] {
        let page = |name: &str| {
            let path = folder.path().join("out").join(edition).join("goals").join(name);
            fs::read_to_string(path).unwrap_or_default()
        };
        assert!(page("bread.html").contains("Rye") && page("bread-2.html").contains("Wheat"));
    }
}

#[test]
fn a_document_for_more_readers_than_its_owner_stops_only_the_editions_that_would_show_it() {
    let folder = plan(&[
        ("pop.toml", SETTINGS),
        (
            "goals/a.md",
            "+++\ntitle = \"Bread\"\nstatus = \"draft\"\naudience = [\"manager\"]\n+++\n",
        ),
        (
            "log/b.md",
            "+++\ntitle = \"Baked\"\ndate = 2026-05-01\ngoal = \"a\"\naudience = [\"public\"]\n+++\n",
        ),
    ]);
    let built = pop(folder.path(), &["build"]);
    assert_eq!(built.status.code(), Some(1), "{}", err(&built));
    assert!(!is_made(folder.path(), "portfolio"), "the public may not read the goal");
    assert!(is_made(folder.path(), "review") && is_made(folder.path(), "own"));
}

#[test]
fn a_build_ends_with_a_few_lines_however_much_there_is_to_say() {
    let mut files = vec![("pop.toml".to_owned(), SETTINGS.to_owned())];
    for number in 0..20 {
        let text = format!(
            "+++\ntitle = \"Goal {number}\"\nstatus = \"active\"\n\n[smart]\n\
             specific = \"I want to be better at it.\"\n+++\n\nText.\n"
        );
        files.push((format!("goals/g{number}.md"), text));
    }
    let files: Vec<(&str, &str)> = files.iter().map(|(a, b)| (&**a, &**b)).collect();
    let folder = plan(&files);
    for (arguments, check) in [
        (&["build"][..], "`pop check`"),
        (&["build", "--single-file"], "`pop check`"),
        (&["--lang", "nl", "build"], "`pop controleer`"),
    ] {
        let built = pop(folder.path(), arguments);
        assert_eq!(built.status.code(), Some(0), "{}", err(&built));
        let told = err(&built);
        assert!(told.contains(check) && told.contains("goals/g0.md:"), "{told}");
        assert!(told.lines().count() <= 6, "{told}");
    }
    assert!(out(&pop(folder.path(), &["check"])).lines().count() > 100);
}

#[test]
fn one_cause_in_several_files_is_one_finding_with_all_its_places() {
    let log = |goal: &str| {
        format!("+++\ntitle = \"Did\"\ndate = 2026-05-01\nresult = \"Done.\"\n{goal}+++\n\nText.\n")
    };
    let (typo, good) = (log("hourz = 2\n"), log(""));
    let folder = plan(&[
        ("pop.toml", "lang = \"en\"\n"),
        ("log/a.md", &typo),
        ("log/b.md", &typo),
        ("log/c.md", &typo),
        ("log/d.md", &good),
    ]);
    let check = |format: &str| out(&pop(folder.path(), &["check", "--format", format]));
    let (human, short, github) = (check("human"), check("short"), check("github"));
    for text in [&human, &short, &github] {
        assert_eq!(text.matches("unknown-key").count(), 1, "{text}");
        assert!(text.contains("log/b.md:5") && text.contains("log/c.md:5"), "{text}");
    }
    let report: serde_json::Value = serde_json::from_str(&check("json")).expect("JSON");
    assert_eq!(report["errors"], 1, "{report}");
    let all = report["diagnostics"].as_array().expect("a list");
    let finding = all.iter().find(|one| one["rule"] == "unknown-key").expect("a finding");
    let also: Vec<&str> = finding["also"]
        .as_array()
        .expect("places")
        .iter()
        .filter_map(|one| one["file"].as_str())
        .collect();
    assert_eq!(also, ["log/b.md", "log/c.md"]);
    // Each file is mended all the same.
    pop(folder.path(), &["check", "--fix"]);
    for name in ["a", "b", "c"] {
        let text = fs::read_to_string(folder.path().join(format!("log/{name}.md"))).expect("a log");
        assert!(!text.contains("hourz"), "{text}");
    }
}
