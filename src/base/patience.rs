//! A time limit for the work of user templates.
//!
//! No template engine limits its own work. Such work is done by a separate thread, and the host decides
//! how long to wait for it. A thread cannot be stopped from outside: an abandoned one ends with the
//! program.

use std::sync::OnceLock;
use std::sync::mpsc::{Receiver, channel};
use std::thread;

/// Waits until the work closes the channel, at most this many seconds. Returns whether it is done.
pub type Wait = fn(seconds: u32, done: &Receiver<()>) -> bool;

/// Templates call each other recursively; the main thread has a stack of this size too.
const STACK: usize = 16 << 20;

static WAIT: OnceLock<Wait> = OnceLock::new();

/// Sets how the program waits. Without it, work runs at once and without a limit.
pub fn wait_with(wait: Wait) {
    let _ = WAIT.set(wait);
}

/// The result of the work; `None` if it is not done in time or takes too much memory.
pub fn within<T: Send + 'static>(
    seconds: u32,
    work: impl FnOnce() -> T + Send + 'static,
) -> Option<T> {
    let Some(wait) = WAIT.get() else { return Some(work()) };
    let (doing, done) = channel();
    let work = move || {
        let result = work();
        drop(doing);
        result
    };
    let thread = thread::Builder::new().stack_size(STACK).spawn(work).ok()?;
    let is_done = wait(seconds, &done);
    is_done.then(|| thread.join().unwrap_or_else(|fault| std::panic::resume_unwind(fault)))
}
