//! A text as tokens with their lexicon entries, for the rules of the grammar.

use std::cell::OnceCell;
use std::ops::Range;

use super::Lang;
use super::background;
use super::class::{Class, Classes, Unit};
use super::lexicon::{Entry, Hollow, Lexicon};
use super::purpose::{self, Reason};
use super::token::{Kind, Token, tokens};
use crate::base::Span;

/// The tokens of a text, with questions about them by position; a position past the end gives false
/// or `None`.
pub(super) struct Sentence<'a> {
    pub(super) text: &'a str,
    pub(super) lang: Lang,
    pub(super) tokens: Vec<Token>,
    entries: Vec<Entry>,
    phrases: Vec<Phrase>,
    /// The classes of the words and phrases that start at each token.
    starts: Vec<Classes>,
    /// The number of the sentence in the text, by token.
    sentences: Vec<u16>,
    /// The number of the clause in the text, by token.
    clauses: Vec<u16>,
    /// The clauses that say what the goal is for, computed on first use.
    reasons: OnceCell<Vec<Reason>>,
    /// The clauses about how things are or were, computed on first use.
    past: OnceCell<Vec<Range<usize>>>,
}

struct Phrase {
    class: Class,
    at: usize,
    len: usize,
}

/// A length of time: `anderhalf jaar`, `the next six to eight weeks`.
#[derive(Debug, Clone, Copy)]
pub(super) struct Length {
    pub(super) n: f64,
    pub(super) unit: Unit,
    /// The position after the last token.
    pub(super) next: usize,
    /// Whether a number (and not an article or nothing) gives the amount.
    pub(super) counted: bool,
    /// Whether a hyphen turns it into a name: `16-week plan`.
    pub(super) joined: bool,
}

impl<'a> Sentence<'a> {
    /// Splits a text into tokens and looks up each.
    pub(super) fn new(text: &'a str, lang: Lang) -> Self {
        let lexicon = Lexicon::of(lang);
        let tokens = tokens(text, lang);
        let word = |token: &Token| match token.kind {
            Kind::Word => lexicon.word(&token.lower),
            _ => Entry::default(),
        };
        let entries: Vec<_> = tokens.iter().map(word).collect();
        let phrases = phrases(lexicon, &tokens);
        let (sentences, clauses) = parts(&tokens, &entries);
        let mut starts: Vec<_> = entries.iter().map(|entry| entry.classes).collect();
        for phrase in &phrases {
            starts[phrase.at].add(Classes::of(&[phrase.class]));
        }
        let (reasons, past) = (OnceCell::new(), OnceCell::new());
        Self { text, lang, tokens, entries, phrases, starts, sentences, clauses, reasons, past }
    }

    /// The clauses that say what the goal is for, from left to right.
    pub(super) fn reasons(&self) -> &[Reason] {
        self.reasons.get_or_init(|| purpose::reasons(self))
    }

    /// The clauses about how things are or were: `nu ik met pensioen ben`, `I'm 52 and …`.
    pub(super) fn past(&self) -> &[Range<usize>] {
        self.past.get_or_init(|| {
            let mut past = background::history(self);
            past.extend(background::state(self));
            past
        })
    }

    pub(super) fn len(&self) -> usize {
        self.tokens.len()
    }

    pub(super) fn kind(&self, at: usize) -> Kind {
        self.tokens.get(at).map_or(Kind::Stop, |token| token.kind)
    }

    pub(super) fn entry(&self, at: usize) -> Entry {
        self.entries.get(at).copied().unwrap_or_default()
    }

    pub(super) fn lower(&self, at: usize) -> &str {
        self.tokens.get(at).map_or("", |token| token.lower.as_str())
    }

    pub(super) fn raw(&self, at: usize) -> &str {
        self.tokens.get(at).map_or("", |token| &self.text[token.span.range()])
    }

