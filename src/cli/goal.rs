//! `pop goal` and `pop step`: begin, close, move and tick off, without touching the rest of the file.

use std::path::PathBuf;

use clap::{Args, Subcommand};

use super::interview::rows::STEPS;
use super::unanswered::{missing, unanswered};
use super::write::{OpenPlan, Writing};
use super::{Complaint, Error, Outcome, Session, day, given, named, new};
use crate::base::calendar::{Date, Period};
use crate::base::symbol::normal;
use crate::base::{Arg, Edit, Lang, lang};
use crate::edit::change::Reason;
use crate::host::terminal;
use crate::host::terminal::ask;
use crate::phrases::{Asked, Toward};
use crate::plan::kinds::Goal;
use crate::plan::kinds::goal::Status;
use crate::plan::kinds::goal::Step;
use crate::plan::{Detail, Entry, EntryId, Plan};
use crate::workspace::Snapshot;

#[derive(Debug, Args)]
pub(super) struct GoalArguments {
    #[command(subcommand)]
    change: GoalChange,
}

#[derive(Debug, Subcommand)]
enum GoalChange {
    /// Begin with a goal, or take it up again
    Start {
        #[command(flatten)]
        common: Common,
    },
    /// Close a goal as reached, fully or in part
    Done {
        /// It was reached in part
        #[arg(long)]
        partly: bool,
        #[command(flatten)]
        common: Common,
    },
    /// Give a goal up
    Drop {
        #[command(flatten)]
        common: Common,
    },
    /// Move the end date of a goal
    Move {
        /// The new end date, or how much later it is: `2027-01-31`, `"2 months"`
        #[arg(long, alias = "due", value_name = "DATE")]
        to: Option<String>,
        #[command(flatten)]
        common: Common,
    },
}

/// The arguments of every change of a goal.
#[derive(Debug, Args)]
struct Common {
    /// The goal: its id, or the beginning of its id
    #[arg(value_name = "ID")]
    goal: String,
    /// The reason, which is kept with the goal
    #[arg(long, value_name = "TEXT")]
    why: Option<String>,
    #[command(flatten)]
    how: How,
}

/// The options of a change.
#[derive(Debug, Args)]
pub(super) struct How {
    /// Show what would change, without changing anything
    #[arg(long)]
    pub(super) dry_run: bool,
    /// The folder of the plan [default: the nearest one with a `pop.toml`]
    #[arg(long, value_name = "DIR")]
    pub(super) dir: Option<PathBuf>,
    /// The day of the change
    #[arg(long, value_name = "YYYY-MM-DD", value_parser = day)]
    pub(super) date: Option<Date>,
}

#[derive(Debug, Args)]
pub(super) struct StepArguments {
    #[command(subcommand)]
    change: StepChange,
}

#[derive(Debug, Subcommand)]
enum StepChange {
    /// Mark a step as done
    Done {
        /// The goal of the step: its id, or the beginning of its id
        #[arg(value_name = "ID")]
        goal: String,
        /// The step: its number, or words from it [default: the first open step]
        step: Vec<String>,
        #[command(flatten)]
        how: How,
    },
    /// Add a step to a goal
    Add {
        /// The goal: its id, or the beginning of its id
        #[arg(value_name = "ID")]
        goal: String,
        /// What you will do
        what: Vec<String>,
        /// The day by which it will be done
        #[arg(long, value_name = "DAY")]
        on: Option<String>,
        #[command(flatten)]
        how: How,
    },
}

/// A change of a goal: the key and its new value.
struct Change {
    key: &'static str,
    value: String,
    /// The new end date, if that changes.
    due: Option<Date>,
}

