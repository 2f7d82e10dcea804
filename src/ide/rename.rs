//! Renames the id of a document or of a part of one, with its file and everything that refers to it; and
//! lets everything follow a file that gets another path.

use std::collections::{BTreeMap, HashMap};
use std::sync::Arc;

use super::actions::FileChange;
use super::find::{Naming, target_of, texts, thing_at, uses};
use super::paths::{escaped, relative};
use super::{entry_at, item_place, reference_at};
use crate::base::symbol::normal;
use crate::base::{Edit, Source, Span};
use crate::edit::change::edited;
use crate::plan::files::Address;
use crate::plan::{Entry, Found, Lead, Plan};
use crate::syntax::quote::quoted;
use crate::workspace::{Change, Snapshot, Workspace};

/// The edits of each text.
type Edits = BTreeMap<Arc<str>, Vec<Edit>>;

/// The new path of each file that gets one.
type Moves = BTreeMap<Arc<str>, String>;

/// The id at an offset: its place, and the id.
pub fn renamable(snapshot: &Snapshot, path: &str, offset: usize) -> Option<(Span, Arc<str>)> {
    let plan = &snapshot.plan;
    let found = thing_at(plan, path, offset)?;
    let id = plan.id_of(found);
    let entry = entry_at(plan, path, offset)?;
    let here = reference_at(plan, entry, offset).map(|(span, _)| span);
    let inner = |span: Span| {
        let written = entry.body.text.get(span.range())?;
        let at = written.find(&*id)?;
        Some(Span::new(at, at + id.len()).shifted(span.start as usize))
    };
    let own = || match found {
        Found::Entry(_) => entry.record.get("id").map(|item| item.span),
        Found::Competence(_, number) => Some(item_place(entry, "competence", number)),
        Found::Difference(_, number) => Some(item_place(entry, "difference", number)),
    };
    let span = here.or_else(own).unwrap_or(entry.head);
    Some((inner(span).unwrap_or(span), id))
}

/// Everything that changes when the thing at an offset gets another id; the id of a message if that
/// is not possible.
pub fn rename(
    snapshot: &Snapshot,
    workspace: &mut Workspace,
    path: &str,
    offset: usize,
    new: &str,
) -> Result<Vec<FileChange>, &'static str> {
    let plan = &snapshot.plan;
    let found = thing_at(plan, path, offset).ok_or("editor-rename-nothing")?;
    let new = normal(new);
    if new.is_empty() {
        return Err("editor-rename-empty");
    }
    if *plan.id_of(found) == *new {
        return Ok(Vec::new());
    }
    if plan.find(plan.names.intern(&new)).is_some() {
        return Err("editor-rename-taken");
    }
    let own = own_id(plan, found);
    let moves = match (&own, found) {
        (None, Found::Entry(_)) => moves(plan, found, &new).ok_or("editor-rename-derived")?,
        (None, _) => return Err("editor-rename-derived"),
        (Some(_), _) => Moves::new(),
    };
    let mut edits = followed(plan, &[(found, new.clone())], &moves);
    if let Some((path, span)) = own {
        edits.entry(path).or_default().push(Edit { span, text: quoted(&new) });
    }
    sort(&mut edits);
    let after = after(snapshot, workspace, &edits, &moves).ok_or("editor-rename-breaks")?;
    let same = after
        .plan
        .find(after.plan.names.intern(&new))
        .is_some_and(|renamed| uses(&after.plan, renamed).len() == uses(plan, found).len());
    if !same || !is_no_worse(snapshot, &after) {
        return Err("editor-rename-breaks");
    }
    Ok(changes(edits, moves))
}

