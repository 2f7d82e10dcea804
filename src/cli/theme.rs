//! `pop theme`: lists, ejects and checks the files of the theme.

use std::path::PathBuf;

use clap::{Args, Subcommand};

use super::{Complaint, Error, Form, Outcome, Session};
use crate::base::{Arg, Diagnostic, lang};
use crate::host::disk;
use crate::host::terminal::{self, Format};
use crate::publish::{self, Themes};
use crate::render::theme::{builtin, ejected, meant, overrides};

#[derive(Debug, Args)]
pub(super) struct Arguments {
    #[command(subcommand)]
    wish: Wish,
}

#[derive(Debug, Subcommand)]
enum Wish {
    /// Copy a file of the theme into the `themes` folder of your plan
    Eject {
        /// The template, part or style sheet; leave it out to list them all
        #[arg(value_name = "TEMPLATE")]
        template: Option<String>,
        /// The folder of the plan [default: the nearest one with a `pop.toml`]
        #[arg(long, value_name = "DIR")]
        dir: Option<PathBuf>,
    },
    /// Check which of your templates and style sheets no longer fit the theme
    Check {
        /// The folder of the plan [default: the nearest one with a `pop.toml`]
        dir: Option<PathBuf>,
        /// The format of the findings
        #[arg(long, value_name = "FORMAT", default_value = "human")]
        format: Form,
    },
}

pub(super) fn run(session: &Session, arguments: &Arguments) -> Result<Outcome, Error> {
    match &arguments.wish {
        Wish::Eject { template, dir } => eject(session, template.as_deref(), dir.as_ref()),
        Wish::Check { dir, format } => check(session, dir.as_ref(), *format),
    }
}

fn eject(
    session: &Session,
    template: Option<&str>,
    dir: Option<&PathBuf>,
) -> Result<Outcome, Error> {
    let (root, snapshot) = session.read(dir.map(PathBuf::as_path), None)?;
    let lang = session.lang(Some(&snapshot));
    let theme = builtin::named(snapshot.plan.config.theme);
    let prefix = session.prefix(&root);
    let Some(template) = template else {
        let args = [("name", Arg::from(theme.name))];
        terminal::tell(&lang::say_with(lang, "theme-files", &args));
        for (file, _) in theme.files() {
            terminal::print(&format!("{file}\n"));
        }
        return Ok(Outcome::Done);
    };
    let file = match meant(theme, template) {
        Ok(file) => file,
        Err(nearest) => {
            let id = if nearest.is_some() { "theme-unknown-near" } else { "theme-unknown" };
            let args = [
                ("name", Arg::from(template)),
                ("theme", Arg::from(theme.name)),
                ("nearest", Arg::from(nearest.unwrap_or_default())),
            ];
            return Err(Complaint::new(id, &args).into());
        }
    };
    let path = format!("themes/{file}");
    disk::create(&root, &[(path.clone(), ejected(theme, file).unwrap_or_default())])?;
    terminal::print(&format!("{prefix}{path}\n"));
    Ok(Outcome::Done)
}

fn check(session: &Session, dir: Option<&PathBuf>, format: Form) -> Result<Outcome, Error> {
    let (root, mut snapshot) = session.read(dir.map(PathBuf::as_path), None)?;
    let lang = session.lang(Some(&snapshot));
    let themes = Themes::read(&root)?;
    let own = &themes.pages;
    snapshot.diagnostics.clear();
    publish::examine(&root, &mut snapshot, &themes)?;
    let theme = builtin::named(snapshot.plan.config.theme);
    publish::add_findings(&mut snapshot, &themes, overrides(own, theme));
    snapshot.diagnostics.sort_by_key(Diagnostic::order);
    let prefix = session.prefix(&root);
    let shown = match format {
        Form::Human => Format::Human,
        Form::Json => Format::Json,
    };
    terminal::print_styled(&terminal::findings(&snapshot, None, shown, lang, &prefix));
    if matches!(format, Form::Human) {
        let counts = terminal::Counts::of(&snapshot.diagnostics);
        let args = [
            ("count", Arg::from(themes.sources().len())),
            ("summary", Arg::from(terminal::summary(counts, lang))),
        ];
        terminal::tell(&lang::say_with(lang, "theme-checked", &args));
    }
    Ok(if snapshot.diagnostics.is_empty() { Outcome::Done } else { Outcome::Findings })
}
