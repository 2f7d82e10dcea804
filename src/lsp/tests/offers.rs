//! What the server offers at a place: fixes, completions, new names, an overview.

use serde_json::{Value, json};

use super::{Editor, applied, editor, folder, uri, write};

const GOAL: &str =
    "+++\ntitle = \"Bread\"\nstatus = \"actve\"\nneed = \"rye\"\n+++\n\n## Why\n\n[[rye]]\n";
const NEED: &str = "+++\ntitle = \"Rye\"\n+++\n\n## Situation\n\nText.\n";

/// The line and column of some words in a text.
fn place(text: &str, words: &str) -> Value {
    let at = text.find(words).expect("the words are there");
    let before = &text[..at];
    let line = before.matches('\n').count();
    let character = before.rsplit('\n').next().unwrap_or_default().chars().count();
    json!({"line": line, "character": character})
}

fn actions(editor: &mut Editor, address: &str, at: &Value, only: Option<&str>) -> Vec<Value> {
    let mut context = json!({"diagnostics": []});
    if let Some(only) = only {
        context["only"] = json!([only]);
    }
    let range = json!({"start": at, "end": at});
    let params = json!({"textDocument": {"uri": address}, "range": range, "context": context});
    let answer = editor.ask("textDocument/codeAction", params);
    answer["result"].as_array().cloned().expect("actions")
}

fn titled<'a>(actions: &'a [Value], words: &str) -> &'a Value {
    let found = actions.iter().find(|one| one["title"].as_str().is_some_and(|t| t.contains(words)));
    found.unwrap_or_else(|| panic!("{words}: {actions:#?}"))
}

#[test]
fn a_fix_is_offered_where_its_finding_is() {
    let folder = folder(&[("pop.toml", "lang = \"en\"\n"), ("needs/rye.md", NEED)]);
    let mut editor = editor(folder.path());
    let address = uri(folder.path(), "goals/bread.md");
    editor.open(&address, GOAL);
    let offered = actions(&mut editor, &address, &place(GOAL, "actve"), None);
    let fix = titled(&offered, "`active`");
    assert_eq!(fix["kind"], "quickfix");
    assert_eq!(fix["diagnostics"].as_array().map(Vec::len), Some(1));
    let change = &fix["edit"]["documentChanges"][0];
    assert_eq!(change["textDocument"]["uri"], json!(address));
    assert_eq!(change["textDocument"]["version"], 1);
    let fixed = applied(GOAL, &change["edits"]);
    assert_eq!(fixed, GOAL.replace("actve", "active"));
    let all = actions(&mut editor, &address, &place(GOAL, "Bread"), Some("source.fixAll"));
    assert_eq!(applied(GOAL, &all[0]["edit"]["documentChanges"][0]["edits"]), fixed);
    // A letter that is missing comes with its question.
    editor.change(&address, &fixed);
    let findings = editor.findings[&address].as_array().cloned().expect("findings");
    let places = findings.iter().map(|finding| &finding["range"]["start"]);
    let offered: Vec<Value> =
        places.flat_map(|at| actions(&mut editor, &address, at, None)).collect();
    let asked = titled(&offered, "Add the question");
    let text = applied(&fixed, &asked["edit"]["documentChanges"][0]["edits"]);
    assert!(text.contains("[smart]\n# "), "{text}");
    // Every offered fix and waiver leaves fewer findings, or a question.
    let waiver = titled(&offered, "give a reason");
    let text = applied(&fixed, &waiver["edit"]["documentChanges"][0]["edits"]);
    assert!(text.contains("[waive]\n"), "{text}");
    let count = |editor: &Editor| editor.findings[&address].as_array().map_or(0, Vec::len);
    let before = count(&editor);
    editor.change(&address, &text.replace(" = \"\"\n+++", " = \"It is an experiment.\"\n+++"));
    assert!(count(&editor) < before, "{}", editor.findings[&address]);
}

