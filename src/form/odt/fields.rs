//! The fields of an `OpenDocument` text: placeholders, input fields, lists, and the controls of a form.

use std::collections::BTreeMap;
use std::ops::Range;

use roxmltree::Node;

use crate::form::layout::{Slot, Sort, is_blank};
use crate::form::xml::{Splice, child, escaped, inner, tag, value};

/// A field, with what is needed to fill it.
#[derive(Clone, Debug)]
pub(super) enum Field {
    /// An element that gives way to its value.
    Whole(Range<usize>),
    /// An element that stays around its value; `marks` says that it is still empty.
    Around {
        /// Its contents.
        inside: Range<usize>,
        /// What says that it shows a placeholder.
        marks: Vec<Range<usize>>,
    },
    /// A list.
    List {
        /// Its contents.
        inside: Range<usize>,
        /// Its choices, as they are written.
        labels: Vec<(String, String)>,
    },
    /// A control for text: where its tag ends, and the values it has.
    Text {
        /// Where a value is added.
        end: usize,
        /// The value it has now.
        old: Vec<Range<usize>>,
    },
    /// A control with a box.
    Box {
        /// Where a state is added.
        end: usize,
        /// The state it has now.
        old: Vec<Range<usize>>,
    },
    /// An empty bookmark.
    Bookmark(usize),
}

/// The controls of the forms of a document, by their ids.
pub(super) type Controls = BTreeMap<String, (Field, Slot)>;

fn slot(sort: Sort, names: Vec<String>) -> Slot {
    Slot {
        span: 0..0,
        sort,
        names: names.into_iter().filter(|name| !name.trim().is_empty()).collect(),
        choices: Vec::new(),
        days: None,
        filled: false,
        locked: false,
        long: false,
        number: 0,
    }
}

/// The controls in the forms of a document.
pub(super) fn controls(xml: &str, root: Node<'_, '_>) -> Controls {
    let mut found = Controls::new();
    let forms = root.descendants().filter(|node| node.tag_name().name() == "forms");
    for node in forms.flat_map(|forms| forms.descendants()).filter(Node::is_element) {
        let name = node.tag_name().name();
        let Some(id) = value(node, "id") else { continue };
        let names = ["title", "name"].into_iter().filter_map(|key| value(node, key));
        let names: Vec<String> = names.map(str::to_owned).collect();
        let end = node.range().start + 1 + tag(xml, node).len();
        let old = |keys: &[&str]| -> Vec<Range<usize>> {
            let attributes = node.attributes().filter(|one| keys.contains(&one.name()));
            attributes.map(|one| one.range()).collect()
        };
        let set = |key: &str| value(node, key).is_some_and(|one| !one.trim().is_empty());
        let locked =
            value(node, "readonly") == Some("true") || value(node, "disabled") == Some("true");
        let (field, slot) = match name {
            "text" | "textarea" | "formatted-text" | "combobox" => {
                let filled = set("current-value");
                let long = name == "textarea";
                let slot = Slot { filled, locked, long, ..slot(Sort::Text, names) };
                (Field::Text { end, old: old(&["current-value"]) }, slot)
            }
            "checkbox" => {
                let filled = value(node, "current-state") == Some("checked");
                let slot = Slot { filled, locked, ..slot(Sort::Check, names) };
                (Field::Box { end, old: old(&["current-state"]) }, slot)
            }
            _ => continue,
        };
        found.insert(id.to_owned(), (field, slot));
    }
    found
}

