//! Proves that an edition contains nothing hidden: searches every finished file for what its
//! readers must not see.
//!
//! In three steps, every text of the plan is sorted into hidden and shown ([`texts`]), hidden texts
//! become n-grams that occur in no shown text ([`words`]), and each output is read word by word
//! ([`reader`]) and searched for these n-grams ([`runs`]). For hidden files it searches for pieces
//! of their bytes ([`pieces`]); printed documents are read from their glyphs.
//!
//! Nearly every search finds nothing, so what only a hit needs (the place of a text, the n-grams of
//! four words that are shown) is computed at the first hit.

mod composed;
mod container;
mod format;
mod names;
mod ngrams;
mod owners;
mod pieces;
#[cfg(feature = "pdf")]
mod printed;
mod scanner;
mod searched;
mod texts;
mod tokenizer;

use std::borrow::Cow;
use std::sync::{Arc, LazyLock, OnceLock};

use rayon::prelude::*;
use rustc_hash::{FxHashMap, FxHashSet};

use crate::base::lines::LineIndex;
use crate::base::{Source, lang};
use crate::edit::scaffold;
use crate::plan::kinds::SPECS;
use crate::plan::names::renamed;
use crate::plan::{Edition, Plan, Viewer};

pub(crate) use pieces::PIECE;
pub use pieces::{Read, Sample};
pub use searched::Searched;

use composed::Composed;
use format::{Format, packed};
use names::{Names, is_said};
use ngrams::{SHORTEST, SHORTEST_NAME, Token, replay, significant};
use pieces::Pieces;
use scanner::{Scanner, Tail, Tails, Window, each_four};
use texts::{At, Passage, Sight};
use tokenizer::{read, read_bytes, read_output, words};

/// Something hidden that an output contains.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Leak {
    /// The path of the output.
    pub output: String,
    /// The file of the plan in which it is hidden.
    pub path: Arc<str>,
    /// The line in that file, from 1; `None` if it is the name of the file or the file itself.
    pub line: Option<u32>,
    /// The words; empty if it is the file itself.
    pub text: String,
}

