//! Every fix that is offered helps, and every completion can be read.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use serde_json::{Value, json};

use super::{Editor, applied, editor, folder, uri};
use crate::edit::draft::{Draft, Questions};
use crate::edit::heads::in_form;
use crate::plan::Kind;
use crate::plan::kinds::SPECS;
use crate::syntax::Form;

/// The rule and the words of each finding of a plan, by file, with how often it occurs there.
fn told(editor: &Editor) -> BTreeMap<(String, String, String), usize> {
    let mut told = BTreeMap::new();
    for (address, findings) in &editor.findings {
        for finding in findings.as_array().expect("findings") {
            let text = |name: &str| finding[name].as_str().unwrap_or_default().to_owned();
            *told.entry((address.clone(), text("code"), text("message"))).or_default() += 1;
        }
    }
    told
}

fn copied(from: &Path) -> tempfile::TempDir {
    let folder = tempfile::tempdir().expect("a folder");
    for entry in walkdir::WalkDir::new(from).into_iter().filter_map(Result::ok) {
        let inner = entry.path().strip_prefix(from).expect("inside");
        let to = folder.path().join(inner);
        if entry.file_type().is_dir() {
            fs::create_dir_all(to).expect("a folder");
        } else {
            fs::copy(entry.path(), to).expect("a file");
        }
    }
    folder
}

#[test]
fn every_fix_that_is_offered_helps() {
    let all = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/violations");
    let (mut with_fix, mut offered) = (BTreeSet::new(), BTreeSet::new());
    for plan in ["en", "nl"] {
        let folder = copied(&all.join(plan));
        let mut editor = editor(folder.path());
        let fixable: BTreeSet<String> = editor.fixable().into_iter().collect();
        with_fix.extend(fixable.iter().cloned());
        let findings = editor.findings.clone();
        let mut tried = BTreeSet::new();
        for (address, findings) in &findings {
            let path = crate::host::address::place(address).expect("a place");
            let Ok(text) = fs::read_to_string(&path) else { continue };
            for finding in findings.as_array().expect("findings") {
                let rule = finding["code"].as_str().unwrap_or_default().to_owned();
                if tried.contains(&rule) || !fixable.contains(&rule) {
                    continue;
                }
                editor.open(address, &text);
                let before = told(&editor);
                let document = json!({"uri": address});
                let context = json!({"diagnostics": [], "only": ["quickfix"]});
                let range = finding["range"].clone();
                let params = json!({"textDocument": document, "range": range, "context": context});
                let answer = editor.ask("textDocument/codeAction", params);
                let actions = answer["result"].as_array().cloned().unwrap_or_default();
                let is_edit = |action: &&Value| {
                    action["diagnostics"][0]["code"] == json!(rule)
                        && action["edit"]["documentChanges"][0]["edits"].is_array()
                        && !action["edit"].to_string().contains(&format!("{rule} = \\\"\\\""))
                };
                for action in actions.iter().filter(is_edit) {
                    let change = &action["edit"]["documentChanges"][0];
                    if change["textDocument"]["uri"] != json!(address) {
                        continue;
                    }
                    let own = &action["diagnostics"][0]["message"];
                    let key = (
                        address.clone(),
                        rule.clone(),
                        own.as_str().unwrap_or_default().to_owned(),
                    );
                    editor.change(address, &applied(&text, &change["edits"]));
                    let after = told(&editor);
                    let asks = action["edit"].to_string().contains("# ");
                    assert!(
                        asks || after.get(&key).unwrap_or(&0) < before.get(&key).unwrap_or(&0),
                        "{plan}: {action:#}"
                    );
                    tried.insert(rule.clone());
                    offered.insert(rule.clone());
                    editor.change(address, &text);
                    assert_eq!(told(&editor), before, "{rule}");
                }
                editor.close(address);
            }
        }
    }
    let missed: Vec<_> = with_fix.difference(&offered).collect();
    assert!(offered.len() > 5, "{offered:?}");
    assert!(missed.is_empty(), "rules with a fix that no editor is offered: {missed:?}");
}

