//! The page of a document that is not a goal: a log entry, a need, an evaluation, a review, a piece
//! of evidence, a free page.

use serde::Serialize;

use super::{Fact, LinkOut, PageContext, Place, Shell, lang_of};
use crate::base::Arg;
use crate::base::percent::encode;
use crate::render::contact as reach;
use crate::render::html::{Html, Use, escape};
use crate::render::image::Slot;
use crate::render::standing;
use crate::render::talk::agreement_state;
use crate::view::address::Overview;
use crate::view::{
    Agreement, Ask, Evaluation, Evidence, Head, Link, LogEntry, Need, Review, Signature,
};

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
    /// What someone said.
    Quote { title: String, text: String, by: Option<String> },
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

/// The data of a log entry's page.
pub(in crate::render) fn log_entry(desk: PageContext<'_>, number: usize) -> Document {
    let entry: &LogEntry = &desk.view.log[number];
    let words = desk.words;
    let when = match entry.from {
        Some(from) => words.period(Some(from), entry.day).map(|text| escape(&text)),
        None => entry.day.map(|day| desk.time_html(day)),
    };
    let readings: Vec<String> = entry
        .readings
        .iter()
        .map(|(name, value)| escape(&format!("{name}: {}", words.number(*value))))
        .collect();
    let facts = [
        desk.fact("fact-when", when),
        desk.fact("fact-method", entry.method.map(|method| escape(&words.word(method)))),
        desk.fact("fact-provider", entry.provider.as_ref().map(|text| escape(text))),
        desk.fact(
            "fact-hours",
            entry.hours.map(|hours| {
                escape(&words.with("hours", &[("hours", Arg::from(words.number(hours)))]))
            }),
        ),
        desk.fact("fact-cost", entry.cost.map(|cost| escape(&words.amount(cost, Some("€"))))),
        desk.fact("fact-goal", desk.links_html(&entry.goals)),
        desk.fact("fact-need", desk.links_html(&entry.needs)),
        desk.fact("fact-readings", readings.join("<br>")),
    ];
    let mut blocks = prose(desk, &entry.head);
    blocks.extend(links(desk, "evidence-title", &entry.evidence));
    let head = |at: usize| desk.view.log.get(at).map(|item| &item.head);
    let neighbours = neighbours(desk, head, "kind-log", number, Order::NewestFirst);
    let lead = entry.result.as_deref().map(str::to_owned);
    document(desk, &entry.head, "kind-log", Overview::Log, lead, facts, blocks, neighbours)
}

/// The data of a need's page.
pub(in crate::render) fn need(desk: PageContext<'_>, number: usize) -> Document {
    let need: &Need = &desk.view.needs[number];
    let words = desk.words;
    let facts = [
        desk.fact("fact-state", escape(&words.word(need.status))),
        desk.fact("fact-cause", need.cause.map(|cause| escape(&words.word(cause)))),
        desk.fact("fact-training", need.training.map(|sort| escape(&words.word(sort)))),
        desk.fact("fact-competence", desk.links_html(&need.competences)),
        desk.fact("fact-from", desk.links_html(&need.from)),
        desk.fact("fact-options", {
            let options: Vec<String> = need.options.iter().map(|text| escape(text)).collect();
            options.join("<br>")
        }),
    ];
    let mut blocks = prose(desk, &need.head);
    blocks.extend(links(desk, "goals-for-this", &need.goals));
    let head = |at: usize| desk.view.needs.get(at).map(|item| &item.head);
    let neighbours = neighbours(desk, head, "kind-need", number, Order::AsListed);
    document(desk, &need.head, "kind-need", Overview::Needs, None, facts, blocks, neighbours)
}

/// The data of an evaluation's page.
pub(in crate::render) fn evaluation(desk: PageContext<'_>, number: usize) -> Document {
    let evaluation: &Evaluation = &desk.view.evaluations[number];
    let words = desk.words;
    let score = |score: Option<i64>| {
        score.map(|score| {
            escape(&words.with("out-of-five", &[("value", Arg::from(score.to_string()))]))
        })
    };
    let facts = [
        desk.fact("fact-of", desk.links_html(&evaluation.of)),
        desk.fact("fact-when", evaluation.head.date.map(|day| desk.time_html(day))),
        desk.fact("fact-fitting", score(evaluation.fitting)),
        desk.fact("fact-worthwhile", score(evaluation.worthwhile)),
        desk.fact(
            "fact-attainment",
            evaluation.attainment.map(|level| escape(&words.say(&format!("attainment-{level}")))),
        ),
        desk.fact("fact-again", evaluation.again.map(|again| escape(&words.word(again)))),
    ];
    let mut blocks = prose(desk, &evaluation.head);
    blocks.extend(links(desk, "new-needs", &evaluation.new_needs));
    let head = |at: usize| desk.view.evaluations.get(at).map(|item| &item.head);
    let neighbours = neighbours(desk, head, "kind-evaluation", number, Order::NewestFirst);
    let head = &evaluation.head;
    let place = if desk.view.needs.is_empty() { Overview::Goals } else { Overview::Needs };
    document(desk, head, "kind-evaluation", place, None, facts, blocks, neighbours)
}

