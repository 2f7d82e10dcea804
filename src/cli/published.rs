//! Turns the events of a build into messages.

use std::path::Path;

use super::{Session, complain, show};
use crate::base::{Arg, Lang, lang};
use crate::host;
use crate::host::terminal;
use crate::leaks::Leak;
use crate::publish::{Event, Paper, Remark};

/// The most leaks that are listed one by one.
const MOST: usize = 20;

/// The most unprintable characters that are listed.
const CHARACTERS: usize = 12;

/// Reports what happens to editions.
pub(super) struct Reporter<'r> {
    pub(super) session: &'r Session,
    pub(super) lang: Lang,
}

impl Reporter<'_> {
    /// A listener that reports events; none of them stops an edition.
    pub(super) fn listen(&self) -> impl FnMut(&str, Event<'_>) -> Result<(), host::Error> {
        |edition, event| {
            self.tell(edition, event);
            Ok(())
        }
    }

    fn tell(&self, edition: &str, event: Event<'_>) {
        let lang = self.lang;
        let named = ("edition", Arg::from(edition));
        let note = |id: &str, args: &[(&'static str, Arg)]| {
            terminal::tell(&lang::say_with(
                lang,
                id,
                &[std::slice::from_ref(&named), args].concat(),
            ));
        };
        match event {
            Event::File(_) => {}
            Event::Refused { path, refusal } => {
                let reason = ("reason", Arg::Message(refusal.message()));
                note("build-image", &[("path", Arg::from(path)), reason]);
            }
            Event::Typesetting(paper) => {
                let args = [named, output(paper, lang)];
                terminal::progress(&lang::say_with(lang, "build-printing", &args));
            }
            Event::Typeset => terminal::progress(""),
            Event::Remark(paper, remark) => self.remark(&[named, output(paper, lang)], &remark),
            Event::NotPrinted { paper, message } => {
                complain(lang, &not_printed(edition, paper, message, lang), None);
            }
            Event::NoTypesetter(paper) => note("build-without-pdf", &[output(paper, lang)]),
            Event::Written { written, home } => {
                let args = [
                    named,
                    ("written", Arg::from(written.written)),
                    ("removed", Arg::from(written.removed)),
                ];
                let mut text = lang::say_with(lang, "build-edition", &args);
                if let Some(home) = home {
                    let open = lang::say_with(lang, "build-open", &[self.place(home)]);
                    text = format!("{text} → {open}");
                }
                terminal::print_wrapped(&format!("{text}\n"));
            }
            Event::Shows { documents, new } => {
                let args = [named, ("count", Arg::from(documents)), ("new", Arg::from(new))];
                let text = lang::say_with(lang, "readers-after-build", &args);
                terminal::print_wrapped(&format!("  {text}\n"));
            }
            Event::Bound { path, length } => {
                let size = ("kilobytes", Arg::from((length / 1000).max(1)));
                let args = [self.place(path), size];
                terminal::print(&format!("{}\n", lang::say_with(lang, "build-single", &args)));
            }
            Event::Retired(stays) => {
                note("build-retired", &[]);
                if let Some(place) = stays {
                    note("build-retired-left", &[self.place(place)]);
                }
            }
            Event::RetiredFile(place) => note("build-retired-single", &[self.place(place)]),
        }
    }

    /// A path as shown from the working folder.
    fn place(&self, path: &Path) -> (&'static str, Arg) {
        ("path", Arg::from(self.session.shown(path)))
    }

    /// Reports what in a document could not be printed as written.
    fn remark(&self, named: &[(&'static str, Arg)], remark: &Remark<'_>) {
        let notes = |id: &str, what: &[(&'static str, Arg)]| {
            terminal::tell(&lang::say_with(self.lang, id, &[named, what].concat()));
        };
        let note = |id: &str, what: (&'static str, Arg)| notes(id, &[what]);
        match remark {
            Remark::Missing(characters) => {
                let shown = characters.iter().take(CHARACTERS).map(char::to_string);
                let shown: Vec<String> = shown.collect();
                let more = characters.len().saturating_sub(CHARACTERS);
                let shown = ("characters", shown.join(" ").into());
                notes("paper-glyphs", &[shown, ("more", more.into())]);
            }
            Remark::Wide(word) => note("paper-word", ("word", (*word).into())),
            Remark::Picture(path) => note("paper-picture", ("path", (*path).into())),
            Remark::Plain(path) => note("paper-plain", ("path", (*path).into())),
            Remark::Warning(message) => note("paper-warning", ("message", (*message).into())),
            Remark::Template(findings) => show(findings, self.lang, &self.session.plan_prefix()),
        }
    }
}

/// The name of a document.
fn output(paper: Paper, lang: Lang) -> (&'static str, Arg) {
    ("output", Arg::from(lang::say(lang, &format!("output-{}", paper.output().name()))))
}

/// Reports that a document could not be typeset.
pub(super) fn not_printed(edition: &str, paper: Paper, message: &str, lang: Lang) -> String {
    let args =
        [("edition", Arg::from(edition)), output(paper, lang), ("message", Arg::from(message))];
    lang::say_with(lang, "paper-failed", &args)
}

/// Lists what files contain that they must not.
pub(super) fn list_leaks(leaks: &[Leak], lang: Lang) {
    for leak in leaks.iter().take(MOST) {
        let place = match leak.line {
            Some(line) => format!("{}:{line}", leak.path),
            None => leak.path.to_string(),
        };
        let args = [
            ("text", Arg::from(shortened(&leak.text))),
            ("place", Arg::from(place)),
            ("output", Arg::from(leak.output.as_str())),
        ];
        let one = match leak.line {
            Some(_) => "leak",
            None if leak.text.is_empty() => "leak-file",
            None => "leak-name",
        };
        terminal::tell(&lang::say_with(lang, one, &args));
    }
}

/// The start of a long text.
fn shortened(text: &str) -> String {
    let mut short: String = text.chars().take(80).collect();
    if short.len() < text.len() {
        short.push('…');
    }
    short
}
