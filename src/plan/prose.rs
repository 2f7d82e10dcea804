//! The sentences in the body of a goal, for a plan that is written as prose.
//!
//! They are what every reader of the document reads: a section with readers of its own, a comment, a
//! quotation, a table or code is not among them. So nothing that a finding quotes, or that a fix
//! moves to the header, had fewer readers before.

use std::ops::Range;

use pulldown_cmark::{Event, Tag, TagEnd};

use super::Entry;
use super::placeholder::is_prompt;
use crate::base::symbol::normal;
use crate::base::{Span, events};

/// A sentence of a body.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Written {
    /// The words, without markup.
    pub text: String,
    /// Its place in the file; that of its paragraph if there is markup in it.
    pub span: Span,
    /// The field of the letter that the author names for it, by a heading or at its start:
    /// `Measurable: …`.
    pub letter: Option<&'static str>,
}

/// The field of what stands under a heading `Why`.
pub(super) const WHY: &str = "why";

/// The number of sentences that are read as words about the goal.
pub(super) const MOST: usize = 40;

/// The number of sentences among which the first one is looked for.
const FIRST: usize = 5;

/// The first sentence of a body that is not a question of a form, for a reader who sees all of it.
pub fn first(entry: &Entry) -> Option<String> {
    let mut all = read(entry, FIRST).into_iter();
    all.find(|one| !is_prompt(without_label(&one.text))).map(|first| first.text)
}

/// The sentences of a body, in order; none if the body has readers of its own.
pub fn sentences(entry: &Entry) -> Vec<Written> {
    up_to(entry, usize::MAX)
}

/// The first sentences of a body.
pub(super) fn up_to(entry: &Entry, most: usize) -> Vec<Written> {
    if entry.record.hides("body") { Vec::new() } else { read(entry, most) }
}

fn read(entry: &Entry, most: usize) -> Vec<Written> {
    let markdown = entry.body.markdown();
    // A remark (`%%…%%`) can contain half of any construct.
    if markdown.trim().is_empty() || markdown.contains("%%") {
        return Vec::new();
    }
    let offset = entry.body.span.start as usize;
    let marked = |at: usize| {
        let headings = entry.body.outline.headings.iter();
        let mut marked = headings.filter(|one| one.is_marked());
        marked.any(|heading| heading.section.touches(at))
    };
    let mut out = Vec::new();
    for block in blocks(markdown) {
        if out.len() >= most {
            break;
        }
        if !marked(offset + block.place.start) {
            block.split(markdown, offset, &mut out);
        }
    }
    out
}

/// A paragraph or the text of a list item, with the letter named by the heading above it.
struct Block {
    text: String,
    place: Range<usize>,
    letter: Option<&'static str>,
}

fn blocks(markdown: &str) -> Vec<Block> {
    let mut blocks: Vec<Block> = Vec::new();
    let mut block: Option<Block> = None;
    let mut heading: Option<String> = None;
    let (mut letter, mut beside, mut hidden) = (None, 0_usize, 0_usize);
    let close = |block: &mut Option<Block>, blocks: &mut Vec<Block>| {
        blocks.extend(block.take().filter(|block| !block.text.trim().is_empty()));
    };
    for (event, place) in events(markdown) {
        match event {
            Event::Start(
                Tag::BlockQuote(_)
                | Tag::CodeBlock(_)
                | Tag::Table(_)
                | Tag::FootnoteDefinition(_)
                | Tag::HtmlBlock
                | Tag::MetadataBlock(_),
            ) => {
                close(&mut block, &mut blocks);
                beside += 1;
            }
            Event::End(
                TagEnd::BlockQuote(_)
                | TagEnd::CodeBlock
                | TagEnd::Table
                | TagEnd::FootnoteDefinition
                | TagEnd::HtmlBlock
                | TagEnd::MetadataBlock(_),
            ) => beside = beside.saturating_sub(1),
            _ if beside > 0 => {}
            Event::Start(Tag::Heading { .. }) => {
                close(&mut block, &mut blocks);
                heading = Some(String::new());
            }
            Event::End(TagEnd::Heading(_)) => {
                letter = heading.take().and_then(|text| named(&text));
            }
            Event::Start(Tag::Paragraph | Tag::Item)
            | Event::End(TagEnd::Paragraph | TagEnd::Item) => {
                close(&mut block, &mut blocks);
            }
            Event::Start(Tag::Image { .. }) => hidden += 1,
            Event::End(TagEnd::Image) => hidden = hidden.saturating_sub(1),
            Event::Text(_) | Event::Code(_) | Event::SoftBreak | Event::HardBreak
                if hidden == 0 =>
            {
                let words = match &event {
                    Event::Text(words) | Event::Code(words) => &**words,
                    _ => " ",
                };
                if let Some(heading) = &mut heading {
                    heading.push_str(words);
                    continue;
                }
                let open = block.get_or_insert_with(|| Block {
                    text: String::new(),
                    place: place.clone(),
                    letter,
                });
                open.text.push_str(words);
                open.place.end = place.end;
            }
            _ => {}
        }
    }
    close(&mut block, &mut blocks);
    blocks
}

