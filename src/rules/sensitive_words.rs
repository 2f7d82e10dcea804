//! Words that one may regret that others read: about leaving, pay, health, home, other people.

use super::{Check, shown};
use crate::base::{Arg, Diagnostic};
use crate::phrases::delicate::{Topic, delicate};
use crate::plan::{Entry, EntryId, Plan};

rule!("sensitive-words", Info, Check::Entry(check));

fn check(plan: &Plan, id: EntryId, entry: &Entry, findings: &mut Vec<Diagnostic>) {
    // One place of a topic is enough to make somebody look at the whole.
    let mut told: Vec<Topic> = Vec::new();
    for text in shown::texts(plan, id, entry) {
        for found in delicate(&text.text) {
            if told.contains(&found.topic) {
                continue;
            }
            told.push(found.topic);
            let names: Vec<String> = text.editions.iter().map(|name| format!("`{name}`")).collect();
            findings.push(
                entry
                    .finding("sensitive-words", text.place(found.place.start, found.place.end))
                    .arg("said", &text.text[found.place])
                    .arg("topic", Arg::Message(found.topic.message()))
                    .arg("editions", names.join(", "))
                    .arg("count", text.editions.len()),
            );
        }
    }
}
