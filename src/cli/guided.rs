//! Asks for a goal letter by letter: each answer is judged at once, and a vague one gets a coach's
//! question.

use super::write::OpenPlan;
use crate::base::calendar::Date;
use crate::base::{Arg, Lang, lang};
use crate::edit::change::edited;
use crate::edit::draft;
use crate::edit::draft::Draft;
use crate::host::terminal;
use crate::host::terminal::ask::{self, Silence};
use crate::phrases::Question;
use crate::plan::kinds::Goal;
use crate::plan::letters::{self, Letter, State, Why};
use crate::plan::{Detail, Entry, EntryId, Kind, Plan};

/// Asks for the five letters, one by one.
pub(super) fn letters(draft: &mut Draft, open: &OpenPlan<'_>) -> Result<(), Silence> {
    let (snapshot, lang) = (&open.snapshot, open.lang);
    terminal::tell(&lang::say(lang, "guided-start"));
    for letter in Letter::ALL {
        let asks = lang::say(lang, &format!("ask-{}", letter.key()));
        let mut question = format!("{} · {asks}", letter.initial());
        let hint = lang::say(lang, &format!("guided-hint-{}", letter.reading(&snapshot.plan)));
        let mut before = String::new();
        loop {
            let answer = ask::text(&question, &hint, &before)?;
            if answer.is_empty() {
                break;
            }
            draft.give(&format!("smart.{}", letter.field()), &answer);
            let Some(verdict) = judged(draft, open, letter) else { break };
            let (why, args) = verdict.why.message();
            let why = lang::say_with(lang, why, args);
            if verdict.met {
                say(lang, "guided-met", why);
                break;
            }
            // An author who leaves the answer a second time means it.
            if answer == before {
                break;
            }
            say(lang, "guided-unmet", why);
            if let Some(asked) = verdict.question {
                question = format!("{} · {}", letter.initial(), terminal::asked(&asked, lang));
            }
            before = answer;
        }
    }
    Ok(())
}

/// Asks which need or conclusion a goal serves, if there are any.
pub(super) fn need(draft: &mut Draft, open: &OpenPlan<'_>) -> Result<(), Silence> {
    let (plan, lang) = (&open.snapshot.plan, open.lang);
    let ids = [Kind::Need, Kind::Conclusion].into_iter().flat_map(|kind| plan.of_kind(kind));
    let ids: Vec<EntryId> = ids.copied().collect();
    if ids.is_empty() {
        return Ok(());
    }
    let title = |id: &EntryId| {
        let entry = plan.entry(*id);
        entry.label().to_string()
    };
    let mut titles: Vec<String> = ids.iter().map(title).collect();
    titles.push(lang::say(lang, "log-no-goal"));
    let chosen = ask::choose(lang, &lang::say(lang, "guided-need"), titles)?;
    if let Some(id) = ids.get(chosen) {
        draft.give("need", &plan.entry(*id).id);
    }
    Ok(())
}

fn say(lang: Lang, id: &str, why: String) {
    let line = lang::say_with(lang, id, &[("why", Arg::from(why))]);
    terminal::tell(&format!("  {line}"));
}

/// The verdict about an answer.
struct Judged {
    met: bool,
    why: Why,
    /// A coach's next question.
    question: Option<Question>,
}

/// The verdict about a letter in the goal so far. An end is shown as a date; one that has passed is
/// not an end for a new goal.
fn judged(draft: &Draft, open: &OpenPlan<'_>, letter: Letter) -> Option<Judged> {
    let path = draft::path(&open.snapshot.plan, draft);
    let after = open.tried(&[(&path, &draft.text())]);
    let plan = &after.plan;
    let entry = plan.entry(plan.at_path(&path)?);
    let Detail::Goal(goal) = &entry.detail else { return None };
    let verdict = letters::letter(plan, entry, goal, letter);
    let met = verdict.state != State::Unmet;
    if letter == Letter::T && verdict.state == State::Text {
        let end = end_of_new(plan, entry, goal);
        if let Some(end) = end {
            let passed = end < plan.today;
            let (id, args) = if passed {
                ("why-day-passed", Vec::new())
            } else {
                ("why-end-on", vec![("date", Arg::from(end))])
            };
            let why = Why::Message(id, args);
            return Some(Judged { met: !passed, why, question: None });
        }
    }
    let question = verdict.question();
    Some(Judged { met, why: verdict.why, question })
}

/// The end date named in the words of a new goal. It starts today unless it says otherwise, so `14
/// december` is the next one; two numbers with a slash could be a score.
fn end_of_new(plan: &Plan, entry: &Entry, goal: &Goal) -> Option<Date> {
    let goal = Goal { start: goal.start.or(Some(plan.today)), ..goal.clone() };
    let end = letters::end_in_words(plan, entry, &goal)?;
    end.certain.then_some(end.last)
}

/// Adds the end date named in the words of a new goal, unless it has one.
pub(super) fn with_due(open: &OpenPlan<'_>, path: &str, text: String) -> String {
    let after = open.tried(&[(path, &text)]);
    let plan = &after.plan;
    let edit = plan.at_path(path).map(|id| plan.entry(id)).and_then(|entry| {
        let Detail::Goal(goal) = &entry.detail else { return None };
        if entry.record.has("due") || !entry.sound {
            return None;
        }
        let end = end_of_new(plan, entry, goal)?;
        (end > plan.today).then(|| entry.insert_due(end))?
    });
    match edit {
        Some(edit) => edited(&text, &[edit]),
        None => text,
    }
}
