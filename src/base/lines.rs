//! Converts byte offsets to lines and columns, and back.

/// A place as people count: both numbers start at 1.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Position {
    /// The line.
    pub line: u32,
    /// The column in Unicode scalar values; a tab counts as one, a byte order mark as none.
    pub column: u32,
}

/// The offsets at which the lines of a text begin.
#[derive(Clone, Debug)]
pub struct LineIndex {
    starts: Vec<u32>,
}

impl LineIndex {
    /// Finds the line starts of a text; `\n`, `\r\n` and a lone `\r` end a line.
    pub fn new(text: &str) -> Self {
        let bytes = text.as_bytes();
        let mut starts = vec![0];
        for (at, byte) in bytes.iter().enumerate() {
            let lone_return = *byte == b'\r' && bytes.get(at + 1) != Some(&b'\n');
            if *byte == b'\n' || lone_return {
                starts.push(at as u32 + 1);
            }
        }
        Self { starts }
    }

    /// The position of a byte offset. An offset inside a character counts as its start, and one
    /// past the end as the end.
    pub fn position(&self, text: &str, offset: usize) -> Position {
        let mut offset = offset.min(text.len());
        while !text.is_char_boundary(offset) {
            offset -= 1;
        }
        let line = self.starts.partition_point(|start| *start as usize <= offset) - 1;
        let before = &text[self.starts[line] as usize..offset];
        let before = if line == 0 { before.trim_start_matches('\u{feff}') } else { before };
        Position { line: line as u32 + 1, column: before.chars().count() as u32 + 1 }
    }

    /// The byte offset at which a line starts, counted from 1; the end of the text after the last
    /// line.
    pub(crate) fn start_of(&self, text: &str, line: u32) -> usize {
        self.starts.get(line.saturating_sub(1) as usize).map_or(text.len(), |at| *at as usize)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, needle: &str, expected: (u32, u32)) {
        let offset = text.find(needle).expect("the needle is in the text");
        let position = LineIndex::new(text).position(text, offset);
        assert_eq!((position.line, position.column), expected, "{needle:?} in {text:?}");
    }

    #[test]
    fn columns_are_counted_in_characters() {
        check("a\nb x", "x", (2, 3));
        check("é x", "x", (1, 3));
        check("👩‍🏫 x", "x", (1, 5));
        check("e\u{301} x", "x", (1, 4));
    }

    #[test]
    fn every_line_ending_counts_once() {
        check("a\r\nb\r\nx", "x", (3, 1));
        check("a\rx", "x", (2, 1));
        check("a\n\r\nx", "x", (3, 1));
    }

    #[test]
    fn a_tab_is_one_column_and_a_byte_order_mark_none() {
        check("\tx", "x", (1, 2));
        check("\u{feff}x", "x", (1, 1));
    }

    #[test]
    fn an_offset_past_the_end_is_the_end() {
        let text = "ab";
        assert_eq!(LineIndex::new(text).position(text, 99), Position { line: 1, column: 3 });
    }
}
