//! `pop check`: reports what is wrong, vague or missing, and fixes what can be fixed at once.

use std::path::PathBuf;

use clap::{Args, ValueEnum};

use super::{Error, Outcome, Session, day, fix, heads, named};
use crate::base::calendar::Date;
use crate::base::{Arg, lang};
use crate::host::terminal::{self, Counts, Format};
use crate::publish::{self, Themes};
use crate::syntax::Form;

#[derive(Debug, Args)]
pub(super) struct Arguments {
    /// The folder of the plan [default: the nearest one with a `pop.toml`]
    dir: Option<PathBuf>,
    /// Only this goal, with a verdict for each letter of SMART
    #[arg(long, value_name = "ID")]
    goal: Option<String>,
    /// The format of the findings
    #[arg(long, value_name = "FORMAT", default_value = "human")]
    format: FormatArg,
    /// Read the plan as it is on this day
    #[arg(long, value_name = "YYYY-MM-DD", value_parser = day)]
    date: Option<Date>,
    /// Treat warnings as errors
    #[arg(long)]
    strict: bool,
    /// Fix what can be fixed with certainty, and ask where an answer is missing
    #[arg(long)]
    fix: bool,
    /// With `--fix`: show what would change, without changing anything
    #[arg(long, requires = "fix")]
    dry_run: bool,
    /// With `--fix`: write every header in this format
    #[arg(long, value_name = "FORM", requires = "fix")]
    heads: Option<HeadsArg>,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
enum HeadsArg {
    Toml,
    Yaml,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
enum FormatArg {
    #[value(alias = "tekst")]
    Human,
    #[value(alias = "kort")]
    Short,
    Json,
    Github,
}

pub(super) fn run(session: &Session, arguments: &Arguments) -> Result<Outcome, Error> {
    let (root, mut snapshot) = session.read(arguments.dir.as_deref(), arguments.date)?;
    let lang = session.lang(Some(&snapshot));
    let prefix = session.prefix(&root);
    if arguments.fix {
        let dry = arguments.dry_run;
        snapshot = match arguments.heads {
            Some(HeadsArg::Toml) => heads::run(&root, snapshot, Form::Toml, dry, (lang, &prefix))?,
            Some(HeadsArg::Yaml) => heads::run(&root, snapshot, Form::Yaml, dry, (lang, &prefix))?,
            None => fix::run(&root, snapshot, dry, lang, &prefix)?,
        };
        if arguments.dry_run {
            return Ok(Outcome::Done);
        }
    }
    publish::examine(&root, &mut snapshot, &Themes::read(&root)?)?;
    let format = match arguments.format {
        FormatArg::Human => Format::Human,
        FormatArg::Short => Format::Short,
        FormatArg::Json => Format::Json,
        FormatArg::Github => Format::Github,
    };
    let goal = arguments.goal.as_deref();
    let goal = goal.map(|name| named::goal(&snapshot.plan, name, lang)).transpose()?;
    if let Some(goal) = goal {
        let path = &snapshot.plan.entry(goal).path;
        snapshot.diagnostics.retain(|finding| {
            finding.path == *path || finding.related.iter().any(|related| related.path == *path)
        });
        if matches!(format, Format::Human) {
            terminal::print(&terminal::letters(&snapshot, goal, lang, &prefix));
        }
    }
    terminal::print_styled(&terminal::findings(&snapshot, goal, format, lang, &prefix));
    let counts = Counts::of(&snapshot.diagnostics);
    if matches!(format, Format::Human | Format::Short) {
        let documents = match goal {
            Some(_) => 1,
            None => snapshot.plan.entries.len() + snapshot.plan.overlays.len(),
        };
        let args = [
            ("documents", Arg::from(documents)),
            ("summary", Arg::from(terminal::summary(counts, lang))),
        ];
        terminal::tell(&lang::say_with(lang, "check-done", &args));
        if documents == 0 {
            terminal::tell(&lang::say(lang, "check-empty"));
        }
    }
    let fails = counts.errors > 0 || (arguments.strict && counts.warnings > 0);
    Ok(if fails { Outcome::Findings } else { Outcome::Done })
}
