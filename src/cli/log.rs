//! `pop log`: turns what the author did into a log entry, and says what that moved.

use std::collections::HashMap;
use std::path::PathBuf;

use clap::Args;

use super::unanswered::unanswered;
use super::{Complaint, Error, Outcome, Session, day, given, named, status};
use crate::base::calendar::{Date, parse_date};
use crate::base::{Arg, Lang, lang, suggest};
use crate::edit::draft::{Draft, Questions};
use crate::host::terminal;
use crate::host::terminal::ask::{self, Silence};
use crate::phrases::Toward;
use crate::plan::kinds::goal::{Measure, Status};
use crate::plan::kinds::log::Method;
use crate::plan::{Detail, EntryId, Kind, Plan, agenda, progress};
use crate::syntax::Word;
use crate::syntax::schema::Shape;

#[derive(Debug, Args)]
pub(super) struct Arguments {
    /// What you did
    what: Vec<String>,
    /// The goal it was for: its id, or the beginning of its id; can be repeated
    #[arg(long, value_name = "ID")]
    goal: Vec<String>,
    /// How you did it, such as `course` or `networking`
    #[arg(long)]
    method: Option<String>,
    /// When you did it: a day, days separated by commas, or `FROM..TO` [default: today]
    #[arg(long, value_name = "DAYS")]
    on: Option<String>,
    /// How many hours it took
    #[arg(long)]
    hours: Option<String>,
    /// What came of it
    #[arg(long, value_name = "TEXT")]
    result: Option<String>,
    /// The current value of one of the goal's measures; can be repeated
    #[arg(long, value_name = "NAME=NUMBER")]
    reading: Vec<String>,
    /// The folder of the plan [default: the nearest one with a `pop.toml`]
    #[arg(long, value_name = "DIR")]
    dir: Option<PathBuf>,
    /// Write it down as on this day
    #[arg(long, value_name = "YYYY-MM-DD", value_parser = day)]
    date: Option<Date>,
}

pub(super) fn run(session: &Session, arguments: &Arguments) -> Result<Outcome, Error> {
    let open = session.open(arguments.dir.as_deref(), arguments.date)?;
    let (plan, lang) = (&open.snapshot.plan, open.lang);
    let mut goals = Vec::new();
    for name in &arguments.goal {
        goals.push(named::goal(plan, name, lang)?);
    }
    let on = arguments.on.as_deref().map(|on| days(on, plan.today, lang)).transpose()?;
    let hours = arguments.hours.as_deref();
    let hours = hours.map(|text| given::value("hours", Shape::Amount, text, plan.today, lang));
    let hours = hours.transpose()?;
    let mut draft = Draft::new(Kind::Log, plan.config.lang, "", plan.today);
    draft.questions = Questions::Silent;
    tell(&mut draft, &arguments.what.join(" "));
    for (key, value) in [
        ("method", &arguments.method),
        ("on", &on),
        ("hours", &hours),
        ("result", &arguments.result),
    ] {
        if let Some(value) = value {
            draft.give(key, value);
        }
    }
    let given = draft.given.len() + goals.len();
    let mut asked = complete(&mut draft, &mut goals, plan, lang);
    // An author who gave the text at once is in a hurry.
    if asked.is_ok() && arguments.what.is_empty() {
        asked = ask_when(&mut draft, plan, lang);
    }
    if asked.is_ok() && arguments.reading.is_empty() {
        asked = ask_readings(&mut draft, &goals, plan, lang);
    }
    // An author who leaves a question has still given the answers before it.
    let left = asked == Err(Silence::Left) && draft.given.len() + goals.len() > given;
    if !left {
        asked.map_err(|silence| unanswered(silence, lang, &["TEXT"]))?;
    }
    if !goals.is_empty() {
        let ids: Vec<String> = goals.iter().map(|id| plan.entry(*id).id.to_string()).collect();
        draft.give("goal", &ids.join(","));
    }
    for reading in &arguments.reading {
        read(&mut draft, reading, &goals, plan, lang)?;
    }
    let text = |_: &str| draft.text();
    let (after, path) = open.add_free(&draft, &text)?;
    if left {
        let args = [("path", Arg::from(open.shown(&path)))];
        return Err(Error::LeftHalfway(Complaint::new("log-stopped", &args)));
    }
    if !goals.is_empty() {
        let titles: Vec<String> =
            goals.iter().map(|id| format!("“{}”", title(plan, *id))).collect();
        let args = [("goals", Arg::from(lang::list(lang, &titles, "and")))];
        terminal::tell(&lang::say_with(lang, "log-for", &args));
    }
    if let Some(days) = draft.value("on") {
        let days = days.parse().map_or_else(|_| days.to_owned(), |day| lang::long_date(lang, day));
        terminal::tell(&lang::say_with(lang, "log-on", &[("days", Arg::from(days))]));
    }
    for line in moved(plan, &after.plan, &goals, lang) {
        terminal::tell(&line);
    }
    Ok(Outcome::Done)
}

