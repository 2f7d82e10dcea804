//! `pop status`: shows how the plan is doing and what to do next, on one screen.

use std::fmt::Write;
use std::path::PathBuf;

use clap::Args;
use serde::Serialize;
use unicode_width::UnicodeWidthStr;

use super::columns::short;
use super::next::{Next, next};
use super::{Error, Form, Outcome, Session, day};
use crate::base::calendar::{Date, days_between};
use crate::base::{Arg, Lang, lang, visible};
use crate::host::terminal;
use crate::plan::agenda::{self, Due, Stage, What};
use crate::plan::kinds::{Detail, Goal};
use crate::plan::progress::{self, StepState};
use crate::plan::{EntryId, Plan};
use crate::workspace::Snapshot;

/// How far ahead the screen looks, in days.
const AHEAD: i64 = 30;
/// The width of the screen, in columns.
const WIDTH: usize = 78;
/// The number of goals and dates on one screen; the rest is counted.
const SHOWN: usize = 5;

#[derive(Debug, Args)]
pub(super) struct Arguments {
    /// The folder of the plan [default: the nearest one with a `pop.toml`]
    dir: Option<PathBuf>,
    /// The output format
    #[arg(long, value_name = "FORMAT", default_value = "human")]
    format: Form,
    /// Read the plan as it is on this day
    #[arg(long, value_name = "YYYY-MM-DD", value_parser = day)]
    date: Option<Date>,
}

/// The object written by `--format json`; its schema is `docs/status.schema.json`.
#[derive(Serialize)]
struct Status {
    today: String,
    stages: Vec<StageOut>,
    next: NextOut,
    goals: Vec<GoalOut>,
    due: Vec<DueOut>,
    silent: Vec<String>,
    hours: Hours,
    talk: Option<String>,
}

#[derive(Serialize)]
struct StageOut {
    name: &'static str,
    done: bool,
}

#[derive(Serialize)]
struct NextOut {
    what: String,
    command: String,
}

#[derive(Serialize)]
struct GoalOut {
    id: String,
    title: String,
    status: &'static str,
    start: Option<String>,
    due: Option<String>,
    days_left: Option<i64>,
    steps: Vec<StepOut>,
    measures: Vec<MeasureOut>,
    silent: bool,
}

#[derive(Serialize)]
struct StepOut {
    what: String,
    state: &'static str,
    due: Option<String>,
}

#[derive(Serialize)]
struct MeasureOut {
    name: String,
    value: Option<f64>,
    target: Option<f64>,
    verdict: &'static str,
}

#[derive(Serialize)]
struct DueOut {
    date: String,
    what: &'static str,
    text: String,
    id: Option<String>,
}

/// The hours of this week.
#[derive(Serialize)]
struct Hours {
    asked: f64,
    capacity: Option<f64>,
    logged: f64,
}

pub(super) fn run(session: &Session, arguments: &Arguments) -> Result<Outcome, Error> {
    let (_, snapshot) = session.read(arguments.dir.as_deref(), arguments.date)?;
    let lang = session.lang(Some(&snapshot));
    let next = next(&snapshot);
    terminal::print(&match arguments.format {
        Form::Human => human(&snapshot, &next, lang),
        Form::Json => json(&snapshot, &next, lang),
    });
    Ok(Outcome::Done)
}

/// The goals at which nothing happens.
fn silent(plan: &Plan) -> Vec<EntryId> {
    agenda::silent(plan).into_iter().map(|silent| silent.goal).collect()
}

fn title(plan: &Plan, id: EntryId) -> String {
    let entry = plan.entry(id);
    entry.label().to_string()
}

fn goal(plan: &Plan, id: EntryId) -> Option<&Goal> {
    match &plan.entry(id).detail {
        Detail::Goal(goal) => Some(goal),
        _ => None,
    }
}

