//! A translation that does not hide what its original hides.

use super::Check;
use crate::base::Diagnostic;
use crate::plan::Plan;
use crate::plan::localize::{Exposure, exposure};

rule!("translation-shows-more", Error, Check::Plan(check), false);

fn check(plan: &Plan, findings: &mut Vec<Diagnostic>) {
    for (id, _, overlay) in &plan.overlays {
        let original = plan.entry(*id);
        let finding = overlay
            .finding("translation-shows-more", overlay.head)
            .arg("original", &*original.path);
        findings.push(match exposure(&plan.config, original, overlay) {
            None => continue,
            Some(Exposure::Readers) => {
                let span = overlay.record.get("audience").map_or(overlay.head, |item| item.key);
                Diagnostic { span, ..finding.variant("readers") }
            }
            Some(Exposure::Items) => finding.variant("items"),
            Some(Exposure::Sections) => {
                let mut headings = original.body.outline.headings.iter();
                match headings.find(|heading| heading.readers.is_some()) {
                    Some(heading) => finding.related(&original.path, heading.span, "hidden-here"),
                    None => finding,
                }
            }
        });
    }
}
