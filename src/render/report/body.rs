//! A body for paper: the same events as on a page, as a tree of plain data.
//!
//! Nothing here is markup: the author's words arrive at the typesetter as text in a tree, and a
//! template decides how each node looks. So no text of a plan can be executed.

use pulldown_cmark::{Alignment, CodeBlockKind, Event, Tag, TagEnd};
use serde_json::{Value, json};

use super::notes::{self, Notes};
use super::pictures::Picture;
use super::{shape, whole};
use crate::base::depth;
use crate::render::flow::flow;
use crate::render::wording::Words;
use crate::view::{Prose, Target};

/// The context of a body in its document.
pub(super) struct Setting<'s> {
    pub(super) words: Words,
    /// The prefix that distinguishes the notes of this body from those of others.
    pub(super) of: &'s str,
    /// The label of an address that is also in the document.
    pub(super) anchor: &'s dyn Fn(&str) -> Option<String>,
    /// A picture that can be printed.
    pub(super) picture: &'s dyn Fn(usize) -> Option<Picture>,
    /// Whether a block, by its number, is set without its formatting.
    pub(super) plain: &'s dyn Fn(usize) -> bool,
}

/// The blocks of a body.
pub(super) fn blocks(prose: &Prose, setting: &Setting<'_>) -> Vec<Value> {
    let mut builder = Builder {
        prose,
        setting,
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
    let root = builder.open.pop().map(|node| node.children).unwrap_or_default();
    let mut blocks: Vec<Value> = Vec::with_capacity(root.len());
    for (at, block) in root.into_iter().enumerate() {
        if (setting.plain)(at) {
            blocks.extend(shape::plain(&[block]));
        } else {
            blocks.push(block);
        }
    }
    let mut notes = Notes { of: setting.of.to_owned(), texts: std::mem::take(&mut builder.notes) };
    whole::mark(&mut blocks);
    notes.texts.iter_mut().for_each(|(_, text)| whole::mark(text));
    notes::place(&mut blocks, &notes);
    blocks
}

struct Node {
    kind: &'static str,
    more: Vec<(&'static str, Value)>,
    children: Vec<Value>,
    /// Whether it is dropped while its children stay.
    bare: bool,
    /// What it costs the typesetter.
    cost: usize,
    /// Of a list that is too deep: the number of its next item, if it has numbers. Of an item of
    /// such a list: its marker.
    number: Option<u64>,
    marker: Option<String>,
    /// The text for a link without one.
    named: Option<String>,
}

impl Node {
    fn new(kind: &'static str) -> Self {
        Self {
            kind,
            more: Vec::new(),
            children: Vec::new(),
            bare: false,
            cost: 0,
            number: None,
            marker: None,
            named: None,
        }
    }

    fn with(mut self, key: &'static str, value: Value) -> Self {
        self.more.push((key, value));
        self
    }
}

struct Builder<'p> {
    prose: &'p Prose,
    setting: &'p Setting<'p>,
    open: Vec<Node>,
    /// The notes, by name.
    notes: Vec<(String, Vec<Value>)>,
    /// The level of the last heading.
    last: u8,
    /// Whether text is left out: the id of a wikilink that was replaced by a title.
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
                let word = self.setting.words.say(if done { "task-done" } else { "task-open" });
                self.push(json!({"kind": "task", "done": done, "text": word}));
            }
        }
    }

    fn start(&mut self, tag: Tag<'_>) {
        let above = self.open.iter().map(|node| node.cost).sum();
        let deep = depth::is_too_deep(&tag, above);
        let cost = if deep { 0 } else { depth::cost(&tag) };
        let number = if let Tag::List(start) = &tag { *start } else { None };
        let marker = matches!(tag, Tag::Item).then(|| self.marker()).flatten();
        let node = match tag {
            Tag::Paragraph | Tag::HtmlBlock => Node::new("paragraph"),
            Tag::Heading { level, .. } => {
                // A heading is at most one level below the previous one: readers navigate by them.
                let level = (level as u8).saturating_sub(1).clamp(1, self.last + 1).min(3);
                Node::new("heading").with("level", json!(level))
            }
            Tag::BlockQuote(kind) => {
                let mut node = Node::new("quote");
                if let Some(kind) = kind {
                    let word = self.setting.words.say(crate::render::html::alert(kind));
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
            Tag::Table(columns) => {
                let sides: Vec<Option<&str>> = columns.iter().copied().map(side).collect();
                Node::new("table").with("columns", json!(columns.len())).with("sides", json!(sides))
            }
            Tag::TableHead => Node::new("head"),
            Tag::TableRow => Node::new("row"),
            Tag::TableCell => Node::new("cell"),
            Tag::Emphasis => Node::new("emphasis"),
            Tag::Strong => Node::new("strong"),
            Tag::Strikethrough => Node::new("strike"),
            Tag::Link { dest_url, link_type, .. } => self.link(&dest_url, link_type),
            Tag::Image { dest_url, .. } => {
                let found = match self.prose.links.get(&*dest_url) {
                    Some(Target::File(number)) => (self.setting.picture)(*number),
                    _ => None,
                };
                let node = Node::new("image").with("apart", json!(false));
                match found {
                    Some(Picture { file, width, height }) => {
                        let node = node.with("file", json!(file));
                        node.with("width", json!(width)).with("height", json!(height))
                    }
                    None => node.with("file", Value::Null),
                }
            }
            Tag::Superscript | Tag::Subscript | Tag::MetadataBlock(_) => {
                Node { bare: true, ..Node::new("plain") }
            }
        };
        // What is too deep for the typesetter loses its own level, not its lines.
        let bare = node.bare || deep || marker.is_some();
        self.open.push(Node { bare, cost, number, marker, ..node });
    }

    /// The marker of the next item, if its list is too deep to be a list.
    fn marker(&mut self) -> Option<String> {
        let list = self.open.last_mut().filter(|node| node.bare && node.kind == "list")?;
        Some(match &mut list.number {
            Some(number) => {
                *number += 1;
                format!("{}. ", *number - 1)
            }
            None => "– ".to_owned(),
        })
    }

    fn link(&mut self, written: &str, link_type: pulldown_cmark::LinkType) -> Node {
        let target = match link_type {
            pulldown_cmark::LinkType::Email => format!("mailto:{written}"),
            _ => written.to_owned(),
        };
        let bare = matches!(link_type, pulldown_cmark::LinkType::WikiLink { has_pothole: false });
        match self.prose.links.get(&target) {
            Some(Target::Inside(address, title)) => {
                let mut node = match (self.setting.anchor)(&address.page) {
                    Some(label) => Node::new("inside").with("label", json!(label)),
                    None => Node { bare: true, ..Node::new("plain") },
                };
                node.named.clone_from(title);
                if let (true, Some(title)) = (bare, title) {
                    node.children.push(json!({"kind": "text", "text": title}));
                    self.hidden = 1;
                }
                node
            }
            Some(Target::External) => Node {
                named: Some(written.to_owned()),
                ..Node::new("link").with("to", json!(target))
            },
            _ => Node { bare: true, ..Node::new("plain") },
        }
    }

    fn text(&mut self, text: &str) {
        // Consecutive text events become one node.
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
        let Some(mut node) = self.open.pop() else { return };
        if matches!(node.kind, "paragraph" | "item" | "cell" | "heading") {
            shape::set_apart(&mut node.children);
        }
        let mut behind = Vec::new();
        match node.kind {
            "link" | "inside" => {
                behind = notes::take_out(&mut node.children);
                // A link always has a text: the name of its target, if there is no other.
                if !node.children.iter().any(shape::shows)
                    && let Some(name) = &node.named
                {
                    node.children = vec![json!({"kind": "text", "text": name})];
                }
            }
            "heading" if node.children.iter().any(shape::has_letters) => {
                let level = node.more.first().and_then(|(_, level)| level.as_u64());
                self.last = level.and_then(|level| u8::try_from(level).ok()).unwrap_or(self.last);
            }
            // There is nothing to jump to: its contents become a paragraph.
            "heading" => node = Node { kind: "paragraph", more: Vec::new(), ..node },
            // The text of a picture is its description, without markup.
            "image" => {
                let said: String = node.children.iter().map(shape::said).collect();
                node.children = vec![json!({"kind": "text", "text": said})];
            }
            "table" => {
                let fixed = node.children.iter().find(|row| row["kind"] == "head");
                let repeated = fixed.is_some_and(|head| !shape::leads(std::slice::from_ref(head)));
                node.more.push(("repeat", json!(repeated)));
            }
            _ => {}
        }
        if node.kind == "paragraph" && !node.children.iter().any(shape::shows) {
            return;
        }
        if let Some(marker) = &node.marker {
            node.children = shape::lines(std::mem::take(&mut node.children), marker);
        }
        if node.bare {
            if let Some(parent) = self.open.last_mut() {
                parent.children.extend(node.children);
                parent.children.extend(behind);
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
        let struck = matches!(node.kind, "link" | "inside")
            && (self.open.iter().any(|open| open.kind == "strike" && !open.bare)
                || node.children.iter().any(shape::is_struck));
        if struck {
            node.more.push(("struck", json!(true)));
        }
        let mut value = json!({"kind": node.kind, "children": node.children});
        for (key, more) in node.more {
            value[key] = more;
        }
        self.push(value);
        for note in behind {
            self.push(note);
        }
    }
}

/// The alignment of a column, if the author set it.
fn side(column: Alignment) -> Option<&'static str> {
    match column {
        Alignment::None => None,
        Alignment::Left => Some("left"),
        Alignment::Center => Some("center"),
        Alignment::Right => Some("right"),
    }
}
