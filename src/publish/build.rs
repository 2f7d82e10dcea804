//! Building editions on disk: all of them are made and searched before the first one is replaced.

use std::path::{Path, PathBuf};

use super::{Attachments, Error, Event, FirstShown, Input, Search, Tell, make, single};
use crate::host;
use crate::host::disk::{self, Lock, Retired, Single, Writer};
use crate::leaks::{Leak, Searched};
use crate::plan::visibility::{self, Row};
use crate::plan::{Edition, Output, Plan, Viewer};
use crate::rules::Stopped;
use crate::workspace::Snapshot;

/// The editions to build.
#[derive(Clone, Debug)]
pub enum Editions<'p> {
    /// All editions of the plan.
    All(Vec<&'p Edition>),
    /// Only these.
    Named(Vec<&'p Edition>),
}

impl<'p> Editions<'p> {
    /// The editions with these names, or all if there are no names. The error is the name of one
    /// that does not exist.
    pub fn named<'n>(plan: &'p Plan, names: &'n [String]) -> Result<Self, &'n str> {
        let editions = &plan.config.editions;
        if names.is_empty() {
            return Ok(Self::All(editions.iter().collect()));
        }
        let find = |name: &'n String| plan.config.edition(name).ok_or(name.as_str());
        names.iter().map(find).collect::<Result<_, _>>().map(Self::Named)
    }

    /// The same without the editions that findings stop. Editions that the plan no longer has are
    /// removed only if the settings can be relied on.
    #[must_use]
    pub fn except(self, plan: &Plan, stopped: &[Stopped<'_>]) -> Self {
        let goes = |edition: &&Edition| !stopped.iter().any(|one| one.edition.name == edition.name);
        match self {
            Self::All(editions) if plan.config.is_reliable() => {
                Self::All(editions.into_iter().filter(goes).collect())
            }
            Self::All(editions) | Self::Named(editions) => {
                Self::Named(editions.into_iter().filter(goes).collect())
            }
        }
    }

    /// The editions, one by one.
    pub fn each(&self) -> &[&'p Edition] {
        match self {
            Self::All(editions) | Self::Named(editions) => editions,
        }
    }
}

/// Writes editions below a folder, each in a folder of its own, and removes those that the plan no
/// longer has if all are built.
pub fn build(
    input: Input<'_>,
    editions: &Editions<'_>,
    out: &Path,
    tell: &mut Tell<'_>,
) -> Result<(), Error> {
    keeps_clear(input.root, out)?;
    let _lock = Lock::take(out)?;
    let mut attachments = Attachments::new(input.root).kept_in(out);
    let mut staged = Vec::with_capacity(editions.each().len());
    let mut unpublished = Unpublished::default();
    for edition in editions.each() {
        let made = stage(input, edition, out, &mut attachments, tell);
        let Some(writer) = unpublished.unless(made)? else { continue };
        // The single file of an edition must not keep showing what the edition no longer shows.
        let file = match disk::single(out, &edition.name) {
            Single::Ours => {
                let one = single::one(input, edition, &mut attachments, tell);
                let Some(file) = unpublished.unless(one)? else { continue };
                Some(file)
            }
            Single::Free | Single::Foreign => None,
        };
        staged.push((edition, writer, file));
    }
    let mut shown = ShownTo::of(input.plan(), out);
    for (edition, writer, file) in staged {
        let written = writer.finish()?;
        let home = out.join(&*edition.name).join("index.html");
        let home = edition.outputs.contains(&Output::Site).then_some(&*home);
        tell(&edition.name, Event::Written { written, home })?;
        shown.renewed(edition, tell)?;
        if let Some(file) = file {
            write_single(out, &edition.name, &file, tell)?;
        }
    }
    shown.write(out)?;
    if matches!(editions, Editions::All(_)) {
        attachments.prune();
        retire(input.plan(), out, tell)?;
    }
    unpublished.report()
}

/// What keeps editions from being published, while the others are.
#[derive(Debug, Default)]
struct Unpublished {
    leaks: Vec<Leak>,
    template: Option<Box<Snapshot>>,
}

impl Unpublished {
    /// The result, or nothing if the edition would show what it hides or a template of it cannot be
    /// filled: that concerns no other one.
    fn unless<T>(&mut self, made: Result<T, Error>) -> Result<Option<T>, Error> {
        match made {
            Ok(made) => Ok(Some(made)),
            Err(Error::Leaks(leaks)) => {
                self.leaks.extend(leaks);
                Ok(None)
            }
            Err(Error::Template(found)) => {
                self.template = Some(found);
                Ok(None)
            }
            Err(error) => Err(error),
        }
    }

    fn report(self) -> Result<(), Error> {
        if !self.leaks.is_empty() {
            return Err(Error::Leaks(self.leaks));
        }
        self.template.map_or(Ok(()), |found| Err(Error::Template(found)))
    }
}

/// What the readers of each edition see, and which of it for the first time.
struct ShownTo<'p> {
    plan: &'p Plan,
    rows: Vec<Row>,
    first: FirstShown,
}

impl<'p> ShownTo<'p> {
    fn of(plan: &'p Plan, out: &Path) -> Self {
        Self { plan, rows: visibility::overview(plan), first: FirstShown::read(out) }
    }

    /// Reports and remembers what an edition for others shows now.
    fn renewed(&mut self, edition: &Edition, tell: &mut Tell<'_>) -> Result<(), host::Error> {
        if self.plan.viewer(edition) == Viewer::Author {
            return Ok(());
        }
        let Some(at) = visibility::place_of(self.plan, edition) else { return Ok(()) };
        let documents = self.rows.iter().filter(|row| row.shown[at]).count();
        let new = self.first.news(self.plan, &self.rows, at).len();
        tell(&edition.name, Event::Shows { documents, new })?;
        self.first.remember(self.plan, &self.rows, at, self.plan.today);
        Ok(())
    }

    fn write(&mut self, out: &Path) -> Result<(), Error> {
        Ok(self.first.write(self.plan, out)?)
    }
}

/// Makes the files of an edition and keeps them beside its folder, unless they hold what is hidden.
fn stage(
    input: Input<'_>,
    edition: &Edition,
    out: &Path,
    attachments: &mut Attachments,
    tell: &mut Tell<'_>,
) -> Result<Writer, Error> {
    let mut writer = Writer::open(&out.join(&*edition.name))?;
    let search = Search::of(input, edition);
    make(input, edition, attachments, &search, &mut |name, event| match event {
        Event::File(file) => writer.put(file),
        event => tell(name, event),
    })?;
    Ok(writer)
}

/// Writes editions below a folder, each as one file.
pub fn bind(
    input: Input<'_>,
    editions: &Editions<'_>,
    out: &Path,
    tell: &mut Tell<'_>,
) -> Result<(), Error> {
    keeps_clear(input.root, out)?;
    let _lock = Lock::take(out)?;
    let mut attachments = Attachments::new(input.root).kept_in(out);
    let mut bound = Vec::with_capacity(editions.each().len());
    let mut unpublished = Unpublished::default();
    for edition in editions.each() {
        if disk::single(out, &edition.name) == Single::Foreign {
            let place = disk::single_place(out, &edition.name);
            return Err(host::Error::new("trouble-not-ours", &place).into());
        }
        let one = single::one(input, edition, &mut attachments, tell);
        let Some(file) = unpublished.unless(one)? else { continue };
        bound.push((edition, file));
    }
    let mut shown = ShownTo::of(input.plan(), out);
    for (edition, file) in bound {
        disk::write_single(out, &edition.name, &file)?;
        bound_event(out, &edition.name, &file, tell)?;
        shown.renewed(edition, tell)?;
    }
    shown.write(out)?;
    unpublished.report()
}

/// Replaces the single file of an edition; an event is sent if it differs.
fn write_single(
    out: &Path,
    edition: &str,
    file: &Searched<'_>,
    tell: &mut Tell<'_>,
) -> Result<(), host::Error> {
    if disk::write_single(out, edition, file)? {
        bound_event(out, edition, file, tell)?;
    }
    Ok(())
}

fn bound_event(
    out: &Path,
    edition: &str,
    file: &Searched<'_>,
    tell: &mut Tell<'_>,
) -> Result<(), host::Error> {
    let path = disk::single_place(out, edition);
    tell(edition, Event::Bound { path: &path, length: file.bytes().len() })
}

/// Remembers that the readers of an edition now see what it shows, because a document of it was
/// made.
pub fn remember(plan: &Plan, edition: &Edition, out: &Path) -> Result<(), Error> {
    let mut shown = ShownTo::of(plan, out);
    shown.renewed(edition, &mut |_, _| Ok(()))?;
    shown.write(out)
}

/// Adds a document to the folder of an edition in `out`; returns its path.
pub fn add(root: &Path, edition: &Edition, file: &Searched<'_>) -> Result<PathBuf, host::Error> {
    let folder = root.join("out").join(&*edition.name);
    keeps_clear(root, &folder)?;
    disk::add(&folder, file)?;
    Ok(folder.join(file.path()))
}

/// Removes what is left of editions that the plan no longer has, because their pages may show what
/// it hides by now.
fn retire(plan: &Plan, out: &Path, tell: &mut Tell<'_>) -> Result<(), host::Error> {
    let keep: Vec<&str> = plan.config.editions.iter().map(|edition| &*edition.name).collect();
    for Retired { name, stays } in disk::retire(out, &keep)? {
        tell(&name, Event::Retired(stays.as_deref()))?;
    }
    for name in disk::forgotten_singles(out, &keep) {
        disk::retire_single(out, &name)?;
        tell(&name, Event::RetiredFile(&disk::single_place(out, &name)))?;
    }
    Ok(())
}

/// Refuses an output folder that is the plan's, or one above it.
fn keeps_clear(root: &Path, out: &Path) -> Result<(), host::Error> {
    if disk::resolved(root)?.starts_with(disk::resolved(out)?) {
        return Err(host::Error::new("trouble-output-is-plan", out));
    }
    Ok(())
}
