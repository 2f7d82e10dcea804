//! Describes what an author can write: the shape of each key, its names in both languages, its
//! readers.
//!
//! The tables themselves are next to the kinds, in `plan::kinds` and `plan::config`. Decoding, help
//! texts, suggestions and the published schema are all derived from them, so that nothing is
//! defined twice.

/// One key of a table.
#[derive(Clone, Copy, Debug)]
pub struct Field {
    /// The English name, which the code uses.
    pub name: &'static str,
    /// The Dutch name.
    pub alias: &'static str,
    /// Other accepted spellings.
    pub also: &'static [&'static str],
    /// The shape of its value.
    pub shape: Shape,
    /// Whether the table is incomplete without it.
    pub required: bool,
    /// Whether it stays out of the public edition unless `audience` names `public` for this key.
    pub reserved: bool,
    /// Whether the document and the target belong together, so that one has no more readers than
    /// the other.
    pub belongs: Belongs,
    /// One sentence about its meaning: English, Dutch.
    pub doc: (&'static str, &'static str),
    /// Its label on a page and in a printed report: English, Dutch. Empty if there is no label, or
    /// one that depends on other keys.
    pub label: (&'static str, &'static str),
    /// The phrase for its value: with `$value` for a number, otherwise the group of its words.
    pub phrase: &'static str,
    /// Whether its texts are short and shown on one line.
    pub in_line: bool,
    /// Where readers of an edition see it.
    pub shown: Shown,
}

/// Where readers of an edition see a key.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shown {
    /// On the page and on paper, by code of its own.
    Composed,
    /// On the page and on paper, as a fact: its label and its value.
    Fact,
    /// Nowhere, with the reason: English, Dutch.
    Nowhere(&'static str, &'static str),
}

/// Which of two documents, one that refers to the other, belongs to the other one. A document that
/// names no readers has no more of them than what it belongs to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Belongs {
    /// Neither.
    No,
    /// The document belongs to what the key names.
    To,
    /// The document comes from what the key names. It follows the readers of that only if the plan
    /// names them: a document without named readers is a place to think, and much that is shared
    /// comes from there.
    From,
    /// What the key names comes from the document, in the same way.
    Holds,
}

