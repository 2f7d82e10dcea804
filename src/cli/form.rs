//! `pop form`: fills an employer's own form from an edition.

mod report;

use std::path::{Path, PathBuf};

use clap::Args;

use super::build::{chosen, stop};
use super::published::list_leaks;
use super::unanswered::unanswered;
use super::{Complaint, Error, Form as Output, Outcome, Session, day, readers};
use crate::base::calendar::Date;
use crate::base::{Arg, Lang, lang};
use crate::form::decide::Decided;
use crate::form::map::{self, Map, Unusable};
use crate::form::{Finish, Form, Format, LARGEST, Refusal};
use crate::host::disk;
use crate::host::terminal::{self, ask};
use crate::plan::{Edition, Plan, Viewer};
use crate::publish::form::{Properties, Unfilled, Wishes, decide, fill};
use crate::publish::{self, Input, Themes};

use report::Report;

#[derive(Debug, Args)]
#[expect(
    clippy::option_option,
    clippy::struct_excessive_bools,
    reason = "an option with or without a value; each switch is a choice of its own"
)]
pub(super) struct Arguments {
    /// The form: a `.docx` or `.odt` file, or a PDF with fields
    #[arg(value_name = "FILE", required_unless_present = "new")]
    file: Option<PathBuf>,
    /// Make a new form, for those whose employer has none
    #[arg(long, conflicts_with = "file")]
    new: bool,
    /// The edition it is filled from [default: the first one for chosen readers]
    #[arg(long, value_name = "NAME")]
    edition: Option<String>,
    /// Write to this file [default: next to the form]
    #[arg(long, short, value_name = "FILE")]
    output: Option<PathBuf>,
    /// What the places of the form ask for, corrected by you
    #[arg(long, value_name = "FILE")]
    map: Option<PathBuf>,
    /// Show each place, what would go there and why, without writing anything
    #[arg(long)]
    inspect: bool,
    /// Write what the places ask for to a file that you can correct
    #[arg(long, value_name = "FILE", num_args = 0..=1)]
    write_map: Option<Option<PathBuf>>,
    /// Clear the properties of the form that name somebody
    #[arg(long)]
    clear_properties: bool,
    /// Make the fields of a PDF part of its pages, so that nobody can change them
    #[arg(long)]
    flatten: bool,
    /// The output format
    #[arg(long, value_enum, default_value = "human", value_name = "FORMAT")]
    format: Output,
    /// The folder of the plan [default: the nearest one with a `pop.toml`]
    #[arg(long, value_name = "DIR")]
    dir: Option<PathBuf>,
    /// Read the plan as it is on this day
    #[arg(long, value_name = "YYYY-MM-DD", value_parser = day)]
    date: Option<Date>,
    /// Do not ask whether its readers may see what is new
    #[arg(long, short)]
    yes: bool,
}

