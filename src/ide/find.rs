//! Finds where something is used, and the outline of a document.

use std::sync::Arc;

use super::{Place, entry_at, id_at, item_place, reference_at};
use crate::base::span::Spanned;
use crate::base::symbol::normal;
use crate::base::{Lang, Span};
use crate::plan::graph::{self, Destination};
use crate::plan::visibility::{KeyLink, key_links};
use crate::plan::{Entry, Found, Plan};
use crate::syntax::Value;
use crate::syntax::outline::Link;
use crate::syntax::schema::{self, Target};
use crate::workspace::Snapshot;

/// A place that refers to a document or to a part of one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Use {
    /// The place of the whole reference or link.
    pub(super) place: Place,
    /// How it names it, and where in the text; `None` if the name is written with escapes.
    pub(super) name: Option<(Naming, Span)>,
}

/// The ways to name something.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Naming {
    /// By its id, as a value.
    Value,
    /// By its id, as a key.
    Key,
    /// By its id, in a wikilink.
    Wiki,
    /// By the path of its file.
    Path,
}

/// Where the thing at an offset is used: the target of a reference or link, or else the document
/// itself if the offset is in its header.
pub fn references(snapshot: &Snapshot, path: &str, offset: usize) -> Vec<Place> {
    let Some(found) = thing_at(&snapshot.plan, path, offset) else { return Vec::new() };
    uses(&snapshot.plan, found).into_iter().map(|used| used.place).collect()
}

/// What is written about at an offset.
pub(super) fn thing_at(plan: &Plan, path: &str, offset: usize) -> Option<Found> {
    let entry = entry_at(plan, path, offset)?;
    if let Some((_, found)) = reference_at(plan, entry, offset) {
        return Some(found);
    }
    for field in ["competence", "difference"] {
        if schema::find(entry.record.schema, field).is_none() {
            continue;
        }
        for (number, item) in entry.record.tables(field).iter().enumerate() {
            if item.span.touches(offset) || item_place(entry, field, number as u32).touches(offset)
            {
                let id = id_at(plan, path, offset)?;
                let number = number as u32;
                return Some(match field {
                    "competence" => Found::Competence(id, number),
                    _ => Found::Difference(id, number),
                });
            }
        }
    }
    (offset < entry.body.span.start as usize)
        .then(|| id_at(plan, path, offset))
        .flatten()
        .map(Found::Entry)
}

/// Every place that refers to something, translations included.
pub(super) fn uses(plan: &Plan, wanted: Found) -> Vec<Use> {
    let mut uses: Vec<Use> = Vec::new();
    for entry in texts(plan) {
        let mut add = |span: Span, naming: Naming, place: Option<Span>| {
            let place_of_use = Place { path: Arc::clone(&entry.path), span };
            let one = Use { place: place_of_use, name: place.map(|place| (naming, place)) };
            if !uses.contains(&one) {
                uses.push(one);
            }
        };
        entry.record.each_reference(&mut |field, reference, span| {
            if plan.refers(field.targets(), reference.symbol) == Some(wanted) {
                add(span, Naming::Value, written(entry, &reference.text, span));
            }
        });
        if let Found::Competence(..) = wanted {
            // An assessment names competences by its keys.
            for (key, _) in ["scores", "notes"].iter().flat_map(|name| map(entry, name)) {
                let symbol = plan.names.intern(&normal(&key.value));
                if plan.refers(&[Target::Competence], symbol) == Some(wanted) {
                    add(key.span, Naming::Key, Some(key.span));
                }
            }
        }
        each_key_link(entry, &mut |link, span| {
            if link.found(plan) == Some(wanted) {
                let id = link.target.split('#').next().unwrap_or_default().trim();
                add(span, Naming::Wiki, written(entry, id, span));
            }
        });
        for (link, lead) in entry.body.links() {
            if graph::destination(plan, lead) == Destination::Found(wanted) {
                let naming = if link.wiki { Naming::Wiki } else { Naming::Path };
                add(link.span, naming, target_of(entry, link));
            }
        }
    }
    uses
}

