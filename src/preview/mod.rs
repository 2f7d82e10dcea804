//! A preview of an edition while its author writes: the site in memory, updated after each save.
//!
//! One thread takes in changes and swaps the whole [`State`]; the threads of the web server only
//! read it, so no page mixes old and new. Findings on a page are sent to the author only, that is,
//! to this machine.

mod news;
pub(crate) mod panel;
mod state;

use std::collections::BTreeSet;
use std::path::PathBuf;
use std::sync::mpsc::{Sender, channel};
use std::sync::{Arc, Mutex, PoisonError, RwLock};

use crate::base::calendar::Date;
use crate::base::{Lang, LineIndex, lang, media};
use crate::host;
use crate::host::http::{Request, Response};
use crate::host::terminal::editor;
use crate::host::watch::Touched;
use crate::ide;
use crate::plan::{Edition, Viewer};
use crate::publish::{self, Input, LiveWorkspace, Paper, typeset};
use crate::rules::{Stopped, stopped};
use crate::workspace::Snapshot;

use news::{Follow, OpenPage, news, who};
use panel::{Panel, Said, Told, is_link};
use state::{Page, State, pick};

const CLIENT: &str = include_str!("client.js");
const STYLE: &str = include_str!("preview.css");

/// The policy of a previewed page: that of a built page, plus the script of the preview.
const POLICY: &str = "default-src 'none'; style-src 'self'; font-src 'self'; img-src 'self' data:; \
    script-src 'self'; connect-src 'self'; base-uri 'self'; form-action 'none'";

/// The same in the panel of an editor: its window is the only one that may show the page in a frame.
/// VS Code has a panel inside a window of its own scheme; in a browser, both have the address through
/// which the page is reached.
const PANEL_POLICY: &str = "default-src 'none'; style-src 'self'; font-src 'self'; \
    img-src 'self' data:; script-src 'self'; connect-src 'self'; base-uri 'self'; \
    form-action 'none'; frame-ancestors 'self' vscode-webview: vscode-file:";

/// The options of a preview.
#[derive(Clone, Debug)]
pub(crate) struct Options {
    /// The language of messages.
    pub(crate) lang: Lang,
    /// Whether the browser follows the author to the place of the edit.
    pub(crate) follow: bool,
    /// Whether people other than the author may watch; then the edition stays the same.
    pub(crate) shared: bool,
    /// The panel of an editor that alone may show the pages.
    pub(crate) panel: Option<Arc<Panel>>,
}

/// What makes a preview update.
#[derive(Debug)]
pub(crate) enum Event {
    /// Files changed.
    Touched(Touched),
    /// Another edition was chosen.
    Edition(String),
    /// The editor said something.
    Said(Said),
    /// The editor left.
    Left,
}

/// A preview that is being served.
#[derive(Debug)]
pub(crate) struct Preview {
    options: Options,
    state: RwLock<Arc<State>>,
    listeners: Mutex<Vec<Listener>>,
    /// Where the first page that opens is taken.
    waiting: Mutex<Option<Follow>>,
    events: Mutex<Sender<Event>>,
    root: PathBuf,
}

/// A page that is open in a browser.
#[derive(Debug)]
struct Listener {
    page: String,
    version: String,
    events: Sender<String>,
}

impl Preview {
    /// A preview of a plan. Later requests arrive through `events`.
    pub(crate) fn new(
        live: &mut LiveWorkspace,
        options: Options,
        edition: Option<String>,
        events: Sender<Event>,
    ) -> Result<Self, host::Error> {
        let root = live.root().to_path_buf();
        let state = RwLock::new(Arc::new(state(live, &options, edition, None)?));
        let (listeners, waiting) = (Mutex::default(), Mutex::default());
        Ok(Self { options, state, listeners, waiting, events: Mutex::new(events), root })
    }

    /// The plan as written, with its findings.
    pub(crate) fn snapshot(&self) -> Snapshot {
        self.now().snapshot.clone()
    }

