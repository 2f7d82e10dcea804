//! The language server: findings while typing, fixes, completion, references, renaming, an overview.
//!
//! `wire` reads and writes messages, `server` takes them in, `answers` puts what `ide` knows into their
//! form, and `plans` holds the plans with the texts of the editor over what is on disk. One thread does all of this; others only
//! bring messages, and what the watchers of the folders saw. Everything that has arrived is taken in
//! before the plans are judged, and only findings that changed are published.

mod answers;
mod plans;
mod position;
mod server;
mod show;
mod wire;

use std::fs;
use std::io::{self, BufRead, BufReader, Write};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::{Path, PathBuf};
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::thread;
use std::time::Duration;

use serde_json::Value;

use crate::base::Lang;
use crate::base::calendar::Date;
use crate::host::clock::{Timer, today};
use crate::host::watch::{Touched, Watcher};

pub use server::Farewell;
use server::{Options, Server};
use wire::{Code, Message};

/// How often the server looks whether it is another day, and whether its editor is still there.
const TICK: Duration = Duration::from_secs(1);

/// The number of events that are taken in before findings are published.
const EVENTS: usize = 1_000;

/// Something that the server reacts to.
enum Event {
    Message(Message),
    /// Files of the plan in this folder changed.
    Touched(PathBuf, Touched),
    /// The editor closed the stream.
    End,
}

/// Serves plans over standard input and output until the editor leaves: the plan in `folder`
/// whatever the editor opens, and the one `around` the working folder if the editor names none.
pub(crate) fn serve(
    folder: Option<&Path>,
    around: Option<&Path>,
    language: Option<Lang>,
) -> io::Result<Farewell> {
    let (sender, events) = channel();
    let messages = sender.clone();
    thread::spawn(move || {
        let mut input = BufReader::new(io::stdin());
        while let Ok(Some(message)) = wire::read(&mut input) {
            if messages.send(Event::Message(message)).is_err() {
                return;
            }
        }
        let _ = messages.send(Event::End);
    });
    let server = Server::new(Options {
        folder: folder.map(Path::to_path_buf),
        around: around.map(Path::to_path_buf),
        language,
        today,
        watch: Box::new(|root| watch(root, sender.clone())),
    });
    let mut output = io::stdout().lock();
    run(server, &events, &mut |message| wire::write(&mut output, message))
}

/// Answers the messages of a stream one after another, without watching folders: for tests. Each
/// message is answered and its findings are published before the next one is read.
pub fn converse(
    input: &mut impl BufRead,
    output: &mut impl Write,
    today: fn() -> Date,
) -> io::Result<Farewell> {
    let mut server = Server::new(Options {
        folder: None,
        around: None,
        language: None,
        today,
        watch: Box::new(|_| {}),
    });
    while let Some(message) = wire::read(input)? {
        server.take(message);
        server.publish();
        for message in server.outgoing() {
            wire::write(output, &message)?;
        }
        if let Some(farewell) = server.farewell() {
            return Ok(farewell);
        }
    }
    Ok(server.hung_up())
}

/// Reacts to events until the editor leaves.
fn run(
    mut server: Server<'_>,
    events: &Receiver<Event>,
    write: &mut dyn FnMut(&Value) -> io::Result<()>,
) -> io::Result<Farewell> {
    let mut process = None;
    let mut last = Timer::start();
    loop {
        let mut next = match events.recv_timeout(TICK.saturating_sub(last.elapsed())) {
            Ok(event) => Some(event),
            Err(RecvTimeoutError::Timeout) => None,
            Err(RecvTimeoutError::Disconnected) => return Ok(server.hung_up()),
        };
        let mut count = 0;
        while let Some(event) = next {
            match event {
                Event::Message(message) => take(&mut server, message),
                Event::Touched(root, touched) => guard(|| server.touch(&root, &touched)),
                Event::End => return Ok(server.hung_up()),
            }
            // Answers do not wait for findings.
            for message in server.outgoing() {
                write(&message)?;
            }
            if let Some(farewell) = server.farewell() {
                return Ok(farewell);
            }
            count += 1;
            next = if count < EVENTS { events.try_recv().ok() } else { None };
        }
        if last.elapsed() >= TICK {
            last = Timer::start();
            guard(|| server.tick());
            if process.is_none() {
                process = server.client.take().filter(|process| is_running(*process));
            }
            if process.is_some_and(|process| !is_running(process)) {
                return Ok(server.hung_up());
            }
        }
        guard(|| server.publish());
        for message in server.outgoing() {
            write(&message)?;
        }
    }
}

/// Takes in a message. Should that fail because of a bug, the editor learns that there is no answer.
fn take(server: &mut Server<'_>, message: Message) {
    let id = match &message {
        Message::Request { id, .. } => Some(id.clone()),
        _ => None,
    };
    let taken = catch_unwind(AssertUnwindSafe(|| server.take(message)));
    if let (Err(_), Some(id)) = (taken, id) {
        let error = (Code::Internal, "a bug in pop; its standard error says more".to_owned());
        server.send(wire::answer(&id, Err(error)));
    }
}

/// Goes on after a bug, so that the author keeps everything that still works.
fn guard(act: impl FnOnce()) {
    let _ = catch_unwind(AssertUnwindSafe(act));
}

/// Watches the folder of a plan. An editor that reports changes itself may report them late, or only
/// those of some files.
fn watch(root: &Path, sender: Sender<Event>) {
    let Ok(watcher) = Watcher::new(root, false) else { return };
    let root = root.to_path_buf();
    thread::spawn(move || {
        while let Some(touched) = watcher.next(false) {
            if sender.send(Event::Touched(root.clone(), touched)).is_err() {
                return;
            }
        }
    });
}

/// Whether a process is running, where the system shows that in `/proc`; elsewhere the end of the
/// editor closes the stream.
fn is_running(process: u64) -> bool {
    let Ok(state) = fs::read_to_string(format!("/proc/{process}/stat")) else { return false };
    // The name of the program is in parentheses and may contain anything.
    let state = state.rsplit_once(')').map_or("", |(_, rest)| rest.trim_start());
    !state.starts_with(['Z', 'X'])
}

#[cfg(test)]
mod tests;
