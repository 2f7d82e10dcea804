//! HTML in a body, which is shown as text.

use super::Check;
use crate::base::Diagnostic;
use crate::plan::{Entry, Plan};

rule!("raw-html", Warning, Check::Text { settings: None, text });

fn text(_: &Plan, entry: &Entry, findings: &mut Vec<Diagnostic>) {
    for span in &entry.body.outline.html {
        // One finding for a pair of tags is enough.
        if !entry.body.text[span.range()].starts_with("</") {
            findings.push(entry.finding("raw-html", *span));
        }
    }
}