#[test]
fn a_missing_document_can_be_made() {
    let folder = folder(&[("pop.toml", "lang = \"en\"\n"), ("goals/bread.md", GOAL)]);
    let mut editor = editor(folder.path());
    let address = uri(folder.path(), "goals/bread.md");
    editor.open(&address, GOAL);
    for words in ["\"rye\"", "[[rye"] {
        let offered = actions(&mut editor, &address, &place(GOAL, words), None);
        let made = titled(&offered, "needs/rye.md");
        let changes = &made["edit"]["documentChanges"];
        assert_eq!(changes[0]["kind"], "create");
        assert_eq!(changes[0]["uri"], json!(uri(folder.path(), "needs/rye.md")));
        assert!(changes[1]["edits"][0]["newText"].as_str().is_some_and(|t| t.contains("\"Rye\"")));
    }
    // An editor that cannot create files is not offered to.
    let mut plain = Editor::of(folder.path());
    plain.open(&address, GOAL);
    let offered = actions(&mut plain, &address, &place(GOAL, "\"rye\""), None);
    assert!(!offered.iter().any(|one| one.to_string().contains("needs/rye.md\"")), "{offered:#?}");
}

/// The labels that are offered at the end of a text, before the rest of it.
fn labels(editor: &mut Editor, address: &str, before: &str, after: &str) -> Vec<String> {
    editor.change(address, &format!("{before}{after}"));
    let line = before.matches('\n').count();
    let character = before.rsplit('\n').next().unwrap_or_default().chars().count();
    let at = json!({"line": line, "character": character});
    let params = json!({"textDocument": {"uri": address}, "position": at});
    let answer = editor.ask("textDocument/completion", params);
    let all = answer["result"].as_array().cloned().expect("completions");
    all.iter().map(|one| one["label"].as_str().expect("a label").to_owned()).collect()
}

#[test]
fn completions_know_the_place() {
    let settings = "lang = \"en\"\n[audiences]\ncoach = \"My coach\"\n";
    let folder = folder(&[("pop.toml", settings), ("needs/rye.md", NEED), ("img/oven.png", "")]);
    let mut editor = editor(folder.path());
    let address = uri(folder.path(), "goals/bread.md");
    editor.open(&address, "");
    let end = "\n+++\n\n## Why\n";
    for (before, after, some) in [
        ("", "", "goal"),
        ("+++\ntitle = \"A\"\nst", end, "status"),
        ("+++\ntitle = \"A\"\nst", "", "status"),
        ("+++\nstatus = \"", "\"\n+++\n", "active"),
        ("+++\nstatus = ", end, "active"),
        ("+++\nneed = \"", "\"\n+++\n", "rye"),
        ("+++\nneed = [\n\"rye\",\n\"r", "\"]\n+++\n", "rye"),
        ("+++\naudience = [", "]\n+++\n", "coach"),
        ("+++\ndue = ", end, "2026-06-01"),
        ("+++\n[", end, "[smart]"),
        ("+++\n[smart]\n", end, "specific"),
        ("+++\n[[step]]\nw", end, "what"),
        ("+++\n[waive]\ngoal", end, "goal-without-log"),
        ("---\ntitle: A\nsta", "\n---\n", "status"),
        ("---\nstatus: ", "\n---\n", "active"),
        ("---\nsmart:\n  spec", "\n---\n", "specific"),
        ("---\nneed:\n  - ", "\n---\n", "rye"),
        ("+++\n+++\n[[r", "", "rye"),
        ("+++\n+++\n[[rye#", "]]", "Situation"),
        ("+++\n+++\n![x](", ")", "../img/oven.png"),
        ("+++\n+++\n## X {.", "", "coach"),
        ("+++\n+++\n## ", "", "Why"),
    ] {
        let all = labels(&mut editor, &address, before, after);
        assert!(all.iter().any(|label| label == some), "{before:?}: {some} in {all:?}");
    }
    for (before, after, none) in [
        ("+++\nstatus = \"idea\"\nst", end, "status"),
        ("+++\ntitle = \"A\"\n# st", end, "status"),
        ("+++\n[smart]\n", end, "title"),
        ("+++\n+++\ntext ", "", "status"),
    ] {
        let all = labels(&mut editor, &address, before, after);
        assert!(!all.iter().any(|label| label == none), "{before:?}: {none} in {all:?}");
    }
    let address = uri(folder.path(), "pop.toml");
    editor.open(&address, settings);
    assert!(labels(&mut editor, &address, "th", "\n").contains(&"[theme]".to_owned()));
    assert!(labels(&mut editor, &address, "lang = \"", "\"\n").contains(&"nl".to_owned()));
}

