//! `pop serve`: shows an edition in the browser, updated after each save, or in the panel of an editor.

mod panel;

use std::collections::BTreeSet;
use std::net::{IpAddr, Ipv4Addr};
use std::panic::AssertUnwindSafe;
use std::path::PathBuf;
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};

use clap::Args;

use super::{Error, Outcome, Session, live as live_report};
use crate::base::{Arg, Lang, lang};
use crate::host;
use crate::host::http::Server;
use crate::host::watch::{AGAIN, Touched, Watcher};
use crate::host::{clock, terminal};
use crate::preview::{Event, Options, Preview};
use crate::publish::LiveWorkspace;

#[expect(clippy::struct_excessive_bools, reason = "each is an option of its own")]
#[derive(Debug, Args)]
pub(super) struct Arguments {
    /// The folder of the plan [default: the nearest one with a `pop.toml`]
    dir: Option<PathBuf>,
    /// The edition to show first; you can switch in the browser
    #[arg(long, value_name = "NAME")]
    edition: Option<String>,
    /// The port; if it is taken, the next free one
    #[arg(long, value_name = "NUMBER", default_value_t = 4747)]
    port: u16,
    /// Open the browser
    #[arg(long)]
    open: bool,
    /// Go to the page and the place you are editing
    #[arg(long)]
    follow: bool,
    /// The address to listen on, so that others can watch [default: this computer only]
    #[arg(long, value_name = "ADDRESS", default_value_t = IpAddr::V4(Ipv4Addr::LOCALHOST))]
    host: IpAddr,
    /// For an editor that shows the pages: a secret address, and JSON lines over the standard streams
    #[arg(long, conflicts_with_all = ["open", "follow", "host"])]
    panel: bool,
    /// Poll for changes, for file systems that do not report them
    #[arg(long)]
    poll: bool,
}

pub(super) fn run(session: &Session, arguments: &Arguments) -> Result<Outcome, Error> {
    let root = session.root(arguments.dir.as_deref())?;
    // Start watching before the first read, so that no change in between is missed.
    let watcher = Watcher::new(&root, arguments.poll)?;
    let mut live = LiveWorkspace::read(&root, clock::today())?;
    let snapshot = live.snapshot();
    session.opened(&root, &snapshot);
    let lang = session.lang(Some(&snapshot));
    if let Some(name) = &arguments.edition {
        super::build::chosen(&snapshot.plan, std::slice::from_ref(name), lang)?;
    }
    if arguments.panel {
        return panel::run(live, &snapshot, watcher, arguments, lang);
    }
    let server = bind(arguments.host, arguments.port)?;
    let shared = !arguments.host.to_canonical().is_loopback();
    let options = Options { lang, follow: arguments.follow, shared, panel: None };
    let (sender, events) = channel();
    let preview = Preview::new(&mut live, options, arguments.edition.clone(), sender.clone())?;
    greet(&preview, &server, arguments, lang, watcher.is_polling());
    let prefix = session.plan_prefix();
    std::thread::scope(|scope| {
        scope.spawn(|| server.run(&|request| preview.answer(&request)));
        scope.spawn(move || follow(&watcher, &sender));
        while let Some(event) = next(&events, live.is_waiting()) {
            let timer = clock::Timer::start();
            let before = preview.snapshot();
            // A bug was reported when it happened; the page stays as it was, and the next save may
            // succeed.
            let updated = std::panic::catch_unwind(AssertUnwindSafe(|| {
                preview.update(&mut live, &event, clock::today())
            }));
            match updated {
                Ok(Ok(Some(changed))) => {
                    let took = timer.elapsed();
                    let (before, now) = (&before, &preview.snapshot());
                    let change = live_report::Change { before, now, changed: &changed, took };
                    live_report::tell(&change, lang, &prefix);
                }
                Ok(Ok(None)) | Err(_) => {}
                Ok(Err(error)) => {
                    Error::from(error).report(lang, &prefix);
                }
            }
        }
    });
    Ok(Outcome::Done)
}

fn bind(host: IpAddr, port: u16) -> Result<Server, Error> {
    Server::bind(host, port).map_err(|error| {
        host::Error::about("trouble-no-port", host.to_string()).caused_by(error).into()
    })
}

/// Passes on what changes on disk.
fn follow(watcher: &Watcher, sender: &Sender<Event>) {
    while let Some(touched) = watcher.next(false) {
        if sender.send(Event::Touched(touched)).is_err() {
            return;
        }
    }
}

/// The next event; if a file is waiting to be read, it is tried again and again.
fn next(events: &Receiver<Event>, waiting: bool) -> Option<Event> {
    if !waiting {
        return events.recv().ok();
    }
    match events.recv_timeout(AGAIN) {
        Ok(event) => Some(event),
        Err(RecvTimeoutError::Timeout) => Some(Event::Touched(Touched::Places(BTreeSet::new()))),
        Err(RecvTimeoutError::Disconnected) => None,
    }
}

/// Reports where the preview is and who can read it, and opens it.
fn greet(preview: &Preview, server: &Server, arguments: &Arguments, lang: Lang, polling: bool) {
    let port = server.address().port();
    let tell = |id: &str, args: &[(&'static str, Arg)]| {
        terminal::tell(&lang::say_with(lang, id, args));
    };
    if port != arguments.port && arguments.port != 0 {
        tell("serve-moved", &[("port", Arg::from(arguments.port.to_string()))]);
    }
    let address = format!("http://{}/", server.address());
    let args = [
        ("edition", Arg::from(preview.edition())),
        ("address", Arg::from(address.as_str())),
        ("who", Arg::from(preview.who())),
    ];
    terminal::print(&format!("{}\n", lang::say_with(lang, "serve-ready", &args)));
    if let Some(fuller) = preview.fuller() {
        tell("serve-more", &[("edition", Arg::from(fuller))]);
    }
    if polling {
        tell("watch-polling", &[]);
    }
    tell("serve-stop", &[]);
    if arguments.open && !terminal::open(std::path::Path::new(&address)) {
        Error::from(host::Error::about("trouble-no-viewer", address)).report(lang, "");
    }
}