pub(super) fn goal(session: &Session, arguments: &GoalArguments) -> Result<Outcome, Error> {
    let (GoalChange::Start { common }
    | GoalChange::Done { common, .. }
    | GoalChange::Drop { common }
    | GoalChange::Move { common, .. }) = &arguments.change;
    let open = session.open(common.how.dir.as_deref(), common.how.date)?;
    let (plan, lang) = (&open.snapshot.plan, open.lang);
    let (id, entry, goal) = find(plan, &common.goal, lang)?;
    let change = change(&arguments.change, plan, goal, lang)?;
    let why = match &common.why {
        Some(why) if !why.trim().is_empty() => Some(why.trim().to_owned()),
        _ => why(&arguments.change, goal, lang)?,
    };
    let mut edits: Option<Vec<Edit>> = entry.set(change.key, &change.value).map(|edit| vec![edit]);
    if let (Some(edits), GoalChange::Start { .. }, None) =
        (&mut edits, &arguments.change, goal.start)
    {
        edits.extend(entry.set("start", &plan.today.to_string()));
    }
    if let (Some(edits), Some(why)) = (&mut edits, &why) {
        edits.extend(entry.remember(&Reason { on: plan.today, field: change.key, why }));
    }
    if let (Some(edits), Some(due)) = (&mut edits, change.due) {
        edits.extend(entry.end_anew(plan, goal, due));
    }
    let says = |goal: &Goal| match change.key {
        "status" => goal.status.name() == change.value,
        _ => goal.due.is_some_and(|due| due.to_string() == change.value),
    };
    let revisions = goal.revisions.len() + usize::from(why.is_some());
    let holds = |goal: &Goal| says(goal) && goal.revisions.len() == revisions;
    let writing = Writing::of(common.how.dry_run);
    let after = edit(&open, id, edits, &holds, writing)?;
    if writing == Writing::Shown {
        return Ok(Outcome::Done);
    }
    if matches!(arguments.change, GoalChange::Start { .. }) {
        new::report_open(&after, &entry.path, lang, &session.plan_prefix());
    }
    let next = match arguments.change {
        GoalChange::Start { .. } => Some("goal-started"),
        GoalChange::Done { .. } => Some("goal-evaluate"),
        _ => None,
    };
    if let Some(next) = next {
        let args = [("id", Arg::from(&*entry.id)), ("title", Arg::from(&*entry.label()))];
        terminal::tell(&lang::say_with(lang, next, &args));
    }
    if let Some(due) = change.due {
        let title = entry.label();
        let mut args = vec![("title", Arg::from(&*title)), ("due", Arg::from(due))];
        let id = match goal.due {
            Some(was) => {
                args.push(("was", Arg::from(was)));
                "goal-moved"
            }
            None => "goal-moved-first",
        };
        terminal::tell(&lang::say_with(lang, id, &args));
    }
    Ok(Outcome::Done)
}

pub(super) fn step(session: &Session, arguments: &StepArguments) -> Result<Outcome, Error> {
    let (goal, step, how) = match &arguments.change {
        StepChange::Done { goal, step, how } => (goal, step, how),
        StepChange::Add { goal, what, on, how } => {
            return add_step(session, goal, (&what.join(" "), on.as_deref()), how);
        }
    };
    let open = session.open(how.dir.as_deref(), how.date)?;
    let (plan, lang) = (&open.snapshot.plan, open.lang);
    let (id, entry, goal) = find(plan, goal, lang)?;
    let number = which((&entry.id, goal), &step.join(" "))?;
    let today = plan.today.to_string();
    let edits = in_steps(entry, entry.set_in_list("step", number, "done", &today), "step-no-done")?;
    let done = plan.today;
    // The box of a task has no room for a day.
    let is_done = |step: &Step| step.done == Some(done) || step.ticked;
    let holds = |goal: &Goal| goal.steps.get(number).is_some_and(is_done);
    let writing = Writing::of(how.dry_run);
    edit(&open, id, edits, &holds, writing)?;
    if writing == Writing::Written {
        let what = goal.steps.get(number).and_then(|step| step.what.as_deref());
        let args = [("number", Arg::from(number + 1)), ("what", Arg::from(what.unwrap_or("")))];
        terminal::tell(&lang::say_with(lang, "step-ticked", &args));
        let mut others = goal.steps.iter().enumerate().filter(|(other, _)| *other != number);
        if others.all(|(_, step)| step.is_done()) {
            let args = [("id", Arg::from(&*entry.id))];
            terminal::tell(&lang::say_with(lang, "step-all", &args));
        }
    }
    Ok(Outcome::Done)
}

/// The edit of a step; a table in the text may have no column for it.
fn in_steps(
    entry: &Entry,
    edit: Option<Edit>,
    no_column: &'static str,
) -> Result<Option<Vec<Edit>>, Error> {
    if edit.is_none() && entry.has_steps_in_text() {
        let complaint = Complaint::new(no_column, &[("path", Arg::from(&*entry.path))]);
        return Err(complaint.help(no_column, &[]).into());
    }
    Ok(edit.map(|edit| vec![edit]))
}

