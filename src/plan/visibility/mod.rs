//! Who may see what: a document, a key, an item, a reference, a passage of a text, a file.
//!
//! [`Visibility::of`] answers for one edition. The reduction of a plan ([`crate::view::project`]),
//! the rules about privacy and the editor all ask it, so a finding and an edition cannot disagree.
//! Only the search for leaks does not: it computes what may be shown a second time, by other means
//! (`leaks::texts`).
//!
//! [`audience`] and [`belongs`] decide who may read a document at all; [`Access::why`] gives the
//! reason.

mod belongs;
mod blocks;
mod body;
mod linked;
mod overview;
mod record;
pub mod said;
mod shown;

use std::borrow::Cow;
use std::collections::{BTreeSet, HashMap};
use std::sync::Arc;

use crate::base::{Lang, Spanned, Symbol};
use crate::syntax::outline::Heading;
use crate::syntax::schema;
use crate::syntax::{Field, Record, Value};

use super::audience::{self, Access, ReaderSet, Viewer, item_readers, readers};
use super::closing::is_closed;
use super::localize::{exposure, translated};
use super::names::{in_address, renamed};
use super::{Edition, Entry, EntryId, Found, Kind, Plan};

pub(super) use belongs::follow;
pub use belongs::{Wider, names, wider};
pub(crate) use belongs::{goals_of_talk, readers_of_new};
pub(crate) use body::is_unclear;
pub use body::{Cut, Reason};
pub(crate) use body::{Known, has_marks};
pub use linked::{KeyLink, key_links};
pub use overview::{Extent, Part, PartName, Row, Seen, overview};
pub(crate) use overview::{about_author, place_of, row_of};
pub use record::Hidden;
pub use said::{said, who};
pub(crate) use shown::shown_files;
pub use shown::{Attached, Passage, Shown, files, settings, shown};

/// What the readers of one edition may see of a plan.
#[derive(Debug)]
pub struct Visibility<'p> {
    plan: &'p Plan,
    edition: &'p Edition,
    viewer: Viewer,
    /// The translations into the language of the edition.
    overlays: HashMap<EntryId, &'p Arc<Entry>>,
    /// The files that stay out although something visible links to them.
    mentioned: BTreeSet<Arc<str>>,
}

/// What the readers of each edition may see.
#[derive(Debug)]
pub struct Editions<'p> {
    /// The plan.
    pub plan: &'p Plan,
    all: Vec<Visibility<'p>>,
}

impl<'p> Editions<'p> {
    /// All editions of a plan.
    pub fn of(plan: &'p Plan) -> Self {
        let editions = plan.config.editions.iter();
        Self { plan, all: editions.map(|edition| Visibility::of(plan, edition)).collect() }
    }

    /// The editions that match.
    pub fn that<'e>(&'e self, is: impl Fn(&Visibility<'p>) -> bool) -> Vec<&'e Visibility<'p>> {
        self.all.iter().filter(|edition| is(edition)).collect()
    }

    /// The editions for other people.
    pub(crate) fn of_others(&self) -> Vec<&Visibility<'p>> {
        self.that(|edition| !edition.is_author())
    }
}

/// Why a key stays out of the editions of others, whoever may read the document.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Withheld {
    /// The quoted person has not agreed, or not yet.
    Quote,
    /// The file is only to be mentioned.
    Mention,
    /// It is the author's own, and no readers are named for it.
    Own,
}

impl<'p> Visibility<'p> {
    /// What the readers of an edition may see.
    pub fn of(plan: &'p Plan, edition: &'p Edition) -> Self {
        let viewer = plan.viewer(edition);
        let overlays = plan.overlays.iter().filter(|(_, lang, _)| *lang == edition.lang);
        let overlays = overlays.map(|(id, _, overlay)| (*id, overlay)).collect();
        let mentioned = audience::mentioned_files(plan, viewer);
        Self { plan, edition, viewer, overlays, mentioned }
    }

