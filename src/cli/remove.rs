//! `pop remove`: takes a document out of the plan. Its file is kept beside the plan.

use clap::Args;

use super::goal::How;
use super::named::document;
use super::unanswered::unanswered;
use super::{Complaint, Error, Outcome, Session};
use crate::base::{Arg, Lang, lang};
use crate::host::disk;
use crate::host::terminal;
use crate::host::terminal::ask;
use crate::plan::kinds::{Kind, SPECS};
use crate::plan::{EntryId, Plan, graph};

#[derive(Debug, Args)]
pub(super) struct Arguments {
    /// The document: its id, its path or its title
    #[arg(value_name = "ID")]
    document: String,
    /// Do not ask whether it is the right one
    #[arg(long, short)]
    yes: bool,
    #[command(flatten)]
    how: How,
}

pub(super) fn run(session: &Session, arguments: &Arguments) -> Result<Outcome, Error> {
    let open = session.open(arguments.how.dir.as_deref(), arguments.how.date)?;
    let (plan, lang) = (&open.snapshot.plan, open.lang);
    let kinds: Vec<Kind> = SPECS.iter().map(|spec| spec.kind).collect();
    let id = document(plan, &kinds, &arguments.document.replace('\\', "/"), lang)?;
    let entry = plan.entry(id);
    let title = Arg::from(&*entry.label());
    let path = Arg::from(open.shown(&entry.path));
    let named = [("title", title), ("path", path)];
    if entry.part.is_some() {
        // Only the author knows which words around a row belong to it.
        return Err(Complaint::new("remove-part", &named).help("remove-part", &named).into());
    }
    terminal::tell(&lang::say_with(lang, "remove-what", &named));
    if let Some(line) = pointing(plan, id, lang) {
        terminal::tell(&line);
    }
    if arguments.how.dry_run {
        return Ok(Outcome::Done);
    }
    if !arguments.yes {
        let answers = ["interview-no", "interview-yes"].map(|id| lang::say(lang, id));
        let question = lang::say(lang, "remove-sure");
        let chosen = ask::choose(lang, &question, answers.into());
        if chosen.map_err(|silence| unanswered(silence, lang, &["--yes"]))? == 0 {
            terminal::tell(&lang::say(lang, "remove-kept"));
            return Ok(Outcome::Done);
        }
    }
    let aside = disk::set_aside(&open.root, &entry.path)?;
    let args = [("path", Arg::from(open.shown(&aside)))];
    terminal::tell(&lang::say_with(lang, "remove-done", &args));
    Ok(Outcome::Done)
}

/// The most documents that are named because they refer to it.
const NAMED: usize = 5;

/// What refers to a document, in a sentence.
fn pointing(plan: &Plan, id: EntryId, lang: Lang) -> Option<String> {
    let back = graph::backlinks(plan);
    let back = &back[id.0 as usize];
    let titles = back.iter().take(NAMED).map(|id| format!("“{}”", plan.entry(*id).label()));
    let titles: Vec<String> = titles.collect();
    let args = [
        ("count", Arg::from(back.len())),
        ("more", Arg::from(back.len().saturating_sub(NAMED))),
        ("titles", Arg::from(lang::list(lang, &titles, "and"))),
    ];
    (!back.is_empty()).then(|| lang::say_with(lang, "remove-pointing", &args))
}
