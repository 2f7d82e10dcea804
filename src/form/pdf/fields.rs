//! Reads the fields of a PDF form (ISO 32000-2, 12.7).

use std::collections::{BTreeMap, BTreeSet};

use lopdf::{Dictionary, Document, Object, ObjectId};

use super::words::Area;
use super::{get, number, text};
use crate::form::layout::is_blank;
use crate::form::refusal::Refusal;

/// The deepest nesting of fields.
const DEEPEST: usize = 32;
/// The most fields.
const MOST: usize = 20_000;

/// A field.
#[derive(Clone, Debug)]
pub(super) struct Field {
    /// Its object.
    pub(super) id: ObjectId,
    /// What it holds.
    pub(super) sort: FieldSort,
    /// Its explanation and its name.
    pub(super) names: Vec<String>,
    /// Where it is on pages.
    pub(super) widgets: Vec<Widget>,
    /// Whether somebody filled it in already.
    pub(super) filled: bool,
    /// Whether the form forbids to change it.
    pub(super) locked: bool,
    /// The values of a list: exported, shown.
    pub(super) options: Vec<(String, String)>,
    /// How its text looks, in the operators of a page.
    pub(super) look: Vec<u8>,
    /// Whether its text is to the left, in the middle or to the right.
    pub(super) side: i64,
    /// How it writes a day.
    pub(super) days: Option<String>,
    /// The most characters.
    pub(super) most: Option<usize>,
}

/// What a field holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum FieldSort {
    /// One line of text; in `Comb`, each character has its own box.
    Line,
    /// A character in each of several boxes.
    Comb,
    /// Several lines of text.
    Lines,
    /// A mark, or one of several.
    Check,
    /// One of a list.
    Choice,
    /// One of a list, or another text.
    OpenChoice,
    /// A signature.
    Signature,
}

/// Where a field is.
#[derive(Clone, Debug)]
pub(super) struct Widget {
    pub(super) id: ObjectId,
    pub(super) page: usize,
    pub(super) area: Area,
    /// The name of the state of a ticked box.
    pub(super) on: Option<Vec<u8>>,
}

/// The dictionary of the fields of a document.
pub(super) fn form(document: &Document) -> Option<&Dictionary> {
    get(document, document.catalog().ok()?, b"AcroForm")?.as_dict().ok()
}

/// Reads all fields that are on a page.
pub(super) fn read(document: &Document) -> Result<Vec<Field>, Refusal> {
    let form = form(document).ok_or(Refusal::NoFields)?;
    if get(document, form, b"XFA").is_some() {
        return Err(Refusal::Xfa);
    }
    let mut reader = Reader {
        document,
        pages: widgets_by_page(document),
        fields: Vec::new(),
        seen: BTreeSet::new(),
        signed: false,
    };
    let roots = get(document, form, b"Fields").and_then(|roots| roots.as_array().ok());
    let look = form.get(b"DA").ok().cloned();
    let top = Inherited { look, side: form.get(b"Q").ok().cloned(), ..Inherited::default() };
    for root in roots.into_iter().flatten() {
        if let Ok(id) = root.as_reference() {
            reader.field(id, &top, 0);
        }
    }
    if reader.signed {
        return Err(Refusal::Signed);
    }
    let writes = |field: &Field| field.sort != FieldSort::Signature;
    if !reader.fields.iter().any(writes) {
        return Err(Refusal::NoFields);
    }
    Ok(reader.fields)
}

/// The page of each widget.
fn widgets_by_page(document: &Document) -> BTreeMap<ObjectId, usize> {
    let mut pages = BTreeMap::new();
    for (number, page) in document.page_iter().enumerate() {
        let Ok(page) = document.get_dictionary(page) else { continue };
        let notes = get(document, page, b"Annots").and_then(|notes| notes.as_array().ok());
        for note in notes.into_iter().flatten() {
            if let Ok(id) = note.as_reference() {
                pages.insert(id, number);
            }
        }
    }
    pages
}

/// What a field has from those above it.
#[derive(Clone, Default)]
struct Inherited {
    sort: Option<Object>,
    flags: Option<Object>,
    value: Option<Object>,
    look: Option<Object>,
    side: Option<Object>,
    most: Option<Object>,
    options: Option<Object>,
    names: Vec<String>,
}

struct Reader<'d> {
    document: &'d Document,
    pages: BTreeMap<ObjectId, usize>,
    fields: Vec<Field>,
    seen: BTreeSet<ObjectId>,
    signed: bool,
}

