//! Recognises copies of documents made by programs: conflicting versions from two machines, files
//! copied next to the original, backups of an editor.
//!
//! Such a copy has its own readers, perhaps outdated ones, so it is not a document until its owner
//! decides between the two. A name that no person would choose is proof enough; a name that a
//! person could have chosen, such as `step 2`, counts only if the original is next to it.

use std::collections::{BTreeMap, HashMap, HashSet};
use std::sync::Arc;

use super::config;
use super::entry::Entry;
use super::files::Files;
use crate::base::Lang;
use crate::base::symbol::composed;

/// The evidence that a name gives of a copy.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Mark {
    /// The name of the original, without its ending.
    of: String,
    /// Whether only a program would choose such a name.
    sure: bool,
}

/// Removes the copies from the documents, and records them with the files.
pub(crate) fn set_aside(documents: &mut Vec<Arc<Entry>>, files: &mut Files) {
    let mut copies: BTreeMap<Arc<str>, Arc<str>> = BTreeMap::new();
    let suspects: Vec<(usize, Vec<Original>)> = documents
        .iter()
        .enumerate()
        .map(|(at, document)| (at, originals(&document.path)))
        .filter(|(_, originals)| !originals.is_empty())
        .collect();
    // Settings are recognised by their exact name, but a copy of them is reported all the same.
    let settings = files.iter().filter(|path| is_of_settings(path));
    let settings: Vec<Arc<str>> = settings.cloned().collect();
    copies.extend(settings.into_iter().map(|path| (path, config::FILE.into())));
    if !suspects.is_empty() {
        let known = documents.iter().map(|document| &document.path).chain(files.unread().keys());
        let known: HashMap<String, Arc<str>> =
            known.map(|path| (form(without_ending(path)), Arc::clone(path))).collect();
        let found = |original: &Original| known.get(&form(&original.of)).cloned();
        // A folder of which one document has its original next to it is a copy, and so is the rest.
        let all = || suspects.iter().flat_map(|(_, originals)| originals);
        let shared = all().filter(|original| found(original).is_some());
        let copied_folders: HashSet<&str> =
            shared.filter_map(|one| one.folder.as_deref()).collect();
        let in_copy = |original: &Original| {
            original.sure
                || original.folder.as_deref().is_some_and(|of| copied_folders.contains(of))
        };
        for (at, originals) in &suspects {
            let path = &documents[*at].path;
            let ending = &path[without_ending(path).len()..];
            let absent = || {
                let original = originals.iter().find(|original| in_copy(original))?;
                Some(format!("{}{ending}", original.of).into())
            };
            if let Some(of) = originals.iter().find_map(found).or_else(absent) {
                copies.insert(Arc::clone(path), of);
            }
        }
        documents.retain(|document| !copies.contains_key(&document.path));
    }
    files.set_copies(copies);
}

fn is_of_settings(path: &str) -> bool {
    let stem = path.strip_suffix(".toml").filter(|stem| !stem.contains('/'));
    stem.is_some_and(|stem| marks(stem).iter().any(|mark| mark.of.eq_ignore_ascii_case("pop")))
}

/// A possible original of a document, by the name of the document or of a folder that holds it.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Original {
    /// Its path without ending.
    of: String,
    /// Whether the name proves that this is a copy.
    sure: bool,
    /// The folder that has the name of a copy.
    folder: Option<String>,
}

/// The possible originals of a document: by its own name, and by the names of the folders it is in.
fn originals(path: &str) -> Vec<Original> {
    let mut all = by_name(path);
    let stem = without_ending(path);
    for (at, _) in stem.match_indices('/') {
        let (before, name) = stem[..at].rsplit_once('/').unwrap_or(("", &stem[..at]));
        let before = if before.is_empty() { String::new() } else { format!("{before}/") };
        all.extend(marks(name).into_iter().map(|mark| Original {
            of: format!("{before}{}{}", mark.of, &stem[at..]),
            sure: mark.sure,
            folder: Some(stem[..at].to_owned()),
        }));
    }
    all
}

