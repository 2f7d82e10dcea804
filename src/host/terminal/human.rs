//! Shows findings as a compiler does: what, where, why, what next.

use std::collections::HashMap;
use std::io::IsTerminal;
use std::ops::Range;

use annotate_snippets::{AnnotationKind, Group, Level, Patch, Renderer, Snippet};
use unicode_width::UnicodeWidthStr;

use crate::base::{Arg, Diagnostic, Edit, Lang, LineIndex, Severity, Span, lang, places, visible};
use crate::rules::{Cause, causes};
use crate::workspace::Snapshot;

use super::Counts;
use super::ask::wrapped;

/// The narrowest column worth filling.
const LEAST: usize = 20;

/// The width of the bar next to an excerpt, the `help` label and the colon after it.
const INDENT: usize = 9;

/// How often one rule is shown for one file; the rest is counted.
const MOST: usize = 50;

/// The longest place that is shown, in bytes.
const LONGEST: usize = 2_000;

/// The number of lines around a place in an excerpt.
const AROUND: u32 = 3;

/// The number of other places shown with a finding; the rest are listed in words.
const OTHERS: usize = 4;

/// How far from the first place another is shown, in bytes.
const NEAR: u32 = 4_000;

/// A text with line breaks between words, if a person reads it.
fn broken(text: String, room: Option<usize>, before: usize) -> String {
    match room {
        Some(room) => wrapped(&text, room.saturating_sub(before).max(LEAST)),
        None => text,
    }
}

/// Every finding with an excerpt.
pub(super) fn findings(snapshot: &Snapshot, lang: Lang, prefix: &str, width: usize) -> String {
    let renderer = Renderer::styled().term_width(width);
    // A program gets a single line.
    let room = std::io::stdout().is_terminal().then_some(width);
    let mut out = String::new();
    let mut texts = Texts { snapshot, prefix, lines: HashMap::new() };
    let mut seen: HashMap<(&str, &str), usize> = HashMap::new();
    for cause in causes(&snapshot.diagnostics) {
        let diagnostic = cause.first;
        let count = seen.entry((diagnostic.rule, &diagnostic.path)).or_default();
        *count += 1;
        if *count <= MOST {
            out.push_str(&one(&mut texts, &cause, lang, (&renderer, room)));
            out.push_str("\n\n");
        }
    }
    let mut more: Vec<_> = seen.into_iter().filter(|(_, count)| *count > MOST).collect();
    more.sort_unstable();
    for ((rule, path), count) in more {
        let args = [
            ("count", Arg::from(count - MOST)),
            ("rule", Arg::from(rule)),
            ("path", Arg::from(format!("{prefix}{path}"))),
        ];
        out.push_str(&broken(lang::say_with(lang, "findings-more", &args), room, 0));
        out.push_str("\n\n");
    }
    out
}

/// The texts of findings, with cached line indexes.
struct Texts<'s> {
    snapshot: &'s Snapshot,
    prefix: &'s str,
    lines: HashMap<&'s str, LineIndex>,
}

impl<'s> Texts<'s> {
    /// The lines around some places of a text, with the number of the first line and its offset: an
    /// excerpt costs only what it shows, however long the text is.
    fn around(
        &mut self,
        path: &'s str,
        places: impl IntoIterator<Item = Range<usize>>,
    ) -> Excerpt<'s> {
        let text = self.snapshot.sources.get(path).map_or("", |source| &*source.text);
        let index = self.lines.entry(path).or_insert_with(|| LineIndex::new(text));
        let (mut first, mut last) = (u32::MAX, 1);
        for place in places {
            let place = within(text, place);
            first = first.min(index.position(text, place.start).line);
            last = last.max(index.position(text, place.end).line);
        }
        let first = first.min(last).saturating_sub(AROUND).max(1);
        let (start, end) = (index.start_of(text, first), index.start_of(text, last + AROUND + 1));
        let path = format!("{}{}", self.prefix, visible(path));
        Excerpt { text: &text[start..end], start, line: first as usize, path }
    }
}

impl<'s> Texts<'s> {
    /// Some places of a text, in words.
    fn named(&mut self, path: &'s str, places: &[Span], lang: Lang) -> Option<String> {
        let text = self.snapshot.sources.get(path).map_or("", |source| &*source.text);
        let index = self.lines.entry(path).or_insert_with(|| LineIndex::new(text));
        places::listed(text, index, places, lang)
    }
}

impl<'s> Texts<'s> {
    /// The first place of each finding, as `path:line`.
    fn lines_of(&mut self, findings: &[&'s Diagnostic]) -> Vec<String> {
        let line = |finding: &&'s Diagnostic| {
            let text = self.snapshot.sources.get(&finding.path).map_or("", |source| &*source.text);
            let index = self.lines.entry(&finding.path).or_insert_with(|| LineIndex::new(text));
            let line = index.position(text, finding.span.start as usize).line;
            format!("{}{}:{line}", self.prefix, visible(&finding.path))
        };
        findings.iter().map(line).collect()
    }
}