/// What an edition must not contain.
#[derive(Debug)]
pub struct Secrets<'p> {
    secret: Vec<(Sight, Passage<'p>)>,
    shown: Vec<Passage<'p>>,
    known: Vec<String>,
    sources: Vec<(Arc<str>, &'p str)>,
    /// The n-grams of hidden texts that no shown text contains.
    ngrams: FxHashSet<u64>,
    /// The n-grams that are leaks even if a shown text contains them: names.
    always: FxHashSet<u64>,
    tails: Tails,
    names: Names<'p>,
    pieces: Option<Pieces<'p>>,
    /// The place of each n-gram, computed for the first hit.
    places: OnceLock<FxHashMap<u64, Place>>,
    /// Four consecutive words that are shown: with a fifth from elsewhere, they prove nothing.
    common: OnceLock<FxHashSet<u64>>,
    /// What pop composes itself.
    composed: OnceLock<Composed>,
}

/// How many hidden texts one thread takes at a time.
const AT_ONCE: usize = 64;

/// The place of an n-gram: the text, and where it starts and ends in it.
#[derive(Clone, Copy, Debug)]
struct Place {
    text: u32,
    from: u32,
    to: u32,
}

impl<'p> Secrets<'p> {
    /// What an edition of a plan must not contain. Words that occur in `known`, texts of every
    /// edition such as templates, prove nothing.
    pub fn of(
        plan: &'p Plan,
        edition: &Edition,
        settings: Option<&'p Source>,
        known: &[&str],
    ) -> Self {
        let mut secrets = Self {
            secret: Vec::new(),
            shown: Vec::new(),
            known: Vec::new(),
            sources: Vec::new(),
            ngrams: FxHashSet::default(),
            always: FxHashSet::default(),
            tails: Tails::default(),
            names: Names::default(),
            pieces: None,
            places: OnceLock::new(),
            common: OnceLock::new(),
            composed: OnceLock::new(),
        };
        if plan.viewer(edition) == Viewer::Author {
            return secrets;
        }
        let texts = texts::texts(plan, edition, settings);
        let all: usize = texts.iter().map(Vec::len).sum();
        let shown = texts.iter().flatten().filter(|(sight, _)| *sight == Sight::Shown).count();
        secrets.shown.reserve(shown);
        secrets.secret.reserve(all - shown);
        for (sight, text) in texts.into_iter().flatten() {
            match sight {
                Sight::Shown => {
                    // The shown text is the one in which roles have replaced the names.
                    if let Cow::Owned(other) = renamed(&plan.config.names, &text.text) {
                        secrets.shown.push(Passage { text: Cow::Owned(other), ..text.clone() });
                    }
                    secrets.shown.push(text);
                }
                Sight::Hidden | Sight::Never => secrets.secret.push((sight, text)),
            }
        }
        secrets.known = known.iter().map(|text| (*text).to_owned()).collect();
        // Readers know the name of their edition.
        secrets.known.push(edition.name.to_string());
        let names = secrets.secret.iter().filter(|(sight, _)| *sight == Sight::Never);
        let names = names.map(|(_, name)| name.clone()).collect();
        let said = |word: &str| {
            let sentences = lang::FILES.iter().flat_map(|(_, files)| files.iter());
            let mut sentences = sentences.copied().chain(known.iter().copied());
            sentences.any(|text| is_said(text, word))
        };
        secrets.names = Names::of(names, said);
        secrets.gather();
        let documents = plan.entries.iter().chain(plan.overlays.iter().map(|(.., entry)| entry));
        secrets.sources =
            documents.map(|entry| (Arc::clone(&entry.path), &*entry.body.text)).collect();
        secrets.sources.extend(settings.map(|source| (Arc::clone(&source.path), &*source.text)));
        secrets.sources.sort_unstable();
        secrets
    }

    /// Also searches for files that the edition does not show. `shown` are those that it does show,
    /// and `read` reads one of them.
    #[must_use]
    pub fn with_files(self, hidden: &[Sample], shown: Vec<Arc<str>>, read: Read<'p>) -> Self {
        let pieces = Pieces::of(hidden, shown, read);
        Self { pieces: (!pieces.is_empty()).then_some(pieces), ..self }
    }

    /// Collects the n-grams of hidden texts that no shown text contains.
    fn gather(&mut self) {
        let found: Vec<Vec<(Sight, u64, Tail)>> = self
            .secret
            .par_chunks(AT_ONCE)
            .map(|texts| {
                let mut found = Vec::new();
                for (sight, text) in texts {
                    let words = words(&text.text);
                    significant(&words, sight.least(), |ngram| {
                        found.push((*sight, ngram.hash, Tail::of(&words, ngram)));
                    });
                }
                found
            })
            .collect();
        let count = found.iter().map(Vec::len).sum();
        self.ngrams.reserve(count);
        for (sight, ngram, tail) in found.into_iter().flatten() {
            self.ngrams.insert(ngram);
            self.tails.add(tail);
            if sight == Sight::Never {
                self.always.insert(ngram);
            }
        }
        if self.ngrams.is_empty() {
            return;
        }
        let known = self.known.par_iter().map(String::as_str);
        let shown = self.shown.par_iter().map(|text| &*text.text);
        let shown = known.chain(shown).flat_map_iter(|text| {
            let mut present = Vec::new();
            read(text, &mut self.collector(&mut present));
            present
        });
        let mut shown: Vec<u64> = shown.collect();
        replay(&VOCABULARY, &mut self.collector(&mut shown));
        for ngram in shown {
            // A name is searched for even if it occurs in a shown text.
            if !self.always.contains(&ngram) {
                self.ngrams.remove(&ngram);
            }
        }
    }

    /// Adds the hidden n-grams among the tokens it receives.
    fn collector<'s>(
        &'s self,
        present: &'s mut Vec<u64>,
    ) -> Scanner<'s, impl FnMut(Window<'_>) + 's> {
        Scanner::new(&self.tails, |window: Window<'_>| {
            let ngram = window.hash();
            if self.ngrams.contains(&ngram) {
                present.push(ngram);
            }
        })
    }

    /// What an output contains of it, its file name included; one place per text.
    pub fn search(&self, output: &str, bytes: &[u8]) -> Vec<Leak> {
        let mut leaks = self.named(output, self.names.among(output, bytes));
        if self.ngrams.is_empty() && self.pieces.is_none() {
            return leaks;
        }
        let mut found = Found::default();
        if !self.ngrams.is_empty() {
            read(output, &mut self.finder(&mut found.places));
        }
        self.look_into(output, bytes, 0, &mut found);
        leaks.extend(self.leaks(output, found));
        leaks.sort();
        leaks.dedup_by(|one, other| one.path == other.path && one.text == other.text);
        leaks
    }

    /// Names that an output contains.
    fn named(&self, output: &str, names: Vec<&Passage<'p>>) -> Vec<Leak> {
        let leak = |name: &Passage<'p>| Leak {
            output: output.to_owned(),
            path: Arc::clone(&name.path),
            line: self.line(&name.path, name.start()),
            text: name.text.to_string(),
        };
        names.into_iter().map(leak).collect()
    }

    /// The line of an offset in a file of the plan.
    fn line(&self, path: &Arc<str>, offset: Option<usize>) -> Option<u32> {
        let source = self.sources.binary_search_by(|(known, _)| known.cmp(path)).ok()?;
        let source = self.sources[source].1;
        offset.map(|offset| LineIndex::new(source).position(source, offset).line)
    }

    /// What a printed document contains of it: its file name, the text of its pages, and everything
    /// packed into it.
    #[cfg(feature = "pdf")]
    pub fn search_printed(&self, output: &str, bytes: &[u8]) -> Vec<Leak> {
        if self.ngrams.is_empty() && self.pieces.is_none() && self.names.is_empty() {
            return Vec::new();
        }
        let mut found = Found::default();
        let printed = printed::read(bytes);
        for text in &printed.texts {
            read(text, &mut self.finder(&mut found.places));
        }
        for stream in &printed.streams {
            self.look_into("", stream, 0, &mut found);
        }
        let mut leaks = self.leaks(output, found);
        let texts = printed.texts.iter().map(|text| &**text);
        leaks.extend(self.named(output, self.names.printed(texts)));
        leaks.extend(self.search(output, bytes));
        leaks.sort();
        leaks.dedup();
        leaks
    }

    /// Without the typesetter, such a document comes from another program: only its bytes are
    /// searched.
    #[cfg(not(feature = "pdf"))]
    pub fn search_printed(&self, output: &str, bytes: &[u8]) -> Vec<Leak> {
        self.search(output, bytes)
    }

    /// The hits in an output.
    fn leaks(&self, output: &str, found: Found) -> Vec<Leak> {
        let files = found.files.into_iter().map(|path| Leak {
            output: output.to_owned(),
            path,
            line: None,
            text: String::new(),
        });
        let texts = found.places.into_iter().map(|place| self.leak(output, place));
        let mut leaks: Vec<Leak> = texts.chain(files).collect();
        leaks.sort();
        leaks
    }

    /// Searches a file and the files packed into it.
    fn look_into(&self, name: &str, bytes: &[u8], depth: u8, found: &mut Found) {
        let text = std::str::from_utf8(bytes).ok();
        let format = text.map_or(Format::Binary, |text| Format::of(name, text));
        if !self.ngrams.is_empty() {
            let mut finder = self.finder(&mut found.places);
            match text.filter(|_| format != Format::Binary) {
                Some(text) => read_output(text, format, &mut finder),
                None => {
                    for part in container::loose(bytes) {
                        read_bytes(part, &mut finder);
                    }
                }
            }
        }
        // A page contains no bytes of a file, unless they are packed into an address.
        if let Some(pieces) = self.pieces.as_ref().filter(|_| format != Format::Markup) {
            for path in pieces.among(bytes) {
                if !found.files.contains(path) {
                    found.files.push(Arc::clone(path));
                }
            }
        }
        if depth < 2 && format != Format::Binary {
            for file in packed(bytes) {
                self.look_into("", &file, depth + 1, found);
            }
        }
    }

    /// Adds the places of the hidden n-grams among the words it receives.
    fn finder<'s>(
        &'s self,
        places: &'s mut Vec<Place>,
    ) -> Scanner<'s, impl FnMut(Window<'_>) + 's> {
        let visit = |window: Window<'_>| {
            let number = window.hash();
            if self.ngrams.contains(&number)
                && (self.always.contains(&number)
                    || !(self.is_joined(window) || self.composed().holds(window.words())))
                && let Some(place) = self.places().get(&number)
                && !places.iter().any(|known| known.text == place.text)
            {
                places.push(*place);
            }
        };
        Scanner::new(&self.tails, visit)
    }

    /// Whether a window is four shown words with one other word before or after them.
    fn is_joined(&self, window: Window<'_>) -> bool {
        let Some(fours) = window.fours() else { return false };
        // On one thread, because others may wait for it while they hold work that this one would
        // share.
        let common = self.common.get_or_init(|| {
            let mut common = FxHashSet::default();
            let shown = self.shown.iter().map(|text| &*text.text);
            for text in shown.chain(self.known.iter().map(String::as_str)) {
                each_four(&words(text), |four| _ = common.insert(four));
            }
            each_four(&VOCABULARY, |four| _ = common.insert(four));
            common
        });
        fours.iter().any(|four| common.contains(four))
    }

    fn composed(&self) -> &Composed {
        let shown = self.shown.iter().map(|text| &*text.text);
        self.composed.get_or_init(|| Composed::of(&self.known, shown))
    }

    /// The first place of each n-gram.
    fn places(&self) -> &FxHashMap<u64, Place> {
        self.places.get_or_init(|| {
            let mut places = FxHashMap::default();
            for (number, (sight, text)) in self.secret.iter().enumerate() {
                let words = words(&text.text);
                significant(&words, sight.least(), |ngram| {
                    let (first, count) = ngram.words;
                    let (from, to) = (words[first].at.0, words[first + count - 1].at.1);
                    let place = Place { text: number as u32, from, to };
                    places.entry(ngram.hash).or_insert(place);
                });
            }
            places
        })
    }

    fn leak(&self, output: &str, place: Place) -> Leak {
        let text = &self.secret[place.text as usize].1;
        let words = text.text.get(place.from as usize..place.to as usize).unwrap_or_default();
        let offset = match text.at {
            At::From(start) => Some(start + place.from as usize),
            At::In(span) => Some(span.start as usize),
            At::Name => None,
        };
        let line = self.line(&text.path, offset);
        Leak {
            output: output.to_owned(),
            path: Arc::clone(&text.path),
            line,
            text: words.split_whitespace().collect::<Vec<_>>().join(" "),
        }
    }
}

