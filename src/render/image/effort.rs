//! Estimates the work for a drawing with all references expanded, from its text alone.
//!
//! A `use` repeats its target. So do masks, clips, filters, patterns and markers, which are read or
//! drawn for each element that refers to them, in an attribute, in a `style` or in a style sheet,
//! and some of them for each element inside. An element that refers to itself has no end and is
//! refused.

use std::cell::Cell;
use std::collections::HashMap;
use std::rc::Rc;

use resvg::usvg::roxmltree::{Document, Node, NodeId};
use simplecss::{AttributeOperator, DeclarationTokenizer, Element, PseudoClass, StyleSheet};

/// The maximum length of a drawing with every repetition written out, in characters; things that
/// take longer than a character count as several.
const MOST: u64 = 128 << 20;
/// The maximum nesting of elements, repetitions included.
const DEEPEST: u32 = 256;
/// The maximum of selectors times characters of the style sheets, which is the time to read them.
const MOST_STYLE: usize = 1 << 30;
/// The cost of matching a selector with an element.
const LOOK: u64 = 8;
/// A reference is resolved in two steps, and each reads its target.
const TWICE: u64 = 2;

/// The properties that are inherited and can contain a reference.
const INHERITED: [&str; 5] = ["fill", "stroke", "marker-start", "marker-mid", "marker-end"];
/// The index of the property that refers to something at each corner of a line.
const AT_CORNERS: usize = 3;

/// Whether a drawing with all repetitions expanded is short enough.
pub(super) fn is_bearable<'d>(document: &'d Document<'d>) -> bool {
    let Some(styles) = styles(document) else { return false };
    let with_id = document.descendants().filter_map(|node| Some((node.attribute("id")?, node)));
    // If two elements have the same name, the first one counts.
    let mut names = HashMap::new();
    for (name, node) in with_id {
        names.entry(name).or_insert(node);
    }
    let mut effort =
        Effort { names, styles, known: HashMap::new(), asked: HashMap::new(), asking: 0, spent: 0 };
    let Some(whole) = effort.of(document.root_element(), 0) else { return false };
    // Each referenced element is compared with all others.
    let pairs = effort.asking.saturating_mul(effort.asking) / 16;
    whole.work.saturating_add(pairs) <= MOST
}

/// The style sheets of a drawing, unless reading them takes too long.
fn styles<'d>(document: &'d Document<'d>) -> Option<StyleSheet<'d>> {
    let sheets = document.descendants().filter(|node| node.tag_name().name() == "style");
    let texts: Vec<&str> = sheets.filter_map(|node| node.text()).collect();
    let letters: usize = texts.iter().map(|text| text.len()).sum();
    let selectors: usize =
        texts.iter().map(|text| text.matches([',', '{', '/', '@']).count()).sum();
    // All rules are sorted again for each sheet.
    let each = letters.saturating_add(texts.len().saturating_mul(64));
    (each.saturating_mul(selectors) <= MOST_STYLE).then(|| {
        let mut styles = StyleSheet::new();
        for text in texts {
            styles.parse_more(text);
        }
        styles
    })
}

/// The expanded size of an element.
#[derive(Clone, Copy, Default)]
struct Sum {
    work: u64,
    height: u32,
    /// The number of elements in it, repetitions included.
    things: u64,
    /// The characters of path data.
    corners: u64,
}

impl Sum {
    fn add(&mut self, other: Self, times: u64) {
        self.work = self.work.saturating_add(other.work.saturating_mul(times));
        self.height = self.height.max(other.height + 1);
    }
}

/// The references of an element.
#[derive(Clone, Default)]
struct Asked<'d> {
    /// References that apply once.
    once: Vec<&'d str>,
    /// References in each of `INHERITED`, its own or inherited.
    inherited: [Rc<Vec<&'d str>>; INHERITED.len()],
    /// The cost of finding them.
    looked: u64,
}

struct Effort<'d> {
    names: HashMap<&'d str, Node<'d, 'd>>,
    styles: StyleSheet<'d>,
    /// The size of each element; `None` while it is being computed.
    known: HashMap<NodeId, Option<Sum>>,
    asked: HashMap<NodeId, Rc<Asked<'d>>>,
    /// The number of references.
    asking: u64,
    /// The total cost of matching style sheets.
    spent: u64,
}