#[test]
fn an_id_is_renamed_with_its_file_and_references() {
    let goal = GOAL.replace("actve", "idea");
    let page =
        "+++\ntitle = \"P\"\n+++\n[a](../needs/rye.md#situation) [[rye|b]] [[rye#Situation]]\n";
    let folder = folder(&[
        ("pop.toml", "lang = \"en\"\n"),
        ("needs/rye.md", NEED),
        ("needs/rye.nl.md", "+++\ntitle = \"Rogge\"\n+++\n"),
        ("goals/bread.md", &goal),
        ("pages/p.md", page),
    ]);
    let root = folder.path();
    let mut editor = editor(root);
    let at =
        |path: &str, at: Value| json!({"textDocument": {"uri": uri(root, path)}, "position": at});
    let from = at("goals/bread.md", place(&goal, "rye]]"));
    let prepared = editor.ask("textDocument/prepareRename", from.clone());
    assert_eq!(prepared["result"]["placeholder"], "rye");
    let mut params = from;
    params["newName"] = json!("Sour dough");
    let answer = editor.ask("textDocument/rename", params.clone());
    let changes = answer["result"]["documentChanges"].as_array().expect("changes").clone();
    for (path, text, expected) in [
        ("goals/bread.md", &*goal, goal.replace("rye", "sour-dough")),
        ("pages/p.md", page, page.replace("rye", "sour-dough")),
    ] {
        let address = json!(uri(root, path));
        let change = changes.iter().find(|one| one["textDocument"]["uri"] == address);
        assert_eq!(applied(text, &change.expect("a change")["edits"]), expected);
    }
    let moves: Vec<&Value> = changes.iter().filter(|one| one["kind"] == "rename").collect();
    assert_eq!(moves.len(), 2, "{changes:#?}");
    assert!(moves.iter().any(|one| one["newUri"] == json!(uri(root, "needs/sour-dough.nl.md"))));
    // A name that is taken changes nothing.
    params["newName"] = json!("bread");
    let refused = editor.ask("textDocument/rename", params);
    assert!(refused["error"]["message"].as_str().is_some_and(|m| m.contains("already")));
    let mut params = at("needs/rye.md", json!({"line": 1, "character": 1}));
    params["context"] = json!({"includeDeclaration": false});
    let used = editor.ask("textDocument/references", params);
    assert_eq!(used["result"].as_array().map(Vec::len), Some(5), "{used:#}");
}

#[test]
fn a_document_has_an_outline() {
    let folder = folder(&[("pop.toml", "lang = \"en\"\n"), ("needs/rye.md", NEED)]);
    write(folder.path(), "goals/bread.md", GOAL);
    let mut editor = editor(folder.path());
    let document = json!({"textDocument": {"uri": uri(folder.path(), "goals/bread.md")}});
    let symbols = editor.ask("textDocument/documentSymbol", document.clone());
    assert_eq!(symbols["result"][0]["name"], "Bread");
    assert_eq!(symbols["result"][0]["children"][0]["name"], "Why");
    let folds = editor.ask("textDocument/foldingRange", document.clone());
    assert_eq!(folds["result"][0], json!({"startLine": 0, "endLine": 4}));
    let links = editor.ask("textDocument/documentLink", document);
    assert_eq!(links["result"].as_array().map(Vec::len), Some(2));
    let found = editor.ask("workspace/symbol", json!({"query": "RYE"}));
    assert_eq!(found["result"][0]["location"]["uri"], json!(uri(folder.path(), "needs/rye.md")));
    let params = json!({
        "textDocument": {"uri": uri(folder.path(), "goals/bread.md")},
        "position": place(GOAL, "actve"),
    });
    let hover = editor.ask("textDocument/hover", params);
    let words = hover["result"]["contents"]["value"].as_str().expect("words").to_owned();
    assert!(words.contains("`achieved`") && words.contains("\n---\n"), "{words}");
}

