//! The preview in the panel of an editor: an address that only its editor knows, the texts that are not
//! saved yet, and a conversation that nothing ends before the editor does.

use std::fs;
use std::io::{BufRead, BufReader, Write};
use std::path::Path;
use std::process::{Child, ChildStdin, Command, Stdio};
use std::sync::mpsc::{Receiver, channel};
use std::time::Duration;

use proptest::prelude::*;
use proptest::strategy::ValueTree;
use serde_json::{Value, json};
use tempfile::TempDir;

use super::served::{ask, request, spawn, write};

const SETTINGS: &str = "lang = \"en\"\n[person]\nname = \"Ada Verbeek\"\n";
const PATIENCE: Duration = Duration::from_secs(20);

fn entry(audience: &str, text: &str) -> String {
    format!("+++\ntitle = \"An entry\"\ndate = 2026-03-01\naudience = [{audience}]\n+++\n{text}\n")
}

/// A plan in its own folder, and `pop serve --panel` on it.
struct Panel {
    folder: TempDir,
    server: Child,
    input: Option<ChildStdin>,
    told: Receiver<Value>,
    host: String,
    secret: String,
}

impl Panel {
    fn start(files: &[(&str, &str)]) -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        for (path, text) in files {
            write(&folder.path().join(path), text);
        }
        let mut server = Command::new(env!("CARGO_BIN_EXE_pop"))
            .args(["serve", "--panel", "--port", "0"])
            .current_dir(folder.path())
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .expect("the program starts");
        let lines = BufReader::new(server.stdout.take().expect("output")).lines();
        let (sender, told) = channel();
        std::thread::spawn(move || {
            for line in lines.map_while(Result::ok) {
                let told = serde_json::from_str(&line).expect("an object on each line");
                let _ = sender.send(told);
            }
        });
        let ready: Value = told.recv_timeout(PATIENCE).expect("a first message");
        assert_eq!(ready["type"], "ready", "{ready}");
        let address = ready["address"].as_str().expect("an address");
        let rest = address.strip_prefix("http://").expect("an address of this machine");
        let (host, secret) = rest.trim_end_matches('/').split_once('/').expect("a secret");
        let (host, secret) = (host.to_owned(), secret.to_owned());
        let input = server.stdin.take();
        Self { folder, server, input, told, host, secret }
    }

    fn place(&self, path: &str) -> String {
        let folder = self.folder.path().canonicalize().expect("a place");
        format!("file://{}/{path}", folder.display())
    }

    fn line(&mut self, line: &[u8]) {
        let input = self.input.as_mut().expect("the editor is there");
        input.write_all(line).and_then(|()| input.write_all(b"\n")).expect("it listens");
    }

    fn say(&mut self, message: &Value) {
        self.line(message.to_string().as_bytes());
    }

    fn text(&mut self, path: &str, text: &str) {
        let uri = self.place(path);
        self.say(&json!({"type": "text", "uri": uri, "text": text}));
    }

    fn close(&mut self, path: &str) {
        let uri = self.place(path);
        self.say(&json!({"type": "close", "uri": uri}));
    }

    fn cursor(&mut self, path: &str, line: u32) {
        let uri = self.place(path);
        self.say(&json!({"type": "cursor", "uri": uri, "line": line}));
    }

    /// The next message.
    fn told(&self) -> Value {
        self.told.recv_timeout(PATIENCE).expect("a message")
    }

    /// The status, the header and the body at a path behind the secret.
    fn get(&self, path: &str) -> (u16, String, String) {
        ask(&self.host, &request(&self.host, &format!("/{}{path}", self.secret)))
    }

    /// The status of a request by the script of a page.
    fn ours(&self, path: &str) -> u16 {
        let (host, secret) = (&self.host, &self.secret);
        let asked = format!(
            "GET /{secret}{path} HTTP/1.1\r\nHost: {host}\r\nX-Pop: 1\r\nConnection: close\r\n\r\n"
        );
        ask(host, &asked).0
    }

    fn until(&self, path: &str, is: impl Fn(u16, &str) -> bool) {
        let mut last = (0, String::new());
        for _ in 0..400 {
            let (status, _, body) = self.get(path);
            if is(status, &body) {
                return;
            }
            last = (status, body);
            std::thread::sleep(Duration::from_millis(10));
        }
        panic!("{path} does not become what it should be: {}\n{}", last.0, last.1);
    }

    /// The news that a page of the preview receives until one of them satisfies.
    fn news(&self, page: &str, is: impl Fn(&Value) -> bool) -> Value {
        let mut stream = std::net::TcpStream::connect(&self.host).expect("a connection");
        stream.set_read_timeout(Some(PATIENCE)).expect("a limit");
        let query = format!("/{}/_pop/events?page={page}&version=", self.secret);
        stream.write_all(request(&self.host, &query).as_bytes()).expect("asked");
        let lines = BufReader::new(stream).lines().map_while(Result::ok);
        let news = lines.filter_map(|line| line.strip_prefix("data: ").map(str::to_owned));
        let mut news = news.map(|line| serde_json::from_str(&line).expect("an object"));
        news.find(is).expect("the news")
    }
}

