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
mod tests {
    use std::sync::Arc;

    use super::*;
    use crate::base::{Edit, Span};

    fn finding(path: &str, start: usize, name: &str) -> Diagnostic {
        let span = Span::new(start, start + 2);
        Diagnostic::new("unknown-key", &Arc::from(path), span).arg("key", name)
    }

    #[test]
    fn what_says_the_same_of_one_file_is_one() {
        let all = vec![
            finding("a.md", 0, "x"),
            finding("a.md", 5, "y"),
            finding("a.md", 9, "x"),
            finding("b.md", 0, "x"),
        ];
        let kept = gathered(all);
        let places: Vec<Vec<u32>> =
            kept.iter().map(|one| one.places().map(|place| place.start).collect()).collect();
        assert_eq!(places, [vec![0, 9], vec![5], vec![0]]);
    }

    #[test]
    fn what_says_the_same_of_several_files_has_one_cause() {
        let all = [finding("a.md", 0, "x"), finding("b.md", 4, "x"), finding("b.md", 9, "y")];
        let causes = causes(&all);
        let paths: Vec<Vec<&str>> =
            causes.iter().map(|cause| cause.each().map(|one| &*one.path).collect()).collect();
        assert_eq!(paths, [vec!["a.md", "b.md"], vec!["b.md"]]);
    }

    #[test]
    fn changes_that_touch_each_other_are_not_put_together() {
        let with = |start: usize, text: &str| {
            let one = finding("a.md", start, "x");
            let span = one.span;
            one.replace(span, text)
        };
        let kept = gathered(vec![with(0, "y"), with(9, "y"), with(10, "z")]);
        assert_eq!(kept.len(), 2);
        let edits = |at: usize| kept[at].fix.as_ref().map_or(0, |fix| fix.edits.len());
        assert_eq!((edits(0), edits(1)), (2, 1));
        // The same change is made only once.
        let same = gathered(vec![with(0, "y"), {
            let edit = Edit { span: Span::new(0, 2), text: "y".to_owned() };
            finding("a.md", 4, "x").edit(Some(edit))
        }]);
        assert_eq!(same[0].fix.as_ref().map(|fix| fix.edits.len()), Some(1));
    }
}
