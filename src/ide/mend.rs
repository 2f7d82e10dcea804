//! Repairs that make nothing worse: each is tried on the whole plan, and kept only when what it repairs
//! is gone and nothing was found that was not found before.

use std::collections::HashMap;
use std::sync::Arc;

use crate::base::{Diagnostic, Edit, Severity, Source};
use crate::edit::change::edited;
use crate::workspace::{Change, Snapshot, Workspace};

/// How many repairs one run makes at most; a plan that needs more is run again.
const MOST: usize = 1000;

/// A repair that was made.
#[derive(Clone, Debug)]
pub struct Mended {
    /// What it repairs.
    pub finding: Diagnostic,
    /// The text before it.
    pub before: Source,
    /// What was replaced in that text.
    pub edits: Vec<Edit>,
}

/// Makes safe repairs until there are none left that help; gives them and the plan after them.
pub fn mend(snapshot: Snapshot) -> (Vec<Mended>, Snapshot) {
    let mut workspace = Workspace::of(&snapshot);
    let mut now = snapshot;
    let mut mended: Vec<Mended> = Vec::new();
    let mut refused: Vec<(Arc<str>, Vec<Edit>)> = Vec::new();
    while mended.len() < MOST {
        let next = now.diagnostics.iter().find_map(|finding| {
            let edits = attempts(finding).into_iter().find(|edits| {
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

/// The repair of a finding; and where it repairs several places, each by itself, for when all together
/// make something worse.
fn attempts(finding: &Diagnostic) -> Vec<Vec<Edit>> {
    let Some(fix) = finding.fix.as_ref().filter(|fix| fix.safe) else { return Vec::new() };
    let mut attempts = vec![fix.edits.clone()];
    if fix.edits.len() > 1 {
        attempts.extend(fix.edits.iter().map(|edit| vec![edit.clone()]));
    }
    attempts
}

/// Makes a repair in a workspace that stands at this snapshot, and takes it back unless it helps.
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

/// Whether a change repaired a finding and brought none.
pub fn helps(finding: &Diagnostic, before: &[Diagnostic], after: &[Diagnostic]) -> bool {
    let (before, after) = (tally(before), tally(after));
    let none = Tally::default();
    let better = after.iter().all(|(key, now)| {
        let then = before.get(key).unwrap_or(&none);
        now.places <= then.places && now.worst <= then.worst
    });
    let key = key(finding);
    let (then, now) = (before.get(&key).unwrap_or(&none), after.get(&key).unwrap_or(&none));
    // A question that was asked is still open, and can be asked no more.
    let asks = finding.fix.as_ref().is_some_and(|fix| fix.asks);
    better && (now.places < then.places || asks && now.repairs < then.repairs)
}

/// What is the same of a finding wherever it stands; a change moves what is below it.
type Key<'d> = (&'d str, &'static str, Option<&'static str>, String);

fn key(finding: &Diagnostic) -> Key<'_> {
    (&finding.path, finding.rule, finding.variant, format!("{:?}", finding.args))
}

/// How often something was found.
#[derive(Clone, Copy, Debug, Default)]
struct Tally {
    /// In how many places.
    places: usize,
    /// For how many of them there is a repair.
    repairs: usize,
    /// How much it matters at most; nothing is none.
    worst: u8,
}

fn tally(findings: &[Diagnostic]) -> HashMap<Key<'_>, Tally> {
    let mut tally: HashMap<Key<'_>, Tally> = HashMap::new();
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
