//! `pop build`: the editions of a plan, written to disk.

use std::path::{Component, Path, PathBuf};
use std::sync::Arc;

use clap::Args;
use rayon::prelude::*;

use super::{FAULT, OK, PLAN, Session, USE, complain, day, leaks, paper};
use crate::base::calendar::Date;
use crate::base::{Arg, Lang, Source, lang, suggest};
use crate::host::disk::{self, Attached, Gallery, Lock, Retired, Trouble, Writer, Written};
use crate::host::terminal::{self, Counts, Format};
use crate::leaks::{Leak, Secrets};
use crate::plan::{Edition, Plan, Viewer, config};
use crate::render::theme::UserTheme;
use crate::render::{Route, Site, Theme};
use crate::view::{self, View};
use crate::workspace::Snapshot;

/// Which editions of which plan, and where they are.
#[derive(Debug, Args)]
pub(super) struct Editions {
    /// The folder of the plan; the nearest with a `pop.toml` unless given
    pub(super) dir: Option<PathBuf>,
    /// Build only this edition; may be given more than once
    #[arg(long, value_name = "NAME")]
    pub(super) edition: Vec<String>,
    /// Write to this folder instead of `out` in the plan
    #[arg(long, value_name = "DIR")]
    out: Option<PathBuf>,
}

impl Editions {
    /// The folder that the editions stand in. One that is said by way of others is the one that it
    /// leads to, before anything is made on the way.
    pub(super) fn out(&self, session: &Session, root: &Path) -> Result<PathBuf, Trouble> {
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
    /// Read the plan as on this day
    #[arg(long, value_name = "YYYY-MM-DD", value_parser = day)]
    date: Option<Date>,
    /// Let warnings stop the build too
    #[arg(long)]
    strict: bool,
    /// Write each edition as one file, to send by mail, instead of its folder
    #[arg(long)]
    single_file: bool,
}

/// Why a build stopped.
pub(super) enum Stop {
    /// The world does not go along.
    Trouble(Trouble),
    /// A template of our own is broken.
    Fault(String),
    /// An edition would hold what it must not show.
    Leaks(Vec<Leak>),
    /// A template of the person is broken: on paper, and it was said where.
    #[cfg(feature = "pdf")]
    Template,
    /// A template of the person cannot be filled: what is wrong.
    Page(Box<Snapshot>),
}

impl From<Trouble> for Stop {
    fn from(trouble: Trouble) -> Self {
        Self::Trouble(trouble)
    }
}

impl Stop {
    /// Says why, and gives the exit code.
    pub(super) fn code(self, lang: Lang, prefix: &str) -> u8 {
        match self {
            Self::Trouble(trouble) => {
                let (message, help) = trouble.say(lang);
                complain(lang, &message, help.as_deref());
                USE
            }
            Self::Fault(message) => {
                complain(lang, &message, None);
                FAULT
            }
            Self::Leaks(leaks) => {
                leaks::complain_of(&leaks, "build-leaks", lang);
                PLAN
            }
            #[cfg(feature = "pdf")]
            Self::Template => PLAN,
            Self::Page(snapshot) => {
                let shown = terminal::findings(&snapshot, None, Format::Human, lang, prefix);
                terminal::report_styled(&shown);
                stopped(&snapshot, false, lang).unwrap_or(PLAN)
            }
        }
    }
}

pub(super) fn run(session: &Session, arguments: &Arguments) -> u8 {
    let editions = &arguments.editions;
    let read = session.read(editions.dir.as_deref(), arguments.date);
    let (root, mut snapshot) = match read {
        Ok(read) => read,
        Err(trouble) => return session.fail(&trouble),
    };
    if let Err(trouble) =
        disk::read_themes(&root).map(|own| disk::judge_themes(&mut snapshot, &own))
    {
        return session.fail(&trouble);
    }
    let lang = session.lang(Some(&snapshot));
    let out = match editions.out(session, &root) {
        Ok(out) => out,
        Err(trouble) => return session.fail(&trouble),
    };
    let job = Job { session, root: &root, out: &out, editions: &editions.edition, lang };
    if arguments.single_file {
        return job.bind(&snapshot, arguments.strict);
    }
    job.run(&snapshot, arguments.strict)
}

/// The editions to write and where.
pub(super) struct Job<'j> {
    pub(super) session: &'j Session,
    pub(super) root: &'j Path,
    pub(super) out: &'j Path,
    /// The names of the editions; all when there are none.
    pub(super) editions: &'j [String],
    pub(super) lang: Lang,
}

