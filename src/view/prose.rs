//! A body as a renderer gets it: visible Markdown, and where each of its links leads.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::plan::graph::{Destination, destination};
use crate::plan::{Entry, Plan};
use crate::syntax::outline::Form;
use crate::syntax::schema::Heading;

use super::address::{self, Address};

/// Visible text with its links resolved.
#[derive(Clone, Debug, Default)]
pub struct Prose {
    /// The Markdown: a copy, so that a view holds no byte of the head of a file.
    pub markdown: Arc<str>,
    /// Where each address or id in it leads; one that is not here leads nowhere.
    pub links: BTreeMap<String, Target>,
    /// What each heading of the body itself means to its kind, in order.
    pub headings: Vec<Option<&'static str>>,
}

/// Where a link leads.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Target {
    /// To a place in the edition, with the title of what is there.
    Inside(Address, Option<String>),
    /// To a file: a place in [`super::View::files`].
    File(usize),
    /// Out into the world.
    External,
    /// To a place on the same page.
    Fragment(String),
}

impl Prose {
    /// Whether there is nothing to read.
    pub fn is_empty(&self) -> bool {
        self.markdown.trim().is_empty()
    }
}

/// The prose of a document of a reduced plan. `file` gives the number of an attachment.
pub(super) fn of_entry(
    plan: &Plan,
    entry: &Entry,
    file: &mut impl FnMut(&str) -> Option<usize>,
) -> Prose {
    let mut links = BTreeMap::new();
    for (link, lead) in entry.body.links() {
        let target = match destination(plan, lead) {
            Destination::Found(found) => {
                let title = plan.title_of(found).map(|title| title.to_string());
                Target::Inside(address::of_found(plan, found), title)
            }
            Destination::File(path) => match file(&path) {
                Some(number) => Target::File(number),
                None => continue,
            },
            Destination::Fragment(fragment) => Target::Fragment(fragment),
            Destination::External if link.form != Form::Image => Target::External,
            _ => continue,
        };
        links.insert(link.target.clone(), target);
    }
    let known = entry.kind.spec().headings;
    let headings = entry.body.outline.headings.iter().filter(|heading| heading.top);
    let headings = headings
        .map(|heading| Heading::find(known, &heading.text).map(|known| known.name))
        .collect();
    Prose { markdown: entry.body.markdown().into(), links, headings }
}
