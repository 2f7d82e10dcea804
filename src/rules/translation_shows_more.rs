//! A translation that does not hide what its original hides.

use super::Check;
use crate::base::Diagnostic;
use crate::plan::audience::{ReaderSet, readers};
use crate::plan::{Config, Entry, Plan};

rule!("translation-shows-more", Error, Check::Plan(check), false);

fn check(plan: &Plan, findings: &mut Vec<Diagnostic>) {
    for (id, _, overlay) in &plan.overlays {
        let original = plan.entry(*id);
        let theirs = hidden_sections(&plan.config, original);
        let own = hidden_sections(&plan.config, overlay);
        let missing = theirs.iter().find(|(set, _)| {
            let count = |list: &[(ReaderSet, _)]| list.iter().filter(|(s, _)| s == set).count();
            count(&own) < count(&theirs)
        });
        let has_body = !overlay.body.markdown().trim().is_empty();
        if let Some((_, span)) = missing
            && has_body
        {
            findings.push(
                overlay
                    .finding("translation-shows-more", overlay.head)
                    .arg("original", &*original.path)
                    .related(&original.path, *span, "hidden-here"),
            );
        }
    }
}

/// The sections of a body that say who may read them.
fn hidden_sections(config: &Config, entry: &Entry) -> Vec<(ReaderSet, crate::base::Span)> {
    let headings = entry.body.outline.headings.iter();
    headings
        .filter_map(|heading| {
            let names = heading.readers.as_ref()?;
            let set = readers(config, names.iter().map(|name| &*name.value)).0;
            Some((set, heading.span))
        })
        .collect()
}
