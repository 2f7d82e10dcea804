//! Who reads something and why, in words: for the terminal, the editor and overviews.

use super::names;
use crate::base::lang::say_with;
use crate::base::{Arg, Lang, lang};
use crate::plan::{EntryId, Plan, ReaderSet, Why};

/// Who reads a document and why, in one line: `only you can read this (follows from “Leave”)`.
pub fn said(plan: &Plan, id: EntryId, lang: Lang) -> String {
    let access = plan.access(id);
    let why = because(plan, access.why, lang);
    let args = [("who", Arg::from(who(plan, access.document, lang))), ("why", Arg::from(why))];
    say_with(lang, "read-by-why", &args)
}

/// Who reads something, in one line: `your manager can read this`.
pub fn who(plan: &Plan, readers: ReaderSet, lang: Lang) -> String {
    let names = names(&plan.config, readers);
    let message = match names[..] {
        [] => "read-by-nobody",
        ["public"] => "read-by-all",
        _ => "read-by",
    };
    let count = Arg::from(names.len());
    let names = names.into_iter().map(str::to_owned).collect();
    say_with(lang, message, &[("readers", Arg::Readers(names)), ("count", count)])
}

/// Why a document has its readers, in a few words.
pub fn because(plan: &Plan, why: Why, lang: Lang) -> String {
    match why {
        Why::Said => lang::say(lang, "why-said"),
        Why::Kind => lang::say(lang, "why-kind"),
        Why::Silent => lang::say(lang, "why-silent"),
        Why::Lost => lang::say(lang, "why-lost"),
        Why::Unreadable => lang::say(lang, "why-unreadable"),
        Why::Follows(owner) => {
            let title = plan.entry(owner).label();
            say_with(lang, "why-follows", &[("title", Arg::from(&*title))])
        }
    }
}