    /// Who could read what is shown, in words.
    pub(crate) fn who(&self) -> String {
        let now = self.now();
        who(&now.snapshot.plan, &now.edition, self.options.lang, self.options.shared)
    }

    /// The name of the edition that is shown.
    pub(crate) fn edition(&self) -> String {
        self.now().edition.name.to_string()
    }

    /// The author's own edition, if the one that is shown has no goal although the plan does.
    pub(crate) fn fuller(&self) -> Option<String> {
        let now = self.now();
        let plan = &now.snapshot.plan;
        let bare = now.projection.view.goals.is_empty() && plan.goals().next().is_some();
        let is_own = |edition: &&Edition| plan.viewer(edition) == Viewer::Author;
        let own = plan.config.editions.iter().find(is_own).filter(|_| bare)?;
        Some(own.name.to_string())
    }

    /// Takes in an event and informs the open pages. Returns the paths that changed, or `None` if
    /// there is nothing to report.
    pub(crate) fn update(
        &self,
        live: &mut LiveWorkspace,
        event: &Event,
        today: Date,
    ) -> Result<Option<BTreeSet<Arc<str>>>, host::Error> {
        let before = self.now();
        let (changed, wanted) = match event {
            Event::Touched(touched) => match live.take_in(touched, today)? {
                Some(changed) => (Some(changed), before.wanted.clone()),
                None => return Ok(None),
            },
            Event::Edition(name) => (None, Some(name.clone())),
            Event::Said(Said::Cursor { uri, line }) => {
                self.point(live, uri, *line);
                return Ok(None);
            }
            Event::Said(Said::Text { uri, text }) => {
                let touched = live.hold(uri, Some(text));
                return self.update(live, &Event::Touched(touched), today);
            }
            Event::Said(Said::Close { uri }) => {
                let touched = live.hold(uri, None);
                return self.update(live, &Event::Touched(touched), today);
            }
            Event::Left => return Ok(None),
        };
        let now = Arc::new(state(live, &self.options, wanted, Some(&before))?);
        *self.state.write().unwrap_or_else(PoisonError::into_inner) = Arc::clone(&now);
        let followed = changed.as_ref().filter(|_| self.options.follow);
        let follow = followed.and_then(|changed| follow(&before, &now, changed));
        let mut listeners = self.listeners.lock().unwrap_or_else(PoisonError::into_inner);
        listeners.retain_mut(|listener| self.tell(&now, listener, follow.as_ref()).is_ok());
        Ok(changed)
    }

    /// Takes the open pages to a line in the editor, or tells that they do not show its document.
    fn point(&self, live: &LiveWorkspace, document: &str, number: u32) {
        let now = self.now();
        let Some(path) = live.path_at(document) else { return };
        let Some(source) = now.snapshot.sources.get(&*path) else { return };
        let start = LineIndex::new(&source.text).start_of(&source.text, number);
        let words = ide::words_at(&source.text, number as usize);
        let address = now.address_at(&path, start);
        let (page, anchor) = address.map_or((None, None), |found| (Some(found.page), found.anchor));
        if let Some(panel) = &self.options.panel {
            panel.tell(Told::Scroll { page: page.clone(), words: words.clone() });
        }
        let follow = Follow { page, anchor, words };
        let mut listeners = self.listeners.lock().unwrap_or_else(PoisonError::into_inner);
        listeners.retain_mut(|listener| self.tell(&now, listener, Some(&follow)).is_ok());
        let waits = listeners.is_empty().then_some(follow);
        drop(listeners);
        *self.waiting.lock().unwrap_or_else(PoisonError::into_inner) = waits;
    }

    fn now(&self) -> Arc<State> {
        Arc::clone(&self.state.read().unwrap_or_else(PoisonError::into_inner))
    }

    /// Sends the current news to an open page.
    fn tell(
        &self,
        now: &State,
        listener: &mut Listener,
        follow: Option<&Follow>,
    ) -> Result<(), ()> {
        let version = now.page(&listener.page).map_or_else(|_| "".into(), |(page, _)| page.version);
        let (page, known) = (&*listener.page, &*listener.version);
        let told = news(now, &OpenPage { page, version: &version, known, follow }, &self.options);
        listener.version = version.to_string();
        listener.events.send(format!("data: {told}\n\n")).map_err(|_| ())
    }