/// The data of a review's page.
pub(in crate::render) fn review(desk: PageContext<'_>, number: usize) -> Document {
    let review: &Review = &desk.view.reviews[number];
    let words = desk.words;
    let with: Vec<String> = review.with.iter().map(ToString::to_string).collect();
    let facts = [
        desk.fact("fact-when", review.head.date.map(|day| desk.time_html(day))),
        desk.fact("fact-meeting", review.meeting.map(|m| escape(&words.word(m)))),
        desk.fact("fact-present", escape(&words.list(&with))),
        desk.fact("fact-next", review.next.map(|day| desk.time_html(day))),
    ];
    let mut blocks = prose(desk, &review.head);
    let day = |day: Option<crate::base::calendar::Date>| day.map(|day| words.short(day));
    let columns = &["col-what", "col-who", "col-when", "col-state"];
    let agreements = |review: &Review| {
        review.agreements.iter().map(|one| agreement_row(desk, one)).collect::<Vec<_>>()
    };
    let former = desk.view.reviews.get(number + 1).map(&agreements).unwrap_or_default();
    for (title, rows) in [("agreements", agreements(review)), ("agreements-former", former)] {
        if !rows.is_empty() {
            blocks.push(table(desk, title, columns, rows));
        }
    }
    if !review.asks.is_empty() {
        let rows = review.asks.iter().map(|Ask { what, kind, decision }| {
            vec![
                what.to_string(),
                kind.map(|kind| words.word(kind)).unwrap_or_default(),
                decision.as_deref().map_or_else(|| words.say("ask-open"), str::to_owned),
            ]
        });
        blocks.push(table(desk, "asks", &["col-what", "col-kind", "col-decision"], rows.collect()));
    }
    if !review.signatures.is_empty() {
        let rows = review.signatures.iter().map(|Signature { who, role, mode, date }| {
            vec![
                who.as_deref().unwrap_or("").to_owned(),
                role.as_deref().unwrap_or("").to_owned(),
                mode.map(|mode| words.word(mode)).unwrap_or_default(),
                day(*date).unwrap_or_default(),
            ]
        });
        blocks.push(table(
            desk,
            "signatures",
            &["col-who", "col-role", "col-mode", "col-when"],
            rows.collect(),
        ));
    }
    if number == 0 {
        blocks.extend(judgements(desk));
    }
    let head = |at: usize| desk.view.reviews.get(at).map(|item| &item.head);
    let neighbours = neighbours(desk, head, "kind-review", number, Order::NewestFirst);
    document(desk, &review.head, "kind-review", Overview::Reviews, None, facts, blocks, neighbours)
}

/// An agreement as a row: what, who, by when, its status.
pub(super) fn agreement_row(desk: PageContext<'_>, agreement: &Agreement) -> Vec<String> {
    let words = desk.words;
    vec![
        agreement.what.to_string(),
        agreement.who.as_deref().unwrap_or("").to_owned(),
        agreement.due.map(|day| words.short(day)).unwrap_or_default(),
        agreement_state(agreement, words),
    ]
}

/// The last assessments side by side: the author's and those of others.
fn judgements(desk: PageContext<'_>) -> Option<Block> {
    let words = desk.words;
    let level = |level: Option<f64>| level.map(|level| words.number(level)).unwrap_or_default();
    let skills = desk.view.skills.iter().flat_map(|table| &table.rows);
    let rows: Vec<Vec<String>> = skills
        .filter(|row| !row.others.is_empty())
        .map(|row| {
            let others = standing::others(words, row);
            vec![row.name.to_string(), level(row.now), others, level(row.required)]
        })
        .collect();
    let columns = &["col-competence", "col-self", "key-others", "key-required"];
    (!rows.is_empty()).then(|| table(desk, "judgements", columns, rows))
}

