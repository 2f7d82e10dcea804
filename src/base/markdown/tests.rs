//! Tests of `markdown`.

use super::*;

/// Checks the events in short notation: links in angle brackets, emphasis in braces, line ends
/// as `/`.
fn check(markdown: &str, expected: &str) {
    let mut out = String::new();
    for (event, range) in events(markdown) {
        match event {
            Event::Start(Tag::Link { dest_url, .. }) => {
                assert_eq!(out.matches('<').count(), out.matches('>').count());
                assert!(!markdown[range].is_empty());
                out.extend(["<", &dest_url, "="]);
            }
            Event::End(TagEnd::Link) => out.push('>'),
            Event::Start(Tag::Emphasis | Tag::Strong | Tag::Strikethrough) => out.push('{'),
            Event::End(TagEnd::Emphasis | TagEnd::Strong | TagEnd::Strikethrough) => {
                out.push('}');
            }
            Event::Text(text) | Event::Code(text) => {
                assert!(markdown.get(range).is_some());
                out.push_str(&text);
            }
            Event::Html(text) | Event::InlineHtml(text) => out.extend(["[", &text, "]"]),
            Event::HardBreak => out.push('/'),
            Event::SoftBreak => out.push(' '),
            _ => {}
        }
    }
    assert_eq!(out, expected, "{markdown}");
}

#[test]
fn a_bare_address_is_a_link() {
    check(
        "See https://x.example/a_b_c?d=1&e=2 now.",
        "See <https://x.example/a_b_c?d=1&e=2=https://x.example/a_b_c?d=1&e=2> now.",
    );
    check("https://x.example/_a_/b.", "<https://x.example/_a_/b=https://x.example/_a_/b>.");
    check("*https://x.example/a*", "{<https://x.example/a=https://x.example/a>}");
    check("**so https://x.example** b", "{so <https://x.example=https://x.example>} b");
    check("https://x.example/*a b*", "<https://x.example/=https://x.example/>{a b}");
    check("a@x.example", "<a@x.example=a@x.example>");
    check("https://x.example/?a&amp;b", "<https://x.example/?a&b=https://x.example/?a&b>");
    check(
        "www.x.example\nwww.y.example",
        "<https://www.x.example=www.x.example> <https://www.y.example=www.y.example>",
    );
}

#[test]
fn no_address_is_one_in_code_or_in_a_link() {
    check("`https://x.example`", "https://x.example");
    check("    https://x.example\n", "https://x.example\n");
    check("[https://x.example](y.md)", "<y.md=https://x.example>");
    check("<https://x.example>", "<https://x.example=https://x.example>");
}

#[test]
fn a_break_of_html_is_the_end_of_a_line() {
    check("a<br>b<BR />c<br/>\nd</br>e", "a/b/c/d/e");
    check("a\n\n<br>\n\nb", "ab");
    check("<br>\nb *c*", "[b *c*]");
    check("a <b>c</b>", "a [<b>]c[</b>]");
    check("a `<br>` <brx>", "a <br> [<brx>]");
}
