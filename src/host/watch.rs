//! Watches the files of a plan, and combines many small events into one.

use std::collections::BTreeSet;
use std::fs;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};
use std::sync::mpsc::{Receiver, RecvTimeoutError, channel};
use std::time::{Duration, Instant};

use notify::event::{AccessKind, AccessMode, EventKind};
use notify::{Config, Event, PollWatcher, RecommendedWatcher, RecursiveMode, Result, Watcher as _};

use super::Error;
use crate::plan::config;

/// How long it must be quiet before changes are reported. An editor that saves by renaming, or that
/// empties a file before writing, has finished by then.
pub(crate) const QUIET: Duration = Duration::from_millis(15);

/// How long a report can be postponed while changes keep coming.
const PATIENCE: Duration = Duration::from_millis(600);

/// How soon an unreadable file is tried again.
pub(crate) const AGAIN: Duration = Duration::from_millis(500);

/// How long settings that hide less must be unchanged before they take effect.
pub(crate) const STILL: Duration = Duration::from_secs(2);

/// The polling interval, where the system does not report changes.
const INTERVAL: Duration = Duration::from_millis(700);

/// Watches a folder.
pub(crate) struct Watcher {
    root: PathBuf,
    /// The target of the settings, if a link leads out of the folder.
    settings: Option<PathBuf>,
    events: Receiver<Result<Event>>,
    polling: bool,
    /// Keeps the events coming while it lives.
    _source: Box<dyn notify::Watcher + Send>,
}

/// The changes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Touched {
    /// These paths are new, changed or gone.
    Places(BTreeSet<PathBuf>),
    /// The system lost track: anything may have changed.
    Anything,
}

impl Watcher {
    /// Starts watching; by polling if the system does not report changes, or if `poll` is set.
    pub(crate) fn new(root: &Path, poll: bool) -> std::result::Result<Self, Error> {
        let root = root.canonicalize().unwrap_or_else(|_| root.to_path_buf());
        if !poll && let Some(watcher) = Self::told(&root) {
            return Ok(watcher);
        }
        let (sender, events) = channel();
        let settings = options().with_poll_interval(INTERVAL).with_compare_contents(true);
        let unwatched = |_| Error::new("trouble-unwatched", &root);
        let source = PollWatcher::new(sender, settings).map_err(unwatched)?;
        Self::looking(&root, events, true, Box::new(source)).map_err(unwatched)
    }

    /// A watcher that gets events from the system; `None` where that is not possible.
    fn told(root: &Path) -> Option<Self> {
        let (sender, events) = channel();
        let source = RecommendedWatcher::new(sender, options()).ok()?;
        Self::looking(root, events, false, Box::new(source)).ok()
    }

    fn looking(
        root: &Path,
        events: Receiver<Result<Event>>,
        polling: bool,
        mut source: Box<dyn notify::Watcher + Send>,
    ) -> Result<Self> {
        source.watch(root, RecursiveMode::Recursive)?;
        let settings = linked_settings(root);
        if let Some(folder) = settings.as_deref().and_then(Path::parent) {
            source.watch(folder, RecursiveMode::NonRecursive)?;
        }
        Ok(Self { root: root.to_path_buf(), settings, events, polling, _source: source })
    }

    /// Whether it polls instead of getting events.
    pub(crate) fn is_polling(&self) -> bool {
        self.polling
    }

    /// Waits until something has changed and it is quiet again; if files are `waiting` to be read,
    /// only until they are worth another attempt. `None` when there can be no more events.
    #[expect(clippy::disallowed_methods, reason = "what goes on for ever is told in parts")]
    pub(crate) fn next(&self, waiting: bool) -> Option<Touched> {
        let mut touched = BTreeSet::new();
        let mut lost = false;
        let begin = Instant::now();
        while touched.is_empty() && !lost {
            let event = if waiting {
                match self.events.recv_timeout(AGAIN.saturating_sub(begin.elapsed())) {
                    Ok(event) => event,
                    Err(RecvTimeoutError::Timeout) => return Some(Touched::Places(touched)),
                    Err(RecvTimeoutError::Disconnected) => return None,
                }
            } else {
                self.events.recv().ok()?
            };
            self.take_in(event, &mut touched, &mut lost);
        }
        let end = Instant::now() + PATIENCE;
        while Instant::now() < end
            && let Ok(event) = self.events.recv_timeout(QUIET)
        {
            self.take_in(event, &mut touched, &mut lost);
        }
        Some(if lost { Touched::Anything } else { Touched::Places(touched) })
    }

    fn take_in(&self, event: Result<Event>, touched: &mut BTreeSet<PathBuf>, lost: &mut bool) {
        match event {
            Ok(event) if event.need_rescan() => *lost = true,
            Ok(event) if is_news(event.kind) => {
                let part = |path: PathBuf| {
                    if self.settings.as_ref() == Some(&path) {
                        return Some(self.root.join(config::FILE));
                    }
                    self.is_part(&path).then_some(path)
                };
                touched.extend(event.paths.into_iter().filter_map(part));
            }
            Ok(_) => {}
            // An unreadable folder is reported when the plan is read, and affects only itself.
            Err(error) if is_refusal(&error) => {}
            // A watch was lost, or the event queue overflowed.
            Err(_) => *lost = true,
        }
    }

    /// Whether a path can be part of the plan; temporary files of editors are not.
    fn is_part(&self, path: &Path) -> bool {
        let Ok(inner) = path.strip_prefix(&self.root) else { return false };
        let mut parts = inner.iter().map(|part| part.to_string_lossy());
        let in_output = parts.clone().next().is_some_and(|first| first == "out");
        !in_output && !parts.any(|part| is_passing(&part))
    }
}

/// Links are not followed: their targets are not part of the plan.
fn options() -> Config {
    Config::default().with_follow_symlinks(false)
}

/// The target of a link in the place of the settings, if it is outside the folder.
fn linked_settings(root: &Path) -> Option<PathBuf> {
    let place = root.join(config::FILE);
    let is_link = fs::symlink_metadata(&place).is_ok_and(|found| found.is_symlink());
    let leads = is_link.then(|| place.canonicalize().ok()).flatten()?;
    (!leads.starts_with(root)).then_some(leads)
}

fn is_refusal(error: &notify::Error) -> bool {
    let notify::ErrorKind::Io(cause) = &error.kind else { return false };
    matches!(cause.kind(), ErrorKind::PermissionDenied | ErrorKind::NotFound)
}

/// Whether an event is a change; reading a file is not.
fn is_news(kind: EventKind) -> bool {
    match kind {
        EventKind::Access(AccessKind::Close(AccessMode::Write)) => true,
        EventKind::Access(_) => false,
        _ => true,
    }
}

/// Whether a name is that of a temporary file of an editor or office program, or of a hidden file.
pub(crate) fn is_passing(name: &str) -> bool {
    let ending = name.rsplit_once('.').map(|(_, ending)| ending.to_ascii_lowercase());
    name.starts_with('.')
        || name.starts_with("~$")
        || name.ends_with('~')
        || (name.starts_with('#') && name.ends_with('#'))
        || name == "4913"
        || matches!(ending.as_deref(), Some("swp" | "swx" | "swo" | "tmp" | "bck" | "bak" | "part"))
}

#[cfg(test)]
mod tests;
