//! Properties of conversations: the findings are always those of `pop check`, and no message ends them.

use std::collections::BTreeMap;
use std::fs;

use proptest::prelude::*;
use serde_json::{Value, json};

use super::super::{Farewell, converse, wire};
use super::{BROKEN, DAY, Editor, GOAL, checked, folder, uri, write};

/// Something that happens to a file.
#[derive(Clone, Debug)]
enum Act {
    Open(usize, usize),
    Change(usize, usize),
    Close(usize),
    Save(usize),
    /// Another program writes a file, or removes it; the watcher says so.
    Write(usize, usize),
    Remove(usize),
    /// The watcher names a folder.
    Look,
}

const PATHS: [&str; 8] = [
    "pop.toml",
    "goals/a.md",
    "goals/b.md",
    "log/c.md",
    "needs/rye.md",
    "goals/a.nl.md",
    ".trash/a.md",
    "out/own/a.md",
];

const TEXTS: [&str; 8] = [
    GOAL,
    BROKEN,
    "",
    "+++\ntitle = \"B\"\nneed = \"rye\"\nid = \"a\"\n+++\n[[a]] and [[b]]\n",
    "lang = \"nl\"\n",
    "ignore = [\"log/*\"]\n[audiences]\ncoach = \"My coach\"\n",
    "+++\ntitle = \"C\"\naudience = [\"coach\"]\ngoal = \"a\"\ndate = 2026-05-05\n+++\n## X {.coach}\n",
    "+++\nunclosed",
];

fn act() -> impl Strategy<Value = Act> {
    let (path, text) = (|| 0..PATHS.len(), || 0..TEXTS.len());
    prop_oneof![
        (path(), text()).prop_map(|(path, text)| Act::Open(path, text)),
        (path(), text()).prop_map(|(path, text)| Act::Change(path, text)),
        path().prop_map(Act::Close),
        path().prop_map(Act::Save),
        (path(), text()).prop_map(|(path, text)| Act::Write(path, text)),
        path().prop_map(Act::Remove),
        Just(Act::Look),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, ..ProptestConfig::default() })]

    #[test]
    fn findings_are_those_of_check_over_disk_plus_open_texts(
        acts in prop::collection::vec(act(), 1..14),
    ) {
        let folder = folder(&[("pop.toml", "lang = \"en\"\n"), ("goals/a.md", GOAL)]);
        let root = folder.path();
        let mut editor = Editor::of(root);
        let mut open: BTreeMap<usize, usize> = BTreeMap::new();
        for act in acts {
            match act {
                Act::Open(path, text) | Act::Change(path, text) => {
                    let address = uri(root, PATHS[path]);
                    if open.insert(path, text).is_none() {
                        editor.open(&address, TEXTS[text]);
                    } else {
                        editor.change(&address, TEXTS[text]);
                    }
                }
                Act::Close(path) => {
                    open.remove(&path);
                    editor.close(&uri(root, PATHS[path]));
                }
                Act::Save(path) => {
                    let Some(text) = open.get(&path) else { continue };
                    write(root, PATHS[path], TEXTS[*text]);
                    editor.send("textDocument/didSave", json!({"textDocument": {"uri": uri(root, PATHS[path])}}));
                    editor.on_disk(&uri(root, PATHS[path]));
                }
                Act::Write(path, text) => {
                    write(root, PATHS[path], TEXTS[text]);
                    editor.on_disk(&uri(root, PATHS[path]));
                }
                Act::Remove(0) => {}
                Act::Remove(path) => {
                    let _ = fs::remove_file(root.join(PATHS[path]));
                    editor.on_disk(&uri(root, PATHS[path]));
                }
                Act::Look => editor.on_disk(&uri(root, "goals")),
            }
            let together = tempfile::tempdir().expect("a folder");
            for entry in walkdir::WalkDir::new(root).into_iter().filter_map(Result::ok) {
                let inner = entry.path().strip_prefix(root).expect("inside");
                if entry.file_type().is_file() {
                    let text = fs::read_to_string(entry.path()).expect("text");
                    write(together.path(), &inner.to_string_lossy(), &text);
                }
            }
            for (path, text) in &open {
                write(together.path(), PATHS[*path], TEXTS[*text]);
            }
            prop_assert_eq!(editor.broken(), checked(together.path(), root));
        }
    }

    #[test]
    fn no_message_ends_the_server(messages in prop::collection::vec(message(), 1..12)) {
        let folder = folder(&[("pop.toml", "lang = \"en\"\n"), ("goals/a.md", GOAL)]);
        let mut stream = Vec::new();
        let root = json!({"rootUri": uri(folder.path(), "")});
        let first = json!({"jsonrpc": "2.0", "id": 1, "method": "initialize", "params": root});
        wire::write(&mut stream, &first).expect("written");
        for text in &messages {
            let text = text.replace("ROOT", &uri(folder.path(), ""));
            stream.extend(format!("Content-Length: {}\r\n\r\n{text}", text.len()).bytes());
        }
        wire::write(&mut stream, &json!({"id": "last", "method": "shutdown"})).expect("written");
        let mut answers = Vec::new();
        let farewell = converse(&mut stream.as_slice(), &mut answers, DAY).expect("a conversation");
        prop_assert_eq!(farewell, Farewell::Orderly);
        let answers = String::from_utf8_lossy(&answers);
        prop_assert!(answers.contains("\"id\":\"last\",\"jsonrpc\":\"2.0\",\"result\":null"), "{}", answers);
    }
}