impl Reader<'_> {
    fn field(&mut self, id: ObjectId, above: &Inherited, depth: usize) {
        if depth > DEEPEST || self.fields.len() >= MOST || !self.seen.insert(id) {
            return;
        }
        let document = self.document;
        let Ok(dict) = document.get_dictionary(id) else { return };
        let own = |key: &[u8], above: &Option<Object>| {
            get(document, dict, key).cloned().or_else(|| above.clone())
        };
        let mut names = above.names.clone();
        names.extend(get(document, dict, b"T").and_then(text));
        let mut here = Inherited {
            sort: own(b"FT", &above.sort),
            flags: own(b"Ff", &above.flags),
            value: own(b"V", &above.value),
            look: own(b"DA", &above.look),
            side: own(b"Q", &above.side),
            most: own(b"MaxLen", &above.most),
            options: own(b"Opt", &above.options),
            names,
        };
        let kids: Vec<ObjectId> = get(document, dict, b"Kids")
            .and_then(|kids| kids.as_array().ok())
            .into_iter()
            .flatten()
            .filter_map(|kid| kid.as_reference().ok())
            .collect();
        let is_field = |kid: &ObjectId| {
            document.get_dictionary(*kid).is_ok_and(|kid| kid.has(b"T") || kid.has(b"Kids"))
        };
        if kids.iter().any(is_field) {
            for kid in kids {
                self.field(kid, &here, depth + 1);
            }
            return;
        }
        let explained = get(document, dict, b"TU").and_then(text);
        let widgets = if kids.is_empty() { vec![id] } else { kids };
        let widgets: Vec<Widget> =
            widgets.into_iter().filter_map(|widget| self.widget(widget)).collect();
        // What is on no page, nobody sees.
        if widgets.is_empty() {
            return;
        }
        let name = here.names.pop();
        let names = explained.into_iter().chain(name).filter(|name| !name.trim().is_empty());
        self.add(id, &here, names.collect(), widgets);
    }

    fn add(&mut self, id: ObjectId, here: &Inherited, names: Vec<String>, widgets: Vec<Widget>) {
        let document = self.document;
        let flags = here.flags.as_ref().and_then(|flags| flags.as_i64().ok()).unwrap_or(0);
        let has = |bit: u32| flags & (1 << (bit - 1)) != 0;
        let most = here.most.as_ref().and_then(|most| most.as_i64().ok());
        let most = most.and_then(|most| usize::try_from(most).ok()).filter(|most| *most > 0);
        let value = here.value.as_ref().filter(|value| !value.is_null());
        let sort = match here.sort.as_ref().and_then(|sort| sort.as_name().ok()) {
            // Passwords and files are nothing for a plan.
            Some(b"Tx") if has(14) || has(21) => return,
            Some(b"Tx") if has(13) => FieldSort::Lines,
            Some(b"Tx") if has(25) && most.is_some() => FieldSort::Comb,
            Some(b"Tx") => FieldSort::Line,
            Some(b"Btn") if has(17) => return,
            Some(b"Btn") => FieldSort::Check,
            Some(b"Ch") if has(19) => FieldSort::OpenChoice,
            Some(b"Ch") => FieldSort::Choice,
            Some(b"Sig") => {
                self.signed |= value.is_some();
                FieldSort::Signature
            }
            _ => return,
        };
        let filled = match (sort, value) {
            (_, None) => false,
            (FieldSort::Check, Some(value)) => value.as_name().is_ok_and(|name| name != b"Off"),
            (_, Some(value)) => text(value).is_none_or(|text| !is_free(&text)),
        };
        let options = here.options.as_ref().and_then(|options| options.as_array().ok());
        let options = options.into_iter().flatten().filter_map(|option| {
            let option = document.dereference(option).ok()?.1;
            match option.as_array() {
                Ok(pair) => Some((text(pair.first()?)?, text(pair.get(1)?)?)),
                Err(_) => text(option).map(|one| (one.clone(), one)),
            }
        });
        let dict = document.get_dictionary(id).ok();
        let field = Field {
            id,
            sort,
            names,
            filled,
            locked: has(1),
            options: options.collect(),
            look: here
                .look
                .as_ref()
                .and_then(|look| look.as_str().ok())
                .map(<[u8]>::to_vec)
                .unwrap_or_default(),
            side: here.side.as_ref().and_then(|side| side.as_i64().ok()).unwrap_or(0),
            days: dict.and_then(|dict| days(document, dict, 0)),
            most,
            widgets,
        };
        self.fields.push(field);
    }

    fn widget(&self, id: ObjectId) -> Option<Widget> {
        let page = *self.pages.get(&id)?;
        let dict = self.document.get_dictionary(id).ok()?;
        let flags = dict.get(b"F").and_then(Object::as_i64).unwrap_or(0);
        // Hidden, or not to be viewed.
        if flags & (2 | 32) != 0 {
            return None;
        }
        let corners = get(self.document, dict, b"Rect")?.as_array().ok()?;
        let corners: Vec<f32> = corners.iter().filter_map(number).collect();
        let [a, b, c, d] = corners.as_slice() else { return None };
        let area = Area { left: a.min(*c), bottom: b.min(*d), right: a.max(*c), top: b.max(*d) };
        let looks = get(self.document, dict, b"AP").and_then(|looks| looks.as_dict().ok());
        let states = looks.and_then(|looks| get(self.document, looks, b"N")?.as_dict().ok());
        let on = states.and_then(|states| {
            let mut names = states.iter().map(|(name, _)| name);
            names.find(|name| name.as_slice() != b"Off").cloned()
        });
        (area.width() > 2.0 && area.height() > 2.0).then_some(Widget { id, page, area, on })
    }
}

/// Whether a value only asks to write something.
fn is_free(text: &str) -> bool {
    is_blank(text)
        || text.chars().count() < 80 && crate::form::find::is_request(text)
        || crate::form::place::days_of(text).is_some_and(|days| days.len() == text.trim().len())
}

/// How a script of the field writes a day: `AFDate_FormatEx("dd-mm-yyyy")`.
fn days(document: &Document, dict: &Dictionary, depth: usize) -> Option<String> {
    if depth > 3 {
        return None;
    }
    let actions = get(document, dict, b"AA")?.as_dict().ok()?;
    let script = [&b"F"[..], b"K"].iter().find_map(|key| {
        let action = get(document, actions, key)?.as_dict().ok()?;
        text(get(document, action, b"JS")?)
    })?;
    let (_, rest) = script.split_once("AFDate_")?;
    let (_, rest) = rest.split_once('(')?;
    let pattern = rest.trim_start().strip_prefix(['"', '\''])?.split(['"', '\'']).next()?;
    Some(pattern.replace('m', "M"))
}
