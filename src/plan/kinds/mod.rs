//! The thirteen kinds of document: the keys of each, and its typed form.
//!
//! The cost of a new key. A key that pages and paper show unchanged needs one place: its row in
//! `SPEC`, with a label. Decoding, help, `docs/plan.md`, the view, pages, the report and privacy
//! follow from that row. If its values are words of a list, each word needs a phrase in both
//! languages. A key that is used in a computation, or in words together with others, needs six:
//!
//! 1. its row in `SPEC`;
//! 2. a field of the typed form;
//! 3. the line of `read` that fills it;
//! 4. a field of the view's form (`view::goal`, `view::documents`, `view::transition`);
//! 5. the line of `view::assemble` that fills it;
//! 6. a line of `render::wording`, which both page and paper use.
//!
//! `tests/it/keys.rs` writes every key into a document and requires that a page and the paper show
//! it, unless its row says why not. The keys that every kind has are listed once, in `fields!`.

pub mod assessment;
pub mod comparison;
pub mod conclusion;
pub mod evaluation;
pub mod evidence;
pub mod goal;
pub mod log;
pub mod need;
pub mod observation;
pub mod page;
pub mod profile;
pub mod review;
pub mod situation;

use crate::base::Lang;
use crate::syntax::schema::{Choice, Field, Heading, Shape, choice};
use crate::syntax::word::words;
use crate::syntax::{Record, Value, Word};

pub use assessment::Assessment;
pub use comparison::Comparison;
pub use conclusion::Conclusion;
pub use evaluation::Evaluation;
pub use evidence::Evidence;
pub use goal::Goal;
pub use log::Log;
pub use need::Need;
pub use observation::Observation;
pub use page::Page;
pub use profile::Profile;
pub use review::Review;
pub use situation::Situation;

/// The kind of a document.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Kind {
    /// The current or the desired situation.
    Situation,
    /// Something that stands out in it.
    Observation,
    /// The current compared with the desired situation.
    Comparison,
    /// What the author therefore needs to do.
    Conclusion,
    /// The competences a role requires.
    Profile,
    /// Scores on a profile.
    Assessment,
    /// Something to learn, and why.
    Need,
    /// A SMART goal.
    Goal,
    /// Something that was done.
    Log,
    /// Whether something was worth it, and what follows.
    Evaluation,
    /// A review of the plan.
    Review,
    /// Proof of something.
    Evidence,
    /// Free text.
    Page,
}

/// The specification of a kind.
#[derive(Debug)]
pub struct Spec {
    /// The kind.
    pub kind: Kind,
    /// Its English name.
    pub name: &'static str,
    /// Its Dutch name.
    pub alias: &'static str,
    /// Its folder in an English plan.
    pub folder: &'static str,
    /// Its folder in a Dutch plan.
    pub folder_nl: &'static str,
    /// The keys of its front matter.
    pub fields: &'static [Field],
    /// The headings of its body that have a meaning.
    pub headings: &'static [Heading],
    /// One sentence about its meaning: English, Dutch.
    pub doc: (&'static str, &'static str),
}

/// The typed form of a document.
#[derive(Clone, Debug)]
#[expect(missing_docs, reason = "each variant is the kind of its name")]
pub enum Detail {
    Situation(Situation),
    Observation(Observation),
    Comparison(Comparison),
    Conclusion(Conclusion),
    Profile(Profile),
    Assessment(Assessment),
    Need(Need),
    Goal(Box<Goal>),
    Log(Log),
    Evaluation(Evaluation),
    Review(Review),
    Evidence(Evidence),
    Page(Page),
}

/// The specifications, in the order of the steps of the articles.
pub const SPECS: [&Spec; 13] = [
    &situation::SPEC,
    &observation::SPEC,
    &comparison::SPEC,
    &conclusion::SPEC,
    &profile::SPEC,
    &assessment::SPEC,
    &need::SPEC,
    &goal::SPEC,
    &log::SPEC,
    &evaluation::SPEC,
    &review::SPEC,
    &evidence::SPEC,
    &page::SPEC,
];