/// Values with the shape of parameters, and any others.
fn value() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        (0_u32..6).prop_map(Value::from),
        any::<f64>().prop_map(Value::from),
        "[ -~é👩\n+=\"]{0,12}".prop_map(Value::from),
        Just(json!("ROOT/goals/a.md")),
        Just(json!("ROOT/goals/één b.md")),
        Just(json!("untitled:1")),
        Just(json!(GOAL)),
    ];
    let key = prop::sample::select(vec![
        "textDocument",
        "uri",
        "text",
        "version",
        "position",
        "line",
        "character",
        "range",
        "start",
        "end",
        "contentChanges",
        "changes",
        "context",
        "only",
        "newName",
        "query",
        "event",
        "added",
        "removed",
        "diagnostics",
        "files",
        "oldUri",
        "newUri",
    ]);
    leaf.prop_recursive(4, 32, 6, move |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..4).prop_map(Value::from),
            prop::collection::btree_map(key.clone(), inner, 0..6)
                .prop_map(|map| map.into_iter().collect::<Value>()),
        ]
    })
}

fn message() -> impl Strategy<Value = String> {
    let method = prop::sample::select(vec![
        "textDocument/didOpen",
        "textDocument/didChange",
        "textDocument/didClose",
        "textDocument/didSave",
        "textDocument/hover",
        "textDocument/definition",
        "textDocument/codeAction",
        "textDocument/completion",
        "textDocument/references",
        "textDocument/rename",
        "textDocument/prepareRename",
        "textDocument/documentSymbol",
        "textDocument/foldingRange",
        "textDocument/documentLink",
        "textDocument/inlayHint",
        "workspace/symbol",
        "workspace/willRenameFiles",
        "workspace/didChangeWatchedFiles",
        "workspace/didChangeWorkspaceFolders",
        "initialize",
        "initialized",
        "$/cancelRequest",
        "nothing",
    ]);
    prop_oneof![
        (method.clone(), value(), any::<bool>()).prop_map(|(method, params, is_request)| {
            let mut message = json!({"jsonrpc": "2.0", "method": method, "params": params});
            if is_request {
                message["id"] = 7.into();
            }
            message.to_string()
        }),
        // With the document that is asked about, and anything else.
        (method, value(), 0_u32..8, 0_u32..12).prop_map(|(method, more, line, character)| {
            let position = json!({"line": line, "character": character});
            let mut params = json!({
                "textDocument": {"uri": "ROOT/goals/a.md", "version": 1, "text": GOAL},
                "position": position,
                "range": {"start": position, "end": position},
                "context": {"diagnostics": []},
                "newName": "x",
                "files": [{"oldUri": "ROOT/goals", "newUri": "ROOT/doelen"}],
                "query": "",
            });
            if let (Some(params), Some(more)) = (params.as_object_mut(), more.as_object()) {
                params.extend(more.clone());
            }
            json!({"jsonrpc": "2.0", "id": 8, "method": method, "params": params}).to_string()
        }),
        value().prop_map(|value| value.to_string()),
        "[\\[\\]{}\":,a-z0-9]{0,20}",
    ]
}
