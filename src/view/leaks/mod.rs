//! Proof that an edition holds nothing hidden: what must not be seen is looked for in what was made.
//!
//! Three steps: every text of the plan is sorted into hidden and shown ([`texts`]); what is hidden
//! becomes runs of words that occur in nothing that is shown ([`words`]); each output is read word by
//! word, and a run that is among them is a leak.

mod texts;
mod words;

use std::collections::{HashMap, HashSet};
use std::hash::{BuildHasher, Hasher};
use std::sync::Arc;

use rayon::prelude::*;

use crate::base::lines::LineIndex;
use crate::base::{Source, lang};
use crate::plan::kinds::SPECS;
use crate::plan::{Edition, Plan, Viewer};

use texts::{At, Passage, Sight};
use words::{RUN, Word, Writing, each_run, most_of, telling, words};

/// Something hidden that an output holds.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Leak {
    /// The output.
    pub output: String,
    /// The file of the plan in which it is hidden.
    pub path: Arc<str>,
    /// The line in it, counted from 1; none when it is the name of the file.
    pub line: Option<u32>,
    /// The words.
    pub text: String,
}

/// What an edition must not hold.
#[derive(Debug)]
pub struct Secrets<'p> {
    texts: Vec<Passage<'p>>,
    sources: Vec<(Arc<str>, &'p str)>,
    runs: HashMap<u64, Place, Plain>,
    filter: Filter,
    /// Runs of four words that are shown: with a fifth from elsewhere they prove nothing.
    common: HashSet<u64, Plain>,
}

/// The place of a run: the text, and where it starts and ends in it.
#[derive(Clone, Copy, Debug)]
struct Place {
    text: u32,
    from: u32,
    to: u32,
    /// Whether it stays hidden when the same words are shown elsewhere.
    always: bool,
}

impl<'p> Secrets<'p> {
    /// What an edition of a plan must not hold. `known` are texts that are in every edition, such as
    /// templates; words that occur in them prove nothing.
    pub fn of(
        plan: &'p Plan,
        edition: &Edition,
        settings: Option<&'p Source>,
        known: &[&str],
    ) -> Self {
        let mut secrets = Self {
            texts: Vec::new(),
            sources: Vec::new(),
            runs: HashMap::with_hasher(Plain),
            filter: Filter::for_count(0),
            common: HashSet::with_hasher(Plain),
        };
        if plan.viewer(edition) == Viewer::Author {
            return secrets;
        }
        let mut shown = Vec::new();
        let mut always = Vec::new();
        for (sight, text) in texts::texts(plan, edition, settings) {
            match sight {
                Sight::Shown => shown.push(text),
                Sight::Hidden | Sight::Never => {
                    always.push(sight == Sight::Never);
                    secrets.texts.push(text);
                }
            }
        }
        let runs: Vec<Runs> = secrets
            .texts
            .par_iter()
            .enumerate()
            .map(|(number, text)| runs(number as u32, &text.text, always[number]))
            .collect();
        let count = runs.iter().map(|runs| runs.whole.len()).sum();
        secrets.runs.reserve(count);
        secrets.filter = Filter::for_count(count);
        let mut parts = Filter::for_count(count * 2);
        for runs in runs {
            for (number, place) in runs.whole {
                secrets.filter.add(number);
                let known = secrets.runs.entry(number).or_insert(place);
                known.always |= place.always;
            }
            for number in runs.parts {
                parts.add(number);
            }
        }
        let also = vocabulary();
        for text in known.iter().copied().chain(also.iter().map(String::as_str)) {
            let (whole, part) = secrets.present(text, &parts);
            for number in whole {
                secrets.runs.remove(&number);
            }
            secrets.common.extend(part);
        }
        let seen: Vec<_> =
            shown.par_iter().map(|text| secrets.present(&text.text, &parts)).collect();
        for (whole, part) in seen {
            for number in whole {
                if secrets.runs.get(&number).is_some_and(|place| !place.always) {
                    secrets.runs.remove(&number);
                }
            }
            secrets.common.extend(part);
        }
        let documents = plan.entries.iter().chain(plan.overlays.iter().map(|(.., entry)| entry));
        secrets.sources =
            documents.map(|entry| (Arc::clone(&entry.path), &*entry.body.text)).collect();
        secrets.sources.extend(settings.map(|source| (Arc::clone(&source.path), &*source.text)));
        secrets.sources.sort_unstable();
        secrets
    }

