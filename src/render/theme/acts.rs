//! What in a page could act by itself or speak to others, whoever wrote it there.
//!
//! Pages of the theme hold none of it. A template of somebody else is a program that fills in the
//! person's words: what comes out is looked at.

/// What a page does that it should not.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Act {
    /// The message about it.
    pub(super) variant: &'static str,
    /// How the page says so, in lower case: a tag, an attribute, an address.
    pub(super) what: String,
}

/// Tags that run, embed or send something, or that change where links lead.
const TAGS: [&str; 11] = [
    "iframe",
    "frame",
    "frameset",
    "object",
    "embed",
    "applet",
    "base",
    "portal",
    "fencedframe",
    "template",
    "foreignobject",
];

/// Attributes that make a browser ask for an address by itself, or send to it.
const ASKING: [&str; 14] = [
    "src",
    "srcset",
    "poster",
    "action",
    "formaction",
    "data",
    "background",
    "ping",
    "manifest",
    "xlink:href",
    "imagesrcset",
    "srcdoc",
    "archive",
    "longdesc",
];

/// What a link in the head may be for when it leads elsewhere.
const TOLD: [&str; 7] = ["canonical", "alternate", "me", "author", "license", "next", "prev"];

/// The policy of pages: each part of it, and the most that it may allow.
const POLICY: [(&str, &[&str]); 8] = [
    ("default-src", &["'none'"]),
    ("style-src", &["'self'"]),
    ("font-src", &["'self'"]),
    ("img-src", &["'self'", "data:"]),
    ("base-uri", &["'none'"]),
    ("form-action", &["'none'"]),
    ("script-src", &["'self'"]),
    ("connect-src", &["'self'"]),
];
/// The parts that must be there.
const NEEDED: [&str; 3] = ["default-src", "base-uri", "form-action"];

/// The first thing in a page that acts, or that its policy is missing or weaker.
pub(super) fn first(page: &str) -> Option<Act> {
    let act = |variant, what: String| Some(Act { variant, what });
    let mut strict = false;
    let mut rest = page;
    while let Some((_, behind)) = rest.split_once('<') {
        if let Some(remark) = behind.strip_prefix("!--") {
            rest = remark.split_once("-->").map_or("", |(_, behind)| behind);
            continue;
        }
        let Some(tag) = Tag::of(behind) else {
            rest = behind;
            continue;
        };
        rest = tag.rest;
        if TAGS.contains(&&*tag.name) {
            return act("acts", format!("<{}", tag.name));
        }
        for (name, value) in &tag.attributes {
            let address: String = value.chars().filter(|c| !c.is_whitespace()).collect();
            let address = address.to_lowercase();
            let runs =
                ["javascript:", "vbscript:", "data:text", "data:application", "data:image/svg"];
            if let Some(scheme) = runs.iter().find(|scheme| address.contains(**scheme)) {
                return act("acts", (*scheme).to_owned());
            }
            let remote =
                address.contains("://") || address.contains("//") || address.contains("\\");
            let asks = ASKING.contains(&&**name)
                || (name == "href" && !matches!(&*tag.name, "a" | "area" | "link"))
                || (name == "style" && address.contains("url("));
            if name.starts_with("on") || (asks && remote) || name == "srcdoc" || name == "ping" {
                return act("acts", name.clone());
            }
        }
        match &*tag.name {
            "meta" => match tag.value("http-equiv").to_lowercase().as_str() {
                "" => {}
                "content-security-policy" => strict |= is_strict(&tag.value("content")),
                _ => return act("acts", "http-equiv".to_owned()),
            },
            "link" => {
                let kinds = tag.value("rel").to_lowercase();
                let told = kinds.split_whitespace().all(|kind| TOLD.contains(&kind));
                let href = tag.value("href");
                if (!told || kinds.trim().is_empty()) && (href.contains("//") || href.contains(':'))
                {
                    return act("acts", "<link".to_owned());
                }
            }
            "script" => {
                let data = tag.value("type") == "application/ld+json";
                let source = tag.value("src");
                let file = source.rsplit('/').next().unwrap_or_default();
                let ours = ["search.js", "search-index.js"].contains(&file);
                let plain = source.trim_start_matches("../") == file || source.starts_with('/');
                if !(data && source.is_empty()) && !(ours && plain) {
                    return act("acts", "<script".to_owned());
                }
                // What is inside is no markup.
                rest = rest.split_once("</script").map_or("", |(_, behind)| behind);
            }
            // The search asks on its own page and sends nothing.
            "form"
                if tag.attributes.iter().any(|(name, _)| name == "action" || name == "method") =>
            {
                return act("acts", "<form".to_owned());
            }
            "style" => return act("acts", "<style".to_owned()),
            _ => {}
        }
    }
    if strict { None } else { act("policy", "content-security-policy".to_owned()) }
}

