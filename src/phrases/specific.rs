//! Judges whether a text makes the goal specific, or leaves only a domain and a wish.

use super::Reading;
use super::amount::{Amount, AmountKind};
use super::judge::{Letter, Reason, met, unmet};
use super::time::Role;
use crate::base::Span;

/// Judges the letter S; anything measurable has been named.
pub(super) fn specific(reading: &Reading, measurable: &Letter) -> Letter {
    let cues = &reading.cues;
    // `drie nieuwe dingen`: an amount of nothing named.
    let unnamed = |amount: &Amount| {
        let inside = |blank: &Span| {
            blank.touches(amount.span.start as usize) || amount.span.touches(blank.start as usize)
        };
        cues.blanks.iter().any(inside)
    };
    let mut measures = reading.amounts.iter().filter(|amount| amount.kind.is_measure());
    let blank = !cues.blanks.is_empty() && measures.all(unnamed);
    if blank && substance(reading) < 2 {
        return unmet(Reason::OnlyUmbrella, cues.blanks.clone());
    }
    if measurable.met {
        let counted = reading.amounts.iter().any(|amount| amount.kind.is_measure());
        let why = if counted { Reason::NamedAmount } else { Reason::NamedResult };
        return met(why, measurable.spans.clone());
    }
    let content = &cues.content;
    if !cues.methods.is_empty() && !content.is_empty() {
        return met(Reason::NamedMethod, cues.methods.clone());
    }
    // A range of ages names an audience.
    let audience = reading.amounts.iter().any(|amount| amount.kind == AmountKind::Age);
    let around = usize::from(!cues.situations.is_empty());
    // `vaker zelf brood bakken`: a frequency shows that the rest is an activity.
    let weight = substance(reading) + around + usize::from(!cues.rates.is_empty());
    if (!content.is_empty() && weight >= needed(reading)) || audience {
        return met(Reason::NamedActivity, content.clone());
    }
    if !cues.narrowed.is_empty() {
        return met(Reason::NamedActivity, cues.narrowed.clone());
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
    let Some(first) = cues.umbrellas.first() else {
        let state = cues.qualities.first();
        let open = if content.is_empty() { Reason::Empty } else { Reason::OnlyUmbrella };
        let why = state.map_or(open, |_| Reason::OnlyQuality);
        return unmet(why, state.into_iter().copied().collect());
    };
    let why = match first {
        _ if cues.umbrellas.iter().all(|one| cues.people.contains(one)) => Reason::OnlyPeople,
        _ if !cues.qualities.is_empty() => {
            return unmet(Reason::OnlyQuality, cues.qualities.clone());
        }
        _ => Reason::OnlyUmbrella,
    };
    unmet(why, cues.umbrellas.clone())
}

/// The number of words of substance; verbs count once, and only for something if a thing is named.
fn substance(reading: &Reading) -> usize {
    let cues = &reading.cues;
    let things = cues.content.len() - cues.acts.len();
    let doing = usize::from(!cues.doings.is_empty());
    // `het roer omgooien`: the object of the verb is no thing either.
    let alone = usize::from(cues.umbrellas.is_empty() && cues.idioms.is_empty());
    if things == 0 { cues.acts.len().min(alone) } else { cues.content.len() + doing }
}

/// The number of words of substance that a goal without a measure needs: one is enough if it has an
/// end and is not only about improvement.
fn needed(reading: &Reading) -> usize {
    let cues = &reading.cues;
    let vague = [
        &cues.comparatives,
        &cues.vague_verbs,
        &cues.qualities,
        &cues.hedges,
        &cues.negations,
        &cues.processes,
        &cues.necessities,
        &cues.vague_frequencies,
    ];
    let ends = |role| matches!(role, Role::End | Role::Period);
    let dated = reading.times.iter().any(|time| ends(time.role));
    if dated && vague.into_iter().all(Vec::is_empty) { 1 } else { 2 }
}
