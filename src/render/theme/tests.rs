//! Tests of `theme`.

use super::*;
use crate::base::colour::Colour;

fn contrast(a: &str, b: &str) -> f64 {
    let [a, b] = [a, b].map(|text| Colour::read(text).expect("a colour"));
    a.contrast(b)
}

#[test]
fn templates_can_read_neither_files_nor_the_environment() {
    let secret = format!("{}/Cargo.toml", env!("CARGO_MANIFEST_DIR"));
    for text in [
        format!("{{% include \"{secret}\" %}}"),
        format!("{{% extends \"{secret}\" %}}"),
        "{{ get_env(name=\"PATH\") }}".to_owned(),
        "{{ load_data(path=\"Cargo.toml\") }}".to_owned(),
        "{{ read_file(path=\"Cargo.toml\") }}".to_owned(),
        "{{ now() }}".to_owned(),
    ] {
        let mut tera = engine(Lang::En);
        let added = tera.add_raw_template("x.html", &text);
        let made = added.and_then(|()| tera.render("x.html", &tera::Context::new()));
        assert!(made.is_err(), "{text}: {made:?}");
    }
    // All functions that a template can call: a range of numbers, an error, a phrase.
    let mut tera = engine(Lang::En);
    let calls = "{{ range(end=2) | length }}{{ t(id=\"skip\") | length > 0 }}";
    tera.add_raw_template("y.html", calls).expect("it is sound");
    assert_eq!(tera.render("y.html", &tera::Context::new()).expect("a page"), "2true");
}

#[test]
fn every_token_of_the_style_sheets_carries_its_text() {
    let tokens = |block: &str| -> std::collections::HashMap<String, String> {
        block
            .split(';')
            .filter_map(|declaration| declaration.split_once(':'))
            .filter(|(_, value)| value.trim().starts_with('#'))
            .map(|(name, value)| {
                let value = value.trim();
                let long = match value.len() {
                    4 => {
                        value.chars().skip(1).fold("#".to_owned(), |out, c| format!("{out}{c}{c}"))
                    }
                    _ => value.chars().take(7).collect(),
                };
                (name.trim().trim_start_matches("--").to_owned(), long)
            })
            .collect()
    };
    for theme in &builtin::ALL {
        let style = theme.style.1;
        let light = style.split("color-scheme:light dark;").nth(1).expect("light tokens");
        let light = tokens(light.split('}').next().expect("a block"));
        let dark = style.split("(prefers-color-scheme:dark){:root{").nth(1);
        let dark = dark.expect("dark tokens");
        let mut all = light.clone();
        all.extend(tokens(dark.split('}').next().expect("a block")));
        for (scheme, tokens) in [("light", &light), ("dark", &all)] {
            for (text, ground, least) in [
                ("ink", "paper", 4.5),
                ("ink-2", "paper", 4.5),
                ("ink-2", "sheet", 4.5),
                ("on-hero", "hero", 4.5),
                ("on-hero-2", "hero", 4.5),
                ("on-signal", "signal", 4.5),
                ("edge", "paper", 3.0),
                ("gone", "paper", 3.0),
            ] {
                let of = |name: &str| {
                    let same = style.split(&format!("--{name}:var(--")).nth(1);
                    let same = same.and_then(|rest| rest.split(')').next());
                    &tokens[same.unwrap_or(name)]
                };
                let ratio = contrast(of(text), of(ground));
                let name = theme.name;
                assert!(ratio >= least, "{name}: {text} on {ground} in {scheme}: {ratio:.1}");
            }
        }
    }
}
