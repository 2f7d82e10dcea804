//! The review itself: what was agreed, what was asked for, when the next one is (S1, S2 step 8).

use super::round::{Given, Lines, Round, Stop};
use crate::base::calendar::days_between;
use crate::base::{Arg, lang};
use crate::cli::{named, review};
use crate::host::terminal::ask;
use crate::plan::kinds::goal::Status;
use crate::plan::kinds::review::AskKind;
use crate::plan::{Entry, EntryId, Kind, Plan};
use crate::syntax::Word;

/// The maximum number of days between a review and the day it is written up.
const NEAR: i64 = 14;

pub(super) fn ask(round: &mut Round<'_>, name: Option<&str>) -> Result<(), Stop> {
    round.check_days(&["due", "next"])?;
    let plan = &round.open.snapshot.plan;
    let mut own: Option<EntryId> = match name {
        Some(name) => Some(named::document(plan, &[Kind::Review], name, round.open.lang)?),
        None => meant(plan),
    };
    let ahead = own
        .is_some_and(|id| plan.entry(id).record.date("date").is_some_and(|date| date > plan.today));
    round.introduce(if ahead { "review-ahead" } else { "review" });
    if let Some(id) = own.filter(|_| ahead || round.again()) {
        own = Some(prepare(round, id)?);
    }
    if let Some(id) = own.filter(|_| round.again()) {
        own = Some(revise(round, id)?);
    }
    let say = |name: &str| lang::say(round.open.lang, &format!("interview-review-{name}"));
    let (what, who, due) = (say("agreement"), say("who"), say("due"));
    let (ask, next) = (say(if ahead { "ask-ahead" } else { "ask" }), say("next"));
    // Before the review there are no agreements yet.
    while let Some(agreed) = agreement(round, &what, ahead)? {
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
        let mut values = vec![("what", &*asked)];
        let kind = ask_kind(round)?;
        values.extend(kind.map(|kind| ("kind", kind)));
        own = Some(round.change(id, |entry| entry.add_table("ask", &values))?);
    }
    if let Some(id) = own.filter(|_| ahead) {
        own = Some(propose(round, id)?);
    }
    let known = own.is_some_and(|id| round.open.snapshot.plan.entry(id).record.has("next"));
    if (!known || round.again())
        && let Some(date) = round.ask_day("next", &next)?
    {
        let id = existing(round, own)?;
        round.change(id, |entry| entry.set("next", &date.to_string()))?;
    }
    Ok(())
}

/// The review that the questions are about: the nearest one, otherwise the next one.
fn meant(plan: &Plan) -> Option<EntryId> {
    let dated = || plan.reviews().filter_map(|(id, _, review)| Some((review.date?, id)));
    let days = dated().map(|(date, id)| (days_between(date, plan.today).abs(), id));
    let near = days.filter(|(days, _)| *days <= NEAR).min();
    let next = || dated().filter(|(date, _)| *date > plan.today).min().map(|(_, id)| id);
    near.map(|(_, id)| id).or_else(next)
}

/// An agreement, if there can be one already.
fn agreement(round: &mut Round<'_>, question: &str, ahead: bool) -> Result<Option<String>, Stop> {
    if ahead && !round.is_given("agreement") {
        return Ok(None);
    }
    round.ask("agreement", question)
}

/// What has changed since the last review, in the author's words.
fn prepare(round: &mut Round<'_>, id: EntryId) -> Result<EntryId, Stop> {
    let old = round.open.snapshot.plan.entry(id).answered("changed").map(str::to_owned);
    if old.is_some() && !round.again() {
        return Ok(id);
    }
    let question = lang::say(round.open.lang, "interview-review-changed");
    match round.revise("changed", &question, old.as_deref(), Lines::Several)? {
        Given::Kept => Ok(id),
        Given::Emptied => round.change(id, |entry| entry.replace_answer("changed", "")),
        Given::New(answer) => round.change(id, |entry| match &old {
            Some(_) => entry.replace_answer("changed", &answer),
            None => entry.answer("changed", &answer),
        }),
    }
}

/// What kind of help a request is about, if someone can be asked.
fn ask_kind(round: &mut Round<'_>) -> Result<Option<&'static str>, Stop> {
    let words: Vec<&'static str> = AskKind::ALL.iter().map(|kind| kind.name()).collect();
    let group = AskKind::GROUP;
    let shown = words.iter().map(|word| lang::say(round.open.lang, &format!("{group}-{word}")));
    let shown = shown.collect();
    let question = lang::say(round.open.lang, "interview-review-kind");
    round.choose("kind", &question, (&words, shown), None)
}

/// Asks for which proposed goals the author wants a yes. Only goals that every reader of the review
/// may see are named.
fn propose(round: &mut Round<'_>, mut id: EntryId) -> Result<EntryId, Stop> {
    if !ask::is_possible() {
        return Ok(id);
    }
    let plan = &round.open.snapshot.plan;
    let readers = plan.access(id).document;
    let is_seen =
        |goal: &EntryId| readers.is_within(plan.access(*goal).field("title", false), &plan.config);
    let proposed = plan.goals().filter(|(_, _, goal)| goal.status == Status::Draft);
    let titles: Vec<String> = proposed
        .filter(|(goal, ..)| is_seen(goal))
        .map(|(_, entry, _)| entry.label().to_string())
        .collect();
    for title in titles {
        let args = [("title", Arg::from(&*title))];
        let what =
            lang::filled(round.open.snapshot.plan.config.lang, "interview-review-yes-to", &args);
        let known = |entry: &Entry| {
            entry.record.tables("ask").iter().any(|ask| ask.text("what").as_deref() == Some(&*what))
        };
        if known(round.open.snapshot.plan.entry(id)) {
            continue;
        }
        let question = lang::say_with(round.open.lang, "interview-review-propose", &args);
        let answers = ["interview-yes", "interview-no"].map(|id| lang::say(round.open.lang, id));
        if round.choose("propose", &question, (&["yes", "no"], answers.into()), None)?
            == Some("yes")
        {
            let values = [("what", &*what), ("kind", AskKind::Decision.name())];
            id = round.change(id, |entry| entry.add_table("ask", &values))?;
        }
    }
    Ok(id)
}

/// Goes through the agreements and requests once more; an emptied one is taken out.
fn revise(round: &mut Round<'_>, mut id: EntryId) -> Result<EntryId, Stop> {
    for (list, name) in [("agreement", "agreement"), ("ask", "ask")] {
        let question = lang::say(round.open.lang, &format!("interview-review-{name}"));
        let mut number = 0;
        while let Some(record) =
            round.open.snapshot.plan.entry(id).record.tables(list).get(number).cloned()
        {
            let old = record.text("what").unwrap_or_default();
            match round.revise(name, &question, Some(&old), Lines::One)? {
                Given::Emptied => {
                    id = round.change(id, |entry| entry.remove_table(list, number))?;
                    continue;
                }
                Given::New(what) => {
                    id =
                        round.change(id, |entry| entry.set_in_list(list, number, "what", &what))?;
                }
                Given::Kept => {}
            }
            if list == "agreement" {
                let question = lang::say(round.open.lang, "interview-review-who");
                let old = record.text("who");
                if let Given::New(who) =
                    round.revise("who", &question, old.as_deref(), Lines::One)?
                {
                    id = round.change(id, |entry| entry.set_in_list(list, number, "who", &who))?;
                }
            }
            number += 1;
        }
    }
    Ok(id)
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
