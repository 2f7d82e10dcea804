//! A goal in words: its facts, the agreements, the changes.

use serde_json::Value;

use super::fact::{Fact, Facts, Line, Piece, day, linked, text};
use super::measure;
use super::words::{Words, capital};
use crate::base::calendar::{Date, parse_date};
use crate::base::lang;
use crate::view::{Agreed, Field, Goal, Lag, Revision, Shape, Status, Support};

/// What is still open: a coach's questions, and after those that one command answers, the command.
pub fn open(words: Words, goal: &Goal) -> Vec<Fact> {
    let mut said = Vec::new();
    // An id with spaces is one argument.
    let id = &goal.head.id;
    let id = if id.contains(char::is_whitespace) { format!("\"{id}\"") } else { id.to_string() };
    for together in goal.open.chunk_by(|one, next| one.command == next.command) {
        for one in together {
            let question = lang::filled(words.lang, &one.question, &one.args);
            said.extend(Fact::new(words.say(&one.about), [text(question)]));
        }
        let command = words.with(together[0].command, &[("id", id.as_str().into())]);
        said.extend(Fact::new(words.say("open-command"), [vec![Piece::Code(command)]]));
    }
    said
}

/// The facts next to the title: status, period, competences and so on.
pub fn facts(words: Words, goal: &Goal) -> Vec<Fact> {
    let mut with: Vec<String> = Vec::new();
    for from in goal.support.iter().filter_map(|support| support.from.as_deref()) {
        if !with.iter().any(|known| known == from) {
            with.push(from.to_owned());
        }
    }
    // What was planned, if the day on which it ended is a fact of its own.
    let planned = if goal.ended.is_some() { goal.due } else { goal.last_day };
    Facts::of(words, &goal.head)
        .say("fact-state", [state(words, goal)])
        .say("fact-period", period(words, goal, planned).map(text))
        .say("fact-ended", goal.ended.map(day))
        .say("fact-competence", competences(words, goal))
        .say("fact-need", linked(&goal.needs))
        .say("fact-after", linked(&goal.after))
        .say("fact-with", [text(with.join(", "))])
        .rest()
}

/// When a goal runs, for a planning: an end that only its words give is said to be from there, and a
/// goal without an end is said to have none.
pub fn when(words: Words, goal: &Goal) -> String {
    let open = goal.last_day.is_none() && goal.due_in_words.is_none();
    match goal.start.filter(|_| open && goal.status.is_planned()) {
        Some(start) => words.with("period-open", &[("from", words.long(start).into())]),
        None => period(words, goal, goal.last_day).unwrap_or_default(),
    }
}

/// How a goal is late on a day, in words: `te laat: had op 1 mei 2026 klaar moeten zijn`.
pub(crate) fn lag(words: Words, goal: &Goal, today: Date) -> Option<String> {
    let on = |id: &str, day: Date| words.with(id, &[("date", words.long(day).into())]);
    Some(match goal.lag(today)? {
        Lag::Overdue(due) => on("lag-overdue", due),
        Lag::NotStarted(start) => on("lag-not-started", start),
        Lag::Behind { line, steps } => {
            let line = line.then(|| words.say("lag-line"));
            let steps = (steps > 0).then(|| words.count("lag-steps", steps));
            line.into_iter().chain(steps).collect::<Vec<_>>().join(", ")
        }
    })
}

/// The period of a goal up to a day, or up to the day that its words name.
fn period(words: Words, goal: &Goal, end: Option<Date>) -> Option<String> {
    let Some(said) = goal.due_in_words.filter(|_| end.is_none()) else {
        return words.period(goal.start, end);
    };
    let period = words.period(goal.start, Some(said))?;
    Some(words.with("period-in-words", &[("period", period.into())]))
}

/// The arrangements: what it takes, who helps, who agreed.
pub(crate) fn arrangements(words: Words, goal: &Goal) -> Vec<Fact> {
    let hours = goal.hours_per_week.map(|hours| {
        let planned = words.with("hours-a-week", &[("hours", words.number(hours).into())]);
        let spent = (goal.hours > 0.0)
            .then(|| words.with("hours-spent", &[("hours", words.number(goal.hours).into())]));
        text(spent.map_or(planned.clone(), |spent| format!("{planned}, {spent}")))
    });
    let agreed = |Agreed { who, on, mode }: &Agreed| {
        let on = on.map(|on| format!(", {}", words.long(on))).unwrap_or_default();
        text(format!("{who}: {}{on}", words.word(*mode)))
    };
    Facts::new(words)
        .say("fact-hours", hours)
        .say("fact-cost", goal.cost.map(|cost| text(words.amount(cost, Some("€")))))
        .say("fact-support", goal.support.iter().map(|one| support(words, one)))
        .say("fact-obstacles", goal.obstacles.iter().map(|obstacle| text(&**obstacle)))
        .say("fact-agreed", goal.agreed.iter().map(agreed))
        .rest()
}

