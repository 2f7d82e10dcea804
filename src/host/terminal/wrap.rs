//! Wraps texts at words.

use unicode_width::UnicodeWidthStr;

/// A text wrapped at words.
pub(crate) fn wrapped(text: &str, width: usize) -> String {
    let mut out = String::new();
    for line in text.lines() {
        // Continuation lines are aligned with the first word.
        let indent = line.len() - line.trim_start().len();
        let mut used = 0;
        out.push_str(&line[..indent]);
        for word in words(line) {
            let space = usize::from(used > 0);
            if used > 0 && indent + used + space + word.width() > width {
                out.push('\n');
                out.push_str(&line[..indent]);
                used = 0;
            } else if used > 0 {
                out.push(' ');
                used += 1;
            }
            out.push_str(word);
            used += word.width();
        }
        out.push('\n');
    }
    out.truncate(out.trim_end().len());
    out
}

/// The words of a line; a command between backticks counts as one.
fn words(line: &str) -> Vec<&str> {
    let mut words = Vec::new();
    let (mut start, mut quoted) = (None, false);
    for (at, character) in line.char_indices() {
        quoted ^= character == '`';
        // A no-break space is part of a word.
        let space = character.is_whitespace() && character != '\u{a0}';
        match start {
            None if !space => start = Some(at),
            Some(from) if space && !quoted => {
                words.push(&line[from..at]);
                start = None;
            }
            _ => {}
        }
    }
    words.extend(start.map(|from| &line[from..]));
    words
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_long_question_breaks_between_words() {
        assert_eq!(wrapped("een twee  drie vier", 9), "een twee\ndrie vier");
        assert_eq!(wrapped("één lang-woord-zonder-spatie", 5), "één\nlang-woord-zonder-spatie");
        assert_eq!(wrapped("  een twee drie", 11), "  een twee\n  drie");
        assert_eq!(wrapped("doe `pop check` nu", 9), "doe\n`pop check`\nnu");
        assert_eq!(wrapped("", 5), "");
    }
}