/// Writes down what was done: the first line is the title, the others are the text below it.
fn tell(draft: &mut Draft, what: &str) {
    let (title, more) = what.trim().split_once('\n').unwrap_or((what.trim(), ""));
    if !title.trim().is_empty() {
        draft.give("title", title.trim());
    }
    draft.body = Some(more.trim().to_owned());
}

/// The measures of the goals that an entry moved, each with where it is now and what that means.
fn moved(before: &Plan, after: &Plan, goals: &[EntryId], lang: Lang) -> Vec<String> {
    let logs = [before, after].map(progress::logs_by_goal);
    let mut lines = Vec::new();
    for id in goals {
        let path = &before.entry(*id).path;
        let Some(now) = after.at_path(path) else { continue };
        let (Detail::Goal(was), Detail::Goal(goal)) =
            (&before.entry(*id).detail, &after.entry(now).detail)
        else {
            continue;
        };
        for (earlier, measure) in was.measures.iter().zip(&goal.measures) {
            let of = |plan, goal, measure, logs: &HashMap<EntryId, Vec<EntryId>>, id: &EntryId| {
                let own = logs.get(id).map(Vec::as_slice).unwrap_or_default();
                progress::measure(plan, goal, measure, own)
            };
            let earlier = of(before, was, earlier, &logs[0], id);
            let now = of(after, goal, measure, &logs[1], &now);
            let moved = now.points.len() > earlier.points.len() || now.value != earlier.value;
            let verdict = lang::say(lang, &format!("verdict-{}", now.verdict.name()));
            let name = measure.unit.as_deref().or(measure.name.as_deref()).unwrap_or_default();
            lines.extend(status::standing(&now, name, &verdict, lang).filter(|_| moved));
        }
    }
    lines
}

fn title(plan: &Plan, id: EntryId) -> String {
    let entry = plan.entry(id);
    entry.label().to_string()
}

/// The days of `--on` in the form of the plan. A log is about the past, so a day without a full
/// date is in the past.
fn days(on: &str, today: Date, lang: Lang) -> Result<String, Complaint> {
    let day = |part: &str| {
        let date = given::day(part, today, lang, Toward::Back);
        let date = date.map_err(|refused| (part.to_owned(), Some(refused)))?;
        let named = parse_date(part).is_err();
        if named && date > today { Err((part.to_owned(), None)) } else { Ok(date.to_string()) }
    };
    given::days(on, day).map_err(|(part, refused)| {
        let text = ("text", Arg::from(part.trim()));
        refused.unwrap_or_else(|| Complaint::new("log-not-yet", &[text]))
    })
}

/// Asks for missing values if someone can be asked. Only the text itself is required.
fn complete(
    draft: &mut Draft,
    goals: &mut Vec<EntryId>,
    plan: &Plan,
    lang: Lang,
) -> Result<(), Silence> {
    let say = |id: &str| lang::say(lang, id);
    while draft.value("title").is_none_or(str::is_empty) {
        let what = ask::lines(&say("log-what"), &say("ask-needed-lines"), "")?;
        tell(draft, &what);
    }
    let running = plan.goals().filter(|(_, _, goal)| goal.status == Status::Active);
    let running: Vec<EntryId> = running.map(|(id, ..)| id).collect();
    let planned = agenda::goals(plan);
    // If several goals are open, only the author knows which is meant.
    let asks = ask::is_possible() && !planned.is_empty();
    if goals.is_empty() && running.len() == 1 && (planned.len() <= 1 || !asks) {
        goals.push(running[0]);
    } else if goals.is_empty() && asks {
        let mut titles: Vec<String> = planned.iter().map(|id| title(plan, *id)).collect();
        titles.push(say("log-no-goal"));
        let chosen = ask::choose(lang, &say("log-goal"), titles)?;
        goals.extend(planned.get(chosen));
    }
    if draft.value("method").is_none() && ask::is_possible() {
        let methods = <Method as Word>::CHOICES;
        let words: Vec<String> =
            methods.iter().map(|one| lang.pick(one.name, one.alias).to_owned()).collect();
        if let Some(chosen) = ask::numbered(lang, &say("log-method"), &words)? {
            draft.give("method", methods[chosen].name);
        }
    }
    if draft.value("result").is_none() && ask::is_possible() {
        let result = ask::lines(&say("log-result"), &say("ask-lines"), "")?;
        if !result.is_empty() {
            draft.give("result", &result);
        }
    }
    Ok(())
}

