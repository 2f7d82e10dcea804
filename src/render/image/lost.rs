//! Finds the parts of a drawing that will not be shown: words in foreign markup, and characters
//! that no font has.

use std::collections::BTreeSet;

use resvg::usvg::roxmltree::{Document, Node};

use crate::base::{Lost, printable};

/// The number of characters to report.
const TOLD: usize = 40;

/// The words and characters of a drawing that will not be shown.
pub(super) fn of(document: &Document<'_>) -> Vec<Lost> {
    let words = document.descendants().filter(|node| is(*node, "foreignObject")).find_map(foreign);
    let letters = letters(document);
    let letters = (!letters.is_empty()).then_some(Lost::Letters(letters));
    words.map(Lost::Words).into_iter().chain(letters).collect()
}

fn is(node: Node<'_, '_>, name: &str) -> bool {
    node.is_element() && node.tag_name().name() == name
}

/// The beginning of the text in foreign markup, unless it is also there as SVG text.
fn foreign(part: Node<'_, '_>) -> Option<String> {
    let text = visible(part);
    let words: Vec<&str> = text.split_whitespace().collect();
    if words.is_empty() || is_hidden(part) {
        return None;
    }
    // Of a switch, a drawing shows the first child that it understands: the alternative text.
    let switch = part.ancestors().find(|node| is(*node, "switch"));
    if let Some(switch) = switch {
        let instead = switch
            .children()
            .filter(|child| child.is_element() && !part.ancestors().any(|above| above == *child));
        let instead: Vec<Node<'_, '_>> = instead.collect();
        let said: String = instead.iter().map(|node| visible(*node) + " ").collect();
        let said: BTreeSet<&str> = said.split_whitespace().collect();
        let drawn = instead.iter().flat_map(Node::descendants);
        let drawn = drawn.filter(|node| is(*node, "image") || is(*node, "path")).count() > 0;
        if (drawn && said.is_empty()) || words.iter().all(|word| said.contains(word)) {
            return None;
        }
    }
    Some(words.join(" ").chars().take(TOLD).collect())
}

/// The readable text inside an element.
fn visible(node: Node<'_, '_>) -> String {
    let texts = node.descendants().filter(Node::is_text).filter(|inner| {
        let mut above = inner.ancestors().take_while(|above| *above != node);
        !above.any(|above| ["style", "script", "title", "desc"].iter().any(|name| is(above, name)))
    });
    let texts: Vec<&str> = texts.filter_map(|inner| inner.text()).collect();
    texts.join(" ")
}

fn is_hidden(node: Node<'_, '_>) -> bool {
    node.ancestors().any(|above| {
        let style = above.attribute("style").unwrap_or_default();
        let style: String = style.chars().filter(|c| !c.is_whitespace()).collect();
        above.attribute("display") == Some("none") || style.contains("display:none")
    })
}

/// The characters of texts that no font has, each once.
fn letters(document: &Document<'_>) -> String {
    let texts = document.descendants().filter(|node| is(*node, "text") && !is_hidden(*node));
    let letters = texts.flat_map(|text| text.descendants().filter(Node::is_text));
    let letters = letters.filter_map(|node| node.text()).flat_map(str::chars);
    let mut seen = BTreeSet::new();
    let new = letters.filter(|letter| seen.insert(*letter));
    new.filter(|letter| is_drawn(*letter) && !printable::has(*letter)).take(TOLD).collect()
}

/// Whether a character is visible on its own.
fn is_drawn(letter: char) -> bool {
    let joins = matches!(
        letter,
        '\u{AD}' | '\u{200B}'..='\u{200F}' | '\u{2028}'..='\u{202F}' | '\u{2060}'..='\u{206F}'
            | '\u{FE00}'..='\u{FE0F}' | '\u{FEFF}' | '\u{E0000}'..='\u{E0FFF}'
    );
    !letter.is_whitespace() && !letter.is_control() && !joins
}
