//! Writes values into the fields of a PDF, with appearances.

use std::collections::BTreeSet;

use lopdf::content::{Content, Operation};
use lopdf::{Dictionary, Document, Object, ObjectId, dictionary, text_string};

use super::Finish;
use super::appearance::draw;
use super::fields::{Field, FieldSort};
use super::get;
use super::places::Grid;
use crate::form::decide::{Decision, Fill};
use crate::form::place::{BoxAt, Target};
use crate::form::refusal::Refusal;
use crate::form::text::Text;

/// Fills the fields of a document.
pub(super) struct Writer<'w> {
    document: Document,
    fields: &'w [Field],
    grids: &'w [Grid],
    helvetica: ObjectId,
    tight: BTreeSet<usize>,
    exact: bool,
}

impl<'w> Writer<'w> {
    pub(super) fn new(mut document: Document, fields: &'w [Field], grids: &'w [Grid]) -> Self {
        let helvetica = document.add_object(dictionary! {
            "Type" => "Font",
            "Subtype" => "Type1",
            "BaseFont" => "Helvetica",
            "Encoding" => "WinAnsiEncoding",
        });
        Self { document, fields, grids, helvetica, tight: BTreeSet::new(), exact: true }
    }

    /// Fills a place.
    pub(super) fn put(&mut self, number: usize, decision: &Decision) {
        let (fields, grids) = (self.fields, self.grids);
        match (&decision.fill, &decision.place.target) {
            (Fill::Text(text), Target::Slot { paragraph, .. }) => {
                self.text(number, &fields[*paragraph], text);
            }
            (Fill::Choice(at), Target::Slot { paragraph, .. }) => {
                let field = &fields[*paragraph];
                if let Some((value, shown)) = field.options.get(*at) {
                    self.value(number, field, value, shown);
                }
            }
            (Fill::Rows(rows), Target::Rows { table, columns, .. }) => {
                for (cells, texts) in grids[*table].iter().zip(rows) {
                    for ((column, ..), text) in columns.iter().zip(texts) {
                        if let Some(text) = text {
                            self.text(number, &fields[cells[*column]], text);
                        }
                    }
                }
            }
            (Fill::Ticks(ticked), Target::Boxes { boxes }) => {
                for (field, place) in ticked.iter().filter_map(|at| boxes.get(*at)) {
                    if let BoxAt::Slot(widget) = place {
                        self.tick(&fields[*field], *widget);
                    }
                }
            }
            _ => {}
        }
    }

    fn text(&mut self, number: usize, field: &Field, text: &Text) {
        let long = field.sort == FieldSort::Lines;
        let text = if long { text.in_lines() } else { text.in_one_line() };
        self.value(number, field, &text, &text);
    }

    /// Gives a field a value, which is shown as another text if it is one of a list.
    fn value(&mut self, number: usize, field: &Field, value: &str, shown: &str) {
        let mut look = None;
        for widget in &field.widgets {
            let drawing =
                draw(&self.document, field, widget.id, widget.area, shown, self.helvetica);
            if !drawing.fits {
                self.tight.insert(number);
            }
            self.exact &= drawing.exact;
            look = Some(drawing.look);
            let stream = self.document.add_object(drawing.stream);
            if let Ok(dict) = self.document.get_dictionary_mut(widget.id) {
                dict.set("AP", dictionary! { "N" => stream });
            }
        }
        if let Ok(dict) = self.document.get_dictionary_mut(field.id) {
            dict.set("V", text_string(value));
            // Formatted text and the number of a choice would say something else.
            dict.remove(b"RV");
            dict.remove(b"I");
            if let Some(look) = look {
                dict.set("DA", Object::string_literal(look));
            }
        }
    }

    fn tick(&mut self, field: &Field, ticked: usize) {
        let Some(on) = field.widgets.get(ticked).and_then(|widget| widget.on.clone()) else {
            return;
        };
        for (number, widget) in field.widgets.iter().enumerate() {
            let state = if number == ticked { on.clone() } else { b"Off".to_vec() };
            if let Ok(dict) = self.document.get_dictionary_mut(widget.id) {
                dict.set("AS", Object::Name(state));
            }
        }
        if let Ok(dict) = self.document.get_dictionary_mut(field.id) {
            dict.set("V", Object::Name(on));
        }
    }

    /// The finished document.
    pub(super) fn finish(mut self, finish: Finish) -> Result<(Vec<u8>, Vec<usize>), Refusal> {
        let damaged = |_| Refusal::Damaged;
        let exact = self.exact;
        let helvetica = self.helvetica;
        if let Some(form) = self.form() {
            // Every field has its appearance; a reader makes it again only for letters that the
            // font here lacks.
            if exact {
                form.remove(b"NeedAppearances");
            } else {
                form.set("NeedAppearances", true);
            }
        }
        self.add_font(helvetica);
        // Rights that a program gave for the form as it was are no longer valid.
        if let Ok(catalog) = self.document.catalog_mut() {
            catalog.remove(b"Perms");
        }
        self.document
            .objects
            .retain(|_, object| !object.as_dict().is_ok_and(|dict| dict.has(b"Linearized")));
        if finish == Finish::Flat {
            self.flatten();
        }
        let mut out = Vec::new();
        self.document.save_to(&mut out).map_err(damaged)?;
        Ok((out, self.tight.into_iter().collect()))
    }

