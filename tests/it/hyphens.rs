//! Tests of long words: they break with a hyphen in both languages without a dictionary of the
//! browser, and whoever copies or searches them finds them whole.

use std::fs;

use tempfile::TempDir;

use super::tool::{err, pop};
use super::window::Window;

const DUTCH: &str = "Arbeidsongeschiktheidsverzekeringsvoorwaarden";
const ENGLISH: &str = "Counterinstitutionalisation";

/// A plan of one goal with a long word in its title, built: its folder.
fn built(lang: &str, word: &str, theme: &str) -> TempDir {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let settings = format!(
        "lang = \"{lang}\"\nas_of = 2026-09-18\n\n[person]\nname = \"Wilhelmina van den Hoogenband-Schimmelpenninck\"\n\n\
         [theme]\n{theme}\n"
    );
    let goal =
        format!("+++\ntitle = \"All of {word}\"\nstatus = \"active\"\n+++\n\nAbout {word}.\n");
    fs::create_dir_all(folder.path().join("goals")).expect("a folder");
    fs::write(folder.path().join("pop.toml"), settings).expect("settings");
    fs::write(folder.path().join("goals/words.md"), goal).expect("a goal");
    let output = pop(folder.path(), &["build"]);
    assert!(output.status.success(), "{}", err(&output));
    folder
}

/// How many hyphens are shown in a heading, and the first and the last word of each of its lines.
const SHOWN: &str = "[...document.querySelectorAll('h1 i')]\
    .filter((one) => one.getBoundingClientRect().width > 2).length";

#[test]
fn long_words_break_with_a_hyphen_in_both_languages() {
    let Some(window) = Window::open(390, 844) else { return };
    for (lang, word, folder) in [("nl", DUTCH, "eigen/doelen"), ("en", ENGLISH, "own/goals")] {
        for theme in ["name = \"traject\"", "name = \"stil\""] {
            let plan = built(lang, word, theme);
            let page = plan.path().join("out").join(folder).join("words.html");
            for width in [320, 390] {
                window.resize(width, 844);
                window.load(&format!("file://{}", page.display()));
                let place = format!("{lang} {theme} {width}");
                assert!(window.number(SHOWN) >= 1.0, "{place}: no hyphen");
                let wide = window.number("document.documentElement.scrollWidth");
                assert!(wide <= f64::from(width), "{place}: {wide} wide");
                let copied = "getSelection().selectAllChildren(document.querySelector('h1')), \
                    String(getSelection())";
                assert_eq!(window.text(copied), format!("All of {word}"), "{place}");
                assert!(window.is(&format!("window.find('{}')", word.to_lowercase())), "{place}");
            }
            // A wide screen has room for the shorter one.
            window.resize(1280, 844);
            window.load(&format!("file://{}", page.display()));
            assert!(window.number(SHOWN) <= 1.0, "{lang} {theme}");
        }
    }
}

#[test]
fn a_style_sheet_stays_small_with_any_accent() {
    for name in ["traject", "stil"] {
        for accent in ["yellow", "salmon", "#1d4ed8", "#7a1f3d"] {
            let theme = format!("name = \"{name}\"\naccent = \"{accent}\"");
            let plan = built("nl", DUTCH, &theme);
            let sheet =
                fs::read(plan.path().join(format!("out/eigen/{name}.css"))).expect("a sheet");
            assert!(sheet.len() <= 16_000, "{name} with {accent} has {} bytes", sheet.len());
        }
    }
}

#[cfg(feature = "pdf")]
#[test]
fn on_paper_a_long_word_stays_in_its_column_and_is_whole_when_read() {
    let plan = built("nl", DUTCH, "name = \"traject\"");
    let pdf = fs::read(plan.path().join("out/eigen/report.pdf")).expect("a report");
    let text = super::printed::read(&pdf).text;
    // Soft hyphens are where a line breaks, and nowhere else.
    let whole = text.replace("\u{ad}-", "").replace(['\u{ad}', '-'], "");
    assert!(whole.contains(&format!("Allof{DUTCH}")), "{text}");
    assert!(text.contains("\u{ad}") || text.contains("-schikt") || text.contains("e-"), "{text}");
}
