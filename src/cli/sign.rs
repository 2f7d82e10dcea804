//! `pop review sign` and `pop review verify`: record and compare signed goals.

use std::fmt::Write;
use std::path::PathBuf;

use clap::{Args, ValueEnum};
use serde::Serialize;

use super::write::{Replacement, Writing};
use super::{Complaint, Error, Form, Outcome, Session, day, named};
use crate::base::calendar::Date;
use crate::base::lines::LineIndex;
use crate::base::{Arg, Edit, Lang, lang, visible};
use crate::edit::change::edited;
use crate::host::terminal;
use crate::plan::signed::{Signature, State, signatures};
use crate::plan::visibility::goals_of_talk;
use crate::plan::{Entry, EntryId, Kind, Plan, agenda, fingerprint};
use crate::workspace::Snapshot;

#[derive(Debug, Args)]
pub(super) struct SignArguments {
    /// The review: its id, or the beginning of its id [default: the most recent one]
    #[arg(value_name = "ID")]
    review: Option<String>,
    /// Who signs
    #[arg(long, value_name = "NAME")]
    who: String,
    /// The role of the person who signs
    #[arg(long, value_name = "TEXT")]
    role: Option<String>,
    /// What the signature means
    #[arg(long, value_name = "MODE", default_value = "agreed")]
    mode: Mode,
    /// Only this goal; can be repeated [default: all open goals]
    #[arg(long, value_name = "ID")]
    goal: Vec<String>,
    /// Show what would change, without changing anything
    #[arg(long)]
    dry_run: bool,
    /// The folder of the plan [default: the nearest one with a `pop.toml`]
    #[arg(long, value_name = "DIR")]
    dir: Option<PathBuf>,
    /// The day of the signature
    #[arg(long, value_name = "YYYY-MM-DD", value_parser = day)]
    date: Option<Date>,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
enum Mode {
    #[value(alias = "gezien")]
    Seen,
    #[value(alias = "akkoord")]
    Agreed,
    #[value(alias = "niet-akkoord")]
    Disagreed,
}

#[derive(Debug, Args)]
pub(super) struct VerifyArguments {
    /// The review: its id, or the beginning of its id [default: all reviews]
    #[arg(value_name = "ID")]
    review: Option<String>,
    /// The output format
    #[arg(long, value_name = "FORMAT", default_value = "human")]
    format: Form,
    /// The folder of the plan [default: the nearest one with a `pop.toml`]
    #[arg(long, value_name = "DIR")]
    dir: Option<PathBuf>,
    /// Read the plan as it is on this day
    #[arg(long, value_name = "YYYY-MM-DD", value_parser = day)]
    date: Option<Date>,
}

/// A signature in `--format json`, as described in `docs/reviews.md`.
#[derive(Serialize)]
struct SignatureOut<'s> {
    review: &'s str,
    path: &'s str,
    line: u32,
    who: &'s str,
    mode: Option<&'static str>,
    date: Option<String>,
    /// Whether the signature has fingerprints.
    signed: bool,
    goals: Vec<GoalOut<'s>>,
}

#[derive(Serialize)]
struct GoalOut<'s> {
    id: &'s str,
    state: &'static str,
}

/// Reports which goals are unchanged since they were signed.
pub(super) fn verify(session: &Session, arguments: &VerifyArguments) -> Result<Outcome, Error> {
    let (root, snapshot) = session.read(arguments.dir.as_deref(), arguments.date)?;
    let lang = session.lang(Some(&snapshot));
    let plan = &snapshot.plan;
    let mut signatures = signatures(plan);
    if let Some(name) = &arguments.review {
        let id = named::document(plan, &[Kind::Review], name, lang)?;
        signatures.retain(|signature| signature.review == id);
    }
    match arguments.format {
        Form::Json => terminal::print(&json(&snapshot, &signatures)),
        Form::Human => {
            terminal::print(&human(&snapshot, &signatures, &session.prefix(&root), lang));
        }
    }
    let open = |signature: &Signature| {
        signature.is_unreadable() || signature.goals.iter().any(|goal| goal.state.is_open())
    };
    Ok(if signatures.iter().any(open) { Outcome::Findings } else { Outcome::Done })
}

