//! Writes JSON in a form that is harmless when a terminal shows it.

use std::fmt::Write;

use serde::Serialize;

use crate::base::visible::is_obeyed;

/// A value as JSON over several lines.
pub fn json(value: &impl Serialize) -> String {
    escaped(&serde_json::to_string_pretty(value).unwrap_or_default())
}

/// A value as JSON on one line.
pub(crate) fn json_line(value: &impl Serialize) -> String {
    escaped(&serde_json::to_string(value).unwrap_or_default())
}

/// JSON itself escapes characters below 32, and allows escaping any other character in strings.
fn escaped(json: &str) -> String {
    let mut out = String::with_capacity(json.len() + 1);
    for sign in json.chars() {
        // All of these have at most four digits; outside strings there are only line ends.
        if sign != '\n' && is_obeyed(sign) {
            let _ = write!(out, "\\u{:04x}", u32::from(sign));
        } else {
            out.push(sign);
        }
    }
    out.push('\n');
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_terminal_obeys_is_escaped_and_the_same_when_it_is_read() {
        let text = "a\u{1b}]0;\u{7}\u{9b}\u{202e}\u{2028}\n\"\\é";
        let written = json_line(&text);
        assert!(!written.trim_end().contains(is_obeyed), "{written}");
        assert_eq!(serde_json::from_str::<String>(&written).expect("JSON"), text);
    }
}
