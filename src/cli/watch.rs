//! `pop watch`: the editions on disk, built again after each save.

use clap::Args;

use super::build::{Editions, Job};
use super::{FAULT, Session, USE, live};
use crate::base::{Arg, lang};
use crate::host::watch::Watcher;
use crate::host::{clock, terminal};
use crate::preview::Author;

#[derive(Debug, Args)]
pub(super) struct Arguments {
    #[command(flatten)]
    editions: Editions,
    /// Look at the files again and again, where the system does not tell of changes
    #[arg(long)]
    poll: bool,
}

pub(super) fn run(session: &Session, arguments: &Arguments) -> u8 {
    let editions = &arguments.editions;
    let root = match session.root(editions.dir.as_deref()) {
        Ok(root) => root,
        Err(trouble) => return session.fail(&trouble),
    };
    // The eyes open before the first look, so that nothing happens unseen in between.
    let opened = Watcher::new(&root, arguments.poll)
        .and_then(|watcher| Ok((watcher, Author::read(&root, clock::today())?)));
    let (watcher, mut author) = match opened {
        Ok(opened) => opened,
        Err(trouble) => return session.fail(&trouble),
    };
    let mut snapshot = author.snapshot();
    let lang = session.lang(Some(&snapshot));
    let out = match editions.out(session, &root) {
        Ok(out) => out,
        Err(trouble) => return session.fail(&trouble),
    };
    let job = Job { session, root: &root, out: &out, editions: &editions.edition, lang };
    // A plan with errors is what somebody is working on; a folder that cannot be written is not.
    let first = job.run(&snapshot, false);
    if first == USE || first == FAULT {
        return first;
    }
    let args = [("path", Arg::from(root.display().to_string()))];
    terminal::tell(&lang::say_with(lang, "watch-ready", &args));
    if watcher.is_polling() {
        terminal::tell(&lang::say(lang, "watch-polling"));
    }
    let prefix = session.prefix(&root);
    while let Some(touched) = watcher.next(author.is_waiting()) {
        let timer = clock::Timer::start();
        let changed = match author.take_in(&touched, clock::today()) {
            Ok(Some(changed)) => changed,
            Ok(None) => continue,
            Err(trouble) => {
                session.fail(&trouble);
                continue;
            }
        };
        let now = author.snapshot();
        job.rebuild(&now, false);
        live::tell(&snapshot, &now, &changed, timer.elapsed(), lang, &prefix);
        snapshot = now;
    }
    super::OK
}
