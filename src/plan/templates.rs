//! Recognises templates: documents that are copied to begin another one, and are none themselves.

use std::sync::Arc;

use crate::plan::Entry;
use crate::plan::files::Files;

/// The names of a folder with templates, in lower case without marks around them.
const FOLDERS: [&str; 6] =
    ["template", "templates", "sjabloon", "sjablonen", "templater", "vorlagen"];

/// The names of a template next to the documents that begin with it.
const FILES: [&str; 2] = ["template", "sjabloon"];

/// Removes the templates from the documents, and records them with the files.
pub(crate) fn set_aside(documents: &mut Vec<Arc<Entry>>, files: &mut Files) {
    let of = |document: &Arc<Entry>| is_template(&document.path);
    let mut found: Vec<Arc<str>> =
        documents.iter().filter(|one| of(one)).map(|one| Arc::clone(&one.path)).collect();
    if found.is_empty() {
        return;
    }
    found.dedup();
    documents.retain(|document| !of(document));
    files.set_templates(found);
}

/// Whether a path is that of a template.
fn is_template(path: &str) -> bool {
    let plain = |name: &str| name.trim_matches(['_', '-', '.', '+', ' ']).to_lowercase();
    let (folders, file) = path.rsplit_once('/').unwrap_or(("", path));
    let stem = file.split('.').next().unwrap_or_default();
    folders.split('/').any(|folder| FOLDERS.contains(&plain(folder).as_str()))
        || FILES.contains(&plain(stem).as_str())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn templates_are_known_by_their_folder_or_their_whole_name() {
        for path in
            ["templates/goal.md", "goals/_Templates/a.md", "log/_template.md", "Sjabloon.nl.md"]
        {
            assert!(is_template(path), "{path}");
        }
        for path in ["goals/write-a-template.md", "pages/templates.md", "templates-of-mine/a.md"] {
            assert!(!is_template(path), "{path}");
        }
    }
}
