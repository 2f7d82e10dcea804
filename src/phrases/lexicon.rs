//! Indexes the word tables of a language, so that each word is looked up once.

use std::collections::{HashMap, HashSet};
use std::sync::OnceLock;

use super::class::{Class, Classes, Unit};
use super::{Lang, en, nl};

/// The vocabulary of one language; words are separated by spaces, phrases by bars.
pub(super) struct Table {
    /// Single words by class.
    pub(super) words: &'static [&'static [(Class, &'static str)]],
    /// Fixed phrases by class; `*` matches any one word.
    pub(super) phrases: &'static [(Class, &'static str)],
    /// The names of the months, January first.
    pub(super) months: [&'static str; 12],
    /// The days of the week, Monday first.
    pub(super) weekdays: [&'static str; 7],
    /// Recurring weekdays: `maandagen`, `Mondays`.
    pub(super) returning_weekdays: &'static str,
    /// Spring, summer, autumn, winter.
    pub(super) seasons: [&'static str; 4],
    /// Days with a fixed date, as month, day and names.
    pub(super) holidays: &'static [(u8, u8, &'static str)],
    /// Days that move with Easter, as days after it and names.
    pub(super) feasts: &'static [(i16, &'static str)],
    /// Units of time.
    pub(super) units: &'static [(Unit, &'static str)],
    /// Adverbs of frequency by unit: `wekelijks`, `daily`.
    pub(super) rhythms: &'static [(Unit, &'static str)],
    /// Number words.
    pub(super) numbers: &'static [(f64, &'static str)],
    /// Ranks in words.
    pub(super) ranks: &'static [(u32, &'static str)],
    /// How compound numbers are joined.
    pub(super) compound: Compound,
    /// Endings that can be removed from a word that is not in the table.
    pub(super) endings: &'static [&'static str],
    /// Whether compounds are written as one word, so that the end of a word shows its class.
    pub(super) glued: bool,
    /// The ending of a verb used as a noun: `by exercising`.
    pub(super) gerund: Option<&'static str>,
    /// The endings of a plural.
    pub(super) plurals: &'static [&'static str],
    /// The ending that identifies a verb that is not in the table.
    pub(super) infinitive: Option<&'static str>,
    /// The shape of a participle.
    pub(super) participle: Participle,
    /// The endings of words without substance.
    pub(super) hollow: Hollow,
    /// Words that identify the language.
    pub(super) telling: &'static str,
}

/// The endings of words without substance that are in no table.
pub(super) struct Hollow {
    /// Of adjectives: `persoonlijke`, `meaningful`.
    pub(super) adjectives: &'static [&'static str],
    /// Of abstract nouns: `zorgvuldigheid`, `openness`.
    pub(super) nouns: &'static [&'static str],
    /// Of adverbs: `rustigjes`, `clearly`.
    pub(super) adverbs: &'static [&'static str],
    /// The first parts of words about oneself: `zelfbeeld`, `self-worth`.
    pub(super) starts: &'static [&'static str],
    /// Of comparatives: `zorgvuldiger`.
    pub(super) comparatives: &'static [&'static str],
    /// Of comparatives, if the stem is a word of praise: `netter`, `calmer`.
    pub(super) degrees: &'static [&'static str],
}

/// The shape of a participle.
pub(super) struct Participle {
    /// The prefix, at the start or after a short prefix: `ge` in `opgeruimd`.
    pub(super) starts: &'static [&'static str],
    /// The endings.
    pub(super) ends: &'static [&'static str],
}

/// How a language joins units and tens: `vijfentwintig`, `twenty-five`.
pub(super) enum Compound {
    /// Units, one of the joiners, tens.
    UnitsFirst(&'static [&'static str]),
    /// Tens, one of the joiners, units.
    TensFirst(&'static [&'static str]),
}

