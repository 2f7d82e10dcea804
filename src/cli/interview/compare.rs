//! Now and desired, level by level: the differences to bridge and what to cherish (S2 step 5).

use super::look::heading;
use super::round::{Round, Stop, first, tell};
use crate::base::lang;
use crate::edit::draft::{Draft, Questions};
use crate::host::terminal;
use crate::plan::kinds::LEVELS;
use crate::plan::kinds::situation::Moment;
use crate::plan::{Detail, EntryId, Kind, agenda};

pub(super) fn ask(round: &mut Round<'_>) -> Result<(), Stop> {
    let plan = &round.open.snapshot.plan;
    if agenda::situation(plan, Moment::Now).is_none() {
        return Err(first("interview-first-now"));
    }
    if agenda::situation(plan, Moment::Desired).is_none() {
        return Err(first("interview-first-desired"));
    }
    let mut own = plan.of_kind(Kind::Comparison).first().copied();
    round.introduce("compare");
    for (number, level) in LEVELS.iter().map(|level| level.name).enumerate() {
        if own.is_some_and(|id| is_compared(round, id, level)) {
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
