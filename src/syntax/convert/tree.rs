//! Reads a header as a tree of keys, with the comments and empty lines around each of them.

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use crate::syntax::fence::Form;
use crate::syntax::table::Table;

/// The keys of a table, in the order of writing.
#[derive(Debug, Default)]
pub(super) struct Block<'t> {
    pub(super) entries: Vec<Entry<'t>>,
    /// The comments and empty lines below the last key of the header.
    pub(super) foot: Vec<String>,
}

/// A key with its value.
#[derive(Debug)]
pub(super) struct Entry<'t> {
    pub(super) key: String,
    /// The key as it is written.
    pub(super) written: String,
    pub(super) around: Around,
    pub(super) node: Node<'t>,
}

/// The comments and empty lines above a line, and the comment at its end with the space before it.
#[derive(Debug, Default)]
pub(super) struct Around {
    pub(super) above: Vec<String>,
    pub(super) tail: String,
}

/// The value of a key.
#[derive(Debug)]
pub(super) enum Node<'t> {
    /// A value on the line of its key.
    Leaf(&'t Spanned<DeValue<'t>>),
    /// A table with lines of its own.
    Table(Block<'t>),
    /// A list of tables with lines of their own.
    Tables(Vec<Item<'t>>),
}

/// A table of a list.
#[derive(Debug, Default)]
pub(super) struct Item<'t> {
    pub(super) around: Around,
    pub(super) block: Block<'t>,
}

/// Something that has a line of its own.
struct Statement<'t> {
    /// Where it begins.
    start: usize,
    /// Where it ends; a comment may follow.
    end: usize,
    path: Vec<Step>,
    written: String,
    node: Option<&'t Spanned<DeValue<'t>>>,
    /// Whether it is the key of a list whose items follow on lines of their own.
    is_list: bool,
}

#[derive(Clone, Debug, PartialEq, Eq)]
enum Step {
    Key(String),
    Item(usize),
}

/// The header in a text that was read as this table.
pub(super) fn read<'t>(text: &str, table: &'t Table<'t>) -> Block<'t> {
    let mut statements = Vec::new();
    gather(text, table, &table.entries, &mut Vec::new(), &mut statements);
    statements.sort_by_key(|statement| (statement.start, statement.path.len()));
    statements.dedup_by(|later, first| later.start == first.start && later.path == first.path);
    let mut root = Block::default();
    let mut at = 0;
    let mut statements = statements.into_iter().peekable();
    while let Some(statement) = statements.next() {
        let above = remarks(text.get(at..statement.start).unwrap_or_default());
        let rest = &text[statement.end..];
        let line_end = statement.end + rest.find('\n').unwrap_or(rest.len());
        let next = statements.peek().map(|next| next.start);
        // The first key of an item can be on the line of its dash.
        let (tail, after) = if next.is_some_and(|next| next < line_end) {
            (String::new(), statement.end)
        } else {
            let tail = text[statement.end..line_end].trim_end();
            let tail = tail.find('#').map_or("", |sign| {
                let before = tail[..sign].trim_end_matches([' ', '\t']).len();
                &tail[before..]
            });
            (tail.to_owned(), (line_end + 1).min(text.len()))
        };
        at = after.max(at);
        put(&mut root, &statement, Around { above, tail });
    }
    root.foot = remarks(text.get(at..).unwrap_or_default());
    root
}

/// The comments and empty lines of a text.
fn remarks(text: &str) -> Vec<String> {
    let lines = text.lines().map(str::trim);
    let complete = text.ends_with('\n');
    let mut lines: Vec<String> =
        lines.filter(|line| line.is_empty() || line.starts_with('#')).map(str::to_owned).collect();
    // What follows the last line end is the space before the next statement.
    if !complete && lines.last().is_some_and(String::is_empty) {
        lines.pop();
    }
    lines
}

