//! Text that can be printed: composed, without what no font has, without words wider than a page.

use std::collections::BTreeSet;

use serde_json::Value;
use unicode_normalization::UnicodeNormalization;

/// Up to how many letters a word needs no place to break.
const WIDE: usize = 40;

/// From how many letters on a word is a mistake worth mentioning.
const ABSURD: usize = 200;

/// What had to be done to a text.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Remarks {
    /// The characters that no font of the theme has; a question mark stands in their place.
    pub missing: BTreeSet<char>,
    /// The beginnings of words that are wider than a page, and were cut.
    pub absurd: BTreeSet<String>,
}

/// Makes every text of a tree of data fit to print. Addresses and labels stay as they are.
pub(super) fn prepare(value: &mut Value, has: &dyn Fn(char) -> bool, remarks: &mut Remarks) {
    match value {
        Value::String(text)
            if !text.is_ascii() || text.len() > WIDE || text.contains(char::is_control) =>
        {
            *text = printable(text, has, remarks);
        }
        Value::Array(values) => {
            for value in values {
                prepare(value, has, remarks);
            }
        }
        Value::Object(entries) => {
            for (key, value) in entries.iter_mut() {
                if !matches!(key.as_str(), "to" | "label") {
                    prepare(value, has, remarks);
                }
            }
        }
        _ => {}
    }
}

fn printable(text: &str, has: &dyn Fn(char) -> bool, remarks: &mut Remarks) -> String {
    let mut out = String::with_capacity(text.len());
    let (mut gap, mut word) = (false, 0_usize);
    for c in text.nfc() {
        // Marks that steer other characters and have no shape of their own.
        let unseen = matches!(c, '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}')
            || matches!(c, '\u{fe00}'..='\u{fe0f}' | '\u{feff}' | '\u{ad}' | '\u{e0000}'..='\u{e0fff}');
        if unseen {
            continue;
        }
        if c == '\n' || c == '\t' {
            out.push(c);
            (gap, word) = (false, 0);
            continue;
        }
        if c.is_control() {
            continue;
        }
        if c.is_whitespace() {
            out.push(if c == '\u{a0}' { c } else { ' ' });
            (gap, word) = (false, 0);
            continue;
        }
        word += 1;
        // A long word may break: the hyphen is printed where it does.
        if word > WIDE && (word - WIDE) % 12 == 1 {
            out.push('\u{ad}');
        }
        // Nobody reads a word of two hundred letters; it says where it stops.
        if word == ABSURD {
            let long = text.split_whitespace().find(|word| word.chars().count() >= ABSURD);
            let start: String = long.unwrap_or_default().chars().take(24).collect();
            remarks.absurd.insert(start);
            out.push('…');
        }
        if word >= ABSURD {
            continue;
        }
        if has(c) {
            out.push(c);
            gap = false;
        } else {
            remarks.missing.insert(c);
            // One mark for a whole word in another script.
            if !gap {
                out.push('?');
            }
            gap = true;
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn check(text: &str, expected: &str) -> Remarks {
        let mut remarks = Remarks::default();
        let mut value = json!(text);
        prepare(&mut value, &|c| (c as u32) < 0x250, &mut remarks);
        assert_eq!(value, json!(expected));
        remarks
    }

    #[test]
    fn what_no_font_has_is_one_mark() {
        assert!(check("Één klant", "Één klant").missing.is_empty());
        assert_eq!(check("e\u{301}e\u{301}n", "één").missing.len(), 0);
        assert_eq!(check("af 🎉!", "af ?!").missing, BTreeSet::from(['🎉']));
        assert_eq!(check("שלום a", "? a").missing.len(), 4);
        assert_eq!(check("a\u{202e}b\u{0}c", "abc").missing.len(), 0);
    }

    #[test]
    fn a_word_may_break() {
        let long = "a".repeat(60);
        let mut value = json!(long.clone());
        let mut remarks = Remarks::default();
        prepare(&mut value, &|_| true, &mut remarks);
        let text = value.as_str().expect("text");
        assert_eq!(text.replace('\u{ad}', ""), long);
        assert_eq!(text.matches('\u{ad}').count(), 2);
        assert!(remarks.absurd.is_empty());
        let absurd = check(&"b".repeat(10), &"b".repeat(10));
        assert_eq!(absurd, Remarks::default());
    }
}