pub(super) fn run(session: &Session, arguments: &Arguments) -> Result<Outcome, Error> {
    let (root, snapshot) = session.read(arguments.dir.as_deref(), arguments.date)?;
    let lang = session.lang(Some(&snapshot));
    let own = || PathBuf::from(format!("{}.docx", lang::say(lang, "form-new-file")));
    let named = arguments.file.clone().unwrap_or_else(own);
    let place = session.working.join(&named);
    let shown = session.shown(&place);
    let refused = |refusal: Refusal| refused(refusal, &shown);
    let themes = Themes::read(&root)?;
    let input = Input { root: &root, snapshot: &snapshot, themes: &themes };
    let choose = || pick(&snapshot.plan, arguments.edition.as_deref(), lang);
    let chosen = if arguments.new { Some(choose()?) } else { None };
    let bytes = if let Some(edition) = chosen {
        publish::form::new(input, edition, new_format(arguments)).map_err(refused)?
    } else if disk::length(&place) > LARGEST as u64 {
        return Err(refused(Refusal::TooLarge));
    } else {
        disk::read_bytes(&place)?
    };
    let mut form = Form::open(&bytes).map_err(refused)?;
    if form.places.is_empty() {
        return Err(Complaint::new("form-no-places", &[("path", Arg::from(shown))]).into());
    }
    if arguments.flatten && form.format != Format::Pdf {
        return Err(Complaint::new("form-not-flat", &[("path", Arg::from(shown))]).into());
    }
    let edition = chosen.map_or_else(choose, Ok)?;
    stop(session, &snapshot, &[edition], lang)?;
    let map = match &arguments.map {
        Some(file) => read_map(session, file, &form)?,
        None => Map::default(),
    };
    let decided = decide(input, edition, &form, &map);
    let told = form.properties.clone();
    let report = Report {
        decided: &decided,
        properties: &told,
        cleared: arguments.clear_properties,
        edition: &edition.name,
        lang,
    };
    if let Some(file) = &arguments.write_map {
        let target = map_place(session, &root, file.as_deref(), &named);
        return write_map(session, &target, &decided, lang);
    }
    if arguments.inspect {
        terminal::print(&match arguments.format {
            Output::Json => report.json(None, &[]),
            Output::Human => report.inspected(),
        });
        return Ok(Outcome::Done);
    }
    let target = target(session, arguments, &place, form.format.ending(), lang)?;
    let out = root.join("out");
    let confirmed = readers::confirm(&snapshot.plan, edition, &out, (lang, arguments.yes));
    if !confirmed.map_err(|silence| unanswered(silence, lang, &["--yes"]))? {
        return Ok(Outcome::Done);
    }
    let properties = if arguments.clear_properties { Properties::Clear } else { Properties::Keep };
    let finish = if arguments.flatten { Finish::Flat } else { Finish::Fields };
    let wishes = Wishes { properties, finish };
    let filled = fill(input, edition, (&mut form, &bytes), &decided, wishes);
    let (file, tight) = filled.map_err(|why| unfilled(why, &shown, &edition.name, lang))?;
    disk::write_document(&target, &file)?;
    // Without a folder for editions, there is nothing to remember it in.
    if disk::is_there(&out) {
        publish::remember(&snapshot.plan, edition, &out)?;
    }
    let written = session.shown(&target);
    terminal::print(&match arguments.format {
        Output::Json => report.json(Some(&written), &tight),
        Output::Human => report.filled(&written, &tight),
    });
    Ok(Outcome::Done)
}

/// The format of a new form: that of the file that was named, otherwise that of Word.
fn new_format(arguments: &Arguments) -> Format {
    let ending = arguments.output.as_deref().and_then(Path::extension);
    let is_pdf = ending.is_some_and(|ending| ending.eq_ignore_ascii_case("pdf"));
    if is_pdf { Format::Pdf } else { Format::Docx }
}

/// A form that cannot be used.
fn refused(refusal: Refusal, shown: &str) -> Error {
    Complaint::new(refusal.message(), &[("path", Arg::from(shown))]).into()
}

/// Why a form was not filled, after listing what it would reveal.
fn unfilled(why: Unfilled, shown: &str, edition: &str, lang: Lang) -> Error {
    match why {
        Unfilled::Refused(refusal) => refused(refusal, shown),
        Unfilled::Nothing => {
            let args = [("path", Arg::from(shown)), ("edition", Arg::from(edition))];
            Complaint::new("form-nothing", &args).into()
        }
        Unfilled::Leaks { leaks, own } => {
            list_leaks(&leaks, lang);
            let id = if own { "form-own-leaks" } else { "form-leaks" };
            let args = [("count", Arg::from(leaks.len())), ("edition", Arg::from(edition))];
            Error::Plan(Complaint::new(id, &args))
        }
    }
}

