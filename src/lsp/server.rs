//! What the server does with each message; it knows neither streams nor threads.

mod requests;

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use serde_json::{Value, json};

use super::answers::Abilities;
use super::plans::{OpenPlan, root_of, roots_in};
use super::position;
use super::wire::{self, Message, answer};
use crate::base::Lang;
use crate::base::calendar::Date;
use crate::host::address;
use crate::host::watch::Touched;
use crate::publish::texts::Texts;

/// How a server is started.
pub(super) struct Options<'o> {
    /// A plan that is served whatever the editor opens.
    pub(super) folder: Option<PathBuf>,
    /// A plan that is served if the editor names no folder.
    pub(super) around: Option<PathBuf>,
    /// The language of messages; that of each plan if there is none.
    pub(super) language: Option<Lang>,
    /// Says which day it is.
    pub(super) today: fn() -> Date,
    /// Starts to watch a folder.
    pub(super) watch: Box<dyn FnMut(&Path) + 'o>,
}

/// The conversation with an editor.
pub(super) struct Server<'o> {
    options: Options<'o>,
    stage: Stage,
    today: Date,
    plans: Vec<OpenPlan>,
    texts: Texts,
    /// The folders that the editor works in.
    folders: Vec<PathBuf>,
    abilities: Abilities,
    /// Whether something changed since findings were last published.
    stale: bool,
    /// The addresses of the texts that changed since then.
    changed: BTreeSet<String>,
    /// The findings that the editor has, by address.
    published: BTreeMap<String, Arc<Value>>,
    /// The messages to be sent.
    outgoing: Vec<Value>,
    /// The process of the editor.
    pub(super) client: Option<u64>,
}

/// How far the conversation is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Stage {
    Fresh,
    Running,
    /// The editor said that it is about to leave.
    Shut,
    Left(Farewell),
}

/// How a conversation ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Farewell {
    /// With `shutdown` and `exit`.
    Orderly,
    /// Without `shutdown`.
    Abrupt,
    /// Before it began.
    Unheard,
}

impl<'o> Server<'o> {
    /// A server that has not heard from its editor yet.
    pub(super) fn new(options: Options<'o>) -> Self {
        Self {
            stage: Stage::Fresh,
            today: (options.today)(),
            options,
            plans: Vec::new(),
            texts: Texts::default(),
            folders: Vec::new(),
            abilities: Abilities::default(),
            stale: false,
            changed: BTreeSet::new(),
            published: BTreeMap::new(),
            outgoing: Vec::new(),
            client: None,
        }
    }

    /// How the conversation ended, if it did.
    pub(super) fn farewell(&self) -> Option<Farewell> {
        match self.stage {
            Stage::Left(farewell) => Some(farewell),
            _ => None,
        }
    }

    /// How the conversation ends when the stream does.
    pub(super) fn hung_up(&self) -> Farewell {
        match self.stage {
            Stage::Fresh => Farewell::Unheard,
            Stage::Running => Farewell::Abrupt,
            Stage::Shut => Farewell::Orderly,
            Stage::Left(farewell) => farewell,
        }
    }

    /// The open plans.
    #[cfg(test)]
    pub(super) fn plans(&mut self) -> &mut [OpenPlan] {
        &mut self.plans
    }

    /// The messages to be sent now.
    pub(super) fn outgoing(&mut self) -> Vec<Value> {
        std::mem::take(&mut self.outgoing)
    }

    /// Adds a message to be sent.
    pub(super) fn send(&mut self, message: Value) {
        self.outgoing.push(message);
    }

    /// Takes in a message.
    pub(super) fn take(&mut self, message: Message) {
        match message {
            Message::Request { id, method, params } => {
                let result = self.request(&method, &params);
                self.outgoing.push(answer(&id, result));
            }
            Message::Notification { method, params } => self.notification(&method, &params),
            Message::Response => {}
            Message::Unread(code) => {
                let error = (code, "this is not a message of the protocol".to_owned());
                self.outgoing.push(answer(&Value::Null, Err(error)));
            }
        }
    }

    /// Takes in what changed on disk in the plan of a real folder.
    pub(super) fn touch(&mut self, root: &Path, touched: &Touched) {
        for plan in self.plans.iter_mut().filter(|plan| plan.root() == root) {
            plan.touch(touched, &self.texts);
            self.stale = true;
        }
        self.adopt();
    }

