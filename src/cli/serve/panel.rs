//! `pop serve --panel`: a preview for one editor, with the texts that it has not saved yet. The editor
//! talks over standard input and output (`preview::panel`); when its messages end, so does the command.

use std::io::{self, BufReader};
use std::panic::AssertUnwindSafe;
use std::sync::Arc;
use std::sync::mpsc::{Receiver, Sender, channel};
use std::thread;

use super::{Arguments, bind, follow, next};
use crate::base::{Lang, lang};
use crate::cli::{Error, Outcome};
use crate::host::watch::Watcher;
use crate::host::{self, clock, terminal};
use crate::plan::Viewer;
use crate::preview::panel::{Panel, Said, Told, latest, lines};
use crate::preview::{Event, Options, Preview};
use crate::publish::LiveWorkspace;
use crate::workspace::Snapshot;

/// Serves until the editor leaves.
pub(super) fn run(
    mut live: LiveWorkspace,
    snapshot: &Snapshot,
    watcher: Watcher,
    arguments: &Arguments,
    lang: Lang,
) -> Result<Outcome, Error> {
    let server = bind(arguments.host, arguments.port)?;
    let (editor, told) = channel();
    let panel =
        Panel::new(editor).ok_or_else(|| host::Error::about("trouble-no-secret", String::new()))?;
    let panel = Arc::new(panel);
    let options = Options { lang, follow: false, shared: false, panel: Some(Arc::clone(&panel)) };
    let (sender, events) = channel();
    let edition = arguments.edition.clone().or_else(|| own(snapshot));
    let preview = Preview::new(&mut live, options, edition, sender.clone())?;
    let preview = Arc::new(preview);
    panel.tell(Told::Ready {
        address: format!("http://{}/{}/", server.address(), panel.secret()),
        edition: preview.edition(),
        who: preview.who(),
    });
    // These end with the program.
    let messages = sender.clone();
    let troubles = Arc::clone(&panel);
    thread::spawn(move || listen(&messages, &troubles, lang));
    thread::spawn(move || follow(&watcher, &sender));
    thread::spawn(move || write(&told));
    let pages = Arc::clone(&preview);
    thread::spawn(move || server.run(&|request| pages.answer(&request)));
    while let Some(first) = next(&events, live.is_waiting()) {
        let Some(batch) = batch(first, &events) else { break };
        for event in batch {
            // A bug was reported when it happened; the page stays as it was.
            let updated = std::panic::catch_unwind(AssertUnwindSafe(|| {
                preview.update(&mut live, &event, clock::today())
            }));
            if let Ok(Err(error)) = updated {
                panel.tell(Told::Error { message: error.say(lang).0 });
            }
        }
    }
    Ok(Outcome::Done)
}

/// The author's own edition, which has a page for every document.
fn own(snapshot: &Snapshot) -> Option<String> {
    let plan = &snapshot.plan;
    let own = plan.config.editions.iter().find(|edition| plan.viewer(edition) == Viewer::Author);
    own.map(|edition| edition.name.to_string())
}

/// Takes in the messages of the editor until they end.
fn listen(sender: &Sender<Event>, panel: &Panel, lang: Lang) {
    let mut take = |line: &[u8]| {
        if line.trim_ascii().is_empty() {
            return true;
        }
        let Some(said) = Said::read(line) else {
            panel.tell(Told::Error { message: lang::say(lang, "serve-panel-line") });
            return true;
        };
        sender.send(Event::Said(said)).is_ok()
    };
    // A stream that cannot be read is one that ended.
    let _ = lines(&mut BufReader::new(io::stdin()), &mut take);
    let _ = sender.send(Event::Left);
}

/// Writes the messages for the editor.
fn write(told: &Receiver<Told>) {
    for told in told {
        terminal::print(&terminal::json_line(&told));
    }
}

/// Everything that has arrived, without what is outdated; `None` if the editor left. The order of
/// messages stays, and other events come first: the pages are as new as the messages about them.
fn batch(first: Event, events: &Receiver<Event>) -> Option<Vec<Event>> {
    let (mut said, mut batch) = (Vec::new(), Vec::new());
    for event in std::iter::once(first).chain(events.try_iter()) {
        match event {
            Event::Left => return None,
            Event::Said(one) => said.push(one),
            other => batch.push(other),
        }
    }
    batch.extend(latest(said).into_iter().map(Event::Said));
    Some(batch)
}
