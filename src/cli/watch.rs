//! `pop watch`: builds the editions on disk again after each save.

use clap::Args;

use super::build::{Editions, Job, show_themes, tell_brief};
use super::{Error, Outcome, Session, live};
use crate::base::{Arg, lang};
use crate::host::watch::Watcher;
use crate::host::{clock, terminal};
use crate::publish::LiveWorkspace;

#[derive(Debug, Args)]
pub(super) struct Arguments {
    #[command(flatten)]
    editions: Editions,
    /// Poll for changes, for file systems that do not report them
    #[arg(long)]
    poll: bool,
}

pub(super) fn run(session: &Session, arguments: &Arguments) -> Result<Outcome, Error> {
    let editions = &arguments.editions;
    let root = session.root(editions.dir.as_deref())?;
    // Start watching before the first read, so that no change in between is missed.
    let watcher = Watcher::new(&root, arguments.poll)?;
    let mut live = LiveWorkspace::read(&root, clock::today())?;
    let mut snapshot = live.snapshot();
    session.opened(&root, &snapshot);
    let lang = session.lang(Some(&snapshot));
    let out = editions.out(session, &root)?;
    let prefix = session.plan_prefix();
    let job = Job { session, out: &out, editions: &editions.edition, lang };
    show_themes(session, &snapshot, lang);
    tell_brief(session, &snapshot, lang);
    match job.run(live.input(&snapshot)) {
        Ok(()) => job.report_strangers(&snapshot),
        // A plan with errors is being worked on; a folder that cannot be written stops the command.
        Err(error) if error.is_in_the_plan() => _ = error.report(lang, &prefix),
        Err(error) => return Err(error),
    }
    let args = [("path", Arg::from(root.display().to_string()))];
    terminal::tell(&lang::say_with(lang, "watch-ready", &args));
    if watcher.is_polling() {
        terminal::tell(&lang::say(lang, "watch-polling"));
    }
    while let Some(touched) = watcher.next(live.is_waiting()) {
        let timer = clock::Timer::start();
        let changed = match live.take_in(&touched, clock::today()) {
            Ok(Some(changed)) => changed,
            Ok(None) => continue,
            Err(error) => {
                Error::from(error).report(lang, &prefix);
                continue;
            }
        };
        let now = live.snapshot();
        if let Err(error) = job.run(live.input(&now)) {
            error.report(lang, &prefix);
        }
        let (before, took) = (&snapshot, timer.elapsed());
        live::tell(&live::Change { before, now: &now, changed: &changed, took }, lang, &prefix);
        snapshot = now;
    }
    Ok(Outcome::Done)
}
