//! Writes a tree of keys as a header in TOML or YAML.

use std::fmt::Write;

use super::remark;
use super::tree::{Around, Block, Entry, Item, Node};
use super::value::{self, Meant};
use crate::syntax::fence::Form;
use crate::syntax::quote::quoted;
use crate::syntax::schema::Field;
use crate::syntax::table::Table;

/// Where a tree comes from and what it is written as.
pub(super) struct Source<'t> {
    pub(super) text: &'t str,
    pub(super) table: &'t Table<'t>,
    pub(super) fields: &'static [Field],
    pub(super) to: Form,
}

/// The lines between the fences.
pub(super) fn header(block: &Block<'_>, source: &Source<'_>) -> String {
    let mut writer = Writer { source, out: String::new() };
    let root = Meant::root(source.fields);
    match source.to {
        Form::Toml => writer.toml(block, "", root),
        Form::Yaml => writer.yaml(block, 0, root),
    }
    writer.above(&block.foot, 0, root);
    writer.out
}

struct Writer<'s> {
    source: &'s Source<'s>,
    out: String,
}

impl Writer<'_> {
    fn above(&mut self, lines: &[String], indent: usize, meant: Meant) {
        let known = [meant.fields(), self.source.fields];
        for line in remark::converted(lines, known, self.source.to) {
            let indent = if line.is_empty() { 0 } else { indent };
            let _ = writeln!(self.out, "{:indent$}{line}", "");
        }
    }

    fn toml(&mut self, block: &Block<'_>, prefix: &str, meant: Meant) {
        let leaf = |entry: &&Entry<'_>| matches!(entry.node, Node::Leaf(_));
        for entry in block.entries.iter().filter(leaf) {
            let Node::Leaf(value) = &entry.node else { continue };
            self.above(&entry.around.above, 0, meant);
            let key = value::toml_key(&entry.key, &entry.written);
            let written = self.source.text.get(value.span()).unwrap_or_default();
            let indent = self.column(value.span().start) + 2;
            let tail = block_remark(written).unwrap_or(&entry.around.tail);
            let meant = meant.key(&entry.key);
            match value::toml(self.source.text, self.source.table, value, meant) {
                Some(value) => {
                    let value = if written.starts_with(['[', '{']) {
                        outdented(&value, indent)
                    } else {
                        value
                    };
                    let _ = writeln!(self.out, "{key} = {value}{tail}");
                }
                // Nothing is written after this key, so it is still a question.
                None => {
                    let _ = writeln!(self.out, "# {key} ={tail}");
                }
            }
        }
        for entry in block.entries.iter().filter(|entry| !leaf(entry)) {
            let inner = meant.key(&entry.key);
            let path = format!("{prefix}{}", value::bare_or_quoted(&entry.key));
            self.above(&entry.around.above, 0, meant);
            match &entry.node {
                Node::Table(block) => {
                    let is_needed =
                        block.entries.is_empty() || has_leaf(block) || has_remark(entry);
                    if is_needed {
                        let _ = writeln!(self.out, "[{path}]{}", entry.around.tail);
                    }
                    self.toml(block, &format!("{path}."), inner);
                }
                Node::Tables(items) => {
                    for (number, item) in items.iter().enumerate() {
                        let of_key = entry.around.tail.as_str();
                        let tail = match item.around.tail.as_str() {
                            "" if number == 0 => of_key,
                            tail => {
                                if number == 0 && !of_key.is_empty() {
                                    let _ = writeln!(self.out, "{}", of_key.trim());
                                }
                                tail
                            }
                        };
                        self.above(&item.around.above, 0, inner);
                        let _ = writeln!(self.out, "[[{path}]]{tail}");
                        self.toml(&item.block, &format!("{path}."), inner);
                    }
                }
                Node::Leaf(_) => {}
            }
        }
    }

    fn yaml(&mut self, block: &Block<'_>, indent: usize, meant: Meant) {
        for entry in &block.entries {
            self.above(first_above(entry), indent, meant);
            let _ = write!(self.out, "{:indent$}", "");
            self.yaml_entry(entry, indent, meant);
        }
    }

    /// A key with its value, from the place where the key begins.
    fn yaml_entry(&mut self, entry: &Entry<'_>, indent: usize, meant: Meant) {
        let key = yaml_key(entry);
        let inner = meant.key(&entry.key);
        let tail = &entry.around.tail;
        match &entry.node {
            Node::Leaf(value) => {
                let value = value::as_yaml(self.source.text, value);
                let value = indented(&value, indent + 2);
                match value.split_once('\n').filter(|_| value.starts_with('|')) {
                    Some((sign, rest)) => {
                        let _ = writeln!(self.out, "{key}: {sign}{tail}\n{rest}");
                    }
                    None => {
                        let _ = writeln!(self.out, "{key}: {value}{tail}");
                    }
                }
            }
            Node::Table(block) if block.entries.is_empty() => {
                let _ = writeln!(self.out, "{key}: {{}}{tail}");
            }
            Node::Table(block) => {
                let _ = writeln!(self.out, "{key}:{tail}");
                self.yaml(block, indent + 2, inner);
            }
            Node::Tables(items) => {
                let _ = writeln!(self.out, "{key}:{tail}");
                for (number, item) in items.iter().enumerate() {
                    // The lines above the first item are above the key.
                    if number > 0 || !entry.around.above.is_empty() {
                        self.above(&item.around.above, indent + 2, meant);
                    }
                    self.yaml_item(item, indent + 2, inner);
                }
            }
        }
    }

    fn yaml_item(&mut self, item: &Item<'_>, indent: usize, meant: Meant) {
        let Around { tail, .. } = &item.around;
        let Some((first, rest)) = item.block.entries.split_first() else {
            let _ = writeln!(self.out, "{:indent$}- {{}}{tail}", "");
            return;
        };
        let inner = indent + 2;
        if tail.is_empty() && first_above(first).is_empty() {
            let _ = write!(self.out, "{:indent$}- ", "");
            self.yaml_entry(first, inner, meant);
        } else {
            let _ = writeln!(self.out, "{:indent$}-{tail}", "");
            self.above(first_above(first), inner, meant);
            let _ = write!(self.out, "{:inner$}", "");
            self.yaml_entry(first, inner, meant);
        }
        for entry in rest {
            self.above(first_above(entry), inner, meant);
            let _ = write!(self.out, "{:inner$}", "");
            self.yaml_entry(entry, inner, meant);
        }
    }

    /// The column of the key on the line of a place, in bytes.
    fn column(&self, at: usize) -> usize {
        let before = &self.source.text[..at];
        let line = &before[before.rfind('\n').map_or(0, |end| end + 1)..];
        line.len() - line.trim_start_matches([' ', '-']).len()
    }
}