/// The documents of a plan and their translations.
pub(super) fn texts(plan: &Plan) -> impl Iterator<Item = &Entry> {
    let overlays = plan.overlays.iter().map(|(_, _, overlay)| &**overlay);
    plan.iter().map(|(_, entry)| entry).chain(overlays)
}

/// Calls `visit` for each wikilink in the texts of a header, with its place.
pub(super) fn each_key_link(entry: &Entry, visit: &mut dyn FnMut(&KeyLink<'_>, Span)) {
    entry.record.each_text(&mut |_, place| {
        let text = entry.body.text.get(place.range()).unwrap_or_default();
        for link in key_links(text) {
            let span = Span::new(link.range.start, link.range.end);
            visit(&link, span.shifted(place.start as usize));
        }
    });
}

/// A table with free keys, if the kind has it.
fn map<'e>(entry: &'e Entry, name: &str) -> &'e [(Spanned<Arc<str>>, Spanned<Value>)] {
    let known = schema::find(entry.record.schema, name);
    known.map_or(&[], |field| entry.record.map(field.name))
}

/// The place of the target in a link, without its heading.
pub(super) fn target_of(entry: &Entry, link: &Link) -> Option<Span> {
    let target = link.target.split('#').next().unwrap_or_default();
    let within = match link.definition {
        Some(definition) => definition,
        None if link.wiki => link.span,
        // The visible text may contain the same words.
        None => Span::new(link.shown.end as usize, link.span.end as usize),
    };
    written(entry, target, within)
}

/// The place of some words in a part of a file, if they are spelled so there.
fn written(entry: &Entry, words: &str, within: Span) -> Option<Span> {
    let found = entry.place_of(words, within);
    (entry.body.text.get(found.range()) == Some(words) && !words.is_empty()).then_some(found)
}

/// A named part of a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Symbol {
    /// Its name.
    pub name: String,
    /// What it is: a kind, a key.
    pub detail: String,
    /// The sort of part.
    pub sort: Part,
    /// The whole part.
    pub span: Span,
    /// The words that name it.
    pub named: Span,
    /// The parts below it.
    pub children: Vec<Symbol>,
}

/// The sorts of parts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// A document.
    Document,
    /// An item of a list in a header, such as a step.
    Item,
    /// A section of the body.
    Section,
}

/// The outline of a text: its documents, with their items and sections.
pub fn outline(snapshot: &Snapshot, path: &str, language: Lang) -> Vec<Symbol> {
    let here = texts(&snapshot.plan).filter(|entry| *entry.path == *path && !entry.is_rest());
    here.map(|entry| symbol(entry, language)).collect()
}

fn symbol(entry: &Entry, language: Lang) -> Symbol {
    let whole = entry.part.as_ref().map_or(Span::new(0, entry.body.text.len()), |part| part.span);
    let spec = entry.kind.spec();
    let within = |span: Span| {
        if whole.contains(span) {
            span
        } else {
            Span::new(whole.start as usize, whole.start as usize)
        }
    };
    let mut children = Vec::new();
    for item in &entry.record.items {
        let Value::Tables(tables) = &item.value else { continue };
        for table in tables {
            let named = table.items.iter().find_map(|item| match &item.value {
                Value::Text(text) => Some((text.to_string(), item.span)),
                _ => None,
            });
            let Some((name, named)) = named else { continue };
            let detail = language.pick(item.field.name, item.field.alias).to_owned();
            let span = if table.span.contains(named) { table.span } else { named };
            children.push(Symbol {
                name,
                detail,
                sort: Part::Item,
                span,
                named,
                children: Vec::new(),
            });
        }
    }
    children.extend(sections(entry, whole));
    Symbol {
        name: entry.label().to_string(),
        detail: language.pick(spec.name, spec.alias).to_owned(),
        sort: Part::Document,
        span: whole,
        named: within(entry.place("title")),
        children,
    }
}

