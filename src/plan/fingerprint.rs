//! Computes the fingerprint of a goal: of the words and numbers that a signature covers.
//!
//! The canonical form has one line for each signed field, in a fixed order and with its English
//! name: `title`, `statement`, the five letters, `start`, `due`, and for each measure `name`,
//! `from`, `to`, `per` and `unit`. A line is the name, a tab and the value with white space
//! collapsed; absent fields have no line. Steps, the log, the status and the readers can change
//! without a new signature. The fingerprint is the first sixteen hexadecimal digits of the SHA-256
//! of these lines.

use std::fmt::Write;

use sha2::{Digest, Sha256};

use crate::syntax::Value;
use crate::syntax::record::{Item, Record};

use super::Entry;

/// The fields of a goal that are signed.
const FIELDS: [&str; 4] = ["title", "statement", "start", "due"];
const LETTERS: [&str; 5] = ["specific", "measurable", "attainable", "relevant", "timebound"];
const MEASURE: [&str; 5] = ["name", "from", "to", "per", "unit"];

/// The fingerprint of a goal.
pub fn of(goal: &Entry) -> String {
    let digest = Sha256::digest(canonical(goal).as_bytes());
    digest.iter().take(8).fold(String::new(), |mut hex, byte| {
        let _ = write!(hex, "{byte:02x}");
        hex
    })
}

/// The ids and fingerprints in a signature, as in `first-client:0123456789abcdef`, separated by
/// spaces or commas.
pub fn read(hash: &str) -> impl Iterator<Item = (&str, &str)> {
    hash.split([' ', ',']).filter_map(|part| part.trim().rsplit_once(':'))
}

/// The text that a signature stores for some goals, to be read by [`read`].
pub fn line<'g>(goals: impl IntoIterator<Item = &'g Entry>) -> String {
    let marks = goals.into_iter().map(|goal| format!("{}:{}", goal.id, of(goal)));
    marks.collect::<Vec<_>>().join(" ")
}

/// The lines that are signed.
fn canonical(goal: &Entry) -> String {
    let mut lines = String::new();
    let mut add = |record: &Record, names: &[&str]| {
        for name in names {
            if let Some(value) = record.get(name).map(plain).filter(|value| !value.is_empty()) {
                let _ = writeln!(lines, "{name}\t{value}");
            }
        }
    };
    add(&goal.record, &FIELDS);
    if let Some(letters) = goal.record.table("smart") {
        add(letters, &LETTERS);
    }
    for measure in goal.record.tables("measure") {
        add(measure, &MEASURE);
    }
    lines
}

fn plain(item: &Item) -> String {
    match &item.value {
        Value::Text(text) => text.split_whitespace().collect::<Vec<_>>().join(" "),
        Value::Number(number) => number.to_string(),
        Value::Integer(number) => number.to_string(),
        Value::Date(date) => date.to_string(),
        Value::Choice(word) => (*word).to_owned(),
        _ => String::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::{Interner, Source};
    use crate::plan::lower;
    use crate::syntax::parse;

    fn print(head: &str) -> String {
        let source = Source::new("goals/a.md", &format!("+++\n{head}\n+++\n"));
        of(&lower(&parse(&source), &Interner::default()).pop().expect("a goal"))
    }

    #[test]
    fn only_what_was_agreed_counts() {
        let signed = print("title = \"A\"\ndue = 2026-07-01\n[smart]\nspecific = \"One  talk.\"");
        let same = "titel = \"A\"\nstatus = \"active\"\neinddatum = \"2026-07-01\"\n                    [smart]\nspecifiek = \"One talk.\"\n[[step]]\nwhat = \"x\"";
        assert_eq!(print(same), signed);
        assert_ne!(print("title = \"A\"\ndue = 2026-07-02"), signed);
        assert_eq!(signed.len(), 16);
    }

    #[test]
    fn a_signature_names_goals() {
        let goals: Vec<_> = read("a:01, b-c:02 junk").collect();
        assert_eq!(goals, [("a", "01"), ("b-c", "02")]);
    }
}
