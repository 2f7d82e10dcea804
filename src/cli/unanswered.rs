//! What becomes of a command when a question is not answered.

use super::{Complaint, Error};
use crate::base::{Arg, Lang, lang};
use crate::host::terminal::ask::Silence;

/// Why a command ends at a question: the user left it, or nobody can be asked and these flags would have
/// answered.
pub(super) fn unanswered(silence: Silence, lang: Lang, flags: &[&str]) -> Error {
    match silence {
        Silence::Left => Error::Left,
        Silence::NoTerminal => missing(lang, flags),
    }
}

/// Names the flags that would have answered, when there is nobody to ask.
pub(super) fn missing(lang: Lang, flags: &[&str]) -> Error {
    let named: Vec<String> = flags.iter().map(|flag| format!("`{flag}`")).collect();
    let args =
        [("flags", Arg::from(lang::list(lang, &named, "and"))), ("count", Arg::from(flags.len()))];
    Complaint::new("ask-missing", &args).into()
}
