//! Questions to the person at the terminal, one at a time.

use std::io::{IsTerminal, stderr, stdin};

use inquire::ui::RenderConfig;
use inquire::{InquireError, Select, Text};
use unicode_width::UnicodeWidthStr;

use crate::base::{Lang, lang, visible, visible_lines};

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
    // What nobody changed is what was proposed, and not what was shown of it.
    let answer = if answer == *shown { proposal } else { &answer };
    Ok(answer.trim().to_owned())
}

/// Asks to choose one of several answers; gives its place in the list.
pub fn choose(lang: Lang, question: &str, answers: Vec<String>) -> Result<usize, Silence> {
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

/// How many columns a line of a prompt may fill on the narrowest terminal.
const ROOM: usize = 76;

/// A text that fits in its room; a longer one is written above the prompt, in whole words, and
/// nothing is left of it.
fn above(text: &str, room: usize) -> String {
    if text.width() <= room {
        return text.to_owned();
    }
    super::report(&format!("{}\n", wrapped(text, ROOM)));
    String::new()
}

/// A text in lines of whole words.
pub fn wrapped(text: &str, width: usize) -> String {
    let mut out = String::new();
    for line in text.lines() {
        // Lines that go on stand below the first word.
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

/// The words of a line; a command between backticks is one.
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
