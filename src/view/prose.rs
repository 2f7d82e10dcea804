//! A body as a renderer gets it: visible Markdown, and where each of its links leads.

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
    /// The Markdown: a copy, so that a view holds no byte of the head of a file.
    pub markdown: Arc<str>,
    /// Where each address or id in it leads; one that is not here leads nowhere.
    pub links: BTreeMap<String, Target>,
    /// What each heading of the body itself means to its kind, in order.
    pub headings: Vec<Option<&'static str>>,
    /// The anchor of each heading, those inside quotes and lists too, in order.
    pub anchors: Vec<String>,
    /// The page that shows the whole text.
    pub page: String,
    /// What stands before the anchors of its notes.
    pub prefix: String,
    /// Whether it begins with a heading that says the title once more, which a page does not show.
    pub repeats_title: bool,
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
    /// To a heading of the same text.
    Fragment {
        /// Its anchor.
        anchor: String,
        /// What it says.
        title: String,
    },
}

impl Prose {
    /// Whether there is nothing to read.
    pub fn is_empty(&self) -> bool {
        self.markdown.trim().is_empty()
    }

    /// Takes another text of its document, with the same headings and links.
    pub(super) fn renew(&mut self, entry: &Entry) {
        self.markdown = entry.body.markdown().into();
        self.repeats_title = repeats_title(entry);
    }
}

/// The prose of a document of a reduced plan. `file` gives the number of an attachment.
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
            Destination::Fragment(fragment) => match find_anchor(&names, &fragment) {
                // The title stands at the top of the page.
                Some(0) if repeats_title(entry) => Target::Inside(
                    address::of_entry(plan, entry),
                    entry.title().map(|t| t.to_string()),
                ),
                Some(number) => Target::Fragment {
                    anchor: address::of_heading(plan, entry, &names[number]),
                    title: outline.headings[number].text.clone(),
                },
                None => continue,
            },
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

/// Where something is shown, down to the heading that a link leads to, when it can be seen.
fn place(plan: &Plan, found: Found, lead: &Lead) -> Address {
    let whole = address::of_found(plan, found);
    let (Found::Entry(id), Some(fragment)) = (found, fragment(lead)) else { return whole };
    let entry = plan.entry(id);
    let names = anchors(&entry.body.outline.headings);
    match find_anchor(&names, fragment) {
        Some(0) if repeats_title(entry) => whole,
        Some(number) => {
            Address { anchor: Some(address::of_heading(plan, entry, &names[number])), ..whole }
        }
        None => whole,
    }
}

/// Whether a text begins with its title, as many do that were written elsewhere.
fn repeats_title(entry: &Entry) -> bool {
    let Some(first) = entry.body.outline.headings.first().filter(|one| one.top && one.level == 1)
    else {
        return false;
    };
    let Some(title) = entry.title() else { return false };
    let markdown = entry.body.markdown();
    let before = markdown.len() - markdown.trim_start().len();
    let starts = first.span.start as usize <= entry.body.span.start as usize + before;
    starts && normal(&first.text) == normal(&title)
}
