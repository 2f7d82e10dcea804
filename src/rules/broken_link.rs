//! A link in a body that leads nowhere, or to an address that is not allowed.

use super::Check;
use crate::base::{Diagnostic, suggest};
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
}
