//! The result of a command, or what stopped it. The only module that turns either into words and an
//! exit code.

use super::published;
use crate::base::{Arg, Lang, lang};
use crate::host;
use crate::host::terminal::{self, Counts, Format};
use crate::publish;
use crate::workspace::Snapshot;

/// The result of a command that was not stopped.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Outcome {
    /// All is well.
    Done,
    /// The plan contains what the command looks for: errors, leaks, open signatures.
    Findings,
    /// An editor left without saying so; the protocol wants the same exit code.
    Abandoned,
}

impl Outcome {
    pub(super) fn code(self) -> u8 {
        match self {
            Self::Done => super::OK,
            Self::Findings | Self::Abandoned => super::PLAN,
        }
    }
}

/// What stops a command.
#[derive(Debug)]
pub(super) enum Error {
    /// The outside world does not allow it.
    Host(host::Error),
    /// The command was used wrongly.
    Use(Complaint),
    /// The plan does not allow it.
    Plan(Complaint),
    /// A change would bring these errors into the plan.
    Refused(Box<Snapshot>),
    /// An edition cannot be published.
    Publish(publish::Error),
    /// This program was built without what the command needs; the user was told so already.
    Unavailable,
    /// The user stopped at a question; nothing was changed.
    Left,
    /// The user stopped at a question after answering others; the complaint says what was kept.
    LeftHalfway(Complaint),
    /// The user stopped at a question after answering others, and nothing could be written yet; this
    /// command goes on with the answers.
    LeftWith(String),
    /// A bug in pop; what is known of it.
    Fault(Option<String>),
}

/// A sentence that says why not, with a next step.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Complaint {
    id: &'static str,
    args: Vec<(&'static str, Arg)>,
    help: Help,
}

/// The next step that comes with a complaint.
#[derive(Clone, Debug, PartialEq)]
struct Help {
    id: &'static str,
    attribute: &'static str,
    /// Its arguments; those of the complaint if there are none.
    args: Vec<(&'static str, Arg)>,
}

impl Complaint {
    /// The message with this id, and its own help.
    pub(super) fn new(id: &'static str, args: &[(&'static str, Arg)]) -> Self {
        let help = Help { id, attribute: "help", args: args.to_vec() };
        Self { id, args: args.to_vec(), help }
    }

    /// The same, with the help of another message.
    #[must_use]
    pub(super) fn help(self, id: &'static str, args: &[(&'static str, Arg)]) -> Self {
        Self { help: Help { id, attribute: "help", args: args.to_vec() }, ..self }
    }

    /// The same, with another attribute as its help.
    #[must_use]
    pub(super) fn help_as(mut self, attribute: &'static str) -> Self {
        self.help.attribute = attribute;
        self
    }

    /// What it says.
    pub(super) fn message(&self, lang: Lang) -> String {
        lang::say_with(lang, self.id, &self.args)
    }

    /// The next step.
    pub(super) fn next_step(&self, lang: Lang) -> Option<String> {
        lang::attribute(lang, self.help.id, self.help.attribute, &self.help.args)
    }

    /// Shows the reason below a question that is asked again.
    pub(super) fn tell(&self, lang: Lang) {
        terminal::tell(&self.message(lang));
        if let Some(help) = self.next_step(lang) {
            terminal::tell(&help);
        }
    }
}

impl From<host::Error> for Error {
    fn from(error: host::Error) -> Self {
        Self::Host(error)
    }
}

impl From<Complaint> for Error {
    fn from(complaint: Complaint) -> Self {
        Self::Use(complaint)
    }
}

impl From<publish::Error> for Error {
    fn from(error: publish::Error) -> Self {
        match error {
            publish::Error::Host(error) => Self::Host(error),
            error => Self::Publish(error),
        }
    }
}

impl Error {
    /// Whether the user stopped at a question.
    pub(super) fn is_left(&self) -> bool {
        matches!(self, Self::Left | Self::LeftHalfway(_) | Self::LeftWith(_))
    }