impl Drop for Panel {
    fn drop(&mut self) {
        let _ = self.server.kill();
        let _ = self.server.wait();
    }
}

#[test]
fn without_the_secret_nothing_is_answered() {
    let panel = Panel::start(&[("pop.toml", SETTINGS), ("log/a.md", &entry("", "Mine alone."))]);
    let other = Panel::start(&[("pop.toml", SETTINGS)]);
    assert!(panel.secret.len() == 32 && panel.secret != other.secret);
    let (secret, elsewhere) = (&panel.secret, &other.secret);
    let first = format!("{}0", &secret[..31]);
    let wrong = if first == *secret { format!("{}1", &secret[..31]) } else { first };
    for start in ["", "/", "/x", &format!("/{wrong}"), &format!("/{elsewhere}"), "/%2e", "//"] {
        for rest in ["/", "/index.html", "/log/a.html", "/_pop/client.js", "/_pop/events?page="] {
            let path = format!("{start}{rest}").replace("//", "/");
            let (status, head, body) = ask(&panel.host, &request(&panel.host, &path));
            assert!(matches!(status, 400 | 403), "{path}: {status}");
            assert!(!body.contains("Mine alone") && !body.contains(&**secret), "{path}");
            assert!(head.contains("X-Frame-Options: DENY"), "{path}: {head}");
            assert!(!head.contains("frame-ancestors"), "{path}: {head}");
        }
    }
    assert_eq!(ask(&panel.host, &request(&panel.host, &format!("/{secret}"))).0, 403);
    let (status, _, body) = panel.get("/log/a.html");
    assert!(status == 200 && body.contains("Mine alone."), "{status}");
    assert!(!body.contains(&**secret), "a page does not say the secret");
}

#[test]
fn only_the_panel_may_be_in_a_frame_and_all_else_is_as_in_a_browser() {
    let files = [("pop.toml", SETTINGS), ("log/a.md", &*entry("\"public\"", "Words."))];
    let panel = Panel::start(&files);
    for path in ["/", "/log/a.html", "/nothing.html", "/_pop/client.js", "/_pop/preview.css"] {
        let (_, head, _) = panel.get(path);
        let policy = head.lines().find(|line| line.starts_with("Content-Security-Policy: "));
        let policy = policy.expect("a policy");
        assert!(
            policy.ends_with("; frame-ancestors 'self' vscode-webview: vscode-file:"),
            "{policy}"
        );
        assert!(policy.contains("default-src 'none'") && policy.contains("script-src 'self'"));
        assert!(!head.contains("X-Frame-Options") && !head.contains("Access-Control"), "{head}");
        assert!(head.contains("Referrer-Policy: no-referrer"), "{head}");
        assert!(head.contains("Cross-Origin-Resource-Policy: same-origin"), "{head}");
    }
    assert_eq!(panel.get("/_pop/edition?name=own").0, 403, "another site cannot add the header");
    let evil = format!("GET /{}/ HTTP/1.1\r\nHost: plan.evil.example\r\n\r\n", panel.secret);
    assert_eq!(ask(&panel.host, &evil).0, 421);
    assert!(panel.host.starts_with("127.0.0.1:"), "{}", panel.host);
    // A preview for a browser stays what it was.
    let folder = tempfile::tempdir().expect("a folder");
    for (path, text) in files {
        write(&folder.path().join(path), text);
    }
    let (mut server, address, _) = spawn(folder.path(), "0", &[]);
    let (status, head, body) = ask(&address, &request(&address, "/log/a.html"));
    let _ = server.kill().and_then(|()| server.wait());
    assert!(status == 200 && head.contains("X-Frame-Options: DENY"), "{head}");
    assert!(!head.contains("frame-ancestors") && !body.contains("data-panel"), "{head}");
}