/// The key for the kind of a document.
pub(crate) const KIND: Field = Field::new("kind", "soort", Shape::Text)
    .not_shown("It decides where the document is listed.", "Ze bepaalt waar het document staat.")
    .doc(
        "The kind of document, when the folder does not say it.",
        "De soort, als de map die niet zegt.",
    );
/// The identity.
pub(crate) const ID: Field = Field::new("id", "id", Shape::Text)
    .not_shown("It is part of addresses.", "Die is een deel van adressen.")
    .doc(
        "The name that other documents use to refer to it.",
        "De naam waarmee andere ernaar verwijzen.",
    );
/// The key for the title.
pub(crate) const TITLE: Field =
    Field::new("title", "titel", Shape::Text).doc("Its title.", "Hoe het heet.");
/// The key for the day of writing.
pub(crate) const DATE: Field = Field::new("date", "datum", Shape::Date)
    .label("Written down", "Opgeschreven")
    .doc("When it was written down.", "Wanneer het is opgeschreven.");
/// The key for the readers.
pub(crate) const AUDIENCE: Field = Field::new("audience", "lezers", Shape::Readers)
    .not_shown("It decides who sees the document.", "Dit bepaalt wie het document ziet.")
    .doc(
        "Who may read it; by default the readers in `[audience.default]` in `pop.toml`, or only you.",
        "Wie het mag lezen; zonder deze regel wie `[lezers.standaard]` in `pop.toml` noemt, anders alleen jij.",
    );
/// The key for the language.
pub(crate) const LANG: Field = Field::new("lang", "taal", Shape::Choice(LANGUAGES))
    .not_shown(
        "It marks the text for browsers and screen readers.",
        "Dit markeert de tekst voor browsers en schermlezers.",
    )
    .doc("The language of this file.", "De taal van dit bestand.");
/// The key for labels.
pub(crate) const TAGS: Field = Field::new("tags", "labels", Shape::List(&Shape::Text))
    .label("Labels", "Labels")
    .in_line()
    .doc("Labels of your own choice.", "Vrije trefwoorden.");
/// The key for waivers.
pub(crate) const WAIVE: Field = Field::new("waive", "vrijstelling", Shape::Map(&Shape::Text))
    .not_shown("It is between you and `pop check`.", "Dit is tussen jou en `pop controleer`.")
    .doc(
        "Rules that do not apply here, each with the reason.",
        "Regels die hier niet gelden, elk met de reden.",
    );
/// The key for anything else.
pub(crate) const EXTRA: Field = Field::new("extra", "extra", Shape::Free)
    .label("More", "Verder")
    .doc(
        "Anything of your own, such as the extra questions of a form, each with its answer; only you \
         can read it, unless `audience` names others for `extra`.",
        "Iets van jezelf, zoals de extra vragen van een formulier, elk met je antwoord; alleen jij \
         kunt het lezen, tenzij `lezers` anderen noemt bij `extra`.",
    );

/// The keys of a kind: those that every document has, and its own. Each kind decides whether title
/// and date are required.
macro_rules! fields {
    ([$title:expr, $date:expr], $($own:expr),* $(,)?) => {
        &[
            $crate::plan::kinds::KIND,
            $crate::plan::kinds::ID,
            $title,
            $date,
            $crate::plan::kinds::AUDIENCE,
            $crate::plan::kinds::LANG,
            $crate::plan::kinds::TAGS,
            $crate::plan::kinds::WAIVE,
            $crate::plan::kinds::EXTRA,
            $($own),*
        ]
    };
}
use fields;

/// Whether a key is one that every kind of document has.
pub(crate) fn is_common(field: &Field) -> bool {
    let common: &[Field] = fields![[TITLE, DATE],];
    common.iter().any(|own| own.name == field.name)
}

/// The possible languages of a file.
pub(crate) const LANGUAGES: &[Choice] = &[choice("nl", "nederlands"), choice("en", "engels")];