fn json(snapshot: &Snapshot, next: &Next, lang: Lang) -> String {
    let plan = &snapshot.plan;
    let silent = silent(plan);
    let logs = progress::logs_by_goal(plan);
    let day = |date: Date| date.to_string();
    let goals = agenda::goals(plan).into_iter().filter_map(|id| {
        let goal = goal(plan, id)?;
        let own = logs.get(&id).map(Vec::as_slice).unwrap_or_default();
        let steps = goal.steps.iter().zip(progress::steps(goal, plan.today));
        let steps = steps.map(|(step, state)| StepOut {
            what: step.what.as_deref().unwrap_or_default().to_owned(),
            state: state.name(),
            due: step.due.map(day),
        });
        let measures = goal.measures.iter().map(|measure| {
            let progress = progress::measure(plan, goal, measure, own);
            MeasureOut {
                name: measure.name.as_deref().unwrap_or_default().to_owned(),
                value: progress.value,
                target: progress.goal_value,
                verdict: progress.verdict.name(),
            }
        });
        Some(GoalOut {
            id: plan.entry(id).id.to_string(),
            title: title(plan, id),
            status: goal.status.name(),
            start: goal.start.map(day),
            due: goal.due.map(day),
            days_left: goal.due.map(|due| days_between(plan.today, due)),
            steps: steps.collect(),
            measures: measures.collect(),
            silent: silent.contains(&id),
        })
    });
    let due = agenda::due(plan, AHEAD).into_iter().map(|due| DueOut {
        date: day(due.date),
        what: due.what.name(),
        text: due.text.to_string(),
        id: due.entry.map(|id| plan.entry(id).id.to_string()),
    });
    let stages =
        Stage::ALL.map(|stage| StageOut { name: stage.name(), done: stage.is_there(plan) });
    let status = Status {
        today: day(plan.today),
        stages: stages.into(),
        next: NextOut {
            what: lang::say_with(lang, next.message, &next.args),
            command: next.command.clone(),
        },
        goals: goals.collect(),
        due: due.collect(),
        silent: silent.iter().map(|id| plan.entry(*id).id.to_string()).collect(),
        hours: Hours {
            asked: agenda::hours_this_week(plan),
            capacity: plan.config.hours_per_week,
            logged: agenda::logged_this_week(plan),
        },
        talk: agenda::next_talk(plan).map(|(date, _)| day(date)),
    };
    terminal::json(&status)
}

fn human(snapshot: &Snapshot, next: &Next, lang: Lang) -> String {
    let plan = &snapshot.plan;
    let say = |id: &str| lang::say(lang, id);
    let mut out = String::new();
    let name = plan.config.person.name.clone().unwrap_or_default();
    let head = plan.config.title.clone().unwrap_or(name);
    let _ = writeln!(out, "{} · {}\n", short(&head, 50), lang::long_date(lang, plan.today));
    let current = Stage::ALL.into_iter().find(|stage| !stage.is_there(plan));
    let stages = Stage::ALL.map(|stage| {
        let mark = match stage {
            stage if stage.is_there(plan) => "✓",
            stage if Some(stage) == current => "▸",
            _ => "·",
        };
        format!("{mark} {}", say(&format!("stage-{}", stage.name())))
    });
    block(&mut out, &say("status-cycle"), &stages.join("  "));
    let what = lang::say_with(lang, next.message, &next.args);
    block(&mut out, &say("status-next"), &format!("{what}: {}", next.command));
    goals(&mut out, snapshot, lang);
    let due = agenda::due(plan, AHEAD);
    // The due date of a goal is already shown above.
    let rest: Vec<&Due> = due.iter().filter(|due| due.what != What::Goal).collect();
    if !rest.is_empty() {
        let _ = writeln!(out, "\n{}", say("status-due"));
        for due in rest.iter().take(SHOWN) {
            let late = if due.date < plan.today { say("status-late") } else { String::new() };
            let text =
                if due.what == What::Talk { say("status-talk-due") } else { due.text.to_string() };
            let date = lang::short_date(lang, due.date);
            let _ = writeln!(out, "  {date:>12}  {}{late}", short(&text, 50));
        }
        more(&mut out, rest.len(), lang);
    }
    let silent: Vec<String> = silent(plan).into_iter().map(|id| title(plan, id)).collect();
    out.push('\n');
    if !silent.is_empty() {
        block(&mut out, &say("status-silent"), &lang::list(lang, &silent, "and"));
    }
    hours(&mut out, plan, lang);
    if let Some((date, _)) = agenda::next_talk(plan) {
        block(&mut out, &say("status-talk"), &lang::long_date(lang, date));
    }
    out
}