impl<'d> Effort<'d> {
    /// The size of an element; `None` if it is too large, or endless.
    fn of(&mut self, node: Node<'d, 'd>, depth: u32) -> Option<Sum> {
        if depth > DEEPEST {
            return None;
        }
        if let Some(known) = self.known.get(&node.id()) {
            return known.filter(|sum| depth + sum.height <= DEEPEST);
        }
        self.known.insert(node.id(), None);
        let name = node.tag_name().name();
        let asked = self.asked(node)?;
        let values = node.attributes().map(|attribute| attribute.value().len() as u64 + 8);
        let text = node.children().filter_map(|child| child.text().filter(|_| child.is_text()));
        let text: usize = text.map(str::len).sum();
        let mut sum =
            Sum { work: 64 + values.sum::<u64>() + text as u64 + asked.looked, ..Sum::default() };
        sum.things = 1;
        let lines = ["d", "points"].iter().filter_map(|name| node.attribute(*name));
        sum.corners = 4 + lines.map(|line| line.len() as u64).sum::<u64>();
        if name == "text" {
            sum.work = sum.work.saturating_add(letters(node));
        }
        for child in node.children().filter(Node::is_element) {
            let inner = self.of(child, depth + 1)?;
            sum.add(inner, 1);
            sum.things = sum.things.saturating_add(inner.things);
            sum.corners = sum.corners.saturating_add(inner.corners);
        }
        let href = node.attributes().find(|attribute| attribute.name() == "href");
        let href = href.and_then(|href| href.value().trim().strip_prefix('#'));
        let repeated = href.filter(|_| name != "a").and_then(|name| self.names.get(name).copied());
        if let Some(repeated) = repeated {
            let inner = self.of(repeated, depth + 1)?;
            sum.add(inner, if name == "use" { 1 } else { TWICE });
            sum.things = sum.things.saturating_add(inner.things);
            sum.corners = sum.corners.saturating_add(inner.corners);
        }
        for name in &asked.once {
            self.ask(&mut sum, name, 1, depth)?;
        }
        // A group resolves its own references; a repeated element also has those of its repetition.
        let repeats = repeated.is_some();
        if repeats || !matches!(name, "g" | "svg" | "defs" | "a" | "symbol" | "style" | "stop") {
            for place in 0..INHERITED.len() {
                let times = match (place == AT_CORNERS, repeats) {
                    (true, _) => sum.corners,
                    (false, true) => sum.things,
                    (false, false) => 1,
                };
                for name in asked.inherited[place].iter() {
                    self.ask(&mut sum, name, times, depth)?;
                }
            }
        }
        if sum.work > MOST || sum.height > DEEPEST {
            return None;
        }
        self.known.insert(node.id(), Some(sum));
        Some(sum)
    }

    /// Adds the size of an element that is referred to a number of times.
    fn ask(&mut self, sum: &mut Sum, name: &str, times: u64, depth: u32) -> Option<()> {
        let Some(node) = self.names.get(name).copied() else { return Some(()) };
        self.asking = self.asking.saturating_add(1);
        let inner = self.of(node, depth + 1)?;
        sum.add(inner, times.saturating_mul(TWICE));
        (sum.work <= MOST).then_some(())
    }

