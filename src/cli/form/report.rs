//! What `pop form` tells: each place, what goes there and why, and what has no place.

use serde::Serialize;

use crate::base::visible::visible;
use crate::base::{Arg, Lang, lang};
use crate::form::decide::{Decided, Decision, Fill, Homeless};
use crate::form::place::Target;
use crate::form::properties::Property;
use crate::host::terminal;

/// How many characters of a label or a text are shown.
const WIDE: usize = 60;

/// What is told about a form.
pub(super) struct Report<'r> {
    pub(super) decided: &'r Decided,
    pub(super) properties: &'r [Property],
    pub(super) cleared: bool,
    pub(super) edition: &'r str,
    pub(super) lang: Lang,
}

#[derive(Serialize)]
struct Out<'o> {
    edition: &'o str,
    lang: &'static str,
    written: Option<&'o str>,
    filled: usize,
    left: usize,
    too_small: Vec<usize>,
    places: Vec<PlaceOut>,
    without_place: Vec<HomelessOut>,
    properties: Vec<PropertyOut<'o>>,
}

#[derive(Serialize)]
struct PlaceOut {
    number: usize,
    label: String,
    kind: &'static str,
    asks: Option<&'static str>,
    goal: Option<usize>,
    filled: bool,
    why: &'static str,
    text: Option<String>,
    rows: Vec<Vec<Option<String>>>,
    ticked: Vec<String>,
}

#[derive(Serialize)]
struct HomelessOut {
    part: &'static str,
    title: Option<String>,
}

#[derive(Serialize)]
struct PropertyOut<'o> {
    name: &'o str,
    value: &'o str,
    cleared: bool,
}

impl Report<'_> {
    /// For programs; `docs/form.schema.json` describes it. `written` is the file, and `tight` are the
    /// places that are too small for their text.
    pub(super) fn json(&self, written: Option<&str>, tight: &[usize]) -> String {
        let places: Vec<PlaceOut> =
            self.decided.places.iter().enumerate().map(|(at, one)| place(at, one)).collect();
        let filled = places.iter().filter(|place| place.filled).count();
        let without = self.decided.homeless.iter().map(|one| match one {
            Homeless::Goal(title) => HomelessOut { part: "goal", title: Some(title.clone()) },
            Homeless::Part(meaning) => HomelessOut { part: meaning.name(Lang::En), title: None },
        });
        terminal::json(&Out {
            edition: self.edition,
            lang: self.decided.lang.code(),
            written,
            filled,
            left: places.len() - filled,
            too_small: tight.iter().map(|at| at + 1).collect(),
            places,
            without_place: without.collect(),
            properties: self
                .properties
                .iter()
                .map(|(name, value)| PropertyOut { name, value, cleared: self.cleared })
                .collect(),
        })
    }

    /// Every place, for people.
    #[expect(clippy::format_push_string, reason = "a form is short")]
    pub(super) fn inspected(&self) -> String {
        let mut out = String::new();
        for (at, one) in self.decided.places.iter().enumerate() {
            let said = said(one, self.lang);
            let label = cut(&one.place.label);
            out.push_str(&format!("{:>3}  {label}\n     {}\n", at + 1, said));
        }
        out + &self.rest()
    }

    /// What was filled, for people, and which places are too small for their text.
    #[expect(clippy::format_push_string, reason = "a form is short")]
    pub(super) fn filled(&self, written: &str, tight: &[usize]) -> String {
        let places = &self.decided.places;
        let filled = places.iter().filter(|one| one.fill != Fill::Nothing).count();
        let args = [
            ("filled", Arg::from(filled)),
            ("count", Arg::from(places.len())),
            ("path", Arg::from(written)),
        ];
        let mut out = lang::say_with(self.lang, "form-filled", &args) + "\n";
        for (at, one) in places.iter().enumerate().filter(|(_, one)| one.fill == Fill::Nothing) {
            let label = cut(one.place.label.trim_end_matches(':'));
            out.push_str(&format!("{:>3}  {label}: {}\n", at + 1, why(one, self.lang)));
        }
        for at in tight {
            let label = cut(places[*at].place.label.trim_end_matches(':'));
            let said = lang::say(self.lang, "form-too-small");
            out.push_str(&format!("{:>3}  {label}: {said}\n", at + 1));
        }
        out + &self.rest()
    }

    /// What has no place, and what the properties tell.
    fn rest(&self) -> String {
        let mut out = String::new();
        let without = self.decided.homeless.iter().map(|one| match one {
            Homeless::Goal(title) => format!("“{}”", visible(title)),
            Homeless::Part(meaning) => lang::say(self.lang, &asked(meaning.name(Lang::En))),
        });
        let without: Vec<String> = without.collect();
        if !without.is_empty() {
            let list = lang::list(self.lang, &without, "and");
            let args = [("parts", Arg::from(list)), ("edition", Arg::from(self.edition))];
            out.push_str(&(lang::say_with(self.lang, "form-without-place", &args) + "\n"));
        }
        if !self.properties.is_empty() && !self.cleared {
            let known: Vec<String> = self
                .properties
                .iter()
                .map(|(name, value)| format!("{name}: “{}”", visible(value)))
                .collect();
            let args = [("properties", Arg::from(known.join(", ")))];
            out.push_str(&(lang::say_with(self.lang, "form-properties", &args) + "\n"));
        }
        out
    }
}

