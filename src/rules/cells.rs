//! Makes the fixes of findings in the cells of a table fit there: a fix is written for a header, where a
//! text is between quotes.

use std::collections::HashMap;
use std::sync::Arc;

use toml::de::DeTable;

use crate::base::Diagnostic;
use crate::plan::Plan;

/// Removes the quotes from what would be written into a table.
pub(super) fn fit(plan: &Plan, findings: &mut [Diagnostic]) {
    let shared = plan.iter().filter(|(_, entry)| entry.part.is_some());
    let ends: HashMap<&Arc<str>, usize> =
        shared.map(|(_, entry)| (&entry.path, entry.header_end())).collect();
    if ends.is_empty() {
        return;
    }
    for finding in findings {
        let Some(end) = ends.get(&finding.path) else { continue };
        let edits = finding.fix.iter_mut().flat_map(|fix| &mut fix.edits);
        for edit in edits.filter(|edit| edit.span.start as usize >= *end) {
            if let Some(text) = text_of(&edit.text) {
                edit.text = text.replace('|', "\\|").replace('\n', " ");
            }
        }
    }
}

/// The text of a quoted string.
fn text_of(literal: &str) -> Option<String> {
    let line = format!("x = {}", literal.trim());
    let table = DeTable::parse(&line).ok().filter(|_| literal.starts_with('"'))?;
    table.get_ref().get("x")?.get_ref().as_str().map(str::to_owned)
}
