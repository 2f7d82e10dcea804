//! Who reads what, in words: a table of the plan, and everything that one edition shows.

use std::fmt::Write;

use unicode_width::UnicodeWidthStr;

use super::{News, Overview, holds};
use crate::base::visible::visible;
use crate::base::{Arg, lang};
use crate::cli::columns::{padded, short};
use crate::host::terminal;
use crate::plan::EntryId;
use crate::plan::visibility::{Extent, Row, about_author, said};
use crate::syntax::{Field, Value};

/// The maximum width of a title in the table, in columns.
const WIDEST: usize = 38;

impl Overview<'_> {
    /// The table: a row for each document, a column for each edition.
    pub(super) fn table(&self) -> String {
        let editions = &self.plan.config.editions;
        let mut out = String::new();
        let _ = writeln!(out, "{}\n", self.say("readers-title"));
        for at in 0..editions.len() {
            let _ = writeln!(out, "  {}", self.summary(at));
            let _ = write!(out, "{}", self.why_not_made(at, "    "));
        }
        for name in self.without_edition() {
            let args = [("readers", Arg::from(name))];
            let _ = writeln!(out, "  {}", self.say_with("readers-no-edition", &args));
        }
        let _ = writeln!(out, "\n{}", self.say("readers-legend"));
        let widths: Vec<usize> =
            editions.iter().map(|edition| edition.name.width().max(3)).collect();
        let widest =
            self.rows.iter().map(|row| self.title(row.id).width()).max().unwrap_or_default();
        let column = widest.min(WIDEST);
        let mut kind = None;
        for row in &self.rows {
            if kind != Some(self.plan.entry(row.id).kind) {
                kind = Some(self.plan.entry(row.id).kind);
                let _ = write!(out, "\n{}", padded(&self.kind(row.id), column + 2));
                for (edition, width) in editions.iter().zip(&widths) {
                    let _ = write!(out, "  {}", padded(&edition.name, *width));
                }
                out.push('\n');
            }
            let mut line = format!("  {}", padded(&short(&self.title(row.id), column), column));
            for (at, width) in widths.iter().enumerate() {
                let _ = write!(line, "  {}", padded(&self.extent(row.extent(at)), *width));
            }
            line.push_str("  ");
            out.push_str(&terminal::hanging(&line, line.width(), &self.why(row.id)));
        }
        let _ = write!(out, "\n{}", self.how_to_hide(None));
        out
    }

    /// The declared readers for whom no edition is made.
    fn without_edition(&self) -> impl Iterator<Item = &str> {
        self.plan.config.audiences_without_edition().map(|name| &**name)
    }

    /// How to keep a document, or a section of it, from others.
    fn how_to_hide(&self, document: Option<EntryId>) -> String {
        let lang = self.plan.config.lang;
        let audience = document.and_then(|id| self.plan.entry(id).record.get("audience"));
        // The readers of single keys are in a table, which also holds those of the document.
        let has_table = audience.is_some_and(|item| match &item.value {
            Value::Readers(readers) => !readers.fields.is_empty(),
            _ => false,
        });
        let (message, key) = if has_table {
            ("readers-hide-in-table", lang.pick("document = \"private\"", "document = \"prive\""))
        } else {
            ("readers-hide", lang.pick("audience = \"private\"", "lezers = \"prive\""))
        };
        let args = [
            ("key", Arg::from(key)),
            ("id", Arg::from(document.map_or("ID", |id| &*self.plan.entry(id).id))),
            ("table", Arg::from(lang.pick("[audience]", "[lezers]"))),
            ("mark", Arg::from(lang.pick("{.private}", "{.prive}"))),
        ];
        format!("{}\n", self.say_with(message, &args))
    }

    /// Who reads each of these documents.
    pub(super) fn of_documents(&self, ids: &[EntryId]) -> String {
        ids.iter().map(|id| self.of_document(*id)).collect::<Vec<_>>().join("\n")
    }

    /// Who reads one document: each edition, and what it does not show.
    fn of_document(&self, id: EntryId) -> String {
        let mut out = String::new();
        let path = visible(&self.plan.entry(id).path).into_owned();
        let _ = writeln!(out, "{} ({path})", self.title(id));
        let _ = writeln!(out, "  {}", self.why(id));
        let Some(row) = self.rows.iter().find(|row| row.id == id) else { return out };
        for at in 0..self.plan.config.editions.len() {
            let args = [
                ("edition", Arg::from(&*self.edition(at).name)),
                ("who", Arg::from(self.who_reads(at))),
                (
                    "extent",
                    Arg::from(self.say(match row.extent(at) {
                        Extent::All => "readers-document-all",
                        Extent::Part => "readers-document-part",
                        Extent::Nothing => "readers-document-nothing",
                    })),
                ),
            ];
            let _ = writeln!(out, "\n  {}", self.say_with("readers-of-document", &args));
            let _ = write!(out, "{}", self.why_not_made(at, "    "));
            if row.extent(at) == Extent::Part {
                self.parts(row, at, &self.news(at), &mut out);
            }
        }
        let _ = write!(out, "\n{}", self.how_to_hide(Some(id)));
        out
    }

    /// Who reads an edition, and how many documents it shows.
    fn summary(&self, edition: usize) -> String {
        let args = [
            ("edition", Arg::from(&*self.edition(edition).name)),
            ("who", Arg::from(self.who_reads(edition))),
            ("outputs", Arg::from(self.outputs(edition))),
            ("count", Arg::from(self.count(edition))),
            ("all", Arg::from(self.rows.len())),
        ];
        self.say_with("readers-edition", &args)
    }

    /// What is made of an edition, in words: `site, report`.
    fn outputs(&self, edition: usize) -> String {
        let outputs = &self.edition(edition).outputs;
        let named = outputs.iter().map(|output| self.say(&format!("output-{}", output.name())));
        named.collect::<Vec<_>>().join(", ")
    }

    /// A line that says why an edition is not made now, if it is not.
    fn why_not_made(&self, edition: usize, indent: &str) -> String {
        let Some(because) = self.stopped(edition) else { return String::new() };
        let args = [
            ("path", Arg::from(visible(&because.path).into_owned())),
            ("message", Arg::from(lang::message(self.lang, because))),
        ];
        format!("{indent}{}\n", self.say_with("readers-not-made", &args))
    }

    /// What an edition shows about the author, from the settings.
    fn about(&self, edition: usize) -> String {
        let about = about_author(self.plan, self.edition(edition));
        if about.is_empty() {
            return self.say("readers-about-nothing");
        }
        let parts = about.into_iter().map(|(field, items)| {
            let whole = items.is_none_or(|(left, all)| left == all);
            let items = items.filter(|_| !whole).map(|items| self.items(items));
            format!("{}{}", self.key(field), items.unwrap_or_default())
        });
        let args = [("parts", Arg::from(parts.collect::<Vec<_>>().join(", ")))];
        self.say_with("readers-about", &args)
    }

    /// ` (2 of 3)`.
    fn items(&self, (left, all): (usize, usize)) -> String {
        let args = [("shown", Arg::from(left)), ("all", Arg::from(all))];
        format!(" ({})", self.say_with("readers-items", &args))
    }

    fn key(&self, field: &Field) -> String {
        format!("`{}`", said::key(self.plan, field))
    }

    fn extent(&self, extent: Extent) -> String {
        self.say(match extent {
            Extent::All => "readers-all",
            Extent::Part => "readers-part",
            Extent::Nothing => "readers-nothing",
        })
    }

    fn who_reads(&self, edition: usize) -> String {
        said::readers_of(self.plan, self.edition(edition), self.lang)
    }

    /// Everything that one edition shows.
    pub(super) fn listing(&self, edition: usize) -> String {
        let mut out = String::new();
        let new = self.news(edition);
        let _ = writeln!(out, "{}", self.summary(edition));
        let _ = write!(out, "{}", self.why_not_made(edition, ""));
        let _ = writeln!(out, "{}", self.about(edition));
        let mut kind = None;
        for row in self.rows.iter().filter(|row| row.shown[edition]) {
            let entry = self.plan.entry(row.id);
            if kind != Some(entry.kind) {
                kind = Some(entry.kind);
                let _ = writeln!(out, "\n{}", self.kind(row.id));
            }
            let mark = self.mark(&new, row.id, None);
            let path = visible(&entry.path).into_owned();
            let _ = writeln!(out, "  {} ({path}){mark}", self.title(row.id));
            let _ = writeln!(out, "    {}", self.why(row.id));
            self.parts(row, edition, &new, &mut out);
        }
        self.left_out(edition, &mut out);
        let _ = write!(out, "\n{}", self.closing(edition, &new));
        out
    }

    /// The documents that an edition does not show.
    fn left_out(&self, edition: usize, out: &mut String) {
        let hidden: Vec<&Row> = self.rows.iter().filter(|row| !row.shown[edition]).collect();
        if hidden.is_empty() {
            return;
        }
        let args = [
            ("edition", Arg::from(&*self.edition(edition).name)),
            ("count", Arg::from(hidden.len())),
        ];
        let _ = writeln!(out, "\n{}", self.say_with("readers-left-out", &args));
        for row in hidden {
            let path = visible(&self.plan.entry(row.id).path).into_owned();
            let _ = writeln!(out, "  {} ({path}) · {}", self.title(row.id), self.why(row.id));
        }
    }

    /// The parts of a document, if the edition does not show all of it or shows some for the first
    /// time.
    fn parts(&self, row: &Row, edition: usize, new: &News, out: &mut String) {
        let is_new = |at: usize| !self.mark(new, row.id, Some(at)).is_empty();
        if row.extent(edition) == Extent::All && !(0..row.parts.len()).any(is_new) {
            return;
        }
        let named = |at: usize| {
            let part = &row.parts[at];
            let items = part.shown[edition].items.map(|items| self.items(items));
            let without = match &part.without[edition][..] {
                [] => String::new(),
                fields => {
                    let names = fields.iter().map(|field| self.key(field)).collect::<Vec<_>>();
                    let args = [("parts", Arg::from(names.join(", ")))];
                    format!(" ({})", self.say_with("readers-without", &args))
                }
            };
            let mark = self.mark(new, row.id, Some(at));
            format!("{}{}{without}{mark}", self.part(&part.name), items.unwrap_or_default())
        };
        for (message, extent) in [
            ("readers-shown", Extent::All),
            ("readers-shown-in-part", Extent::Part),
            ("readers-kept", Extent::Nothing),
        ] {
            for (reason, parts) in row.by_reason(edition, extent) {
                let parts: Vec<String> = parts.into_iter().map(named).collect();
                let args = [("parts", Arg::from(parts.join(", ")))];
                let _ = write!(out, "    {}", self.say_with(message, &args));
                match reason {
                    Some(hidden) => {
                        let _ = writeln!(out, " · {}", self.hidden(hidden));
                    }
                    None => out.push('\n'),
                }
            }
        }
    }

    /// The mark after a document, or after one of its parts, that is new.
    fn mark(&self, news: &News, id: EntryId, part: Option<usize>) -> String {
        let id = if news.built && news.holds(id, part) {
            "readers-new"
        } else if news.built && holds(&news.review, id, part) {
            "readers-new-since-talk"
        } else {
            return String::new();
        };
        format!(" · {}", self.say(id))
    }

    fn closing(&self, edition: usize, news: &News) -> String {
        if self.is_the_authors(edition) {
            return String::new();
        }
        let message = if news.built { "readers-count-new" } else { "readers-never-built" };
        let args = [
            ("edition", Arg::from(&*self.edition(edition).name)),
            ("count", Arg::from(news.build.len())),
        ];
        format!("{}\n", self.say_with(message, &args))
    }

    /// The name of a document's kind, for a heading.
    fn kind(&self, id: EntryId) -> String {
        said::kinds(self.plan.entry(id).kind, self.lang)
    }
}
