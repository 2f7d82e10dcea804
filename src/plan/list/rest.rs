//! The page with the text outside the entries of a file.

use std::sync::Arc;

use crate::base::symbol::normal;
use crate::plan::columns;
use crate::plan::entry::{Body, Entry, stem};
use crate::plan::kinds::{Detail, Kind, TITLE};
use crate::plan::part::{Form, Part};
use crate::plan::sentences::Memory;
use crate::syntax::outline;
use crate::syntax::record::Item;
use crate::syntax::{Record, Value};

use super::division::{Division, Taken, own};

impl Division<'_> {
    /// The text outside the entries, as a page that only the author reads unless the header of the
    /// file says otherwise.
    pub(super) fn rest(&mut self, taken: &[Taken]) {
        let (document, whole, names) = (self.document, self.whole, self.names);
        let mut bytes = document.source.text.as_bytes().to_vec();
        for one in taken {
            for byte in &mut bytes[one.span.range()] {
                if one.joins || !matches!(byte, b'\n' | b'\r') {
                    *byte = b' ';
                }
            }
        }
        let Ok(text) = String::from_utf8(bytes) else { return };
        let text: Arc<str> = text.into();
        let outline = Arc::new(outline::read(&text, document.body));
        let title = whole.record.get("title").cloned();
        if text[document.body.range()].trim().is_empty() && title.is_none() {
            return;
        }
        let first = outline.title();
        let first = first.filter(|heading| !heading.is_marked());
        let field = own(Kind::Page, TITLE);
        let title = title.or_else(|| {
            let heading = first.filter(|heading| !heading.text.trim().is_empty())?;
            let value = Value::Text(heading.text.trim().into());
            Some(Item { field, key: heading.span, value, span: heading.span })
        });
        let spec = Kind::Page.spec();
        let mut record = Record { schema: spec.fields, ..Record::default() };
        record.items.extend(title.map(|title| Item { field, ..title }));
        let kept = whole.record.items.iter().filter(|item| item.field.name == "audience");
        record.items.extend(kept.filter_map(|item| {
            Some(Item { field: columns::of(Kind::Page, "audience")?, ..item.clone() })
        }));
        // A sum adds up cells that others may not see.
        if whole.record.is_broken("audience") || self.keeps_rows {
            record.broken.push("audience");
        }
        record.items.extend(columns::of(Kind::Page, "nav").map(|field| Item {
            field,
            key: whole.head,
            value: Value::Flag(false),
            span: whole.head,
        }));
        let (name, _) = stem(&whole.path);
        let id = normal(name);
        let id = if id.is_empty() { spec.name.to_owned() } else { id };
        self.entries.push(Entry {
            path: Arc::clone(&whole.path),
            kind: Kind::Page,
            symbol: names.intern(&id),
            id: id.into(),
            suffix: whole.suffix,
            lang: whole.lang,
            detail: Detail::read(Kind::Page, &record),
            record,
            body: Body::new(text, document.body, outline, &whole.path, names),
            form: whole.form,
            head: whole.head,
            sound: whole.sound,
            problems: Vec::new(),
            missing: Vec::new(),
            memory: Memory::default(),
            interface_hash: 0,
            part: Some(Part {
                number: 0,
                span: document.body,
                header: document.body.start,
                strange: None,
                form: Form::Rest,
            }),
        });
    }
}
