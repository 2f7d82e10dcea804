//! `pop smart`: judges sentences by themselves, without a plan.

use std::fmt::Write;
use std::io::{self, BufRead};
use std::ops::Range;

use clap::Args;
use serde::Serialize;
use unicode_width::UnicodeWidthStr;

use super::{Form, OK, Session, USE, complain};
use crate::base::{Lang, Span, lang, visible};
use crate::host::terminal;
use crate::syntax::phrases::{Letter, guess_lang, read};

#[derive(Debug, Args)]
pub(super) struct Arguments {
    /// The sentence; without it one sentence is read from each line of standard input
    sentence: Vec<String>,
    /// How the judgement is written
    #[arg(long, value_name = "FORMAT", default_value = "human")]
    format: Form,
}

/// The object of a sentence; its shape is published in `docs/smart.schema.json`.
#[derive(Serialize)]
struct Judged<'s> {
    text: &'s str,
    lang: &'static str,
    letters: Letters,
}

#[derive(Serialize)]
struct Letters {
    s: LetterOut,
    m: LetterOut,
    a: LetterOut,
    r: LetterOut,
    t: LetterOut,
}

/// One letter. What cannot be read from a sentence alone is neither met nor unmet.
#[derive(Serialize)]
struct LetterOut {
    met: Option<bool>,
    why: Option<String>,
    /// Places in characters from the start of the text.
    spans: Vec<Range<usize>>,
    question: Option<String>,
}

pub(super) fn run(session: &Session, arguments: &Arguments) -> u8 {
    let judge = |text: &str| {
        let language = session.lang.unwrap_or_else(|| guess_lang(text));
        let judged = match arguments.format {
            Form::Human => human(text, language),
            Form::Json => json(text, language),
        };
        terminal::print(&judged);
    };
    if !arguments.sentence.is_empty() {
        judge(&arguments.sentence.join(" "));
        return OK;
    }
    for line in io::stdin().lock().lines() {
        match line {
            Ok(line) if line.trim().is_empty() => {}
            Ok(line) => judge(line.trim()),
            Err(_) => {
                let language = session.lang(None);
                let help = lang::attribute(language, "not-utf8", "help", &[]);
                complain(language, &lang::say(language, "not-utf8"), help.as_deref());
                return USE;
            }
        }
    }
    OK
}

fn json(text: &str, language: Lang) -> String {
    let judgement = read(text, language).judge();
    let letter = |letter: &Letter, ask: &str| LetterOut {
        met: Some(letter.met),
        why: Some(lang::say(language, letter.why.message())),
        spans: letter.spans.iter().map(|span| characters(text, *span)).collect(),
        question: (!letter.met).then(|| lang::say(language, ask)),
    };
    let open = |ask: &str| LetterOut {
        met: None,
        why: None,
        spans: Vec::new(),
        question: Some(lang::say(language, ask)),
    };
    let letters = Letters {
        s: letter(&judgement.s, "ask-s"),
        m: letter(&judgement.m, "ask-m"),
        a: open("ask-a"),
        r: open("ask-r"),
        t: letter(&judgement.t, "ask-t"),
    };
    let judged = Judged { text, lang: language.code(), letters };
    terminal::json_line(&judged)
}

fn human(text: &str, language: Lang) -> String {
    let reading = read(text, language);
    let judgement = reading.judge();
    let say = |id: &str| lang::say(language, id);
    let mut out = String::new();
    let mut part = |title: &str, state: &str, lines: &[String]| {
        let _ = writeln!(out, "{title}: {state}");
        for line in lines {
            let _ = writeln!(out, "    {line}");
        }
    };
    for (title, letter, ask) in
        [("smart-letter-s", &judgement.s, "ask-s"), ("smart-letter-m", &judgement.m, "ask-m")]
    {
        part(&say(title), &state(letter, language), &lines(text, letter, &say(ask)));
    }
    for (title, ask) in [("smart-letter-a", "ask-a"), ("smart-letter-r", "ask-r")] {
        part(&say(title), &say("smart-open"), &[say(ask)]);
    }
    part(
        &say("smart-letter-t"),
        &state(&judgement.t, language),
        &lines(text, &judgement.t, &say("ask-t")),
    );
    if reading.is_conclusion_like() {
        out.push_str(&say("smart-idea"));
        out.push('\n');
    }
    out.push('\n');
    out
}

fn state(letter: &Letter, language: Lang) -> String {
    let met = lang::say(language, if letter.met { "smart-met" } else { "smart-unmet" });
    format!("{met}, {}", lang::say(language, letter.why.message()))
}

/// The sentence with the words that decide underlined, and the question when the letter is not met.
fn lines(text: &str, letter: &Letter, ask: &str) -> Vec<String> {
    let mut lines = Vec::new();
    if !letter.spans.is_empty() {
        lines.push(visible(text).into_owned());
        lines.push(underline(text, &letter.spans));
    }
    if !letter.met {
        lines.push(ask.to_owned());
    }
    lines
}

/// A line of marks below the places of a text, as wide as the text is on a terminal.
fn underline(text: &str, spans: &[Span]) -> String {
    let mut marks: Vec<char> = Vec::new();
    let mut sorted = spans.to_vec();
    sorted.sort_unstable();
    for span in sorted {
        let width = |part: Option<&str>| visible(part.unwrap_or_default()).width();
        let start = width(text.get(..span.start as usize));
        let end = start + width(text.get(span.range())).max(1);
        if marks.len() < end {
            marks.resize(end, ' ');
        }
        marks[start..end].fill('^');
    }
    marks.into_iter().collect()
}

/// A place in characters instead of bytes.
fn characters(text: &str, span: Span) -> Range<usize> {
    let count = |end: u32| text.get(..end as usize).unwrap_or(text).chars().count();
    count(span.start)..count(span.end)
}
