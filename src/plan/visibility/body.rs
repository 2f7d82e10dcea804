//! The passages of a body that a reader does not see, each with its reason.

use std::cell::LazyCell;
use std::collections::{HashMap, HashSet};

use super::{Visibility, blocks};
use crate::base::symbol::normal;
use crate::base::{Cover, Span, Spanned};
use crate::plan::graph::{Destination, destination};
use crate::plan::{Body, Found};
use crate::syntax::outline::{Form, Heading, Link, Outline, anchors, find_anchor};

/// A removed passage of a body.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cut {
    /// Its place.
    pub span: Span,
    /// The replacement: empty, or the name by which links refer to a heading.
    pub with: String,
    /// Why.
    pub reason: Reason,
}

/// Why a passage is removed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reason {
    /// A section for other readers.
    Section,
    /// A comment.
    Comment,
    /// A link, or everything of it but its words, because the target is hidden. Holds the target,
    /// if it exists.
    Link {
        /// What it leads to.
        to: Option<Found>,
        /// Whether words are removed with it and leave a gap in the text around it.
        gap: bool,
    },
    /// A list item, a list, a row, a heading or a paragraph that contains nothing but such links.
    Emptied,
    /// A heading with nothing below it.
    Bare,
    /// A footnote that nothing visible refers to, or a reference to one.
    Note,
    /// A mark that says who may read a section.
    Mark,
}

/// The links in a text as written: whether each is an image, and its target.
pub(crate) type Known = HashSet<(bool, String)>;

