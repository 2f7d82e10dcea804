//! Reports errors in user templates and style sheets as findings at their places.
//!
//! The engine's messages are in English. Common errors have our own messages in both languages; the
//! others are passed on in the engine's words.

use tera::ErrorKind;

use super::builtin::Builtin;
use super::own::{asset, name};
use super::{UserTheme, engine, style};
use crate::base::{Arg, Diagnostic, Lang, Severity, Source, Span, suggest};

/// The rule of findings about a template.
const TEMPLATE: &str = "template-error";

/// The rule of findings about a file in a style sheet.
const ADDRESS: &str = "style-address";

impl UserTheme {
    /// The findings about it that need no page.
    pub fn findings(&self, builtin: &Builtin) -> Vec<Diagnostic> {
        let mut findings = of_templates(self, builtin);
        findings.extend(of_styles(self));
        findings
    }

    /// The same without broken templates.
    pub(super) fn sound(mut self, builtin: &Builtin) -> Self {
        // Without one template, another may lack something it defined.
        while !self.templates.is_empty() {
            let broken = of_templates(&self, builtin);
            let count = self.templates.len();
            if broken.is_empty() {
                break;
            }
            self.templates.retain(|source| !broken.iter().any(|flaw| flaw.path == source.path));
            if self.templates.len() == count {
                self.templates.clear();
            }
        }
        self
    }
}

/// The errors in the user's templates, combined with those of the theme.
fn of_templates(own: &UserTheme, builtin: &Builtin) -> Vec<Diagnostic> {
    let known = Known::of(own, builtin);
    let mut findings = Vec::new();
    for source in &own.templates {
        // On its own it may lack its parent, but its syntax can be checked all the same.
        let Err(error) = engine(Lang::En).add_raw_template(name(source), &source.text) else {
            continue;
        };
        if let ErrorKind::SyntaxError(report) = error.kind() {
            let range = &report.span().range;
            findings.push(told(source, span_of(range), report.message(), &known));
        }
    }
    if !findings.is_empty() || own.templates.is_empty() {
        return findings;
    }
    match engine(Lang::En).add_raw_templates(own.templates(builtin)) {
        Ok(()) => Vec::new(),
        Err(error) => of_composing(&error, own, &known),
    }
}

/// The marker of our own errors, which no error of the engine has.
const OURS: char = '\u{1}';

/// An error about a page that was rendered but rejected: the variant, and the offending text.
pub(super) fn error(variant: &'static str, what: &str) -> tera::Error {
    tera::Error::message(format!("{OURS}{variant}{OURS}{what}"))
}

/// The finding about a page that was rejected, if this is such an error.
pub(super) fn told_by(error: &tera::Error, own: &UserTheme) -> Option<Diagnostic> {
    let ErrorKind::Msg(message) = error.kind() else { return None };
    let (variant, what) = message.strip_prefix(OURS)?.split_once(OURS)?;
    let variant =
        ["acts", "policy", "endless", "unending"].into_iter().find(|known| *known == variant)?;
    of_act(variant, what, own)
}

/// The finding about an act of a page, at its place in a template.
pub(super) fn of_act(variant: &'static str, what: &str, own: &UserTheme) -> Option<Diagnostic> {
    let place = own.templates.iter().find_map(|source| {
        let at = source.text.to_ascii_lowercase().find(what)?;
        Some((source, span_of(&(at..at + what.len()))))
    });
    let named = || own.templates.iter().find(|source| name(source) == what);
    let base = || own.templates.iter().find(|source| name(source) == "base.html");
    // A template that takes too long repeats something; the template of the page may only use it.
    let loops = || own.templates.iter().find(|source| source.text.contains("for "));
    let looping = || named().filter(|source| source.text.contains("for ")).or_else(loops);
    let unending = || (variant == "unending").then(looping).flatten();
    let first = || unending().or_else(named).or_else(base).or(own.templates.first());
    let (source, span) = place.or_else(|| Some((first()?, Span::default())))?;
    Some(finding(source, span).variant(variant).arg("what", what))
}

/// The finding about a template, if it is the reason a page could not be rendered.
pub(super) fn of_rendering(error: &tera::Error, own: &UserTheme) -> Option<Diagnostic> {
    let first = own.templates.first()?;
    if let Some(finding) = told_by(error, own) {
        return Some(finding);
    }
    let known = Known::default();
    let ErrorKind::RenderingError(report) = error.kind() else {
        return Some(told(first, Span::default(), &error.to_string(), &known));
    };
    let Some(source) = own.templates.iter().find(|source| name(source) == report.filename()) else {
        // A part of the theme, called from a user template with wrong arguments.
        let part = format!("<{}", part_name(report.filename()));
        let calls = own.templates.iter().find_map(|source| {
            let at = source.text.find(&part)?;
            Some((source, span_of(&(at..at + part.len()))))
        });
        let (source, span) = calls.unwrap_or((first, Span::default()));
        return Some(told(source, span, report.message(), &known));
    };
    Some(told(source, span_of(&report.span().range), report.message(), &known))
}

