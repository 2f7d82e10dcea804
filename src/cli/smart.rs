//! `pop smart`: judges single sentences, without a plan.

use std::io::{self, BufRead};
use std::ops::Range;

use clap::Args;
use serde::Serialize;
use unicode_width::UnicodeWidthStr;

use super::{Complaint, Error, Form, Outcome, Session};
use crate::base::{Lang, Span, lang, visible};
use crate::host::terminal::{self, asked};
use crate::phrases::{
    Letter, Question, Reason, feasible, guess_lang, purpose, question, read, reason,
};

#[derive(Debug, Args)]
pub(super) struct Arguments {
    /// The sentence; without it, each line of input is read as a sentence
    sentence: Vec<String>,
    /// The format of the verdict
    #[arg(long, value_name = "FORMAT", default_value = "human")]
    format: Form,
}

/// The object for a sentence; its schema is `docs/smart.schema.json`.
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

/// One letter. A letter that cannot be judged from a single sentence, or an ongoing rhythm, is
/// neither met nor unmet.
#[derive(Default, Serialize)]
struct LetterOut {
    met: Option<bool>,
    why: Option<String>,
    /// Ranges in characters from the start of the text.
    spans: Vec<Range<usize>>,
    question: Option<String>,
}

pub(super) fn run(session: &Session, arguments: &Arguments) -> Result<Outcome, Error> {
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
        return Ok(Outcome::Done);
    }
    for line in io::stdin().lock().lines() {
        match line {
            Ok(line) if line.trim().is_empty() => {}
            Ok(line) => judge(line.trim()),
            Err(_) => return Err(Complaint::new("not-utf8", &[]).into()),
        }
    }
    Ok(Outcome::Done)
}

fn json(text: &str, language: Lang) -> String {
    let told = letters(text, language);
    let mut told = told.into_iter().map(|(_, told)| LetterOut {
        met: told.met,
        why: told.why,
        spans: told.spans.iter().map(|span| characters(text, *span)).collect(),
        question: told.question.map(|question| asked(&question, language)),
    });
    let mut next = || told.next().unwrap_or_default();
    let letters = Letters { s: next(), m: next(), a: next(), r: next(), t: next() };
    let judged = Judged { text, lang: language.code(), letters };
    terminal::json_line(&judged)
}

/// The output for a letter.
struct Told {
    met: Option<bool>,
    /// Whether it is an ongoing rhythm: a hint, not a failure.
    hint: bool,
    why: Option<String>,
    spans: Vec<Span>,
    question: Option<Question>,
}

/// The letters of a sentence, each with its title.
fn letters(text: &str, language: Lang) -> [(&'static str, Told); 5] {
    let reading = read(text, language);
    let judgement = reading.judge();
    let say = |id: &str| lang::say(language, id);
    let letter = |letter: &Letter, ask: &'static str| {
        let hint = letter.why == Reason::OpenRhythm;
        let open = !letter.met || letter.why == Reason::EventEnd;
        let question =
            open.then(|| question(letter, &reading, text).unwrap_or_else(|| Question::plain(ask)));
        Told {
            met: (!hint).then_some(letter.met),
            hint,
            why: Some(say(letter.why.message())),
            spans: letter.spans.clone(),
            question,
        }
    };
    let attainable = Told {
        met: None,
        hint: false,
        why: None,
        spans: Vec::new(),
        question: Some(feasible(&reading, text)),
    };
    let given = reason(&reading, text);
    let relevant = Told {
        met: given.map(|_| true),
        hint: false,
        why: given.map(|_| say("why-reason-given")),
        spans: given.map(|_| reading.cues.reasons.clone()).unwrap_or_default(),
        question: Some(purpose(&reading, text)),
    };
    [
        ("smart-letter-s", letter(&judgement.s, "ask-s")),
        ("smart-letter-m", letter(&judgement.m, "ask-m")),
        ("smart-letter-a", attainable),
        ("smart-letter-r", relevant),
        ("smart-letter-t", letter(&judgement.t, "ask-t")),
    ]
}

fn human(text: &str, language: Lang) -> String {
    let say = |id: &str| lang::say(language, id);
    let mut out = String::new();
    for (title, told) in letters(text, language) {
        let met = match told.met {
            _ if told.hint => "smart-hint",
            Some(true) => "smart-met",
            Some(false) => "smart-unmet",
            None => "smart-open",
        };
        let why = told.why.map(|why| format!(", {why}")).unwrap_or_default();
        let verdict = format!("{}{why}", say(met));
        out.push_str(&terminal::hanging(&format!("{}: ", say(title)), 2, &verdict));
        if !told.spans.is_empty() {
            let marks = marks(text, &told.spans);
            out.push_str(&terminal::marked(&visible(text), &marks, 4, terminal::columns()));
        }
        if let Some(question) = told.question {
            out.push_str(&terminal::hanging("    ", 4, &asked(&question, language)));
        }
    }
    if read(text, language).is_conclusion_like() {
        out.push_str(&terminal::hanging("", 0, &say("smart-idea")));
    }
    out.push('\n');
    out
}

/// For each column of a text on a terminal, whether it is in one of the ranges.
fn marks(text: &str, spans: &[Span]) -> Vec<bool> {
    let mut marks: Vec<bool> = Vec::new();
    for span in spans {
        let width = |part: Option<&str>| visible(part.unwrap_or_default()).width();
        let start = width(text.get(..span.start as usize));
        let end = start + width(text.get(span.range())).max(1);
        if marks.len() < end {
            marks.resize(end, false);
        }
        marks[start..end].fill(true);
    }
    marks
}

/// A span in characters instead of bytes.
fn characters(text: &str, span: Span) -> Range<usize> {
    let count = |end: u32| text.get(..end as usize).unwrap_or(text).chars().count();
    count(span.start)..count(span.end)
}
