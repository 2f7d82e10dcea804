//! The fields of Word: content controls, fields of old forms, merge fields and bookmarks.

use std::ops::Range;

use roxmltree::Node;

use crate::form::layout::{Slot, Sort, is_blank};
use crate::form::xml::{Splice, child, escaped, inner, value};

/// A field, with what is needed to fill it.
#[derive(Clone, Debug)]
pub(super) enum Field {
    /// A content control.
    Control(Control),
    /// A field of an old form; `end` is the run that ends it.
    Legacy {
        /// What it is.
        legacy: Legacy,
        /// The run that ends it.
        end: Range<usize>,
    },
    /// A field that a mailing would fill; it gives way to its value.
    Merge {
        /// Its name.
        name: String,
        /// What makes it a field.
        around: Vec<Range<usize>>,
    },
    /// An empty bookmark.
    Bookmark {
        /// Its name.
        name: String,
        /// Where it begins.
        place: usize,
    },
}

/// A content control.
#[derive(Clone, Debug)]
#[expect(clippy::struct_excessive_bools, reason = "each is a property of the format")]
pub(super) struct Control {
    names: Vec<String>,
    sort: Sort,
    choices: Vec<String>,
    days: Option<String>,
    placeholder: bool,
    locked: bool,
    long: bool,
    is_day: bool,
    /// Whether its contents are paragraphs.
    pub(super) block: bool,
    /// Its contents.
    pub(super) content: Range<usize>,
    /// The properties of the characters it holds.
    pub(super) run: Option<String>,
    /// What says that it shows a placeholder, or that its value is elsewhere in the package.
    pub(super) marks: Vec<Range<usize>>,
    /// For a box: where its state is, and the two characters.
    pub(super) check: Option<(Range<usize>, String, String)>,
}

/// A field of an old form.
#[derive(Clone, Debug)]
pub(super) struct Legacy {
    names: Vec<String>,
    pub(super) sort: Sort,
    choices: Vec<String>,
    /// Where the state of a box is, or the number of a choice.
    pub(super) state: Option<Splice>,
    days: Option<String>,
    ticked: bool,
}

/// Whether a control holds something that Word makes itself, such as a table of contents.
pub(super) fn is_gallery(node: Node<'_, '_>) -> bool {
    let properties = child(node, "sdtPr");
    properties.is_some_and(|properties| child(properties, "docPartObj").is_some())
}

/// Whether an element holds no control of its own.
pub(super) fn is_single(node: Node<'_, '_>) -> bool {
    !node.descendants().any(|inner| inner.tag_name().name() == "sdt")
}

/// The character that a symbol font shows: an empty box, a ticked one, or something else.
pub(super) fn symbol(node: Node<'_, '_>) -> char {
    let font = value(node, "font").unwrap_or_default();
    let code = u32::from_str_radix(value(node, "char").unwrap_or_default(), 16).unwrap_or(0) & 0xFF;
    match (font, code) {
        ("Wingdings", 0x6F | 0x71 | 0x72 | 0xA8) | ("Wingdings 2", 0xA3 | 0x2A) => '☐',
        ("Wingdings", 0xFE | 0xFD | 0x78) | ("Wingdings 2", 0x52 | 0x51) => '☒',
        _ => '\u{fffc}',
    }
}

impl Field {
    /// A content control.
    pub(super) fn control(xml: &str, node: Node<'_, '_>) -> Self {
        let properties = child(node, "sdtPr");
        let get = |name: &str| properties.and_then(|properties| child(properties, name));
        let text = |name: &str| get(name).and_then(|one| value(one, "val")).map(str::to_owned);
        let names = [text("alias"), text("tag")].into_iter().flatten().collect();
        let list = get("dropDownList").or_else(|| get("comboBox"));
        let open = get("comboBox").is_some();
        let choices = list.map(|list| {
            let items = list.children().filter(|item| item.tag_name().name() == "listItem");
            items
                .filter_map(|item| value(item, "displayText").or_else(|| value(item, "value")))
                .map(str::to_owned)
                .collect()
        });
        let date = get("date");
        let days =
            date.and_then(|date| child(date, "dateFormat")).and_then(|one| value(one, "val"));
        let check = get("checkbox").and_then(|check| {
            let state = |name: &str, otherwise: &str| {
                let code = child(check, name).and_then(|one| value(one, "val"));
                let code = code.and_then(|code| u32::from_str_radix(code, 16).ok());
                code.and_then(char::from_u32).map_or_else(|| otherwise.to_owned(), String::from)
            };
            let checked = child(check, "checked")?;
            let attribute = checked.attributes().find(|one| one.name() == "val")?;
            let at = attribute.range_value();
            Some((at, state("checkedState", "☒"), state("uncheckedState", "☐")))
        });
        let picture = get("picture").is_some()
            || get("docPartObj").is_some()
            || get("repeatingSection").is_some();
        let content = child(node, "sdtContent");
        let place = content.and_then(|content| inner(xml, content));
        let lock = text("lock").unwrap_or_default();
        let marks =
            ["showingPlcHdr", "dataBinding"].into_iter().filter_map(get).map(|one| one.range());
        let multiple = get("text")
            .is_none_or(|text| matches!(value(text, "multiLine"), Some("1" | "true" | "on")));
        let block = content.is_some_and(|content| {
            content.children().any(|one| matches!(one.tag_name().name(), "p" | "tc"))
        });
        Self::Control(Control {
            names,
            sort: match (&check, &choices) {
                (Some(_), _) => Sort::Check,
                (None, Some(_)) if !open => Sort::Choice,
                _ => Sort::Text,
            },
            choices: if open { Vec::new() } else { choices.unwrap_or_default() },
            days: days.map(str::to_owned),
            placeholder: get("showingPlcHdr").is_some(),
            locked: picture
                || lock == "contentLocked"
                || lock == "sdtContentLocked"
                || place.is_none(),
            long: multiple && date.is_none(),
            is_day: date.is_some(),
            block,
            content: place.unwrap_or_default(),
            run: get("rPr").map(|run| xml[run.range()].to_owned()),
            marks: marks.collect(),
            check,
        })
    }

