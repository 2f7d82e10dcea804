//! `pop share` and `pop hide`: changes who may read a document.

use clap::Args;

use super::goal::How;
use super::named::document;
use super::names::spoken;
use super::unanswered::{missing, unanswered};
use super::write::{OpenPlan, Writing, tell_readers};
use super::{Complaint, Error, Outcome, Session};
use crate::base::{Arg, Lang, lang, suggest};
use crate::edit::change::edited;
use crate::host::terminal;
use crate::host::terminal::ask;
use crate::plan::audience::{self, ReaderSet, Viewer, Why, viewers};
use crate::plan::kinds::{Kind, SPECS};
use crate::plan::visibility::{names, wider};
use crate::plan::{Config, Entry, EntryId, Plan};
use crate::syntax::Value;
use crate::workspace::Snapshot;

#[derive(Debug, Args)]
pub(super) struct ShareArguments {
    /// The document: its id, its path or its title
    #[arg(value_name = "ID")]
    document: String,
    /// Who may read it as well: readers from your settings, or `public` for everyone
    #[arg(value_name = "READER")]
    readers: Vec<String>,
    #[command(flatten)]
    how: How,
}

#[derive(Debug, Args)]
pub(super) struct HideArguments {
    /// The document: its id, its path or its title
    #[arg(value_name = "ID")]
    document: String,
    /// Who may no longer read it [default: everyone but you]
    #[arg(value_name = "READER")]
    readers: Vec<String>,
    #[command(flatten)]
    how: How,
}

pub(super) fn share(session: &Session, arguments: &ShareArguments) -> Result<Outcome, Error> {
    let open = session.open(arguments.how.dir.as_deref(), arguments.how.date)?;
    let (plan, lang) = (&open.snapshot.plan, open.lang);
    let id = find(plan, &arguments.document, lang)?;
    let mut readers = own(plan, id);
    let added = match &arguments.readers[..] {
        [] => chosen(&plan.config, readers, lang)?,
        named => viewers_of(&plan.config, named)?,
    };
    if added.iter().all(|viewer| readers.allows(*viewer)) {
        let seen = plan.access(id).document;
        if added.iter().all(|viewer| seen.allows(*viewer)) && wider(plan, id).is_empty() {
            return Err(Complaint::new("share-already", &[]).into());
        }
        return Err(belongs(&open, plan, id, &added));
    }
    for viewer in &added {
        readers = readers.with(*viewer);
    }
    // What belongs to something with fewer readers has no more readers than that.
    if let Some(after) = tried(&open, id, readers)
        && !wider(&after.plan, id).is_empty()
    {
        return Err(belongs(&open, &after.plan, id, &added));
    }
    write(&open, id, readers, &arguments.how)
}

pub(super) fn hide(session: &Session, arguments: &HideArguments) -> Result<Outcome, Error> {
    let open = session.open(arguments.how.dir.as_deref(), arguments.how.date)?;
    let (plan, lang) = (&open.snapshot.plan, open.lang);
    let id = find(plan, &arguments.document, lang)?;
    let before = own(plan, id);
    let removed = match &arguments.readers[..] {
        [] => viewers(&plan.config).collect(),
        named => viewers_of(&plan.config, named)?,
    };
    // Anyone who reads what is public goes on reading it.
    if before.is_public() && !removed.contains(&Viewer::Public) {
        let args = [("id", Arg::from(&*plan.entry(id).id))];
        return Err(Complaint::new("hide-public", &args).into());
    }
    let left = viewers(&plan.config)
        .filter(|viewer| before.allows(*viewer) && !removed.contains(viewer))
        .fold(ReaderSet::NOBODY, ReaderSet::with);
    write(&open, id, left, &arguments.how)
}

/// The plan as it would be with other readers of a document.
fn tried(open: &OpenPlan<'_>, id: EntryId, readers: ReaderSet) -> Option<Snapshot> {
    let plan = &open.snapshot.plan;
    let entry = plan.entry(id);
    let source = open.snapshot.sources.get(&entry.path)?;
    let edit = entry.set_list("audience", &named_in(plan, readers))?;
    Some(open.tried(&[(&entry.path, &edited(&source.text, &[edit]))]))
}

