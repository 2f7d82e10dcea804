//! Findings in the form that editors expect.

use std::collections::BTreeMap;
use std::fmt::Write;
use std::sync::Arc;

use serde_json::{Value, json};

use super::position;
use crate::base::{Diagnostic, Lang, LineIndex, Severity, lang, places};
use crate::host;
use crate::workspace::Snapshot;

/// The number of additional places reported with a finding.
const BESIDE: usize = 100;

/// The findings as they were last shown. Most files say the same after an edit, so theirs are not
/// put into words again.
#[derive(Debug, Default)]
pub(super) struct Shown {
    language: Lang,
    files: BTreeMap<Arc<str>, File>,
}

/// The findings of a file, with everything that their form depends on.
#[derive(Debug)]
struct File {
    findings: Vec<Diagnostic>,
    /// The addresses and texts of the file and of those that its findings refer to.
    around: Vec<(String, Arc<str>)>,
    shown: Arc<Value>,
}

impl Shown {
    /// The findings of each file that has any, by address.
    pub(super) fn findings(
        &mut self,
        snapshot: &Snapshot,
        language: Lang,
        address: &dyn Fn(&str) -> String,
    ) -> BTreeMap<String, Arc<Value>> {
        if self.language != language {
            *self = Self { language, ..Self::default() };
        }
        let mut by_file: BTreeMap<&Arc<str>, Vec<&Diagnostic>> = BTreeMap::new();
        for finding in &snapshot.diagnostics {
            by_file.entry(&finding.path).or_default().push(finding);
        }
        self.files.retain(|path, _| by_file.contains_key(path));
        let words = Words { snapshot, language, address };
        let mut shown = BTreeMap::new();
        for (path, findings) in by_file {
            let around = words.around(path, &findings);
            let known = self.files.get(path);
            let same = |file: &File| {
                file.around == around && file.findings.iter().eq(findings.iter().copied())
            };
            if !known.is_some_and(same) {
                let shown = Arc::new(findings.iter().map(|one| words.finding(one)).collect());
                let findings = findings.into_iter().cloned().collect();
                self.files.insert(Arc::clone(path), File { findings, around, shown });
            }
            if let Some(file) = self.files.get(path) {
                shown.insert(file.around[0].0.clone(), Arc::clone(&file.shown));
            }
        }
        shown
    }
}

/// The findings of a plan that cannot be read.
pub(super) fn trouble(trouble: &host::Error, language: Lang) -> Value {
    let (message, help) = trouble.say(language);
    let message = help.map_or(message.clone(), |help| format!("{message}\n{help}"));
    let start = json!({"line": 0, "character": 0});
    json!([{
        "range": {"start": start, "end": start},
        "severity": 1,
        "source": "pop",
        "message": message,
    }])
}

/// A finding of a snapshot by itself.
pub(super) fn finding(
    snapshot: &Snapshot,
    language: Lang,
    address: &dyn Fn(&str) -> String,
    finding: &Diagnostic,
) -> Value {
    Words { snapshot, language, address }.finding(finding)
}

/// Puts findings into words.
struct Words<'s> {
    snapshot: &'s Snapshot,
    language: Lang,
    address: &'s dyn Fn(&str) -> String,
}

impl Words<'_> {
    fn source(&self, path: &str) -> &str {
        self.snapshot.sources.get(path).map_or("", |source| &source.text)
    }

    /// The addresses and texts of a file and of those that its findings refer to.
    fn around(&self, path: &str, findings: &[&Diagnostic]) -> Vec<(String, Arc<str>)> {
        let related = findings.iter().flat_map(|finding| finding.related.iter().take(BESIDE));
        let paths = std::iter::once(path).chain(related.map(|related| &*related.path));
        let around = paths.map(|path| {
            let source = self.snapshot.sources.get(path);
            ((self.address)(path), source.map_or_else(|| "".into(), |source| source.text.clone()))
        });
        around.collect()
    }

    fn finding(&self, finding: &Diagnostic) -> Value {
        let language = self.language;
        let text = self.source(&finding.path);
        let mut message = lang::message(language, finding);
        if !finding.also.is_empty()
            && let Some(at) = places::also(text, &LineIndex::new(text), finding, language)
        {
            let _ = write!(message, " ({} {at})", lang::say(language, "also"));
        }
        if let Some(help) = lang::help(language, finding) {
            message.push('\n');
            message.push_str(&help);
        }
        let severity = match finding.severity {
            Severity::Error => 1,
            Severity::Warning => 2,
            Severity::Info => 3,
        };
        let mut shown = json!({
            "range": position::range(text, finding.span),
            "severity": severity,
            "code": finding.rule,
            "source": "pop",
            "message": message,
        });
        // An editor shows in grey what can be left out.
        if finding.rule == "unused-waiver" {
            shown["tags"] = json!([1]);
        }
        let beside = self.beside(finding);
        if !beside.is_empty() {
            shown["relatedInformation"] = beside.into();
        }
        shown
    }

    /// The other places of a finding and the related places. The same finding in other files is
    /// not among them: an edit would then change the findings of many files.
    fn beside(&self, finding: &Diagnostic) -> Vec<Value> {
        let language = self.language;
        let at = |path: &str, span, message: String| {
            let range = position::range(self.source(path), span);
            json!({"location": {"uri": (self.address)(path), "range": range}, "message": message})
        };
        let also = finding.also.iter().take(BESIDE);
        let also = also.map(|span| at(&finding.path, *span, lang::message(language, finding)));
        let related = finding.related.iter().take(BESIDE).map(|related| {
            let message = lang::say_with(language, related.message, &finding.args);
            at(&related.path, related.span, message)
        });
        also.chain(related).collect()
    }
}
