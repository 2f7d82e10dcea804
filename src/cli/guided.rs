//! Asks for a goal letter by letter: each answer is judged at once, and a vague one gets a coach's
//! question.

use super::given;
use super::interview::competence;
use super::interview::rows::Rows;
use super::write::OpenPlan;
use crate::base::calendar::Date;
use crate::base::{Arg, Lang, lang};
use crate::edit::change::edited;
use crate::edit::draft;
use crate::edit::draft::Draft;
use crate::host::terminal;
use crate::host::terminal::ask::{self, Silence};
use crate::phrases::{Question, Toward};
use crate::plan::kinds::Goal;
use crate::plan::letters::{self, Letter, State, Why};
use crate::plan::{Detail, Entry, EntryId, Kind, Plan};
use crate::syntax::schema::{self, Shape};

/// Asks for the five letters, one by one.
pub(super) fn letters(draft: &mut Draft, open: &OpenPlan<'_>) -> Result<(), Silence> {
    let (snapshot, lang) = (&open.snapshot, open.lang);
    terminal::tell(&lang::say(lang, "guided-start"));
    for letter in Letter::ALL {
        let (mut question, hint) = question(letter, &snapshot.plan, lang);
        let about = about(letter, &hint, lang);
        let mut before = String::new();
        loop {
            let hint = match &*before {
                "" => hint.clone(),
                _ => format!("{hint}; {}", lang::say(lang, "ask-clear")),
            };
            let answer = ask::text_about(&question, (&hint, &about), &before)?;
            if answer.is_empty() {
                break;
            }
            draft.give(&format!("smart.{}", letter.field()), &answer);
            let path = draft::path(&snapshot.plan, draft);
            let after = open.tried(&[(&path, &draft.text())]);
            let verdict = after.plan.at_path(&path).and_then(|id| judged(&after.plan, id, letter));
            // An author who leaves the answer a second time means it.
            let left = answer == before;
            let sharper = follow_up(letter, verdict, (&question, left), lang);
            let Some(sharper) = sharper else { break };
            question = sharper;
            before = answer;
        }
    }
    Ok(())
}

/// Tells what an answer to `question` is worth. Returns the question that asks for a sharper one;
/// `None` if the answer will do, or if the author leaves it as it is.
pub(super) fn follow_up(
    letter: Letter,
    verdict: Option<Judged>,
    (question, left): (&str, bool),
    lang: Lang,
) -> Option<String> {
    let verdict = verdict?;
    let (why, args) = verdict.why.message();
    let why = lang::say_with(lang, why, args);
    if verdict.met {
        say(lang, "guided-met", why);
        return None;
    }
    if left {
        return None;
    }
    say(lang, "guided-unmet", why);
    let asked = verdict.question;
    Some(asked.map_or_else(
        || question.to_owned(),
        |asked| format!("{} · {}", letter.initial(), terminal::asked(&asked, lang)),
    ))
}

/// The question about a letter, and an example of an answer.
pub(super) fn question(letter: Letter, plan: &Plan, lang: Lang) -> (String, String) {
    (asks(letter, lang), lang::say(lang, &format!("guided-hint-{}", letter.reading(plan))))
}

/// What a letter is about, with the example, for someone who asks.
pub(super) fn about(letter: Letter, hint: &str, lang: Lang) -> String {
    let smart = schema::find(Kind::Goal.spec().fields, "smart");
    let field = smart.and_then(|smart| schema::find(smart.inner(), letter.field()));
    let doc = field.map(|field| lang.pick(field.doc.0, field.doc.1)).unwrap_or_default();
    format!("{doc}\n{hint}")
}

/// The question about a letter.
pub(super) fn asks(letter: Letter, lang: Lang) -> String {
    let asks = lang::say(lang, &format!("ask-{}", letter.key()));
    format!("{} · {asks}", letter.initial())
}

