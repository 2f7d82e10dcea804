//! A round of questions: where the answers come from, and where they go.

use super::names;
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
use crate::plan::visibility::readers_of_new;
use crate::plan::{Entry, EntryId, Kind, ReaderSet};
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
    /// Every question is asked once more, with the earlier answer in view.
    Again,
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
    /// Whether the round was introduced.
    pub(super) introduced: bool,
    /// What explains the next questions to someone who answers with `?`; empty if nothing does.
    pub(super) about: String,
    /// The introduction of the round, which explains the others.
    pub(super) intro: String,
    /// The number of questions asked.
    pub(super) asked: usize,
    /// The displayed paths of the written files.
    pub(super) saved: Vec<String>,
}

/// What happens to an answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Given {
    /// It stays as it was, or there is none.
    Kept,
    /// This takes its place.
    New(String),
    /// It is taken out.
    Emptied,
}

/// How many lines an answer can have.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Lines {
    One,
    Several,
}

impl Round<'_> {
    /// Whether every question is asked once more.
    pub(super) fn again(&self) -> bool {
        self.earlier == Earlier::Again
    }

    /// Takes the answer from the command line to a question, which is known by its name in both
    /// languages.
    fn take(&mut self, name: &str) -> Option<String> {
        let dutch = names::dutch(name);
        let is_meant = |given: &str| given == name || given == dutch;
        let at = self.given.iter().position(|(given, _)| is_meant(given))?;
        Some(self.given.remove(at).1)
    }

    /// Whether the command line answers a question.
    pub(super) fn is_given(&self, name: &str) -> bool {
        let dutch = names::dutch(name);
        self.given.iter().any(|(given, _)| given == name || *given == dutch)
    }

    /// The answers from the command line to a question that were not used yet.
    pub(super) fn given_to(&self, name: &str) -> impl Iterator<Item = &str> {
        let (name, dutch) = (name.to_owned(), names::dutch(name));
        let given = self.given.iter();
        given.filter(move |(given, _)| *given == name || *given == dutch).map(|(_, text)| &**text)
    }

    /// Sets what explains the next questions to someone who answers with `?`.
    pub(super) fn about(&mut self, text: String) {
        self.about = text;
    }

    /// The answer to a question; `None` if it is skipped.
    pub(super) fn ask(&mut self, name: &str, question: &str) -> Result<Option<String>, Stop> {
        match self.revise(name, question, None, Lines::One)? {
            Given::New(answer) => Ok(Some(answer)),
            Given::Kept | Given::Emptied => Ok(None),
        }
    }

    /// The answer to a question that may have been answered earlier. That answer is in view, and
    /// Enter keeps it.
    pub(super) fn revise(
        &mut self,
        name: &str,
        question: &str,
        old: Option<&str>,
        lines: Lines,
    ) -> Result<Given, Stop> {
        let hint = if old.is_some() { "interview-hint-again" } else { "interview-hint" };
        let hint = lang::say(self.open.lang, hint);
        self.revise_with(name, (question, &hint), old, lines)
    }

    /// The same, with a hint of its own below the question.
    pub(super) fn revise_with(
        &mut self,
        name: &str,
        (question, hint): (&str, &str),
        old: Option<&str>,
        lines: Lines,
    ) -> Result<Given, Stop> {
        self.asked += 1;
        let hint = &match old {
            Some(_) => format!("{hint}; {}", lang::say(self.open.lang, "ask-clear")),
            None => hint.to_owned(),
        };
        let answer = if let Some(answer) = self.take(name) {
            answer
        } else if ask::is_possible() {
            terminal::report("\n");
            let proposal = old.unwrap_or_default();
            let about = if self.about.is_empty() { &self.intro } else { &self.about };
            match lines {
                Lines::One => ask::text_about(question, (hint, about), proposal)?,
                Lines::Several => ask::lines_about(question, (hint, about), proposal)?,
            }
        } else {
            return Ok(Given::Kept);
        };
        Ok(match old {
            None if answer.is_empty() => Given::Kept,
            Some(old) if old.trim() == answer => Given::Kept,
            Some(_) if answer.is_empty() => Given::Emptied,
            _ => Given::New(answer),
        })
    }

    /// The same for an answer that has to be there.
    pub(super) fn revise_needed(
        &mut self,
        name: &str,
        question: &str,
        old: &str,
    ) -> Result<Option<String>, Stop> {
        loop {
            match self.revise(name, question, Some(old), Lines::One)? {
                Given::Kept => return Ok(None),
                Given::New(answer) => return Ok(Some(answer)),
                Given::Emptied if !ask::is_possible() => return Ok(None),
                Given::Emptied => tell(&lang::say(self.open.lang, "interview-not-empty")),
            }
        }
    }

    /// Refuses invalid days from the command line before anything is written.
    pub(super) fn check_days(&self, names: &[&str]) -> Result<(), Stop> {
        let is_day =
            |given: &str| names.iter().any(|name| given == *name || given == names::dutch(name));
        let given = self.given.iter().filter(|(name, _)| is_day(name));
        for (_, answer) in given.filter(|(_, answer)| !answer.is_empty()) {
            let read =
                given::day(answer, self.open.snapshot.plan.today, self.open.lang, Toward::Ahead);
            read?;
        }
        Ok(())
    }

    /// The day that answers a question; asks again if it cannot be read.
    pub(super) fn ask_day(&mut self, name: &str, question: &str) -> Result<Option<Date>, Stop> {
        self.ask_day_toward(name, question, Toward::Ahead)
    }

    /// The same for a day without a year that is behind or ahead.
    pub(super) fn ask_day_toward(
        &mut self,
        name: &str,
        question: &str,
        toward: Toward,
    ) -> Result<Option<Date>, Stop> {
        loop {
            let given = self.is_given(name);
            let Some(answer) = self.ask(name, question)? else { return Ok(None) };
            match given::day(&answer, self.open.snapshot.plan.today, self.open.lang, toward) {
                Ok(date) => return Ok(Some(date)),
                Err(refused) if given => return Err(refused.into()),
                Err(refused) => refused.tell(self.open.lang),
            }
        }
    }

    /// Asks for a choice; `None` if skipped. The list starts at an earlier choice. `words` are the answers for the command line.
    pub(super) fn choose(
        &mut self,
        name: &str,
        question: &str,
        (words, shown): (&[&'static str], Vec<String>),
        old: Option<&str>,
    ) -> Result<Option<&'static str>, Stop> {
        if let Some(answer) = self.take(name) {
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
        let pass = if old.is_some() { "interview-keep" } else { "interview-pass" };
        shown.push(lang::say(self.open.lang, pass));
        let start = match old {
            Some(old) => words.iter().position(|word| *word == old).unwrap_or(words.len()),
            None => 0,
        };
        self.asked += 1;
        Ok(words.get(ask::choose_at(self.open.lang, question, shown, start)?).copied())
    }

    /// Whether others than the author read a document, or a new one of a kind.
    pub(super) fn shares(&self, kind: Kind, own: Option<EntryId>) -> bool {
        let plan = &self.open.snapshot.plan;
        let usual = || readers_of_new(plan, kind, &[]);
        own.map_or_else(usual, |id| plan.access(id).document) != ReaderSet::NOBODY
    }

    /// Introduces a round, once.
    pub(super) fn introduce(&mut self, name: &str) {
        if std::mem::replace(&mut self.introduced, true) {
            return;
        }
        tell(&lang::say(self.open.lang, &format!("interview-{name}-title")));
        self.intro = lang::say(self.open.lang, &format!("interview-{name}-intro"));
        tell(&self.intro);
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

    /// Writes a new document at a path, and returns its id.
    pub(super) fn begin_at(&mut self, path: &str, text: &str) -> Result<EntryId, Stop> {
        let text = &self.open.in_form(path, text.to_owned());
        let after = self.open.tried(&[(path, text)]);
        self.open.check(&after)?;
        disk::create(&self.open.root, &[(path.to_owned(), text.clone())])?;
        self.keep(after, path, text)
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

/// Whether an answer on the command line says that it is none of the choices.
pub(super) fn is_none(answer: &str) -> bool {
    matches!(answer.trim().to_lowercase().as_str(), "none" | "geen")
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
