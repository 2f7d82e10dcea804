//! Tests of `acts`.

use super::*;

const POLICY_LINE: &str = "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src \
                               'none'; style-src 'self'; img-src 'self' data:; base-uri 'none'; \
                               form-action 'none'; script-src 'self'\">";

fn page(inside: &str) -> Option<(&'static str, String)> {
    first(&format!("<!doctype html><html><head>{POLICY_LINE}</head><body>{inside}</body>"))
        .map(|act| (act.variant, act.what))
}

#[test]
fn what_acts_is_found_however_it_is_written() {
    for (inside, what) in [
        ("<meta http-equiv=refresh content='0;url=https://x.example'>", "http-equiv"),
        ("<META HTTP-EQUIV=\"REFRESH\" content=0>", "http-equiv"),
        ("<script>1</script>", "<script"),
        ("<script src=https://x.example/search.js></script>", "<script"),
        ("<script src='other.js'></script>", "<script"),
        ("<img src='//x.example/a.png'>", "src"),
        ("<img src=a.png srcset='https://x.example/a 2x'>", "srcset"),
        ("<img src='h&#116;tps:&#x2F;&#x2F;x.example/a.png'>", "src"),
        ("<p OnClick='1'>", "onclick"),
        ("<svg/onload=1>", "onload"),
        ("<iframe src='a.html'></iframe>", "<iframe"),
        ("<object data=a></object>", "<object"),
        ("<embed src=a>", "<embed"),
        ("<base href='https://x.example/'>", "<base"),
        ("<form action='send'>", "<form"),
        ("<button formaction='https://x.example'>", "formaction"),
        ("<a href='java\nscript:alert(1)'>x</a>", "javascript:"),
        ("<a href='&#106;avascript&colon;alert(1)'>x</a>", "javascript:"),
        ("<a href=data:text/html,x>x</a>", "data:text"),
        ("<a href=a ping='b'>x</a>", "ping"),
        ("<link rel=stylesheet href='https://x.example/a.css'>", "<link"),
        ("<link rel='dns-prefetch' href='//x.example'>", "<link"),
        ("<use href='https://x.example/a.svg#b'/>", "href"),
        ("<p style='background:url(//x.example)'>", "style"),
        ("<p style='background:u\\72l(//x.example)'>", "style"),
        ("<p style='background:image-set(\"//x.example/a\" 1x)'>", "style"),
        ("<rect mask='url(https://x.example/a.svg#m)'/>", "mask"),
        ("<rect FILTER='url( //x.example/a.svg#m )'/>", "filter"),
        ("<rect style='mask:\\75rl(a.svg#m)'/>", "style"),
        ("<g cursor='url(//x.example/c)'></g>", "cursor"),
        ("<img attributionsrc='//x.example' src=a.png>", "attributionsrc"),
        ("<!--><script src=https://x.example/a.js></script>-->", "<script"),
        ("<!-- a --!><script>1</script>", "<script"),
        ("<svg><title><script>1</script></title></svg>", "<script"),
        ("<script type=application/ld+json>\"<!--\"</script><img src=//x.example>-->", "src"),
        ("<textarea><!--</textarea><img src=//x.example>-->", "src"),
        ("<img/src='//x.example'>", "src"),
        ("<a href='java\u{1}script:alert(1)'>x</a>", "javascript:"),
        ("<img title='>' src=//x.example>", "src"),
        ("<style>@import 'https://x.example'</style>", "<style"),
    ] {
        assert_eq!(page(inside), Some(("acts", what.to_owned())), "{inside}");
    }
}

#[test]
fn what_pages_of_the_theme_hold_is_none_of_it() {
    let fine = "<a href='https://x.example'>x</a><a href=mailto:a@x.example>x</a>\
                    <img src='files/a.png' srcset='files/w_480/a.png 480w, files/a.png 900w'>\
                    <link rel='canonical' href='https://me.example/'>\
                    <link rel=\"alternate\" type=\"application/atom+xml\" href=\"https://me.example/f\">\
                    <script type=\"application/ld+json\">{\"@context\":\"https://schema.org\"}</script>\
                    <script src=\"../search.js\" defer></script><!-- <script> --><p>1 < 2</p>";
    assert_eq!(page(fine), None);
    assert_eq!(without_remarks("<p>a<!-- b -->c</p><!-- d"), "<p>ac</p>");
}

#[test]
fn a_policy_that_is_missing_or_weaker_is_found() {
    let weaker = |from: &str, to: &str| first(&POLICY_LINE.replace(from, to));
    assert_eq!(weaker("", ""), None);
    for (from, to) in [
        ("default-src 'none'", "default-src *"),
        ("default-src 'none'; ", ""),
        ("base-uri 'none'; ", ""),
        ("script-src 'self'", "script-src 'self' 'unsafe-inline'"),
        ("img-src 'self' data:", "img-src https:"),
        ("script-src 'self'", "frame-src https://x.example"),
        ("Content-Security-Policy", "Content-Type-Policy"),
        ("default-src 'none'", "default-src\u{a0}'none'"),
        ("base-uri 'none'", "base-uri\u{2003}'none'"),
    ] {
        assert!(weaker(from, to).is_some(), "{from} {to}");
    }
    // A browser accepts it only in the head.
    assert!(first(&format!("<p>words</p>{POLICY_LINE}")).is_some());
    assert!(first(&format!("<!-- {POLICY_LINE} -->")).is_some());
    assert_eq!(first("<p>").map(|act| act.variant), Some("policy"));
}