    /// The field for the layout. `text` is what it holds.
    pub(super) fn slot(&self, number: usize, span: Range<usize>, text: &str) -> Slot {
        let slot = Slot {
            span,
            sort: Sort::Text,
            names: Vec::new(),
            choices: Vec::new(),
            days: None,
            filled: false,
            locked: false,
            long: false,
            number,
        };
        match self {
            Self::Control(control) => Slot {
                sort: control.sort,
                names: control.names.clone(),
                choices: control.choices.clone(),
                days: control
                    .days
                    .clone()
                    .or_else(|| control.is_day.then(|| "dd-MM-yyyy".to_owned())),
                filled: control.sort != Sort::Check && !control.placeholder && !is_free(text),
                locked: control.locked,
                long: control.long,
                ..slot
            },
            Self::Legacy { legacy, .. } => Slot {
                sort: legacy.sort,
                names: legacy.names.clone(),
                choices: legacy.choices.clone(),
                days: legacy.days.clone(),
                filled: legacy.sort == Sort::Text && !is_free(text) || legacy.ticked,
                ..slot
            },
            Self::Merge { name, .. } | Self::Bookmark { name, .. } => {
                Slot { names: vec![name.clone()], long: true, ..slot }
            }
        }
    }
}

/// Whether a text is only there to be written over.
fn is_free(text: &str) -> bool {
    let blank = |c: char| c == '\u{2002}' || c == '\u{2003}' || c == '\u{2009}';
    let text = text.replace(blank, " ");
    if is_blank(&text) {
        return true;
    }
    let inside = crate::form::layout::placeholders(&text);
    let whole = inside.iter().any(|(whole, _)| text[whole.clone()].len() == text.trim().len());
    whole || text.chars().count() < 80 && crate::form::find::is_request(&text)
}

impl Legacy {
    /// Reads the data of a field.
    pub(super) fn read(xml: &str, data: Node<'_, '_>) -> Self {
        let get = |name: &str| child(data, name);
        let text = |name: &str| get(name).and_then(|one| value(one, "val")).map(str::to_owned);
        // The explanation of a field says more than its name.
        let names = ["statusText", "helpText", "name"].into_iter().filter_map(text);
        let names = names.filter(|name| !name.is_empty()).collect();
        let mut legacy = Self {
            names,
            sort: Sort::Text,
            choices: Vec::new(),
            state: None,
            days: None,
            ticked: false,
        };
        if let Some(check) = get("checkBox") {
            legacy.sort = Sort::Check;
            let state = child(check, "checked");
            legacy.ticked = state
                .is_some_and(|state| !matches!(value(state, "val"), Some("0" | "false" | "off")));
            let prefix = prefix(xml, data);
            let ticked = format!("<{prefix}checked {prefix}val=\"1\"/>");
            legacy.state = match (state, inner(xml, check)) {
                (Some(state), _) => Some(Splice::replace(state.range(), ticked)),
                (None, Some(inner)) => Some(Splice::insert(inner.end, ticked)),
                (None, None) => {
                    let whole =
                        format!("<{prefix}checkBox><{prefix}sizeAuto/>{ticked}</{prefix}checkBox>");
                    Some(Splice::replace(check.range(), whole))
                }
            };
        } else if let Some(list) = get("ddList") {
            legacy.sort = Sort::Choice;
            let entries = list.children().filter(|one| one.tag_name().name() == "listEntry");
            legacy.choices =
                entries.filter_map(|one| value(one, "val")).map(str::to_owned).collect();
            let prefix = prefix(xml, data);
            let chosen = format!("<{prefix}result {prefix}val=\"%\"/>");
            legacy.state = match (child(list, "result"), inner(xml, list)) {
                (Some(result), _) => Some(Splice::replace(result.range(), chosen)),
                (None, Some(inner)) => Some(Splice::insert(inner.start, chosen)),
                (None, None) => None,
            };
        } else if let Some(input) = get("textInput") {
            let day = child(input, "type").and_then(|one| value(one, "val")) == Some("date");
            let format = child(input, "format").and_then(|one| value(one, "val"));
            legacy.days = day.then(|| format.unwrap_or("dd-MM-yyyy").to_owned());
        }
        legacy
    }
}

fn prefix(xml: &str, node: Node<'_, '_>) -> String {
    let tag = crate::form::xml::tag(xml, node);
    tag.rsplit_once(':').map(|(prefix, _)| format!("{prefix}:")).unwrap_or_default()
}

/// The text of a choice, for the result of a field.
pub(super) fn shown(choice: &str) -> String {
    escaped(choice)
}
