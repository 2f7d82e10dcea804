//! Findings for programs: one line each, JSON, annotations.

use std::collections::HashMap;
use std::fmt::Write;

use serde::Serialize;

use crate::base::{Diagnostic, Lang, LineIndex, Position, Severity, lang};
use crate::workspace::Snapshot;

use super::Counts;

/// The object that `--format json` writes; its shape is published in `docs/check.schema.json`.
#[derive(Serialize)]
struct Report {
    diagnostics: Vec<Finding>,
    errors: usize,
    warnings: usize,
    infos: usize,
}

#[derive(Serialize)]
struct Finding {
    rule: &'static str,
    severity: &'static str,
    message: String,
    file: String,
    line: u32,
    column: u32,
    end_line: u32,
    end_column: u32,
    help: Option<String>,
}

/// `file:line:column: level[rule]: message`.
pub(super) fn short(snapshot: &Snapshot, lang: Lang, prefix: &str) -> String {
    let mut out = String::new();
    for finding in located(snapshot) {
        let Located { diagnostic, start, .. } = finding;
        let level = lang::say(lang, level_id(diagnostic.severity));
        let _ = writeln!(
            out,
            "{prefix}{}:{}:{}: {level}[{}]: {}",
            diagnostic.path,
            start.line,
            start.column,
            diagnostic.rule,
            lang::message(lang, diagnostic)
        );
    }
    out
}

/// One JSON object.
pub(super) fn json(snapshot: &Snapshot, lang: Lang) -> String {
    let counts = Counts::of(&snapshot.diagnostics);
    let finding = |Located { diagnostic, start, end }: Located<'_>| Finding {
        rule: diagnostic.rule,
        severity: match diagnostic.severity {
            Severity::Error => "error",
            Severity::Warning => "warning",
            Severity::Info => "info",
        },
        message: lang::message(lang, diagnostic),
        file: diagnostic.path.to_string(),
        line: start.line,
        column: start.column,
        end_line: end.line,
        end_column: end.column,
        help: lang::help(lang, diagnostic),
    };
    let report = Report {
        diagnostics: located(snapshot).map(finding).collect(),
        errors: counts.errors,
        warnings: counts.warnings,
        infos: counts.infos,
    };
    let mut text = serde_json::to_string_pretty(&report).unwrap_or_default();
    text.push('\n');
    text
}

/// The commands of a workflow run that mark lines of a change.
pub(super) fn github(snapshot: &Snapshot, lang: Lang, prefix: &str) -> String {
    let mut out = String::new();
    for Located { diagnostic, start, end } in located(snapshot) {
        let command = match diagnostic.severity {
            Severity::Error => "error",
            Severity::Warning => "warning",
            Severity::Info => "notice",
        };
        let help = lang::help(lang, diagnostic).map(|help| format!("\n{help}")).unwrap_or_default();
        let message = format!("{}{help}", lang::message(lang, diagnostic));
        let _ = writeln!(
            out,
            "::{command} file={},line={},col={},endLine={},endColumn={},title={}::{}",
            property(&format!("{prefix}{}", diagnostic.path)),
            start.line,
            start.column,
            end.line,
            end.column,
            property(diagnostic.rule),
            data(&message)
        );
    }
    out
}

struct Located<'s> {
    diagnostic: &'s Diagnostic,
    start: Position,
    end: Position,
}

fn located(snapshot: &Snapshot) -> impl Iterator<Item = Located<'_>> {
    let mut lines: HashMap<&str, LineIndex> = HashMap::new();
    snapshot.diagnostics.iter().map(move |diagnostic| {
        let text = snapshot.sources.get(&diagnostic.path).map_or("", |source| &*source.text);
        let index = lines.entry(&diagnostic.path).or_insert_with(|| LineIndex::new(text));
        Located {
            diagnostic,
            start: index.position(text, diagnostic.span.start as usize),
            end: index.position(text, diagnostic.span.end as usize),
        }
    })
}

fn level_id(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "severity-error",
        Severity::Warning => "severity-warning",
        Severity::Info => "severity-info",
    }
}

/// Escapes the message of a workflow command.
fn data(text: &str) -> String {
    text.replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A")
}

/// Escapes a property of a workflow command.
fn property(text: &str) -> String {
    data(text).replace(':', "%3A").replace(',', "%2C")
}
