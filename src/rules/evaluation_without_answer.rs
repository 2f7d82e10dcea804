//! A question of an evaluation that was not answered (S1 step 6).

use super::Check;
use super::reflection::{named, section, used};
use crate::base::{Arg, Diagnostic, Severity};
use crate::plan::{Detail, Entry, EntryId, Plan};
use crate::syntax::schema::Heading;

rule!("evaluation-without-answer", Warning, Check::Entry(check));

fn check(_: &Plan, _: EntryId, entry: &Entry, findings: &mut Vec<Diagnostic>) {
    findings.extend(letters(entry));
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

/// The empty parts of a reflection by a model, in an evaluation or a log entry. Where the author chose
/// the model, a part without a heading is empty too; a text without any of its headings is a story.
fn letters(entry: &Entry) -> Option<Diagnostic> {
    let is_log = matches!(entry.detail, Detail::Log(_));
    if !entry.sound || !(is_log || matches!(entry.detail, Detail::Evaluation(_))) {
        return None;
    }
    let chosen = if is_log { None } else { entry.record.choice("model").and_then(named) };
    let (_, letters) = chosen.or_else(|| used(entry))?;
    let written = |letter: &&Heading| section(entry, letter).is_some_and(|(_, told)| told);
    let is_open = |letter: &&Heading| {
        let by_key = is_log && letter.name == "result" && entry.record.has("result");
        let told = section(entry, letter).map(|(_, told)| told);
        !by_key && !told.unwrap_or(chosen.is_none())
    };
    if letters.iter().filter(written).count() == 0 {
        return None;
    }
    let open: Vec<&Heading> = letters.iter().filter(is_open).collect();
    let first = open.first()?;
    let place = section(entry, first).map_or(entry.place("title"), |(place, _)| place);
    let finding = entry
        .finding("evaluation-without-answer", place)
        .variant("letter")
        .arg("count", open.len())
        .arg("question", Arg::Word { en: first.en[0], nl: first.nl[0] });
    Some(if is_log { finding.softened(Severity::Info) } else { finding })
}
