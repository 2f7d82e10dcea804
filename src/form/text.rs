//! What goes into a place: lines of plain text, some of them items of a list.

use pulldown_cmark::{Event, Tag, TagEnd};

use crate::render::flow::flow;
use crate::view::Prose;

/// Text without markup.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Text {
    /// Its paragraphs.
    pub lines: Vec<Line>,
}

/// A paragraph.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// The words.
    pub text: String,
    /// Whether it is an item of a list.
    pub item: bool,
}

impl Text {
    /// One paragraph; `None` if it is blank.
    pub fn one(text: impl Into<String>) -> Option<Self> {
        let text = clean(&text.into());
        (!text.is_empty()).then(|| Self { lines: vec![Line { text, item: false }] })
    }

    /// A list; a single item is a paragraph. `None` without items.
    pub fn list(items: impl IntoIterator<Item = String>) -> Option<Self> {
        let items = items.into_iter().map(|item| clean(&item)).filter(|item| !item.is_empty());
        let items: Vec<String> = items.collect();
        let item = items.len() > 1;
        let lines: Vec<Line> = items.into_iter().map(|text| Line { text, item }).collect();
        (!lines.is_empty()).then_some(Self { lines })
    }

    /// The words of the body of a document, without its headings.
    pub fn prose(prose: &Prose) -> Option<Self> {
        let lines = lines(prose);
        (!lines.is_empty()).then_some(Self { lines })
    }

    /// Several texts after each other.
    pub(crate) fn joined(texts: impl IntoIterator<Item = Self>) -> Option<Self> {
        let lines: Vec<Line> = texts.into_iter().flat_map(|text| text.lines).collect();
        (!lines.is_empty()).then_some(Self { lines })
    }

    /// All of it in one line, where there is no room for more.
    pub(crate) fn in_one_line(&self) -> String {
        let mut out = String::new();
        for line in &self.lines {
            if !out.is_empty() {
                let ended = out.ends_with(['.', '!', '?', ';', ':']);
                out.push_str(if ended { " " } else { "; " });
            }
            out.push_str(&line.text);
        }
        out
    }

    /// All of it, with a line end between paragraphs and a bullet before items.
    pub(crate) fn in_lines(&self) -> String {
        let lines = self
            .lines
            .iter()
            .map(|line| if line.item { format!("• {}", line.text) } else { line.text.clone() });
        lines.collect::<Vec<_>>().join("\n")
    }
}

/// A text on one line, without control characters, which no document format can hold.
fn clean(text: &str) -> String {
    let words = text.split(|c: char| c.is_whitespace() || c.is_control());
    let kept = |c: &char| !matches!(c, '\u{fffe}' | '\u{ffff}');
    let words = words.map(|word| word.chars().filter(kept).collect::<String>());
    words.filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ")
}

fn lines(prose: &Prose) -> Vec<Line> {
    let (mut lines, mut text) = (Vec::new(), String::new());
    let (mut lists, mut outside, mut notes) = (0_usize, 0_usize, 0_usize);
    let mut end = |text: &mut String, item: bool| {
        let words = clean(&std::mem::take(text));
        if !words.is_empty() {
            lines.push(Line { text: words, item });
        }
    };
    for event in flow(prose) {
        match event {
            // Pictures, headings and footnotes have no place in a cell.
            Event::Start(Tag::Image { .. }) => outside += 1,
            Event::End(TagEnd::Image | TagEnd::Heading(_)) => {
                outside = outside.saturating_sub(1);
            }
            Event::Start(Tag::Heading { .. }) => {
                end(&mut text, lists > 0);
                outside += 1;
            }
            Event::Start(Tag::FootnoteDefinition(_)) => notes += 1,
            Event::End(TagEnd::FootnoteDefinition) => notes = notes.saturating_sub(1),
            _ if outside > 0 || notes > 0 => {}
            Event::Start(Tag::List(_)) => {
                end(&mut text, lists > 0);
                lists += 1;
            }
            Event::End(TagEnd::List(_)) => {
                end(&mut text, lists > 0);
                lists = lists.saturating_sub(1);
            }
            Event::Start(Tag::Item | Tag::Paragraph)
            | Event::End(
                TagEnd::Item
                | TagEnd::Paragraph
                | TagEnd::TableRow
                | TagEnd::TableHead
                | TagEnd::CodeBlock,
            ) => {
                end(&mut text, lists > 0);
            }
            Event::End(TagEnd::TableCell) => text.push_str("  "),
            Event::Text(words) | Event::Code(words) => text.push_str(&words),
            Event::SoftBreak | Event::HardBreak => text.push(' '),
            _ => {}
        }
    }
    end(&mut text, false);
    lines
}

#[cfg(test)]
mod tests;
