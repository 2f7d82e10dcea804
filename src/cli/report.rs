//! `pop report`: writes the report of an edition as a PDF or for Word, or the review sheet.

use std::path::PathBuf;

use clap::Args;

use super::build::{chosen, stop};
use super::published::Reporter;
use super::unanswered::unanswered;
use super::{Complaint, Error, Outcome, Session, day, readers};
use crate::base::calendar::Date;
use crate::base::{Arg, lang};
use crate::host;
use crate::host::{disk, terminal};
use crate::plan::{Edition, Plan};
use crate::publish::{self, Attachments, Editions, Input, Paper, Themes};

#[derive(Debug, Args)]
#[expect(clippy::struct_excessive_bools, reason = "each is an option of the command line")]
pub(super) struct Arguments {
    /// The folder of the plan [default: the nearest one with a `pop.toml`]
    dir: Option<PathBuf>,
    /// The edition [default: the first one with a report]
    #[arg(long, value_name = "NAME")]
    edition: Option<String>,
    /// Write the review sheet instead of the report
    #[arg(long)]
    sheet: bool,
    /// Write the report as a Word document, to write in
    #[arg(long, conflicts_with = "sheet")]
    docx: bool,
    /// Write to this file instead of the edition's folder in `out`
    #[arg(long, short, value_name = "FILE")]
    output: Option<PathBuf>,
    /// Read the plan as it is on this day
    #[arg(long, value_name = "YYYY-MM-DD", value_parser = day)]
    date: Option<Date>,
    /// Open it when it is ready
    #[arg(long)]
    open: bool,
    /// Do not ask whether its readers may see what is new
    #[arg(long, short)]
    yes: bool,
}

pub(super) fn run(session: &Session, arguments: &Arguments) -> Result<Outcome, Error> {
    let (root, snapshot) = session.read(arguments.dir.as_deref(), arguments.date)?;
    let lang = session.lang(Some(&snapshot));
    let paper = if arguments.sheet { Paper::Sheet } else { Paper::Report };
    let names: Vec<String> = arguments.edition.iter().cloned().collect();
    if snapshot.plan.config.editions.is_empty() {
        return Err(Error::Plan(Complaint::new("build-nothing", &[])));
    }
    let edition = pick(&chosen(&snapshot.plan, &names, lang)?, &snapshot.plan, paper);
    // `pop check` reports the other findings.
    stop(session, &snapshot, &[edition], lang)?;
    let out = root.join("out");
    let confirmed = readers::confirm(&snapshot.plan, edition, &out, (lang, arguments.yes));
    if !confirmed.map_err(|silence| unanswered(silence, lang, &["--yes"]))? {
        return Ok(Outcome::Done);
    }
    let themes = Themes::read(&root)?;
    let input = Input { root: &root, snapshot: &snapshot, themes: &themes };
    let reporter = Reporter { session, lang };
    let (mut attachments, tell) = (Attachments::new(&root), &mut reporter.listen());
    let printed = if arguments.docx {
        publish::word(input, edition, &mut attachments, tell)?
    } else {
        publish::print(input, edition, paper, &mut attachments, tell)?
    };
    // Without the typesetter there is no document, which was reported already.
    let Some(document) = printed else { return Err(Error::Unavailable) };
    let (sign, format): (&[u8], _) =
        if arguments.docx { (b"PK", "docx") } else { (b"%PDF-", "pdf") };
    let target = match &arguments.output {
        Some(file) => {
            let target = session.working.join(file);
            if disk::begins_otherwise(&target, sign) {
                let args =
                    [("path", Arg::from(session.shown(&target))), ("format", Arg::from(format))];
                return Err(Error::Plan(Complaint::new("report-over-other", &args)));
            }
            disk::write_document(&target, &document)?;
            target
        }
        None if arguments.docx => {
            // Somebody writes in it, so it is not in the folder that the next build renews.
            let target = session.working.join(lang::say(lang, "report-word-file"));
            if disk::is_there(&target) {
                let path = ("path", Arg::from(session.shown(&target)));
                return Err(Complaint::new("form-taken", &[path]).into());
            }
            disk::write_document(&target, &document)?;
            target
        }
        None => publish::add(&root, edition, &document)?,
    };
    // Without a folder for editions, there is nothing to remember it in.
    if !arguments.docx || disk::is_there(&out) {
        publish::remember(&snapshot.plan, edition, &out)?;
    }
    let args = [("path", Arg::from(session.shown(&target)))];
    terminal::print(&format!("{}\n", lang::say_with(lang, "report-done", &args)));
    if arguments.open && !terminal::open(&target) {
        return Err(host::Error::new("trouble-no-viewer", &target).into());
    }
    Ok(Outcome::Done)
}

/// The edition that was named, otherwise the first one that has this output, otherwise the author's
/// own.
fn pick<'p>(editions: &Editions<'p>, plan: &'p Plan, paper: Paper) -> &'p Edition {
    let lists = |edition: &&&Edition| {
        matches!(editions, Editions::Named(_)) || edition.outputs.contains(&paper.output())
    };
    let listed = editions.each().iter().find(lists);
    listed.or(editions.each().last()).copied().unwrap_or(&plan.config.editions[0])
}