    /// The edition.
    pub fn edition(&self) -> &'p Edition {
        self.edition
    }

    /// The plan as it is written.
    pub fn plan(&self) -> &'p Plan {
        self.plan
    }

    /// Who reads the edition.
    pub fn viewer(&self) -> Viewer {
        self.viewer
    }

    /// Whether the author is the reader.
    pub(crate) fn is_author(&self) -> bool {
        self.viewer == Viewer::Author
    }

    /// Whether a document can be seen at all. The reason is in [`Access::why`].
    pub fn document(&self, id: EntryId) -> bool {
        self.access(id).document.allows(self.viewer)
    }

    /// Whether the key at a path of English names, such as `smart.relevant`, can be seen. `body` is
    /// the text below the header.
    pub fn field(&self, id: EntryId, path: &str) -> bool {
        let mut level = self.plan.entry(id).record.schema;
        let (mut reserved, mut structure) = (false, false);
        for part in path.split('.') {
            let Some(field) = schema::find(level, part) else { break };
            reserved |= field.reserved;
            structure = schema::is_structure(field.name);
            level = field.inner();
        }
        if self.is_author() {
            return true;
        }
        let withheld = self.withheld(id);
        self.document(id)
            && !withheld.iter().any(|(key, _)| *key == path)
            && (structure || self.access(id).field(path, reserved).allows(self.viewer))
    }

    /// Why the text of a visible document is hidden as a whole.
    fn body_hidden(&self, id: EntryId) -> Option<Hidden> {
        let said = self.access(id).field("body", false);
        (!self.field(id, "body")).then_some(Hidden::Said(said))
    }

    /// Why a section is cut: the readers that the heading at its start names.
    fn section_hidden(&self, heading: Option<&Heading>) -> Hidden {
        let names = heading.and_then(|heading| heading.readers.as_ref());
        Hidden::Marked(names.map(|names| self.named(names)).unwrap_or_default())
    }

    /// Whether an item of a list can be seen, apart from the list.
    pub fn item(&self, item: &Record) -> bool {
        item_readers(&self.plan.config, item).allows(self.viewer)
    }

    /// Whether the target of a reference can be seen.
    pub fn reference(&self, field: &Field, symbol: Symbol) -> bool {
        self.plan.refers(field.targets(), symbol).is_some_and(|found| self.found(found))
    }

    /// Whether a document, a competence or a difference can be seen.
    pub fn found(&self, found: Found) -> bool {
        let item = |id: EntryId, field: &str, number: u32| {
            let items = self.plan.entry(id).record.tables(field);
            let open = self.access(id).field(field, false).allows(self.viewer);
            open && items.get(number as usize).is_some_and(|item| self.item(item))
        };
        match found {
            Found::Entry(id) => self.document(id),
            Found::Competence(id, number) => self.document(id) && item(id, "competence", number),
            Found::Difference(id, number) => self.document(id) && item(id, "difference", number),
        }
    }

    /// Whether the edition may contain a file, if something visible refers to it.
    pub fn file(&self, path: &str) -> bool {
        !self.mentioned.contains(path)
    }

    /// The files that are only mentioned, whatever links to them.
    pub(crate) fn mentioned(&self) -> &BTreeSet<Arc<str>> {
        &self.mentioned
    }

    /// The keys of a document that stay out, whoever may read it, with the reason.
    pub(crate) fn withheld(&self, id: EntryId) -> Vec<(&'static str, Withheld)> {
        let mut withheld = Vec::new();
        if self.is_author() {
            return withheld;
        }
        if !self.access(id).fields.iter().any(|(path, _)| path == "extra") {
            withheld.push(("extra", Withheld::Own));
        }
        let entry = self.plan.entry(id);
        if entry.kind != Kind::Evidence {
            return withheld;
        }
        let today = self.plan.today;
        if entry.record.date("consent").is_none_or(|consent| consent > today) {
            withheld.extend([("quote", Withheld::Quote), ("by", Withheld::Quote)]);
        }
        if audience::is_mention(&entry.record) {
            withheld.extend([("file", Withheld::Mention), ("sha256", Withheld::Mention)]);
        }
        withheld
    }

    /// A document in the language of the edition, and the path of the file that contains its text.
    pub fn version(&self, id: EntryId) -> (Cow<'p, Entry>, &'p Arc<str>) {
        let entry = self.plan.entry(id);
        let foreign = entry.lang.unwrap_or(self.plan.config.lang) != self.edition.lang;
        match self.overlays.get(&id).filter(|_| foreign) {
            // A translation that would show more than its original is ignored.
            Some(overlay)
                if self.is_author()
                    || (exposure(&self.plan.config, entry, overlay).is_none()
                        && !is_closed(overlay)
                        && !is_unclear(&overlay.body.outline)
                        && !is_unclear(&entry.body.outline)) =>
            {
                let mut translated = translated(entry, overlay);
                translated.lang = Some(self.edition.lang);
                (Cow::Owned(translated), &overlay.path)
            }
            _ => (Cow::Borrowed(entry), &entry.path),
        }
    }

    /// A text in which roles replace the names that stay with the author.
    pub fn renamed<'t>(&self, text: &'t str) -> Cow<'t, str> {
        if self.is_author() {
            return Cow::Borrowed(text);
        }
        renamed(&self.plan.config.names, text)
    }

    /// Whether an address (an id, a link, a label) contains such a name.
    pub(crate) fn names_somebody(&self, address: &str) -> bool {
        !self.is_author() && in_address(&self.plan.config.names, address).is_some()
    }

    /// Whether a text contains such a name.
    fn is_named(&self, text: &str) -> bool {
        matches!(self.renamed(text), Cow::Owned(_))
    }

    /// The language of the edition.
    pub fn lang(&self) -> Lang {
        self.edition.lang
    }

    fn access(&self, id: EntryId) -> &'p Access {
        self.plan.access(id)
    }

    fn named(&self, names: &[Spanned<String>]) -> ReaderSet {
        readers(&self.plan.config, names.iter().map(|name| name.value.as_str())).0
    }

    fn reads(&self, names: &[Spanned<String>]) -> bool {
        self.named(names).allows(self.viewer)
    }

    /// Whether a value of the header, if it is a reference, has a visible target.
    fn keeps(&self, field: &Field, value: &Value) -> bool {
        let Value::Reference(reference) = value else { return true };
        self.reference(field, reference.symbol)
    }
}