/// The completions at the mark `|` of a text, and the text without it.
fn completions(editor: &mut Editor, address: &str, marked: &str) -> (String, Vec<Value>) {
    let at = marked.find('|').expect("a mark");
    let text = marked.replacen('|', "", 1);
    editor.change(address, &text);
    let before = &marked[..at];
    let line = before.matches('\n').count();
    let character = before.rsplit('\n').next().unwrap_or_default().encode_utf16().count();
    let position = json!({"line": line, "character": character});
    let params = json!({"textDocument": {"uri": address}, "position": position});
    let answer = editor.ask("textDocument/completion", params);
    (text, answer["result"].as_array().cloned().unwrap_or_default())
}

fn errors(editor: &Editor, address: &str) -> Vec<String> {
    let findings = editor.findings.get(address).and_then(Value::as_array);
    let errors = findings.into_iter().flatten().filter(|finding| finding["severity"] == 1);
    errors.map(|finding| finding["message"].to_string()).collect()
}

#[test]
fn every_completion_can_be_read() {
    let profile = "+++\ntitle = \"P\"\n[[competence]]\nid = \"talk\"\nname = \"Talk\"\n+++\n";
    let comparison =
        "+++\ntitle = \"C\"\n[[difference]]\nid = \"d\"\nfrom = \"x\"\nto = \"y\"\n+++\n";
    let goal =
        "+++\ntitle = \"G\"\nstatus = \"idea\"\n[[measure]]\nname = \"Loaves\"\nto = 3\n+++\n";
    let titled = "+++\ntitle = \"T\"\ndate = 2026-05-01\n+++\n";
    let folder = folder(&[
        ("pop.toml", "lang = \"en\"\n[audiences]\ncoach = \"My coach\"\n"),
        ("profiles/p.md", profile),
        ("comparisons/c.md", comparison),
        ("goals/g.md", goal),
        ("needs/n.md", titled),
        ("conclusions/o.md", titled),
        ("observations/b.md", titled),
        ("situations/s.md", titled),
        ("log/l.md", titled),
        ("evidence/photo.txt", ""),
    ]);
    let mut editor = Editor::of(folder.path());
    let mut count = 0;
    let mut wrong = Vec::new();
    for spec in SPECS {
        let kind = Kind::from_name(spec.name).expect("a kind");
        for (lang, of) in
            [(crate::base::Lang::En, spec.folder), (crate::base::Lang::Nl, spec.folder_nl)]
        {
            for form in [Form::Toml, Form::Yaml] {
                let path = format!("{of}/new.md");
                let address = uri(folder.path(), &path);
                let mut draft = Draft::new(kind, lang, "New", jiff::civil::date(2026, 6, 1));
                (draft.questions, draft.body) = (Questions::Silent, Some(String::new()));
                let text = in_form(&path, draft.text(), form);
                let head = text.trim_end().rfind('\n').map_or(0, |at| at + 1);
                editor.open(&address, &text);
                let before = errors(&editor, &address);
                let marked = format!("{}|\n{}", &text[..head], &text[head..]);
                let (empty, keys) = completions(&mut editor, &address, &marked);
                assert!(!keys.is_empty(), "{path} {form:?}");
                for key in keys {
                    let written = applied(
                        &empty,
                        &json!([{
                            "range": key["textEdit"]["range"],
                            "newText": key["textEdit"]["newText"],
                        }]),
                    );
                    editor.change(&address, &written);
                    count += 1;
                    let new: Vec<_> = errors(&editor, &address)
                        .into_iter()
                        .filter(|one| !before.contains(one))
                        .collect();
                    if !new.is_empty() {
                        wrong.push(format!(
                            "{path} {form:?} {}: {new:?}",
                            key["textEdit"]["newText"]
                        ));
                    }
                }
                editor.close(&address);
            }
        }
    }
    assert!(count > 300, "{count}");
    assert!(wrong.is_empty(), "{} of {count}:\n{}", wrong.len(), wrong.join("\n"));
}
