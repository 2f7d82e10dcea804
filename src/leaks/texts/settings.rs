//! The texts of the settings: the author, the career line, editions and audiences.

use std::sync::Arc;

use super::{Around, At, Passage, Sight, Walk, placed};
use crate::base::Source;
use crate::plan::audience::{item_readers, of_person, viewer};
use crate::plan::config;
use crate::plan::{Access, Viewer};
use crate::syntax::Value;
use crate::syntax::record::Item;
impl<'p> Walk<'p> {
    pub(super) fn settings(&mut self, settings: Option<&'p Source>) {
        let plan = self.plan;
        let config = &plan.config;
        let path: Arc<str> = config::FILE.into();
        if let Some(source) = settings {
            self.comments(&path, &source.text, source.text.len());
        }
        let person = of_person(config);
        let open = Access::open();
        let translations = config.translations.iter().map(|(_, record)| record);
        for record in std::iter::once(&config.record).chain(translations) {
            for item in &record.items {
                let access = if item.field.name == "person" { &person } else { &open };
                let around = Around { path: &path, config, access, withheld: &[] };
                match item.field.name {
                    // See below.
                    "privacy" => {}
                    // What other readers are called is hidden from this one; keys without content
                    // are skipped.
                    "audiences" => self.audiences(&around, item),
                    "edition" => self.editions(&around, &item.value),
                    "route" => self.route(&around, &item.value),
                    "work" | "education" => self.career(&around, item),
                    "ignore" => {
                        let about = ("", false, false);
                        self.value(&around, item.field, &item.value, item.span, about);
                    }
                    // The keys about the author follow their readers. Of the others an edition may
                    // show everything: a title, stations, a colour; they contain no other
                    // sentences.
                    name => {
                        let about = (name, false, true);
                        self.value(&around, item.field, &item.value, item.span, about);
                    }
                }
            }
        }
        if self.viewer == Viewer::Author {
            return;
        }
        // Names stay hidden whatever is shown; the roles that replace them do not.
        let place = config.record.get("privacy").map(|item| item.span).unwrap_or_default();
        for (name, role) in &config.names {
            let text = |text: &str| Passage {
                path: Arc::clone(&path),
                text: text.to_owned().into(),
                at: At::In(place),
            };
            self.texts.push((Sight::Never, text(name)));
            self.texts.extend(role.as_deref().map(|role| (Sight::Shown, text(role))));
        }
    }

    /// The career line. A station that is not known to be past or present is hidden, unless it
    /// names its readers.
    fn route(&mut self, around: &Around<'_>, value: &'p Value) {
        let Value::Tables(stations) = value else { return };
        let config = &self.plan.config;
        let now = config.route.iter().position(|station| station.state == Some("now"));
        let this_year = self.plan.today.year();
        for (number, station) in stations.iter().enumerate() {
            // A translation only translates the words; the rest is given once.
            let written = config.record.tables("route").get(number);
            let state = config.route.get(number).and_then(|station| station.state);
            let been = || match now {
                Some(now) => number < now,
                None => written
                    .and_then(|station| station.text("when"))
                    .is_some_and(|when| year_in(&when).is_some_and(|year| year <= this_year)),
            };
            let past = state.map_or_else(been, |state| matches!(state, "done" | "now"));
            let told = written.is_some_and(|station| {
                let named = station.has("audience");
                if named { item_readers(config, station).allows(self.viewer) } else { past }
            });
            self.record(around, station, "route", false, told || self.viewer == Viewer::Author);
        }
    }

    /// A job or a course of education is hidden, unless it names its readers.
    fn career(&mut self, around: &Around<'_>, item: &'p Item) {
        let Value::Tables(rows) = &item.value else { return };
        let config = &self.plan.config;
        let name = item.field.name;
        for (number, row) in rows.iter().enumerate() {
            let written = config.record.tables(name).get(number);
            let told = written.is_some_and(|row| {
                row.has("audience") && item_readers(config, row).allows(self.viewer)
            });
            self.record(around, row, name, false, told || self.viewer == Viewer::Author);
        }
    }

    /// The settings of each edition. An edition may show its own, and those of editions with the
    /// same readers or for everyone.
    fn editions(&mut self, around: &Around<'_>, value: &'p Value) {
        let Value::Tables(records) = value else { return };
        for record in records {
            let readers = record.text("audience").and_then(|name| viewer(around.config, &name));
            let own = readers.is_some_and(|one| one == self.viewer || one == Viewer::Public)
                || record.text("name").is_some_and(|name| name == self.edition);
            self.record(around, record, "edition", false, own);
        }
    }

    /// The names of audiences: an edition shows its own.
    fn audiences(&mut self, around: &Around<'_>, item: &'p Item) {
        let Value::Map(entries) = &item.value else { return };
        for (name, label) in entries {
            let own = viewer(around.config, &name.value) == Some(self.viewer);
            self.add(true, placed(around, &name.value, name.span));
            self.value(around, item.field, &label.value, label.span, ("", false, own));
        }
    }
}

/// The first number of four digits.
fn year_in(text: &str) -> Option<i16> {
    let mut numbers = text.split(|sign: char| !sign.is_ascii_digit());
    numbers.find(|part| part.len() == 4).and_then(|year| year.parse().ok())
}