/// The shape of a value.
#[derive(Clone, Copy, Debug)]
pub enum Shape {
    /// Text, such as a sentence or a name.
    Text,
    /// Text, or a year or date that is shown as written.
    Moment,
    /// A whole number between two bounds, inclusive.
    Integer(i64, i64),
    /// A number, whole or decimal.
    Number,
    /// A number of at least zero.
    Amount,
    /// True or false.
    Flag,
    /// A day.
    Date,
    /// A day, a list of days, or `{ from, to }`.
    Days,
    /// A length of time, such as `6 months`.
    Period,
    /// One of a few words.
    Choice(&'static [Choice]),
    /// A colour: one of a few words, or `#rrggbb`.
    Colour(&'static [Choice]),
    /// A web or e-mail address.
    Address,
    /// An e-mail address.
    Mail,
    /// A telephone number.
    Phone,
    /// The path of a file, relative to the document.
    File,
    /// The id of something else in the plan.
    Reference(&'static [Target]),
    /// One of these, or a list of them.
    List(&'static Shape),
    /// A table with known keys.
    Table(&'static [Field]),
    /// A list of tables with known keys; every item can have its own `audience`.
    Tables(&'static [Field]),
    /// A table with free keys.
    Map(&'static Shape),
    /// Readers: a list of names, or a table by field.
    Readers,
    /// Anything.
    Free,
}

/// A word that a key accepts, in both languages.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Choice {
    /// The English word.
    pub name: &'static str,
    /// The Dutch word.
    pub alias: &'static str,
    /// What people write for it in either language, between bars: `bezig | in progress`.
    pub also: &'static str,
}

impl Choice {
    /// Whether a word in normal form names it.
    pub fn is_called(&self, word: &str) -> bool {
        let also = || self.also.split('|').map(|one| one.trim().replace(' ', "-"));
        self.name == word
            || self.alias.replace([' ', '_'], "-") == word
            || !self.also.is_empty() && also().any(|one| one == word)
    }
}

/// The possible targets of a reference.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Target {
    /// A document of the kind with this English name.
    Kind(&'static str),
    /// A competence of a profile.
    Competence,
    /// A difference of the comparison.
    Difference,
}

/// A heading with a meaning.
#[derive(Clone, Copy, Debug)]
pub struct Heading {
    /// The name that the code uses.
    pub name: &'static str,
    /// The accepted texts, in lower case without punctuation; the first is shown. English.
    pub en: &'static [&'static str],
    /// The same in Dutch.
    pub nl: &'static [&'static str],
}

/// The key for the readers of an item in a list of tables.
pub(crate) const ITEM_AUDIENCE: Field = Field::new("audience", "lezers", Shape::List(&Shape::Text))
    .doc("Who may read this item.", "Wie dit onderdeel mag lezen.");

impl Field {
    /// An optional key.
    pub const fn new(name: &'static str, alias: &'static str, shape: Shape) -> Self {
        Self {
            name,
            alias,
            also: &[],
            shape,
            required: false,
            reserved: false,
            belongs: Belongs::No,
            doc: ("", ""),
            label: ("", ""),
            phrase: "",
            in_line: false,
            shown: Shown::Composed,
        }
    }

    /// The same key, but required.
    #[must_use]
    pub const fn required(mut self) -> Self {
        self.required = true;
        self
    }

    /// The same key, but kept out of the public edition unless named.
    #[must_use]
    pub const fn reserved(mut self) -> Self {
        self.reserved = true;
        self
    }

    /// The same key, with what it says about ownership.
    #[must_use]
    pub const fn belongs(mut self, belongs: Belongs) -> Self {
        self.belongs = belongs;
        self
    }

    /// The same key with other spellings.
    #[must_use]
    pub const fn also(mut self, spellings: &'static [&'static str]) -> Self {
        self.also = spellings;
        self
    }

    /// The same key with its meaning, in English and Dutch.
    #[must_use]
    pub const fn doc(mut self, en: &'static str, nl: &'static str) -> Self {
        self.doc = (en, nl);
        self
    }

    /// The same key, shown as a fact with this label in English and Dutch.
    #[must_use]
    pub const fn label(mut self, en: &'static str, nl: &'static str) -> Self {
        self.label = (en, nl);
        self.shown = Shown::Fact;
        self
    }

    /// The same key, with a label that the code of a page uses.
    #[must_use]
    pub const fn called(mut self, en: &'static str, nl: &'static str) -> Self {
        self.label = (en, nl);
        self
    }

    /// The same key, whose value uses this phrase, or whose words are in this group.
    #[must_use]
    pub const fn phrase(mut self, phrase: &'static str) -> Self {
        self.phrase = phrase;
        self
    }

    /// The same key, with its texts on one line.
    #[must_use]
    pub(crate) const fn in_line(mut self) -> Self {
        self.in_line = true;
        self
    }

    /// The same key, shown nowhere, with the reason in English and Dutch.
    #[must_use]
    pub(crate) const fn not_shown(mut self, en: &'static str, nl: &'static str) -> Self {
        self.shown = Shown::Nowhere(en, nl);
        self
    }

    /// Whether a written key is this one.
    pub(crate) fn is_called(&self, key: &str) -> bool {
        self.name == key || self.alias == key || self.also.contains(&key)
    }

    /// The possible targets of its references, in the order that decides between equal names.
    pub fn targets(&self) -> &'static [Target] {
        match self.shape {
            Shape::Reference(targets) | Shape::List(&Shape::Reference(targets)) => targets,
            _ => &[],
        }
    }

    /// The fields below this one, for a table or a list of tables.
    pub fn inner(&self) -> &'static [Field] {
        match self.shape {
            Shape::Table(fields) | Shape::Tables(fields) => fields,
            _ => &[],
        }
    }
}

/// The keys without which a document would mean something else. They cannot be hidden individually,
/// neither those of a document nor those of its items.
const STRUCTURE: [&str; 6] = ["kind", "id", "lang", "status", "rater", "moment"];

/// Whether a key, by its English name, cannot be hidden individually.
pub(crate) fn is_structure(name: &str) -> bool {
    STRUCTURE.contains(&name)
}

/// The field that a key refers to.
pub fn find<'f>(fields: &'f [Field], key: &str) -> Option<&'f Field> {
    fields.iter().find(|field| field.is_called(key))
}

/// Every spelling of every field, for suggestions.
pub(crate) fn spellings(fields: &[Field]) -> impl Iterator<Item = &'static str> + '_ {
    fields.iter().flat_map(|field| [field.name, field.alias])
}

/// Shorthand for [`Choice`] in tables.
pub const fn choice(name: &'static str, alias: &'static str) -> Choice {
    Choice { name, alias, also: "" }
}

/// The same, with what people also write for it.
pub const fn choice_also(name: &'static str, alias: &'static str, also: &'static str) -> Choice {
    Choice { name, alias, also }
}

/// Words before the name of a heading that do not change its meaning.
const OWN: [&str; 8] = ["mijn ", "je ", "de ", "gewenste ", "my ", "your ", "the ", "desired "];

impl Heading {
    /// The meaning of a heading's text, among those of a kind.
    pub fn find<'h>(headings: &'h [Self], text: &str) -> Option<&'h Self> {
        let plain = plain(text);
        let named = |name: &str| {
            headings.iter().find(|heading| heading.en.iter().chain(heading.nl).any(|n| *n == name))
        };
        // `Mijn gewenste missie` is about the mission.
        let mut bare = plain.as_str();
        while let Some(rest) = OWN.iter().find_map(|word| bare.strip_prefix(word)) {
            bare = rest;
        }
        named(&plain).or_else(|| named(bare))
    }
}

/// A heading's text in lower case, without punctuation at its ends and without double spaces.
fn plain(text: &str) -> String {
    let lower = text.to_lowercase();
    let words =
        lower.split_whitespace().map(|word| word.trim_matches(|c: char| !c.is_alphanumeric()));
    words.filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ")
}
