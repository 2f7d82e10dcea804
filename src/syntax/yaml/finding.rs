//! Puts an error in YAML in the author's words: the entry itself is checked for the usual mistakes.

use granit_parser::{ErrorKind, ScanError};

use super::{Flaw, FlawKind};
use crate::base::{Diagnostic, Edit, Source, Span};
use crate::syntax::quote::quoted;

/// Characters with a meaning of their own at the beginning of a value.
const RESERVED: [char; 7] = ['@', '`', '%', '!', '&', '*', '|'];

/// The error of the parser as one of the kinds that are reported.
pub(super) fn flaw(text: &str, error: &ScanError) -> Flaw {
    let kind = match error.kind() {
        ErrorKind::UnclosedQuotedScalar
        | ErrorKind::InvalidQuotedScalarIndent
        | ErrorKind::DocumentIndicatorInQuotedScalar => FlawKind::OpenQuote,
        ErrorKind::UnclosedFlowCollection { .. }
        | ErrorKind::UnexpectedEofFlowSequence
        | ErrorKind::UnexpectedEofFlowMapping
        | ErrorKind::UnexpectedEofImplicitFlowMapping
        | ErrorKind::ExpectedFlowMappingSeparator
        | ErrorKind::ExpectedFlowSequenceSeparator => FlawKind::OpenBracket,
        ErrorKind::TabNotAllowed
        | ErrorKind::TabInBlockIndentation
        | ErrorKind::TabAtBlockScalarStart
        | ErrorKind::TabInIndentation => FlawKind::Tab,
        ErrorKind::RecursionLimitExceeded => FlawKind::Deep,
        ErrorKind::UnknownQuotedScalarEscape | ErrorKind::InvalidQuotedScalarHexEscape => {
            FlawKind::Escape
        }
        ErrorKind::UnknownAnchor | ErrorKind::MissingAnchorOrAliasName => FlawKind::Anchor,
        ErrorKind::UndeclaredTagHandle | ErrorKind::MissingTagUri => FlawKind::Tag,
        ErrorKind::MultipleDocumentsUnsupported | ErrorKind::ExpectedDocumentStart => {
            FlawKind::Documents
        }
        _ => FlawKind::Other,
    };
    let at = error.marker().byte_offset().unwrap_or(0).min(text.len());
    Flaw { kind, at: at..at }
}

/// The finding for an entry that cannot be read, given with its place in the source.
pub(super) fn finding(source: &Source, (text, place): (&str, Span), flaw: &Flaw) -> Diagnostic {
    let offset = place.start as usize;
    let report = |variant, span: Span| Diagnostic::yaml(source, span.shifted(offset), variant);
    let lines = || Lines::of(text);
    let at = |range: &std::ops::Range<usize>| {
        if range.is_empty() { lines().line_at(range.start) } else { Span::from(range.clone()) }
    };
    let key = || lines().next().and_then(|line| line.key).unwrap_or_default().to_owned();
    match flaw.kind {
        FlawKind::Twice => {
            let span = Span::from(flaw.at.clone());
            let key = text.get(span.range()).unwrap_or_default().to_owned();
            return report("twice", span).arg("key", key);
        }
        FlawKind::Anchor => return report("anchor", at(&flaw.at)),
        FlawKind::Tag => return report("tag", at(&flaw.at)),
        FlawKind::Documents => return report("documents", at(&flaw.at)),
        FlawKind::Deep => return report("deep", lines().line_at(flaw.at.start)),
        FlawKind::Tab => return report("tab", lines().line_at(flaw.at.start)),
        _ => {}
    }
    for line in lines() {
        if let Some(finding) = usual(&line, &report, offset) {
            return finding;
        }
    }
    match flaw.kind {
        FlawKind::OpenQuote => report("open-quote", lines().line_at(0)).arg("key", key()),
        FlawKind::OpenBracket => report("open-bracket", lines().line_at(0)).arg("key", key()),
        FlawKind::Escape => report("escape", lines().line_at(flaw.at.start)),
        _ => report("other", lines().line_at(flaw.at.start)),
    }
}

/// A usual mistake on one line.
fn usual(
    line: &Line<'_>,
    report: &dyn Fn(&'static str, Span) -> Diagnostic,
    offset: usize,
) -> Option<Diagnostic> {
    let Some(key) = line.key else {
        let content = line.content;
        if let Some((key, _)) = content.split_once('=').filter(|(key, _)| is_key(key.trim())) {
            return Some(report("equals", line.span).arg("key", key.trim()));
        }
        let (key, rest) = content.split_once(':').filter(|(key, _)| is_key(key))?;
        let at = line.span.start as usize + key.len() + 1;
        let better = format!("{key}: {rest}");
        let space = Edit { span: Span::new(at, at).shifted(offset), text: " ".to_owned() };
        let finding = report("no-space", line.span).arg("value", better);
        // An address is no key.
        let fits = !rest.starts_with('/') && !rest.is_empty();
        return fits.then(|| finding.edit(Some(space)));
    };
    let value = line.value;
    let text = &line.content[line.content.len() - value.range().len()..];
    if text.starts_with(['\u{201c}', '\u{201d}', '\u{201e}']) && text.contains(": ") {
        return Some(report("curly", value));
    }
    let bare = !text.starts_with(['"', '\'', '[', '{', '#', '>']);
    let stops = text.contains(": ") || text.ends_with(':') || text.starts_with(RESERVED);
    let block = matches!(text, "|" | "|-" | "|+" | ">" | ">-");
    if bare && stops && !block && !text.contains(" #") {
        let better = quoted(text);
        let variant = if text.starts_with(RESERVED) { "reserved" } else { "colon" };
        return Some(
            report(variant, value)
                .arg("key", key)
                .arg("value", better.clone())
                .replace(value.shifted(offset), better),
        );
    }
    None
}

fn is_key(text: &str) -> bool {
    !text.is_empty() && text.chars().all(|c| c.is_alphanumeric() || matches!(c, '_' | '-'))
}

/// A line of an entry, without the space and the dash around it.
struct Line<'t> {
    span: Span,
    content: &'t str,
    key: Option<&'t str>,
    /// The place of what follows the key.
    value: Span,
}

struct Lines<'t> {
    text: &'t str,
    at: usize,
}

impl<'t> Lines<'t> {
    fn of(text: &'t str) -> Self {
        Self { text, at: 0 }
    }

    /// The line at an offset, or the last one with words above it.
    fn line_at(self, at: usize) -> Span {
        let mut last = Span::new(0, self.text.trim_end().len());
        for line in self.take_while(|line| line.span.start as usize <= at) {
            last = line.span;
        }
        last
    }
}

impl<'t> Iterator for Lines<'t> {
    type Item = Line<'t>;

    fn next(&mut self) -> Option<Line<'t>> {
        loop {
            let rest = &self.text[self.at..];
            let line = rest.split_inclusive('\n').next()?;
            let start = self.at + line.len() - line.trim_start().len();
            self.at += line.len();
            let content = line.trim();
            if content.is_empty() || content.starts_with('#') {
                continue;
            }
            let inner = content.trim_start_matches("- ").trim_start();
            let start = start + content.len() - inner.len();
            let key = inner.split_once(": ").or_else(|| Some((inner.strip_suffix(':')?, "")));
            let key = key.filter(|(key, _)| is_key(key) || key.starts_with('"'));
            let end = start + inner.len();
            let value = key.map_or("", |(_, value)| value.trim_start());
            return Some(Line {
                span: Span::new(start, end),
                content: inner,
                key: key.map(|(key, _)| key),
                value: Span::new(end - value.len(), end),
            });
        }
    }
}
