//! Reads marks that restrict readers: those after a heading, and those that look as if they hide
//! something but do not, in the notation of other programs.

use std::ops::Range;

use pulldown_cmark::CowStr;

use super::{Heading, Reader, covered};
use crate::base::readers::{BuiltIn, built_in};
use crate::base::{Span, Spanned};

/// How far after its brace a mark can be, in bytes.
const NEAR: usize = 120;

/// The beginnings of marks between braces.
const CLASSES: [&str; 3] = [".priv", ".publ", ".openb"];

/// The words of marks that hide.
const HIDING: [&str; 6] = ["private", "prive", "privé", "privaat", "audience", "lezers"];

/// The words of marks that make text public.
const OPENING: [&str; 2] = ["public", "openbaar"];

/// The words of passages that other programs hide.
const PASSAGES: [&str; 12] = [
    "private",
    "prive",
    "privé",
    "secret",
    "geheim",
    "hidden",
    "hide",
    "verborgen",
    "verberg",
    "confidential",
    "vertrouwelijk",
    "comment",
];

/// The beginnings of lines with a special meaning in other programs.
const LINES: [&str; 6] = ["::", "!!!", "???", "///", "[!", ".. "];

/// Who may read a section, and the marks that have no meaning.
pub(super) type Readers = (Option<Vec<Spanned<String>>>, Vec<String>);

impl Reader<'_> {
    /// Reads the marks after a heading.
    pub(super) fn readers(
        &self,
        range: &Range<usize>,
        id: Option<&str>,
        classes: &[CowStr<'_>],
        attrs: &[(CowStr<'_>, Option<CowStr<'_>>)],
    ) -> Readers {
        let mut readers: Option<Vec<Spanned<String>>> = None;
        let mut strange = Vec::new();
        // Two marks can contradict each other, and nobody should have to guess which one applies.
        if classes.len() + attrs.len() > 1 {
            let marks = classes.iter().map(|class| format!(".{class}"));
            let pairs = attrs.iter().map(|(name, _)| name.to_string());
            strange.push(marks.chain(pairs).collect::<Vec<_>>().join(" "));
        }
        // An anchor with this name was meant to hide something.
        strange.extend(id.filter(|id| is_word(id)).map(|id| format!("#{id}")));
        let spanned = |name: &str| {
            let written = &self.markdown[range.clone()];
            let at = written.rfind(name).unwrap_or(0) + range.start;
            Spanned::new(name.to_owned(), Span::new(at, at + name.len()).shifted(self.offset))
        };
        for class in classes {
            match built_in(class) {
                Some(BuiltIn::Author) => {
                    readers.get_or_insert_default();
                }
                Some(BuiltIn::Everyone) => {
                    readers.get_or_insert_default().push(spanned(class));
                }
                None => strange.push(format!(".{class}")),
            }
        }
        for (name, value) in attrs {
            match (&**name, value) {
                ("audience" | "lezers", Some(value)) => {
                    let names = value.split(',').map(|name| name.trim_matches(['"', '\'', ' ']));
                    readers
                        .get_or_insert_default()
                        .extend(names.filter(|name| !name.is_empty()).map(spanned));
                }
                (other, _) => strange.push(other.to_owned()),
            }
        }
        (readers, strange)
    }

    /// Finds marks that look as if they hide something but do not: after a word, in a list, on a
    /// line that is not a heading, followed by more text, or in the notation of another program.
    pub(super) fn find_strays(&mut self) {
        let mut strays = self.braces();
        strays.extend(self.lines());
        strays.extend(self.tags());
        strays.append(&mut self.outline.strays);
        strays.sort_unstable();
        strays.dedup();
        self.outline.strays = strays;
    }

    /// Records a code block whose first line says who may read it.
    pub(super) fn fence(&mut self, info: &str, range: &Range<usize>) {
        if words(info).any(|word| is_one_of(&HIDING, word)) {
            let line = self.line(range.start);
            self.outline.strays.push(self.place(&(range.start..line.end.max(range.start))));
        }
    }

    /// `{.private}`, `{: .private}` and `{% private %}` in places where they have no meaning.
    fn braces(&self) -> Vec<Span> {
        let taken: Vec<Span> =
            self.outline.headings.iter().filter(|h| h.readers.is_some()).map(|h| h.span).collect();
        let hidden = self.unread();
        let mut strays = Vec::new();
        for (at, _) in self.markdown.match_indices(['{', '\u{ff5b}']) {
            let passed = |c: char| is_invisible(c) || "{\u{ff5b}:%<#!/-".contains(c);
            // A mark and the text between it and its brace are short.
            let near = self.markdown.floor_char_boundary(at + NEAR);
            let rest = self.markdown[at..near].trim_start_matches(passed);
            let class: String = rest.chars().take(10).flat_map(char::to_lowercase).collect();
            let is_class = CLASSES.iter().any(|mark| class.starts_with(mark));
            if !is_class
                && !words(rest).next().is_some_and(|word| rest.starts_with(word) && is_word(word))
            {
                continue;
            }
            let place = self.place(&(at..at + 1));
            let last = |heading: &Span| {
                let line = &self.markdown
                    [heading.range().start - self.offset..heading.range().end - self.offset];
                heading.contains(place)
                    && line.rfind('{') == Some(at + self.offset - heading.start as usize)
            };
            let before = taken.partition_point(|heading| heading.start <= place.start);
            let is_last = before > 0 && last(&taken[before - 1]);
            if !is_within(&hidden, at) && !is_last {
                let line = self.markdown[at..near].find(['\n', '\r']).map_or(near, |end| at + end);
                strays.push(self.place(&(at..line)));
            }
        }
        strays
    }

    /// `::: private`, `!!! private`, `> [!private]` and the like, and `#private` as a word.
    fn lines(&self) -> Vec<Span> {
        if !self.markdown.contains(['#', ':', '!', '?', '/', '.', '[', '\\', '=']) {
            return Vec::new();
        }
        let hidden = self.unread();
        let code = covered(self.code.iter().cloned());
        let mut strays = Vec::new();
        let mut at = 0;
        for line in self.markdown.split_inclusive(['\n', '\r']) {
            let text = line.trim_start_matches(|c: char| is_invisible(c) || ">*+-".contains(c));
            let start = at + line.len() - text.len();
            at += line.len();
            let text = text.trim_end();
            let mut said = words(text);
            let first = said.next();
            let is_comment = text.starts_with("<!--");
            let means = if is_pair(text) || is_header(text) {
                true
            } else if text.starts_with("::") {
                first.into_iter().chain(said).any(is_word)
            } else if text.starts_with('#') {
                let tag = text.trim_start_matches('#');
                first.is_some_and(|word| tag.starts_with(word) && is_one_of(&HIDING[..4], word))
            } else {
                let begins = LINES.iter().any(|sign| text.starts_with(sign));
                begins && first.is_some_and(is_word)
            };
            // A comment is not shown, but what is between two of them is.
            let hidden = if is_comment { &code } else { &hidden };
            if means && !is_within(hidden, start) {
                strays.push(self.place(&(start..start + text.len())));
            }
        }
        strays
    }

    /// HTML tags that say who may read.
    fn tags(&self) -> Vec<Span> {
        let says = |span: &&Span| {
            let start = span.start as usize - self.offset;
            let html = &self.markdown[start..span.end as usize - self.offset];
            html.split('<').skip(1).any(|tag| {
                let tag = tag.split('>').next().unwrap_or_default();
                !tag.starts_with('!') && words(tag).any(|word| is_one_of(&HIDING, word))
            })
        };
        self.outline.html.iter().filter(says).copied().collect()
    }

    /// Ranges without marks: code, and text that is not shown.
    fn unread(&self) -> Vec<(usize, usize)> {
        let comments = self.outline.comments.iter().map(|span| {
            let range = span.range();
            range.start - self.offset..range.end - self.offset
        });
        covered(self.code.iter().cloned().chain(comments))
    }

    /// The rest of the line that contains a position, from there on.
    fn line(&self, at: usize) -> Range<usize> {
        let end =
            self.markdown[at..].find(['\n', '\r']).map_or(self.markdown.len(), |end| at + end);
        at..end
    }
}

