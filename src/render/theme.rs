//! A theme: templates, one style sheet, fonts.

use std::fmt::Write;

use tera::{Kwargs, State, Tera};

use super::words::Words;
use crate::base::{Arg, Lang};
use crate::view::View;

/// A theme, ready to render.
#[derive(Debug)]
pub struct Theme {
    tera: Tera,
    /// The files that go along: address, bytes.
    pub assets: Vec<(&'static str, std::borrow::Cow<'static, [u8]>)>,
}

/// The templates of the theme Traject.
const TEMPLATES: [(&str, &str); 22] = [
    ("base.html", include_str!("../../themes/traject/templates/base.html")),
    ("home.html", include_str!("../../themes/traject/templates/home.html")),
    ("goals.html", include_str!("../../themes/traject/templates/goals.html")),
    ("goal.html", include_str!("../../themes/traject/templates/goal.html")),
    ("log.html", include_str!("../../themes/traject/templates/log.html")),
    ("skills.html", include_str!("../../themes/traject/templates/skills.html")),
    ("change.html", include_str!("../../themes/traject/templates/change.html")),
    ("search.html", include_str!("../../themes/traject/templates/search.html")),
    ("talk.html", include_str!("../../themes/traject/templates/talk.html")),
    ("list.html", include_str!("../../themes/traject/templates/list.html")),
    ("document.html", include_str!("../../themes/traject/templates/document.html")),
    ("parts/symbols.html", include_str!("../../themes/traject/templates/parts/symbols.html")),
    ("parts/route.html", include_str!("../../themes/traject/templates/parts/route.html")),
    ("parts/facts.html", include_str!("../../themes/traject/templates/parts/facts.html")),
    ("parts/goal_cards.html", include_str!("../../themes/traject/templates/parts/goal_cards.html")),
    (
        "parts/planning_chart.html",
        include_str!("../../themes/traject/templates/parts/planning_chart.html"),
    ),
    ("parts/skill_rows.html", include_str!("../../themes/traject/templates/parts/skill_rows.html")),
    ("parts/month_dots.html", include_str!("../../themes/traject/templates/parts/month_dots.html")),
    ("parts/entry_list.html", include_str!("../../themes/traject/templates/parts/entry_list.html")),
    ("parts/log_parts.html", include_str!("../../themes/traject/templates/parts/log_parts.html")),
    ("parts/link_list.html", include_str!("../../themes/traject/templates/parts/link_list.html")),
    ("parts/pager.html", include_str!("../../themes/traject/templates/parts/pager.html")),
];

const STYLE: &str = include_str!("../../themes/traject/traject.css");

/// The fonts of the theme: address, bytes.
const FONTS: [(&str, &[u8]); 3] = [
    (
        "fonts/schibsted-grotesk-400-700.woff2",
        include_bytes!("../../themes/traject/fonts/schibsted-grotesk-400-700.woff2"),
    ),
    (
        "fonts/source-serif-400-700.woff2",
        include_bytes!("../../themes/traject/fonts/source-serif-400-700.woff2"),
    ),
    (
        "fonts/source-serif-italic-400-700.woff2",
        include_bytes!("../../themes/traject/fonts/source-serif-italic-400-700.woff2"),
    ),
];

/// The accent colours: the name, the ground in light, the quiet text on it. The first is the style
/// sheet's own.
pub const ACCENTS: [(&str, &str, &str); 5] = [
    ("yellow", "#ffd23f", "#3d3a24"),
    ("mint", "#a5e3c4", "#24453a"),
    ("salmon", "#ffb59e", "#4d2a1f"),
    ("sky", "#b4d8f5", "#23405a"),
    ("quiet", "#e9ebf0", "#3f4553"),
];

impl Theme {
    /// The texts that every edition is made with: templates and styles.
    pub fn texts() -> Vec<&'static str> {
        TEMPLATES.iter().map(|(_, text)| *text).chain([STYLE]).collect()
    }

    /// The theme of a view.
    pub fn of(view: &View) -> Self {
        let words = Words { lang: view.edition.lang };
        let name = view.person.name.as_deref().or(view.title.as_deref()).unwrap_or_default();
        let running = match name {
            "" => words.long(view.today),
            name => format!("{name}, {}", words.long(view.today)),
        };
        Self::traject(words.lang, view.edition.accent, &running)
    }

    /// The theme that is built in, for an edition of a language and an accent. `running` is what
    /// stands at the foot of every printed page.
    fn traject(lang: Lang, accent: Option<&str>, running: &str) -> Self {
        let mut tera = Tera::default();
        tera.register_function("t", Phrase { words: Words { lang } });
        tera.add_raw_templates(TEMPLATES)
            .unwrap_or_else(|error| panic!("the built-in theme is broken: {error}"));
        let mut style = compact(STYLE);
        if let Some((.., ground, quiet)) = accent.and_then(accent_colour) {
            let _ = write!(
                style,
                "\n@layer tokens{{@media not (forced-colors:active){{:root{{--signal:{ground}}}\
                 @media screen and (prefers-color-scheme:light){{:root{{--hero:{ground};--on-hero-2:{quiet}}}}}\
                 @media screen and (prefers-color-scheme:dark){{:root{{--gone:{ground}}}}}}}}}\n"
            );
        }
        let words = Words { lang };
        let page = css_string(&words.say("print-page"));
        let of = css_string(&words.say("print-of"));
        let _ = write!(
            style,
            "\n@layer page{{@page{{@bottom-left{{content:\"{}\";font:8pt sans-serif}}\
             @bottom-right{{content:\"{page} \" counter(page) \" {of} \" counter(pages);\
             font:8pt sans-serif}}}}}}\n",
            css_string(running)
        );
        let mut assets: Vec<(&'static str, std::borrow::Cow<'static, [u8]>)> =
            vec![("traject.css", style.into_bytes().into())];
        assets.extend(FONTS.map(|(path, bytes)| (path, bytes.into())));
        Self { tera, assets }
    }

    /// Renders a template with the data of a page.
    pub fn render(
        &self,
        template: &str,
        data: &impl serde::Serialize,
    ) -> Result<String, tera::Error> {
        let context = tera::Context::from_serialize(data)?;
        self.tera.render(template, &context)
    }
}

