//! Findings as a compiler shows them: what, where, why, what next.

use std::io::IsTerminal;

use annotate_snippets::{AnnotationKind, Group, Level, Patch, Renderer, Snippet};
use unicode_width::UnicodeWidthStr;

use crate::base::{Arg, Diagnostic, Lang, Severity, lang};
use crate::workspace::Snapshot;

use super::Counts;
use super::ask::wrapped;

/// The narrowest column that is still worth filling.
const LEAST: usize = 20;

/// The bar beside an excerpt, the mark of a help and the colon behind it.
const INDENT: usize = 9;

/// A text between whose words the lines break, where somebody reads it.
fn broken(text: String, room: Option<usize>, before: usize) -> String {
    match room {
        Some(room) => wrapped(&text, room.saturating_sub(before).max(LEAST)),
        None => text,
    }
}

/// Every finding with an excerpt.
pub(super) fn findings(snapshot: &Snapshot, lang: Lang, prefix: &str, width: usize) -> String {
    let renderer = Renderer::styled().term_width(width);
    // What a program reads stays one line.
    let room = std::io::stdout().is_terminal().then_some(width);
    let mut out = String::new();
    for diagnostic in &snapshot.diagnostics {
        out.push_str(&one(snapshot, diagnostic, lang, prefix, (&renderer, room)));
        out.push_str("\n\n");
    }
    out
}

/// The line that sums up.
pub fn summary(counts: Counts, lang: Lang) -> String {
    let args = [
        ("errors", Arg::from(counts.errors)),
        ("warnings", Arg::from(counts.warnings)),
        ("infos", Arg::from(counts.infos)),
    ];
    let mut parts = Vec::new();
    for (count, id) in [
        (counts.errors, "summary-errors"),
        (counts.warnings, "summary-warnings"),
        (counts.infos, "summary-infos"),
    ] {
        if count > 0 {
            parts.push(lang::say_with(lang, id, &args));
        }
    }
    if parts.is_empty() {
        return lang::say(lang, "summary-nothing");
    }
    lang::list(lang, &parts, "and")
}

fn one(
    snapshot: &Snapshot,
    diagnostic: &Diagnostic,
    lang: Lang,
    prefix: &str,
    (renderer, room): (&Renderer, Option<usize>),
) -> String {
    let level = match diagnostic.severity {
        Severity::Error => Level::ERROR,
        Severity::Warning => Level::WARNING,
        Severity::Info => Level::INFO,
    };
    let name = lang::say(lang, diagnostic.severity.message());
    // `warning[rule]: ` stands before the message.
    let before = name.width() + diagnostic.rule.len() + 4;
    let level = level.with_name(name);
    let help_level = Level::HELP.with_name(lang::say(lang, "severity-help"));
    let title = level
        .primary_title(broken(lang::message(lang, diagnostic), room, before))
        .id(diagnostic.rule);
    let mut main = Group::with_title(title);
    let path = |path: &str| format!("{prefix}{path}");
    let text = |path: &str| snapshot.sources.get(path).map_or("", |source| &*source.text);
    let source = text(&diagnostic.path);
    let mut snippet = Snippet::source(source).path(path(&diagnostic.path)).annotation(
        AnnotationKind::Primary
            .span(visible(source, diagnostic.span.range()))
            .label(lang::label(lang, diagnostic)),
    );
    let (same, others): (Vec<_>, Vec<_>) =
        diagnostic.related.iter().partition(|related| related.path == diagnostic.path);
    for related in same {
        snippet = snippet.annotation(
            AnnotationKind::Context
                .span(visible(source, related.span.range()))
                .label(lang::say_with(lang, related.message, &diagnostic.args)),
        );
    }
    main = main.element(snippet);
    for related in others {
        let source = text(&related.path);
        main = main.element(
            Snippet::source(source).path(path(&related.path)).annotation(
                AnnotationKind::Context
                    .span(visible(source, related.span.range()))
                    .label(lang::say_with(lang, related.message, &diagnostic.args)),
            ),
        );
    }
    let Some(help) = lang::help(lang, diagnostic) else { return renderer.render(&[main]) };
    let help = broken(help, room, lang::say(lang, "severity-help").width() + INDENT);
    match &diagnostic.fix {
        Some(fix) => {
            let mut snippet = Snippet::source(source).path(path(&diagnostic.path));
            for edit in &fix.edits {
                snippet = snippet.patch(Patch::new(edit.span.range(), edit.text.clone()));
            }
            let suggestion = help_level.secondary_title(help).element(snippet);
            renderer.render(&[main, suggestion])
        }
        None => renderer.render(&[main.element(help_level.message(help))]),
    }
}

/// A range that lies within the text and on the borders of characters.
fn visible(text: &str, range: std::ops::Range<usize>) -> std::ops::Range<usize> {
    let floor = |at: usize| {
        let mut at = at.min(text.len());
        while !text.is_char_boundary(at) {
            at -= 1;
        }
        at
    };
    let start = floor(range.start);
    start..floor(range.end).max(start)
}
