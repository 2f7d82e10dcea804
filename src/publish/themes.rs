//! The user's own theme: its files, and what is wrong with them.

use std::path::Path;
use std::sync::Arc;

use super::paper::{Paper, flaws};
use super::{Attachments, Input, Pages};
use crate::base::{Diagnostic, Severity, Source, Span};
use crate::host;
use crate::host::disk;
use crate::plan::{Edition, Output};
use crate::render::Route;
use crate::render::image::Picture;
use crate::render::theme::{UserTheme, builtin};
use crate::view;
use crate::workspace::Snapshot;

/// The files in the folder `themes` of a plan.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Themes {
    /// Templates and style sheets of pages, with their fonts and images.
    pub pages: UserTheme,
    /// Templates of the report and the sheet: name and text.
    pub paper: Vec<(String, String)>,
}

impl Themes {
    /// Reads the folder.
    pub fn read(root: &Path) -> Result<Self, host::Error> {
        Ok(Self { pages: disk::read_themes(root)?, paper: disk::read_templates(root)? })
    }

    /// The texts that findings can be about.
    pub fn sources(&self) -> Vec<Source> {
        let paper =
            self.paper.iter().map(|(name, text)| Source::new(&format!("themes/{name}"), text));
        self.pages.sources().cloned().chain(paper).collect()
    }
}

/// Adds everything that is wrong with the user's own theme to the findings of a plan: makes every
/// page and prints every document that it has templates for.
pub(crate) fn examine(
    root: &Path,
    snapshot: &mut Snapshot,
    themes: &Themes,
) -> Result<(), host::Error> {
    let known = snapshot.diagnostics.len();
    judge(snapshot, themes);
    if snapshot.diagnostics.len() == known {
        let unfilled = unfilled(Input { root, snapshot, themes })?;
        add_findings(snapshot, themes, unfilled);
    }
    Ok(())
}

/// Adds the problems of user templates and style sheets, and of the pages made with them, to the
/// findings of a plan.
pub fn judge(snapshot: &mut Snapshot, themes: &Themes) {
    let own = &themes.pages;
    let builtin = builtin::named(snapshot.plan.config.theme);
    let unread = own.unread.iter().map(|path| {
        let name = path.rsplit('/').next().unwrap_or(path);
        let finding = Diagnostic::new("not-read", path, Span::default()).arg("file", name);
        Diagnostic { severity: Severity::Warning, ..finding.variant("of-themes") }
    });
    let mut findings = own.findings(builtin);
    if !own.templates.is_empty() && findings.iter().all(|one| one.severity != Severity::Error) {
        findings.extend(acts(snapshot, own));
    }
    findings.extend(unread);
    add_findings(snapshot, themes, findings);
}

/// The forbidden acts of the pages of every edition, each once, with the strictest severity.
fn acts(snapshot: &Snapshot, own: &UserTheme) -> Vec<Diagnostic> {
    let plan = &*snapshot.plan;
    let mut findings: Vec<Diagnostic> = Vec::new();
    for edition in plan.config.editions.iter().filter(|one| one.outputs.contains(&Output::Site)) {
        let view = view::project(plan, edition);
        let pictures = view.files.iter().map(Picture::unread).collect();
        let pages = Pages::of(&view, own, pictures, plan.config.lang);
        let site = pages.site(&view);
        let is_page = |route: &Route| {
            let path = site.path(*route);
            Path::new(&path).extension().is_some_and(|ending| ending == "html")
        };
        for route in site.routes().into_iter().filter(is_page) {
            let Some(finding) = pages.theme().act(&site.render(route)) else { continue };
            let same = |known: &&mut Diagnostic| {
                (&known.path, known.span, known.variant)
                    == (&finding.path, finding.span, finding.variant)
            };
            match findings.iter_mut().find(same) {
                Some(known) => known.severity = known.severity.min(finding.severity),
                None => findings.push(finding),
            }
        }
    }
    findings
}

/// Makes every page and prints every document of every edition, if the user has templates for them.
/// Returns the problems of those that cannot be used.
fn unfilled(input: Input<'_>) -> Result<Vec<Diagnostic>, host::Error> {
    let mut findings: Vec<Diagnostic> = Vec::new();
    if input.themes.pages.templates.is_empty() && input.themes.paper.is_empty() {
        return Ok(findings);
    }
    let mut attachments = Attachments::new(input.root);
    for edition in &input.plan().config.editions {
        for finding in unfilled_in(input, edition, &mut attachments)? {
            if !findings.contains(&finding) {
                findings.push(finding);
            }
        }
    }
    Ok(findings)
}

fn unfilled_in(
    input: Input<'_>,
    edition: &Edition,
    attachments: &mut Attachments,
) -> Result<Vec<Diagnostic>, host::Error> {
    let plan = input.plan();
    let view = view::project(plan, edition);
    let attached = attachments.attach(plan, &view)?;
    let mut findings = Vec::new();
    if !input.themes.paper.is_empty() {
        for paper in edition.outputs.iter().copied().filter_map(Paper::of_output) {
            findings.extend(flaws(input, &view, &attached, paper));
        }
    }
    if input.themes.pages.templates.is_empty() {
        return Ok(findings);
    }
    let pictures = attached.into_iter().map(|one| one.picture).collect();
    let pages = Pages::of(&view, &input.themes.pages, pictures, plan.config.lang);
    let site = pages.site(&view);
    let finding = |route| pages.theme().finding(&site.render(route).err()?);
    findings.extend(site.routes().into_iter().filter_map(finding));
    Ok(findings)
}

/// Adds findings about templates and style sheets to those of a plan, with their texts.
pub(crate) fn add_findings(snapshot: &mut Snapshot, themes: &Themes, findings: Vec<Diagnostic>) {
    if findings.is_empty() {
        return;
    }
    let sources = Arc::make_mut(&mut snapshot.sources);
    for source in themes.sources() {
        sources.insert(Arc::clone(&source.path), source);
    }
    snapshot.diagnostics.extend(findings);
}
