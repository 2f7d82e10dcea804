//! Finds anything in a page that could act by itself or contact others, whoever wrote it.
//!
//! Pages of the theme contain nothing of the kind. A user template, however, is a program that
//! fills in the author's words, so its output is checked.

use html5gum::{DefaultEmitter, StartTag, Token, Tokenizer};

/// A forbidden act of a page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Act {
    /// The variant of the message about it.
    pub(super) variant: &'static str,
    /// Its form on the page, in lower case: a tag, an attribute, an address.
    pub(super) what: String,
}

impl Act {
    fn acts(what: impl Into<String>) -> Self {
        Self { variant: "acts", what: what.into() }
    }
}

/// Schemes of addresses that run code.
const RUNNING: [&str; 5] =
    ["javascript:", "vbscript:", "data:text", "data:application", "data:image/svg"];

/// Tags that run, embed or send something, or that change the targets of links.
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

/// Attributes that make a browser request an address by itself, or send data to it.
const ASKING: [&str; 15] = [
    "attributionsrc",
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

/// Attributes that hold nothing but words.
const TEXTS: [&str; 6] = ["alt", "title", "content", "value", "placeholder", "aria-label"];

/// The allowed relations of an external `link`.
const TOLD: [&str; 7] = ["canonical", "alternate", "me", "author", "license", "next", "prev"];

/// The policy of pages: each directive, and the most it may allow.
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
/// The required directives.
const NEEDED: [&str; 3] = ["default-src", "base-uri", "form-action"];

/// Tags that may precede the policy; after any other tag, a browser ignores it.
const BEFORE_POLICY: [&str; 5] = ["html", "head", "meta", "title", "link"];

/// The first act in a page, or a missing or weak policy.
///
/// Whether the contents of a script or a title are markup depends on its context, which only a
/// browser knows: the page is read both ways, and must be harmless in both.
pub(super) fn first(page: &str) -> Option<Act> {
    first_of(page, Inside::Text).or_else(|| first_of(page, Inside::Markup))
}

/// How the contents of scripts, styles and titles are read.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Inside {
    Text,
    Markup,
}

fn first_of(page: &str, inside: Inside) -> Option<Act> {
    let mut emitter = DefaultEmitter::default();
    emitter.naively_switch_states(inside == Inside::Text);
    let tokens = Tokenizer::new_with_emitter(page, emitter).flatten();
    let (mut strict, mut early) = (false, true);
    for token in tokens {
        let Token::StartTag(tag) = token else { continue };
        let tag = Tag::of(&tag);
        if let Some(act) = tag.that_acts().or_else(|| tag.attribute_that_acts()) {
            return Some(act);
        }
        strict |= early && tag.is_policy() && is_strict(tag.value("content"));
        early &= BEFORE_POLICY.contains(&&*tag.name);
    }
    (!strict).then(|| Act { variant: "policy", what: "content-security-policy".to_owned() })
}

/// A page without the comments from its templates.
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
        .map(|part| part.split_ascii_whitespace().collect::<Vec<_>>())
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

/// A tag with its attributes as a browser reads it: names in lower case, values without entities.
struct Tag {
    name: String,
    attributes: Vec<(String, String)>,
}

impl Tag {
    fn of(tag: &StartTag<()>) -> Self {
        let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
        let attributes = tag.attributes.iter().map(|(name, value)| (text(name), text(value)));
        Self { name: text(&tag.name), attributes: attributes.collect() }
    }

    fn value(&self, name: &str) -> &str {
        let found = self.attributes.iter().find(|(known, _)| known == name);
        found.map(|(_, value)| value.as_str()).unwrap_or_default()
    }

    fn has(&self, name: &str) -> bool {
        self.attributes.iter().any(|(known, _)| known == name)
    }

    fn is_policy(&self) -> bool {
        self.name == "meta"
            && self.value("http-equiv").eq_ignore_ascii_case("content-security-policy")
    }

    /// An attribute that runs code, or requests something from another server.
    fn attribute_that_acts(&self) -> Option<Act> {
        self.attributes.iter().find_map(|(name, value)| {
            let address: String =
                value.chars().filter(|sign| !sign.is_whitespace() && !sign.is_control()).collect();
            let address = address.to_lowercase();
            if let Some(scheme) = RUNNING.iter().find(|scheme| address.contains(**scheme)) {
                return Some(Act::acts(*scheme));
            }
            let remote = address.contains("//") || address.contains('\\');
            let asks = ASKING.contains(&&**name)
                || (name == "href" && !matches!(&*self.name, "a" | "area" | "link"))
                || (!TEXTS.contains(&&**name) && address.contains("url("));
            // In a style sheet, a backslash can spell any word.
            let spells = name == "style"
                && (address.contains('\\') || (remote && address.contains("image-set(")));
            let runs = name.starts_with("on") || matches!(&**name, "srcdoc" | "ping");
            (runs || spells || (asks && remote)).then(|| Act::acts(name.as_str()))
        })
    }

    /// The tag itself, if it runs, embeds or sends something, or changes the targets of links.
    fn that_acts(&self) -> Option<Act> {
        let acts = match &*self.name {
            "meta" => {
                let other = self.has("http-equiv") && !self.is_policy();
                return other.then(|| Act::acts("http-equiv"));
            }
            "link" => {
                let kinds = self.value("rel").to_lowercase();
                let told = kinds.split_whitespace().all(|kind| TOLD.contains(&kind));
                let href = self.value("href");
                let elsewhere = href.contains("//") || href.contains(':');
                elsewhere && (!told || kinds.trim().is_empty())
            }
            "script" => {
                let source = self.value("src");
                let file = source.rsplit('/').next().unwrap_or_default();
                let ours = ["search.js", "search-index.js"].contains(&file);
                let here = source.trim_start_matches("../") == file
                    || (source.starts_with('/') && !source.starts_with("//"));
                let data = self.value("type") == "application/ld+json" && !self.has("src");
                let allowed = data || (ours && here);
                !allowed
            }
            // The search form stays on its own page and sends nothing.
            "form" => self.has("action") || self.has("method"),
            "style" => true,
            name => TAGS.contains(&name),
        };
        acts.then(|| Act::acts(format!("<{}", self.name)))
    }
}

#[cfg(test)]
mod tests;
