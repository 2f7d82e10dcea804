//! A name that stays with the author, in an address that others see, or a part of it in a text.

use super::{Check, shown};
use crate::base::Diagnostic;
use crate::base::symbol::normal;
use crate::plan::names::alone;
use crate::plan::{Entry, EntryId, Plan, Viewer};

rule!("personal-name", Warning, Check::Entry(check));

/// In texts a name gives way to a role; an id and the name of a file are addresses, and stay as they
/// are.
fn check(plan: &Plan, id: EntryId, entry: &Entry, findings: &mut Vec<Diagnostic>) {
    if plan.config.names.is_empty() {
        return;
    }
    let mut viewers = plan.config.editions.iter().map(|edition| plan.viewer(edition));
    let open =
        viewers.any(|viewer| viewer != Viewer::Author && plan.access(id).document.allows(viewer));
    if open && let Some(name) = named(plan, &entry.id) {
        let place = if entry.record.has("id") { entry.place("id") } else { entry.head };
        findings
            .push(entry.finding("personal-name", place).arg("name", name).arg("id", &*entry.id));
    }
    parts(plan, id, entry, findings);
    for file in shown::files(plan, entry) {
        let stem = file.path.rsplit('/').next().unwrap_or_default();
        if let Some(name) = named(plan, &normal(stem))
            && !shown::editions_with(plan, id, entry, file.place).is_empty()
        {
            findings.push(
                entry
                    .finding("personal-name", file.place)
                    .variant("file")
                    .arg("name", name)
                    .arg("file", &*file.path),
            );
        }
    }
}

/// A first or last name alone in a text that others see: it may be somebody else's, so it does not give
/// way by itself.
fn parts(plan: &Plan, id: EntryId, entry: &Entry, findings: &mut Vec<Diagnostic>) {
    // What the author is called, and what roles say, is no secret.
    let roles = plan.config.names.iter().filter_map(|(_, role)| role.as_deref());
    let known: Vec<&str> = plan.config.person.name.as_deref().into_iter().chain(roles).collect();
    for text in shown::texts(plan, id, entry) {
        for (range, name) in alone(&plan.config.names, &known, &text.text) {
            let part = &text.text[range.clone()];
            let place = text.place(range.start, range.end);
            let editions: Vec<String> =
                text.editions.iter().map(|name| format!("`{name}`")).collect();
            findings.push(
                entry
                    .finding("personal-name", place)
                    .variant("part")
                    .arg("part", part)
                    .arg("name", name)
                    .arg("editions", editions.join(", "))
                    .arg("count", text.editions.len()),
            );
        }
    }
}

/// The name that an address holds, as whole words of it.
fn named<'p>(plan: &'p Plan, address: &str) -> Option<&'p str> {
    let address = format!("-{address}-");
    let names = plan.config.names.iter().map(|(name, _)| &**name);
    let holds = |name: &&str| {
        let name = normal(name);
        !name.is_empty() && address.contains(&format!("-{name}-"))
    };
    names.into_iter().find(holds)
}