/// Says which documents have to be shared first, because this one belongs to them.
fn belongs(open: &OpenPlan<'_>, plan: &Plan, id: EntryId, added: &[Viewer]) -> Error {
    let names: Vec<&str> = added.iter().map(|viewer| name_of(&plan.config, *viewer)).collect();
    let mut owners: Vec<EntryId> = wider(plan, id).iter().map(|one| one.owner).collect();
    if let Why::Follows(owner) = plan.access(id).why {
        owners.push(owner);
    }
    owners.sort();
    owners.dedup();
    let titles = owners.iter().map(|owner| format!("“{}”", plan.entry(*owner).label()));
    let titles: Vec<String> = titles.collect();
    let commands = owners.iter().map(|owner| {
        let command = format!("pop share {} {}", plan.entry(*owner).id, names.join(" "));
        format!("`{}`", spoken(open.lang, &command))
    });
    let commands: Vec<String> = commands.collect();
    let args = [
        ("titles", Arg::from(lang::list(open.lang, &titles, "and"))),
        ("commands", Arg::from(lang::list(open.lang, &commands, "and"))),
        ("count", Arg::from(owners.len())),
    ];
    Complaint::new("share-belongs", &args).into()
}

/// The most documents that are named because they go along.
const ALONG: usize = 5;

/// What messages call the public.
const EVERYONE: [&str; 3] = ["everyone", "anyone", "iedereen"];

/// The document with a name, of any kind.
fn find(plan: &Plan, name: &str, lang: Lang) -> Result<EntryId, Error> {
    let kinds: Vec<Kind> = SPECS.iter().map(|spec| spec.kind).collect();
    let name = name.replace('\\', "/");
    Ok(document(plan, &kinds, name.strip_prefix("./").unwrap_or(&name), lang)?)
}

/// The readers that a document names, or those of its kind; what it belongs to may narrow them.
fn own(plan: &Plan, id: EntryId) -> ReaderSet {
    audience::access(&plan.config, plan.entry(id)).document
}

/// The viewers with these names.
fn viewers_of(config: &Config, named: &[String]) -> Result<Vec<Viewer>, Complaint> {
    let everyone = |name: &str| EVERYONE.contains(&&*name.trim().to_lowercase());
    let viewer = |name: &String| match audience::viewer(config, name) {
        None if everyone(name) => Ok(Viewer::Public),
        Some(viewer @ (Viewer::Public | Viewer::Audience(_))) => Ok(viewer),
        _ => Err(unknown(config, name)),
    };
    named.iter().map(viewer).collect()
}

fn unknown(config: &Config, name: &str) -> Complaint {
    let known: Vec<&str> = viewers(config).map(|viewer| name_of(config, viewer)).collect();
    let complaint = Complaint::new("share-unknown", &[("name", Arg::from(name))]);
    if let Some(near) = suggest::nearest(name, known.iter().copied()) {
        return complaint.help("unknown-goal-near", &[("nearest", Arg::from(near))]);
    }
    let known = known.iter().map(|name| format!("`{name}`")).collect::<Vec<_>>();
    let known = lang::list(config.lang, &known, "or");
    complaint.help("share-unknown", &[("known", Arg::from(known))])
}

/// The name of a viewer in the settings of a plan.
fn name_of(config: &Config, viewer: Viewer) -> &str {
    match viewer {
        Viewer::Audience(number) => &config.audiences[usize::from(number)].name,
        _ => config.lang.pick("public", "openbaar"),
    }
}

/// Asks who may read a document from now on, of those who cannot yet.
fn chosen(config: &Config, readers: ReaderSet, lang: Lang) -> Result<Vec<Viewer>, Error> {
    if !ask::is_possible() {
        return Err(missing(lang, &["READER"]));
    }
    let left: Vec<Viewer> = viewers(config).filter(|viewer| !readers.allows(*viewer)).collect();
    if left.is_empty() {
        return Err(Complaint::new("share-already", &[]).into());
    }
    let labels = left.iter().map(|viewer| match viewer {
        Viewer::Audience(number) => {
            let audience = &config.audiences[usize::from(*number)];
            format!("{} ({})", audience.label, audience.name)
        }
        _ => lang::say(lang, "share-everyone"),
    });
    let labels: Vec<String> = labels.collect();
    let question = lang::say(lang, "share-with");
    let chosen = ask::several(lang, &question, &labels);
    let chosen = chosen.map_err(|silence| unanswered(silence, lang, &["READER"]))?;
    if chosen.is_empty() {
        return Err(Error::Left);
    }
    Ok(chosen.into_iter().map(|at| left[at]).collect())
}

