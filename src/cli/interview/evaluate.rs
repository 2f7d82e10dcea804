//! Looks back on a goal or on something that was done: the four questions (S1 step 6).

use super::need;
use super::round::{Earlier, Given, Lines, Round, Stop, first, tell};
use crate::base::{Arg, lang};
use crate::cli::named;
use crate::cli::unanswered::missing;
use crate::edit::draft::{Draft, Questions};
use crate::host::terminal::ask;
use crate::plan::visibility::readers_of_new;
use crate::plan::{EntryId, Found, Kind, graph};

/// How many of the last entries of the log are offered.
const LAST: usize = 8;

/// The questions by their headings.
pub(super) const NAMES: [&str; 4] = ["effective", "improved", "needs", "again"];

pub(super) fn ask(round: &mut Round<'_>, name: Option<&str>) -> Result<(), Stop> {
    let about = match name {
        Some(name) => {
            let plan = &round.open.snapshot.plan;
            named::document(plan, &[Kind::Goal, Kind::Log], name, round.open.lang)?
        }
        None => which(round)?,
    };
    let plan = &round.open.snapshot.plan;
    let mut known = graph::referring(plan, Kind::Evaluation, "of");
    let mut own = known.find(|(_, of)| *of == Found::Entry(about)).map(|(id, _)| id);
    drop(known);
    own = own.filter(|_| round.earlier != Earlier::Passed);
    round.introduce("evaluate");
    for name in NAMES {
        let entry = own.map(|id| round.open.snapshot.plan.entry(id));
        let old = entry.and_then(|entry| entry.answered(name)).map(str::to_owned);
        if old.is_some() && !round.again() {
            continue;
        }
        let question = lang::say(round.open.lang, &format!("interview-evaluate-{name}"));
        let answer = match round.revise(name, &question, old.as_deref(), Lines::Several)? {
            Given::Kept => continue,
            Given::New(answer) => answer,
            Given::Emptied => String::new(),
        };
        let id = match own {
            Some(id) => id,
            None => begin(round, about)?,
        };
        let changed = round.change(id, |entry| match &old {
            Some(_) => entry.replace_answer(name, &answer),
            None => entry.answer(name, &answer),
        })?;
        own = Some(changed);
        if name == "needs" {
            own = Some(need::offer(round, changed, &answer)?);
        }
    }
    let Some(mut id) = own else { return Ok(()) };
    for key in ["fitting", "worthwhile"] {
        let old = round.open.snapshot.plan.entry(id).record.integer(key);
        if old.is_some() && !round.again() {
            continue;
        }
        id = match mark(round, key, old.map(|old| old.to_string()).as_deref())? {
            Given::Kept => id,
            Given::New(mark) => round.change(id, |entry| entry.set(key, &mark))?,
            Given::Emptied => round.change(id, |entry| entry.unset(key))?,
        };
    }
    Ok(())
}

/// Asks for a mark. It is typed: with a list, one of them would be chosen already.
fn mark(round: &mut Round<'_>, key: &str, old: Option<&str>) -> Result<Given, Stop> {
    const MARKS: [&str; 5] = ["1", "2", "3", "4", "5"];
    let question = lang::say(round.open.lang, &format!("interview-evaluate-{key}"));
    if round.is_given(key) {
        let shown = MARKS.map(str::to_owned).into();
        let mark = round.choose(key, &question, (&MARKS, shown), None)?;
        return Ok(mark.map_or(Given::Kept, |mark| Given::New(mark.to_owned())));
    }
    let about = format!("interview-evaluate-{key}");
    round.about(lang::attribute(round.open.lang, &about, "about", &[]).unwrap_or_default());
    let given = loop {
        match round.revise(key, &question, old, Lines::One)? {
            Given::New(mark) if !MARKS.contains(&&*mark) => {
                let args = [("low", Arg::from(1_i64)), ("high", Arg::from(5_i64))];
                tell(&lang::say_with(round.open.lang, "interview-level-wrong", &args));
            }
            given => break given,
        }
    };
    round.about(String::new());
    Ok(given)
}

/// What the author looks back on: one of the goals that are under way or over, those that wait for
/// an evaluation first, or of the last entries of the log.
fn which(round: &Round<'_>) -> Result<EntryId, Stop> {
    let (plan, lang) = (&round.open.snapshot.plan, round.open.lang);
    if !ask::is_possible() {
        return Err(Stop::Error(missing(lang, &["ID"])));
    }
    let evaluated = |id: EntryId| {
        graph::referring(plan, Kind::Evaluation, "of").any(|(_, of)| of == Found::Entry(id))
    };
    let goals =
        plan.goals().filter(|(_, _, goal)| goal.status.is_binding() || goal.status.is_reached());
    let mut goals: Vec<(bool, bool, EntryId)> =
        goals.map(|(id, _, goal)| (evaluated(id), !goal.status.is_reached(), id)).collect();
    goals.sort();
    let mut logs: Vec<_> = plan.logs().filter_map(|(id, _, log)| Some((log.date?, id))).collect();
    logs.sort_by(|one, other| other.cmp(one));
    let logs = logs.into_iter().take(LAST).map(|(_, id)| id);
    let known: Vec<EntryId> = goals.into_iter().map(|(.., id)| id).chain(logs).collect();
    if known.is_empty() {
        return Err(first("interview-evaluate-none"));
    }
    let titles = known.iter().map(|id| plan.entry(*id).label().to_string()).collect();
    Ok(known[ask::choose(lang, &lang::say(lang, "interview-evaluate-which"), titles)?])
}

fn begin(round: &mut Round<'_>, about: EntryId) -> Result<EntryId, Stop> {
    let plan = &round.open.snapshot.plan;
    let lang = plan.config.lang;
    let entry = plan.entry(about);
    // Readers of the evaluation see its title, also in the name of the file.
    let readers = readers_of_new(plan, Kind::Evaluation, &[about]);
    let open = readers.is_within(plan.access(about).field("title", false), &plan.config);
    let title = if open {
        let args = [("title", Arg::from(&*entry.label()))];
        lang::filled(lang, "interview-evaluate-name", &args)
    } else {
        lang::say(lang, "interview-evaluate-unnamed")
    };
    let mut draft = Draft::new(Kind::Evaluation, lang, &title, plan.today);
    draft.questions = Questions::Silent;
    draft.body = Some(String::new());
    draft.give("of", &entry.id);
    round.begin(&draft)
}
