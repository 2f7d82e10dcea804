//! Now and desired, level by level: the differences to bridge and what to cherish (S2 step 5).

use super::look::heading;
use super::round::{Earlier, Given, Lines, Round, Stop, first, tell};
use crate::base::lang;
use crate::edit::draft::{Draft, Questions};
use crate::host::terminal;
use crate::plan::kinds::LEVELS;
use crate::plan::kinds::situation::Moment;
use crate::plan::{Detail, Entry, EntryId, Kind, agenda};

pub(super) fn ask(round: &mut Round<'_>) -> Result<(), Stop> {
    let plan = &round.open.snapshot.plan;
    if agenda::situation(plan, Moment::Now).is_none() {
        return Err(first("interview-first-now"));
    }
    if agenda::situation(plan, Moment::Desired).is_none() {
        return Err(first("interview-first-desired"));
    }
    let own = plan.of_kind(Kind::Comparison).first().copied();
    let mut own = own.filter(|_| round.earlier != Earlier::Passed);
    round.introduce("compare");
    for (number, level) in LEVELS.iter().map(|level| level.name).enumerate() {
        let compared = own.filter(|id| is_compared(round, *id, level));
        if compared.is_some() && !round.again() {
            continue;
        }
        // A new document changes the numbers of the others, so they are looked up each time.
        let plan = &round.open.snapshot.plan;
        let answer = |moment| {
            let entry = plan.entry(agenda::situation(plan, moment)?);
            entry.answered(level).map(str::to_owned)
        };
        let (is, should) = (answer(Moment::Now), answer(Moment::Desired));
        if is.is_none() && should.is_none() {
            continue;
        }
        let progress = round.progress(number + 1, LEVELS.len());
        tell(&format!("\n{} · {progress}", heading(level, round.open.lang)));
        let nothing = lang::say(round.open.lang, "interview-nothing");
        round.recall("interview-recall-now", is.as_deref().unwrap_or(&nothing));
        round.recall("interview-recall-desired", should.as_deref().unwrap_or(&nothing));
        let spoken = round.open.lang;
        let say = |name: &str| lang::say(spoken, &format!("interview-compare-{name}"));
        let questions = (say("now"), say("desired"), say("same"));
        if let Some(id) = compared {
            own = Some(revise(round, id, level, &questions)?);
            continue;
        }
        if let Some(now) = round.ask(&format!("{level}.now"), &questions.0)? {
            // A difference has two sides; without the second, there is nothing to write.
            let name = format!("{level}.desired");
            let mut desired = round.ask(&name, &questions.1)?;
            if desired.is_none() {
                terminal::tell(&say("both"));
                desired = round.ask(&name, &questions.1)?;
            }
            if let Some(desired) = desired {
                let values = [("level", level), ("now", &*now), ("desired", &*desired)];
                own = Some(add(round, own, "difference", &values)?);
            }
        }
        if let Some(same) = round.ask(&format!("{level}.same"), &questions.2)? {
            let values = [("level", level), ("what", &*same)];
            own = Some(add(round, own, "similarity", &values)?);
        }
    }
    Ok(())
}

/// Goes through what was written about a level. A difference without one of its sides, and a
/// similarity without words, is taken out.
fn revise(
    round: &mut Round<'_>,
    mut id: EntryId,
    level: &str,
    (now, desired, same): &(String, String, String),
) -> Result<EntryId, Stop> {
    let of_level = |round: &Round<'_>, id: EntryId, list: &str, number: usize| {
        let record = round.open.snapshot.plan.entry(id).record.tables(list).get(number)?.clone();
        Some((record.choice("level") == Some(level), record))
    };
    for (list, keys) in [
        ("difference", &[("now", now), ("desired", desired)][..]),
        ("similarity", &[("what", same)]),
    ] {
        let mut number = 0;
        while let Some((is_own, record)) = of_level(round, id, list, number) {
            let mut emptied = false;
            for (key, question) in keys.iter().filter(|_| is_own) {
                let old = record.text(key).unwrap_or_default();
                let name = if list == "difference" { *key } else { "same" };
                let name = format!("{level}.{name}");
                match round.revise(&name, question, Some(&old), Lines::One)? {
                    Given::Kept => {}
                    Given::New(answer) => {
                        let set = |entry: &Entry| entry.set_in_list(list, number, key, &answer);
                        id = round.change(id, set)?;
                    }
                    Given::Emptied => {
                        emptied = true;
                        break;
                    }
                }
            }
            if emptied {
                id = round.change(id, |entry| entry.remove_table(list, number))?;
            } else {
                number += 1;
            }
        }
    }
    Ok(id)
}

fn is_compared(round: &Round<'_>, id: EntryId, level: &str) -> bool {
    let Detail::Comparison(comparison) = &round.open.snapshot.plan.entry(id).detail else {
        return false;
    };
    let mut differences = comparison.differences.iter().filter_map(|one| one.level);
    let mut similarities = comparison.similarities.iter().filter_map(|one| one.level);
    differences.any(|own| own.name() == level) || similarities.any(|own| own.name() == level)
}

fn add(
    round: &mut Round<'_>,
    own: Option<EntryId>,
    list: &str,
    values: &[(&str, &str)],
) -> Result<EntryId, Stop> {
    let id = if let Some(id) = own {
        id
    } else {
        let plan = &round.open.snapshot.plan;
        let mut draft = Draft::new(Kind::Comparison, plan.config.lang, "", plan.today);
        draft.questions = Questions::Silent;
        draft.body = Some(String::new());
        draft.give("date", &plan.today.to_string());
        round.begin(&draft)?
    };
    round.change(id, |entry| entry.add_table(list, values))
}
