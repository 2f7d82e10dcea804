//! A running preview in a folder of its own, and the requests that a browser makes.

use std::fs;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use tempfile::TempDir;

/// A plan in its own folder, and `pop serve` on it.
pub(crate) struct Live {
    pub(crate) folder: TempDir,
    pub(crate) address: String,
    pub(crate) server: Child,
    /// Its output since it was ready: a line for each change.
    pub(crate) lines: Arc<Mutex<Vec<String>>>,
}

impl Live {
    /// Serves a plan with these files.
    pub(crate) fn start(files: &[(&str, &str)], arguments: &[&str]) -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        for (path, text) in files {
            write(&folder.path().join(path), text);
        }
        Self::serve(folder, arguments)
    }

    /// Serves a copy of the example.
    pub(crate) fn example(arguments: &[&str]) -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        let source = Path::new(env!("CARGO_MANIFEST_DIR")).join("example-plan");
        for entry in walkdir::WalkDir::new(&source).into_iter().filter_map(Result::ok) {
            let inner = entry.path().strip_prefix(&source).expect("inside");
            if entry.file_type().is_file() && !inner.starts_with("out") {
                let place = folder.path().join(inner);
                fs::create_dir_all(place.parent().expect("a parent")).expect("a folder");
                fs::copy(entry.path(), place).expect("copied");
            }
        }
        Self::serve(folder, arguments)
    }

    /// Serves a plan as a user other than root, to whom permissions apply.
    #[cfg(unix)]
    pub(crate) fn as_anybody(files: &[(&str, &str)], arguments: &[&str]) -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        for (path, text) in files {
            write(&folder.path().join(path), text);
        }
        super::tool::open_to_all(folder.path());
        Self::serve(folder, arguments)
    }

    fn serve(folder: TempDir, arguments: &[&str]) -> Self {
        let (server, address, lines) = spawn(folder.path(), "0", arguments);
        Self { folder, address, server, lines }
    }

    /// The number of reported changes.
    pub(crate) fn changes(&self) -> usize {
        self.lines.lock().expect("the lines").len()
    }

    /// Stops the server and starts another on the same port.
    pub(crate) fn restart(&mut self, pause: Duration) {
        self.stop();
        std::thread::sleep(pause);
        let port = self.address.rsplit(':').next().expect("a port").to_owned();
        let (server, address, lines) = spawn(self.folder.path(), &port, &[]);
        assert_eq!(address, self.address);
        (self.server, self.lines) = (server, lines);
    }

    pub(crate) fn stop(&mut self) {
        let _ = self.server.kill();
        let _ = self.server.wait();
    }

    pub(crate) fn place(&self, path: &str) -> PathBuf {
        self.folder.path().join(path)
    }

    pub(crate) fn write(&self, path: &str, text: &str) {
        write(&self.place(path), text);
    }

    pub(crate) fn text(&self, path: &str) -> String {
        fs::read_to_string(self.place(path)).expect("a text")
    }

    /// The status and the body at a path.
    pub(crate) fn get(&self, path: &str) -> (u16, String) {
        let (status, _, body) = ask(&self.address, &request(&self.address, path));
        (status, body)
    }

    /// Waits until a page is as expected.
    pub(crate) fn until(&self, path: &str, is: impl Fn(u16, &str) -> bool) {
        for _ in 0..400 {
            let (status, body) = self.get(path);
            if is(status, &body) {
                return;
            }
            std::thread::sleep(Duration::from_millis(10));
        }
        let (status, body) = self.get(path);
        panic!("{path} does not become what it should be: {status}\n{body}");
    }

    /// The first event for an open page.
    pub(crate) fn news(&self, page: &str) -> serde_json::Value {
        let mut stream = TcpStream::connect(&self.address).expect("a connection");
        let query = format!("/_pop/events?page={page}&version=");
        stream.write_all(request(&self.address, &query).as_bytes()).expect("asked");
        let data = BufReader::new(stream)
            .lines()
            .map_while(Result::ok)
            .find_map(|line| line.strip_prefix("data: ").map(str::to_owned));
        serde_json::from_str(&data.expect("news")).expect("an object")
    }
}

impl Drop for Live {
    fn drop(&mut self) {
        self.stop();
    }
}

pub(super) fn spawn(
    folder: &Path,
    port: &str,
    arguments: &[&str],
) -> (Child, String, Arc<Mutex<Vec<String>>>) {
    let mut command = Command::new(env!("CARGO_BIN_EXE_pop"));
    #[cfg(unix)]
    super::tool::as_owner_of(&mut command, folder);
    let mut server = command
        .args(["serve", "--port", port])
        .args(arguments)
        .current_dir(folder)
        .env_remove("VISUAL")
        .env_remove("EDITOR")
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .expect("the program starts");
    let mut lines = BufReader::new(server.stdout.take().expect("output")).lines();
    let line = lines.next().expect("a line").expect("text");
    let address = line.split("http://").nth(1).and_then(|rest| rest.split('/').next());
    let address = address.expect("an address").to_owned();
    let told = Arc::new(Mutex::new(Vec::new()));
    let kept = Arc::clone(&told);
    std::thread::spawn(move || {
        for line in lines.map_while(Result::ok) {
            kept.lock().expect("the lines").push(line);
        }
    });
    (server, address, told)
}

pub(super) fn write(place: &Path, text: &str) {
    fs::create_dir_all(place.parent().expect("a parent")).expect("a folder");
    fs::write(place, text).expect("written");
}

pub(super) fn request(address: &str, path: &str) -> String {
    format!("GET {path} HTTP/1.1\r\nHost: {address}\r\nConnection: close\r\n\r\n")
}

/// Sends bytes and reads the response to its end: status, header, body.
pub(super) fn ask(address: &str, bytes: &str) -> (u16, String, String) {
    let mut stream = TcpStream::connect(address).expect("a connection");
    stream.set_read_timeout(Some(Duration::from_secs(20))).expect("a limit");
    // A server that refuses early may close before everything is sent.
    let _ = stream.write_all(bytes.as_bytes());
    let mut answer = Vec::new();
    let _ = stream.read_to_end(&mut answer);
    let answer = String::from_utf8_lossy(&answer).into_owned();
    let (head, body) = answer.split_once("\r\n\r\n").unwrap_or((&answer, ""));
    let status = head.split(' ').nth(1).and_then(|code| code.parse().ok()).unwrap_or(0);
    let length = head.lines().find_map(|line| line.strip_prefix("Content-Length: "));
    if let Some(length) = length.and_then(|length| length.parse::<usize>().ok()) {
        assert_eq!(body.len(), length, "an answer that is cut off");
    }
    (status, head.to_owned(), body.to_owned())
}
