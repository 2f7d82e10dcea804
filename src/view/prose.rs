//! The body of a document for a renderer: visible Markdown, and the target of each link.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::base::symbol::normal;
use crate::plan::graph::{Destination, destination, fragment};
use crate::plan::{Entry, Found, Lead, Plan};
use crate::syntax::outline::{Form, anchors, find_anchor};
use crate::syntax::schema::Heading;

use super::address::{self, Address};

/// Visible text with its links resolved.
#[derive(Clone, Debug, Default)]
pub struct Prose {
    /// The Markdown, as a copy, so that a view holds no byte of the header of a file.
    pub markdown: Arc<str>,
    /// The target of each address or id in it. A link that is not here is not shown as a link.
    pub links: BTreeMap<String, Target>,
    /// The meaning of each heading of the body for its kind of document, in order.
    pub headings: Vec<Option<&'static str>>,
    /// The anchor of each heading, including those inside quotes and lists, in order.
    pub anchors: Vec<String>,
    /// The page that shows the whole text.
    pub page: String,
    /// The prefix of the anchors of its footnotes.
    pub prefix: String,
    /// Whether it begins with a heading that repeats the title, which pages leave out.
    pub repeats_title: bool,
}

/// The target of a link.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Target {
    /// A place in the edition, with the title of what is there.
    Inside(Address, Option<String>),
    /// A file: an index into [`super::View::files`].
    File(usize),
    /// An address outside the edition.
    External,
    /// A heading of the same text.
    Fragment {
        /// Its anchor.
        anchor: String,
        /// Its text.
        title: String,
    },
}

impl Prose {
    /// Whether there is nothing to read.
    pub fn is_empty(&self) -> bool {
        self.markdown.trim().is_empty()
    }

    /// Replaces the text with another one that has the same headings and links.
    pub(super) fn patch(&mut self, entry: &Entry) {
        self.markdown = entry.body.markdown().into();
        self.repeats_title = repeats_title(entry);
    }
}

/// The prose of a document of a reduced plan. `file` returns the number of an attachment.
pub(super) fn of_entry(
    plan: &Plan,
    entry: &Entry,
    file: &mut impl FnMut(&str) -> Option<usize>,
) -> Prose {
    let outline = &entry.body.outline;
    let names = anchors(&outline.headings);
    let mut links = BTreeMap::new();
    for (link, lead) in entry.body.links() {
        let target = match destination(plan, lead) {
            Destination::Found(found) => {
                let title = plan.title_of(found).map(|title| title.to_string());
                Target::Inside(place(plan, found, lead), title)
            }
            Destination::File(path) => match file(&path) {
                Some(number) => Target::File(number),
                None => continue,
            },
            Destination::Fragment(fragment) => {
                match find_anchor(&names, &outline.headings, &fragment) {
                    // The title is at the top of the page.
                    Some(0) if repeats_title(entry) => Target::Inside(
                        address::of_entry(plan, entry),
                        entry.title().map(|t| t.to_string()),
                    ),
                    Some(number) => Target::Fragment {
                        anchor: address::of_heading(plan, entry, &names[number]),
                        title: outline.headings[number].text.clone(),
                    },
                    None => continue,
                }
            }
            Destination::External if link.form != Form::Image => Target::External,
            _ => continue,
        };
        links.insert(link.target.clone(), target);
    }
    let known = entry.kind.spec().headings;
    let headings = outline.headings.iter().filter(|heading| heading.top);
    let headings = headings
        .map(|heading| Heading::find(known, &heading.text).map(|known| known.name))
        .collect();
    Prose {
        markdown: entry.body.markdown().into(),
        links,
        headings,
        anchors: names.iter().map(|name| address::of_heading(plan, entry, name)).collect(),
        page: address::of_entry(plan, entry).page,
        prefix: address::prefix(plan, entry),
        repeats_title: repeats_title(entry),
    }
}

/// The address of something, down to the heading that a link leads to if that heading is visible.
fn place(plan: &Plan, found: Found, lead: &Lead) -> Address {
    let whole = address::of_found(plan, found);
    let (Found::Entry(id), Some(fragment)) = (found, fragment(lead)) else { return whole };
    let entry = plan.entry(id);
    let headings = &entry.body.outline.headings;
    let names = anchors(headings);
    match find_anchor(&names, headings, fragment) {
        Some(0) if repeats_title(entry) => whole,
        Some(number) => {
            Address { anchor: Some(address::of_heading(plan, entry, &names[number])), ..whole }
        }
        None => whole,
    }
}

/// Whether a text begins with its title, as texts from other programs often do.
fn repeats_title(entry: &Entry) -> bool {
    let Some(first) = entry.body.outline.title() else {
        return false;
    };
    let Some(title) = entry.title() else { return false };
    let markdown = entry.body.markdown();
    let before = markdown.len() - markdown.trim_start().len();
    let starts = first.span.start as usize <= entry.body.span.start as usize + before;
    starts && normal(&first.text) == normal(&title)
}