/// The possible originals of a document by its own name.
fn by_name(path: &str) -> Vec<Original> {
    let stem = without_ending(path);
    let (folder, name) = stem.rsplit_once('/').unwrap_or(("", stem));
    let folder = if folder.is_empty() { String::new() } else { format!("{folder}/") };
    let mut originals: Vec<(String, bool)> = Vec::new();
    let translated = |stem: &str| {
        let (before, lang) = stem.rsplit_once('.')?;
        Lang::from_code(lang).map(|_| before.to_owned())
    };
    for mark in marks(name) {
        let of = translated(&mark.of);
        originals.push((mark.of, mark.sure));
        originals.extend(of.map(|of| (of, false)));
    }
    // `goal (1).en` is a copy of `goal.en`.
    if let Some((before, lang)) = name.rsplit_once('.')
        && Lang::from_code(lang).is_some()
    {
        for mark in marks(before) {
            originals.push((format!("{}.{lang}", mark.of), mark.sure));
            originals.push((mark.of, false));
        }
    }
    let originals = originals.into_iter();
    originals
        .map(|(of, sure)| Original { of: format!("{folder}{of}"), sure, folder: None })
        .collect()
}

/// A path without the ending of its file.
fn without_ending(path: &str) -> &str {
    path.rsplit_once('.').map_or(path, |(stem, _)| stem)
}

/// The form in which two names are compared.
fn form(name: &str) -> String {
    composed(name).to_lowercase()
}

/// The name of the original, and of the original of that.
fn marks(name: &str) -> Vec<Mark> {
    let name = composed(name);
    let mut marks: Vec<Mark> = Vec::new();
    let mut rest = name.into_owned();
    while let Some(mark) = mark(&rest).filter(|mark| !mark.of.trim().is_empty()) {
        let sure = mark.sure || marks.iter().any(|mark| mark.sure);
        mark.of.trim_end().clone_into(&mut rest);
        marks.push(Mark { of: rest.clone(), sure });
    }
    marks
}

fn mark(name: &str) -> Option<Mark> {
    let sure = |of: &str| Some(Mark { of: of.to_owned(), sure: true });
    let unsure = |of: &str| Some(Mark { of: of.to_owned(), sure: false });
    if let Some(of) = name.strip_suffix('~') {
        return sure(of);
    }
    if let Some((of, why)) = in_brackets(name) {
        return match why {
            Why::Conflict => sure(of),
            Why::Copy => unsure(of),
        };
    }
    if let Some((of, last)) = name.rsplit_once('.') {
        let last = last.to_lowercase();
        let numbered = |rest: &str| rest.bytes().all(|b| b.is_ascii_digit() || b == b'-');
        if last.starts_with("sync-conflict-") || last.strip_prefix("conflict").is_some_and(numbered)
        {
            return sure(of);
        }
        match &*last {
            "orig" | "bak" => return sure(of),
            "old" | "backup" | "copy" | "kopie" => return unsure(of),
            _ => {}
        }
    }
    machine(name).or_else(|| merge(name)).or_else(|| named_a_copy(name))
}

/// Why a name followed by brackets is that of a copy.
enum Why {
    Conflict,
    Copy,
}

/// `goal (1)`, `goal (Robin's conflicted copy 2026-08-28)`, `goal [conflicted]`, `goal (kopie)`.
fn in_brackets(name: &str) -> Option<(&str, Why)> {
    let open = match name.chars().last()? {
        ')' => '(',
        ']' => '[',
        _ => return None,
    };
    let (of, inner) = name[..name.len() - 1].rsplit_once(open)?;
    let inner = inner.to_lowercase();
    let words = || inner.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    let is_copy = |word: &str| matches!(word, "copy" | "kopie" | "copie" | "exemplaar");
    if is_conflict(&inner) {
        let tells =
            |word: &str| is_copy(word) || matches!(word, "case" | "conflicted" | "sfconflict");
        let by_a_program = words().any(tells);
        return Some((of, if by_a_program { Why::Conflict } else { Why::Copy }));
    }
    let small = is_number(&inner) && inner.len() <= 2;
    let copy = words().any(is_copy) && words().count() <= 3;
    (small || copy).then_some((of, Why::Copy))
}

/// Whether a word mentions a conflict, as programs for synchronising write it.
fn is_conflict(text: &str) -> bool {
    let texts = ["conflict", "konflikt", "conflit", "conflicto", "conflitto"];
    texts.iter().any(|conflict| text.contains(conflict))
}