/// The edition that was named, otherwise the first one for readers that are neither everyone nor the
/// author alone, otherwise the one that the user chooses.
fn pick<'p>(plan: &'p Plan, named: Option<&str>, lang: Lang) -> Result<&'p Edition, Error> {
    let editions = &plan.config.editions;
    if editions.is_empty() {
        return Err(Error::Plan(Complaint::new("build-nothing", &[])));
    }
    if let Some(name) = named {
        let chosen = chosen(plan, &[name.to_owned()], lang)?;
        let found = chosen.each().first().copied();
        return found.ok_or_else(|| Error::Plan(Complaint::new("build-nothing", &[])));
    }
    let for_some = |edition: &&Edition| matches!(plan.viewer(edition), Viewer::Audience(_));
    if let Some(found) = editions.iter().find(for_some) {
        return Ok(found);
    }
    let known = editions.iter().map(|edition| edition.name.to_string()).collect();
    let question = lang::say(lang, "form-which-edition");
    let at = ask::choose(lang, &question, known);
    let at = at.map_err(|silence| unanswered(silence, lang, &["--edition"]))?;
    Ok(&editions[at.min(editions.len() - 1)])
}

/// Writes what each place asks for, to be corrected.
fn write_map(
    session: &Session,
    target: &Path,
    decided: &Decided,
    lang: Lang,
) -> Result<Outcome, Error> {
    let args = [("path", Arg::from(session.shown(target)))];
    if disk::is_there(target) {
        return Err(Complaint::new("form-taken", &args).into());
    }
    let text = map::write(decided, &lang::say(lang, "form-map-comment"), lang);
    disk::write_new_folder(target, text.as_bytes())?;
    terminal::print(&format!("{}\n", lang::say_with(lang, "form-map-written", &args)));
    Ok(Outcome::Done)
}

/// Reads the map of a form.
fn read_map(session: &Session, file: &Path, form: &Form<'_>) -> Result<Map, Error> {
    let place = session.working.join(file);
    let path = ("path", Arg::from(session.shown(&place)));
    let text = String::from_utf8(disk::read_bytes(&place)?);
    let text = text.map_err(|_| Complaint::new("form-map-text", std::slice::from_ref(&path)))?;
    Map::read(&text, &form.labels()).map_err(|unusable| {
        let (id, args) = match unusable {
            Unusable::Toml(message) => ("form-map-toml", vec![path, ("message", message.into())]),
            Unusable::NoPlace(number) => ("form-map-place", vec![path, ("number", number.into())]),
            Unusable::OtherLabel(number, known, label) => (
                "form-map-label",
                vec![
                    path,
                    ("number", number.into()),
                    ("known", known.into()),
                    ("label", label.into()),
                ],
            ),
            Unusable::NoMeaning(number, name) => {
                ("form-map-meaning", vec![path, ("number", number.into()), ("name", name.into())])
            }
        };
        Complaint::new(id, &args).into()
    })
}

/// Where a map is written: as named, otherwise in the folder `forms` of the plan.
fn map_place(session: &Session, root: &Path, named: Option<&Path>, form: &Path) -> PathBuf {
    if let Some(file) = named {
        session.working.join(file)
    } else {
        let stem = form.file_stem().unwrap_or_default();
        root.join("forms").join(stem).with_extension("toml")
    }
}

/// Where the filled form is written; never over the form itself, nor over a file that nobody named.
fn target(
    session: &Session,
    arguments: &Arguments,
    place: &Path,
    ending: &str,
    lang: Lang,
) -> Result<PathBuf, Error> {
    let target = if let Some(file) = &arguments.output {
        session.working.join(file)
    } else if arguments.new {
        place.to_owned()
    } else {
        let stem = place.file_stem().unwrap_or_default().to_string_lossy();
        place.with_file_name(format!("{stem}{}.{ending}", lang::say(lang, "form-file")))
    };
    let path = ("path", Arg::from(session.shown(&target)));
    let same =
        target.canonicalize().ok().is_some_and(|real| Some(real) == place.canonicalize().ok());
    if same {
        return Err(Complaint::new("form-itself", &[path]).into());
    }
    if arguments.output.is_none() && disk::is_there(&target) {
        return Err(Complaint::new("form-taken", &[path]).into());
    }
    Ok(target)
}