/// Everything that follows when files get other paths: links to them and from them, references by an
/// id that is the name of a file, and their translations. Nothing if that would not help.
pub fn moved(
    snapshot: &Snapshot,
    workspace: &mut Workspace,
    files: &[(String, String)],
) -> Vec<FileChange> {
    let plan = &snapshot.plan;
    let mut given = Moves::new();
    for (from, to) in files {
        let inside = format!("{from}/");
        let known = snapshot.sources.keys().chain(plan.files.iter());
        for path in known {
            if **path == **from {
                given.insert(Arc::clone(path), to.clone());
            } else if let Some(rest) = path.strip_prefix(&*inside) {
                given.insert(Arc::clone(path), format!("{to}/{rest}"));
            }
        }
    }
    let alone = after(snapshot, workspace, &Edits::new(), &given);
    let Some(alone) = alone else { return Vec::new() };
    let mut ids = Vec::new();
    let mut translations = Moves::new();
    for (from, to) in &given {
        let Some(id) = plan.at_path(from) else { continue };
        let Some(new) = alone.plan.at_path(to) else { continue };
        let (old, new) = (plan.entry(id), alone.plan.entry(new));
        if old.part.is_none() && new.part.is_none() && old.id != new.id {
            ids.push((Found::Entry(id), new.id.to_string()));
        }
        let folder = to.rsplit_once('/').map_or("", |(folder, _)| folder);
        for (_, _, overlay) in plan.overlays.iter().filter(|(of, _, _)| *of == id) {
            let Some(to) = renamed(overlay, &new.id, folder) else { continue };
            if !given.contains_key(&overlay.path) && *overlay.path != *to {
                translations.insert(Arc::clone(&overlay.path), to);
            }
        }
    }
    let mut all = given.clone();
    all.extend(translations.clone());
    let mut edits = followed(plan, &ids, &all);
    sort(&mut edits);
    let after = after(snapshot, workspace, &edits, &all);
    if after.is_none_or(|after| !is_no_worse(&alone, &after)) {
        return Vec::new();
    }
    // The editor itself moves the files that it asked about.
    changes(edits, translations)
}

/// The edits by which references and links follow new ids and new paths.
fn followed(plan: &Plan, ids: &[(Found, String)], moves: &Moves) -> Edits {
    let mut edits = Edits::new();
    for (found, new) in ids {
        for used in uses(plan, *found) {
            let Some((naming, span)) = used.name else { continue };
            let entry = texts(plan).find(|entry| entry.path == used.place.path);
            let written = entry.and_then(|entry| entry.body.text.get(span.range()));
            let Some(written) = written else { continue };
            let text = match naming {
                Naming::Path => continue,
                Naming::Key if new.is_ascii() && !written.starts_with(['"', '\'']) => new.clone(),
                Naming::Key => quoted(new),
                Naming::Value | Naming::Wiki => in_place_of(written, new),
            };
            edits.entry(used.place.path).or_default().push(Edit { span, text });
        }
    }
    for entry in texts(plan) {
        for (link, lead) in entry.body.links() {
            let Lead::Place(Address::Inside { path, .. }) = lead else { continue };
            let (from, to) = (moves.get(&entry.path), moves.get(path.as_str()));
            if from.is_none() && to.is_none() {
                continue;
            }
            let (from, to) = (from.map_or(&*entry.path, |from| from), to.unwrap_or(path));
            let new = relative(from, to);
            if new == relative(&entry.path, path) {
                continue;
            }
            let Some(span) = target_of(entry, link) else { continue };
            let edit = Edit { span, text: escaped(&new) };
            edits.entry(Arc::clone(&entry.path)).or_default().push(edit);
        }
    }
    edits
}

/// A reference with another id: the folder before it and the ending after it stay.
fn in_place_of(written: &str, new: &str) -> String {
    let (folder, name) = match written.rfind(['/', '\\']) {
        Some(at) => written.split_at(at + 1),
        None => ("", written),
    };
    let ending = [".md", ".markdown"].into_iter().find(|ending| name.ends_with(ending));
    format!("{folder}{new}{}", ending.unwrap_or_default())
}

fn sort(edits: &mut Edits) {
    for of_file in edits.values_mut() {
        of_file.sort_by_key(|edit| edit.span);
        of_file.dedup();
    }
}

fn changes(edits: Edits, moves: Moves) -> Vec<FileChange> {
    let edits = edits.into_iter().map(|(path, edits)| FileChange::Edit(path, edits));
    edits.chain(moves.into_iter().map(|(from, to)| FileChange::Move(from, to))).collect()
}

