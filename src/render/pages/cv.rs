//! The CV, as a page.

use serde::Serialize;

use super::{Fact, LinkOut, PageContext, Place, Shell};
use crate::base::Lang;
use crate::render::paper::Paper;
use crate::render::wording::cv::{self, Row};
use crate::view::Output;
use crate::view::address::Overview;

/// The CV: `cv.html`.
#[derive(Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub(in crate::render) struct CvPage {
    /// The frame of the page.
    page: Shell,
    /// The author's name, or the title of the plan.
    name: String,
    /// The current role and the employer.
    role: Option<String>,
    /// The first words of the home page.
    summary: Option<String>,
    /// The language of the text for `lang=`, if it differs from that of the page.
    lang: Option<&'static str>,
    /// Towards, seeks, available, region, contact.
    facts: Vec<Fact>,
    /// The printed CV.
    pdf: Option<CvFile>,
    /// The parts, in reading order.
    sections: Vec<CvSection>,
}

/// The printed CV.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub(super) struct CvFile {
    /// Its address.
    href: String,
    /// The name for a downloaded file.
    name: String,
}

/// A part of a CV.
#[derive(Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
struct CvSection {
    /// Its anchor.
    id: &'static str,
    /// The title.
    title: String,
    /// The rows.
    rows: Vec<CvRow>,
}

/// A row of a CV.
#[derive(Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub(super) struct CvRow {
    /// The role, the skill, the result.
    title: String,
    /// The page about it.
    href: Option<String>,
    /// The employer, the school, who issued it.
    place: Option<String>,
    /// When, or at which level.
    when: Option<String>,
    /// Whole sentences.
    notes: Vec<String>,
    /// The evidence for it.
    proof: Vec<LinkOut>,
    /// The language of the text for `lang=`, if it differs from that of the page.
    lang: Option<&'static str>,
}

/// The data of the CV.
pub(in crate::render) fn cv(desk: PageContext<'_>) -> CvPage {
    let words = desk.words;
    let cv = cv::cv(desk.view, words);
    let mut facts = cv.facts;
    facts.extend(crate::render::wording::Fact::new(words.say("fact-contact"), cv.contact));
    let description = cv.role.clone().unwrap_or_else(|| words.say("cv-title"));
    let sections = cv.sections.into_iter().map(|section| CvSection {
        id: section.id,
        title: section.title,
        rows: section.rows.into_iter().map(|one| row(desk, one)).collect(),
    });
    CvPage {
        page: desk.shell(&words.say("cv-title"), &description, Place::At(Overview::Cv), ""),
        name: cv.name,
        role: cv.role,
        summary: cv.summary,
        lang: cv.lang.map(Lang::code),
        facts: desk.facts(facts),
        pdf: desk.cv_file(),
        sections: sections.collect(),
    }
}

/// A row for a template.
pub(super) fn row(desk: PageContext<'_>, row: Row) -> CvRow {
    CvRow {
        title: row.title,
        href: row.link.map(|link| desk.href(&link.to)),
        place: row.place,
        when: row.when,
        notes: row.notes,
        proof: desk.links(&row.proof),
        lang: row.lang.map(Lang::code),
    }
}

impl PageContext<'_> {
    /// Whether the edition has a CV.
    pub(super) fn has_cv(self) -> bool {
        self.view.has_cv()
    }

    /// The printed CV, if this program can print.
    pub(super) fn cv_file(self) -> Option<CvFile> {
        (self.has_cv() && cfg!(feature = "pdf")).then(|| CvFile {
            href: format!("{}{}", self.root, Paper::Cv.file()),
            // A name of a file holds no separator of folders.
            name: format!("{} {}.pdf", self.words.say("cv-title"), self.name())
                .replace(['/', '\\'], "-"),
        })
    }
}

impl crate::view::View {
    /// Whether the edition has a CV.
    pub(in crate::render) fn has_cv(&self) -> bool {
        self.edition.outputs.contains(&Output::Cv)
    }
}
