//! Writes findings for programs: one line each, JSON, or annotations.

use std::collections::{BTreeMap, HashMap};
use std::fmt::Write;

use serde::Serialize;

use crate::base::{Diagnostic, Lang, LineIndex, Position, Severity, lang, places, visible};
use crate::plan::letters::judge;
use crate::plan::{Detail, EntryId};
use crate::rules::causes;
use crate::workspace::Snapshot;

use super::Counts;

/// The object written by `--format json`; its schema is `docs/check.schema.json`.
#[derive(Serialize)]
struct Report {
    #[serde(skip_serializing_if = "Option::is_none")]
    goal: Option<Goal>,
    diagnostics: Vec<Finding>,
    errors: usize,
    warnings: usize,
    infos: usize,
}

#[derive(Serialize)]
struct Goal {
    id: String,
    file: String,
    letters: BTreeMap<&'static str, Verdict>,
}

#[derive(Serialize)]
struct Verdict {
    reading: &'static str,
    state: &'static str,
    why: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    question: Option<String>,
    line: u32,
    column: u32,
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
    /// The other places of the finding.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    also: Vec<Place>,
}

#[derive(Serialize)]
struct Place {
    /// The file, if it is another one.
    #[serde(skip_serializing_if = "Option::is_none")]
    file: Option<String>,
    line: u32,
    column: u32,
    end_line: u32,
    end_column: u32,
}

/// `file:line:column: level[rule]: message`.
pub(super) fn short(snapshot: &Snapshot, lang: Lang, prefix: &str) -> String {
    let mut out = String::new();
    for finding in located(snapshot, lang) {
        let Located { diagnostic, start, also, .. } = finding;
        let level = lang::say(lang, diagnostic.severity.message());
        let _ = writeln!(
            out,
            "{prefix}{}:{}:{}: {level}[{}]: {}{also}",
            visible(&diagnostic.path),
            start.line,
            start.column,
            diagnostic.rule,
            lang::message(lang, diagnostic)
        );
    }
    out
}

/// One JSON object.
pub(super) fn json(snapshot: &Snapshot, goal: Option<EntryId>, lang: Lang) -> String {
    let counts = Counts::of(&snapshot.diagnostics);
    let finding = |Located { diagnostic, start, end, others, .. }: Located<'_>| Finding {
        rule: diagnostic.rule,
        severity: diagnostic.severity.name(),
        message: lang::message(lang, diagnostic),
        file: diagnostic.path.to_string(),
        line: start.line,
        column: start.column,
        end_line: end.line,
        end_column: end.column,
        help: lang::help(lang, diagnostic),
        also: others,
    };
    let report = Report {
        goal: goal.and_then(|id| letters(snapshot, id, lang)),
        diagnostics: located(snapshot, lang).map(finding).collect(),
        errors: counts.errors,
        warnings: counts.warnings,
        infos: counts.infos,
    };
    super::json(&report)
}

fn letters(snapshot: &Snapshot, id: EntryId, lang: Lang) -> Option<Goal> {
    let plan = &snapshot.plan;
    let entry = plan.entry(id);
    let Detail::Goal(goal) = &entry.detail else { return None };
    let index = LineIndex::new(&entry.body.text);
    let letters = judge(plan, entry, goal).into_iter().map(|verdict| {
        let (why, args) = verdict.why.message();
        let place = index.position(&entry.body.text, verdict.place.start as usize);
        let told = Verdict {
            reading: verdict.letter.reading(plan),
            state: verdict.state.name(),
            why: lang::say_with(lang, why, args),
            question: verdict.question().map(|question| super::letters::asked(&question, lang)),
            line: place.line,
            column: place.column,
        };
        (verdict.letter.key(), told)
    });
    let letters = letters.collect();
    Some(Goal { id: entry.id.to_string(), file: entry.path.to_string(), letters })
}

/// The workflow commands that annotate lines of a change.
pub(super) fn github(snapshot: &Snapshot, lang: Lang, prefix: &str) -> String {
    let mut out = String::new();
    for Located { diagnostic, start, end, also, .. } in located(snapshot, lang) {
        let command = match diagnostic.severity {
            Severity::Error => "error",
            Severity::Warning => "warning",
            Severity::Info => "notice",
        };
        let help = lang::help(lang, diagnostic).map(|help| format!("\n{help}")).unwrap_or_default();
        let message = format!("{}{also}{help}", lang::message(lang, diagnostic));
        let _ = writeln!(
            out,
            "::{command} file={},line={},col={},endLine={},endColumn={},title={}::{}",
            property(&format!("{prefix}{}", visible(&diagnostic.path))),
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
    /// The other places in words, after the message; empty if there are none.
    also: String,
    others: Vec<Place>,
}

fn located(snapshot: &Snapshot, lang: Lang) -> impl Iterator<Item = Located<'_>> {
    let mut lines: HashMap<&str, LineIndex> = HashMap::new();
    causes(&snapshot.diagnostics).into_iter().map(move |cause| {
        let mut others = Vec::new();
        for finding in cause.each() {
            let text = snapshot.sources.get(&finding.path).map_or("", |source| &*source.text);
            let index = &*lines.entry(&finding.path).or_insert_with(|| LineIndex::new(text));
            let file = (finding.path != cause.first.path).then(|| finding.path.to_string());
            let skipped = usize::from(file.is_none());
            others.extend(finding.places().skip(skipped).map(|span| {
                let [start, end] =
                    [span.start, span.end].map(|at| index.position(text, at as usize));
                let (line, column) = (start.line, start.column);
                let (end_line, end_column) = (end.line, end.column);
                Place { file: file.clone(), line, column, end_line, end_column }
            }));
        }
        let diagnostic = cause.first;
        let text = snapshot.sources.get(&diagnostic.path).map_or("", |source| &*source.text);
        let index = &*lines.entry(&diagnostic.path).or_insert_with(|| LineIndex::new(text));
        let of_file = |place: &Place| Some(format!("{}:{}", place.file.as_ref()?, place.line));
        let in_files: Vec<String> = others.iter().filter_map(of_file).collect();
        let also = places::also(text, index, diagnostic, lang);
        let also: Vec<String> = also.into_iter().chain(places::in_files(&in_files, lang)).collect();
        let also = (!also.is_empty()).then(|| also.join(", "));
        Located {
            diagnostic,
            start: index.position(text, diagnostic.span.start as usize),
            end: index.position(text, diagnostic.span.end as usize),
            also: also.map(|at| format!(" ({} {at})", lang::say(lang, "also"))).unwrap_or_default(),
            others,
        }
    })
}

/// Escapes the message of a workflow command.
fn data(text: &str) -> String {
    text.replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A")
}

/// Escapes a property of a workflow command.
fn property(text: &str) -> String {
    data(text).replace(':', "%3A").replace(',', "%2C")
}
