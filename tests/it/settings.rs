//! What an edition shows of the settings: each line of the list in `docs/security.md`, for
//! everyone, for the readers of a declared audience and for the author.

use std::fmt::Write;
use std::fs;
use std::path::Path;

use image::{ImageFormat, Rgb, RgbImage};

use super::tool::{err, out, pop};

/// Settings with every key, each with words that occur nowhere else.
const SETTINGS: &str = r##"
title = "TITLE-OF-ALL"
lang = "en"
as_of = 2026-06-01
ignore = ["IGNORED/**"]
[theme]
accent = "#b8e0d2"
[person]
name = "NAME-OF-ALL"
role = "ROLE-OF-ALL"
towards = "TOWARDS-OF-NOBODY"
seeks = "SEEKS-OF-NOBODY"
available = "AVAILABLE-OF-NOBODY"
region = "REGION-OF-NOBODY"
languages = [{ name = "LANGUAGE-OF-NOBODY", level = "LEVEL" }]
organisation = "ORGANISATION-OF-ALL"
photo = "PORTRAIT-OF-ALL.png"
links = [{ label = "LINK-OF-ALL", url = "https://address-of-all.example/" }]
email = "reserved@mail.example"
phone = "+31 6 12345678"
location = "RESERVED-TOWN"
[[route]]
when = 2020
what = "CAREER-OF-ALL"
[[route]]
when = 2100
what = "STATION-AHEAD"
[[route]]
when = 2031
what = "STATION-FOR-THE-MANAGER"
audience = ["manager"]
[[route]]
when = 2032
what = "STATION-FOR-THE-COACH"
audience = ["coach"]
[[work]]
role = "WORK-OF-NOBODY"
results = ["RESULT-OF-NOBODY"]
[[work]]
role = "WORK-FOR-THE-MANAGER"
audience = ["manager"]
[[work]]
role = "WORK-OF-ALL"
audience = ["public"]
[[education]]
what = "STUDY-OF-NOBODY"
[[education]]
what = "STUDY-FOR-THE-COACH"
audience = ["coach"]
[[education]]
what = "STUDY-OF-ALL"
audience = ["public"]
[cycle]
reviews = [2026-09-17]
[capacity]
hours_per_week = 7.25
budget = 4321987
[rules]
photo-location = "off"
[audiences]
manager = "LABEL-OF-THE-MANAGER"
coach = "LABEL-OF-THE-COACH"
[audience.default]
need = ["coach"]
[privacy]
names = ["Jorin Hasvel"]
roles = { "Jorin Hasvel" = "STANDS-FOR-A-NAME" }
[[edition]]
name = "portfolio"
audience = "public"
[[edition]]
name = "talk"
audience = "manager"
outputs = ["site", "cv"]
[[edition]]
name = "UNTOLD-EDITION"
audience = "coach"
outputs = ["site", "cv"]
[[edition]]
name = "own"
audience = "private"
outputs = ["site", "cv"]
"##;

/// The keys of `[person]` that every reader sees, and their values above.
const PERSON: [(&str, &str); 5] = [
    ("name", "NAME-OF-ALL"),
    ("role", "ROLE-OF-ALL"),
    ("organisation", "ORGANISATION-OF-ALL"),
    ("photo", PHOTO),
    ("links", "LINK-OF-ALL"),
];

/// The keys that nobody sees unless the settings name readers.
const AHEAD: [(&str, &str); 5] = [
    ("towards", "TOWARDS-OF-NOBODY"),
    ("seeks", "SEEKS-OF-NOBODY"),
    ("available", "AVAILABLE-OF-NOBODY"),
    ("region", "REGION-OF-NOBODY"),
    ("languages", "LANGUAGE-OF-NOBODY"),
];

/// The keys that readers of declared audiences see.
const CONTACT: [(&str, &str); 3] =
    [("email", "reserved@mail.example"), ("phone", "+31612345678"), ("location", "RESERVED-TOWN")];

/// How a page shows the photo of the author.
const PHOTO: &str = "class=\"photo\"";

/// The portfolio, talk and own edition of these settings, as one text each: paths and contents.
fn editions(settings: &str) -> [String; 3] {
    let folder = tempfile::tempdir().expect("a folder");
    let root = folder.path();
    fs::create_dir(root.join("goals")).expect("a folder");
    fs::write(root.join("pop.toml"), settings).expect("the settings");
    let goal = "+++\ntitle = \"A\"\nstatus = \"idea\"\naudience = [\"public\"]\n+++\nWhy.\n";
    fs::write(root.join("goals/a.md"), goal).expect("a goal");
    let photo = RgbImage::from_fn(40, 40, |x, y| Rgb([x as u8, y as u8, 90]));
    photo.save_with_format(root.join("PORTRAIT-OF-ALL.png"), ImageFormat::Png).expect("a photo");
    let built = pop(root, &["build"]);
    assert!(built.status.success(), "{}{}", out(&built), err(&built));
    ["portfolio", "talk", "own"].map(|name| everything(&root.join("out").join(name)))
}

