//! What a preview shows at one moment: an edition in memory, each page made when it is asked for.

use std::collections::{BTreeMap, HashMap};
use std::hash::{DefaultHasher, Hash, Hasher};
use std::sync::{Arc, Mutex, PoisonError};

use crate::base::{Diagnostic, Lang};
use crate::host::disk::{Attached, Gallery, Trouble};
use crate::plan::{Edition, Plan};
use crate::render::image::Picture;
use crate::render::site::Route;
use crate::render::theme::UserTheme;
use crate::render::{Site, Theme};
use crate::view::address::{Overview, of_entry, overview};
use crate::view::{self, Projection, View};
use crate::workspace::Snapshot;

/// An edition at one moment.
#[derive(Debug)]
pub(super) struct Standing {
    /// The number of the texts that it was made of.
    pub(super) build: String,
    /// The plan as it is written, with its findings.
    pub(super) snapshot: Snapshot,
    /// What is shown: of the plan as it is written, or as it last could be read.
    pub(super) projection: Projection,
    /// The edition that is shown.
    pub(super) edition: Edition,
    pub(super) shared: Arc<Shared>,
    pages: Mutex<HashMap<Route, Page>>,
    /// What is wrong with the templates of pages that were made by the plain theme.
    flaws: Mutex<BTreeMap<String, Diagnostic>>,
}

/// What stays as it is when nothing but the text of log entries changes.
#[derive(Debug)]
pub(super) struct Shared {
    /// The attachments.
    pub(super) attached: Vec<Attached>,
    /// A word that differs when the style or a font does.
    pub(super) style: String,
    theme: Theme,
    /// The theme without anything of the person, for a page that their templates cannot make.
    builtin: Option<Theme>,
    own: Arc<UserTheme>,
    pictures: Vec<Picture>,
    plan_lang: Lang,
    routes: HashMap<String, Route>,
}

/// A page as it is sent.
#[derive(Clone, Debug)]
pub(super) struct Page {
    /// The bytes.
    pub(super) bytes: Arc<[u8]>,
    /// A word that differs when the bytes do.
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
    fn new(
        plan: &Plan,
        view: &View,
        own: Arc<UserTheme>,
        gallery: &mut Gallery,
    ) -> Result<Self, Trouble> {
        let attached = gallery.attach(plan, view)?;
        let pictures: Vec<Picture> = attached.iter().map(|one| one.picture.clone()).collect();
        let theme = Theme::with(view, UserTheme::clone(&own));
        let builtin = (!own.templates.is_empty()).then(|| Theme::of(view));
        let templates = own.templates.iter().map(|source| &*source.text).collect::<Vec<_>>();
        let style = mark(&(&theme.assets, templates));
        let plan_lang = plan.config.lang;
        let site = Site::new(view, &theme, &pictures, plan_lang);
        let routes = site.routes().into_iter().map(|route| (site.path(route), route)).collect();
        Ok(Self { attached, style, theme, builtin, own, pictures, plan_lang, routes })
    }

    /// The path that the empty path stands for.
    fn home(&self) -> &'static str {
        overview(Overview::Home, self.plan_lang)
    }
}

impl Standing {
    /// Shows an edition of a plan, with what is still good of an earlier standing.
    pub(super) fn new(
        build: String,
        snapshot: Snapshot,
        (shown, edition): (&Arc<Plan>, &Edition),
        own: Arc<UserTheme>,
        before: Option<&Self>,
        gallery: &mut Gallery,
    ) -> Result<Self, Trouble> {
        let last = before.map(|before| &before.projection);
        let projection = view::project_again(shown, edition, last);
        let same = projection.renewed && !gallery.is_stale();
        let same_theme = |before: &&Self| Arc::ptr_eq(&before.shared.own, &own);
        let kept =
            before.filter(|_| same).filter(same_theme).map(|before| Arc::clone(&before.shared));
        let shared = match kept {
            Some(shared) => shared,
            None => Arc::new(Shared::new(shown, &projection.view, own, gallery)?),
        };
        let edition = edition.clone();
        let (pages, flaws) = (Mutex::default(), Mutex::default());
        Ok(Self { build, snapshot, projection, edition, shared, pages, flaws })
    }

    /// The page at a path of the site, or the one that says that there is none; with the status.
    pub(super) fn page(&self, path: &str) -> Result<(Page, u16), String> {
        let path = if path.is_empty() { self.shared.home() } else { path };
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
        let known = self.pages.lock().unwrap_or_else(PoisonError::into_inner).get(&route).cloned();
        if let Some(page) = known {
            return Ok(page);
        }
        let Shared { theme, builtin, pictures, plan_lang, .. } = &*self.shared;
        let site = |theme| Site::new(&self.projection.view, theme, pictures, *plan_lang);
        let page = site(theme).render(route).or_else(|error| {
            let path = site(theme).path(route);
            let flaw = theme.finding(&error).ok_or_else(|| error.to_string())?;
            self.flaws.lock().unwrap_or_else(PoisonError::into_inner).insert(path, flaw);
            site(builtin.as_ref().unwrap_or(theme)).render(route).map_err(|error| error.to_string())
        });
        let page = Page::new(page?);
        let mut pages = self.pages.lock().unwrap_or_else(PoisonError::into_inner);
        pages.insert(route, page.clone());
        Ok(page)
    }

    /// What is wrong with the template of a page, when the theme's own stands in for it.
    pub(super) fn flaw(&self, path: &str) -> Option<Diagnostic> {
        let path = if path.is_empty() { self.shared.home() } else { path };
        self.flaws.lock().unwrap_or_else(PoisonError::into_inner).get(path).cloned()
    }

    /// The text of a document or a template.
    pub(super) fn text(&self, path: &str) -> &str {
        let own = || self.shared.own.sources().find(|source| &*source.path == path);
        let source = self.snapshot.sources.get(path).or_else(own);
        source.map_or("", |source| &*source.text)
    }

    /// The documents that a page shows, by path: its own first.
    pub(super) fn documents(&self, path: &str) -> Vec<Arc<str>> {
        let plan = &self.snapshot.plan;
        let path = if path.is_empty() { self.shared.home() } else { path };
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
        if path == self.shared.home() {
            documents.push(crate::plan::config::FILE.into());
        }
        documents
    }

    /// The page that shows a document, when this edition has it.
    pub(super) fn page_of(&self, path: &str) -> Option<String> {
        let plan = &self.snapshot.plan;
        let page = of_entry(plan, plan.entry(plan.at_path(path)?)).page;
        self.shared.routes.contains_key(&page).then_some(page)
    }
}

/// A word that differs when something does.
fn mark(thing: &(impl Hash + ?Sized)) -> String {
    let mut hasher = DefaultHasher::new();
    thing.hash(&mut hasher);
    format!("{:016x}", hasher.finish())
}
