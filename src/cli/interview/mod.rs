//! `pop interview`: asks the questions of both articles, one at a time. Each answer is written at
//! once, so the plan itself records where the author stopped.

mod assess;
mod compare;
pub(super) mod competence;
mod evaluate;
mod evidence;
mod form;
mod goal;
mod look;
mod menu;
mod names;
mod need;
mod picture;
mod profile;
mod round;
pub(super) mod rounds;
pub(super) mod rows;
mod sheet;
mod situation;
mod swot;
mod talk;

use std::path::PathBuf;

use clap::Args;

use super::names as command_names;
use super::unanswered::{missing, unanswered};
use super::{Complaint, Error, Outcome, Session, day, write};
use crate::base::calendar::Date;
use crate::base::{Arg, lang, visible};
use crate::host::terminal;
use crate::host::terminal::ask::{self, Silence};
use crate::plan::kinds::situation::Moment;
use round::{Earlier, Round, Stop};
use rounds::RoundArg;

#[derive(Debug, Args)]
pub(super) struct Arguments {
    /// The round of questions [default: choose from a menu]
    round: Option<RoundArg>,
    /// With `goal` or `need`: which one; with `evaluate`: what you are looking back on
    id: Option<String>,
    /// Answer a question by its name; can be repeated
    #[arg(long, value_name = "NAME=TEXT")]
    answer: Vec<String>,
    /// Start a new document, even if an earlier one has answers
    #[arg(long, conflicts_with = "again")]
    anew: bool,
    /// Ask every question once more, with your earlier answers: Enter keeps one
    #[arg(long)]
    again: bool,
    /// Write the questions to a PDF to take with you, and ask nothing; `-` prints them as text
    #[arg(long, value_name = "FILE", num_args = 0..=1, default_missing_value = "")]
    print: Option<String>,
    /// The folder of the plan [default: the nearest one with a `pop.toml`]
    #[arg(long, value_name = "DIR")]
    dir: Option<PathBuf>,
    /// Answer as on this day
    #[arg(long, value_name = "YYYY-MM-DD", value_parser = day)]
    date: Option<Date>,
}

pub(super) fn run(session: &Session, arguments: &Arguments) -> Result<Outcome, Error> {
    let Some(wanted) = arguments.round else { return menu::run(session, arguments) };
    if let Some(file) = &arguments.print {
        return sheet::print(session, wanted, file);
    }
    let id = arguments.id.as_deref();
    if let Some(id) = id.filter(|_| !wanted.takes_name()) {
        return Err(Complaint::new("use-too-many", &[("argument", Arg::from(id))]).into());
    }
    let open = session.open(arguments.dir.as_deref(), arguments.date)?;
    let lang = open.lang;
    if !ask::is_possible() && arguments.answer.is_empty() {
        return Err(missing(lang, &["--answer"]));
    }
    let mut given = Vec::new();
    for answer in &arguments.answer {
        let Some((name, text)) = answer.split_once('=') else {
            let args = [("set", Arg::from(answer.as_str()))];
            let complaint = Complaint::new("new-set-form", &args).help("interview-form", &args);
            return Err(complaint.into());
        };
        given.push((name.trim().to_owned(), text.trim().to_owned()));
    }
    let earlier = match (arguments.anew, arguments.again) {
        (true, _) => Earlier::Passed,
        (_, true) => Earlier::Again,
        _ => Earlier::GoesOn,
    };
    let flags = !given.is_empty();
    let mut round = Round {
        open,
        given,
        earlier,
        introduced: false,
        about: String::new(),
        intro: String::new(),
        asked: 0,
        saved: Vec::new(),
    };
    let mut told = ask(&mut round, wanted, id);
    // Nothing was open, so the author came to correct something.
    if told.is_ok() && round.asked == 0 && !flags && ask::is_possible() {
        round.earlier = Earlier::Again;
        told = ask(&mut round, wanted, id);
    }
    let again = match id {
        Some(id) => format!("pop interview {} {id}", wanted.name()),
        None => format!("pop interview {}", wanted.name()),
    };
    let again = command_names::spoken(lang, &again);
    finish(&round, told, again)?;
    Ok(Outcome::Done)
}

/// Asks the questions of a round.
fn ask(round: &mut Round<'_>, wanted: RoundArg, id: Option<&str>) -> Result<(), Stop> {
    match wanted {
        RoundArg::Now => situation::ask(round, Moment::Now),
        RoundArg::Desired => situation::ask(round, Moment::Desired),
        RoundArg::Look => look::look(round),
        RoundArg::Compare => compare::ask(round),
        RoundArg::Conclude => look::conclude(round),
        RoundArg::Need => need::ask(round, id),
        RoundArg::Profile => profile::ask(round),
        RoundArg::Assess => assess::ask(round),
        RoundArg::Swot => swot::ask(round),
        RoundArg::Evidence => evidence::ask(round),
        RoundArg::Goal => goal::ask(round, id),
        RoundArg::Evaluate => evaluate::ask(round, id),
        RoundArg::Picture => picture::ask(round),
        RoundArg::Review => talk::ask(round, id),
    }
}

/// Reports what was written, and what comes next.
fn finish(round: &Round<'_>, told: Result<(), Stop>, again: String) -> Result<(), Error> {
    let lang = round.open.lang;
    let report = |id: &str, args: &[(&'static str, Arg)]| {
        terminal::tell(&lang::say_with(lang, id, args));
    };
    let unknown: Vec<String> = round.given.iter().map(|(name, _)| format!("`{name}`")).collect();
    match told {
        Err(Stop::Error(error)) => Err(error),
        Err(Stop::Silence(Silence::Left)) if !round.saved.is_empty() => {
            let paths = lang::list(lang, &round.saved, "and");
            let args = [("path", Arg::from(paths)), ("command", Arg::from(again))];
            Err(Error::LeftHalfway(Complaint::new("interview-stopped", &args)))
        }
        Err(Stop::Silence(silence)) => Err(unanswered(silence, lang, &["--answer"])),
        // An answer to a question that was never asked is a mistake, and must not be lost silently.
        Ok(()) if !unknown.is_empty() => {
            let args = [("names", Arg::from(lang::list(lang, &unknown, "and")))];
            Err(Complaint::new("interview-unknown", &args).into())
        }
        Ok(()) => {
            for path in &round.saved {
                terminal::print(&format!("{}\n", visible(path)));
                let prefix = round.open.session.plan_prefix();
                let bare = path.strip_prefix(&prefix).unwrap_or(path);
                write::tell_readers(&round.open.snapshot.plan, bare, lang);
            }
            if round.asked == 0 {
                report("interview-complete", &[]);
            }
            if round.open.session.in_menu {
                return Ok(());
            }
            let next = super::next::next(&round.open.snapshot);
            let what = lang::say_with(lang, next.message, &next.args);
            let args = [
                ("what", Arg::from(what)),
                ("command", Arg::from(command_names::spoken(lang, &next.command))),
            ];
            report("interview-next", &args);
            Ok(())
        }
    }
}
