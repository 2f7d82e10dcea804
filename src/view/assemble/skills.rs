//! The competences of a view, and their assessments.

use std::sync::Arc;

use crate::base::symbol::normal;
use crate::plan::{Detail, EntryId, Found, Kind, Plan, kinds, skills};
use crate::view::address;
use crate::view::{Assessment, Link, Score, Skill, Skills};

use super::Builder;

impl Builder<'_> {
    pub(super) fn skill_tables(&mut self) -> Vec<Skills> {
        let plan = self.plan;
        let tables = std::mem::take(&mut self.skills);
        let shown = tables
            .iter()
            .filter_map(|skills| {
                let entry = plan.entry(skills.profile);
                let Detail::Profile(profile) = &entry.detail else { return None };
                let head = self.head(skills.profile, entry);
                let links = |ids: &[EntryId]| -> Vec<Link> {
                    ids.iter().filter_map(|id| self.link_to(Found::Entry(*id))).collect()
                };
                let written = |row: &skills::Skill| &profile.competences[row.number as usize];
                let rows = skills.rows.iter().map(|row| Skill {
                    group: written(row).group.clone(),
                    uri: written(row).uri.clone(),
                    anchor: address::of_found(plan, Found::Competence(skills.profile, row.number))
                        .anchor
                        .unwrap_or_default()
                        .into(),
                    id: written(row).id.as_deref().map(normal).unwrap_or_default().into(),
                    name: Arc::clone(&row.name),
                    required: row.required,
                    then: row.then,
                    now: row.now,
                    gap: row.gap(),
                    others: row.others.clone(),
                    evidence: links(&row.evidence),
                    goals: links(&row.goals),
                });
                Some(Skills {
                    role: profile.role.clone(),
                    scale: profile.scale,
                    labels: profile.labels.clone(),
                    rows: rows.collect(),
                    first: skills.first.filter(|first| Some(*first) != skills.last),
                    last: skills.last,
                    head,
                })
            })
            .collect();
        self.skills = tables;
        shown
    }

    pub(super) fn assessments(&mut self) -> Vec<Assessment> {
        let plan = self.plan;
        let typed = plan.typed(Kind::Assessment, |detail| match detail {
            Detail::Assessment(assessment) => Some(assessment),
            _ => None,
        });
        let mut assessments: Vec<Assessment> = typed
            .map(|(id, entry, assessment)| Assessment {
                head: self.head(id, entry),
                rater: assessment.rater,
                scores: scores(plan, assessment),
            })
            .collect();
        assessments.sort_by_key(|assessment| std::cmp::Reverse(assessment.head.date));
        assessments
    }
}

/// The scores for the visible competences of the profile. Any other name would reveal what someone
/// is asked to be good at, so it is left out.
fn scores(plan: &Plan, assessment: &kinds::Assessment) -> Vec<Score> {
    let Some(symbol) = assessment.profile else { return own_scores(assessment) };
    let profile = plan.find_of(Kind::Profile, symbol);
    let Some(Detail::Profile(profile)) = profile.map(|id| &plan.entry(id).detail) else {
        return Vec::new();
    };
    let competences = profile.competences.iter().filter_map(|competence| {
        let id = competence.id.as_ref()?;
        let called = |key: &Arc<str>| normal(key) == normal(id);
        let level = assessment.scores.iter().find(|(key, _)| called(key)).map(|(_, level)| *level);
        let note = assessment.notes.iter().find(|(key, _)| called(key));
        let note = note.map(|(_, note)| Arc::clone(note));
        let name = competence.name.clone().unwrap_or_else(|| Arc::clone(id));
        (level.is_some() || note.is_some()).then_some(Score { name, level, note })
    });
    competences.collect()
}

/// The scores of an assessment without a profile, under the names that its author gave.
fn own_scores(assessment: &kinds::Assessment) -> Vec<Score> {
    let mut scores: Vec<Score> = assessment
        .scores
        .iter()
        .map(|(name, level)| Score { name: Arc::clone(name), level: Some(*level), note: None })
        .collect();
    for (name, note) in &assessment.notes {
        match scores.iter_mut().find(|score| score.name == *name) {
            Some(score) => score.note = Some(Arc::clone(note)),
            None => scores.push(Score {
                name: Arc::clone(name),
                level: None,
                note: Some(Arc::clone(note)),
            }),
        }
    }
    scores
}
