//! The part about change: situations, differences, observations and conclusions.

use crate::plan::agenda::situation;
use crate::plan::kinds::situation::Moment;
use crate::plan::{Detail, Found, Kind};
use crate::view::address;
use crate::view::{Conclusion, Difference, Observation, Similarity, Transition};

use super::Builder;

impl Builder<'_> {
    pub(super) fn change(&mut self) -> Transition {
        let plan = self.plan;
        let mut change = Transition::default();
        let [now, desired] = [Moment::Now, Moment::Desired].map(|moment| situation(plan, moment));
        for (id, entry) in plan.iter() {
            match &entry.detail {
                Detail::Situation(situation) => {
                    let head = self.head(id, entry);
                    match situation.moment {
                        Moment::Now if now == Some(id) => change.now = Some(head),
                        Moment::Desired if desired == Some(id) => change.desired = Some(head),
                        moment => change.others.push((moment, head)),
                    }
                }
                Detail::Observation(observation) => {
                    change.observations.push(Observation {
                        head: self.head(id, entry),
                        levels: observation.levels.clone(),
                        tension: observation.tension,
                    });
                }
                Detail::Conclusion(conclusion) => change.conclusions.push(Conclusion {
                    head: self.head(id, entry),
                    levels: conclusion.levels.clone(),
                    route: conclusion.route,
                    leads_to: self.links(Kind::Conclusion, "leads_to", &conclusion.leads_to),
                }),
                Detail::Comparison(comparison) => {
                    for (number, difference) in comparison.differences.iter().enumerate() {
                        let found = Found::Difference(id, number as u32);
                        change.differences.push(Difference {
                            anchor: difference
                                .id
                                .as_ref()
                                .and_then(|_| address::of_found(plan, found).anchor)
                                .map(Into::into),
                            level: difference.level,
                            now: difference.now.clone(),
                            desired: difference.desired.clone(),
                            weight: difference.weight,
                            goals: self.naming(Kind::Goal, "need", found),
                        });
                    }
                    change.similarities.extend(comparison.similarities.iter().filter_map(|s| {
                        Some(Similarity {
                            level: s.level,
                            what: s.what.clone()?,
                            cherish: s.cherish.clone(),
                        })
                    }));
                    change.compared_before.extend(change.comparison.replace(self.head(id, entry)));
                }
                _ => {}
            }
        }
        change.observations.sort_by_key(|observation| observation.head.date);
        change.others.sort_by_key(|(_, head)| head.date);
        change
    }
}
