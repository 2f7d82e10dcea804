//! A link in a body that leads nowhere, has an address that is not allowed, or is not recognised by
//! Markdown.

use super::Check;
use crate::base::symbol::normal;
use crate::base::{Cover, Diagnostic, Severity, Span, percent, suggest};
use crate::plan::files::{Address, resolve};
use crate::plan::graph::{Destination, destination, fragment};
use crate::plan::{Entry, Found, Lead, Plan};
use crate::syntax::outline::{Form, Link, anchors, find_anchor};

rule!("broken-link", Error, Check::Text { settings: None, text });

fn text(plan: &Plan, entry: &Entry, findings: &mut Vec<Diagnostic>) {
    for (link, lead) in entry.body.links() {
        let finding = || entry.finding("broken-link", link.span).arg("target", &*link.target);
        match (destination(plan, lead), link.form) {
            (Destination::Forbidden, _) => findings.push(match rooted(plan, entry, link) {
                Some((path, place)) => {
                    let finding = finding().variant("rooted").arg("path", &*path);
                    match place.filter(|_| !path.contains(' ')) {
                        Some(place) => finding.replace(place, path),
                        None => finding,
                    }
                }
                None => finding().variant("forbidden"),
            }),
            (Destination::Missing, Form::Link) if is_unread(plan, lead) => {}
            (Destination::Missing, Form::Link) if is_folder(plan, lead) => {
                findings.push(finding().variant("folder").softened(Severity::Info));
            }
            (Destination::Missing, Form::Link) => {
                let wanted = link.target.rsplit('/').next().unwrap_or_default();
                let name = |path: &'_ str| path.rsplit('/').next().unwrap_or(path).to_owned();
                let names: Vec<String> = plan.iter().map(|(_, entry)| name(&entry.path)).collect();
                let nearest = suggest::nearest(wanted, names.iter().map(String::as_str));
                findings.push(match nearest {
                    Some(nearest) => finding().variant("near").arg("nearest", nearest),
                    None => finding(),
                });
            }
            (Destination::Found(_) | Destination::Fragment(_), _) => {
                findings.extend(heading(plan, entry, link, lead));
            }
            _ => {}
        }
    }
    spaced(plan, entry, findings);
    notes(entry, findings);
}

/// A link to a heading that does not exist, on an existing page or not.
fn heading(plan: &Plan, entry: &Entry, link: &Link, lead: &Lead) -> Option<Diagnostic> {
    let fragment = fragment(lead)?;
    let own = matches!(destination(plan, lead), Destination::Fragment(_));
    let texts: Vec<&Entry> = match destination(plan, lead) {
        Destination::Found(Found::Entry(id)) => {
            // Each language has its own headings.
            let overlays = plan.overlays.iter().filter(|(of, ..)| *of == id);
            let overlays = overlays.map(|(.., overlay)| &**overlay);
            std::iter::once(plan.entry(id)).chain(overlays).collect()
        }
        Destination::Found(_) => Vec::new(),
        _ => vec![entry],
    };
    let names: Vec<String> =
        texts.iter().flat_map(|text| anchors(&text.body.outline.headings)).collect();
    let headings: Vec<_> = texts.iter().flat_map(|text| &text.body.outline.headings).collect();
    if find_anchor(&names, &headings, fragment).is_some() {
        return None;
    }
    let written = percent::decode(fragment).unwrap_or_else(|| fragment.to_owned());
    let finding = entry
        .finding("broken-link", link.span)
        .softened(Severity::Warning)
        .arg("fragment", &*written)
        .variant(if own { "heading" } else { "heading-elsewhere" });
    Some(match suggest::nearest(&normal(&written), names.iter().map(String::as_str)) {
        Some(nearest) => finding.variant("heading-near").arg("nearest", nearest),
        None => finding,
    })
}

/// An address written relative to the plan's folder: the correct form, and the target if it is
/// certain.
fn rooted(plan: &Plan, entry: &Entry, link: &Link) -> Option<(String, Option<Span>)> {
    let written = link.target.strip_prefix('/').filter(|rest| !rest.starts_with('/'))?;
    let lead = Lead::Place(resolve("", written));
    if !matches!(destination(plan, &lead), Destination::Found(_) | Destination::File(_)) {
        return None;
    }
    let folder = entry.path.rsplit_once('/').map_or("", |(folder, _)| folder);
    let own: Vec<&str> = folder.split('/').filter(|part| !part.is_empty()).collect();
    let other: Vec<&str> = written.split('/').collect();
    let same = own.iter().zip(&other[..other.len() - 1]).take_while(|(a, b)| a == b).count();
    let path = "../".repeat(own.len() - same) + &other[same..].join("/");
    let text = entry.body.text.get(link.span.range())?;
    let mut found = text.match_indices(&*link.target);
    let place = found
        .next()
        .filter(|_| found.next().is_none())
        .map(|(at, target)| Span::new(at, at + target.len()).shifted(link.span.start as usize));
    Some((path, place))
}

/// Notes that nothing refers to, which no edition shows.
fn notes(entry: &Entry, findings: &mut Vec<Diagnostic>) {
    let outline = &entry.body.outline;
    for note in &outline.notes {
        let mut marks = outline.note_references.iter();
        if !marks.any(|mark| mark.value == note.value && !note.span.contains(mark.span)) {
            let finding = entry.finding("broken-link", note.span).variant("note");
            findings.push(finding.softened(Severity::Warning).arg("name", &*note.value));
        }
    }
}

/// Whether a link leads to a file that was not read, which is reported once.
fn is_unread(plan: &Plan, lead: &Lead) -> bool {
    matches!(lead, Lead::Place(Address::Inside { path, .. }) if plan.files.is_unread(path))
}

/// Whether a link leads to a folder of the plan, which has no page.
fn is_folder(plan: &Plan, lead: &Lead) -> bool {
    let Lead::Place(Address::Inside { path, .. }) = lead else { return false };
    let folder = format!("{}/", path.trim_end_matches('/'));
    let mut paths = plan.entries.iter().map(|entry| &entry.path).chain(plan.files.iter());
    paths.any(|path| path.starts_with(&folder))
}

/// The longest path that is looked for between brackets, in bytes.
const LONGEST: usize = 1024;

/// File names with a space in them, which Markdown treats as text.
fn spaced(plan: &Plan, entry: &Entry, findings: &mut Vec<Diagnostic>) {
    let body = &entry.body;
    let start = body.span.start as usize;
    let text = body.text.get(body.span.range()).unwrap_or_default();
    let other: Cover = body.outline.comments.iter().chain(&body.outline.code).copied().collect();
    for (at, open) in text.match_indices("](") {
        let from = at + open.len();
        let near = text.floor_char_boundary(from + LONGEST);
        let Some(end) = text[from..near].find([')', '\n']) else { continue };
        let name = &text[from..from + end];
        if !name.contains(' ') || name.contains(['<', '"', '\'', '(']) {
            continue;
        }
        let span = Span::new(start + from, start + from + end);
        let lead = Lead::Place(resolve(&entry.path, name));
        let there =
            matches!(destination(plan, &lead), Destination::Found(_) | Destination::File(_));
        if there && !other.holds(span) {
            let finding = entry.finding("broken-link", span).variant("spaced").arg("target", name);
            findings.push(finding.replace(span, format!("<{name}>")));
        }
    }
}
