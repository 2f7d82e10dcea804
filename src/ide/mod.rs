//! Answers an editor's questions about a place in a text, from a snapshot, as plain data with byte
//! offsets.

mod actions;
mod complete;
mod find;
mod locate;
mod hints;
mod mend;
mod paths;
mod readers;
mod rename;

use std::sync::Arc;

use crate::base::{Lang, Span, lang, visible};
use crate::plan::{Entry, EntryId, Found, Plan, audience, config, graph, visibility};
use crate::syntax::record::Item;
use crate::syntax::{Field, Record, Shape, Value};
use crate::workspace::Snapshot;

pub use actions::{Action, Bench, FileChange, Sort as ActionSort};
pub use complete::{Completion, Sort as CompletionSort, complete};
pub use find::{Part, Symbol, folds, links, outline, references, search};
pub use hints::{Hint, hints};
pub use locate::{changed_words, locate, words_at};
pub use mend::{Mended, differ, helps, mend};
pub use rename::{moved, renamable, rename};

/// A place in a file of the plan.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place {
    /// The path.
    pub path: Arc<str>,
    /// The place in its text.
    pub span: Span,
}

/// Information about a place, in Markdown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hover {
    /// The place it is about.
    pub span: Span,
    /// The text to show.
    pub markdown: String,
}

/// The information at an offset of a document: the meaning of a key, or the target of a reference.
pub fn hover(snapshot: &Snapshot, path: &str, offset: usize, language: Lang) -> Option<Hover> {
    let plan = &snapshot.plan;
    // A value that cannot be read is not in the record, and it is where help is needed most.
    let written = || {
        let (span, field) = complete::field_at(snapshot, path, offset, language)?;
        Some(Hover { span, markdown: meaning(field, language) })
    };
    if path == config::FILE {
        if let Some(hover) = readers::named_at(plan, offset, language) {
            return Some(hover);
        }
        let item = item_at(&plan.config.record, offset);
        let known = item.map(|item| (item.key, meaning(item.field, language)));
        return known.map(|(span, markdown)| Hover { span, markdown }).or_else(written);
    }
    let Some(entry) = entry_at(plan, path, offset) else { return written() };
    if let Some((span, found)) = reference_at(plan, entry, offset) {
        let title = plan.title_of(found)?;
        let target = plan.entry(graph::owner(found));
        let spec = target.kind.spec();
        let (kind, path) = (language.pick(spec.name, spec.alias), visible(&target.path));
        let markdown = format!("**{}** · {kind}\n\n`{path}`", visible(&title));
        return Some(Hover { span, markdown });
    }
    if let Some(hover) = readers_at(plan, path, entry, offset, language) {
        return Some(hover);
    }
    let Some(item) = item_at(&entry.record, offset) else { return written() };
    let field = item.field;
    let mut markdown = meaning(field, language);
    // The title and the readers are where people ask who can read the whole document.
    let asks = matches!(field.name, "title" | "audience");
    if let Some(id) = id_at(plan, path, offset).filter(|_| asks && is_of_head(entry, item)) {
        markdown.push_str("\n\n");
        markdown.push_str(&visibility::said(plan, id, language));
    }
    Some(Hover { span: item.key, markdown })
}

/// What a key means, and the words that it accepts.
fn meaning(field: &Field, language: Lang) -> String {
    let name = language.pick(field.name, field.alias);
    let mut markdown = format!("**{name}**\n\n{}", language.pick(field.doc.0, field.doc.1));
    let shape = match field.shape {
        Shape::List(inner) => *inner,
        shape => shape,
    };
    if let Shape::Choice(choices) | Shape::Colour(choices) = shape {
        let words = choices.iter().map(|choice| language.pick(choice.name, choice.alias));
        let words: Vec<String> = words.map(|word| format!("`{word}`")).collect();
        markdown.push_str("\n\n");
        markdown.push_str(&words.join(", "));
    }
    if field.reserved {
        markdown.push_str("\n\n");
        markdown.push_str(&lang::say(language, "hover-reserved"));
    }
    markdown
}

/// Whether a key is at the top level of the document, not in a table.
fn is_of_head(entry: &Entry, item: &Item) -> bool {
    entry.record.items.iter().any(|own| own.key == item.key)
}

/// Who can read a document, at its opening fence, or a section, at its heading.
fn readers_at(
    plan: &Plan,
    path: &str,
    entry: &Entry,
    offset: usize,
    language: Lang,
) -> Option<Hover> {
    let id = id_at(plan, path, offset)?;
    if entry.head.touches(offset) {
        return Some(Hover { span: entry.head, markdown: visibility::said(plan, id, language) });
    }
    let headings = &entry.body.outline.headings;
    let heading = headings.iter().find(|heading| heading.span.touches(offset))?;
    let around = headings.iter().filter(|other| other.section.contains(heading.span));
    let mut readers = plan.access(id).field("body", false);
    for names in around.filter_map(|heading| heading.readers.as_ref()) {
        let names = names.iter().map(|name| name.value.as_str());
        readers = readers.narrowed(audience::readers(&plan.config, names).0);
    }
    let markdown = visibility::who(plan, readers, language);
    Some(Hover { span: heading.span, markdown })
}

/// The place where the target of a reference or link at an offset is written.
pub fn definition(snapshot: &Snapshot, path: &str, offset: usize) -> Option<Place> {
    let plan = &snapshot.plan;
    let entry = entry_at(plan, path, offset)?;
    let (_, found) = reference_at(plan, entry, offset)?;
    let target = plan.entry(graph::owner(found));
    let span = match found {
        Found::Entry(_) => target.place("title"),
        Found::Competence(_, number) => item_place(target, "competence", number),
        Found::Difference(_, number) => item_place(target, "difference", number),
    };
    Some(Place { path: Arc::clone(&target.path), span })
}

