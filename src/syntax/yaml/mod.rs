//! Reads YAML into the same table as TOML, with the same places.
//!
//! Every scalar stays text, marked as plain or quoted, until the schema asks for a number or a flag
//! ([`typed`]): nothing is false because it is spelled `no`, and `1:30` is not sixty times
//! something. Anchors, tags and several documents are refused.
//!
//! The parser stops at its first error. The lines of a header that begin a key divide it into
//! entries, so each entry that cannot be read is reported and left out, and the others are read.

mod edit;
mod finding;
mod typed;

use granit_parser::{Event, Parser, ScalarStyle, StructureStyle};
use toml::Spanned;
use toml::de::{DeArray, DeString, DeTable, DeValue};

use super::fence::Form;
use super::table::Table;
use crate::base::{Diagnostic, Source, Span};

pub use edit::Header;
pub(super) use typed::{guessed, is_absent, is_null, typed};

/// How deep lists and tables can be nested; the deepest schema needs four levels.
const DEPTH: usize = 16;

/// The number of entries reported per text; the rest of the text counts as damaged.
const MAX_PROBLEMS: usize = 200;

/// Parses YAML at a span of a text, leaving out each entry with an error.
pub fn parse(source: &Source, place: Span) -> Table<'_> {
    let offset = place.start as usize;
    let text = &source.text[place.range()];
    let mut table = Table { form: Form::Yaml, offset, ..Table::default() };
    if let Ok(read) = read(text) {
        (table.entries, table.plain) = read;
        return table;
    }
    for (number, part) in entries(text).into_iter().enumerate() {
        let inner = &text[part.range()];
        let mut flaw = None;
        match read(inner) {
            Ok((entries, plain)) => {
                let by = part.start as usize;
                table.plain.extend(plain.into_iter().map(|at| at + part.start));
                for (key, value) in entries {
                    if table.entries.contains_key(key.get_ref().as_ref()) {
                        flaw = Some(Flaw { kind: FlawKind::Twice, at: key.span() });
                        break;
                    }
                    table.entries.insert(shifted_key(key, by), shifted(value, by));
                }
            }
            Err(found) => flaw = Some(found),
        }
        if let Some(flaw) = flaw {
            table.problems.push(finding::finding(source, (inner, part.shifted(offset)), &flaw));
            table.damaged.push(part.shifted(offset));
        }
        if number + 1 == MAX_PROBLEMS {
            table.damaged.push(Span::new(part.end as usize, text.len()).shifted(offset));
            break;
        }
    }
    if table.problems.is_empty() {
        // Each entry can be read, but not all of them together.
        let whole = Span::new(0, text.len());
        let flaw = read(text).err().unwrap_or(Flaw { kind: FlawKind::Other, at: 0..0 });
        table.problems.push(finding::finding(source, (text, whole.shifted(offset)), &flaw));
        table.damaged.push(whole.shifted(offset));
        table.entries.clear();
    }
    table
}

/// The lines that begin at the margin, each with the lines below it that belong to it.
fn entries(text: &str) -> Vec<Span> {
    let mut parts: Vec<Span> = Vec::new();
    let mut at = 0;
    for line in text.split_inclusive('\n') {
        let inner = line.starts_with([' ', '\t', '#', '-', ']', '}', '\r', '\n']);
        let end = at + line.len();
        match parts.last_mut() {
            Some(last) if inner => last.end = end as u32,
            _ => parts.push(Span::new(at, end)),
        }
        at = end;
    }
    parts
}

