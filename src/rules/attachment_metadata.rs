//! An attachment that reveals its author to others.

use super::Check;
use crate::base::Diagnostic;
use crate::plan::EntryId;
use crate::plan::visibility::{self, Editions};

rule!("attachment-metadata", Warning, Check::Shown { settings: None, document });

fn document(editions: &Editions<'_>, id: EntryId, findings: &mut Vec<Diagnostic>) {
    // The name of a program alone is in nearly every file, and reveals little.
    let files = visibility::shown_files(editions.plan, &editions.of_others(), id);
    for file in files.into_iter().filter(|file| file.facts.names_somebody()) {
        let keys: Vec<String> =
            file.facts.about.iter().map(|(key, value)| format!("{key} `{value}`")).collect();
        let finding = file.finding("attachment-metadata");
        findings.push(finding.arg("file", &*file.path).arg("keys", keys.join(", ")));
    }
}
