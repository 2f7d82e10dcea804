//! The folder `themes` of a plan: templates and style sheets of the person.

use std::fs;
use std::io::ErrorKind;
use std::path::Path;
use std::sync::Arc;

use walkdir::WalkDir;

use super::read::read_text;
use super::replace::left_over;
use super::{Trouble, hold};
use crate::base::{Diagnostic, Source};
use crate::host::watch::is_passing;
use crate::render::image::make;
use crate::render::theme::{Own, OwnFile, builtin};
use crate::workspace::Snapshot;

/// The name of the folder.
const FOLDER: &str = "themes";

/// Reads what the folder holds for pages: templates at any depth, style sheets, and of `assets` the
/// files that a style sheet refers to. Links are not followed.
pub fn read_themes(root: &Path) -> Result<Own, Trouble> {
    let folder = root.join(FOLDER);
    let mut own = Own::default();
    let walk = WalkDir::new(&folder).sort_by_file_name().into_iter();
    let mut left = Vec::new();
    let walk = walk.filter_entry(|entry| {
        let name = entry.file_name().to_string_lossy();
        let whole = left_over(&name).and_then(|whole| Some(whole.rsplit_once('.')?.1));
        if matches!(whole, Some("html" | "css" | "typ")) {
            left.push(entry.path().to_path_buf());
        }
        !is_passing(&name)
    });
    for entry in walk.filter_map(Result::ok).filter(|entry| entry.file_type().is_file()) {
        let place = entry.path();
        let ending = place.extension().unwrap_or_default().to_string_lossy().to_lowercase();
        let texts = match (&*ending, entry.depth()) {
            ("html", _) => &mut own.templates,
            ("css", 1) => &mut own.styles,
            _ => continue,
        };
        let inner = place.strip_prefix(root).unwrap_or(place).iter();
        let path: Vec<_> = inner.map(|part| part.to_string_lossy()).collect();
        texts.push(Source::from_bytes(&path.join("/"), read_text(place)?));
    }
    hold::clear(left);
    for path in own.wanted() {
        let place = folder.join(&path);
        // A link may lead out of the plan.
        let within = |place: &Path| {
            let found = place.canonicalize().ok().zip(folder.canonicalize().ok());
            found.is_some_and(|(place, folder)| place.starts_with(folder) && place.is_file())
        };
        if !within(&place) {
            continue;
        }
        let bytes = match fs::read(&place) {
            Ok(bytes) => bytes,
            Err(error) if error.kind() == ErrorKind::NotFound => continue,
            Err(error) => return Err(Trouble::new("trouble-unreadable", &place).caused_by(error)),
        };
        let ending = place.extension().unwrap_or_default().to_string_lossy().to_lowercase();
        own.files.push(OwnFile { path, bytes: make(&ending, bytes).map(|made| made.bytes) });
    }
    Ok(own)
}

/// Whether a place lies in the folder.
pub fn is_of_themes(root: &Path, place: &Path) -> bool {
    place.starts_with(root.join(FOLDER))
}

/// Adds to the findings of a plan what is wrong with the templates and style sheets.
pub fn judge_themes(snapshot: &mut Snapshot, own: &Own) {
    let builtin = builtin::named(snapshot.plan.config.theme);
    add_findings(snapshot, own, own.findings(builtin));
}

/// Adds findings about templates and style sheets to those of a plan, with their texts.
pub fn add_findings(snapshot: &mut Snapshot, own: &Own, findings: Vec<Diagnostic>) {
    if findings.is_empty() {
        return;
    }
    let sources = Arc::make_mut(&mut snapshot.sources);
    for source in own.sources() {
        sources.insert(Arc::clone(&source.path), source.clone());
    }
    snapshot.diagnostics.extend(findings);
}