fn shifted_key(key: Spanned<DeString<'_>>, by: usize) -> Spanned<DeString<'_>> {
    let span = key.span();
    Spanned::new(span.start + by..span.end + by, key.into_inner())
}

fn shifted(value: Spanned<DeValue<'_>>, by: usize) -> Spanned<DeValue<'_>> {
    let span = value.span();
    let span = span.start + by..span.end + by;
    let inner = match value.into_inner() {
        DeValue::Array(values) => {
            let mut array = DeArray::default();
            values.into_iter().for_each(|value| array.push(shifted(value, by)));
            DeValue::Array(array)
        }
        DeValue::Table(entries) => {
            let moved =
                entries.into_iter().map(|(key, value)| (shifted_key(key, by), shifted(value, by)));
            DeValue::Table(moved.collect())
        }
        other => other,
    };
    Spanned::new(span, inner)
}

/// Why an entry cannot be read, and where.
#[derive(Debug)]
struct Flaw {
    kind: FlawKind,
    at: std::ops::Range<usize>,
}

/// The kinds of errors.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum FlawKind {
    /// `&name` or `*name`.
    Anchor,
    /// `!name`.
    Tag,
    /// Another document begins.
    Documents,
    /// A key is used twice.
    Twice,
    /// Lists in lists without end.
    Deep,
    /// Not a key with a value.
    NoKey,
    /// A tab where spaces belong.
    Tab,
    /// A quote is not closed.
    OpenQuote,
    /// A bracket is not closed.
    OpenBracket,
    /// An unknown escape between double quotes.
    Escape,
    /// Anything else the parser rejects.
    Other,
}

/// The entries of a text, and where its plain scalars begin.
fn read(text: &str) -> Result<(DeTable<'_>, Vec<u32>), Flaw> {
    let options = granit_parser::options! {
        emit_comments: false,
        emit_unresolved_aliases: true,
        flow_nesting_limit: DEPTH,
        block_nesting_limit: DEPTH
    };
    let mut builder = Builder { text, plain: Vec::new(), open: Vec::new(), root: None };
    let mut documents = 0;
    for event in Parser::new_from_str_with_options(text, options) {
        let (event, span) = event.map_err(|error| finding::flaw(text, &error))?;
        let range = span.byte_range().unwrap_or(0..0);
        match event {
            Event::DocumentStart(explicit, _) => {
                documents += 1;
                if documents > 1 || explicit {
                    return Err(Flaw { kind: FlawKind::Documents, at: range });
                }
            }
            Event::DocumentEnd if !range.is_empty() => {
                return Err(Flaw { kind: FlawKind::Documents, at: range });
            }
            event => builder.take(event, range)?,
        }
    }
    builder.plain.sort_unstable();
    match builder.root {
        None => Ok((DeTable::new(), Vec::new())),
        Some(root) => match root.into_inner() {
            DeValue::Table(table) => Ok((table, builder.plain)),
            _ => Err(Flaw { kind: FlawKind::NoKey, at: 0..text.trim_end().len() }),
        },
    }
}

/// Makes the table from the events of the parser.
struct Builder<'t> {
    text: &'t str,
    plain: Vec<u32>,
    open: Vec<Open<'t>>,
    root: Option<Spanned<DeValue<'t>>>,
}

/// A list or table that is being read.
struct Open<'t> {
    start: usize,
    /// The end of what was read of it.
    end: usize,
    style: StructureStyle,
    inner: Inner<'t>,
}

enum Inner<'t> {
    List(DeArray<'t>),
    Table(DeTable<'t>, Option<Spanned<DeString<'t>>>),
}

impl<'t> Builder<'t> {
    fn take(&mut self, event: Event<'t>, range: std::ops::Range<usize>) -> Result<(), Flaw> {
        let refuse = |kind| Err(Flaw { kind, at: range.clone() });
        match event {
            Event::Alias(_) | Event::UnresolvedAlias(_) => refuse(FlawKind::Anchor),
            Event::Scalar(_, _, anchor, _)
            | Event::SequenceStart(_, anchor, _)
            | Event::MappingStart(_, anchor, _)
                if anchor != 0 =>
            {
                refuse(FlawKind::Anchor)
            }
            Event::Scalar(_, _, _, Some(_))
            | Event::SequenceStart(_, _, Some(_))
            | Event::MappingStart(_, _, Some(_)) => refuse(FlawKind::Tag),
            Event::SequenceStart(style, ..) => {
                self.begin(style, range, Inner::List(DeArray::default()))
            }
            Event::MappingStart(style, ..) => {
                self.begin(style, range, Inner::Table(DeTable::new(), None))
            }
            Event::SequenceEnd | Event::MappingEnd => self.end(&range),
            Event::Scalar(text, style, ..) => self.scalar(text, style, range),
            _ => Ok(()),
        }
    }

