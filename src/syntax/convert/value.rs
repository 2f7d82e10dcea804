//! Writes a single value of one format in the other.

use std::ops::Range;

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use crate::base::calendar::parse_date;
use crate::syntax::fence::Form;
use crate::syntax::quote::quoted;
use crate::syntax::schema::{self, Field, ITEM_AUDIENCE, Shape};
use crate::syntax::table::Table;
use crate::syntax::yaml;

/// What the schema says about a value.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Meant {
    pub(super) field: Option<&'static Field>,
    pub(super) shape: Option<Shape>,
}

impl Meant {
    /// The top level of a document.
    pub(super) const fn root(fields: &'static [Field]) -> Self {
        Self { field: None, shape: Some(Shape::Table(fields)) }
    }

    pub(super) fn of(field: &'static Field) -> Self {
        Self { field: Some(field), shape: Some(field.shape) }
    }

    /// The keys of a table.
    pub(super) fn fields(self) -> &'static [Field] {
        match self.shape {
            Some(Shape::Table(fields) | Shape::Tables(fields)) => fields,
            _ => &[],
        }
    }

    /// What the schema says about a key of a table.
    pub(super) fn key(self, key: &str) -> Self {
        let shape = match self.shape {
            Some(Shape::Table(fields) | Shape::Tables(fields)) => {
                let items = matches!(self.shape, Some(Shape::Tables(_)));
                let own = || (items && ITEM_AUDIENCE.is_called(key)).then_some(&ITEM_AUDIENCE);
                return schema::find(fields, key).or_else(own).map_or(Self::default(), Self::of);
            }
            Some(Shape::Map(inner)) => Some(*inner),
            Some(Shape::Readers) => Some(Shape::List(&Shape::Text)),
            // Readers of a key in a table of readers.
            Some(Shape::List(inner)) => Some(Shape::List(inner)),
            Some(Shape::Days) => Some(Shape::Date),
            Some(Shape::Free) => Some(Shape::Free),
            _ => None,
        };
        Self { field: self.field, shape }
    }

    /// What the schema says about an item of a list.
    fn item(self) -> Self {
        let shape = match self.shape {
            Some(Shape::List(inner)) => Some(*inner),
            Some(Shape::Tables(fields)) => Some(Shape::Tables(fields)),
            Some(Shape::Readers) => Some(Shape::Text),
            Some(Shape::Days) => Some(Shape::Date),
            Some(Shape::Free) => Some(Shape::Free),
            _ => None,
        };
        Self { field: self.field, shape }
    }
}

/// A value of TOML as YAML. A text of several lines becomes a block below its key, which can only be
/// written where there is room for one.
pub(in crate::syntax) fn as_yaml(text: &str, value: &Spanned<DeValue<'_>>) -> String {
    match value.get_ref() {
        DeValue::String(words) if is_long(&text[value.span()]) => {
            block(words).unwrap_or_else(|| quoted(words))
        }
        _ => in_flow(text, value),
    }
}

fn is_long(written: &str) -> bool {
    written.starts_with("\"\"\"") || written.starts_with("'''")
}

/// A text of several lines as a block; `None` if a block cannot hold it.
fn block(words: &str) -> Option<String> {
    // The lines of a block end as those of the file.
    let words = words.replace("\r\n", "\n");
    let (inner, sign) = match words.strip_suffix('\n') {
        Some(inner) => (inner, "|"),
        None => (words.as_str(), "|-"),
    };
    let plain = |c: char| matches!(c, '\n' | '\t') || !c.is_control();
    let first = inner.chars().next()?;
    let fits =
        inner.contains('\n') && !first.is_whitespace() && !inner.ends_with(['\n', ' ', '\t']);
    (fits && inner.chars().all(plain)).then(|| format!("{sign}\n{inner}"))
}

