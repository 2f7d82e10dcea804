//! Asks the user questions at the terminal, one at a time.

use std::io::{IsTerminal, stderr, stdin};

use inquire::ui::{RenderConfig, Styled};
use inquire::{InquireError, Select};
use unicode_width::UnicodeWidthStr;

use super::flow;
use super::line::{Line, Size};
use super::prompt::Prompt;
pub(crate) use super::wrap::wrapped;
use crate::base::{Arg, Lang, lang, visible, visible_lines};

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
    asked((question, hint, ""), proposal, Size::OneLine)
}

/// Asks for a text that can have several lines.
pub(crate) fn lines(question: &str, hint: &str, proposal: &str) -> Result<String, Silence> {
    asked((question, hint, ""), proposal, Size::Lines)
}

/// Asks for a line of text. `about` explains the question to someone who answers with `?`.
pub(crate) fn text_about(
    question: &str,
    (hint, about): (&str, &str),
    proposal: &str,
) -> Result<String, Silence> {
    asked((question, hint, about), proposal, Size::OneLine)
}

/// The same for a text that can have several lines.
pub(crate) fn lines_about(
    question: &str,
    (hint, about): (&str, &str),
    proposal: &str,
) -> Result<String, Silence> {
    asked((question, hint, about), proposal, Size::Lines)
}

/// Asks until the answer is more than a request for help; without an explanation, the hint is one.
fn asked(
    (question, hint, about): (&str, &str, &str),
    proposal: &str,
    size: Size,
) -> Result<String, Silence> {
    if !is_possible() {
        return Err(Silence::NoTerminal);
    }
    loop {
        let answer = once(question, hint, proposal, size)?;
        if !is_plea(&answer) || answer == proposal.trim() {
            return Ok(answer);
        }
        let about = if about.is_empty() { hint } else { about };
        super::report(&format!("{}\n\n", wrapped(&visible_lines(about), ROOM)));
    }
}

/// Whether an answer asks what the question means.
fn is_plea(answer: &str) -> bool {
    matches!(answer.to_lowercase().as_str(), "?" | "help" | "hulp")
}

fn once(question: &str, hint: &str, proposal: &str, size: Size) -> Result<String, Silence> {
    let (question, hint) = (visible_lines(question), visible_lines(hint));
    let shown = match size {
        Size::OneLine => visible(proposal),
        Size::Lines => visible_lines(proposal),
    };
    let line = Line::new(&shown, size);
    let offered = line.text.clone();
    // Nobody edits a digit of a number: the first key replaces all of it.
    let replaced = is_number(proposal);
    let coloured = is_coloured();
    let prompt = Prompt { question: &question, hint: &hint, line, replaced, coloured };
    let answer = prompt.ask().ok().flatten().ok_or(Silence::Left)?;
    // An unchanged answer is the proposal itself, not its displayed form.
    let answer = if answer == offered { proposal } else { &answer };
    Ok(answer.trim().to_owned())
}

/// Whether a proposal is a number.
fn is_number(proposal: &str) -> bool {
    let plain = proposal.trim().trim_start_matches(['-', '−']);
    plain.starts_with(|sign: char| sign.is_ascii_digit())
        && plain.chars().all(|sign| sign.is_ascii_digit() || matches!(sign, '.' | ','))
}

/// Asks the user to choose an answer; returns its index.
pub(crate) fn choose(lang: Lang, question: &str, answers: Vec<String>) -> Result<usize, Silence> {
    choose_at(lang, question, answers, 0)
}

/// The same, starting at one of the answers.
pub(crate) fn choose_at(
    lang: Lang,
    question: &str,
    answers: Vec<String>,
    start: usize,
) -> Result<usize, Silence> {
    if !is_possible() {
        return Err(Silence::NoTerminal);
    }
    let hint = lang::say(lang, "ask-choose");
    let shown = answers.into_iter().map(|answer| visible(&answer).into_owned());
    let answers: Vec<String> = shown.collect();
    // A menu cannot wrap: an answer that is too wide is listed above it in whole words.
    let widest = super::width().min(ROOM + MARKER).saturating_sub(MARKER);
    let longest = answers.iter().map(|answer| answer.width()).max().unwrap_or(0);
    let question = above(&visible_lines(question), ROOM.saturating_sub(longest));
    for answer in answers.iter().filter(|answer| answer.width() > widest) {
        super::report(&flow::hanging("  · ", 4, answer, Some(ROOM)));
    }
    let answers = answers.iter().map(|answer| cut(answer, widest)).collect();
    let mut config = looks();
    if question.is_empty() {
        config = config.with_prompt_prefix(Styled::new(""));
    }
    let prompt = Select::new(&question, answers).with_render_config(config);
    let prompt = prompt.with_help_message(&hint).without_filtering().with_starting_cursor(start);
    let prompt = prompt.with_page_size(super::height().saturating_sub(AROUND).max(FEWEST));
    prompt.raw_prompt().map(|option| option.index).map_err(|error| silence(&error))
}

