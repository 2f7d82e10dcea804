//! Who reads something and why, in words: for the terminal, the editor and overviews.

use super::{Hidden, PartName, Withheld, names};
use crate::base::lang::say_with;
use crate::base::{Arg, Lang, lang};
use crate::plan::letters::Letter;
use crate::plan::{Edition, EntryId, Kind, Plan, ReaderSet, Viewer, Why};
use crate::syntax::Field;

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

/// Why a document has its readers, and which readers it names: `the document says so: manager`.
pub fn why(plan: &Plan, id: EntryId, lang: Lang) -> String {
    let access = plan.access(id);
    let because = because(plan, access.why, lang);
    if !matches!(access.why, Why::Said | Why::Kind | Why::Follows(_)) {
        return because;
    }
    format!("{because}: {}", named(plan, access.document, lang))
}

/// The readers in a set, as a document names them.
fn named(plan: &Plan, readers: ReaderSet, lang: Lang) -> String {
    let readers = names(&plan.config, readers);
    match readers[..] {
        [] => lang.pick("private", "prive").to_owned(),
        ["public"] => lang.pick("public", "openbaar").to_owned(),
        _ => readers.join(", "),
    }
}

/// Why a part is hidden, in a few words.
pub fn hidden(plan: &Plan, hidden: Hidden, lang: Lang) -> String {
    match hidden {
        Hidden::Said(readers) => {
            format!("{}: {}", only_for(plan, readers, lang), lang::say(lang, "why-said"))
        }
        Hidden::Marked(readers) => {
            format!("{}: {}", only_for(plan, readers, lang), lang::say(lang, "why-marked"))
        }
        Hidden::Reserved => lang::say(lang, "readers-hidden-reserved"),
        Hidden::Withheld(Withheld::Quote) => lang::say(lang, "readers-hidden-quote"),
        Hidden::Withheld(Withheld::Mention) => lang::say(lang, "readers-hidden-mention"),
        Hidden::Withheld(Withheld::Own) => lang::say(lang, "readers-hidden-own"),
        Hidden::Refers => lang::say(lang, "readers-hidden-refers"),
        Hidden::Unclear => lang::say(lang, "readers-hidden-unclear"),
    }
}

/// `for you alone`, `for coach only`.
fn only_for(plan: &Plan, readers: ReaderSet, lang: Lang) -> String {
    if names(&plan.config, readers).is_empty() {
        return lang::say(lang, "readers-hidden-private");
    }
    let args = [("readers", Arg::from(named(plan, readers, lang)))];
    say_with(lang, "readers-hidden-said", &args)
}

/// Who reads an edition: `you alone`, `everyone`, or the name of the readers in the settings.
pub(crate) fn readers_of(plan: &Plan, edition: &Edition, lang: Lang) -> String {
    match plan.viewer(edition) {
        Viewer::Author => lang::say(lang, "readers-you"),
        Viewer::Public => lang::say(lang, "readers-everyone"),
        Viewer::Audience(_) | Viewer::Nobody => edition.audience.to_string(),
    }
}

/// A key as this plan names it: a letter that has its other meaning has the key of that meaning.
pub fn key(plan: &Plan, field: &Field) -> &'static str {
    let lang = plan.config.lang;
    let letter = Letter::ALL.into_iter().find(|letter| letter.field() == field.name);
    let other = letter.and_then(|letter| letter.other_reading(plan.config.smart, lang));
    other.unwrap_or(lang.pick(field.name, field.alias))
}

/// The name of a part: measure, “Results”, the opening text. Keys are in the language of the plan.
pub fn part(plan: &Plan, name: &PartName, lang: Lang) -> String {
    match name {
        PartName::Key(field) => key(plan, field).to_owned(),
        PartName::Text => lang::say(lang, "readers-opening"),
        PartName::Section(heading) => {
            say_with(lang, "readers-section", &[("title", Arg::from(heading.as_str()))])
        }
    }
}

/// The name of a kind in the plural, for a heading.
pub fn kinds(kind: Kind, lang: Lang) -> String {
    if kind == Kind::Page {
        // The folder has no apostrophe, the Dutch word has.
        return lang::say(lang, "nav-pages");
    }
    let spec = kind.spec();
    let folder = lang.pick(spec.folder, spec.folder_nl);
    let (first, rest) = folder.split_at(folder.ceil_char_boundary(1));
    format!("{}{rest}", first.to_uppercase())
}
