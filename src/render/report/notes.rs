//! The notes of a body: each stands on the page where it is first referred to, and nowhere else.

use serde_json::{Value, json};

/// The notes of one body, by name.
pub(super) struct Notes {
    /// What tells them from the notes of another body.
    pub(super) of: String,
    /// Name and text.
    pub(super) texts: Vec<(String, Vec<Value>)>,
}

/// Puts the text of each note where it is first referred to; what refers to it again gets its number.
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
            // Marked first: a note that refers to itself refers to its own number.
            placed[at] = true;
            let mut text = all.texts[at].1.clone();
            fill(&mut text, placed, all);
            *node = json!({"kind": "note", "label": label, "children": text});
        } else if let Some(children) = node.get_mut("children").and_then(Value::as_array_mut) {
            fill(children, placed, all);
        }
    }
}

/// Takes the notes out of some nodes: a mark cannot lead to its note from inside a link.
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
