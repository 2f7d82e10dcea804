//! The page that tells the author who reads what.

use serde::Serialize;

use super::{LinkOut, PageContext, Place, Shell, count};
use crate::base::Arg;
use crate::view::Extent;
use crate::view::address::Overview;
use crate::view::readers::{Readers, Reading};

/// How many documents with the same readers are linked; the others are counted.
const LINKED: usize = 200;

/// Who reads what, in the author's own edition: `readers.html`.
#[derive(Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub(in crate::render) struct ReadersPage {
    /// The frame of the page.
    page: Shell,
    /// The title.
    title: String,
    /// A sentence about the page.
    intro: String,
    /// The editions, and the readers without one.
    editions: Vec<EditionOut>,
    /// The documents, by kind.
    kinds: Vec<KindOut>,
}

/// An edition, or readers without one.
#[derive(Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
struct EditionOut {
    /// The name of the edition, or of the readers.
    name: String,
    /// Who reads it, and how many documents.
    text: String,
}

/// The documents of one kind.
#[derive(Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
struct KindOut {
    /// The kind, in the plural.
    title: String,
    /// The documents, grouped by their readers.
    groups: Vec<GroupOut>,
}

/// Documents with the same readers, for the same reason.
#[derive(Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
struct GroupOut {
    /// The editions that show them.
    shown_in: String,
    /// The documents.
    documents: Vec<LinkOut>,
    /// How many more there are.
    more: Option<String>,
    /// Why they have these readers.
    why: String,
    /// What an edition that shows them does not show.
    hidden: Vec<String>,
}

/// The data of the page.
pub(in crate::render) fn readers(desk: PageContext<'_>) -> ReadersPage {
    let words = desk.words;
    let title = words.say("readers-title");
    let known = desk.view.readers.as_deref();
    let editions = known.map(|known| editions(desk, known)).unwrap_or_default();
    let mut kinds: Vec<KindOut> = Vec::new();
    let documents = known.map(|known| &known.documents[..]).unwrap_or_default();
    for of_kind in documents.chunk_by(|one, next| one.kind == next.kind) {
        let groups = grouped(of_kind).into_iter();
        let groups = groups.filter_map(|group| Some(group_out(desk, known?, &group)));
        kinds.push(KindOut { title: of_kind[0].kind.clone(), groups: groups.collect() });
    }
    let intro = words.say("readers-intro");
    ReadersPage {
        page: desk.shell(&title, &intro, Place::At(Overview::Readers), ""),
        title,
        intro,
        editions,
        kinds,
    }
}

fn editions(desk: PageContext<'_>, known: &Readers) -> Vec<EditionOut> {
    let words = desk.words;
    let mut lines: Vec<EditionOut> = Vec::new();
    for (at, edition) in known.editions.iter().enumerate() {
        let shown = known.documents.iter().filter(|one| one.shown[at] != Extent::Nothing);
        let args = [
            ("who", Arg::from(&*edition.who)),
            ("count", Arg::from(shown.count())),
            ("all", Arg::from(known.documents.len())),
        ];
        let text = words.with("readers-of-edition", &args);
        lines.push(EditionOut { name: edition.name.to_string(), text });
    }
    lines.extend(known.without.iter().map(|name| EditionOut {
        name: name.to_string(),
        text: words.say("readers-without-edition"),
    }));
    lines
}

/// Documents with the same readers for the same reason, in the order of their first.
fn grouped(documents: &[Reading]) -> Vec<Vec<&Reading>> {
    let mut groups: Vec<Vec<&Reading>> = Vec::new();
    for one in documents {
        let same = groups.iter_mut().find(|group| {
            let first = group[0];
            first.shown == one.shown && first.why == one.why && first.hidden == one.hidden
        });
        match same {
            Some(group) => group.push(one),
            None => groups.push(vec![one]),
        }
    }
    groups
}

fn group_out(desk: PageContext<'_>, known: &Readers, group: &[&Reading]) -> GroupOut {
    let words = desk.words;
    let first = group[0];
    let names =
        known.editions.iter().zip(&first.shown).filter_map(|(edition, shown)| match shown {
            Extent::Nothing => None,
            Extent::All => Some(edition.name.to_string()),
            Extent::Part => {
                let args = [("edition", Arg::from(&*edition.name))];
                Some(words.with("readers-partly", &args))
            }
        });
    let hidden = first.hidden.iter().map(|hidden| {
        let args = [
            ("edition", Arg::from(&*known.editions[hidden.edition].name)),
            ("parts", Arg::from(hidden.parts.join(", "))),
            ("why", Arg::from(&*hidden.why)),
        ];
        let partly = hidden.extent == Extent::Part;
        words.with(if partly { "readers-partly-parts" } else { "readers-hidden-parts" }, &args)
    });
    GroupOut {
        shown_in: words.list(&names.collect::<Vec<_>>()),
        documents: group.iter().take(LINKED).map(|one| desk.link(&one.link)).collect(),
        more: group
            .len()
            .checked_sub(LINKED)
            .filter(|rest| *rest > 0)
            .map(|rest| words.with("readers-first-time-more", &count(rest))),
        why: first.why.clone(),
        hidden: hidden.collect(),
    }
}
