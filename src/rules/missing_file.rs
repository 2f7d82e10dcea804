//! A file that evidence, a photo or an image refers to but that does not exist.

use super::Check;
use crate::base::{Diagnostic, Span, suggest};
use crate::plan::files::{Address, Unread, resolve};
use crate::plan::graph::{Destination, destination, several};
use crate::plan::kinds::Evidence;
use crate::plan::{Detail, Entry, Plan};
use crate::syntax::outline::Form;

rule!("missing-file", Error, Check::Text { settings: Some(photo), text }, false);

/// The number of files that a finding lists.
const LISTED: usize = 4;

fn text(plan: &Plan, entry: &Entry, findings: &mut Vec<Diagnostic>) {
    if let Detail::Evidence(Evidence { file: Some(file), .. }) = &entry.detail {
        one(plan, &entry.path, file, entry.place("file"), findings);
    }
    for (link, lead) in entry.body.links() {
        if let Some(files) = several(plan, lead) {
            let files: Vec<String> =
                files.iter().take(LISTED).map(|path| format!("`{path}`")).collect();
            let finding = entry.finding("missing-file", link.span).variant("several");
            let finding = finding.arg("file", &*link.target).arg("files", files.join(", "));
            findings.push(finding);
        }
    }
    for (link, lead) in entry.body.links().filter(|(link, _)| link.form == Form::Image) {
        if several(plan, lead).is_some() {
            continue;
        }
        if !link.target.is_empty() && destination(plan, lead) == Destination::Missing {
            one(plan, &entry.path, &link.target, link.span, findings);
        }
    }
}

fn photo(plan: &Plan, findings: &mut Vec<Diagnostic>) {
    if let Some(photo) = &plan.config.person.photo {
        let span = plan.config.record.table("person").map(|person| person.place("photo"));
        one(plan, &plan.config.path, photo, span.unwrap_or_default(), findings);
    }
}

fn one(
    plan: &Plan,
    from: &std::sync::Arc<str>,
    address: &str,
    span: Span,
    findings: &mut Vec<Diagnostic>,
) {
    let finding = Diagnostic::new("missing-file", from, span).arg("file", address);
    let path = match resolve(from, address) {
        Address::Inside { path, .. }
            if plan.files.get(&path).is_some()
                || matches!(plan.files.why_unread(&path), Some(Unread::Refused(_))) =>
        {
            return;
        }
        Address::Inside { path, .. } => path,
        _ => {
            findings.push(finding.variant("outside"));
            return;
        }
    };
    let name = |path: &str| path.rsplit('/').next().unwrap_or(path).to_owned();
    let wanted = name(&path);
    let names: Vec<String> = plan.files.iter().map(|path| name(path)).collect();
    let same = plan.files.iter().find(|path| name(path) == wanted);
    findings.push(match (same, suggest::nearest(&wanted, names.iter().map(String::as_str))) {
        (Some(elsewhere), _) => finding.variant("elsewhere").arg("path", &**elsewhere),
        (None, Some(nearest)) => finding.variant("near").arg("nearest", nearest),
        (None, None) => finding,
    });
}
