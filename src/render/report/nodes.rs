//! Facts in words as nodes of a document on paper.

use serde_json::{Value, json};

use super::data::ReportData;
use crate::render::contact::{self, followed};
use crate::render::wording::{Fact, Line, Piece};

impl ReportData<'_> {
    /// The facts of a document: for each its label, and its lines as nodes.
    pub(super) fn facts(&self, facts: &[Fact]) -> Vec<Value> {
        self.labelled(facts, &json!({"kind": "break"}))
    }

    /// The same for a running line.
    pub(super) fn running(&self, facts: &[Fact]) -> Vec<Value> {
        self.labelled(facts, &json!({"kind": "text", "text": "; "}))
    }

    fn labelled(&self, facts: &[Fact], between: &Value) -> Vec<Value> {
        let facts = facts.iter().map(|fact| {
            let lines = fact.lines.iter().map(|line| self.line(line)).collect::<Vec<_>>();
            json!([fact.label, lines.join(between)])
        });
        facts.collect()
    }

    pub(super) fn line(&self, line: &Line) -> Vec<Value> {
        let nodes = |piece: &Piece| match piece {
            Piece::Text(said) => linked(said),
            piece => vec![self.piece(piece)],
        };
        line.iter().flat_map(nodes).collect()
    }

    fn piece(&self, piece: &Piece) -> Value {
        let text = |text: &str| json!({"kind": "text", "text": text});
        let link = |to: Option<String>, said: &str| match to {
            Some(to) => json!({"kind": "link", "to": to, "children": [text(said)]}),
            None => text(said),
        };
        match piece {
            Piece::Text(said) => text(said),
            Piece::Strong(said) => json!({"kind": "strong", "children": [text(said)]}),
            Piece::Code(said) => json!({"kind": "code", "text": said}),
            Piece::Day(day) => text(&self.words.long(*day)),
            Piece::Link(to) => {
                let mut said = text(&to.text);
                if let Some(lang) = to.lang {
                    said["language"] = json!(lang.code());
                }
                match self.labels.get(to.to.page.as_str()) {
                    Some(label) => json!({"kind": "inside", "label": label, "children": [said]}),
                    None => said,
                }
            }
            Piece::Web(url) => link(followed(url), url),
            Piece::Named(said, url) => link(followed(url), said),
            Piece::Mail(said) | Piece::Phone(said) => text(said),
            Piece::File(file) => {
                let path = self.view.files.get(*file).map_or("", |file| &*file.path);
                text(path.rsplit('/').next().unwrap_or(path))
            }
        }
    }
}

/// The text of a key as nodes: words, and links for its bare addresses.
fn linked(said: &str) -> Vec<Value> {
    let node = |(part, target): (&str, Option<String>)| {
        let text = json!({"kind": "text", "text": part});
        match target {
            Some(target) => json!({"kind": "link", "to": target, "children": [text]}),
            None => text,
        }
    };
    contact::parts(said).into_iter().map(node).collect()
}