/// Adds a step at the end of the others.
fn add_step(
    session: &Session,
    goal: &str,
    (what, on): (&str, Option<&str>),
    how: &How,
) -> Result<Outcome, Error> {
    let open = session.open(how.dir.as_deref(), how.date)?;
    let (plan, lang) = (&open.snapshot.plan, open.lang);
    let (id, entry, goal) = find(plan, goal, lang)?;
    let mut what = what.trim().to_owned();
    if what.is_empty() {
        what = words_of_step(lang)?;
    }
    let on = on.map(|on| given::day(on, plan.today, lang, Toward::Ahead)).transpose()?;
    let day = on.map(|on| on.to_string());
    let mut values = vec![("what", &*what)];
    values.extend(day.as_deref().map(|day| ("due", day)));
    let edits = in_steps(entry, entry.add_table("step", &values), "step-no-due")?;
    let count = goal.steps.len() + 1;
    let holds = |goal: &Goal| goal.steps.len() == count && goal.steps[count - 1].due == on;
    let writing = Writing::of(how.dry_run);
    edit(&open, id, edits, &holds, writing)?;
    if writing == Writing::Written {
        let title = entry.label();
        let mut args = vec![("number", Arg::from(count)), ("title", Arg::from(&*title))];
        args.extend([("id", Arg::from(&*entry.id)), ("what", Arg::from(what))]);
        args.extend(on.map(|on| ("date", Arg::from(on))));
        let said = if on.is_some() { "step-added" } else { "step-added-undated" };
        terminal::tell(&lang::say_with(lang, said, &args));
    }
    Ok(Outcome::Done)
}

/// Asks what a new step is.
fn words_of_step(lang: Lang) -> Result<String, Error> {
    let question = lang::say(lang, "step-what");
    let (hint, about) = (lang::say(lang, "ask-needed"), STEPS.about(lang));
    loop {
        match ask::text_about(&question, (&hint, &about), "") {
            Ok(what) if what.is_empty() => {}
            Ok(what) => return Ok(what),
            Err(silence) => return Err(unanswered(silence, lang, &["WHAT"])),
        }
    }
}

fn find<'p>(
    plan: &'p Plan,
    name: &str,
    lang: Lang,
) -> Result<(EntryId, &'p Entry, &'p Goal), Error> {
    let id = named::goal(plan, name, lang)?;
    let entry = plan.entry(id);
    match &entry.detail {
        Detail::Goal(goal) => Ok((id, entry, goal)),
        _ => Err(Error::Fault(None)),
    }
}

/// A change in one line.
fn change(change: &GoalChange, plan: &Plan, goal: &Goal, lang: Lang) -> Result<Change, Error> {
    let status = |value: &str| {
        if goal.status.name() == value {
            return Err(Complaint::new("goal-already", &[]).into());
        }
        Ok(Change { key: "status", value: value.to_owned(), due: None })
    };
    match change {
        GoalChange::Start { .. } => status(Status::Active.name()),
        GoalChange::Done { partly: true, .. } => status("partly"),
        GoalChange::Done { .. } => status("achieved"),
        GoalChange::Drop { .. } => status("dropped"),
        GoalChange::Move { to, .. } => {
            let Some(to) = to else {
                if !ask::is_possible() {
                    return Err(missing(lang, &["--to"]));
                }
                return moved_by_hand(plan, goal, lang);
            };
            Ok(due(later(to, plan, goal, lang)?, plan, goal)?)
        }
    }
}

/// Asks for the new end date until there is one.
fn moved_by_hand(plan: &Plan, goal: &Goal, lang: Lang) -> Result<Change, Error> {
    let question = lang::say(lang, "goal-to");
    let proposal = goal.due.map(|due| due.to_string()).unwrap_or_default();
    loop {
        let answer = ask::text(&question, &lang::say(lang, "goal-to-hint"), &proposal);
        let answer = answer.map_err(|_| Error::Left)?;
        match later(&answer, plan, goal, lang) {
            Ok(date) if !has_passed(date, plan, goal) => return Ok(due(date, plan, goal)?),
            Ok(date) => {
                let args = [("date", Arg::from(date))];
                terminal::tell(&lang::say_with(lang, "goal-day-passed", &args));
            }
            Err(refused) => refused.tell(lang),
        }
    }
}