fn gather<'t>(
    text: &str,
    table: &Table<'t>,
    entries: &'t DeTable<'t>,
    path: &mut Vec<Step>,
    out: &mut Vec<Statement<'t>>,
) {
    for (key, value) in entries {
        path.push(Step::Key(key.get_ref().to_string()));
        let (start, span) = (key.span().start, value.span());
        let written = text.get(key.span()).unwrap_or_default().to_owned();
        let statement = |start, end, node| Statement {
            start,
            end,
            path: path.clone(),
            written: written.clone(),
            node,
            is_list: value.get_ref().is_array(),
        };
        match value.get_ref() {
            DeValue::Table(inner) if is_block(text, table.form, value) => {
                if table.form == Form::Yaml {
                    out.push(statement(start, colon(text, key.span().end), None));
                } else if text.get(span.clone()).is_some_and(|text| text.starts_with('[')) {
                    out.push(statement(span.start, span.end, None));
                }
                gather(text, table, inner, path, out);
            }
            DeValue::Array(values) if are_blocks(text, table.form, value) => {
                if table.form == Form::Yaml {
                    out.push(statement(start, colon(text, key.span().end), None));
                }
                for (number, item) in values.iter().enumerate() {
                    path.push(Step::Item(number));
                    let span = item.span();
                    let (start, end) = match table.form {
                        Form::Toml => (span.start, span.end),
                        Form::Yaml => {
                            let dash = text[..span.start].rfind('-').unwrap_or(span.start);
                            (dash, dash + 1)
                        }
                    };
                    out.push(Statement {
                        start,
                        end,
                        path: path.clone(),
                        written: written.clone(),
                        node: None,
                        is_list: false,
                    });
                    if let DeValue::Table(inner) = item.get_ref() {
                        gather(text, table, inner, path, out);
                    }
                    path.pop();
                }
            }
            _ => {
                let end = span.end.max(key.span().end);
                out.push(statement(start, end, Some(value)));
            }
        }
        path.pop();
    }
}

/// The end of the colon after a key.
fn colon(text: &str, at: usize) -> usize {
    at + text[at..].find(':').map_or(0, |colon| colon + 1)
}

/// Whether a table has lines of its own.
fn is_block(text: &str, form: Form, value: &Spanned<DeValue<'_>>) -> bool {
    let written = text.get(value.span()).unwrap_or_default();
    match form {
        // A table without a header of its own is named by the header of an inner one, or by dots.
        Form::Toml => !written.starts_with('{'),
        Form::Yaml => !written.starts_with('{') && !written.is_empty(),
    }
}

/// Whether a list consists of tables with lines of their own.
fn are_blocks(text: &str, form: Form, value: &Spanned<DeValue<'_>>) -> bool {
    let Some(values) = value.get_ref().as_array() else { return false };
    let block = |item: &Spanned<DeValue<'_>>| {
        let written = text.get(item.span()).unwrap_or_default();
        item.get_ref().is_table()
            && match form {
                Form::Toml => written.starts_with("[["),
                Form::Yaml => is_block(text, form, item),
            }
    };
    let flow = form == Form::Yaml && text[value.span()].starts_with('[');
    !flow && !values.is_empty() && values.iter().all(block)
}

/// Adds a statement to the block it belongs to.
fn put<'t>(root: &mut Block<'t>, statement: &Statement<'t>, around: Around) {
    let mut block = root;
    let mut steps = statement.path.iter().peekable();
    while let Some(step) = steps.next() {
        let Step::Key(key) = step else { return };
        let known = block.entries.iter().position(|entry| entry.key == *key);
        let number = steps.peek().and_then(|next| match next {
            Step::Item(number) => Some(*number),
            Step::Key(_) => None,
        });
        let is_new = known.is_none();
        let at = known.unwrap_or_else(|| {
            let node = match (number, statement.node, steps.peek()) {
                (Some(_), ..) => Node::Tables(Vec::new()),
                (None, Some(value), None) => Node::Leaf(value),
                _ => Node::Table(Block::default()),
            };
            block.entries.push(Entry {
                key: key.clone(),
                written: statement.written.clone(),
                around: Around::default(),
                node,
            });
            block.entries.len() - 1
        });
        let entry = &mut block.entries[at];
        if number.is_some() {
            steps.next();
        }
        if steps.peek().is_none() {
            return match (&mut entry.node, number) {
                (Node::Tables(items), Some(_)) => {
                    items.push(Item { around, block: Block::default() });
                }
                // The line of the key of a list says nothing yet about what is in it.
                (node, None) => {
                    entry.around = around;
                    if is_new && statement.node.is_none() && statement.is_list {
                        *node = Node::Tables(Vec::new());
                    }
                }
                _ => {}
            };
        }
        if steps.peek().is_some() && is_new {
            // Only the last key of the path is written here.
            entry.written.clone_from(key);
        }
        block = match &mut entry.node {
            Node::Table(inner) => inner,
            Node::Tables(items) => {
                if items.is_empty() {
                    items.push(Item::default());
                }
                let last = items.len() - 1;
                &mut items[last].block
            }
            Node::Leaf(_) => return,
        };
    }
}
