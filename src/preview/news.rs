//! The events of a preview: who could see a page, and what to fix.

use serde::Serialize;

use super::Options;
use super::state::State;
use crate::base::{Arg, Diagnostic, Lang, LineIndex, lang, places};
use crate::plan::{Edition, Plan, Viewer};
use crate::rules::is_kept_from_others;

/// What a page receives, at first and after every change.
#[derive(Debug, Serialize)]
pub(super) struct News<'s> {
    /// The number of the build.
    build: &'s str,
    /// The current version of the page.
    version: &'s str,
    /// The version of style sheets and fonts.
    style: &'s str,
    /// The page, if it differs from the version that the reader has.
    changed: Vec<&'s str>,
    edition: Reader,
    editions: Vec<Reader>,
    /// The findings that stop editions or keep a document from them, wherever they are.
    errors: Vec<Finding>,
    /// The other findings about the documents of this page.
    findings: Vec<Finding>,
    words: Words,
    /// Where to go, if the reader follows the edits.
    #[serde(skip_serializing_if = "Option::is_none")]
    follow: Option<&'s Follow>,
}

/// A page to go to, and the words to find on it.
#[derive(Clone, Debug, Serialize)]
pub(super) struct Follow {
    /// The page; none if this edition does not show the document.
    pub(super) page: Option<String>,
    /// The document on that page, if it shows several.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) anchor: Option<String>,
    /// The words.
    pub(super) words: String,
}

/// An edition, and who could see it.
#[derive(Debug, Serialize)]
struct Reader {
    name: String,
    who: String,
}

/// A finding as the strip shows it.
#[derive(Debug, Serialize)]
struct Finding {
    severity: &'static str,
    level: String,
    rule: &'static str,
    message: String,
    file: String,
    line: u32,
    column: u32,
    /// The source line that it is about.
    excerpt: String,
    help: Option<String>,
}

/// The words of the strip itself.
#[derive(Debug, Serialize)]
struct Words {
    summary: String,
    editions: String,
    findings: String,
    hide: String,
    gone: String,
    open: String,
    absent: String,
}

/// The most findings of each kind in a strip; the terminal shows the rest.
const MOST: usize = 20;

/// An open page, and where its reader is taken.
pub(super) struct OpenPage<'o> {
    /// Its path.
    pub(super) page: &'o str,
    /// Its version now.
    pub(super) version: &'o str,
    /// The version that the reader has.
    pub(super) known: &'o str,
    /// Where to go, if the reader follows the edits.
    pub(super) follow: Option<&'o Follow>,
}

/// The news for an open page.
pub(super) fn news(state: &State, open: &OpenPage<'_>, options: &Options) -> String {
    let OpenPage { page, version, known, follow } = *open;
    let Options { lang: language, shared, .. } = *options;
    let snapshot = &state.snapshot;
    let plan = &snapshot.plan;
    let is_error = |finding: &&Diagnostic| is_kept_from_others(plan, finding);
    let flaw = state.flaw(page);
    let errors = flaw.iter().chain(snapshot.diagnostics.iter().filter(is_error)).take(MOST);
    let documents = state.documents(page);
    let here = snapshot
        .diagnostics
        .iter()
        .filter(|finding| !is_error(finding) && documents.contains(&finding.path))
        .take(MOST);
    let count = snapshot.diagnostics.iter().filter(is_error).count() + flaw.iter().count();
    let say = |id: &str| lang::say(language, id);
    let news = News {
        build: &state.build,
        version,
        style: &state.shared.style,
        changed: if version == known { Vec::new() } else { vec![page] },
        edition: reader(plan, &state.edition, language, shared),
        editions: if shared {
            Vec::new()
        } else {
            plan.config
                .editions
                .iter()
                .map(|edition| reader(plan, edition, language, shared))
                .collect()
        },
        errors: errors.map(|finding| show(state, finding, language)).collect(),
        findings: here.map(|finding| show(state, finding, language)).collect(),
        words: Words {
            summary: lang::say_with(language, "preview-errors", &[("count", Arg::from(count))]),
            editions: say("preview-editions"),
            findings: say("preview-findings"),
            hide: say("preview-hide"),
            gone: say("preview-gone"),
            open: say(if options.panel.is_some() { "preview-click" } else { "preview-open" }),
            absent: say("preview-absent"),
        },
        follow,
    };
    serde_json::to_string(&news).unwrap_or_default()
}

fn reader(plan: &Plan, edition: &Edition, language: Lang, shared: bool) -> Reader {
    Reader { name: edition.name.to_string(), who: who(plan, edition, language, shared) }
}

/// Who could read an edition, in words. `shared`: other computers can read it now, whatever its
/// audience is.
pub(super) fn who(plan: &Plan, edition: &Edition, language: Lang, shared: bool) -> String {
    if shared {
        let id = match plan.viewer(edition) {
            Viewer::Author => "preview-who-shared-own",
            _ => "preview-who-shared",
        };
        return lang::say(language, id);
    }
    match plan.viewer(edition) {
        Viewer::Author => lang::say(language, "preview-who-author"),
        Viewer::Public => lang::say(language, "preview-who-public"),
        Viewer::Nobody => lang::say(language, "preview-who-nobody"),
        Viewer::Audience(_) => {
            let readers = Arg::Readers(vec![edition.audience.to_string()]);
            let args = [("audience", Arg::from(&*edition.audience)), ("readers", readers)];
            lang::say_with(language, "preview-who-audience", &args)
        }
    }
}

fn show(state: &State, finding: &Diagnostic, language: Lang) -> Finding {
    let text = state.text(&finding.path);
    let index = LineIndex::new(text);
    let start = index.position(text, finding.span.start as usize);
    let also = places::also(text, &index, finding, language);
    let also = also.map(|at| format!(" ({} {at})", lang::say(language, "also")));
    let line = text.lines().nth(start.line as usize - 1).unwrap_or_default();
    Finding {
        severity: finding.severity.name(),
        level: lang::say(language, finding.severity.message()),
        rule: finding.rule,
        message: lang::message(language, finding) + &also.unwrap_or_default(),
        file: finding.path.to_string(),
        line: start.line,
        column: start.column,
        excerpt: line.chars().take(200).collect(),
        help: lang::help(language, finding),
    }
}
