//! Asks the user questions at the terminal, one at a time.

use std::io::{IsTerminal, stderr, stdin};

use inquire::ui::RenderConfig;
use inquire::{InquireError, Select, Text};
use unicode_width::UnicodeWidthStr;

use crate::base::{Lang, lang, visible, visible_lines};

/// Why there is no answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Silence {
    /// No one can be asked: input or output is not a terminal.
    NoTerminal,
    /// The user left the question with Esc or Ctrl+C.
    Left,
}

/// Whether someone can be asked.
pub(crate) fn is_possible() -> bool {
    stdin().is_terminal() && stderr().is_terminal()
}

/// Asks for a line of text. The user can edit or accept the proposal.
pub(crate) fn text(question: &str, hint: &str, proposal: &str) -> Result<String, Silence> {
    if !is_possible() {
        return Err(Silence::NoTerminal);
    }
    let question = above(&visible_lines(question), ROOM / 2);
    let hint = above(&visible_lines(hint), ROOM);
    let shown = visible(proposal);
    let mut prompt = Text::new(&question).with_render_config(looks());
    if !hint.is_empty() {
        prompt = prompt.with_help_message(&hint);
    }
    if !proposal.is_empty() {
        prompt = prompt.with_initial_value(&shown);
    }
    let answer = prompt.prompt().map_err(|error| silence(&error))?;
    // An unchanged answer is the proposal itself, not its displayed form.
    let answer = if answer == *shown { proposal } else { &answer };
    Ok(answer.trim().to_owned())
}

/// Asks the user to choose an answer; returns its index.
pub(crate) fn choose(lang: Lang, question: &str, answers: Vec<String>) -> Result<usize, Silence> {
    if !is_possible() {
        return Err(Silence::NoTerminal);
    }
    let hint = lang::say(lang, "ask-choose");
    let shown = answers.into_iter().map(|answer| visible(&answer).into_owned());
    let answers: Vec<String> = shown.collect();
    let longest = answers.iter().map(|answer| answer.width()).max().unwrap_or(0);
    let question = above(&visible_lines(question), ROOM.saturating_sub(longest));
    let prompt = Select::new(&question, answers).with_render_config(looks());
    let prompt = prompt.with_help_message(&hint).without_filtering();
    prompt.raw_prompt().map(|option| option.index).map_err(|error| silence(&error))
}

/// The width of a prompt on the narrowest terminal, in columns.
const ROOM: usize = 76;

/// A text that fits the width; a longer one is printed above the prompt, in whole words, and the
/// rest is empty.
fn above(text: &str, room: usize) -> String {
    if text.width() <= room {
        return text.to_owned();
    }
    super::report(&format!("{}\n", wrapped(text, ROOM)));
    String::new()
}

/// A text wrapped at words.
pub(crate) fn wrapped(text: &str, width: usize) -> String {
    let mut out = String::new();
    for line in text.lines() {
        // Continuation lines are aligned with the first word.
        let indent = line.len() - line.trim_start().len();
        let mut used = 0;
        out.push_str(&line[..indent]);
        for word in words(line) {
            let space = usize::from(used > 0);
            if used > 0 && indent + used + space + word.width() > width {
                out.push('\n');
                out.push_str(&line[..indent]);
                used = 0;
            } else if used > 0 {
                out.push(' ');
                used += 1;
            }
            out.push_str(word);
            used += word.width();
        }
        out.push('\n');
    }
    out.truncate(out.trim_end().len());
    out
}

/// The words of a line; a command between backticks counts as one.
fn words(line: &str) -> Vec<&str> {
    let mut words = Vec::new();
    let (mut start, mut quoted) = (None, false);
    for (at, character) in line.char_indices() {
        quoted ^= character == '`';
        match start {
            None if !character.is_whitespace() => start = Some(at),
            Some(from) if character.is_whitespace() && !quoted => {
                words.push(&line[from..at]);
                start = None;
            }
            _ => {}
        }
    }
    words.extend(start.map(|from| &line[from..]));
    words
}

/// Every way out of a question means the same: the user does not want to answer now.
fn silence(error: &InquireError) -> Silence {
    match error {
        InquireError::NotTTY => Silence::NoTerminal,
        _ => Silence::Left,
    }
}

/// Plain markers, with colours only where they are wanted.
fn looks() -> RenderConfig<'static> {
    use anstream::{AutoStream, ColorChoice};
    let colours = AutoStream::choice(&stderr()) != ColorChoice::Never;
    let looks = if colours { RenderConfig::default_colored() } else { RenderConfig::empty() };
    let mut canceled = looks.canceled_prompt_indicator;
    canceled.content = "–";
    looks.with_canceled_prompt_indicator(canceled)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_long_question_breaks_between_words() {
        assert_eq!(wrapped("een twee  drie vier", 9), "een twee\ndrie vier");
        assert_eq!(wrapped("één lang-woord-zonder-spatie", 5), "één\nlang-woord-zonder-spatie");
        assert_eq!(wrapped("  een twee drie", 11), "  een twee\n  drie");
        assert_eq!(wrapped("doe `pop check` nu", 9), "doe\n`pop check`\nnu");
        assert_eq!(wrapped("", 5), "");
    }
}
