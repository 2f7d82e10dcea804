//! What happens to the files of a plan while somebody writes: many small events, told as one.

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

/// How long it must be quiet before what happened is told. An editor that saves by renaming, or
/// empties a file before it writes, is done by then.
pub(crate) const QUIET: Duration = Duration::from_millis(15);

/// How long one telling may be put off while things keep happening.
const PATIENCE: Duration = Duration::from_millis(600);

/// How soon what could not be read is tried again.
pub(crate) const AGAIN: Duration = Duration::from_millis(500);

/// How long settings that hide less must stand still before they count.
pub(crate) const STILL: Duration = Duration::from_secs(2);

/// How often a folder is looked through where the system does not tell.
const INTERVAL: Duration = Duration::from_millis(700);

/// Looks on while the files of a folder change.
pub(crate) struct Watcher {
    root: PathBuf,
    /// Where the settings are, when a link leads out of the folder to them.
    settings: Option<PathBuf>,
    events: Receiver<Result<Event>>,
    polling: bool,
    /// Lives as long as the events shall come.
    _source: Box<dyn notify::Watcher + Send>,
}

/// What changed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Touched {
    /// At these places something is new, different or gone.
    Places(BTreeSet<PathBuf>),
    /// The system lost count: anything may have changed.
    Anything,
}

impl Watcher {
    /// Begins to look on; by asking again and again when the system does not tell, or when `poll`
    /// wants that.
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

    /// A watcher that the system tells; nothing where it does not.
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

    /// Whether it asks again and again instead of being told.
    pub(crate) fn is_polling(&self) -> bool {
        self.polling
    }

    /// Waits until something changed and it is quiet again; when something is `waiting` to be read, no
    /// longer than until that is worth another look. Nothing when no news can come any more.
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
            // What cannot be looked into is told when the plan is read, and costs itself alone.
            Err(error) if is_refusal(&error) => {}
            // A watch that is lost, or a queue that ran over.
            Err(_) => *lost = true,
        }
    }

    /// Whether a path may be a part of the plan; what editors leave beside a file is none.
    fn is_part(&self, path: &Path) -> bool {
        let Ok(inner) = path.strip_prefix(&self.root) else { return false };
        let mut parts = inner.iter().map(|part| part.to_string_lossy());
        let in_output = parts.clone().next().is_some_and(|first| first == "out");
        !in_output && !parts.any(|part| is_passing(&part))
    }
}

/// Links are not followed: what lies behind them is no part of the plan.
fn options() -> Config {
    Config::default().with_follow_symlinks(false)
}

/// Where a link leads that stands in the place of the settings, when that is outside of the folder.
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

/// Whether an event tells of something new; a file that was only read is none.
fn is_news(kind: EventKind) -> bool {
    match kind {
        EventKind::Access(AccessKind::Close(AccessMode::Write)) => true,
        EventKind::Access(_) => false,
        _ => true,
    }
}

/// Whether a name is that of a file that passes: what editors and office programs put beside a file
/// while they save it, and everything hidden.
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
mod tests {
    use super::*;

    #[test]
    fn what_editors_leave_beside_a_file_is_no_part_of_the_plan() {
        for name in [
            ".goal.md.swp",
            "goal.md~",
            "4913",
            "#goal.md#",
            ".#goal.md",
            "goal.md.bck",
            "~$plan.odt",
            ".~lock.plan.odt#",
            "goal.md.tmp",
            ".goal.md.4242",
            ".git",
        ] {
            assert!(is_passing(name), "{name}");
        }
        for name in ["goal.md", "pop.toml", "2026-03-17.md", "c#.md", "foto.jpg", "doel~1.md"] {
            assert!(!is_passing(name), "{name}");
        }
    }
}
