//! The pages of an edition, each rendered on request.

use super::Theme;
use super::export::Export;
use super::image::Picture;
use super::pages::{
    PageContext, change, cv, document, entries, goal, goals, home, lists, log, readers, search,
    skills, talk,
};
use super::share;
use super::wording::Words;
use super::wording::parts::{self, Part};
use crate::base::Lang;
use crate::view::View;
use crate::view::address::{Overview, overview};

/// A website: a view, a theme, and the pictures of the view.
#[derive(Clone, Copy, Debug)]
pub struct Site<'v> {
    view: &'v View,
    theme: &'v Theme,
    pictures: &'v [Picture],
    plan_lang: Lang,
}

/// Something with an address in a site.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Route {
    /// A page that is not a document.
    Overview(Overview),
    /// A goal, by its index in the view.
    Goal(usize),
    /// A log entry, by its index in the view.
    Log(usize),
    /// A part of the log, or of the log of a goal, by the goal's index in the view.
    LogPart(Option<usize>, Part),
    /// A need, by its index in the view.
    Need(usize),
    /// An evaluation, by its index in the view.
    Evaluation(usize),
    /// A review, by its index in the view.
    Review(usize),
    /// A piece of evidence, by its index in the view.
    Evidence(usize),
    /// A free page, by its index in the view.
    Page(usize),
    /// A machine-readable file.
    Export(Export),
    /// The picture for shared links, if the edition has a web address.
    Share,
    /// A file of the theme, by its index.
    Asset(usize),
}

impl<'v> Site<'v> {
    /// The site of a view. `pictures` are its attachments in order; `plan_lang` is the language of
    /// the folder names.
    pub fn new(view: &'v View, theme: &'v Theme, pictures: &'v [Picture], plan_lang: Lang) -> Self {
        Self { view, theme, pictures, plan_lang }
    }

    /// Everything with an address, except attachments.
    pub fn routes(&self) -> Vec<Route> {
        let view = self.view;
        let mut routes = vec![
            Route::Overview(Overview::Home),
            Route::Overview(Overview::Goals),
            Route::Overview(Overview::NotFound),
        ];
        let overviews = [
            (Overview::Cv, view.has_cv()),
            (Overview::Log, !view.log.is_empty()),
            (Overview::Skills, !view.skills.is_empty() || !view.assessments.is_empty()),
            (Overview::Change, !view.change.is_empty()),
            (Overview::Evidence, !view.evidence.is_empty()),
            (Overview::Needs, !view.needs.is_empty()),
            (Overview::Reviews, !view.reviews.is_empty()),
            (Overview::Talk, view.has_talk()),
            (Overview::Pages, view.has_many_pages()),
            (Overview::Readers, view.readers.is_some()),
        ];
        routes.extend(
            overviews
                .into_iter()
                .filter(|(_, there)| *there)
                .map(|(page, _)| Route::Overview(page)),
        );
        routes.extend((0..view.goals.len()).map(Route::Goal));
        routes.extend((0..view.log.len()).map(Route::Log));
        let logs = std::iter::once(None).chain((0..view.goals.len()).map(Some));
        routes.extend(logs.flat_map(|goal| {
            let parts = parts::of(view, goal).into_iter();
            parts.map(move |(part, _)| Route::LogPart(goal, part))
        }));
        routes.extend((0..view.needs.len()).map(Route::Need));
        routes.extend((0..view.evaluations.len()).map(Route::Evaluation));
        routes.extend((0..view.reviews.len()).map(Route::Review));
        routes.extend((0..view.evidence.len()).map(Route::Evidence));
        routes.extend((0..view.pages.len()).map(Route::Page));
        if self.view.is_searched() {
            routes.push(Route::Overview(Overview::Search));
        }
        let exports = Export::of(view).into_iter();
        routes.extend(exports.map(Route::Export));
        routes.extend(view.edition.base_url.as_ref().map(|_| Route::Share));
        routes.extend((0..self.theme.assets.len()).map(Route::Asset));
        routes
    }

