//! Makes a log or a list of evidence from a spreadsheet: guesses what its columns mean, asks about the
//! others, shows the result, and writes it after a confirmation.

use std::path::{Path, PathBuf};

use clap::Args;
use serde_json::json;

use super::unanswered::unanswered;
use super::write::tell_readers;
use super::{Complaint, Error, Form, Outcome, Session, day};
use crate::base::calendar::Date;
use crate::base::symbol::normal;
use crate::base::{Arg, Lang, Severity, lang, visible};
use crate::edit::import::{Import, Made, Unread, Why, already};
use crate::edit::sheet::{self, Problem, Sheet};
use crate::host::disk;
use crate::host::terminal::{self, ask};
use crate::phrases::DayOrder;
use crate::plan::columns::{TEXT, known, possible};
use crate::plan::list::KINDS;
use crate::plan::names::without_names;
use crate::plan::{Kind, Plan};
use crate::syntax::schema::Field;
use crate::workspace::Snapshot;

#[derive(Debug, Args)]
pub(super) struct Arguments {
    /// The spreadsheet: a `.csv` or `.xlsx` file
    #[arg(value_name = "FILE")]
    file: PathBuf,
    /// What its rows are: `log` or `evidence` [default: guessed from the headings]
    #[arg(long, value_name = "KIND")]
    kind: Option<String>,
    /// What a column means, by its heading or number; can be repeated
    #[arg(long, value_name = "COLUMN=KEY", alias = "kolom")]
    map: Vec<String>,
    /// The sheet of a spreadsheet with several [default: the first one with anything in it]
    #[arg(long, value_name = "NAME")]
    sheet: Option<String>,
    /// Whether days in digits begin with the `day` or with the `month`
    #[arg(long, value_name = "ORDER")]
    first: Option<First>,
    /// The name of the new file, without its ending [default: that of the spreadsheet]
    #[arg(long, value_name = "NAME")]
    name: Option<String>,
    /// Ask nothing
    #[arg(long, short)]
    yes: bool,
    /// Show the result, without writing it
    #[arg(long)]
    dry_run: bool,
    /// The output format
    #[arg(long, value_enum, default_value = "human", value_name = "FORMAT")]
    format: Form,
    /// The folder of the plan [default: the nearest one with a `pop.toml`]
    #[arg(long, value_name = "DIR")]
    dir: Option<PathBuf>,
    /// Read the plan as it is on this day
    #[arg(long, value_name = "YYYY-MM-DD", value_parser = day)]
    date: Option<Date>,
}

/// What comes first in a day in digits.
#[derive(Clone, Copy, Debug, clap::ValueEnum)]
enum First {
    /// The day: 3-10-2026.
    #[value(alias = "dag")]
    Day,
    /// The month: 10/3/2026.
    #[value(alias = "maand")]
    Month,
}

/// The rows that are shown before anything is written.
const SHOWN: usize = 5;
/// The width of a column that is shown.
const WIDE: usize = 28;

