//! The state of a preview at one moment: an edition in memory, with each page made on request.

use std::collections::{BTreeMap, HashMap};
use std::hash::{DefaultHasher, Hash, Hasher};
use std::sync::{Arc, Mutex, PoisonError};

use crate::base::Diagnostic;
use crate::host;
use crate::ide;
use crate::plan::{Edition, Plan, config};
use crate::publish::{Attached, LiveWorkspace, Pages, Themes};
use crate::render::image::Picture;
use crate::render::site::Route;
use crate::render::theme::UserTheme;
use crate::view::address::{Address, Overview, of_entry, overview};
use crate::view::{self, Projection, View};
use crate::workspace::Snapshot;

/// Everything a preview serves at one moment: an edition, and the plan it was made from.
#[derive(Debug)]
pub(super) struct State {
    /// The number of the texts that it was made from.
    pub(super) build: String,
    /// The plan as written, with its findings.
    pub(super) snapshot: Snapshot,
    /// What is shown: the plan as written, or as it was last readable.
    pub(super) projection: Projection,
    /// The edition that is shown.
    pub(super) edition: Edition,
    /// The name of the chosen edition, which may not exist now.
    pub(super) wanted: Option<String>,
    pub(super) shared: Arc<Shared>,
    rendered: Mutex<HashMap<Route, Page>>,
    /// The problems in templates of pages that the built-in theme made instead.
    flaws: Mutex<BTreeMap<String, Diagnostic>>,
}

/// What stays the same if only the text of log entries changes.
#[derive(Debug)]
pub(super) struct Shared {
    /// The attachments.
    pub(super) attached: Vec<Attached>,
    /// A hash of the style sheets, fonts and templates.
    pub(super) style: String,
    pub(super) themes: Arc<Themes>,
    pages: Pages,
    /// The pages without the user's theme, for when its templates cannot make one.
    fallback: Option<Pages>,
    routes: HashMap<String, Route>,
    home: &'static str,
}

/// A page as it is sent.
#[derive(Clone, Debug)]
pub(super) struct Page {
    /// The bytes.
    pub(super) bytes: Arc<[u8]>,
    /// A hash of the bytes.
    pub(super) version: Arc<str>,
}

impl Page {
    /// A page with these bytes.
    pub(super) fn new(bytes: impl Into<Arc<[u8]>>) -> Self {
        let bytes = bytes.into();
        let version = mark(&*bytes).into();
        Self { bytes, version }
    }
}

impl Shared {
    fn new(plan: &Plan, view: &View, live: &mut LiveWorkspace) -> Result<Self, host::Error> {
        let attached = live.attachments().attach(plan, view)?;
        let pictures: Vec<Picture> = attached.iter().map(|one| one.picture.clone()).collect();
        let (themes, lang) = (Arc::clone(live.themes()), plan.config.lang);
        let own = &themes.pages;
        let fallback = (!own.templates.is_empty())
            .then(|| Pages::of(view, &UserTheme::default(), pictures.clone(), lang));
        let pages = Pages::of(view, own, pictures, lang);
        let templates = own.templates.iter().map(|source| &*source.text).collect::<Vec<_>>();
        let style = mark(&(&pages.theme().assets, templates));
        let site = pages.site(view);
        let routes = site.routes().into_iter().map(|route| (site.path(route), route)).collect();
        let home = overview(Overview::Home, lang);
        Ok(Self { attached, style, themes, pages, fallback, routes, home })
    }
}

impl State {
    /// The edition of a plan named `wanted`, otherwise its first one, reusing what is still valid
    /// of an earlier state.
    pub(super) fn new(
        live: &mut LiveWorkspace,
        snapshot: Snapshot,
        shown: &Arc<Plan>,
        wanted: Option<String>,
        before: Option<&Self>,
    ) -> Result<Self, host::Error> {
        let edition = pick(shown, wanted.as_deref()).clone();
        let build = format!("{:016x}-{}-{}", live.mark(), edition.name, shown.today);
        let projection =
            view::project_again(shown, &edition, before.map(|before| &before.projection));
        let same = projection.patched && !live.attachments().is_stale();
        let same_themes = |before: &&Self| Arc::ptr_eq(&before.shared.themes, live.themes());
        let kept =
            before.filter(|_| same).filter(same_themes).map(|before| Arc::clone(&before.shared));
        let shared = match kept {
            Some(shared) => shared,
            None => Arc::new(Shared::new(shown, &projection.view, live)?),
        };
        let (rendered, flaws) = (Mutex::default(), Mutex::default());
        Ok(Self { build, snapshot, projection, edition, wanted, shared, rendered, flaws })
    }

