//! Reads a page as a browser parses tags, and finds anything in it that could run or load
//! something.
//!
//! The fuzz targets use this file too; it does not depend on the program.

/// Every tag that a page may contain; anything that runs, loads, sends or embeds is excluded.
const TAGS: [&str; 96] = [
    "a",
    "abbr",
    "article",
    "aside",
    "b",
    "bdi",
    "blockquote",
    "body",
    "br",
    "caption",
    "circle",
    "code",
    "col",
    "colgroup",
    "dd",
    "defs",
    "del",
    "desc",
    "details",
    "div",
    "dl",
    "dt",
    "em",
    "figcaption",
    "figure",
    "footer",
    "g",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "head",
    "header",
    "hgroup",
    "hr",
    "html",
    "i",
    "img",
    "ins",
    "kbd",
    "li",
    "line",
    "link",
    "main",
    "mark",
    "meta",
    "meter",
    "nav",
    "ol",
    "p",
    "path",
    "polygon",
    "polyline",
    "pre",
    "progress",
    "q",
    "rect",
    "s",
    "samp",
    "section",
    "small",
    "span",
    "strong",
    "sub",
    "summary",
    "sup",
    "svg",
    "symbol",
    "table",
    "tbody",
    "td",
    "text",
    "tfoot",
    "th",
    "thead",
    "time",
    "title",
    "tr",
    "tspan",
    "u",
    "ul",
    "use",
    "var",
    "wbr",
    "picture",
    "source",
    "ellipse",
    "input",
    "form",
    "label",
    "button",
    "output",
    "search",
    "noscript",
];

/// The attributes with an address as their value.
const ADDRESSES: [&str; 9] =
    ["href", "src", "xlink:href", "action", "formaction", "poster", "cite", "background", "srcset"];

/// The allowed schemes.
const SCHEMES: [&str; 4] = ["http", "https", "mailto", "tel"];

/// The first active thing in a page, if there is one.
pub(crate) fn active(page: &str) -> Option<String> {
    let mut rest = page;
    while let Some(at) = rest.find('<') {
        rest = &rest[at + 1..];
        let closing = rest.starts_with('/');
        let tag = rest.trim_start_matches('/');
        if let Some(comment) = rest.strip_prefix("!--") {
            rest = comment.split_once("-->").map_or("", |(_, behind)| behind);
            continue;
        }
        if rest.to_ascii_lowercase().starts_with("!doctype html>") {
            continue;
        }
        if !tag.starts_with(|c: char| c.is_ascii_alphabetic() || matches!(c, '!' | '?')) {
            continue;
        }
        let end =
            tag.find(|c: char| c.is_whitespace() || matches!(c, '>' | '/')).unwrap_or(tag.len());
        let name = tag[..end].to_ascii_lowercase();
        let (attributes, behind) = attributes(&tag[end..]);
        rest = behind;
        if name == "script" && (closing || is_ours(&attributes, behind)) {
            continue;
        }
        if !TAGS.contains(&&*name) {
            return Some(format!("<{name}>"));
        }
        if closing {
            continue;
        }
        for (key, value) in &attributes {
            if let Some(why) = refused(&name, key, &decoded(value)) {
                return Some(format!("<{name} {key}={value:?}>: {why}"));
            }
        }
    }
    None
}

/// Whether a script is one of the program's own: data in which no tag can end, or a file next to
/// the page.
fn is_ours(attributes: &[(String, String)], behind: &str) -> bool {
    let text = behind.find("</script>").map(|end| &behind[..end]);
    let attribute =
        |name| attributes.iter().find(|(key, _)| key == name).map(|(_, value)| &**value);
    match (attribute("src"), attribute("type")) {
        (None, Some("application/ld+json")) => text.is_some_and(|text| !text.contains('<')),
        (Some(file), None) => {
            let file = file.trim_start_matches("../");
            matches!(file, "search.js" | "search-index.js") && text == Some("")
        }
        _ => false,
    }
}

