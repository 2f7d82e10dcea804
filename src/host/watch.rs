//! What happens to the files of a plan while somebody writes: many small events, told as one.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::sync::mpsc::{Receiver, channel};
use std::time::{Duration, Instant};

use notify::event::{AccessKind, AccessMode, EventKind};
use notify::{Config, Event, PollWatcher, RecommendedWatcher, RecursiveMode, Result, Watcher as _};

use super::disk::Trouble;

/// How long it must be quiet before what happened is told. An editor that saves by renaming, or
/// empties a file before it writes, is done by then.
pub const QUIET: Duration = Duration::from_millis(15);

/// How long one telling may be put off while things keep happening.
const PATIENCE: Duration = Duration::from_millis(600);

/// How often a folder is looked through where the system does not tell.
const INTERVAL: Duration = Duration::from_millis(700);

/// Looks on while the files of a folder change.
pub struct Watcher {
    root: PathBuf,
    events: Receiver<Result<Event>>,
    polling: bool,
    /// Lives as long as the events shall come.
    _source: Box<dyn notify::Watcher + Send>,
}

/// What changed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Touched {
    /// At these places something is new, different or gone.
    Places(BTreeSet<PathBuf>),
    /// The system lost count: anything may have changed.
    Anything,
}

impl Watcher {
    /// Begins to look on; by asking again and again when the system does not tell, or when `poll`
    /// wants that.
    pub fn new(root: &Path, poll: bool) -> std::result::Result<Self, Trouble> {
        let root = root.canonicalize().unwrap_or_else(|_| root.to_path_buf());
        if !poll && let Some(watcher) = Self::told(&root) {
            return Ok(watcher);
        }
        let (sender, events) = channel();
        let settings = Config::default().with_poll_interval(INTERVAL).with_compare_contents(true);
        let unwatched = |_| Trouble::new("trouble-unwatched", &root);
        let mut source = PollWatcher::new(sender, settings).map_err(unwatched)?;
        source.watch(&root, RecursiveMode::Recursive).map_err(unwatched)?;
        Ok(Self { root, events, polling: true, _source: Box::new(source) })
    }

    /// A watcher that the system tells; nothing where it does not.
    fn told(root: &Path) -> Option<Self> {
        let (sender, events) = channel();
        let mut source = RecommendedWatcher::new(sender, Config::default()).ok()?;
        source.watch(root, RecursiveMode::Recursive).ok()?;
        Some(Self { root: root.to_path_buf(), events, polling: false, _source: Box::new(source) })
    }

    /// Whether it asks again and again instead of being told.
    pub fn is_polling(&self) -> bool {
        self.polling
    }

    /// Waits until something changed and it is quiet again. Nothing when no news can come any more.
    #[expect(clippy::disallowed_methods, reason = "what goes on for ever is told in parts")]
    pub fn next(&self) -> Option<Touched> {
        let mut touched = BTreeSet::new();
        let mut lost = false;
        while touched.is_empty() && !lost {
            self.take_in(self.events.recv().ok()?, &mut touched, &mut lost);
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
                touched.extend(event.paths.into_iter().filter(|path| self.is_part(path)));
            }
            Ok(_) => {}
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
pub fn is_passing(name: &str) -> bool {
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