/// Writes who may read a document, and reports who does.
fn write(
    open: &OpenPlan<'_>,
    id: EntryId,
    readers: ReaderSet,
    how: &How,
) -> Result<Outcome, Error> {
    let plan = &open.snapshot.plan;
    let entry = plan.entry(id);
    let edits = has_one_list(entry).then(|| entry.set_list("audience", &named_in(plan, readers)));
    let edits = edits.flatten();
    let holds = |after: &Plan, id: EntryId| own(after, id) == own_of(plan, readers);
    let writing = Writing::of(how.dry_run);
    let edits = edits.map(|edit| vec![edit]);
    let fewer = readers.is_within(own(plan, id), &plan.config);
    let after = if fewer {
        open.edit_anyway(id, edits, &holds, writing)?
    } else {
        open.edit(id, edits, &holds, writing)?
    };
    if writing == Writing::Written {
        tell_readers(&after.plan, &entry.path, open.lang);
        along(open, &after.plan, id);
        wider_now(open, &after.plan);
        terminal::tell(&lang::say(open.lang, "share-next"));
    }
    Ok(Outcome::Done)
}

/// The readers as a document names them.
fn named_in(plan: &Plan, readers: ReaderSet) -> Vec<String> {
    match names(&plan.config, readers)[..] {
        [] => vec![plan.config.lang.pick("private", "prive").to_owned()],
        ["public"] => vec![name_of(&plan.config, Viewer::Public).to_owned()],
        ref names => names.iter().map(|name| (*name).to_owned()).collect(),
    }
}

/// Says which other documents got other readers with this one.
fn along(open: &OpenPlan<'_>, after: &Plan, id: EntryId) {
    let before = &open.snapshot.plan;
    let changed = before.iter().filter(|(other, entry)| {
        let same = after.at_path(&entry.path).filter(|_| entry.part.is_none());
        *other != id
            && same
                .is_some_and(|same| after.access(same).document != before.access(*other).document)
    });
    let titles: Vec<String> = changed.map(|(_, entry)| format!("“{}”", entry.label())).collect();
    if titles.is_empty() {
        return;
    }
    let shown = &titles[..titles.len().min(ALONG)];
    let args = [
        ("titles", Arg::from(lang::list(open.lang, shown, "and"))),
        ("count", Arg::from(titles.len())),
        ("more", Arg::from(titles.len() - shown.len())),
    ];
    terminal::tell(&lang::say_with(open.lang, "share-along", &args));
}

/// Says which documents name readers who can no longer see what they belong to.
fn wider_now(open: &OpenPlan<'_>, after: &Plan) {
    let was = |path: &str| {
        let before = &open.snapshot.plan;
        before.at_path(path).is_some_and(|id| !wider(before, id).is_empty())
    };
    let found = after.iter().filter(|(id, entry)| {
        entry.part.is_none() && !wider(after, *id).is_empty() && !was(&entry.path)
    });
    for (_, entry) in found {
        let command = spoken(open.lang, &format!("pop hide {}", entry.id));
        let args = [("title", Arg::from(&*entry.label())), ("command", Arg::from(command))];
        terminal::tell(&lang::say_with(open.lang, "share-wider", &args));
    }
}

/// The set as a document that names these readers has it.
fn own_of(plan: &Plan, readers: ReaderSet) -> ReaderSet {
    audience::readers(&plan.config, names(&plan.config, readers)).0
}

/// Whether the readers of a document can be one list: it is a file of its own, and it names no
/// readers for its parts.
fn has_one_list(entry: &Entry) -> bool {
    let parts = match entry.record.get("audience").map(|item| &item.value) {
        Some(Value::Readers(readers)) => !readers.fields.is_empty(),
        _ => false,
    };
    entry.part.is_none() && !parts && !entry.record.is_broken("audience")
}
