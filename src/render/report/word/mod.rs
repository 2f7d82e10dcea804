//! The report as a Word document, to write in: the same data as the PDF, without its drawings. What
//! a drawing says is in the words beside it.

mod goals;
mod lists;
mod package;
mod styles;
mod words;
mod writer;

use super::data;
use super::{Manner, Paper, pictures};
use crate::view::View;
use package::Package;
use styles::About;
use words::{Report, text};
use writer::Writer;

/// The report of a view as a Word document. `attached` are the processed bytes of its attachments in
/// order, if they are pictures.
pub fn word(view: &View, attached: &[Option<&[u8]>]) -> Vec<u8> {
    let files: Vec<(String, &[u8])> = attached
        .iter()
        .enumerate()
        .filter_map(|(at, bytes)| Some((pictures::file(at, (*bytes)?)?, (*bytes)?)))
        .collect();
    let values = data::values(view, Paper::Report, attached, &Manner::default());
    let report = Report { values: &values };
    let mut writer = Writer::new(Package::new(&files));
    report.title(&mut writer);
    report.summary(&mut writer);
    report.planning(&mut writer);
    report.documents(&mut writer, "pages", "nav-pages");
    report.goals(&mut writer);
    report.documents(&mut writer, "needs", "nav-needs");
    report.skills(&mut writer);
    report.assessments(&mut writer);
    report.change(&mut writer);
    report.log(&mut writer);
    report.evaluations(&mut writer);
    report.evidence(&mut writer);
    report.documents(&mut writer, "reviews", "nav-reviews");
    report.agreements(&mut writer);
    let meta = report.of("meta");
    let title = text(&meta["title"]);
    let about = About {
        title,
        author: meta["name"].as_str(),
        lang: text(&meta["lang"]),
        accent: text(&meta["accent"]),
    };
    let Writer { body, package, .. } = writer;
    package.packed(&body, &about)
}

#[cfg(test)]
mod tests;