/// The sections of a body, each below the one it is in.
fn sections(entry: &Entry, whole: Span) -> Vec<Symbol> {
    let mut open: Vec<(u8, Symbol)> = Vec::new();
    let mut done: Vec<Symbol> = Vec::new();
    let close = |open: &mut Vec<(u8, Symbol)>, done: &mut Vec<Symbol>| {
        if let Some((_, symbol)) = open.pop() {
            match open.last_mut() {
                Some((_, parent)) => parent.children.push(symbol),
                None => done.push(symbol),
            }
        }
    };
    let headings = entry.body.outline.headings.iter();
    for heading in headings.filter(|heading| heading.top && whole.contains(heading.section)) {
        while open.last().is_some_and(|(level, _)| *level >= heading.level) {
            close(&mut open, &mut done);
        }
        let name =
            if heading.text.trim().is_empty() { "#".to_owned() } else { heading.text.clone() };
        let symbol = Symbol {
            name,
            detail: String::new(),
            sort: Part::Section,
            span: heading.section,
            named: heading.span,
            children: Vec::new(),
        };
        open.push((heading.level, symbol));
    }
    while !open.is_empty() {
        close(&mut open, &mut done);
    }
    done
}

/// The documents of a plan whose title or id contains some words, with their places.
pub fn search(snapshot: &Snapshot, words: &str, language: Lang) -> Vec<(Symbol, Arc<str>)> {
    let words = words.to_lowercase();
    let fits = |text: &str| {
        let text = text.to_lowercase();
        words.split_whitespace().all(|word| text.contains(word))
    };
    let entries = snapshot.plan.iter().map(|(_, entry)| entry).filter(|entry| !entry.is_rest());
    let found = entries.filter(|entry| {
        let spec = entry.kind.spec();
        fits(&format!("{} {} {}", entry.label(), entry.id, language.pick(spec.name, spec.alias)))
    });
    found.map(|entry| (symbol(entry, language), Arc::clone(&entry.path))).collect()
}

/// The parts of a text that can be folded: the header, and each section.
pub fn folds(snapshot: &Snapshot, path: &str) -> Vec<Span> {
    let Some(source) = snapshot.sources.get(path) else { return Vec::new() };
    let plan = &snapshot.plan;
    let mut folds = Vec::new();
    for entry in texts(plan) {
        if *entry.path != *path {
            continue;
        }
        if entry.head.start < entry.head.end {
            folds.push(Span::new(entry.head.start as usize, entry.header_end()));
        }
        folds.extend(entry.body.outline.headings.iter().map(|heading| heading.section));
    }
    folds.retain(|span| span.end as usize <= source.text.len());
    folds.sort_unstable();
    folds.dedup();
    folds
}

/// The links of a text that lead to a file of the plan: their places and the paths.
pub fn links(snapshot: &Snapshot, path: &str) -> Vec<(Span, Arc<str>)> {
    let plan = &snapshot.plan;
    let mut all = Vec::new();
    for entry in texts(plan) {
        if *entry.path != *path {
            continue;
        }
        entry.record.each_reference(&mut |field, reference, span| {
            if let Some(found) = plan.refers(field.targets(), reference.symbol) {
                all.push((span, Arc::clone(&plan.entry(graph::owner(found)).path)));
            }
        });
        each_key_link(entry, &mut |link, span| {
            if let Some(found) = link.found(plan) {
                all.push((span, Arc::clone(&plan.entry(graph::owner(found)).path)));
            }
        });
        for (link, lead) in entry.body.links() {
            match graph::destination(plan, lead) {
                Destination::Found(found) => {
                    all.push((link.span, Arc::clone(&plan.entry(graph::owner(found)).path)));
                }
                Destination::File(path) => all.push((link.span, path)),
                _ => {}
            }
        }
    }
    all.sort();
    all.dedup();
    all
}
