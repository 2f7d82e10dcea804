//! The findings in a few lines, for a command whose result is something else.

use crate::base::{Arg, Diagnostic, Lang, LineIndex, Severity, lang, visible};
use crate::rules::{self, Cause, causes, is_kept_from_others};
use crate::workspace::Snapshot;

use super::{Counts, summary};

/// How many findings are named.
const NAMED: usize = 3;

/// The number of findings and the ones that matter most, each of another rule; nothing if there are
/// none. `prefix` is the path to the files of the plan.
pub(crate) fn brief(snapshot: &Snapshot, lang: Lang, prefix: &str) -> Vec<String> {
    let mut all = causes(&snapshot.diagnostics);
    if all.is_empty() {
        return Vec::new();
    }
    all.sort_by_key(|cause| rank(snapshot, cause.first));
    let mut named: Vec<&Cause<'_>> = Vec::new();
    for cause in &all {
        if named.len() < NAMED && named.iter().all(|known| known.first.rule != cause.first.rule) {
            named.push(cause);
        }
    }
    let counts = Counts::of(&snapshot.diagnostics);
    let args = [
        ("summary", Arg::from(summary(counts, lang))),
        ("count", Arg::from(all.len())),
        ("named", Arg::from(named.len())),
    ];
    let mut lines = vec![lang::say_with(lang, "brief-counts", &args)];
    lines.extend(named.into_iter().map(|cause| line(snapshot, cause, lang, prefix)));
    lines.push(lang::say_with(lang, "brief-more", &args));
    lines
}

/// What a coach would say first: what cannot be true, then what is missing from the goal itself, then
/// what it is for and whether it goes on, then what it takes.
const FIRST: [&[&str]; 4] = [
    &[
        "over-capacity",
        "over-budget",
        "due-passed",
        "due-before-start",
        "due-disagrees",
        "measure-disagrees",
        "prerequisite-after-due",
        "step-after-due",
    ],
    &[
        "goal-is-an-idea",
        "goal-without-measure",
        "measure-is-an-instrument",
        "goal-not-specific",
        "goal-without-due",
        "vague-time",
        "start-is-not-a-due",
    ],
    &[
        "goal-seems-reached",
        "goal-without-need",
        "need-without-goal",
        "goal-without-log",
        "step-overdue",
        "agreement-overdue",
        "too-many-goals",
        "gap-without-need",
    ],
    &[
        "goal-without-effort",
        "goal-without-means",
        "goal-not-agreed",
        "suspicious-extreme",
        "goal-without-steps",
    ],
];

/// What others do not get because of it comes first, then what cannot be read, then what concerns the
/// author's privacy, then what a coach would say first; within that, the severity and the order of
/// the rules.
fn rank(snapshot: &Snapshot, finding: &Diagnostic) -> (bool, usize, Severity, usize) {
    let place = rules::ALL.iter().position(|rule| rule.name == finding.rule).unwrap_or_default();
    let is_in = |name: &str| {
        rules::GROUPS.iter().any(|(group, rules)| {
            *group == name && rules.iter().any(|rule| rule.name == finding.rule)
        })
    };
    let matters = finding.severity < Severity::Info;
    let asks = finding.variant != Some("prose");
    let tier = FIRST.iter().position(|rules| rules.contains(&finding.rule));
    let weight = match tier {
        _ if is_in("rules-reading") && finding.severity == Severity::Error => 0,
        _ if is_in("rules-privacy") && matters => 1,
        Some(tier) if asks => 2 + tier,
        _ => 2 + FIRST.len(),
    };
    (!is_kept_from_others(&snapshot.plan, finding), weight, finding.severity, place)
}

fn line(snapshot: &Snapshot, cause: &Cause<'_>, lang: Lang, prefix: &str) -> String {
    let finding = cause.first;
    let text = snapshot.sources.get(&finding.path).map_or("", |source| &*source.text);
    let line = LineIndex::new(text).position(text, finding.span.start as usize).line;
    let more = cause.each().map(|one| one.places().count()).sum::<usize>() - 1;
    let args = [
        ("place", Arg::from(format!("{prefix}{}:{line}", visible(&finding.path)))),
        ("message", Arg::from(lang::message(lang, finding))),
        ("more", Arg::from(more)),
    ];
    format!("  {}", lang::say_with(lang, "brief-line", &args))
}