pub(super) fn run(session: &Session, arguments: &Arguments) -> Result<Outcome, Error> {
    let open = session.open(arguments.dir.as_deref(), arguments.date)?;
    let lang = open.lang;
    let shown = session.shown(&session.working.join(&arguments.file));
    let sheet = read(session, arguments, &shown, lang)?;
    let kind = arguments.kind.as_deref().map(|name| kind_of(name, lang)).transpose()?;
    let given = given(&arguments.map)?;
    let pairs: Vec<(String, &str)> =
        given.iter().map(|(column, key)| (column.clone(), key.as_str())).collect();
    let mut import = Import::guess(sheet.rows.clone(), kind, &pairs);
    check_given(&import, &given, lang)?;
    let asks = !arguments.yes && ask::is_possible() && arguments.format == Form::Human;
    if asks {
        ask_columns(&mut import, lang)?;
    }
    if !import.columns.iter().any(|column| column.key.is_some_and(|key| key.name != TEXT.name)) {
        return Err(no_column(&import, &shown, lang).into());
    }
    let plan = &open.snapshot.plan;
    let order = arguments.first.map(|first| match first {
        First::Day => DayOrder::DayFirst,
        First::Month => DayOrder::MonthFirst,
    });
    let made = made(&import, plan, order, asks, lang).map_err(|stop| match stop {
        Stop::Unread(unread) => refused(&unread, &shown, lang).into(),
        Stop::Error(error) => error,
    })?;
    let path = path(plan, &import, arguments, &|path| disk::is_there(&open.root.join(path)));
    let made = Made { text: open.in_form(&path, made.text), ..made };
    let after = open.tried(&[(&path, &made.text)]);
    refuse_errors(&open.snapshot, &after)?;
    let facts = Facts { import: &import, made: &made, path: &path, sheet: &sheet, plan };
    if arguments.format == Form::Json {
        if !arguments.dry_run && !arguments.yes {
            return Err(unanswered(ask::Silence::NoTerminal, lang, &["--yes"]));
        }
        if !arguments.dry_run {
            disk::create(&open.root, &[(path.clone(), made.text.clone())])?;
        }
        terminal::print(&facts.json(!arguments.dry_run));
        return Ok(Outcome::Done);
    }
    if arguments.dry_run {
        terminal::print(&made.text);
        facts.report(lang);
        return Ok(Outcome::Done);
    }
    if !arguments.yes {
        terminal::report(&facts.table());
        facts.report(lang);
        let question = lang::say_with(lang, "import-sure", &[("path", open.shown(&path).into())]);
        let answers = vec![lang::say(lang, "import-yes"), lang::say(lang, "import-no")];
        let answer = ask::choose(lang, &question, answers);
        if answer.map_err(|silence| unanswered(silence, lang, &["--yes"]))? != 0 {
            return Err(Error::Left);
        }
    }
    disk::create(&open.root, &[(path.clone(), made.text.clone())])?;
    terminal::print(&format!("{}\n", open.shown(&path)));
    if arguments.yes {
        facts.report(lang);
    }
    tell_readers(&after.plan, &path, lang);
    Ok(Outcome::Done)
}

/// Reads the spreadsheet.
fn read(session: &Session, arguments: &Arguments, shown: &str, lang: Lang) -> Result<Sheet, Error> {
    let place = session.working.join(&arguments.file);
    let bytes = disk::read_bytes(&place)?;
    let path = ("path", Arg::from(shown));
    let read = sheet::read(&arguments.file.to_string_lossy(), &bytes, arguments.sheet.as_deref());
    read.map_err(|problem| {
        Error::from(match problem {
            Problem::Kind => Complaint::new("import-kind", &[path]),
            Problem::TooLarge => Complaint::new("import-too-large", &[path]),
            Problem::Empty => Complaint::new("import-empty", &[path]),
            Problem::Damaged => Complaint::new("import-damaged", &[path]),
            Problem::NoSheet(known) => {
                let known: Vec<String> = known.iter().map(|name| format!("“{name}”")).collect();
                let known = ("known", Arg::from(lang::list(lang, &known, "or")));
                let name = arguments.sheet.as_deref().unwrap_or_default();
                Complaint::new("import-no-sheet", &[path, known, ("name", Arg::from(name))])
            }
        })
    })
}

fn kind_of(name: &str, lang: Lang) -> Result<Kind, Complaint> {
    let kind = Kind::from_name(name).or_else(|| Kind::from_folder(&name.to_lowercase()));
    kind.filter(|kind| KINDS.contains(kind)).ok_or_else(|| {
        let known = KINDS.map(|kind| {
            let spec = kind.spec();
            format!("`{}`", lang.pick(spec.name, spec.alias))
        });
        let known = ("known", Arg::from(lang::list(lang, &known, "or")));
        Complaint::new("import-no-kind", &[("name", Arg::from(name)), known])
    })
}