/// A value of TOML as YAML on the line of its key.
fn in_flow(text: &str, value: &Spanned<DeValue<'_>>) -> String {
    let written = &text[value.span()];
    match value.get_ref() {
        DeValue::String(words) if is_long(written) => quoted(words),
        DeValue::Integer(number) if number.radix() != 10 => {
            i64::from_str_radix(number.as_str(), number.radix())
                .map_or_else(|_| written.to_owned(), |number| number.to_string())
        }
        DeValue::Integer(number) => number.as_str().to_owned(),
        DeValue::Float(number) => number.as_str().to_owned(),
        DeValue::String(_) | DeValue::Boolean(_) | DeValue::Datetime(_) => written.to_owned(),
        DeValue::Array(values) => {
            let parts = values.iter().map(|value| (value.span(), in_flow(text, value)));
            woven(text, value.span(), parts.collect())
        }
        DeValue::Table(entries) if !written.starts_with('{') => {
            let pairs = sorted(entries).into_iter();
            let pairs = pairs
                .map(|(key, value)| format!("{}: {}", quoted(key.get_ref()), in_flow(text, value)));
            format!("{{ {} }}", pairs.collect::<Vec<_>>().join(", "))
        }
        DeValue::Table(entries) => {
            let mut parts = Vec::new();
            for (key, value) in sorted(entries) {
                parts.push((key.span().end..value.span().start, ": ".to_owned()));
                parts.push((value.span(), in_flow(text, value)));
            }
            woven(text, value.span(), parts)
        }
    }
}

type Pair<'v, 't> = (&'v Spanned<std::borrow::Cow<'t, str>>, &'v Spanned<DeValue<'t>>);

fn sorted<'v, 't>(entries: &'v DeTable<'t>) -> Vec<Pair<'v, 't>> {
    let mut entries: Vec<Pair<'v, 't>> = entries.iter().collect();
    entries.sort_by_key(|(key, _)| key.span().start);
    entries
}

/// A part of a text with some places in it replaced.
fn woven(text: &str, whole: Range<usize>, parts: Vec<(Range<usize>, String)>) -> String {
    let mut out = String::new();
    let mut at = whole.start;
    for (place, new) in parts {
        out.push_str(text.get(at..place.start).unwrap_or_default());
        out.push_str(&new);
        at = place.end;
    }
    out.push_str(text.get(at..whole.end).unwrap_or_default());
    out
}

/// A value of a table as TOML; `None` if nothing is written there.
pub(in crate::syntax) fn as_toml(
    text: &str,
    table: &Table<'_>,
    value: &Spanned<DeValue<'_>>,
    field: Option<&'static Field>,
) -> Option<String> {
    toml(text, table, value, field.map_or(Meant::default(), Meant::of))
}

pub(super) fn toml(
    text: &str,
    table: &Table<'_>,
    value: &Spanned<DeValue<'_>>,
    meant: Meant,
) -> Option<String> {
    let written = &text[value.span()];
    if table.form == Form::Toml {
        return Some(written.to_owned());
    }
    if let (Some(field), Some(shape)) = (meant.field, meant.shape) {
        if yaml::is_absent(table, field, value) {
            return None;
        }
        match yaml::typed(table, field, shape, value) {
            Some(DeValue::Boolean(flag)) => return Some(flag.to_string()),
            Some(DeValue::Integer(_) | DeValue::Float(_)) => {
                return value.get_ref().as_str().map(|number| number.trim().to_owned());
            }
            Some(DeValue::String(words)) => return Some(quoted(&words)),
            Some(DeValue::Array(_)) => return Some("[]".to_owned()),
            _ => {}
        }
    }
    Some(match value.get_ref() {
        DeValue::String(words) => {
            let plain = table.is_plain(value);
            if plain && is_bare(words, meant.shape) {
                words.to_string()
            } else {
                string(written, words)
            }
        }
        DeValue::Array(values) if written.starts_with('[') => {
            let parts = values.iter().map(|value| {
                let new = toml(text, table, value, meant.item());
                (value.span(), new.unwrap_or_else(|| "\"\"".to_owned()))
            });
            woven(text, value.span(), parts.collect())
        }
        DeValue::Array(values) => {
            let items: Vec<_> = values.iter().collect();
            let new = |value| toml(text, table, value, meant.item());
            let new = items.iter().map(|value| new(*value).unwrap_or_else(|| "\"\"".to_owned()));
            listed(text, value.span(), &items, &new.collect::<Vec<_>>())
        }
        DeValue::Table(entries) if written.starts_with('{') => {
            let mut parts = Vec::new();
            for (key, value) in sorted(entries) {
                let new = toml(text, table, value, meant.key(key.get_ref()));
                parts.push((key.span(), toml_key(key.get_ref(), &text[key.span()])));
                parts.push((key.span().end..value.span().start, " = ".to_owned()));
                parts.push((value.span(), new.unwrap_or_else(|| "\"\"".to_owned())));
            }
            woven(text, value.span(), parts)
        }
        DeValue::Table(entries) => {
            let written = |key: &str| bare_or_quoted(key);
            let pairs = sorted(entries).into_iter().filter_map(|(key, value)| {
                let key = key.get_ref();
                let value = toml(text, table, value, meant.key(key))?;
                Some(format!("{} = {value}", written(key)))
            });
            let pairs: Vec<String> = pairs.collect();
            if pairs.is_empty() { "{}".to_owned() } else { format!("{{ {} }}", pairs.join(", ")) }
        }
        _ => written.to_owned(),
    })
}

