//! `pop new`: writes a document of any kind with what the author answers; a goal letter by letter.

use std::path::{Path, PathBuf};

use clap::Args;

use super::interview::rows::ROWS;
use super::unanswered::{missing, quoted_word, unanswered};
use super::write::OpenPlan;
use super::{Complaint, Error, Outcome, Session, day, given, guided, names};
use crate::base::calendar::Date;
use crate::base::{Arg, Lang, lang, suggest};
use crate::edit::draft::{self, Draft, Questions};
use crate::host;
use crate::host::terminal::ask::{self, Silence};
use crate::host::terminal::{self, Format};
use crate::plan::kinds::{Kind, SPECS};
use crate::syntax::schema::{Field, Shape, Target};
use crate::workspace::Snapshot;

#[derive(Debug, Args)]
#[expect(clippy::struct_excessive_bools, reason = "each is an option of the command line")]
pub(super) struct Arguments {
    /// The kind of document, such as `goal`
    kind: String,
    /// Its title
    title: Vec<String>,
    /// Fill in a key, such as `due=2027-01-31` or `smart.specific=…`; can be repeated
    #[arg(long, value_name = "KEY=VALUE")]
    set: Vec<String>,
    /// Write every key of the kind, each with its meaning
    #[arg(long, conflicts_with = "bare")]
    all: bool,
    /// Write only what is known, without the other keys
    #[arg(long)]
    bare: bool,
    /// Ask nothing, even on a terminal
    #[arg(long)]
    blank: bool,
    /// Open it in your editor
    #[arg(long)]
    edit: bool,
    /// The folder of the plan [default: the nearest one with a `pop.toml`]
    #[arg(long, value_name = "DIR")]
    dir: Option<PathBuf>,
    /// Write it as on this day
    #[arg(long, value_name = "YYYY-MM-DD", value_parser = day)]
    date: Option<Date>,
}

pub(super) fn run(session: &Session, arguments: &Arguments) -> Result<Outcome, Error> {
    let open = session.open(arguments.dir.as_deref(), arguments.date)?;
    let (plan, lang) = (&open.snapshot.plan, open.lang);
    let kind = kind(&arguments.kind)?;
    let title = arguments.title.join(" ");
    let mut draft = Draft::new(kind, plan.config.lang, title.trim(), plan.today);
    if kind == Kind::Goal {
        draft.give("status", "draft");
    }
    draft.questions = match (arguments.all, arguments.bare) {
        (true, _) => Questions::All,
        (_, true) => Questions::Silent,
        _ => Questions::Usual,
    };
    for set in &arguments.set {
        give(&mut draft, set, plan.today, lang)?;
    }
    let silent = arguments.blank || !ask::is_possible();
    if silent {
        let flags: Vec<String> =
            draft.open().iter().map(|field| flag(field, plan.config.lang)).collect();
        if !flags.is_empty() {
            let flags: Vec<&str> = flags.iter().map(String::as_str).collect();
            return Err(missing(lang, &flags));
        }
    } else {
        let given = draft.given.len();
        let answered = required(&mut draft, &open.snapshot, lang).and_then(|()| {
            let guide = kind == Kind::Goal && !arguments.edit && arguments.set.is_empty();
            if !guide {
                return Ok(());
            }
            guided::letters(&mut draft, &open)?;
            guided::need(&mut draft, &open)?;
            guided::competence(&mut draft, &open)?;
            for rows in ROWS {
                guided::rows(&mut draft, rows, &open)?;
            }
            guided::status(&mut draft, &open)
        });
        match answered {
            Err(Silence::Left) if draft.given.len() + draft.rows.len() > given => {
                return Err(left(&open, &draft));
            }
            answered => answered.map_err(|silence| unanswered(silence, lang, &["--set"]))?,
        }
    }
    let text = |path: &str| guided::with_due(&open, path, draft.text());
    let (after, path) = open.add_free(&draft, &text)?;
    if arguments.edit {
        edit(&open.root.join(&path))?;
    } else {
        report_open(&after, &path, lang, &session.plan_prefix());
    }
    Ok(Outcome::Done)
}

