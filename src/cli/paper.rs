//! The printable outputs of an edition: the report and the sheet for a talk.

use std::path::Path;

use super::build::Stop;
use crate::base::{Arg, Lang, lang};
use crate::host::disk::Attached;
use crate::host::terminal;
use crate::plan::Plan;
use crate::view::View;

/// Prints one output of an edition: the name of the file and its bytes. Nothing when this program
/// was built without the typesetter; then it says so.
#[cfg(not(feature = "pdf"))]
#[expect(clippy::unnecessary_wraps, reason = "the same form as with the typesetter")]
pub(super) fn print(
    _: &Path,
    _: &Plan,
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

    use super::{Arg, Attached, Lang, Path, Plan, Stop, View, lang, terminal};
    use crate::host::disk;
    use crate::plan::Entry;
    use crate::render::report::{self, Flaw, Paper, Printed};
    use crate::view::address;

    /// Prints one output of an edition: the name of the file and its bytes.
    pub(in crate::cli) fn print(
        root: &Path,
        plan: &Plan,
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
                for place in &printed.plain {
                    let mut args = named.to_vec();
                    args.push(("path", source(plan, place).into()));
                    terminal::tell(&lang::say_with(lang, "paper-plain", &args));
                }
                warn(&printed.warnings, &own, &named, lang);
                Ok(Some((paper.file(), printed.pdf)))
            }
            Err(flaws) => Err(broken(&flaws, &own, &named, lang)),
        }
    }

    /// The file of a document whose text was set as words alone.
    fn source(plan: &Plan, place: &str) -> String {
        let is_it =
            |entry: &Entry| report::place(&address::of_entry(plan, entry).page, &entry.id) == place;
        let found = plan.iter().find(|(_, entry)| is_it(entry));
        found.map_or_else(|| place.to_owned(), |(_, entry)| entry.path.to_string())
    }

    /// Says what the typesetter warns of, with its place where that is in a template of the person.
    fn warn(flaws: &[Flaw], own: &[(String, String)], named: &[(&'static str, Arg)], lang: Lang) {
        for flaw in flaws {
            let mut args = named.to_vec();
            args.push(("message", Arg::from(flaw.message.as_str())));
            let message = lang::say_with(lang, "paper-warning", &args);
            match shown(flaw, own, Level::WARNING, "severity-warning", &message, lang) {
                Some(rendered) => terminal::report_styled(&format!("{rendered}\n")),
                None => terminal::tell(&message),
            }
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

    /// Shows where a template is wrong. A flaw in a template of the person is theirs to mend; any
    /// other is ours.
    fn broken(
        flaws: &[Flaw],
        own: &[(String, String)],
        named: &[(&'static str, Arg)],
        lang: Lang,
    ) -> Stop {
        let mut theirs = false;
        for flaw in flaws {
            let args = [("message", Arg::from(flaw.message.as_str()))];
            let message = lang::say_with(lang, "template-error", &args);
            if let Some(shown) = shown(flaw, own, Level::ERROR, "severity-error", &message, lang) {
                terminal::report_styled(&format!("{shown}\n"));
                theirs = true;
            }
        }
        if theirs {
            return Stop::Template;
        }
        let messages: Vec<&str> = flaws.iter().map(|flaw| flaw.message.as_str()).collect();
        let mut args = named.to_vec();
        args.push(("message", Arg::from(messages.join("; "))));
        Stop::Fault(lang::say_with(lang, "paper-failed", &args))
    }

    /// A flaw at its place in a template of the person.
    fn shown(
        flaw: &Flaw,
        own: &[(String, String)],
        level: Level<'static>,
        name: &str,
        message: &str,
        lang: Lang,
    ) -> Option<String> {
        let (path, range) = flaw.place.as_ref()?;
        let (_, text) = own.iter().find(|(name, _)| name == path)?;
        let level = level.with_name(lang::say(lang, name));
        let title = level.primary_title(message).id("template-error");
        let path = format!("themes/{}", crate::base::visible(path));
        let snippet = Snippet::source(text)
            .path(&path)
            .annotation(AnnotationKind::Primary.span(range.clone()));
        Some(Renderer::styled().render(&[title.element(snippet)]))
    }
}