/// Asks the user to choose any of some answers by their numbers; none if the answer is empty. The
/// answers are listed first.
pub(crate) fn several(
    lang: Lang,
    question: &str,
    answers: &[String],
) -> Result<Vec<usize>, Silence> {
    for (answer, number) in answers.iter().zip(1..) {
        super::report(&format!("{}\n", wrapped(&format!("  {number}\u{a0}{answer}"), ROOM)));
    }
    let args = [("count", Arg::from(answers.len()))];
    loop {
        let answer = text(question, &lang::say_with(lang, "ask-numbers", &args), "")?;
        let parts = answer.split([',', ' ', ';']).filter(|part| !part.is_empty());
        let number = |part: &str| {
            let number = part.parse::<usize>().ok()?;
            (1..=answers.len()).contains(&number).then(|| number - 1)
        };
        let chosen: Option<Vec<usize>> = parts.map(number).collect();
        match chosen {
            Some(chosen) => return Ok(chosen),
            None => super::tell(&lang::say_with(lang, "ask-number-needed", &args)),
        }
    }
}

/// Asks the user to choose a word by its number, by the word or by the beginning of it; `None` if
/// the answer is empty. The words are listed first.
pub(crate) fn numbered(
    lang: Lang,
    question: &str,
    words: &[String],
) -> Result<Option<usize>, Silence> {
    let listed = words.iter().zip(1..).map(|(word, number)| format!("{number}\u{a0}{word}"));
    let listed = listed.collect::<Vec<_>>().join("   ");
    super::report(&format!("{}\n", wrapped(&listed, super::width().saturating_sub(1))));
    let args = [("count", Arg::from(words.len()))];
    loop {
        let answer = text(question, &lang::say_with(lang, "ask-number", &args), "")?;
        if answer.is_empty() {
            return Ok(None);
        }
        let number = answer.parse().ok().filter(|number| (1..=words.len()).contains(number));
        let begins = |word: &&String| word.starts_with(&answer.to_lowercase());
        let mut named = words.iter().filter(begins);
        let word = named.next().filter(|word| **word == answer || named.next().is_none());
        let found = number.map(|number: usize| number - 1);
        match found.or_else(|| words.iter().position(|known| Some(known) == word)) {
            Some(at) => return Ok(Some(at)),
            None => super::tell(&lang::say_with(lang, "ask-number-needed", &args)),
        }
    }
}

/// The lines of a terminal that a menu leaves free, for its question and hint.
const AROUND: usize = 5;
/// The least number of answers in view at a time.
const FEWEST: usize = 5;
/// The width of a prompt on the narrowest terminal, in columns.
const ROOM: usize = 76;
/// The width of the mark before an answer in a menu.
const MARKER: usize = 4;

/// A text cut after a word so that it fits the width.
fn cut(text: &str, room: usize) -> String {
    if text.width() <= room {
        return text.to_owned();
    }
    let mut out = String::new();
    for word in text.split(' ') {
        if out.width() + word.width() + 2 > room {
            break;
        }
        if !out.is_empty() {
            out.push(' ');
        }
        out.push_str(word);
    }
    out + "…"
}

/// A text that fits the width; a longer one is printed above the prompt, in whole words, and the
/// rest is empty.
fn above(text: &str, room: usize) -> String {
    if text.width() <= room {
        return text.to_owned();
    }
    super::report(&format!("{}\n", wrapped(text, ROOM)));
    String::new()
}

/// Every way out of a question means the same: the user does not want to answer now.
fn silence(error: &InquireError) -> Silence {
    match error {
        InquireError::NotTTY => Silence::NoTerminal,
        _ => Silence::Left,
    }
}

/// Whether questions are shown with colours.
fn is_coloured() -> bool {
    use anstream::{AutoStream, ColorChoice};
    AutoStream::choice(&stderr()) != ColorChoice::Never
}

/// Plain markers, with colours only where they are wanted.
fn looks() -> RenderConfig<'static> {
    let looks = if is_coloured() { RenderConfig::default_colored() } else { RenderConfig::empty() };
    let mut canceled = looks.canceled_prompt_indicator;
    canceled.content = "–";
    looks.with_canceled_prompt_indicator(canceled)
}
