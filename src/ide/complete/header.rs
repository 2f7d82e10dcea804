//! Completes keys and values in a header or in the settings.

use super::place::{Around, is_word, line_at, lines, open_brackets, open_quote};
use super::{Completion, Desk, Sort, value};
use crate::base::Span;
use crate::syntax::Form;
use crate::syntax::schema::{Field, ITEM_AUDIENCE, Shape};

/// The table that the cursor is in.
enum Table {
    /// One with known keys.
    Known(Vec<&'static Field>),
    /// One with free keys, with the field it is the value of.
    Free(&'static Field),
}

pub(super) fn complete(desk: &Desk<'_>, around: &Around) -> Vec<Completion> {
    match around.form {
        Form::Toml => in_toml(desk, around),
        Form::Yaml => in_yaml(desk, around),
    }
}

/// The key of the line that the cursor is in, and its place.
pub(super) fn field_at(desk: &Desk<'_>, around: &Around) -> Option<(Span, &'static Field)> {
    let (start, end) = line_at(desk.text, desk.offset);
    let line = desk.text.get(start..end)?;
    let (fields, at, mark) = match around.form {
        Form::Toml => match section(desk, around, start)?.table {
            Table::Known(fields) => (fields, line.len() - line.trim_start().len(), '='),
            Table::Free(_) => return None,
        },
        Form::Yaml => {
            let above: Vec<_> = lines(&desk.text[..start], around.start).collect();
            let above: Vec<_> = above.into_iter().map(|(_, line)| indented(line)).collect();
            let (depth, _) = indented(line);
            let Level::Table(fields, _) = yaml_level(desk, &above, depth)? else { return None };
            (fields, depth, ':')
        }
    };
    let key = line.get(at..)?.split_once(mark)?.0.trim_end();
    let field = fields.into_iter().find(|field| field.is_called(key.trim_matches(['"', '\''])))?;
    Some((Span::new(at, at + key.len()).shifted(start), field))
}

fn in_toml(desk: &Desk<'_>, around: &Around) -> Vec<Completion> {
    let (start, end) = line_at(desk.text, desk.offset);
    let before = &desk.text[start..desk.offset];
    let Some(section) = section(desk, around, start) else { return Vec::new() };
    // A value may span several lines.
    let above = &desk.text[section.start..desk.offset];
    let list = lines(above, 0).filter(|(_, line)| line.contains('=')).last();
    let list = list.filter(|(at, line)| {
        let at = at + line.find('=').map_or(0, |equals| equals + 1);
        open_brackets(&above[at..], '[', ']') > 0
    });
    let (key, written) = match (before.split_once('='), list) {
        (_, Some((at, line))) => {
            let key = line.split('=').next().unwrap_or_default();
            (key, &above[at + key.len() + 1..])
        }
        (Some((key, written)), None) => (key, written),
        (None, None) => {
            let first = before.trim_start();
            let from = start + before.len() - first.len();
            return match first.chars().next() {
                Some('#') => Vec::new(),
                Some('[') => tables(desk, Span::new(from, end)),
                _ => keys(desk, &section, from),
            };
        }
    };
    if written.trim_start().starts_with('#') || open_brackets(written, '{', '}') > 0 {
        return Vec::new();
    }
    let key = key.trim().trim_matches(['"', '\'']);
    let in_list = open_brackets(written, '[', ']') > 0;
    let quote = open_quote(written).map(|at| desk.offset - written.len() + at);
    let from = quote.map_or_else(|| word_start(desk), |at| at + 1);
    let rest = &desk.text[desk.offset..end];
    let length = match quote.and_then(|at| desk.text[at..].chars().next()) {
        Some(mark) => rest.find(mark).unwrap_or(0),
        None => rest.find(|letter| !is_word(letter)).unwrap_or(rest.len()),
    };
    let slot = value::Slot {
        span: Span::new(from, desk.offset + length),
        quoted: quote.is_some(),
        in_list,
        form: Form::Toml,
    };
    match &section.table {
        Table::Known(fields) => {
            let field = fields.iter().find(|field| field.is_called(key));
            field.map_or_else(Vec::new, |field| value::complete(desk, field, field.shape, &slot))
        }
        Table::Free(field) => free_value(desk, field, &slot),
    }
}

/// The part of a header below one table header.
struct Section {
    table: Table,
    start: usize,
    end: usize,
}

/// The section that a line is in; `None` if its table is unknown.
fn section(desk: &Desk<'_>, around: &Around, line: usize) -> Option<Section> {
    let mut name: Option<&str> = None;
    let (mut start, mut end) = (around.start, around.end);
    for (at, text) in lines(&desk.text[..around.end], around.start) {
        let Some(header) = table_header(text) else { continue };
        if at >= line {
            // The header that is being written ends nothing.
            if at > line {
                end = at;
                break;
            }
            continue;
        }
        name = Some(header);
        start = at + text.len();
    }
    let mut fields: Vec<&'static Field> = desk.fields.iter().collect();
    let Some(name) = name else {
        return Some(Section { table: Table::Known(fields), start, end });
    };
    let mut parts = name.split('.').map(|part| part.trim().trim_matches(['"', '\''])).peekable();
    while let Some(part) = parts.next() {
        let field = *fields.iter().find(|field| field.is_called(part))?;
        match field.shape {
            Shape::Table(inner) => fields = inner.iter().collect(),
            Shape::Tables(inner) => fields = inner.iter().chain([&ITEM_AUDIENCE]).collect(),
            Shape::Map(_) | Shape::Readers if parts.peek().is_none() => {
                return Some(Section { table: Table::Free(field), start, end });
            }
            _ => return None,
        }
    }
    Some(Section { table: Table::Known(fields), start, end })
}

/// The name in the header of a table.
fn table_header(line: &str) -> Option<&str> {
    let line = line.trim_start().strip_prefix('[')?;
    let line = line.strip_prefix('[').unwrap_or(line);
    let (name, rest) = line.split_once(']')?;
    let rest = rest.strip_prefix(']').unwrap_or(rest).trim();
    let plain = |letter: char| letter.is_alphanumeric() || matches!(letter, '-' | '_' | '.' | ' ');
    let is_name = !name.is_empty() && name.chars().all(plain);
    (is_name && (rest.is_empty() || rest.starts_with('#'))).then_some(name)
}

/// The keys that a section can still get.
fn keys(desk: &Desk<'_>, section: &Section, from: usize) -> Vec<Completion> {
    let rest = &desk.text[desk.offset..];
    let length = rest.find(|letter| !is_word(letter)).unwrap_or(rest.len());
    let end = desk.offset + length;
    // The line has a value already: only its key changes.
    let has_value = desk.text[end..].trim_start_matches([' ', '\t']).starts_with('=');
    let span = Span::new(from, end);
    let others = [&desk.text[section.start..from], &desk.text[end..section.end.max(end)]];
    let used: Vec<&str> = others
        .iter()
        .flat_map(|text| text.lines())
        .filter_map(|line| Some(line.split_once('=')?.0.trim().trim_matches(['"', '\''])))
        .collect();
    let more_keys = others[1].lines().any(|line| {
        let line = line.trim_start();
        !line.starts_with(['#', '[']) && line.contains('=')
    });
    let fields = match &section.table {
        Table::Known(fields) => fields,
        Table::Free(field) => {
            let keys = value::FreeKeys { field, span, has_value, form: Form::Toml };
            return keys.complete(desk, &used);
        }
    };
    let mut all = Vec::new();
    for field in fields.iter().filter(|field| !used.iter().any(|key| field.is_called(key))) {
        let is_table = matches!(field.shape, Shape::Table(_) | Shape::Tables(_) | Shape::Map(_));
        if is_table {
            continue;
        }
        let key = desk.key(field);
        let example = value::example(desk, field, field.shape, Form::Toml);
        let line = format!("{key} = {}", example.text);
        let open = example.open.map(|(from, to)| (from + key.len() + 3, to + key.len() + 3));
        let doc = format!("{}\n\n```toml\n{line}\n```", desk.doc(field));
        let mut one = Completion::new(Sort::Key, span, key).doc(doc);
        if !has_value {
            one = one.text(line);
            one.open = open;
        }
        all.push(one);
    }
    // Keys below the header of a table would belong to it.
    if !more_keys && !has_value {
        all.extend(tables(desk, span));
    }
    all
}

/// The headers of tables; each of those that there is one of, only once.
fn tables(desk: &Desk<'_>, span: Span) -> Vec<Completion> {
    let is_known = |field: &&Field| {
        let is_list = matches!(field.shape, Shape::Tables(_));
        !is_list && desk.entry.is_some_and(|entry| entry.record.get(field.name).is_some())
    };
    let fields = desk.fields.iter().filter(|field| !is_known(field));
    let fields = fields.filter(|field| {
        matches!(field.shape, Shape::Table(_) | Shape::Tables(_) | Shape::Map(_) | Shape::Readers)
    });
    fields.map(|field| table(desk, field, span, Form::Toml)).collect()
}

/// A table with the keys that it needs.
fn table(desk: &Desk<'_>, field: &'static Field, span: Span, form: Form) -> Completion {
    let key = desk.key(field);
    let is_list = matches!(field.shape, Shape::Tables(_));
    let (mut text, first, next, mark) = match (form, is_list) {
        (Form::Toml, true) => (format!("[[{key}]]"), "\n", "\n", " = "),
        (Form::Toml, false) => (format!("[{key}]"), "\n", "\n", " = "),
        (Form::Yaml, true) => (format!("{key}:"), "\n  - ", "\n    ", ": "),
        (Form::Yaml, false) => (format!("{key}:"), "\n  ", "\n  ", ": "),
    };
    let label = if form == Form::Toml { text.clone() } else { key.to_owned() };
    let mut open = None;
    let inner = if is_list { field.inner() } else { &[] };
    let needed = inner.iter().filter(|inner| inner.required);
    let needed: Vec<&'static Field> = match needed.collect::<Vec<_>>() {
        none if none.is_empty() => inner.iter().take(1).collect(),
        needed => needed,
    };
    for (number, inner) in needed.into_iter().enumerate() {
        let example = value::example(desk, inner, inner.shape, form);
        text.push_str(if number == 0 { first } else { next });
        text.push_str(desk.key(inner));
        text.push_str(mark);
        open = open.or(example.open.map(|(from, to)| (from + text.len(), to + text.len())));
        text.push_str(&example.text);
    }
    if form == Form::Yaml && !is_list {
        text.push_str(first);
        open = Some((text.len(), text.len()));
    }
    let one = Completion::new(Sort::Key, span, &label).doc(desk.doc(field)).text(text);
    Completion { open, ..one }
}

fn in_yaml(desk: &Desk<'_>, around: &Around) -> Vec<Completion> {
    let (start, end) = line_at(desk.text, desk.offset);
    let before = &desk.text[start..desk.offset];
    if before.trim_start().starts_with('#') {
        return Vec::new();
    }
    let (depth, content) = indented(before);
    let above: Vec<(usize, &str)> =
        lines(&desk.text[..start], around.start).map(|(_, line)| indented(line)).collect();
    let Some(level) = yaml_level(desk, &above, depth) else { return Vec::new() };
    let rest = &desk.text[desk.offset..end];
    let length = rest.find(|letter| !is_word(letter)).unwrap_or(rest.len());
    if let Some((key, written)) = content.split_once(':') {
        let key = key.trim().trim_matches(['"', '\'']);
        let quote = open_quote(written).map(|at| desk.offset - written.len() + at);
        let from = quote.map_or_else(|| word_start(desk), |at| at + 1);
        let in_list = open_brackets(written, '[', ']') > 0;
        let span = Span::new(from, desk.offset + length);
        let slot = value::Slot { span, quoted: quote.is_some(), in_list, form: Form::Yaml };
        return match level {
            Level::Free(field) => free_value(desk, field, &slot),
            Level::Table(fields, _) => {
                let field = fields.iter().find(|field| field.is_called(key));
                field
                    .map_or_else(Vec::new, |field| value::complete(desk, field, field.shape, &slot))
            }
        };
    }
    let from = desk.offset - content.len();
    let span = Span::new(from, desk.offset + length);
    let has_value = desk.text[span.end as usize..end].trim_start().starts_with(':');
    let (fields, holder) = match level {
        Level::Table(fields, holder) => (fields, holder),
        Level::Free(field) => {
            let used: Vec<&str> = above
                .iter()
                .filter(|(other, _)| *other == depth)
                .filter_map(|(_, line)| Some(line.split_once(':')?.0.trim()))
                .collect();
            let keys = value::FreeKeys { field, span, has_value, form: Form::Yaml };
            return keys.complete(desk, &used);
        }
    };
    // An item of a list of words.
    if let Some(field) =
        holder.filter(|field| matches!(field.shape, Shape::List(_) | Shape::Readers))
    {
        let slot = value::Slot { span, quoted: false, in_list: true, form: Form::Yaml };
        return value::complete(desk, field, field.shape, &slot);
    }
    let key = |field: &&'static Field| {
        let is_block = matches!(field.shape, Shape::Table(_) | Shape::Tables(_) | Shape::Map(_));
        if is_block && !has_value && depth == 0 {
            return table(desk, field, span, Form::Yaml);
        }
        let key = desk.key(field);
        let example = value::example(desk, field, field.shape, Form::Yaml);
        let line = format!("{key}: {}", example.text);
        let open = example.open.map(|(from, to)| (from + key.len() + 2, to + key.len() + 2));
        let doc = format!("{}\n\n```yaml\n{line}\n```", desk.doc(field));
        let one = Completion::new(Sort::Key, span, key).doc(doc);
        if has_value { one } else { Completion { open, ..one.text(line) } }
    };
    let used = |field: &&&'static Field| {
        let same = |(other, line): &(usize, &str)| {
            *other == depth
                && line.split_once(':').is_some_and(|(key, _)| field.is_called(key.trim()))
        };
        depth > 0
            || !lines(&desk.text[..around.end], around.start)
                .filter(|(at, _)| *at != start)
                .any(|(_, line)| same(&indented(line)))
    };
    fields.iter().filter(used).map(key).collect()
}