impl Visibility<'_> {
    /// The cuts in a body as written; for the author, only comments and marks. Whether the body can
    /// be seen at all is decided by [`field`](Self::field) and [`is_unclear`].
    pub(crate) fn cuts(&self, body: &Body) -> Vec<Cut> {
        self.cuts_knowing(body, &mut None)
    }

    /// The same for the rest of a body after a cut. `known` are the links that were in it before;
    /// any other one is cut.
    pub(crate) fn cuts_knowing(&self, body: &Body, known: &mut Option<Known>) -> Vec<Cut> {
        let outline = &body.outline;
        let cut = |span, reason| Cut { span, with: String::new(), reason };
        let mut cuts: Vec<Cut> =
            outline.comments.iter().map(|span| cut(*span, Reason::Comment)).collect();
        cuts.extend(outline.headings.iter().filter_map(|heading| {
            let names = heading.readers.as_ref()?;
            (!self.reads(names)).then(|| cut(heading.section, Reason::Section))
        }));
        let hidden: Vec<Span> = cuts.iter().map(|cut| cut.span).collect();
        let cover: Cover = hidden.iter().copied().collect();
        let is_hidden = |span: Span| cover.holds(span);
        let shown: Vec<&Heading> =
            outline.headings.iter().filter(|heading| !is_hidden(heading.span)).collect();
        let addresses = LazyCell::new(|| anchors(shown.iter().copied()));
        let mut met = Known::new();
        let mut definitions: Vec<Span> = Vec::new();
        for (link, lead) in body.links().filter(|(link, _)| !is_hidden(link.span)) {
            let to = destination(self.plan, lead);
            // An external address that contains a name leads nowhere.
            let named = to == Destination::External && self.names_somebody(&link.target);
            let seen = !named
                && known.as_ref().map_or_else(
                    || self.leads_on(&to, &shown, &addresses),
                    |known| {
                        to == Destination::External || known.contains(&known_as(link, &link.target))
                    },
                );
            let lost = link.definition.is_some_and(is_hidden);
            if seen && !lost {
                met.insert(known_as(link, &self.renamed(&link.target)));
                continue;
            }
            definitions.extend(link.definition);
            cuts.extend(self.dead_link(body, link, &to));
        }
        known.get_or_insert(met);
        self.emptied(body, &mut cuts);
        let link = Reason::Link { to: None, gap: false };
        cuts.extend(definitions.into_iter().map(|span| cut(span, link)));
        let gone = cuts.iter().filter(|cut| {
            matches!(cut.reason, Reason::Section | Reason::Comment | Reason::Emptied)
        });
        let gone: Vec<Span> = gone.map(|cut| cut.span).collect();
        cuts.extend(dead_notes(outline, &gone).into_iter().map(|span| cut(span, Reason::Note)));
        // Marks after a heading say who may read it, which only the author needs to know.
        cuts.extend(self.marks(body));
        let bare = bare_headings(body, &cuts);
        cuts.extend(bare.into_iter().map(|span| cut(span, Reason::Bare)));
        cuts
    }

    /// The cut for a link without a visible target. Its words stay if the author wrote them and
    /// they do not give the target away.
    fn dead_link(&self, body: &Body, link: &Link, to: &Destination) -> Vec<Cut> {
        let to = match to {
            Destination::Found(found) => Some(*found),
            _ => None,
        };
        let cut = |span, gap| {
            let reason = Reason::Link { to, gap };
            Cut { span, with: String::new(), reason }
        };
        let own = !matches!(link.form, Form::Wiki { text: false } | Form::Auto)
            && link.shown.start < link.shown.end
            && !to.is_some_and(|found| self.gives_away(found, &body.text[link.shown.range()]));
        if !own {
            return vec![cut(link.span, true)];
        }
        vec![
            cut(Span { start: link.span.start, end: link.shown.start }, false),
            cut(Span { start: link.shown.end, end: link.span.end }, false),
        ]
    }

    /// Whether these words are the name of something hidden.
    pub(super) fn gives_away(&self, found: Found, words: &str) -> bool {
        let words = normal(words);
        let title = self.plan.title_of(found);
        let hidden = !self.is_author() && !self.found(found);
        hidden
            && (title.is_some_and(|title| normal(&title) == words)
                || *self.plan.id_of(found) == *words)
    }

    /// Adds the blocks that contain nothing but removed links.
    fn emptied(&self, body: &Body, cuts: &mut Vec<Cut>) {
        let lost = |cut: &&Cut| matches!(cut.reason, Reason::Link { gap: true, .. });
        let lost: Vec<Span> = cuts.iter().filter(lost).map(|cut| cut.span).collect();
        if lost.is_empty() || self.is_author() {
            return;
        }
        let gone: Vec<Span> = cuts.iter().map(|cut| cut.span).collect();
        let blocks = blocks::emptied(body, &lost, &gone);
        for cut in cuts.iter_mut() {
            // Where everything is removed, nobody sees a gap.
            if let Reason::Link { gap, .. } = &mut cut.reason {
                *gap &= !blocks.iter().any(|(block, _)| block.contains(cut.span));
            }
        }
        let reason = Reason::Emptied;
        cuts.extend(blocks.into_iter().map(|(span, with)| Cut { span, with, reason }));
    }

    /// Whether the target of a link can be seen.
    fn leads_on(
        &self,
        to: &Destination,
        shown: &[&Heading],
        addresses: &LazyCell<Vec<String>, impl FnOnce() -> Vec<String>>,
    ) -> bool {
        match to {
            Destination::Found(found) => self.found(*found),
            Destination::Missing | Destination::Forbidden => false,
            Destination::File(path) => self.file(path),
            Destination::Fragment(fragment) => {
                // If a heading contains a name, so does its anchor.
                find_anchor(addresses.as_slice(), shown, fragment)
                    .is_some_and(|at| !self.is_named(&shown[at].text))
            }
            Destination::External => true,
        }
    }

    /// The cuts for the marks after headings: each is replaced with nothing, or with the name by
    /// which links refer to the heading.
    fn marks(&self, body: &Body) -> Vec<Cut> {
        let names_somebody = |id: &str| self.names_somebody(id);
        let mut cuts = Vec::new();
        for heading in &body.outline.headings {
            let id = heading.id.as_deref().filter(|id| !names_somebody(id));
            if !heading.is_marked() && id == heading.id.as_deref() {
                continue;
            }
            let written = &body.text[heading.span.range()];
            let Some(start) = written.rfind('{') else { continue };
            let end =
                written[start..].find('}').map_or(written.trim_end().len(), |at| start + at + 1);
            let span = Span::new(start, end).shifted(heading.span.start as usize);
            let with = id.map(|id| format!("{{#{id}}}")).unwrap_or_default();
            cuts.push(Cut { span, with, reason: Reason::Mark });
        }
        cuts
    }
}

