//! Parses a text into a [`Document`]: one file at a time, and never failing.
//!
//! The fence splits a text into front matter and body; the table reads the front matter with
//! places, as TOML or YAML; the outline finds the headings, links and markers of the body. Errors are recorded
//! in `problems`, and everything that could still be read is kept.

pub mod convert;
pub mod fence;
pub mod outline;
pub mod quote;
pub mod record;
pub mod schema;
pub mod table;
pub mod word;
pub mod yaml;

use std::sync::Arc;

use crate::base::source::Damage;
use crate::base::{Diagnostic, Source, Span};

pub use fence::Form;
pub use outline::Outline;
pub use record::{Record, Value};
pub use schema::{Choice, Field, Shape};
pub use table::Table;
pub use word::Word;

/// A parsed file.
#[derive(Debug)]
pub struct Document<'s> {
    /// The file.
    pub source: &'s Source,
    /// The format of the front matter.
    pub form: Form,
    /// The front matter's entries.
    pub table: Table<'s>,
    /// The place of the front matter, or of the first line if there is none.
    pub front: Span,
    /// The place of the body.
    pub body: Span,
    /// The body's headings, links and markers; places are in the whole text.
    pub outline: Outline,
    /// The parts that cannot be read.
    pub problems: Vec<Diagnostic>,
    /// Whether the front matter could be read without an error; if not, a missing key may be a
    /// consequence of that error.
    pub sound: bool,
}

/// Parses a Markdown file with front matter.
pub fn parse(source: &Source) -> Document<'_> {
    let text = &*source.text;
    let mut problems = Vec::new();
    if let Some(damage) = source.damage {
        problems.push(damage_finding(source, damage));
        return Document {
            source,
            form: Form::default(),
            table: Table::default(),
            front: Span::default(),
            body: Span::new(text.len(), text.len()),
            outline: Outline::default(),
            problems,
            sound: false,
        };
    }
    let fence = fence::split(text);
    let mut sound = true;
    let table = match fence.problem {
        Some(problem) => {
            problems.push(problem.finding(source, &fence));
            sound = false;
            Table::default()
        }
        None => match fence.form {
            Form::Toml => table::parse(source, fence.front),
            Form::Yaml => yaml::parse(source, fence.front),
        },
    };
    sound &= table.problems.is_empty();
    problems.extend(table.problems.iter().cloned());
    let outline = outline::read(text, fence.body);
    let (form, front, body) = (fence.form, fence.opening, fence.body);
    Document { source, form, table, front, body, outline, problems, sound }
}

/// Reads a file that is TOML from the first byte to the last, such as `pop.toml`.
pub fn parse_settings(source: &Source) -> Table<'_> {
    if let Some(damage) = source.damage {
        let problems = vec![damage_finding(source, damage)];
        return Table { problems, ..Table::default() };
    }
    let start = if source.text.starts_with('\u{feff}') { '\u{feff}'.len_utf8() } else { 0 };
    table::parse(source, Span::new(start, source.text.len()))
}

fn damage_finding(source: &Source, damage: Damage) -> Diagnostic {
    let path: &Arc<str> = &source.path;
    match damage {
        Damage::NotUtf8(span) => Diagnostic::new("not-utf8", path, span),
        Damage::TooLarge => Diagnostic::new("file-too-large", path, Span::default()),
    }
}
