//! Converts between our places and an editor's: byte offsets and UTF-16, paths and addresses.

use std::path::Path;

use lsp_types::{Position, Range, Uri};

use crate::base::{LineIndex, Span, percent};

/// A span as an editor counts: lines from 0, columns in UTF-16.
pub(super) fn range(text: &str, span: Span) -> Range {
    let index = LineIndex::new(text);
    Range {
        start: position(text, &index, span.start as usize),
        end: position(text, &index, span.end as usize),
    }
}

fn position(text: &str, index: &LineIndex, offset: usize) -> Position {
    let line = index.position(text, offset).line;
    let start = index.start_of(text, line);
    let before = text.get(start..offset.min(text.len())).unwrap_or_default();
    Position { line: line - 1, character: before.encode_utf16().count() as u32 }
}

/// The byte offset of an editor's position; the end of the line if the column is beyond it.
pub(super) fn offset(text: &str, position: Position) -> usize {
    let index = LineIndex::new(text);
    let start = index.start_of(text, position.line + 1);
    let mut left = position.character as usize;
    let mut at = start;
    for character in text[start..].chars() {
        if left == 0 || character == '\n' || character == '\r' {
            break;
        }
        left = left.saturating_sub(character.len_utf16());
        at += character.len_utf8();
    }
    at
}

/// The path below the plan's folder for an address, with `/` as the separator.
pub(super) fn path(root: &Path, uri: &Uri) -> Option<String> {
    let text = uri.as_str();
    let encoded = text.strip_prefix("file://")?;
    let decoded = percent::decode(encoded)?;
    // `/C:/plan` is a Windows path.
    let trimmed = decoded.strip_prefix('/').filter(|rest| rest.get(1..2) == Some(":"));
    let place = Path::new(trimmed.unwrap_or(&decoded));
    let inner = match place.strip_prefix(root) {
        Ok(inner) => inner.to_path_buf(),
        Err(_) => place.canonicalize().ok()?.strip_prefix(root).ok()?.to_path_buf(),
    };
    let parts: Vec<_> = inner.iter().map(|part| part.to_string_lossy()).collect();
    Some(parts.join("/"))
}

/// The address of a file of the plan.
pub(super) fn uri(root: &Path, path: &str) -> Option<Uri> {
    let place = root.join(path);
    let shown = place.to_string_lossy().replace('\\', "/");
    let shown = shown.trim_start_matches("//?/");
    let slash = if shown.starts_with('/') { "" } else { "/" };
    super::parse_uri(&format!("file://{slash}{}", percent::encode(shown)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_are_counted_as_editors_do() {
        let text = "a\n👩 é x\r\ny";
        let at = text.find('x').expect("there");
        let position = range(text, Span::new(at, at + 1)).start;
        assert_eq!((position.line, position.character), (1, 5));
        assert_eq!(offset(text, position), at);
        assert_eq!(offset(text, Position { line: 9, character: 9 }), text.len());
        assert_eq!(&text[offset(text, Position { line: 1, character: 99 })..], "\r\ny");
    }

    #[test]
    fn an_address_is_a_path_of_the_plan() {
        let root = Path::new("/home/ada/mijn plan");
        let uri = uri(root, "doelen/één.md").expect("an address");
        assert_eq!(uri.as_str(), "file:///home/ada/mijn%20plan/doelen/%C3%A9%C3%A9n.md");
        assert_eq!(path(root, &uri).as_deref(), Some("doelen/één.md"));
    }
}
