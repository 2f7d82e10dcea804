//! Finds the words of a body that no hyphen may enter: addresses, paths, hashes, names of code.
//!
//! A hyphen at the end of a line becomes part of such a word for anyone who copies or types it. They
//! are found in the text as it is read, because emphasis or a link can begin inside a word.

use std::ops::Range;

use serde_json::{Value, json};

/// Marks the words in some nodes that must stay whole.
pub(super) fn mark(nodes: &mut Vec<Value>) {
    let mut text = String::new();
    gather(nodes, &mut text);
    let mut words: Vec<Range<usize>> = Vec::new();
    let mut at = 0;
    for piece in text.split_inclusive(char::is_whitespace) {
        let word = piece.trim_end();
        if is_whole(word) {
            words.push(at..at + word.len());
        }
        at += piece.len();
    }
    if !words.is_empty() {
        split(nodes, &words, &mut 0);
    }
}

/// Whether a word is an address, a path, a hash or a name of code.
pub(super) fn is_whole(word: &str) -> bool {
    let around = |c: char| !c.is_alphanumeric() && !SIGNS.contains(&c);
    let word = word.trim_matches(around);
    if word.contains(SIGNS) {
        return true;
    }
    let mut letters = word.chars().peekable();
    let mut last = ' ';
    while let Some(letter) = letters.next() {
        let next = letters.peek().copied().unwrap_or(' ');
        // `example.org`, `name:value`, `getName`.
        let joined =
            matches!(letter, '.' | ':') && last.is_alphanumeric() && next.is_alphanumeric();
        if joined || (last.is_lowercase() && letter.is_uppercase()) {
            return true;
        }
        last = letter;
    }
    // `3e-jaars` is a word; `W042` is a number, and so is a part of a hash.
    word.split(|c: char| !c.is_alphanumeric()).any(|part| {
        part.chars().count() > 3
            && part.contains(|c: char| c.is_ascii_digit())
            && part.contains(char::is_alphabetic)
    })
}

/// The characters that ordinary words do not contain.
const SIGNS: [char; 17] =
    ['/', '\\', '@', '_', '=', '#', '&', '%', '+', '~', '|', '$', '^', '<', '>', '{', '}'];

/// Whether a node continues the line of text around it.
fn is_inline(node: &Value) -> bool {
    matches!(node["kind"].as_str(), Some("emphasis" | "strong" | "strike" | "link" | "inside"))
}

/// The text of some nodes; a line end stands for everything that separates words.
fn gather(nodes: &[Value], text: &mut String) {
    for node in nodes {
        if node["kind"] == "text" {
            text.push_str(node["text"].as_str().unwrap_or_default());
            continue;
        }
        let apart = if is_inline(node) { "" } else { "\n" };
        text.push_str(apart);
        gather(node["children"].as_array().map_or(&[], Vec::as_slice), text);
        text.push_str(apart);
    }
}

/// Splits the texts of some nodes at the edges of the words; `at` is the position in the whole text.
fn split(nodes: &mut Vec<Value>, words: &[Range<usize>], at: &mut usize) {
    let mut out: Vec<Value> = Vec::with_capacity(nodes.len());
    for mut node in nodes.drain(..) {
        if node["kind"] == "text" {
            let text = node["text"].as_str().unwrap_or_default();
            let end = *at + text.len();
            let first = words.partition_point(|word| word.end <= *at);
            let mut from = *at;
            let mut part = |from: usize, to: usize, whole: bool| {
                if from < to {
                    let text = &text[from - *at..to - *at];
                    out.push(if whole {
                        json!({"kind": "text", "text": text, "whole": true})
                    } else {
                        json!({"kind": "text", "text": text})
                    });
                }
            };
            for word in words[first..].iter().take_while(|word| word.start < end) {
                let (start, stop) = (word.start.max(from), word.end.min(end));
                part(from, start, false);
                part(start, stop, true);
                from = stop;
            }
            part(from, end, false);
            *at = end;
            continue;
        }
        let apart = usize::from(!is_inline(&node));
        *at += apart;
        if let Some(children) = node.get_mut("children").and_then(Value::as_array_mut) {
            split(children, words, at);
        }
        *at += apart;
        out.push(node);
    }
    *nodes = out;
}

#[cfg(test)]
mod tests;