    /// What of it an output holds, its own name included; one place of each text.
    pub fn search(&self, output: &str, bytes: &[u8]) -> Vec<Leak> {
        if self.runs.is_empty() {
            return Vec::new();
        }
        let text = String::from_utf8_lossy(bytes);
        let mut places: Vec<Place> = Vec::new();
        let mut note = |place: Place| {
            if !places.iter().any(|known| known.text == place.text) {
                places.push(place);
            }
        };
        let sides = [(output, Writing::Plain), (&*text, Writing::of(output))];
        for (text, writing) in sides {
            let words = words(text, writing);
            each_run(&words, |key| {
                if self.filter.may_hold(key.number)
                    && let Some(place) = self.runs.get(&key.number)
                    && !self.is_joined(&words, key)
                {
                    note(*place);
                }
            });
        }
        let mut leaks: Vec<Leak> =
            places.into_iter().map(|place| self.leak(output, place)).collect();
        leaks.sort();
        leaks
    }

    /// Whether a run is no more than words that are shown, and one before or behind them.
    fn is_joined(&self, words: &[Word], key: words::Key) -> bool {
        most_of(words, key).is_some_and(|most| most.iter().any(|most| self.common.contains(most)))
    }

    /// The runs of a text that are among what is hidden, and the runs of four that may be.
    fn present(&self, text: &str, parts: &Filter) -> (Vec<u64>, Vec<u64>) {
        let (mut present, mut part) = (Vec::new(), Vec::new());
        each_run(&words(text, Writing::Plain), |key| {
            if self.filter.may_hold(key.number) && self.runs.contains_key(&key.number) {
                present.push(key.number);
            }
            if key.words.1 == RUN - 1 && parts.may_hold(key.number) {
                part.push(key.number);
            }
        });
        (present, part)
    }

    fn leak(&self, output: &str, place: Place) -> Leak {
        let text = &self.texts[place.text as usize];
        let words = text.text.get(place.from as usize..place.to as usize).unwrap_or_default();
        let offset = match text.at {
            At::From(start) => Some(start + place.from as usize),
            At::In(span) => Some(span.start as usize),
            At::Name => None,
        };
        let source = self.sources.binary_search_by(|(path, _)| path.cmp(&text.path)).ok();
        let line = source.zip(offset).map(|(number, offset)| {
            let source = self.sources[number].1;
            LineIndex::new(source).position(source, offset).line
        });
        Leak {
            output: output.to_owned(),
            path: Arc::clone(&text.path),
            line,
            text: words.split_whitespace().collect::<Vec<_>>().join(" "),
        }
    }
}

/// What a text is recognised by.
struct Runs {
    /// The runs, each with its place.
    whole: Vec<(u64, Place)>,
    /// The first and the last four words of runs of five.
    parts: Vec<u64>,
}

fn runs(number: u32, text: &str, always: bool) -> Runs {
    let words = words(text, Writing::Plain);
    let place = |(first, count): (usize, usize)| Place {
        text: number,
        from: words[first].at.0,
        to: words[first + count - 1].at.1,
        always,
    };
    let keys = telling(&words);
    let parts = keys.iter().filter_map(|key| most_of(&words, *key)).flatten().collect();
    Runs { whole: keys.into_iter().map(|key| (key.number, place(key.words))).collect(), parts }
}

/// The words of the program itself: its sentences, and what kinds and their folders are called.
fn vocabulary() -> Vec<String> {
    let sentences = lang::FILES.iter().flat_map(|(_, files)| files.iter());
    let mut vocabulary: Vec<String> = sentences.map(|text| (*text).to_owned()).collect();
    for spec in SPECS {
        vocabulary.push([spec.name, spec.alias, spec.folder, spec.folder_nl].join("\n\n"));
    }
    vocabulary
}

/// A quick answer to whether a run may be hidden, for the many that are not.
#[derive(Debug)]
struct Filter {
    bits: Vec<u64>,
    shift: u32,
}

impl Filter {
    fn for_count(count: usize) -> Self {
        let bits = (count * 16).next_power_of_two().max(64);
        Self { bits: vec![0; bits / 64], shift: 64 - bits.trailing_zeros() }
    }

    fn add(&mut self, number: u64) {
        let bit = (number >> self.shift) as usize;
        self.bits[bit / 64] |= 1 << (bit % 64);
    }

    fn may_hold(&self, number: u64) -> bool {
        let bit = (number >> self.shift) as usize;
        self.bits[bit / 64] & (1 << (bit % 64)) != 0
    }
}

/// Takes numbers that are mixed already as they are.
#[derive(Clone, Copy, Debug, Default)]
struct Plain;

/// See [`Plain`].
#[derive(Debug, Default)]
struct AsItIs(u64);

impl BuildHasher for Plain {
    type Hasher = AsItIs;

    fn build_hasher(&self) -> AsItIs {
        AsItIs(0)
    }
}

impl Hasher for AsItIs {
    fn finish(&self) -> u64 {
        self.0
    }

    fn write(&mut self, bytes: &[u8]) {
        for byte in bytes {
            self.0 = self.0.rotate_left(8) ^ u64::from(*byte);
        }
    }

    fn write_u64(&mut self, number: u64) {
        self.0 = number;
    }
}