    fn begin(
        &mut self,
        style: StructureStyle,
        range: std::ops::Range<usize>,
        inner: Inner<'t>,
    ) -> Result<(), Flaw> {
        if self.open.len() == DEPTH {
            return Err(Flaw { kind: FlawKind::Deep, at: range });
        }
        // A list as a key has no meaning here.
        if let Some(Open { inner: Inner::Table(_, None), .. }) = self.open.last() {
            return Err(Flaw { kind: FlawKind::NoKey, at: range });
        }
        self.open.push(Open { start: range.start, end: range.end, style, inner });
        Ok(())
    }

    fn end(&mut self, range: &std::ops::Range<usize>) -> Result<(), Flaw> {
        let Some(open) = self.open.pop() else { return Ok(()) };
        let end = if open.style == StructureStyle::Flow { range.end } else { open.end };
        let value = match open.inner {
            Inner::List(list) => DeValue::Array(list),
            Inner::Table(table, _) => DeValue::Table(table),
        };
        self.add(Spanned::new(open.start..end.max(open.start), value))
    }

    fn scalar(
        &mut self,
        text: DeString<'t>,
        style: ScalarStyle,
        range: std::ops::Range<usize>,
    ) -> Result<(), Flaw> {
        let whole = self.text;
        if let Some(Open { inner: Inner::Table(table, key @ None), end, .. }) = self.open.last_mut()
        {
            if table.contains_key(text.as_ref()) {
                return Err(Flaw { kind: FlawKind::Twice, at: range });
            }
            *end = range.end.max(*end);
            *key = Some(Spanned::new(range, text));
            return Ok(());
        }
        let mut range = range;
        if style == ScalarStyle::Plain {
            // The parser gives a value that is not there as `~`.
            if range.is_empty() {
                // Nothing is written: the place of the value is right after the colon or the dash.
                let at = self.open.last().map_or(range.start, |open| match &open.inner {
                    Inner::Table(_, Some(key)) => {
                        let after = key.span().end;
                        whole[after..].find(':').map_or(after, |colon| after + colon + 1)
                    }
                    _ => whole[..range.start].trim_end().len(),
                });
                range = at..at;
            }
            self.plain.push(range.start as u32);
        }
        if matches!(style, ScalarStyle::Literal | ScalarStyle::Folded) {
            range.end = range.start + whole[range.clone()].trim_end().len();
            // The place of a block begins with its sign.
            let after = self.open.last().map_or(0, |open| match &open.inner {
                Inner::Table(_, Some(key)) => key.span().end,
                _ => open.end,
            });
            let sign = whole.get(after..range.start).and_then(|gap| gap.find(['|', '>']));
            range.start = sign.map_or(range.start, |sign| after + sign);
        }
        self.add(Spanned::new(range, DeValue::String(text)))
    }

    fn add(&mut self, value: Spanned<DeValue<'t>>) -> Result<(), Flaw> {
        let end = value.span().end;
        match self.open.last_mut() {
            None => self.root = Some(value),
            Some(open) => {
                open.end = open.end.max(end);
                match &mut open.inner {
                    Inner::List(list) => list.push(value),
                    Inner::Table(table, key) => match key.take() {
                        Some(key) => {
                            table.insert(key, value);
                        }
                        None => return Err(Flaw { kind: FlawKind::NoKey, at: value.span() }),
                    },
                }
            }
        }
        Ok(())
    }
}

impl Table<'_> {
    /// Whether a value of YAML is written without quotes.
    pub(super) fn is_plain<T>(&self, value: &Spanned<T>) -> bool {
        self.plain.binary_search(&(value.span().start as u32)).is_ok()
    }
}

impl Diagnostic {
    /// A finding about YAML that cannot be read.
    fn yaml(source: &Source, place: Span, variant: &'static str) -> Self {
        Self::new("invalid-yaml", &source.path, place).variant(variant)
    }
}

#[cfg(test)]
mod tests;