/// The line of a signature.
fn line(snapshot: &Snapshot, signature: &Signature) -> u32 {
    let entry = snapshot.plan.entry(signature.review);
    let place = entry.record.tables("signature").get(signature.number).map(|record| record.span);
    let text = &entry.body.text;
    LineIndex::new(text).position(text, place.unwrap_or_default().start as usize).line
}

fn json(snapshot: &Snapshot, signatures: &[Signature]) -> String {
    let out: Vec<SignatureOut<'_>> = signatures
        .iter()
        .map(|signature| {
            let entry = snapshot.plan.entry(signature.review);
            let goals = signature.goals.iter();
            SignatureOut {
                review: &entry.id,
                path: &entry.path,
                line: line(snapshot, signature),
                who: &signature.who,
                mode: signature.mode,
                date: signature.date.map(|date| date.to_string()),
                signed: signature.hash.is_some(),
                goals: goals
                    .map(|goal| GoalOut { id: &goal.id, state: goal.state.name() })
                    .collect(),
            }
        })
        .collect();
    terminal::json(&out)
}

fn human(snapshot: &Snapshot, signatures: &[Signature], prefix: &str, lang: Lang) -> String {
    let mut text = String::new();
    let (mut stand, mut all) = (0_usize, 0_usize);
    for signature in signatures {
        let entry = snapshot.plan.entry(signature.review);
        let mode = signature.mode.map(|mode| lang::say(lang, &format!("mode-{mode}")));
        let date = signature.date.map(|date| lang::long_date(lang, date));
        let who = Some(signature.who.to_string()).filter(|who| !who.is_empty());
        let facts: Vec<String> = [who, mode, date].into_iter().flatten().collect();
        let line = line(snapshot, signature);
        let (path, facts) = (visible(&entry.path), facts.join(", "));
        let _ = writeln!(text, "{prefix}{path}:{line}  {}", visible(&facts));
        if signature.goals.is_empty() {
            let id = if signature.is_unreadable() { "signed-unreadable" } else { "signed-bare" };
            let _ = writeln!(text, "    {}", lang::say(lang, id));
        }
        let width = signature.goals.iter().map(|goal| goal.id.chars().count()).max().unwrap_or(0);
        for goal in &signature.goals {
            let mark = if goal.state.is_open() { "✗" } else { "✓" };
            let said = lang::say(lang, &format!("signed-{}", goal.state.name()));
            let _ = writeln!(text, "  {mark} {:width$}  {said}", visible(&goal.id));
            all += 1;
            stand += usize::from(goal.state == State::Stands);
        }
        text.push('\n');
    }
    let id = if signatures.is_empty() { "signed-none" } else { "signed-count" };
    let args = [("stand", Arg::from(stand)), ("count", Arg::from(all))];
    let _ = writeln!(text, "{}", lang::say_with(lang, id, &args));
    text
}

