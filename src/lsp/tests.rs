//! Tests of conversations with an editor, without streams.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use jiff::civil::date;
use serde_json::json;

use super::*;
use crate::host::{address, disk};
use crate::publish::{Themes, judge};
use crate::workspace::Workspace;

mod any;
mod every;
mod offers;

const DAY: fn() -> Date = || date(2026, 6, 1);

fn folder(files: &[(&str, &str)]) -> tempfile::TempDir {
    let folder = tempfile::tempdir().expect("a folder");
    for (path, text) in files {
        write(folder.path(), path, text);
    }
    folder
}

fn write(root: &Path, path: &str, text: &str) {
    let place = root.join(path);
    fs::create_dir_all(place.parent().expect("a folder")).expect("a folder");
    fs::write(place, text).expect("a file");
}

/// An editor that can do everything.
fn editor(root: &Path) -> Editor {
    let edit = json!({"documentChanges": true, "resourceOperations": ["create", "rename"]});
    let capabilities = json!({
        "workspace": {"workspaceEdit": edit},
        "textDocument": {"documentSymbol": {"hierarchicalDocumentSymbolSupport": true}},
    });
    Editor::start(json!({"rootUri": uri(root, ""), "capabilities": capabilities}))
}

/// A text after the edits of an answer, as an editor applies them.
fn applied(text: &str, edits: &Value) -> String {
    let offset = |position: &Value| {
        let number = |name: &str| position[name].as_u64().expect("a number") as usize;
        let start: usize = text.split_inclusive('\n').take(number("line")).map(str::len).sum();
        let line = text[start..].split('\n').next().unwrap_or_default();
        let mut units = 0;
        let before = line.chars().take_while(|letter| {
            let fits = units < number("character");
            units += letter.len_utf16();
            fits
        });
        start + before.map(char::len_utf8).sum::<usize>()
    };
    let mut edits = edits.as_array().cloned().expect("edits");
    edits.sort_by_key(|edit| std::cmp::Reverse(offset(&edit["range"]["start"])));
    let mut out = text.to_owned();
    for edit in edits {
        let (start, end) = (offset(&edit["range"]["start"]), offset(&edit["range"]["end"]));
        out.replace_range(start..end, edit["newText"].as_str().expect("a text"));
    }
    out
}

/// An editor that keeps the findings that it was told.
struct Editor {
    server: Server<'static>,
    asked: i64,
    findings: BTreeMap<String, Value>,
    /// The number of times that findings were published.
    published: usize,
}

impl Editor {
    fn start(params: Value) -> Self {
        let server = Server::new(Options {
            folder: None,
            around: None,
            language: None,
            today: DAY,
            watch: Box::new(|_| {}),
        });
        let mut editor = Self { server, asked: 0, findings: BTreeMap::new(), published: 0 };
        editor.ask("initialize", params);
        editor.send("initialized", json!({}));
        editor
    }

    fn of(root: &Path) -> Self {
        Self::start(json!({"rootUri": uri(root, ""), "capabilities": {}}))
    }

    fn send(&mut self, method: &str, params: Value) {
        let method = method.to_owned();
        self.server.take(Message::Notification { method, params });
        self.settle();
    }

    fn ask(&mut self, method: &str, params: Value) -> Value {
        self.asked += 1;
        let (id, method) = (Value::from(self.asked), method.to_owned());
        self.server.take(Message::Request { id: id.clone(), method, params });
        let answer = self.server.outgoing().into_iter().find(|message| message["id"] == id);
        self.settle();
        answer.expect("an answer")
    }

    /// Takes in what the server publishes.
    fn settle(&mut self) {
        self.server.publish();
        for message in self.server.outgoing() {
            if message["method"] == "textDocument/publishDiagnostics" {
                let address = message["params"]["uri"].as_str().expect("an address");
                let found = message["params"]["diagnostics"].clone();
                self.findings.insert(address.to_owned(), found);
                self.published += 1;
            }
        }
    }

