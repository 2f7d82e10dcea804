//! How deep the elements of a text can be nested on paper.
//!
//! The typesetter follows a limited number of nested rules, 64 in all, and each kind of element takes
//! a fixed number of them. The costs were measured with the templates of the theme.

use std::ops::Range;

use pulldown_cmark::{Event, Tag};

use super::events;

/// What lists and quotations may cost together: twenty lists, or six quotations.
const BLOCKS: usize = 40;
/// What they may cost together with the emphasis and the links inside them.
const ALL: usize = 48;

/// What an element costs the typesetter.
pub fn cost(tag: &Tag<'_>) -> usize {
    match tag {
        Tag::BlockQuote(_) => 6,
        Tag::Table(_) | Tag::Link { .. } => 4,
        Tag::List(_) => 2,
        Tag::Emphasis | Tag::Strong | Tag::Strikethrough => 1,
        _ => 0,
    }
}

/// Whether an element is too deep to be shown as what it is; `above` is the cost of those around it.
pub(crate) fn is_too_deep(tag: &Tag<'_>, above: usize) -> bool {
    let most = if is_block(tag) { BLOCKS } else { ALL };
    !matches!(tag, Tag::Table(_)) && cost(tag) > 0 && above + cost(tag) > most
}

fn is_block(tag: &Tag<'_>) -> bool {
    matches!(tag, Tag::BlockQuote(_) | Tag::List(_))
}

/// The first lines of the lists and quotations in a text that are too deep for paper; those inside
/// them are not mentioned again.
pub(crate) fn too_deep(markdown: &str) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    // Of each open element, whether it is such a list or quotation, and what it costs.
    let mut open: Vec<(bool, usize)> = Vec::new();
    let (mut above, mut inside) = (0, 0_usize);
    for (event, range) in events(markdown) {
        match event {
            Event::Start(tag) => {
                let deep = is_too_deep(&tag, above);
                let block = deep && is_block(&tag);
                if block && inside == 0 {
                    let line = markdown[range.clone()].lines().next().unwrap_or_default();
                    found.push(range.start..range.start + line.len());
                }
                let cost = if deep { 0 } else { cost(&tag) };
                above += cost;
                inside += usize::from(block);
                open.push((block, cost));
            }
            Event::End(_) => {
                let (block, cost) = open.pop().unwrap_or_default();
                above -= cost;
                inside -= usize::from(block);
            }
            _ => {}
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    fn nested(line: impl Fn(usize) -> String, levels: usize) -> String {
        (0..levels).map(line).collect()
    }

    #[test]
    fn twenty_lists_and_six_quotations_fit() {
        let list = |level: usize| format!("{}- level {level}\n", "  ".repeat(level));
        let quote = |level: usize| format!("{} level {level}\n", ">".repeat(level + 1));
        let check = |text: &str, expected: &[&str]| {
            let found: Vec<&str> = too_deep(text).into_iter().map(|place| &text[place]).collect();
            assert_eq!(found, expected, "{text}");
        };
        check(&nested(list, 20), &[]);
        check(&nested(list, 22), &["- level 20"]);
        check(&nested(quote, 6), &[]);
        assert_eq!(too_deep(&nested(quote, 7)).len(), 1);
        check(&"*a **b ".repeat(60), &[]);
    }
}
