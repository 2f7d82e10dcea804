//! The map of a form: what its author says each place asks for, in a file that is kept.

use std::collections::BTreeMap;

use serde::Deserialize;

use super::decide::{Decided, Fill};
use crate::base::Lang;
use crate::labels::Meaning;

/// What an author says about places, by their numbers.
#[derive(Clone, Debug, Default)]
pub struct Map {
    rulings: BTreeMap<usize, Ruling>,
}

/// What an author says about a place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Ruling {
    /// What it asks for, and for which goal, from 1.
    Meaning(Meaning, Option<usize>),
    /// Exactly this text.
    Text(String),
    /// Nothing goes there.
    Leave,
}

/// Why a map cannot be used.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Unusable {
    /// It is not TOML: what the parser reports.
    Toml(String),
    /// A place that the form does not have, by its number.
    NoPlace(usize),
    /// The label of a place differs from that in the form: its number, and both labels.
    OtherLabel(usize, String, String),
    /// A word that is no meaning, with the number of its place.
    NoMeaning(usize, String),
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    #[serde(default)]
    place: Vec<Row>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Row {
    number: usize,
    label: Option<String>,
    fill: Option<String>,
    goal: Option<usize>,
    text: Option<String>,
}

impl Map {
    /// Reads a map for a form with these labels.
    pub fn read(text: &str, labels: &[String]) -> Result<Self, Unusable> {
        let file: File =
            toml::from_str(text).map_err(|error| Unusable::Toml(error.message().to_owned()))?;
        let mut rulings = BTreeMap::new();
        for row in file.place {
            let place = row.number.checked_sub(1).and_then(|at| labels.get(at));
            let Some(label) = place else { return Err(Unusable::NoPlace(row.number)) };
            if let Some(known) = row.label.filter(|known| known != label) {
                return Err(Unusable::OtherLabel(row.number, known, label.clone()));
            }
            let ruling = match (row.text, row.fill) {
                (Some(text), _) => Ruling::Text(text),
                (None, Some(name)) if name.trim().is_empty() => Ruling::Leave,
                (None, Some(name)) => match Meaning::from_name(name.trim()) {
                    Some(meaning) => Ruling::Meaning(meaning, row.goal.filter(|goal| *goal > 0)),
                    None => return Err(Unusable::NoMeaning(row.number, name)),
                },
                // A row without an answer changes nothing.
                (None, None) => continue,
            };
            rulings.insert(row.number, ruling);
        }
        Ok(Self { rulings })
    }

    /// What the author says about a place, by its number from 1.
    pub(crate) fn ruling(&self, number: usize) -> Option<&Ruling> {
        self.rulings.get(&number)
    }
}

/// A map that says what is decided now, to be corrected. `comment` explains it, line by line.
#[expect(clippy::format_push_string, reason = "a map is short")]
pub fn write(decided: &Decided, comment: &str, lang: Lang) -> String {
    let mut out = String::new();
    for line in comment.lines() {
        out.push_str(format!("# {line}").trim_end());
        out.push('\n');
    }
    for (at, one) in decided.places.iter().enumerate() {
        out.push_str(&format!(
            "\n[[place]]\nnumber = {}\nlabel = {}\n",
            at + 1,
            quoted(&one.place.label)
        ));
        match (&one.fill, one.meaning) {
            // What a table holds follows from its headings.
            (Fill::Rows(_), _) => {}
            (Fill::Nothing, None) => out.push_str("fill = \"\"\n"),
            (Fill::Nothing, Some(meaning)) => {
                out.push_str(&format!("fill = \"\"  # {}\n", meaning.name(lang)));
            }
            (_, Some(meaning)) => out.push_str(&format!("fill = {}\n", quoted(meaning.name(lang)))),
            (Fill::Text(text), None) => {
                out.push_str(&format!("text = {}\n", quoted(&text.in_lines())));
            }
            (_, None) => {}
        }
        if let (Some(goal), Fill::Text(_)) = (one.goal, &one.fill) {
            out.push_str(&format!("goal = {}\n", goal + 1));
        }
    }
    out
}

/// A TOML string.
fn quoted(text: &str) -> String {
    let mut out = String::from("\"");
    for c in text.chars() {
        match c {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            '\n' => out.push_str("\\n"),
            '\t' => out.push_str("\\t"),
            c if c.is_control() => out.push(' '),
            c => out.push(c),
        }
    }
    out.push('"');
    out
}

#[cfg(test)]
mod tests;