/// The depth of a line of YAML, and its content without the dash of an item.
fn indented(line: &str) -> (usize, &str) {
    let line = line.trim_end_matches(['\n', '\r']);
    let content = line.trim_start_matches(' ');
    match content.strip_prefix("- ") {
        Some(item) => {
            let inner = item.trim_start_matches(' ');
            (line.len() - inner.len(), inner)
        }
        None => (line.len() - content.len(), content),
    }
}

/// What a line of YAML is part of.
enum Level {
    /// A table with known keys, or a list; with the field that it is the value of.
    Table(Vec<&'static Field>, Option<&'static Field>),
    /// A table with free keys.
    Free(&'static Field),
}

/// What a line at a depth below some lines of YAML is part of.
fn yaml_level(desk: &Desk<'_>, above: &[(usize, &str)], depth: usize) -> Option<Level> {
    let mut holders: Vec<&str> = Vec::new();
    let mut depth = depth;
    for (other, line) in above.iter().rev() {
        if *other < depth && !line.trim().is_empty() && !line.starts_with('#') {
            let (key, value) = line.split_once(':')?;
            // A line with a value holds nothing, but its own holder may be further up.
            if value.trim().is_empty() {
                holders.push(key.trim().trim_matches(['"', '\'']));
            }
            depth = *other;
        }
    }
    let mut fields: Vec<&'static Field> = desk.fields.iter().collect();
    let mut holder = None;
    let mut names = holders.iter().rev().peekable();
    while let Some(name) = names.next() {
        let field = *fields.iter().find(|field| field.is_called(name))?;
        holder = Some(field);
        fields = match field.shape {
            Shape::Table(inner) => inner.iter().collect(),
            Shape::Tables(inner) => inner.iter().chain([&ITEM_AUDIENCE]).collect(),
            Shape::List(_) => Vec::new(),
            Shape::Map(_) | Shape::Readers if names.peek().is_none() => {
                return Some(Level::Free(field));
            }
            _ => return None,
        };
    }
    Some(Level::Table(fields, holder))
}

/// The values of a free key.
fn free_value(desk: &Desk<'_>, field: &'static Field, slot: &value::Slot) -> Vec<Completion> {
    match field.shape {
        Shape::Map(inner) => value::complete(desk, field, *inner, slot),
        Shape::Readers => value::readers(desk, slot),
        _ => Vec::new(),
    }
}

/// Where the word before the cursor begins.
fn word_start(desk: &Desk<'_>) -> usize {
    let before = &desk.text[..desk.offset];
    before.trim_end_matches(is_word).len()
}
