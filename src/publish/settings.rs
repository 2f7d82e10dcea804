//! The settings while they are being edited: the last complete ones stay in force until there are
//! complete ones again.
//!
//! The settings decide who may read what, which names stay out and which files are not part of the
//! plan. A file that is missing for a moment, empty or truncated says nothing about these, which is
//! no reason to show what was hidden.

use std::collections::BTreeSet;

use crate::base::{Diagnostic, Interner, Source, Span};
use crate::host::clock::Timer;
use crate::host::watch::STILL;
use crate::plan::{Config, config};
use crate::syntax::Value;
use crate::workspace::is_whole;

/// The settings of a plan that is being watched.
#[derive(Debug, Default)]
pub(super) struct Settings {
    /// The last complete settings.
    whole: Option<Source>,
    /// Text that protects less than the settings in force, and since when it has been in the file.
    less: Option<(Source, Timer)>,
    state: State,
    names: Interner,
}

/// The names in a value that says who may read something.
fn names_in(value: &Value) -> Vec<String> {
    config::texts(value).into_iter().map(|(name, _)| name.to_string()).collect()
}

/// The state of the settings file.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum State {
    Whole,
    /// It is missing or unreadable.
    #[default]
    Away,
    /// It is empty.
    Blank,
    /// It is a beginning of what it was, and something that protects is missing.
    Cut,
    /// Something that protects is missing that was there a moment ago.
    Less,
    /// Its content stops a build; the findings of the plan say so.
    Broken,
}

impl Settings {
    /// Takes in the current text of the file, if any. Returns the settings that the plan is to be
    /// read with, and whether the state of the file changed.
    pub(super) fn take(&mut self, read: Option<Source>) -> (Option<Source>, bool) {
        let state = self.settled(self.state_of(read.as_ref()), read.as_ref());
        let before = std::mem::replace(&mut self.state, state);
        let source = match self.state {
            State::Whole => {
                self.whole.clone_from(&read);
                read
            }
            State::Broken => read,
            State::Away | State::Blank | State::Cut | State::Less => self.whole.clone().or(read),
        };
        (source, self.state != before)
    }

    fn state_of(&self, read: Option<&Source>) -> State {
        let Some(source) = read else { return State::Away };
        let is_blank = |c: char| c.is_whitespace() || matches!(c, '\u{feff}' | '\0');
        if source.damage.is_none() && source.text.trim_matches(is_blank).is_empty() {
            return State::Blank;
        }
        if !is_whole(source, &self.names) {
            return State::Broken;
        }
        match &self.whole {
            Some(whole) if self.is_cut(whole, source) => State::Cut,
            Some(whole) if self.protects_less(whole, source) => State::Less,
            _ => State::Whole,
        }
    }

    /// Whether a text is the beginning of another one without something that protects: what a
    /// program leaves that is killed or slow while writing. An author who deletes the end of the
    /// file leaves the same, so that case is asked about.
    fn is_cut(&self, whole: &Source, now: &Source) -> bool {
        const PROTECTING: [&str; 6] =
            ["privacy", "ignore", "person", "audience", "audiences", "edition"];
        if now.text.len() >= whole.text.len() || !whole.text.starts_with(&*now.text) {
            return false;
        }
        // What is the same in both has the same places in both.
        let read = |source: &Source| {
            let record = Config::read(source, &self.names).record;
            PROTECTING.map(|key| record.get(key).map(|item| format!("{:?}", item.value)))
        };
        // Of the route the end may be missing, but not a part of a station.
        let items = |source: &Source| {
            let record = Config::read(source, &self.names).record;
            let stations = record.tables("route").iter();
            stations.map(|station| format!("{:?}", station.items)).collect::<Vec<_>>()
        };
        read(whole) != read(now) || !items(whole).starts_with(&items(now))
    }

    /// Whether something that hides is in one text and not in the other.
    fn protects_less(&self, whole: &Source, now: &Source) -> bool {
        let read = |source: &Source| {
            let Config { names, ignore, record, .. } = Config::read(source, &self.names);
            let names = names.iter().map(|name| format!("{name:?}"));
            let mut all: BTreeSet<String> =
                names.chain(ignore.iter().map(ToString::to_string)).collect();
            // The readers of each line about the author, and of each station. A job without readers
            // is private.
            let person = record.table("person").map(|person| person.map("audience"));
            for (key, value) in person.unwrap_or_default() {
                all.insert(format!("person {} {:?}", key.value, names_in(&value.value)));
            }
            for station in record.tables("route") {
                if let Some(readers) = station.get("audience") {
                    let what = station.text("what");
                    all.insert(format!("route {what:?} {:?}", names_in(&readers.value)));
                }
            }
            all
        };
        !read(now).is_superset(&read(whole))
    }

    /// A text that protects less counts if it is still there after a while, when whoever is writing
    /// must be done.
    fn settled(&mut self, state: State, read: Option<&Source>) -> State {
        let (State::Less, Some(source)) = (state, read) else {
            self.less = None;
            return state;
        };
        match &self.less {
            Some((known, since)) if known == source => {
                if since.elapsed() >= STILL {
                    self.less = None;
                    return State::Whole;
                }
            }
            _ => self.less = Some((source.clone(), Timer::start())),
        }
        State::Less
    }

    /// Whether there are settings in force.
    pub(super) fn hold(&self) -> bool {
        self.whole.is_some()
    }

    /// Whether the file should be looked at again soon.
    pub(super) fn are_waited_for(&self) -> bool {
        matches!(self.state, State::Away | State::Less)
    }

    /// A problem that stops every build while the file is like this, and has no finding of its own.
    pub(super) fn fault(&self) -> Option<Diagnostic> {
        let finding = || Diagnostic::new("settings-away", &config::FILE.into(), Span::default());
        match self.state {
            State::Whole | State::Broken => None,
            State::Away => Some(finding()),
            State::Blank => Some(finding().variant("blank")),
            State::Cut => Some(finding().variant("cut")),
            State::Less => Some(finding().variant("less")),
        }
    }
}

#[cfg(test)]
mod tests;