/// The place of an id that is written in the header.
fn own_id(plan: &Plan, found: Found) -> Option<(Arc<str>, Span)> {
    let (Found::Entry(id) | Found::Competence(id, _) | Found::Difference(id, _)) = found;
    let entry = plan.entry(id);
    let item = |name, number: u32| entry.record.tables(name).get(number as usize)?.get("id");
    let own = match found {
        Found::Entry(_) => entry.record.get("id"),
        Found::Competence(_, number) => item("competence", number),
        Found::Difference(_, number) => item("difference", number),
    };
    Some((Arc::clone(&entry.path), own?.span))
}

/// The new paths of a document and its translations.
fn moves(plan: &Plan, found: Found, new: &str) -> Option<Moves> {
    let Found::Entry(id) = found else { return None };
    let entry = plan.entry(id);
    if entry.part.is_some() {
        return None;
    }
    let overlays = plan.overlays.iter().filter(|(of, _, _)| *of == id);
    let all = std::iter::once(entry).chain(overlays.map(|(_, _, overlay)| &**overlay));
    let folder =
        |one: &Entry| one.path.rsplit_once('/').map_or("", |(folder, _)| folder).to_owned();
    all.map(|one| Some((Arc::clone(&one.path), renamed(one, new, &folder(one))?))).collect()
}

/// The path of a document in a folder when its name is another one.
fn renamed(entry: &Entry, new: &str, folder: &str) -> Option<String> {
    let name = entry.path.rsplit('/').next()?;
    let (stem, ending) = name.rsplit_once('.')?;
    let suffix = entry.suffix.and_then(|_| stem.rsplit_once('.')).map(|(_, suffix)| suffix);
    let suffix = suffix.map_or_else(String::new, |suffix| format!(".{suffix}"));
    let slash = if folder.is_empty() { "" } else { "/" };
    Some(format!("{folder}{slash}{new}{suffix}.{ending}"))
}

/// The plan after changes; `None` if a text cannot be changed or a path is taken.
fn after(
    snapshot: &Snapshot,
    workspace: &mut Workspace,
    edits: &Edits,
    moves: &Moves,
) -> Option<Snapshot> {
    let text = |path: &Arc<str>| {
        let source = snapshot.sources.get(path).filter(|source| source.damage.is_none())?;
        let none = Vec::new();
        Some(edited(&source.text, edits.get(path).unwrap_or(&none)))
    };
    let mut changes = Vec::new();
    for path in edits.keys().filter(|path| !moves.contains_key(*path)) {
        changes.push(Change::Text(Source::new(path, &text(path)?)));
    }
    for (from, to) in moves {
        let is_taken = |path: &str| {
            snapshot.sources.contains_key(path) || snapshot.plan.files.get(path).is_some()
        };
        if is_taken(to) && !moves.contains_key(to.as_str()) {
            return None;
        }
        changes.push(Change::Removed(Arc::clone(from)));
    }
    for (from, to) in moves {
        let is_text = snapshot.sources.contains_key(from);
        let text = is_text.then(|| text(from).map(|text| Change::Text(Source::new(to, &text))));
        changes.push(text.unwrap_or_else(|| Some(Change::File(to.as_str().into())))?);
    }
    Some(workspace.tried_with(changes))
}

/// Whether no rule has more findings after changes than before.
fn is_no_worse(before: &Snapshot, after: &Snapshot) -> bool {
    let count = |snapshot: &Snapshot| {
        let mut count: HashMap<_, usize> = HashMap::new();
        for finding in &snapshot.diagnostics {
            *count.entry((finding.rule, finding.variant)).or_default() += finding.places().count();
        }
        count
    };
    let (before, after) = (count(before), count(after));
    let mut rules = after.iter().collect::<Vec<_>>();
    rules.sort();
    rules.into_iter().all(|(rule, count)| before.get(rule).is_some_and(|before| count <= before))
}

#[cfg(test)]
mod tests;
