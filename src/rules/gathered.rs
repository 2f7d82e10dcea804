//! Combines findings that differ only in their place into one, with all its places: in one file here,
//! over several files where they are shown ([`causes`]).

use std::collections::HashMap;

use crate::base::{Diagnostic, Severity};

/// Combines equal findings in the same file. The findings are sorted by file, and the combined one
/// stays at its first place.
pub(super) fn gathered(findings: Vec<Diagnostic>) -> Vec<Diagnostic> {
    let mut kept: Vec<Diagnostic> = Vec::with_capacity(findings.len());
    // The index of the last finding with each message, in the current file.
    let mut said: HashMap<(String, String), usize> = HashMap::new();
    for finding in findings {
        if kept.last().is_none_or(|last| last.path != finding.path) {
            said.clear();
        }
        let key = (finding.message_id(), format!("{:?}", finding.args));
        let alone = match said.get(&key) {
            Some(at) => kept[*at].absorb(finding),
            None => Some(finding),
        };
        if let Some(finding) = alone {
            said.insert(key, kept.len());
            kept.push(finding);
        }
    }
    kept
}

/// Findings with the same cause: what they say is the same, in one file or in several.
#[derive(Clone, Debug)]
pub struct Cause<'f> {
    /// The first one, with the places in its file.
    pub first: &'f Diagnostic,
    /// Those in other files, in order.
    pub elsewhere: Vec<&'f Diagnostic>,
}

impl<'f> Cause<'f> {
    /// All of them.
    pub fn each(&self) -> impl Iterator<Item = &'f Diagnostic> {
        std::iter::once(self.first).chain(self.elsewhere.iter().copied())
    }
}

/// Groups findings that say the same about different files; each group stays at its first place. An
/// editor and `--fix` need them file by file, so this is done where they are counted and shown.
pub fn causes(findings: &[Diagnostic]) -> Vec<Cause<'_>> {
    let mut causes: Vec<Cause<'_>> = Vec::with_capacity(findings.len());
    let mut said: HashMap<(String, Severity, String), usize> = HashMap::new();
    for finding in findings {
        let key = (finding.message_id(), finding.severity, format!("{:?}", finding.args));
        match said.get(&key) {
            // Two findings that say the same in one file are apart because their fixes are.
            Some(at) if causes[*at].each().all(|known| known.path != finding.path) => {
                causes[*at].elsewhere.push(finding);
            }
            Some(_) => causes.push(Cause { first: finding, elsewhere: Vec::new() }),
            None => {
                said.insert(key, causes.len());
                causes.push(Cause { first: finding, elsewhere: Vec::new() });
            }
        }
    }
    causes
}

#[cfg(test)]
mod tests;
