//! The texts and files of a document that somebody besides the author meets, for the rules about
//! privacy.

use std::sync::Arc;

use crate::base::Span;
use crate::plan::audience::{item_readers, readers};
use crate::plan::facts::Facts;
use crate::plan::files::{Address, resolve};
use crate::plan::graph::{Destination, destination};
use crate::plan::kinds::Evidence;
use crate::plan::{Detail, Edition, Entry, EntryId, Plan, Viewer};
use crate::syntax::{Record, Value};

/// A text that editions show.
pub(super) struct Shown {
    pub(super) text: String,
    /// The place of the text in the file.
    place: Span,
    /// The editions, by name.
    pub(super) editions: Vec<Arc<str>>,
}

impl Shown {
    /// The place of a part of the text: exact where the file holds it word for word.
    pub(super) fn place(&self, start: usize, end: usize) -> Span {
        if self.place.range().len() == self.text.len() {
            return Span::new(start, end).shifted(self.place.start as usize);
        }
        self.place
    }
}

/// The texts of a document that an edition for others shows, in the order of writing.
pub(super) fn texts(plan: &Plan, id: EntryId, entry: &Entry) -> Vec<Shown> {
    let mut shown: Vec<Shown> = Vec::new();
    if !entry.sound {
        return shown;
    }
    for edition in &plan.config.editions {
        let viewer = plan.viewer(edition);
        if viewer == Viewer::Author || !plan.access(id).document.allows(viewer) {
            continue;
        }
        let mut seen = Seen { plan, id, viewer, texts: Vec::new() };
        seen.record(&entry.record, "", false);
        seen.body(entry);
        for (text, place, _) in seen.texts {
            match shown.iter_mut().find(|known| known.place == place && known.text == text) {
                Some(known) => known.editions.push(Arc::clone(&edition.name)),
                None => {
                    shown.push(Shown { text, place, editions: vec![Arc::clone(&edition.name)] });
                }
            }
        }
    }
    shown
}

/// A text that is printed.
pub(super) struct Printed {
    pub(super) shown: Shown,
    /// The path of its key; `body` for the text below the head.
    pub(super) path: String,
}

/// The texts of a document that some edition prints, the author's too, in the order of writing:
/// `prints` says which editions do, `wanted` what of the document stands on paper.
pub(super) fn printed(
    plan: &Plan,
    id: EntryId,
    entry: &Entry,
    prints: fn(&Edition) -> bool,
    wanted: &dyn Fn(&str) -> bool,
) -> Vec<Printed> {
    let mut printed: Vec<Printed> = Vec::new();
    if !entry.sound {
        return printed;
    }
    for edition in plan.config.editions.iter().filter(|edition| prints(edition)) {
        let viewer = plan.viewer(edition);
        if !plan.access(id).document.allows(viewer) {
            continue;
        }
        let mut seen = Seen { plan, id, viewer, texts: Vec::new() };
        seen.record(&entry.record, "", false);
        seen.body(entry);
        for (text, place, path) in seen.texts.into_iter().filter(|(.., path)| wanted(path)) {
            let editions = vec![Arc::clone(&edition.name)];
            match printed.iter_mut().find(|known| known.shown.place == place) {
                Some(known) => known.shown.editions.extend(editions),
                None => printed.push(Printed { shown: Shown { text, place, editions }, path }),
            }
        }
    }
    printed
}

/// A file that a document refers to.
pub(super) struct Attached<'p> {
    pub(super) path: Arc<str>,
    /// What it tells besides what it shows.
    pub(super) facts: &'p Facts,
    /// The place of the reference.
    pub(super) place: Span,
}

