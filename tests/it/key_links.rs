//! Wikilinks in the texts of keys, and names of measures: words for those who may see the target,
//! nothing for others.

use std::fs;
use std::path::Path;

use tempfile::TempDir;
use walkdir::WalkDir;

use crate::tool::{err, out, pop};

const SETTINGS: &str = "title = \"Baking\"\nlang = \"en\"\nas_of = 2026-06-20\n\n\
    [audiences]\nmanager = \"My manager\"\n\n[audience.default]\ngoal = \"manager\"\nlog = \"manager\"\n\
    evidence = \"manager\"\nreview = \"manager\"\npage = \"manager\"\n\n\
    [[edition]]\nname = \"own\"\naudience = \"private\"\n\n\
    [[edition]]\nname = \"talk\"\naudience = \"manager\"\n";

/// A visible goal `bread`, a private goal `zebrawood` with a measure, and these documents.
fn plan(documents: &[(&str, &str)]) -> TempDir {
    let folder = tempfile::tempdir().expect("a folder");
    let fixed = [
        ("pop.toml", SETTINGS),
        (
            "goals/bread.md",
            "+++\ntitle = \"Bake rye bread\"\nstatus = \"active\"\ndue = 2026-12-01\n\
             [[measure]]\nname = \"loaves\"\nfrom = 0\nto = 5\n+++\n",
        ),
        (
            "goals/zebrawood.md",
            "+++\ntitle = \"Quit over zebrawood\"\nstatus = \"active\"\ndue = 2026-12-01\n\
             audience = \"private\"\n[[measure]]\nname = \"quagga calls\"\nfrom = 0\nto = 5\n+++\n",
        ),
    ];
    for (path, text) in fixed.iter().chain(documents) {
        let place = folder.path().join(path);
        fs::create_dir_all(place.parent().expect("a folder")).expect("made");
        fs::write(place, text).expect("written");
    }
    folder
}

/// What everything in the folder of an edition says.
fn edition(folder: &Path, name: &str) -> String {
    let output = pop(folder, &["build"]);
    assert!(output.status.success(), "{}{}", out(&output), err(&output));
    // The author's page about readers names documents as they are written.
    let files = WalkDir::new(folder.join("out").join(name)).into_iter();
    let files = files.filter_map(Result::ok).filter(|file| file.file_name() != "readers.html");
    let files = files.map(|file| {
        let bytes = if file.file_type().is_file() { fs::read(file.path()) } else { Ok(Vec::new()) };
        format!("{} {}\n", file.path().display(), String::from_utf8_lossy(&bytes.expect("read")))
    });
    files.collect()
}

/// Where a link can be in a header: each text with the words of its rest.
const PLACES: [(&str, &str); 6] = [
    (
        "log/a.md",
        "title = \"A\"\ndate = 2026-06-01\ngoal = [\"bread\"]\nresult = \"Before LINK after\"",
    ),
    (
        "log/b.md",
        "title = \"On LINK today\"\ndate = 2026-06-01\ngoal = [\"bread\"]\nresult = \"Good\"",
    ),
    (
        "goals/c.md",
        "title = \"C\"\nstatus = \"active\"\ndue = 2026-12-01\nstatement = \"First LINK then\"",
    ),
    (
        "goals/d.md",
        "title = \"D\"\nstatus = \"active\"\ndue = 2026-12-01\n[[step]]\nwhat = \"Call LINK soon\"",
    ),
    (
        "reviews/e.md",
        "title = \"E\"\ndate = 2026-06-10\n[[agreement]]\nwhat = \"We leave LINK there\"\nwho = \"me\"",
    ),
    ("evidence/f.md", "title = \"F\"\nissued = 2026-06-01\nissuer = \"School of LINK and Co\""),
];

#[test]
fn a_link_in_a_key_is_the_title_of_what_readers_see_and_nothing_of_what_they_do_not() {
    for (path, head) in PLACES {
        let written = |link: &str| format!("+++\n{}\n+++\n", head.replace("LINK", link));
        let shown = plan(&[(path, &written("[[bread]]"))]);
        let text = edition(shown.path(), "talk");
        assert!(text.contains("Bake rye bread") && !text.contains("[[bread"), "{path}");
        for link in [
            "[[zebrawood]]",
            "![[Zebrawood]]",
            "[[goals/zebrawood#Why]]",
            "[[zebrawood|Quit over zebrawood]]",
        ] {
            let hidden = plan(&[(path, &written(link))]);
            let text = edition(hidden.path(), "talk").to_lowercase();
            assert!(!text.contains("zebrawood"), "{path} {link}");
            let own = edition(hidden.path(), "own");
            assert!(
                own.contains("Quit over zebrawood") && !own.contains("[[zebrawood"),
                "{path} {link}"
            );
            let found = out(&pop(hidden.path(), &["check"]));
            assert!(found.contains("hidden-reference"), "{path} {link}: {found}");
        }
        // The author's own words stay.
        let words = plan(&[(path, &written("[[zebrawood|something else]]"))]);
        assert!(edition(words.path(), "talk").contains("something else"), "{path}");
        // What does not exist is a finding, and no code for readers.
        let lost = plan(&[(path, &written("[[nothing-here]]"))]);
        assert!(!edition(lost.path(), "talk").contains("nothing-here"), "{path}");
        let found = out(&pop(lost.path(), &["check"]));
        assert!(found.contains("unknown-reference"), "{path}: {found}");
    }
}

#[test]
fn an_item_that_is_nothing_but_a_hidden_link_is_left_out() {
    let goal = "+++\ntitle = \"D\"\nstatus = \"active\"\ndue = 2026-12-01\n\
                [[step]]\nwhat = \"[[zebrawood]]\"\nnote = \"Quiver\"\n[[step]]\nwhat = \"Knead\"\n+++\n";
    let folder = plan(&[("goals/d.md", goal)]);
    let text = edition(folder.path(), "talk");
    assert!(text.contains("Knead") && !text.contains("Quiver"));
    assert!(edition(folder.path(), "own").contains("Quiver"));
}

#[test]
fn evidence_names_no_measure_of_a_hidden_goal() {
    let piece = |supports: &str, shows: &str| {
        format!("+++\ntitle = \"Letter\"\nissued = 2026-06-01\n{supports}shows = [{shows}]\n+++\n")
    };
    // It belongs to the goal of each measure that it names.
    for (head, seen) in [
        (piece("supports = [\"bread\"]\n", "\"loaves\""), true),
        (piece("", "\"Loaves\""), true),
        (piece("supports = [\"bread\"]\n", "\"loaves\", \"Quagga calls\""), false),
        (piece("supports = [\"bread\"]\n", "\"quagga-calls\""), false),
        (piece("", "\"quagga calls\""), false),
    ] {
        let folder = plan(&[("evidence/letter.md", &head)]);
        let text = edition(folder.path(), "talk");
        assert!(!text.to_lowercase().contains("quagga"), "{head}");
        assert_eq!(text.contains("Letter"), seen, "{head}");
        assert!(edition(folder.path(), "own").contains("Letter"), "{head}");
    }
    let unknown = plan(&[("evidence/letter.md", &piece("", "\"no such\", \"loavs\""))]);
    let found = out(&pop(unknown.path(), &["check"]));
    assert!(found.contains("no goal has a measure `no such`"), "{found}");
    assert!(found.contains("did you mean `loaves`"), "{found}");
}