fn everything(edition: &Path) -> String {
    let mut all = String::new();
    for entry in walkdir::WalkDir::new(edition).sort_by_file_name() {
        let entry = entry.expect("an entry");
        if entry.file_type().is_file() {
            let bytes = fs::read(entry.path()).expect("a file");
            let inner = entry.path().strip_prefix(edition).expect("inside");
            let _ = writeln!(all, "{}\n{}", inner.display(), String::from_utf8_lossy(&bytes));
        }
    }
    all
}

/// Checks which of the three editions show something.
fn check(editions: &[String; 3], what: &str, expected: [bool; 3]) {
    let found = editions.each_ref().map(|edition| edition.contains(what));
    assert_eq!(found, expected, "{what}: portfolio, talk, own");
}

const EVERYBODY: [bool; 3] = [true, true, true];
const DECLARED: [bool; 3] = [false, true, true];
const AUTHOR: [bool; 3] = [false, false, true];

#[test]
fn an_edition_tells_of_the_settings_what_the_list_says() {
    let told = editions(SETTINGS);
    for what in ["TITLE-OF-ALL", "<html lang=\"en\"", "#b8e0d2", "CAREER-OF-ALL"] {
        check(&told, what, EVERYBODY);
    }
    for (_, what) in PERSON {
        check(&told, what, EVERYBODY);
    }
    check(&told, "https://address-of-all.example/", EVERYBODY);
    for (_, what) in CONTACT {
        check(&told, what, DECLARED);
    }
    check(&told, "STATION-FOR-THE-MANAGER", DECLARED);
    check(&told, "20260917", DECLARED);
    check(&told, "17 September 2026", DECLARED);
    check(&told, "STATION-FOR-THE-COACH", AUTHOR);
    check(&told, "STATION-AHEAD", AUTHOR);
    for hidden in ["WORK-OF-NOBODY", "RESULT-OF-NOBODY", "STUDY-OF-NOBODY", "STUDY-FOR-THE-COACH"] {
        check(&told, hidden, AUTHOR);
    }
    check(&told, "WORK-FOR-THE-MANAGER", DECLARED);
    check(&told, "WORK-OF-ALL", EVERYBODY);
    check(&told, "STUDY-OF-ALL", EVERYBODY);
    for (_, what) in AHEAD {
        check(&told, what, AUTHOR);
    }
    // The names of readers are shown to those readers; the author's own pages do not need them.
    let [public, talk, _] = &told;
    assert!(talk.contains("LABEL-OF-THE-MANAGER") && !public.contains("LABEL-OF-THE-MANAGER"));
    for hidden in [
        "LABEL-OF-THE-COACH",
        "UNTOLD-EDITION",
        "IGNORED",
        "photo-location",
        "4321987",
        "4.321.987",
        "4,321,987",
        "7.25",
        "Jorin",
        "STANDS-FOR-A-NAME",
        "PORTRAIT-OF-ALL",
    ] {
        assert!(!public.contains(hidden) && !talk.contains(hidden), "{hidden}");
    }
}

#[test]
fn a_line_about_the_person_goes_to_those_that_its_audience_names() {
    let with = |readers: &str, keys: &[(&str, &str)]| {
        let mut audience = "[person.audience]\n".to_owned();
        for (key, _) in keys {
            let _ = writeln!(audience, "{key} = [\"{readers}\"]");
        }
        editions(&SETTINGS.replacen("[[route]]", &format!("{audience}[[route]]"), 1))
    };
    let all: Vec<(&str, &str)> = PERSON.into_iter().chain(AHEAD).chain(CONTACT).collect();
    for (readers, expected) in
        [("coach", AUTHOR), ("private", AUTHOR), ("manager", DECLARED), ("public", EVERYBODY)]
    {
        let told = with(readers, &all);
        for (_, what) in &all {
            check(&told, what, expected);
        }
    }
}

#[test]
fn the_language_of_a_plan_is_that_of_its_editions() {
    let told = editions(&SETTINGS.replace("lang = \"en\"", "lang = \"nl\""));
    check(&told, "<html lang=\"nl\"", EVERYBODY);
    check(&told, "<html lang=\"en\"", [false; 3]);
    check(&told, "17 september 2026", DECLARED);
}