impl Sight {
    /// How many letters a short text of several words needs to be searched for.
    fn least(self) -> u32 {
        match self {
            Self::Never => SHORTEST_NAME,
            Self::Shown | Self::Hidden => SHORTEST,
        }
    }
}

/// The hits in one output.
#[derive(Default)]
struct Found {
    places: Vec<Place>,
    files: Vec<Arc<str>>,
}

/// The files that an edition shows and those that it does not, according to the plan and not to
/// what was made of it.
pub fn files(plan: &Plan, edition: &Edition) -> (Vec<Arc<str>>, Vec<Arc<str>>) {
    if plan.files.iter().next().is_none() {
        return Default::default();
    }
    let shown = texts::shown_files(plan, edition);
    plan.files.iter().cloned().partition(|path| shown.contains(path))
}

/// The words of the program itself: its messages, the texts that it writes into documents, the
/// names of kinds and folders.
static VOCABULARY: LazyLock<Vec<Token>> = LazyLock::new(|| {
    let sentences = lang::FILES.iter().flat_map(|(_, files)| files.iter());
    let mut vocabulary: Vec<String> = sentences.map(|text| (*text).to_owned()).collect();
    vocabulary.extend(scaffold::texts());
    for spec in SPECS {
        vocabulary.push([spec.name, spec.alias, spec.folder, spec.folder_nl].join("\n\n"));
    }
    let mut words: Vec<Token> = Vec::new();
    for text in &vocabulary {
        read(text, &mut words);
    }
    words
});

#[cfg(test)]
mod tests;
