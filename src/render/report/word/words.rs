//! The data of a report as its templates know it, and pieces of text from it.

use serde_json::Value;

use super::writer::{Writer, cell, nodes, plain};

/// The data of a report, by the names that its templates use.
pub(super) struct Report<'v> {
    pub(super) values: &'v [(String, Value)],
}

impl Report<'_> {
    /// The data of a part.
    pub(super) fn of(&self, name: &str) -> &Value {
        let found = self.values.iter().find(|(known, _)| known.strip_suffix(".json") == Some(name));
        found.map_or(&Value::Null, |(_, value)| value)
    }

    /// A phrase of the report.
    pub(super) fn say(&self, id: &str) -> &str {
        text(&self.of("meta")["words"][id])
    }
}

/// A text; nothing if there is none.
pub(super) fn text(value: &Value) -> &str {
    value.as_str().unwrap_or_default()
}

/// The word for a state, which is read before something else in the PDF.
pub(super) fn state(value: &Value) -> &str {
    text(value).trim_end_matches(':')
}

/// The texts that are there, with something between them.
pub(super) fn joined<'a>(values: impl IntoIterator<Item = &'a Value>, between: &str) -> String {
    let texts: Vec<&str> = values.into_iter().map(text).filter(|said| !said.is_empty()).collect();
    texts.join(between)
}

/// Rows of texts as cells.
pub(super) fn texts(rows: &[Value]) -> Vec<Vec<String>> {
    let row = |row: &Value| nodes(row).iter().map(|said| cell(&plain(text(said)))).collect();
    rows.iter().map(row).collect()
}

/// A name that leads to its place in the document, if it has one.
pub(super) fn to(out: &mut Writer<'_>, name: &Value, label: &Value) -> String {
    let words = serde_json::json!({"kind": "text", "text": name});
    let node = match label.as_str() {
        Some(label) => serde_json::json!({"kind": "inside", "label": label, "children": [words]}),
        None => serde_json::json!({"kind": "strong", "children": [words]}),
    };
    out.inline(&[node])
}

/// Names that lead to their places in the document.
pub(super) fn links(out: &mut Writer<'_>, links: &Value) -> String {
    let links: Vec<String> =
        nodes(links).iter().map(|link| to(out, &link["text"], &link["label"])).collect();
    links.join(&plain(", "))
}