/// Everything the tables say about a word.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub(super) struct Entry {
    pub(super) classes: Classes,
    pub(super) number: Option<f64>,
    pub(super) rank: Option<u32>,
    pub(super) unit: Option<Unit>,
    pub(super) rhythm: Option<Unit>,
    /// 1 to 12.
    pub(super) month: Option<u8>,
    /// Monday 0 to Sunday 6.
    pub(super) weekday: Option<u8>,
    /// Whether the weekday is in the plural.
    pub(super) returning: bool,
    /// Spring 0 to winter 3.
    pub(super) season: Option<u8>,
    /// Month and day.
    pub(super) holiday: Option<(u8, u8)>,
    /// Days after Easter.
    pub(super) feast: Option<i16>,
}

/// Finds words and phrases of one language.
pub(super) struct Lexicon {
    pub(super) table: &'static Table,
    words: HashMap<&'static str, Entry>,
    telling: HashSet<&'static str>,
    /// Phrases by their first word, longest first.
    phrases: HashMap<&'static str, Vec<(Class, Vec<&'static str>)>>,
}

/// The classes that the last part of a compound passes on: `netwerkgesprek` is a `gesprek`.
const HEADS: Classes = {
    let Classes(things) = THINGS;
    let Classes(vague) = Classes::of(&[Class::Umbrella, Class::Abstract]);
    Classes([things[0] | vague[0], things[1] | vague[1]])
};

/// Those of them that name a thing.
const THINGS: Classes = Classes::of(&[
    Class::LongEvent,
    Class::ShortEvent,
    Class::Certificate,
    Class::Exam,
    Class::Job,
    Class::Position,
    Class::Product,
    Class::Happening,
    Class::Party,
    Class::People,
    Class::ScoreNoun,
    Class::TrackTool,
    Class::Money,
]);

/// The classes of what takes place at some time.
const EVENTS: Classes = Classes::of(&[Class::LongEvent, Class::ShortEvent]);

/// The classes of words without other forms: `shed` is not `she`.
const SMALL: Classes = Classes::of(&[Class::Pronoun, Class::Article, Class::Possessive]);

/// The classes of nouns without limits.
const VAGUE: Classes = Classes::of(&[Class::Umbrella, Class::Abstract, Class::Quality]);

/// The length in bytes beyond which a word is not analysed.
const LONGEST: usize = 48;

