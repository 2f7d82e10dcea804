//! Addresses in an edition: a page, and an anchor on it.

use crate::base::{Lang, filename};
use crate::plan::{Entry, EntryId, Found, Kind, Plan};

/// A page of an edition and a place on it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Address {
    /// The path of the page from the root of the edition.
    pub page: String,
    /// The anchor on that page.
    pub anchor: Option<String>,
}

/// The number of an attachment; a view does not know the path.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct FileId(pub u32);

/// The pages of an edition that do not belong to one document.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Overview {
    /// The home page.
    Home,
    /// The CV.
    Cv,
    /// All goals.
    Goals,
    /// The whole log.
    Log,
    /// All competences.
    Skills,
    /// From now to desired.
    Change,
    /// All evidence.
    Evidence,
    /// All needs.
    Needs,
    /// All reviews.
    Reviews,
    /// The agenda of the next review.
    Talk,
    /// The free pages, if the menu does not list them all.
    Pages,
    /// Who reads what.
    Readers,
    /// The search.
    Search,
    /// The page for an address that does not exist.
    NotFound,
}

/// The path of an overview, in the language of the plan.
pub fn overview(page: Overview, lang: Lang) -> &'static str {
    match page {
        Overview::Home => "index.html",
        Overview::Cv => "cv.html",
        Overview::Goals => lang.pick("goals.html", "doelen.html"),
        Overview::Log => lang.pick("log.html", "logboek.html"),
        Overview::Skills => lang.pick("skills.html", "vaardigheden.html"),
        Overview::Change => lang.pick("now-and-desired.html", "nu-en-gewenst.html"),
        Overview::Evidence => lang.pick("evidence.html", "bewijs.html"),
        Overview::Needs => lang.pick("needs.html", "leerbehoeften.html"),
        Overview::Reviews => lang.pick("reviews.html", "gesprekken.html"),
        Overview::Talk => lang.pick("talk.html", "gesprek.html"),
        Overview::Pages => lang.pick("pages.html", "paginas.html"),
        Overview::Readers => lang.pick("readers.html", "lezers.html"),
        Overview::Search => lang.pick("search.html", "zoeken.html"),
        Overview::NotFound => "404.html",
    }
}

/// The path of the calendar, in the language of the plan.
pub fn calendar(lang: Lang) -> &'static str {
    lang.pick("calendar.ics", "agenda.ics")
}

/// Where a document is shown.
pub(crate) fn of_entry(plan: &Plan, entry: &Entry) -> Address {
    let lang = plan.config.lang;
    let on = |page, id: &str| Address {
        page: overview(page, lang).to_owned(),
        anchor: Some(anchor(plan, page, entry.kind.spec().name, id)),
    };
    match entry.kind {
        Kind::Profile | Kind::Assessment => on(Overview::Skills, &entry.id),
        Kind::Situation | Kind::Observation | Kind::Comparison | Kind::Conclusion => {
            on(Overview::Change, &entry.id)
        }
        Kind::Page if is_home(entry) => {
            Address { page: overview(Overview::Home, lang).to_owned(), anchor: None }
        }
        kind => Address {
            page: format!("{}/{}.html", kind.spec().folder(lang), filename::stem(&entry.id)),
            anchor: None,
        },
    }
}

/// The overview that shows something that has no page of its own.
fn overview_of(plan: &Plan, found: Found) -> Option<Overview> {
    match found {
        Found::Competence(..) => Some(Overview::Skills),
        Found::Difference(..) => Some(Overview::Change),
        Found::Entry(id) => match plan.entry(id).kind {
            Kind::Profile | Kind::Assessment => Some(Overview::Skills),
            Kind::Situation | Kind::Observation | Kind::Comparison | Kind::Conclusion => {
                Some(Overview::Change)
            }
            _ => None,
        },
    }
}

/// The anchor of something on an overview: its id, with its kind if something of another kind on
/// that page has the same id.
fn anchor(plan: &Plan, page: Overview, kind: &str, id: &str) -> String {
    let meanings = plan.meanings(plan.names.intern(id));
    let first = meanings.iter().find(|found| overview_of(plan, **found) == Some(page));
    match first.map(|found| plan.sort_name(*found)) {
        Some(other) if other != kind => format!("{id}---{kind}"),
        _ => id.to_owned(),
    }
}

/// The prefix of the anchors of a text on the page that shows it: empty if the text has a page of
/// its own, otherwise the id of its document. An id never contains two dashes, so anchors of
/// different texts never collide.
pub fn prefix(plan: &Plan, entry: &Entry) -> String {
    of_entry(plan, entry).anchor.map(|id| format!("{id}--")).unwrap_or_default()
}

/// The anchor of a heading of a document, by the name of the heading.
pub(crate) fn of_heading(plan: &Plan, entry: &Entry, name: &str) -> String {
    let prefix = prefix(plan, entry);
    if prefix.is_empty() && is_of_the_page(name) {
        return format!("text--{name}");
    }
    format!("{prefix}{name}")
}

/// The anchors of the pages themselves; a test compares them with the templates.
pub const RESERVED: [&str; 13] = [
    "inhoud",
    "resultaten",
    "doelen",
    "vaardigheden",
    "logboek",
    "voortgang",
    "smart",
    "bewijs",
    "nog-open",
    "zoek",
    "zoek-wat",
    "zoek-aantal",
    "zoek-gevonden",
];

/// The first letters of the other anchors of pages, which are followed by a digit or a dash:
/// `h-goals`, `b2`, `m0-x`.
const LETTERS: &str = "bcghlmrstz";

/// Whether a page may use this anchor itself.
pub fn is_of_the_page(name: &str) -> bool {
    let numbered = name.strip_prefix(|first: char| LETTERS.contains(first)).is_some_and(|rest| {
        let rest = rest.trim_start_matches(|c: char| c.is_ascii_digit());
        rest.is_empty() || rest.starts_with('-')
    });
    numbered || RESERVED.contains(&name)
}

/// Where something with an id is shown.
pub(crate) fn of_found(plan: &Plan, found: Found) -> Address {
    let nested = |entry: EntryId, id: Option<&str>, page| {
        let id = id.map(crate::base::symbol::normal);
        let anchor = id.map(|id| anchor(plan, page, plan.sort_name(found), &id));
        let anchor = anchor.or_else(|| Some(plan.entry(entry).id.to_string()));
        Address { page: overview(page, plan.config.lang).to_owned(), anchor }
    };
    match found {
        Found::Entry(id) => of_entry(plan, plan.entry(id)),
        Found::Competence(entry, number) => match &plan.entry(entry).detail {
            crate::plan::Detail::Profile(profile) => {
                nested(entry, profile.competences[number as usize].id.as_deref(), Overview::Skills)
            }
            _ => Address::default(),
        },
        Found::Difference(entry, number) => match &plan.entry(entry).detail {
            crate::plan::Detail::Comparison(comparison) => nested(
                entry,
                comparison.differences[number as usize].id.as_deref(),
                Overview::Change,
            ),
            _ => Address::default(),
        },
    }
}

/// Whether a document is the text of the home page.
pub(crate) fn is_home(entry: &Entry) -> bool {
    entry.kind == Kind::Page && !entry.path.contains('/') && &*entry.id == "index"
}
