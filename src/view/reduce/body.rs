//! What a reader may see of a body: without hidden sections, comments and links to what cannot be seen.
//!
//! A cut brings together what stood apart, and together it may mean something: a link, a mark, a comment.
//! So what is left is read again until nothing is to be cut, and a link that was none before is taken
//! out; where a mark comes into being nobody but the author reads on.

use std::collections::HashSet;
use std::sync::Arc;

use super::Sight;
use crate::base::symbol::normal;
use crate::base::{Span, Spanned};
use crate::plan::graph::{Destination, destination};
use crate::plan::{Body, Entry, Lead, Viewer};
use crate::syntax::outline::{self, Form, Heading, Link, Outline, anchors, find_anchor};

/// How often what is left is read again. Nobody writes that many comments inside of one another.
const ROUNDS: usize = 8;

/// The links that stand in the text as it was written: whether it is a picture, and where it leads.
type Known = HashSet<(bool, String)>;

impl Sight<'_> {
    /// The body without hidden sections, comments and links to what cannot be seen.
    pub(super) fn body(&self, entry: &Entry, path: &Arc<str>) -> Body {
        let author = self.viewer == Viewer::Author;
        let mut body = entry.body.clone();
        let mut known: Option<Known> = None;
        for round in 0..ROUNDS {
            let outline = &body.outline;
            if !author && (is_unclear(outline) || (round > 0 && has_marks(outline))) {
                return Body::empty();
            }
            let Some(text) = self.cut(&body, &mut known) else { return body };
            let span = Span::new(0, text.len());
            let outline = Arc::new(outline::read(&text, span));
            body = Body::new(text.into(), span, outline, path, &self.plan.names);
        }
        if author { body } else { Body::empty() }
    }

    /// The text without what is to be cut; nothing when it may stay as it is.
    fn cut(&self, body: &Body, known: &mut Option<Known>) -> Option<String> {
        let outline = &body.outline;
        let mut cuts: Vec<Span> = outline.comments.clone();
        cuts.extend(outline.headings.iter().filter_map(|heading| {
            let names = heading.readers.as_ref()?;
            (!self.reads(names)).then_some(heading.section)
        }));
        let hidden = cuts.clone();
        let is_hidden = |span: Span| hidden.iter().any(|cut| cut.contains(span));
        let shown: Vec<&Heading> =
            outline.headings.iter().filter(|heading| !is_hidden(heading.span)).collect();
        let mut met = Known::new();
        let mut dead_definitions: Vec<Span> = Vec::new();
        for (link, lead) in body.links().filter(|(link, _)| !is_hidden(link.span)) {
            let seen = match known {
                Some(known) => {
                    known.contains(&known_as(link, &link.target))
                        || destination(self.plan, lead) == Destination::External
                }
                None => self.leads_on(lead, &shown),
            };
            let lost = link.definition.is_some_and(is_hidden);
            if seen && !lost {
                met.insert(known_as(link, &self.renamed(&link.target)));
                continue;
            }
            dead_definitions.extend(link.definition);
            match link.form {
                Form::Wiki { text: false } | Form::Auto => cuts.push(link.span),
                // The description of an image is shown in its place; a link leaves its text.
                _ if link.shown.start == link.shown.end => cuts.push(link.span),
                _ => {
                    cuts.push(Span { start: link.span.start, end: link.shown.start });
                    cuts.push(Span { start: link.shown.end, end: link.span.end });
                }
            }
        }
        known.get_or_insert(met);
        cuts.extend(dead_definitions);
        cuts.extend(dead_notes(outline, &hidden));
        let mut edits: Vec<(Span, String)> =
            cuts.into_iter().map(|cut| (cut, String::new())).collect();
        edits.extend(self.marks(body));
        // Marks behind a heading say who may read it; nobody else needs to know.
        let named = self.is_named(body.markdown());
        if edits.is_empty() && !named {
            return None;
        }
        Some(self.renamed(&edited(body, edits)).into_owned())
    }

    /// Whether a link leads to something that can be seen.
    fn leads_on(&self, lead: &Lead, shown: &[&Heading]) -> bool {
        match destination(self.plan, lead) {
            Destination::Found(found) => self.shows(found),
            Destination::Missing | Destination::Forbidden => false,
            Destination::File(path) => !self.mentioned.contains(&path),
            Destination::Fragment(fragment) => {
                let names = anchors(shown.iter().copied());
                // Where a heading gives a name away, so does its address.
                find_anchor(&names, &fragment).is_some_and(|at| !self.is_named(&shown[at].text))
            }
            Destination::External => true,
        }
    }

    /// What takes the place of the marks behind headings: nothing, or the name by which a heading is
    /// linked to.
    fn marks(&self, body: &Body) -> Vec<(Span, String)> {
        let names_somebody = |id: &str| {
            let address = format!("-{}-", normal(id));
            let names = self.plan.config.names.iter().map(|(name, _)| normal(name));
            self.viewer != Viewer::Author
                && names
                    .filter(|name| !name.is_empty())
                    .any(|name| address.contains(&format!("-{name}-")))
        };
        let mut edits = Vec::new();
        for heading in &body.outline.headings {
            let id = heading.id.as_deref().filter(|id| !names_somebody(id));
            if !is_marked(heading) && id == heading.id.as_deref() {
                continue;
            }
            let written = &body.text[heading.span.range()];
            let Some(start) = written.rfind('{') else { continue };
            let end =
                written[start..].find('}').map_or(written.trim_end().len(), |at| start + at + 1);
            let place = Span::new(start, end).shifted(heading.span.start as usize);
            edits.push((place, id.map(|id| format!("{{#{id}}}")).unwrap_or_default()));
        }
        edits
    }
}

