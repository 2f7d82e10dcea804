//! `pop check`: what is wrong, vague or missing.

use std::path::PathBuf;

use clap::{Args, ValueEnum};

use super::{OK, PLAN, Session, day};
use crate::base::calendar::Date;
use crate::base::{Arg, lang};
use crate::host::terminal::{self, Counts, Format};

#[derive(Debug, Args)]
pub(super) struct Arguments {
    /// The folder of the plan; the nearest with a `pop.toml` unless given
    dir: Option<PathBuf>,
    /// How findings are written
    #[arg(long, value_name = "FORMAT", default_value = "human")]
    format: FormatArg,
    /// Read the plan as on this day
    #[arg(long, value_name = "YYYY-MM-DD", value_parser = day)]
    date: Option<Date>,
    /// Let warnings count as errors
    #[arg(long)]
    strict: bool,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
enum FormatArg {
    Human,
    Short,
    Json,
    Github,
}

pub(super) fn run(session: &Session, arguments: &Arguments) -> u8 {
    let (root, snapshot) = match session.read(arguments.dir.as_deref(), arguments.date) {
        Ok(read) => read,
        Err(trouble) => return session.fail(&trouble),
    };
    let lang = session.lang(Some(&snapshot));
    let format = match arguments.format {
        FormatArg::Human => Format::Human,
        FormatArg::Short => Format::Short,
        FormatArg::Json => Format::Json,
        FormatArg::Github => Format::Github,
    };
    let prefix = session.prefix(&root);
    terminal::print(&terminal::findings(&snapshot, format, lang, &prefix));
    let counts = Counts::of(&snapshot.diagnostics);
    if matches!(format, Format::Human | Format::Short) {
        let documents = snapshot.plan.entries.len() + snapshot.plan.overlays.len();
        let args = [
            ("documents", Arg::from(documents)),
            ("summary", Arg::from(terminal::summary(counts, lang))),
        ];
        terminal::report(&format!("{}\n", lang::say_with(lang, "check-done", &args)));
        if documents == 0 {
            terminal::report(&format!("{}\n", lang::say(lang, "check-empty")));
        }
    }
    let fails = counts.errors > 0 || (arguments.strict && counts.warnings > 0);
    if fails { PLAN } else { OK }
}
