//! A time limit for the work of user templates.
//!
//! No template engine limits its own work. Such work is done by a separate thread, and the host decides
//! how long to wait for it. A thread cannot be stopped from outside: an abandoned one ends with the
//! program.

use std::sync::OnceLock;
use std::sync::mpsc::{Receiver, channel};
use std::thread;

/// Waits until work is done, which closes the channel, for some seconds at most; says whether it is.
pub type Wait = fn(seconds: u32, done: &Receiver<()>) -> bool;

/// Templates call each other; the main thread has as much.
const STACK: usize = 16 << 20;

static WAIT: OnceLock<Wait> = OnceLock::new();

/// Sets how the program waits. Without this, work is done at once and has no end of its own.
pub fn wait_with(wait: Wait) {
    let _ = WAIT.set(wait);
}

/// What work comes to; nothing when it is not done in time, or takes too much memory.
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
