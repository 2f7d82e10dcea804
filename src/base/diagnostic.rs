//! A finding of `pop` about a place in the plan.
//!
//! A diagnostic contains no sentences: it names a rule and gives arguments, and the message
//! catalogue turns these into Dutch or English when someone reads it. For the rule `unknown-key`
//! the message is `unknown-key`, with an attribute `.label` (shown below the place) and an
//! attribute `.help` (the next step); for a variant `x` of it, the message is `unknown-key-x`.

use std::sync::Arc;

use super::calendar::Date;
use super::span::Span;

/// How much a finding matters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// The plan cannot be read, contradicts itself or is unsafe to publish.
    Error,
    /// A coach would ask about it.
    Warning,
    /// Good to know.
    Info,
}

/// A finding: a rule, a place, the arguments of its sentences.
#[derive(Clone, Debug, PartialEq)]
pub struct Diagnostic {
    /// The name of the rule, in kebab-case; it never changes.
    pub rule: &'static str,
    /// The variant of the rule's message, if it has more than one.
    pub variant: Option<&'static str>,
    /// The severity, decided by the registry of rules and the settings of the plan, not by the
    /// rule's code.
    pub severity: Severity,
    /// A milder severity requested by the rule's code, for example for a draft goal.
    pub softened: Option<Severity>,
    /// The path of the file.
    pub path: Arc<str>,
    /// The place in that file, or the first of several places.
    pub span: Span,
    /// The other places in that file with the same finding, in order.
    pub also: Vec<Span>,
    /// The arguments of the messages, by name.
    pub args: Vec<(&'static str, Arg)>,
    /// Other places that explain this one.
    pub related: Vec<Related>,
    /// A change that resolves the finding.
    pub fix: Option<Fix>,
}

/// A second place, with the message that explains its relation to the first.
#[derive(Clone, Debug, PartialEq)]
pub struct Related {
    /// The path of the file.
    pub path: Arc<str>,
    /// The place in that file.
    pub span: Span,
    /// The id of the message.
    pub message: &'static str,
}

/// A change to one file that resolves a finding.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fix {
    /// The replacements, in order and without overlap.
    pub edits: Vec<Edit>,
    /// Whether it can be applied without asking: it loses nothing and decides nothing.
    pub safe: bool,
    /// Whether it inserts a question instead of an answer: the finding then stays until it is
    /// answered.
    pub asks: bool,
}

/// One replacement of text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Edit {
    /// The range to replace.
    pub span: Span,
    /// The new text.
    pub text: String,
}

/// An argument of a message, put into words when the language is known.
#[derive(Clone, Debug, PartialEq)]
pub enum Arg {
    /// Text by the author, or a name.
    Text(String),
    /// A count; the catalogue can choose a plural form by it.
    Count(i64),
    /// A measured number.
    Number(f64),
    /// A day.
    Date(Date),
    /// A word from the schema, with an English and a Dutch spelling.
    Word {
        /// The English spelling.
        en: &'static str,
        /// The Dutch spelling.
        nl: &'static str,
    },
    /// Words from the schema, listed with "or".
    Words(Vec<(&'static str, &'static str)>),
    /// Names in both languages, listed with "and".
    Listed(Vec<(&'static str, &'static str)>),
    /// Names of readers, listed with "and"; the author alone when there are none.
    Readers(Vec<String>),
    /// The id of another message.
    Message(&'static str),
    /// The id of a question in the catalogue, with the author's words that it is about.
    Question(&'static str, String),
}

impl Fix {
    /// Both changes combined; `None` if they change the same text in different ways.
    fn with(&self, other: &Self) -> Option<Self> {
        let mut edits: Vec<Edit> = self.edits.iter().chain(&other.edits).cloned().collect();
        edits.sort_by_key(|edit| edit.span);
        edits.dedup();
        let apart = |pair: &[Edit]| pair[0].span.end < pair[1].span.start;
        edits.windows(2).all(apart).then_some(Self {
            edits,
            safe: self.safe && other.safe,
            asks: self.asks || other.asks,
        })
    }
}

impl Severity {
    /// Its name in machine-readable output.
    pub fn name(self) -> &'static str {
        match self {
            Self::Error => "error",
            Self::Warning => "warning",
            Self::Info => "info",
        }
    }

    /// The id of the message with its name.
    pub fn message(self) -> &'static str {
        match self {
            Self::Error => "severity-error",
            Self::Warning => "severity-warning",
            Self::Info => "severity-info",
        }
    }
}

impl Diagnostic {
    /// A finding of `rule` at a place; the registry fills in the severity.
    pub fn new(rule: &'static str, path: &Arc<str>, span: Span) -> Self {
        Self {
            rule,
            variant: None,
            severity: Severity::Error,
            softened: None,
            path: Arc::clone(path),
            span,
            also: Vec::new(),
            args: Vec::new(),
            related: Vec::new(),
            fix: None,
        }
    }

