//! Applies waivers, with which a document silences a rule for a reason.

use std::collections::HashMap;
use std::sync::Arc;

use crate::base::{Diagnostic, Spanned, suggest};
use crate::plan::{Entry, Plan};
use crate::syntax::Value;

/// Removes the findings that their document waives, and reports the waivers without effect.
pub(super) fn apply(plan: &Plan, findings: Vec<Diagnostic>) -> Vec<Diagnostic> {
    let mut waivers: Vec<Waiver<'_>> = Vec::new();
    for (_, entry) in plan.iter() {
        for (name, reason) in entry.record.map("waive") {
            let Value::Text(text) = &reason.value else { continue };
            let reason = Spanned::new(&**text, reason.span);
            let name = Spanned::new(&*name.value, name.span);
            waivers.push(Waiver { entry, name, reason, used: false });
        }
    }
    // A waiver in a document also holds for its translations.
    let overlays: HashMap<&Arc<str>, &Arc<str>> = plan
        .overlays
        .iter()
        .map(|(id, _, overlay)| (&overlay.path, &plan.entry(*id).path))
        .collect();
    let original =
        |path: &Arc<str>| overlays.get(path).map_or(path.clone(), |path| (*path).clone());
    let mut kept: Vec<Diagnostic> = Vec::with_capacity(findings.len());
    for finding in findings {
        let waivable = super::find(finding.rule).is_some_and(|rule| rule.waivable);
        let waiver = waivers.iter_mut().find(|waiver| {
            let path = original(&finding.path);
            waivable && waiver.entry.path == path && waiver.name.value == finding.rule
        });
        match waiver {
            Some(waiver) => {
                waiver.used = true;
                // A waiver without a reason has no effect.
                if waiver.reason.value.trim().is_empty() {
                    kept.push(finding);
                }
            }
            None => kept.push(finding),
        }
    }
    kept.extend(waivers.iter().filter_map(Waiver::problem));
    kept
}

struct Waiver<'p> {
    entry: &'p Entry,
    name: Spanned<&'p str>,
    reason: Spanned<&'p str>,
    used: bool,
}

impl Waiver<'_> {
    fn problem(&self) -> Option<Diagnostic> {
        let finding =
            self.entry.finding("unused-waiver", self.name.span).arg("name", self.name.value);
        let Some(rule) = super::find(self.name.value) else {
            let names = super::ALL.iter().map(|rule| rule.name);
            return Some(match suggest::nearest(self.name.value, names) {
                Some(nearest) => finding.variant("near").arg("nearest", nearest),
                None => finding.variant("unknown"),
            });
        };
        if !rule.waivable {
            return Some(finding.variant("fixed"));
        }
        if self.reason.value.trim().is_empty() {
            let finding = finding.variant("no-reason");
            return Some(Diagnostic { span: self.reason.span, ..finding });
        }
        (!self.used).then_some(finding)
    }
}
