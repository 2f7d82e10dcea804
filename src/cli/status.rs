//! `pop status`: shows how the plan is doing and what to do next, on one screen.

use std::fmt::Write;
use std::path::PathBuf;

use clap::Args;
use serde::Serialize;
use unicode_width::UnicodeWidthStr;

use super::columns::short;
use super::next::{Next, next};
use super::{Error, Form, Outcome, Session, day, names};
use crate::base::calendar::{Date, days_between};
use crate::base::{Arg, Lang, lang, visible};
use crate::host::terminal;
use crate::plan::agenda::{self, Due, Stage, What};
use crate::plan::kinds::goal::Status as GoalStatus;
use crate::plan::kinds::{Detail, Goal};
use crate::plan::progress::{self, Progress, StepState};
use crate::plan::{EntryId, Plan};
use crate::workspace::Snapshot;

/// How far ahead the screen looks, in days.
const AHEAD: i64 = 30;
/// The width of the screen in columns, if it is not shown on a terminal.
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
    match arguments.format {
        Form::Human => {
            let mut screen = Screen { out: String::new(), lang, width: terminal::room(WIDTH) };
            screen.show(&snapshot, &next);
            terminal::print_styled(&screen.out);
        }
        Form::Json => terminal::print(&json(&snapshot, &next, lang)),
    }
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

/// Bold, for headings and the next step.
const BOLD: &str = "1";
/// For what is done.
const GREEN: &str = "32";
/// For what is late.
const RED: &str = "91";
/// For what comes soon.
const YELLOW: &str = "33";

/// A text in a colour or weight. The text must be safe to show.
fn styled(code: &str, text: &str) -> String {
    format!("\u{1b}[{code}m{text}\u{1b}[0m")
}

/// The screen as it is written.
struct Screen {
    out: String,
    lang: Lang,
    /// Its width in columns.
    width: usize,
}

impl Screen {
    fn say(&self, id: &str) -> String {
        lang::say(self.lang, id)
    }

    fn show(&mut self, snapshot: &Snapshot, next: &Next) {
        let plan = &snapshot.plan;
        let name = plan.config.person.name.clone().unwrap_or_default();
        let head = short(&plan.config.title.clone().unwrap_or(name), self.width.saturating_sub(28));
        let day = lang::long_date(self.lang, plan.today);
        let _ = writeln!(self.out, "{} · {day}\n", styled(BOLD, &head));
        self.cycle(plan);
        let what = lang::say_with(self.lang, next.message, &next.args);
        let command = names::spoken(self.lang, &next.command);
        self.block("status-next", &format!("{what}: {command}"), Some(BOLD));
        self.goals(plan);
        self.due(plan);
        let silent: Vec<String> = silent(plan).into_iter().map(|id| title(plan, id)).collect();
        self.out.push('\n');
        if !silent.is_empty() {
            self.block("status-silent", &lang::list(self.lang, &silent, "and"), None);
        }
        self.hours(plan);
        if let Some((date, _)) = agenda::next_talk(plan) {
            let day = lang::long_date(self.lang, date);
            let text = format!("{day}, {}", away(plan.today, date, self.lang));
            self.block("status-talk", &text, None);
        }
    }

    /// The stages, each with a mark.
    fn cycle(&mut self, plan: &Plan) {
        let current = Stage::ALL.into_iter().find(|stage| !stage.is_there(plan));
        let stages = Stage::ALL.map(|stage| {
            let (mark, code) = match stage {
                stage if stage.is_there(plan) => ("✓", GREEN),
                stage if Some(stage) == current => ("▸", BOLD),
                _ => ("·", ""),
            };
            let name = self.say(&format!("stage-{}", stage.name()));
            (format!("{mark}\u{a0}{}", name.replace(' ', "\u{a0}")), code)
        });
        let listed: Vec<&str> = stages.iter().map(|(text, _)| text.as_str()).collect();
        let mut text = self.blocked("status-cycle", &listed.join("  "), None);
        for (stage, code) in stages.iter().filter(|(_, code)| !code.is_empty()) {
            text = text.replacen(stage.as_str(), &styled(code, stage), 1);
        }
        self.out.push_str(&text.replace('\u{a0}', " "));
    }

    fn goals(&mut self, plan: &Plan) {
        let all = agenda::goals(plan);
        if all.is_empty() {
            return;
        }
        let heading = styled(BOLD, &self.say("status-goals"));
        let _ = writeln!(self.out, "\n{heading}");
        let logs = progress::logs_by_goal(plan);
        let states = |goal: &Goal| progress::steps(goal, plan.today);
        let widths = all.iter().filter_map(|id| Some(states(goal(plan, *id)?).len()));
        let pad = widths.max().unwrap_or(0);
        for id in all.iter().take(SHOWN) {
            let Some(goal) = goal(plan, *id) else { continue };
            let own = logs.get(id).map(Vec::as_slice).unwrap_or_default();
            let parts = self.parts(plan, goal, own);
            let room = self.width.saturating_sub(pad + 4);
            let states = states(goal);
            let marks: String = states.iter().map(|state| mark(*state)).collect();
            let fill = " ".repeat(pad - states.len());
            let _ = writeln!(self.out, "  {marks}{fill}  {}", short(&title(plan, *id), room));
            let indent = " ".repeat(pad + 4);
            let text = short(&parts.join(", "), room);
            let late = goal.due.is_some_and(|due| due < plan.today);
            let text = if late { styled(RED, &text) } else { text };
            let _ = writeln!(self.out, "{indent}{text}");
        }
        self.more(all.len());
    }

