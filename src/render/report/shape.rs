//! Examines nodes of a body, and simplifies a body that cannot be printed as it is.

use serde_json::{Value, json};

use super::text;

fn children(node: &Value) -> &[Value] {
    node["children"].as_array().map_or(&[], Vec::as_slice)
}

/// Whether a node contains letters: a heading without letters is not a heading.
pub(super) fn has_letters(node: &Value) -> bool {
    match node["kind"].as_str() {
        Some("text" | "code") => !text::is_blank(node["text"].as_str().unwrap_or_default()),
        Some("note" | "image" | "task") => false,
        _ => children(node).iter().any(has_letters),
    }
}

/// The words of a node without formatting.
pub(super) fn said(node: &Value) -> String {
    let own = node["text"].as_str().map(str::to_owned).unwrap_or_default();
    children(node).iter().fold(own, |said, child| said + &self::said(child))
}

/// Whether a node shows anything at all.
pub(super) fn shows(node: &Value) -> bool {
    match node["kind"].as_str() {
        Some("note" | "image" | "task" | "rule" | "codeblock") => true,
        Some("text" | "code") => has_letters(node),
        _ => children(node).iter().any(shows),
    }
}

/// Whether any of these nodes contains a link, which repeated elements may not.
pub(super) fn leads(nodes: &[Value]) -> bool {
    nodes.iter().any(|node| {
        matches!(node["kind"].as_str(), Some("link" | "inside" | "note")) || leads(children(node))
    })
}

/// Marks the pictures that are alone in their paragraph: they can be larger than in a line.
pub(super) fn set_apart(nodes: &mut [Value]) {
    fn only_pictures(node: &Value) -> bool {
        match node["kind"].as_str() {
            Some("image" | "break") => true,
            Some("text") => !shows(node),
            Some("link" | "inside" | "emphasis" | "strong") => {
                children(node).iter().all(only_pictures)
            }
            _ => false,
        }
    }
    fn mark(node: &mut Value) {
        if node["kind"] == "image" {
            node["apart"] = json!(true);
        }
        for child in node.get_mut("children").and_then(Value::as_array_mut).into_iter().flatten() {
            mark(child);
        }
    }
    if nodes.iter().all(only_pictures) {
        nodes.iter_mut().for_each(mark);
    }
}

/// A body as paragraphs of plain words.
pub(super) fn plain(nodes: &[Value]) -> Vec<Value> {
    fn gather(node: &Value, lines: &mut Vec<String>) {
        let kind = node["kind"].as_str().unwrap_or_default();
        let line = matches!(kind, "paragraph" | "heading" | "item" | "row" | "codeblock" | "note");
        if line {
            lines.push(String::new());
        }
        if let (Some(said), Some(last)) = (node["text"].as_str(), lines.last_mut()) {
            last.push_str(said);
        }
        for child in children(node) {
            gather(child, lines);
        }
        if let Some(last) = lines.last_mut().filter(|_| matches!(kind, "cell" | "break")) {
            last.push(' ');
        }
        if line {
            lines.push(String::new());
        }
    }
    let mut lines = vec![String::new()];
    for node in nodes {
        gather(node, &mut lines);
    }
    let seen = lines.iter().filter(|line| !text::is_blank(line));
    seen.map(
        |line| json!({"kind": "paragraph", "children": [{"kind": "text", "text": line.trim()}]}),
    )
    .collect()
}
