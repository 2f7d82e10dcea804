//! The settings of a plan: `pop.toml`.

mod career;
mod check;
mod editions;
mod fields;
mod log_texts;
mod periods;
mod person;

use std::sync::Arc;

use crate::base::calendar::{Date, Period, Unit};
use crate::base::colour::{Accent, Colour};
use crate::base::readers::stands_for;
use crate::base::{Arg, Diagnostic, Interner, Lang, Severity, Source, Span};
use crate::syntax::schema;
use crate::syntax::{Form, Record, Value, parse_settings, record};

use super::kinds::Kind;
use super::names::Named;
use super::reader_set::{MAX_AUDIENCES, ReaderSet, readers_among};

pub use career::{Post, Study};
pub use editions::{Edition, Output};
pub use fields::{ACCENTS, FIELDS};
pub use log_texts::LogTexts;
pub use periods::NamedPeriod;
pub use person::{Person, Progress, Station};

/// The name of the settings file.
pub const FILE: &str = "pop.toml";

/// The settings, with all defaults filled in.
#[derive(Clone, Debug)]
pub struct Config {
    /// The path of the file.
    pub path: Arc<str>,
    /// The text of the file.
    pub text: Arc<str>,
    /// The title of the plan.
    pub title: Option<Arc<str>>,
    /// The language of the plan.
    pub lang: Lang,
    /// The language, if the settings give it or have Dutch keys.
    pub spoken: Option<Lang>,
    /// The day to read the plan on, instead of today.
    pub as_of: Option<Date>,
    /// The patterns of ignored files.
    pub ignore: Vec<Arc<str>>,
    /// The author of the plan.
    pub person: Person,
    /// The stops of the career path.
    pub route: Vec<Station>,
    /// The jobs, as written.
    pub work: Vec<Post>,
    /// The education, as written.
    pub education: Vec<Study>,
    /// The meaning of the letters A and R.
    pub smart: SmartReading,
    /// The declared audiences.
    pub audiences: Vec<Audience>,
    /// The default readers, for kinds that have them in the settings.
    pub default_audiences: Vec<(Kind, ReaderSet)>,
    /// The editions to build.
    pub editions: Vec<Edition>,
    /// The rules whose level was changed.
    pub rules: Vec<(Arc<str>, RuleLevel)>,
    /// The dates of reviews, planned or held.
    pub reviews: Vec<Date>,
    /// How often there is a review; `None` for a viewer who does not take part in them.
    pub review_every: Option<Period>,
    /// The least and the most goals at once, as set by the author.
    pub active_goals: (Option<i64>, Option<i64>),
    /// Hours a week for learning.
    pub hours_per_week: Option<f64>,
    /// Euros a year.
    pub budget: Option<f64>,
    /// How far ahead the plan looks.
    pub horizon: Option<Period>,
    /// How long the situation is put aside before the fresh look.
    pub fresh_look: Period,
    /// How long an active goal can go without a log entry before it is silent.
    pub silence: Period,
    /// Periods with a name, the longest name first.
    pub periods: Vec<NamedPeriod>,
    /// The names to keep private, and what to call their bearers instead.
    pub names: Vec<Named>,
    /// The name of the theme.
    pub theme: Option<&'static str>,
    /// The accent colour.
    pub accent: Option<Accent>,
    /// The checked settings, with places.
    pub record: Record,
    /// The translated settings, from files such as `pop.en.toml`.
    pub translations: Vec<(Lang, Record)>,
    /// The findings about the settings.
    pub problems: Vec<Diagnostic>,
}

/// The level of a rule in this plan.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RuleLevel {
    /// The rule is off.
    Off,
    /// The rule has this severity.
    At(Severity),
}

/// The meaning of the letters A and R.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct SmartReading {
    /// Whether A means acceptable instead of attainable.
    pub acceptable: bool,
    /// Whether R means realistic instead of relevant.
    pub realistic: bool,
}

/// A declared audience.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Audience {
    /// The name that documents use.
    pub name: Arc<str>,
    /// A description of the readers.
    pub label: Arc<str>,
}

impl Config {
    /// The format of the header of a new document.
    pub fn heads(&self) -> Form {
        match self.record.choice("heads") {
            Some("yaml") => Form::Yaml,
            _ => Form::Toml,
        }
    }

    /// Reads the settings. Errors are recorded, and the default applies instead.
    pub fn read(source: &Source, names: &Interner) -> Self {
        let table = parse_settings(source);
        let mut problems = table.problems.clone();
        let record =
            record::decode(source, &table, (FIELDS, "unknown-setting"), names, &mut problems);
        let written = |key: &str| {
            let field = schema::find(FIELDS, key);
            field.is_some_and(|field| field.alias == key && field.name != key)
        };
        let dutch = table.entries.keys().any(|key| written(key.get_ref()));
        let mut config = Self::from_record(&record, source, problems, dutch);
        config.check();
        config
    }