/// A key of TOML, in the quotes that it has if they mean the same there.
pub(super) fn toml_key(key: &str, written: &str) -> String {
    let quotes = written.starts_with(['"', '\'']);
    let same = || DeValue::parse(written).is_ok_and(|read| read.get_ref().as_str() == Some(key));
    if quotes && same() { written.to_owned() } else { bare_or_quoted(key) }
}

/// A key of TOML.
pub(super) fn bare_or_quoted(key: &str) -> String {
    let bare = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '_');
    if !key.is_empty() && key.chars().all(bare) { key.to_owned() } else { quoted(key) }
}

/// Whether a plain scalar of YAML needs no quotes in TOML.
fn is_bare(words: &str, shape: Option<Shape>) -> bool {
    let day = || words.len() == "2026-01-01".len() && parse_date(words).is_ok();
    let guess = || yaml::guessed(words).is_some();
    match shape {
        Some(Shape::Date | Shape::Days) => day(),
        Some(Shape::Moment) => {
            day() || (guess() && words.bytes().all(|byte| byte.is_ascii_digit()))
        }
        Some(Shape::Free) | None => day() || guess(),
        _ => false,
    }
}

/// A text of YAML as TOML: in the same quotes if they mean the same there.
fn string(written: &str, words: &str) -> String {
    let same = || {
        let read = DeValue::parse(written).ok();
        read.is_some_and(|read| read.get_ref().as_str() == Some(words))
    };
    if written.starts_with(['"', '\'']) && !written.contains('\n') && same() {
        return written.to_owned();
    }
    let plain = |c: char| matches!(c, '\n' | '\t') || !c.is_control();
    if !words.contains('\n') || !words.chars().all(plain) {
        return quoted(words);
    }
    let words = words.replace('\\', "\\\\").replace("\"\"\"", "\\\"\\\"\\\"");
    let closing = if words.ends_with('"') { "\\\n" } else { "" };
    format!("\"\"\"\n{words}{closing}\"\"\"")
}

/// A list with an item on each line, on one line if there are no comments in it.
fn listed(
    text: &str,
    whole: Range<usize>,
    items: &[&Spanned<DeValue<'_>>],
    new: &[String],
) -> String {
    let mut out = String::new();
    let mut at = whole.start;
    let mut has_comments = false;
    for (number, (item, new)) in items.iter().zip(new).enumerate() {
        let gap = text.get(at..item.span().start).unwrap_or_default();
        // What is on the line of the item above follows that item.
        let (beside, above) = gap.split_once('\n').unwrap_or(("", gap));
        if number > 0 {
            out.push_str(beside.trim_end());
            out.push('\n');
        }
        for line in above.lines().map(str::trim).filter(|line| line.starts_with('#')) {
            has_comments = true;
            out.push_str("  ");
            out.push_str(line);
            out.push('\n');
        }
        has_comments |= beside.contains('#');
        out.push_str("  ");
        out.push_str(new);
        out.push(',');
        at = item.span().end;
    }
    let single = || format!("[{}]", new.join(", "));
    if has_comments { format!("[\n{out}\n]") } else { single() }
}