/// The id of the words for what a place asks for.
fn asked(name: &str) -> String {
    format!("form-asks-{name}")
}

fn place(at: usize, one: &Decision) -> PlaceOut {
    let rows = match &one.fill {
        Fill::Rows(rows) => rows
            .iter()
            .map(|row| {
                row.iter()
                    .map(|cell| cell.as_ref().map(crate::form::text::Text::in_lines))
                    .collect()
            })
            .collect(),
        _ => Vec::new(),
    };
    let choice = |at: &usize| one.place.choices.get(*at).cloned().unwrap_or_default();
    PlaceOut {
        number: at + 1,
        label: one.place.label.clone(),
        kind: one.place.sort.name(),
        asks: one.meaning.map(|meaning| meaning.name(Lang::En)),
        goal: one.goal.map(|goal| goal + 1),
        filled: one.fill != Fill::Nothing,
        why: one.why.name(),
        text: match &one.fill {
            Fill::Text(text) => Some(text.in_lines()),
            Fill::Choice(at) => Some(choice(at)),
            _ => None,
        },
        rows,
        ticked: match &one.fill {
            Fill::Ticks(ticked) => ticked.iter().map(choice).collect(),
            _ => Vec::new(),
        },
    }
}

/// What goes into a place and why, for people.
fn said(one: &Decision, lang: Lang) -> String {
    let text = match &one.fill {
        Fill::Nothing => return format!("– {}", why(one, lang)),
        Fill::Text(text) => cut(&text.in_one_line()),
        Fill::Choice(at) => cut(one.place.choices.get(*at).map_or("", String::as_str)),
        Fill::Ticks(ticked) => {
            let words = ticked.iter().filter_map(|at| one.place.choices.get(*at));
            cut(&format!("☒ {}", words.cloned().collect::<Vec<_>>().join(", ☒ ")))
        }
        Fill::Rows(rows) => {
            let room = match &one.place.target {
                Target::Rows { rows, .. } => rows.len(),
                _ => 0,
            };
            let args = [("count", Arg::from(rows.len())), ("room", Arg::from(room))];
            lang::say_with(lang, "form-rows", &args)
        }
    };
    format!("→ {text}  ({})", why(one, lang))
}

/// Why something goes into a place, or nothing.
fn why(one: &Decision, lang: Lang) -> String {
    let asks = one.meaning.map(|meaning| lang::say(lang, &asked(meaning.name(Lang::En))));
    let args = [
        ("asks", Arg::from(asks.unwrap_or_default())),
        ("goal", Arg::from(one.goal.map_or(0, |goal| goal + 1))),
    ];
    lang::say_with(lang, &format!("form-why-{}", one.why.name()), &args)
}

/// The beginning of a text on one line, as a terminal can show it.
fn cut(text: &str) -> String {
    let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
    let line = visible(&line).into_owned();
    match line.char_indices().nth(WIDE) {
        Some((at, _)) => format!("{}…", &line[..at]),
        None => line,
    }
}
