//! Applies fixes that make nothing worse: each is tried on the whole plan, and kept only if its
//! finding is gone and there are no new findings.

use std::collections::{BTreeSet, HashMap};
use std::sync::Arc;

use crate::base::{Diagnostic, Edit, Fix, Severity, Source};
use crate::edit::change::edited;
use crate::plan::closing::closes;
use crate::rules;
use crate::workspace::{Change, Snapshot, Workspace};

/// The maximum number of fixes in one run; a plan that needs more is run again.
const MOST: usize = 1000;

/// An applied fix.
#[derive(Clone, Debug)]
pub struct Mended {
    /// The finding it resolves.
    pub finding: Diagnostic,
    /// The text before the fix.
    pub before: Source,
    /// The edits in that text.
    pub edits: Vec<Edit>,
}

/// Applies safe fixes until none is left that helps; returns them and the resulting plan.
pub fn mend(snapshot: Snapshot) -> (Vec<Mended>, Snapshot) {
    mend_in(snapshot, None)
}

/// The same; with a path, only for the findings of that file, and without inserting questions.
pub(super) fn mend_in(snapshot: Snapshot, path: Option<&str>) -> (Vec<Mended>, Snapshot) {
    let mut workspace = Workspace::of(&snapshot);
    let mut now = snapshot;
    let mut mended: Vec<Mended> = Vec::new();
    let mut refused: Vec<(Arc<str>, Vec<Edit>)> = Vec::new();
    while mended.len() < MOST {
        let next = now.diagnostics.iter().find_map(|finding| {
            let fix = finding.fix.as_ref().filter(|fix| fix.safe)?;
            path.is_none_or(|path| *finding.path == *path && !fix.asks).then_some(())?;
            let edits = attempts(fix).find(|edits| {
                !refused.iter().any(|(path, no)| *path == finding.path && no == edits)
            })?;
            Some((finding.clone(), edits))
        });
        let Some((finding, edits)) = next else { break };
        match tried(&mut workspace, &now, &finding, &edits) {
            Some((before, after)) => {
                mended.push(Mended { finding, before, edits });
                now = after;
            }
            None => refused.push((Arc::clone(&finding.path), edits)),
        }
    }
    (mended, now)
}

/// The edits of a fix; if there are several, also each by itself, in case all of them together make
/// something worse.
pub(super) fn attempts(fix: &Fix) -> impl Iterator<Item = Vec<Edit>> {
    let alone = fix.edits.iter().filter(|_| fix.edits.len() > 1);
    std::iter::once(fix.edits.clone()).chain(alone.map(|edit| vec![edit.clone()]))
}

/// Applies a fix to a workspace at this snapshot, and undoes it unless it helps.
fn tried(
    workspace: &mut Workspace,
    now: &Snapshot,
    finding: &Diagnostic,
    edits: &[Edit],
) -> Option<(Source, Snapshot)> {
    let before = now.sources.get(&finding.path).filter(|source| source.damage.is_none())?.clone();
    let text = edited(&before.text, edits);
    workspace.apply(vec![Change::Text(Source::new(&before.path, &text))]);
    let after = workspace.snapshot();
    if helps(finding, &now.diagnostics, &after.diagnostics) {
        return Some((before, after));
    }
    workspace.apply(vec![Change::Text(before)]);
    None
}

/// Whether a change resolved a finding without adding any.
pub fn helps(finding: &Diagnostic, before: &[Diagnostic], after: &[Diagnostic]) -> bool {
    let (before, after) = changed(before, after);
    let (before, after) = (tally(&before), tally(&after));
    let none = Tally::default();
    let better = after.iter().all(|(key, now)| {
        let then = before.get(key).unwrap_or(&none);
        (now.places <= then.places && now.worst <= then.worst) || revealed(finding, key)
    });
    let key = key(finding);
    let (then, now) = (before.get(&key).unwrap_or(&none), after.get(&key).unwrap_or(&none));
    // A question that was inserted is still open, and cannot be inserted again.
    let asks = finding.fix.as_ref().is_some_and(|fix| fix.asks);
    better && (now.places < then.places || asks && now.repairs < then.repairs)
}

/// Whether another finding was there all along, and could not be seen: as long as a header cannot be
/// read, nothing is said about what the document lacks.
fn revealed(repaired: &Diagnostic, key: &Key<'_>) -> bool {
    let (path, rule, ..) = key;
    let judges = rules::find(rule).is_some_and(|rule| rule.waivable);
    reads(repaired.rule) && !reads(rule) && judges && *path == &*repaired.path
}

/// Whether findings of a rule are about a header that cannot be read.
fn reads(rule: &str) -> bool {
    closes(rule) || matches!(rule, "wrong-type" | "invalid-value" | "invalid-date")
}

/// The files with other findings after a change than before, wherever these are in the file.
pub fn differ(before: &[Diagnostic], after: &[Diagnostic]) -> BTreeSet<Arc<str>> {
    let (before, after) = changed(before, after);
    let (then, now) = (tally(&before), tally(&after));
    let differs = |finding: &&&Diagnostic| {
        let key = key(finding);
        then.get(&key).map(|tally| tally.places) != now.get(&key).map(|tally| tally.places)
    };
    before.iter().chain(&after).filter(differs).map(|one| Arc::clone(&one.path)).collect()
}

/// The findings of the files that have others in one list than in the other; most have the same.
fn changed<'d>(
    before: &'d [Diagnostic],
    after: &'d [Diagnostic],
) -> (Vec<&'d Diagnostic>, Vec<&'d Diagnostic>) {
    let by_file = |findings: &'d [Diagnostic]| {
        let mut files: HashMap<&'d str, Vec<&'d Diagnostic>> = HashMap::new();
        for finding in findings {
            files.entry(&finding.path).or_default().push(finding);
        }
        files
    };
    let (mut before, mut after) = (by_file(before), by_file(after));
    before.retain(|path, findings| {
        let same = after.get(path) == Some(findings);
        if same {
            after.remove(path);
        }
        !same
    });
    (before.into_values().flatten().collect(), after.into_values().flatten().collect())
}

/// The part of a finding that does not depend on its place; a change moves the findings below it.
type Key<'d> = (&'d str, &'static str, Option<&'static str>, String);

fn key(finding: &Diagnostic) -> Key<'_> {
    (&finding.path, finding.rule, finding.variant, format!("{:?}", finding.args))
}

/// The occurrences of a finding.
#[derive(Clone, Copy, Debug, Default)]
struct Tally {
    /// The number of places.
    places: usize,
    /// The number of places with a fix.
    repairs: usize,
    /// The highest severity; 0 for none.
    worst: u8,
}

fn tally<'d>(findings: &[&'d Diagnostic]) -> HashMap<Key<'d>, Tally> {
    let mut tally: HashMap<Key<'d>, Tally> = HashMap::new();
    for finding in findings {
        let one = tally.entry(key(finding)).or_default();
        let places = finding.places().count();
        one.places += places;
        one.repairs += if finding.fix.is_some() { places } else { 0 };
        one.worst = one.worst.max(match finding.severity {
            Severity::Error => 3,
            Severity::Warning => 2,
            Severity::Info => 1,
        });
    }
    tally
}
