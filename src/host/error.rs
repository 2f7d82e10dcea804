//! Errors from outside the program, each with a sentence and a next step.

use std::fmt;
use std::io;
use std::path::Path;

use crate::base::{Arg, Lang, lang};

/// An error from the outside world: a file, a folder, a network address.
#[derive(Debug)]
pub struct Error {
    /// The id of the message.
    message: &'static str,
    /// The path or address it is about.
    subject: String,
    /// What the system reported.
    cause: Option<io::Error>,
}

impl Error {
    /// An error about a path.
    pub fn new(message: &'static str, path: &Path) -> Self {
        Self::about(message, path.display().to_string())
    }

    /// An error about something other than a path, such as an address.
    pub fn about(message: &'static str, subject: String) -> Self {
        Self { message, subject, cause: None }
    }

    /// The same error, with the cause that the system reported.
    #[must_use]
    pub(crate) fn caused_by(mut self, cause: io::Error) -> Self {
        self.cause = Some(cause);
        self
    }

    /// Whether another program changed a file since it was read.
    pub(crate) fn is_a_change(&self) -> bool {
        self.message == "trouble-changed-meanwhile"
    }

    /// Whether a file is there already.
    pub(crate) fn is_taken(&self) -> bool {
        self.message == "trouble-already-there"
    }

    /// The message and the next step.
    pub fn say(&self, language: Lang) -> (String, Option<String>) {
        let args = [
            ("path", Arg::Text(self.subject.clone())),
            ("cause", Arg::Message(self.cause.as_ref().map_or("system-unknown", cause))),
        ];
        let message = lang::say_with(language, self.message, &args);
        (message, lang::attribute(language, self.message, "help", &args))
    }

    /// The id of the message, for tests.
    #[cfg(test)]
    pub(super) fn message(&self) -> &'static str {
        self.message
    }
}

impl fmt::Display for Error {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(&self.say(Lang::En).0)
    }
}

impl std::error::Error for Error {}

/// The id of the message for a cause.
pub(super) fn cause(error: &io::Error) -> &'static str {
    match error.kind() {
        io::ErrorKind::NotFound => "system-not-found",
        io::ErrorKind::PermissionDenied => "system-permission",
        io::ErrorKind::ReadOnlyFilesystem => "system-read-only",
        io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => "system-full",
        io::ErrorKind::NotADirectory | io::ErrorKind::AlreadyExists => "system-in-the-way",
        io::ErrorKind::FileTooLarge => "system-too-large",
        io::ErrorKind::IsADirectory => "system-folder",
        io::ErrorKind::InvalidInput => "system-no-file",
        io::ErrorKind::InvalidFilename => "system-name",
        _ => "system-unknown",
    }
}
