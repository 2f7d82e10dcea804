//! The page of a document that is not a goal: a log entry, a need, an evaluation, a review, a piece
//! of evidence, a free page.

use serde::Serialize;

use super::{Fact, LinkOut, PageContext, Place, Shell, lang_of};
use crate::render::contact;
use crate::render::html::{Html, Use};
use crate::render::image::Slot;
use crate::render::wording;
use crate::render::wording::documents::{self as said, Table};
use crate::render::wording::words::others;
use crate::view::address::Overview;
use crate::view::{Head, Link};

/// The number of backlinks on a page.
const BACKLINKS: usize = 60;

/// The page of a document that is not a goal: `document.html`.
#[derive(Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub(in crate::render) struct Document {
    /// The frame of the page.
    page: Shell,
    /// The title.
    title: String,
    /// The language of the text for `lang=`, if it differs from that of the page.
    lang: Option<&'static str>,
    /// The list it belongs to.
    crumb: Option<LinkOut>,
    /// Its place in that list, in words.
    crumb_text: String,
    /// A highlighted sentence, in the author's words.
    lead: Option<String>,
    /// The facts from the header of the document.
    facts: Vec<Fact>,
    /// The parts of the page, in their order.
    blocks: Vec<Block>,
    /// The previous page in its list.
    previous: Option<LinkOut>,
    /// The next page in its list.
    next: Option<LinkOut>,
    /// The label of the previous page.
    previous_label: String,
    /// The label of the next page.
    next_label: String,
}

/// A part of the page.
#[derive(Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(tag = "kind", rename_all = "kebab-case")]
enum Block {
    /// Text.
    Prose { id: String, title: Option<String>, html: String },
    /// A table.
    Table { title: String, head: Vec<String>, rows: Vec<Vec<String>> },
    /// Related pages.
    Links { title: String, links: Vec<LinkOut>, more: Option<String> },
    /// A quote, who said it, and their consent.
    Quote { title: String, text: String, by: Option<String>, consent: Option<String> },
    /// A picture.
    Picture { title: String, html: String },
}

/// The neighbours of a page in its list.
struct Neighbours {
    previous: Option<LinkOut>,
    next: Option<LinkOut>,
}

/// The order of a list.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Order {
    /// As the author listed it.
    AsListed,
    /// From new to old, so the previous page is the newer one.
    NewestFirst,
}

/// The parts of the page of a kind of document.
struct Parts<'v> {
    head: &'v Head,
    /// The phrase for the kind, also used for a document without a title.
    kind: &'static str,
    /// The list it belongs to.
    place: Overview,
    lead: Option<String>,
    facts: Vec<wording::Fact>,
    blocks: Vec<Block>,
    neighbours: Neighbours,
}

/// The data of a log entry's page.
pub(in crate::render) fn log_entry(desk: PageContext<'_>, number: usize) -> Document {
    let entry = &*desk.view.log[number];
    let mut blocks = prose(desk, &entry.head);
    blocks.extend(links(desk, "evidence-title", &entry.evidence));
    let head = |at: usize| desk.view.log.get(at).map(|item| &item.head);
    document(
        desk,
        Parts {
            head: &entry.head,
            kind: "kind-log",
            place: Overview::Log,
            lead: entry.result.as_deref().map(str::to_owned),
            facts: said::log_entry(desk.words, entry),
            blocks,
            neighbours: neighbours(desk, head, "kind-log", number, Order::NewestFirst),
        },
    )
}

/// The data of a need's page.
pub(in crate::render) fn need(desk: PageContext<'_>, number: usize) -> Document {
    let need = &desk.view.needs[number];
    let mut blocks = prose(desk, &need.head);
    blocks.extend(links(desk, "goals-for-this", &need.goals));
    let head = |at: usize| desk.view.needs.get(at).map(|item| &item.head);
    document(
        desk,
        Parts {
            head: &need.head,
            kind: "kind-need",
            place: Overview::Needs,
            lead: None,
            facts: said::need(desk.words, need),
            blocks,
            neighbours: neighbours(desk, head, "kind-need", number, Order::AsListed),
        },
    )
}

