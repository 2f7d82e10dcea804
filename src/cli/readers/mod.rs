//! `pop readers`: who reads what, and why.

mod first_time;
mod json;
mod listing;

use std::path::{Path, PathBuf};

use clap::Args;

use super::build::chosen;
use super::named::document;
use super::{Error, Form, Outcome, Session, day};
use crate::base::calendar::Date;
use crate::base::visible::visible;
use crate::base::{Arg, Diagnostic, Lang, lang};
use crate::host::terminal;
use crate::plan::kinds::SPECS;
use crate::plan::visibility::{Hidden, PartName, Row, overview, place_of, said};
use crate::plan::{Edition, EntryId, Kind, Plan, Viewer, agenda};
use crate::publish::{FirstShown, New};
use crate::rules::stopped;

pub(super) use first_time::{confirm, first_time};

#[derive(Debug, Args)]
pub(super) struct Arguments {
    /// The folder of the plan [default: the nearest one with a `pop.toml`]
    dir: Option<PathBuf>,
    /// List all that this edition shows
    #[arg(long, value_name = "NAME")]
    edition: Option<String>,
    /// Show who reads this document: its id, or its path
    #[arg(long, value_name = "NAME", conflicts_with = "edition")]
    document: Option<String>,
    /// The output format
    #[arg(long, value_name = "FORMAT", default_value = "human")]
    format: Form,
    /// Compare with what was built in this folder instead of `out` in the plan
    #[arg(long, value_name = "DIR")]
    out: Option<PathBuf>,
    /// Read the plan as it is on this day
    #[arg(long, value_name = "YYYY-MM-DD", value_parser = day)]
    date: Option<Date>,
}

pub(super) fn run(session: &Session, arguments: &Arguments) -> Result<Outcome, Error> {
    let (root, snapshot) = session.read(arguments.dir.as_deref(), arguments.date)?;
    let lang = session.lang(Some(&snapshot));
    let out =
        arguments.out.as_ref().map_or_else(|| root.join("out"), |out| session.working.join(out));
    let plan: &Plan = &snapshot.plan;
    let overview = Overview { findings: &snapshot.diagnostics, ..Overview::of(plan, &out, lang) };
    let edition = match &arguments.edition {
        None => None,
        Some(name) => {
            let chosen = chosen(plan, std::slice::from_ref(name), lang)?;
            chosen.each().first().and_then(|edition| place_of(plan, edition))
        }
    };
    let documents = match &arguments.document {
        None => None,
        Some(name) => Some(documents(plan, name, lang)?),
    };
    let documents = documents.as_deref();
    match (arguments.format, edition, documents) {
        (Form::Json, ..) => terminal::print(&overview.json(edition, documents)),
        (Form::Human, Some(edition), _) => terminal::print_wrapped(&overview.listing(edition)),
        (Form::Human, None, Some(documents)) => {
            terminal::print_wrapped(&overview.of_documents(documents));
        }
        (Form::Human, None, None) => terminal::print_wrapped(&overview.table()),
    }
    Ok(Outcome::Done)
}

/// The documents with a name: one, or all that share the file at this path.
fn documents(plan: &Plan, name: &str, lang: Lang) -> Result<Vec<EntryId>, Error> {
    let path = name.replace('\\', "/");
    let path = path.strip_prefix("./").unwrap_or(&path);
    let shared = plan.iter().filter(|(_, entry)| entry.part.is_some() && *entry.path == *path);
    let shared: Vec<EntryId> = shared.map(|(id, _)| id).collect();
    if !shared.is_empty() {
        return Ok(shared);
    }
    let kinds: Vec<Kind> = SPECS.iter().map(|spec| spec.kind).collect();
    Ok(vec![document(plan, &kinds, name, lang)?])
}

/// Who reads what. Editions are known by their places in the settings.
struct Overview<'p> {
    plan: &'p Plan,
    rows: Vec<Row>,
    /// What the editions showed when they were last built.
    first: FirstShown,
    /// The findings about the plan.
    findings: &'p [Diagnostic],
    lang: Lang,
}

/// What is new in an edition.
#[derive(Default)]
struct News {
    /// Since it was last built.
    build: Vec<New>,
    /// Since the last review, if there was one.
    review: Vec<New>,
    /// Whether it was ever built.
    built: bool,
}

impl News {
    /// Whether a document is new since the last build, or one of its parts, by its place in the row.
    fn holds(&self, id: EntryId, part: Option<usize>) -> bool {
        holds(&self.build, id, part)
    }
}

/// Whether a document as a whole is among what is new, or one of its parts.
fn holds(news: &[New], id: EntryId, part: Option<usize>) -> bool {
    news.iter().any(|new| {
        new.id == id && part.map_or(new.parts.is_empty(), |part| new.parts.contains(&part))
    })
}

impl<'p> Overview<'p> {
    /// `out` is where the editions were built before.
    fn of(plan: &'p Plan, out: &Path, lang: Lang) -> Self {
        Self { plan, rows: overview(plan), first: FirstShown::read(out), findings: &[], lang }
    }

    /// The finding that stops an edition.
    fn stopped(&self, edition: usize) -> Option<&'p Diagnostic> {
        let name = &self.edition(edition).name;
        let stopped = stopped(self.plan, self.findings);
        stopped.into_iter().find(|one| one.edition.name == *name).map(|one| one.because)
    }

    fn edition(&self, at: usize) -> &'p Edition {
        &self.plan.config.editions[at]
    }

    fn is_the_authors(&self, edition: usize) -> bool {
        self.plan.viewer(self.edition(edition)) == Viewer::Author
    }

    /// How many documents an edition shows, whole or in part.
    fn count(&self, edition: usize) -> usize {
        self.rows.iter().filter(|row| row.shown[edition]).count()
    }

    /// What is new in an edition; nothing is news to the author.
    fn news(&self, edition: usize) -> News {
        if self.is_the_authors(edition) {
            return News::default();
        }
        let since = |day| self.first.since(self.plan, &self.rows, edition, day);
        News {
            build: self.first.news(self.plan, &self.rows, edition),
            review: agenda::last_talk(self.plan).map(since).unwrap_or_default(),
            built: self.first.knows(&self.edition(edition).name),
        }
    }

    fn say(&self, id: &str) -> String {
        lang::say(self.lang, id)
    }

    fn say_with(&self, id: &str, args: &[(&'static str, Arg)]) -> String {
        lang::say_with(self.lang, id, args)
    }

    fn title(&self, id: EntryId) -> String {
        visible(&self.plan.entry(id).label()).into_owned()
    }

    fn why(&self, id: EntryId) -> String {
        said::why(self.plan, id, self.lang)
    }

    fn hidden(&self, hidden: Hidden) -> String {
        said::hidden(self.plan, hidden, self.lang)
    }

    fn part(&self, name: &PartName) -> String {
        let part = said::part(self.plan, name, self.lang);
        if matches!(name, PartName::Key(_)) { format!("`{part}`") } else { part }
    }
}
