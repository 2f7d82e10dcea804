//! A file or folder that was not read, although it may have been meant as part of the plan.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::Check;
use crate::base::{Arg, Diagnostic, Severity, Span};
use crate::plan::files::{Address, Unread, resolve};
use crate::plan::visibility::files;
use crate::plan::{Kind, Plan};

rule!("not-read", Warning, Check::Plan(check));

/// Formats that people write in but that are not read: word processors, and Markdown with other
/// endings.
const OTHER: [&str; 15] = [
    "docx", "doc", "odt", "rtf", "pages", "txt", "text", "org", "adoc", "rst", "wps", "gdoc",
    "mdx", "mkd", "mdown",
];

fn check(plan: &Plan, findings: &mut Vec<Diagnostic>) {
    for (path, why) in plan.files.unread() {
        let name = path.rsplit('/').next().unwrap_or(path);
        let finding = Diagnostic::new("not-read", path, Span::default()).arg("file", name);
        findings.push(match why {
            Unread::Link => finding.variant("link"),
            Unread::Folder => finding.variant("folder"),
            Unread::Special => finding.variant("special"),
            Unread::Refused(cause) => finding.variant("refused").arg("cause", Arg::Message(cause)),
            Unread::Translation => finding.variant("translation"),
        });
    }
    if let Some((first, others)) = plan.files.templates().split_first() {
        let finding = Diagnostic::new("not-read", first, Span::default()).variant("template");
        findings.push(finding.arg("more", others.len()).softened(Severity::Info));
    }
    in_other_forms(plan, findings);
}

/// Texts in unreadable formats in a folder of documents; one finding per folder.
fn in_other_forms(plan: &Plan, findings: &mut Vec<Diagnostic>) {
    let mut folders: BTreeMap<&str, Vec<&Arc<str>>> = BTreeMap::new();
    for path in plan.files.iter().filter(|path| is_text_of_others(path)) {
        folders
            .entry(path.rsplit_once('/').map_or("", |(folder, _)| folder))
            .or_default()
            .push(path);
    }
    if folders.is_empty() {
        return;
    }
    let used = used(plan);
    for (folder, mut paths) in folders {
        paths.retain(|path| !used.contains(*path));
        let Some(first) = paths.first() else { continue };
        let name = |path: &str| path.rsplit('/').next().unwrap_or(path).to_owned();
        let names: Vec<String> = paths.iter().map(|path| format!("`{}`", name(path))).collect();
        let top = folder.split('/').next().unwrap_or_default();
        let finding = Diagnostic::new("not-read", first, Span::default())
            .arg("file", name(first))
            .arg("count", names.len())
            .arg("files", names.join(", "));
        let finding = match doubled(first) {
            Some(meant) if paths.len() == 1 => finding.variant("ending").arg("meant", name(meant)),
            _ if paths.len() == 1 => finding.variant("form"),
            _ => finding.variant("forms"),
        };
        // Next to evidence there are the files it is about, in any format.
        let is_evidence = Kind::from_folder(top) == Some(Kind::Evidence);
        findings.push(if is_evidence { finding.softened(Severity::Info) } else { finding });
    }
}

/// The intended name, if a second ending hides that a file is Markdown.
fn doubled(path: &str) -> Option<&str> {
    let (meant, _) = path.rsplit_once('.')?;
    crate::plan::files::is_document(meant).then_some(meant)
}

fn is_text_of_others(path: &str) -> bool {
    let ending = path.rsplit_once('.').map_or("", |(_, ending)| ending).to_ascii_lowercase();
    let folder = path.split_once('/').map(|(folder, _)| folder);
    let of_documents = folder.is_some_and(|folder| Kind::from_folder(folder).is_some());
    let known = OTHER.contains(&ending.as_str());
    known && (of_documents || doubled(path).is_some())
}

/// The files that something in the plan refers to.
fn used(plan: &Plan) -> BTreeSet<Arc<str>> {
    let entries = plan.entries.iter().chain(plan.overlays.iter().map(|(_, _, overlay)| overlay));
    let mut used: BTreeSet<Arc<str>> =
        entries.flat_map(|entry| files(plan, entry)).map(|(path, _)| path).collect();
    let photo = plan.config.person.photo.as_deref();
    if let Some(Address::Inside { path, .. }) = photo.map(|at| resolve(&plan.config.path, at)) {
        used.extend(plan.files.get(&path).cloned());
    }
    used
}