    /// Takes in that time has passed: a new day changes what is overdue, and what could not be read
    /// may be readable.
    pub(super) fn tick(&mut self) {
        let today = (self.options.today)();
        for plan in &mut self.plans {
            if plan.is_waiting() {
                plan.touch(&Touched::Anything, &self.texts);
                self.stale |= !plan.is_waiting();
            }
            if today != self.today {
                plan.set_today(today);
                self.stale = true;
            }
        }
        self.today = today;
        self.adopt();
    }

    /// Puts what changed since the last time into the messages to be sent. Findings of an open text
    /// that changed are always sent, so that the editor knows that this version was judged.
    pub(super) fn publish(&mut self) {
        if self.stage != Stage::Running || !std::mem::take(&mut self.stale) {
            return;
        }
        let mut now: BTreeMap<String, Arc<Value>> = BTreeMap::new();
        for plan in &mut self.plans {
            for (address, found) in plan.findings(self.options.language, &self.texts) {
                let both = now.get(&address).map(|known| Arc::new(united(known, &found)));
                now.insert(address, both.unwrap_or(found));
            }
        }
        let none: Arc<Value> = Arc::new(json!([]));
        let changed = std::mem::take(&mut self.changed);
        let judged = changed.iter().filter(|address| self.texts.get(address).is_some());
        let mut addresses: Vec<&String> = judged.collect();
        let all: BTreeSet<&String> = now.keys().chain(self.published.keys()).collect();
        let differs = |address: &&String| {
            now.get(*address) != self.published.get(*address) && !addresses.contains(address)
        };
        let others: Vec<&String> = all.into_iter().filter(differs).collect();
        addresses.extend(others);
        for address in addresses {
            let found = now.get(address).unwrap_or(&none);
            let mut params = json!({"uri": address, "diagnostics": **found});
            if let Some(version) = self.texts.get(address).and_then(|text| text.version) {
                params["version"] = version.into();
            }
            let news = wire::notification("textDocument/publishDiagnostics", &params);
            self.outgoing.push(news);
        }
        self.published = now;
    }

    fn notification(&mut self, method: &str, params: &Value) {
        if method == "exit" {
            self.stage = Stage::Left(match self.hung_up() {
                Farewell::Orderly => Farewell::Orderly,
                _ => Farewell::Abrupt,
            });
        }
        if self.stage != Stage::Running {
            return;
        }
        let document = &params["textDocument"];
        let address = document["uri"].as_str().unwrap_or_default();
        let list = |value: &Value| value.as_array().cloned().unwrap_or_default();
        match method {
            "initialized" if self.abilities.watches => self.outgoing.push(registration()),
            "textDocument/didOpen" => {
                if let Some(text) = document["text"].as_str() {
                    self.put(address, &document["version"], text);
                }
            }
            "textDocument/didChange" => {
                let before = self.known(address);
                if let Some(text) = position::changed(&before, &list(&params["contentChanges"])) {
                    self.put(address, &document["version"], &text);
                }
            }
            "textDocument/didClose" => {
                if let Some(place) = self.texts.close(address) {
                    self.look(&place);
                }
            }
            "workspace/didChangeWatchedFiles" => {
                let places = list(&params["changes"]);
                let places = places.iter().filter_map(|one| one["uri"].as_str());
                for place in places.filter_map(address::place).collect::<Vec<_>>() {
                    if place.ends_with(crate::plan::config::FILE)
                        && let Some(root) = root_of(&place)
                    {
                        self.open(&root);
                    }
                    if let Some(place) = address::real(&place) {
                        self.look(&place);
                    }
                }
                self.adopt();
            }
            "workspace/didChangeWorkspaceFolders" => {
                let removed = places(&params["event"]["removed"]);
                self.folders.retain(|folder| !removed.contains(folder));
                for folder in places(&params["event"]["added"]) {
                    self.open_in(folder);
                }
                self.leave(&removed);
            }
            _ => {}
        }
    }

    fn initialize(&mut self, params: &Value) {
        self.client = params["processId"].as_u64();
        self.abilities = Abilities::of(&params["capabilities"]);
        let mut folders = places(&params["workspaceFolders"]);
        if folders.is_empty() {
            let root = params["rootUri"].as_str().and_then(address::place);
            folders.extend(root.or_else(|| params["rootPath"].as_str().map(PathBuf::from)));
        }
        let given = self.options.folder.clone();
        let around = self.options.around.clone().filter(|_| folders.is_empty());
        for folder in folders {
            self.open_in(folder);
        }
        for root in given.iter().chain(&around) {
            self.open(root);
        }
    }

    fn open_in(&mut self, folder: PathBuf) {
        for root in roots_in(&folder) {
            self.open(&root);
        }
        self.folders.push(folder);
    }