/// The headings with nothing below them that is not cut, and no other heading with something below
/// it either.
fn bare_headings(body: &Body, cuts: &[Cut]) -> Vec<Span> {
    let headings: Vec<&Heading> = body.outline.headings.iter().filter(|one| one.top).collect();
    let gone: Cover = cuts.iter().map(|cut| cut.span).collect();
    let mut bare: Vec<Span> = Vec::new();
    // The levels, 1 to 6, of which a heading further on has something below it.
    let mut filled = [false; 7];
    for (at, heading) in headings.iter().enumerate().rev() {
        let end = headings.get(at + 1).map_or(body.span.end, |next| next.span.start);
        let own = Span { start: heading.span.end, end };
        let level = usize::from(heading.level).min(6);
        let below = filled[level + 1..].contains(&true);
        filled[level + 1..].fill(false);
        if below || !is_blank(body, own, &gone) {
            filled[level] = true;
        } else if !gone.holds(heading.span) {
            bare.push(heading.span);
        }
    }
    bare
}

/// Whether nothing is left of a passage without the cuts in it.
fn is_blank(body: &Body, passage: Span, gone: &Cover) -> bool {
    let text = body.text.get(passage.range()).unwrap_or_default();
    let mut signs = text.char_indices().filter(|(_, sign)| !sign.is_whitespace());
    signs.all(|(at, sign)| {
        let start = passage.start as usize + at;
        gone.holds(Span::new(start, start + sign.len_utf8()))
    })
}

/// The key by which a link is recognised again.
fn known_as(link: &Link, target: &str) -> (bool, String) {
    (link.form == Form::Image, target.to_owned())
}

/// The footnotes that nothing visible refers to, and the references to hidden footnotes. A hidden
/// footnote also hides the references in it, which may leave another footnote without any.
fn dead_notes(outline: &Outline, hidden: &[Span]) -> Vec<Span> {
    let cover: Cover = hidden.iter().copied().collect();
    let notes = &outline.notes;
    let mut references: Vec<(Span, &str)> =
        outline.note_references.iter().map(|one| (one.span, one.value.as_str())).collect();
    references.sort_unstable();
    let mut named: HashMap<&str, Vec<usize>> = HashMap::new();
    for (at, note) in notes.iter().enumerate() {
        named.entry(&note.value).or_default().push(at);
    }
    // The number of visible references to each name.
    let mut left: HashMap<&str, usize> = HashMap::new();
    let mut seen: Vec<bool> = references.iter().map(|(span, _)| !cover.holds(*span)).collect();
    for ((_, name), _) in references.iter().zip(&seen).filter(|(_, seen)| **seen) {
        *left.entry(name).or_default() += 1;
    }
    let within = |note: &Spanned<String>| {
        let first = references.partition_point(|(span, _)| span.start < note.span.start);
        let inside = references[first..].iter().take_while(|(span, _)| span.start < note.span.end);
        first..first + inside.count()
    };
    let mut living: Vec<bool> = notes.iter().map(|note| !cover.holds(note.span)).collect();
    let mut asked: Vec<usize> = (0..notes.len()).collect();
    let mut dead = Vec::new();
    while let Some(at) = asked.pop() {
        let note = &notes[at];
        let inside = within(note);
        let own = inside.clone().filter(|one| seen[*one] && references[*one].1 == note.value);
        let total = left.get(note.value.as_str()).copied().unwrap_or_default();
        if !living[at] || total > own.count() {
            continue;
        }
        living[at] = false;
        dead.push(note.span);
        for one in inside {
            if std::mem::take(&mut seen[one]) {
                let name = references[one].1;
                if let Some(count) = left.get_mut(name) {
                    *count -= 1;
                }
                asked.extend(named.get(name).into_iter().flatten());
            }
        }
    }
    let living = notes.iter().zip(&living).filter(|(_, lives)| **lives);
    let there: HashSet<&str> = living.map(|(note, _)| note.value.as_str()).collect();
    let lost =
        references.iter().filter(|(span, name)| !there.contains(name) && !cover.holds(*span));
    dead.extend(lost.map(|(span, _)| *span));
    dead
}

/// Whether a mark is not understood. It could mean anything, so only the author reads on.
pub(crate) fn is_unclear(outline: &Outline) -> bool {
    !outline.strays.is_empty() || outline.headings.iter().any(|heading| !heading.strange.is_empty())
}

/// Whether a mark after a heading says who may read it.
pub(crate) fn has_marks(outline: &Outline) -> bool {
    outline.headings.iter().any(Heading::is_marked)
}