    /// Adds translated settings, from a file such as `pop.en.toml`.
    pub(crate) fn translate(&mut self, lang: Lang, source: &Source, names: &Interner) {
        let table = parse_settings(source);
        self.problems.extend(table.problems.iter().cloned());
        let mut problems = Vec::new();
        let record =
            record::decode(source, &table, (FIELDS, "unknown-setting"), names, &mut problems);
        // A translation need not contain everything.
        problems.retain(|problem| problem.rule != "missing-key");
        let person = record.table("person");
        let own = record.items.iter().filter(|i| !is_shown(i.field));
        let readers = person.map(|person| &person.items[..]).unwrap_or_default();
        let readers =
            readers.iter().filter(|item| matches!(item.field.name, "audience" | "public"));
        for item in own.chain(readers) {
            problems.push(
                Diagnostic::new("unknown-setting", &source.path, item.key)
                    .variant("words")
                    .arg("key", Arg::Word { en: item.field.name, nl: item.field.alias }),
            );
        }
        self.problems.extend(problems);
        self.translations.push((lang, record));
    }

    /// The settings of a plan without `pop.toml`.
    pub fn absent(names: &Interner) -> Self {
        Self::read(&Source::new(FILE, ""), names)
    }

    fn from_record(
        record: &Record,
        source: &Source,
        problems: Vec<Diagnostic>,
        dutch: bool,
    ) -> Self {
        let stated = record.choice("lang").and_then(Lang::from_code);
        let spoken = stated.or_else(|| dutch.then_some(Lang::Nl));
        let lang = spoken.unwrap_or_default();
        let smart = record.table("smart");
        let letter = |name| smart.and_then(|smart: &Record| smart.choice(name));
        let cycle = record.table("cycle");
        let period = |name| cycle.and_then(|cycle: &Record| cycle.period(name));
        let capacity = record.table("capacity");
        let amount = |name| capacity.and_then(|capacity: &Record| capacity.number(name));
        let goals = smart.map(|smart| smart.integers("active_goals")).unwrap_or_default();
        let audiences = record.map("audiences").iter().filter_map(|(name, label)| {
            let Value::Text(label) = &label.value else { return None };
            // A word that means only the author, or everyone, cannot mean other readers.
            if stands_for(&name.value).is_some() {
                return None;
            }
            Some(Audience { name: Arc::clone(&name.value), label: Arc::clone(label) })
        });
        let mut config = Self {
            path: Arc::clone(&source.path),
            text: Arc::clone(&source.text),
            title: record.text("title"),
            lang,
            spoken,
            as_of: record.date("as_of"),
            ignore: record.texts("ignore"),
            person: Person::read(record.table("person")),
            route: record.tables("route").iter().map(Station::read).collect(),
            work: record.tables("work").iter().map(Post::read).collect(),
            education: record.tables("education").iter().map(Study::read).collect(),
            smart: SmartReading {
                acceptable: letter("a") == Some("acceptable"),
                realistic: letter("r") == Some("realistic"),
            },
            audiences: audiences.take(MAX_AUDIENCES).collect(),
            default_audiences: Vec::new(),
            editions: Vec::new(),
            rules: record
                .map("rules")
                .iter()
                .filter_map(|(name, level)| {
                    Some((Arc::clone(&name.value), level_of(&level.value)?))
                })
                .collect(),
            reviews: cycle.map(|cycle| cycle.dates("reviews")).unwrap_or_default(),
            review_every: period("review_every").or(Some(Period { count: 6, unit: Unit::Month })),
            active_goals: (goals.first().copied(), goals.get(1).copied()),
            hours_per_week: amount("hours_per_week"),
            budget: amount("budget"),
            horizon: period("horizon"),
            fresh_look: period("fresh_look").unwrap_or(Period { count: 3, unit: Unit::Day }),
            silence: period("silence").unwrap_or(Period { count: 6, unit: Unit::Week }),
            periods: Vec::new(),
            names: private_names(record.table("privacy")),
            theme: record.table("theme").and_then(|theme| theme.choice("name")),
            accent: record.table("theme").and_then(accent),
            record: record.clone(),
            translations: Vec::new(),
            problems,
        };
        config.periods = periods::read(record, &config.path, &mut config.problems);
        config.default_audiences = config.read_defaults();
        config.editions = config.read_editions();
        config
    }

    /// When each station of the career line is. Without a state of its own, a station is done if it
    /// comes before the current one; if no station is current, its year decides.
    pub(crate) fn states_of_route(&self, today: Date) -> Vec<Progress> {
        let written = self.route.iter().position(|station| station.state == Some("now"));
        let year = |station: &Station| -> Option<i16> {
            let mut numbers = station.when.as_ref()?.split(|sign: char| !sign.is_ascii_digit());
            numbers.find(|part| part.len() == 4)?.parse().ok()
        };
        let state = |(at, station): (usize, &Station)| match station.state {
            Some("done") => Progress::Done,
            Some("now") => Progress::Now,
            Some(_) => Progress::Ahead,
            None => match (written, year(station)) {
                (Some(now), _) if at < now => Progress::Done,
                (None, Some(year)) if year <= today.year() => Progress::Done,
                _ => Progress::Ahead,
            },
        };
        self.route.iter().enumerate().map(state).collect()
    }

