//! Completes links, headings and marks of readers in the text below a header.

use super::super::paths::{escaped, relative};
use super::place::line_at;
use super::{Completion, Desk, Sort, value};
use crate::base::Span;
use crate::edit::draft::title_case;
use crate::plan::{Entry, Found};
use crate::syntax::Form;
use crate::syntax::outline::anchors;

pub(super) fn complete(desk: &Desk<'_>) -> Vec<Completion> {
    let (start, end) = line_at(desk.text, desk.offset);
    let (before, after) = (&desk.text[start..desk.offset], &desk.text[desk.offset..end]);
    if let Some(at) = before.rfind("[[").filter(|at| !before[*at..].contains("]]")) {
        return wikilink(desk, &before[at + 2..], after);
    }
    if let Some(at) = before.rfind("](").filter(|at| !before[*at..].contains(')')) {
        let written = &before[at + 2..];
        let length = after.find([')', ' ']).unwrap_or(after.len());
        let span = Span::new(desk.offset - written.len(), desk.offset + length);
        return paths(desk, span);
    }
    if let Some(at) = before.rfind("{.").filter(|at| !before[*at..].contains('}')) {
        let written = &before[at + 2..];
        let length = after.find(['}', ' ']).unwrap_or(after.len());
        let closed = after[length..].starts_with('}');
        let span = Span::new(desk.offset - written.len(), desk.offset + length);
        let slot = value::Slot { span, quoted: true, in_list: true, form: Form::Toml };
        let end = if closed { "" } else { "}" };
        let all = value::readers(desk, &slot).into_iter();
        return all.map(|one| Completion { text: format!("{}{end}", one.text), ..one }).collect();
    }
    let marks = before.chars().take_while(|letter| *letter == '#').count();
    if (1..=6).contains(&marks) {
        return headings(desk, start, end, marks);
    }
    if desk.text[start..end].trim().is_empty() {
        let all = headings(desk, start, end, 2).into_iter();
        return all.map(|one| Completion { label: one.text.clone(), ..one }).collect();
    }
    Vec::new()
}

/// The documents that a wikilink can lead to, or the headings of the one it names.
fn wikilink(desk: &Desk<'_>, written: &str, after: &str) -> Vec<Completion> {
    if written.contains('|') {
        return Vec::new();
    }
    let plan = desk.plan();
    let length = after.find(['|', ']', '#', ' ']).unwrap_or(after.len());
    let rest = &after[length..];
    let close = if rest.starts_with([']', '|', '#']) { "" } else { "]]" };
    if let Some((id, heading)) = written.split_once('#') {
        let found = plan.find(plan.names.intern(&crate::base::symbol::normal(id)));
        let Some(Found::Entry(target)) = found else { return Vec::new() };
        let span = Span::new(desk.offset - heading.len(), desk.offset + length);
        let anchors = anchors(&plan.entry(target).body.outline.headings);
        let headings = plan.entry(target).body.outline.headings.iter().zip(anchors);
        return headings
            .map(|(heading, anchor)| {
                let one = Completion::new(Sort::Heading, span, &heading.text);
                one.text(format!("{anchor}{close}"))
            })
            .collect();
    }
    let span = Span::new(desk.offset - written.len(), desk.offset + length);
    let mut all = Vec::new();
    for (_, entry) in plan.iter().filter(|(_, entry)| !entry.is_rest()) {
        let spec = entry.kind.spec();
        let kind = desk.language.pick(spec.name, spec.alias);
        let detail = format!("{} ({kind})", entry.label());
        let one = Completion::new(Sort::Reference, span, &entry.id).detail(detail);
        all.push(one.text(format!("{}{close}", entry.id)));
    }
    all
}

/// The files and documents of the plan, as they are named from the document.
fn paths(desk: &Desk<'_>, span: Span) -> Vec<Completion> {
    let plan = desk.plan();
    let documents = plan.iter().map(|(_, entry)| &entry.path);
    let others = documents.chain(plan.files.iter()).filter(|path| ***path != *desk.path);
    let mut all: Vec<String> = others.map(|path| relative(desk.path, path)).collect();
    all.sort();
    all.dedup();
    all.iter().map(|path| Completion::new(Sort::File, span, path).text(escaped(path))).collect()
}

/// The headings with a meaning that the document does not have yet.
fn headings(desk: &Desk<'_>, start: usize, end: usize, marks: usize) -> Vec<Completion> {
    let Some(kind) = desk.kind else { return Vec::new() };
    let known = |names: &[&str]| {
        let known = |entry: &Entry| {
            let headings = entry.body.outline.headings.iter();
            let mut headings = headings.filter(|one| one.span.start as usize != start);
            headings.any(|one| names.contains(&one.text.trim().to_lowercase().as_str()))
        };
        desk.entry.is_some_and(known)
    };
    let headings = kind.spec().headings.iter();
    let headings = headings.filter(|heading| !known(heading.en) && !known(heading.nl));
    let names = headings.filter_map(|heading| desk.keys.pick(heading.en, heading.nl).first());
    let span = Span::new(start, end);
    names
        .map(|name| {
            let name = title_case(name);
            let one = Completion::new(Sort::Heading, span, &name);
            one.text(format!("{} {name}", "#".repeat(marks)))
        })
        .collect()
}