/// Keeps the answers of an author who leaves a question: a goal is written as far as it is known,
/// and for another kind there is a command that has them.
fn left(open: &OpenPlan<'_>, draft: &Draft) -> Error {
    let (lang, plan) = (open.lang, &open.snapshot.plan);
    if draft.kind == Kind::Goal && draft.open().is_empty() {
        let text = |path: &str| guided::with_due(open, path, draft.text());
        return match open.add_free(draft, &text) {
            Ok((after, path)) => {
                let id = after.plan.at_path(&path).map(|id| after.plan.entry(id).id.to_string());
                let command = format!("pop interview goal {}", id.unwrap_or_default());
                let path = open.shown(&path);
                let command = names::spoken(lang, command.trim_end());
                let args = [("path", Arg::from(path)), ("command", Arg::from(command))];
                Error::LeftHalfway(Complaint::new("interview-stopped", &args))
            }
            Err(error) => error,
        };
    }
    let spec = draft.kind.spec();
    let mut words = vec!["pop".to_owned(), names::command(lang, "new").to_owned()];
    words.push(lang.pick(spec.name, spec.alias).to_owned());
    words.extend(draft.value("title").map(quoted_word));
    for (key, value) in draft.given.iter().filter(|(key, _)| key != "title" && key != "date") {
        let field = spec.fields.iter().find(|field| field.name == key);
        let key = field.map_or(&**key, |field| plan.config.lang.pick(field.name, field.alias));
        words.push(names::flag(lang, "--set"));
        words.push(quoted_word(&format!("{key}={value}")));
    }
    Error::LeftWith(words.join(" "))
}

/// The kind with a name in either language.
fn kind(name: &str) -> Result<Kind, Complaint> {
    let kind = Kind::from_name(name).or_else(|| Kind::from_folder(name));
    kind.ok_or_else(|| {
        let known = SPECS.iter().flat_map(|spec| [spec.name, spec.alias]);
        let complaint = Complaint::new("new-unknown-kind", &[("name", Arg::from(name))]);
        if let Some(near) = suggest::nearest(name, known) {
            return complaint.help("unknown-goal-near", &[("nearest", Arg::from(near))]);
        }
        let kinds = SPECS.iter().map(|spec| (spec.name, spec.alias)).collect();
        complaint.help("new-unknown-kind", &[("known", Arg::Words(kinds))])
    })
}

/// The day on which a new document begins: the one that was given, otherwise today.
fn begin(draft: &Draft, today: Date) -> Date {
    let given = draft.value("start").and_then(|start| start.parse().ok());
    given.unwrap_or(today)
}

/// Parses one `--set KEY=VALUE`.
fn give(draft: &mut Draft, set: &str, today: Date, lang: Lang) -> Result<(), Complaint> {
    let Some((key, value)) = set.split_once('=') else {
        return Err(Complaint::new("new-set-form", &[("set", Arg::from(set))]));
    };
    match draft::field_of(draft.kind, key.trim()) {
        Ok(key) => {
            let name = key.rsplit('.').next().unwrap_or(&key);
            let shape = draft::shape_of(draft.kind, &key).unwrap_or(Shape::Text);
            let value =
                given::value_from(name, shape, value, (today, Some(begin(draft, today))), lang);
            draft.give(&key, &value?);
            Ok(())
        }
        Err(part) => {
            let fields = draft.kind.spec().fields;
            let known = fields.iter().flat_map(|field| {
                let inner = field.inner().iter();
                [field].into_iter().chain(inner).map(|field| lang.pick(field.name, field.alias))
            });
            let near = suggest::nearest(&part, known).filter(|near| *near != part);
            let args = [("key", Arg::from(&*part)), ("nearest", Arg::from(near.unwrap_or("")))];
            let id = if near.is_some() { "new-unknown-key-near" } else { "new-unknown-key" };
            Err(Complaint::new(id, &args))
        }
    }
}

