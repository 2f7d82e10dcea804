//! A review that should have been held (S1).

use super::Check;
use crate::base::Diagnostic;
use crate::base::calendar::{Date, days_between};
use crate::plan::Plan;

rule!("review-overdue", Warning, Check::Plan(check));

/// The number of days after its date in which a review can still be written up.
const GRACE: i64 = 14;

fn check(plan: &Plan, findings: &mut Vec<Diagnostic>) {
    let held: Vec<Date> = plan
        .reviews()
        .filter_map(|(_, _, review)| review.date)
        .filter(|d| *d <= plan.today)
        .collect();
    let settings = plan.config.record.table("cycle");
    let planned = settings.map(|cycle| cycle.dates("reviews")).unwrap_or_default();
    let next = plan.reviews().filter_map(|(_, entry, review)| {
        Some((review.next?, std::sync::Arc::clone(&entry.path), entry.place("next")))
    });
    let place = plan.config.place_in("cycle", "reviews");
    let mut dates: Vec<_> = planned
        .iter()
        .map(|date| (*date, std::sync::Arc::clone(&plan.config.path), place))
        .chain(next)
        .collect();
    dates.sort_by_key(|(date, ..)| *date);
    let missed = |date: Date| {
        let near =
            held.iter().any(|held| days_between(date, *held).abs() <= 2 * GRACE || *held > date);
        days_between(date, plan.today) > GRACE && !near
    };
    if let Some((date, path, place)) = dates.iter().find(|(date, ..)| missed(*date)) {
        findings.push(Diagnostic::new("review-overdue", path, *place).arg("date", *date));
        return;
    }
    // Without a future date, the rhythm counts from the last review.
    let ahead = dates.iter().any(|(date, ..)| days_between(*date, plan.today) <= GRACE);
    let Some(last) = held.iter().max().filter(|_| !ahead) else { return };
    let Some(due) = plan.config.review_every.map(|every| every.after(*last)) else { return };
    if days_between(due, plan.today) > GRACE {
        let entry = plan.reviews().find(|(_, _, review)| review.date == Some(*last));
        let Some((_, entry, _)) = entry else { return };
        findings.push(
            entry
                .finding("review-overdue", entry.place("date"))
                .variant("rhythm")
                .arg("last", *last)
                .arg("date", due)
                .arg("day", super::day_ahead(plan)),
        );
    }
}
