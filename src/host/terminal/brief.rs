//! The findings in a few lines, for a command whose result is something else.

use crate::base::{Arg, Diagnostic, Lang, LineIndex, lang, visible};
use crate::rules::{self, Cause, causes, is_kept_from_others};
use crate::workspace::Snapshot;

use super::{Counts, summary};

/// How many findings are named.
const NAMED: usize = 3;

/// The number of findings and the ones that matter most, each of another rule; nothing if there are
/// none. `prefix` is the path to the files of the plan.
pub fn brief(snapshot: &Snapshot, lang: Lang, prefix: &str) -> Vec<String> {
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

/// What others do not get because of it comes first, then errors, then what concerns their privacy;
/// within that, the order of the rules.
fn rank(snapshot: &Snapshot, finding: &Diagnostic) -> (bool, crate::base::Severity, bool, usize) {
    let place = rules::ALL.iter().position(|rule| rule.name == finding.rule).unwrap_or_default();
    let privacy = rules::GROUPS.iter().any(|(group, rules)| {
        *group == "rules-privacy" && rules.iter().any(|rule| rule.name == finding.rule)
    });
    (!is_kept_from_others(&snapshot.plan, finding), finding.severity, !privacy, place)
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
