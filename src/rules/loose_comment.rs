//! A comment that hides more than it seems to, or less.

use super::Check;
use crate::base::Diagnostic;
use crate::plan::{Entry, Plan};

rule!("loose-comment", Warning, Check::Text { settings: None, text });

fn text(_: &Plan, entry: &Entry, findings: &mut Vec<Diagnostic>) {
    let outline = &entry.body.outline;
    let visible =
        |end: &&crate::base::Span| !outline.comments.iter().any(|comment| comment.contains(**end));
    let ends = outline.loose_ends.iter().filter(visible);
    findings.extend(ends.map(|place| entry.finding("loose-comment", *place)));
    for sign in &outline.unclosed {
        let remark = entry.body.text[sign.range()].starts_with('%');
        let variant = if remark { "remark" } else { "open" };
        findings.push(entry.finding("loose-comment", *sign).variant(variant));
    }
}