/// By what a link is known again.
fn known_as(link: &Link, target: &str) -> (bool, String) {
    (link.form == Form::Image, target.to_owned())
}

/// The notes that nothing visible refers to, and the references to notes that are hidden.
fn dead_notes(outline: &Outline, hidden: &[Span]) -> Vec<Span> {
    let mut dead: Vec<Span> = hidden.to_vec();
    let is_dead = |dead: &[Span], span: Span| dead.iter().any(|cut| cut.contains(span));
    // A note can refer to a note, so the end is reached when nothing changes any more.
    loop {
        let lives = |note: &Spanned<String>| {
            outline.note_references.iter().any(|reference| {
                reference.value == note.value
                    && !is_dead(&dead, reference.span)
                    && !note.span.contains(reference.span)
            })
        };
        let next: Vec<Span> = outline
            .notes
            .iter()
            .filter(|note| !is_dead(&dead, note.span) && !lives(note))
            .map(|note| note.span)
            .collect();
        if next.is_empty() {
            break;
        }
        dead.extend(next);
    }
    let there = |name: &str| {
        outline.notes.iter().any(|note| note.value == name && !is_dead(&dead, note.span))
    };
    let lost: Vec<Span> = outline
        .note_references
        .iter()
        .filter(|reference| !there(&reference.value))
        .map(|reference| reference.span)
        .collect();
    dead.extend(lost);
    dead
}

/// Whether a mark does not say what it means: it could mean anything, and only the author reads on.
pub(super) fn is_unclear(outline: &Outline) -> bool {
    !outline.strays.is_empty() || outline.headings.iter().any(|heading| !heading.strange.is_empty())
}

fn has_marks(outline: &Outline) -> bool {
    outline.headings.iter().any(is_marked)
}

fn is_marked(heading: &Heading) -> bool {
    heading.readers.is_some() || !heading.strange.is_empty()
}

/// A body with something else in some of its places; of two that overlap the first holds.
fn edited(body: &Body, mut edits: Vec<(Span, String)>) -> String {
    edits.sort_unstable();
    let mut text = String::with_capacity(body.span.range().len());
    let mut at = body.span.start as usize;
    for (place, new) in edits {
        let start = (place.start as usize).clamp(at, body.span.end as usize);
        text.push_str(&body.text[at..start]);
        if start == place.start as usize {
            text.push_str(&new);
        }
        at = at.max((place.end as usize).min(body.span.end as usize));
    }
    text.push_str(&body.text[at..body.span.end as usize]);
    text
}