impl Heading {
    /// Whether it may have been meant for certain readers: it names them, or has a mark that means nothing
    /// here.
    pub fn is_marked(&self) -> bool {
        self.readers.is_some() || !self.strange.is_empty()
    }

    /// The mark after a heading as written, without its braces, if the Markdown parser did not
    /// accept it.
    pub(super) fn misread(written: &str) -> Option<String> {
        let mark = written.strip_suffix('}')?.rsplit('{').next().unwrap_or_default();
        Some(mark.to_owned())
    }
}

/// Whether a line begins or ends a passage that another program hides: `[private]`,
/// `[/private]`, `#+BEGIN_PRIVATE`, `> [!secret]`, `{::comment}`, `\begin{comment}`,
/// `<!-- private -->`.
fn is_pair(line: &str) -> bool {
    let closed = |open: &str, close: &str| {
        let inside = line.strip_prefix(open)?.split_once(close)?.0;
        Some(inside.trim_start_matches(['/', ':', '!', '-', '+']).trim())
    };
    // The first word alone tells; a link has an address after its brackets.
    let in_brackets = closed("[", "]").filter(|inside| {
        let rest = &line[1..][line[1..].find(']').map_or(0, |at| at + 1)..];
        !rest.starts_with(['(', '[', ':']) && inside.split_whitespace().count() == 1
    });
    let bracketed = [in_brackets, closed("{::", "}"), closed("\\begin{", "}")];
    let comment = closed("<!--", "-->")
        .filter(|inside| !inside.starts_with("comment") && !inside.starts_with('>'));
    let says = |text: &str| {
        let mut words = words(text);
        let first = words.next();
        first.is_some_and(|word| is_one_of(&PASSAGES, word)) && words.count() < 2
    };
    let begins = line.get(..2).is_some_and(|start| start == "#+").then(|| line[2..].to_lowercase());
    let block = begins.as_deref().and_then(|line| {
        line.strip_prefix("begin_").or_else(|| line.strip_prefix("begin:")).map(str::to_owned)
    });
    bracketed.into_iter().chain([comment]).flatten().any(says)
        || block.is_some_and(|block| says(&block))
}

/// Whether a line names readers as the header of a document does, where there is no header.
fn is_header(line: &str) -> bool {
    ["audience", "lezers"]
        .iter()
        .filter_map(|key| line.strip_prefix(key))
        .any(|rest| rest.trim_start().starts_with('='))
}

/// The words of a text: letters and digits.
fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty())
}

/// Whether a word says who may read.
fn is_word(word: &str) -> bool {
    is_one_of(&HIDING, word) || is_one_of(&OPENING, word)
}

fn is_one_of(known: &[&str], word: &str) -> bool {
    // The longest of these words has thirteen letters.
    word.len() <= 14 && known.contains(&word.to_lowercase().as_str())
}

fn is_invisible(c: char) -> bool {
    c.is_whitespace() || matches!(c, '\u{200b}'..='\u{200f}')
}

/// Whether a place is covered.
fn is_within(places: &[(usize, usize)], at: usize) -> bool {
    let before = places.partition_point(|(start, _)| *start <= at);
    before > 0 && at < places[before - 1].1
}