    /// The rules whose findings have a fix.
    fn fixable(&mut self) -> Vec<String> {
        let plans = self.server.plans();
        let findings = plans.iter_mut().flat_map(|plan| plan.snapshot().diagnostics.clone());
        findings.filter(|one| one.fix.is_some()).map(|one| one.rule.to_owned()).collect()
    }

    fn open(&mut self, address: &str, text: &str) {
        let document =
            json!({"uri": address, "languageId": "markdown", "version": 1, "text": text});
        self.send("textDocument/didOpen", json!({"textDocument": document}));
    }

    fn change(&mut self, address: &str, text: &str) {
        let document = json!({"uri": address, "version": 2});
        let changes = json!([{"text": text}]);
        let params = json!({"textDocument": document, "contentChanges": changes});
        self.send("textDocument/didChange", params);
    }

    fn close(&mut self, address: &str) {
        self.send("textDocument/didClose", json!({"textDocument": {"uri": address}}));
    }

    fn on_disk(&mut self, address: &str) {
        let changes = json!([{"uri": address, "type": 2}]);
        self.send("workspace/didChangeWatchedFiles", json!({"changes": changes}));
    }

    /// The rules that are broken, with their addresses.
    fn broken(&self) -> Vec<(String, String)> {
        let mut all = Vec::new();
        for (address, found) in &self.findings {
            for one in found.as_array().expect("findings") {
                all.push((address.clone(), one["code"].as_str().unwrap_or("trouble").to_owned()));
            }
        }
        all.sort();
        all
    }
}

fn uri(root: &Path, path: &str) -> String {
    address::of(&root.join(path)).trim_end_matches('/').to_owned()
}

/// The findings of `pop check`, by the address of their file.
fn checked(root: &Path, shown: &Path) -> Vec<(String, String)> {
    let mut workspace = Workspace::new(DAY());
    workspace.apply(disk::read_plan(root).expect("a plan"));
    let mut snapshot = workspace.snapshot();
    judge(&mut snapshot, &Themes::read(root).expect("themes"));
    let findings = snapshot.diagnostics.iter();
    let mut all: Vec<(String, String)> =
        findings.map(|one| (uri(shown, &one.path), one.rule.to_owned())).collect();
    all.sort();
    all
}

const BROKEN: &str = "+++\ntitle = X\n+++\n";
const GOAL: &str = "+++\ntitle = \"A\"\nstatus = \"idea\"\n+++\n[[rye]]\n";

#[test]
fn findings_come_and_go_while_typing() {
    let folder =
        folder(&[("pop.toml", "lang = \"nl\"\n"), ("doelen/x.md", "+++\ntitel = Een 👩‍🏫\n+++\n")]);
    let mut editor = Editor::of(folder.path());
    let address = uri(folder.path(), "doelen/x.md");
    let first = &editor.findings[&address][0];
    assert!(first["message"].as_str().expect("words").contains("aanhalingstekens"));
    // The end is counted in UTF-16, as editors do.
    assert_eq!(first["range"]["end"]["character"], 17);
    editor.open(&address, "+++\ntitel = \"Een\"\nstatus = \"idee\"\n+++\n");
    assert_eq!(editor.findings[&address], json!([]));
    let params = json!({"textDocument": {"uri": address}, "position": {"line": 2, "character": 2}});
    let hover = editor.ask("textDocument/hover", params);
    let words = hover["result"]["contents"]["value"].as_str().expect("words");
    assert!(words.contains("**status**"), "{words}");
    // A part of the text changes, as some editors insist on sending it.
    let range = json!({"start": {"line": 1, "character": 8}, "end": {"line": 1, "character": 9}});
    let changes = json!([{"range": range, "text": ""}]);
    let document = json!({"uri": address, "version": 3});
    let params = json!({"textDocument": document, "contentChanges": changes});
    editor.send("textDocument/didChange", params);
    assert_eq!(editor.findings[&address].as_array().map(Vec::len), Some(1));
    editor.close(&address);
    assert!(editor.findings[&address][0]["message"].as_str().is_some_and(|m| m.contains("👩‍🏫")));
}