impl Job<'_> {
    /// Shows the findings and writes the editions, unless there are errors; the exit code.
    pub(super) fn run(&self, snapshot: &Snapshot, strict: bool) -> u8 {
        let prefix = self.session.prefix(self.root);
        let findings = terminal::findings(snapshot, None, Format::Human, self.lang, &prefix);
        terminal::report_styled(&findings);
        let code = self.rebuild(snapshot, strict);
        if code == OK {
            for edition in chosen(&snapshot.plan, self.editions).unwrap_or_default() {
                say_strangers(self.out, edition, self.lang);
            }
        }
        code
    }

    /// Writes the editions, unless there are errors; the exit code.
    pub(super) fn rebuild(&self, snapshot: &Snapshot, strict: bool) -> u8 {
        let lang = self.lang;
        let editions = match chosen(&snapshot.plan, self.editions) {
            Ok(editions) => editions,
            Err(name) => return unknown_edition(&snapshot.plan, name, lang),
        };
        if let Some(code) = stopped(snapshot, strict, lang) {
            return code;
        }
        if let Err(trouble) = keeps_clear(self.root, self.out) {
            return self.session.fail(&trouble);
        }
        let _lock = match Lock::take(self.out) {
            Ok(lock) => lock,
            Err(trouble) => return self.session.fail(&trouble),
        };
        let own = match disk::read_themes(self.root) {
            Ok(own) => own,
            Err(trouble) => return self.session.fail(&trouble),
        };
        // Nothing is published before every edition is there and was searched.
        let mut gallery = Gallery::new(self.root).kept_in(self.out);
        let mut staged = Vec::with_capacity(editions.len());
        for edition in editions {
            let made = stage(&mut gallery, self.out, snapshot, edition, &own, lang);
            let bound = |writer| {
                let html = self.bound_before(&mut gallery, snapshot, edition, &own)?;
                Ok((edition, writer, html))
            };
            match made.and_then(bound) {
                Ok(made) => staged.push(made),
                Err(stop) => return stop.code(lang, &self.session.prefix(self.root)),
            }
        }
        for (edition, writer, html) in staged {
            match writer.finish() {
                Ok(written) => announce(self.session, self.out, edition, written, lang),
                Err(trouble) => return self.session.fail(&trouble),
            }
            let Some(html) = html else { continue };
            match disk::write_single(self.out, &edition.name, html.as_bytes()) {
                Ok(true) => self.say_bound(edition, html.len()),
                Ok(false) => {}
                Err(trouble) => return self.session.fail(&trouble),
            }
        }
        if self.editions.is_empty() {
            gallery.prune();
            return retire(self.session, &snapshot.plan, self.out, lang);
        }
        OK
    }
}

/// Removes what an edition left behind that is not there any more: its pages may show what the plan
/// hides by now.
fn retire(session: &Session, plan: &Plan, out: &Path, lang: Lang) -> u8 {
    let keep: Vec<&str> = plan.config.editions.iter().map(|edition| &*edition.name).collect();
    let shown = |path: &Path| {
        let path = path.strip_prefix(&session.working).unwrap_or(path);
        ("path", Arg::from(path.display().to_string()))
    };
    let retired = match disk::retire(out, &keep) {
        Ok(retired) => retired,
        Err(trouble) => return session.fail(&trouble),
    };
    for Retired { name, stays } in retired {
        let args = [("edition", Arg::from(name.as_str()))];
        terminal::tell(&lang::say_with(lang, "build-retired", &args));
        if let Some(place) = stays {
            let args = [("edition", Arg::from(name)), shown(&place)];
            terminal::tell(&lang::say_with(lang, "build-retired-left", &args));
        }
    }
    for name in disk::forgotten_singles(out, &keep) {
        if let Err(trouble) = disk::retire_single(out, &name) {
            return session.fail(&trouble);
        }
        let args = [shown(&disk::single_place(out, &name))];
        terminal::tell(&lang::say_with(lang, "build-retired-single", &args));
    }
    OK
}

/// How many names are told one by one.
const NAMED: usize = 5;

/// Says what stands in the folder of an edition that no build put there: whoever gets the folder gets
/// it too.
fn say_strangers(out: &Path, edition: &Edition, lang: Lang) {
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

/// The editions that are asked for, or all; the name of one that does not exist.
pub(super) fn chosen<'p, 'n>(
    plan: &'p Plan,
    names: &'n [String],
) -> Result<Vec<&'p Edition>, &'n str> {
    let editions = &plan.config.editions;
    if names.is_empty() {
        return Ok(editions.iter().collect());
    }
    let find = |name: &'n String| {
        editions.iter().find(|edition| *edition.name == **name).ok_or(name.as_str())
    };
    names.iter().map(find).collect()
}

