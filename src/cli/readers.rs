//! `pop readers`: who reads what, and why.

use std::fmt::Write;
use std::path::{Path, PathBuf};

use clap::Args;
use serde::Serialize;
use unicode_width::{UnicodeWidthChar, UnicodeWidthStr};

use super::build::chosen;
use super::{Error, Form, Outcome, Session, day};
use crate::base::calendar::Date;
use crate::base::visible::visible;
use crate::base::{Arg, Lang, lang};
use crate::host::terminal;
use crate::host::terminal::ask::{self, Silence};
use crate::plan::visibility::{Extent, PartName, Row, because, names, overview, place_of, who};
use crate::plan::{Edition, EntryId, Found, Plan, Viewer, Why, agenda};
use crate::publish::{FirstShown, New};

/// The maximum width of a title in the table, in columns.
const WIDEST: usize = 38;
/// How many documents are listed before a review or a publication; the others are counted.
const LISTED: usize = 12;

#[derive(Debug, Args)]
pub(super) struct Arguments {
    /// The folder of the plan [default: the nearest one with a `pop.toml`]
    dir: Option<PathBuf>,
    /// List all that this edition shows
    #[arg(long, value_name = "NAME")]
    edition: Option<String>,
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
    let view = Overview { plan, rows: overview(plan), first: FirstShown::read(&out), lang };
    let edition = match &arguments.edition {
        None => None,
        Some(name) => {
            let chosen = chosen(plan, std::slice::from_ref(name), lang)?;
            chosen.each().first().and_then(|edition| place_of(plan, edition))
        }
    };
    terminal::print(&match (arguments.format, edition) {
        (Form::Json, _) => view.json(edition),
        (Form::Human, None) => view.table(),
        (Form::Human, Some(edition)) => view.listing(edition),
    });
    Ok(Outcome::Done)
}

/// Reports what the readers of an edition will see for the first time, if anything: a review or a
/// publication is the moment when it leaves the author's hands. `out` is where the edition was
/// built before.
pub(super) fn first_time(plan: &Plan, edition: &Edition, out: &Path, lang: Lang) -> bool {
    let Some(at) = place_of(plan, edition).filter(|_| plan.viewer(edition) != Viewer::Author)
    else {
        return false;
    };
    let view = Overview { plan, rows: overview(plan), first: FirstShown::read(out), lang };
    let new = view.first.news(plan, &view.rows, at);
    if new.is_empty() {
        return false;
    }
    let args = [("edition", Arg::from(&*edition.name))];
    terminal::tell(&view.say_with("readers-first-time", &args));
    for one in new.iter().take(LISTED) {
        let title = ("title", Arg::from(view.title(one.id)));
        let row = view.rows.iter().find(|row| row.id == one.id);
        let parts = one.parts.iter().filter_map(|part| row?.parts.get(*part));
        let parts: Vec<String> = parts.map(|part| view.part(&part.name)).collect();
        let text = if parts.is_empty() {
            view.say_with("readers-first-time-document", &[title])
        } else {
            let parts = ("parts", Arg::from(parts.join(", ")));
            view.say_with("readers-first-time-parts", &[title, parts])
        };
        terminal::tell(&format!("  {text}"));
    }
    if let Some(rest) = new.len().checked_sub(LISTED).filter(|rest| *rest > 0) {
        let more = view.say_with("readers-first-time-more", &[("count", Arg::from(rest))]);
        terminal::tell(&format!("  {more}"));
    }
    true
}

/// Shows what the readers of an edition will see for the first time, and asks at a terminal whether
/// to go on. `yes` skips the question, and so does a run with nobody to ask.
pub(super) fn confirm(
    plan: &Plan,
    edition: &Edition,
    out: &Path,
    (lang, yes): (Lang, bool),
) -> Result<bool, Silence> {
    if !first_time(plan, edition, out, lang) || yes || !ask::is_possible() {
        return Ok(true);
    }
    let answers = ["readers-confirm-yes", "readers-confirm-no"].map(|id| lang::say(lang, id));
    let chosen = ask::choose(lang, &lang::say(lang, "readers-confirm"), answers.to_vec())?;
    if chosen != 0 {
        terminal::tell(&lang::say(lang, "readers-not-confirmed"));
    }
    Ok(chosen == 0)
}

