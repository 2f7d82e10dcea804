//! Converts between our places and an editor's: byte offsets, and lines with columns in UTF-16; and
//! makes the changes that an editor describes with them.

use std::ops::Range;

use serde_json::{Value, json};

use crate::base::{LineIndex, Span};

/// The byte order mark.
const MARK: char = '\u{feff}';

/// A place as an editor counts: both numbers start at 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Position {
    /// The line.
    pub(super) line: u32,
    /// The column in UTF-16 units.
    pub(super) character: u32,
}

/// A span as an editor counts.
pub(super) fn range(text: &str, span: Span) -> Value {
    let index = LineIndex::new(text);
    let shown = |offset: u32| {
        let Position { line, character } = position(text, &index, offset as usize);
        json!({"line": line, "character": character})
    };
    json!({"start": shown(span.start), "end": shown(span.end)})
}

fn position(text: &str, index: &LineIndex, offset: usize) -> Position {
    let line = index.position(text, offset).line;
    let start = index.start_of(text, line);
    let before = text.get(start..offset.min(text.len())).unwrap_or_default();
    // An editor takes the byte order mark off before it counts.
    let before = if start == 0 { before.trim_start_matches(MARK) } else { before };
    Position { line: line - 1, character: before.encode_utf16().count() as u32 }
}

/// A position in the parameters of a message.
pub(super) fn read(value: &Value) -> Option<Position> {
    let number = |name: &str| u32::try_from(value[name].as_u64()?).ok();
    Some(Position { line: number("line")?, character: number("character")? })
}

/// A range in the parameters of a message, as offsets in a text.
pub(super) fn read_range(text: &str, value: &Value) -> Option<Range<usize>> {
    let (start, end) = (read(&value["start"])?, read(&value["end"])?);
    let (start, end) = (offset(text, start), offset(text, end));
    Some(start.min(end)..end.max(start))
}

/// The byte offset of an editor's position; the end of the line if the column is beyond it.
pub(super) fn offset(text: &str, position: Position) -> usize {
    let index = LineIndex::new(text);
    let start = index.start_of(text, position.line.saturating_add(1));
    let mut left = position.character as usize;
    let mark = if start == 0 && text.starts_with(MARK) { MARK.len_utf8() } else { 0 };
    let mut at = start + mark;
    for character in text[at..].chars() {
        if left == 0 || character == '\n' || character == '\r' {
            break;
        }
        left = left.saturating_sub(character.len_utf16());
        at += character.len_utf8();
    }
    at
}

/// A text after changes: of the whole text, or of a range, which an editor may send although it was
/// asked for whole texts.
pub(super) fn changed(before: &str, changes: &[Value]) -> Option<String> {
    let mut text = before.to_owned();
    let mut any = false;
    for change in changes {
        let Some(new) = change["text"].as_str() else { continue };
        any = true;
        match read_range(&text, &change["range"]) {
            Some(range) => text.replace_range(range, new),
            None => new.clone_into(&mut text),
        }
    }
    any.then_some(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_are_counted_as_editors_do() {
        let text = "a\n👩 é x\r\ny";
        let at = text.find('x').expect("there");
        let shown = range(text, Span::new(at, at + 1));
        let start = read(&shown["start"]).expect("a position");
        assert_eq!((start.line, start.character), (1, 5));
        assert_eq!(offset(text, start), at);
        assert_eq!(offset(text, Position { line: 9, character: 9 }), text.len());
        assert_eq!(offset(text, Position { line: u32::MAX, character: 0 }), text.len());
        assert_eq!(&text[offset(text, Position { line: 1, character: 99 })..], "\r\ny");
        let marked = "\u{feff}ab";
        let after = range(marked, Span::new(4, 5));
        assert_eq!(after["start"], json!({"line": 0, "character": 1}));
        assert_eq!(offset(marked, Position { line: 0, character: 1 }), 4);
        assert_eq!(read(&json!({"line": -1, "character": 0})), None);
    }
}
