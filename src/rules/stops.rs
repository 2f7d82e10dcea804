//! What a finding keeps from whom: nothing, its file, or whole editions.
//!
//! There is always something to look at: the author's own edition is made whatever is wrong with a
//! plan, and a goal without a measure or a link without a target stops nothing. [`stopped`] is the
//! only place that decides otherwise; `build`, `report`, `review`, `leaks` and the preview ask it.

use super::find;
use crate::base::{Diagnostic, Severity};
use crate::plan::closing::{closes, is_closed};
use crate::plan::config::translation_of;
use crate::plan::visibility::{Visibility, wider};
use crate::plan::{Edition, Plan};

/// What findings of a rule keep from other readers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stops {
    /// Nothing.
    Nothing,
    /// The document is for the author alone until the finding is resolved; in `pop.toml` it stops
    /// the editions for others.
    File,
    /// The editions that would show the document to readers who may not read what it belongs to.
    Editions,
}

impl Stops {
    /// The id of the message that says so.
    pub fn message(self) -> &'static str {
        match self {
            Self::Nothing => "stops-nothing",
            Self::File => "stops-file",
            Self::Editions => "stops-editions",
        }
    }
}

impl super::Rule {
    /// What its findings keep from other readers.
    pub fn stops(&self) -> Stops {
        match self.name {
            name if closes(name) => Stops::File,
            "wider-audience" => Stops::Editions,
            _ => Stops::Nothing,
        }
    }
}

/// An edition that is not made, with the first finding that stops it.
#[derive(Clone, Copy, Debug)]
pub struct Stopped<'a> {
    /// The edition.
    pub edition: &'a Edition,
    /// The finding.
    pub because: &'a Diagnostic,
}

/// The editions that the findings about a plan stop.
pub fn stopped<'a>(plan: &'a Plan, findings: &'a [Diagnostic]) -> Vec<Stopped<'a>> {
    let errors: Vec<&Diagnostic> =
        findings.iter().filter(|finding| finding.severity == Severity::Error).collect();
    let editions = plan.config.editions.iter();
    let stopped = editions.filter_map(|edition| {
        let visible = Visibility::of(plan, edition);
        let because = errors.iter().find(|finding| concerns(&visible, finding))?;
        Some(Stopped { edition, because })
    });
    stopped.collect()
}

/// Whether a finding stops some edition, or keeps its file from other readers.
pub(crate) fn is_kept_from_others(plan: &Plan, finding: &Diagnostic) -> bool {
    let closed = || plan.at_path(&finding.path).is_some_and(|id| is_closed(plan.entry(id)));
    finding.severity == Severity::Error
        && (plan.config.closes(finding)
            || find(finding.rule).is_none()
            || match find(finding.rule).map(super::Rule::stops) {
                Some(Stops::File) => closed(),
                Some(Stops::Editions) => true,
                _ => false,
            })
}

/// Whether an error stops an edition.
fn concerns(visible: &Visibility<'_>, finding: &Diagnostic) -> bool {
    let plan = visible.plan();
    if plan.config.closes(finding) {
        return !visible.is_author() || !is_certain(visible);
    }
    if let Some(lang) = translation_of(&finding.path) {
        return closes(finding.rule) && lang == visible.lang() && !visible.is_author();
    }
    match find(finding.rule).map(super::Rule::stops) {
        // The settings are away, or a template of the author cannot be used.
        None => true,
        // A file can hold several documents.
        Some(Stops::Editions) => plan.iter().any(|(id, entry)| {
            entry.path == finding.path
                && visible.document(id)
                && wider(plan, id).iter().any(|wider| !visible.document(wider.owner))
        }),
        Some(_) => false,
    }
}

/// Whether an edition is certainly the author's own, although the settings cannot be read in full:
/// they say which editions there are, and no other one has the same folder.
fn is_certain(visible: &Visibility<'_>) -> bool {
    let (plan, own) = (visible.plan(), visible.edition());
    let same = |edition: &&Edition| edition.name.eq_ignore_ascii_case(&own.name);
    plan.config.tells_editions() && plan.config.editions.iter().filter(same).count() == 1
}
