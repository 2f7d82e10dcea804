//! `pop build`: the editions of a plan, written to disk.

use std::path::{Component, Path, PathBuf};

use clap::Args;

use super::published::Reporter;
use super::{Complaint, Error, Outcome, Session, day, readers, show};
use crate::base::calendar::Date;
use crate::base::readers::counterpart;
use crate::base::{Arg, Diagnostic, Lang, lang, suggest};
use crate::host;
use crate::host::disk;
use crate::host::terminal::{self, Counts};
use crate::plan::{Edition, Plan};
use crate::publish::{self, Input, Themes};
use crate::rules::{self, Stopped};
use crate::workspace::Snapshot;

/// Which editions of which plan, and where they are.
#[derive(Debug, Args)]
pub(super) struct Editions {
    /// The folder of the plan [default: the nearest one with a `pop.toml`]
    pub(super) dir: Option<PathBuf>,
    /// Build only this edition; may be given more than once
    #[arg(long, value_name = "NAME")]
    pub(super) edition: Vec<String>,
    /// Write to this folder instead of `out` in the plan
    #[arg(long, value_name = "DIR")]
    out: Option<PathBuf>,
}

impl Editions {
    /// The folder that holds the editions. A path that leads through links is resolved before
    /// anything is created below it.
    pub(super) fn out(&self, session: &Session, root: &Path) -> Result<PathBuf, host::Error> {
        let Some(out) = &self.out else { return Ok(root.join("out")) };
        let out = session.working.join(out);
        let roundabout = out.components().any(|part| part == Component::ParentDir);
        if roundabout { disk::resolved(&out) } else { Ok(out) }
    }
}

#[derive(Debug, Args)]
pub(super) struct Arguments {
    #[command(flatten)]
    editions: Editions,
    /// Read the plan as it is on this day
    #[arg(long, value_name = "YYYY-MM-DD", value_parser = day)]
    date: Option<Date>,
    /// Let errors and warnings stop the build, for scripts
    #[arg(long)]
    strict: bool,
    /// Write each edition as one file, to send by mail, instead of its folder
    #[arg(long)]
    single_file: bool,
}

pub(super) fn run(session: &Session, arguments: &Arguments) -> Result<Outcome, Error> {
    let editions = &arguments.editions;
    let (root, mut snapshot) = session.read(editions.dir.as_deref(), arguments.date)?;
    let themes = Themes::read(&root)?;
    publish::judge(&mut snapshot, &themes);
    let lang = session.lang(Some(&snapshot));
    let out = editions.out(session, &root)?;
    if arguments.strict {
        be_strict(session, &snapshot, lang)?;
    }
    let input = Input { root: &root, snapshot: &snapshot, themes: &themes };
    let job = Job { session, out: &out, editions: &editions.edition, lang };
    show_themes(session, &snapshot, lang);
    let (wanted, stopped) = job.wanted(&snapshot)?;
    // A named edition is about to be given to its readers.
    if !editions.edition.is_empty() {
        for edition in wanted.each() {
            readers::first_time(&snapshot.plan, edition, &out, lang);
        }
    }
    if wanted.each().is_empty() && stopped.is_empty() {
        tell_brief(session, &snapshot, lang);
        return Err(Error::Plan(Complaint::new("build-nothing", &[])));
    }
    let reporter = Reporter { session, lang };
    let made = if wanted.each().is_empty() {
        Ok(())
    } else if arguments.single_file {
        publish::bind(input, &wanted, &out, &mut reporter.listen())
    } else {
        publish::build(input, &wanted, &out, &mut reporter.listen())
    };
    if made.is_ok() && !arguments.single_file {
        job.report_strangers(&snapshot);
    }
    job.report_stopped(&stopped);
    tell_brief(session, &snapshot, lang);
    made?;
    Ok(if stopped.is_empty() { Outcome::Done } else { Outcome::Findings })
}

/// Shows what is wrong with the author's templates and style sheets: they are programs, and what
/// they do depends on the build.
pub(super) fn show_themes(session: &Session, snapshot: &Snapshot, lang: Lang) {
    let is_of_themes = |finding: &&Diagnostic| finding.path.starts_with("themes/");
    let findings = snapshot.diagnostics.iter().filter(is_of_themes).cloned().collect();
    let of_themes = Snapshot { diagnostics: findings, ..snapshot.clone() };
    show(&of_themes, lang, &session.plan_prefix());
}

/// Reports the findings in a few lines.
pub(super) fn tell_brief(session: &Session, snapshot: &Snapshot, lang: Lang) {
    for line in terminal::brief(snapshot, lang, &session.plan_prefix()) {
        terminal::tell(&line);
    }
}

/// Stops if there are errors or warnings.
fn be_strict(session: &Session, snapshot: &Snapshot, lang: Lang) -> Result<(), Error> {
    let counts = Counts::of(&snapshot.diagnostics);
    if counts.errors + counts.warnings == 0 {
        return Ok(());
    }
    tell_brief(session, snapshot, lang);
    let shown = Counts { infos: 0, ..counts };
    let args = [("summary", Arg::from(terminal::summary(shown, lang)))];
    Err(Error::Plan(Complaint::new("build-strict", &args)))
}

