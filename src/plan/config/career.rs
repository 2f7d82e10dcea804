//! The jobs and the education of the author, for a CV.

use std::sync::Arc;

use crate::syntax::Record;

/// A job.
#[derive(Clone, Debug, Default)]
pub struct Post {
    /// Since when, in the author's words.
    pub from: Option<Arc<str>>,
    /// Until when; `None` if it is the present job.
    pub until: Option<Arc<str>>,
    /// The role.
    pub role: Option<Arc<str>>,
    /// The employer.
    pub organisation: Option<Arc<str>>,
    /// The place.
    pub place: Option<Arc<str>>,
    /// What was done and achieved.
    pub results: Vec<Arc<str>>,
}

/// A course of education.
#[derive(Clone, Debug, Default)]
pub struct Study {
    /// Since when, in the author's words.
    pub from: Option<Arc<str>>,
    /// Until when.
    pub until: Option<Arc<str>>,
    /// The course or the degree.
    pub what: Option<Arc<str>>,
    /// The school.
    pub school: Option<Arc<str>>,
    /// The place.
    pub place: Option<Arc<str>>,
    /// A short explanation.
    pub note: Option<Arc<str>>,
}

impl Post {
    pub(super) fn read(item: &Record) -> Self {
        Self {
            from: item.text("from"),
            until: item.text("until"),
            role: item.text("role"),
            organisation: item.text("organisation"),
            place: item.text("place"),
            results: item.texts("results"),
        }
    }
}

impl Study {
    pub(super) fn read(item: &Record) -> Self {
        Self {
            from: item.text("from"),
            until: item.text("until"),
            what: item.text("what"),
            school: item.text("school"),
            place: item.text("place"),
            note: item.text("note"),
        }
    }
}