words! {
    /// The levels of a situation: the six that both articles ask about, and some that authors add.
    pub enum Level("level") {
        /// Where one works.
        Environment = "environment", "omgeving";
        /// What one does.
        Behaviour = "behaviour", "gedrag";
        /// What one can do.
        Capabilities = "capabilities", "vaardigheden";
        /// What one believes.
        Beliefs = "beliefs", "overtuigingen";
        /// Who one is.
        Identity = "identity", "identiteit";
        /// What one does it for.
        Mission = "mission", "missie";
        /// The field of work.
        Field = "field", "vakgebied";
        /// Norms and values.
        Values = "values", "waarden";
        /// Life outside of work.
        PrivateLife = "private-life", "privéleven";
        /// What one earns.
        Income = "income", "inkomen";
        /// The way to work.
        Commute = "commute", "woon-werk";
    }
}

/// The six levels that everyone is asked about.
pub(crate) const LEVELS: &[Choice] = Level::CHOICES.split_at(6).0;

impl Kind {
    /// Its specification.
    pub fn spec(self) -> &'static Spec {
        SPECS[self as usize]
    }

    /// The kind with this English or Dutch name.
    pub(crate) fn from_name(name: &str) -> Option<Self> {
        let name = name.trim().to_lowercase();
        SPECS.iter().find(|spec| spec.name == name || spec.alias == name).map(|spec| spec.kind)
    }

    /// The kind of the documents in a folder with this name.
    pub(crate) fn from_folder(folder: &str) -> Option<Self> {
        let folder = folder.to_lowercase();
        let called = |spec: &&&Spec| spec.folder == folder || spec.folder_nl == folder;
        // `goal/` is as clear as `goals/`.
        SPECS.iter().find(called).map(|spec| spec.kind).or_else(|| Self::from_name(&folder))
    }
}

impl Spec {
    /// The folder of this kind in a plan in a language.
    pub fn folder(&self, lang: Lang) -> &'static str {
        lang.pick(self.folder, self.folder_nl)
    }
}

impl Detail {
    /// The typed form of a record of a kind.
    pub fn read(kind: Kind, record: &Record) -> Self {
        match kind {
            Kind::Situation => Self::Situation(Situation::read(record)),
            Kind::Observation => Self::Observation(Observation::read(record)),
            Kind::Comparison => Self::Comparison(Comparison::read(record)),
            Kind::Conclusion => Self::Conclusion(Conclusion::read(record)),
            Kind::Profile => Self::Profile(Profile::read(record)),
            Kind::Assessment => Self::Assessment(Assessment::read(record)),
            Kind::Need => Self::Need(Need::read(record)),
            Kind::Goal => Self::Goal(Box::new(Goal::read(record))),
            Kind::Log => Self::Log(Log::read(record)),
            Kind::Evaluation => Self::Evaluation(Evaluation::read(record)),
            Kind::Review => Self::Review(Review::read(record)),
            Kind::Evidence => Self::Evidence(Evidence::read(record)),
            Kind::Page => Self::Page(Page::read(record)),
        }
    }
}

/// The numbers of a map by name.
pub(crate) fn numbers(record: &Record, name: &str) -> Vec<(std::sync::Arc<str>, f64)> {
    let number = |value: &Value| match value {
        Value::Number(number) => Some(*number),
        Value::Integer(number) => Some(*number as f64),
        _ => None,
    };
    record
        .map(name)
        .iter()
        .filter_map(|(key, value)| Some((key.value.clone(), number(&value.value)?)))
        .collect()
}

/// The texts of a map, by name.
pub(crate) fn texts(
    record: &Record,
    name: &str,
) -> Vec<(std::sync::Arc<str>, std::sync::Arc<str>)> {
    let text = |value: &Value| match value {
        Value::Text(text) => Some(text.clone()),
        _ => None,
    };
    record
        .map(name)
        .iter()
        .filter_map(|(key, value)| Some((key.value.clone(), text(&value.value)?)))
        .collect()
}