/// The editions to write and where.
pub(super) struct Job<'j> {
    pub(super) session: &'j Session,
    pub(super) out: &'j Path,
    /// The names of the editions; all when there are none.
    pub(super) editions: &'j [String],
    pub(super) lang: Lang,
}

impl Job<'_> {
    /// Writes the editions that can be made, and reports the others. While the settings of a plan
    /// that is being watched cannot be relied on, nothing is written.
    pub(super) fn run(&self, input: Input<'_>) -> Result<(), Error> {
        let (wanted, stopped) = self.wanted(input.snapshot)?;
        self.report_stopped(&stopped);
        if input.snapshot.plan.config.is_reliable() {
            let reporter = Reporter { session: self.session, lang: self.lang };
            publish::build(input, &wanted, self.out, &mut reporter.listen())?;
        }
        Ok(())
    }

    /// The editions to make, and those that findings stop.
    fn wanted<'p>(
        &self,
        snapshot: &'p Snapshot,
    ) -> Result<(publish::Editions<'p>, Vec<Stopped<'p>>), Error> {
        let wanted = chosen(&snapshot.plan, self.editions, self.lang)?;
        let mut stopped = rules::stopped(&snapshot.plan, &snapshot.diagnostics);
        stopped.retain(|one| wanted.each().iter().any(|edition| edition.name == one.edition.name));
        Ok((wanted.except(&snapshot.plan, &stopped), stopped))
    }

    /// Reports the editions that are not made.
    fn report_stopped(&self, stopped: &[Stopped<'_>]) {
        for one in stopped {
            let complaint = stopped_complaint(one, self.lang, &self.session.plan_prefix());
            _ = Error::Plan(complaint).report(self.lang, "");
        }
    }

    /// Lists the files in the folders of editions that no build put there: everyone who gets the
    /// folder gets them too.
    pub(super) fn report_strangers(&self, snapshot: &Snapshot) {
        let editions = publish::Editions::named(&snapshot.plan, self.editions);
        for edition in editions.iter().flat_map(publish::Editions::each) {
            report_strangers(self.out, edition, self.lang);
        }
    }
}

/// How many names are listed individually.
const NAMED: usize = 5;

fn report_strangers(out: &Path, edition: &Edition, lang: Lang) {
    let strangers = disk::inside(&out.join(&*edition.name)).strangers;
    let Some(rest) = strangers.len().checked_sub(1) else { return };
    let names = strangers.iter().take(NAMED).map(|(name, _)| format!("`{name}`"));
    let mut names: Vec<String> = names.collect();
    if rest >= NAMED {
        names.push("…".to_owned());
    }
    let args = [
        ("edition", Arg::from(&*edition.name)),
        ("names", Arg::from(lang::list(lang, &names, "and"))),
        ("count", Arg::from(strangers.len())),
    ];
    terminal::tell(&lang::say_with(lang, "build-strangers", &args));
}

/// The editions with these names, or all.
pub(super) fn chosen<'p>(
    plan: &'p Plan,
    names: &[String],
    lang: Lang,
) -> Result<publish::Editions<'p>, Complaint> {
    publish::Editions::named(plan, names).map_err(|name| unknown_edition(plan, name, lang))
}

fn unknown_edition(plan: &Plan, name: &str, lang: Lang) -> Complaint {
    if plan.config.editions.is_empty() || !plan.config.tells_editions() {
        return Complaint::new("unread-editions", &[("name", Arg::from(name))]);
    }
    let editions = &plan.config.editions;
    let names: Vec<&str> = editions.iter().map(|edition| &*edition.name).collect();
    let is_for = |readers: &str| editions.iter().find(|edition| *edition.audience == *readers);
    let of_readers = is_for(name).or_else(|| is_for(counterpart(name)?));
    let (help, known) = if let Some(edition) = of_readers {
        ("readers", format!("`{}`", edition.name))
    } else if let Some(nearest) = suggest::nearest(name, names.iter().copied()) {
        ("near", format!("`{nearest}`"))
    } else {
        let quoted: Vec<String> = names.iter().map(|name| format!("`{name}`")).collect();
        ("help", lang::list(lang, &quoted, "and"))
    };
    let args = [("name", Arg::from(name)), ("known", Arg::from(known))];
    Complaint::new("unknown-edition", &args).help_as(help)
}

/// Stops if findings stop one of these editions.
pub(super) fn stop(
    session: &Session,
    snapshot: &Snapshot,
    editions: &[&Edition],
    lang: Lang,
) -> Result<(), Error> {
    let stopped = rules::stopped(&snapshot.plan, &snapshot.diagnostics);
    let named =
        stopped.iter().find(|one| editions.iter().any(|edition| edition.name == one.edition.name));
    match named {
        Some(one) => Err(Error::Plan(stopped_complaint(one, lang, &session.plan_prefix()))),
        None => Ok(()),
    }
}

/// Why an edition is not made.
fn stopped_complaint(stopped: &Stopped<'_>, lang: Lang, prefix: &str) -> Complaint {
    let finding = stopped.because;
    let args = [
        ("edition", Arg::from(&*stopped.edition.name)),
        ("path", Arg::from(format!("{prefix}{}", finding.path))),
        ("message", Arg::from(lang::message(lang, finding))),
    ];
    Complaint::new("build-stopped", &args)
}
