//! Tests of `pop lsp` as an editor starts it: streams, exit codes, and what other programs change.

use std::collections::BTreeMap;
use std::fs;
use std::io::{BufRead, BufReader, Write};
use std::path::Path;
use std::process::{Child, ChildStdin, Command, Stdio};
use std::sync::mpsc::{Receiver, channel};
use std::time::Duration;

use serde_json::{Value, json};

use super::always::{plan, write};
use super::tool::{err, out, pop};

const BROKEN: &str = "+++\ntitle = X\n+++\n";

/// A running server.
struct Server {
    process: Child,
    input: Option<ChildStdin>,
    messages: Receiver<Value>,
    /// The last findings of each file.
    last: BTreeMap<String, Value>,
}

impl Server {
    fn start(working: &Path, arguments: &[&str]) -> Self {
        let mut process = Command::new(env!("CARGO_BIN_EXE_pop"))
            .args(["lsp", "--stdio"])
            .args(arguments)
            .current_dir(working)
            .env("LC_ALL", "C")
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .expect("it runs");
        let input = process.stdin.take();
        let mut output = BufReader::new(process.stdout.take().expect("its output"));
        let (sender, messages) = channel();
        std::thread::spawn(move || {
            while let Some(message) = message(&mut output) {
                if sender.send(message).is_err() {
                    return;
                }
            }
        });
        Self { process, input, messages, last: BTreeMap::new() }
    }

    fn write(&mut self, text: &str) {
        let input = self.input.as_mut().expect("its input");
        write!(input, "Content-Length: {}\r\n\r\n{text}", text.len()).expect("sent");
    }

    fn tell(&mut self, method: &str, params: &Value) {
        self.write(&json!({"jsonrpc": "2.0", "method": method, "params": params}).to_string());
    }

    fn ask(&mut self, id: i64, method: &str, params: &Value) -> Value {
        let request = json!({"jsonrpc": "2.0", "id": id, "method": method, "params": params});
        self.write(&request.to_string());
        self.until("the answer", |message| message["id"] == id)
    }

    fn begin(&mut self, root: Option<&Path>) {
        let root = root.map(address);
        let params = json!({"processId": null, "rootUri": root, "capabilities": {}});
        let answer = self.ask(1, "initialize", &params);
        assert_eq!(answer["result"]["serverInfo"]["name"], "pop");
        self.tell("initialized", &json!({}));
    }

    fn open(&mut self, place: &str, text: &str) {
        let document = json!({"uri": place, "languageId": "markdown", "version": 1, "text": text});
        self.tell("textDocument/didOpen", &json!({"textDocument": document}));
    }

    /// The first message that fits. A server that is silent for half a minute does not answer.
    fn until(&mut self, what: &str, fits: impl Fn(&Value) -> bool) -> Value {
        loop {
            let message = self.messages.recv_timeout(Duration::from_secs(30));
            let message = message.unwrap_or_else(|_| panic!("{what} does not come"));
            if let Some(address) = message["params"]["uri"].as_str() {
                self.last.insert(address.to_owned(), message.clone());
            }
            if fits(&message) {
                return message;
            }
        }
    }

    /// The findings of a file, when there is this number of them.
    fn findings(&mut self, address: &str, count: usize) -> Value {
        loop {
            let known = self.last.get(address);
            let length = known.and_then(|one| one["params"]["diagnostics"].as_array());
            if length.map(Vec::len) == Some(count) {
                return self.last[address].clone();
            }
            self.until(&format!("{count} findings of {address}"), |_| true);
        }
    }

