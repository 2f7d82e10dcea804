//! A round of questions: where the answers come from, and where they go.

use crate::base::calendar::Date;
use crate::base::{Arg, Edit, lang};
use crate::cli::write::OpenPlan;
use crate::cli::{Complaint, Error, given};
use crate::edit::change::edited;
use crate::edit::draft::Draft;
use crate::host::terminal;
use crate::host::terminal::ask::{self, Silence};
use crate::host::{self, disk};
use crate::phrases::Toward;
use crate::plan::{Entry, EntryId};
use crate::workspace::Snapshot;

/// Why a round ends before its last question.
pub(super) enum Stop {
    /// The author does not want to answer now, or no one can be asked.
    Silence(Silence),
    /// An error stops it.
    Error(Error),
}

impl From<Error> for Stop {
    fn from(error: Error) -> Self {
        Self::Error(error)
    }
}

impl From<Complaint> for Stop {
    fn from(complaint: Complaint) -> Self {
        Self::Error(complaint.into())
    }
}

impl From<host::Error> for Stop {
    fn from(error: host::Error) -> Self {
        Self::Error(error.into())
    }
}

impl From<Silence> for Stop {
    fn from(silence: Silence) -> Self {
        Self::Silence(silence)
    }
}

/// What happens to an earlier document with answers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Earlier {
    /// Its open questions are asked.
    GoesOn,
    /// It stays as it is, and a new one is started.
    Passed,
}

/// How often an answer is merged with text that someone saved in the meantime.
const ANEW: usize = 5;

/// A round of questions about a plan.
pub(super) struct Round<'s> {
    /// The plan with the answers so far.
    pub(super) open: OpenPlan<'s>,
    /// The answers from the command line that were not used yet.
    pub(super) given: Vec<(String, String)>,
    /// What happens to an earlier document.
    pub(super) earlier: Earlier,
    /// The number of questions asked.
    pub(super) asked: usize,
    /// The displayed paths of the written files.
    pub(super) saved: Vec<String>,
}

impl Round<'_> {
    /// The answer to a question; `None` if it is skipped.
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
        let answer = ask::text(question, &lang::say(self.open.lang, "interview-hint"), "")?;
        Ok(Some(answer).filter(|answer| !answer.is_empty()))
    }

    /// Refuses invalid days from the command line before anything is written.
    pub(super) fn check_days(&self, names: &[&str]) -> Result<(), Stop> {
        let given = self.given.iter().filter(|(name, _)| names.contains(&name.as_str()));
        for (_, answer) in given.filter(|(_, answer)| !answer.is_empty()) {
            let read =
                given::day(answer, self.open.snapshot.plan.today, self.open.lang, Toward::Ahead);
            read?;
        }
        Ok(())
    }

    /// The day that answers a question; asks again if it cannot be read.
    pub(super) fn ask_day(&mut self, name: &str, question: &str) -> Result<Option<Date>, Stop> {
        loop {
            let given = self.given.iter().any(|(given, _)| given == name);
            let Some(answer) = self.ask(name, question)? else { return Ok(None) };
            match given::day(&answer, self.open.snapshot.plan.today, self.open.lang, Toward::Ahead)
            {
                Ok(date) => return Ok(Some(date)),
                Err(refused) if given => return Err(refused.into()),
                Err(refused) => refused.tell(self.open.lang),
            }
        }
    }

    /// Asks for a choice; `None` if skipped. `words` are the answers for the command line.
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
                return Err(Complaint::new("interview-choice", &args).into());
            };
            return Ok(Some(word));
        }
        if !ask::is_possible() {
            return Ok(None);
        }
        terminal::report("\n");
        let mut shown = shown;
        shown.push(lang::say(self.open.lang, "interview-pass"));
        Ok(words.get(ask::choose(self.open.lang, question, shown)?).copied())
    }

    /// Introduces a round.
    pub(super) fn introduce(&self, name: &str) {
        tell(&lang::say(self.open.lang, &format!("interview-{name}-title")));
        tell(&lang::say(self.open.lang, &format!("interview-{name}-intro")));
    }

    /// The progress of the round: the number of this question, and of all.
    pub(super) fn progress(&self, number: usize, count: usize) -> String {
        let args = [("number", Arg::from(number)), ("count", Arg::from(count))];
        lang::say_with(self.open.lang, "interview-progress", &args)
    }

    /// Shows an earlier answer, with a label.
    pub(super) fn recall(&self, id: &str, answer: &str) {
        let args = [("answer", Arg::from(indented(answer)))];
        tell(&format!("\n{}", lang::filled(self.open.lang, id, &args)));
    }

    /// Writes a new document and returns its id.
    pub(super) fn begin(&mut self, draft: &Draft) -> Result<EntryId, Stop> {
        let (after, path, text) = self.open.make_free(draft, &|_: &str| draft.text())?;
        self.keep(after, &path, &text)
    }

    /// Changes a document in place. The change is based on the current document: if someone saved
    /// it while a question was asked, the answer is merged into the saved version.
    pub(super) fn change(
        &mut self,
        id: EntryId,
        change: impl Fn(&Entry) -> Option<Edit>,
    ) -> Result<EntryId, Stop> {
        let path = self.open.snapshot.plan.entry(id).path.to_string();
        let mut again = 0..ANEW;
        loop {
            let (before, text) = self.changed(&path, &change).ok_or_else(|| unclear(&path))?;
            let after = self.open.tried(&[(&path, &text)]);
            self.open.check(&after)?;
            match disk::replace(&self.open.root.join(&path), &before, &text) {
                Ok(()) => return self.keep(after, &path, &text),
                Err(error) if error.is_a_change() && again.next().is_some() => {
                    self.open.read_again(&path)?;
                }
                Err(error) => return Err(error.into()),
            }
        }
    }

    /// The current text of a document, and the text after a change.
    fn changed(
        &self,
        path: &str,
        change: &impl Fn(&Entry) -> Option<Edit>,
    ) -> Option<(String, String)> {
        let entry = self.open.snapshot.plan.entry(self.open.snapshot.plan.at_path(path)?);
        let source = self.open.snapshot.sources.get(&entry.path).filter(|s| s.damage.is_none())?;
        let edit = change(entry).filter(|_| entry.sound)?;
        Some((source.text.to_string(), edited(&source.text, &[edit])))
    }

    fn keep(&mut self, after: Snapshot, path: &str, text: &str) -> Result<EntryId, Stop> {
        self.open.accept(path, text, after);
        let shown = format!("{}{path}", self.open.session.plan_prefix());
        if !self.saved.contains(&shown) {
            self.saved.push(shown);
        }
        self.open.snapshot.plan.at_path(path).ok_or(Stop::Error(Error::Fault(None)))
    }
}

fn unclear(path: &str) -> Complaint {
    Complaint::new("goal-unclear", &[("path", Arg::from(path))])
}

/// Stops because an earlier round is needed first.
pub(super) fn first(message: &'static str) -> Stop {
    Complaint::new(message, &[]).into()
}

/// An earlier answer, indented if it has several lines, so that none of them looks like a line of
/// the program.
pub(super) fn indented(answer: &str) -> String {
    answer.lines().collect::<Vec<_>>().join("\n  ")
}

/// Shows a text before a question, if someone can read it.
pub(super) fn tell(text: &str) {
    if ask::is_possible() {
        terminal::report(&format!("{}\n", ask::wrapped(text, 76)));
    }
}
