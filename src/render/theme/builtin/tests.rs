//! Tests of `builtin`.

use super::*;

#[test]
fn a_theme_replaces_only_templates_that_there_are() {
    for theme in &ALL {
        for (name, text) in theme.own {
            assert_eq!(theme.file(name), Some(*text), "{}: {name}", theme.name);
        }
        assert!(theme.style.1.len() <= 20_000, "{}", theme.name);
    }
    assert!(named(Some("stil")).style.1.len() <= 15_000);
}

#[test]
fn every_file_below_the_templates_is_a_template() {
    for theme in &ALL {
        let folder = format!("{}/themes/{}/templates", env!("CARGO_MANIFEST_DIR"), theme.name);
        let files = walkdir::WalkDir::new(&folder).into_iter().filter_map(Result::ok);
        for file in files.filter(|file| file.file_type().is_file()) {
            let name = file.path().strip_prefix(&folder).expect("a name").to_string_lossy();
            assert!(theme.file(&name).is_some(), "{}: {name}", theme.name);
        }
    }
}
