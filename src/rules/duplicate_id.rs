//! Two documents, competences or measures with the same id.

use std::sync::Arc;

use super::Check;
use crate::base::symbol::normal;
use crate::base::{Diagnostic, Span};
use crate::plan::graph::owner;
use crate::plan::{Found, Kind, Plan};

rule!("duplicate-id", Error, Check::Plan(check), false);

fn check(plan: &Plan, findings: &mut Vec<Diagnostic>) {
    // The first of a kind keeps its name; the others are reported.
    for (id, entry) in plan.iter().filter(|(_, entry)| !entry.has_derived_id()) {
        let own = Found::Entry(id);
        if let Some(first) = plan.first_like(own, entry.symbol).filter(|first| *first != own) {
            findings.push(again(plan, &entry.id, (&entry.path, entry.place("id")), first));
        }
    }
    for (kind, field) in [(Kind::Profile, "competence"), (Kind::Comparison, "difference")] {
        for id in plan.of_kind(kind) {
            let entry = plan.entry(*id);
            for (number, item) in entry.record.tables(field).iter().enumerate() {
                let Some(name) = item.text("id") else { continue };
                let number = number as u32;
                let own = match kind {
                    Kind::Profile => Found::Competence(*id, number),
                    _ => Found::Difference(*id, number),
                };
                let first = plan.first_like(own, plan.names.intern(&normal(&name)));
                if let Some(first) = first.filter(|first| *first != own) {
                    let place = (&entry.path, item.place("id"));
                    findings.push(again(plan, &name, place, first).variant("item"));
                }
            }
        }
    }
}

fn again(plan: &Plan, id: &str, (path, span): (&Arc<str>, Span), first: Found) -> Diagnostic {
    let entry = plan.entry(owner(first));
    let item = |field: &str, number: u32| {
        let items = entry.record.tables(field);
        items.get(number as usize).map_or(entry.head, |item| item.place("id"))
    };
    let place = match first {
        Found::Entry(_) => entry.place("id"),
        Found::Competence(_, number) => item("competence", number),
        Found::Difference(_, number) => item("difference", number),
    };
    Diagnostic::new("duplicate-id", path, span).arg("id", id).arg("first", &*entry.path).related(
        &entry.path,
        place,
        "already-here",
    )
}
