//! A link in a body that leads nowhere, to an address that is not allowed, or that Markdown does not
//! take for one.

use super::Check;
use crate::base::{Diagnostic, Span, suggest};
use crate::plan::entry::Lead;
use crate::plan::files::resolve;
use crate::plan::graph::{Destination, destination};
use crate::plan::{Entry, Plan};
use crate::syntax::outline::Form;

rule!("broken-link", Error, Check::Text { settings: None, text });

fn text(plan: &Plan, entry: &Entry, findings: &mut Vec<Diagnostic>) {
    for (link, lead) in entry.body.links() {
        let finding = || entry.finding("broken-link", link.span).arg("target", &*link.target);
        match (destination(plan, lead), link.form) {
            (Destination::Forbidden, _) => findings.push(finding().variant("forbidden")),
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
            _ => {}
        }
    }
    spaced(plan, entry, findings);
}

/// Names of files with a space in them, which Markdown takes for text.
fn spaced(plan: &Plan, entry: &Entry, findings: &mut Vec<Diagnostic>) {
    let body = &entry.body;
    let start = body.span.start as usize;
    let text = body.text.get(body.span.range()).unwrap_or_default();
    for (at, open) in text.match_indices("](") {
        let from = at + open.len();
        let Some(end) = text[from..].find([')', '\n']) else { continue };
        let name = &text[from..from + end];
        if !name.contains(' ') || name.contains(['<', '"', '\'', '(']) {
            continue;
        }
        let span = Span::new(start + from, start + from + end);
        let lead = Lead::Place(resolve(&entry.path, name));
        let there =
            matches!(destination(plan, &lead), Destination::Found(_) | Destination::File(_));
        let mut other = body.outline.comments.iter().chain(&body.outline.code);
        if there && !other.any(|place| place.contains(span)) {
            let finding = entry.finding("broken-link", span).variant("spaced").arg("target", name);
            findings.push(finding.replace(span, format!("<{name}>")));
        }
    }
}
