//! The printed documents of an edition: the report and the review sheet.

use super::{Attached, Attachments, Error, Event, Input, Search, Tell};
#[cfg(not(feature = "pdf"))]
use crate::base::Diagnostic;
use crate::form;
use crate::leaks::Searched;
use crate::plan::Edition;
use crate::view::{self, View};

pub use crate::render::paper::Paper;

/// Makes one document of an edition and searches it; `None` if this program has no typesetter.
pub fn print(
    input: Input<'_>,
    edition: &Edition,
    paper: Paper,
    attachments: &mut Attachments,
    tell: &mut Tell<'_>,
) -> Result<Option<Searched<'static>>, Error> {
    let view = view::project(input.plan(), edition);
    let attached = attachments.attach(input.plan(), &view)?;
    for one in &attached {
        if let Err(refusal) = one.made {
            tell(&edition.name, Event::Refused { path: &one.path, refusal })?;
        }
    }
    let Some(pdf) = typeset(input, &view, &attached, paper, tell)? else { return Ok(None) };
    Search::of(input, edition).pass(paper.file(), pdf).map(Some).map_err(Error::Leaks)
}

/// Makes the report of an edition as a Word document and searches it and each of its parts; `None` if
/// this program has no typesetter, which it shares its data with.
pub fn word(
    input: Input<'_>,
    edition: &Edition,
    attachments: &mut Attachments,
    tell: &mut Tell<'_>,
) -> Result<Option<Searched<'static>>, Error> {
    let view = view::project(input.plan(), edition);
    let attached = attachments.attach(input.plan(), &view)?;
    let Some(file) = written(&view, &attached) else {
        tell(&edition.name, Event::NoTypesetter(Paper::Report))?;
        return Ok(None);
    };
    let (parts, texts) =
        form::unpacked(&file).map_err(|_| Error::Fault("the Word document".to_owned()))?;
    let search = Search::of(input, edition);
    search.pass_parts("report.docx", file, &parts, &texts).map(Some).map_err(Error::Leaks)
}

#[cfg(not(feature = "pdf"))]
fn written(_: &View, _: &[Attached]) -> Option<Vec<u8>> {
    None
}

#[cfg(feature = "pdf")]
#[expect(clippy::unnecessary_wraps, reason = "a program without a typesetter has none")]
fn written(view: &View, attached: &[Attached]) -> Option<Vec<u8>> {
    let pictures = super::printable(attached);
    let pictures: Vec<Option<&[u8]>> = pictures.iter().map(Option::as_deref).collect();
    Some(crate::render::report::word(view, &pictures))
}

/// Typesets a document of a view. Returns its bytes, or `None` if this program has no typesetter.
#[cfg(not(feature = "pdf"))]
pub fn typeset(
    _: Input<'_>,
    view: &View,
    _: &[Attached],
    paper: Paper,
    tell: &mut Tell<'_>,
) -> Result<Option<Vec<u8>>, Error> {
    tell(&view.edition.name, Event::NoTypesetter(paper))?;
    Ok(None)
}

/// The problems of the user's templates for a document: none without a typesetter.
#[cfg(not(feature = "pdf"))]
pub(super) fn flaws(_: Input<'_>, _: &View, _: &[Attached], _: Paper) -> Vec<Diagnostic> {
    Vec::new()
}

#[cfg(feature = "pdf")]
pub(super) use with_pdf::flaws;
#[cfg(feature = "pdf")]
pub use with_pdf::typeset;

#[cfg(feature = "pdf")]
mod with_pdf {
    use super::{Attached, Error, Event, Input, Paper, Tell, View};
    use crate::base::{Diagnostic, Severity, Source, Span};
    use crate::host;
    use crate::plan::{Entry, Plan};
    use crate::publish::attachments::printable;
    use crate::publish::error::{Remark, about};
    use crate::render::report::{self, Flaw, Printed};
    use crate::view::address;

