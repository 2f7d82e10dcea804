//! `pop report`: the report of an edition as a PDF, or the sheet for a talk.

use std::path::{Path, PathBuf};

use clap::Args;

use super::build::{Stop, attachments, chosen, keeps_clear, secrets, stopped, unknown_edition};
use super::{OK, Session, day, leaks, paper};
use crate::base::calendar::Date;
use crate::base::{Arg, Severity, lang};
use crate::host::disk::{self, Gallery, Trouble};
use crate::host::terminal::{self, Format};
use crate::plan::{Edition, Plan};
use crate::view;
use crate::workspace::Snapshot;

#[derive(Debug, Args)]
pub(super) struct Arguments {
    /// The folder of the plan; the nearest with a `pop.toml` unless given
    dir: Option<PathBuf>,
    /// The edition to print; the first that lists a report unless given
    #[arg(long, value_name = "NAME")]
    edition: Option<String>,
    /// Print the sheet for a talk instead of the report
    #[arg(long)]
    sheet: bool,
    /// Write to this file instead of the edition's folder in `out`
    #[arg(long, short, value_name = "FILE")]
    output: Option<PathBuf>,
    /// Read the plan as on this day
    #[arg(long, value_name = "YYYY-MM-DD", value_parser = day)]
    date: Option<Date>,
    /// Open it when it is done
    #[arg(long)]
    open: bool,
}

pub(super) fn run(session: &Session, arguments: &Arguments) -> u8 {
    let (root, snapshot) = match session.read(arguments.dir.as_deref(), arguments.date) {
        Ok(read) => read,
        Err(trouble) => return session.fail(&trouble),
    };
    let lang = session.lang(Some(&snapshot));
    let output = if arguments.sheet { "sheet" } else { "report" };
    let names: Vec<String> = arguments.edition.iter().cloned().collect();
    let edition = match chosen(&snapshot.plan, &names) {
        Ok(editions) => pick(&editions, &snapshot.plan, output, !names.is_empty()),
        Err(name) => return unknown_edition(&snapshot.plan, name, lang),
    };
    let prefix = session.prefix(&root);
    // What could be better was said by `pop check`; here only what stands in the way counts.
    let mut errors = snapshot.clone();
    errors.diagnostics.retain(|finding| finding.severity == Severity::Error);
    terminal::report_styled(&terminal::findings(&errors, None, Format::Human, lang, &prefix));
    if let Some(code) = stopped(&snapshot, false, lang) {
        return code;
    }
    let target = match &arguments.output {
        Some(file) => session.working.join(file),
        None => root.join("out").join(&*edition.name).join(format!("{output}.pdf")),
    };
    if let Some(folder) = target.parent().filter(|_| arguments.output.is_none())
        && let Err(trouble) = keeps_clear(&root, folder)
    {
        return session.fail(&trouble);
    }
    let view = view::project(&snapshot.plan, edition);
    let printed = attachments(&mut Gallery::new(&root), &snapshot.plan, &view, lang)
        .and_then(|attached| paper::print(&root, &snapshot.plan, &view, &attached, output, lang))
        .and_then(|printed| searched(printed, &root, &snapshot, edition));
    let pdf = match printed {
        Ok(Some(pdf)) => pdf,
        Ok(None) => return super::USE,
        Err(stop) => return stop.code(lang, &prefix),
    };
    let written = match &arguments.output {
        Some(_) => disk::write_file(&target, &pdf),
        None => disk::add(&root.join("out").join(&*edition.name), &format!("{output}.pdf"), &pdf),
    };
    if let Err(trouble) = written {
        return Stop::Trouble(trouble).code(lang, &prefix);
    }
    let shown = target.strip_prefix(&session.working).unwrap_or(&target).display().to_string();
    let args = [("path", Arg::from(shown))];
    terminal::print(&format!("{}\n", lang::say_with(lang, "report-done", &args)));
    if arguments.open && !terminal::open(&target) {
        return session.fail(&Trouble::new("trouble-no-viewer", &target));
    }
    OK
}

/// A document, unless it holds what its readers must not see.
fn searched(
    printed: Option<(&str, Vec<u8>)>,
    root: &Path,
    snapshot: &Snapshot,
    edition: &Edition,
) -> Result<Option<Vec<u8>>, Stop> {
    let Some((name, pdf)) = printed else { return Ok(None) };
    let own = disk::read_themes(root)?;
    let secrets = secrets(root, snapshot, edition, &own)?;
    let leaks = leaks::search(&secrets, edition, name, &pdf);
    if leaks.is_empty() { Ok(Some(pdf)) } else { Err(Stop::Leaks(leaks)) }
}

/// The edition that was named, else the first that lists the output, else the author's own.
fn pick<'p>(editions: &[&'p Edition], plan: &'p Plan, output: &str, named: bool) -> &'p Edition {
    let listed = editions.iter().find(|edition| named || edition.outputs.contains(&output));
    listed.or(editions.last()).copied().unwrap_or(&plan.config.editions[0])
}
