//! Wikilinks in the texts of keys. Such a text is not Markdown, so an edition shows words in place
//! of the link: those that the author wrote, or the title of the target. If the readers may not see
//! the target, its title is left out.

use std::borrow::Cow;
use std::ops::Range;

use super::Visibility;
use crate::base::Span;
use crate::base::symbol::referred;
use crate::plan::{Found, Plan};
use crate::syntax::Value;
use crate::syntax::record::each_text;

/// A wikilink in the text of a key: `[[target]]` or `[[target|words]]`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KeyLink<'t> {
    /// Its place in the text.
    pub range: Range<usize>,
    /// The target as written.
    pub target: &'t str,
    /// The author's own words for it.
    pub words: Option<&'t str>,
}

impl KeyLink<'_> {
    /// What the link leads to, if it exists.
    pub fn found(&self, plan: &Plan) -> Option<Found> {
        let name = self.target.split('#').next().unwrap_or_default().trim();
        let name = name.strip_suffix(".md").unwrap_or(name);
        plan.find(plan.names.intern(&referred(name)))
    }
}

/// The wikilinks in a text.
pub fn key_links(text: &str) -> Vec<KeyLink<'_>> {
    let mut links = Vec::new();
    let mut at = 0;
    while let Some(open) = text[at..].find("[[") {
        let inside = at + open + 2;
        let Some(length) = text[inside..].find("]]") else { break };
        let content = &text[inside..inside + length];
        let is_code = text[..inside].matches('`').count() % 2 == 1;
        let is_link = !content.contains(['\n', '\r']) && !content.trim().is_empty();
        if is_code || !is_link || content.starts_with('[') || content.contains("[[") {
            // The next pair of brackets, which may share one with this pair.
            at = inside - 1;
            continue;
        }
        let end = inside + length + 2;
        let start = inside - 2 - usize::from(text[..inside - 2].ends_with('!'));
        let (target, words) = match content.split_once('|') {
            Some((target, words)) => (target.trim_end_matches('\\').trim(), Some(words.trim())),
            None => (content.trim(), None),
        };
        let words = words.filter(|words| !words.is_empty());
        links.push(KeyLink { range: start..end, target, words });
        at = end;
    }
    links
}

impl Visibility<'_> {
    /// The text of a key without wikilinks, as these readers see it.
    pub fn unlinked<'t>(&self, text: &'t str) -> Cow<'t, str> {
        let links = key_links(text);
        if links.is_empty() {
            return Cow::Borrowed(text);
        }
        let mut out = String::with_capacity(text.len());
        let mut at = 0;
        for link in links {
            out.push_str(&text[at..link.range.start]);
            at = link.range.end;
            if let Some(words) = self.words_of(&link) {
                out.push_str(&words);
            } else {
                let rest = &text[at..];
                let ends = rest.is_empty() || rest.starts_with([' ', '.', ',', ';', ':', '!', '?']);
                if ends && out.ends_with(' ') {
                    out.pop();
                }
            }
        }
        out.push_str(&text[at..]);
        Cow::Owned(out.trim().to_owned())
    }

    /// The words in place of a link; none if they would name what these readers may not see, or
    /// nothing that exists.
    pub(crate) fn words_of<'t>(&self, link: &KeyLink<'t>) -> Option<Cow<'t, str>> {
        let written = link.words.map(Cow::Borrowed);
        match link.found(self.plan) {
            Some(found) if self.is_author() || self.found(found) => {
                written.or_else(|| Some(Cow::Owned(self.title(found))))
            }
            Some(found) => written.filter(|words| !self.gives_away(found, words)),
            None if self.is_author() => written.or(Some(Cow::Borrowed(link.target))),
            None => written,
        }
    }

    /// Whether a text in a value has other words for these readers, because it links to something
    /// hidden.
    pub(super) fn loses_words(&self, value: &Value) -> bool {
        let mut loses = false;
        each_text(value, Span::default(), &mut |text, _| {
            loses |= key_links(text).iter().any(|link| self.words_of(link).is_none());
        });
        loses
    }

    /// The title of something visible in this edition, or its id.
    fn title(&self, found: Found) -> String {
        let title = match found {
            Found::Entry(id) if self.field(id, "title") => self.version(id).0.title(),
            Found::Entry(_) => None,
            part => self.plan.title_of(part),
        };
        title.unwrap_or_else(|| self.plan.id_of(found)).to_string()
    }
}

#[cfg(test)]
mod tests;