/// The files that a document refers to, once each, in the order of writing.
pub(super) fn files<'p>(plan: &'p Plan, entry: &Entry) -> Vec<Attached<'p>> {
    let mut places: Vec<(Arc<str>, Span)> = Vec::new();
    if let Detail::Evidence(Evidence { file: Some(file), .. }) = &entry.detail
        && let Address::Inside { path, .. } = resolve(&entry.path, file)
    {
        places.push((path.into(), entry.place("file")));
    }
    for (link, lead) in entry.body.links() {
        if let Destination::File(path) = destination(plan, lead) {
            places.push((path, link.span));
        }
    }
    let mut files: Vec<Attached<'p>> = Vec::new();
    for (path, place) in places {
        if let Some(facts) = plan.files.facts(&path)
            && files.iter().all(|known| known.path != path)
        {
            files.push(Attached { path, facts, place });
        }
    }
    files
}

/// The names of the editions for others that show a file to which a document refers.
pub(super) fn editions_with(plan: &Plan, id: EntryId, entry: &Entry, place: Span) -> Vec<Arc<str>> {
    if !entry.sound {
        return Vec::new();
    }
    let shows = |viewer: Viewer| {
        let access = plan.access(id);
        if viewer == Viewer::Author || !access.document.allows(viewer) {
            return false;
        }
        if !entry.body.span.contains(place) {
            let mention = entry.record.choice("show") == Some("mention");
            return !mention && access.field("file", false).allows(viewer);
        }
        let open = access.field("body", false).allows(viewer);
        open && !hidden(plan, entry, viewer).iter().any(|cut| cut.contains(place))
    };
    let editions = plan.config.editions.iter().filter(|edition| shows(plan.viewer(edition)));
    editions.map(|edition| Arc::clone(&edition.name)).collect()
}

/// The parts of a body that a viewer does not see, in order.
fn hidden(plan: &Plan, entry: &Entry, viewer: Viewer) -> Vec<Span> {
    let outline = &entry.body.outline;
    let mut hidden: Vec<Span> = outline.comments.clone();
    hidden.extend(outline.headings.iter().filter_map(|heading| {
        let names = heading.readers.as_ref()?.iter().map(|name| &*name.value);
        let open = readers(&plan.config, names).0.allows(viewer);
        (!open).then_some(heading.section)
    }));
    hidden.sort_unstable();
    hidden
}

struct Seen<'p> {
    plan: &'p Plan,
    id: EntryId,
    viewer: Viewer,
    texts: Vec<(String, Span, String)>,
}

impl Seen<'_> {
    fn record(&mut self, record: &Record, prefix: &str, reserved: bool) {
        for item in &record.items {
            let name = item.field.name;
            let path = if prefix.is_empty() { name.to_owned() } else { format!("{prefix}.{name}") };
            let reserved = reserved || item.field.reserved;
            let allowed = self.plan.access(self.id).field(&path, reserved).allows(self.viewer);
            if allowed && !matches!(name, "audience" | "waive" | "file" | "sha256") {
                self.value(&item.value, item.span, &path, reserved);
            }
        }
    }

    fn value(&mut self, value: &Value, span: Span, path: &str, reserved: bool) {
        match value {
            Value::Text(text) => self.texts.push((text.to_string(), span, path.to_owned())),
            Value::List(values) => {
                for value in values {
                    self.value(&value.value, value.span, path, reserved);
                }
            }
            Value::Table(record) => self.record(record, path, reserved),
            Value::Tables(records) => {
                for record in records {
                    if item_readers(&self.plan.config, record).allows(self.viewer) {
                        self.record(record, path, reserved);
                    }
                }
            }
            _ => {}
        }
    }

    fn body(&mut self, entry: &Entry) {
        if !self.plan.access(self.id).field("body", false).allows(self.viewer) {
            return;
        }
        let hidden = hidden(self.plan, entry, self.viewer);
        let (mut at, end) = (entry.body.span.start, entry.body.span.end);
        for cut in hidden.into_iter().chain([Span { start: end, end }]) {
            if cut.start > at {
                let span = Span { start: at, end: cut.start };
                self.texts.push((
                    entry.body.text[span.range()].to_owned(),
                    span,
                    "body".to_owned(),
                ));
            }
            at = at.max(cut.end);
        }
    }
}