    /// The references of an element; `None` if finding them takes too long.
    fn asked(&mut self, node: Node<'d, 'd>) -> Option<Rc<Asked<'d>>> {
        let above = node.ancestors().filter(Node::is_element);
        let new: Vec<Node<'d, 'd>> =
            above.take_while(|node| !self.asked.contains_key(&node.id())).collect();
        for node in new.into_iter().rev() {
            let asked = self.look(node)?;
            self.asked.insert(node.id(), Rc::new(asked));
        }
        self.asked.get(&node.id()).cloned()
    }

    /// The same for an element whose ancestors are known.
    fn look(&mut self, node: Node<'d, 'd>) -> Option<Asked<'d>> {
        let around = node.parent_element().and_then(|above| self.asked.get(&above.id()));
        let inherited = around.map(|above| above.inherited.clone()).unwrap_or_default();
        let mut asked = Asked { inherited, ..Asked::default() };
        let mut own: [Option<Vec<&'d str>>; INHERITED.len()] = Default::default();
        let fuel = Cell::new(MOST.saturating_sub(self.spent));
        let before = fuel.get();
        for attribute in node.attributes() {
            property(&mut asked.once, &mut own, attribute.name(), attribute.value());
        }
        for rule in &self.styles.rules {
            burn(&fuel, LOOK);
            if rule.selector.matches(&Seen { node, fuel: &fuel }) {
                burn(&fuel, LOOK * rule.declarations.len() as u64);
                for declaration in &rule.declarations {
                    property(&mut asked.once, &mut own, declaration.name, declaration.value);
                }
            }
            if fuel.get() == 0 {
                return None;
            }
        }
        for declaration in DeclarationTokenizer::from(node.attribute("style").unwrap_or_default()) {
            property(&mut asked.once, &mut own, declaration.name, declaration.value);
        }
        for (place, names) in own.into_iter().enumerate() {
            if let Some(names) = names {
                asked.inherited[place] = Rc::new(names);
            }
        }
        asked.looked = before - fuel.get();
        self.spent += asked.looked;
        Some(asked)
    }
}

/// Adds the references in a property. All declarations count, not only the one that wins.
fn property<'d>(
    once: &mut Vec<&'d str>,
    inherited: &mut [Option<Vec<&'d str>>; INHERITED.len()],
    name: &str,
    value: &'d str,
) {
    let names = value.split("url(").skip(1).filter_map(|rest| {
        let inner = rest.split(')').next()?.trim().trim_matches(['"', '\'']);
        inner.strip_prefix('#')
    });
    let is_meant =
        |known: &str| known == name || (name == "marker" && known.starts_with("marker-"));
    let places: Vec<usize> = (0..INHERITED.len()).filter(|at| is_meant(INHERITED[*at])).collect();
    if places.is_empty() {
        once.extend(names);
        return;
    }
    if value.trim() == "inherit" {
        return;
    }
    let names: Vec<&str> = names.collect();
    for place in places {
        inherited[place].get_or_insert_default().extend(&names);
    }
}

/// The cost of a text: each character is set, and those of a line are compared with each other.
fn letters(text: Node<'_, '_>) -> u64 {
    let inner = text.descendants().filter(Node::is_text).filter_map(|node| node.text());
    let letters = inner.map(|text| text.len() as u64).sum::<u64>();
    letters.saturating_mul(256).saturating_add(letters.saturating_mul(letters) / 4)
}

fn burn(fuel: &Cell<u64>, much: u64) {
    fuel.set(fuel.get().saturating_sub(much));
}

/// An element as selectors see it. Each match consumes part of a budget; when it is used up,
/// nothing more matches.
struct Seen<'d, 'f> {
    node: Node<'d, 'd>,
    fuel: &'f Cell<u64>,
}

impl Seen<'_, '_> {
    fn other(&self, node: Option<Self>) -> Option<Self> {
        burn(self.fuel, LOOK);
        node.filter(|_| self.fuel.get() > 0)
    }
}

impl Element for Seen<'_, '_> {
    fn parent_element(&self) -> Option<Self> {
        self.other(self.node.parent_element().map(|node| Self { node, fuel: self.fuel }))
    }

    fn prev_sibling_element(&self) -> Option<Self> {
        self.other(self.node.prev_sibling_element().map(|node| Self { node, fuel: self.fuel }))
    }

    fn has_local_name(&self, name: &str) -> bool {
        self.node.tag_name().name() == name
    }

    fn attribute_matches(&self, name: &str, operator: AttributeOperator<'_>) -> bool {
        let value = self.node.attribute(name);
        burn(self.fuel, LOOK + value.map_or(0, str::len) as u64);
        value.is_some_and(|value| operator.matches(value))
    }

    fn pseudo_class_matches(&self, class: PseudoClass<'_>) -> bool {
        class == PseudoClass::FirstChild && self.prev_sibling_element().is_none()
    }
}