    /// The page at a path of the site, or the page that says there is none, with the status.
    pub(super) fn page(&self, path: &str) -> Result<(Page, u16), String> {
        let path = if path.is_empty() { self.shared.home } else { path };
        let mut files = self.shared.attached.iter().flat_map(Attached::files);
        if let Some((_, bytes)) = files.find(|(known, _)| *known == path) {
            return Ok((Page::new(Arc::clone(bytes)), 200));
        }
        match self.shared.routes.get(path) {
            Some(Route::Overview(Overview::NotFound)) | None => {
                Ok((self.render(Route::Overview(Overview::NotFound))?, 404))
            }
            Some(route) => Ok((self.render(*route)?, 200)),
        }
    }

    fn render(&self, route: Route) -> Result<Page, String> {
        let known =
            self.rendered.lock().unwrap_or_else(PoisonError::into_inner).get(&route).cloned();
        if let Some(page) = known {
            return Ok(page);
        }
        let view = &*self.projection.view;
        let Shared { pages, fallback, .. } = &*self.shared;
        let page = pages.site(view).render(route).or_else(|error| {
            let path = pages.site(view).path(route);
            let flaw = pages.theme().finding(&error).ok_or_else(|| error.to_string())?;
            self.flaws.lock().unwrap_or_else(PoisonError::into_inner).insert(path, flaw);
            let fallback = fallback.as_ref().unwrap_or(pages).site(view);
            fallback.render(route).map_err(|error| error.to_string())
        });
        let page = Page::new(page?);
        let mut rendered = self.rendered.lock().unwrap_or_else(PoisonError::into_inner);
        rendered.insert(route, page.clone());
        Ok(page)
    }

    /// The problem in the template of a page, if the built-in one replaced it.
    pub(super) fn flaw(&self, path: &str) -> Option<Diagnostic> {
        let path = if path.is_empty() { self.shared.home } else { path };
        self.flaws.lock().unwrap_or_else(PoisonError::into_inner).get(path).cloned()
    }

    /// The text of a document or a template.
    pub(super) fn text(&self, path: &str) -> &str {
        let own = || self.shared.themes.pages.sources().find(|source| &*source.path == path);
        let source = self.snapshot.sources.get(path).or_else(own);
        source.map_or("", |source| &*source.text)
    }

    /// The documents that a page shows, by path; its own first.
    pub(super) fn documents(&self, path: &str) -> Vec<Arc<str>> {
        let plan = &self.snapshot.plan;
        let path = if path.is_empty() { self.shared.home } else { path };
        let mut documents: Vec<Arc<str>> = plan
            .iter()
            .filter(|(_, entry)| of_entry(plan, entry).page == path)
            .map(|(_, entry)| Arc::clone(&entry.path))
            .collect();
        let overlays = plan.overlays.iter().filter(|(id, lang, _)| {
            *lang == self.edition.lang && documents.contains(&plan.entry(*id).path)
        });
        let translations: Vec<Arc<str>> =
            overlays.map(|(.., overlay)| Arc::clone(&overlay.path)).collect();
        documents.extend(translations);
        if path == self.shared.home {
            documents.push(config::FILE.into());
        }
        documents
    }

    /// Where the document at an offset of a file is shown, if this edition has it. The settings are
    /// on the first page.
    pub(super) fn address_at(&self, path: &str, offset: usize) -> Option<Address> {
        let plan = &self.snapshot.plan;
        if path == config::FILE {
            return Some(Address { page: self.shared.home.to_owned(), anchor: None });
        }
        let address = of_entry(plan, ide::entry_at(plan, path, offset)?);
        self.shared.routes.contains_key(&address.page).then_some(address)
    }
}

/// The edition with a name, otherwise the first.
pub(super) fn pick<'p>(plan: &'p Plan, name: Option<&str>) -> &'p Edition {
    let editions = &plan.config.editions;
    let named = editions.iter().find(|edition| Some(&*edition.name) == name);
    named.unwrap_or(&editions[0])
}

/// A hash of a value, as text.
fn mark(thing: &(impl Hash + ?Sized)) -> String {
    let mut hasher = DefaultHasher::new();
    thing.hash(&mut hasher);
    format!("{:016x}", hasher.finish())
}