#[test]
fn a_panel_cannot_be_for_others() {
    let folder = tempfile::tempdir().expect("a folder");
    write(&folder.path().join("pop.toml"), SETTINGS);
    for option in [&["--host", "0.0.0.0"][..], &["--open"], &["--follow"]] {
        let output = Command::new(env!("CARGO_BIN_EXE_pop"))
            .args(["serve", "--panel"])
            .args(option)
            .current_dir(folder.path())
            .stdin(Stdio::null())
            .output()
            .expect("the program ends");
        assert_eq!(output.status.code(), Some(2), "{option:?}");
        assert!(output.stdout.is_empty(), "{option:?}");
    }
}

#[test]
fn an_unsaved_text_is_shown_until_it_is_closed() {
    let saved = entry("", "As it is on disk.");
    let mut panel = Panel::start(&[("pop.toml", SETTINGS), ("log/a.md", &saved)]);
    panel.until("/log/a.html", |_, body| body.contains("As it is on disk."));
    panel.text("log/a.md", &entry("", "Not saved yet."));
    panel.until("/log/a.html", |_, body| body.contains("Not saved yet."));
    // What another program writes does not win over the open text.
    write(&panel.folder.path().join("log/a.md"), &entry("", "Written by another program."));
    write(&panel.folder.path().join("log/b.md"), &entry("", "Seen after that."));
    panel.until("/log/b.html", |status, body| status == 200 && body.contains("Seen after that."));
    let (_, _, body) = panel.get("/log/a.html");
    assert!(body.contains("Not saved yet.") && !body.contains("another program"), "{body}");
    panel.close("log/a.md");
    panel.until("/log/a.html", |_, body| body.contains("Written by another program."));
    // A document that is nowhere but in the editor.
    panel.text("log/new.md", &entry("", "A document to be."));
    panel.until("/log/new.html", |_, body| body.contains("A document to be."));
    panel.close("log/new.md");
    panel.until("/log/new.html", |status, _| status == 404);
    // What is no part of the plan stays out.
    panel.text(".trash/gone.md", &entry("", "Nobody's."));
    panel.text("log/c.md", &entry("", "The last."));
    panel.until("/log/c.html", |_, body| body.contains("The last."));
    assert!(!panel.get("/log.html").2.contains("Nobody"));
    assert_eq!(fs::read_dir(panel.folder.path().join("log")).expect("a folder").count(), 2);
}

#[test]
fn what_is_private_in_the_editor_is_gone_at_once() {
    let public = entry("\"public\"", "Canary-7431.");
    let files = [("pop.toml", SETTINGS), ("log/a.md", &*public)];
    let mut panel = Panel::start(&files);
    assert_eq!(panel.ours("/_pop/edition?name=portfolio"), 200);
    panel.until("/log/a.html", |_, body| body.contains("Canary-7431."));
    panel.text("log/a.md", &entry("", "Canary-7431."));
    panel.until("/log/a.html", |status, body| status == 404 && !body.contains("Canary"));
    // Settings that hide less do not count while somebody is still writing them.
    let names =
        "[privacy]\nnames = [\"Karin Smit\"]\nroles = { \"Karin Smit\" = \"a colleague\" }\n";
    let names = format!("{SETTINGS}{names}");
    panel.text("pop.toml", &names);
    panel.text("log/a.md", &entry("\"public\"", "With Karin Smit."));
    panel.until("/log/a.html", |_, body| body.contains("With a colleague."));
    panel.text("pop.toml", &format!("{SETTINGS}# Nothing is kept from anybody.\n"));
    panel.text("log/b.md", &entry("\"public\"", "Here now."));
    panel.until("/log/b.html", |_, body| body.contains("Here now."));
    assert!(!panel.get("/log/a.html").2.contains("Karin"));
    panel.until("/log/a.html", |_, body| body.contains("With Karin Smit."));
}

