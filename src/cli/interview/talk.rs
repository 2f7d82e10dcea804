//! The review itself: what was agreed, what was asked for, when the next one is (S1, S2 step 8).

use super::round::{Round, Stop};
use crate::base::calendar::days_between;
use crate::base::lang;
use crate::cli::review;
use crate::plan::EntryId;

/// The maximum number of days between a review and the day it is written up.
const NEAR: i64 = 14;

pub(super) fn ask(round: &mut Round<'_>) -> Result<(), Stop> {
    round.check_days(&["due", "next"])?;
    let plan = &round.open.snapshot.plan;
    let near = plan.reviews().filter_map(|(id, _, review)| {
        let days = days_between(review.date?, plan.today).abs();
        (days <= NEAR).then_some((days, id))
    });
    let mut own: Option<EntryId> = near.min().map(|(_, id)| id);
    round.introduce("review");
    let say = |name: &str| lang::say(round.open.lang, &format!("interview-review-{name}"));
    let (what, who, due) = (say("agreement"), say("who"), say("due"));
    let (ask, next) = (say("ask"), say("next"));
    while let Some(agreed) = round.ask("agreement", &what)? {
        // An author who stops halfway has still given the agreement.
        let who = round.ask("who", &who);
        let due = match who {
            Ok(_) => round.ask_day("due", &due).map(|due| due.map(|due| due.to_string())),
            Err(_) => Ok(None),
        };
        let mut values = vec![("what", agreed.as_str())];
        values.extend(who.iter().flatten().map(|who| ("who", who.as_str())));
        values.extend(due.iter().flatten().map(|due| ("due", due.as_str())));
        let id = existing(round, own)?;
        own = Some(round.change(id, |entry| entry.add_table("agreement", &values))?);
        who?;
        due?;
    }
    while let Some(asked) = round.ask("ask", &ask)? {
        let id = existing(round, own)?;
        own = Some(round.change(id, |entry| entry.add_table("ask", &[("what", &asked)]))?);
    }
    let known = own.is_some_and(|id| round.open.snapshot.plan.entry(id).record.has("next"));
    if !known && let Some(date) = round.ask_day("next", &next)? {
        let id = existing(round, own)?;
        round.change(id, |entry| entry.set("next", &date.to_string()))?;
    }
    Ok(())
}

/// The review to write up, created now if there is none.
fn existing(round: &mut Round<'_>, own: Option<EntryId>) -> Result<EntryId, Stop> {
    if let Some(id) = own {
        return Ok(id);
    }
    let plan = &round.open.snapshot.plan;
    let draft = review::draft(plan, plan.today, Vec::new());
    round.begin(&draft)
}
