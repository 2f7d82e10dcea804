//! A question of an evaluation that was not answered (S1 step 6).

use super::Check;
use crate::base::{Arg, Diagnostic};
use crate::plan::{Detail, Entry, EntryId, Plan};
use crate::syntax::schema::Heading;

rule!("evaluation-without-answer", Warning, Check::Entry(check));

fn check(_: &Plan, _: EntryId, entry: &Entry, findings: &mut Vec<Diagnostic>) {
    let Detail::Evaluation(evaluation) = &entry.detail else { return };
    let four = entry.record.choice("model").unwrap_or("four-questions") == "four-questions";
    let known = entry.kind.spec().headings;
    let used = known.iter().any(|heading| super::section(entry, heading.name).is_some());
    // An author who answers in prose, or by another model, need not use headings.
    let prose = !used && !entry.body.markdown().trim().is_empty();
    if !entry.sound || !four || prose {
        return;
    }
    let open: Vec<&Heading> = known
        .iter()
        .filter(|heading| {
            let field = match heading.name {
                "needs" => entry.record.has("new_needs"),
                "again" => evaluation.again.is_some(),
                "effective" => evaluation.fitting.is_some() || evaluation.attainment.is_some(),
                _ => evaluation.worthwhile.is_some(),
            };
            let told =
                super::section(entry, heading.name).is_some_and(|(_, text)| !text.is_empty());
            !field && !told
        })
        .collect();
    if let Some(first) = open.first() {
        let place =
            super::section(entry, first.name).map_or(entry.place("title"), |(place, _)| place);
        findings.push(
            entry
                .finding("evaluation-without-answer", place)
                .arg("count", open.len())
                .arg("question", Arg::Word { en: first.en[0], nl: first.nl[0] }),
        );
    }
}
