//! `pop interview`: asks the questions of both articles, one at a time. Each answer is written at
//! once, so the plan itself records where the author stopped.

mod compare;
mod evaluate;
mod look;
mod round;
mod sheet;
mod situation;
mod talk;

use std::path::PathBuf;

use clap::{Args, ValueEnum};

use super::unanswered::{missing, unanswered};
use super::{Complaint, Error, Outcome, Session, day, write};
use crate::base::calendar::Date;
use crate::base::{Arg, lang, visible};
use crate::host::terminal;
use crate::host::terminal::ask::{self, Silence};
use crate::plan::kinds::situation::Moment;
use round::{Earlier, Round, Stop};

#[derive(Debug, Args)]
pub(super) struct Arguments {
    /// The round of questions
    round: RoundArg,
    /// With `evaluate`: what you are looking back on
    id: Option<String>,
    /// Answer a question by its name; can be repeated
    #[arg(long, value_name = "NAME=TEXT")]
    answer: Vec<String>,
    /// Start a new document, even if an earlier one has answers
    #[arg(long)]
    anew: bool,
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

/// The rounds, in the order of the articles.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum RoundArg {
    #[value(alias = "nu")]
    Now,
    #[value(alias = "kijk")]
    Look,
    #[value(alias = "gewenst")]
    Desired,
    #[value(alias = "vergelijk")]
    Compare,
    #[value(alias = "concludeer")]
    Conclude,
    #[value(alias = "evalueer")]
    Evaluate,
    #[value(alias = "gesprek")]
    Review,
}

impl RoundArg {
    fn name(self) -> &'static str {
        match self {
            Self::Now => "now",
            Self::Look => "look",
            Self::Desired => "desired",
            Self::Compare => "compare",
            Self::Conclude => "conclude",
            Self::Evaluate => "evaluate",
            Self::Review => "review",
        }
    }
}

pub(super) fn run(session: &Session, arguments: &Arguments) -> Result<Outcome, Error> {
    if let Some(file) = &arguments.print {
        return sheet::print(session, arguments.round, file);
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
    let earlier = if arguments.anew { Earlier::Passed } else { Earlier::GoesOn };
    let mut round = Round { open, given, earlier, asked: 0, saved: Vec::new() };
    let told = match arguments.round {
        RoundArg::Now => situation::ask(&mut round, Moment::Now),
        RoundArg::Desired => situation::ask(&mut round, Moment::Desired),
        RoundArg::Look => look::look(&mut round),
        RoundArg::Compare => compare::ask(&mut round),
        RoundArg::Conclude => look::conclude(&mut round),
        RoundArg::Evaluate => match &arguments.id {
            Some(id) => evaluate::ask(&mut round, id),
            None => return Err(missing(lang, &["ID"])),
        },
        RoundArg::Review => talk::ask(&mut round),
    };
    let again = match &arguments.id {
        Some(id) => format!("pop interview {} {id}", arguments.round.name()),
        None => format!("pop interview {}", arguments.round.name()),
    };
    finish(&round, told, again)?;
    Ok(Outcome::Done)
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
            let next = super::next::next(&round.open.snapshot);
            let what = lang::say_with(lang, next.message, &next.args);
            let args = [("what", Arg::from(what)), ("command", Arg::from(next.command))];
            report("interview-next", &args);
            Ok(())
        }
    }
}