/// The columns and keys of `--map`.
fn given(map: &[String]) -> Result<Vec<(String, String)>, Complaint> {
    let pairs = map.iter().map(|pair| match pair.rsplit_once('=') {
        Some((column, key)) if !column.trim().is_empty() && !key.trim().is_empty() => {
            Ok((column.trim().to_owned(), normal(key)))
        }
        _ => Err(Complaint::new("import-map", &[("text", Arg::from(pair.as_str()))])),
    });
    pairs.collect()
}

/// Refuses a column or a key that does not exist.
fn check_given(import: &Import, given: &[(String, String)], lang: Lang) -> Result<(), Complaint> {
    for (column, key) in given {
        if known(import.kind, key).is_none() {
            let names: Vec<String> =
                possible(import.kind).map(|field| format!("`{}`", called(field, lang))).collect();
            let known = ("known", Arg::from(lang::list(lang, &names, "or")));
            return Err(Complaint::new(
                "import-no-key",
                &[("name", Arg::from(key.as_str())), known],
            ));
        }
        let is_it = |(at, heading): (usize, &str)| {
            normal(heading) == normal(column) || column.parse() == Ok(at + 1)
        };
        let headings = || import.columns.iter().map(|column| column.heading.as_str());
        if !headings().enumerate().any(is_it) {
            let names: Vec<String> = headings().map(|heading| format!("“{heading}”")).collect();
            let known = ("known", Arg::from(lang::list(lang, &names, "or")));
            let name = ("name", Arg::from(column.as_str()));
            return Err(Complaint::new("import-no-column-named", &[name, known]));
        }
    }
    Ok(())
}

/// Asks what the columns mean that no key is known for.
fn ask_columns(import: &mut Import, lang: Lang) -> Result<(), Error> {
    for at in 0..import.columns.len() {
        let column = &import.columns[at];
        if column.key.is_some() || !column.used {
            continue;
        }
        let taken = |field: &&Field| {
            import.columns.iter().any(|column| column.key.is_some_and(|key| key.name == field.name))
        };
        let free: Vec<&'static Field> = possible(import.kind)
            .filter(|field| !taken(field) && field.name != TEXT.name && field.name != "id")
            .collect();
        let example = import
            .rows
            .iter()
            .find_map(|(_, cells)| cells.get(at).filter(|cell| !cell.trim().is_empty()));
        let args = [
            ("heading", Arg::from(column.heading.as_str())),
            ("number", Arg::from(at + 1)),
            ("example", Arg::from(example.map_or("", String::as_str))),
        ];
        let mut answers = vec![lang::say(lang, "import-as-text")];
        answers.extend(free.iter().map(|field| {
            format!("{}: {}", called(field, lang), lang.pick(field.doc.0, field.doc.1))
        }));
        let question = lang::say_with(lang, "import-column", &args);
        let chosen = ask::choose(lang, &question, answers);
        let chosen = chosen.map_err(|silence| unanswered(silence, lang, &["--map", "--yes"]))?;
        import.columns[at].key = chosen.checked_sub(1).map(|at| free[at]);
    }
    Ok(())
}

/// Why there is no table yet.
enum Stop {
    Unread(Vec<Unread>),
    Error(Error),
}

/// Makes the table; asks for the order of day and month if only that is unclear.
fn made(
    import: &Import,
    plan: &Plan,
    order: Option<DayOrder>,
    asks: bool,
    lang: Lang,
) -> Result<Made, Stop> {
    let unread = match import.make(plan, order) {
        Ok(made) => return Ok(made),
        Err(unread) => unread,
    };
    let unclear = unread.iter().find_map(|one| match one.why {
        Why::Either(first, other) => Some((one, first, other)),
        _ => None,
    });
    let Some((one, first, other)) = unclear.filter(|_| asks && order.is_none()) else {
        return Err(Stop::Unread(unread));
    };
    let args = [("text", Arg::from(one.text.as_str())), ("row", Arg::from(one.row))];
    let question = lang::say_with(lang, "import-which-day", &args);
    let answers = [first, other].map(|day| lang::long_date(lang, day)).to_vec();
    let chosen = ask::choose(lang, &question, answers);
    let chosen = chosen.map_err(|silence| Stop::Error(unanswered(silence, lang, &["--first"])))?;
    let day = if chosen == 0 { first } else { other };
    let begins = one.text.split(['/', '-', '.']).next().and_then(|part| part.parse::<i8>().ok());
    let order = if begins == Some(day.day()) { DayOrder::DayFirst } else { DayOrder::MonthFirst };
    import.make(plan, Some(order)).map_err(Stop::Unread)
}

