//! The data of each template.

mod card;
pub(super) mod change;
pub(super) mod cv;
pub(super) mod document;
pub(super) mod entries;
pub(super) mod goal;
pub(super) mod goals;
pub(super) mod home;
pub(super) mod lists;
pub(super) mod log;
mod months;
mod planning;
pub(super) mod readers;
mod route;
mod reference;
pub(super) mod search;
pub(super) mod skills;
pub(super) mod talk;

use serde::Serialize;

use route::{Arrival, along};

use super::contact;
use super::export;
use super::html::{self, Html, Setting, Use, escape};
use super::image::{Picture, Sort};
use super::wording::cv::contact as contact_lines;
use super::wording::words::Day;
use super::wording::{self, Piece, Words};
use crate::base::percent::encode;
use crate::base::{Arg, Lang, lang};
use crate::view::address::{Overview, overview};
use crate::view::{Address, Head, Link, Output, Progress, Reader, View};

/// The context of a page: the view, and the place of the page.
#[derive(Clone, Copy)]
pub(super) struct PageContext<'v> {
    /// The view.
    pub(super) view: &'v View,
    /// The attachments.
    pub(super) pictures: &'v [Picture],
    /// The language.
    pub(super) words: Words,
    /// The path from this page to the root of the edition: empty, or `../`.
    pub(super) root: &'v str,
    /// The path of this page from the root.
    pub(super) path: &'v str,
    /// The language of the folder names: that of the plan.
    pub(super) plan_lang: Lang,
}

/// The frame of every page.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub(super) struct Shell {
    /// The language of the page: `nl`, `en`.
    lang: &'static str,
    /// The title of the page, followed by the name.
    title: String,
    /// A sentence for search engines; can be empty.
    description: String,
    /// The path to the root of the edition: nothing, or `../` for each folder.
    root: String,
    /// The author's name, or the title of the plan.
    name: String,
    /// The address of the first page.
    home: String,
    /// The menu.
    nav: Vec<NavItem>,
    /// The search page, if there is one.
    search: Option<String>,
    /// Whether this page is the search page, the only page with a script.
    searches: bool,
    /// The web address of the page, if known.
    web: Option<Web>,
    /// The author of the portfolio, for search engines: JSON-LD.
    linked: Option<String>,
    /// A class for the whole page; can be empty.
    class: &'static str,
    /// The readers of the edition, in words; nothing for the public edition and your own.
    audience: Option<String>,
    /// Whether this is the author's own edition.
    own: bool,
    /// The day of the build.
    today: Day,
    /// On the first page: other files, such as a calendar and a report to print.
    files: Vec<LinkOut>,
    /// How to reach the author, as HTML.
    contact: Vec<String>,
    /// This page in other languages.
    translations: Vec<Translation>,
}

/// The web address of a page, for sharing and search engines.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
struct Web {
    /// Its full address.
    url: String,
    /// The full address of the picture for the edition.
    image: String,
    /// The full address of the feed, if there is one.
    feed: Option<String>,
    /// `profile` for the first page, `article` for the others.
    kind: &'static str,
}

/// A page in another language.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
struct Translation {
    /// The language: `nl`, `en`.
    lang: &'static str,
    /// Its name, in that language.
    name: String,
    /// The full address of the page.
    url: String,
}

/// An item of the menu.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
struct NavItem {
    /// The text.
    label: String,
    /// The address.
    href: String,
    /// `page` on the page itself, `true` on a page below it, otherwise nothing.
    here: Option<&'static str>,
}

/// A link.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub(super) struct LinkOut {
    /// The text.
    pub(super) text: String,
    /// The address, relative to this page.
    pub(super) href: String,
    /// The language of the text for `lang=`, if it differs from that of the page.
    pub(super) lang: Option<&'static str>,
}

impl LinkOut {
    /// A link with words of the page.
    pub(super) fn said(text: String, href: String) -> Self {
        Self { text, href, lang: None }
    }
}

/// A line in the list of facts next to a title.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub(super) struct Fact {
    /// The label.
    pub(super) label: String,
    /// The value as HTML, escaped.
    pub(super) html: String,
}