    /// Answers a browser.
    pub(crate) fn answer(&self, request: &Request) -> Response {
        let Some(panel) = &self.options.panel else { return self.answer_at(request) };
        let Some(path) = panel.inner(&request.path) else { return refuse(403) };
        let mut response = self.answer_at(&Request { path: path.to_owned(), ..request.clone() });
        response.policy = Some(PANEL_POLICY);
        response.framed = true;
        response
    }

    fn answer_at(&self, request: &Request) -> Response {
        match request.path.strip_prefix("_pop/") {
            Some(wanted) if request.local => self.service(wanted, request),
            Some(_) => refuse(404),
            None => self.show(request),
        }
    }

    /// Answers with a page, an attachment or a printed document.
    fn show(&self, request: &Request) -> Response {
        let now = self.now();
        if let Some(printed) = self.printed(&now, &request.path) {
            return printed;
        }
        let (page, status) = match now.page(&request.path) {
            Ok(found) => found,
            // A built-in template cannot be filled; the page says so instead of being empty.
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
            let panel = self.options.panel.is_some();
            let script = request.local.then(|| script(&page, panel));
            dress(&page, &request.path, status, script.as_deref().unwrap_or_default()).into()
        } else {
            Arc::clone(&page.bytes)
        };
        let mut response = Response::new(status, sort, bytes);
        response.policy = Some(POLICY);
        response.version = Some(page.version.to_string());
        response
    }

    /// A printed document of the edition, if the path is one.
    fn printed(&self, now: &State, path: &str) -> Option<Response> {
        let paper = Paper::ALL.into_iter().find(|paper| paper.file() == path)?;
        let State { snapshot, projection, shared, .. } = now;
        let input = Input { root: &self.root, snapshot, themes: &shared.themes };
        let pdf = typeset(input, &projection.view, &shared.attached, paper, &mut |_, _| Ok(()));
        let told = match pdf {
            Ok(pdf) => return Some(Response::new(200, "application/pdf", pdf?)),
            Err(publish::Error::Template(found)) => {
                let told = found.diagnostics.iter();
                let told = told.map(|finding| lang::message(self.options.lang, finding));
                told.collect::<Vec<_>>().join("\n")
            }
            Err(publish::Error::NotPrinted { message, .. }) => message,
            Err(error) => format!("{error:?}"),
        };
        Some(Response::new(500, "text/plain; charset=utf-8", told.as_bytes()))
    }

    /// Answers the requests of the preview's script.
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
                let waiting = self.waiting.lock().unwrap_or_else(PoisonError::into_inner).take();
                if self.tell(&self.now(), &mut listener, waiting.as_ref()).is_ok() {
                    listeners.push(listener);
                }
                Response::stream(receiver)
            }
            // Only the preview's script can add the header; a request from another site would be
            // refused.
            _ if !request.ours => refuse(403),
            "edition" if !self.options.shared => {
                let name = request.question("name").unwrap_or_default().to_owned();
                let events = self.events.lock().unwrap_or_else(PoisonError::into_inner);
                let sent = events.send(Event::Edition(name));
                drop(events);
                sent.map_or_else(|_| refuse(503), |()| json("{}"))
            }
            "open" => self.open(page, request.question("words").unwrap_or_default()),
            "link" => self.leave(request.question("to").unwrap_or_default()),
            _ => refuse(404),
        }
    }

    /// Opens the author's editor at the words of a page; returns the place in any case.
    fn open(&self, page: &str, words: &str) -> Response {
        let now = self.now();
        let documents = now.documents(page);
        let Some(place) = ide::locate(&now.snapshot, &documents, words) else {
            return json("{\"place\":null}");
        };
        let text = now.snapshot.sources.get(&place.path).map_or("", |source| &*source.text);
        let line = LineIndex::new(text).position(text, place.span.start as usize).line;
        if let Some(panel) = &self.options.panel {
            panel.tell(Told::Click { file: place.path.to_string(), line });
            return json("{}");
        }
        let opened = editor::open(&self.root.join(&*place.path), line);
        let place = format!("{}:{line}", place.path);
        let told = if opened { "preview-opened" } else { "preview-place" };
        let told = lang::say_with(self.options.lang, told, &[("place", place.as_str().into())]);
        json(&serde_json::json!({ "place": place, "opened": opened, "told": told }).to_string())
    }

    /// Lets the editor open a link that leads out of the preview.
    fn leave(&self, address: &str) -> Response {
        match &self.options.panel {
            Some(panel) if is_link(address) => {
                panel.tell(Told::Link { address: address.to_owned() });
                json("{}")
            }
            _ => refuse(404),
        }
    }
}

