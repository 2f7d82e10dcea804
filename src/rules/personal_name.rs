//! A private name in an address that others see, or a part of one in a text.

use super::Check;
use crate::base::Diagnostic;
use crate::plan::names::{alone, in_address};
use crate::plan::visibility::{self, Editions, Shown};
use crate::plan::{EntryId, Plan};

rule!("personal-name", Warning, Check::Shown { settings: Some(settings), document });

/// In texts a name is replaced by a role; ids and file names are addresses, which are not changed.
fn document(editions: &Editions<'_>, id: EntryId, findings: &mut Vec<Diagnostic>) {
    let plan = editions.plan;
    if plan.config.names.is_empty() {
        return;
    }
    let others = editions.of_others();
    let entry = plan.entry(id);
    let open = others.iter().any(|edition| edition.document(id));
    // An id that follows from a title is made from the title that readers see.
    let given = !entry.has_derived_id();
    if open
        && given
        && let Some(name) = named(plan, &entry.id)
    {
        let place = if entry.record.has("id") { entry.place("id") } else { entry.head };
        findings
            .push(entry.finding("personal-name", place).arg("name", name).arg("id", &*entry.id));
    }
    parts(plan, visibility::shown(&others, id), findings);
    for file in visibility::shown_files(plan, &others, id) {
        let stem = file.path.rsplit('/').next().unwrap_or_default();
        if let Some(name) = named(plan, stem) {
            findings.push(
                file.finding("personal-name")
                    .variant("file")
                    .arg("name", name)
                    .arg("file", &*file.path),
            );
        }
    }
}

fn settings(editions: &Editions<'_>, findings: &mut Vec<Diagnostic>) {
    if !editions.plan.config.names.is_empty() {
        parts(editions.plan, visibility::settings(&editions.of_others()), findings);
    }
}

/// A first or last name alone in a text that others see: it could be someone else's, so it is not
/// replaced automatically.
fn parts(plan: &Plan, texts: Vec<Shown>, findings: &mut Vec<Diagnostic>) {
    // The author's own name and the roles are not secret.
    let roles = plan.config.names.iter().filter_map(|(_, role)| role.as_deref());
    let known: Vec<&str> = plan.config.person.name.as_deref().into_iter().chain(roles).collect();
    for shown in texts {
        let text = &shown.passage.text;
        for (range, name) in alone(&plan.config.names, &known, text) {
            findings.push(
                shown
                    .finding("personal-name", range.start, range.end)
                    .variant("part")
                    .arg("part", &text[range.clone()])
                    .arg("name", name),
            );
        }
    }
}

/// The name in an address, as whole words.
fn named<'p>(plan: &'p Plan, address: &str) -> Option<&'p str> {
    in_address(&plan.config.names, address).map(|((name, _), _)| &**name)
}
