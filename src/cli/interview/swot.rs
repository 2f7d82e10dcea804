//! Strengths, weaknesses, opportunities and threats, as lists of an assessment (S1 step 2).

use super::form::{How, Question, draft, fill, key};
use super::round::{Earlier, Round, Stop, first};
use crate::base::{Arg, lang};
use crate::plan::kinds::assessment::Rater;
use crate::plan::{Detail, EntryId, Kind};

/// The questions, one list each.
pub(super) const QUESTIONS: [Question; 4] = [
    key("strengths", "strengths", How::List),
    key("weaknesses", "weaknesses", How::List),
    key("opportunities", "opportunities", How::List),
    key("threats", "threats", How::List),
];

pub(super) fn ask(round: &mut Round<'_>) -> Result<(), Stop> {
    let own = latest(round).filter(|_| round.earlier != Earlier::Passed);
    if own.is_none() && is_profile_missing(round) {
        return Err(first("interview-first-profile"));
    }
    round.introduce("swot");
    let id = match own {
        Some(id) => id,
        None => begin(round)?,
    };
    fill(round, id, "swot", &QUESTIONS)?;
    Ok(())
}

/// The author's own assessment to write to: the latest one.
fn latest(round: &Round<'_>) -> Option<EntryId> {
    let plan = &round.open.snapshot.plan;
    let own = plan.of_kind(Kind::Assessment).iter().copied().filter(|id| {
        matches!(&plan.entry(*id).detail, Detail::Assessment(found) if found.rater == Rater::Own)
    });
    own.max_by_key(|id| plan.entry(*id).record.date("date"))
}

/// Whether an assessment needs a profile and there is none.
fn is_profile_missing(round: &Round<'_>) -> bool {
    let fields = Kind::Assessment.spec().fields;
    let needed = fields.iter().any(|field| field.name == "profile" && field.required);
    needed && round.open.snapshot.plan.of_kind(Kind::Profile).is_empty()
}

fn begin(round: &mut Round<'_>) -> Result<EntryId, Stop> {
    let plan = &round.open.snapshot.plan;
    let args = [("date", Arg::from(plan.today))];
    let title = lang::filled(plan.config.lang, "interview-swot-name", &args);
    let mut draft = draft(round, Kind::Assessment, &title);
    draft.name = Some(plan.config.lang.pick("assessment", "meting").to_owned());
    draft.give("rater", "self");
    if let Some(profile) = plan.of_kind(Kind::Profile).last() {
        draft.give("profile", &plan.entry(*profile).id);
    }
    round.begin(&draft)
}
