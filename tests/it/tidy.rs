//! Tests of the code base itself: layers, file sizes, the message catalogue, the documents.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use pop::base::lang::FILES;

/// The layers in order; a file imports only from layers before its own.
const LAYERS: [&str; 19] = [
    "base",
    "media",
    "phrases",
    "labels",
    "syntax",
    "plan",
    "edit",
    "rules",
    "workspace",
    "ide",
    "view",
    "leaks",
    "render",
    "form",
    "host",
    "publish",
    "lsp",
    "preview",
    "cli",
];

/// Imports that are forbidden although the layer comes before: the view is the only way out of the
/// plan.
const FORBIDDEN: [(&str, &[&str]); 6] = [
    ("view", &["edit", "rules", "workspace", "ide"]),
    ("leaks", &["rules", "workspace", "ide"]),
    ("render", &["phrases", "syntax", "plan", "edit", "rules", "workspace", "ide", "leaks"]),
    ("form", &["phrases", "syntax", "plan", "edit", "rules", "workspace", "ide", "leaks"]),
    ("host", &["ide"]),
    ("lsp", &["view", "render"]),
];

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

fn files_below(folder: &Path, ending: &str) -> Vec<PathBuf> {
    let mut files: Vec<PathBuf> = walkdir::WalkDir::new(folder)
        .into_iter()
        .filter_map(Result::ok)
        .map(walkdir::DirEntry::into_path)
        .filter(|path| path.extension().is_some_and(|found| found == ending))
        .collect();
    files.sort();
    files
}