fn goals(out: &mut String, snapshot: &Snapshot, lang: Lang) {
    let plan = &snapshot.plan;
    let all = agenda::goals(plan);
    if all.is_empty() {
        return;
    }
    let _ = writeln!(out, "\n{}", lang::say(lang, "status-goals"));
    let logs = progress::logs_by_goal(plan);
    let route = |goal: &Goal| -> String {
        progress::steps(goal, plan.today).iter().map(|state| mark(*state)).collect()
    };
    let width = all.iter().filter_map(|id| goal(plan, *id)).map(|goal| route(goal).width()).max();
    for id in all.iter().take(SHOWN) {
        let Some(goal) = goal(plan, *id) else { continue };
        let states = progress::steps(goal, plan.today);
        let mut parts =
            vec![lang::say(lang, &format!("status-{}", goal.status.name())).to_lowercase()];
        if let Some(due) = goal.due {
            let days = days_between(plan.today, due);
            let id = if days < 0 { "status-days-over" } else { "status-days" };
            parts.push(lang::say_with(lang, id, &[("days", Arg::from(days.abs()))]));
        }
        if !states.is_empty() {
            let done = states.iter().filter(|state| **state == StepState::Done).count();
            let args = [("done", Arg::from(done)), ("all", Arg::from(states.len()))];
            parts.push(lang::say_with(lang, "status-steps", &args));
        }
        let own = logs.get(id).map(Vec::as_slice).unwrap_or_default();
        for measure in goal.measures.iter().take(1) {
            let progress = progress::measure(plan, goal, measure, own);
            let verdict = lang::say(lang, &format!("verdict-{}", progress.verdict.name()));
            if let (Some(value), Some(target)) = (progress.value, progress.goal_value) {
                let args = [
                    ("value", Arg::from(value)),
                    ("target", Arg::from(target)),
                    ("verdict", Arg::from(verdict)),
                ];
                parts.push(lang::say_with(lang, "status-measure", &args));
            } else {
                parts.push(verdict);
            }
        }
        let pad = width.unwrap_or(0);
        let line = route(goal);
        let room = WIDTH.saturating_sub(pad + 4);
        let fill = " ".repeat(pad - line.width());
        let _ = writeln!(out, "  {line}{fill}  {}", short(&title(plan, *id), room));
        let indent = " ".repeat(pad + 4);
        let _ = writeln!(out, "{indent}{}", short(&parts.join(", "), room));
    }
    more(out, all.len(), lang);
}

fn mark(state: StepState) -> char {
    match state {
        StepState::Done => '●',
        StepState::Now => '◐',
        StepState::Ahead => '○',
        StepState::Late => '!',
    }
}

fn hours(out: &mut String, plan: &Plan, lang: Lang) {
    let (asked, logged) = (agenda::hours_this_week(plan), agenda::logged_this_week(plan));
    if asked == 0.0 && logged == 0.0 && plan.config.hours_per_week.is_none() {
        return;
    }
    let mut args = vec![("asked", Arg::from(asked)), ("logged", Arg::from(logged))];
    let id = match plan.config.hours_per_week {
        Some(capacity) => {
            args.push(("capacity", Arg::from(capacity)));
            "status-hours-of"
        }
        None => "status-hours",
    };
    block(out, &lang::say(lang, "status-week"), &lang::say_with(lang, id, &args));
}

fn more(out: &mut String, all: usize, lang: Lang) {
    if all > SHOWN {
        let args = [("count", Arg::from(all - SHOWN))];
        let _ = writeln!(out, "  {}", lang::say_with(lang, "status-more", &args));
    }
}

/// A word in the margin with a text next to it.
fn block(out: &mut String, head: &str, text: &str) {
    const MARGIN: usize = 14;
    let wrapped = terminal::ask::wrapped(&visible(text), WIDTH - MARGIN);
    for (number, line) in wrapped.lines().enumerate() {
        let head = if number == 0 { head } else { "" };
        let fill = " ".repeat(MARGIN.saturating_sub(head.width()));
        let _ = writeln!(out, "{head}{fill}{line}");
    }
}
