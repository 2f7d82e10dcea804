//! Reads the answered sections of a body, and adds and replaces answers.

use crate::base::{Edit, Span};
use crate::syntax::schema::Heading;

use super::draft::title_case;
use crate::plan::Entry;
use crate::plan::placeholder::is_placeholder;

impl Entry {
    /// The heading of a section that the kind knows, and the text below it.
    pub fn section(&self, name: &str) -> Option<(Span, &str)> {
        let (heading, below) = self.below(name)?;
        Some((heading, self.body.text.get(below.range())?.trim()))
    }

    /// The heading of a section, and the place of everything below it.
    fn below(&self, name: &str) -> Option<(Span, Span)> {
        let known = self.kind.spec().headings;
        let heading = self.body.outline.headings.iter().find(|heading| {
            heading.top
                && Heading::find(known, &heading.text).is_some_and(|known| known.name == name)
        })?;
        Some((heading.span, Span::new(heading.span.end as usize, heading.section.end as usize)))
    }

    /// Replaces the answer in a section; an empty one leaves only the heading. Without the section,
    /// it is added.
    pub(crate) fn replace_answer(&self, name: &str, text: &str) -> Option<Edit> {
        let Some((_, below)) = self.below(name) else { return self.answer(name, text) };
        Some(self.with_text(below, text))
    }

    /// Replaces the whole text below the header.
    pub(crate) fn replace_body(&self, text: &str) -> Option<Edit> {
        self.sound.then(|| self.with_text(self.body.span, text))
    }

    /// A text in a place of the body, with an empty line before it and, if more follows, after it.
    fn with_text(&self, place: Span, text: &str) -> Edit {
        let old = self.body.text.get(place.range()).unwrap_or_default();
        let before = self.body.text.get(..place.start as usize).unwrap_or_default();
        let first = if before.ends_with('\n') { "\n" } else { "\n\n" };
        let last = if place.end as usize == self.body.text.len() { "" } else { "\n" };
        let ending = if self.body.text.contains("\r\n") { "\r\n" } else { "\n" };
        let text = plain(text);
        let text =
            if text.is_empty() { first.to_owned() } else { format!("{first}{text}\n{last}") };
        debug_assert!(place.range().len() == old.len(), "a place within the text");
        Edit { span: place, text: text.replace('\n', ending) }
    }

    /// The answer in a section; `None` if it is empty or a placeholder.
    pub fn answered(&self, name: &str) -> Option<&str> {
        let (_, text) = self.section(name)?;
        (!text.is_empty() && !is_placeholder(text)).then_some(text)
    }

    /// Adds an answer under the heading of a section, and the heading if it is absent.
    pub fn answer(&self, name: &str, text: &str) -> Option<Edit> {
        self.add_answer(name, text, "")
    }

    /// The same, with a mark after a new heading that keeps the section for the author.
    pub(crate) fn answer_for_author(&self, name: &str, text: &str) -> Option<Edit> {
        self.add_answer(name, text, self.key_lang().pick(" {.private}", " {.prive}"))
    }

    fn add_answer(&self, name: &str, text: &str, mark: &str) -> Option<Edit> {
        let ending = if self.body.text.contains("\r\n") { "\r\n" } else { "\n" };
        let text = plain(text);
        if let Some((heading, _)) = self.section(name) {
            // The span of a heading can end before or after its line.
            let end = heading.end as usize;
            let ends = self.body.text.get(..end)?.ends_with('\n');
            let before = if ends { "\n" } else { "\n\n" };
            let after = if ends { "\n" } else { "" };
            let text = format!("{before}{text}{after}").replace('\n', ending);
            return Some(Edit { span: Span::new(end, end), text });
        }
        let heading = self.kind.spec().headings.iter().find(|heading| heading.name == name)?;
        let spelling = self.key_lang().pick(heading.en, heading.nl).first()?;
        let written = self.body.text.trim_end().len();
        let section = format!("\n\n## {}{mark}\n\n{text}\n", title_case(spelling));
        let span = Span::new(written, self.body.text.len());
        Some(Edit { span, text: section.replace('\n', ending) })
    }
}

/// An answer as Markdown, escaped so that no line becomes a heading.
pub(super) fn plain(text: &str) -> String {
    let is_rule = |line: &str| {
        let line = line.trim();
        !line.is_empty() && (line.chars().all(|c| c == '-') || line.chars().all(|c| c == '='))
    };
    let lines = text.trim().lines().enumerate().map(|(number, line)| {
        let heading = line.trim_start().starts_with('#') || (number > 0 && is_rule(line));
        if heading { format!("\\{}", line.trim_start()) } else { line.trim_end().to_owned() }
    });
    lines.collect::<Vec<_>>().join("\n")
}

#[cfg(test)]
mod tests;