/// Some lines of a text.
struct Excerpt<'s> {
    text: &'s str,
    /// Its offset in the text.
    start: usize,
    /// The number of its first line.
    line: usize,
    /// The displayed path.
    path: String,
}

impl<'s> Excerpt<'s> {
    fn snippet<T: Clone>(&self) -> Snippet<'s, T> {
        Snippet::source(self.text).line_start(self.line).path(self.path.clone())
    }

    /// A place of the whole text, relative to this excerpt.
    fn place(&self, place: Span) -> Range<usize> {
        let place = place.range();
        let end = place.end.min(place.start.saturating_add(LONGEST));
        within(self.text, place.start.saturating_sub(self.start)..end.saturating_sub(self.start))
    }
}

/// The summary line.
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

fn one<'s>(
    texts: &mut Texts<'s>,
    cause: &Cause<'s>,
    lang: Lang,
    (renderer, room): (&Renderer, Option<usize>),
) -> String {
    let diagnostic = cause.first;
    let level = match diagnostic.severity {
        Severity::Error => Level::ERROR,
        Severity::Warning => Level::WARNING,
        Severity::Info => Level::INFO,
    };
    let name = lang::say(lang, diagnostic.severity.message());
    // `warning[rule]: ` precedes the message.
    let before = name.width() + diagnostic.rule.len() + 4;
    let level = level.with_name(name);
    let help_level = Level::HELP.with_name(lang::say(lang, "severity-help"));
    let title = level
        .primary_title(broken(lang::message(lang, diagnostic), room, before))
        .id(diagnostic.rule);
    let main = places_of(texts, cause, Group::with_title(title), lang);
    let Some(help) = lang::help(lang, diagnostic) else { return renderer.render(&[main]) };
    let help = broken(help, room, lang::say(lang, "severity-help").width() + INDENT);
    let is_long = |edit: &Edit| edit.span.range().len() + edit.text.len() > LONGEST;
    match &diagnostic.fix {
        Some(fix) if !fix.edits.iter().any(is_long) => {
            let places = fix.edits.iter().map(|edit| edit.span.range());
            let excerpt = texts.around(&diagnostic.path, places);
            let mut snippet = excerpt.snippet();
            for edit in &fix.edits {
                let place = edit.span.range();
                let place = place.start - excerpt.start..place.end - excerpt.start;
                // With Windows line ends, the carriage return would be shown.
                snippet = snippet.patch(Patch::new(place, edit.text.replace('\r', "")));
            }
            let suggestion = help_level.secondary_title(help).element(snippet);
            renderer.render(&[main, suggestion])
        }
        _ => renderer.render(&[main.element(help_level.message(help))]),
    }
}

/// Adds the places of a finding to its title: the excerpts, and the others by their lines.
fn places_of<'s>(
    texts: &mut Texts<'s>,
    cause: &Cause<'s>,
    mut main: Group<'s>,
    lang: Lang,
) -> Group<'s> {
    let diagnostic = cause.first;
    let (same, others): (Vec<_>, Vec<_>) =
        diagnostic.related.iter().partition(|related| related.path == diagnostic.path);
    let near = diagnostic.also.iter().take(OTHERS);
    let near = near.take_while(|place| place.start - diagnostic.span.start <= NEAR);
    let (beside, beyond) = diagnostic.also.split_at(near.count());
    let own = [diagnostic.span].into_iter().chain(same.iter().map(|related| related.span));
    let own = own.chain(beside.iter().copied());
    let excerpt = texts.around(&diagnostic.path, own.map(short));
    let mut snippet = excerpt.snippet().annotation(
        AnnotationKind::Primary
            .span(excerpt.place(diagnostic.span))
            .label(lang::label(lang, diagnostic)),
    );
    for place in beside {
        snippet = snippet.annotation(AnnotationKind::Primary.span(excerpt.place(*place)));
    }
    for related in same {
        snippet = snippet.annotation(
            AnnotationKind::Context.span(excerpt.place(related.span)).label(lang::say_with(
                lang,
                related.message,
                &diagnostic.args,
            )),
        );
    }
    main = main.element(snippet);
    for related in others {
        let excerpt = texts.around(&related.path, [short(related.span)]);
        main = main.element(excerpt.snippet().annotation(
            AnnotationKind::Context.span(excerpt.place(related.span)).label(lang::say_with(
                lang,
                related.message,
                &diagnostic.args,
            )),
        ));
    }
    if let Some(rest) = texts.named(&diagnostic.path, beyond, lang) {
        let also = Level::NOTE.with_name(lang::say(lang, "also"));
        main = main.element(also.message(rest));
    }
    if let Some(files) = places::in_files(&texts.lines_of(&cause.elsewhere), lang) {
        let also = Level::NOTE.with_name(lang::say(lang, "also"));
        main = main.element(also.message(files));
    }
    main
}

/// The part of a place that is shown.
fn short(place: Span) -> Range<usize> {
    let place = place.range();
    place.start..place.end.min(place.start.saturating_add(LONGEST))
}

/// A range within the text, on character boundaries.
fn within(text: &str, range: Range<usize>) -> Range<usize> {
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
