//! Readers that are not declared, or a mark after a heading that has no meaning.

use std::sync::Arc;

use super::Check;
use crate::base::readers::{BuiltIn, built_in, stands_for};
use crate::base::symbol::normal;
use crate::base::{Diagnostic, Lang, Severity, Span, lang, suggest};
use crate::plan::audience::viewer;
use crate::plan::{Config, Entry, Plan, config};
use crate::syntax::{Record, Value};

rule!("unknown-audience", Error, Check::Text { settings: Some(settings), text }, false);

fn text(plan: &Plan, entry: &Entry, findings: &mut Vec<Diagnostic>) {
    let mut lists: Vec<Names> = Vec::new();
    collect(&entry.record, &mut lists);
    for heading in &entry.body.outline.headings {
        let readers = heading.readers.as_deref().unwrap_or_default();
        lists.push(readers.iter().map(|name| (name.value.clone(), name.span)).collect());
        if let Some(mark) = heading.strange.first() {
            findings.push(strange(entry, heading.span, mark));
        }
    }
    let part = entry.part.as_ref();
    if let Some(mark) = part.and_then(|part| part.strange.as_deref()) {
        findings.push(strange(entry, entry.head, mark));
    }
    for stray in &entry.body.outline.strays {
        findings.push(entry.finding("unknown-audience", *stray).variant("stray"));
    }
    for names in lists {
        findings.extend(contradiction(&entry.path, &names));
        for (name, span) in names {
            unless_known(&plan.config, &entry.path, &name, span, findings);
        }
    }
}

/// The names in one list of readers, with their places.
type Names = Vec<(String, Span)>;

/// A list that names the author alone and others too.
fn contradiction(path: &Arc<str>, names: &[(String, Span)]) -> Option<Diagnostic> {
    let is_private = |name: &str| built_in(name) == Some(BuiltIn::Author);
    let (_, span) = names.iter().find(|(name, _)| is_private(name))?;
    let (other, _) = names.iter().find(|(name, _)| !is_private(name))?;
    let finding = Diagnostic::new("unknown-audience", path, *span).variant("contradicts");
    Some(finding.arg("name", &**other).softened(Severity::Warning))
}

fn settings(plan: &Plan, findings: &mut Vec<Diagnostic>) {
    let config = &plan.config;
    for edition in config.record.tables("edition") {
        if let Some(name) = edition.text("audience") {
            unless_known(config, &config.path, &name, edition.place("audience"), findings);
        }
    }
    let defaults = config.record.table("audience").map(|table| table.map("default"));
    let persons = config.record.table("person").map(|table| table.map("audience"));
    for (_, value) in defaults.unwrap_or_default().iter().chain(persons.unwrap_or_default()) {
        let names = config::texts(&value.value);
        let names: Names = names.into_iter().map(|(name, span)| (name.to_string(), span)).collect();
        findings.extend(contradiction(&config.path, &names));
        for (name, span) in names {
            unless_known(config, &config.path, &name, span, findings);
        }
    }
    let rows = ["route", "work", "education"].map(|table| config.record.tables(table));
    for row in rows.into_iter().flatten() {
        if let Some(item) = row.get("audience") {
            for (name, span) in config::texts(&item.value) {
                unless_known(config, &config.path, &name, span, findings);
            }
        }
    }
}

/// The lists of readers in a record: of the document, its fields and the items of its lists.
fn collect(record: &Record, lists: &mut Vec<Names>) {
    for item in &record.items {
        match &item.value {
            Value::Readers(readers) => {
                let fields = readers.fields.iter().map(|(_, list)| list);
                for list in readers.document.iter().chain(fields) {
                    let names = list.iter().map(|name| (name.value.to_string(), name.span));
                    lists.push(names.collect());
                }
            }
            Value::Tables(records) => {
                for audience in records.iter().filter_map(|record| record.get("audience")) {
                    let list = config::texts(&audience.value);
                    let names = list.iter().map(|(name, span)| (name.to_string(), *span));
                    lists.push(names.collect());
                }
            }
            _ => {}
        }
    }
}

fn unless_known(
    config: &Config,
    path: &std::sync::Arc<str>,
    name: &str,
    span: Span,
    findings: &mut Vec<Diagnostic>,
) {
    if viewer(config, name).is_some() {
        return;
    }
    let finding = Diagnostic::new("unknown-audience", path, span).arg("name", name);
    let known = config.audiences.iter().map(|audience| &*audience.name);
    let known: Vec<&str> = known.chain(["public", "openbaar", "private", "prive"]).collect();
    let meant = stands_for(name)
        .or_else(|| labelled(config, name))
        .or_else(|| suggest::nearest(name, known.iter().copied()));
    findings.push(match meant {
        Some(nearest) => finding.variant("near").arg("nearest", nearest),
        None if !name.chars().any(char::is_alphanumeric) => finding.variant("shape"),
        None => finding,
    });
}

/// The declared readers that a word describes: `leidinggevende` if `manager` has the label "Mijn
/// leidinggevende", or the name in the other language.
fn labelled<'c>(config: &'c Config, name: &str) -> Option<&'c str> {
    let name = normal(name);
    let says = |text: &str| {
        let text = normal(text);
        let long = name.chars().count() > 2;
        long && (text == name || format!("-{text}-").contains(&format!("-{name}-")))
    };
    let mut found = config.audiences.iter().filter(|audience| {
        let id = format!("init-reader-{}", audience.name);
        let usual = Lang::ALL.map(|lang| lang::say(lang, &id));
        says(&audience.label) || usual.iter().any(|label| *label != id && says(label))
    });
    // A word that occurs in two labels is ambiguous.
    let first = found.next()?;
    found.next().is_none().then_some(&*first.name)
}

fn strange(entry: &Entry, span: Span, mark: &str) -> Diagnostic {
    entry.finding("unknown-audience", span).variant("mark").arg("mark", mark)
}