fn due(date: Date, plan: &Plan, goal: &Goal) -> Result<Change, Complaint> {
    if goal.due == Some(date) {
        return Err(Complaint::new("goal-already", &[]));
    }
    if has_passed(date, plan, goal) {
        return Err(Complaint::new("goal-day-passed", &[("date", Arg::from(date))]));
    }
    Ok(Change { key: "due", value: date.to_string(), due: Some(date) })
}

/// Whether the date is too early to reach the goal by.
fn has_passed(date: Date, plan: &Plan, goal: &Goal) -> bool {
    date < plan.today && !goal.status.is_closed()
}

/// A day, or a length of time after the end date.
fn later(text: &str, plan: &Plan, goal: &Goal, lang: Lang) -> Result<Date, Complaint> {
    let from = goal.due.unwrap_or(plan.today);
    if let Some(period) = Period::parse(text) {
        return Ok(period.after(from));
    }
    let start = goal.start;
    given::counted(text, &Asked { today: plan.today, from, start, lang, toward: Toward::Ahead })
}

/// Asks for the reason; a goal that begins needs none.
fn why(change: &GoalChange, goal: &Goal, lang: Lang) -> Result<Option<String>, Error> {
    let id = match change {
        GoalChange::Start { .. } if !goal.status.is_closed() => return Ok(None),
        GoalChange::Start { .. } => "goal-why-start",
        GoalChange::Done { .. } => "goal-why-done",
        GoalChange::Drop { .. } => "goal-why-drop",
        GoalChange::Move { .. } => "goal-why-move",
    };
    loop {
        match ask::text(&lang::say(lang, id), &lang::say(lang, "goal-why-hint"), "") {
            Ok(why) if why.is_empty() => {}
            Ok(why) => return Ok(Some(why)),
            Err(silence) => return Err(unanswered(silence, lang, &["--why"])),
        }
    }
}

/// The step, by its number, by its words, or the first open one.
fn which((name, goal): (&str, &Goal), text: &str) -> Result<usize, Complaint> {
    let wanted = normal(text);
    let text = text.trim();
    let named = |fits: &dyn Fn(&str) -> bool| {
        goal.steps.iter().position(|step| step.what.as_deref().is_some_and(fits))
    };
    let found = if text.is_empty() {
        goal.steps.iter().position(|step| !step.is_done())
    } else if let Ok(number) = text.parse::<usize>() {
        number.checked_sub(1).filter(|number| *number < goal.steps.len())
    } else if wanted.is_empty() {
        None
    } else {
        // The beginning of a step takes precedence over words inside one.
        named(&|what| normal(what).starts_with(&wanted))
            .or_else(|| named(&|what| normal(what).contains(&wanted)))
    };
    found.ok_or_else(|| {
        let steps = goal.steps.iter().enumerate().map(|(number, step)| {
            let mark = if step.is_done() { "✓" } else { " " };
            format!("{mark} {} {}", number + 1, step.what.as_deref().unwrap_or_default())
        });
        let list = steps.collect::<Vec<_>>().join("\n");
        let id = if goal.steps.is_empty() {
            "step-none"
        } else if text.is_empty() {
            "step-none-open"
        } else if text.parse::<usize>().is_ok() {
            "step-no-number"
        } else {
            "step-unknown"
        };
        let args = [("steps", Arg::from(list)), ("text", Arg::from(text)), ("id", Arg::from(name))];
        Complaint::new(id, &args)
    })
}

/// Makes edits to the file of a goal if they have the intended effect and cause no error.
fn edit(
    open: &OpenPlan<'_>,
    id: EntryId,
    edits: Option<Vec<Edit>>,
    holds: &dyn Fn(&Goal) -> bool,
    writing: Writing,
) -> Result<Snapshot, Error> {
    let holds = |entry: &Entry| match &entry.detail {
        Detail::Goal(goal) => holds(goal),
        _ => false,
    };
    open.edit(id, edits, &|after, id| holds(after.entry(id)), writing)
}