/// The files in style sheets that will not be published.
fn of_styles(own: &UserTheme) -> Vec<Diagnostic> {
    let mut findings = Vec::new();
    for source in &own.styles {
        for (address, range) in style::addresses(&source.text) {
            let finding = || {
                let finding = Diagnostic::new(ADDRESS, &source.path, span_of(&range));
                Diagnostic { severity: Severity::Warning, ..finding }.arg("address", &*address)
            };
            if address.starts_with(['#', '%']) || address.starts_with("data:") {
                continue;
            }
            if address.contains("://") || address.starts_with("//") {
                findings.push(finding().variant("remote"));
                continue;
            }
            // A user's copy of the theme's style sheet refers to the theme's fonts.
            if address.starts_with("fonts/") {
                continue;
            }
            let file =
                asset(&address).and_then(|path| own.files.iter().find(|file| file.path == path));
            match file {
                None => findings.push(finding()),
                Some(file) => {
                    if let Err(refusal) = file.bytes {
                        let reason = Arg::Message(refusal.message());
                        findings.push(finding().variant("refused").arg("reason", reason));
                    }
                }
            }
        }
    }
    findings
}

/// The names available to templates, for suggestions.
#[derive(Default)]
struct Known {
    templates: Vec<String>,
    parts: Vec<String>,
    blocks: Vec<String>,
}

impl Known {
    fn of(own: &UserTheme, builtin: &Builtin) -> Self {
        let mut known = Self::default();
        for (name, text) in own.templates(builtin) {
            known.templates.push(name.into_owned());
            known.parts.extend(defined(text, "component"));
            known.blocks.extend(defined(text, "block"));
        }
        known
    }

    /// The names of a sort, by the message for that sort.
    fn of_sort(&self, sort: &str) -> &[String] {
        match sort {
            "template-file" => &self.templates,
            "template-part" => &self.parts,
            "template-block" => &self.blocks,
            _ => &[],
        }
    }
}

/// The blocks or components that a template defines.
pub(super) fn defined(text: &str, sort: &str) -> Vec<String> {
    let tags = text.split("{%").skip(1);
    let name = |tag: &str| {
        let tag = tag.trim_start_matches('-').trim_start().strip_prefix(sort)?;
        let name: String = tag
            .strip_prefix(' ')?
            .trim_start()
            .chars()
            .take_while(|c| c.is_alphanumeric() || *c == '_')
            .collect();
        (!name.is_empty()).then_some(name)
    };
    tags.filter_map(name).collect()
}

/// The component defined by the file of a part.
fn part_name(file: &str) -> &str {
    file.trim_start_matches("parts/").trim_end_matches(".html")
}

/// The errors between templates that are each valid.
fn of_composing(error: &tera::Error, own: &UserTheme, known: &Known) -> Vec<Diagnostic> {
    let source = |file: &str| own.templates.iter().find(|source| name(source) == file);
    let found = match error.kind() {
        ErrorKind::MissingParent { current, parent } => source(current).map(|source| {
            let span = place_of(source, &format!("\"{parent}\""));
            unknown(source, span, "template-file", parent, known)
        }),
        ErrorKind::CircularExtend { tpl, .. } | ErrorKind::CircularInclude { tpl, .. } => {
            let source = source(tpl).or(own.templates.first());
            source.map(|source| {
                let span = place_of(source, "{% extends");
                finding(source, span).variant("circle")
            })
        }
        ErrorKind::SyntaxError(report) => source(report.filename())
            .map(|source| told(source, span_of(&report.span().range), report.message(), known)),
        ErrorKind::Msg(message) => {
            let all = reports(message, own, known);
            if !all.is_empty() {
                return all;
            }
            let names: Vec<&str> = message.split('`').skip(1).step_by(2).collect();
            let twice = names.first().zip(names.iter().skip(1).find_map(|file| source(file)));
            twice.filter(|_| message.contains("is defined in both")).map(|(part, source)| {
                let span = place_of(source, &format!("component {part}"));
                finding(source, span).variant("twice").arg("name", *part)
            })
        }
        _ => None,
    };
    let first = own.templates.first();
    let found = found
        .or_else(|| first.map(|source| told(source, Span::default(), &error.to_string(), known)));
    found.into_iter().collect()
}