/// A page without the remarks that its templates hold.
pub(super) fn without_remarks(page: &str) -> String {
    let mut out = String::with_capacity(page.len());
    let mut rest = page;
    while let Some((before, behind)) = rest.split_once("<!--") {
        out.push_str(before);
        rest = behind.split_once("-->").map_or("", |(_, behind)| behind);
    }
    out + rest
}

/// Whether a policy allows no more than that of the theme.
fn is_strict(policy: &str) -> bool {
    let parts: Vec<Vec<&str>> = policy
        .split(';')
        .map(|part| part.split_whitespace().collect::<Vec<_>>())
        .filter(|part| !part.is_empty())
        .collect();
    let fits = parts.iter().all(|part| {
        let known = POLICY.iter().find(|(name, _)| *name == part[0]);
        known.map_or(part[1..] == ["'none'"], |(_, most)| {
            part[1..].iter().all(|source| *source == "'none'" || most.contains(source))
        })
    });
    fits && NEEDED.iter().all(|needed| parts.iter().any(|part| part[0] == *needed))
}

/// A tag with its attributes, in lower case, as a browser reads it.
struct Tag<'p> {
    name: String,
    attributes: Vec<(String, String)>,
    rest: &'p str,
}

impl<'p> Tag<'p> {
    fn of(text: &'p str) -> Option<Self> {
        if !text.starts_with(|c: char| c.is_ascii_alphabetic()) {
            return None;
        }
        let end = |c: char| c.is_whitespace() || matches!(c, '>' | '/');
        let at = text.find(end).unwrap_or(text.len());
        let name = text[..at].to_lowercase();
        let mut attributes = Vec::new();
        let mut rest = &text[at..];
        loop {
            rest = rest.trim_start_matches(|c: char| c.is_whitespace() || c == '/');
            if rest.is_empty() || rest.starts_with('>') {
                break;
            }
            let at = rest.find(|c: char| end(c) || c == '=').unwrap_or(rest.len()).max(1);
            let at = (at..=rest.len()).find(|at| rest.is_char_boundary(*at)).unwrap_or(rest.len());
            let key = rest[..at].to_lowercase();
            rest = rest[at..].trim_start();
            let mut value = "";
            if let Some(behind) = rest.strip_prefix('=') {
                let behind = behind.trim_start();
                let quote = behind.chars().next().filter(|c| matches!(c, '"' | '\''));
                (value, rest) = match quote {
                    Some(quote) => behind[1..].split_once(quote).unwrap_or((&behind[1..], "")),
                    None => {
                        let at = behind.find(|c: char| c.is_whitespace() || c == '>');
                        behind.split_at(at.unwrap_or(behind.len()))
                    }
                };
            }
            attributes.push((key, plain(value)));
        }
        Some(Self { name, attributes, rest: rest.strip_prefix('>').unwrap_or(rest) })
    }

    fn value(&self, name: &str) -> String {
        let found = self.attributes.iter().find(|(known, _)| known == name);
        found.map(|(_, value)| value.clone()).unwrap_or_default()
    }
}

/// A value with the signs that its entities stand for, as far as they matter in an address.
fn plain(value: &str) -> String {
    let mut out = String::new();
    let mut parts = value.split('&');
    out.push_str(parts.next().unwrap_or_default());
    for part in parts {
        let (name, behind) = part.split_once(';').unwrap_or((part, ""));
        let number = name.strip_prefix('#').and_then(|number| {
            let hex = number.strip_prefix(['x', 'X']);
            hex.map_or_else(|| number.parse().ok(), |hex| u32::from_str_radix(hex, 16).ok())
        });
        let named = match name.to_lowercase().as_str() {
            "colon" => Some(':'),
            "sol" => Some('/'),
            "bsol" => Some('\\'),
            "tab" | "newline" => Some(' '),
            "quot" => Some('"'),
            "amp" => Some('&'),
            _ => None,
        };
        match number.and_then(char::from_u32).or(named) {
            Some(sign) => {
                out.push(sign);
                out.push_str(behind);
            }
            None => {
                out.push('&');
                out.push_str(part);
            }
        }
    }
    out
}

#[cfg(test)]
mod tests {
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
        ] {
            assert!(weaker(from, to).is_some(), "{from} {to}");
        }
        assert_eq!(first("<p>").map(|act| act.variant), Some("policy"));
    }
}