/// Writes a signature with the fingerprints of the current goals.
pub(super) fn sign(session: &Session, arguments: &SignArguments) -> Result<Outcome, Error> {
    let open = session.open(arguments.dir.as_deref(), arguments.date)?;
    let (plan, lang) = (&open.snapshot.plan, open.lang);
    let review = match &arguments.review {
        Some(name) => named::document(plan, &[Kind::Review], name, lang)?,
        None => last(plan).ok_or_else(|| Complaint::new("sign-no-review", &[]))?,
    };
    let goals = goals(plan, review, arguments, lang)?;
    let entry = plan.entry(review);
    let unclear =
        || Error::from(Complaint::new("goal-unclear", &[("path", Arg::from(&*entry.path))]));
    let undamaged = open.snapshot.sources.get(&entry.path).filter(|source| source.damage.is_none());
    let hash = fingerprint::line(goals.iter().map(|id| plan.entry(*id)));
    let (Some(edit), Some(source), true) =
        (written(arguments, plan, entry, &hash), undamaged, entry.sound)
    else {
        return Err(unclear());
    };
    let text = edited(&source.text, &[edit]);
    // The new text is read again: if it does not say what it should, nothing is written.
    let after = open.tried(&[(&entry.path, &text)]);
    let kept = signatures(&after.plan).into_iter().any(|signature| {
        after.plan.entry(signature.review).path == entry.path
            && *signature.who == *arguments.who.trim()
            && signature.goals.len() == goals.len()
            && signature.goals.iter().all(|goal| goal.state == State::Stands)
    });
    if !kept {
        return Err(unclear());
    }
    open.check(&after)?;
    let writing = Writing::of(arguments.dry_run);
    let (path, before) = (&*entry.path, &*source.text);
    open.replace(&Replacement { path, before, after: &text, writing })?;
    if writing == Writing::Written {
        let args = [("who", Arg::from(arguments.who.trim())), ("count", Arg::from(goals.len()))];
        terminal::tell(&lang::say_with(lang, "sign-done", &args));
    }
    Ok(Outcome::Done)
}

/// The goals that are named, or all planned goals that the readers of the review may see. Only the
/// author may sign for something they cannot see.
fn goals(
    plan: &Plan,
    review: EntryId,
    arguments: &SignArguments,
    lang: Lang,
) -> Result<Vec<EntryId>, Complaint> {
    let who = arguments.who.trim();
    let own = plan.config.person.name.as_deref().is_some_and(|name| name == who);
    let seen = |goals: &[EntryId]| {
        if own { goals.to_vec() } else { goals_of_talk(plan, review, goals) }
    };
    let mut goals = Vec::new();
    for name in &arguments.goal {
        goals.push(named::goal(plan, name, lang)?);
    }
    let shown = seen(&goals);
    if let Some(hidden) = goals.iter().find(|goal| !shown.contains(goal)) {
        let label = plan.entry(*hidden).label();
        let args = [("goal", Arg::from(&*label)), ("who", Arg::from(who))];
        return Err(Complaint::new("sign-hidden", &args));
    }
    if goals.is_empty() {
        goals = seen(&agenda::goals(plan));
    }
    goals.sort_unstable();
    goals.dedup();
    if goals.is_empty() { Err(Complaint::new("sign-no-goals", &[])) } else { Ok(goals) }
}

/// The most recent past review, or the first of all.
fn last(plan: &Plan) -> Option<EntryId> {
    let dated = || plan.reviews().map(|(id, _, review)| (review.date, id));
    let been = dated().filter(|(date, _)| date.is_some_and(|date| date <= plan.today)).max();
    been.or_else(|| dated().min()).map(|(_, id)| id)
}

/// The line with the fingerprints: in the signature that lacks them, or in a new one.
fn written(arguments: &SignArguments, plan: &Plan, entry: &Entry, hash: &str) -> Option<Edit> {
    let who = arguments.who.trim();
    let waiting = entry
        .record
        .tables("signature")
        .iter()
        .position(|item| !item.has("hash") && item.text("who").as_deref() == Some(who));
    if let Some(number) = waiting {
        return entry.set_in_list("signature", number, "hash", hash);
    }
    let mode = match arguments.mode {
        Mode::Seen => "seen",
        Mode::Agreed => "agreed",
        Mode::Disagreed => "disagreed",
    };
    let today = plan.today.to_string();
    let mut values = vec![("who", who)];
    values.extend(arguments.role.as_deref().map(|role| ("role", role)));
    values.extend([("mode", mode), ("date", today.as_str()), ("hash", hash)]);
    entry.add_table("signature", &values)
}