/// The data of an evaluation's page.
pub(in crate::render) fn evaluation(desk: PageContext<'_>, number: usize) -> Document {
    let evaluation = &desk.view.evaluations[number];
    let mut blocks = prose(desk, &evaluation.head);
    blocks.extend(links(desk, "new-needs", &evaluation.new_needs));
    let head = |at: usize| desk.view.evaluations.get(at).map(|item| &item.head);
    document(
        desk,
        Parts {
            head: &evaluation.head,
            kind: "kind-evaluation",
            place: if desk.view.needs.is_empty() { Overview::Goals } else { Overview::Needs },
            lead: None,
            facts: said::evaluation(desk.words, evaluation),
            blocks,
            neighbours: neighbours(desk, head, "kind-evaluation", number, Order::NewestFirst),
        },
    )
}

/// The data of a review's page.
pub(in crate::render) fn review(desk: PageContext<'_>, number: usize) -> Document {
    let review = &desk.view.reviews[number];
    let words = desk.words;
    let mut tables = said::review_tables(words, review);
    let former = desk.view.reviews.get(number + 1);
    let former =
        former.and_then(|former| said::agreements(words, "agreements-former", &former.agreements));
    let after = usize::from(!review.agreements.is_empty());
    tables.splice(after..after, former);
    if number == 0 {
        tables.extend(judgements(desk));
    }
    let mut blocks = prose(desk, &review.head);
    blocks.extend(tables.into_iter().map(|Table { title, head, rows }| Block::Table {
        title,
        head,
        rows,
    }));
    let head = |at: usize| desk.view.reviews.get(at).map(|item| &item.head);
    document(
        desk,
        Parts {
            head: &review.head,
            kind: "kind-review",
            place: Overview::Reviews,
            lead: None,
            facts: said::review(words, review),
            blocks,
            neighbours: neighbours(desk, head, "kind-review", number, Order::NewestFirst),
        },
    )
}

/// The last assessments side by side: the author's and those of others.
fn judgements(desk: PageContext<'_>) -> Option<Table> {
    let words = desk.words;
    let level = |level: Option<f64>| level.map(|level| words.number(level)).unwrap_or_default();
    let skills = desk.view.skills.iter().flat_map(|table| &table.rows);
    let rows = skills.filter(|row| !row.others.is_empty()).map(|row| {
        vec![row.name.to_string(), level(row.now), others(words, row), level(row.required)]
    });
    let columns = &["col-competence", "col-self", "key-others", "key-required"];
    said::table(words, "judgements", columns, rows.collect())
}

/// The data of the page of a piece of evidence.
pub(in crate::render) fn evidence(desk: PageContext<'_>, number: usize) -> Document {
    let piece = &desk.view.evidence[number];
    let words = desk.words;
    let mut blocks = Vec::new();
    if let Some((text, by)) = &piece.quote {
        blocks.push(Block::Quote {
            title: words.say("quote-title"),
            text: text.to_string(),
            by: by.as_deref().map(str::to_owned),
            consent: said::consent(words, piece),
        });
    }
    let file = piece.file.and_then(|file| desk.pictures.get(file));
    if let Some(file) = file.filter(|file| file.is_shown()) {
        let alt = desk.title(&piece.head, "kind-evidence");
        blocks.push(Block::Picture {
            title: words.say("picture-title"),
            html: file.tag(desk.root, &alt, Slot::Figure),
        });
    }
    blocks.extend(prose(desk, &piece.head));
    blocks.extend(links(desk, "supports-title", &piece.supports));
    let head = |at: usize| desk.view.evidence.get(at).map(|item| &item.head);
    document(
        desk,
        Parts {
            head: &piece.head,
            kind: "kind-evidence",
            place: Overview::Evidence,
            lead: None,
            facts: said::evidence(words, piece),
            blocks,
            neighbours: neighbours(desk, head, "kind-evidence", number, Order::NewestFirst),
        },
    )
}

