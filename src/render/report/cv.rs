//! The data of the printed CV.

use serde_json::{Value, json};

use super::data::ReportData;
use crate::render::wording::cv::{self, Row};

impl ReportData<'_> {
    /// The CV: its parts in reading order.
    pub(super) fn cv(&self) -> Value {
        let cv = cv::cv(self.view, self.words);
        let row = |row: &Row| {
            json!({
                "title": row.title,
                "place": row.place,
                "when": row.when,
                "notes": row.notes,
                "proof": row.proof.iter().map(|link| &*link.text).collect::<Vec<_>>(),
                "lang": row.lang.map(crate::base::Lang::code),
            })
        };
        let sections = cv.sections.iter().map(|section| {
            json!({
                "title": section.title,
                "short": section.short,
                "rows": section.rows.iter().map(row).collect::<Vec<_>>(),
            })
        });
        json!({
            "name": cv.name,
            "role": cv.role,
            "contact": cv.contact.iter().map(|line| self.line(line)).collect::<Vec<_>>(),
            "facts": self.facts(&cv.facts),
            "summary": cv.summary,
            "sections": sections.collect::<Vec<_>>(),
        })
    }
}