    /// Whether the single word has a class.
    pub(super) fn is(&self, at: usize, class: Class) -> bool {
        self.entries.get(at).is_some_and(|entry| entry.classes.has(class))
    }

    /// Whether the single word has one of the classes.
    pub(super) fn is_any(&self, at: usize, classes: Classes) -> bool {
        self.entries.get(at).is_some_and(|entry| entry.classes.meets(classes))
    }

    /// The number of tokens of the longest word or phrase of a class that starts here.
    pub(super) fn phrase(&self, at: usize, class: Class) -> Option<usize> {
        if !self.starts.get(at).is_some_and(|starts| starts.has(class)) {
            return None;
        }
        let first = self.phrases.partition_point(|phrase| phrase.at < at);
        let here = self.phrases[first..].iter().take_while(|phrase| phrase.at == at);
        here.filter(|phrase| phrase.class == class)
            .map(|phrase| phrase.len)
            .max()
            .or_else(|| self.is(at, class).then_some(1))
    }

    /// The number of the clause that contains a token.
    pub(super) fn clause(&self, at: usize) -> usize {
        self.clauses.get(at).copied().map_or(0, usize::from)
    }

    /// Whether a word has the shape of a participle.
    pub(super) fn is_participle(&self, at: usize) -> bool {
        let shape = &Lexicon::of(self.lang).table.participle;
        let word = self.lower(at);
        let starts = shape.starts.iter().any(|start| word.find(start).is_some_and(|at| at < 6));
        self.kind(at) == Kind::Word
            && word.len() > 5
            && starts
            && shape.ends.iter().any(|end| word.ends_with(end))
    }

    /// Whether a word has the ending of a verb used as a noun: `by exercising`.
    pub(super) fn is_gerund(&self, at: usize) -> bool {
        let ending = Lexicon::of(self.lang).table.gerund;
        ending.is_some_and(|ending| self.lower(at).ends_with(ending))
    }

    /// Whether a word has the ending of a plural.
    pub(super) fn is_plural(&self, at: usize) -> bool {
        // `cursus`, `class`, `thesis` are one.
        let one = ["us", "ss", "is"].iter().any(|ending| self.lower(at).ends_with(ending));
        let endings = Lexicon::of(self.lang).table.plurals;
        !one && endings.iter().any(|ending| self.lower(at).ends_with(ending))
    }

