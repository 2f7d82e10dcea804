//! The author, and the stations of the career line.

use std::sync::Arc;

use crate::syntax::Record;

/// The author of the plan.
#[derive(Clone, Debug, Default)]
pub struct Person {
    /// The name.
    pub name: Option<Arc<str>>,
    /// The current role.
    pub role: Option<Arc<str>>,
    /// The destination.
    pub towards: Option<Arc<str>>,
    /// What the author is looking for.
    pub seeks: Option<Arc<str>>,
    /// When and for how many hours the author is available.
    pub available: Option<Arc<str>>,
    /// Where the author wants to work.
    pub region: Option<Arc<str>>,
    /// The languages: name, level.
    pub languages: Vec<(Arc<str>, Option<Arc<str>>)>,
    /// The employer.
    pub organisation: Option<Arc<str>>,
    /// The e-mail address.
    pub email: Option<Arc<str>>,
    /// The telephone number.
    pub phone: Option<Arc<str>>,
    /// The home town.
    pub location: Option<Arc<str>>,
    /// The links: label and address.
    pub links: Vec<(Arc<str>, Arc<str>)>,
    /// The path of a picture, relative to the plan.
    pub photo: Option<Arc<str>>,
}

/// A stop on the career path.
#[derive(Clone, Debug, Default)]
pub struct Station {
    /// When, in the author's words.
    pub when: Option<Arc<str>>,
    /// The stop itself.
    pub what: Option<Arc<str>>,
    /// A short explanation.
    pub note: Option<Arc<str>>,
    /// done, now or ahead.
    pub state: Option<&'static str>,
}

/// When a station of the career line is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Progress {
    /// In the past.
    Done,
    /// In the present.
    Now,
    /// In the future.
    Ahead,
}

impl Person {
    pub(super) fn read(table: Option<&Record>) -> Self {
        let Some(table) = table else { return Self::default() };
        let link = |item: &Record| Some((item.text("label")?, item.text("url")?));
        Self {
            name: table.text("name"),
            role: table.text("role"),
            towards: table.text("towards"),
            seeks: table.text("seeks"),
            available: table.text("available"),
            region: table.text("region"),
            languages: table
                .tables("languages")
                .iter()
                .filter_map(|item| Some((item.text("name")?, item.text("level"))))
                .collect(),
            organisation: table.text("organisation"),
            email: table.text("email"),
            phone: table.text("phone"),
            location: table.text("location"),
            links: table.tables("links").iter().filter_map(link).collect(),
            photo: table.text("photo"),
        }
    }
}

impl Station {
    pub(super) fn read(item: &Record) -> Self {
        Self {
            when: item.text("when"),
            what: item.text("what"),
            note: item.text("note"),
            state: item.choice("state"),
        }
    }
}
