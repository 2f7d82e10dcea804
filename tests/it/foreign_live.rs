//! Text from users in commands that keep running (`pop watch`, `pop serve`, `pop lsp`) and in prompts: it
//! cannot control a terminal there either.

#![expect(clippy::disallowed_methods, reason = "a test waits for what a process writes")]

use std::fs;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use rexpect::session::spawn_command;
use serde_json::{Value, json};

use super::foreign::{NAME, SIGNS, commands_nothing, documents, quoted, sound};
use super::tool::command;

/// How long a line or an answer may take.
const PATIENCE: Duration = Duration::from_secs(20);

/// A long-running command that writes its output to a file next to the plan.
struct Running {
    child: Child,
    log: tempfile::NamedTempFile,
}

impl Running {
    fn start(folder: &Path, arguments: &[&str]) -> Self {
        let log = tempfile::NamedTempFile::new().expect("a log");
        let [output, errors] = [(); 2].map(|()| log.reopen().expect("a log"));
        // Both ends append to the file, whatever the other one wrote.
        let append = |file: fs::File| {
            drop(file);
            fs::OpenOptions::new().append(true).open(log.path()).expect("a log")
        };
        let child = command(folder, arguments)
            .stdout(Stdio::from(append(output)))
            .stderr(Stdio::from(append(errors)))
            .spawn()
            .expect("it runs");
        Self { child, log }
    }

    fn written(&self) -> String {
        String::from_utf8_lossy(&fs::read(self.log.path()).expect("the log")).into_owned()
    }