/// An accent by name, other than the style sheet's own.
fn accent_colour(name: &str) -> Option<(&'static str, &'static str, &'static str)> {
    ACCENTS.into_iter().skip(1).find(|(known, ..)| *known == name)
}

/// A style sheet without its comments and the space at the ends of its lines.
fn compact(style: &str) -> String {
    let mut plain = String::with_capacity(style.len());
    let mut rest = style;
    while let Some((before, after)) = rest.split_once("/*") {
        plain.push_str(before);
        rest = after.split_once("*/").map_or("", |(_, after)| after);
    }
    plain.push_str(rest);
    plain.lines().map(str::trim).filter(|line| !line.is_empty()).fold(
        String::with_capacity(plain.len()),
        |mut style, line| {
            if !style.ends_with(['{', '}', ';', ',']) {
                style.push('\n');
            }
            style.push_str(line);
            style
        },
    )
}

/// Text inside the quotes of a style sheet.
fn css_string(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for character in text.chars() {
        match character {
            '"' | '\\' | '<' | '>' | '&' => {
                let _ = write!(out, "\\{:x} ", u32::from(character));
            }
            other if other.is_control() => out.push(' '),
            other => out.push(other),
        }
    }
    out
}

/// The function `t` of templates: a phrase of the catalogue. `count` and `name` fill it.
struct Phrase {
    words: Words,
}

impl tera::Function<String> for Phrase {
    fn call(&self, kwargs: Kwargs, _: &State) -> String {
        let Ok(Some(id)) = kwargs.get::<String>("id") else { return String::new() };
        let mut args: Vec<(&'static str, Arg)> = Vec::new();
        if let Ok(Some(count)) = kwargs.get::<i64>("count") {
            args.push(("count", Arg::Count(count)));
        }
        for name in ["name", "value", "date"] {
            if let Ok(Some(text)) = kwargs.get::<String>(name) {
                args.push((name, Arg::Text(text)));
            }
        }
        self.words.with(&id, &args)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Relative luminance of a colour `#rrggbb`, after WCAG 2.2.
    fn luminance(colour: &str) -> f64 {
        let part = |at: usize| {
            let byte = u8::from_str_radix(&colour[at..at + 2], 16).expect("a colour");
            let value = f64::from(byte) / 255.0;
            if value <= 0.04045 { value / 12.92 } else { ((value + 0.055) / 1.055).powf(2.4) }
        };
        0.2126 * part(1) + 0.7152 * part(3) + 0.0722 * part(5)
    }

    fn contrast(a: &str, b: &str) -> f64 {
        let (a, b) = (luminance(a), luminance(b));
        (a.max(b) + 0.05) / (a.min(b) + 0.05)
    }

    #[test]
    fn every_accent_carries_its_text() {
        for (name, ground, quiet) in ACCENTS {
            assert!(contrast(ground, "#14171f") >= 7.0, "{name}");
            assert!(contrast(ground, quiet) >= 4.5, "{name}");
            assert!(contrast(ground, "#11141b") >= 3.0, "{name} as a line in the dark");
        }
    }

    #[test]
    fn every_token_of_the_style_sheet_carries_its_text() {
        let tokens = |block: &str| -> std::collections::HashMap<String, String> {
            block
                .split(';')
                .filter_map(|declaration| declaration.split_once(':'))
                .filter(|(_, value)| value.trim().starts_with('#'))
                .map(|(name, value)| {
                    let value = value.trim();
                    let long = match value.len() {
                        4 => value
                            .chars()
                            .skip(1)
                            .fold("#".to_owned(), |out, c| format!("{out}{c}{c}")),
                        _ => value.chars().take(7).collect(),
                    };
                    (name.trim().trim_start_matches("--").to_owned(), long)
                })
                .collect()
        };
        let light = STYLE.split("color-scheme:light dark;").nth(1).expect("light tokens");
        let light = tokens(light.split('}').next().expect("a block"));
        let dark = STYLE.split("(prefers-color-scheme:dark){:root{").nth(1).expect("dark tokens");
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
                let ratio = contrast(&tokens[text], &tokens[ground]);
                assert!(ratio >= least, "{text} on {ground} in {scheme}: {ratio:.1}");
            }
        }
    }
}