/// The lines above an entry; those above the first item of a list are above its key.
fn first_above<'e>(entry: &'e Entry<'_>) -> &'e [String] {
    match &entry.node {
        Node::Tables(items) if entry.around.above.is_empty() => {
            items.first().map_or(&[], |item| &item.around.above)
        }
        _ => &entry.around.above,
    }
}

fn has_leaf(block: &Block<'_>) -> bool {
    block.entries.iter().any(|entry| matches!(entry.node, Node::Leaf(_)))
}

fn has_remark(entry: &Entry<'_>) -> bool {
    !entry.around.tail.is_empty()
}

/// The comment on the first line of a block of text.
fn block_remark(written: &str) -> Option<&str> {
    let first = written.lines().next().filter(|first| first.starts_with(['|', '>']))?;
    let sign = first.find('#')?;
    Some(&first[first[..sign].trim_end().len()..])
}

fn yaml_key(entry: &Entry<'_>) -> String {
    let bare = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '_');
    if !entry.key.is_empty() && !entry.key.starts_with('-') && entry.key.chars().all(bare) {
        entry.key.clone()
    } else if entry.written.starts_with(['"', '\'']) {
        entry.written.clone()
    } else {
        quoted(&entry.key)
    }
}

/// A value with its lines below the first moved to the right.
fn indented(value: &str, by: usize) -> String {
    let mut lines = value.split('\n');
    let mut out = lines.next().unwrap_or_default().to_owned();
    for line in lines {
        let by = if line.trim().is_empty() { 0 } else { by };
        let _ = write!(out, "\n{:by$}{line}", "");
    }
    out
}

/// A value with its lines below the first moved to the left.
fn outdented(value: &str, by: usize) -> String {
    let mut lines = value.split('\n');
    let mut out = lines.next().unwrap_or_default().to_owned();
    for line in lines {
        let space = line.len() - line.trim_start_matches(' ').len();
        out.push('\n');
        out.push_str(&line[space.min(by)..]);
    }
    out
}
