//! Where the author is now on a profile: a level for each competence (S1 step 3).

use std::sync::Arc;

use super::form::draft;
use super::profile::scale_words;
use super::round::{Earlier, Given, Lines, Round, Stop, first, tell};
use crate::base::{Arg, lang, number};
use crate::cli::Complaint;
use crate::plan::kinds::Profile;
use crate::plan::kinds::assessment::Rater;
use crate::plan::{Detail, EntryId, Kind};
use crate::syntax::Word;

pub(super) fn ask(round: &mut Round<'_>) -> Result<(), Stop> {
    let Some(profile) = profile(round) else { return Err(first("interview-first-profile")) };
    round.introduce("assess");
    let profile_id = round.open.snapshot.plan.entry(profile).symbol;
    let Detail::Profile(measured) = round.open.snapshot.plan.entry(profile).detail.clone() else {
        return Ok(());
    };
    let plan = &round.open.snapshot.plan;
    let today = plan.today;
    // An assessment of another day is finished: a new one shows what has changed.
    let own = plan.of_kind(Kind::Assessment).iter().copied().filter(|id| {
        let Detail::Assessment(found) = &plan.entry(*id).detail else { return false };
        found.profile == Some(profile_id)
    });
    let latest = own.max_by_key(|id| plan.entry(*id).record.date("date"));
    let goes_on = latest.filter(|id| {
        let entry = plan.entry(*id);
        entry.record.date("date") == Some(today) || round.again()
    });
    let mut id = match goes_on.filter(|_| round.earlier != Earlier::Passed) {
        Some(id) => id,
        None => begin(round, profile)?,
    };
    let words = words(round, &measured);
    tell(&format!("\n{words}"));
    round.about(words);
    for competence in &measured.competences {
        let (Some(name), Some(key)) = (&competence.name, &competence.id) else { continue };
        id = score(round, id, (name, key, competence.required), &measured)?;
    }
    Ok(())
}

/// The profile to measure against: the latest one.
fn profile(round: &Round<'_>) -> Option<EntryId> {
    round.open.snapshot.plan.of_kind(Kind::Profile).last().copied()
}

fn begin(round: &mut Round<'_>, profile: EntryId) -> Result<EntryId, Stop> {
    let question = lang::say(round.open.lang, "interview-assess-by");
    let words: Vec<&'static str> = Rater::ALL.iter().map(|rater| rater.name()).collect();
    let shown = words.iter().map(|word| lang::say(round.open.lang, &format!("rater-{word}")));
    let shown = shown.collect();
    let rater = round.choose("by", &question, (&words, shown), None)?.unwrap_or("self");
    let plan = &round.open.snapshot.plan;
    let args = [("date", Arg::from(plan.today))];
    let title = lang::filled(plan.config.lang, "interview-assess-name", &args);
    let mut draft = draft(round, Kind::Assessment, &title);
    draft.name = Some(plan.config.lang.pick("assessment", "meting").to_owned());
    draft.give("profile", &plan.entry(profile).id);
    draft.give("rater", rater);
    round.begin(&draft)
}

/// The meaning of the levels: the words of the profile, or the usual ones.
fn words(round: &Round<'_>, profile: &Profile) -> String {
    if profile.labels.is_empty() {
        return scale_words(round.open.lang);
    }
    let labels = profile.labels.iter().map(|(level, label)| format!("{level}: {label}"));
    labels.collect::<Vec<_>>().join("; ")
}

/// Asks for the level of a competence.
fn score(
    round: &mut Round<'_>,
    id: EntryId,
    (name, key, required): (&str, &str, Option<f64>),
    profile: &Profile,
) -> Result<EntryId, Stop> {
    let (low, high) = profile.scale;
    let Detail::Assessment(known) = &round.open.snapshot.plan.entry(id).detail else {
        return Ok(id);
    };
    let old = known.scores.iter().find(|(scored, _)| **scored == *key);
    let old = old.map(|(_, level)| number::written(*level));
    if old.is_some() && !round.again() {
        return Ok(id);
    }
    let args = [
        ("name", Arg::from(name)),
        ("low", Arg::from(low)),
        ("high", Arg::from(high)),
        ("required", Arg::from(required.unwrap_or_default())),
    ];
    let message =
        if required.is_some() { "interview-assess-score" } else { "interview-assess-level" };
    let question = lang::say_with(round.open.lang, message, &args);
    let key: Arc<str> = key.into();
    loop {
        let from_flag = round.is_given(&key);
        match round.revise(&key, &question, old.as_deref(), Lines::One)? {
            Given::Kept => return Ok(id),
            Given::Emptied => {
                return round.change(id, |entry| entry.unset_in_table("scores", &key));
            }
            Given::New(answer) => match number::read(&answer, round.open.lang) {
                Ok(level) if (low as f64..=high as f64).contains(&level) => {
                    let level = number::written(level);
                    return round.change(id, |entry| entry.set_in_table("scores", &key, &level));
                }
                _ if from_flag => {
                    return Err(Complaint::new("interview-level-wrong", &args).into());
                }
                _ => tell(&lang::say_with(round.open.lang, "interview-level-wrong", &args)),
            },
        }
    }
}