#[test]
fn the_pages_follow_the_cursor() {
    let situation = "+++\ntitle = \"Before\"\n+++\nMany words about now.\n";
    let mut panel = Panel::start(&[
        ("pop.toml", SETTINGS),
        ("log/a.md", &entry("", "First line here.\n\nThe second part.")),
        ("situation/s.md", situation),
        ("log/broken.txt", "x"),
    ]);
    panel.cursor("log/a.md", 9);
    let told = panel.told();
    let expected = json!({"type": "scroll", "page": "log/a.html", "words": "The second part"});
    assert_eq!(told, expected);
    // The page that opens first goes there, and the next one is not moved again.
    let news = panel.news("index.html", |_| true);
    assert_eq!(news["follow"], json!({"page": "log/a.html", "words": "The second part"}));
    assert_eq!(panel.news("log/a.html", |_| true)["follow"], Value::Null);
    // The line is one of the text in the editor.
    panel.text("log/a.md", &entry("", "\n\n\n\nOther words."));
    panel.cursor("log/a.md", 10);
    assert_eq!(panel.told()["words"], "Other words");
    // A document on a page with others has its place there.
    // A page that was just left may still count as open, and then it is told instead.
    let mut followed = Value::Null;
    for _ in 0..50 {
        panel.cursor("situation/s.md", 4);
        assert_eq!(panel.told()["page"], "now-and-desired.html");
        followed = panel.news("now-and-desired.html", |_| true)["follow"].take();
        if !followed.is_null() {
            break;
        }
        std::thread::sleep(Duration::from_millis(100));
    }
    assert_eq!(followed["anchor"], "s");
    panel.cursor("pop.toml", 1);
    assert_eq!(panel.told()["page"], "index.html");
    // A public edition has no page for what is private, and says so.
    assert_eq!(panel.ours("/_pop/edition?name=portfolio"), 200);
    panel.until("/log/a.html", |status, _| status == 404);
    panel.cursor("log/a.md", 7);
    assert_eq!(panel.told()["page"], Value::Null);
    let news = panel.news("index.html", |_| true);
    assert_eq!(news["follow"]["page"], Value::Null);
    assert!(news["words"]["absent"].as_str().is_some_and(|words| words.contains("edition")));
    // Places outside the plan lead nowhere.
    panel.cursor("log/broken.txt", 1);
    panel.say(&json!({"type": "cursor", "uri": "untitled:Untitled-1", "line": 1}));
    panel.cursor("pop.toml", u32::MAX);
    assert_eq!(panel.told()["page"], "index.html");
}

#[test]
fn a_click_leads_back_to_the_line_in_the_editor() {
    let mut panel =
        Panel::start(&[("pop.toml", SETTINGS), ("log/a.md", &entry("", "A line to find again."))]);
    assert_eq!(panel.ours("/_pop/open?page=log/a.html&words=line%20to%20find"), 200);
    let expected = json!({"type": "click", "file": "log/a.md", "line": 6});
    assert_eq!(panel.told(), expected);
    panel.text("log/a.md", &entry("", "\n\nA line to find again."));
    panel.until("/log/a.html", |_, body| body.contains("A line to find again."));
    for _ in 0..100 {
        assert_eq!(panel.ours("/_pop/open?page=log/a.html&words=line%20to%20find"), 200);
        if panel.told()["line"] == 8 {
            break;
        }
        std::thread::sleep(Duration::from_millis(20));
    }
    assert_eq!(panel.ours("/_pop/open?page=log/a.html&words=line%20to%20find"), 200);
    assert_eq!(panel.told()["line"], 8);
    assert_eq!(panel.ours("/_pop/link?to=https%3A%2F%2Fexample.org%2Fa"), 200);
    assert_eq!(panel.told(), json!({"type": "link", "address": "https://example.org/a"}));
    for wrong in ["command%3Apop.init", "file%3A%2F%2F%2Fetc%2Fpasswd", "vscode%3A%2F%2Fx", ""] {
        assert_eq!(panel.ours(&format!("/_pop/link?to={wrong}")), 404, "{wrong}");
    }
    let (status, _, _) = panel.get("/_pop/open?page=log/a.html&words=line%20to%20find");
    assert_eq!(status, 403, "another site cannot add the header");
}

