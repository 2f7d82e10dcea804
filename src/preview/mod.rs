//! A preview of an edition while its author writes: the site in memory, made anew after each save.
//!
//! One thread takes in what changed and swaps the whole [`Standing`]; the threads of the web server
//! only read it, so no page is ever half old and half new. What a page is told besides its text
//! goes to the author alone, that is to this machine.

mod news;
mod settings;
mod standing;

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::sync::mpsc::{Sender, channel};
use std::sync::{Arc, Mutex, PoisonError, RwLock};

use crate::base::calendar::Date;
use crate::base::{Diagnostic, Lang, LineIndex, Severity, Span, lang, media};
use crate::host::disk::{self, Gallery, Trouble};
use crate::host::http::{Request, Response};
use crate::host::terminal::editor;
use crate::host::watch::Touched;
use crate::ide;
use crate::plan::{Edition, Plan, Viewer, config};
use crate::render::theme::UserTheme;
use crate::workspace::{Change, Snapshot, Workspace};

use news::{Follow, news, who};
use settings::Settings;
use standing::{Page, Standing};

const CLIENT: &str = include_str!("client.js");
const STYLE: &str = include_str!("preview.css");

/// The policy of a previewed page: that of a built page, and our own script.
const POLICY: &str = "default-src 'none'; style-src 'self'; font-src 'self'; img-src 'self' data:; \
    script-src 'self'; connect-src 'self'; base-uri 'self'; form-action 'none'";

/// How a preview is wanted.
#[derive(Clone, Debug)]
pub struct Wishes {
    /// The language of messages.
    pub lang: Lang,
    /// Whether the browser goes where the author writes.
    pub follow: bool,
    /// Whether others than the author may look on: then the edition stays the same.
    pub shared: bool,
}

/// What makes a preview anew.
#[derive(Debug)]
pub enum Event {
    /// Files changed.
    Touched(Touched),
    /// Another edition is wanted.
    Edition(String),
}

/// A preview that is being served.
#[derive(Debug)]
pub struct Preview {
    wishes: Wishes,
    standing: RwLock<Arc<Standing>>,
    listeners: Mutex<Vec<Listener>>,
    events: Mutex<Sender<Event>>,
    root: PathBuf,
}

/// The one thread that changes a preview, with all that changes.
#[derive(Debug)]
pub struct Author {
    root: PathBuf,
    workspace: Workspace,
    settings: Settings,
    gallery: Gallery,
    edition: Option<String>,
    /// Whether others look on, who get this edition and never another.
    pinned: bool,
    /// The person's templates and style sheets.
    own: Arc<UserTheme>,
    /// Whether these cannot be read now, so that they are those of before.
    themes_unread: bool,
}

/// A page that is open in a browser.
#[derive(Debug)]
struct Listener {
    page: String,
    version: String,
    events: Sender<String>,
}

impl Author {
    /// Reads a plan.
    pub fn read(root: &Path, today: Date) -> Result<Self, Trouble> {
        // The system tells of changes by the real path.
        let root = root.canonicalize().unwrap_or_else(|_| root.to_path_buf());
        let mut settings = Settings::default();
        let (source, _) = settings.take(Some(disk::read_settings(&root)?));
        let mut changes = disk::read_rest(&root)?;
        changes.extend(source.map(Change::Text));
        let mut workspace = Workspace::new(today);
        workspace.apply(changes);
        let gallery = Gallery::new(&root);
        let own = Arc::new(disk::read_themes(&root)?);
        let (edition, pinned, themes_unread) = (None, false, false);
        Ok(Self { root, workspace, settings, gallery, edition, pinned, own, themes_unread })
    }

    /// Shows this edition from now on; the first when there is none of that name.
    pub fn show(&mut self, edition: Option<String>) {
        self.edition = edition;
    }

