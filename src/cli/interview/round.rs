//! A round of questions: who answers, and where the answers go.

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
    /// The person does not want to answer now, or there is none.
    Silence(Silence),
    /// Something is in the way.
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
    /// The plan with the answers so far.
    pub(super) open: OpenPlan<'s>,
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
        let answer = ask::text(question, &lang::say(self.open.lang, "interview-hint"), "")?;
        Ok(Some(answer).filter(|answer| !answer.is_empty()))
    }

    /// Refuses, before anything is written, what was given as a day and is none.
    pub(super) fn check_days(&self, names: &[&str]) -> Result<(), Stop> {
        let given = self.given.iter().filter(|(name, _)| names.contains(&name.as_str()));
        for (_, answer) in given.filter(|(_, answer)| !answer.is_empty()) {
            let read =
                given::day(answer, self.open.snapshot.plan.today, self.open.lang, Toward::Ahead);
            read?;
        }
        Ok(())
    }

    /// The day that answers a question; asks again when it cannot be read.
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

    /// Tells what a round is about.
    pub(super) fn introduce(&self, name: &str) {
        tell(&lang::say(self.open.lang, &format!("interview-{name}-title")));
        tell(&lang::say(self.open.lang, &format!("interview-{name}-intro")));
    }

    /// How far the round is: this question of so many.
    pub(super) fn progress(&self, number: usize, count: usize) -> String {
        let args = [("number", Arg::from(number)), ("count", Arg::from(count))];
        lang::say_with(self.open.lang, "interview-progress", &args)
    }

    /// Shows an earlier answer, with the word that says which.
    pub(super) fn recall(&self, id: &str, answer: &str) {
        let args = [("answer", Arg::from(indented(answer)))];
        tell(&format!("\n{}", lang::filled(self.open.lang, id, &args)));
    }

    /// Writes a new document and gives its number.
    pub(super) fn begin(&mut self, draft: &Draft) -> Result<EntryId, Stop> {
        let (after, path, text) = self.open.make_free(draft, &|_: &str| draft.text())?;
        self.keep(after, &path, &text)
    }

    /// Changes a document in its place. The change is made from the document as it stands now: when
    /// somebody saved it while a question was asked, the answer goes into what was saved.
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

    /// The text of a document as it is and as a change makes it.
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

/// An earlier answer of several lines, so that none of them begins where a line of the program does.
pub(super) fn indented(answer: &str) -> String {
    answer.lines().collect::<Vec<_>>().join("\n  ")
}

/// Tells something before a question, when there is somebody to read it.
pub(super) fn tell(text: &str) {
    if ask::is_possible() {
        terminal::report(&format!("{}\n", ask::wrapped(text, 76)));
    }
}
