//! Whether an active goal seems to be reached already, by its measures, its steps or a tick.

use std::collections::HashMap;

use super::kinds::goal::{Status, Step};
use super::progress::{self, Verdict};
use super::{Entry, EntryId, Plan};

/// What suggests that a goal is reached.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sign {
    /// All measures have met their targets.
    Target,
    /// All of several steps are done.
    Steps,
    /// The author ticked off what was to be reached: `Host a workshop ✓`.
    Tick,
}

/// The active goals that seem to be reached. The author decides whether they are.
pub(crate) fn seemingly(plan: &Plan) -> HashMap<EntryId, Sign> {
    let logs = progress::logs_by_goal(plan);
    let signs = plan.goals().filter_map(|(id, entry, goal)| {
        let over = goal.due.is_some_and(|due| due < plan.today);
        if !entry.sound || goal.status != Status::Active || over {
            return None;
        }
        let own = logs.get(&id).map_or(&[][..], Vec::as_slice);
        // A rate is kept up until the end.
        let met =
            |measure: &&_| progress::measure(plan, goal, measure, own).verdict == Verdict::Reached;
        let targets: Vec<_> = goal.measures.iter().filter(|measure| measure.to.is_some()).collect();
        let kept = targets.iter().any(|measure| measure.per.is_some());
        if !targets.is_empty() && !kept && targets.iter().all(met) {
            return Some((id, Sign::Target));
        }
        if !targets.is_empty() {
            return None;
        }
        let steps = goal.steps.len() > 1 && goal.steps.iter().all(Step::is_done);
        let open = goal.steps.iter().any(|step| !step.is_done());
        match (steps, is_ticked(entry) && !open) {
            (_, true) => Some((id, Sign::Tick)),
            (true, false) => Some((id, Sign::Steps)),
            (false, false) => None,
        }
    });
    signs.collect()
}

/// Whether the words about the result have a tick before or after them.
fn is_ticked(entry: &Entry) -> bool {
    let letters = entry.record.table("smart");
    let measure = letters.and_then(|letters| letters.text("measurable"));
    let said = [measure, entry.record.text("demonstrate"), entry.title()];
    said.iter().flatten().any(|text| {
        let text = text.trim().trim_end_matches('.');
        let tick = |sign: char| matches!(sign, '✓' | '✔' | '✅' | '☑' | '√');
        // `√2` is a number.
        let ends = text.ends_with(|sign| tick(sign) || sign == '\u{fe0f}');
        let begins = text.starts_with(tick) && text.chars().nth(1).is_some_and(char::is_whitespace);
        begins || ends || text.starts_with("[x] ") || text.ends_with(" [x]")
    })
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;
    use crate::base::Source;
    use crate::workspace::{Change, Workspace};

    /// The sign of the only goal of a plan.
    fn sign(keys: &str) -> Option<Sign> {
        let text = format!("+++\ntitle = \"Bake alone\"\nstatus = \"active\"\n{keys}\n+++\n");
        let mut workspace = Workspace::new(date(2026, 6, 1));
        workspace.apply(vec![Change::Text(Source::new("goals/a.md", &text))]);
        seemingly(&workspace.snapshot().plan).into_values().next()
    }

    #[test]
    fn a_goal_seems_reached_when_nothing_is_left_to_do() {
        let done = "[[step]]\nwhat = \"Knead\"\ndone = 2026-05-01\n";
        let open = "[[step]]\nwhat = \"Bake\"\n";
        assert_eq!(sign(done), None, "one step seldom is the whole goal");
        assert_eq!(sign(&format!("{done}{done}")), Some(Sign::Steps));
        assert_eq!(sign(&format!("{done}{open}")), None);
        assert_eq!(sign(""), None);
        assert_eq!(sign("[smart]\nmeasurable = \"Sell ten loaves ✓\""), Some(Sign::Tick));
        assert_eq!(sign("[smart]\nmeasurable = \"✅ Sold ten loaves\""), Some(Sign::Tick));
        assert_eq!(sign("[smart]\nmeasurable = \"The side is √2 long\""), None);
        assert_eq!(sign(&format!("{open}[smart]\nmeasurable = \"Sell ten loaves ✓\"")), None);
        let measure = "[[measure]]\nname = \"loaves\"\nfrom = 0\nto = 9\n";
        assert_eq!(sign(&format!("{done}{measure}")), None);
    }
}