/// Asks when it was and how many hours it took, if someone can be asked; today is the first choice.
fn ask_when(draft: &mut Draft, plan: &Plan, lang: Lang) -> Result<(), Silence> {
    if !ask::is_possible() {
        return Ok(());
    }
    let asked =
        [("on", "log-when", "log-when-hint"), ("hours", "log-how-long", "ask-may-be-empty")];
    for (key, question, hint) in asked {
        while draft.value(key).is_none() {
            let answer = ask::text(&lang::say(lang, question), &lang::say(lang, hint), "")?;
            if answer.is_empty() {
                break;
            }
            let value = match key {
                "on" => days(&answer, plan.today, lang),
                _ => given::value(key, Shape::Amount, &answer, plan.today, lang),
            };
            match value {
                Ok(value) => draft.give(key, &value),
                Err(refused) => refused.tell(lang),
            }
        }
    }
    Ok(())
}

/// Asks where the measures of the goals stand now, if someone can be asked. Measures that count
/// entries need no answer.
fn ask_readings(
    draft: &mut Draft,
    goals: &[EntryId],
    plan: &Plan,
    lang: Lang,
) -> Result<(), Silence> {
    if !ask::is_possible() {
        return Ok(());
    }
    let logs = progress::logs_by_goal(plan);
    for id in goals {
        let Detail::Goal(goal) = &plan.entry(*id).detail else { continue };
        for measure in goal.measures.iter().filter(|measure| measure.count.is_none()) {
            let own = logs.get(id).map(Vec::as_slice).unwrap_or_default();
            let known = progress::measure(plan, goal, measure, own);
            let name = measure.name.as_deref().or(measure.id.as_deref()).unwrap_or_default();
            let args = [("name", Arg::from(name))];
            let question = lang::say_with(lang, "log-reading", &args);
            let say =
                |id: &str, value: f64| lang::say_with(lang, id, &[("value", Arg::from(value))]);
            let mut hint: Vec<String> = Vec::new();
            hint.extend(known.value.map(|value| say("log-reading-was", value)));
            hint.extend(known.goal_value.map(|value| say("log-reading-target", value)));
            hint.push(lang::say(lang, "ask-may-be-empty"));
            loop {
                let answer = ask::text(&question, &hint.join("; "), "")?;
                match given::value(name, Shape::Number, &answer, plan.today, lang) {
                    Ok(value) if value.is_empty() => break,
                    Ok(value) => {
                        draft.give(&format!("readings.{}", called(measure)), &value);
                        break;
                    }
                    Err(refused) => refused.tell(lang),
                }
            }
        }
    }
    Ok(())
}

/// What readings call a measure.
fn called(measure: &Measure) -> String {
    measure.id.as_deref().or(measure.name.as_deref()).unwrap_or_default().to_owned()
}

/// Parses one reading: `NAME=6`, or `6` if the goal has one measure.
fn read(
    draft: &mut Draft,
    reading: &str,
    goals: &[EntryId],
    plan: &Plan,
    lang: Lang,
) -> Result<(), Complaint> {
    let measures: Vec<&Measure> = goals
        .iter()
        .filter_map(|id| match &plan.entry(*id).detail {
            Detail::Goal(goal) => Some(&goal.measures),
            _ => None,
        })
        .flatten()
        .filter(|measure| measure.count.is_none())
        .collect();
    let names: Vec<String> = measures.iter().map(|measure| called(measure)).collect();
    let (name, value) = match reading.split_once('=') {
        Some((name, value)) => (name.trim(), value),
        None if names.len() == 1 => (names[0].as_str(), reading),
        None => ("", reading),
    };
    if let Some(measure) = measures.iter().find(|measure| measure.is_called(name)) {
        let value = given::value(name, Shape::Number, value, plan.today, lang);
        draft.give(&format!("readings.{}", called(measure)), &value?);
        return Ok(());
    }
    let args = [("name", Arg::from(name)), ("reading", Arg::from(reading))];
    let complaint = Complaint::new("log-unknown-measure", &args);
    if let Some(near) = suggest::nearest(name, names.iter().map(String::as_str)) {
        return Err(complaint.help("unknown-goal-near", &[("nearest", Arg::from(near))]));
    }
    if names.is_empty() {
        return Err(complaint.help("log-no-measure", &args));
    }
    let quoted: Vec<String> = names.iter().map(|name| format!("`{name}`")).collect();
    let args = [("known", Arg::from(lang::list(lang, &quoted, "and")))];
    Err(complaint.help("log-unknown-measure", &args))
}
