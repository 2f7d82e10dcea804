//! What programs read, in such a form that a terminal which shows it obeys none of it.

use std::fmt::Write;

use serde::Serialize;

use crate::base::visible::is_obeyed;

/// A value as JSON over several lines.
pub fn json(value: &impl Serialize) -> String {
    escaped(&serde_json::to_string_pretty(value).unwrap_or_default())
}

/// A value as JSON on one line.
pub fn json_line(value: &impl Serialize) -> String {
    escaped(&serde_json::to_string(value).unwrap_or_default())
}

/// JSON escapes what has a number below 32 by itself, and allows to escape whatever stands in a text.
fn escaped(json: &str) -> String {
    let mut out = String::with_capacity(json.len() + 1);
    for sign in json.chars() {
        // All of them have four digits at most; outside of texts there are only ends of lines.
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
