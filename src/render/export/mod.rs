//! Machine-readable files of an edition: facts, a résumé, dates, news, addresses.

pub mod calendar;
mod feed;
mod linked;
pub mod plan;
mod resume;
pub(super) mod search;

use std::fmt::Write;

use serde_json::Value;

use super::html;
use super::plain;
use super::shorten::shorten;
use super::wording::Words;
use crate::base::Lang;
use crate::base::percent::encode;
use crate::view::address::{self, Overview, overview};
use crate::view::{Head, Output, Reader, View};

pub(super) use linked::linked;

/// Long words from the formats of these files: nobody wrote them.
pub(super) const WORDS: &str = "context | EducationalOccupationalCredential | Organization | ProfilePage | \
    achieved | agreements | attainable | attainment | canonical | certificate | certificates | competences | \
    dateCreated | dateModified | description | education | fluency | institution | languages | evaluations | evidence | hasCredential | highlights | \
    homeLocation | inLanguage | jobTitle | jsonresume | knowsAbout | language | lastModified | location | \
    mainEntity | measurable | measures | organisation | position | profiles | projects | readings | \
    recognizedBy | reference | references | relevant | required | sentence | specific | startDate | \
    supports | telephone | timebound | worksFor";

/// A machine-readable file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Export {
    /// The facts of the edition.
    Plan,
    /// A résumé in the format JSON Resume, for editions with which the author may apply for a job.
    Resume,
    /// The future dates.
    Calendar,
    /// The latest entries, as an Atom feed.
    Feed,
    /// The addresses of all pages.
    Sitemap,
    /// Instructions for crawlers, at the root of a server.
    Robots,
    /// The search index.
    Index,
    /// The search script.
    Search,
}

impl Export {
    /// Every file that an edition can have.
    pub const ALL: [Self; 8] = [
        Self::Plan,
        Self::Resume,
        Self::Calendar,
        Self::Feed,
        Self::Sitemap,
        Self::Robots,
        Self::Index,
        Self::Search,
    ];

    /// The files that an edition has.
    pub(super) fn of(view: &View) -> Vec<Self> {
        let edition = &view.edition;
        let searched = view.is_searched();
        let all = [
            (Self::Plan, true),
            (Self::Resume, edition.reader != Reader::Audience),
            (Self::Calendar, calendar::calendar(view).is_some()),
            (Self::Feed, edition.base_url.is_some() && edition.outputs.contains(&Output::Feed)),
            (Self::Sitemap, edition.base_url.is_some()),
            // Crawlers do not look for it in a folder.
            (
                Self::Robots,
                edition.base_url.as_ref().is_some_and(|url| url.matches('/').count() == 3),
            ),
            (Self::Index, searched),
            (Self::Search, searched),
        ];
        all.into_iter().filter(|(_, there)| *there).map(|(export, _)| export).collect()
    }

    /// Its address, from the root of the edition.
    pub(super) fn path(self, plan_lang: Lang) -> &'static str {
        match self {
            Self::Plan => "plan.json",
            Self::Resume => "resume.json",
            Self::Calendar => address::calendar(plan_lang),
            Self::Feed => "feed.xml",
            Self::Sitemap => "sitemap.xml",
            Self::Robots => "robots.txt",
            Self::Index => "search-index.js",
            Self::Search => "search.js",
        }
    }

    /// Its text. `pages` are the paths of all pages.
    pub(super) fn text(
        self,
        view: &View,
        pages: impl FnOnce() -> Vec<String>,
        plan_lang: Lang,
    ) -> String {
        let words = Words { lang: view.edition.lang };
        match self {
            Self::Plan => plan::plan(view),
            Self::Resume => resume::resume(view, words),
            Self::Calendar => calendar::calendar(view).unwrap_or_default(),
            Self::Feed => feed::feed(view, words, overview(Overview::Log, plan_lang)),
            Self::Sitemap => sitemap(view, &pages()),
            Self::Robots => format!(
                "User-agent: *\nAllow: /\nSitemap: {}\n",
                on_the_web(view, "sitemap.xml").unwrap_or_default()
            ),
            Self::Index => search::index(view, words),
            Self::Search => search::SCRIPT.to_owned(),
        }
    }
}

/// The maximum number of addresses in the format.
const ADDRESSES: usize = 50_000;

/// The addresses of all pages, in the format of sitemaps.org.
fn sitemap(view: &View, pages: &[String]) -> String {
    let mut out = String::from(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n\
         <urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n",
    );
    for page in pages.iter().take(ADDRESSES) {
        if let Some(url) = on_the_web(view, page) {
            let _ = writeln!(out, "<url><loc>{}</loc></url>", html::escape(&url));
        }
    }
    out.push_str("</urlset>\n");
    out
}

/// The full address of a path in the edition, if it has one. The first page is the folder itself.
pub(super) fn on_the_web(view: &View, path: &str) -> Option<String> {
    let base = view.edition.base_url.as_deref()?;
    let path = if path == "index.html" { "" } else { path };
    Some(format!("{base}{}", encode(path)))
}

/// The first words of a text, without markup.
fn opening(head: &Head, most: usize) -> String {
    let text = plain::opening(&head.prose, most * 4);
    shorten(&text, most)
}

/// A list, unless it is empty.
fn list(items: impl Iterator<Item = Value>) -> Option<Value> {
    let items: Vec<Value> = items.collect();
    (!items.is_empty()).then_some(Value::Array(items))
}
