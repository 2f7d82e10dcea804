//! Shows the verdict about each letter of a goal.

use unicode_width::UnicodeWidthStr;

use super::{columns, flow};
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
        let (id, args) = verdict.why.message();
        let why = lang::say_with(lang, id, args);
        let why = visible(&why).into_owned();
        let own = verdict.state == State::Text && id == "letter-own-words";
        let message = if own { "letter-text-own" } else { verdict.state.message() };
        let said = lang::say_with(lang, message, &[("why", why.into())]);
        let padding = " ".repeat(width - name.width());
        let place = index.position(&entry.body.text, verdict.place.start as usize);
        let sign = match verdict.state {
            State::Structure | State::Text => '✓',
            State::Unmet => '✗',
            State::Hint | State::Open => '·',
        };
        let start = format!("  {sign} {} {name}{padding}  ", verdict.letter.initial());
        let at = format!("({prefix}{}:{})", visible(&entry.path), place.line);
        out.push_str(&flow::hanging(&start, start.width(), &format!("{said}  {at}"), columns()));
        if let Some(question) = verdict.question() {
            out.push_str(&flow::hanging("      ", 6, &asked(&question, lang), columns()));
        }
    }
    out.push('\n');
    out
}