#[test]
fn addresses_may_be_spelled_in_any_way() {
    let folder = folder(&[("pop.toml", "lang = \"en\"\n")]);
    let mut editor = Editor::of(folder.path());
    let root = folder.path().display().to_string();
    for name in
        ["my note", "één", "a[1]", "a^b", "a|b", "{c}", "50%", "`d`", "e%20f", "g\"h", "i\\j"]
    {
        let address = format!("file://{root}/goals/{name}.md");
        editor.open(&address, BROKEN);
        let found = &editor.findings[&address];
        assert_eq!(found[0]["code"], "invalid-toml", "{address}");
        let params =
            json!({"textDocument": {"uri": address}, "position": {"line": 0, "character": 0}});
        assert!(editor.ask("textDocument/hover", params).get("result").is_some(), "{address}");
        editor.close(&address);
        assert_eq!(editor.findings[&address], json!([]), "{address}");
    }
    let before = editor.published;
    for other in [
        "untitled:Untitled 1",
        "git:/x.md?{\"path\":\"x\"}",
        "file:///C:\\x\\y.md",
        "",
        "é",
        "file://",
    ] {
        editor.open(other, BROKEN);
        let params =
            json!({"textDocument": {"uri": other}, "position": {"line": 0, "character": 0}});
        assert_eq!(editor.ask("textDocument/hover", params)["result"], Value::Null, "{other}");
        editor.close(other);
    }
    assert_eq!(editor.published, before);
}

#[test]
fn messages_out_of_order_are_refused() {
    let mut editor = Editor::start(json!({}));
    let code = |answer: &Value| answer["error"]["code"].as_i64();
    assert_eq!(code(&editor.ask("initialize", json!({}))), Some(-32600));
    assert_eq!(code(&editor.ask("textDocument/nothing", json!({}))), Some(-32601));
    let hover = json!({"textDocument": {"uri": "file:///a.md"}, "position": {"line": -1}});
    assert_eq!(code(&editor.ask("textDocument/hover", hover)), Some(-32602));
    assert_eq!(code(&editor.ask("textDocument/hover", Value::Null)), Some(-32602));
    assert_eq!(editor.server.hung_up(), Farewell::Abrupt);
    assert_eq!(editor.ask("shutdown", Value::Null)["result"], Value::Null);
    assert_eq!(code(&editor.ask("shutdown", Value::Null)), Some(-32600));
    assert_eq!(editor.server.farewell(), None);
    editor.send("exit", Value::Null);
    assert_eq!(editor.server.farewell(), Some(Farewell::Orderly));
    let mut abrupt = Editor::start(json!({}));
    abrupt.send("exit", Value::Null);
    assert_eq!(abrupt.server.farewell(), Some(Farewell::Abrupt));
}

#[test]
fn an_open_text_wins_over_the_disk() {
    let folder = folder(&[("pop.toml", ""), ("goals/a.md", GOAL), ("needs/rye.md", GOAL)]);
    let mut editor = Editor::of(folder.path());
    let address = uri(folder.path(), "goals/a.md");
    let before = editor.broken();
    editor.open(&address, GOAL);
    editor.change(&address, BROKEN);
    let broken = editor.broken();
    assert_ne!(before, broken);
    for event in ["goals/a.md", "goals", "", "pop.toml"] {
        editor.on_disk(&uri(folder.path(), event));
        assert_eq!(editor.broken(), broken, "{event}");
    }
    fs::remove_file(folder.path().join("goals/a.md")).expect("removed");
    editor.on_disk(&address);
    assert_eq!(editor.broken(), broken);
    editor.close(&address);
    assert_eq!(editor.broken(), checked(folder.path(), folder.path()));
}

