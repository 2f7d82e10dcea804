//! `pop leaks`: searches the editions for anything they must not show.

use std::collections::BTreeSet;
use std::path::Path;

use clap::Args;

use super::build::{Editions, chosen, stop};
use super::published::{Reporter, list_leaks};
use super::{Complaint, Error, Outcome, Session, day};
use crate::base::calendar::Date;
use crate::base::{Arg, Lang, lang};
use crate::host::disk::{self, Inside, Single};
use crate::host::terminal;
use crate::leaks::Leak;
use crate::plan::Edition;
use crate::publish::{self, Attachments, Input, Search, Themes};
use crate::workspace::Snapshot;

#[derive(Debug, Args)]
pub(super) struct Arguments {
    #[command(flatten)]
    editions: Editions,
    /// Read the plan as it is on this day
    #[arg(long, value_name = "YYYY-MM-DD", value_parser = day)]
    date: Option<Date>,
}

/// Searches a fresh build of each edition, and the output of earlier builds.
pub(super) fn run(session: &Session, arguments: &Arguments) -> Result<Outcome, Error> {
    let editions = &arguments.editions;
    let (root, snapshot) = session.read(editions.dir.as_deref(), arguments.date)?;
    let lang = session.lang(Some(&snapshot));
    let wanted = chosen(&snapshot.plan, &editions.edition, lang)?;
    // If the plan cannot be read, it is unknown what is hidden.
    stop(session, &snapshot, wanted.each(), lang)?;
    let out = editions.out(session, &root)?;
    let themes = Themes::read(&root)?;
    let input = Input { root: &root, snapshot: &snapshot, themes: &themes };
    let reporter = Reporter { session, lang };
    let mut leaks = BTreeSet::new();
    let mut attachments = Attachments::new(&root);
    for edition in wanted.each() {
        let search = Search::of(input, edition);
        match publish::make(input, edition, &mut attachments, &search, &mut reporter.listen()) {
            Ok(()) => {}
            Err(publish::Error::Leaks(found)) => leaks.extend(found),
            Err(error) => return Err(error.into()),
        }
        leaks.extend(earlier(&out, edition, &search, lang));
        let args = [("edition", Arg::from(&*edition.name)), ("files", Arg::from(search.count()))];
        terminal::tell(&lang::say_with(lang, "leaks-searched", &args));
    }
    if editions.edition.is_empty() {
        say_forgotten(&out, &snapshot, lang);
    }
    if leaks.is_empty() {
        terminal::print(&format!("{}\n", lang::say(lang, "leaks-none")));
        return Ok(Outcome::Done);
    }
    let leaks: Vec<Leak> = leaks.into_iter().collect();
    list_leaks(&leaks, lang);
    Err(Error::Plan(Complaint::new("leaks-found", &[("count", Arg::from(leaks.len()))])))
}

/// Leaks in files of an existing output folder: everyone who gets the folder gets all of it,
/// whoever put it there.
fn earlier(out: &Path, edition: &Edition, search: &Search<'_>, lang: Lang) -> Vec<Leak> {
    let folder = out.join(&*edition.name);
    let Inside { files, strangers } = disk::inside(&folder);
    for (path, _) in strangers {
        say("leaks-stranger", &format!("{}/{path}", edition.name), lang);
    }
    let mut leaks = Vec::new();
    for path in files {
        let Some(bytes) = read(&folder.join(&path), lang) else { continue };
        leaks.extend(search.leaks_in(&path, &bytes));
    }
    if disk::single(out, &edition.name) == Single::Ours
        && let Some(bytes) = read(&disk::single_place(out, &edition.name), lang)
    {
        leaks.extend(search.leaks_beside(&format!("{}.html", edition.name), &bytes));
    }
    leaks
}

/// Reports output of editions that no longer exist.
fn say_forgotten(out: &Path, snapshot: &Snapshot, lang: Lang) {
    let editions = &snapshot.plan.config.editions;
    let keep: Vec<&str> = editions.iter().map(|edition| &*edition.name).collect();
    for name in disk::forgotten(out, &keep) {
        say("leaks-forgotten", &format!("{name}/"), lang);
    }
    for name in disk::forgotten_singles(out, &keep) {
        say("leaks-forgotten", &format!("{name}.html"), lang);
    }
}

/// Reports something about an output file or folder.
fn say(id: &str, output: &str, lang: Lang) {
    terminal::tell(&lang::say_with(lang, id, &[("output", Arg::from(output))]));
}

/// Reads an output file; reports if it cannot be searched.
fn read(place: &Path, lang: Lang) -> Option<Vec<u8>> {
    let read = disk::read_output(place);
    if let Err(trouble) = &read {
        terminal::tell(&trouble.say(lang).0);
    }
    read.ok()
}
