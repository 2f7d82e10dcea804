//! What stands out on a second look (S2 step 3), and what the author therefore needs to do (S2 step
//! 6).

use std::sync::Arc;

use super::round::{Earlier, Round, Stop, first, indented, tell};
use crate::base::{Arg, lang};
use crate::edit::draft::{Draft, Questions};
use crate::plan::kinds::Level;
use crate::plan::kinds::comparison::Difference;
use crate::plan::kinds::situation::Moment;
use crate::plan::{Detail, Kind, agenda};

/// Shows every answer about now, and asks what stands out; one document per answer.
pub(super) fn look(round: &mut Round<'_>) -> Result<(), Stop> {
    let Some(now) = agenda::situation(&round.open.snapshot.plan, Moment::Now) else {
        return Err(first("interview-first-now"));
    };
    round.introduce("look");
    for name in super::situation::names() {
        let entry = round.open.snapshot.plan.entry(now);
        if let Some(answer) = entry.answered(name) {
            let heading = heading(name, round.open.lang);
            tell(&format!("{heading}: {}", indented(answer)));
        }
    }
    retitle(round, Kind::Observation, "interview-look-what")?;
    let mut id = "interview-look-what";
    loop {
        let question = lang::say(round.open.lang, id);
        id = "interview-look-more";
        let Some(answer) = round.ask("what", &question)? else { return Ok(()) };
        let words = ["true", "false"];
        let shown =
            ["interview-yes", "interview-no"].map(|id| lang::say(round.open.lang, id)).into();
        let question = lang::say(round.open.lang, "interview-look-tension");
        let tension = round.choose("tension", &question, (&words, shown), None)?;
        let plan = &round.open.snapshot.plan;
        let mut draft = draft(round, Kind::Observation, &answer);
        draft.give("date", &plan.today.to_string());
        if tension == Some("true") {
            draft.give("tension", "true");
        }
        round.begin(&draft)?;
    }
}

/// Asks for a conclusion from each difference without one.
pub(super) fn conclude(round: &mut Round<'_>) -> Result<(), Stop> {
    let differences: Vec<Difference> = round
        .open
        .snapshot
        .plan
        .typed(Kind::Comparison, |detail| match detail {
            Detail::Comparison(comparison) => Some(comparison),
            _ => None,
        })
        .flat_map(|(_, _, comparison)| comparison.differences.clone())
        .collect();
    if differences.is_empty() {
        return Err(first("interview-first-compare"));
    }
    round.introduce("conclude");
    retitle(round, Kind::Conclusion, "interview-conclude-what")?;
    for difference in differences {
        let level = difference.level;
        let concluded = level.is_some_and(|level| is_concluded(round, level));
        if concluded && round.earlier != Earlier::Passed {
            continue;
        }
        let (now, desired) = (
            difference.now.as_deref().unwrap_or_default(),
            difference.desired.as_deref().unwrap_or_default(),
        );
        let args = [("now", Arg::from(indented(now))), ("desired", Arg::from(indented(desired)))];
        tell(&format!("\n{}", lang::filled(round.open.lang, "interview-difference", &args)));
        let question = lang::say(round.open.lang, "interview-conclude-what");
        let name = level.map_or("what", Level::name);
        // Several conclusions from one difference are fine.
        while let Some(answer) = round.ask(name, &question)? {
            let mut draft = draft(round, Kind::Conclusion, &answer);
            draft.give("date", &round.open.snapshot.plan.today.to_string());
            if let Some(level) = level {
                draft.give("levels", level.name());
            }
            round.begin(&draft)?;
        }
    }
    Ok(())
}

/// Goes through the titles of what was written earlier, if everything is asked once more.
fn retitle(round: &mut Round<'_>, kind: Kind, question: &str) -> Result<(), Stop> {
    let paths: Vec<_> = if round.again() {
        let plan = &round.open.snapshot.plan;
        plan.of_kind(kind).iter().map(|id| Arc::clone(&plan.entry(*id).path)).collect()
    } else {
        Vec::new()
    };
    for path in paths {
        let Some(id) = round.open.snapshot.plan.at_path(&path) else { continue };
        let old = round.open.snapshot.plan.entry(id).title().unwrap_or_default();
        let question = lang::say(round.open.lang, question);
        if let Some(title) = round.revise_needed("what", &question, &old)? {
            round.change(id, |entry| entry.set("title", &title))?;
        }
    }
    Ok(())
}

fn is_concluded(round: &Round<'_>, level: Level) -> bool {
    let conclusions = round.open.snapshot.plan.typed(Kind::Conclusion, |detail| match detail {
        Detail::Conclusion(conclusion) => Some(conclusion),
        _ => None,
    });
    let mut levels = conclusions.flat_map(|(_, _, conclusion)| conclusion.levels.iter());
    levels.any(|concluded| *concluded == level)
}

fn draft(round: &Round<'_>, kind: Kind, title: &str) -> Draft {
    let plan = &round.open.snapshot.plan;
    let mut draft = Draft::new(kind, plan.config.lang, title, plan.today);
    draft.questions = Questions::Silent;
    draft.body = Some(String::new());
    draft
}

/// The displayed name of a level.
pub(super) fn heading(name: &str, lang: crate::base::Lang) -> String {
    let known = Kind::Situation.spec().headings;
    let heading = known.iter().find(|heading| heading.name == name);
    let spelling = heading.and_then(|heading| lang.pick(heading.en, heading.nl).first().copied());
    crate::edit::draft::title_case(spelling.unwrap_or(name))
}