    /// The ending that identifies a verb in no table.
    pub(super) fn infinitive(&self) -> Option<&'static str> {
        Lexicon::of(self.lang).table.infinitive
    }

    /// Whether the word is in the table as it is, not in another form.
    pub(super) fn knows(&self, at: usize) -> bool {
        Lexicon::of(self.lang).knows(self.lower(at))
    }

    /// Whether the word is a compound that says which: `medebewoners`.
    pub(super) fn is_narrow(&self, at: usize) -> bool {
        Lexicon::of(self.lang).is_narrow(self.lower(at))
    }

    /// The endings of words without substance.
    pub(super) fn hollow(&self) -> &'static Hollow {
        &Lexicon::of(self.lang).table.hollow
    }

    /// Whether a stem is a word of praise: as written, with its last letter once (`net` of
    /// `netter`) or with its last vowel twice (`vitaal` of `vitaler`).
    pub(super) fn is_praise(&self, stem: &str) -> bool {
        let lexicon = Lexicon::of(self.lang);
        let is = |word: &str| lexicon.praises(word);
        let mut letters = stem.chars().rev();
        let twice = letters.next().is_some_and(|last| letters.next() == Some(last));
        let once = stem.strip_suffix(|last: char| twice && last.is_ascii_alphabetic());
        let at = stem.char_indices().rev().nth(1).filter(|(_, c)| "aeou".contains(*c));
        let long = at.map(|(at, vowel)| format!("{}{vowel}{}", &stem[..at], &stem[at..]));
        is(stem) || once.is_some_and(is) || long.is_some_and(|long| is(&long))
    }

    /// Whether two positions are in the same sentence.
    pub(super) fn same_sentence(&self, a: usize, b: usize) -> bool {
        self.sentences.get(a) == self.sentences.get(b)
    }

    /// Whether two positions are in the same clause.
    pub(super) fn same_clause(&self, a: usize, b: usize) -> bool {
        self.clauses.get(a) == self.clauses.get(b)
    }

    /// Whether the token opens its sentence.
    pub(super) fn opens(&self, at: usize) -> bool {
        at == 0 || !self.same_sentence(at - 1, at)
    }

    /// Whether the token is punctuation, not a word or number.
    pub(super) fn is_mark(&self, at: usize) -> bool {
        matches!(
            self.kind(at),
            Kind::Stop
                | Kind::Comma
                | Kind::Open
                | Kind::Close
                | Kind::Slash
                | Kind::Plus
                | Kind::Mark
        )
    }

    /// Whether an article turns a preposition into a noun: `the till`.
    pub(super) fn is_named(&self, at: usize) -> bool {
        let led = at > 0 && self.is(at - 1, Class::Article) && !self.opens(at);
        led && self.is(at, Class::Until) && self.lang == Lang::En
    }

    /// Whether this is a verb of exploring, not the noun `my research`.
    pub(super) fn explores(&self, at: usize) -> Option<usize> {
        let nouns = Classes::of(&[Class::Article, Class::Possessive]);
        let noun = at > 0 && self.is_any(at - 1, nouns);
        self.phrase(at, Class::Explore).filter(|_| !noun)
    }

    /// The position after an article or possessive, or the same position.
    pub(super) fn skip_article(&self, at: usize) -> usize {
        at + usize::from(self.is_any(at, Classes::of(&[Class::Article, Class::Possessive])))
    }

    /// The span of the tokens from one position up to another.
    pub(super) fn span(&self, from: usize, to: usize) -> Span {
        let last = to.max(from + 1).min(self.len());
        match (self.tokens.get(from), self.tokens.get(last.saturating_sub(1))) {
            (Some(a), Some(b)) => Span { start: a.span.start, end: b.span.end },
            _ => Span::new(self.text.len(), self.text.len()),
        }
    }

    /// Reads a number in digits or words, not an article.
    pub(super) fn number(&self, at: usize) -> Option<(f64, usize)> {
        if let Kind::Number(value) = self.kind(at) {
            let big = self.entry(at + 1).number.filter(|n| *n >= 100.0);
            return Some(big.map_or((value, at + 1), |n| (value * n, at + 2)));
        }
        let entry = self.entry(at);
        let article = entry.classes.has(Class::One);
        let first = entry.number.filter(|_| !entry.classes.has(Class::TimesOnce))?;
        if article {
            // `a hundred`, `a dozen`, `een half`.
            let second = self.entry(at + 1).number.filter(|_| !self.is(at + 1, Class::One))?;
            let whole = second >= 10.0;
            return whole.then_some((second, at + 2));
        }
        let mut value = first;
        let mut next = at + 1;
        while let Some(more) = self.entry(next).number.filter(|_| !self.is(next, Class::One)) {
            let tens = (20.0..100.0).contains(&value) && (1.0..10.0).contains(&more);
            if tens || value >= 100.0 && (1.0..100.0).contains(&more) {
                value += more;
            } else if more >= 100.0 && value < more {
                value *= more;
            } else {
                break;
            }
            next += 1;
            if value >= 100.0 && self.is(next, Class::And) && self.entry(next + 1).number.is_some()
            {
                next += 1;
            }
        }
        // `drie en een half`, `two and a half`.
        if self.is(next, Class::And)
            && self.is(next + 1, Class::One)
            && self.entry(next + 2).number.is_some_and(|n| (n - 0.5).abs() < 0.01)
        {
            return Some((value + 0.5, next + 3));
        }
        Some((value, next))
    }

    /// Reads a length of time, with or without an article, `hele`, `full` and the like.
    pub(super) fn length(&self, at: usize) -> Option<Length> {
        let mut next = at;
        let mut n = 1.0;
        let mut counted = false;
        if let Some((value, after)) = self.number(at) {
            (n, next, counted) = (value, after, true);
            // `3 tot 6 maanden`, `six to eight weeks`, `10 or 12 weeks`: the last one binds.
            let links = Classes::of(&[Class::Toward, Class::Or]);
            if self.is_any(next, links)
                && let Some((more, after)) = self.number(next + 1)
                && self.unit(after).is_some()
                && more > n
            {
                (n, next) = (more, after);
            }
            // `1 of the ...` is not a length.
        } else if let Kind::Range(_, to) = self.kind(at) {
            (n, next, counted) = (to, at + 1, true);
        } else if self.is(at, Class::One) {
            next = at + 1;
            if let Some(part) =
                self.entry(next).number.filter(|v| !self.is(next, Class::One) && *v < 2.1)
            {
                // `een half jaar`, `a couple of weeks`.
                (n, next, counted) = (part, next + 1, true);
            }
        } else if self.is(at, Class::Article) && self.is(at + 1, Class::One) {
            next = at + 1;
        }
        if counted && self.is(next, Class::Of) {
            next += 1;
        }
        if (n - 0.5).abs() < 0.01 && self.is(next, Class::One) {
            next += 1;
        }
        while self.is_any(next, Classes::of(&[Class::Whole, Class::Next])) {
            next += 1;
        }
        let unit = self.unit(next)?;
        let joined = self.tokens.get(next).is_some_and(|token| token.joined);
        let mut length = Length { n, unit, next: next + 1, counted, joined };
        // `een jaar en een half`, `a year and a half`.
        let half = self.is(next + 1, Class::And)
            && self.is(next + 2, Class::One)
            && self.entry(next + 3).number.is_some_and(|v| (v - 0.5).abs() < 0.01);
        if half {
            length.n += 0.5;
            length.next += 3;
        }
        Some(length)
    }

    /// The unit of time at a position: not a rank (`the second`), not a clock time.
    pub(super) fn unit(&self, at: usize) -> Option<Unit> {
        self.entry(at).unit
    }
}

