//! Two documents, competences or measures with the same id.

use std::collections::HashMap;
use std::sync::Arc;

use super::Check;
use crate::base::symbol::normal;
use crate::base::{Diagnostic, Span, Symbol};
use crate::plan::{Kind, Plan};

rule!("duplicate-id", Error, Check::Plan(check), false);

fn check(plan: &Plan, findings: &mut Vec<Diagnostic>) {
    let mut seen: HashMap<Symbol, (&Arc<str>, Span)> = HashMap::new();
    let mut once = |symbol: Symbol, id: &str, path, span, variant: Option<&'static str>| {
        let first = *seen.entry(symbol).or_insert((path, span));
        if first != (path, span) {
            let finding = Diagnostic::new("duplicate-id", path, span)
                .arg("id", id)
                .arg("first", &**first.0)
                .related(first.0, first.1, "already-here");
            findings.push(match variant {
                Some(variant) => finding.variant(variant),
                None => finding,
            });
        }
    };
    for (_, entry) in plan.iter() {
        once(entry.symbol, &entry.id, &entry.path, entry.place("id"), None);
    }
    for (kind, field) in [(Kind::Profile, "competence"), (Kind::Comparison, "difference")] {
        for id in plan.of_kind(kind) {
            let entry = plan.entry(*id);
            for item in entry.record.tables(field) {
                if let Some(id) = item.text("id") {
                    let symbol = plan.names.intern(&normal(&id));
                    once(symbol, &id, &entry.path, item.place("id"), Some("item"));
                }
            }
        }
    }
}
