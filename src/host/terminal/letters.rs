//! Shows the verdict about each letter of a goal.

use std::fmt::Write;

use unicode_width::UnicodeWidthStr;

use crate::base::{Lang, LineIndex, lang, visible};
use crate::phrases::Question;
use crate::plan::letters::{State, judge};
use crate::plan::{Detail, EntryId};
use crate::workspace::Snapshot;

/// A question in words.
pub fn asked(question: &Question, lang: Lang) -> String {
    lang::say_with(lang, question.id, &[("said", visible(&question.said).as_ref().into())])
}

/// The letters of a goal with their verdicts and places; empty for other documents.
pub fn letters(snapshot: &Snapshot, goal: EntryId, lang: Lang, prefix: &str) -> String {
    let plan = &snapshot.plan;
    let entry = plan.entry(goal);
    let Detail::Goal(detail) = &entry.detail else { return String::new() };
    let index = LineIndex::new(&entry.body.text);
    let verdicts = judge(plan, entry, detail);
    let names = verdicts
        .each_ref()
        .map(|verdict| lang::say(lang, &format!("smart-{}", verdict.letter.reading(plan))));
    let width = names.iter().map(|name| name.width()).max().unwrap_or_default();
    let title = entry.label();
    let mut out = format!("{}\n", visible(&title));
    for (verdict, name) in verdicts.iter().zip(names) {
        let (why, args) = verdict.why.message();
        let why = lang::say_with(lang, why, args);
        let why = visible(&why).into_owned();
        let said = lang::say_with(lang, verdict.state.message(), &[("why", why.into())]);
        let padding = " ".repeat(width - name.width());
        let place = index.position(&entry.body.text, verdict.place.start as usize);
        let sign = match verdict.state {
            State::Structure | State::Text => '✓',
            State::Unmet => '✗',
            State::Hint | State::Open => '·',
        };
        let _ = writeln!(
            out,
            "  {sign} {} {name}{padding}  {said}  ({prefix}{}:{})",
            verdict.letter.initial(),
            visible(&entry.path),
            place.line
        );
        if let Some(question) = verdict.question() {
            let _ = writeln!(out, "      {}", asked(&question, lang));
        }
    }
    out.push('\n');
    out
}