/// A stop of a route.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub(super) struct Stop {
    /// Its status as a class: `done`, `now`, `next`, `next late`; with `gap` if the travelled part of
    /// the route ends here, and with `aim` if the route leads here.
    pub(super) class: String,
    /// Its status as a word, for screen readers.
    pub(super) word: String,
    /// When, in words.
    pub(super) when: Option<String>,
    /// The stop.
    pub(super) what: String,
    /// A short explanation.
    pub(super) note: Option<String>,
    /// Whether this is the current stop.
    pub(super) now: bool,
    /// The language of the stop for `lang=`, if it differs from that of the page.
    pub(super) lang: Option<&'static str>,
}

/// The place of a page in the menu.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Place {
    /// It is this page of the menu.
    At(Overview),
    /// It is below this page of the menu.
    Below(Overview),
    /// It is this free page.
    Page(usize),
    /// Nowhere.
    Nowhere,
}

impl PageContext<'_> {
    /// The frame of a page.
    pub(super) fn shell(
        self,
        title: &str,
        description: &str,
        place: Place,
        class: &'static str,
    ) -> Shell {
        let name = self.name();
        let title = match place {
            Place::At(Overview::Home) => title.to_owned(),
            _ if title == name => title.to_owned(),
            _ => format!("{title} – {name}"),
        };
        Shell {
            lang: self.words.lang.code(),
            title,
            description: crate::render::shorten::shorten(description, 160),
            root: self.root.to_owned(),
            web: self.web(place),
            linked: (place == Place::At(Overview::Home))
                .then(|| export::linked(self.view, self.pictures))
                .flatten(),
            searches: place == Place::At(Overview::Search),
            search: self.view.is_searched().then(|| self.to(Overview::Search)),
            home: self.to(Overview::Home),
            nav: self.nav(place),
            name,
            class,
            own: self.view.edition.reader == Reader::Author,
            audience: self.view.edition.audience.as_deref().map(str::to_owned),
            today: self.words.day(self.view.today),
            files: if place == Place::At(Overview::Home) { self.files() } else { Vec::new() },
            translations: self.translations(place),
            // The author needs no address of their own.
            contact: match self.view.edition.reader {
                Reader::Author => Vec::new(),
                _ => contact_lines(self.view).iter().map(|line| self.line(line)).collect(),
            },
        }
    }

    /// The web address of this page; the error page has none.
    fn web(self, place: Place) -> Option<Web> {
        if place == Place::Nowhere {
            return None;
        }
        let at = |path: &str| export::on_the_web(self.view, path);
        let feed = self.view.edition.outputs.contains(&Output::Feed);
        Some(Web {
            url: at(self.path)?,
            image: at(crate::render::share::PATH)?,
            feed: at("feed.xml").filter(|_| feed),
            kind: if place == Place::At(Overview::Home) { "profile" } else { "article" },
        })
    }

    /// This page in the editions for the same readers in other languages: they have the same pages.
    fn translations(self, place: Place) -> Vec<Translation> {
        if place == Place::Nowhere {
            return Vec::new();
        }
        let path = if self.path == "index.html" { "" } else { self.path };
        let others = self.view.edition.translations.iter();
        others
            .map(|(lang, base)| Translation {
                lang: lang.code(),
                name: lang::say(*lang, &format!("lang-{}", lang.code())),
                url: format!("{base}{}", encode(path)),
            })
            .collect()
    }

    /// The other files of the edition.
    fn files(self) -> Vec<LinkOut> {
        let calendar = export::calendar::calendar(self.view)
            .map(|_| ("foot-calendar", crate::view::address::calendar(self.plan_lang)));
        // Printed files exist if this program can print.
        let printed = self.view.edition.outputs.iter().filter(|_| cfg!(feature = "pdf"));
        let printed = printed.filter_map(|output| match *output {
            Output::Report => Some(("foot-report", "report.pdf")),
            Output::Sheet => Some(("foot-sheet", "sheet.pdf")),
            Output::Cv => Some(("foot-cv", "cv.pdf")),
            Output::Site | Output::Feed => None,
        });
        let files = calendar.into_iter().chain(printed);
        let link =
            |(text, path)| LinkOut::said(self.words.say(text), format!("{}{path}", self.root));
        files.map(link).collect()
    }

    /// The author's name, or the title of the plan.
    pub(super) fn name(self) -> String {
        let name = self.view.person.name.clone().or_else(|| self.view.title.clone());
        name.map_or_else(|| self.words.say("plan-untitled"), |name| name.to_string())
    }

    /// The address of an overview.
    pub(super) fn to(self, page: Overview) -> String {
        format!("{}{}", self.root, overview(page, self.plan_lang))
    }

    /// The address of something.
    pub(super) fn href(self, address: &Address) -> String {
        html::href(address, self.root)
    }

    /// A link for a template.
    pub(super) fn link(self, link: &Link) -> LinkOut {
        LinkOut {
            lang: link.lang.map(Lang::code),
            ..LinkOut::said(link.text.to_string(), self.href(&link.to))
        }
    }

    /// A link to a document, for a template.
    pub(super) fn document(self, head: &Head, kind: &str) -> LinkOut {
        let lang = head.title.as_ref().and_then(|_| lang_of(head));
        LinkOut { lang, ..LinkOut::said(self.title(head, kind), self.href(&head.at)) }
    }

    /// Links for a template.
    pub(super) fn links(self, links: &[Link]) -> Vec<LinkOut> {
        links.iter().map(|link| self.link(link)).collect()
    }

    /// The facts of a document, for a template.
    pub(super) fn facts(self, facts: Vec<wording::Fact>) -> Vec<Fact> {
        let facts = facts.into_iter().map(|fact| {
            let lines = fact.lines.iter().map(|line| self.line(line));
            let lines: Vec<String> = lines.filter(|line| !line.is_empty()).collect();
            Fact { label: fact.label, html: lines.join("<br>") }
        });
        facts.filter(|fact| !fact.html.is_empty()).collect()
    }

    /// A line of pieces as HTML.
    fn line(self, line: &[Piece]) -> String {
        line.iter().map(|piece| self.piece(piece)).collect()
    }

    fn piece(self, piece: &Piece) -> String {
        match piece {
            Piece::Text(text) => contact::linked(text),
            Piece::Strong(text) => format!("<b>{}</b>", escape(text)),
            Piece::Code(text) => format!("<code>{}</code>", escape(text)),
            Piece::Day(day) => {
                format!("<time datetime=\"{day}\">{}</time>", escape(&self.words.long(*day)))
            }
            Piece::Link(link) => {
                let lang = link.lang.map(|lang| format!(" lang=\"{}\"", lang.code()));
                let (href, lang) = (self.href(&link.to), lang.unwrap_or_default());
                format!("<a href=\"{}\"{lang}>{}</a>", escape(&href), escape(&link.text))
            }
            Piece::Web(url) => contact::bare(url),
            Piece::Named(label, url) => contact::named(label, url),
            Piece::Mail(address) => contact::mail(address),
            Piece::Phone(number) => contact::phone(number),
            Piece::File(file) => self.download(*file).unwrap_or_default(),
        }
    }

    /// A link to a file, with its size; `None` for an image, which the page shows.
    fn download(self, file: usize) -> Option<String> {
        let file = self.pictures.get(file).filter(|file| file.sort == Sort::File)?;
        let name = file.path.rsplit('/').next().unwrap_or(&file.path);
        let size = [("size", Arg::from(self.words.size(file.bytes)))];
        Some(format!(
            "<a href=\"{}{}\">{}</a> {}",
            self.root,
            escape(&encode(&file.path)),
            escape(name),
            escape(&self.words.with("file-size", &size))
        ))
    }

    /// The text of a document as HTML.
    pub(super) fn prose(self, head: &Head, purpose: Use) -> Html {
        let setting = Setting { root: self.root, pictures: self.pictures, words: self.words };
        html::render(&head.prose, setting, purpose)
    }

    /// The title of a document, or a word for its kind.
    pub(super) fn title(self, head: &Head, fallback: &str) -> String {
        head.title.as_deref().map_or_else(|| self.words.say(fallback), str::to_owned)
    }

    fn nav(self, place: Place) -> Vec<NavItem> {
        let view = self.view;
        let change = &view.change;
        let entries = [
            (Overview::Home, "nav-home", true),
            (Overview::Goals, "nav-goals", !view.goals.is_empty()),
            (Overview::Skills, "nav-skills", !view.skills.is_empty()),
            (Overview::Change, "nav-change", !change.is_empty()),
            // An employer comes for goals and results; the needs are one click away from each goal.
            (
                Overview::Needs,
                "nav-needs",
                !view.needs.is_empty() && view.edition.reader != Reader::Public,
            ),
            (Overview::Log, "nav-log", !view.log.is_empty()),
            (Overview::Evidence, "nav-evidence", !view.evidence.is_empty()),
            (Overview::Reviews, "nav-reviews", !view.reviews.is_empty()),
            (Overview::Talk, "nav-talk", view.has_talk()),
            (Overview::Readers, "nav-readers", view.readers.is_some()),
        ];
        let mut nav: Vec<NavItem> = entries
            .into_iter()
            .filter(|(.., there)| *there)
            .map(|(page, label, _)| NavItem {
                label: self.words.say(label),
                href: self.to(page),
                here: match place {
                    Place::At(at) if at == page => Some("page"),
                    Place::Below(at) if at == page => Some("true"),
                    _ => None,
                },
            })
            .collect();
        let named = view.pages.iter().enumerate().filter(|(_, page)| page.nav);
        for (number, page) in named.take(PAGES) {
            nav.push(NavItem {
                label: self.title(&page.head, "nav-page"),
                href: self.href(&page.head.at),
                here: (place == Place::Page(number)).then_some("page"),
            });
        }
        if view.has_many_pages() {
            nav.push(NavItem {
                label: self.words.say("nav-pages"),
                href: self.to(Overview::Pages),
                here: (place == Place::At(Overview::Pages)).then_some("page"),
            });
        }
        nav
    }
}

