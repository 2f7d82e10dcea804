//! Facts in words: a label, and pieces that become HTML on a page and nodes on paper.

use std::sync::Arc;

use super::words::Words;
use crate::base::calendar::Date;
use crate::view::{Field, Head, Link, Property, PropertyValue, Shape};

/// A piece of a fact.
#[derive(Clone, Debug, PartialEq)]
pub enum Piece {
    /// Plain words.
    Text(String),
    /// Emphasised words.
    Strong(String),
    /// Something to type, such as a command.
    Code(String),
    /// A day.
    Day(Date),
    /// A link within the edition.
    Link(Link),
    /// A web address, shown as it is.
    Web(Arc<str>),
    /// A web address with its own link text: the text, the address.
    Named(Arc<str>, Arc<str>),
    /// An address of mail.
    Mail(Arc<str>),
    /// A telephone number.
    Phone(Arc<str>),
    /// A file: an index into the view's files.
    File(usize),
}

/// The pieces of one line.
pub type Line = Vec<Piece>;

/// A fact about a document, under one label.
#[derive(Clone, Debug, PartialEq)]
pub struct Fact {
    /// What it is.
    pub label: String,
    /// Its lines, none of them empty.
    pub lines: Vec<Line>,
}

impl Fact {
    /// A fact, if there is a value.
    pub fn new(label: String, lines: impl IntoIterator<Item = Line>) -> Option<Self> {
        let says = |piece: &Piece| match piece {
            Piece::Text(text) | Piece::Strong(text) => !text.is_empty(),
            _ => true,
        };
        let lines: Vec<Line> = lines.into_iter().filter(|line| line.iter().any(says)).collect();
        (!lines.is_empty()).then_some(Self { label, lines })
    }

    /// The links in it.
    pub fn links(&self) -> impl Iterator<Item = &Link> {
        self.lines.iter().flatten().filter_map(|piece| match piece {
            Piece::Link(link) => Some(link),
            _ => None,
        })
    }
}

/// The facts of one document, in display order.
#[derive(Debug)]
pub struct Facts<'v> {
    words: Words,
    /// The keys of its header that are not used yet.
    left: Vec<&'v Property>,
    said: Vec<Fact>,
}

impl<'v> Facts<'v> {
    /// The facts of a document with this header.
    pub fn of(words: Words, head: &'v Head) -> Self {
        Self { words, left: head.properties.iter().collect(), said: Vec::new() }
    }

    /// The facts of something without a header.
    pub fn new(words: Words) -> Self {
        Self { words, left: Vec::new(), said: Vec::new() }
    }

    /// Adds lines under a phrase of the catalogue.
    #[must_use]
    pub fn say(mut self, label: &str, lines: impl IntoIterator<Item = Line>) -> Self {
        self.said.extend(Fact::new(self.words.say(label), lines));
        self
    }

    /// Adds a key of the header here.
    #[must_use]
    pub fn key(mut self, key: &str) -> Self {
        if let Some(at) = self.left.iter().position(|property| property.field.name == key) {
            let property = self.left.remove(at);
            self.said.extend(stated(self.words, property));
        }
        self
    }

    /// Adds keys of the header here.
    #[must_use]
    pub fn keys(self, keys: &[&str]) -> Self {
        keys.iter().fold(self, |facts, key| facts.key(key))
    }

    /// Leaves out a key that is shown in another way.
    #[must_use]
    pub fn without(mut self, key: &str) -> Self {
        self.left.retain(|property| property.field.name != key);
        self
    }

    /// All facts; the keys of the header that are not used yet come last.
    pub fn rest(mut self) -> Vec<Fact> {
        let words = self.words;
        self.said.extend(self.left.into_iter().flat_map(|property| stated(words, property)));
        self.said
    }
}

/// A key of the header in words, as its schema declares.
fn stated(words: Words, property: &Property) -> Vec<Fact> {
    let field = property.field;
    let label = words.lang.pick(field.label.0, field.label.1);
    let lines = match &property.value {
        PropertyValue::Texts(texts) if field.in_line => vec![text(texts.join(", "))],
        PropertyValue::Texts(texts) if is_address(field) => {
            texts.iter().map(|address| vec![Piece::Web(Arc::clone(address))]).collect()
        }
        PropertyValue::Texts(texts) => texts.iter().map(|said| text(&**said)).collect(),
        PropertyValue::Number(number) => {
            let number = words.number(*number);
            vec![text(match field.phrase {
                "" => number,
                phrase => words.with(phrase, &[("value", number.into())]),
            })]
        }
        PropertyValue::Flag(flag) => {
            vec![text(words.say(if *flag { "flag-yes" } else { "flag-no" }))]
        }
        PropertyValue::Day(date) => vec![day(*date)],
        PropertyValue::Period(period) => vec![text(words.length(*period))],
        PropertyValue::Words(chosen) => {
            let chosen = chosen.iter().map(|word| words.one_of(field.phrase, word));
            vec![text(chosen.collect::<Vec<_>>().join(", "))]
        }
        PropertyValue::Links(links) => linked(links).into_iter().collect(),
        PropertyValue::Named(named) => {
            let facts = named.iter().filter_map(|(name, texts)| {
                let name = if name.trim().is_empty() { label } else { name };
                Fact::new(
                    name.to_owned(),
                    texts.iter().map(|said| text(said.as_str())).collect::<Vec<_>>(),
                )
            });
            return facts.collect();
        }
    };
    Fact::new(label.to_owned(), lines).into_iter().collect()
}

fn is_address(field: &Field) -> bool {
    matches!(field.shape, Shape::Address)
}

/// A line of words.
pub fn text(text: impl Into<String>) -> Line {
    vec![Piece::Text(text.into())]
}

/// A line with a date.
pub fn day(date: Date) -> Line {
    vec![Piece::Day(date)]
}

/// A line with links; `None` without any.
pub fn linked(links: &[Link]) -> Option<Line> {
    let mut line = Line::new();
    for link in links {
        if !line.is_empty() {
            line.push(Piece::Text(", ".to_owned()));
        }
        line.push(Piece::Link(link.clone()));
    }
    (!line.is_empty()).then_some(line)
}