    /// What the plan says now.
    pub fn snapshot(&mut self) -> Snapshot {
        let mut snapshot = self.workspace.snapshot();
        disk::judge_themes(&mut snapshot, &self.own);
        snapshot.diagnostics.extend(self.settings.fault());
        if self.themes_unread {
            let finding = Diagnostic::new("not-read", &"themes".into(), Span::default());
            let finding = finding.variant("themes").arg("file", "themes");
            snapshot.diagnostics.push(Diagnostic { severity: Severity::Warning, ..finding });
        }
        snapshot
    }

    /// Whether something could not be read, so that it is worth another look soon.
    pub fn is_waiting(&self) -> bool {
        self.settings.are_waited_for() || self.themes_unread || !self.workspace.unread().is_empty()
    }

    /// Takes in what was touched, and what could not be read before and can be now; the paths that
    /// changed, none when it may be any. Nothing when no part of the plan changed. What cannot be read
    /// costs itself alone.
    pub fn take_in(
        &mut self,
        touched: &Touched,
        today: Date,
    ) -> Result<Option<BTreeSet<Arc<str>>>, Trouble> {
        self.workspace.set_today(today);
        let mut changes = match touched {
            Touched::Anything => {
                self.gallery.forget_all();
                let rest = disk::read_rest(&self.root)?;
                std::iter::once(Change::Removed("".into())).chain(rest).collect()
            }
            Touched::Places(places) => {
                let unread = self.workspace.unread();
                let again = unread.iter().filter(|path| disk::can_be_read(&self.root, path));
                let again: Vec<PathBuf> = again.map(|path| self.root.join(&**path)).collect();
                let places = places.iter().chain(&again).map(PathBuf::as_path);
                disk::read_places(&self.root, places)?
            }
        };
        let mut paths: BTreeSet<Arc<str>> =
            changes.iter().filter_map(|change| self.news_of(change)).collect();
        // Whatever else happened, the plan has settings; these come last, for a folder that went away
        // took the file along.
        let (settings, differ) = self.settings.take(disk::read_settings(&self.root).ok());
        if differ || settings.as_ref() != self.workspace.source(config::FILE) {
            paths.insert(config::FILE.into());
        }
        changes.extend(settings.map(Change::Text));
        paths.extend(self.take_in_themes(touched));
        for path in &paths {
            self.gallery.forget(path);
        }
        self.workspace.apply(changes);
        Ok(match touched {
            Touched::Anything => Some(BTreeSet::new()),
            Touched::Places(_) => Some(paths).filter(|paths| !paths.is_empty()),
        })
    }

    /// The path of a change, unless it tells again what was told.
    fn news_of(&self, change: &Change) -> Option<Arc<str>> {
        match change {
            Change::Text(source) => Some(Arc::clone(&source.path)),
            Change::File(path) | Change::Telling(path, _) | Change::Removed(path) => {
                Some(Arc::clone(path))
            }
            Change::Unread(path, why) => {
                let known = self.workspace.files().unread().get(path) == Some(why);
                (!known).then(|| Arc::clone(path))
            }
            Change::Place(_) => None,
        }
    }

    /// Reads the templates and style sheets anew when one of them was touched or could not be read;
    /// their paths.
    fn take_in_themes(&mut self, touched: &Touched) -> Vec<Arc<str>> {
        let is_of_themes = |place: &&PathBuf| disk::is_of_themes(&self.root, place);
        let places: Vec<&PathBuf> = match touched {
            Touched::Places(places) => places.iter().filter(is_of_themes).collect(),
            Touched::Anything => Vec::new(),
        };
        if places.is_empty() && !self.themes_unread && *touched != Touched::Anything {
            return Vec::new();
        }
        let inner = places.iter().filter_map(|place| place.strip_prefix(&self.root).ok());
        let path = |place: &Path| place.to_string_lossy().replace('\\', "/").into();
        let mut paths: Vec<Arc<str>> = inner.map(path).collect();
        match disk::read_themes(&self.root) {
            Ok(own) => {
                if std::mem::take(&mut self.themes_unread) {
                    paths.push("themes".into());
                } else if *self.own == own {
                    return Vec::new();
                }
                self.own = Arc::new(own);
            }
            Err(_) if std::mem::replace(&mut self.themes_unread, true) => return Vec::new(),
            Err(_) => paths.push("themes".into()),
        }
        paths
    }

