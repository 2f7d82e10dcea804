//! Finds out where in a header the cursor is, from its lines: while somebody is typing, there is often
//! no table yet that could be read.

use crate::base::LineIndex;
use crate::syntax::Form;

/// A header with the place of the cursor in it.
pub(super) struct Around {
    pub(super) form: Form,
    /// Where its lines begin and end in the text.
    pub(super) start: usize,
    pub(super) end: usize,
}

impl Around {
    /// The settings, which are a header from beginning to end.
    pub(super) fn settings(text: &str) -> Self {
        Self { form: Form::Toml, start: 0, end: text.len() }
    }

    /// The header that an offset is in, even if it is not closed yet.
    pub(super) fn header(text: &str, offset: usize) -> Option<Self> {
        let mark = if text.starts_with('\u{feff}') { '\u{feff}'.len_utf8() } else { 0 };
        let mut lines = lines(text, mark);
        let (_, first) = lines.next()?;
        let form = match first.trim_end() {
            "+++" => Form::Toml,
            "---" => Form::Yaml,
            _ => return None,
        };
        let start = mark + first.len();
        let end = lines.find(|(_, line)| line.trim_end() == form.fence());
        let end = end.map_or(text.len(), |(at, _)| at);
        (start <= offset && offset <= end && text[..start].ends_with('\n')).then_some(Self {
            form,
            start,
            end,
        })
    }
}

/// The lines of a text from an offset on, each with its place and its end.
pub(super) fn lines(text: &str, from: usize) -> impl Iterator<Item = (usize, &str)> {
    let mut at = from;
    text[from..].split_inclusive('\n').map(move |line| {
        let start = at;
        at += line.len();
        (start, line)
    })
}

/// The place of the line that an offset is in, without its end.
pub(super) fn line_at(text: &str, offset: usize) -> (usize, usize) {
    let index = LineIndex::new(text);
    let start = index.start_of(text, index.position(text, offset).line);
    let rest = &text[start..];
    (start, start + rest.find(['\n', '\r']).unwrap_or(rest.len()))
}

/// Whether a text ends inside quotes, and where these begin; a remark ends the search.
pub(super) fn open_quote(text: &str) -> Option<usize> {
    let mut open: Option<(usize, char)> = None;
    let mut letters = text.char_indices();
    while let Some((at, letter)) = letters.next() {
        match (open, letter) {
            (Some((_, '"')), '\\') => {
                letters.next();
            }
            (Some((_, quote)), letter) if letter == quote => open = None,
            (None, '"' | '\'') => open = Some((at, letter)),
            _ => {}
        }
    }
    open.map(|(at, _)| at)
}

/// The number of brackets of a kind that are still open at the end of a text, outside quotes.
pub(super) fn open_brackets(text: &str, open: char, close: char) -> usize {
    let mut quote: Option<char> = None;
    let mut depth = 0_usize;
    let mut letters = text.chars();
    while let Some(letter) = letters.next() {
        match (quote, letter) {
            (Some('"'), '\\') => {
                letters.next();
            }
            (Some(known), letter) if letter == known => quote = None,
            (None, '"' | '\'') => quote = Some(letter),
            (None, '#') => {
                letters.by_ref().find(|letter| *letter == '\n');
            }
            (None, letter) if letter == open => depth += 1,
            (None, letter) if letter == close => depth = depth.saturating_sub(1),
            _ => {}
        }
    }
    depth
}

/// Whether a character can be part of a word that is being completed.
pub(super) fn is_word(letter: char) -> bool {
    letter.is_alphanumeric() || matches!(letter, '-' | '_' | '.' | '/' | '#')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn quotes_and_brackets_are_counted_as_toml_does() {
        for (text, quote, brackets) in [
            ("a = \"b", Some(4), 0),
            ("a = \"b\\\"c", Some(4), 0),
            ("a = \"b\" ", None, 0),
            ("a = [\"b]\", ", None, 1),
            ("a = [\n# ]\n'x', \"", Some(15), 1),
            ("[[x]]\na = [1]", None, 0),
        ] {
            assert_eq!(open_quote(text), quote, "{text}");
            assert_eq!(open_brackets(text, '[', ']'), brackets, "{text}");
        }
    }

    #[test]
    fn a_header_needs_no_end() {
        let at = |text: &str, offset| Around::header(text, offset).map(|one| (one.start, one.end));
        assert_eq!(at("+++\na\n", 5), Some((4, 6)));
        assert_eq!(at("+++\na\n+++\nb", 6), Some((4, 6)));
        assert_eq!(at("+++\na\n+++\nb", 11), None);
        assert_eq!(at("\u{feff}---\r\na: b\r\n---\r\n", 9), Some((8, 14)));
        assert_eq!(at("+++", 3), None);
        assert_eq!(at("text", 2), None);
    }
}