fn text(path: &Path) -> String {
    fs::read_to_string(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// The code of a file without its tests, which may access anything.
fn code(path: &Path) -> String {
    if path.ends_with("tests.rs") {
        return String::new();
    }
    let text = text(path);
    text.split("#[cfg(test)]\nmod tests").next().unwrap_or_default().to_owned()
}

fn layer(path: &Path) -> Option<usize> {
    let inner = path.strip_prefix(root().join("src")).ok()?;
    let first = inner.iter().next()?.to_str()?.trim_end_matches(".rs");
    LAYERS.iter().position(|layer| *layer == first)
}

#[test]
fn every_layer_exists_and_imports_only_from_above() {
    let mut seen = BTreeSet::new();
    let mut faults = Vec::new();
    for path in files_below(&root().join("src"), "rs") {
        let Some(own) = layer(&path) else { continue };
        seen.insert(LAYERS[own]);
        let code = code(&path);
        for line in code.lines().filter(|line| !line.trim_start().starts_with("//")) {
            for part in line.split("crate::").skip(1) {
                let name: String =
                    part.chars().take_while(|c| c.is_ascii_alphanumeric() || *c == '_').collect();
                let Some(other) = LAYERS.iter().position(|layer| *layer == name) else { continue };
                let banned = FORBIDDEN.iter().any(|(layer, banned)| {
                    *layer == LAYERS[own] && banned.contains(&LAYERS[other])
                });
                if other > own || banned {
                    faults.push(format!("{}: {}", path.display(), line.trim()));
                }
            }
        }
    }
    assert_eq!(seen, LAYERS.into_iter().collect::<BTreeSet<_>>(), "every layer exists");
    assert!(faults.is_empty(), "imports from below:\n{}", faults.join("\n"));
}

#[test]
fn only_the_host_and_the_command_line_touch_the_world() {
    let mut faults = Vec::new();
    for path in files_below(&root().join("src"), "rs") {
        let allowed = layer(&path).is_some_and(|own| matches!(LAYERS[own], "host" | "lsp" | "cli"));
        let main = path.ends_with("src/main.rs");
        if allowed || main {
            continue;
        }
        for word in ["std::fs", "std::net", "std::env", "std::process", "std::time", "println!"] {
            if code(&path).contains(word) {
                faults.push(format!("{}: {word}", path.display()));
            }
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn no_file_grows_past_its_purpose() {
    let folders = ["src", "tests/it", "examples", "fuzz/fuzz_targets"];
    let mut faults = Vec::new();
    for path in folders.into_iter().flat_map(|folder| files_below(&root().join(folder), "rs")) {
        let lines = text(&path).lines().count();
        if lines > 500 {
            faults.push(format!("{} has {lines} lines", path.display()));
        }
        if !text(&path).starts_with("//! ") {
            faults.push(format!("{} does not say what it is", path.display()));
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

/// The tests that documents name, as `module::test`, with the document.
fn named_tests() -> BTreeSet<(String, String)> {
    let mut named = BTreeSet::new();
    for document in files_below(&root().join("docs"), "md") {
        let written = text(&document);
        for (at, _) in written.match_indices("::") {
            let is_part = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_';
            let (before, after) = (&written[..at], &written[at + 2..]);
            let module = before.len() - before.trim_end_matches(is_part).len();
            let test = after.len() - after.trim_start_matches(is_part).len();
            let (module, test) = (&before[at - module..], &after[..test]);
            // The name of a test is a sentence.
            if test.contains('_') && root().join(format!("tests/it/{module}.rs")).is_file() {
                named.insert((module.to_owned(), test.to_owned()));
            }
        }
    }
    named
}

#[test]
fn documents_name_only_tests_that_exist() {
    let named = named_tests();
    assert!(named.len() > 60, "{named:?}");
    let missing: Vec<&(String, String)> = named
        .iter()
        .filter(|(module, test)| {
            let code = text(&root().join(format!("tests/it/{module}.rs")));
            !code.contains(&format!("fn {test}("))
        })
        .collect();
    assert!(missing.is_empty(), "{missing:?}");
}

/// The messages of a language: each id with its attributes and arguments.
fn messages(files: &[&str]) -> BTreeMap<String, BTreeSet<String>> {
    let mut all: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    let mut current = String::new();
    for line in files.iter().flat_map(|file| file.lines()) {
        if line.starts_with('#') || line.trim().is_empty() {
            continue;
        }
        if !line.starts_with(' ') {
            let id = line.split(" =").next().unwrap_or_default().trim();
            id.clone_into(&mut current);
            let new = all.insert(current.clone(), BTreeSet::new()).is_none();
            assert!(new, "{id} is there twice");
        } else if let Some(attribute) = line.trim().strip_prefix('.') {
            let name = attribute.split(" =").next().unwrap_or_default();
            all.entry(current.clone()).or_default().insert(format!(".{name}"));
        }
        for part in line.split('$').skip(1) {
            let name: String = part.chars().take_while(char::is_ascii_alphanumeric).collect();
            all.entry(current.clone()).or_default().insert(format!("${name}"));
        }
    }
    all
}

#[test]
fn both_languages_say_the_same() {
    let [english, dutch] = FILES.map(|(_, files)| messages(files));
    let ids = |of: &BTreeMap<String, BTreeSet<String>>| of.keys().cloned().collect::<BTreeSet<_>>();
    assert_eq!(ids(&english), ids(&dutch));
    let mut faults = Vec::new();
    for (id, parts) in &english {
        let attributes = |parts: &BTreeSet<String>| -> Vec<String> {
            parts.iter().filter(|part| part.starts_with('.')).cloned().collect()
        };
        if attributes(parts) != attributes(&dutch[id]) {
            faults.push(id.clone());
        }
    }
    assert!(faults.is_empty(), "other attributes in Dutch: {faults:?}");
}

#[test]
fn every_message_that_a_template_asks_for_exists() {
    let messages = messages(FILES[0].1);
    for path in files_below(&root().join("themes"), "html") {
        for part in text(&path).split("t(id=\"").skip(1) {
            let id = part.split('"').next().unwrap_or_default();
            assert!(messages.contains_key(id), "{}: `{id}`", path.display());
        }
    }
}

#[test]
fn the_settings_know_every_accent_of_the_theme() {
    let known: Vec<&str> = pop::plan::config::ACCENTS.iter().map(|accent| accent.name).collect();
    let there: Vec<&str> = pop::render::theme::ACCENTS.iter().map(|(name, ..)| *name).collect();
    assert_eq!(known, there);
}

#[test]
fn every_rule_has_a_message_with_a_next_step() {
    let messages = messages(FILES[0].1);
    for rule in pop::rules::ALL {
        let own: Vec<_> = messages
            .iter()
            .filter(|(id, _)| {
                id.strip_prefix(rule.name)
                    .is_some_and(|rest| rest.is_empty() || rest.starts_with('-'))
            })
            .collect();
        assert!(!own.is_empty(), "{} has no message", rule.name);
        let helps = own.iter().filter(|(_, parts)| parts.contains(".help")).count();
        assert!(helps > 0, "{} proposes no next step", rule.name);
    }
}

#[test]
fn every_dependency_has_its_reason() {
    let manifest = text(&root().join("Cargo.toml"));
    let architecture = text(&root().join("docs/architecture.md"));
    let table = architecture.split("## Libraries").nth(1).expect("the table of libraries");
    let table = table.split("\n## ").next().expect("its end");
    let rows = table.lines().filter_map(|line| line.split('|').nth(2));
    let named: BTreeSet<&str> = rows
        .flat_map(|row| row.split(|c: char| !(c.is_alphanumeric() || "-_".contains(c))))
        .collect();
    let mut all: BTreeSet<&str> = BTreeSet::new();
    let mut inside = false;
    for line in manifest.lines() {
        if line.starts_with('[') {
            inside = line.trim_end_matches(']').ends_with("dependencies");
        } else if let Some((name, _)) = line.split_once(" = ").filter(|_| inside) {
            all.insert(name);
        }
    }
    assert!(all.len() > 30, "{all:?}");
    let missing: Vec<&&str> = all.difference(&named).collect();
    assert!(missing.is_empty(), "no reason in docs/architecture.md: {missing:?}");
}

/// Crates that we use in another version than the rest of the tree, and why.
const ANOTHER: [(&str, &str); 1] =
    [("toml", "the typesetter's readers ask for the old one, which has no places of keys")];

#[test]
fn no_dependency_of_ours_is_a_second_copy() {
    let lock = text(&root().join("Cargo.lock"));
    let packages: Vec<&str> = lock.split("[[package]]").skip(1).collect();
    let quoted = |line: &str| line.split('"').nth(1).map(str::to_owned);
    let value = |package: &str, key: &str| {
        package.lines().find(|line| line.starts_with(key)).and_then(quoted).unwrap_or_default()
    };
    let ours = packages.iter().find(|package| value(package, "name") == "popplan");
    let ours = ours.expect("our own package").lines().filter_map(quoted).skip(2);
    // The lock file gives a version after a name that occurs more than once.
    for dependency in ours.filter(|name| name.contains(' ')) {
        let others = packages.iter().filter(|package| value(package, "name") != "popplan");
        let asked = others.filter(|package| package.contains(&format!(" \"{dependency}\"")));
        let name = dependency.split(' ').next().unwrap_or_default();
        let known = ANOTHER.iter().any(|(other, _)| *other == name);
        assert!(asked.count() > 0 || known, "{dependency}: nobody else takes this version");
    }
}

#[test]
fn every_link_between_documents_leads_somewhere() {
    let mut documents = files_below(&root().join("docs"), "md");
    documents.extend(["README.md", "CHANGELOG.md"].map(|name| root().join(name)));
    for path in documents {
        for part in text(&path).split("](").skip(1) {
            let target = part.split([')', '#', ' ']).next().unwrap_or_default();
            if target.is_empty() || target.contains("://") || target.starts_with("mailto:") {
                continue;
            }
            let place = path.parent().expect("a folder").join(target);
            assert!(place.exists(), "{}: {target}", path.display());
        }
    }
}

/// The layers whose files import each other in one direction only.
const WITHOUT_CIRCLES: [&str; 4] = ["plan", "render", "host", "publish"];

#[test]
fn no_files_of_a_layer_import_each_other_in_a_circle() {
    for layer in WITHOUT_CIRCLES {
        let modules: BTreeMap<String, PathBuf> = files_below(&root().join("src").join(layer), "rs")
            .into_iter()
            .map(|path| (module(&path), path))
            .collect();
        let mut left: BTreeMap<&str, BTreeSet<&str>> =
            modules.iter().map(|(name, path)| (&**name, imports(name, path, &modules))).collect();
        // A file that imports none of the remaining files is not in a cycle.
        while let Some(free) = left
            .iter()
            .find(|(_, imports)| imports.iter().all(|other| !left.contains_key(other)))
            .map(|(name, _)| *name)
        {
            left.remove(free);
        }
        assert!(left.is_empty(), "circles in {layer}, or files that lead to one: {left:#?}");
    }
}

/// The module of a file: `render/pages/goal`, or `render/pages` for its `mod.rs`.
fn module(path: &Path) -> String {
    let inner = path.strip_prefix(root().join("src")).expect("a file of src");
    let name = inner.with_extension("").to_string_lossy().replace('\\', "/");
    name.strip_suffix("/mod").map_or(name.clone(), str::to_owned)
}

/// The modules of its layer that a file imports. A part may use what its parent file defines: the
/// two are one. Names that a `mod.rs` re-exports do not count as imports.
fn imports<'m>(
    name: &str,
    path: &Path,
    modules: &'m BTreeMap<String, PathBuf>,
) -> BTreeSet<&'m str> {
    let lines = code(path);
    let lines = lines.lines().filter(|line| !line.trim_start().starts_with("//"));
    let code = lines.collect::<Vec<_>>().join("\n");
    let mut paths: Vec<String> = Vec::new();
    for statement in code.split(';') {
        let is_use = |line: &&str| {
            let line = line.trim_start();
            line.starts_with("use ") || (line.starts_with("pub") && line.contains(" use "))
        };
        let text: String = statement.lines().skip_while(|line| !is_use(line)).collect();
        let passed_on = text.trim_start().starts_with("pub") && path.ends_with("mod.rs");
        if let Some((_, tree)) = text.split_once("use ").filter(|_| !passed_on) {
            expand(tree, &mut paths);
        }
        if !passed_on {
            for start in ["crate::", "super::"] {
                let found = statement.match_indices(start).map(|(at, _)| &statement[at..]);
                let end = |c: char| !(c.is_alphanumeric() || c == '_' || c == ':');
                paths.extend(found.map(|path| path.split(end).next().unwrap_or("").to_owned()));
            }
        }
    }
    paths.iter().filter_map(|path| meant(name, path, modules)).collect()
}

/// The paths of a `use` with braces, one by one.
fn expand(tree: &str, paths: &mut Vec<String>) {
    let tree: String = tree.split_whitespace().collect();
    let Some((before, rest)) = tree.split_once('{') else {
        return paths.push(tree);
    };
    let inner = rest.strip_suffix('}').unwrap_or(rest);
    let (mut depth, mut start) = (0, 0);
    for (at, c) in inner.char_indices().chain([(inner.len(), ',')]) {
        match c {
            '{' => depth += 1,
            '}' => depth -= 1,
            ',' if depth == 0 => {
                expand(&format!("{before}{}", &inner[start..at]), paths);
                start = at + 1;
            }
            _ => {}
        }
    }
}

/// The module of the layer that a path in a file refers to, unless it is the file itself or one
/// above it.
fn meant<'m>(name: &str, path: &str, modules: &'m BTreeMap<String, PathBuf>) -> Option<&'m str> {
    let mut whole: Vec<&str> = name.split('/').collect();
    for part in path.split("::").filter(|part| !part.is_empty()) {
        match part {
            "crate" => whole.clear(),
            "self" => {}
            "super" => _ = whole.pop(),
            part => whole.push(part),
        }
    }
    let known = (1..=whole.len()).rev().find_map(|length| {
        modules.get_key_value(&whole[..length].join("/")).map(|(known, _)| known.as_str())
    })?;
    let is_above = name == known || name.starts_with(&format!("{known}/"));
    (!is_above).then_some(known)
}
