//! Computes skills: what a role requires, how the author scores, where the gaps are.

use std::sync::Arc;

use crate::base::calendar::Date;
use crate::base::symbol::normal;

use super::graph::owner;
use super::kinds::assessment::Rater;
use super::kinds::{Assessment, Detail, Kind};
use super::{EntryId, Found, Plan, graph};

/// A profile with everything known about its competences.
#[derive(Clone, Debug)]
pub struct Skills {
    /// The profile.
    pub profile: EntryId,
    /// The competences, largest gap first.
    pub rows: Vec<Skill>,
    /// The day of the author's first self-assessment.
    pub first: Option<Date>,
    /// The day of the author's last self-assessment.
    pub last: Option<Date>,
}

/// One competence.
#[derive(Clone, Debug)]
pub struct Skill {
    /// Its index in the profile.
    pub number: u32,
    /// Its name.
    pub name: Arc<str>,
    /// The level the role requires.
    pub required: Option<f64>,
    /// The first self-assessed level.
    pub then: Option<f64>,
    /// The last self-assessed level.
    pub now: Option<f64>,
    /// The last score of each other rater: rater and level.
    pub others: Vec<(Rater, f64)>,
    /// The evidence that names it.
    pub evidence: Vec<EntryId>,
    /// The goals that develop it.
    pub goals: Vec<EntryId>,
}

impl Skill {
    /// The number of missing levels, never negative; `None` without a score or a requirement.
    pub fn gap(&self) -> Option<f64> {
        Some((self.required? - self.now?).max(0.0))
    }
}

/// The skills of every profile, in the order of their paths.
pub fn skills(plan: &Plan) -> Vec<Skills> {
    plan.of_kind(Kind::Profile).iter().map(|profile| of_profile(plan, *profile)).collect()
}

fn of_profile(plan: &Plan, profile: EntryId) -> Skills {
    let mut judgements: Vec<(Date, &Assessment)> = plan
        .of_kind(Kind::Assessment)
        .iter()
        .filter_map(|id| match &plan.entry(*id).detail {
            Detail::Assessment(assessment) => Some(assessment),
            _ => None,
        })
        .filter(|assessment| {
            assessment.profile.and_then(|symbol| plan.find_of(Kind::Profile, symbol))
                == Some(profile)
        })
        .filter_map(|assessment| Some((assessment.date?, assessment)))
        .collect();
    judgements.sort_by_key(|(date, _)| *date);
    let own = |(_, judgement): &&(Date, &Assessment)| judgement.rater == Rater::Own;
    let first = judgements.iter().find(own).map(|(date, _)| *date);
    let last = judgements.iter().rev().find(own).map(|(date, _)| *date);
    let competences = match &plan.entry(profile).detail {
        Detail::Profile(detail) => &detail.competences[..],
        _ => &[],
    };
    let mut rows: Vec<Skill> = competences
        .iter()
        .enumerate()
        .filter_map(|(number, competence)| {
            let id = competence.id.as_ref()?;
            let name = competence.name.clone().unwrap_or_else(|| Arc::clone(id));
            let score = |judgement: &Assessment| {
                let found = judgement.scores.iter().find(|(key, _)| normal(key) == normal(id));
                found.map(|(_, level)| *level)
            };
            let own_scores: Vec<f64> =
                judgements.iter().filter(own).filter_map(|(_, j)| score(j)).collect();
            let mut others: Vec<(Rater, f64)> = Vec::new();
            for (_, judgement) in judgements.iter().filter(|(_, j)| j.rater != Rater::Own) {
                if let Some(level) = score(judgement) {
                    others.retain(|(rater, _)| *rater != judgement.rater);
                    others.push((judgement.rater, level));
                }
            }
            let number = number as u32;
            let target = Found::Competence(profile, number);
            let points = |kind: Kind, key: &str, symbols: &[crate::base::Symbol]| {
                let targets = graph::targets(kind, key);
                symbols.iter().any(|symbol| plan.refers(targets, *symbol) == Some(target))
            };
            Some(Skill {
                number,
                name,
                required: competence.required,
                then: (own_scores.len() > 1).then(|| own_scores[0]),
                now: own_scores.last().copied(),
                others,
                evidence: plan
                    .evidence()
                    .filter(|(_, _, evidence)| {
                        points(Kind::Evidence, "supports", &evidence.supports)
                    })
                    .map(|(id, ..)| id)
                    .collect(),
                goals: plan
                    .goals()
                    .filter(|(_, _, goal)| points(Kind::Goal, "competence", &goal.competence))
                    .map(|(id, ..)| id)
                    .collect(),
            })
        })
        .collect();
    debug_assert!(rows.iter().all(|row| owner(Found::Competence(profile, row.number)) == profile));
    rows.sort_by(|a, b| {
        let gap = |row: &Skill| row.gap().unwrap_or(-1.0);
        gap(b).total_cmp(&gap(a)).then(a.number.cmp(&b.number))
    });
    Skills { profile, rows, first, last }
}