/// The data of the page of a piece of evidence.
pub(in crate::render) fn evidence(desk: PageContext<'_>, number: usize) -> Document {
    let piece: &Evidence = &desk.view.evidence[number];
    let words = desk.words;
    let file = piece.file.and_then(|file| desk.pictures.get(file));
    let download = file.filter(|file| file.sort == crate::render::image::Sort::File).map(|file| {
        let name = file.path.rsplit('/').next().unwrap_or(&file.path);
        let size = words.with("file-size", &[("size", Arg::from(size(file.bytes, words)))]);
        format!(
            "<a href=\"{}{}\">{}</a> {}",
            desk.root,
            escape(&encode(&file.path)),
            escape(name),
            escape(&size)
        )
    });
    let url = piece.url.as_deref().map(reach::bare);
    let facts = [
        desk.fact("fact-sort", escape(&words.word(piece.sort))),
        desk.fact("fact-issuer", piece.issuer.as_ref().map(|text| escape(text))),
        desk.fact("fact-issued", piece.issued.map(|day| desk.time_html(day))),
        desk.fact("fact-expires", piece.expires.map(|day| desk.time_html(day))),
        desk.fact("fact-file", download),
        desk.fact("fact-url", url),
    ];
    let mut blocks = Vec::new();
    if let Some((text, by)) = &piece.quote {
        blocks.push(Block::Quote {
            title: words.say("quote-title"),
            text: text.to_string(),
            by: by.as_deref().map(str::to_owned),
        });
    }
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
    let neighbours = neighbours(desk, head, "kind-evidence", number, Order::NewestFirst);
    document(
        desk,
        &piece.head,
        "kind-evidence",
        Overview::Evidence,
        None,
        facts,
        blocks,
        neighbours,
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
        facts: Vec::new(),
        blocks,
        previous: None,
        next: None,
        previous_label: String::new(),
        next_label: String::new(),
        title,
    }
}

#[expect(clippy::too_many_arguments, reason = "the parts of one page, named where they are made")]
fn document(
    desk: PageContext<'_>,
    head: &Head,
    fallback: &str,
    place: Overview,
    lead: Option<String>,
    facts: impl IntoIterator<Item = Option<Fact>>,
    mut blocks: Vec<Block>,
    neighbours: Neighbours,
) -> Document {
    let words = desk.words;
    let title = desk.title(head, fallback);
    let description = lead.clone().unwrap_or_else(|| title.clone());
    let crumb = match place {
        Overview::Log => "nav-log",
        Overview::Needs => "nav-needs",
        Overview::Reviews => "nav-reviews",
        Overview::Goals => "nav-goals",
        _ => "nav-evidence",
    };
    let tags: Vec<String> = head.tags.iter().map(|tag| escape(tag)).collect();
    let mut facts: Vec<Fact> = facts.into_iter().flatten().collect();
    facts.extend(desk.fact("fact-tags", tags.join(", ")));
    // Documents named elsewhere on the page are left out of the backlinks.
    let named: Vec<&LinkOut> = blocks
        .iter()
        .filter_map(|block| match block {
            Block::Links { links, .. } => Some(links),
            _ => None,
        })
        .flatten()
        .collect();
    let fresh = |link: &&Link| {
        let html = desk.link_html(link);
        let href = desk.href(&link.to);
        !facts.iter().any(|fact| fact.html.contains(&html))
            && !named.iter().any(|named| named.href == href)
    };
    let mut back: Vec<Link> = head.backlinks.iter().filter(fresh).cloned().collect();
    let left = back.len().saturating_sub(BACKLINKS);
    back.truncate(BACKLINKS);
    if let Some(mut block) = links(desk, "refers-here", &back) {
        if let Block::Links { more, .. } = &mut block {
            *more = (left > 0).then(|| words.with("and-more", &super::count(left)));
        }
        blocks.push(block);
    }
    Document {
        page: desk.shell(&title, &description, Place::Below(place), "goal"),
        lang: lang_of(head),
        crumb: Some(LinkOut { text: words.say(crumb), href: desk.to(place) }),
        crumb_text: words.say(fallback),
        lead: lead.map(|lead| escape(&lead)),
        facts,
        blocks,
        previous: neighbours.previous,
        next: neighbours.next,
        previous_label: words.say("previous"),
        next_label: words.say("next"),
        title,
    }
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
        Some(LinkOut { text: desk.title(head, fallback), href: desk.href(&head.at) })
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

fn table(desk: PageContext<'_>, title: &str, head: &[&str], rows: Vec<Vec<String>>) -> Block {
    let head = head.iter().map(|column| desk.words.say(column)).collect();
    Block::Table { title: desk.words.say(title), head, rows }
}

/// The size of a file, in the unit that gives a short number.
fn size(bytes: usize, words: crate::render::words::Words) -> String {
    let kilo = bytes as f64 / 1000.0;
    if kilo < 1000.0 {
        format!("{} kB", words.number(kilo.max(1.0).round()))
    } else {
        format!("{} MB", words.number((kilo / 100.0).round() / 10.0))
    }
}