#[test]
fn plans_are_found_from_every_folder_and_file() {
    let all = folder(&[
        ("one/pop.toml", ""),
        ("one/goals/a.md", BROKEN),
        ("work/two/pop.toml", ""),
        ("work/two/goals/a.md", BROKEN),
        ("three/pop.toml", ""),
        ("three/goals/a.md", BROKEN),
        ("loose.md", BROKEN),
    ]);
    let root = all.path();
    let at = |path: &str| (uri(root, path), "invalid-toml".to_owned());
    let folders = |names: &[&str]| -> Value {
        names.iter().map(|name| json!({"uri": uri(root, name), "name": name})).collect()
    };
    // A folder above several plans.
    let mut editor = Editor::of(root);
    let three = [at("one/goals/a.md"), at("three/goals/a.md"), at("work/two/goals/a.md")];
    assert_eq!(editor.broken(), three);
    editor.open(&uri(root, "loose.md"), BROKEN);
    assert_eq!(editor.broken(), three);
    // A folder in a plan; another plan by a file, and one by a new folder.
    let mut editor = Editor::start(json!({"workspaceFolders": folders(&["one/goals"])}));
    assert_eq!(editor.broken(), three[..1]);
    editor.open(&uri(root, "three/goals/a.md"), BROKEN);
    assert_eq!(editor.broken(), three[..2]);
    let event = |added, removed| json!({"event": {"added": added, "removed": removed}});
    let (none, work) = (folders(&[]), folders(&["work"]));
    editor.send("workspace/didChangeWorkspaceFolders", event(work.clone(), none.clone()));
    assert_eq!(editor.broken(), three);
    editor.send("workspace/didChangeWorkspaceFolders", event(none, work));
    assert_eq!(editor.broken(), three[..2]);
    // A file of nothing, until there are settings.
    let mut editor = Editor::start(json!({"capabilities": {}}));
    let address = uri(root, "four/goals/a.md");
    editor.open(&address, BROKEN);
    assert_eq!(editor.published, 0);
    write(root, "four/pop.toml", "");
    editor.server.tick();
    editor.settle();
    assert_eq!(editor.broken(), [(address, "invalid-toml".to_owned())]);
}

#[test]
fn files_are_those_of_check() {
    let folder = folder(&[("pop.toml", "ignore = [\"diary/*\"]\n"), ("goals/a.md", GOAL)]);
    let mut editor = Editor::of(folder.path());
    let before = editor.broken();
    for path in [
        ".trash/goals/a.md",
        ".obsidian/x.md",
        "out/own/x.md",
        "goals/.hidden/a.md",
        "themes/x.md",
        "notes.txt",
        "diary/a.md",
        "built/a.md",
    ] {
        write(folder.path(), path, BROKEN);
        write(folder.path(), "built/.pop-manifest", "");
        let address = uri(folder.path(), path);
        editor.on_disk(&address);
        editor.open(&address, BROKEN);
        editor.change(&address, BROKEN);
        editor.close(&address);
        assert_eq!(editor.broken(), checked(folder.path(), folder.path()), "{path}");
    }
    assert_eq!(editor.broken(), before);
}

#[cfg(unix)]
#[test]
fn a_plan_behind_a_link_has_findings_at_the_spelling_of_the_editor() {
    let folder = folder(&[("data/plan/pop.toml", ""), ("data/plan/goals/a.md", BROKEN)]);
    let spelled = folder.path().join("link");
    std::os::unix::fs::symlink("data/plan", &spelled).expect("a link");
    let mut editor = Editor::of(&spelled);
    let new = uri(&spelled, "goals/new.md");
    editor.open(&new, BROKEN);
    let at = |path: &str| (uri(&spelled, path), "invalid-toml".to_owned());
    assert_eq!(editor.broken(), [at("goals/a.md"), at("goals/new.md")]);
    // A link in the plan is no document, whatever is typed in it.
    std::os::unix::fs::symlink("a.md", spelled.join("goals/b.md")).expect("a link");
    editor.open(&uri(&spelled, "goals/b.md"), BROKEN);
    editor.on_disk(&uri(&spelled, "goals/b.md"));
    write(&spelled, "goals/new.md", BROKEN);
    assert_eq!(editor.broken(), checked(&spelled, &spelled));
}