/// Asks whether a new goal has begun.
pub(super) fn status(draft: &mut Draft, open: &OpenPlan<'_>) -> Result<(), Silence> {
    let lang = open.lang;
    let words = ["draft", "active"];
    let shown = words.map(|word| lang::say(lang, &format!("interview-goal-status-{word}")));
    let chosen = ask::choose(lang, &lang::say(lang, "interview-goal-status"), shown.into())?;
    draft.give("status", words[chosen]);
    if words[chosen] == "active" {
        let today = open.snapshot.plan.today;
        let since = lang::say(lang, "goal-start-day");
        let day = loop {
            let answer = ask::text(&since, &lang::say(lang, "ask-may-be-empty"), "")?;
            if answer.is_empty() {
                break today;
            }
            match given::day(&answer, today, lang, Toward::Back) {
                Ok(day) => break day,
                Err(refused) => refused.tell(lang),
            }
        };
        draft.give("start", &day.to_string());
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

/// Asks which competence a goal develops, if there are any and its need does not say so.
pub(super) fn competence(draft: &mut Draft, open: &OpenPlan<'_>) -> Result<(), Silence> {
    let (plan, lang) = (&open.snapshot.plan, open.lang);
    let known = competence::known(plan);
    let need = draft.value("need").map(|need| plan.names.intern(need));
    if known.is_empty() || competence::is_in_need(plan, need.as_slice()) {
        return Ok(());
    }
    let mut names: Vec<String> = known.iter().map(|(_, name)| name.clone()).collect();
    names.push(lang::say(lang, "interview-none"));
    let question = lang::say(lang, "interview-goal-competence");
    let chosen = ask::choose(lang, &question, names)?;
    draft.give("competence", known.get(chosen).map_or("", |(id, _)| id));
    Ok(())
}

/// Asks for the items of a list, such as the steps, until there are no more.
pub(super) fn rows(draft: &mut Draft, rows: Rows, open: &OpenPlan<'_>) -> Result<(), Silence> {
    let (lang, today) = (open.lang, open.snapshot.plan.today);
    let (hint, about) = (lang::say(lang, "interview-hint"), rows.about(lang));
    let ask = |question: &str| ask::text_about(question, (&hint, &about), "");
    loop {
        let more = draft.rows.iter().any(|(list, _)| list == rows.list);
        let first = ask(&rows.question(more, lang))?;
        if first.is_empty() {
            return Ok(());
        }
        let mut values = vec![(rows.first.to_owned(), first)];
        let mut left = Ok(());
        for (key, shape) in rows.rest {
            match row_value(&ask, (rows.question_about(key, lang), key, *shape), today, lang) {
                Ok(value) if value.is_empty() => {}
                Ok(value) => values.push(((*key).to_owned(), value)),
                Err(silence) => {
                    left = Err(silence);
                    break;
                }
            }
        }
        // An author who stops halfway has still given the item, if it can stand by itself.
        if rows.is_whole(values.iter().map(|(key, _)| key.as_str())) {
            draft.rows.push((rows.list.to_owned(), values));
        } else if left.is_ok() {
            Rows::half(&values[0].1).tell(lang);
        }
        left?;
    }
}

/// Asks for a value of an item until it can be read; empty if there is none.
fn row_value(
    ask: &dyn Fn(&str) -> Result<String, Silence>,
    (question, key, shape): (String, &str, Shape),
    today: Date,
    lang: Lang,
) -> Result<String, Silence> {
    loop {
        match given::value(key, shape, &ask(&question)?, today, lang) {
            Ok(value) => return Ok(value),
            Err(refused) => refused.tell(lang),
        }
    }
}

fn say(lang: Lang, id: &str, why: String) {
    let line = lang::say_with(lang, id, &[("why", Arg::from(why))]);
    terminal::tell(&format!("  {line}"));
}

/// The verdict about an answer.
pub(super) struct Judged {
    met: bool,
    why: Why,
    /// A coach's next question.
    question: Option<Question>,
}

/// The verdict about a letter in the goal so far. An end is shown as a date; one that has passed is
/// not an end for a new goal.
pub(super) fn judged(plan: &Plan, id: EntryId, letter: Letter) -> Option<Judged> {
    let entry = plan.entry(id);
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
