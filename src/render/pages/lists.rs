//! Plain lists: evidence, needs, reviews; and the page for an address that does not exist.

use serde::Serialize;

use super::goal::evidence_row;
use super::{LinkOut, PageContext, Place, Shell, count};
use crate::render::wording::words::Day;
use crate::view::address::Overview;

/// A plain list, and the page for an address that does not exist: `list.html`.
#[derive(Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub(in crate::render) struct List {
    /// The frame of the page.
    page: Shell,
    /// The title.
    title: String,
    /// A sentence about the list.
    intro: String,
    /// The list.
    rows: Vec<ListRow>,
    /// The evaluations, on the page with the needs.
    evaluations: Vec<ListRow>,
}

/// A line of a list.
#[derive(Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
struct ListRow {
    /// Its kind, in a word.
    label: String,
    /// Its page.
    link: LinkOut,
    /// A short explanation.
    note: Option<String>,
    /// The day.
    day: Option<Day>,
}

/// The data of the page with all evidence.
pub(in crate::render) fn evidence(desk: PageContext<'_>) -> List {
    let rows = (0..desk.view.evidence.len()).map(|at| {
        let row = evidence_row(desk, at);
        ListRow { label: row.sort, link: row.link, note: row.note, day: row.day }
    });
    list(desk, Overview::Evidence, "nav-evidence", "evidence-intro", rows.collect())
}

/// The data of the page with all needs.
pub(in crate::render) fn needs(desk: PageContext<'_>) -> List {
    let rows = desk.view.needs.iter().map(|need| ListRow {
        label: desk.words.word(need.status),
        link: desk.document(&need.head, "kind-need"),
        note: need.cause.map(|cause| desk.words.word(cause)),
        day: need.head.date.map(|day| desk.words.day(day)),
    });
    let mut list = list(desk, Overview::Needs, "nav-needs", "needs-intro", rows.collect());
    list.evaluations = desk
        .view
        .evaluations
        .iter()
        .map(|evaluation| ListRow {
            label: desk.words.say("kind-evaluation"),
            link: desk.document(&evaluation.head, "kind-evaluation"),
            note: None,
            day: evaluation.head.date.map(|day| desk.words.day(day)),
        })
        .collect();
    list
}

/// The data of the page with all free pages.
pub(in crate::render) fn pages(desk: PageContext<'_>) -> List {
    let rows = desk.view.pages.iter().map(|page| ListRow {
        label: String::new(),
        link: desk.document(&page.head, "nav-page"),
        note: None,
        day: page.head.date.map(|day| desk.words.day(day)),
    });
    list(desk, Overview::Pages, "nav-pages", "pages-intro", rows.collect())
}

/// The data of the page with all reviews.
pub(in crate::render) fn reviews(desk: PageContext<'_>) -> List {
    let rows = desk.view.reviews.iter().map(|review| ListRow {
        label: review
            .meeting
            .map_or_else(|| desk.words.say("kind-review"), |meeting| desk.words.word(meeting)),
        link: desk.document(&review.head, "kind-review"),
        note: (!review.with.is_empty()).then(|| {
            let with: Vec<String> = review.with.iter().map(ToString::to_string).collect();
            desk.words.list(&with)
        }),
        day: review.head.date.map(|day| desk.words.day(day)),
    });
    list(desk, Overview::Reviews, "nav-reviews", "reviews-intro", rows.collect())
}

/// The data of the page for an address that does not exist.
pub(in crate::render) fn not_found(desk: PageContext<'_>) -> List {
    let title = desk.words.say("not-found");
    let intro = desk.words.say("not-found-intro");
    List {
        page: desk.shell(&title, &intro, Place::Nowhere, ""),
        title,
        intro,
        rows: Vec::new(),
        evaluations: Vec::new(),
    }
}

fn list(
    desk: PageContext<'_>,
    page: Overview,
    title: &str,
    intro: &str,
    rows: Vec<ListRow>,
) -> List {
    let title = desk.words.say(title);
    let intro = desk.words.with(intro, &count(rows.len()));
    List {
        page: desk.shell(&title, &intro, Place::At(page), ""),
        title,
        intro,
        rows,
        evaluations: Vec::new(),
    }
}