/// Parses the findings that the engine returns as one text with excerpts.
fn reports(message: &str, own: &UserTheme, known: &Known) -> Vec<Diagnostic> {
    let mut findings = Vec::new();
    for report in message.split("error: ").skip(1) {
        let mut lines = report.lines();
        let message = lines.next().unwrap_or_default();
        let place = lines.next().and_then(|line| line.trim().strip_prefix("--> "));
        let Some((rest, column)) = place.and_then(|place| place.rsplit_once(':')) else { continue };
        let Some((file, line)) = rest.rsplit_once(':') else { continue };
        let source = own.templates.iter().find(|source| name(source) == file);
        // A template of the theme needs something that a user template no longer defines.
        let Some(source) = source else {
            let missing = message.split('`').nth(1).unwrap_or_default();
            let part = |source: &&Source| part_name(name(source)) == missing;
            if let Some(source) = own.templates.iter().find(part) {
                let missing = finding(source, Span::default()).variant("no-part");
                findings.push(missing.arg("name", part_name(name(source))));
            }
            continue;
        };
        let marks = report.chars().filter(|c| *c == '^').count().max(1);
        let (line, column) = (line.parse().unwrap_or(1_usize), column.parse().unwrap_or(1_usize));
        let start: usize = source.text.split_inclusive('\n').take(line - 1).map(str::len).sum();
        let rest = source.text[start..].lines().next().unwrap_or_default();
        let bytes = |count: usize| rest.chars().take(count).map(char::len_utf8).sum::<usize>();
        let (from, to) = (bytes(column - 1), bytes(column - 1 + marks));
        findings.push(told(source, span_of(&(start + from..start + to)), message, known));
    }
    findings.dedup();
    findings
}

/// The place of a text in a template, or else its start.
fn place_of(source: &Source, text: &str) -> Span {
    let at = source.text.find(text);
    at.map_or(Span::default(), |at| span_of(&(at..at + text.len())))
}

fn finding(source: &Source, span: Span) -> Diagnostic {
    Diagnostic::new(TEMPLATE, &source.path, span)
}

fn unknown(
    source: &Source,
    span: Span,
    sort: &'static str,
    name: &str,
    known: &Known,
) -> Diagnostic {
    let finding = finding(source, span).arg("sort", Arg::Message(sort)).arg("name", name);
    match suggest::nearest(name, known.of_sort(sort).iter().map(String::as_str)) {
        Some(nearest) => finding.variant("unknown-near").arg("nearest", nearest),
        None => finding.variant("unknown"),
    }
}

/// The engine's message, as one of our own if it is a common one.
fn told(source: &Source, span: Span, message: &str, known: &Known) -> Diagnostic {
    let named = message.split('`').nth(1).unwrap_or_default();
    for (start, sort) in [
        ("Unknown filter", "template-filter"),
        ("Unknown test", "template-test"),
        ("Unknown function", "template-function"),
        ("Unknown component", "template-part"),
        ("Unknown template", "template-file"),
        ("Block `", "template-block"),
    ] {
        if message.starts_with(start) {
            return unknown(source, span, sort, named, known);
        }
    }
    let finding = finding(source, span);
    if message.starts_with("Field `") || message.starts_with("Variable `") {
        let available = message.rsplit_once("Available ").map_or("", |(_, names)| names);
        let available = available.split_once(": ").map_or("", |(_, names)| names);
        let available = available.trim_end_matches('.').split(", ");
        let finding = finding.arg("name", named);
        return match suggest::nearest(named, available) {
            Some(nearest) => finding.variant("field-near").arg("nearest", nearest),
            None => finding.variant("field"),
        };
    }
    if message.starts_with("Tried to render a variable") {
        return finding.variant("empty");
    }
    if message.starts_with("Unexpected end of input") {
        return finding.variant("open");
    }
    if message.starts_with("This content would be ignored") {
        // The space before it is not part of it.
        let text = source.text.get(span.range()).unwrap_or_default();
        let start = span.start as usize + text.len() - text.trim_start().len();
        let span = Span::new(start, start + text.trim().len());
        return Diagnostic { span, ..finding.variant("outside") };
    }
    if message.starts_with("Found ") || message.starts_with("Unknown tag") {
        return finding.variant("written").arg("message", message);
    }
    finding.arg("message", message)
}

fn span_of(range: &std::ops::Range<usize>) -> Span {
    range.clone().into()
}
