//! The competences of a view, and their assessments.

use std::sync::Arc;

use crate::base::symbol::normal;
use crate::plan::{Detail, EntryId, Found, Kind, Plan, kinds, skills};
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
    let profile = assessment.profile.and_then(|symbol| plan.find_entry(symbol));
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