    /// The dictionary of the fields.
    fn form(&mut self) -> Option<&mut Dictionary> {
        let form = self.document.catalog().ok()?.get(b"AcroForm").ok()?;
        if let Ok(id) = form.as_reference() {
            return self.document.get_dictionary_mut(id).ok();
        }
        let catalog = self.document.catalog_mut().ok()?;
        catalog.get_mut(b"AcroForm").ok()?.as_dict_mut().ok()
    }

    /// Adds the font to those that fields may name.
    fn add_font(&mut self, helvetica: ObjectId) {
        let known = super::fields::form(&self.document)
            .and_then(|form| get(&self.document, form, b"DR")?.as_dict().ok());
        let mut resources = known.cloned().unwrap_or_default();
        let fonts = get(&self.document, &resources, b"Font").and_then(|fonts| fonts.as_dict().ok());
        let mut fonts = fonts.cloned().unwrap_or_default();
        fonts.set("PopHelv", helvetica);
        resources.set("Font", fonts);
        if let Some(form) = self.form() {
            form.set("DR", resources);
        }
    }

    /// Makes the fields part of their pages; those for signatures stay.
    fn flatten(&mut self) {
        let pages: Vec<ObjectId> = self.document.page_iter().collect();
        let mut gone: BTreeSet<ObjectId> = BTreeSet::new();
        for (number, page) in pages.into_iter().enumerate() {
            let mut operations = Vec::new();
            for field in self.fields.iter().filter(|field| field.sort != FieldSort::Signature) {
                for widget in field.widgets.iter().filter(|widget| widget.page == number) {
                    gone.insert(widget.id);
                    let Some(look) = self.look(widget.id) else { continue };
                    let name = format!("PopField{}", widget.id.0);
                    if self.document.add_xobject(page, name.as_bytes(), look).is_err() {
                        continue;
                    }
                    let place = [1.0, 0.0, 0.0, 1.0, widget.area.left, widget.area.bottom];
                    operations.extend([
                        Operation::new("q", vec![]),
                        Operation::new("cm", place.map(Object::Real).to_vec()),
                        Operation::new("Do", vec![Object::Name(name.into_bytes())]),
                        Operation::new("Q", vec![]),
                    ]);
                }
            }
            self.notes(page, &gone);
            // The page itself may leave its own measures behind.
            let before = Content { operations: vec![Operation::new("q", vec![])] };
            let mut after = vec![Operation::new("Q", vec![])];
            after.append(&mut operations);
            let after = Content { operations: after };
            if let (Ok(before), Ok(after)) = (before.encode(), after.encode()) {
                let own = self.document.get_page_content(page);
                let whole = [before, own, after].join(&b'\n');
                let _ = self.document.change_page_content(page, whole);
            }
        }
        let kept: Vec<Object> = self
            .fields
            .iter()
            .filter(|field| field.sort == FieldSort::Signature)
            .map(|field| Object::Reference(field.id))
            .collect();
        let none = kept.is_empty();
        if none {
            if let Ok(catalog) = self.document.catalog_mut() {
                catalog.remove(b"AcroForm");
            }
        } else if let Some(form) = self.form() {
            form.set("Fields", kept);
        }
        self.document.prune_objects();
    }

    /// The drawing that a field shows now.
    fn look(&self, widget: ObjectId) -> Option<ObjectId> {
        let document = &self.document;
        let dict = document.get_dictionary(widget).ok()?;
        let looks = get(document, dict, b"AP")?.as_dict().ok()?;
        let normal = looks.get(b"N").ok()?;
        if let Ok(states) = document.dereference(normal).ok()?.1.as_dict() {
            let state = dict.get(b"AS").and_then(Object::as_name).ok()?;
            return states.get(state).ok()?.as_reference().ok();
        }
        normal.as_reference().ok()
    }

    /// Takes fields from the notes of a page.
    fn notes(&mut self, page: ObjectId, gone: &BTreeSet<ObjectId>) {
        let document = &self.document;
        let Ok(dict) = document.get_dictionary(page) else { return };
        let Some(Ok(notes)) = get(document, dict, b"Annots").map(Object::as_array) else { return };
        let kept: Vec<Object> = notes
            .iter()
            .filter(|note| note.as_reference().is_ok_and(|id| !gone.contains(&id)))
            .cloned()
            .collect();
        if let Ok(dict) = self.document.get_dictionary_mut(page) {
            if kept.is_empty() {
                dict.remove(b"Annots");
            } else {
                dict.set("Annots", kept);
            }
        }
    }
}