    /// Whether the cause is in the plan or its themes, and not in the outside world.
    pub(super) fn is_in_the_plan(&self) -> bool {
        matches!(
            self,
            Self::Plan(_) | Self::Publish(publish::Error::Template(_) | publish::Error::Leaks(_))
        )
    }

    /// Reports what stopped a command and returns the exit code. `prefix` is the path to the files
    /// of the plan.
    pub(super) fn report(&self, lang: Lang, prefix: &str) -> u8 {
        match self {
            Self::Host(error) => {
                let (message, help) = error.say(lang);
                complain(lang, &message, help.as_deref());
                super::USE
            }
            Self::Use(complaint) => {
                complain(lang, &complaint.message(lang), complaint.next_step(lang).as_deref());
                super::USE
            }
            Self::Plan(complaint) => {
                complain(lang, &complaint.message(lang), complaint.next_step(lang).as_deref());
                super::PLAN
            }
            Self::Refused(errors) => {
                show(errors, lang, prefix);
                Self::Use(Complaint::new("write-refused", &[])).report(lang, prefix)
            }
            Self::Publish(error) => report_unpublished(error, lang, prefix),
            Self::Unavailable => super::USE,
            Self::Left => {
                terminal::tell(&lang::say(lang, "ask-stopped"));
                super::STOPPED
            }
            Self::LeftHalfway(complaint) => {
                terminal::tell(&complaint.message(lang));
                super::STOPPED
            }
            Self::LeftWith(command) => {
                terminal::tell(&lang::say(lang, "ask-stopped-with"));
                // On one line, so that it can be copied.
                terminal::report(&format!("  {command}\n"));
                super::STOPPED
            }
            Self::Fault(message) => {
                if let Some(message) = message {
                    complain(lang, message, None);
                }
                super::FAULT
            }
        }
    }
}

/// Reports why an edition is not published and returns the exit code.
fn report_unpublished(error: &publish::Error, lang: Lang, prefix: &str) -> u8 {
    match error {
        publish::Error::Host(error) => {
            let (message, help) = error.say(lang);
            complain(lang, &message, help.as_deref());
            super::USE
        }
        publish::Error::Template(findings) => {
            show(findings, lang, prefix);
            let errors = Counts::of(&findings.diagnostics).errors;
            let shown = Counts { errors, ..Counts::default() };
            let args = [("summary", Arg::from(terminal::summary(shown, lang)))];
            Error::Plan(Complaint::new("build-unfilled", &args)).report(lang, prefix)
        }
        publish::Error::Leaks(leaks) => {
            published::list_leaks(leaks, lang);
            let complaint = Complaint::new("build-leaks", &[("count", Arg::from(leaks.len()))]);
            Error::Plan(complaint).report(lang, prefix)
        }
        publish::Error::NotPrinted { edition, paper, message } => {
            complain(lang, &published::not_printed(edition, *paper, message, lang), None);
            super::FAULT
        }
        publish::Error::Unbound => {
            complain(lang, &lang::say(lang, "single-unbound"), None);
            super::FAULT
        }
        publish::Error::Fault(message) => {
            complain(lang, message, None);
            super::FAULT
        }
    }
}

/// Shows findings on standard error.
pub(super) fn show(snapshot: &Snapshot, lang: Lang, prefix: &str) {
    terminal::report_styled(&terminal::findings(snapshot, None, Format::Human, lang, prefix));
}

/// Reports an error outside any file, with its next step.
pub(super) fn complain(lang: Lang, message: &str, help: Option<&str>) {
    use annotate_snippets::{Level, Renderer};
    let title = Level::ERROR.with_name(lang::say(lang, "severity-error")).primary_title(message);
    let level = Level::HELP.with_name(lang::say(lang, "severity-help"));
    let group = match help {
        Some(help) => title.element(level.message(help)),
        None => annotate_snippets::Group::with_title(title),
    };
    terminal::report_styled(&format!("{}\n", Renderer::styled().render(&[group])));
}