pub(super) fn unknown_edition(plan: &Plan, name: &str, lang: Lang) -> u8 {
    let editions = &plan.config.editions;
    let names: Vec<&str> = editions.iter().map(|edition| &*edition.name).collect();
    let of_readers = editions.iter().find(|edition| *edition.audience == *name);
    let (help, known) = if let Some(edition) = of_readers {
        ("readers", format!("`{}`", edition.name))
    } else if let Some(nearest) = suggest::nearest(name, names.iter().copied()) {
        ("near", format!("`{nearest}`"))
    } else {
        let quoted: Vec<String> = names.iter().map(|name| format!("`{name}`")).collect();
        ("help", lang::list(lang, &quoted, "and"))
    };
    let args = [("name", Arg::from(name)), ("known", Arg::from(known))];
    let help = lang::attribute(lang, "unknown-edition", help, &args);
    complain(lang, &lang::say_with(lang, "unknown-edition", &args), help.as_deref());
    USE
}

/// Says why nothing is built, when the findings forbid it.
pub(super) fn stopped(snapshot: &Snapshot, strict: bool, lang: Lang) -> Option<u8> {
    let counts = Counts::of(&snapshot.diagnostics);
    let id = if counts.errors > 0 {
        "build-stopped"
    } else if strict && counts.warnings > 0 {
        "build-strict"
    } else {
        return None;
    };
    let shown = if counts.errors > 0 {
        Counts { errors: counts.errors, ..Counts::default() }
    } else {
        Counts { infos: 0, ..counts }
    };
    let args = [("summary", Arg::from(terminal::summary(shown, lang)))];
    let help = lang::attribute(lang, id, "help", &args);
    complain(lang, &lang::say_with(lang, id, &args), help.as_deref());
    Some(PLAN)
}

/// Refuses an output folder that is the plan's, or one above it.
pub(super) fn keeps_clear(root: &Path, out: &Path) -> Result<(), Trouble> {
    if disk::resolved(root)?.starts_with(disk::resolved(out)?) {
        return Err(Trouble::new("trouble-output-is-plan", out));
    }
    Ok(())
}

/// Makes the files of an edition and keeps them beside its folder, unless they hold what is hidden.
fn stage(
    gallery: &mut Gallery,
    out: &Path,
    snapshot: &Snapshot,
    edition: &Edition,
    own: &UserTheme,
    lang: Lang,
) -> Result<Writer, Stop> {
    let mut writer = Writer::open(&out.join(&*edition.name))?;
    let root = gallery.root().to_path_buf();
    let secrets = secrets(&root, snapshot, edition, own)?;
    let put = |path: &str, bytes: &[u8]| writer.put(path, bytes);
    let leaks = make(gallery, snapshot, edition, own, &secrets, lang, put)?;
    if leaks.is_empty() { Ok(writer) } else { Err(Stop::Leaks(leaks)) }
}

/// What an edition must not hold: texts and files.
pub(super) fn secrets<'s>(
    root: &'s Path,
    snapshot: &'s Snapshot,
    edition: &Edition,
    own: &UserTheme,
) -> Result<Secrets<'s>, Trouble> {
    let plan = &*snapshot.plan;
    let settings: Option<&Source> = snapshot.sources.get(config::FILE);
    let paper = disk::read_templates(root)?;
    let mut known = Theme::texts();
    let words: Vec<String> = own.words().collect();
    known.extend(words.iter().map(String::as_str));
    known.extend(paper.iter().map(|(_, text)| &**text));
    let secrets = Secrets::of(plan, edition, settings, &known);
    if plan.viewer(edition) == Viewer::Author {
        return Ok(secrets);
    }
    let (shown, hidden) = crate::leaks::files(plan, edition);
    let read = |path: &str| disk::whole(root, path);
    Ok(secrets.with_files(&disk::samples(root, &hidden), shown, Box::new(read)))
}

