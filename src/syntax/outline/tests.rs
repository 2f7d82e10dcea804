//! Tests of the outline of a body.

use super::*;

fn outline(text: &str) -> Outline {
    read(text, Span::new(0, text.len()))
}

#[test]
fn a_section_ends_at_the_next_heading_of_its_level() {
    let text = "intro\n\n## A {.private}\none\n### B\ntwo\n## C {audience=coach,manager}\nthree\n";
    let found = outline(text);
    let sections: Vec<&str> =
        found.headings.iter().map(|heading| &text[heading.section.range()]).collect();
    assert_eq!(sections[0], "## A {.private}\none\n### B\ntwo\n");
    assert_eq!(sections[1], "### B\ntwo\n");
    assert_eq!(found.headings[0].readers, Some(Vec::new()));
    let names: Vec<&str> = found.headings[2]
        .readers
        .as_ref()
        .map(|names| names.iter().map(|name| &text[name.span.range()]).collect())
        .unwrap_or_default();
    assert_eq!(names, ["coach", "manager"]);
    assert_eq!(found.headings[2].text, "C");
}

#[test]
fn a_mark_that_means_nothing_is_kept() {
    assert_eq!(outline("## A {.privaat}\n").headings[0].strange, [".privaat"]);
    assert_eq!(outline("## A {prive}\n").headings[0].strange, ["prive"]);
    assert_eq!(outline("## A {.private .public}\n").headings[0].strange.len(), 1);
}

#[test]
fn a_mark_that_hides_nothing_is_found() {
    for text in [
        "## A {.private} <!-- x -->\n",
        "## A {.private}.\n",
        "## A {.private} ##\n",
        "## {.private} A\n",
        "## A {.private\n",
        "##A {.private}\n",
        "####### A {.private}\n",
        "    ## A {.private}\n",
        "## *A {.private}*\n",
        "## A `{.private}`\n",
        "## [A {.private}](https://x.example)\n",
        "A {.private}\nmore\n---\n",
        "**A** {audience=coach}\n",
        "- item { .prive }\n",
        "## A {.private}\u{200b}\n",
        "## A ｛.private}\n",
        "## A {.private}\rmore\n",
        "[private]\nA\n[/private]\n",
        "[geheim]A[/geheim]\n",
        "#+BEGIN_PRIVATE\nA\n#+END_PRIVATE\n",
        "#+begin_comment\nA\n",
        "<!-- private -->A<!-- /private -->\n",
        "<!--prive:start-->\nA\n",
        "> [!secret]\n> A\n",
        "> [!verborgen]- A\n",
        "{::comment}\nA\n{:/comment}\n",
        "\\begin{comment}\nA\n\\end{comment}\n",
        "A\n\n+++\naudience = [\"private\"]\n+++\n\nB\n",
        "---\nlezers = [\"prive\"]\n---\n",
    ] {
        let found = outline(text);
        let strange = found.headings.iter().any(|heading| !heading.strange.is_empty());
        assert!(!found.strays.is_empty() || strange, "{text:?}");
    }
    for text in [
        "## A {.private}\n",
        "Say `{.private}` behind it.\n",
        "```\n## A {.private}\n```\n",
        "```\n[private]\n```\n",
        "[secret](a.md) and [hidden][b]\n\n[b]: c.md\n",
        "[comment]: # (not shown)\n",
        "<!-- a comment -->\n<!-- comment: later -->\n",
        "- [ ] hide and seek\n- [x] private lessons\n",
        "Private lessons. The audience = everyone.\n",
        "> [!note] A note\n",
    ] {
        assert_eq!(outline(text).strays, [], "{text:?}");
    }
}

#[test]
fn links_know_what_they_show() {
    let text =
        "see [[eerste-klant|my *first*]] and [x](y.md \"t\") ![alt](a.png) [r]\n\n[r]: z.md\n";
    let found = outline(text);
    let shown: Vec<&str> = found.links.iter().map(|link| &text[link.shown.range()]).collect();
    assert_eq!(shown[1..], ["x", "alt", "r"]);
    assert_eq!(found.links[0].target, "eerste-klant");
    assert_eq!(found.links[0].form, Form::Wiki { text: true });
    assert_eq!(&text[found.links[0].span.range()], "[[eerste-klant|my *first*]]");
    assert_eq!(found.links[3].definition.map(|span| &text[span.range()]), Some("[r]: z.md"));
}

#[test]
fn comments_are_told_from_raw_html() {
    let text =
        "a <b>bold</b> <!-- secret --> c\n\n<!-- more\nsecret -->\n\n<div>\nx <!-- y -->\n</div>\n";
    let found = outline(text);
    let comments: Vec<&str> = found.comments.iter().map(|span| &text[span.range()]).collect();
    assert_eq!(comments, ["<!-- secret -->", "<!-- more\nsecret -->", "<!-- y -->"]);
    assert_eq!(found.html.len(), 3);
}

#[test]
fn an_open_comment_hides_the_rest() {
    let text = "a <!-- secret\n\nmore secret\n";
    let found = outline(text);
    assert_eq!(&text[found.comments[0].range()], "<!-- secret\n\nmore secret\n");
}
