//! Tests of `page`.

use super::*;

#[test]
fn a_page_is_shown_without_its_markup() {
    let text = "# rule\n\nFinds a **very** long line in `pop.toml`\nand *more*.\n\n\
            - one\n- two words that go on\n\n## Example\n\n````goals/x.md\n+++\ntitle = 1\n````\n";
    let shown = page(text, 24, false);
    let plain: String = anstream::adapter::strip_str(&shown).to_string();
    assert_eq!(
        plain,
        "rule\n\nFinds a very long line\nin `pop.toml` and more.\n\n- one\n\
             - two words that go on\n\nExample\n\n  goals/x.md\n    +++\n    title = 1\n"
    );
    assert!(shown.contains("\u{1b}[1mrule\u{1b}[0m"), "{shown}");
    let coloured = page("Use `pop log`.\n", 40, true);
    assert_eq!(coloured, "Use \u{1b}[36mpop log\u{1b}[0m.\n");
}