fn phrases(lexicon: &Lexicon, tokens: &[Token]) -> Vec<Phrase> {
    let mut found = Vec::new();
    for (at, token) in tokens.iter().enumerate() {
        if token.kind != Kind::Word {
            continue;
        }
        for (class, rest) in lexicon.phrases(&token.lower) {
            let fits = rest.iter().enumerate().all(|(step, word)| {
                tokens.get(at + 1 + step).is_some_and(|next| {
                    next.kind == Kind::Word && (*word == "*" || *word == next.lower)
                })
            });
            if fits {
                found.push(Phrase { class: *class, at, len: rest.len() + 1 });
            }
        }
    }
    found
}

/// Numbers the sentences and the clauses: a clause also ends at a comma, a bracket, a relative
/// pronoun and a word that opens a reason.
fn parts(tokens: &[Token], entries: &[Entry]) -> (Vec<u16>, Vec<u16>) {
    let openers = Classes::of(&[Class::Because, Class::If, Class::Relative, Class::Purpose]);
    let (mut sentence, mut clause) = (0_u16, 0_u16);
    let (mut sentences, mut clauses) = (Vec::new(), Vec::new());
    for (at, token) in tokens.iter().enumerate() {
        let opens = entries[at].classes.meets(openers);
        if opens || matches!(token.kind, Kind::Open) {
            clause = clause.saturating_add(1);
        }
        sentences.push(sentence);
        clauses.push(clause);
        match token.kind {
            Kind::Stop => {
                sentence = sentence.saturating_add(1);
                clause = clause.saturating_add(1);
            }
            Kind::Comma | Kind::Close => clause = clause.saturating_add(1),
            _ => {}
        }
    }
    (sentences, clauses)
}
