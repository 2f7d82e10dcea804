//! A level of the situation without text (S2 step 2).

use super::Check;
use crate::base::{Arg, Diagnostic};
use crate::plan::kinds::LEVELS;
use crate::plan::placeholder::is_placeholder;
use crate::plan::{Entry, EntryId, Kind, Plan};

rule!("unanswered-level", Info, Check::Entry(check));

fn check(_: &Plan, _: EntryId, entry: &Entry, findings: &mut Vec<Diagnostic>) {
    if entry.kind != Kind::Situation || !entry.sound {
        return;
    }
    let told = |level: &str| {
        super::section(entry, level)
            .is_some_and(|(_, text)| !text.is_empty() && !is_placeholder(text))
    };
    let open: Vec<&str> =
        LEVELS.iter().map(|level| level.name).filter(|level| !told(level)).collect();
    let headed = open.iter().find_map(|level| super::section(entry, level));
    // An author with a different structure need not use these headings; one who uses some of them
    // is asked for all.
    if open.is_empty() || open.len() == LEVELS.len() && headed.is_none() && has_text(entry) {
        return;
    }
    let place = headed.map_or_else(|| entry.place("moment"), |(place, _)| place);
    let known = entry.kind.spec().headings;
    let named = known.iter().filter(|heading| open.contains(&heading.name));
    let words = named.map(|heading| (heading.en[0], heading.nl[0])).collect();
    findings.push(
        entry
            .finding("unanswered-level", place)
            .arg("count", open.len())
            .arg("levels", Arg::Listed(words)),
    );
}

fn has_text(entry: &Entry) -> bool {
    !entry.body.markdown().trim().is_empty()
}
