//! Questions to the person at the terminal, one at a time.

use std::io::{IsTerminal, stderr, stdin};

use inquire::ui::RenderConfig;
use inquire::{InquireError, Select, Text};

use crate::base::{Lang, lang};

/// Why there is no answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Silence {
    /// Nobody can be asked: input or output is no terminal.
    NoTerminal,
    /// The person left the question with Esc or Ctrl-C.
    Left,
}

/// Whether there is somebody to ask.
pub fn is_possible() -> bool {
    stdin().is_terminal() && stderr().is_terminal()
}

/// Asks for a line of text. What is proposed is there to be changed or taken.
pub fn text(question: &str, hint: &str, proposal: &str) -> Result<String, Silence> {
    if !is_possible() {
        return Err(Silence::NoTerminal);
    }
    let mut prompt = Text::new(question).with_render_config(looks());
    if !hint.is_empty() {
        prompt = prompt.with_help_message(hint);
    }
    if !proposal.is_empty() {
        prompt = prompt.with_initial_value(proposal);
    }
    let answer = prompt.prompt().map_err(|error| silence(&error))?;
    Ok(answer.trim().to_owned())
}

/// Asks to choose one of several answers; gives its place in the list.
pub fn choose(lang: Lang, question: &str, answers: Vec<String>) -> Result<usize, Silence> {
    if !is_possible() {
        return Err(Silence::NoTerminal);
    }
    let hint = lang::say(lang, "ask-choose");
    let prompt = Select::new(question, answers).with_render_config(looks());
    let prompt = prompt.with_help_message(&hint).without_filtering();
    prompt.raw_prompt().map(|option| option.index).map_err(|error| silence(&error))
}

/// Every way out of a question is the same: the person does not want to answer now.
fn silence(error: &InquireError) -> Silence {
    match error {
        InquireError::NotTTY => Silence::NoTerminal,
        _ => Silence::Left,
    }
}

/// Plain marks without words, and colours only where they are wanted.
fn looks() -> RenderConfig<'static> {
    use anstream::{AutoStream, ColorChoice};
    let colours = AutoStream::choice(&stderr()) != ColorChoice::Never;
    let looks = if colours { RenderConfig::default_colored() } else { RenderConfig::empty() };
    let mut canceled = looks.canceled_prompt_indicator;
    canceled.content = "–";
    looks.with_canceled_prompt_indicator(canceled)
}
