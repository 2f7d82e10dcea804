//! Numbers the notes of a text, and links each reference to its note and back.

use std::collections::{BTreeMap, HashMap};
use std::fmt::Write;

use pulldown_cmark::{Event, Tag, TagEnd};

use super::escape;
use crate::base::Arg;
use crate::render::wording::Words;

/// The notes of a text by their numbers.
pub(super) struct Notes<'p> {
    /// The prefix of anchors.
    prefix: &'p str,
    /// The number of each note, by its name in lower case.
    numbers: HashMap<String, usize>,
    /// The number of references to each note.
    marks: HashMap<usize, usize>,
    /// The texts as HTML.
    texts: BTreeMap<usize, String>,
}

impl<'p> Notes<'p> {
    /// Numbers the notes in the order in which a reader meets them: those referred to in the text,
    /// then those referred to only in notes.
    pub(super) fn of(events: &[Event<'_>], prefix: &'p str) -> Self {
        let mut met: Vec<String> = Vec::new();
        let mut inside: HashMap<String, Vec<String>> = HashMap::new();
        let mut open: Vec<String> = Vec::new();
        let mut written: Vec<String> = Vec::new();
        for event in events {
            match event {
                Event::Start(Tag::FootnoteDefinition(name)) => {
                    written.push(name.to_lowercase());
                    open.push(name.to_lowercase());
                }
                Event::End(TagEnd::FootnoteDefinition) => drop(open.pop()),
                Event::FootnoteReference(name) => {
                    let names = match open.last() {
                        Some(note) => inside.entry(note.clone()).or_default(),
                        None => &mut met,
                    };
                    names.push(name.to_lowercase());
                }
                _ => {}
            }
        }
        let mut numbers = HashMap::new();
        let mut queue: std::collections::VecDeque<String> = met.into();
        let mut rest = written.into_iter();
        while let Some(name) = queue.pop_front().or_else(|| rest.next()) {
            let number = numbers.len() + 1;
            if let std::collections::hash_map::Entry::Vacant(free) = numbers.entry(name) {
                queue.extend(inside.remove(free.key()).unwrap_or_default());
                free.insert(number);
            }
        }
        Self { prefix, numbers, marks: HashMap::new(), texts: BTreeMap::new() }
    }

    /// The reference to a note, as HTML.
    pub(super) fn mark(&mut self, name: &str) -> Option<String> {
        let number = *self.numbers.get(&name.to_lowercase())?;
        let again = self.marks.entry(number).or_default();
        *again += 1;
        let (note, mark) = (self.note(number), self.anchor(number, self.marks[&number]));
        Some(format!(
            "<sup><a href=\"#{note}\" id=\"{mark}\" role=\"doc-noteref\">{number}</a></sup>"
        ))
    }

    /// Adds the text of a note, as HTML.
    pub(super) fn add(&mut self, name: &str, text: &str) {
        if let Some(number) = self.numbers.get(name) {
            self.texts.entry(*number).or_default().push_str(text);
        }
    }

    /// The notes as a list, or nothing if there are none.
    pub(super) fn list(&self, words: Words) -> String {
        if self.texts.is_empty() {
            return String::new();
        }
        let mut out = format!(
            "<section class=\"notes\" role=\"doc-endnotes\" aria-label=\"{}\"><ol>\n",
            escape(&words.say("notes"))
        );
        for (number, text) in &self.texts {
            let marks = self.marks.get(number).copied().unwrap_or_default();
            let mut back = String::new();
            for mark in 1..=marks {
                let args = [("number", Arg::from(*number)), ("mark", Arg::from(mark))];
                let word = words.with(if marks == 1 { "note-back" } else { "note-back-of" }, &args);
                let _ = write!(
                    back,
                    " <a href=\"#{}\" role=\"doc-backlink\" aria-label=\"{}\">\u{21a9}\u{fe0e}</a>",
                    self.anchor(*number, mark),
                    escape(&word),
                );
            }
            let text = text.trim_end();
            let _ = match text.strip_suffix("</p>") {
                Some(start) => {
                    writeln!(out, "<li id=\"{}\">{start}{back}</p></li>", self.note(*number))
                }
                None => writeln!(out, "<li id=\"{}\">{text}{back}</li>", self.note(*number)),
            };
        }
        out.push_str("</ol></section>\n");
        out
    }

    /// The anchor of a note. Anchors of headings never contain two hyphens.
    fn note(&self, number: usize) -> String {
        escape(&format!("{}note--{number}", self.prefix))
    }

    /// The anchor of a reference: the first, second, … of its note.
    fn anchor(&self, number: usize, mark: usize) -> String {
        let again = if mark > 1 { format!("-{mark}") } else { String::new() };
        escape(&format!("{}mark--{number}{again}", self.prefix))
    }
}
