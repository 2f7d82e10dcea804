//! The built-in themes. Traject has every template; other themes have only those that differ.

use crate::render::export;

/// A built-in theme.
#[derive(Debug)]
pub struct Builtin {
    /// Its name in the settings.
    pub name: &'static str,
    /// The templates that differ from those of Traject: name, text.
    own: &'static [(&'static str, &'static str)],
    /// The style sheet: name, text.
    pub style: (&'static str, &'static str),
    /// The fonts of its style sheet: address, bytes.
    pub fonts: &'static [(&'static str, &'static [u8])],
    /// The colour around a page, in the light and the dark scheme.
    pub around: (&'static str, &'static str),
}

/// Lists the templates of a theme with their texts.
macro_rules! templates {
    ($theme:literal: $($name:literal)*) => {
        &[$(($name, include_str!(concat!("../../../themes/", $theme, "/templates/", $name)))),*]
    };
}

/// Lists fonts with their bytes.
macro_rules! fonts {
    ($($name:literal)*) => {
        &[$((
            concat!("fonts/", $name),
            include_bytes!(concat!("../../../themes/traject/fonts/", $name)),
        )),*]
    };
}

/// The templates that every theme has.
const TEMPLATES: &[(&str, &str)] = templates!("traject":
    "base.html" "home.html" "cv.html" "goals.html" "goal.html" "log.html" "skills.html" "change.html"
    "search.html" "talk.html"
    "list.html" "readers.html" "document.html" "parts/symbols.html" "parts/route.html" "parts/facts.html"
    "parts/text_section.html"
    "parts/goal_cards.html" "parts/planning_chart.html" "parts/skill_rows.html"
    "parts/month_dots.html" "parts/entry_list.html" "parts/log_parts.html" "parts/cv_rows.html" "parts/link_list.html" "parts/pager.html");

/// The themes; the first is the default.
pub const ALL: [Builtin; 2] = [
    Builtin {
        name: "traject",
        own: &[],
        style: ("traject.css", include_str!("../../../themes/traject/traject.css")),
        fonts: fonts!("schibsted-grotesk-400-700.woff2" "source-serif-400-700.woff2"
            "source-serif-italic-400-700.woff2" "schibsted-grotesk-ext.woff2" "source-serif-ext.woff2"),
        around: ("#ffd23f", "#191d27"),
    },
    Builtin {
        name: "stil",
        own: templates!("stil": "home.html"),
        style: ("stil.css", include_str!("../../../themes/stil/stil.css")),
        fonts: fonts!("source-serif-400-700.woff2" "source-serif-italic-400-700.woff2"
            "source-serif-ext.woff2"),
        around: ("#fdfdfb", "#141413"),
    },
];

/// The theme with a name, or else the first.
pub fn named(name: Option<&str>) -> &'static Builtin {
    ALL.iter().find(|theme| Some(theme.name) == name).unwrap_or(&ALL[0])
}

impl Builtin {
    /// Its templates: name, text.
    pub fn templates(&self) -> impl Iterator<Item = (&'static str, &'static str)> {
        TEMPLATES.iter().map(|(name, text)| {
            let own = self.own.iter().find(|(known, _)| known == name);
            *own.unwrap_or(&(*name, *text))
        })
    }

    /// The pages of the themes under qualified names such as `traject/home.html`, so that a
    /// template can extend the one it replaces: name, text.
    pub(super) fn originals(&self) -> impl Iterator<Item = (String, &'static str)> {
        let pages = |(name, _): &(&str, &str)| !name.contains('/');
        let first = TEMPLATES.iter().map(|page| (ALL[0].name, page));
        let own = self.own.iter().map(|page| (self.name, page));
        let all = first.chain(own).filter(move |(_, page)| pages(page));
        all.map(|(theme, (name, text))| (format!("{theme}/{name}"), *text))
    }

    /// Whether it has its own templates, which may extend those of Traject.
    pub(super) fn extends(&self) -> bool {
        !self.own.is_empty()
    }

    /// All files that a user can replace: name, text.
    pub fn files(&self) -> impl Iterator<Item = (&'static str, &'static str)> {
        self.templates().chain([self.style])
    }

    /// The text of one of its files.
    pub fn file(&self, name: &str) -> Option<&'static str> {
        self.files().find(|(known, _)| *known == name).map(|(_, text)| text)
    }
}

/// The texts in every edition that nobody wrote: templates and styles of every theme, names from
/// file formats, the search script.
pub(super) fn texts() -> Vec<&'static str> {
    let texts = TEMPLATES.iter().map(|(_, text)| *text);
    texts
        .chain(
            ALL.iter()
                .flat_map(|theme| theme.own.iter().map(|(_, text)| *text).chain([theme.style.1])),
        )
        .chain([export::WORDS, export::search::SCRIPT])
        .collect()
}

#[cfg(test)]
mod tests;
