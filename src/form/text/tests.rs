//! Tests of `text`.

use super::*;

#[test]
fn markup_becomes_paragraphs_and_items() {
    let markdown =
        "# Now\n\nI *bake*\nalone[^a].\n\n- one\n- two `x`\n\n![pic](a.png)\n\n[^a]: note\n";
    let prose = Prose { markdown: markdown.into(), ..Prose::default() };
    let text = Text::prose(&prose).expect("text");
    let items: Vec<(&str, bool)> =
        text.lines.iter().map(|line| (line.text.as_str(), line.item)).collect();
    assert_eq!(items, [("I bake alone.", false), ("one", true), ("two x", true)]);
    assert_eq!(text.in_one_line(), "I bake alone. one; two x");
    assert_eq!(text.in_lines(), "I bake alone.\n• one\n• two x");
    assert_eq!(Text::one(" \u{1} "), None);
}
