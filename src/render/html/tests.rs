//! Tests of bodies as HTML.

use super::*;
use crate::base::{Lang, Span};
use crate::syntax::outline;
use crate::view::Target;

fn prose(markdown: &str) -> Prose {
    let links = [
        (
            "eerste-klant",
            Target::Inside(
                Address { page: "doelen/eerste-klant.html".into(), anchor: None },
                Some("Mijn <eerste> klant".into()),
            ),
        ),
        ("https://x.example/?a=1&b=2", Target::External),
    ];
    let links = links.into_iter().map(|(key, target)| (key.to_owned(), target)).collect();
    let outline = outline::read(markdown, Span::new(0, markdown.len()));
    let anchors = outline::anchors(&outline.headings);
    Prose { markdown: markdown.into(), links, anchors, ..Prose::default() }
}

fn html(markdown: &str) -> Html {
    let setting = Setting { root: "../", pictures: &[], words: Words { lang: Lang::Nl } };
    render(&prose(markdown), setting, Use::Page)
}

fn check(markdown: &str, expected: &str) {
    assert_eq!(html(markdown).intro.trim(), expected, "{markdown}");
}

#[test]
fn raw_html_is_text() {
    check("a <b>x</b>", "<p>a &lt;b&gt;x&lt;/b&gt;</p>");
    check("<script>alert(1)</script>", "<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>");
}

#[test]
fn a_link_leads_where_the_view_says_or_nowhere() {
    check(
        "[[eerste-klant]]",
        "<p><a href=\"../doelen/eerste-klant.html\">Mijn &lt;eerste&gt; klant</a></p>",
    );
    check("[[eerste-klant|die ene]]", "<p><a href=\"../doelen/eerste-klant.html\">die ene</a></p>");
    check("[x](javascript:alert(1))", "<p>x</p>");
    check(
        "[x](https://x.example/?a=1&b=2)",
        "<p><a href=\"https://x.example/?a=1&amp;b=2\">x</a></p>",
    );
    check("![wat er *te zien* is](weg.png)", "<p>wat er te zien is</p>");
}

#[test]
fn no_style_leaves_the_text() {
    let table = html("| a | b |\n|:--|--:|\n| 1 | 2 |\n").intro;
    assert!(!table.contains("style"), "{table}");
    let tasks = html("- [x] af\n- [ ] open\n").intro;
    assert!(!tasks.contains("<input") && tasks.contains("gedaan"), "{tasks}");
}

#[test]
fn headings_make_sections_with_anchors() {
    let html = html("een\n\n## Waarom *dit*\n\ntwee\n\n### Diep\n\n## Waarom dit\n\n> ## Binnen\n");
    let ids: Vec<&str> = html.sections.iter().map(|section| &*section.id).collect();
    assert_eq!(ids, ["waarom-dit", "waarom-dit-2"]);
    assert_eq!(html.sections[0].title, "Waarom <em>dit</em>");
    assert!(html.sections[0].html.contains("<h3 id=\"diep\">Diep</h3>"));
    assert!(html.sections[1].html.contains("<blockquote>\n<h3 id=\"binnen\">Binnen</h3>"));
}

#[test]
fn a_lead_is_a_paragraph_with_which_a_text_begins() {
    let setting = Setting { root: "", pictures: &[], words: Words { lang: Lang::En } };
    let lead = |markdown: &str| render(&prose(markdown), setting, Use::PageWithLead).lead;
    assert_eq!(lead("One *a*.\n\nTwo.\n"), "One <em>a</em>.");
    assert_eq!(lead("[^n]: Note.\n\nOne[^n].\n").matches("<sup>").count(), 1);
    for other in [
        "## A\n\nb\n",
        "- a\n\nb\n",
        "1. a\n\nb\n",
        "| a |\n|---|\n| b |\n\nc\n",
        "> a\n\nb\n",
        "```\na\n```\n\nb\n",
        "    a\n\nb\n",
        "---\n\na\n",
        "> [!note]\n> a\n\nb\n",
        "<div>\n\na\n",
        "",
        "- [ ] a\n\nb\n",
        "# A\n\nb\n",
    ] {
        let html = render(&prose(other), setting, Use::PageWithLead);
        assert_eq!(html.lead, "", "{other}");
    }
}

#[test]
fn an_excerpt_is_the_first_block_without_notes() {
    let setting = Setting { root: "", pictures: &[], words: Words { lang: Lang::En } };
    let excerpt = |markdown: &str| render(&prose(markdown), setting, Use::Excerpt).intro;
    assert_eq!(excerpt("One[^n].\n\nTwo.\n\n[^n]: Note.\n").trim(), "<p>One.</p>");
    assert_eq!(excerpt("## A\n\n- b\n- c\n\nd\n").trim(), "<ul>\n<li>b</li>\n<li>c</li>\n</ul>");
    assert_eq!(
        excerpt("> ## A\n> b\n\nd\n").replace('\n', ""),
        "<blockquote><h3>A</h3><p>b</p></blockquote>"
    );
}

#[test]
fn notes_have_one_count_and_lead_there_and_back() {
    let html = html(
        "In[^One].\n\n## First\n\nText[^two] and[^one].\n\n[^two]: Two[^four].\n\n## Second\n\n\
         A[^three].\n\n[^one]: One.\n[^three]:\n    Three.\n\n    - a\n[^four]: Four.\n",
    );
    let all = format!("{}{}{}", html.intro, html.sections[0].html, html.sections[1].html);
    let numbers: Vec<&str> = all
        .split("role=\"doc-noteref\">")
        .skip(1)
        .filter_map(|rest| rest.split('<').next())
        .collect();
    assert_eq!(numbers, ["1", "2", "1", "3", "4"]);
    for number in 1..=4 {
        assert_eq!(all.matches(&format!("<li id=\"note--{number}\">")).count(), 1, "{all}");
        assert!(all.contains(&format!("href=\"#mark--{number}\"")), "{all}");
    }
    assert!(all.contains("id=\"mark--1-2\"") && all.contains("href=\"#mark--1-2\""), "{all}");
    assert!(html.sections[1].html.contains("<ol>\n<li id=\"note--1\"><p>One. <a href"), "{all}");
    assert!(!html.intro.contains("One.") && all.matches("doc-endnotes").count() == 1);
}

#[test]
fn a_column_keeps_how_it_is_aligned() {
    let table = html("| a | b | c | d |\n|:--|--:|:-:|---|\n| 1 | 2<br>x | 3 |\n").intro;
    let expected = "<table><thead><tr><th class=\"left\">a</th><th class=\"right\">b</th>\
        <th class=\"center\">c</th><th>d</th></tr></thead><tbody>\n<tr><td class=\"left\">1</td>\
        <td class=\"right\">2<br>\nx</td><td class=\"center\">3</td><td></td></tr>\n</tbody></table>";
    assert_eq!(table.trim(), expected);
}

#[test]
fn what_xml_cannot_hold_is_in_no_text() {
    let all: String = (0..0x1_1000_u32).filter_map(char::from_u32).collect();
    let escaped = escape(&all);
    assert!(!escaped.contains(|c: char| {
        (c < ' ' && !matches!(c, '\t' | '\n' | '\r')) || matches!(c, '\u{fffe}' | '\u{ffff}')
    }));
    assert_eq!(escape("a\u{b}b\u{0}c"), "a bc");
}