    /// Reads the plan in a folder, if it was not read yet.
    fn open(&mut self, root: &Path) {
        let Ok(real) = root.canonicalize() else { return };
        if self.plans.iter().any(|plan| plan.root() == real) {
            return;
        }
        // A change after this is an event, so that nothing is missed in between.
        (self.options.watch)(&real);
        self.plans.push(OpenPlan::read(real, root, self.today, &self.texts));
        self.stale = true;
    }

    /// Takes in the text of an editor.
    fn put(&mut self, address: &str, version: &Value, text: &str) {
        let Some(open) = self.texts.put(address, version.as_i64(), text) else { return };
        let (place, spelled) = (open.place.clone(), open.spelled.clone());
        // The plan is the one that is nearest as the editor spells the place, or else in reality.
        if let Some(root) = root_of(&spelled).or_else(|| root_of(&place)) {
            self.open(&root);
        }
        for plan in &mut self.plans {
            if plan.put(&place, text, &self.texts) {
                self.changed.insert(address.to_owned());
                self.stale = true;
            }
        }
    }

    /// Opens the plans of texts that belonged to none before, because its settings are new.
    fn adopt(&mut self) {
        let known = |place: &Path| self.plans.iter().any(|plan| place.starts_with(plan.root()));
        let orphans = self.texts.iter().filter(|(_, text)| !known(&text.place));
        let roots: BTreeSet<PathBuf> =
            orphans.filter_map(|(_, text)| root_of(&text.spelled)).collect();
        for root in roots {
            self.open(&root);
        }
    }

    /// Closes the plans that were only open because of these folders.
    fn leave(&mut self, removed: &[PathBuf]) {
        let real = |folder: &PathBuf| folder.canonicalize().ok();
        let removed: Vec<PathBuf> = removed.iter().filter_map(real).collect();
        let kept: Vec<PathBuf> = self.folders.iter().filter_map(real).collect();
        let near = |folders: &[PathBuf], root: &Path| {
            folders.iter().any(|folder| folder.starts_with(root) || root.starts_with(folder))
        };
        let given = self.options.folder.as_ref().and_then(real);
        let texts = &self.texts;
        self.plans.retain(|plan| {
            let root = plan.root();
            let used = texts.iter().any(|(_, text)| text.place.starts_with(root));
            used || near(&kept, root) || !near(&removed, root) || given.as_deref() == Some(root)
        });
        self.stale = true;
    }

    /// Looks at a real place on disk again.
    fn look(&mut self, place: &Path) {
        let touched = Touched::Places(BTreeSet::from([place.to_path_buf()]));
        for plan in self.plans.iter_mut().filter(|plan| place.starts_with(plan.root())) {
            plan.touch(&touched, &self.texts);
            self.stale = true;
        }
    }

    /// The text with an address: in the editor, or else on disk.
    fn known(&mut self, address: &str) -> Arc<str> {
        if let Some(text) = self.texts.get(address) {
            return Arc::clone(&text.text);
        }
        let found = self.find(address);
        found.map_or_else(|| "".into(), |(number, path)| self.plans[number].text(&path))
    }

    /// The plan and the path of a text; of nested plans the innermost.
    fn find(&self, address: &str) -> Option<(usize, String)> {
        let place = address::real(&address::place(address)?)?;
        let plans = self.plans.iter().enumerate();
        let found = plans.filter_map(|(number, plan)| Some((number, plan.path(&place)?)));
        found.max_by_key(|(number, _)| self.plans[*number].root().as_os_str().len())
    }
}

/// The findings of two plans in one file, each once.
fn united(one: &Value, two: &Value) -> Value {
    let mut all = one.as_array().cloned().unwrap_or_default();
    let new = two.as_array().into_iter().flatten().filter(|new| !all.contains(new));
    let new: Vec<Value> = new.cloned().collect();
    all.extend(new);
    all.into()
}

/// The places of folders in the parameters of a message.
fn places(folders: &Value) -> Vec<PathBuf> {
    let folders = folders.as_array().map(Vec::as_slice).unwrap_or_default();
    folders.iter().filter_map(|folder| address::place(folder["uri"].as_str()?)).collect()
}

/// Asks the editor to report changes of files. A folder that is renamed is one change, so its name is
/// reported too.
fn registration() -> Value {
    let options = json!({"watchers": [{"globPattern": "**/*"}]});
    let method = "workspace/didChangeWatchedFiles";
    let one = json!({"id": "files", "method": method, "registerOptions": options});
    wire::request("files", "client/registerCapability", &json!({"registrations": [one]}))
}
