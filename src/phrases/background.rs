//! Finds the words outside the core of a goal: a history, a clause of time, a role, an idiom, the
//! label of a form. They do not make a goal specific.

use std::ops::Range;

use super::class::{Class, Classes, Unit};
use super::sentence::Sentence;
use super::token::Kind;

/// The maximum distance between `na` and its `te hebben`, in words.
const REACH: usize = 16;

/// Finds the clauses about how things are or were: `nu ik met pensioen ben`, `having worked in
/// retail for nine years`.
pub(super) fn history(s: &Sentence) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut at = 0;
    while at < s.len() {
        if is_history(s, at) {
            let end = restart(s, at);
            found.push(at..end);
            at = end;
        }
        at += 1;
    }
    found
}

fn is_history(s: &Sentence, at: usize) -> bool {
    if s.phrase(at, Class::Now).is_some() {
        return true;
    }
    // `having worked`, `na jaren in de winkel te hebben gewerkt`.
    let past = |i: usize| s.is(i, Class::To) && s.is(i + 1, Class::Auxiliary);
    let done = || (at + 1..at + REACH).any(|i| past(i) && s.same_clause(i, at));
    // `na tien jaar in het onderwijs`, `after ten years of …`.
    let years = || {
        let within = Classes::of(&[Class::Of, Class::In, Class::Role]);
        let length = s.length(at + 1).filter(|length| length.counted && length.n >= 2.0);
        length.is_some_and(|l| l.unit == Unit::Year && s.is_any(l.next, within))
    };
    let after = || s.is(at, Class::After) && (years() || done());
    // `since losing my job`.
    let since = || s.is(at, Class::From) && s.is(at, Class::Because) && s.is_gerund(at + 1);
    s.opens(at) && (s.is(at, Class::Having) || since() || after())
}

/// Finds what the author is and has, before the wish that follows from it: `I'm 52, have three
/// children and want …`.
pub(super) fn state(s: &Sentence) -> Option<Range<usize>> {
    const BEING: &[&str] = &["am", "i'm", "we're", "are", "have", "i've", "ben", "heb", "zijn"];
    let from = (0..s.len()).find(|at| s.kind(*at) == Kind::Word)?;
    let verb = if BEING.contains(&s.lower(from)) { from } else { from + 1 };
    let first = matches!(s.lower(from), "i" | "i'm" | "i've" | "we" | "we're" | "ik" | "wij");
    if !first || !BEING.contains(&s.lower(verb)) {
        return None;
    }
    let links = Classes::of(&[Class::And]);
    let small = Classes::of(&[Class::Filler, Class::Hedge, Class::Adverb, Class::Pronoun]);
    let starts = |wish: &usize| {
        let led = (verb + 1..*wish)
            .rev()
            .find(|i| !s.is_any(*i, small) || s.is_any(*i, links) || s.is_mark(*i));
        s.is(*wish, Class::Wish)
            && !s.is(*wish, Class::Auxiliary)
            && led.is_some_and(|i| {
                s.is_any(i, links) || s.kind(i) == Kind::Comma || s.lower(i) == "but"
            })
    };
    let wish = (verb + 2..s.len()).take_while(|i| s.same_sentence(*i, from)).find(starts)?;
    Some(from..wish)
}

/// The end of a history: the comma, or the place where the goal itself starts: `… wil ik`.
fn restart(s: &Sentence, at: usize) -> usize {
    let end = clause_end(s, at);
    let verbs = Classes::of(&[Class::Wish, Class::Can, Class::Must, Class::Auxiliary]);
    let starts = |i: &usize| {
        let (verb, subject) = if s.infinitive().is_some() { (*i, *i + 1) } else { (*i + 1, *i) };
        s.is_any(verb, verbs) && s.is(subject, Class::Pronoun)
    };
    (at + 3..end).find(starts).unwrap_or(end)
}

/// The position of the next comma or the end of the sentence.
fn clause_end(s: &Sentence, at: usize) -> usize {
    let ends = |i: &usize| !s.same_sentence(*i, at) || s.kind(*i) == Kind::Comma;
    (at + 1..s.len()).find(ends).unwrap_or(s.len())
}

/// For each token, whether it is outside the core of the goal.
pub(super) fn find(s: &Sentence, timed: &[bool]) -> Vec<bool> {
    let mut aside = vec![false; s.len()];
    for range in s.past().iter().cloned() {
        aside[range].fill(true);
    }
    for at in 0..s.len() {
        let hedge = s.phrase(at, Class::Hedge).filter(|len| *len > 1);
        if let Some(len) = s.phrase(at, Class::Idiom).or(hedge) {
            aside[at..(at + len).min(s.len())].fill(true);
        }
        let end = when(s, at, timed).or_else(|| label(s, at)).or_else(|| role(s, at));
        if let Some(end) = end {
            aside[at..end.min(s.len())].fill(true);
        }
        // `before the summer holidays`: the noun belongs to the time.
        let event =
            Classes::of(&[Class::LongEvent, Class::ShortEvent, Class::KnownDay, Class::FinalEvent]);
        if at > 0 && timed[at - 1] && !timed[at] && s.is_any(at, event) {
            aside[at] = true;
        }
    }
    aside
}

