//! A situation that was put aside and is due for a fresh look (S2 step 3).

use super::Check;
use crate::base::Diagnostic;
use crate::plan::kinds::situation::Moment;
use crate::plan::{Detail, Entry, EntryId, Kind, Plan};

rule!("fresh-look-due", Info, Check::Entry(check));

fn check(plan: &Plan, _: EntryId, entry: &Entry, findings: &mut Vec<Diagnostic>) {
    let Detail::Situation(situation) = &entry.detail else { return };
    let Some(written) = entry.record.date("date") else { return };
    let look = plan.config.fresh_look.after(written);
    if !entry.record.has("moment")
        || situation.moment != Moment::Now
        || look > plan.today
        || !entry.sound
    {
        return;
    }
    let looked = plan.of_kind(Kind::Observation).iter().map(|id| plan.entry(*id));
    let seen = looked.filter_map(|seen| seen.record.date("date")).any(|date| date >= written);
    // A later situation has replaced it.
    let newer = plan.of_kind(Kind::Situation).iter().map(|id| plan.entry(*id)).any(|other| {
        let now = matches!(&other.detail, Detail::Situation(s) if s.moment == Moment::Now);
        now && other.record.date("date").is_some_and(|date| date > written)
    });
    // An author who has made a comparison has looked again.
    let compared = plan
        .of_kind(Kind::Comparison)
        .iter()
        .any(|id| plan.entry(*id).record.date("date").is_some_and(|date| date >= look));
    if !seen && !newer && !compared {
        findings.push(entry.finding("fresh-look-due", entry.place("date")).arg("written", written));
    }
}
