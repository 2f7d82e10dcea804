//! A goal that is still active although its steps are done or its target is met (S1 step 6).

use super::Check;
use crate::base::Diagnostic;
use crate::plan::Plan;
use crate::plan::kinds::goal::Status;
use crate::plan::progress::{self, Verdict};

rule!("goal-seems-reached", Info, Check::Plan(check));

fn check(plan: &Plan, findings: &mut Vec<Diagnostic>) {
    let logs = progress::logs_by_goal(plan);
    for (id, entry, goal) in plan.goals() {
        let over = goal.due.is_some_and(|due| due < plan.today);
        if !entry.sound || goal.status != Status::Active || over {
            continue;
        }
        let own = logs.get(&id).map_or(&[][..], Vec::as_slice);
        // A rate is kept up until the end.
        let met =
            |measure: &&_| progress::measure(plan, goal, measure, own).verdict == Verdict::Reached;
        let targets: Vec<_> = goal.measures.iter().filter(|measure| measure.to.is_some()).collect();
        let kept = targets.iter().any(|measure| measure.per.is_some());
        let reached = !targets.is_empty() && !kept && targets.iter().all(met);
        let steps = !goal.steps.is_empty() && goal.steps.iter().all(|step| step.done.is_some());
        let open_target = !targets.is_empty() && !reached;
        let variant = match (reached, steps && !open_target) {
            (true, _) => "target",
            (false, true) => "steps",
            _ => continue,
        };
        findings.push(
            entry
                .finding("goal-seems-reached", entry.place("status"))
                .variant(variant)
                .arg("title", super::title(entry))
                .arg("id", &*entry.id),
        );
    }
}
