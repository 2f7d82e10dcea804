//! A file that evidence, a photo or a text names, and that no edition will show.

use super::Check;
use crate::base::{Diagnostic, Span};
use crate::plan::files::{Address, resolve};
use crate::plan::graph::{Destination, destination};
use crate::plan::kinds::Evidence;
use crate::plan::{Detail, Entry, Plan};

rule!("file-not-shown", Warning, Check::Text { settings: Some(photo), text });

fn text(plan: &Plan, entry: &Entry, findings: &mut Vec<Diagnostic>) {
    if let Detail::Evidence(Evidence { file: Some(file), .. }) = &entry.detail
        && let Address::Inside { path, .. } = resolve(&entry.path, file)
    {
        findings.extend(one(plan, &entry.path, &path, entry.place("file")));
    }
    for (link, lead) in entry.body.links() {
        if let Destination::File(path) = destination(plan, lead) {
            findings.extend(one(plan, &entry.path, &path, link.span));
        }
    }
}

fn photo(plan: &Plan, findings: &mut Vec<Diagnostic>) {
    if let Some(photo) = &plan.config.person.photo {
        let span = plan.config.place_in("person", "photo");
        findings.extend(one(plan, &plan.config.path, photo, span));
    }
}

/// The finding about a file that is referred to from a place, if there is something about it.
fn one(plan: &Plan, from: &std::sync::Arc<str>, path: &str, span: Span) -> Option<Diagnostic> {
    let refusal = plan.files.facts(path)?.refusal?;
    let name = path.rsplit('/').next().unwrap_or(path);
    Some(Diagnostic::new("file-not-shown", from, span).variant(refusal.name()).arg("file", name))
}
