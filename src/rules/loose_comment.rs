//! A comment that hides more than it seems to, or less.

use super::Check;
use crate::base::{Cover, Diagnostic};
use crate::plan::{Entry, Plan};

rule!("loose-comment", Warning, Check::Text { settings: None, text });

fn text(_: &Plan, entry: &Entry, findings: &mut Vec<Diagnostic>) {
    let outline = &entry.body.outline;
    let comments: Cover = outline.comments.iter().copied().collect();
    let ends = outline.loose_ends.iter().filter(|end| !comments.holds(**end));
    findings.extend(ends.map(|place| entry.finding("loose-comment", *place)));
    for remark in &outline.indented {
        findings.push(entry.finding("loose-comment", *remark).variant("code"));
    }
    for sign in &outline.unclosed {
        let remark = entry.body.text[sign.range()].starts_with('%');
        let variant = if remark { "remark" } else { "open" };
        findings.push(entry.finding("loose-comment", *sign).variant(variant));
    }
}