fn is_number(word: &str) -> bool {
    !word.is_empty() && word.bytes().all(|byte| byte.is_ascii_digit())
}

/// `goal-DESKTOP-AB12CD`, `goal-ROBINS-PC`: the name of a machine.
fn machine(name: &str) -> Option<Mark> {
    for kind in ["-DESKTOP-", "-LAPTOP-", "-WIN-"] {
        if let Some((of, rest)) = name.split_once(kind) {
            let number = rest.split('-').next().unwrap_or_default();
            let is_number = (4..=15).contains(&number.len())
                && number.bytes().all(|b| b.is_ascii_uppercase() || b.is_ascii_digit());
            if is_number {
                return Some(Mark { of: of.to_owned(), sure: true });
            }
        }
    }
    let upper = ["-PC", "-LAPTOP", "-DESKTOP", "-MBP"].iter().any(|end| name.ends_with(end));
    let apple = ["-MacBook", "-iMac", "-iPad", "-iPhone", "-Surface"];
    let apple = apple.iter().filter_map(|kind| name.find(kind)).min();
    let at = match apple {
        // `-Robins-MacBook-Pro`, but also `-MacBook-Pro-van-Robin`.
        Some(at) => name[..at].rfind('-').filter(|_| name[..at].ends_with('s')).unwrap_or(at),
        None if upper => {
            let before = name.rfind('-')?;
            name[..before].rfind('-').unwrap_or(before)
        }
        None => return None,
    };
    Some(Mark { of: name[..at].to_owned(), sure: false })
}

/// `goal_conflict-20260828-101112`, `goal_ROBINPC_Aug-28-101112-2026_Conflict`, `goal_LOCAL_4711`.
fn merge(name: &str) -> Option<Mark> {
    let lower = name.to_lowercase();
    let (of, last) = name.rsplit_once('_')?;
    let tells = lower.rsplit('_').next().unwrap_or_default();
    let dated = tells.strip_prefix("conflict-");
    if dated.is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_digit())) {
        return Some(Mark { of: of.to_owned(), sure: true });
    }
    if tells == "conflict" {
        // The name of a machine and a date precede it.
        let day =
            of.rsplit_once('_').filter(|(_, day)| day.ends_with(|c: char| c.is_ascii_digit()));
        let of = day.and_then(|(of, _)| Some(of.rsplit_once('_')?.0)).unwrap_or(of);
        return Some(Mark { of: of.to_owned(), sure: true });
    }
    let (of, side) = of.rsplit_once('_')?;
    let of_git = matches!(side, "LOCAL" | "REMOTE" | "BASE" | "BACKUP");
    (of_git && is_number(last)).then(|| Mark { of: of.to_owned(), sure: true })
}

/// `goal copy`, `goal - Kopie`, `Copy of goal`, `goal copy 2`, `goal 2`.
fn named_a_copy(name: &str) -> Option<Mark> {
    let unsure = |of: &str| Some(Mark { of: of.to_owned(), sure: false });
    let lower = name.to_lowercase();
    // Lower case can be longer than the original; such a name is not one of these.
    if lower.len() != name.len() {
        return None;
    }
    for before in ["copy of ", "kopie van ", "copie de ", "copia de ", "copia di ", "kopie von "] {
        if lower.starts_with(before) {
            return unsure(&name[before.len()..]);
        }
    }
    let numbered = lower.rsplit_once(' ').filter(|(_, last)| is_number(last) && last.len() <= 2);
    let plain = numbered.map_or(&*lower, |(of, _)| of);
    for word in ["copy", "kopie", "copie", "copia"] {
        let rest = plain.strip_suffix(word);
        let of = rest.and_then(|rest| {
            [" - ", " ", "_"].iter().find_map(|between| rest.strip_suffix(between))
        });
        if let Some(of) = of {
            return unsure(&name[..of.len()]);
        }
    }
    let (of, number) = numbered?;
    (number.trim_start_matches('0').len() == number.len() && number != "1")
        .then(|| unsure(&name[..of.len()]))
        .flatten()
}

#[cfg(test)]
mod tests;
