//! Writes strings and lists as TOML.

use std::fmt::Write;

/// Any text as a TOML string on one line.
pub fn quoted(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 2);
    out.push('"');
    for character in text.chars() {
        match character {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            '\n' => out.push_str("\\n"),
            '\t' => out.push_str("\\t"),
            '\r' => out.push_str("\\r"),
            control if control.is_control() => {
                let _ = write!(out, "\\u{:04X}", control as u32);
            }
            other => out.push(other),
        }
    }
    out.push('"');
    out
}

/// Texts as a TOML list on one line.
pub(crate) fn quoted_list<S: AsRef<str>>(texts: &[S]) -> String {
    let quoted: Vec<String> = texts.iter().map(|text| quoted(text.as_ref())).collect();
    format!("[{}]", quoted.join(", "))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_quoted_reads_back_the_same() {
        for text in ["Ada", "\"Ada\" \\ 'x'", "a\nb\tc\r", "\u{7f}\u{1}", "é🙂", ""] {
            let line = format!("key = {}", quoted(text));
            let table = toml::de::DeTable::parse(&line).expect("one line of TOML");
            let value = table.get_ref().get("key").and_then(|value| value.get_ref().as_str());
            assert_eq!(value, Some(text), "{line}");
        }
        assert_eq!(quoted_list(&["a", "b"]), "[\"a\", \"b\"]");
    }
}