    fn standing(&mut self, before: Option<&Standing>) -> Result<Standing, Trouble> {
        let snapshot = self.snapshot();
        let shown = self.shown(&snapshot);
        if self.pinned && self.edition.is_none() && self.settings.hold() {
            self.edition = Some(pick(&shown, None).name.to_string());
        }
        let known = |name: &str| shown.config.editions.iter().any(|known| *known.name == *name);
        // Who looks on over the network gets no other edition than they had.
        let shown = match &self.edition {
            Some(name) if self.pinned && !known(name) => Arc::new(self.workspace.nothing()),
            _ => shown,
        };
        let edition = pick(&shown, self.edition.as_deref()).clone();
        let mark = self.workspace.mark();
        let build = format!("{mark:016x}-{}-{}", edition.name, shown.today);
        let own = Arc::clone(&self.own);
        Standing::new(build, snapshot, (&shown, &edition), own, before, &mut self.gallery)
    }

    /// The plan that is shown: nothing, as long as nobody knows what may be.
    fn shown(&self, snapshot: &Snapshot) -> Arc<Plan> {
        if !self.settings.hold() {
            return Arc::new(self.workspace.nothing());
        }
        self.workspace.last_whole().map_or_else(|| Arc::clone(&snapshot.plan), Arc::new)
    }
}

/// The edition with a name, else the first.
fn pick<'p>(plan: &'p Plan, name: Option<&str>) -> &'p Edition {
    let editions = &plan.config.editions;
    let named = editions.iter().find(|edition| Some(&*edition.name) == name);
    named.unwrap_or(&editions[0])
}

impl Preview {
    /// A preview of what the author has; what is wanted of it later goes into `events`.
    pub fn new(
        author: &mut Author,
        wishes: Wishes,
        events: Sender<Event>,
    ) -> Result<Self, Trouble> {
        author.pinned = wishes.shared;
        let standing = RwLock::new(Arc::new(author.standing(None)?));
        let root = author.root.clone();
        Ok(Self { wishes, standing, listeners: Mutex::default(), events: Mutex::new(events), root })
    }

    /// The plan as it is written, with its findings.
    pub fn snapshot(&self) -> Snapshot {
        self.now().snapshot.clone()
    }

    /// Who could read what is shown, in words.
    pub fn who(&self) -> String {
        let now = self.now();
        who(&now.snapshot.plan, &now.edition, self.wishes.lang, self.wishes.shared)
    }

    /// The name of the edition that is shown.
    pub fn edition(&self) -> String {
        self.now().edition.name.to_string()
    }

    /// The author's own edition, when the one that is shown has no goal though the plan has.
    pub fn fuller(&self) -> Option<String> {
        let now = self.now();
        let plan = &now.snapshot.plan;
        let bare = now.projection.view.goals.is_empty() && plan.goals().next().is_some();
        let is_own = |edition: &&Edition| plan.viewer(edition) == Viewer::Author;
        let own = plan.config.editions.iter().find(is_own).filter(|_| bare)?;
        Some(own.name.to_string())
    }

    /// Takes in an event and tells the open pages; the paths that changed, or nothing when there is
    /// nothing to tell.
    pub fn update(
        &self,
        author: &mut Author,
        event: &Event,
        today: Date,
    ) -> Result<Option<BTreeSet<Arc<str>>>, Trouble> {
        let changed = match event {
            Event::Touched(touched) => match author.take_in(touched, today)? {
                Some(changed) => Some(changed),
                None => return Ok(None),
            },
            Event::Edition(name) => {
                author.show(Some(name.clone()));
                None
            }
        };
        let before = self.now();
        let now = Arc::new(author.standing(Some(&before))?);
        *self.standing.write().unwrap_or_else(PoisonError::into_inner) = Arc::clone(&now);
        let followed = changed.as_ref().filter(|_| self.wishes.follow);
        let follow = followed.and_then(|changed| follow(&before, &now, changed));
        let mut listeners = self.listeners.lock().unwrap_or_else(PoisonError::into_inner);
        listeners.retain_mut(|listener| self.tell(&now, listener, follow.as_ref()).is_ok());
        Ok(changed)
    }

