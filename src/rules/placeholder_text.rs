//! Text that only holds a place: "TODO", "n.v.t.", "…".

use super::Check;
use crate::base::{Arg, Diagnostic};
use crate::plan::{Entry, EntryId, Kind, Plan};
use crate::syntax::{Record, Value};

rule!("placeholder-text", Warning, Check::Entry(check));

/// Words that stand for a text that is still to be written, in lower case without marks.
const WORDS: &[&str] = &[
    "todo", "tbd", "tbc", "nvt", "n v t", "n a", "na", "nog in te vullen", "in te vullen",
    "nog invullen", "invullen", "later", "volgt", "volgt nog", "to be determined", "fill in",
    "to do", "xxx", "xx", "ja", "nee", "yes", "no", "idem", "zie boven", "see above", "geen idee",
    "weet ik nog niet", "test", "tekst", "text",
];

fn check(_: &Plan, _: EntryId, entry: &Entry, findings: &mut Vec<Diagnostic>) {
    if entry.kind == Kind::Goal && super::as_goal(entry).is_some_and(|g| super::asked_of(g).is_none()) {
        return;
    }
    fields(entry, &entry.record, findings);
}

fn fields(entry: &Entry, record: &Record, findings: &mut Vec<Diagnostic>) {
    for item in &record.items {
        match &item.value {
            Value::Text(text) if asks_for_a_sentence(item.field.name) && is_placeholder(text) => {
                findings.push(
                    entry
                        .finding("placeholder-text", item.span)
                        .arg("key", Arg::Word { en: item.field.name, nl: item.field.alias })
                        .arg("text", &**text),
                );
            }
            Value::Table(table) => fields(entry, table, findings),
            Value::Tables(tables) => {
                for table in tables {
                    fields(entry, table, findings);
                }
            }
            _ => {}
        }
    }
}

/// Whether a key asks for a sentence; a name, a unit or an id may be one short word.
fn asks_for_a_sentence(name: &str) -> bool {
    !matches!(name, "id" | "kind" | "unit" | "by" | "who" | "role" | "from" | "tag" | "field" | "hash")
        && !matches!(name, "sha256" | "edition" | "group" | "instrument" | "register" | "name")
}

/// Whether a text says nothing.
pub(super) fn is_placeholder(text: &str) -> bool {
    let letters = text.chars().filter(|c| c.is_alphanumeric()).count();
    if letters == 0 {
        return true;
    }
    let lower = text.to_lowercase();
    let words: Vec<&str> =
        lower.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
    let plain = words.join(" ");
    WORDS.contains(&plain.as_str())
        || plain.starts_with("todo ")
        || plain.starts_with("lorem ipsum")
        || plain == "n v t"
}

#[cfg(test)]
mod tests {
    use super::is_placeholder;

    #[test]
    fn a_placeholder_says_nothing() {
        for text in ["…", "...", "TODO", "todo: later", "n.v.t.", "N/A", "Ja", "Lorem ipsum dolor", "?"] {
            assert!(is_placeholder(text), "{text}");
        }
        for text in ["Ja, want ik heb tijd", "Na de zomer", "10", "Nee zeggen leren"] {
            assert!(!is_placeholder(text), "{text}");
        }
    }
}
