//! An image without a description.

use super::Check;
use crate::base::Diagnostic;
use crate::plan::Plan;
use crate::syntax::outline::Form;

rule!("image-without-alt", Warning, Check::Plan(check));

fn check(plan: &Plan, findings: &mut Vec<Diagnostic>) {
    let overlays = plan.overlays.iter().map(|(_, _, overlay)| &**overlay);
    for entry in plan.iter().map(|(_, entry)| entry).chain(overlays) {
        for link in entry.body.outline.links.iter().filter(|link| link.form == Form::Image) {
            if entry.body.text[link.shown.range()].trim().is_empty() {
                findings.push(entry.finding("image-without-alt", link.span));
            }
        }
    }
}