/// A field inside a text; `shown` is what it shows.
pub(super) fn inside(xml: &str, node: Node<'_, '_>, shown: &str) -> Option<(Field, Slot)> {
    let get = |key: &str| value(node, key).unwrap_or_default().to_owned();
    let bare = shown.trim_matches(['<', '>', '«', '»', '[', ']']).to_owned();
    match node.tag_name().name() {
        "placeholder" => {
            let long = true;
            let names = vec![bare, get("description")];
            Some((Field::Whole(node.range()), Slot { long, ..slot(Sort::Text, names) }))
        }
        "database-display" | "user-field-get" | "variable-get" | "user-field-input" => {
            let names = vec![get("column-name"), get("name")];
            let free = is_blank(shown) || shown.starts_with(['<', '«']);
            let slot = Slot { filled: !free, long: true, ..slot(Sort::Text, names) };
            Some((Field::Whole(node.range()), slot))
        }
        "text-input" => {
            let inside = inner(xml, node)?;
            let slot =
                Slot { filled: !is_free(shown), ..slot(Sort::Text, vec![get("description")]) };
            Some((Field::Around { inside, marks: Vec::new() }, slot))
        }
        "content-control" => {
            let inside = inner(xml, node)?;
            let mark = node.attributes().find(|one| one.name() == "showing-place-holder");
            let empty = mark.is_some_and(|mark| mark.value() == "true");
            let others = ["checkbox", "picture", "dropdown"];
            let other = others.iter().any(|key| value(node, key) == Some("true"));
            let list = child(node, "list-item").is_some();
            let names = vec![get("alias"), get("tag")];
            let filled = !empty && !is_free(shown);
            let days = value(node, "date-format").map(str::to_owned);
            let slot = Slot { filled, days, locked: other || list, ..slot(Sort::Text, names) };
            let marks = mark.map(|mark| mark.range()).into_iter().collect();
            Some((Field::Around { inside, marks }, slot))
        }
        "drop-down" => {
            let inside = inner(xml, node)?;
            let labels = node.children().filter(|one| one.tag_name().name() == "label");
            let labels: Vec<(String, String)> = labels
                .filter_map(|one| Some((value(one, "value")?.to_owned(), tag(xml, one).to_owned())))
                .collect();
            let choices = labels.iter().map(|(label, _)| label.clone()).collect();
            let slot = Slot { choices, ..slot(Sort::Choice, vec![get("name")]) };
            Some((Field::List { inside, labels }, slot))
        }
        _ => None,
    }
}

/// An empty bookmark.
pub(super) fn bookmark(name: &str, place: usize) -> (Field, Slot) {
    let slot = Slot { long: true, ..slot(Sort::Text, vec![name.to_owned()]) };
    (Field::Bookmark(place), slot)
}

fn is_free(text: &str) -> bool {
    is_blank(text) || text.chars().count() < 80 && crate::form::find::is_request(text)
}

impl Field {
    /// The changes that give a field a value. `said` is the text with markup, `plain` without.
    pub(super) fn fill(&self, said: &str, plain: &str, chosen: Option<usize>) -> Vec<Splice> {
        let attribute = |end: usize, old: &[Range<usize>], new: String| {
            let mut splices: Vec<Splice> =
                old.iter().map(|old| Splice::replace(old.clone(), "")).collect();
            splices.push(Splice::insert(end, new));
            splices
        };
        match self {
            Self::Whole(at) => vec![Splice::replace(at.clone(), said)],
            Self::Around { inside, marks } => {
                let marks = marks.iter().map(|mark| Splice::replace(mark.clone(), ""));
                marks.chain([Splice::replace(inside.clone(), said)]).collect()
            }
            Self::List { inside, labels } => {
                let prefix = |tag: &str| {
                    tag.rsplit_once(':').map_or(String::new(), |(prefix, _)| format!("{prefix}:"))
                };
                let label = |(number, (label, tag)): (usize, &(String, String))| {
                    let prefix = prefix(tag);
                    let now = if Some(number) == chosen {
                        format!(" {prefix}current-selected=\"true\"")
                    } else {
                        String::new()
                    };
                    format!("<{tag} {prefix}value=\"{}\"{now}/>", escaped(label))
                };
                let labels: String = labels.iter().enumerate().map(label).collect();
                vec![Splice::replace(inside.clone(), labels + said)]
            }
            Self::Text { end, old } => {
                let value = escaped(plain).replace('\n', "&#10;");
                attribute(*end, old, format!(" form:current-value=\"{value}\""))
            }
            Self::Box { end, old } => {
                attribute(*end, old, " form:current-state=\"checked\"".to_owned())
            }
            Self::Bookmark(place) => vec![Splice::insert(*place, said)],
        }
    }
}