    fn now(&self) -> Arc<Standing> {
        Arc::clone(&self.standing.read().unwrap_or_else(PoisonError::into_inner))
    }

    /// Tells an open page how things stand.
    fn tell(
        &self,
        now: &Standing,
        listener: &mut Listener,
        follow: Option<&Follow>,
    ) -> Result<(), ()> {
        let version = now.page(&listener.page).map_or_else(|_| "".into(), |(page, _)| page.version);
        let versions = (&*version, listener.version.as_str());
        let (lang, shared) = (self.wishes.lang, self.wishes.shared);
        let told = news(now, &listener.page, versions, follow, lang, shared);
        listener.version = version.to_string();
        listener.events.send(format!("data: {told}\n\n")).map_err(|_| ())
    }

    /// Answers a browser.
    pub fn answer(&self, request: &Request) -> Response {
        match request.path.strip_prefix("_pop/") {
            Some(wanted) if request.local => self.service(wanted, request),
            Some(_) => refuse(404),
            None => self.show(request),
        }
    }

    /// A page, an attachment, a printed output.
    fn show(&self, request: &Request) -> Response {
        let now = self.now();
        if let Some(printed) = self.printed(&now, &request.path) {
            return printed;
        }
        let (page, status) = match now.page(&request.path) {
            Ok(found) => found,
            // A template of ours that cannot be filled; the page says so instead of being empty.
            Err(fault) => return Response::new(500, "text/plain; charset=utf-8", fault.as_bytes()),
        };
        let sort = media::of(if status == 404 || request.path.is_empty() {
            "x.html"
        } else {
            &request.path
        });
        if request.version.as_deref() == Some(&*page.version) && status == 200 {
            return Response { version: Some(page.version.to_string()), ..refuse(304) };
        }
        let bytes = if sort.starts_with("text/html") {
            dress(&page, status, request.local).into()
        } else {
            Arc::clone(&page.bytes)
        };
        let mut response = Response::new(status, sort, bytes);
        response.policy = Some(POLICY);
        response.version = Some(page.version.to_string());
        response
    }

    #[cfg(feature = "pdf")]
    fn printed(&self, now: &Standing, path: &str) -> Option<Response> {
        use crate::render::report::{self, Paper};
        let paper = [Paper::Report, Paper::Sheet].into_iter().find(|paper| paper.file() == path)?;
        let own = match disk::read_templates(&self.root) {
            Ok(own) => own,
            Err(trouble) => {
                let told = trouble.say(self.wishes.lang).0;
                return Some(Response::new(500, "text/plain; charset=utf-8", told.as_bytes()));
            }
        };
        let pictures = disk::shown(&now.shared.attached);
        let pictures: Vec<Option<&[u8]>> = pictures.iter().map(Option::as_deref).collect();
        Some(match report::print(&now.projection.view, &pictures, paper, &own) {
            Ok(printed) => Response::new(200, "application/pdf", printed.pdf),
            Err(flaws) => {
                let told: Vec<String> = flaws.into_iter().map(|flaw| flaw.message).collect();
                Response::new(500, "text/plain; charset=utf-8", told.join("\n").as_bytes())
            }
        })
    }

    #[cfg(not(feature = "pdf"))]
    #[expect(clippy::unused_self, reason = "the same form as with the typesetter")]
    fn printed(&self, _: &Standing, _: &str) -> Option<Response> {
        None
    }

