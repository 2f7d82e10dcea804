//! The language server: no message from an editor ends it. Each line of the input is a message; `ROOT` in it is
//! the address of a plan.
#![no_main]

use std::fs;
use std::sync::LazyLock;

use jiff::civil::date;
use libfuzzer_sys::fuzz_target;
use pop::lsp::{Farewell, converse};
use serde_json::json;

/// A plan on disk, which stays the same: the server writes nothing.
static PLAN: LazyLock<tempfile::TempDir> = LazyLock::new(|| {
    let folder = tempfile::tempdir().expect("a folder");
    let write = |path: &str, text: &str| fs::write(folder.path().join(path), text).expect("a file");
    fs::create_dir(folder.path().join("goals")).expect("a folder");
    write("pop.toml", "lang = \"en\"\n");
    write("goals/a.md", "+++\ntitle = \"A\"\nstatus = \"idea\"\n+++\n[[b]]\n");
    write("goals/b.md", "+++\ntitle = \"B\"\nneed = \"none\"\n+++\n");
    folder
});

fuzz_target!(|input: &[u8]| {
    let root = format!("file://{}", PLAN.path().display());
    let mut stream = Vec::new();
    let mut add = |text: &str| {
        stream.extend(format!("Content-Length: {}\r\n\r\n{text}", text.len()).bytes());
    };
    let params = json!({"rootUri": root, "capabilities": {}});
    add(&json!({"id": 1, "method": "initialize", "params": params}).to_string());
    let text = String::from_utf8_lossy(input).replace("ROOT", &root);
    text.lines().for_each(&mut add);
    add(&json!({"id": "last", "method": "nothing"}).to_string());
    let mut output = Vec::new();
    let today = || date(2026, 6, 1);
    let farewell = converse(&mut stream.as_slice(), &mut output, today).expect("a conversation");
    // Only the editor ends a conversation, with `exit`.
    let answered = String::from_utf8_lossy(&output).contains("\"id\":\"last\"");
    assert!(answered || input.windows(4).any(|word| word == b"exit" || word == b"\\u00"), "{farewell:?}");
    assert_ne!(farewell, Farewell::Unheard);
    // Nor do bytes that are no frames.
    let mut output = Vec::new();
    let _ = converse(&mut &*input, &mut output, today).expect("a conversation");
});
