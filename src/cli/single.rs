//! `pop build --single-file`: each edition as one file, to send by mail.

use super::OK;
use super::build::{Job, Stop, chosen, keeps_clear, make, secrets, stopped, unknown_edition};
use crate::base::{Arg, lang};
use crate::host::disk::{self, Gallery, Lock, Single, Trouble};
use crate::host::terminal::{self, Format};
use crate::plan::Edition;
use crate::render::single;
use crate::render::theme::UserTheme;
use crate::workspace::Snapshot;

impl Job<'_> {
    /// Shows the findings and writes each edition as one file, unless there are errors; the exit code.
    pub(super) fn bind(&self, snapshot: &Snapshot, strict: bool) -> u8 {
        let prefix = self.session.prefix(self.root);
        let findings = terminal::findings(snapshot, None, Format::Human, self.lang, &prefix);
        terminal::report_styled(&findings);
        let editions = match chosen(&snapshot.plan, self.editions) {
            Ok(editions) => editions,
            Err(name) => return unknown_edition(&snapshot.plan, name, self.lang),
        };
        if let Some(code) = stopped(snapshot, strict, self.lang) {
            return code;
        }
        match self.bind_all(snapshot, &editions) {
            Ok(()) => OK,
            Err(stop) => stop.code(self.lang, &prefix),
        }
    }

    fn bind_all(&self, snapshot: &Snapshot, editions: &[&Edition]) -> Result<(), Stop> {
        keeps_clear(self.root, self.out)?;
        let _lock = Lock::take(self.out)?;
        let own = disk::read_themes(self.root)?;
        let mut gallery = Gallery::new(self.root).kept_in(self.out);
        // Nothing is published before every edition is there and was searched.
        let mut bound = Vec::with_capacity(editions.len());
        for edition in editions {
            if disk::single(self.out, &edition.name) == Single::Foreign {
                let place = disk::single_place(self.out, &edition.name);
                return Err(Trouble::new("trouble-not-ours", &place).into());
            }
            bound.push((edition, self.one(&mut gallery, snapshot, edition, &own)?));
        }
        for (edition, html) in bound {
            disk::write_single(self.out, &edition.name, html.as_bytes())?;
            self.say_bound(edition, html.len());
        }
        Ok(())
    }

    /// An edition as one page, when an earlier build wrote it as one file: that belongs to the edition
    /// and must not go on showing what the edition does not show any more.
    pub(super) fn bound_before(
        &self,
        gallery: &mut Gallery,
        snapshot: &Snapshot,
        edition: &Edition,
        own: &UserTheme,
    ) -> Result<Option<String>, Stop> {
        match disk::single(self.out, &edition.name) {
            Single::Ours => self.one(gallery, snapshot, edition, own).map(Some),
            Single::Free | Single::Foreign => Ok(None),
        }
    }

    /// Says where an edition in one file is.
    pub(super) fn say_bound(&self, edition: &Edition, length: usize) {
        let path = disk::single_place(self.out, &edition.name);
        let shown = path.strip_prefix(&self.session.working).unwrap_or(&path);
        let args = [
            ("path", Arg::from(shown.display().to_string())),
            ("kilobytes", Arg::from((length / 1000).max(1))),
        ];
        terminal::print(&format!("{}\n", lang::say_with(self.lang, "build-single", &args)));
    }

    /// An edition as one page.
    fn one(
        &self,
        gallery: &mut Gallery,
        snapshot: &Snapshot,
        edition: &Edition,
        own: &UserTheme,
    ) -> Result<String, Stop> {
        let site = Edition { outputs: vec!["site"], ..edition.clone() };
        let secrets = secrets(self.root, snapshot, &site, own)?;
        let mut files: Vec<(String, Vec<u8>)> = Vec::new();
        let put = |path: &str, bytes: &[u8]| {
            files.push((path.to_owned(), bytes.to_vec()));
            Ok(())
        };
        let mut found = make(gallery, snapshot, &site, own, &secrets, self.lang, put)?;
        // Only a style sheet of the person that is no text can stand in the way.
        let Some(html) = single::bind(&edition.name, &files) else {
            return Err(Stop::Fault(lang::say(self.lang, "single-unbound")));
        };
        found.extend(secrets.search(&format!("{}.html", edition.name), html.as_bytes()));
        if found.is_empty() { Ok(html) } else { Err(Stop::Leaks(found)) }
    }
}