/// Any line, most of them nearly a message.
fn any_line() -> impl Strategy<Value = Vec<u8>> {
    let near = prop::sample::select(vec![
        "{",
        "}",
        "[]",
        "null",
        "{\"type\":\"text\"}",
        "{\"type\":\"cursor\",\"uri\":\"\",\"line\":0}",
        "{\"type\":\"close\",\"uri\":\"file:///\"}",
        "{\"type\":\"text\",\"uri\":\"file:\",\"text\":\"\"}",
        "{\"type\":\"cursor\",\"uri\":\"file:///nowhere/x.md\",\"line\":4294967295}",
        "{\"type\":\"cursor\",\"uri\":\"file:///x.md\",\"line\":99999999999}",
        "\u{202e}",
        "",
        "{\"type\":\"text\",\"uri\":\"file:///pop.toml\",\"text\":\"\\u0000\"}",
    ]);
    let any = prop::collection::vec(any::<u8>(), 0..60);
    let any = any.prop_map(|bytes| bytes.into_iter().filter(|byte| *byte != b'\n').collect());
    prop_oneof![near.prop_map(|line: &str| line.as_bytes().to_vec()), any]
}

#[test]
fn no_line_ends_it() {
    let mut panel = Panel::start(&[("pop.toml", SETTINGS), ("log/a.md", &entry("", "Words."))]);
    let mut runner = proptest::test_runner::TestRunner::deterministic();
    for _ in 0..400 {
        let line = any_line().new_tree(&mut runner).expect("a line").current();
        panel.line(&line);
    }
    let long = vec![b'x'; 3_000_000];
    panel.line(&long);
    panel.line(b"{\"type\":\"other\"}");
    panel.text("log/a.md", &entry("", "Still here."));
    panel.until("/log/a.html", |_, body| body.contains("Still here."));
    assert!(panel.server.try_wait().expect("asked").is_none(), "it runs");
    let errors: Vec<Value> = panel.told.try_iter().filter(|told| told["type"] == "error").collect();
    assert!(errors.len() > 100, "{}", errors.len());
    let message = errors[0]["message"].as_str().expect("a sentence");
    assert!(message.contains("skipped"), "{message}");
}

#[test]
fn it_ends_with_its_editor() {
    let mut panel = Panel::start(&[("pop.toml", SETTINGS)]);
    // An open page does not keep it.
    let mut stream = std::net::TcpStream::connect(&panel.host).expect("a connection");
    let query = format!("/{}/_pop/events?page=&version=", panel.secret);
    stream.write_all(request(&panel.host, &query).as_bytes()).expect("asked");
    drop(panel.input.take());
    let ended = (0..400).find_map(|_| {
        std::thread::sleep(Duration::from_millis(10));
        panel.server.try_wait().expect("asked")
    });
    assert_eq!(ended.expect("it ends").code(), Some(0));
}

#[test]
fn a_plan_that_cannot_be_read_is_told_like_anywhere() {
    let folder = tempfile::tempdir().expect("a folder");
    let output = Command::new(env!("CARGO_BIN_EXE_pop"))
        .args(["serve", "--panel"])
        .arg(Path::new("."))
        .current_dir(folder.path())
        .stdin(Stdio::null())
        .output()
        .expect("the program ends");
    assert_eq!(output.status.code(), Some(2));
    assert!(output.stdout.is_empty() && !output.stderr.is_empty());
}