/// The document at an offset of a file.
pub(crate) fn entry_at<'p>(plan: &'p Plan, path: &str, offset: usize) -> Option<&'p Entry> {
    if let Some(id) = id_at(plan, path, offset) {
        return Some(plan.entry(id));
    }
    let overlays = || plan.overlays.iter().filter(|(_, _, overlay)| *overlay.path == *path);
    let here = overlays().find(|(_, _, overlay)| is_at(overlay, offset));
    here.or_else(|| overlays().next()).map(|(_, _, overlay)| &**overlay)
}

/// The document at an offset of a file; the first one outside them.
fn id_at(plan: &Plan, path: &str, offset: usize) -> Option<EntryId> {
    let first = plan.at_path(path)?;
    let shared = plan.entry(first).part.is_some();
    let of_file = plan.iter().skip(first.0 as usize).filter(|_| shared);
    let mut of_file = of_file.take_while(|(_, entry)| entry.path == plan.entry(first).path);
    of_file.find(|(_, entry)| is_at(entry, offset)).map_or(Some(first), |(id, _)| Some(id))
}

fn is_at(entry: &Entry, offset: usize) -> bool {
    entry.part.as_ref().is_some_and(|part| part.span.touches(offset))
}

fn reference_at(plan: &Plan, entry: &Entry, offset: usize) -> Option<(Span, Found)> {
    let mut at = None;
    entry.record.each_reference(&mut |field, reference, span| {
        if span.touches(offset) {
            let found = plan.refers(field.targets(), reference.symbol);
            at = found.map(|found| (span, found));
        }
    });
    find::each_key_link(entry, &mut |link, span| {
        if span.touches(offset) {
            at = at.or(link.found(plan).map(|found| (span, found)));
        }
    });
    let link = entry.body.links().filter(|(link, _)| link.span.touches(offset)).last();
    let linked = link.and_then(|(link, lead)| match graph::destination(plan, lead) {
        graph::Destination::Found(found) => Some((link.span, found)),
        _ => None,
    });
    at.or(linked)
}

/// The innermost entry of a record whose key or value is at an offset.
fn item_at(record: &Record, offset: usize) -> Option<&Item> {
    for item in &record.items {
        let inner = match &item.value {
            Value::Table(table) => item_at(table, offset),
            Value::Tables(tables) => tables.iter().find_map(|table| item_at(table, offset)),
            _ => None,
        };
        if inner.is_some() {
            return inner;
        }
        if item.key.touches(offset) || item.span.touches(offset) {
            return Some(item);
        }
    }
    None
}

fn item_place(entry: &Entry, field: &str, number: u32) -> Span {
    let item = entry.record.tables(field).get(number as usize);
    item.map_or(entry.head, |item| item.place("id"))
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;
    use crate::base::Source;
    use crate::workspace::{Change, Workspace};

    const GOAL: &str = "+++\ntitle = \"Klant\"\nstatus = \"idea\"\nneed = \"acquisitie\"\n+++\n[[acquisitie|hier]]\n";
    const NEED: &str = "+++\ntitle = \"Acquisitie\"\n+++\n";

    fn snapshot() -> Snapshot {
        let mut workspace = Workspace::new(date(2026, 6, 1));
        workspace.apply(vec![
            Change::Text(Source::new("doelen/klant.md", GOAL)),
            Change::Text(Source::new("leerbehoeften/acquisitie.md", NEED)),
        ]);
        workspace.snapshot()
    }

    #[test]
    fn a_reference_leads_to_what_it_names() {
        for needle in ["acquisitie\"", "|hier"] {
            let offset = GOAL.find(needle).expect("there");
            let place = definition(&snapshot(), "doelen/klant.md", offset).expect("a place");
            assert_eq!(&*place.path, "leerbehoeften/acquisitie.md");
            assert_eq!(&NEED[place.span.range()], "\"Acquisitie\"");
        }
        assert_eq!(definition(&snapshot(), "doelen/klant.md", 0), None);
    }

    #[test]
    fn a_key_says_what_it_means() {
        let offset = GOAL.find("status").expect("there");
        let hover = hover(&snapshot(), "doelen/klant.md", offset, Lang::Nl).expect("a text");
        assert_eq!(&GOAL[hover.span.range()], "status");
        assert!(hover.markdown.contains("Hoe het met het doel staat."), "{}", hover.markdown);
    }

    #[test]
    fn a_document_and_a_section_say_who_reads_them() {
        const PAGE: &str = "+++\ntitle = \"Page\"\naudience = [\"public\"]\n+++\n\
                            ## Mine {.private}\n\nText.\n\n## Open\n";
        let mut workspace = Workspace::new(date(2026, 6, 1));
        workspace.apply(vec![Change::Text(Source::new("pages/page.md", PAGE))]);
        let snapshot = workspace.snapshot();
        let said = |needle: &str| {
            let offset = PAGE.find(needle).expect("there") + 1;
            hover(&snapshot, "pages/page.md", offset, Lang::En).expect("a text").markdown
        };
        assert_eq!(said("+++"), "everyone can read this (the document says so)");
        assert!(said("title").ends_with("\n\neveryone can read this (the document says so)"));
        assert_eq!(said("## Mine"), "only you can read this");
        assert_eq!(said("## Open"), "everyone can read this");
    }
}
