//! Judges whether an answer about A or R says something, and whether someone else agrees in it.

use super::Lang;
use super::circumstance::names_neighbours;
use super::class::{Class, Classes};
use super::sentence::Sentence;
use super::token::Kind;

/// Function words in an answer, which do not count.
const SMALL: Classes = Classes::of(&[
    Class::Article,
    Class::Possessive,
    Class::This,
    Class::Of,
    Class::And,
    Class::Or,
    Class::To,
    Class::Toward,
    Class::Pronoun,
    Class::Relative,
    Class::If,
    Class::Because,
    Class::Purpose,
    Class::Auxiliary,
    Class::Can,
    Class::Wish,
    Class::Must,
    Class::Hedge,
    Class::In,
    Class::On,
    Class::At,
    Class::For,
    Class::Over,
    Class::Assent,
]);

/// Whether an answer says more than yes, more than the name of the letter (`realistic`, `because it
/// is important`) and more than a reference (`see above`).
#[must_use]
pub(crate) fn says_something(text: &str, lang: Lang) -> bool {
    let s = Sentence::new(text, lang);
    (0..s.len()).any(|at| match s.kind(at) {
        Kind::Word => {
            let letter = s.lower(at).chars().count() < 2;
            let filler = s.is(at, Class::Filler) && !s.is(at, Class::Umbrella);
            !(letter || filler || s.is_any(at, SMALL) && s.knows(at))
        }
        Kind::Number(_) => !(at > 0 && s.is(at - 1, Class::Assent)),
        Kind::Range(..) | Kind::Date { .. } | Kind::Multiple(_) | Kind::Ratio(..) => true,
        _ => false,
    })
}

/// Whether an answer is only a yes or no: `Ja.`, `yes, of course`, `nee`.
#[must_use]
pub(crate) fn is_yes_or_no(text: &str, lang: Lang) -> bool {
    let s = Sentence::new(text, lang);
    s.len() > 0
        && (s.is(0, Class::Assent) || matches!(s.lower(0), "ja" | "nee" | "yes" | "no"))
        && !says_something(text, lang)
}

/// Whether the words say that someone else supports it: `mijn leidinggevende is akkoord`, `Fatima
/// supports this`.
#[must_use]
pub fn agrees(text: &str, lang: Lang) -> bool {
    let s = Sentence::new(text, lang);
    (0..s.len()).any(|at| {
        let Some(len) = s.phrase(at, Class::Agree) else { return false };
        let near = at.saturating_sub(8)..(at + len + 8).min(s.len());
        let denied =
            (at.saturating_sub(3)..at).any(|i| s.is(i, Class::Negation) || s.is(i, Class::None));
        !denied && near.into_iter().any(|i| s.same_sentence(i, at) && is_somebody(&s, i))
    })
}

/// Whether words mention other people: `my team`, `de docent`.
#[must_use]
pub(crate) fn names_others(text: &str, lang: Lang) -> bool {
    let people = Classes::of(&[
        Class::People,
        Class::Party,
        Class::Collective,
        Class::Someone,
        Class::Human,
    ]);
    let s = Sentence::new(text, lang);
    (0..s.len()).any(|at| s.is_any(at, people)) || names_neighbours(text)
}

/// Someone else: a person by role or by name.
fn is_somebody(s: &Sentence, at: usize) -> bool {
    let people = Classes::of(&[
        Class::People,
        Class::Position,
        Class::Party,
        Class::Collective,
        Class::Someone,
    ]);
    let name = s.tokens.get(at).is_some_and(|token| token.capital)
        && s.kind(at) == Kind::Word
        && s.entry(at).classes.is_empty()
        && s.entry(at).month.or(s.entry(at).weekday).is_none()
        && s.lower(at).chars().count() > 1;
    s.is_any(at, people) || name
}