    /// The address of a route, from the root of the site.
    pub fn path(&self, route: Route) -> String {
        let view = self.view;
        let page = |head: &crate::view::Head| head.at.page.clone();
        match route {
            Route::Overview(of) => overview(of, self.plan_lang).to_owned(),
            Route::Goal(at) => page(&view.goals[at].head),
            Route::Log(at) => page(&view.log[at].head),
            Route::LogPart(goal, part) => entries::path(view, goal, part, self.plan_lang),
            Route::Need(at) => page(&view.needs[at].head),
            Route::Evaluation(at) => page(&view.evaluations[at].head),
            Route::Review(at) => page(&view.reviews[at].head),
            Route::Evidence(at) => page(&view.evidence[at].head),
            Route::Page(at) => page(&view.pages[at].head),
            Route::Share => share::PATH.to_owned(),
            Route::Export(export) => export.path(self.plan_lang).to_owned(),
            Route::Asset(at) => self.theme.assets[at].0.to_string(),
        }
    }

    /// The bytes at an address.
    pub fn render(&self, route: Route) -> Result<Vec<u8>, tera::Error> {
        let theme = self.theme;
        let path = self.path(route);
        let desk = self.desk(route, &path);
        let page = match route {
            Route::Overview(Overview::Home) => theme.render("home.html", &home::home(desk)),
            Route::Overview(Overview::Cv) => theme.render("cv.html", &cv::cv(desk)),
            Route::Overview(Overview::Goals) => theme.render("goals.html", &goals::goals(desk)),
            Route::Overview(Overview::Log) => theme.render("log.html", &log::log(desk)),
            Route::Overview(Overview::Skills) => theme.render("skills.html", &skills::skills(desk)),
            Route::Overview(Overview::Change) => theme.render("change.html", &change::change(desk)),
            Route::Overview(Overview::Evidence) => {
                theme.render("list.html", &lists::evidence(desk))
            }
            Route::Overview(Overview::Needs) => theme.render("list.html", &lists::needs(desk)),
            Route::Overview(Overview::Reviews) => theme.render("list.html", &lists::reviews(desk)),
            Route::Overview(Overview::Readers) => {
                theme.render("readers.html", &readers::readers(desk))
            }
            Route::Overview(Overview::Search) => theme.render("search.html", &search::search(desk)),
            Route::Overview(Overview::Pages) => theme.render("list.html", &lists::pages(desk)),
            Route::Overview(Overview::Talk) => theme.render("talk.html", &talk::talk(desk)),
            Route::Overview(Overview::NotFound) => {
                theme.render("list.html", &lists::not_found(desk))
            }
            Route::Goal(at) => theme.render("goal.html", &goal::goal(desk, at)),
            Route::Log(at) => theme.render("document.html", &document::log_entry(desk, at)),
            Route::LogPart(goal, part) => theme.render("log.html", &log::part(desk, goal, part)),
            Route::Need(at) => theme.render("document.html", &document::need(desk, at)),
            Route::Evaluation(at) => theme.render("document.html", &document::evaluation(desk, at)),
            Route::Review(at) => theme.render("document.html", &document::review(desk, at)),
            Route::Evidence(at) => theme.render("document.html", &document::evidence(desk, at)),
            Route::Page(at) => theme.render("document.html", &document::page(desk, at)),
            Route::Export(export) => {
                let pages = || self.pages();
                return Ok(export.text(self.view, pages, self.plan_lang).into_bytes());
            }
            Route::Share => return Ok(share::share(self.view)),
            Route::Asset(at) => return Ok(theme.assets[at].1.to_vec()),
        };
        page.map(String::into_bytes)
    }

    /// The paths of the pages for search engines.
    fn pages(&self) -> Vec<String> {
        let routes = self.routes().into_iter();
        let shown = routes.filter(|route| {
            !matches!(
                route,
                Route::Overview(Overview::NotFound)
                    | Route::Export(_)
                    | Route::Share
                    | Route::Asset(_)
            )
        });
        shown.map(|route| self.path(route)).collect()
    }

    fn desk<'d>(&'d self, route: Route, path: &'d str) -> PageContext<'d> {
        let root = match route {
            // It is shown for addresses at any depth, so only an absolute path leads back.
            Route::Overview(Overview::NotFound) => self.folder().unwrap_or_default(),
            _ => ["", "../", "../../"][path.matches('/').count().min(2)],
        };
        PageContext {
            view: self.view,
            pictures: self.pictures,
            words: Words { lang: self.view.edition.lang },
            root,
            path,
            plan_lang: self.plan_lang,
        }
    }

    /// The folder of the edition on its server, if known: `/` or `/plan/`.
    fn folder(&self) -> Option<&'v str> {
        let url = self.view.edition.base_url.as_deref()?;
        let host = url.find("://")? + 3;
        Some(&url[host + url[host..].find('/')?..])
    }
}