    fn code(mut self) -> Option<i32> {
        for _ in 0..500 {
            if let Some(status) = self.process.try_wait().expect("its state") {
                return status.code();
            }
            std::thread::sleep(Duration::from_millis(20));
        }
        panic!("it does not end");
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

/// The next message of a server.
fn message(output: &mut impl BufRead) -> Option<Value> {
    let mut length = 0;
    loop {
        let mut line = String::new();
        if output.read_line(&mut line).ok()? == 0 {
            return None;
        }
        if line.trim().is_empty() {
            break;
        }
        if let Some(told) = line.strip_prefix("Content-Length: ") {
            length = told.trim().parse().ok()?;
        }
    }
    let mut bytes = vec![0; length];
    output.read_exact(&mut bytes).ok()?;
    serde_json::from_slice(&bytes).ok()
}

fn address(place: &Path) -> String {
    format!("file://{}", place.display())
}

#[test]
fn a_conversation_ends_as_the_protocol_says() {
    let folder = plan(&[("pop.toml", "")]);
    let start = || {
        let mut server = Server::start(folder.path(), &[]);
        server.begin(None);
        server
    };
    let mut orderly = start();
    orderly.ask(2, "shutdown", &Value::Null);
    orderly.tell("exit", &Value::Null);
    assert_eq!(orderly.code(), Some(0));
    let mut abrupt = start();
    abrupt.tell("exit", &Value::Null);
    assert_eq!(abrupt.code(), Some(1));
    let mut closed = start();
    closed.input = None;
    assert_eq!(closed.code(), Some(1));
    let mut early = Server::start(folder.path(), &[]);
    early.tell("exit", &Value::Null);
    assert_eq!(early.code(), Some(1));
    let mut closed = start();
    closed.ask(2, "shutdown", &Value::Null);
    closed.input = None;
    assert_eq!(closed.code(), Some(0));
}

#[cfg(target_os = "linux")]
#[test]
fn a_server_leaves_with_its_editor() {
    let folder = plan(&[("pop.toml", "")]);
    let mut editor = Command::new("sleep").arg("60").spawn().expect("it runs");
    let mut server = Server::start(folder.path(), &[]);
    server.ask(1, "initialize", &json!({"processId": editor.id(), "capabilities": {}}));
    server.ask(2, "nothing", &Value::Null);
    std::thread::sleep(Duration::from_millis(1_500));
    assert!(server.process.try_wait().expect("its state").is_none());
    // It is not waited for, so that it stays in the list of processes.
    editor.kill().expect("killed");
    assert_eq!(server.code(), Some(1));
    editor.wait().expect("it ends");
}

#[test]
fn nothing_that_arrives_ends_the_server() {
    let folder = plan(&[("pop.toml", ""), ("goals/my plan [1]/é.md", BROKEN)]);
    let mut server = Server::start(Path::new("/"), &[]);
    server.begin(None);
    for text in ["", "{", "[]", "null", "\"x\"", "{}", "{\"id\":5}", "{\"method\":7,\"id\":7}"] {
        server.write(text);
    }
    let root = folder.path().display();
    for place in
        ["untitled:Untitled 1", "git:/x.md?{\"a\"}", "file:///C:\\x\\y.md", "file:///50%.md"]
    {
        server.open(place, BROKEN);
        let params =
            json!({"textDocument": {"uri": place}, "position": {"line": -1, "character": 0}});
        server.ask(6, "textDocument/hover", &params);
    }
    server.tell("textDocument/didOpen", &json!(7));
    server.tell("textDocument/didOpen", &json!({"textDocument": {"uri": "file:///x.md"}}));
    let place = format!("file://{root}/goals/my plan [1]/é.md");
    server.open(&place, BROKEN);
    assert_eq!(server.findings(&place, 1)["params"]["version"], 1);
    server.ask(9, "shutdown", &Value::Null);
    server.tell("exit", &Value::Null);
    assert_eq!(server.code(), Some(0));
}

#[test]
fn what_another_program_writes_is_seen() {
    let folder =
        plan(&[("pop.toml", ""), ("goals/a.md", "+++\ntitle = \"A\"\nstatus = \"idea\"\n+++\n")]);
    let root = folder.path();
    let mut server = Server::start(Path::new("/"), &[]);
    server.begin(Some(root));
    let new = address(&root.join("goals/b.md"));
    // The folder is watched before the plan is read, and that comes before the answer.
    write(root, "goals/b.md", BROKEN);
    server.findings(&new, 1);
    std::fs::rename(root.join("goals"), root.join("doelen")).expect("moved");
    server.findings(&new, 0);
    server.findings(&address(&root.join("doelen/b.md")), 1);
    std::fs::remove_file(root.join("doelen/b.md")).expect("removed");
    server.findings(&address(&root.join("doelen/b.md")), 0);
}

#[test]
fn an_edit_in_a_large_plan_is_reported_for_its_file_alone() {
    let mut files: Vec<(String, String)> = vec![("pop.toml".to_owned(), String::new())];
    for number in 0..300 {
        let text = format!("+++\ntitle = \"E {number}\"\ndate = 2026-05-01\n+++\nText.\n");
        files.push((format!("log/e{number}.md"), text));
    }
    let files: Vec<(&str, &str)> = files.iter().map(|(a, b)| (a.as_str(), b.as_str())).collect();
    let folder = plan(&files);
    let mut server = Server::start(folder.path(), &[]);
    server.begin(None);
    server.ask(2, "nothing", &Value::Null);
    let place = address(&folder.path().join("log/e5.md"));
    server.open(&place, files[6].1);
    server.until("the first findings", |message| message["params"]["version"] == 1);
    for version in 2..=50 {
        let text = format!("{}{}\n", files[6].1, "more ".repeat(version));
        let params = json!({
            "textDocument": {"uri": place, "version": version},
            "contentChanges": [{"text": text}],
        });
        server.tell("textDocument/didChange", &params);
    }
    loop {
        let message = server.until("the last findings", |_| true);
        assert_eq!(message["params"]["uri"], json!(place), "only this file");
        if message["params"]["version"] == 50 {
            break;
        }
    }
}

/// Applies the changes of an answer to the files, as an editor does.
fn apply(changes: &Value) {
    let place = |address: &Value| {
        std::path::PathBuf::from(
            address.as_str().and_then(|a| a.strip_prefix("file://")).expect("a file"),
        )
    };
    for change in changes.as_array().expect("changes") {
        if change["kind"] == "rename" {
            fs::rename(place(&change["oldUri"]), place(&change["newUri"])).expect("renamed");
            continue;
        }
        let place = place(&change["textDocument"]["uri"]);
        let text = fs::read_to_string(&place).expect("a text");
        let offset = |position: &Value| {
            let number = |name: &str| position[name].as_u64().expect("a number") as usize;
            let start: usize = text.split_inclusive('\n').take(number("line")).map(str::len).sum();
            let units: Vec<u16> = text[start..].encode_utf16().take(number("character")).collect();
            start + String::from_utf16(&units).expect("whole characters").len()
        };
        let mut edits = change["edits"].as_array().cloned().expect("edits");
        edits.sort_by_key(|edit| std::cmp::Reverse(offset(&edit["range"]["start"])));
        let mut new = text.clone();
        for edit in edits {
            let (start, end) = (offset(&edit["range"]["start"]), offset(&edit["range"]["end"]));
            new.replace_range(start..end, edit["newText"].as_str().expect("a text"));
        }
        fs::write(place, new).expect("written");
    }
}

#[test]
fn a_new_id_changes_nothing_but_the_id() {
    const EDITION: &[&str] = &["build", "--edition", "gesprek"];
    let copy = || {
        let folder = tempfile::tempdir().expect("a folder");
        for entry in walkdir::WalkDir::new("example-plan").into_iter().filter_map(Result::ok) {
            let inner = entry.path().strip_prefix("example-plan").expect("inside");
            if entry.file_type().is_file() && !inner.starts_with("out") {
                let place = folder.path().join(inner);
                fs::create_dir_all(place.parent().expect("a folder")).expect("a folder");
                fs::copy(entry.path(), place).expect("a file");
            }
        }
        folder
    };
    let (before, after) = (copy(), copy());
    let root = after.path().canonicalize().expect("a place");
    let mut server = Server::start(Path::new("/"), &[]);
    let operations = json!({"documentChanges": true, "resourceOperations": ["rename"]});
    let capabilities = json!({"workspace": {"workspaceEdit": operations}});
    server.ask(1, "initialize", &json!({"rootUri": address(&root), "capabilities": capabilities}));
    let document = json!({"uri": address(&root.join("doelen/begroten.md"))});
    let position = json!({"line": 0, "character": 0});
    let params = json!({"textDocument": document, "position": position, "newName": "begroten-x"});
    let answer = server.ask(2, "textDocument/rename", &params);
    apply(&answer["result"]["documentChanges"]);
    assert!(root.join("doelen/begroten-x.en.md").is_file());
    let same = |text: &str| text.replace("begroten-x", "begroten");
    let checked = |root: &Path| out(&pop(root, &["check", "--format", "short"]));
    assert_eq!(same(&checked(&root)), checked(before.path()));
    let built = |root: &Path| -> BTreeMap<String, Vec<u8>> {
        let built = pop(root, EDITION);
        assert!(built.status.success(), "{}", err(&built));
        let files = walkdir::WalkDir::new(root.join("out")).into_iter().filter_map(Result::ok);
        let files = files.filter(|entry| entry.file_type().is_file());
        let named = files.map(|entry| {
            let inner = entry.path().strip_prefix(root).expect("inside").to_string_lossy();
            let bytes = fs::read(entry.path()).expect("a file");
            let text = String::from_utf8(bytes);
            let bytes = text.map_or_else(std::string::FromUtf8Error::into_bytes, |text| {
                same(&text).into_bytes()
            });
            (same(&inner), bytes)
        });
        named.collect()
    };
    let (one, two) = (built(before.path()), built(&root));
    assert_eq!(one.keys().collect::<Vec<_>>(), two.keys().collect::<Vec<_>>());
    // What is printed has the data attached, with the id, and is packed.
    let printed = |path: &&String| Path::new(path).extension().is_some_and(|end| end == "pdf");
    let differs = one.keys().filter(|path| one[*path] != two[*path] && !printed(path));
    let differs: Vec<_> = differs.collect();
    assert!(differs.is_empty(), "{differs:?}");
}
