//! A measure in words: its state, where it began and what is counted.

use super::words::{Words, capital};
use crate::base::Arg;
use crate::base::calendar::Date;
use crate::view::{Measure, Verdict};

/// `6 van 8 voorstellen`.
pub(crate) fn standing(words: Words, measure: &Measure) -> Option<String> {
    let (value, to) = measure.value.zip(measure.line_to)?;
    let unit = measure.unit.as_deref();
    let target = words.amount(to, unit);
    if measure.line_from == 0.0 {
        let value = words.number(value);
        return Some(
            words.with("so-many-of", &[("value", value.into()), ("target", target.into())]),
        );
    }
    let value = words.amount(value, unit);
    Some(words.with("standing", &[("value", value.into()), ("target", target.into())]))
}

/// Where it began, the target per period, what is counted and the milestones: `Van 2 · 8 per maand ·
/// geteld in het logboek: coaching`. `None` if the conclusion says it all.
pub(crate) fn basis(words: Words, measure: &Measure) -> Option<String> {
    let unit = measure.unit.as_deref();
    let from = measure.from.filter(|from| *from != 0.0);
    let from =
        from.map(|from| words.with("measure-from", &[("value", words.amount(from, unit).into())]));
    let rate = measure.per.zip(measure.to).map(|(per, to)| {
        let target = words.amount(to, unit);
        words.with(&format!("measure-per-{}", per.name()), &[("target", target.into())])
    });
    let counted = measure.count.as_ref().map(|count| {
        let method = count.method.map(|method| words.word(method));
        let tag =
            count.tag.as_deref().map(|tag| words.with("measure-tag", &[("tag", Arg::from(tag))]));
        let only: Vec<String> = method.into_iter().chain(tag).collect();
        if only.is_empty() {
            return words.say("measure-counted");
        }
        words.with("measure-counted-only", &[("what", only.join(", ").into())])
    });
    let stops: Vec<String> = measure
        .milestones
        .iter()
        .map(|(day, value)| {
            let args =
                [("value", words.amount(*value, unit).into()), ("date", words.long(*day).into())];
            words.with("measure-milestone", &args)
        })
        .collect();
    let milestones = (!stops.is_empty()).then(|| {
        let args = [("count", stops.len().into()), ("stops", words.list(&stops).into())];
        words.with("measure-milestones", &args)
    });
    let parts: Vec<String> =
        from.into_iter().chain(rate).chain(counted).chain(milestones).collect();
    (!parts.is_empty()).then(|| capital(&parts.join(" · ")))
}

/// The progress and the verdict in one sentence.
pub fn conclusion(words: Words, today: Date, measure: &Measure) -> String {
    format!("{} {}.", caption(words, today, measure), words.word(measure.verdict))
}

/// The progress of a measure in words, up to its verdict.
pub fn caption(words: Words, today: Date, measure: &Measure) -> String {
    let unit = measure.unit.as_deref();
    let Some(value) = measure.value else {
        return match measure.line_to {
            Some(to) => words.with("measure-target", &[("target", words.amount(to, unit).into())]),
            None => words.say("measure-nothing"),
        };
    };
    // A count is as of today; a level was read on a day.
    let read = measure.points.last().map(|(day, ..)| *day).filter(|_| !measure.is_counted());
    let day = read.unwrap_or(today);
    let mut args: Vec<(&'static str, Arg)> =
        vec![("value", words.amount(value, unit).into()), ("date", words.long(day).into())];
    let Some(to) = measure.line_to else { return words.with("measure-value", &args) };
    args.push(("target", words.amount(to, unit).into()));
    match measure
        .expected
        .filter(|_| matches!(measure.verdict, Verdict::OnCourse | Verdict::Behind))
    {
        Some(expected) => {
            let rising = to >= measure.line_from;
            // Nobody can count a part of a thing.
            let shown = match (measure.is_counted(), rising) {
                (true, true) => expected.floor(),
                (true, false) => expected.ceil(),
                _ => (expected * 10.0).round() / 10.0,
            };
            args.push(("expected", words.number(shown).into()));
            let short = if rising { value < shown } else { value > shown };
            let near = short && measure.verdict == Verdict::OnCourse;
            words.with(if near { "measure-line-near" } else { "measure-line" }, &args)
        }
        None => words.with("measure-of-target", &args),
    }
}
