//! How a command ends when a question is not answered.

use super::{Complaint, Error, names};
use crate::base::{Arg, Lang, lang};
use crate::host::terminal::ask::Silence;

/// Why a command ends at a question: the user left it, or nobody can be asked; `flags` would have
/// answered it.
pub(super) fn unanswered(silence: Silence, lang: Lang, flags: &[&str]) -> Error {
    match silence {
        Silence::Left => Error::Left,
        Silence::NoTerminal => missing(lang, flags),
    }
}

/// Names the flags that would have answered the questions, if no one can be asked.
pub(super) fn missing(lang: Lang, flags: &[&str]) -> Error {
    let named: Vec<String> =
        flags.iter().map(|flag| format!("`{}`", names::flag(lang, flag))).collect();
    let args =
        [("flags", Arg::from(lang::list(lang, &named, "and"))), ("count", Arg::from(flags.len()))];
    Complaint::new("ask-missing", &args).into()
}

/// A word as a shell reads it.
pub(super) fn quoted_word(word: &str) -> String {
    match shlex::try_quote(word) {
        Ok(quoted) => quoted.into_owned(),
        // A zero byte, which no command line can hold.
        Err(_) => word.replace('\0', ""),
    }
}
