//! What a reader may see of the header of a document and of the settings: records without hidden
//! keys, items and references.

use super::Visibility;
use crate::base::Lang;
use crate::plan::audience::{self, Access, ReaderSet, item_readers};
use crate::plan::config::{Config, is_shown};
use crate::plan::localize::merge;
use crate::plan::proves::measures_called;
use crate::plan::{Entry, EntryId, Kind};
use crate::syntax::record::Item;
use crate::syntax::schema::{Field, is_structure};
use crate::syntax::{Record, Value};

use super::Withheld;

/// Why readers who may see a document do not see a part of it, or not all of that part.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Hidden {
    /// The front matter says that the part, or an item in it, is for these readers.
    Said(ReaderSet),
    /// A mark after the heading says that the section is for these readers.
    Marked(ReaderSet),
    /// A key that stays from the public until the document says that it is public.
    Reserved,
    /// A quote without consent, or a file that is only mentioned.
    Withheld(Withheld),
    /// It refers to something that the readers may not see.
    Refers,
    /// A mark in the text that says who may read it is not understood.
    Unclear,
}

impl Hidden {
    /// The word for it in JSON and in the names of messages.
    pub fn name(self) -> &'static str {
        match self {
            Self::Said(_) => "said",
            Self::Marked(_) => "marked",
            Self::Reserved => "reserved",
            Self::Withheld(Withheld::Quote) => "quote",
            Self::Withheld(Withheld::Mention) => "mention",
            Self::Withheld(Withheld::Own) => "own",
            Self::Refers => "refers",
            Self::Unclear => "unclear",
        }
    }
}

/// Whether a key is only for the author: who may read something, and which rules are waived.
pub(super) fn only_for_author(field: &Field) -> bool {
    matches!(field.name, "audience" | "waive")
}

