//! An image without a description.

use super::Check;
use crate::base::Diagnostic;
use crate::plan::{Entry, Plan};
use crate::syntax::outline::Form;

rule!("image-without-alt", Warning, Check::Text { settings: None, text });

fn text(_: &Plan, entry: &Entry, findings: &mut Vec<Diagnostic>) {
    for link in entry.body.outline.links.iter().filter(|link| link.form == Form::Image) {
        if entry.body.text[link.shown.range()].trim().is_empty() {
            let finding = entry.finding("image-without-alt", link.span);
            findings.push(if link.wiki {
                finding.variant("wiki").arg("target", &*link.target)
            } else {
                finding
            });
        }
    }
}
