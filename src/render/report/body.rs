//! A body for paper: the same events as on a page, as a tree of plain data.
//!
//! Nothing here is markup: what the person wrote arrives at the typesetter as text in a tree, and a
//! template decides how each node looks. So no text of a plan can be executed.

use pulldown_cmark::{CodeBlockKind, Event, Tag, TagEnd};
use serde_json::{Value, json};

use crate::render::flow::flow;
use crate::render::words::Words;
use crate::view::{Prose, Target};

/// How deep blocks may stand in one another; what is deeper stands at this depth.
const DEEPEST: usize = 12;

/// The blocks of a body. `anchor` tells the label of an address that is in the document too.
pub(super) fn blocks(
    prose: &Prose,
    words: Words,
    anchor: &dyn Fn(&str) -> Option<String>,
) -> Vec<Value> {
    let mut builder = Builder {
        prose,
        words,
        anchor,
        open: vec![Node::new("root")],
        notes: Vec::new(),
        last: 0,
        hidden: 0,
    };
    for event in flow(prose) {
        builder.event(event);
    }
    while builder.open.len() > 1 {
        builder.close();
    }
    let mut root = builder.open.pop().map(|node| node.children).unwrap_or_default();
    let notes = std::mem::take(&mut builder.notes);
    for node in &mut root {
        fill_notes(node, &notes, 0);
    }
    root
}

struct Node {
    kind: &'static str,
    more: Vec<(&'static str, Value)>,
    children: Vec<Value>,
    /// Whether it is dropped and its children stay.
    bare: bool,
}

impl Node {
    fn new(kind: &'static str) -> Self {
        Self { kind, more: Vec::new(), children: Vec::new(), bare: false }
    }

    fn with(mut self, key: &'static str, value: Value) -> Self {
        self.more.push((key, value));
        self
    }
}

struct Builder<'p> {
    prose: &'p Prose,
    words: Words,
    anchor: &'p dyn Fn(&str) -> Option<String>,
    open: Vec<Node>,
    /// The notes, by name.
    notes: Vec<(String, Vec<Value>)>,
    /// The level of the last heading.
    last: u8,
    /// Whether text is left out: the id of a link that was replaced by a title.
    hidden: usize,
}

