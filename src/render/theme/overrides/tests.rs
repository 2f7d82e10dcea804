//! Tests of `overrides`.

use super::*;

fn check(files: &[(&str, &str)], expected: &[&str]) {
    let source = |(name, text): &(&str, &str)| Source::new(&format!("themes/{name}"), text);
    let (styles, templates) =
        files.iter().map(source).partition(|source: &Source| is_style(&source.path));
    let own = UserTheme { templates, styles, ..UserTheme::default() };
    let found = overrides(&own, builtin::named(None));
    let told: Vec<String> = found
        .iter()
        .map(|finding| {
            let last = finding.args.last().map(|(_, arg)| match arg {
                Arg::Text(text) => text.clone(),
                Arg::Message(id) => (*id).to_owned(),
                other => format!("{other:?}"),
            });
            format!("{} {}", finding.variant.unwrap_or_default(), last.unwrap_or_default())
        })
        .collect();
    assert_eq!(told, expected, "{files:?}");
}

#[test]
fn what_was_taken_unchanged_fits() {
    for theme in &builtin::ALL {
        for (file, text) in theme.files() {
            let taken = ejected(theme, file).expect("a file of the theme");
            let source = Source::new(&format!("themes/{file}"), &taken);
            assert_eq!(taken_from(&source), Some(&*fingerprint(text)), "{file}");
            let own = if is_style(file) {
                UserTheme { styles: vec![source], ..UserTheme::default() }
            } else {
                UserTheme { templates: vec![source], ..UserTheme::default() }
            };
            assert_eq!(overrides(&own, theme), [], "{}: {file}", theme.name);
            // The fonts come with the theme.
            assert_eq!(own.findings(theme), [], "{}: {file}", theme.name);
        }
    }
}

#[test]
fn what_the_theme_changed_since_is_old() {
    let old = "{#- pop 0.0.1 · traject/parts/facts.html · 0123456789abcdef -#}\n";
    check(&[("parts/facts.html", old)], &["old parts/facts.html"]);
    check(&[("traject.css", "/* pop 0.0.1 · x · 0123456789abcdef */")], &["old traject.css"]);
    // Written by hand, so its origin is unknown.
    check(&[("parts/facts.html", "{# mine #}"), ("mine.css", "")], &[]);
}

#[test]
fn a_page_without_what_every_page_needs_lost_it() {
    let base = builtin::named(None).file("base.html").expect("the base");
    let less = base.replace("class=\"skip\"", "").replace("<main ", "<div ");
    check(&[("base.html", &less)], &["lost page-skip", "lost page-main"]);
    let blocks = base.replace("block hero", "block top");
    check(&[("base.html", &blocks)], &["block hero"]);
    let home = "{% extends \"base.html\" %}{% block main %}{% endblock main %}";
    check(&[("home.html", home)], &["block hero"]);
    check(&[("home.html", "{% extends \"traject/home.html\" %}")], &[]);
}

#[test]
fn a_file_that_nothing_asks_for_is_told() {
    check(&[("hom.html", "")], &["stray-near home.html"]);
    check(&[("goal-cards.html", "")], &["stray-near parts/goal_cards.html"]);
    check(&[("something.html", "")], &["stray something.html"]);
    check(&[("stil.css", "")], &["stray stil.css"]);
    let part = ("parts/mine.html", "{% component mine() %}x{% endcomponent mine %}");
    check(&[part], &["stray parts/mine.html"]);
    let home =
        "{% extends \"traject/home.html\" %}{% block main %}{{ <mine/> }}{% endblock main %}";
    check(&[part, ("home.html", home)], &[]);
}

#[test]
fn a_file_may_be_named_in_short() {
    let theme = builtin::named(None);
    assert_eq!(meant(theme, "home"), Ok("home.html"));
    assert_eq!(meant(theme, "goal_cards"), Ok("parts/goal_cards.html"));
    assert_eq!(meant(theme, "themes/parts/facts.html"), Ok("parts/facts.html"));
    assert_eq!(meant(theme, "traject.css"), Ok("traject.css"));
    assert_eq!(meant(theme, "gaol_cards"), Err(Some("parts/goal_cards.html")));
    assert_eq!(meant(theme, "elephant"), Err(None));
}