/// Who reads what, to be put into words.
struct Overview<'p> {
    plan: &'p Plan,
    rows: Vec<Row>,
    first: FirstShown,
    lang: Lang,
}

impl Overview<'_> {
    fn say(&self, id: &str) -> String {
        lang::say(self.lang, id)
    }

    fn say_with(&self, id: &str, args: &[(&'static str, Arg)]) -> String {
        lang::say_with(self.lang, id, args)
    }

    fn title(&self, id: EntryId) -> String {
        visible(&self.plan.entry(id).label()).into_owned()
    }

    /// The name of a document's kind, for a heading.
    fn kind(&self, id: EntryId) -> String {
        let spec = self.plan.entry(id).kind.spec();
        let folder = self.lang.pick(spec.folder, spec.folder_nl);
        let (first, rest) = folder.split_at(folder.ceil_char_boundary(1));
        format!("{}{rest}", first.to_uppercase())
    }

    /// Why a document has its readers, and which readers are named.
    fn why(&self, id: EntryId) -> String {
        let access = self.plan.access(id);
        let because = because(self.plan, access.why, self.lang);
        if !matches!(access.why, Why::Said | Why::Kind) {
            return because;
        }
        let readers = names(&self.plan.config, access.document);
        let readers = match readers[..] {
            [] => self.lang.pick("private", "prive").to_owned(),
            ["public"] => self.lang.pick("public", "openbaar").to_owned(),
            _ => readers.join(", "),
        };
        format!("{because}: {readers}")
    }

    /// The table: a row for each document, a column for each edition.
    fn table(&self) -> String {
        let editions = &self.plan.config.editions;
        let mut out = String::new();
        let _ = writeln!(out, "{}\n", self.say("readers-title"));
        for (at, edition) in editions.iter().enumerate() {
            let shown = self.rows.iter().filter(|row| row.shown[at]).count();
            let args = [
                ("edition", Arg::from(&*edition.name)),
                ("who", Arg::from(self.who_reads(at))),
                ("count", Arg::from(shown)),
                ("all", Arg::from(self.rows.len())),
            ];
            let _ = writeln!(out, "  {}", self.say_with("readers-edition", &args));
        }
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
            let _ = write!(out, "  {}", padded(&fitted(&self.title(row.id), column), column));
            for (at, width) in widths.iter().enumerate() {
                let _ = write!(out, "  {}", padded(&self.sign(row.extent(at)), *width));
            }
            let _ = writeln!(out, "  {}", self.why(row.id));
        }
        let _ = writeln!(out, "\n{}", self.say("readers-legend"));
        out
    }

    fn sign(&self, extent: Extent) -> String {
        self.say(match extent {
            Extent::All => "readers-all",
            Extent::Part => "readers-part",
            Extent::Nothing => "readers-nothing",
        })
    }

    /// Who reads an edition: `you`, `everyone`, or the name of the readers.
    fn who_reads(&self, edition: usize) -> String {
        let edition = &self.plan.config.editions[edition];
        match self.plan.viewer(edition) {
            Viewer::Author => self.say("readers-you"),
            Viewer::Public => self.say("readers-everyone"),
            Viewer::Audience(_) | Viewer::Nobody => format!("`{}`", edition.audience),
        }
    }

    /// Everything that one edition shows.
    fn listing(&self, edition: usize) -> String {
        let mut out = String::new();
        let new = self.news(edition);
        let shown: Vec<&Row> = self.rows.iter().filter(|row| row.shown[edition]).collect();
        let args = [
            ("edition", Arg::from(&*self.plan.config.editions[edition].name)),
            ("who", Arg::from(self.who_reads(edition))),
            ("count", Arg::from(shown.len())),
            ("all", Arg::from(self.rows.len())),
        ];
        let _ = writeln!(out, "{}", self.say_with("readers-edition", &args));
        let mut kind = None;
        for row in shown {
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
        let _ = write!(out, "\n{}", self.closing(edition, &new));
        out
    }

    /// The parts of a document, if the edition does not show all of it or shows some for the first
    /// time.
    fn parts(&self, row: &Row, edition: usize, new: &News, out: &mut String) {
        let is_new = |at: usize| !self.mark(new, row.id, Some(at)).is_empty();
        if row.extent(edition) == Extent::All && !(0..row.parts.len()).any(is_new) {
            return;
        }
        for (message, extent) in [
            ("readers-shown", Extent::All),
            ("readers-shown-in-part", Extent::Part),
            ("readers-kept", Extent::Nothing),
        ] {
            let of = row.parts.iter().enumerate();
            let of = of.filter(|(_, part)| part.shown[edition] == extent);
            let parts = of.map(|(at, part)| {
                format!("{}{}", self.part(&part.name), self.mark(new, row.id, Some(at)))
            });
            let parts: Vec<String> = parts.collect();
            if !parts.is_empty() {
                let args = [("parts", Arg::from(parts.join(", ")))];
                let _ = writeln!(out, "    {}", self.say_with(message, &args));
            }
        }
    }

    /// The name of a part: `measure`, “Results”, the opening text.
    fn part(&self, name: &PartName) -> String {
        match name {
            PartName::Key(_) => format!("`{}`", name.in_lang(self.plan.config.lang)),
            PartName::Text => self.say("readers-opening"),
            PartName::Section(heading) => {
                self.say_with("readers-section", &[("title", Arg::from(heading.as_str()))])
            }
        }
    }

    /// What is new in an edition since it was built, and since the last review.
    fn news(&self, edition: usize) -> News {
        let author = self.plan.viewer(&self.plan.config.editions[edition]) == Viewer::Author;
        if author {
            return News::default();
        }
        let name = &*self.plan.config.editions[edition].name;
        let talk = agenda::last_talk(self.plan);
        News {
            build: self.first.news(self.plan, &self.rows, edition),
            talk: talk.map(|talk| self.first.since(self.plan, &self.rows, edition, talk)),
            built: self.first.knows(name),
        }
    }

    /// The mark after a document, or after one of its parts, that is new.
    fn mark(&self, news: &News, id: EntryId, part: Option<usize>) -> String {
        let holds = |new: &[New]| {
            new.iter().any(|new| {
                new.id == id && part.map_or(new.parts.is_empty(), |part| new.parts.contains(&part))
            })
        };
        let id = if news.built && holds(&news.build) {
            "readers-new"
        } else if news.built && news.talk.as_deref().is_some_and(holds) {
            "readers-new-since-talk"
        } else {
            return String::new();
        };
        format!(" · {}", self.say(id))
    }

    fn closing(&self, edition: usize, news: &News) -> String {
        let name = &*self.plan.config.editions[edition].name;
        if self.plan.viewer(&self.plan.config.editions[edition]) == Viewer::Author {
            return String::new();
        }
        let message = if news.built { "readers-count-new" } else { "readers-never-built" };
        let args = [("edition", Arg::from(name)), ("count", Arg::from(news.build.len()))];
        format!("{}\n", self.say_with(message, &args))
    }

    fn json(&self, only: Option<usize>) -> String {
        let editions = &self.plan.config.editions;
        let places = (0..editions.len()).filter(|at| only.is_none_or(|only| only == *at));
        let places: Vec<usize> = places.collect();
        let news: Vec<News> = places.iter().map(|at| self.news(*at)).collect();
        let out = Out {
            today: self.plan.today.to_string(),
            editions: places
                .iter()
                .zip(&news)
                .map(|(at, news)| EditionOut {
                    name: editions[*at].name.to_string(),
                    readers: editions[*at].audience.to_string(),
                    documents: self.rows.iter().filter(|row| row.shown[*at]).count(),
                    built: news.built,
                    new: news.build.len(),
                })
                .collect(),
            documents: self
                .rows
                .iter()
                .filter(|row| only.is_none_or(|only| row.shown[only]))
                .map(|row| self.document(row, &places, &news))
                .collect(),
        };
        let mut text = serde_json::to_string_pretty(&out).unwrap_or_default();
        text.push('\n');
        text
    }

    fn document(&self, row: &Row, places: &[usize], news: &[News]) -> DocumentOut {
        let entry = self.plan.entry(row.id);
        let access = self.plan.access(row.id);
        let is_new = |news: &News, part: Option<usize>| {
            news.build.iter().any(|new| {
                new.id == row.id
                    && part.map_or(new.parts.is_empty(), |part| new.parts.contains(&part))
            })
        };
        let shown = places.iter().zip(news).map(|(at, news)| ShownOut {
            edition: self.plan.config.editions[*at].name.to_string(),
            shown: word(row.extent(*at)),
            new: is_new(news, None),
            parts: row
                .parts
                .iter()
                .enumerate()
                .map(|(number, part)| PartOut {
                    name: part.name.stable(),
                    shown: word(part.shown[*at]),
                    new: is_new(news, None) || is_new(news, Some(number)),
                })
                .collect(),
        });
        DocumentOut {
            id: self.plan.id_of(Found::Entry(row.id)).to_string(),
            kind: entry.kind.spec().name,
            path: entry.path.to_string(),
            title: entry.label().to_string(),
            readers: names(&self.plan.config, access.document)
                .into_iter()
                .map(str::to_owned)
                .collect(),
            said: who(self.plan, access.document, self.lang),
            why: WhyOut {
                reason: reason(access.why),
                document: match access.why {
                    Why::Follows(owner) => Some(self.plan.entry(owner).path.to_string()),
                    _ => None,
                },
                text: self.why(row.id),
            },
            editions: shown.collect(),
        }
    }
}

/// What is new in an edition.
#[derive(Default)]
struct News {
    /// Since it was last built.
    build: Vec<New>,
    /// Since the last review, if there was one.
    talk: Option<Vec<New>>,
    /// Whether it was ever built.
    built: bool,
}

/// The object that `--format json` writes; `docs/readers.schema.json` documents its shape.
#[derive(Serialize)]
struct Out {
    today: String,
    editions: Vec<EditionOut>,
    documents: Vec<DocumentOut>,
}

#[derive(Serialize)]
struct EditionOut {
    name: String,
    readers: String,
    documents: usize,
    built: bool,
    new: usize,
}

#[derive(Serialize)]
struct DocumentOut {
    id: String,
    kind: &'static str,
    path: String,
    title: String,
    readers: Vec<String>,
    said: String,
    why: WhyOut,
    editions: Vec<ShownOut>,
}

#[derive(Serialize)]
struct WhyOut {
    reason: &'static str,
    document: Option<String>,
    text: String,
}

#[derive(Serialize)]
struct ShownOut {
    edition: String,
    shown: &'static str,
    new: bool,
    parts: Vec<PartOut>,
}

#[derive(Serialize)]
struct PartOut {
    name: String,
    shown: &'static str,
    new: bool,
}

fn word(extent: Extent) -> &'static str {
    match extent {
        Extent::All => "all",
        Extent::Part => "part",
        Extent::Nothing => "nothing",
    }
}

fn reason(why: Why) -> &'static str {
    match why {
        Why::Said => "said",
        Why::Kind => "kind",
        Why::Silent => "silent",
        Why::Follows(_) => "follows",
        Why::Lost => "lost",
        Why::Unreadable => "unreadable",
    }
}

/// A text padded with spaces to a width in columns.
fn padded(text: &str, width: usize) -> String {
    let rest = width.saturating_sub(text.width());
    format!("{text}{}", " ".repeat(rest))
}

/// The start of a text, truncated to a width in columns.
fn fitted(text: &str, width: usize) -> String {
    if text.width() <= width {
        return text.to_owned();
    }
    let mut short = String::new();
    let mut columns = 0;
    for letter in text.chars() {
        columns += letter.width().unwrap_or_default();
        if columns >= width {
            break;
        }
        short.push(letter);
    }
    format!("{}…", short.trim_end())
}