/// The number of free pages in the menu; a separate page lists the others.
const PAGES: usize = 8;

impl View {
    /// Whether there are more free pages than the menu can contain.
    pub(super) fn has_many_pages(&self) -> bool {
        self.pages.iter().filter(|page| page.nav).nth(PAGES).is_some()
    }

    /// Whether there are enough pages for a search.
    pub(super) fn is_searched(&self) -> bool {
        let documents = [
            self.goals.len(),
            self.log.len(),
            self.needs.len(),
            self.evaluations.len(),
            self.reviews.len(),
            self.evidence.len(),
            self.pages.len(),
        ];
        documents.iter().sum::<usize>() > export::search::FEW
    }

    /// Whether there is a page for the review; the public edition has none.
    pub(super) fn has_talk(&self) -> bool {
        let something = !self.goals.is_empty() || !self.reviews.is_empty();
        self.edition.reader != Reader::Public && something
    }
}

impl crate::view::Transition {
    /// Whether there is nothing about now and desired.
    pub(super) fn is_empty(&self) -> bool {
        self.now.is_none()
            && self.desired.is_none()
            && self.differences.is_empty()
            && self.similarities.is_empty()
            && self.observations.is_empty()
            && self.conclusions.is_empty()
            && self.comparison.is_none()
    }
}

/// The class of a stop, and the word for its status.
pub(super) fn stop_state(state: Progress, words: Words) -> (&'static str, String) {
    let (class, id) = match state {
        Progress::Done => ("done", "stop-done"),
        Progress::Now => ("now", "stop-now"),
        Progress::Ahead => ("next", "stop-ahead"),
        Progress::Late => ("next late", "stop-late"),
    };
    (class, words.say(id))
}

/// The language of a text for `lang=`, if it differs from that of the page.
pub(super) fn lang_of(head: &Head) -> Option<&'static str> {
    head.lang.map(Lang::code)
}

/// A count as an argument.
pub(super) fn count(number: usize) -> [(&'static str, Arg); 1] {
    [("count", Arg::from(number))]
}