impl Builder<'_> {
    fn event(&mut self, event: Event<'_>) {
        match event {
            Event::Start(tag) => self.start(tag),
            Event::End(TagEnd::Link) => {
                self.hidden = 0;
                self.close();
            }
            Event::End(TagEnd::MetadataBlock(_)) => {}
            Event::End(_) => self.close(),
            Event::Text(_) if self.hidden > 0 => {}
            Event::Text(text) | Event::Html(text) | Event::InlineHtml(text) => self.text(&text),
            Event::Code(text) | Event::InlineMath(text) | Event::DisplayMath(text) => {
                self.push(json!({"kind": "code", "text": &*text}));
            }
            Event::FootnoteReference(name) => {
                self.push(json!({"kind": "note", "name": &*name, "children": []}));
            }
            Event::SoftBreak => self.text(" "),
            Event::HardBreak => self.push(json!({"kind": "break"})),
            Event::Rule => self.push(json!({"kind": "rule"})),
            Event::TaskListMarker(done) => {
                let word = self.words.say(if done { "task-done" } else { "task-open" });
                self.push(json!({"kind": "task", "done": done, "text": word}));
            }
        }
    }

    fn start(&mut self, tag: Tag<'_>) {
        let node = match tag {
            Tag::Paragraph | Tag::HtmlBlock => Node::new("paragraph"),
            Tag::Heading { level, .. } => {
                // A heading is at most one level below the one before it: readers jump by them.
                let level = (level as u8).saturating_sub(1).clamp(1, self.last + 1).min(3);
                self.last = level;
                Node::new("heading").with("level", json!(level))
            }
            Tag::BlockQuote(kind) => {
                let mut node = Node::new("quote");
                if let Some(kind) = kind {
                    let word = self.words.say(crate::render::html::alert(kind));
                    node.children.push(json!({
                        "kind": "paragraph",
                        "children": [{"kind": "strong", "children": [{"kind": "text", "text": word}]}],
                    }));
                }
                node
            }
            Tag::CodeBlock(kind) => {
                let lang = match kind {
                    CodeBlockKind::Fenced(lang) => lang.to_string(),
                    CodeBlockKind::Indented => String::new(),
                };
                Node::new("codeblock").with("lang", json!(lang))
            }
            Tag::List(start) => Node::new("list").with("start", json!(start)),
            Tag::FootnoteDefinition(name) => Node::new("notetext").with("name", json!(&*name)),
            Tag::DefinitionList => Node::new("list").with("start", Value::Null),
            Tag::Item | Tag::DefinitionListTitle | Tag::DefinitionListDefinition => {
                Node::new("item")
            }
            Tag::Table(columns) => Node::new("table").with("columns", json!(columns.len())),
            Tag::TableHead => Node::new("head"),
            Tag::TableRow => Node::new("row"),
            Tag::TableCell => Node::new("cell"),
            Tag::Emphasis => Node::new("emphasis"),
            Tag::Strong => Node::new("strong"),
            Tag::Strikethrough => Node::new("strike"),
            Tag::Link { dest_url, link_type, .. } => self.link(&dest_url, link_type),
            Tag::Image { dest_url, .. } => {
                let file = match self.prose.links.get(&*dest_url) {
                    Some(Target::File(number)) => json!(number),
                    _ => Value::Null,
                };
                Node::new("image").with("file", file)
            }
            Tag::Superscript | Tag::Subscript | Tag::MetadataBlock(_) => {
                Node { bare: true, ..Node::new("plain") }
            }
        };
        // Deeper than this nobody can follow it, and no page is that wide.
        let deep = self.open.len() > DEEPEST && matches!(node.kind, "quote" | "list" | "item");
        self.open.push(Node { bare: node.bare || deep, ..node });
    }

    fn link(&mut self, written: &str, link_type: pulldown_cmark::LinkType) -> Node {
        let target = match link_type {
            pulldown_cmark::LinkType::Email => format!("mailto:{written}"),
            _ => written.to_owned(),
        };
        let bare = matches!(link_type, pulldown_cmark::LinkType::WikiLink { has_pothole: false });
        match self.prose.links.get(&target) {
            Some(Target::Inside(address, title)) => {
                let mut node = match (self.anchor)(&address.page) {
                    Some(label) => Node::new("inside").with("label", json!(label)),
                    None => Node { bare: true, ..Node::new("plain") },
                };
                if let (true, Some(title)) = (bare, title) {
                    node.children.push(json!({"kind": "text", "text": title}));
                    self.hidden = 1;
                }
                node
            }
            Some(Target::External) => Node::new("link").with("to", json!(target)),
            _ => Node { bare: true, ..Node::new("plain") },
        }
    }

    fn text(&mut self, text: &str) {
        // One node for what is one text, however the events cut it.
        if let Some(Value::Object(last)) =
            self.open.last_mut().and_then(|node| node.children.last_mut())
            && last.get("kind").and_then(Value::as_str) == Some("text")
            && let Some(Value::String(known)) = last.get_mut("text")
        {
            known.push_str(text);
            return;
        }
        self.push(json!({"kind": "text", "text": text}));
    }

    fn push(&mut self, value: Value) {
        if let Some(node) = self.open.last_mut() {
            node.children.push(value);
        }
    }

    fn close(&mut self) {
        if self.open.len() < 2 {
            return;
        }
        let Some(node) = self.open.pop() else { return };
        if node.bare {
            if let Some(parent) = self.open.last_mut() {
                parent.children.extend(node.children);
            }
            return;
        }
        if node.kind == "notetext" {
            let name = node.more.iter().find_map(|(key, value)| {
                (*key == "name").then(|| value.as_str().unwrap_or_default().to_owned())
            });
            self.notes.push((name.unwrap_or_default(), node.children));
            return;
        }
        let mut value = json!({"kind": node.kind, "children": node.children});
        for (key, more) in node.more {
            value[key] = more;
        }
        self.push(value);
    }
}

/// Puts the text of each note where it is referred to, the first time; a note inside a note is
/// left as a mark.
fn fill_notes(node: &mut Value, notes: &[(String, Vec<Value>)], depth: usize) {
    if depth > 64 {
        return;
    }
    if node["kind"] == "note" {
        let name = node["name"].as_str().unwrap_or_default().to_owned();
        if let Some((_, text)) = notes.iter().find(|(known, _)| *known == name) {
            node["children"] = Value::Array(text.clone());
        }
        return;
    }
    if let Some(children) = node.get_mut("children").and_then(Value::as_array_mut) {
        for child in children {
            fill_notes(child, notes, depth + 1);
        }
    }
}
