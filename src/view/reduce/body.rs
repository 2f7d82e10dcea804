//! Removes from a body what a reader may not see.
//!
//! A cut joins what was apart, and the result may mean something: a link, a mark, a comment. So the
//! rest is parsed again until nothing needs to be cut. A link that was not there before is removed;
//! where a mark comes into being, only the author reads on.

use std::sync::Arc;

use crate::base::Span;
use crate::plan::visibility::{Cut, Known, Visibility, has_marks, is_unclear};
use crate::plan::{Body, Entry};
use crate::syntax::outline;

/// How often the rest is parsed again. Nobody nests that many comments.
const ROUNDS: usize = 8;

/// The body without hidden sections, comments and links to hidden targets.
pub(super) fn body(visibility: &Visibility<'_>, entry: &Entry, path: &Arc<str>) -> Body {
    let author = visibility.is_author();
    let mut body = entry.body.clone();
    let mut known: Option<Known> = None;
    for round in 0..ROUNDS {
        let outline = &body.outline;
        if !author && (is_unclear(outline) || (round > 0 && has_marks(outline))) {
            return Body::empty();
        }
        let cuts = visibility.cuts_knowing(&body, &mut known);
        let named = matches!(visibility.renamed(body.markdown()), std::borrow::Cow::Owned(_));
        if cuts.is_empty() && !named {
            return body;
        }
        let text = visibility.renamed(&without(&body, cuts)).into_owned();
        let span = Span::new(0, text.len());
        let outline = Arc::new(outline::read(&text, span));
        body = Body::new(text.into(), span, outline, path, &visibility.plan().names);
    }
    if author { body } else { Body::empty() }
}

/// A body with some spans replaced; of two that overlap, the first one wins.
fn without(body: &Body, mut cuts: Vec<Cut>) -> String {
    cuts.sort_by(|one, other| (one.span, &one.with).cmp(&(other.span, &other.with)));
    let mut text = String::with_capacity(body.span.range().len());
    let mut at = body.span.start as usize;
    for Cut { span: place, with, .. } in cuts {
        let start = (place.start as usize).clamp(at, body.span.end as usize);
        text.push_str(&body.text[at..start]);
        if start == place.start as usize {
            text.push_str(&with);
        }
        at = at.max((place.end as usize).min(body.span.end as usize));
    }
    text.push_str(&body.text[at..body.span.end as usize]);
    text
}