    /// What our own script asks for.
    fn service(&self, wanted: &str, request: &Request) -> Response {
        let page = request.question("page").unwrap_or_default();
        match wanted {
            "client.js" => Response::new(200, "text/javascript; charset=utf-8", CLIENT.as_bytes()),
            "preview.css" => Response::new(200, "text/css; charset=utf-8", STYLE.as_bytes()),
            "events" => {
                let (events, receiver) = channel();
                let version = request.question("version").unwrap_or_default().to_owned();
                let mut listener = Listener { page: page.to_owned(), version, events };
                let mut listeners = self.listeners.lock().unwrap_or_else(PoisonError::into_inner);
                if self.tell(&self.now(), &mut listener, None).is_ok() {
                    listeners.push(listener);
                }
                Response::stream(receiver)
            }
            // Only our own script can add the header; another site that tried would be refused.
            _ if !request.ours => refuse(403),
            "edition" if !self.wishes.shared => {
                let name = request.question("name").unwrap_or_default().to_owned();
                let events = self.events.lock().unwrap_or_else(PoisonError::into_inner);
                let sent = events.send(Event::Edition(name));
                drop(events);
                sent.map_or_else(|_| refuse(503), |()| json("{}"))
            }
            "open" => self.open(page, request.question("words").unwrap_or_default()),
            _ => refuse(404),
        }
    }

    /// Opens the author's editor where words of a page are written; says the place in any case.
    fn open(&self, page: &str, words: &str) -> Response {
        let now = self.now();
        let documents = now.documents(page);
        let Some(place) = ide::locate(&now.snapshot, &documents, words) else {
            return json("{\"place\":null}");
        };
        let text = now.snapshot.sources.get(&place.path).map_or("", |source| &*source.text);
        let line = LineIndex::new(text).position(text, place.span.start as usize).line;
        let opened = editor::open(&self.root.join(&*place.path), line);
        let place = format!("{}:{line}", place.path);
        let told = if opened { "preview-opened" } else { "preview-place" };
        let told = lang::say_with(self.wishes.lang, told, &[("place", place.as_str().into())]);
        json(&serde_json::json!({ "place": place, "opened": opened, "told": told }).to_string())
    }
}

/// Where to go after a change: to the page of the one document that changed, and the words of it.
fn follow(before: &Standing, now: &Standing, changed: &BTreeSet<Arc<str>>) -> Option<Follow> {
    let mut texts = changed.iter().filter(|path| now.snapshot.sources.contains_key(*path));
    let (path, None) = (texts.next()?, texts.next()) else { return None };
    let text = |standing: &Standing| {
        standing.snapshot.sources.get(path).map(|source| Arc::clone(&source.text))
    };
    let words = ide::changed_words(&text(before).unwrap_or_default(), &text(now)?);
    Some(Follow { page: now.page_of(path)?, words })
}

/// A page with our script, for the author; without the policy of a built page, which would forbid it.
fn dress(page: &Page, status: u16, author: bool) -> Vec<u8> {
    let html = String::from_utf8_lossy(&page.bytes);
    let policy = "<meta http-equiv=\"Content-Security-Policy\"";
    let (before, after) = match html.split_once(policy) {
        Some((before, rest)) => (before, rest.split_once('>').map_or("", |(_, after)| after)),
        None => ("", &*html),
    };
    let (head, rest) = after.split_once("</head>").unwrap_or(("", after));
    let mut out = String::with_capacity(html.len() + 300);
    out.push_str(before);
    // The page for an unknown address can stand at any depth.
    if status == 404 {
        out.push_str("<base href=\"/\">");
    }
    out.push_str(head);
    if author {
        out.push_str("<script src=\"/_pop/client.js\" defer data-version=\"");
        out.push_str(&page.version);
        out.push_str("\"></script>");
    }
    out.push_str("</head>");
    out.push_str(rest);
    out.into_bytes()
}

fn refuse(status: u16) -> Response {
    Response::new(status, "text/plain; charset=utf-8", &b""[..])
}

fn json(text: &str) -> Response {
    Response::new(200, "application/json", text.as_bytes())
}