/// The flag for a missing key.
fn flag(field: &Field, lang: Lang) -> String {
    match field.name {
        "title" => "TITLE".to_owned(),
        _ => format!("--set {}=…", lang.pick(field.name, field.alias)),
    }
}

/// Asks for the required keys.
fn required(draft: &mut Draft, snapshot: &Snapshot, lang: Lang) -> Result<(), Silence> {
    for field in draft.open() {
        let question = question(field, draft.kind, lang);
        let shape = match field.shape {
            Shape::List(inner) => *inner,
            shape => shape,
        };
        let value = match shape {
            Shape::Choice(choices) => {
                let words: Vec<String> =
                    choices.iter().map(|c| lang.pick(c.name, c.alias).to_owned()).collect();
                choices[ask::choose(lang, &question, words)?].name.to_owned()
            }
            Shape::Reference(targets) => reference(&question, (targets, field), snapshot, lang)?,
            _ => loop {
                let (hint, about) = (lang::say(lang, "ask-needed"), about(field, lang));
                let answer = ask::text_about(&question, (&hint, about), "")?;
                let today = snapshot.plan.today;
                match given::value_from(
                    field.name,
                    shape,
                    &answer,
                    (today, Some(begin(draft, today))),
                    lang,
                ) {
                    Ok(value) if !value.is_empty() => break value,
                    Ok(_) => {}
                    Err(refused) => refused.tell(lang),
                }
            },
        };
        draft.give(field.name, &value);
    }
    Ok(())
}

fn question(field: &Field, kind: Kind, lang: Lang) -> String {
    let spec = kind.spec();
    if field.name == "title" {
        let args = [("kind", Arg::Word { en: spec.name, nl: spec.alias })];
        return said(lang, &format!("new-title-{}", spec.name))
            .unwrap_or_else(|| lang::say_with(lang, "new-title", &args));
    }
    said(lang, &format!("new-ask-{}-{}", spec.name, field.name))
        .unwrap_or_else(|| lang.pick(field.doc.0, field.doc.1).to_owned())
}

/// What a key is about, for someone who asks.
fn about(field: &Field, lang: Lang) -> &'static str {
    lang.pick(field.doc.0, field.doc.1)
}

/// A message that not every kind has.
fn said(lang: Lang, id: &str) -> Option<String> {
    Some(lang::say(lang, id)).filter(|said| said != id)
}

/// Asks for one of the documents that a key can refer to; as text if there are none.
fn reference(
    question: &str,
    (targets, field): (&[Target], &Field),
    snapshot: &Snapshot,
    lang: Lang,
) -> Result<String, Silence> {
    let plan = &snapshot.plan;
    let kinds = targets.iter().filter_map(|target| match target {
        Target::Kind(name) => Kind::from_name(name),
        _ => None,
    });
    let ids: Vec<_> = kinds.flat_map(|kind| plan.of_kind(kind)).copied().collect();
    if ids.is_empty() {
        let hint = lang::say(lang, "ask-needed");
        return ask::text_about(question, (&hint, about(field, lang)), "");
    }
    let titles = ids.iter().map(|id| {
        let entry = plan.entry(*id);
        entry.label().to_string()
    });
    let chosen = ask::choose(lang, question, titles.collect())?;
    Ok(plan.entry(ids[chosen]).id.to_string())
}

/// Opens a new document in the user's editor.
fn edit(place: &Path) -> Result<(), host::Error> {
    match terminal::edit(place) {
        Some(true) => Ok(()),
        Some(false) => Err(host::Error::new("trouble-editor", place)),
        None => Err(host::Error::new("trouble-no-editor", place)),
    }
}

/// Reports what is still open in a new document.
pub(super) fn report_open(after: &Snapshot, path: &str, lang: Lang, prefix: &str) {
    let mut shown = after.clone();
    shown.diagnostics.retain(|finding| *finding.path == *path);
    if !shown.diagnostics.is_empty() {
        terminal::tell(&lang::say(lang, "new-open"));
        for line in terminal::findings(&shown, None, Format::Short, lang, prefix).lines() {
            terminal::tell(line);
        }
    }
}
