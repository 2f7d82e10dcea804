//! A placeholder instead of a text: "TODO", "n.v.t.", "…".

use super::Check;
use crate::base::{Arg, Diagnostic};
use crate::plan::placeholder::{is_placeholder, is_prompt, is_to_come};
use crate::plan::{Entry, EntryId, Kind, Plan, prose};
use crate::syntax::{Field, Record, Value};

rule!("placeholder-text", Warning, Check::Entry(check));

fn check(_: &Plan, _: EntryId, entry: &Entry, findings: &mut Vec<Diagnostic>) {
    if entry.kind == Kind::Goal
        && super::as_goal(entry).is_some_and(|g| super::asked_of(entry, g).is_none())
    {
        return;
    }
    fields(entry, &entry.record, None, findings);
    body(entry, findings);
}

/// The sentences of the body that say that a text is still to come.
fn body(entry: &Entry, findings: &mut Vec<Diagnostic>) {
    for sentence in prose::sentences(entry) {
        if is_to_come(&sentence.text) {
            findings.push(
                entry
                    .finding("placeholder-text", sentence.span)
                    .variant("body")
                    .arg("text", &*sentence.text),
            );
        }
    }
}

/// The fields of a record; `of` is the list of tables that it belongs to.
fn fields(entry: &Entry, record: &Record, of: Option<&Field>, findings: &mut Vec<Diagnostic>) {
    for item in &record.items {
        match &item.value {
            // An empty text counts as absent, which other rules judge.
            Value::Text(text)
                if asks_for_a_sentence(item.field.name)
                    && !text.is_empty()
                    && is_left_open(entry.kind, item.field.name, text) =>
            {
                let finding = entry
                    .finding("placeholder-text", item.span)
                    .arg("key", Arg::Word { en: item.field.name, nl: item.field.alias })
                    .arg("text", &**text);
                findings.push(match of.filter(|_| item.field.required) {
                    // A step without this line would be an error.
                    Some(of) => finding
                        .variant("whole")
                        .arg("table", Arg::Word { en: of.name, nl: of.alias }),
                    None => finding,
                });
            }
            Value::Table(table) => fields(entry, table, None, findings),
            Value::Tables(tables) => {
                for table in tables {
                    fields(entry, table, Some(item.field), findings);
                }
            }
            _ => {}
        }
    }
}

/// Whether a value says nothing yet. A title can be any word, and a question to somebody is an answer
/// outside a goal.
fn is_left_open(kind: Kind, key: &str, text: &str) -> bool {
    match key {
        "title" => is_to_come(text),
        _ => is_placeholder(text) || (kind == Kind::Goal && is_prompt(text)),
    }
}

/// Whether a key expects a sentence; a name, a unit or an id can be one short word.
fn asks_for_a_sentence(name: &str) -> bool {
    !matches!(
        name,
        "id" | "kind" | "unit" | "by" | "who" | "role" | "from" | "tag" | "field" | "hash"
    ) && !matches!(name, "sha256" | "edition" | "group" | "instrument" | "register" | "name")
}
