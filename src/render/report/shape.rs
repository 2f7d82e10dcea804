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

/// Whether a node contains struck-out words.
pub(super) fn is_struck(node: &Value) -> bool {
    node["kind"] == "strike" || children(node).iter().any(is_struck)
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

/// The contents of an item of a list as lines of their own, the first one after its marker.
pub(super) fn lines(children: Vec<Value>, marker: &str) -> Vec<Value> {
    let mut lines: Vec<Value> = Vec::new();
    let mut open = vec![json!({"kind": "text", "text": marker})];
    let paragraph = |children: &mut Vec<Value>| {
        let children = std::mem::take(children);
        (!children.is_empty()).then(|| json!({"kind": "paragraph", "children": children}))
    };
    for mut child in children {
        match child["kind"].as_str() {
            Some("paragraph") => {
                if lines.is_empty() && open.len() == 1 {
                    open.extend(
                        child["children"].as_array_mut().map(std::mem::take).unwrap_or_default(),
                    );
                    lines.extend(paragraph(&mut open));
                } else {
                    lines.extend(paragraph(&mut open));
                    lines.push(child);
                }
            }
            Some("heading" | "quote" | "list" | "codeblock" | "table" | "rule") => {
                lines.extend(paragraph(&mut open));
                lines.push(child);
            }
            _ => open.push(child),
        }
    }
    lines.extend(paragraph(&mut open));
    lines
}

/// A body as paragraphs of plain words, with the marks of its notes.
pub(super) fn plain(nodes: &[Value]) -> Vec<Value> {
    fn gather(node: &Value, lines: &mut Vec<Vec<Value>>) {
        let kind = node["kind"].as_str().unwrap_or_default();
        // A note that has yet to be placed has a name.
        if kind == "note" && node["name"].is_string() {
            lines.last_mut().into_iter().for_each(|line| line.push(node.clone()));
            return;
        }
        let line = matches!(kind, "paragraph" | "heading" | "item" | "row" | "codeblock" | "note");
        if line {
            lines.push(Vec::new());
        }
        let words = |lines: &mut Vec<Vec<Value>>, said: &str| {
            lines.last_mut().into_iter().for_each(|line| match line.last_mut() {
                Some(Value::Object(last)) if last["kind"] == "text" => {
                    let known = last["text"].as_str().unwrap_or_default();
                    last["text"] = json!(format!("{known}{said}"));
                }
                _ => line.push(json!({"kind": "text", "text": said})),
            });
        };
        if let Some(said) = node["text"].as_str() {
            words(lines, said);
        }
        for child in children(node) {
            gather(child, lines);
        }
        if matches!(kind, "cell" | "break") {
            words(lines, " ");
        }
        if line {
            lines.push(Vec::new());
        }
    }
    let mut lines = vec![Vec::new()];
    for node in nodes {
        gather(node, &mut lines);
    }
    lines.retain(|line| line.iter().any(shows));
    lines.into_iter().map(|line| json!({"kind": "paragraph", "children": line})).collect()
}
