//! Places the notes of a body: each on the page where it is first referred to, and nowhere else.

use serde_json::{Value, json};

/// The notes of one body, by name.
pub(super) struct Notes {
    /// The prefix that distinguishes them from the notes of another body.
    pub(super) of: String,
    /// Name and text.
    pub(super) texts: Vec<(String, Vec<Value>)>,
}

/// Puts the text of each note at its first reference; later references get its number.
pub(super) fn place(nodes: &mut [Value], all: &Notes) {
    fill(nodes, &mut vec![false; all.texts.len()], all);
}

fn fill(nodes: &mut [Value], placed: &mut [bool], all: &Notes) {
    for node in nodes {
        if node["kind"] == "note" {
            let name = node["name"].as_str().unwrap_or_default();
            let Some(at) = all.texts.iter().position(|(known, _)| known == name) else { continue };
            let label = format!("note {} {at}", all.of);
            if placed[at] {
                *node = json!({"kind": "note", "again": label});
                continue;
            }
            // Marked first, so that a note that refers to itself refers to its own number.
            placed[at] = true;
            let mut text = all.texts[at].1.clone();
            fill(&mut text, placed, all);
            *node = json!({"kind": "note", "label": label, "children": text});
        } else if let Some(children) = node.get_mut("children").and_then(Value::as_array_mut) {
            fill(children, placed, all);
        }
    }
}

/// Removes the notes from some nodes: a reference inside a link cannot lead to its note.
pub(super) fn take_out(nodes: &mut Vec<Value>) -> Vec<Value> {
    let mut out = Vec::new();
    nodes.retain_mut(|node| {
        if node["kind"] == "note" {
            out.push(node.take());
            return false;
        }
        if let Some(children) = node.get_mut("children").and_then(Value::as_array_mut) {
            out.extend(take_out(children));
        }
        true
    });
    out
}
