//! The competences that a role requires, and at which level (S1 step 3).

use super::form::draft;
use super::round::{Earlier, Given, Lines, Round, Stop, tell};
use crate::base::number;
use crate::base::symbol::normal;
use crate::base::{Arg, Lang, lang};
use crate::host::terminal::ask;
use crate::plan::kinds::profile::Competence;
use crate::plan::{Detail, EntryId, Kind};

/// The competences of the example, which most roles require.
const EXAMPLE: usize = 5;

pub(super) fn ask(round: &mut Round<'_>) -> Result<(), Stop> {
    round.introduce("profile");
    let plan = &round.open.snapshot.plan;
    let known = plan.of_kind(Kind::Profile).last().copied();
    let mut id = match known.filter(|_| round.earlier != Earlier::Passed) {
        Some(id) => id,
        None => begin(round)?,
    };
    if round.again() {
        id = role(round, id)?;
    }
    id = earlier(round, id)?;
    if competences(round, id).is_empty() && round.given.is_empty() && ask::is_possible() {
        id = example(round, id)?;
    }
    let mut question = "interview-profile-competence";
    loop {
        let text = lang::say(round.open.lang, question);
        question = "interview-profile-more";
        let Some(name) = round.ask("competence", &text)? else { return Ok(()) };
        let level = level(round, id, &name, None)?;
        id = add(round, id, &name, &level.unwrap_or_else(|| "3".to_owned()))?;
    }
}

fn begin(round: &mut Round<'_>) -> Result<EntryId, Stop> {
    let role = round.open.snapshot.plan.config.person.role.clone();
    let question = lang::say(round.open.lang, "interview-profile-role");
    let given = round.revise("role", &question, role.as_deref(), Lines::One)?;
    let role = match given {
        Given::New(role) => role,
        Given::Kept | Given::Emptied => {
            let own = || lang::say(round.open.lang, "interview-profile-own");
            role.map_or_else(own, |role| role.to_string())
        }
    };
    let title =
        lang::filled(round.open.lang, "interview-profile-name", &[("role", Arg::from(&*role))]);
    let mut draft = draft(round, Kind::Profile, &title);
    draft.give("role", &role);
    round.begin(&draft)
}

fn role(round: &mut Round<'_>, id: EntryId) -> Result<EntryId, Stop> {
    let old = round.open.snapshot.plan.entry(id).record.text("role").unwrap_or_default();
    let question = lang::say(round.open.lang, "interview-profile-role");
    match round.revise_needed("role", &question, &old)? {
        Some(role) => round.change(id, |entry| entry.set("role", &role)),
        None => Ok(id),
    }
}

fn competences(round: &Round<'_>, id: EntryId) -> Vec<Competence> {
    match &round.open.snapshot.plan.entry(id).detail {
        Detail::Profile(profile) => profile.competences.clone(),
        _ => Vec::new(),
    }
}

/// Goes through the competences once more; an emptied one is taken out.
fn earlier(round: &mut Round<'_>, mut id: EntryId) -> Result<EntryId, Stop> {
    let mut number = 0;
    while let Some(competence) = competences(round, id).get(number).filter(|_| round.again()) {
        let old = competence.name.clone().unwrap_or_default();
        let required = competence.required;
        let question = lang::say(round.open.lang, "interview-profile-competence");
        match round.revise("competence", &question, Some(&old), Lines::One)? {
            Given::Emptied => {
                id = round.change(id, |entry| entry.remove_table("competence", number))?;
                continue;
            }
            Given::New(name) => {
                let set = |entry: &crate::plan::Entry| {
                    entry.set_in_list("competence", number, "name", &name)
                };
                id = round.change(id, set)?;
            }
            Given::Kept => {}
        }
        if let Some(level) = level(round, id, &old, required)? {
            let set = |entry: &crate::plan::Entry| {
                entry.set_in_list("competence", number, "required", &level)
            };
            id = round.change(id, set)?;
        }
        number += 1;
    }
    Ok(id)
}

/// Offers the competences of an example, each with a level to accept or change.
fn example(round: &mut Round<'_>, mut id: EntryId) -> Result<EntryId, Stop> {
    let say = |id: &str| lang::say(round.open.lang, id);
    let answers = vec![say("interview-profile-example"), say("interview-profile-blank")];
    tell("");
    if ask::choose(round.open.lang, &say("interview-profile-start"), answers)? != 0 {
        return Ok(id);
    }
    for number in 1..=EXAMPLE {
        let name = lang::say(round.open.lang, &format!("interview-profile-example-{number}"));
        let question = lang::say(round.open.lang, "interview-profile-keep");
        let name = match round.revise("competence", &question, Some(&name), Lines::One)? {
            Given::Kept => name,
            Given::New(name) => name,
            Given::Emptied => continue,
        };
        let level = level(round, id, &name, Some(3.0))?;
        id = add(round, id, &name, &level.unwrap_or_else(|| "3".to_owned()))?;
    }
    Ok(id)
}

/// The level that a competence requires; `None` if the earlier one stays.
fn level(
    round: &mut Round<'_>,
    id: EntryId,
    name: &str,
    old: Option<f64>,
) -> Result<Option<String>, Stop> {
    let (low, high) = scale(round, id);
    tell(&scale_words(round.open.lang));
    let args = [("name", Arg::from(name)), ("low", Arg::from(low)), ("high", Arg::from(high))];
    let question = lang::say_with(round.open.lang, "interview-profile-level", &args);
    let old = old.map(number::written);
    round.about(scale_words(round.open.lang));
    let level = loop {
        let given = round.is_given("level");
        let Given::New(answer) = round.revise("level", &question, old.as_deref(), Lines::One)?
        else {
            break None;
        };
        match number::read(&answer, round.open.lang) {
            Ok(level) if (low as f64..=high as f64).contains(&level) => {
                break Some(number::written(level));
            }
            _ if given => {
                let complaint = crate::cli::Complaint::new("interview-level-wrong", &args);
                return Err(complaint.into());
            }
            _ => tell(&lang::say_with(round.open.lang, "interview-level-wrong", &args)),
        }
    };
    round.about(String::new());
    Ok(level)
}

/// The lowest and the highest level of a profile.
pub(super) fn scale(round: &Round<'_>, id: EntryId) -> (i64, i64) {
    match &round.open.snapshot.plan.entry(id).detail {
        Detail::Profile(profile) => profile.scale,
        _ => (1, 5),
    }
}

/// What the levels of the usual scale mean.
pub(super) fn scale_words(lang: Lang) -> String {
    lang::say(lang, "interview-scale")
}

fn add(round: &mut Round<'_>, id: EntryId, name: &str, level: &str) -> Result<EntryId, Stop> {
    let known = competences(round, id);
    let is_taken = |wanted: &str| {
        let in_plan = round.open.snapshot.plan.find(round.open.snapshot.plan.names.intern(wanted));
        let in_profile = known.iter().any(|one| one.id.as_deref() == Some(wanted));
        in_plan.is_some() || in_profile
    };
    let stem = normal(name);
    let free =
        (1..).map(|number| if number == 1 { stem.clone() } else { format!("{stem}-{number}") });
    let key = free.take(1000).find(|wanted| !is_taken(wanted)).unwrap_or(stem);
    let values = [("id", &*key), ("name", name), ("required", level)];
    round.change(id, |entry| entry.add_table("competence", &values))
}
