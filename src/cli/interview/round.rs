//! A round of questions: who answers, and where the answers go.

use std::path::PathBuf;

use crate::base::calendar::Date;
use crate::base::{Arg, Edit, Lang, lang};
use crate::cli::{Session, USE, complain, given, write};
use crate::edit::change::edited;
use crate::edit::draft::Draft;
use crate::host;
use crate::host::disk;
use crate::host::terminal;
use crate::host::terminal::ask::{self, Silence};
use crate::phrases::Toward;
use crate::plan::{Entry, EntryId};
use crate::workspace::{Snapshot, Workspace};

/// Why a round ends before its last question.
pub(super) enum Stop {
    /// The person does not want to answer now, or there is none.
    Silence(Silence),
    /// Something stands in the way; it was said, and this is the exit code.
    Code(u8),
}

impl From<Silence> for Stop {
    fn from(silence: Silence) -> Self {
        Self::Silence(silence)
    }
}

/// What becomes of an earlier document with answers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Earlier {
    /// The questions that are open in it are asked.
    GoesOn,
    /// It stays as it is, and a new one begins.
    Passed,
}

/// How often an answer is put into what somebody saved meanwhile.
const ANEW: usize = 5;

/// A round of questions about a plan.
pub(super) struct Round<'s> {
    pub(super) session: &'s Session,
    pub(super) root: PathBuf,
    /// The plan with the answers so far.
    pub(super) snapshot: Snapshot,
    pub(super) lang: Lang,
    /// The answers that were given on the command line and not used yet.
    pub(super) given: Vec<(String, String)>,
    /// What becomes of an earlier document.
    pub(super) earlier: Earlier,
    /// How many questions were asked.
    pub(super) asked: usize,
    /// The files that were written, as they are shown.
    pub(super) saved: Vec<String>,
}