/// Makes every file of an edition, gives each on, and searches it for what the edition must not
/// hold.
pub(super) fn make(
    gallery: &mut Gallery,
    snapshot: &Snapshot,
    edition: &Edition,
    own: &UserTheme,
    secrets: &Secrets<'_>,
    lang: Lang,
    mut put: impl FnMut(&str, &[u8]) -> Result<(), Trouble>,
) -> Result<Vec<Leak>, Stop> {
    let plan = &*snapshot.plan;
    let view = view::project(plan, edition);
    let search = |path: &str, bytes: &[u8]| leaks::search(secrets, edition, path, bytes);
    let mut leaks = Vec::new();
    // What is printed needs the pictures again; everything else is let go when it is written.
    let printed = edition.outputs.iter().any(|output| matches!(*output, "report" | "sheet"));
    let mut attached = Vec::new();
    let mut pictures = Vec::with_capacity(view.files.len());
    gallery.each(plan, &view, |one| {
        say_refused(&one, &view, lang);
        for (path, bytes) in one.files() {
            leaks.extend(search(path, bytes));
            put(path, bytes)?;
        }
        pictures.push(one.picture.clone());
        attached.push(if printed && one.picture.is_shown() { one } else { one.forgotten() });
        Ok::<(), Stop>(())
    })?;
    if edition.outputs.contains(&"site") {
        let theme = Theme::with(&view, own.clone());
        let site = Site::new(&view, &theme, &pictures, plan.config.lang);
        let routes = site.routes();
        // Pages are made by all threads and written by one, a batch at a time: two writers are no
        // faster than one, and a batch bounds the memory.
        for batch in routes.chunks(512) {
            let page = |route: &Route| {
                let (path, page) = (site.path(*route), site.render(*route));
                let leaks = page.as_ref().map(|page| search(&path, page)).unwrap_or_default();
                (path, page, leaks)
            };
            let pages: Vec<_> = batch.par_iter().map(page).collect();
            for (path, page, found) in pages {
                let page = page.map_err(|error| unfilled(snapshot, own, &theme, &error))?;
                leaks.extend(found);
                put(&path, &page)?;
            }
        }
    }
    // Nobody asked for what the built-in editions list, so its absence is not worth a word.
    let asked = cfg!(feature = "pdf") || plan.config.record.has("edition");
    let printed = |output: &&&str| matches!(**output, "report" | "sheet");
    for output in edition.outputs.iter().filter(printed).filter(|_| asked) {
        match paper::print(gallery.root(), plan, &view, &attached, output, lang) {
            Ok(Some((name, pdf))) => {
                leaks.extend(search(name, &pdf));
                put(name, &pdf)?;
            }
            Ok(None) => {}
            // What cannot be printed costs this document, not the edition.
            Err(Stop::Fault(message)) => complain(lang, &message, None),
            Err(stop) => return Err(stop),
        }
    }
    Ok(leaks)
}

/// Why a page could not be made: a template of the person, or a fault of our own.
fn unfilled(snapshot: &Snapshot, own: &UserTheme, theme: &Theme, error: &tera::Error) -> Stop {
    let Some(finding) = theme.finding(error) else { return Stop::Fault(error.to_string()) };
    let source = own.templates.iter().find(|source| source.path == finding.path);
    let sources = source.into_iter().map(|source| (Arc::clone(&source.path), source.clone()));
    Stop::Page(Box::new(Snapshot {
        plan: Arc::clone(&snapshot.plan),
        diagnostics: vec![finding],
        sources: Arc::new(sources.collect()),
    }))
}

/// Reads and cleans the files that something visible refers to, and says which are left out.
pub(super) fn attachments(
    gallery: &mut Gallery,
    plan: &Plan,
    view: &View,
    lang: Lang,
) -> Result<Vec<Attached>, Stop> {
    let attached = gallery.attach(plan, view)?;
    for attachment in &attached {
        say_refused(attachment, view, lang);
    }
    Ok(attached)
}

/// Says that an attachment is left out, when it is.
fn say_refused(attachment: &Attached, view: &View, lang: Lang) {
    if let Err(refusal) = attachment.made {
        let args = [
            ("edition", Arg::from(&*view.edition.name)),
            ("path", Arg::from(&*attachment.path)),
            ("reason", Arg::Message(refusal.message())),
        ];
        terminal::tell(&lang::say_with(lang, "build-image", &args));
    }
}

fn announce(session: &Session, out: &Path, edition: &Edition, written: Written, lang: Lang) {
    let args = [
        ("edition", Arg::from(&*edition.name)),
        ("written", Arg::from(written.written)),
        ("removed", Arg::from(written.removed)),
    ];
    let mut text = lang::say_with(lang, "build-edition", &args);
    if edition.outputs.contains(&"site") {
        let page = out.join(&*edition.name).join("index.html");
        let shown = page.strip_prefix(&session.working).unwrap_or(&page).display().to_string();
        let args = [("path", Arg::from(shown))];
        text = format!("{text} → {}", lang::say_with(lang, "build-open", &args));
    }
    terminal::print(&format!("{text}\n"));
}