/// `when my probation ends on 14 March`: a clause that gives the time. Without a time it describes a
/// situation.
fn when(s: &Sentence, at: usize, timed: &[bool]) -> Option<usize> {
    if !s.is_any(at, Classes::of(&[Class::If, Class::Before, Class::Until, Class::After]))
        || timed[at]
        || s.is_named(at)
    {
        return None;
    }
    let end = clause_end(s, at);
    // `voor de volgende toets`: a preposition before its time.
    let time = s.skip_article(at + 1);
    if timed.get(time).copied().unwrap_or_default() && !s.is(at + 1, Class::Pronoun) {
        return (time..end).find(|i| !timed[*i]).or(Some(end));
    }
    let last = (at + 1..end).rev().find(|i| timed[*i])?;
    let resumes =
        s.is_any(last + 1, Classes::of(&[Class::Pronoun, Class::Wish, Class::Possessive]));
    Some(if resumes { last + 1 } else { end })
}

/// `Deadline:`, `Wat:`: the label of a form.
fn label(s: &Sentence, at: usize) -> Option<usize> {
    let word = s.kind(at) == Kind::Word && s.opens(at);
    (word && s.raw(at + 1) == ":").then_some(at + 1)
}

/// `als ICT'er`, `as a nurse`: the role of the author.
fn role(s: &Sentence, at: usize) -> Option<usize> {
    if !s.is(at, Class::Role) {
        return None;
    }
    let mine = Classes::of(&[Class::One, Class::Adverb, Class::Quality]);
    let noun = (at + 1..at + 4).find(|i| !s.is_any(*i, mine))?;
    let article = s.is(at + 1, Class::One);
    let clause = Classes::of(&[Class::Pronoun, Class::Article, Class::Possessive, Class::Filler]);
    let named = s.kind(noun) == Kind::Word && !s.is_any(noun, clause);
    // `als beginnend docent`.
    let attribute = s.infinitive().is_some() && s.lower(noun).ends_with("end");
    let noun = noun + usize::from(attribute && s.kind(noun + 1) == Kind::Word);
    // Dutch names a role without an article; `als een bewoner …` opens a situation.
    (named && article != s.infinitive().is_some()).then_some(noun + 1)
}

/// Whether a word of substance is a verb by its place and form. Verbs without a thing name nothing
/// that others can picture: `dingen oppakken in plaats van laten liggen`.
pub(super) fn is_verb(s: &Sentence, at: usize) -> bool {
    let things = Classes::of(&[
        Class::Product,
        Class::Happening,
        Class::Exam,
        Class::Certificate,
        Class::Job,
        Class::Position,
        Class::People,
        Class::Party,
        Class::TrackTool,
        Class::Distance,
        Class::LongEvent,
        Class::ShortEvent,
    ]);
    if at >= s.len() || s.is_any(at, things) {
        return false;
    }
    let verbs = Classes::of(&[
        Class::FinishVerb,
        Class::GetVerb,
        Class::MakeVerb,
        Class::DoVerb,
        Class::BecomeVerb,
        Class::ActVerb,
        Class::TrackVerb,
        Class::StopVerb,
        Class::Explore,
    ]);
    let listed = s.is_any(at, verbs);
    listed || if s.infinitive().is_some() { dutch(s, at) } else { english(s, at) }
}

const PREPOSITIONS: Classes = Classes::of(&[
    Class::In,
    Class::On,
    Class::With,
    Class::Of,
    Class::For,
    Class::Over,
    Class::Toward,
    Class::Away,
    Class::By,
    Class::Until,
    Class::During,
    Class::Between,
    Class::After,
    Class::Before,
    Class::Occasion,
    Class::At,
    Class::Within,
]);

const DETERMINERS: Classes = Classes::of(&[
    Class::Article,
    Class::Possessive,
    Class::This,
    Class::All,
    Class::Each,
    Class::Some,
    Class::None,
]);

const PLAIN: Classes = Classes::of(&[
    Class::Filler,
    Class::Wish,
    Class::Must,
    Class::Can,
    Class::Auxiliary,
    Class::PlainVerb,
    Class::Process,
]);

/// The words that can follow the last verb of a clause.
const AFTER: Classes =
    Classes::of(&[Class::Filler, Class::Wish, Class::Must, Class::Can, Class::Auxiliary]);

