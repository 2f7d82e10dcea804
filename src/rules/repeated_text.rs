//! Two letters of a goal that say the same.

use super::Check;
use crate::base::{Arg, Diagnostic};
use crate::plan::kinds::Goal;
use crate::plan::{Entry, Plan};
use crate::syntax::Value;

rule!("repeated-text", Warning, Check::Goal(check));

fn check(_: &Plan, entry: &Entry, goal: &Goal, findings: &mut Vec<Diagnostic>) {
    if super::asked_of(entry, goal).is_none() {
        return;
    }
    let Some(smart) = entry.record.table("smart") else { return };
    let mut seen: Vec<(String, &crate::syntax::record::Item)> = Vec::new();
    for item in &smart.items {
        let Value::Text(text) = &item.value else { continue };
        let plain = plain(text);
        // Short answers may well be equal; they have their own rule.
        if plain.split(' ').count() < 3 {
            continue;
        }
        if let Some((_, first)) = seen.iter().find(|(seen, _)| *seen == plain) {
            findings.push(
                entry
                    .finding("repeated-text", item.span)
                    .arg("key", Arg::Word { en: item.field.name, nl: item.field.alias })
                    .arg("first", Arg::Word { en: first.field.name, nl: first.field.alias })
                    .related(&entry.path, first.span, "already-here"),
            );
        } else {
            seen.push((plain, item));
        }
    }
}

/// The words of a text, without case and punctuation.
fn plain(text: &str) -> String {
    let lower = text.to_lowercase();
    let words = lower.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    words.collect::<Vec<_>>().join(" ")
}
