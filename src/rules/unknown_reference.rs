//! A reference to an id that does not exist.

use std::sync::Arc;

use super::Check;
use crate::base::symbol::normal;
use crate::base::{Diagnostic, Severity, Spanned, suggest};
use crate::plan::entry::stem;
use crate::plan::files::is_document;
use crate::plan::graph::{Destination, destination, several};
use crate::plan::kinds::Detail;
use crate::plan::visibility::key_links;
use crate::plan::{Entry, EntryId, Kind, Plan};
use crate::syntax::outline::Form;
use crate::syntax::schema::Target;

rule!("unknown-reference", Error, Check::Entry(check), false);

fn check(plan: &Plan, _: EntryId, entry: &Entry, findings: &mut Vec<Diagnostic>) {
    entry.record.each_reference(&mut |field, reference, span| {
        if plan.refers(field.targets(), reference.symbol).is_none()
            && !may_be_unread(plan, &reference.text)
        {
            let known = candidates(plan, field.targets());
            findings.push(match titled(plan, &reference.text, &known) {
                Some(id) => near(entry, &reference.text, span, &id),
                None => report(entry, &reference.text, span, &known),
            });
        }
    });
    for (link, lead) in entry.body.links() {
        let wiki = matches!(link.form, Form::Wiki { .. });
        // Which of several files is meant is the question of `missing-file`.
        let missing = wiki
            && destination(plan, lead) == Destination::Missing
            && several(plan, lead).is_none();
        if missing && !may_be_unread(plan, &link.target) {
            let known = candidates(plan, &[]);
            let finding = report(entry, &link.target, link.span, &known);
            // In running text the brackets are part of it, so there is no simple replacement.
            findings.push(Diagnostic { fix: None, ..finding });
        }
    }
    entry.record.each_text(&mut |text, place| {
        for link in key_links(text) {
            if link.found(plan).is_none() && !may_be_unread(plan, link.target) {
                let place = entry.place_of(&text[link.range.clone()], place);
                let finding = report(entry, link.target, place, &candidates(plan, &[]));
                findings.push(Diagnostic { fix: None, ..finding }.softened(Severity::Warning));
            }
        }
    });
    if let Detail::Assessment(assessment) = &entry.detail {
        let profile = assessment.profile.and_then(|symbol| plan.find_of(Kind::Profile, symbol));
        let Some(Detail::Profile(profile)) = profile.map(|id| &plan.entry(id).detail) else {
            return;
        };
        let known: Vec<String> =
            profile.competences.iter().filter_map(|c| c.id.as_deref().map(str::to_owned)).collect();
        for field in ["scores", "notes"] {
            for (Spanned { value: key, span }, _) in entry.record.map(field) {
                if !known.iter().any(|id| normal(id) == normal(key)) {
                    let finding = report(entry, key, *span, &known).variant("competence");
                    let finding = match suggest::nearest(key, known.iter().map(String::as_str)) {
                        Some(nearest) => {
                            finding.variant("near").replace(*span, format!("\"{nearest}\""))
                        }
                        None => finding,
                    };
                    findings.push(finding);
                }
            }
        }
    }
}

/// Whether an id could belong to a document that was not read, which is reported once and not at
/// every reference.
fn may_be_unread(plan: &Plan, id: &str) -> bool {
    let id = normal(id.split('#').next().unwrap_or_default());
    let is_it = |path: &Arc<str>| is_document(path) && normal(stem(path).0) == id;
    plan.files.hides_documents() || plan.files.unread().keys().any(is_it)
}

/// The possible ids, of the right kind if a kind is required.
fn candidates(plan: &Plan, targets: &[Target]) -> Vec<String> {
    let wanted = |kind: Kind| {
        let name = kind.spec().name;
        targets.is_empty() || targets.contains(&Target::Kind(name))
    };
    let mut known: Vec<String> = plan
        .iter()
        .filter(|(_, entry)| wanted(entry.kind))
        .map(|(_, entry)| entry.id.to_string())
        .collect();
    if targets.is_empty() || targets.contains(&Target::Competence) {
        for id in plan.of_kind(Kind::Profile) {
            if let Detail::Profile(profile) = &plan.entry(*id).detail {
                known.extend(
                    profile.competences.iter().filter_map(|c| Some(c.id.as_ref()?.to_string())),
                );
            }
        }
    }
    if targets.contains(&Target::Difference) {
        for id in plan.of_kind(Kind::Comparison) {
            if let Detail::Comparison(comparison) = &plan.entry(*id).detail {
                let ids = comparison.differences.iter();
                known.extend(ids.filter_map(|d| Some(d.id.as_ref()?.to_string())));
            }
        }
    }
    known
}

/// The id of the only document with this title.
fn titled(plan: &Plan, text: &str, known: &[String]) -> Option<String> {
    let wanted = normal(text);
    let mut found = plan.iter().filter(|(_, entry)| {
        known.iter().any(|id| **id == *entry.id)
            && entry.title().is_some_and(|title| normal(&title) == wanted)
    });
    let id = found.next()?.1.id.to_string();
    found.next().is_none().then_some(id)
}

fn near(entry: &Entry, id: &str, span: crate::base::Span, nearest: &str) -> Diagnostic {
    entry
        .finding("unknown-reference", span)
        .arg("id", id)
        .variant("near")
        .arg("nearest", nearest)
        .replace(span, format!("\"{nearest}\""))
}

fn report(entry: &Entry, id: &str, span: crate::base::Span, known: &[String]) -> Diagnostic {
    match suggest::nearest(&normal(id), known.iter().map(String::as_str)) {
        Some(nearest) => near(entry, id, span, nearest),
        None => entry.finding("unknown-reference", span).arg("id", id),
    }
}
