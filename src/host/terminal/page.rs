//! Shows a page of Markdown on a terminal: headings, paragraphs, lists and examples.

use std::fmt::Write;

use pulldown_cmark::{CodeBlockKind, Event, Tag, TagEnd};

use super::flow::{Style, paragraph, styled};
use crate::base::events;

/// A page of Markdown in rows of at most a number of columns. Without colours, code keeps its
/// backticks.
pub(super) fn page(markdown: &str, width: usize, coloured: bool) -> String {
    let mut page = Page { width, coloured, ..Page::default() };
    for (event, _) in events(markdown) {
        page.take(event);
    }
    page.out
}

#[derive(Default)]
struct Page {
    out: String,
    width: usize,
    coloured: bool,
    /// The pieces of the block that is being read.
    pieces: Vec<(Style, String)>,
    styles: Vec<Style>,
    /// For each open list, the number of its next item.
    lists: Vec<Option<u64>>,
    /// The mark before the next block of an item.
    mark: Option<String>,
    /// Whether an example is being read.
    example: bool,
}

impl Page {
    fn take(&mut self, event: Event<'_>) {
        match event {
            Event::Start(tag) => self.start(&tag),
            Event::End(tag) => self.end(tag),
            Event::Text(text) if self.example => {
                for line in text.lines() {
                    let line = styled(Style::Code, line);
                    self.out.push_str(format!("    {line}").trim_end());
                    self.out.push('\n');
                }
            }
            Event::Text(text) => self.push(self.styles.last().copied().unwrap_or_default(), &text),
            Event::Code(code) if self.coloured => {
                self.push(Style::Code, &code.replace(' ', "\u{a0}"));
            }
            Event::Code(code) => {
                self.push(Style::Code, &format!("`{}`", code.replace(' ', "\u{a0}")));
            }
            Event::SoftBreak => self.push(Style::Plain, " "),
            Event::HardBreak => self.flush(),
            _ => {}
        }
    }

    fn push(&mut self, style: Style, text: &str) {
        self.pieces.push((style, text.to_owned()));
    }

    fn start(&mut self, tag: &Tag<'_>) {
        match tag {
            Tag::Heading { .. } => {
                self.gap();
                self.styles.push(Style::Bold);
            }
            Tag::Paragraph if self.mark.is_none() => self.gap(),
            Tag::Strong => self.styles.push(Style::Bold),
            Tag::Emphasis => self.styles.push(Style::Italic),
            Tag::CodeBlock(kind) => {
                self.gap();
                self.example = true;
                if let CodeBlockKind::Fenced(name) = kind
                    && !name.is_empty()
                {
                    let _ = writeln!(self.out, "  {}", styled(Style::Italic, name));
                }
            }
            Tag::List(first) => {
                self.flush();
                if self.lists.is_empty() {
                    self.gap();
                }
                self.lists.push(*first);
            }
            Tag::Item => {
                let mark = match self.lists.last_mut() {
                    Some(Some(number)) => {
                        *number += 1;
                        format!("{}. ", *number - 1)
                    }
                    _ => "- ".to_owned(),
                };
                self.mark = Some(mark);
            }
            _ => {}
        }
    }

    fn end(&mut self, tag: TagEnd) {
        match tag {
            TagEnd::Heading(_) => {
                self.styles.pop();
                self.flush();
            }
            TagEnd::Paragraph => self.flush(),
            TagEnd::Strong | TagEnd::Emphasis => {
                self.styles.pop();
            }
            TagEnd::Item => {
                self.flush();
                self.mark = None;
            }
            TagEnd::List(_) => {
                self.lists.pop();
            }
            TagEnd::CodeBlock => self.example = false,
            _ => {}
        }
    }

    /// Writes the block that was read.
    fn flush(&mut self) {
        let pieces = std::mem::take(&mut self.pieces);
        if pieces.iter().all(|(_, text)| text.trim().is_empty()) {
            return;
        }
        let outer = "  ".repeat(self.lists.len().saturating_sub(1));
        let mark = self.mark.take().unwrap_or_default();
        let first = format!("{outer}{mark}");
        let inner = if self.lists.is_empty() { String::new() } else { "  ".to_owned() };
        let rest =
            format!("{outer}{}", if mark.is_empty() { inner } else { " ".repeat(mark.len()) });
        let first = if mark.is_empty() { rest.clone() } else { first };
        self.out.push_str(&paragraph(&pieces, (&first, &rest), self.width).replace('\u{a0}', " "));
    }

    /// Leaves a line empty between two blocks.
    fn gap(&mut self) {
        self.flush();
        if !self.out.is_empty() && !self.out.ends_with("\n\n") {
            self.out.push('\n');
        }
    }
}

#[cfg(test)]
mod tests;