    /// The place of a setting in a table, or of that table, or the start of the file.
    pub(crate) fn place_in(&self, table: &str, name: &str) -> Span {
        let table = self.record.get(table);
        let inner = table.and_then(|item| match &item.value {
            Value::Table(record) => record.get(name),
            _ => None,
        });
        inner.or(table).map_or(Span::default(), |item| item.span)
    }

    /// The same settings with a reduced record.
    #[must_use]
    pub(crate) fn with_record(&self, record: Record) -> Self {
        Self {
            title: record.text("title"),
            person: Person::read(record.table("person")),
            route: record.tables("route").iter().map(Station::read).collect(),
            work: record.tables("work").iter().map(Post::read).collect(),
            education: record.tables("education").iter().map(Study::read).collect(),
            text: "".into(),
            record,
            ..self.clone()
        }
    }

    /// The declared readers for whom no edition is made.
    pub(crate) fn audiences_without_edition(&self) -> impl Iterator<Item = &Arc<str>> {
        let names = self.audiences.iter().map(|audience| &audience.name);
        names.filter(|name| !self.editions.iter().any(|edition| edition.audience == **name))
    }

    /// The default readers of a kind; `None` if the settings give none.
    pub(crate) fn default_readers(&self, kind: Kind) -> Option<ReaderSet> {
        let found = self.default_audiences.iter().find(|(named, _)| *named == kind);
        found.map(|(_, set)| *set)
    }

    fn read_defaults(&self) -> Vec<(Kind, ReaderSet)> {
        let entries = self.record.table("audience").map(|table| table.map("default"));
        let declared = || self.audiences.iter().map(|audience| &*audience.name);
        entries
            .unwrap_or_default()
            .iter()
            .filter_map(|(name, value)| {
                let kind = Kind::from_name(&name.value)?;
                let names = texts(&value.value);
                Some((kind, readers_among(declared, names.iter().map(|(name, _)| &**name)).0))
            })
            .collect()
    }
}

/// Whether readers of an edition can see a setting: the title of the plan, the author, the career.
pub(crate) fn is_shown(field: &schema::Field) -> bool {
    matches!(field.name, "title" | "person" | "route" | "work" | "education")
}

/// The accent colour of a theme.
fn accent(theme: &Record) -> Option<Accent> {
    let named = theme.choice("accent").map(Accent::Named);
    named.or_else(|| Colour::read(&theme.text("accent")?).map(Accent::Own))
}

/// The private names, longest first, so that a first name does not replace part of a full name.
fn private_names(privacy: Option<&Record>) -> Vec<(Arc<str>, Option<Arc<str>>)> {
    let Some(privacy) = privacy else { return Vec::new() };
    let roles = privacy.map("roles").iter().filter_map(|(name, role)| match &role.value {
        Value::Text(role) => Some((Arc::clone(&name.value), Arc::clone(role))),
        _ => None,
    });
    let roles: Vec<(Arc<str>, Arc<str>)> = roles.collect();
    let mut names: Vec<Arc<str>> = privacy.texts("names");
    names.extend(roles.iter().map(|(name, _)| Arc::clone(name)));
    names.retain(|name| !name.trim().is_empty());
    names.sort_by_key(|name| std::cmp::Reverse(name.len()));
    names.dedup();
    let role = |name: &Arc<str>| {
        roles.iter().find(|(known, _)| known == name).map(|(_, role)| Arc::clone(role))
    };
    names.into_iter().map(|name| (Arc::clone(&name), role(&name))).collect()
}

/// The language of a translation of the settings: `pop.en.toml`.
pub(crate) fn translation_of(path: &str) -> Option<Lang> {
    Lang::ALL.into_iter().find(|lang| path == format!("pop.{}.toml", lang.code()))
}

/// The texts of a list, each with its place.
pub fn texts(value: &Value) -> Vec<(Arc<str>, Span)> {
    let Value::List(values) = value else { return Vec::new() };
    let text = |value: &crate::base::Spanned<Value>| match &value.value {
        Value::Text(text) => Some((Arc::clone(text), value.span)),
        _ => None,
    };
    values.iter().filter_map(text).collect()
}

fn level_of(value: &Value) -> Option<RuleLevel> {
    match value {
        Value::Choice("off") => Some(RuleLevel::Off),
        Value::Choice("info") => Some(RuleLevel::At(Severity::Info)),
        Value::Choice("warning") => Some(RuleLevel::At(Severity::Warning)),
        Value::Choice("error") => Some(RuleLevel::At(Severity::Error)),
        _ => None,
    }
}