/// Where the cells are that cannot be read, and what to do.
fn refused(unread: &[Unread], shown: &str, lang: Lang) -> Complaint {
    const NAMED: usize = 5;
    let said: Vec<String> = unread
        .iter()
        .take(NAMED)
        .map(|one| {
            let args = [
                ("row", Arg::from(one.row)),
                ("heading", Arg::from(one.heading.as_str())),
                ("text", Arg::from(&*visible(&one.text))),
            ];
            let id = match one.why {
                Why::Day => "import-unread-day",
                Why::Either(..) => "import-unread-either",
                Why::Number => "import-unread-number",
                Why::Missing => "import-unread-missing",
            };
            format!("\n  {}", lang::say_with(lang, id, &args))
        })
        .collect();
    let more = unread.len().saturating_sub(NAMED);
    let args = [
        ("path", Arg::from(shown)),
        ("count", Arg::from(unread.len())),
        ("cells", Arg::from(said.concat())),
        ("more", Arg::from(more)),
    ];
    let complaint = Complaint::new("import-unread", &args);
    let either = unread.iter().all(|one| matches!(one.why, Why::Either(..)));
    if either { complaint.help("import-unread-either", &[]) } else { complaint }
}

/// Refuses a table without a column that means anything.
fn no_column(import: &Import, shown: &str, lang: Lang) -> Complaint {
    let first = import.columns.iter().find(|column| column.used);
    let heading = first.map_or("1", |column| column.heading.as_str());
    let title = if lang == Lang::Nl { "titel" } else { "title" };
    let args = [
        ("path", Arg::from(shown)),
        ("column", Arg::from(if heading.is_empty() { "1" } else { heading })),
        ("key", Arg::from(title)),
    ];
    Complaint::new("import-no-column", &args)
}

/// Refuses a table that would bring errors into the plan, apart from references to something that is
/// not there: such an entry is only for the author until it is clear what it belongs to.
fn refuse_errors(before: &Snapshot, after: &Snapshot) -> Result<(), Error> {
    let known = |error: &crate::base::Diagnostic| {
        before.diagnostics.iter().any(|old| old.rule == error.rule && old.path == error.path)
    };
    let errors = after.diagnostics.iter().filter(|finding| {
        finding.severity == Severity::Error
            && finding.rule != "unknown-reference"
            && !known(finding)
    });
    let errors: Vec<_> = errors.cloned().collect();
    if errors.is_empty() {
        return Ok(());
    }
    Err(Error::Refused(Box::new(Snapshot { diagnostics: errors, ..after.clone() })))
}

/// A free path for the new file.
fn path(
    plan: &Plan,
    import: &Import,
    arguments: &Arguments,
    is_taken: &dyn Fn(&str) -> bool,
) -> String {
    let spec = import.kind.spec();
    let used = plan.of_kind(import.kind).iter().find_map(|id| {
        let (folder, _) = plan.entry(*id).path.split_once('/')?;
        (Kind::from_folder(folder) == Some(import.kind)).then(|| folder.to_owned())
    });
    let folder = used.unwrap_or_else(|| spec.folder(plan.config.lang).to_owned());
    let of_file = || Path::new(&arguments.file).file_stem().map(|stem| stem.to_string_lossy());
    let name = arguments.name.clone().or_else(|| of_file().map(std::borrow::Cow::into_owned));
    // A name that stays with the author is in no file name.
    let name = normal(&without_names(&plan.config.names, &name.unwrap_or_default()));
    let name = if name.is_empty() { spec.name.to_owned() } else { name };
    let paths = (1_u32..).map(|number| match number {
        1 => format!("{folder}/{name}.md"),
        _ => format!("{folder}/{name}-{number}.md"),
    });
    let mut free = paths.filter(|path| plan.at_path(path).is_none() && !is_taken(path));
    free.next().unwrap_or_default()
}