    /// What there is to say about a goal on one line.
    fn parts(&self, plan: &Plan, goal: &Goal, logs: &[EntryId]) -> Vec<String> {
        let lang = self.lang;
        let status = match goal.status {
            GoalStatus::Draft => self.say("status-proposed"),
            status => self.say(&format!("status-{}", status.name())).to_lowercase(),
        };
        let mut parts = vec![status];
        if let Some(due) = goal.due {
            let days = days_between(plan.today, due);
            let id = if days < 0 { "status-days-over" } else { "status-days" };
            parts.push(lang::say_with(lang, id, &[("days", Arg::from(days.abs()))]));
        }
        let steps = progress::steps(goal, plan.today);
        if !steps.is_empty() {
            let done = steps.iter().filter(|state| **state == StepState::Done).count();
            let args = [("done", Arg::from(done)), ("all", Arg::from(steps.len()))];
            parts.push(lang::say_with(lang, "status-steps", &args));
        }
        for measure in goal.measures.iter().take(1) {
            let progress = progress::measure(plan, goal, measure, logs);
            let verdict = self.say(&format!("verdict-{}", progress.verdict.name()));
            parts.push(standing(&progress, "", &verdict, lang).unwrap_or(verdict));
        }
        parts
    }

    /// What comes due, with how soon that is. The due date of a goal is already shown with it.
    fn due(&mut self, plan: &Plan) {
        let due = agenda::due(plan, AHEAD);
        let rest: Vec<&Due> = due.iter().filter(|due| due.what != What::Goal).collect();
        if rest.is_empty() {
            return;
        }
        let heading = styled(BOLD, &self.say("status-due"));
        let _ = writeln!(self.out, "\n{heading}");
        for due in rest.iter().take(SHOWN) {
            let text = match due.what {
                What::Talk => self.say("status-talk-due"),
                _ => due.text.to_string(),
            };
            let date = lang::short_date(self.lang, due.date);
            let when = away(plan.today, due.date, self.lang);
            let room = self.width.saturating_sub(when.width() + 18);
            let text = short(&text, room);
            let code = match days_between(plan.today, due.date) {
                ..0 => RED,
                0..=7 => YELLOW,
                _ => "0",
            };
            let _ = writeln!(self.out, "  {date:>12}  {text} · {}", styled(code, &when));
        }
        self.more(rest.len());
    }

    fn hours(&mut self, plan: &Plan) {
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
        self.block("status-week", &lang::say_with(self.lang, id, &args), None);
    }

    fn more(&mut self, all: usize) {
        if all > SHOWN {
            let args = [("count", Arg::from(all - SHOWN))];
            let _ = writeln!(self.out, "  {}", lang::say_with(self.lang, "status-more", &args));
        }
    }

    /// Writes a word in the margin with a text next to it.
    fn block(&mut self, head: &str, text: &str, code: Option<&str>) {
        let text = self.blocked(head, text, code);
        self.out.push_str(&text);
    }

    fn blocked(&self, head: &str, text: &str, code: Option<&str>) -> String {
        const MARGIN: usize = 14;
        let mut out = String::new();
        let head = self.say(head);
        let margin = MARGIN.max(head.width() + 2);
        let wrapped = terminal::ask::wrapped(&visible(text), self.width.saturating_sub(margin));
        for (number, line) in wrapped.lines().enumerate() {
            let fill = margin.saturating_sub(if number == 0 { head.width() } else { 0 });
            let head = if number == 0 { styled(BOLD, &head) } else { String::new() };
            let line = code.map_or_else(|| line.to_owned(), |code| styled(code, line));
            let _ = writeln!(out, "{head}{}{line}", " ".repeat(fill));
        }
        out
    }
}

/// Where a measure is and what that means, in words; `None` without readings.
pub(super) fn standing(
    progress: &Progress,
    name: &str,
    verdict: &str,
    lang: Lang,
) -> Option<String> {
    let (value, target) = (progress.value?, progress.goal_value?);
    let args = [
        ("value", Arg::from(value)),
        ("target", Arg::from(target)),
        ("name", Arg::from(name)),
        ("verdict", Arg::from(verdict)),
    ];
    // `45 of 34` would be odd for something that has to go down.
    let id = if target < progress.line_from { "status-measure-down" } else { "status-measure" };
    let said = lang::say_with(lang, id, &args);
    Some(said.replace(" :", ":").replace(" ,", ","))
}

/// How far away a day is, in words.
fn away(today: Date, date: Date, lang: Lang) -> String {
    let days = days_between(today, date);
    match days {
        ..0 => lang::say_with(lang, "status-days-over", &[("days", Arg::from(-days))]),
        _ => lang::say_with(lang, "status-away", &[("days", Arg::from(days))]),
    }
}

fn mark(state: StepState) -> String {
    match state {
        StepState::Done => styled(GREEN, "●"),
        StepState::Now => styled(BOLD, "◐"),
        StepState::Ahead => "○".to_owned(),
        StepState::Late => styled(RED, "!"),
    }
}