/// The script of the preview, for the author.
fn script(page: &Page, panel: bool) -> String {
    let panel = if panel { " data-panel" } else { "" };
    format!("_pop/client.js\" defer data-version=\"{}\"{panel}></script>", page.version)
}

/// The state of a preview now. Readers over the network keep the edition they have: the first one,
/// unless one was named.
fn state(
    live: &mut LiveWorkspace,
    options: &Options,
    mut wanted: Option<String>,
    before: Option<&State>,
) -> Result<State, host::Error> {
    let snapshot = live.snapshot();
    let mut shown = live.shown(&snapshot);
    if options.shared && wanted.is_none() && live.has_settings() {
        wanted = Some(pick(&shown, None).name.to_string());
    }
    let exists = |name: &str| shown.config.editions.iter().any(|known| *known.name == *name);
    // Other computers get no edition that would show more than its readers may see.
    let stopped = || {
        let stopped = stopped(&snapshot.plan, &snapshot.diagnostics).into_iter();
        let of_documents = |one: &Stopped<'_>| !snapshot.plan.config.closes(one.because);
        let mut stopped = stopped.filter(of_documents).map(|one| &*one.edition.name);
        stopped.any(|name| wanted.as_deref() == Some(name))
    };
    if options.shared && (wanted.as_deref().is_some_and(|name| !exists(name)) || stopped()) {
        shown = live.nothing();
    }
    State::new(live, snapshot, &shown, wanted, before)
}

/// Where to go after a change: the page of the one document that changed, and the changed words.
fn follow(before: &State, now: &State, changed: &BTreeSet<Arc<str>>) -> Option<Follow> {
    let mut texts = changed.iter().filter(|path| now.snapshot.sources.contains_key(*path));
    let (path, None) = (texts.next()?, texts.next()) else { return None };
    let text =
        |state: &State| state.snapshot.sources.get(path).map(|source| Arc::clone(&source.text));
    let words = ide::changed_words(&text(before).unwrap_or_default(), &text(now)?);
    let found = now.address_at(path, 0)?;
    Some(Follow { page: Some(found.page), anchor: found.anchor, words })
}

/// A page with the preview's script, if there is one; without the policy of a built page, which would
/// forbid it. Addresses are relative, because a panel may see the pages below another one.
fn dress(page: &Page, path: &str, status: u16, script: &str) -> Vec<u8> {
    let html = String::from_utf8_lossy(&page.bytes);
    let policy = "<meta http-equiv=\"Content-Security-Policy\"";
    let (before, after) = match html.split_once(policy) {
        Some((before, rest)) => (before, rest.split_once('>').map_or("", |(_, after)| after)),
        None => ("", &*html),
    };
    let (head, rest) = after.split_once("</head>").unwrap_or(("", after));
    let mut out = String::with_capacity(html.len() + 300);
    out.push_str(before);
    let up = "../".repeat(path.matches('/').count());
    // The page for an unknown address can be at any depth.
    if status == 404 {
        out.push_str("<base href=\"./");
        out.push_str(&up);
        out.push_str("\">");
    }
    out.push_str(head);
    if !script.is_empty() {
        out.push_str("<script src=\"");
        // After that, addresses are relative to the first page.
        out.push_str(if status == 404 { "" } else { &up });
        out.push_str(script);
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
