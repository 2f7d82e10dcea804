//! A gap in a competence that nothing addresses (S1 step 3).

use std::collections::HashSet;

use super::Check;
use crate::base::Diagnostic;
use crate::plan::kinds::goal::Status;
use crate::plan::kinds::need;
use crate::plan::{Detail, Entry, Found, Kind, Plan, alike, prose, skills};
use crate::syntax::schema::Target;

rule!("gap-without-need", Warning, Check::Plan(check));

/// The number of gaps that are named.
const NAMED: usize = 4;

fn check(plan: &Plan, findings: &mut Vec<Diagnostic>) {
    // A plan without needs and goals is not at this step yet.
    if plan.of_kind(Kind::Need).is_empty() && plan.of_kind(Kind::Goal).is_empty() {
        return;
    }
    let needs = plan.needs().filter(|(_, _, need)| need.status != need::Status::Dropped);
    let goals = plan
        .goals()
        .filter(|(_, _, goal)| !matches!(goal.status, Status::Dropped | Status::Replaced));
    let served: HashSet<Found> = needs
        .flat_map(|(_, _, need)| &need.competence)
        .chain(goals.flat_map(|(_, _, goal)| &goal.competence))
        .filter_map(|symbol| plan.refers(&[Target::Competence], *symbol))
        .collect();
    // A need or goal without a link can name the competence in its words.
    let texts = needs_and_goals(plan);
    let is_named = |name: &str| texts.iter().any(|text| alike::names(text, name));
    for skills in skills::skills(plan) {
        let entry = plan.entry(skills.profile);
        let items = entry.record.tables("competence");
        let Detail::Profile(profile) = &entry.detail else { continue };
        // A whole level, or a tenth of a long scale.
        let least = ((profile.scale.1 - profile.scale.0) as f64 / 10.0).max(1.0);
        let mut open_gaps: Vec<(f64, Diagnostic, &str)> = Vec::new();
        for row in &skills.rows {
            let gap = row.gap().unwrap_or(0.0);
            let open = !served.contains(&Found::Competence(skills.profile, row.number));
            if gap >= least && open && entry.sound && !is_named(&row.name) {
                let place =
                    items.get(row.number as usize).map_or(entry.head, |item| item.place("name"));
                let finding = entry
                    .finding("gap-without-need", place)
                    .arg("name", &*row.name)
                    .arg("gap", gap)
                    .arg("now", row.now.unwrap_or_default())
                    .arg("required", row.required.unwrap_or_default());
                open_gaps.push((gap, finding, &row.name));
            }
        }
        // Nobody works on everything at once, so several gaps are one question.
        let places: Vec<_> = open_gaps.iter().map(|(_, finding, _)| finding.span).collect();
        let mut names: Vec<(f64, &str)> =
            open_gaps.iter().map(|(gap, _, name)| (*gap, *name)).collect();
        names.sort_by(|one, other| other.0.total_cmp(&one.0));
        let listed: Vec<String> =
            names.iter().take(NAMED).map(|(_, name)| format!("“{name}”")).collect();
        let more = if names.len() > NAMED { ", …" } else { "" };
        findings.extend(match open_gaps.len() {
            0 | 1 => open_gaps.into_iter().map(|(_, finding, _)| finding).next(),
            count => Some(
                entry
                    .finding("gap-without-need", places[0])
                    .variant("several")
                    .also(places.iter().skip(1).copied())
                    .arg("count", count)
                    .arg("names", format!("{}{more}", listed.join(", "))),
            ),
        });
    }
}

/// The texts of the needs and goals that are not abandoned: title, statement, first sentences.
fn needs_and_goals(plan: &Plan) -> Vec<String> {
    let text = |entry: &Entry, statement: Option<&str>| {
        let title = entry.title().unwrap_or_default();
        let told = prose::sentences(entry).into_iter().take(3).map(|one| one.text);
        let own = [title.to_string(), statement.unwrap_or_default().to_owned()];
        own.into_iter().chain(told).collect::<Vec<_>>().join(" ")
    };
    let needs = plan.needs().filter(|(_, _, need)| need.status != need::Status::Dropped);
    let goals = plan
        .goals()
        .filter(|(_, _, goal)| !matches!(goal.status, Status::Dropped | Status::Replaced));
    let needs = needs.map(|(_, entry, _)| text(entry, None));
    needs.chain(goals.map(|(_, entry, goal)| text(entry, goal.statement.as_deref()))).collect()
}