    /// Chooses a variant of the rule's message.
    #[must_use]
    pub fn variant(mut self, variant: &'static str) -> Self {
        self.variant = Some(variant);
        self
    }

    /// Requests a milder severity than the rule's own.
    #[must_use]
    pub fn softened(mut self, severity: Severity) -> Self {
        self.softened = Some(severity);
        self
    }

    /// Adds an argument for the messages.
    #[must_use]
    pub fn arg(mut self, name: &'static str, value: impl Into<Arg>) -> Self {
        self.args.push((name, value.into()));
        self
    }

    /// Adds other places in the file, so that one cause is one finding.
    #[must_use]
    pub fn also(mut self, places: impl IntoIterator<Item = Span>) -> Self {
        self.also.extend(places);
        self.in_order();
        self
    }

    /// Merges a finding that differs from this one only in its place. Returns it if the two say
    /// different things, or if their fixes overlap.
    pub(crate) fn absorb(&mut self, other: Self) -> Option<Self> {
        let same = self.path == other.path
            && (self.rule, self.variant) == (other.rule, other.variant)
            && (self.severity, self.softened) == (other.severity, other.softened)
            && self.args == other.args;
        if !same {
            return Some(other);
        }
        let fix = match (&self.fix, &other.fix) {
            (None, None) => None,
            (Some(one), Some(two)) => match one.with(two) {
                Some(both) => Some(both),
                None => return Some(other),
            },
            _ => return Some(other),
        };
        self.fix = fix;
        // Usually they come in order, and there can be many.
        let follows = self.also.last().unwrap_or(&self.span) < &other.span;
        self.also.push(other.span);
        if !(follows && other.also.is_empty()) {
            self.also.extend(other.also);
            self.in_order();
        }
        let known = self.related.len();
        for related in other.related {
            if !self.related[..known].contains(&related) {
                self.related.push(related);
            }
        }
        None
    }

    /// All its places, the first one first.
    pub fn places(&self) -> impl Iterator<Item = Span> {
        std::iter::once(self.span).chain(self.also.iter().copied())
    }

    fn in_order(&mut self) {
        let mut places: Vec<Span> = self.places().collect();
        places.sort_unstable();
        places.dedup();
        self.span = places.remove(0);
        self.also = places;
    }

    /// Adds a related place.
    #[must_use]
    pub fn related(mut self, path: &Arc<str>, span: Span, message: &'static str) -> Self {
        self.related.push(Related { path: Arc::clone(path), span, message });
        self
    }

    /// Offers a safe replacement of the text at `span`.
    #[must_use]
    pub fn replace(self, span: Span, text: impl Into<String>) -> Self {
        self.edit(Some(Edit { span, text: text.into() }))
    }

    /// Offers an edit, if there is one.
    #[must_use]
    pub fn edit(mut self, edit: Option<Edit>) -> Self {
        self.fix = edit.map(|edit| Fix { edits: vec![edit], safe: true, asks: false });
        self
    }

    /// Offers several edits that belong together, in order and without overlap.
    #[must_use]
    pub fn edits(mut self, edits: Vec<Edit>) -> Self {
        self.fix = Some(Fix { edits, safe: true, asks: false });
        self
    }

    /// Offers to insert a question where the answer belongs, if there is a place for it.
    #[must_use]
    pub fn question(self, edit: Option<Edit>) -> Self {
        let mut asked = self.edit(edit);
        if let Some(fix) = &mut asked.fix {
            fix.asks = true;
        }
        asked
    }

    /// Offers a replacement of the text at `span` that needs the author's decision.
    #[must_use]
    pub(crate) fn suggest(mut self, span: Span, text: impl Into<String>) -> Self {
        self.fix =
            Some(Fix { edits: vec![Edit { span, text: text.into() }], safe: false, asks: false });
        self
    }

    /// The id of the message: the rule, followed by the variant if there is one.
    pub fn message_id(&self) -> String {
        match self.variant {
            Some(variant) => format!("{}-{variant}", self.rule),
            None => self.rule.to_owned(),
        }
    }

    /// The sort key for showing findings: by file, place and rule.
    pub fn order(&self) -> (Arc<str>, Span, &'static str, Option<&'static str>) {
        (Arc::clone(&self.path), self.span, self.rule, self.variant)
    }
}

impl From<&str> for Arg {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<String> for Arg {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<i64> for Arg {
    fn from(count: i64) -> Self {
        Self::Count(count)
    }
}

impl From<usize> for Arg {
    fn from(count: usize) -> Self {
        Self::Count(count as i64)
    }
}

impl From<f64> for Arg {
    fn from(number: f64) -> Self {
        Self::Number(number)
    }
}

impl From<Date> for Arg {
    fn from(date: Date) -> Self {
        Self::Date(date)
    }
}