    /// Waits until the output is as expected.
    fn until(&self, what: &str, is: impl Fn(&str) -> bool) -> String {
        let start = Instant::now();
        loop {
            let written = self.written();
            if is(&written) {
                return written;
            }
            assert!(start.elapsed() < PATIENCE, "{what} is not written: {written}");
            std::thread::sleep(Duration::from_millis(20));
        }
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// A plan that can be built, with an edition whose name holds as many of the characters as a name
/// may.
fn plan() -> tempfile::TempDir {
    let folder = tempfile::tempdir().expect("a folder");
    sound(folder.path());
    fs::remove_file(folder.path().join(format!("themes/{NAME}.html"))).expect("no broken template");
    folder
}

/// Changes a plan in the ways that make a watching command report something: a document with the
/// characters in its name, a document that breaks and one that is whole again, settings that break,
/// a file that disappears.
fn changes(folder: &Path, mut then: impl FnMut(&str)) {
    let goal = folder.join("goals/bread.md");
    let whole = fs::read_to_string(&goal).expect("the goal");
    let named = folder.join(format!("goals/{NAME}.md"));
    let settings = fs::read_to_string(folder.join("pop.toml")).expect("the settings");
    let broken = format!("{}\n{} = 1\n", settings, quoted(SIGNS));
    let document = format!("+++\ntitle = {}\nstatus = {0}\n+++\n[[{SIGNS}]]\n", quoted(SIGNS));
    fs::write(&named, document).expect("a document");
    then("g␛]52");
    fs::write(&goal, whole.replace("status = \"active\"", &format!("status = {}", quoted(SIGNS))))
        .expect("a goal with an error");
    then("goals/bread.md");
    fs::write(&goal, &whole).expect("the goal");
    then("goals/bread.md");
    fs::write(folder.join("pop.toml"), broken).expect("settings with an error");
    then("pop.toml");
    fs::remove_file(named).expect("gone");
    then("g␛]52");
}

/// Makes the changes while a command is watching, and checks every character that it writes.
fn looks_on(folder: &Path, running: &Running, ready: &str) -> String {
    running.until(ready, |written| written.contains(ready));
    changes(folder, |told| {
        let before = running.written().len();
        running.until(told, |written| {
            written.get(before..).is_some_and(|news| news.contains(told) && news.ends_with('\n'))
        });
        // Output of a change arrives with it; another change comes later.
        std::thread::sleep(Duration::from_millis(300));
    });
    let written = running.written();
    commands_nothing(ready, &written);
    assert!(written.contains("␛]52") && written.contains("<U+202E>"), "shown: {written}");
    written
}

#[test]
fn nothing_that_watch_tells_commands_a_terminal() {
    let folder = plan();
    let running = Running::start(folder.path(), &["watch"]);
    looks_on(folder.path(), &running, "watching ");
}

/// The answer of a preview, header and body.
fn answer(address: &str, request: &str) -> String {
    let mut stream = TcpStream::connect(address).expect("a connection");
    stream.set_read_timeout(Some(PATIENCE)).expect("a limit");
    stream.write_all(request.as_bytes()).expect("asked");
    let mut answer = Vec::new();
    let _ = stream.read_to_end(&mut answer);
    String::from_utf8_lossy(&answer).replace("\r\n", "\n")
}

#[test]
fn nothing_that_serve_tells_commands_a_terminal() {
    let folder = plan();
    let running = Running::start(folder.path(), &["serve", "--port", "0"]);
    let greeting = running.until("an address", |written| {
        written.split_once("http://").is_some_and(|(_, rest)| rest.contains('/'))
    });
    let address = greeting.split("http://").nth(1).and_then(|rest| rest.split('/').next());
    let address = address.expect("an address");
    looks_on(folder.path(), &running, "http://");
    // The server's own messages about requests that it refuses.
    let escaped = "%1b%5d52;c;QUJD%07%c2%9b31m%e2%80%ae%e2%80%a8%0d%0aFORGED:1:1:%20x";
    for (method, path) in
        [("GET", escaped), ("GET", "_pop/none"), ("DELETE", escaped), ("GET", "..%2f%1b")]
    {
        let request =
            format!("{method} /{path} HTTP/1.1\r\nHost: {address}\r\nConnection: close\r\n\r\n");
        let answer = answer(address, &request);
        assert!(answer.starts_with("HTTP/1.1 4"), "{answer}");
        // The page that says so is a page of the plan, which contains its words as they are.
        let own = answer.split("<!doctype").next().unwrap_or_default();
        commands_nothing(path, own);
    }
    for host in ["\u{1b}]52;c;QUJD\u{7}", "a\u{202e}b"] {
        let answer = answer(address, &format!("GET / HTTP/1.1\r\nHost: {host}\r\n\r\n"));
        assert!(answer.starts_with("HTTP/1.1 4"), "{answer}");
        commands_nothing("host", &answer);
    }
    // What open pages receive: the strip with findings, and the names of readers.
    fs::write(folder.path().join("goals/bread.md"), format!("+++\ntitle = {SIGNS}\n+++\n"))
        .expect("a goal that cannot be read");
    running.until("the goal", |written| written.trim_end().contains("goals/bread.md"));
    let mut stream = TcpStream::connect(address).expect("a connection");
    let query = format!(
        "GET /_pop/events?page=index.html&version= HTTP/1.1\r\nHost: {address}\r\nConnection: close\r\n\r\n"
    );
    stream.write_all(query.as_bytes()).expect("asked");
    stream.set_read_timeout(Some(PATIENCE)).expect("a limit");
    let mut lines = BufReader::new(stream).lines().map_while(Result::ok);
    let news = lines.find_map(|line| line.strip_prefix("data: ").map(str::to_owned));
    let news: Value = serde_json::from_str(&news.expect("news")).expect("an object");
    texts(&news, &mut |key, text| {
        // Addresses use the real name of the file, and the text of a place is that of the file.
        if !matches!(key, "file" | "path" | "url" | "editor") {
            commands_nothing(key, text);
        }
    });
    commands_nothing("serve", &running.written());
}

/// Every text in a value, with its key.
fn texts(value: &Value, each: &mut impl FnMut(&str, &str)) {
    fn inner(key: &str, value: &Value, each: &mut impl FnMut(&str, &str)) {
        match value {
            Value::String(text) => each(key, text),
            Value::Array(values) => values.iter().for_each(|value| inner(key, value, each)),
            Value::Object(entries) => {
                entries.iter().for_each(|(key, value)| inner(key, value, each));
            }
            _ => {}
        }
    }
    inner("", value, each);
}

#[test]
fn nothing_that_an_editor_is_told_hides_a_character() {
    for all in [true, false] {
        let folder = tempfile::tempdir().expect("a folder");
        documents(folder.path(), all);
        let mut server = command(folder.path(), &["lsp"])
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .expect("it runs");
        let mut input = server.stdin.take().expect("its input");
        let mut send = |message: Value| {
            let text = message.to_string();
            write!(input, "Content-Length: {}\r\n\r\n{text}", text.len()).expect("sent");
        };
        send(json!({"jsonrpc": "2.0", "id": 1, "method": "initialize",
            "params": {"capabilities": {}}}));
        send(json!({"jsonrpc": "2.0", "method": "initialized", "params": {}}));
        let uri = format!("file://{}/goals/one.md", folder.path().display());
        for line in 0..40 {
            send(json!({"jsonrpc": "2.0", "id": 10 + line, "method": "textDocument/hover",
                "params": {"textDocument": {"uri": uri}, "position": {"line": line, "character": 3}}}));
        }
        send(json!({"jsonrpc": "2.0", "id": 2, "method": "shutdown"}));
        send(json!({"jsonrpc": "2.0", "method": "exit"}));
        drop(input);
        let mut output = BufReader::new(server.stdout.take().expect("its output"));
        let mut count = 0;
        while let Some(message) = message(&mut output) {
            texts(&message, &mut |key, text| {
                if key != "uri" {
                    commands_nothing(key, text);
                }
                count += usize::from(text.contains("␛]52"));
            });
        }
        let mut errors = String::new();
        server.stderr.take().expect("errors").read_to_string(&mut errors).expect("text");
        commands_nothing("errors", &errors);
        server.wait().expect("it ends");
        assert!(count > 0, "something of the signs is shown");
    }
}

/// The next message of a language server.
fn message(output: &mut impl BufRead) -> Option<Value> {
    let mut length = 0;
    loop {
        let mut line = String::new();
        if output.read_line(&mut line).expect("a line") == 0 {
            return None;
        }
        if line.trim().is_empty() {
            break;
        }
        if let Some(told) = line.strip_prefix("Content-Length: ") {
            length = told.trim().parse().expect("a length");
        }
    }
    let mut bytes = vec![0; length];
    output.read_exact(&mut bytes).expect("a message");
    Some(serde_json::from_slice(&bytes).expect("JSON"))
}

/// Runs a command on a pseudo-terminal and presses a key whenever it waits; returns everything that
/// was shown.
fn played(folder: &Path, arguments: &[&str], keys: &[&str]) -> String {
    let mut shell = Command::new("sh");
    let script = "stty rows 50 cols 200 -echo; \"$@\"; echo code $?";
    shell
        .args(["-c", script, "sh", env!("CARGO_BIN_EXE_pop")])
        .args(arguments)
        .current_dir(folder)
        .env("TERM", "xterm")
        .env("NO_COLOR", "1")
        .env("LC_ALL", "en_GB.UTF-8")
        .env_remove("VISUAL")
        .env_remove("EDITOR");
    let mut session = spawn_command(shell, Some(20_000)).expect("a terminal");
    let mut shown: Vec<u8> = Vec::new();
    let mut keys = keys.iter();
    let (mut quiet, start) = (Instant::now(), Instant::now());
    loop {
        while let Some(sign) = session.try_read() {
            shown.push(u8::try_from(sign).unwrap_or(b'?'));
            quiet = Instant::now();
        }
        let end = shown.len().saturating_sub(16);
        if String::from_utf8_lossy(&shown[end..]).contains("code ") && shown.ends_with(b"\n") {
            break;
        }
        assert!(start.elapsed() < PATIENCE * 3, "{arguments:?} does not end");
        if quiet.elapsed() > Duration::from_millis(400) {
            session.send(keys.next().unwrap_or(&"\x1b")).expect("typed");
            session.flush().expect("typed");
            quiet = Instant::now();
        }
        std::thread::sleep(Duration::from_millis(10));
    }
    String::from_utf8_lossy(&shown).into_owned()
}

/// Removes what a prompt itself sends to a terminal: cursor moves, erasures, modes.
fn without_prompts(shown: &str) -> String {
    let mut out = String::new();
    let mut rest = shown;
    while let Some((before, after)) = rest.split_once('\u{1b}') {
        out.push_str(before);
        let end = after.strip_prefix('[').and_then(|inner| {
            let end = inner.find(|sign: char| !matches!(sign, '0'..='9' | ';' | '?'))?;
            let own = matches!(
                inner.as_bytes()[end],
                b'A'..=b'H' | b'J' | b'K' | b'h' | b'l' | b'm' | b'n'
            );
            // The attacking characters choose this colour, and pop never does.
            (own && &inner[..=end] != "31m").then_some(end + 2)
        });
        match end {
            Some(end) => rest = &after[end..],
            None if after.starts_with(['7', '8']) => rest = &after[1..],
            None => panic!("another command for the terminal: {after:?} in {shown:?}"),
        }
    }
    out.push_str(rest);
    out.replace('\r', "")
}

/// A plan with text from others in every prompt: goals, needs, conclusions, answers.
fn asked_about() -> tempfile::TempDir {
    let folder = plan();
    let dated = format!("title = {}\ndate = 2026-01-01\n", quoted(SIGNS));
    for (place, head, body) in [
        ("needs/one.md", format!("title = {}\n", quoted(SIGNS)), SIGNS.to_owned()),
        ("conclusions/one.md", dated.clone(), SIGNS.to_owned()),
        (
            "situation/now.md",
            "moment = \"now\"\n".to_owned(),
            format!("## Environment\n\n{SIGNS}\n"),
        ),
        (
            "situation/desired.md",
            "moment = \"desired\"\n".to_owned(),
            format!("## Environment\n\n{SIGNS}\n"),
        ),
        (
            "comparison/one.md",
            format!(
                "date = 2026-01-01\n[[difference]]\nlevel = \"behaviour\"\nnow = {0}\ndesired = {0}\n",
                quoted(SIGNS)
            ),
            String::new(),
        ),
    ] {
        let place = folder.path().join(place);
        fs::create_dir_all(place.parent().expect("a folder")).expect("a folder");
        fs::write(place, format!("+++\n{head}+++\n{body}\n")).expect("a document");
    }
    folder
}

#[test]
fn no_prompt_commands_a_terminal() {
    const ENTER: &str = "\r";
    const DOWN: &str = "\x1b[B";
    let five: &[&str] = &[ENTER, ENTER, ENTER, ENTER, ENTER];
    let words: &[&str] = &["x\r", ENTER, ENTER, "y\r", DOWN, ENTER];
    let letters: &[&str] = &["a\r", "a\r", ENTER, ENTER, ENTER, ENTER, ENTER];
    // The command, the keys, and whether it shows text from others while asking.
    let plays: [(&[&str], &[&str], bool); 18] = [
        (&["init", NAME], five, false),
        (&["init", "fresh", "--name", SIGNS], five, false),
        (&["new"], &[ENTER, "a\r", "b\r"], false),
        (&["new", "goal", SIGNS], letters, false),
        (&["new", "evaluation"], words, true),
        (&["log"], &["baked\r", DOWN, ENTER, ENTER, ENTER, ENTER, ENTER], true),
        (&["log", SIGNS], five, true),
        (&["goal", "drop", "bread"], &["over\r"], false),
        (&["goal", "move", "bread"], five, false),
        (&["step", "done", "bread"], five, true),
        (&["step", "add", "bread"], &["over\r"], false),
        (&["interview", "now"], words, false),
        (&["interview", "look"], words, true),
        (&["interview", "compare"], words, true),
        (&["interview", "conclude"], words, true),
        (&["interview", "evaluate", "bread"], words, false),
        (&["interview", "review"], words, false),
        (&["review", "sign"], five, false),
    ];
    // Most of the time is spent waiting.
    std::thread::scope(|scope| {
        for (arguments, keys, shows) in plays {
            scope.spawn(move || {
                let folder = asked_about();
                let shown = played(folder.path(), arguments, keys);
                let plain = without_prompts(&shown);
                commands_nothing(&format!("{arguments:?}"), &plain);
                // Titles have lost their invisible characters already; answers show them.
                assert!(!shows || plain.contains("52;c;QUJD"), "{arguments:?}: {plain}");
            });
        }
    });
}
