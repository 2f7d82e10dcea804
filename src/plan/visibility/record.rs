//! What a reader may see of the header of a document and of the settings: records without hidden
//! keys, items and references.

use super::Visibility;
use crate::base::Lang;
use crate::plan::audience::{self, Access};
use crate::plan::config::Config;
use crate::plan::localize::merge;
use crate::plan::{Entry, EntryId};
use crate::syntax::record::Item;
use crate::syntax::schema::is_structure;
use crate::syntax::{Record, Value};

impl Visibility<'_> {
    /// The visible part of the header of a document, in this version of it. Places refer to the
    /// text of the version.
    pub fn record(&self, id: EntryId, version: &Entry) -> Record {
        let mut record = self.reduced(self.access(id), &version.record, "", false);
        let withheld = self.withheld(self.plan.entry(id));
        record.items.retain(|item| !withheld.iter().any(|(key, _)| *key == item.field.name));
        record
    }

    /// The visible part of the settings, in a language: the title of the plan, the author, the
    /// career line.
    pub fn settings(&self, lang: Lang) -> Record {
        let config: &Config = &self.plan.config;
        let mut record = config.record.clone();
        if lang != config.lang
            && let Some((_, words)) = config.translations.iter().find(|(of, _)| *of == lang)
        {
            record = merge(&record, words);
        }
        record.items.retain(|item| matches!(item.field.name, "title" | "person" | "route"));
        let route = audience::of_route(config, self.plan.today);
        let stations = record.items.iter_mut().filter(|item| item.field.name == "route");
        for item in stations {
            let Value::Tables(stations) = &mut item.value else { continue };
            let mut readers = route.iter();
            stations.retain(|_| readers.next().is_some_and(|set| set.allows(self.viewer)));
        }
        self.reduced(&audience::of_person(config), &record, "", false)
    }

    fn reduced(&self, access: &Access, record: &Record, prefix: &str, reserved: bool) -> Record {
        let mut items = Vec::with_capacity(record.items.len());
        for item in &record.items {
            let path = match prefix {
                "" => item.field.name.to_owned(),
                _ => format!("{prefix}.{}", item.field.name),
            };
            let reserved = reserved || item.field.reserved;
            let visible =
                is_structure(item.field.name) || access.field(&path, reserved).allows(self.viewer);
            // Who may read, and which rules are waived, is only for the author.
            let own = matches!(item.field.name, "audience" | "waive") && !self.is_author();
            if !visible || own {
                continue;
            }
            if let Some(value) = self.value(access, &item.value, &path, reserved) {
                items.push(Item { value, ..item.clone() });
            }
        }
        Record { items, broken: Vec::new(), ..record.clone_head() }
    }

    fn value(&self, access: &Access, value: &Value, path: &str, reserved: bool) -> Option<Value> {
        Some(match value {
            Value::Reference(_) => return self.keeps(value).then(|| value.clone()),
            Value::Table(record) => Value::Table(self.reduced(access, record, path, reserved)),
            Value::Tables(records) => Value::Tables(
                records
                    .iter()
                    .filter(|record| self.item(record))
                    .map(|record| self.reduced(access, record, path, reserved))
                    .collect(),
            ),
            Value::List(values) => Value::List(
                values.iter().filter(|value| self.keeps(&value.value)).cloned().collect(),
            ),
            other => other.clone(),
        })
    }
}