/// The names and values of a tag's attributes, and the text after the tag.
fn attributes(text: &str) -> (Vec<(String, String)>, &str) {
    let mut all = Vec::new();
    let mut rest = text;
    loop {
        rest = rest.trim_start_matches(|c: char| c.is_whitespace() || c == '/');
        if rest.is_empty() {
            return (all, "");
        }
        if let Some(behind) = rest.strip_prefix('>') {
            return (all, behind);
        }
        let stop = |c: char| c.is_whitespace() || matches!(c, '=' | '>' | '/');
        // An equals sign at the start belongs to the name, as in a browser.
        let first = rest.chars().next().map_or(1, char::len_utf8);
        let end = rest[first..].find(stop).map_or(rest.len(), |end| end + first);
        let key = rest[..end].to_ascii_lowercase();
        rest = rest[end..].trim_start();
        let mut value = "";
        if let Some(behind) = rest.strip_prefix('=') {
            let behind = behind.trim_start();
            let quote = behind.chars().next().filter(|c| matches!(c, '"' | '\''));
            (value, rest) = if let Some(quote) = quote {
                behind[1..].split_once(quote).unwrap_or((&behind[1..], ""))
            } else {
                let end = behind.find(|c: char| c.is_whitespace() || c == '>');
                behind.split_at(end.unwrap_or(behind.len()))
            };
        }
        all.push((key, value.to_owned()));
    }
}

/// Why an attribute is not allowed.
fn refused(tag: &str, key: &str, value: &str) -> Option<&'static str> {
    if key.starts_with("on") {
        return Some("a handler");
    }
    // A link to a printed document names the file that a browser saves.
    if key == "download" && tag == "a" && !value.contains(['/', '\\']) {
        return None;
    }
    if matches!(key, "style" | "srcdoc" | "ping" | "target" | "download" | "integrity") {
        return Some("an attribute that is never written");
    }
    if !key.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '-' | ':')) {
        return Some("not a name");
    }
    if tag == "meta" && key == "http-equiv" && value != "Content-Security-Policy" {
        return Some("a page may not be sent elsewhere");
    }
    if ADDRESSES.contains(&key) {
        // A browser drops leading control characters and spaces, and tabs and line ends everywhere.
        let address: String = value.chars().filter(|c| !matches!(c, '\t' | '\n' | '\r')).collect();
        let address = address.trim_start_matches(|c: char| c <= ' ').to_lowercase();
        if address.starts_with("//") || address.starts_with('\\') || address.starts_with("/\\") {
            return (tag != "a").then_some("loads from elsewhere");
        }
        let before = address.find(['/', '?', '#']).map_or(&*address, |end| &address[..end]);
        if let Some((scheme, _)) = before.split_once(':') {
            if !SCHEMES.contains(&scheme) {
                return Some("a scheme that may run something");
            }
            if tag != "a" {
                return Some("loads from elsewhere");
            }
        }
    }
    None
}

/// A value with its entities decoded: numbers of any length, with and without a semicolon.
fn decoded(value: &str) -> String {
    let mut out = String::new();
    let mut rest = value;
    while let Some(at) = rest.find('&') {
        out.push_str(&rest[..at]);
        rest = &rest[at + 1..];
        let number = rest.strip_prefix('#').and_then(|number| {
            let (digits, radix) = match number.strip_prefix(['x', 'X']) {
                Some(hex) => (hex, 16),
                None => (number, 10),
            };
            let end = digits.find(|c: char| !c.is_digit(radix)).unwrap_or(digits.len());
            let code = u32::from_str_radix(digits[..end].trim_start_matches('0'), radix).ok()?;
            Some((char::from_u32(code)?, digits[end..].strip_prefix(';').unwrap_or(&digits[end..])))
        });
        let named = [
            ("amp;", '&'),
            ("lt;", '<'),
            ("gt;", '>'),
            ("quot;", '"'),
            ("colon;", ':'),
            ("Tab;", '\t'),
            ("NewLine;", '\n'),
            ("apos;", '\''),
            ("lpar;", '('),
            ("rpar;", ')'),
        ];
        let named = || named.iter().find_map(|(name, c)| Some((*c, rest.strip_prefix(name)?)));
        match number.or_else(named) {
            Some((c, behind)) => {
                out.push(c);
                rest = behind;
            }
            None => out.push('&'),
        }
    }
    out.push_str(rest);
    out
}
