//! A heading that skips a level.

use super::Check;
use crate::base::Diagnostic;
use crate::plan::{Entry, EntryId, Plan};

rule!("heading-skips-level", Info, Check::Entry(check));

fn check(_: &Plan, _: EntryId, entry: &Entry, findings: &mut Vec<Diagnostic>) {
    // The first heading shows which level the author starts from; pages start from their own.
    let mut above: Option<u8> = None;
    for heading in entry.body.outline.headings.iter().filter(|heading| heading.top) {
        if let Some(level) = above.replace(heading.level).filter(|level| heading.level > level + 1)
        {
            findings.push(
                entry
                    .finding("heading-skips-level", heading.span)
                    .arg("level", i64::from(heading.level))
                    .arg("expected", i64::from(level + 1)),
            );
        }
    }
}
