//! A file that a document refers to but that no edition shows, or shows only in part.

use std::sync::Arc;

use super::Check;
use crate::base::{Diagnostic, Lost, Span};
use crate::plan::files::{Address, resolve};
use crate::plan::graph::{Destination, destination};
use crate::plan::kinds::Evidence;
use crate::plan::{Detail, Entry, Plan};

rule!("file-not-shown", Warning, Check::Text { settings: Some(photo), text });

fn text(plan: &Plan, entry: &Entry, findings: &mut Vec<Diagnostic>) {
    if let Detail::Evidence(Evidence { file: Some(file), .. }) = &entry.detail
        && let Address::Inside { path, .. } = resolve(&entry.path, file)
    {
        findings.extend(all(plan, &entry.path, &path, entry.place("file")));
    }
    for (link, lead) in entry.body.links() {
        if let Destination::File(path) = destination(plan, lead) {
            findings.extend(all(plan, &entry.path, &path, link.span));
        }
    }
}

fn photo(plan: &Plan, findings: &mut Vec<Diagnostic>) {
    if let Some(photo) = &plan.config.person.photo {
        let span = plan.config.place_in("person", "photo");
        findings.extend(all(plan, &plan.config.path, photo, span));
    }
}

/// The findings about a file at the place of a reference.
fn all(plan: &Plan, from: &Arc<str>, path: &str, span: Span) -> Vec<Diagnostic> {
    let Some(facts) = plan.files.facts(path) else { return Vec::new() };
    let name = path.rsplit('/').next().unwrap_or(path);
    let finding = |variant: &'static str| {
        Diagnostic::new("file-not-shown", from, span).variant(variant).arg("file", name)
    };
    if let Some(refusal) = facts.refusal() {
        return vec![finding(refusal.name())];
    }
    let lost = facts.lost().iter().map(|lost| match lost {
        Lost::Words(words) => finding("words").arg("words", words.as_str()),
        Lost::Letters(letters) => finding("letters").arg("letters", letters.as_str()),
        Lost::Picture => finding("inner"),
    });
    lost.collect()
}