impl Visibility<'_> {
    /// The visible part of the header of a document, in this version of it. Places refer to the
    /// text of the version.
    pub fn record(&self, id: EntryId, version: &Entry) -> Record {
        let mut record = self.reduced(self.access(id), &version.record, "", false);
        hide_scores(&version.record, &mut record);
        self.hide_measures(version, &mut record);
        let withheld = self.withheld(id);
        record.items.retain(|item| !withheld.iter().any(|(key, _)| *key == item.field.name));
        record
    }

    /// Removes the names of measures that the readers see nowhere else: the name would tell what
    /// somebody is working on.
    fn hide_measures(&self, version: &Entry, record: &mut Record) {
        if self.is_author() || version.kind != Kind::Evidence {
            return;
        }
        let Some(item) = record.items.iter_mut().find(|item| item.field.name == "shows") else {
            return;
        };
        if let Value::List(names) = &mut item.value {
            names.retain(|name| match &name.value {
                Value::Text(name) => measures_called(self.plan, version, name)
                    .into_iter()
                    .any(|(goal, at, _)| self.measure(goal, at)),
                _ => false,
            });
        }
        record.items.retain(|item| match &item.value {
            Value::List(names) => item.field.name != "shows" || !names.is_empty(),
            _ => true,
        });
    }

    /// Whether the name of a measure of a goal can be seen.
    fn measure(&self, goal: EntryId, at: usize) -> bool {
        let measures = self.plan.entry(goal).record.tables("measure");
        self.field(goal, "measure")
            && self.field(goal, "measure.name")
            && measures.get(at).is_some_and(|measure| self.item(measure))
    }

    /// The visible part of the settings, in a language: the title of the plan, the author, the
    /// career.
    pub fn settings(&self, lang: Lang) -> Record {
        let config: &Config = &self.plan.config;
        let mut record = config.record.clone();
        if lang != config.lang
            && let Some((_, words)) = config.translations.iter().find(|(of, _)| *of == lang)
        {
            record = merge(&record, words);
        }
        record.items.retain(|item| is_shown(item.field));
        for item in &mut record.items {
            let Value::Tables(rows) = &mut item.value else { continue };
            let readers = match item.field.name {
                "route" => audience::of_route(config, self.plan.today),
                table => audience::of_career(config, table),
            };
            let mut readers = readers.iter();
            rows.retain(|_| readers.next().is_some_and(|set| set.allows(self.viewer)));
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
            let own = only_for_author(item.field) && !self.is_author();
            if own || self.key_hidden(access, item.field, &path, reserved).is_some() {
                continue;
            }
            if let Some(value) = self.value(access, item, &path, reserved) {
                items.push(Item { value, ..item.clone() });
            }
        }
        Record { items, broken: Vec::new(), ..record.clone_head() }
    }

    fn value(&self, access: &Access, item: &Item, path: &str, reserved: bool) -> Option<Value> {
        let Item { field, value, .. } = item;
        Some(match value {
            Value::Reference(_) => return self.keeps(field, value).then(|| value.clone()),
            Value::Table(record) => Value::Table(self.reduced(access, record, path, reserved)),
            Value::Tables(records) => Value::Tables(
                records
                    .iter()
                    .filter(|record| self.item(record))
                    .map(|record| self.reduced(access, record, path, reserved))
                    .collect(),
            ),
            Value::List(values) => Value::List(
                values.iter().filter(|value| self.keeps(field, &value.value)).cloned().collect(),
            ),
            other => other.clone(),
        })
    }

    /// Why a key is hidden, whatever its value is.
    fn key_hidden(
        &self,
        access: &Access,
        field: &Field,
        path: &str,
        reserved: bool,
    ) -> Option<Hidden> {
        if is_structure(field.name) || access.field(path, reserved).allows(self.viewer) {
            return None;
        }
        let said = access.field(path, false);
        Some(if said.allows(self.viewer) { Hidden::Reserved } else { Hidden::Said(said) })
    }

    /// Why an item of the header of a visible document is hidden, or something in it: the first
    /// reason, in document order.
    pub(super) fn item_hidden(&self, id: EntryId, item: &Item) -> Option<Hidden> {
        let withheld = self.withheld(id);
        let withheld = withheld.iter().find(|(key, _)| *key == item.field.name);
        withheld
            .map(|(_, why)| Hidden::Withheld(*why))
            .or_else(|| self.inside_hidden(self.access(id), item, "", false))
    }

    fn inside_hidden(
        &self,
        access: &Access,
        item: &Item,
        prefix: &str,
        reserved: bool,
    ) -> Option<Hidden> {
        let path = format!("{prefix}{}", item.field.name);
        let reserved = reserved || item.field.reserved;
        let inside = |record: &Record| {
            let prefix = format!("{path}.");
            let mut items = record.items.iter();
            items.find_map(|item| self.inside_hidden(access, item, &prefix, reserved))
        };
        let of_item = |record: &Record| {
            let readers = item_readers(&self.plan.config, record);
            let seen = readers.allows(self.viewer);
            if seen { inside(record) } else { Some(Hidden::Said(readers)) }
        };
        self.key_hidden(access, item.field, &path, reserved).or_else(|| match &item.value {
            Value::Table(record) => inside(record),
            Value::Tables(records) => records.iter().find_map(of_item),
            Value::List(values) => {
                let gone = values.iter().any(|value| !self.keeps(item.field, &value.value));
                gone.then_some(Hidden::Refers)
            }
            value => (!self.keeps(item.field, value)).then_some(Hidden::Refers),
        })
    }
}

/// The names of scores are those of the competences of a profile. Without the profile, they would tell
/// what someone is asked to be good at.
fn hide_scores(whole: &Record, record: &mut Record) {
    let has = |record: &Record| record.items.iter().any(|item| item.field.name == "profile");
    let asked = has(whole) || whole.broken.contains(&"profile");
    if asked && !has(record) {
        record.items.retain(|item| !matches!(item.field.name, "scores" | "notes"));
    }
}
