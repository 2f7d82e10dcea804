//! The words of a body without markup, for the search and for excerpts.

use pulldown_cmark::{Event, Tag, TagEnd};

use super::flow::flow;
use crate::view::Prose;

/// About the first `letters` characters of a text, followed by its notes; the texts of links are
/// included, descriptions of pictures are not.
pub(super) fn words(prose: &Prose, letters: usize) -> String {
    let (mut text, notes) = both(prose, letters);
    if text.len() < letters && !notes.is_empty() {
        text.push(' ');
        text.push_str(&notes);
    }
    text
}

/// About the first `letters` characters of a text, without its notes.
pub(super) fn opening(prose: &Prose, letters: usize) -> String {
    both(prose, letters).0
}

/// The words of each paragraph and item of a list below the heading that means `name` for the kind
/// of document, without notes.
pub(super) fn passages(prose: &Prose, name: &str) -> Vec<String> {
    let (mut found, mut words) = (Vec::new(), String::new());
    // How many headings were passed, how deep in quotes and lists the text is, how deep in what is
    // left out, and the level of the heading that was found.
    let mut top = usize::from(prose.repeats_title);
    let (mut depth, mut aside, mut below) = (0_usize, 0_usize, None);
    for event in flow(prose) {
        let ends =
            matches!(event, Event::Start(Tag::Item) | Event::End(TagEnd::Paragraph | TagEnd::Item));
        match event {
            Event::Start(Tag::Heading { level, .. }) => {
                if depth == 0 {
                    if prose.headings.get(top).copied().flatten() == Some(name) {
                        below = Some(level);
                    } else if below.is_some_and(|found| level <= found) {
                        below = None;
                    }
                    top += 1;
                }
                aside += 1;
            }
            Event::Start(Tag::Image { .. } | Tag::FootnoteDefinition(_)) => aside += 1,
            Event::End(TagEnd::Heading(_) | TagEnd::Image | TagEnd::FootnoteDefinition) => {
                aside = aside.saturating_sub(1);
            }
            Event::Start(Tag::BlockQuote(_) | Tag::List(_)) => depth += 1,
            Event::End(TagEnd::BlockQuote(_) | TagEnd::List(_)) => depth = depth.saturating_sub(1),
            Event::Text(text) | Event::Code(text) if below.is_some() && aside == 0 => {
                words.push_str(&text);
            }
            Event::SoftBreak | Event::HardBreak => words.push(' '),
            _ => {}
        }
        if ends {
            found.push(std::mem::take(&mut words).trim().to_owned());
        }
    }
    found.retain(|passage| !passage.is_empty());
    found
}

/// The words of the text, and those of its notes.
fn both(prose: &Prose, letters: usize) -> (String, String) {
    let (mut text, mut notes) = (String::new(), String::new());
    let (mut pictures, mut inside) = (0_usize, 0_usize);
    for event in flow(prose) {
        let out = if inside > 0 { &mut notes } else { &mut text };
        match event {
            Event::Start(Tag::Image { .. }) => pictures += 1,
            Event::End(TagEnd::Image) => pictures = pictures.saturating_sub(1),
            Event::Start(Tag::FootnoteDefinition(_)) => inside += 1,
            Event::End(TagEnd::FootnoteDefinition) => {
                notes.push(' ');
                inside = inside.saturating_sub(1);
            }
            Event::Text(words) | Event::Code(words) if pictures == 0 => out.push_str(&words),
            // A word continues across these.
            Event::End(
                TagEnd::Emphasis | TagEnd::Strong | TagEnd::Strikethrough | TagEnd::Link,
            ) => {}
            Event::SoftBreak | Event::HardBreak | Event::End(_) if !out.ends_with(' ') => {
                out.push(' ');
            }
            _ => {}
        }
        if text.len() >= letters {
            break;
        }
    }
    (text.trim().to_owned(), notes.trim().to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn prose(markdown: &str) -> Prose {
        Prose { markdown: markdown.into(), ..Prose::default() }
    }

    #[test]
    fn plain_words_are_those_of_the_page() {
        let markdown = "# A *b*\n\n[x](y), [[z|they]] `c`\n\n![picture](x.png) d<!-- e -->";
        assert_eq!(words(&prose(markdown), 100), "A b x, they c  d");
        assert!(words(&prose(&"word ".repeat(100)), 20).len() >= 20);
    }

    #[test]
    fn passages_are_those_below_their_heading() {
        let text = prose(
            "Before.\n\n## What changed\n\nI *moved*[^a] to\nUtrecht.\n\n- one\n- two\n\n  more\n\n\
             ### Detail\n\nDeep.\n\n## Other\n\nAfter.\n\n[^a]: A note.\n",
        );
        let text = Prose { headings: vec![Some("changed"), None, None], ..text };
        let expected = ["I moved to Utrecht.", "one", "two", "more", "Deep."];
        assert_eq!(passages(&text, "changed"), expected);
        assert!(passages(&text, "other").is_empty());
    }

    #[test]
    fn notes_stand_behind_the_words_or_not_at_all() {
        let text = prose("So[^a] it is.\n\n[^a]: The note.\n\nMore.\n");
        assert_eq!(words(&text, 100), "So it is. More. The note.");
        assert_eq!(opening(&text, 100), "So it is. More.");
    }
}