/// The name of a key in a language.
fn called(field: &Field, lang: Lang) -> &'static str {
    lang.pick(field.name, field.alias)
}

/// What the user should know about the result.
struct Facts<'f> {
    import: &'f Import,
    made: &'f Made,
    path: &'f str,
    sheet: &'f Sheet,
    plan: &'f Plan,
}

impl Facts<'_> {
    /// The first rows, in columns.
    fn table(&self) -> String {
        let cut = |cell: &str| {
            let line = cell.replace('\n', " / ");
            let line = visible(&line).into_owned();
            match line.char_indices().nth(WIDE) {
                Some((at, _)) => format!("{}…", &line[..at]),
                None => line,
            }
        };
        let rows = self.made.rows.iter().take(SHOWN);
        let rows: Vec<Vec<String>> = std::iter::once(&self.made.headings)
            .chain(rows)
            .map(|row| row.iter().map(|cell| cut(cell)).collect())
            .collect();
        let widths: Vec<usize> = (0..self.made.headings.len())
            .map(|at| rows.iter().map(|row| row[at].chars().count()).max().unwrap_or(0))
            .collect();
        let mut out = String::new();
        for row in rows {
            let cells: Vec<String> = row
                .iter()
                .zip(&widths)
                .map(|(cell, width)| format!("{cell}{}", " ".repeat(width - cell.chars().count())))
                .collect();
            out.push_str(cells.join("  ").trim_end());
            out.push('\n');
        }
        if self.made.rows.len() > SHOWN {
            out.push_str("…\n");
        }
        out
    }

    /// What became of the columns, and what to look at.
    fn report(&self, lang: Lang) {
        let say = |id: &str, args: &[(&'static str, Arg)]| {
            terminal::tell(&lang::say_with(lang, id, args));
        };
        say("import-count", &[("count", self.made.rows.len().into())]);
        for column in self.import.columns.iter().filter(|column| column.used) {
            let heading = ("heading", Arg::from(column.heading.as_str()));
            match column.key {
                Some(key) => say("import-means", &[heading, ("key", called(key, lang).into())]),
                None => say("import-kept", &[heading, ("key", called(&TEXT, lang).into())]),
            }
        }
        if self.made.moved > 0 {
            let text = ("key", Arg::from(called(&TEXT, lang)));
            say("import-moved", &[("count", self.made.moved.into()), text]);
        }
        if !self.made.unknown.is_empty() {
            let names: Vec<String> =
                self.made.unknown.iter().take(5).map(|name| format!("“{name}”")).collect();
            let names = ("names", Arg::from(lang::list(lang, &names, "and")));
            say("import-unknown", &[names, ("count", self.made.unknown.len().into())]);
        }
        let again = already(self.plan, self.import.kind, self.made);
        if again > 0 {
            say("import-already", &[("count", again.into())]);
        }
        if !self.sheet.others.is_empty() {
            let names: Vec<String> =
                self.sheet.others.iter().map(|name| format!("“{name}”")).collect();
            say("import-others", &[("names", lang::list(lang, &names, "and").into())]);
        }
    }

    fn json(&self, written: bool) -> String {
        let columns: Vec<_> = self
            .import
            .columns
            .iter()
            .map(|column| {
                json!({
                    "heading": column.heading,
                    "key": column.key.map_or(TEXT.name, |key| key.name),
                    "known": column.key.is_some(),
                })
            })
            .collect();
        let out = json!({
            "path": self.path,
            "kind": self.import.kind.spec().name,
            "written": written,
            "entries": self.made.rows.len(),
            "columns": columns,
            "headings": self.made.headings,
            "rows": self.made.rows,
            "unknown": self.made.unknown,
            "already": already(self.plan, self.import.kind, self.made),
            "sheets": self.sheet.others,
        });
        let mut text = serde_json::to_string_pretty(&out).unwrap_or_default();
        text.push('\n');
        text
    }
}