/// What changed in the goal, and why: `Einde, was 1 mei 2026: er was storm.`
pub fn revision(words: Words, revision: &Revision) -> String {
    let was = revision.was.as_ref().and_then(|was| former(words, revision.field, was));
    let field = revision.field.map(|field| name(words, field));
    let why = &*revision.why;
    match (field, was) {
        (Some(field), Some(was)) => words.with(
            "revision-field-was",
            &[("field", field.into()), ("was", was.into()), ("why", why.into())],
        ),
        (Some(field), None) => {
            words.with("revision-field", &[("field", field.into()), ("why", why.into())])
        }
        (None, Some(was)) => {
            words.with("revision-was", &[("was", was.into()), ("why", why.into())])
        }
        (None, None) => why.to_owned(),
    }
}

/// The status, with what the first measure says about it.
fn state(words: Words, goal: &Goal) -> Line {
    let status = words.word(goal.status);
    let begun = goal.status == Status::Active || goal.status.is_reached();
    let Some(first) = goal.measures.first().filter(|_| begun) else {
        return vec![Piece::Strong(status)];
    };
    let mut line = vec![Piece::Strong(format!("{status}, {}", words.word(first.verdict)))];
    if let Some(standing) = measure::standing(words, first) {
        line.push(Piece::Text(format!(": {standing}")));
    }
    line
}

/// The competences, each with the levels from and to.
fn competences(words: Words, goal: &Goal) -> Vec<Line> {
    let competences = goal.competences.iter().map(|(link, now, required)| {
        let mut line = vec![Piece::Link(link.clone())];
        if let (Some(now), Some(required)) = (now, required)
            && now < required
        {
            let levels =
                [("from", words.number(*now).into()), ("to", words.number(*required).into())];
            line.push(Piece::Text(format!(", {}", words.with("from-to", &levels))));
        }
        line
    });
    competences.collect()
}

fn support(words: Words, support: &Support) -> Line {
    let from = support.from.as_deref().map(str::to_owned);
    let about: Vec<String> =
        from.into_iter().chain(support.kind.map(|kind| words.word(kind))).collect();
    if about.is_empty() {
        return text(&*support.what);
    }
    text(format!("{} ({})", support.what, about.join(", ")))
}

/// The label of a key on a page.
fn name(words: Words, field: &Field) -> String {
    let (en, nl) = field.label;
    match words.lang.pick(en, nl) {
        "" => capital(&words.lang.pick(field.name, field.alias).replace(['_', '-'], " ")),
        label => label.to_owned(),
    }
}

/// The former value of a key, as written or in the words of the page; `None` if it takes more than
/// a few words.
fn former(words: Words, field: Option<&Field>, was: &Value) -> Option<String> {
    match was {
        Value::String(was) => {
            let choices = match field.map(|field| (field.shape, field.phrase)) {
                Some((Shape::Choice(choices), phrase)) if !phrase.is_empty() => (choices, phrase),
                _ => (&[][..], ""),
            };
            let chosen = choices.0.iter().find(|choice| choice.name == was || choice.alias == was);
            let said = match (chosen, parse_date(was)) {
                (Some(choice), _) => words.one_of(choices.1, choice.name),
                (None, Ok(date)) => words.long(date),
                (None, Err(_)) => was.clone(),
            };
            Some(said).filter(|said| !said.trim().is_empty())
        }
        Value::Number(number) => number.as_f64().map(|number| words.number(number)),
        Value::Bool(flag) => Some(words.say(if *flag { "flag-yes" } else { "flag-no" })),
        Value::Array(values) => {
            let values: Vec<String> =
                values.iter().filter_map(|value| former(words, field, value)).collect();
            (!values.is_empty()).then(|| words.list(&values))
        }
        Value::Null | Value::Object(_) => None,
    }
}
