//! HTML in a body, which is shown as text.

use super::Check;
use crate::base::Diagnostic;
use crate::plan::Plan;

rule!("raw-html", Warning, Check::Plan(check));

fn check(plan: &Plan, findings: &mut Vec<Diagnostic>) {
    let overlays = plan.overlays.iter().map(|(_, _, overlay)| &**overlay);
    for entry in plan.iter().map(|(_, entry)| entry).chain(overlays) {
        for span in &entry.body.outline.html {
            // One finding for a pair of tags is enough.
            if entry.body.text[span.range()].starts_with("</") {
                continue;
            }
            findings.push(entry.finding("raw-html", *span));
        }
    }
}
