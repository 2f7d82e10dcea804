//! A key in a translation that has no effect there.

use super::Check;
use crate::base::{Arg, Diagnostic};
use crate::plan::localize::is_words;
use crate::plan::{Entry, Plan};
use crate::syntax::record::Item;
use crate::syntax::{Record, Value};

rule!("not-translated", Warning, Check::Plan(check));

fn check(plan: &Plan, findings: &mut Vec<Diagnostic>) {
    for (id, _, overlay) in &plan.overlays {
        table(overlay, &plan.entry(*id).record, &overlay.record, findings);
    }
}

fn table(overlay: &Entry, original: &Record, own: &Record, findings: &mut Vec<Diagnostic>) {
    for item in &own.items {
        match &item.value {
            // The readers of a translation have their own rule.
            _ if matches!(item.field.name, "audience" | "waive" | "lang") => {}
            Value::Table(inner) => {
                let theirs = original.table(item.field.name).cloned().unwrap_or_default();
                table(overlay, &theirs, inner, findings);
            }
            Value::Tables(items) => list(overlay, original, item, items, findings),
            Value::Map(_) => {}
            _ if is_words(item.field.shape) && item.field.name != "id" => {}
            _ => findings.push(finding(overlay, item)),
        }
    }
}

/// Items are translated one by one, so their number must be the same.
fn list(
    overlay: &Entry,
    original: &Record,
    item: &Item,
    items: &[Record],
    findings: &mut Vec<Diagnostic>,
) {
    let theirs = original.tables(item.field.name);
    if theirs.len() != items.len() {
        findings.push(
            finding(overlay, item)
                .variant("count")
                .arg("own", items.len())
                .arg("theirs", theirs.len()),
        );
        return;
    }
    for (own, theirs) in items.iter().zip(theirs) {
        table(overlay, theirs, own, findings);
    }
}

fn finding(overlay: &Entry, item: &Item) -> Diagnostic {
    overlay
        .finding("not-translated", item.key)
        .arg("key", Arg::Word { en: item.field.name, nl: item.field.alias })
}