impl Lexicon {
    /// The lexicon of a language, built on first use.
    pub(super) fn of(lang: Lang) -> &'static Self {
        static NL: OnceLock<Lexicon> = OnceLock::new();
        static EN: OnceLock<Lexicon> = OnceLock::new();
        match lang {
            Lang::Nl => NL.get_or_init(|| Self::build(&nl::TABLE)),
            Lang::En => EN.get_or_init(|| Self::build(&en::TABLE)),
        }
    }

    /// Looks up a word: as it is, without an ending, or by the last part of a compound.
    pub(super) fn word(&self, word: &str) -> Entry {
        if word.len() > LONGEST {
            return Entry::default();
        }
        if let Some(entry) = self.words.get(word) {
            return *entry;
        }
        if let Some(number) = self.compound_number(word) {
            return Entry { number: Some(number), ..Entry::default() };
        }
        // `mid-February`: the part and the month in one word.
        if let Some((part, rest)) = word.split_once('-')
            && let (Some(part), Some(rest)) = (self.words.get(part), self.words.get(rest))
            && rest.month.is_some()
        {
            let mut entry = *rest;
            entry.classes.add(part.classes);
            return entry;
        }
        self.inflected(word).or_else(|| self.glued(word)).unwrap_or_default()
    }

    /// `vergaderingen` says little, and is still the plural of an event.
    fn add_events(&mut self) {
        let broad = self
            .words
            .iter()
            .filter(|(_, entry)| entry.classes.meets(VAGUE) && !entry.classes.meets(EVENTS));
        let events = broad.filter_map(|(word, _)| {
            let events = self.inflected(word)?.classes.and(EVENTS);
            (!events.is_empty()).then_some((*word, events))
        });
        for (word, events) in events.collect::<Vec<_>>() {
            if let Some(entry) = self.words.get_mut(word) {
                entry.classes.add(events);
            }
        }
    }

    /// Whether a word is in the table as it is.
    pub(super) fn knows(&self, word: &str) -> bool {
        self.words.contains_key(word)
    }

    /// Whether a word is in the table as praise.
    pub(super) fn praises(&self, word: &str) -> bool {
        self.words.get(word).is_some_and(|entry| entry.classes.has(Class::Quality))
    }

    /// Whether a word identifies the language.
    pub(super) fn tells(&self, word: &str) -> bool {
        self.telling.contains(word)
    }

    /// The phrases that can start with a word.
    pub(super) fn phrases(&self, first: &str) -> &[(Class, Vec<&'static str>)] {
        self.phrases.get(first).map_or(&[], Vec::as_slice)
    }

    fn inflected(&self, word: &str) -> Option<Entry> {
        self.table.endings.iter().find_map(|ending| {
            let (cut, put) = ending.split_once('>').unwrap_or((ending, ""));
            let stem = word.strip_suffix(cut).filter(|stem| stem.len() > 2)?;
            let entry = if put.is_empty() {
                self.words.get(stem)
            } else {
                self.words.get(format!("{stem}{put}").as_str())
            };
            // A diminutive is not a verb: `pakje`.
            let small = cut.contains("je");
            // Function words, units and numbers are in the table in all their forms.
            entry
                .filter(|e| e.unit.is_none() && e.number.is_none() && e.month.is_none())
                .filter(|e| !e.classes.meets(SMALL))
                .filter(|e| !(small && e.classes.has(Class::PlainVerb)))
                .copied()
        })
    }

    fn glued(&self, word: &str) -> Option<Entry> {
        if !self.table.glued || word.len() < 7 {
            return None;
        }
        // `dinsdagavond` is a weekday.
        let day = (0..).zip(self.table.weekdays).find_map(|(day, name)| {
            let part = self.words.get(word.strip_prefix(name)?)?;
            part.classes.has(Class::DayPart).then_some(day)
        });
        if day.is_some() {
            return Some(Entry { weekday: day, ..Entry::default() });
        }
        let starts = word.char_indices().skip(2).map(|(at, _)| at);
        let heads = starts.take_while(|at| at + 4 <= word.len()).filter_map(|at| {
            let head = &word[at..];
            let entry = self.words.get(head).copied().or_else(|| self.inflected(head))?;
            // `werksfeer` is as vague as its parts; `melkkwaliteit` says quality of what.
            let narrow = entry.classes.meets(VAGUE) && !self.is_vague(&word[..at]);
            let classes = entry.classes.and(if narrow { THINGS } else { HEADS });
            (!classes.is_empty()).then_some(Entry { classes, ..Entry::default() })
        });
        heads.into_iter().next()
    }

    /// Whether a word in no table is a compound with a first part that says which: `medebewoners`,
    /// not `teamgenoten`.
    pub(super) fn is_narrow(&self, word: &str) -> bool {
        let unknown = self.table.glued && !self.knows(word) && self.inflected(word).is_none();
        let starts = word.char_indices().skip(3).map(|(at, _)| at);
        let heads = starts.take_while(|at| at + 4 <= word.len()).filter(|at| {
            let head = &word[*at..];
            self.words.get(head).copied().or_else(|| self.inflected(head)).is_some()
        });
        unknown
            && word.len() <= LONGEST
            && heads.into_iter().next().is_some_and(|at| !self.is_vague(&word[..at]))
    }

    /// Whether the first part of a compound adds nothing: `werk`, `proces`, `groeps`.
    fn is_vague(&self, part: &str) -> bool {
        let is = |part: &str| self.words.get(part).is_some_and(|entry| entry.classes.meets(VAGUE));
        let tied = ["s", "en", "e", "-"].into_iter().filter_map(|tie| part.strip_suffix(tie));
        is(part) || tied.into_iter().any(is)
    }

    fn compound_number(&self, word: &str) -> Option<f64> {
        let plain = |part: &str| self.words.get(part).and_then(|entry| entry.number);
        for (big, name) in [(1000.0, 1000.0), (100.0, 100.0)] {
            for (value, words) in self.table.numbers {
                if (*value - name).abs() > 0.1 || words.len() >= word.len() {
                    continue;
                }
                let Some(at) = word.find(words).filter(|_| !words.contains(' ')) else { continue };
                let (left, right) = (&word[..at], &word[at + words.len()..]);
                let left = if left.is_empty() { 1.0 } else { self.small_number(left)? };
                let right = match right.trim_start_matches('-') {
                    "" => 0.0,
                    rest => plain(rest)
                        .or_else(|| self.compound_number(rest))
                        .or_else(|| rest.strip_prefix("en").and_then(plain))?,
                };
                return Some(left * big + right);
            }
        }
        self.small_number(word)
    }

    fn small_number(&self, word: &str) -> Option<f64> {
        let plain = |part: &str| self.words.get(part).and_then(|entry| entry.number);
        if let Some(number) = plain(word) {
            return Some(number);
        }
        if word.len() < 8 {
            return None;
        }
        let mut tens = self.table.numbers.iter().filter(|(v, _)| (20.0..100.0).contains(v));
        let unit = |part: &str| plain(part).filter(|v| *v >= 1.0 && *v < 10.0 && v.fract() == 0.0);
        tens.find_map(|(value, name)| match self.table.compound {
            Compound::UnitsFirst(joiners) => {
                let rest = word.strip_suffix(name)?;
                let left = joiners.iter().find_map(|joiner| rest.strip_suffix(joiner))?;
                Some(value + unit(left)?)
            }
            Compound::TensFirst(joiners) => {
                let rest = word.strip_prefix(name)?;
                let right = joiners.iter().find_map(|joiner| rest.strip_prefix(joiner))?;
                Some(value + unit(right)?)
            }
        })
    }

    fn build(table: &'static Table) -> Self {
        let mut words: HashMap<&'static str, Entry> = HashMap::with_capacity(2048);
        let mut set = |list: &'static str, change: &dyn Fn(&mut Entry)| {
            for word in list.split_whitespace() {
                change(words.entry(word).or_default());
            }
        };
        for (class, list) in table.words.iter().copied().flatten() {
            set(list, &|entry| entry.classes.add(Classes::of(&[*class])));
        }
        for (month, list) in (1..).zip(table.months) {
            set(list, &|entry| entry.month = Some(month));
        }
        for (day, list) in (0..).zip(table.weekdays) {
            set(list, &|entry| entry.weekday = Some(day));
        }
        for (day, word) in (0..).zip(table.returning_weekdays.split_whitespace()) {
            set(word, &|entry| {
                entry.weekday = Some(day);
                entry.returning = true;
            });
        }
        for (season, list) in (0..).zip(table.seasons) {
            set(list, &|entry| entry.season = Some(season));
        }
        for (month, day, list) in table.holidays {
            set(list, &|entry| entry.holiday = Some((*month, *day)));
        }
        for (days, list) in table.feasts {
            set(list, &|entry| entry.feast = Some(*days));
        }
        for (unit, list) in table.units {
            set(list, &|entry| entry.unit = Some(*unit));
        }
        for (unit, list) in table.rhythms {
            set(list, &|entry| entry.rhythm = Some(*unit));
        }
        for (number, list) in table.numbers {
            set(list, &|entry| entry.number = Some(*number));
        }
        for (rank, list) in table.ranks {
            set(list, &|entry| entry.rank = Some(*rank));
        }
        let telling = table.telling.split_whitespace().collect();
        let mut lexicon = Self { table, words, telling, phrases: phrases(table) };
        lexicon.add_events();
        lexicon
    }
}

fn phrases(table: &'static Table) -> HashMap<&'static str, Vec<(Class, Vec<&'static str>)>> {
    let mut phrases: HashMap<&'static str, Vec<(Class, Vec<&'static str>)>> = HashMap::new();
    for (class, list) in table.phrases {
        for phrase in list.split('|') {
            let mut parts = phrase.split_whitespace();
            if let Some(first) = parts.next() {
                phrases.entry(first).or_default().push((*class, parts.collect()));
            }
        }
    }
    #[expect(clippy::iter_over_hash_type, reason = "each list is sorted on its own")]
    for list in phrases.values_mut() {
        list.sort_by_key(|(_, rest)| usize::MAX - rest.len());
    }
    phrases
}