    /// Typesets a document of a view. Returns its bytes, or `None` if this program has no
    /// typesetter.
    pub fn typeset(
        input: Input<'_>,
        view: &View,
        attached: &[Attached],
        paper: Paper,
        tell: &mut Tell<'_>,
    ) -> Result<Option<Vec<u8>>, Error> {
        tell(&view.edition.name, Event::Typesetting(paper))?;
        let printed = printed(input, view, attached, paper);
        tell(&view.edition.name, Event::Typeset)?;
        match printed {
            Ok(printed) => {
                remark(input, view, paper, &printed, tell)?;
                Ok(Some(printed.pdf))
            }
            Err(flaws) => Err(broken(input, view, paper, &flaws)),
        }
    }

    /// The problems of the user's templates for a document.
    pub(in crate::publish) fn flaws(
        input: Input<'_>,
        view: &View,
        attached: &[Attached],
        paper: Paper,
    ) -> Vec<Diagnostic> {
        let flaws = printed(input, view, attached, paper).err().unwrap_or_default();
        flaws.iter().filter_map(|flaw| Some(finding(input, flaw)?.0)).collect()
    }

    fn printed(
        input: Input<'_>,
        view: &View,
        attached: &[Attached],
        paper: Paper,
    ) -> Result<Printed, Vec<Flaw>> {
        let pictures = printable(attached);
        let pictures: Vec<Option<&[u8]>> = pictures.iter().map(Option::as_deref).collect();
        report::print(view, &pictures, paper, &input.themes.paper)
    }

    /// Reports what could not be printed as it is.
    fn remark(
        input: Input<'_>,
        view: &View,
        paper: Paper,
        printed: &Printed,
        tell: &mut Tell<'_>,
    ) -> Result<(), host::Error> {
        let mut say = |remark: Remark<'_>| tell(&view.edition.name, Event::Remark(paper, remark));
        if !printed.remarks.missing.is_empty() {
            say(Remark::Missing(printed.remarks.missing.iter().copied().collect()))?;
        }
        for word in &printed.remarks.absurd {
            say(Remark::Wide(word))?;
        }
        for at in &printed.pictures {
            say(Remark::Picture(view.files.get(*at).map_or("", |file| &*file.path)))?;
        }
        for place in &printed.plain {
            say(Remark::Plain(&source(input.plan(), place)))?;
        }
        for flaw in &printed.warnings {
            match finding(input, flaw) {
                Some((found, source)) => {
                    let found = found.variant("typesetter");
                    let found = Diagnostic { severity: Severity::Warning, ..found };
                    let source = std::iter::once(&source);
                    say(Remark::Template(&about(input.snapshot, vec![found], source)))?;
                }
                None => say(Remark::Warning(&flaw.message))?,
            }
        }
        Ok(())
    }

    /// The file of a document whose text was printed without its markup.
    fn source(plan: &Plan, place: &str) -> String {
        let is_it = |entry: &Entry| {
            let at = address::of_entry(plan, entry);
            report::place(&at.page, at.anchor.as_deref().unwrap_or(&entry.id)) == place
        };
        let found = plan.iter().find(|(_, entry)| is_it(entry));
        found.map_or_else(|| place.to_owned(), |(_, entry)| entry.path.to_string())
    }

    /// Why a document was not made: a user template, or a bug in pop.
    fn broken(input: Input<'_>, view: &View, paper: Paper, flaws: &[Flaw]) -> Error {
        let theirs = flaws.iter().filter_map(|flaw| finding(input, flaw));
        let (findings, sources): (Vec<_>, Vec<_>) = theirs.unzip();
        if !findings.is_empty() {
            return Error::template(input.snapshot, findings, sources.iter());
        }
        let messages: Vec<&str> = flaws.iter().map(|flaw| flaw.message.as_str()).collect();
        let (edition, message) = (view.edition.name.to_string(), messages.join("; "));
        Error::NotPrinted { edition, paper, message }
    }

    /// A flaw at its place in a user template, with the text of that template.
    fn finding(input: Input<'_>, flaw: &Flaw) -> Option<(Diagnostic, Source)> {
        let (path, range) = flaw.place.as_ref()?;
        let (_, text) = input.themes.paper.iter().find(|(name, _)| name == path)?;
        let source = Source::new(&format!("themes/{path}"), text);
        let span = Span { start: range.start as u32, end: range.end as u32 };
        let finding = Diagnostic::new("template-error", &source.path, span);
        if flaw.is_unending() {
            return Some((finding.variant("unending"), source));
        }
        Some((finding.arg("message", flaw.message.as_str()), source))
    }
}
