//! The printable outputs of an edition: the report and the sheet for a talk.

use std::path::Path;

use super::build::Stop;
use crate::base::{Arg, Lang, lang};
use crate::host::disk::Attached;
use crate::host::terminal;
use crate::view::View;

/// Prints one output of an edition: the name of the file and its bytes. Nothing when this program
/// was built without the typesetter; then it says so.
#[cfg(not(feature = "pdf"))]
#[expect(clippy::unnecessary_wraps, reason = "the same form as with the typesetter")]
pub(super) fn print(
    _: &Path,
    view: &View,
    _: &[Attached],
    output: &str,
    lang: Lang,
) -> Result<Option<(&'static str, Vec<u8>)>, Stop> {
    let args = [
        ("edition", Arg::from(&*view.edition.name)),
        ("output", Arg::from(lang::say(lang, &format!("output-{output}")))),
    ];
    terminal::tell(&lang::say_with(lang, "build-without-pdf", &args));
    Ok(None)
}

#[cfg(feature = "pdf")]
pub(super) use with_pdf::print;

#[cfg(feature = "pdf")]
mod with_pdf {
    use annotate_snippets::{AnnotationKind, Level, Renderer, Snippet};

    use super::{Arg, Attached, Lang, Path, Stop, View, lang, terminal};
    use crate::host::disk;
    use crate::render::report::{self, Flaw, Paper, Printed};

    /// Prints one output of an edition: the name of the file and its bytes.
    pub(in crate::cli) fn print(
        root: &Path,
        view: &View,
        attached: &[Attached],
        output: &str,
        lang: Lang,
    ) -> Result<Option<(&'static str, Vec<u8>)>, Stop> {
        let Some(paper) = Paper::of_output(output) else { return Ok(None) };
        let own = disk::read_templates(root)?;
        let pictures = disk::shown(attached);
        let pictures: Vec<Option<&[u8]>> = pictures.iter().map(Option::as_deref).collect();
        let named = [
            ("edition", Arg::from(&*view.edition.name)),
            ("output", Arg::from(lang::say(lang, &format!("output-{output}")))),
        ];
        terminal::progress(&lang::say_with(lang, "build-printing", &named));
        let printed = report::print(view, &pictures, paper, &own);
        terminal::progress("");
        match printed {
            Ok(printed) => {
                remark(&printed, view, &named, lang);
                Ok(Some((paper.file(), printed.pdf)))
            }
            Err(flaws) => Err(broken(&flaws, &own, lang)),
        }
    }

    /// Says what could not be printed as it is.
    fn remark(printed: &Printed, view: &View, named: &[(&'static str, Arg)], lang: Lang) {
        let say = |id: &str, what: (&'static str, Arg)| {
            let mut args = named.to_vec();
            args.push(what);
            terminal::tell(&lang::say_with(lang, id, &args));
        };
        if !printed.remarks.missing.is_empty() {
            let shown: Vec<String> =
                printed.remarks.missing.iter().take(12).map(char::to_string).collect();
            say("paper-glyphs", ("characters", shown.join(" ").into()));
        }
        for word in &printed.remarks.absurd {
            say("paper-word", ("word", word.as_str().into()));
        }
        for at in &printed.pictures {
            let path = view.files.get(*at).map_or("", |file| &*file.path);
            say("paper-picture", ("path", path.into()));
        }
    }

    /// Shows where a template is wrong. A flaw in a template of the person is theirs to mend.
    fn broken(flaws: &[Flaw], own: &[(String, String)], lang: Lang) -> Stop {
        let theirs = flaws.iter().any(|flaw| {
            flaw.place.as_ref().is_some_and(|(path, _)| own.iter().any(|(name, _)| name == path))
        });
        if !theirs {
            let messages: Vec<&str> = flaws.iter().map(|flaw| flaw.message.as_str()).collect();
            return Stop::Fault(messages.join("; "));
        }
        for flaw in flaws {
            let level = Level::ERROR.with_name(lang::say(lang, "severity-error"));
            let args = [("message", Arg::from(flaw.message.as_str()))];
            let message = lang::say_with(lang, "template-error", &args);
            let title = level.primary_title(&message).id("template-error");
            let Some((path, range)) = &flaw.place else { continue };
            let text = own.iter().find(|(name, _)| name == path).map_or("", |(_, text)| text);
            let shown = format!("themes/{}", crate::base::visible(path));
            let snippet = Snippet::source(text)
                .path(&shown)
                .annotation(AnnotationKind::Primary.span(range.clone()));
            let rendered = Renderer::styled().render(&[title.element(snippet)]);
            terminal::report_styled(&format!("{rendered}\n"));
        }
        Stop::Template
    }
}