/// The data of a free page.
pub(in crate::render) fn page(desk: PageContext<'_>, number: usize) -> Document {
    let page = &desk.view.pages[number];
    let mut html = desk.prose(&page.head, Use::PageWithLead);
    let lead = Some(std::mem::take(&mut html.lead)).filter(|lead| !lead.is_empty());
    let blocks = blocks_of(html);
    let title = desk.title(&page.head, "nav-page");
    Document {
        page: desk.shell(&title, &title, Place::Page(number), "goal"),
        lang: lang_of(&page.head),
        crumb: None,
        crumb_text: String::new(),
        lead,
        facts: desk.facts(said::plain(desk.words, &page.head)),
        blocks,
        previous: None,
        next: None,
        previous_label: String::new(),
        next_label: String::new(),
        title,
    }
}

fn document(desk: PageContext<'_>, parts: Parts<'_>) -> Document {
    let Parts { head, kind, place, lead, facts, mut blocks, neighbours } = parts;
    let words = desk.words;
    let title = desk.title(head, kind);
    let description = lead.clone().unwrap_or_else(|| title.clone());
    let crumb = match place {
        Overview::Log => "nav-log",
        Overview::Needs => "nav-needs",
        Overview::Reviews => "nav-reviews",
        Overview::Goals => "nav-goals",
        _ => "nav-evidence",
    };
    let back = back_links(desk, head, &facts, &blocks);
    blocks.extend(back);
    Document {
        page: desk.shell(&title, &description, Place::Below(place), "goal"),
        lang: lang_of(head),
        crumb: Some(LinkOut::said(words.say(crumb), desk.to(place))),
        crumb_text: words.say(kind),
        lead: lead.map(|lead| contact::linked(&lead)),
        facts: desk.facts(facts),
        blocks,
        previous: neighbours.previous,
        next: neighbours.next,
        previous_label: words.say("previous"),
        next_label: words.say("next"),
        title,
    }
}

/// The documents that refer to this one, except those that its page names already.
fn back_links(
    desk: PageContext<'_>,
    head: &Head,
    facts: &[wording::Fact],
    blocks: &[Block],
) -> Option<Block> {
    let named: Vec<&LinkOut> = blocks
        .iter()
        .filter_map(|block| match block {
            Block::Links { links, .. } => Some(links),
            _ => None,
        })
        .flatten()
        .collect();
    let fresh = |link: &&Link| {
        let href = desk.href(&link.to);
        !facts.iter().flat_map(wording::Fact::links).any(|said| said == *link)
            && !named.iter().any(|named| named.href == href)
    };
    let mut back: Vec<Link> = head.backlinks.iter().filter(fresh).cloned().collect();
    let left = back.len().saturating_sub(BACKLINKS);
    back.truncate(BACKLINKS);
    let mut block = links(desk, "refers-here", &back)?;
    if let Block::Links { more, .. } = &mut block {
        *more = (left > 0).then(|| desk.words.with("and-more", &super::count(left)));
    }
    Some(block)
}

fn prose(desk: PageContext<'_>, head: &Head) -> Vec<Block> {
    blocks_of(desk.prose(head, Use::Page))
}

/// A text as blocks: the part before its first heading, then a block for each heading.
fn blocks_of(html: Html) -> Vec<Block> {
    let mut blocks = Vec::new();
    if !html.intro.trim().is_empty() {
        blocks.push(Block::Prose { id: String::new(), title: None, html: html.intro });
    }
    blocks.extend(html.sections.into_iter().map(|section| Block::Prose {
        id: section.id,
        title: Some(section.title),
        html: section.html,
    }));
    blocks
}

/// The pages before and after one in its list.
fn neighbours<'h>(
    desk: PageContext<'_>,
    head: impl Fn(usize) -> Option<&'h Head>,
    fallback: &str,
    number: usize,
    order: Order,
) -> Neighbours {
    let at = |number: Option<usize>| {
        let head = head(number?)?;
        Some(desk.document(head, fallback))
    };
    let (before, after) = (at(number.checked_sub(1)), at(number.checked_add(1)));
    match order {
        Order::AsListed => Neighbours { previous: before, next: after },
        Order::NewestFirst => Neighbours { previous: after, next: before },
    }
}

fn links(desk: PageContext<'_>, title: &str, links: &[Link]) -> Option<Block> {
    let links = desk.links(links);
    (!links.is_empty()).then(|| Block::Links { title: desk.words.say(title), links, more: None })
}
