//! Judges whether a text narrows the goal, or leaves only a domain and a wish.

use super::Reading;
use super::amount::AmountKind;
use super::judge::{Letter, Reason, met, unmet};

/// How many words of substance narrow a goal that has no measure.
const SUBSTANCE: usize = 2;

/// Judges the letter S; what can be measured has been named.
pub(super) fn specific(reading: &Reading, measurable: &Letter) -> Letter {
    if measurable.met {
        let counted = reading.amounts.iter().any(|amount| amount.kind.is_measure());
        let why = if counted { Reason::NamedAmount } else { Reason::NamedResult };
        return met(why, measurable.spans.clone());
    }
    let cues = &reading.cues;
    let content = &cues.content;
    if !cues.methods.is_empty() && !content.is_empty() {
        return met(Reason::NamedMethod, cues.methods.clone());
    }
    // A segment of ages names an audience.
    let audience = reading.amounts.iter().any(|amount| amount.kind == AmountKind::Age);
    if content.len() >= SUBSTANCE || audience {
        return met(Reason::NamedActivity, content.clone());
    }
    if reading.words == 0 {
        return unmet(Reason::Empty, Vec::new());
    }
    if !cues.comparatives.is_empty() {
        return unmet(Reason::OnlyComparative, cues.comparatives.clone());
    }
    if !cues.vague_verbs.is_empty() {
        return unmet(Reason::OnlyVagueVerb, cues.vague_verbs.clone());
    }
    unmet(Reason::OnlyUmbrella, cues.umbrellas.clone())
}