#[test]
fn settings_may_come_and_go() {
    let folder = folder(&[("pop.toml", "lang = \"en\"\n"), ("goals/a.md", BROKEN)]);
    let mut editor = Editor::of(folder.path());
    let before = editor.broken();
    let settings = uri(folder.path(), "pop.toml");
    fs::remove_file(folder.path().join("pop.toml")).expect("removed");
    editor.on_disk(&settings);
    assert_eq!(editor.broken(), [(settings.clone(), "trouble".to_owned())]);
    editor.open(&settings, "lang = \"en\"\n");
    assert_eq!(editor.broken(), before);
    editor.close(&settings);
    assert_eq!(editor.broken(), [(settings.clone(), "trouble".to_owned())]);
    write(folder.path(), "pop.toml", "lang = \"en\"\n");
    editor.server.tick();
    editor.settle();
    assert_eq!(editor.broken(), before);
}

#[test]
fn an_edit_publishes_only_what_it_changes() {
    let mut files: Vec<(String, String)> =
        vec![("pop.toml".to_owned(), "lang = \"en\"\n".to_owned())];
    for number in 0..60 {
        let text = format!("+++\ntitle = \"E {number}\"\ndate = 2026-05-01\n+++\nText.\n");
        files.push((format!("log/e{number}.md"), text));
    }
    let files: Vec<(&str, &str)> =
        files.iter().map(|(path, text)| (path.as_str(), text.as_str())).collect();
    let folder = folder(&files);
    let mut editor = Editor::of(folder.path());
    let first = editor.published;
    assert!(first > 30, "{first}");
    let address = uri(folder.path(), "log/e7.md");
    editor.open(&address, files[8].1);
    for text in ["\nMore text. [[nothing]]\n", "\n\n\nMore text. [[nothing]]\n", "\n"] {
        let before = editor.published;
        editor.change(&address, &format!("{}{text}", files[8].1));
        assert_eq!(editor.published, before + 1);
    }
    // The place of all findings in the file moves, and still it is one message.
    let before = editor.published;
    editor.change(&address, &files[8].1.replace("+++\ntitle", "+++\n# a remark\n\ntitle"));
    assert_eq!(editor.published, before + 1);
    assert_eq!(editor.server.outgoing().len(), 0);
    let before = editor.published;
    editor.on_disk(&uri(folder.path(), "log/e9.md"));
    assert_eq!(editor.published, before);
}

#[test]
fn edits_that_wait_are_judged_together() {
    let folder = folder(&[("pop.toml", "lang = \"en\"\n"), ("goals/a.md", GOAL)]);
    let address = uri(folder.path(), "goals/a.md");
    let (sender, events) = channel();
    for version in 1..=50 {
        let document = json!({"uri": address, "version": version});
        let changes = json!([{"text": BROKEN.repeat(version)}]);
        let params = json!({"textDocument": document, "contentChanges": changes});
        let method = "textDocument/didChange".to_owned();
        let message = Message::Notification { method, params };
        sender.send(Event::Message(message)).expect("sent");
    }
    drop(sender);
    let mut versions = Vec::new();
    let server = Editor::of(folder.path()).server;
    let farewell = run(server, &events, &mut |message| {
        versions.push(message["params"]["version"].clone());
        Ok(())
    });
    assert_eq!(farewell.expect("an end"), Farewell::Abrupt);
    assert_eq!(versions, [json!(50)]);
}

#[test]
fn an_editor_that_can_watch_is_asked_to() {
    let files = json!({"didChangeWatchedFiles": {"dynamicRegistration": true}});
    let mut editor = Editor::start(json!({"capabilities": {"workspace": files}}));
    let method = "initialized".to_owned();
    editor.server.take(Message::Notification { method, params: Value::Null });
    let asked = editor.server.outgoing();
    assert_eq!(asked[0]["method"], "client/registerCapability");
    assert!(!asked[0]["id"].is_null());
}
