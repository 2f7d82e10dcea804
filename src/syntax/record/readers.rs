//! Reads who may see a document and its keys, as given in its header.

use std::sync::Arc;

use toml::de::{DeTable, DeValue};

use crate::base::readers::{self, BuiltIn};
use crate::base::{Span, Spanned, suggest};
use crate::syntax::schema::{self, Field, Shape};
use crate::syntax::yaml;

use super::decode::Decoder;
use super::{Readers, Value};

/// The pseudo-field for the text below the front matter.
const BODY: Field = Field::new("body", "tekst", Shape::Text);

fn is_fixed(path: &str) -> bool {
    path.rsplit('.').next().is_some_and(schema::is_structure)
}

impl Decoder<'_> {
    /// Reads a table of readers by key; `None` if it is invalid.
    pub(super) fn readers(
        &mut self,
        field: &'static Field,
        entries: &DeTable<'_>,
        prefix: &str,
    ) -> Option<Value> {
        let mut readers = Readers::default();
        if prefix.is_empty() && entries.is_empty() {
            readers.document = Some(Vec::new());
        }
        let mut sound = true;
        let mut sorted: Vec<_> = entries.iter().collect();
        sorted.sort_by_key(|(key, _)| key.span().start);
        for (key, value) in sorted {
            let (place, span) = (self.table.place(key), self.table.place(value));
            let written = format!("{prefix}{}", key.get_ref());
            if let DeValue::Table(inner) = value.get_ref() {
                if let Some(Value::Readers(inner)) =
                    self.readers(field, inner, &format!("{written}."))
                {
                    readers.fields.extend(inner.fields);
                }
                continue;
            }
            let nobody = yaml::is_null(self.table, value);
            let names = if nobody {
                Vec::new()
            } else {
                self.names_of_readers(field, value.get_ref(), span)?
            };
            if written == "document" {
                readers.document = Some(names);
                continue;
            }
            match self.path(&written) {
                // Without these fields, a document would say something else than it means.
                Ok(path) if is_fixed(&path) && !names.iter().any(is_public) => {
                    let finding = self.finding("unknown-key", place).variant("fixed");
                    self.findings.push(finding.arg("key", written.as_str()));
                    sound = false;
                }
                Ok(path) => readers.fields.push((Spanned::new(path, place), names)),
                Err(level) => {
                    let nearest = suggest::nearest(&written, schema::spellings(level));
                    let finding = self.finding("unknown-key", place).arg("key", written.as_str());
                    self.findings.push(match nearest {
                        Some(nearest) => finding.variant("near").arg("nearest", nearest),
                        None => finding.variant("audience"),
                    });
                    sound = false;
                }
            }
        }
        sound.then_some(Value::Readers(readers))
    }

    /// The path of English names for a path in either language. If there is no such field, the
    /// error lists the fields at the level where the path leaves the schema.
    fn path(&self, written: &str) -> Result<String, &'static [Field]> {
        let mut level = self.top;
        let mut path = String::new();
        for (depth, part) in written.split('.').enumerate() {
            if depth == 0 && BODY.is_called(part) {
                BODY.name.clone_into(&mut path);
                level = &[];
                continue;
            }
            let field = schema::find(level, part).ok_or(level)?;
            if depth > 0 {
                path.push('.');
            }
            path.push_str(field.name);
            level = field.inner();
        }
        Ok(path)
    }

    pub(super) fn names_of_readers(
        &mut self,
        field: &'static Field,
        value: &DeValue<'_>,
        span: Span,
    ) -> Option<Vec<Spanned<Arc<str>>>> {
        let Value::List(list) = self.value(field, Shape::List(&Shape::Text), value, span)? else {
            return None;
        };
        let name = |spanned: Spanned<Value>| match spanned.value {
            Value::Text(text) => Some(Spanned::new(text, spanned.span)),
            _ => None,
        };
        Some(list.into_iter().filter_map(name).collect())
    }
}

fn is_public(name: &Spanned<Arc<str>>) -> bool {
    readers::built_in(&name.value) == Some(BuiltIn::Everyone)
}
