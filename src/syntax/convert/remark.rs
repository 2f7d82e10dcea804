//! Turns keys that are commented out into the other format, so that they can be filled in there.

use crate::syntax::fence::Form;
use crate::syntax::schema::{self, Field, Shape};

/// The comments above a line, with the keys in them in this format; other comments stay as they are.
/// `known` are the keys that can be meant, the nearest first.
pub(super) fn converted(lines: &[String], known: [&'static [Field]; 2], to: Form) -> Vec<String> {
    let mut table: Option<Opened> = None;
    let mut out = Vec::with_capacity(lines.len());
    for line in lines {
        if line.is_empty() {
            table = None;
        }
        let body = line.strip_prefix('#').filter(|body| body.is_empty() || body.starts_with(' '));
        let new = body.and_then(|body| match to {
            Form::Yaml => to_yaml(body, known, &mut table),
            Form::Toml => to_toml(body, known, &mut table),
        });
        out.push(new.unwrap_or_else(|| line.clone()));
    }
    out
}

/// A table that is commented out, and whether its next key is the first.
struct Opened {
    fields: &'static [Field],
    is_list: bool,
    is_first: bool,
}

fn find(known: [&'static [Field]; 2], table: Option<&Opened>, key: &str) -> Option<&'static Field> {
    let inner = table.and_then(|table| schema::find(table.fields, key));
    inner.or_else(|| known.into_iter().find_map(|fields| schema::find(fields, key)))
}

fn to_yaml(body: &str, known: [&'static [Field]; 2], table: &mut Option<Opened>) -> Option<String> {
    let body = body.trim_start();
    if let Some((key, rest)) = body.strip_prefix('[').and_then(|body| body.split_once(']')) {
        let key = key.trim_start_matches('[');
        let field = find(known, None, key)?;
        let is_list = matches!(field.shape, Shape::Tables(_));
        *table = Some(Opened { fields: field.inner(), is_list, is_first: true });
        return Some(format!("# {key}:{}", rest.strip_prefix(']').unwrap_or(rest)));
    }
    let (key, rest) = body.split_once(" =")?;
    find(known, table.as_ref(), key)?;
    let inner = table.as_mut().filter(|table| schema::find(table.fields, key).is_some());
    let before = match inner {
        Some(Opened { is_list: true, is_first, .. }) => {
            if std::mem::take(is_first) {
                "  - "
            } else {
                "    "
            }
        }
        Some(_) => "  ",
        None => "",
    };
    Some(format!("# {before}{key}:{rest}"))
}

fn to_toml(body: &str, known: [&'static [Field]; 2], table: &mut Option<Opened>) -> Option<String> {
    let body = body.trim_start();
    let body = body.strip_prefix("- ").unwrap_or(body);
    let (key, rest) = body.split_once(':')?;
    let field = find(known, table.as_ref(), key)?;
    let words = rest.trim_start();
    if words.is_empty() || words.starts_with('#') {
        let is_list = matches!(field.shape, Shape::Tables(_));
        if is_list || matches!(field.shape, Shape::Table(_) | Shape::Map(_)) {
            *table = Some(Opened { fields: field.inner(), is_list, is_first: true });
            return Some(if is_list {
                format!("# [[{key}]]{rest}")
            } else {
                format!("# [{key}]{rest}")
            });
        }
    }
    Some(format!("# {key} ={rest}"))
}
