//! What a person may write: the shape of each key, its names in both languages, its reader.
//!
//! The tables themselves stand with the kinds in `plan::kinds` and `plan::config`. Reading, help
//! texts, suggestions and the published schema all follow them, so that nothing is said twice.

/// One key of a table.
#[derive(Clone, Copy, Debug)]
pub struct Field {
    /// The English name, by which the model knows it.
    pub name: &'static str,
    /// The Dutch name.
    pub alias: &'static str,
    /// Further spellings that are understood.
    pub also: &'static [&'static str],
    /// What may stand behind it.
    pub shape: Shape,
    /// Whether the table is incomplete without it.
    pub required: bool,
    /// Whether it stays out of the public edition unless the person names `public` for this key.
    pub reserved: bool,
    /// Whether its document and what it points at belong together, so that one has no more readers
    /// than the other.
    pub belongs: Belongs,
    /// One sentence that says what it is: English, Dutch.
    pub doc: (&'static str, &'static str),
    /// What a page and a printed report call it: English, Dutch. Empty when they have no name for it,
    /// or one that depends on what else is there.
    pub label: (&'static str, &'static str),
    /// The phrase that its value is put in: with `$value` for a number, else the group of its words.
    pub phrase: &'static str,
    /// Whether its texts are short, and stand in one line.
    pub in_line: bool,
    /// Where a reader of an edition meets it.
    pub shown: Shown,
}

/// Where a reader of an edition meets a key.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shown {
    /// On the page and on paper, by code of its own.
    Composed,
    /// On the page and on paper, as a fact: its label and its value.
    Fact,
    /// Nowhere, and why: English, Dutch.
    Nowhere(&'static str, &'static str),
}

/// Which of two documents, one that points at the other, belongs to the other one. What says nothing of
/// its readers itself has no more of them than what it belongs to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Belongs {
    /// Neither.
    No,
    /// The document belongs to what the key names.
    To,
    /// The document comes from what the key names. It follows it where the plan says who may read that;
    /// what nobody is named for is the place where somebody thinks, and much that is shared comes
    /// from there.
    From,
    /// What the key names comes from the document, in the same way.
    Holds,
}

/// What may stand behind a key.
#[derive(Clone, Copy, Debug)]
pub enum Shape {
    /// A sentence, a name.
    Text,
    /// Text, or a year or a date that is shown as it is written.
    Moment,
    /// A whole number between two bounds, both included.
    Integer(i64, i64),
    /// A number, whole or decimal.
    Number,
    /// A number that is not below zero.
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
    /// A web or mail address.
    Address,
    /// An address of mail.
    Mail,
    /// A telephone number.
    Phone,
    /// The path of a file beside the document.
    File,
    /// The id of something else in the plan.
    Reference(&'static [Target]),
    /// One of these, or a list of them.
    List(&'static Shape),
    /// A table with known keys.
    Table(&'static [Field]),
    /// A list of tables with known keys; every item may have an `audience` of its own.
    Tables(&'static [Field]),
    /// A table whose keys the person chooses.
    Map(&'static Shape),
    /// Who may read: a list of names, or a table by field.
    Readers,
    /// Anything.
    Free,
}

/// One word that a key may have, in both languages.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Choice {
    /// The English word.
    pub name: &'static str,
    /// The Dutch word.
    pub alias: &'static str,
}

/// What a reference may point at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Target {
    /// A document of the kind with this English name.
    Kind(&'static str),
    /// A competence of a profile.
    Competence,
    /// A difference of the comparison.
    Difference,
}

/// A heading of a body that has a meaning.
#[derive(Clone, Copy, Debug)]
pub struct Heading {
    /// The name by which the model knows it.
    pub name: &'static str,
    /// What it may be called, in lower case without punctuation; the first is shown. English.
    pub en: &'static [&'static str],
    /// The same in Dutch.
    pub nl: &'static [&'static str],
}

/// The key that says who may read an item of a list of tables.
pub const ITEM_AUDIENCE: Field = Field::new("audience", "lezers", Shape::List(&Shape::Text))
    .doc("Who may read this item.", "Wie dit onderdeel mag lezen.");

impl Field {
    /// A key that may be left out.
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

    /// The same key, which the table cannot do without.
    #[must_use]
    pub const fn required(mut self) -> Self {
        self.required = true;
        self
    }

    /// The same key, kept from the public unless named.
    #[must_use]
    pub const fn reserved(mut self) -> Self {
        self.reserved = true;
        self
    }

    /// The same key, which says to what the document belongs, or what belongs to it.
    #[must_use]
    pub const fn belongs(mut self, belongs: Belongs) -> Self {
        self.belongs = belongs;
        self
    }

    /// The same key with further spellings.
    #[must_use]
    pub const fn also(mut self, spellings: &'static [&'static str]) -> Self {
        self.also = spellings;
        self
    }

    /// The same key with what it is, in English and Dutch.
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

    /// The same key with what a page calls it, by code of its own.
    #[must_use]
    pub const fn called(mut self, en: &'static str, nl: &'static str) -> Self {
        self.label = (en, nl);
        self
    }

    /// The same key, whose value is put in this phrase, or whose words are of this group.
    #[must_use]
    pub const fn phrase(mut self, phrase: &'static str) -> Self {
        self.phrase = phrase;
        self
    }

    /// The same key, whose texts stand in one line.
    #[must_use]
    pub const fn in_line(mut self) -> Self {
        self.in_line = true;
        self
    }

    /// The same key, shown nowhere, with the reason in English and Dutch.
    #[must_use]
    pub const fn not_shown(mut self, en: &'static str, nl: &'static str) -> Self {
        self.shown = Shown::Nowhere(en, nl);
        self
    }

    /// Whether a key as written is this one.
    pub fn is_called(&self, key: &str) -> bool {
        self.name == key || self.alias == key || self.also.contains(&key)
    }

    /// The fields below this one, when it is a table or a list of tables.
    pub fn inner(&self) -> &'static [Field] {
        match self.shape {
            Shape::Table(fields) | Shape::Tables(fields) => fields,
            _ => &[],
        }
    }
}

/// The keys without which a document says something else than it means. They cannot be hidden one by
/// one, neither those of a document nor those of an item of it.
const STRUCTURE: [&str; 6] = ["kind", "id", "lang", "status", "rater", "moment"];

/// Whether a key, by its English name, cannot be hidden by itself.
pub fn is_structure(name: &str) -> bool {
    STRUCTURE.contains(&name)
}

/// The field that a key means.
pub fn find<'f>(fields: &'f [Field], key: &str) -> Option<&'f Field> {
    fields.iter().find(|field| field.is_called(key))
}

/// Every spelling of every field, for suggestions.
pub fn spellings(fields: &[Field]) -> impl Iterator<Item = &'static str> + '_ {
    fields.iter().flat_map(|field| [field.name, field.alias])
}

/// Short for [`Choice`] in tables.
pub const fn choice(name: &'static str, alias: &'static str) -> Choice {
    Choice { name, alias }
}

/// Words before the name of a heading that leave its meaning as it is.
const OWN: [&str; 8] = ["mijn ", "je ", "de ", "gewenste ", "my ", "your ", "the ", "desired "];

impl Heading {
    /// The meaning of a heading's text among those that a kind knows.
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

/// A heading's text in lower case without punctuation at its edges or doubled spaces.
fn plain(text: &str) -> String {
    let lower = text.to_lowercase();
    let words =
        lower.split_whitespace().map(|word| word.trim_matches(|c: char| !c.is_alphanumeric()));
    words.filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ")
}
