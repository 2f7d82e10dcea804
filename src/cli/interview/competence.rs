//! Which competence of a profile a need or a goal is about.

use super::round::{Round, Stop, is_none, tell};
use crate::base::symbol::normal;
use crate::base::{Arg, Symbol, lang};
use crate::cli::Complaint;
use crate::host::terminal::ask;
use crate::plan::{Detail, Entry, EntryId, Kind, Plan, skills};

/// The competences of the profiles, by id and name: those with the largest gap first.
pub(in crate::cli) fn known(plan: &Plan) -> Vec<(String, String)> {
    let mut known: Vec<(String, String)> = Vec::new();
    for skills in skills::skills(plan) {
        let Detail::Profile(profile) = &plan.entry(skills.profile).detail else { continue };
        for row in &skills.rows {
            let competence = profile.competences.get(row.number as usize);
            let Some(id) = competence.and_then(|one| one.id.as_deref()) else { continue };
            if !known.iter().any(|(other, _)| other == id) {
                known.push((id.to_owned(), row.name.to_string()));
            }
        }
    }
    known
}

/// Whether one of these needs is about a competence, so that a goal for it is too.
pub(in crate::cli) fn is_in_need(plan: &Plan, needs: &[Symbol]) -> bool {
    needs.iter().filter_map(|symbol| plan.find_of(Kind::Need, *symbol)).any(
        |id| matches!(&plan.entry(id).detail, Detail::Need(need) if !need.competence.is_empty()),
    )
}

/// Whether it is still open which competence a document is about.
pub(super) fn is_open(plan: &Plan, entry: &Entry) -> bool {
    !entry.record.has("competence") && is_asked(plan, entry)
}

/// Whether there is anything to ask: a goal for a need is about the competence of that need.
fn is_asked(plan: &Plan, entry: &Entry) -> bool {
    let needs = match &entry.detail {
        Detail::Goal(goal) if goal.competence.is_empty() => &goal.need[..],
        _ => &[],
    };
    !known(plan).is_empty() && !is_in_need(plan, needs)
}

/// Asks for the competence. That it is none of them is an answer too.
pub(super) fn ask(round: &mut Round<'_>, id: EntryId, question: &str) -> Result<EntryId, Stop> {
    const KEY: &str = "competence";
    let plan = &round.open.snapshot.plan;
    let (entry, known) = (plan.entry(id), known(plan));
    let old = entry.record.has(KEY);
    let first = entry.record.references(KEY).first().copied();
    let begin = known.iter().position(|(id, _)| first == Some(plan.names.intern(id)));
    if round.is_given(KEY) {
        let Some(answer) = round.ask(KEY, question)? else { return Ok(id) };
        let chosen = chosen(&known, &answer)?;
        return round.change(id, |entry| entry.set(KEY, &chosen));
    }
    if !ask::is_possible() || !is_asked(plan, entry) {
        return Ok(id);
    }
    let mut shown: Vec<String> = known.iter().map(|(_, name)| name.clone()).collect();
    shown.push(lang::say(round.open.lang, "interview-none"));
    if old {
        shown.push(lang::say(round.open.lang, "interview-keep"));
    }
    let begin = begin.unwrap_or(if old { shown.len() - 1 } else { 0 });
    round.asked += 1;
    tell("");
    let at = ask::choose_at(round.open.lang, question, shown, begin)?;
    if at > known.len() {
        return Ok(id);
    }
    let chosen = known.get(at).map_or("", |(id, _)| id);
    round.change(id, |entry| entry.set(KEY, chosen))
}

/// The id of the competence in an answer, by its id or its name; empty for none.
fn chosen(known: &[(String, String)], answer: &str) -> Result<String, Complaint> {
    if is_none(answer) {
        return Ok(String::new());
    }
    let wanted = normal(answer);
    let found = known.iter().find(|(id, name)| normal(id) == wanted || normal(name) == wanted);
    found.map(|(id, _)| id.clone()).ok_or_else(|| {
        let names: Vec<&str> = known.iter().map(|(_, name)| &**name).collect();
        let args = [
            ("name", Arg::from("competence")),
            ("answer", Arg::from(answer)),
            ("choices", Arg::from(names.join(", "))),
        ];
        Complaint::new("interview-choice", &args)
    })
}