#[test]
fn a_goal_has_remarks_on_its_letters_and_its_progress() {
    let goal = "+++\ntitle = \"👩‍🏫 Bake\"\nstatus = \"active\"\nstart = 2026-05-01\ndue = 2026-12-31\n\
                [[measure]]\nname = \"Loaves\"\nfrom = 0\nto = 10\n+++\n";
    let log =
        "+++\ntitle = \"Baked\"\ndate = 2026-05-20\ngoal = \"bake\"\n[readings]\nLoaves = 4\n+++\n";
    let folder =
        folder(&[("pop.toml", "lang = \"en\"\n"), ("goals/bake.md", goal), ("log/baked.md", log)]);
    let mut editor = editor(folder.path());
    let end = json!({"line": 99, "character": 0});
    let range = json!({"start": {"line": 0, "character": 0}, "end": end});
    let document = json!({"uri": uri(folder.path(), "goals/bake.md")});
    let answer =
        editor.ask("textDocument/inlayHint", json!({"textDocument": document, "range": range}));
    let hints = answer["result"].as_array().cloned().expect("hints");
    let at = |line: u64| hints.iter().find(|hint| hint["position"]["line"] == line);
    let label = |line: u64| at(line).map(|hint| hint["label"].to_string()).unwrap_or_default();
    assert!(label(4).contains("T ✓"), "{hints:#?}");
    assert!(label(8).contains("4 / 10"), "{hints:#?}");
    assert_eq!(at(8).map(|hint| hint["position"]["character"].clone()), Some(json!(7)));
    assert!(hints.iter().any(|hint| hint["label"].to_string().contains(" ?")), "{hints:#?}");
}

#[test]
fn edits_are_counted_as_editors_count_and_keep_the_form_of_the_file() {
    let folder = folder(&[("pop.toml", "lang = \"nl\"\n"), ("leerbehoeften/rogge.md", NEED)]);
    let mut editor = editor(folder.path());
    let address = uri(folder.path(), "doelen/brood.md");
    editor.open(&address, "");
    for (text, old, new) in [
        ("+++\ntitel = \"👩‍🏫 é\"\nstatus = \"actef\" # 👩‍🏫\n+++\n", "actef", "actief"),
        ("+++\r\ntitel = \"A\"\r\nstatus = \"actef\"\r\n+++\r\n", "actef", "actief"),
        ("---\ntitel: 👩‍🏫\nstatus: actef\n---\n", "actef", "actief"),
        ("\u{feff}---\ntitel: A\nstatsu: actief\n---\n", "statsu", "status"),
    ] {
        editor.change(&address, text);
        let plain = text.trim_start_matches('\u{feff}');
        let at = place(plain, old);
        let offered = actions(&mut editor, &address, &at, None);
        let fix = titled(&offered, &format!("`{new}`"));
        assert_eq!(fix["isPreferred"], true, "{fix:#}");
        let fixed = applied(plain, &fix["edit"]["documentChanges"][0]["edits"]);
        // A word in YAML may get quotes.
        let bare = |text: &str| text.replace('"', "");
        assert_eq!(bare(&fixed), bare(&plain.replace(old, new)));
    }
}

#[test]
fn a_folder_can_be_left_out_and_a_moved_file_takes_its_links_with_it() {
    let settings = "lang = \"en\"\n";
    let page = "+++\ntitle = \"P\"\n+++\n[a](../needs/rye.md)\n";
    let folder = folder(&[
        ("pop.toml", settings),
        ("needs/rye.md", NEED),
        ("pages/p.md", page),
        ("diary/monday.md", "+++\ntitle = \"Monday\"\n+++\n"),
    ]);
    let root = folder.path();
    let mut editor = editor(root);
    let address = uri(root, "diary/monday.md");
    let findings = editor.findings[&address].as_array().cloned().expect("findings");
    let offered = actions(&mut editor, &address, &findings[0]["range"]["start"], None);
    let change = &titled(&offered, "`diary/**`")["edit"]["documentChanges"][0];
    assert_eq!(change["textDocument"]["uri"], json!(uri(root, "pop.toml")));
    let edited = applied(settings, &change["edits"]);
    assert_eq!(edited, "lang = \"en\"\nignore = [\"diary/**\"]\n");
    let files = json!([{"oldUri": uri(root, "needs"), "newUri": uri(root, "leerbehoeften")}]);
    let answer = editor.ask("workspace/willRenameFiles", json!({"files": files}));
    let change = &answer["result"]["documentChanges"][0];
    assert_eq!(applied(page, &change["edits"]), page.replace("needs", "leerbehoeften"));
    let files = json!([{"oldUri": uri(root, "x.png"), "newUri": "file:///elsewhere/x.png"}]);
    let answer = editor.ask("workspace/willRenameFiles", json!({"files": files}));
    assert_eq!(answer["result"], Value::Null);
}
