//! A file that others get and that says who made it.

use super::{Check, shown};
use crate::base::Diagnostic;
use crate::plan::{Entry, EntryId, Plan};

rule!("attachment-metadata", Warning, Check::Entry(check));

fn check(plan: &Plan, id: EntryId, entry: &Entry, findings: &mut Vec<Diagnostic>) {
    // The name of a program alone is in nearly every file, and tells little.
    for file in shown::files(plan, entry).into_iter().filter(|file| file.facts.names_somebody()) {
        let editions = shown::editions_with(plan, id, entry, file.place);
        if editions.is_empty() {
            continue;
        }
        let names: Vec<String> = editions.iter().map(|name| format!("`{name}`")).collect();
        let keys: Vec<String> =
            file.facts.about.iter().map(|(key, value)| format!("{key} `{value}`")).collect();
        findings.push(
            entry
                .finding("attachment-metadata", file.place)
                .arg("file", &*file.path)
                .arg("keys", keys.join(", "))
                .arg("editions", names.join(", "))
                .arg("count", editions.len()),
        );
    }
}
