//! What a command does with a question that nobody answered.

use super::{USE, complain};
use crate::base::{Arg, Lang, lang};
use crate::host::terminal;

/// The person stopped halfway, as a program does at Ctrl-C.
pub(super) const STOPPED: u8 = 130;

/// Says that nothing was changed, for the person left a question.
pub(super) fn stopped(lang: Lang) -> u8 {
    terminal::tell(&lang::say(lang, "ask-stopped"));
    STOPPED
}

/// Names the flags that would have answered, when there is nobody to ask.
pub(super) fn missing(lang: Lang, flags: &[&str]) -> u8 {
    let named: Vec<String> = flags.iter().map(|flag| format!("`{flag}`")).collect();
    let args =
        [("flags", Arg::from(lang::list(lang, &named, "and"))), ("count", Arg::from(flags.len()))];
    let help = lang::attribute(lang, "ask-missing", "help", &args);
    complain(lang, &lang::say_with(lang, "ask-missing", &args), help.as_deref());
    USE
}