impl Round<'_> {
    /// The answer to a question; nothing when it is passed over.
    pub(super) fn ask(&mut self, name: &str, question: &str) -> Result<Option<String>, Stop> {
        self.asked += 1;
        if let Some(at) = self.given.iter().position(|(given, _)| given == name) {
            let (_, answer) = self.given.remove(at);
            return Ok(Some(answer).filter(|answer| !answer.is_empty()));
        }
        if !ask::is_possible() {
            return Ok(None);
        }
        terminal::report("\n");
        let answer = ask::text(question, &lang::say(self.lang, "interview-hint"), "")?;
        Ok(Some(answer).filter(|answer| !answer.is_empty()))
    }

    /// Refuses, before anything is written, what was given as a day and is none.
    pub(super) fn check_days(&self, names: &[&str]) -> Result<(), Stop> {
        let given = self.given.iter().filter(|(name, _)| names.contains(&name.as_str()));
        for (_, answer) in given.filter(|(_, answer)| !answer.is_empty()) {
            let read = given::day(answer, self.snapshot.plan.today, self.lang, Toward::Ahead);
            read.map_err(|refused| Stop::Code(refused.complain(self.lang)))?;
        }
        Ok(())
    }

    /// The day that answers a question; asks again when it cannot be read.
    pub(super) fn ask_day(&mut self, name: &str, question: &str) -> Result<Option<Date>, Stop> {
        loop {
            let given = self.given.iter().any(|(given, _)| given == name);
            let Some(answer) = self.ask(name, question)? else { return Ok(None) };
            match given::day(&answer, self.snapshot.plan.today, self.lang, Toward::Ahead) {
                Ok(date) => return Ok(Some(date)),
                Err(refused) if given => return Err(Stop::Code(refused.complain(self.lang))),
                Err(refused) => refused.tell(),
            }
        }
    }

    /// Asks to choose; nothing when it is passed over. `words` are the answers for a machine.
    pub(super) fn choose(
        &mut self,
        name: &str,
        question: &str,
        words: &[&'static str],
        shown: Vec<String>,
    ) -> Result<Option<&'static str>, Stop> {
        if let Some(at) = self.given.iter().position(|(given, _)| given == name) {
            let (_, answer) = self.given.remove(at);
            let chosen = words
                .iter()
                .zip(&shown)
                .find(|(word, shown)| **word == answer || shown.eq_ignore_ascii_case(&answer));
            let Some((word, _)) = chosen else {
                let args = [
                    ("name", Arg::from(name)),
                    ("answer", Arg::from(answer)),
                    ("choices", Arg::from(shown.join(", "))),
                ];
                complain(self.lang, &lang::say_with(self.lang, "interview-choice", &args), None);
                return Err(Stop::Code(USE));
            };
            return Ok(Some(word));
        }
        if !ask::is_possible() {
            return Ok(None);
        }
        terminal::report("\n");
        let mut shown = shown;
        shown.push(lang::say(self.lang, "interview-pass"));
        Ok(words.get(ask::choose(self.lang, question, shown)?).copied())
    }

    /// Tells what a round is about.
    pub(super) fn introduce(&self, name: &str) {
        tell(&lang::say(self.lang, &format!("interview-{name}-title")));
        tell(&lang::say(self.lang, &format!("interview-{name}-intro")));
    }

    /// How far the round is: this question of so many.
    pub(super) fn progress(&self, number: usize, count: usize) -> String {
        let args = [("number", Arg::from(number)), ("count", Arg::from(count))];
        lang::say_with(self.lang, "interview-progress", &args)
    }

    /// Shows an earlier answer, with the word that says which.
    pub(super) fn recall(&self, id: &str, answer: &str) {
        let args = [("answer", Arg::from(answer))];
        tell(&format!("\n{}", lang::filled(self.lang, id, &args)));
    }

    /// Writes a new document and gives its number.
    pub(super) fn begin(&mut self, draft: &Draft) -> Result<EntryId, Stop> {
        let text = |_: &str| draft.text();
        let (session, root) = (self.session, &self.root);
        let (after, path) =
            write::make_free(session, root, &self.snapshot, (draft, &text), self.lang)
                .map_err(Stop::Code)?;
        self.keep(after, &path)
    }

    /// Changes a document in its place. The change is made from the document as it stands now: when
    /// somebody saved it while a question was asked, the answer goes into what was saved.
    pub(super) fn change(
        &mut self,
        id: EntryId,
        change: impl Fn(&Entry) -> Option<Edit>,
    ) -> Result<EntryId, Stop> {
        let path = self.snapshot.plan.entry(id).path.to_string();
        let mut again = 0..ANEW;
        loop {
            let (before, text) = self.changed(&path, &change).ok_or_else(|| self.unclear(&path))?;
            let after = write::tried(&self.snapshot, &[(&path, &text)]);
            write::refuse(self.session, &self.root, &self.snapshot, &after, self.lang)
                .map_err(Stop::Code)?;
            match disk::replace(&self.root.join(&path), &before, &text) {
                Ok(()) => return self.keep(after, &path),
                Err(trouble) if trouble.is_a_change() && again.next().is_some() => {
                    self.read_anew(&path)
                        .map_err(|trouble| Stop::Code(self.session.fail(&trouble)))?;
                }
                Err(trouble) => return Err(Stop::Code(self.session.fail(&trouble))),
            }
        }
    }

    /// The text of a document as it is and as a change makes it.
    fn changed(
        &self,
        path: &str,
        change: &impl Fn(&Entry) -> Option<Edit>,
    ) -> Option<(String, String)> {
        let entry = self.snapshot.plan.entry(self.snapshot.plan.at_path(path)?);
        let source = self.snapshot.sources.get(&entry.path).filter(|s| s.damage.is_none())?;
        let edit = change(entry).filter(|_| entry.sound)?;
        Some((source.text.to_string(), edited(&source.text, &[edit])))
    }

    /// Takes in what somebody saved.
    fn read_anew(&mut self, path: &str) -> Result<(), host::Error> {
        let mut workspace = Workspace::of(&self.snapshot);
        let place = self.root.join(path);
        workspace.apply(disk::read_places(&self.root, [&*place])?);
        self.snapshot = workspace.snapshot();
        Ok(())
    }

    fn unclear(&self, path: &str) -> Stop {
        let args = [("path", Arg::from(path))];
        let help = lang::attribute(self.lang, "goal-unclear", "help", &args);
        let message = lang::say_with(self.lang, "goal-unclear", &args);
        crate::cli::complain(self.lang, &message, help.as_deref());
        Stop::Code(crate::cli::USE)
    }

    fn keep(&mut self, after: Snapshot, path: &str) -> Result<EntryId, Stop> {
        self.snapshot = after;
        let shown = format!("{}{path}", self.session.prefix(&self.root));
        if !self.saved.contains(&shown) {
            self.saved.push(shown);
        }
        self.snapshot.plan.at_path(path).ok_or(Stop::Code(crate::cli::FAULT))
    }

    /// Stops because an earlier round is needed first.
    pub(super) fn first(&self, message: &str) -> Stop {
        let help = lang::attribute(self.lang, message, "help", &[]);
        crate::cli::complain(self.lang, &lang::say(self.lang, message), help.as_deref());
        Stop::Code(crate::cli::USE)
    }
}

/// Tells something before a question, when there is somebody to read it.
pub(super) fn tell(text: &str) {
    if ask::is_possible() {
        terminal::report(&format!("{}\n", ask::wrapped(text, 76)));
    }
}
