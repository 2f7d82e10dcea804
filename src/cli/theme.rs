//! `pop theme`: the files of the theme in one's own hand.

use std::path::PathBuf;

use clap::{Args, Subcommand};

use super::{Form, OK, PLAN, Session, USE, complain};
use crate::base::{Arg, Diagnostic, lang};
use crate::host::disk::{self, Gallery, Trouble};
use crate::host::terminal::{self, Format};
use crate::render::theme::{UserTheme, builtin, ejected, meant, overrides};
use crate::render::{Site, Theme};
use crate::view;
use crate::workspace::Snapshot;

#[derive(Debug, Args)]
pub(super) struct Arguments {
    #[command(subcommand)]
    wish: Wish,
}

#[derive(Debug, Subcommand)]
enum Wish {
    /// Write a file of the theme into your plan, to change it
    Eject {
        /// The template, part or style sheet; without it they are listed
        #[arg(value_name = "TEMPLATE")]
        template: Option<String>,
        /// The folder of the plan; the nearest with a `pop.toml` unless given
        #[arg(long, value_name = "DIR")]
        dir: Option<PathBuf>,
    },
    /// Say which of your files no longer fit the theme
    Check {
        /// The folder of the plan; the nearest with a `pop.toml` unless given
        dir: Option<PathBuf>,
        /// How findings are written
        #[arg(long, value_name = "FORMAT", default_value = "human")]
        format: Form,
    },
}

pub(super) fn run(session: &Session, arguments: &Arguments) -> u8 {
    let done = match &arguments.wish {
        Wish::Eject { template, dir } => eject(session, template.as_deref(), dir.as_ref()),
        Wish::Check { dir, format } => check(session, dir.as_ref(), *format),
    };
    done.unwrap_or_else(|trouble| session.fail(&trouble))
}

fn eject(session: &Session, template: Option<&str>, dir: Option<&PathBuf>) -> Result<u8, Trouble> {
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
        return Ok(OK);
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
            let help = lang::attribute(lang, id, "help", &args);
            complain(lang, &lang::say_with(lang, id, &args), help.as_deref());
            return Ok(USE);
        }
    };
    let path = format!("themes/{file}");
    disk::create(&root, &[(path.clone(), ejected(theme, file).unwrap_or_default())])?;
    terminal::print(&format!("{prefix}{path}\n"));
    Ok(OK)
}

fn check(session: &Session, dir: Option<&PathBuf>, format: Form) -> Result<u8, Trouble> {
    let (root, mut snapshot) = session.read(dir.map(PathBuf::as_path), None)?;
    let lang = session.lang(Some(&snapshot));
    let own = disk::read_themes(&root)?;
    snapshot.diagnostics.clear();
    disk::judge_themes(&mut snapshot, &own);
    if snapshot.diagnostics.is_empty() {
        let unfilled = tried(&mut Gallery::new(&root), &snapshot, &own)?;
        disk::add_findings(&mut snapshot, &own, unfilled);
    }
    let theme = builtin::named(snapshot.plan.config.theme);
    disk::add_findings(&mut snapshot, &own, overrides(&own, theme));
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
            ("count", Arg::from(own.sources().count())),
            ("summary", Arg::from(terminal::summary(counts, lang))),
        ];
        terminal::tell(&lang::say_with(lang, "theme-checked", &args));
    }
    Ok(if snapshot.diagnostics.is_empty() { OK } else { PLAN })
}

/// Makes every page of every edition, and says which templates cannot be filled.
fn tried(
    gallery: &mut Gallery,
    snapshot: &Snapshot,
    own: &UserTheme,
) -> Result<Vec<Diagnostic>, Trouble> {
    let mut findings: Vec<Diagnostic> = Vec::new();
    if own.templates.is_empty() {
        return Ok(findings);
    }
    let plan = &*snapshot.plan;
    for edition in &plan.config.editions {
        let view = view::project(plan, edition);
        let attached = gallery.attach(plan, &view)?;
        let pictures: Vec<_> = attached.iter().map(|one| one.picture.clone()).collect();
        let theme = Theme::with(&view, own.clone());
        let site = Site::new(&view, &theme, &pictures, plan.config.lang);
        for route in site.routes() {
            let finding = site.render(route).err().and_then(|error| theme.finding(&error));
            findings.extend(finding.filter(|finding| !findings.contains(finding)));
        }
    }
    Ok(findings)
}