/// The pronouns next to which a Dutch word is a verb.
const SUBJECTS: [&str; 6] = ["ik", "we", "wij", "jij", "je", "men"];

fn dutch(s: &Sentence, at: usize) -> bool {
    let word = s.lower(at);
    let capital = s.tokens[at].capital && !s.opens(at);
    if capital {
        return false;
    }
    // `ik draag bij`, `draag ik bij`.
    let clause =
        Classes::of(&[Class::Relative, Class::If, Class::Because, Class::Purpose, Class::Until]);
    let subject = |i: usize| SUBJECTS.contains(&s.lower(i));
    let follows = at > 0 && subject(at - 1) && (at == 1 || !s.is_any(at - 2, clause));
    if follows || subject(at + 1) && at + 1 < s.len() {
        return true;
    }
    if word.ends_with("en") {
        return infinitive(s, at);
    }
    let led = at > 0 && s.is_any(at - 1, DETERMINERS);
    s.is_participle(at) && !led || closes_clause(s, at) && word.ends_with('t')
}

/// `als het tegenzit`, `dat iets gebeurt`: the last word of a clause that is not the main one.
fn closes_clause(s: &Sentence, at: usize) -> bool {
    let opens = Classes::of(&[Class::If, Class::Relative, Class::Because]);
    let last = at + 1 >= s.len() || s.is_mark(at + 1) || s.is(at + 1, Class::And);
    let led = at > 0 && (s.is_any(at - 1, DETERMINERS) || s.is_any(at - 1, PREPOSITIONS));
    last && !led
        && (at.saturating_sub(REACH)..at).any(|i| s.is_any(i, opens) && s.same_clause(i, at))
}

/// Whether a clause about what may happen ends here.
fn closes_if(s: &Sentence, at: usize) -> bool {
    (at.saturating_sub(REACH)..at).any(|i| s.is(i, Class::If) && s.same_clause(i, at))
}

/// Whether a word in `en` is a verb and not a plural: it closes its clause, and no word that leads a
/// noun precedes it.
fn infinitive(s: &Sentence, at: usize) -> bool {
    const AMOUNTS: [&str; 6] = ["meer", "minder", "veel", "weinig", "genoeg", "zonder"];
    if s.opens(at) {
        return s.is_any(at + 1, PREPOSITIONS);
    }
    let before = at - 1;
    if s.is(before, Class::To) {
        return true;
    }
    let closes = at + 1 >= s.len()
        || s.is_mark(at + 1)
        || s.is_any(at + 1, AFTER)
        || !s.same_clause(at, at + 1);
    if !closes {
        return false;
    }
    if s.is_any(before, Classes::of(&[Class::And, Class::Or])) {
        return before > 0 && is_verb(s, before - 1);
    }
    // `als de omstandigheden het toelaten`: the object of a verb.
    if s.lower(before) == "het" && closes_if(s, at) {
        return true;
    }
    let finite = before > 0 && s.is(before - 1, Class::Pronoun) && !s.is_any(before, PLAIN);
    let attribute =
        s.lower(before).ends_with('e') && !s.is_any(before, PLAIN) && s.kind(before) == Kind::Word;
    let leads = s.is_any(before, DETERMINERS)
        || s.is_any(before, PREPOSITIONS)
        || s.number(before).is_some()
        || AMOUNTS.contains(&s.lower(before));
    !(finite || attribute || leads)
}

fn english(s: &Sentence, at: usize) -> bool {
    let word = s.lower(at);
    let noun = s.tokens[at].capital && !s.opens(at);
    if noun {
        return false;
    }
    let next = s.kind(at + 1) == Kind::Word;
    let bare = !word.ends_with('s') || word.ends_with("ss");
    let leads = Classes::of(&[Class::To, Class::Pronoun, Class::Can, Class::Must]);
    let led = at > 0 && s.is_any(at - 1, leads) && !s.is(at - 1, Class::Possessive);
    if led && bare {
        return true;
    }
    let object = Classes::of(&[
        Class::Article,
        Class::Possessive,
        Class::Each,
        Class::All,
        Class::Comparative,
        Class::Quality,
        Class::Relative,
        Class::Reflexive,
    ]);
    let governs = s.is_any(at + 1, object) || next && super::vagueness::is_hollow(s, at + 1);
    let joined = at > 0 && s.is_any(at - 1, Classes::of(&[Class::And, Class::Or]));
    if bare && (s.opens(at) || joined) && governs {
        return true;
    }
    let open = next
        && !s.is_any(at + 1, PREPOSITIONS)
        && !s.is_any(at + 1, Classes::of(&[Class::And, Class::Or]));
    if s.is_gerund(at) {
        return open;
    }
    s.is_participle(at) && !(open && super::vagueness::content(s, at + 1).is_some())
}