impl Block {
    /// Adds its sentences.
    fn split(self, markdown: &str, offset: usize, out: &mut Vec<Written>) {
        let written = markdown.get(self.place.clone()).unwrap_or_default();
        let (mut letter, mut text) = (self.letter, &*self.text);
        if let Some((label, rest)) = text.split_once(':')
            && let Some(own) = named(label)
        {
            (letter, text) = (Some(own), rest);
        }
        for sentence in split(text) {
            let at = written.find(sentence);
            let place = at.map_or(self.place.clone(), |at| {
                let start = self.place.start + at;
                start..start + sentence.len()
            });
            let span = Span::new(offset + place.start, offset + place.end);
            out.push(Written { text: sentence.to_owned(), span, letter });
        }
    }
}

/// The sentences of a paragraph.
fn split(text: &str) -> Vec<&str> {
    let mut parts = Vec::new();
    let mut from = 0;
    let is_number = |part: &str| {
        let part = part.trim();
        !part.is_empty() && part.chars().all(|sign| sign.is_ascii_digit())
    };
    for (at, sign) in text.char_indices().filter(|(_, sign)| matches!(sign, '.' | '!' | '?')) {
        let rest = &text[at + sign.len_utf8()..];
        let next = rest.trim_start();
        let begins = next.chars().next().is_some_and(|first| first.is_uppercase() || first == '“');
        if rest.len() > next.len() && begins {
            // `2. State the goal`: the number is none of the words.
            if sign == '.' && is_number(&text[from..at]) {
                from = at + 1;
                continue;
            }
            parts.push(text[from..=at].trim());
            from = at + 1;
        }
    }
    parts.push(text[from..].trim());
    parts.retain(|part| part.chars().any(char::is_alphanumeric));
    parts
}

/// A sentence without the label in front of it: `Learning objective: …`.
pub(super) fn without_label(text: &str) -> &str {
    const LABELS: [&str; 10] = [
        "goal",
        "objective",
        "aim",
        "target",
        "outcome",
        "doel",
        "leerdoel",
        "doelstelling",
        "leervraag",
        "resultaat",
    ];
    let Some((label, rest)) = text.split_once(':') else { return text };
    let words = label
        .split_whitespace()
        .map(|word| word.trim_matches(|sign: char| !sign.is_alphanumeric()).to_lowercase());
    let words: Vec<String> = words.collect();
    let named = words.len() <= 3 && words.iter().any(|word| LABELS.contains(&word.as_str()));
    if named && !rest.trim().is_empty() { rest.trim_start() } else { text }
}

/// The letter that a heading or a label names: `Specific`, `M – Meetbaar`, `Tijdgebonden (T)`.
fn named(text: &str) -> Option<&'static str> {
    if text.len() > 40 {
        return None;
    }
    let words = normal(text);
    let mut words = words.split('-').filter(|word| word.chars().count() > 1);
    let (word, more) = (words.next()?, words.next());
    let letter = match word {
        "specific" | "specifiek" => "specific",
        "measurable" | "meetbaar" => "measurable",
        "attainable" | "achievable" | "acceptable" | "acceptabel" | "haalbaar" => "attainable",
        "relevant" | "realistic" | "realistisch" => "relevant",
        "timebound" | "tijdgebonden" | "timely" => "timebound",
        "why" | "waarom" if more.is_none() => WHY,
        "time" if matches!(more, Some("bound")) => "timebound",
        _ => return None,
    };
    Some(letter)
}

#[cfg(test)]
mod tests;
