//! Tests of a preview while its author writes: never incomplete, never stale, never more than the
//! reader may see.

use std::fs;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::process::{Command, Stdio};
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use super::served::{Live, ask, write};

const SETTINGS: &str = "lang = \"en\"\n[person]\nname = \"Ada Verbeek\"\n";

fn entry(audience: &str, text: &str) -> String {
    format!("+++\ntitle = \"An entry\"\ndate = 2026-03-01\naudience = [{audience}]\n+++\n{text}\n")
}

#[test]
fn only_a_browser_on_this_machine_that_asks_properly_is_answered() {
    let live = Live::start(&[("pop.toml", SETTINGS)], &[]);
    let status = |bytes: &str| ask(&live.address, bytes).0;
    let get = |path: &str, extra: &str| {
        status(&format!(
            "GET {path} HTTP/1.1\r\nHost: {}\r\n{extra}Connection: close\r\n\r\n",
            live.address
        ))
    };
    assert_eq!(get("/", ""), 200);
    assert_eq!(get("/nothing/here.html", ""), 404);
    assert_eq!(get("/../../../etc/passwd", ""), 400);
    assert_eq!(get("/%2e%2e/pop.toml", ""), 400);
    assert_eq!(get("/pop.toml", ""), 404);
    assert_eq!(get("/goals/", ""), 404);
    assert_eq!(get("/_pop/edition?name=own", ""), 403, "another site cannot add the header");
    assert_eq!(get("/_pop/nothing", "X-Pop: 1\r\n"), 404);
    assert_eq!(get("/", &format!("X: {}\r\n", "x".repeat(20_000))), 431);
    assert_eq!(get("/", &"X: y\r\n".repeat(100)), 431);
    assert_eq!(status("GET / HTTP/1.1\r\nHost: plan.evil.example\r\n\r\n"), 421);
    assert_eq!(status(&format!("POST / HTTP/1.1\r\nHost: {}\r\n\r\n", live.address)), 405);
    let head = format!("HEAD / HTTP/1.1\r\nHost: {}\r\nConnection: close\r\n\r\n", live.address);
    let mut stream = TcpStream::connect(&live.address).expect("a connection");
    stream.write_all(head.as_bytes()).expect("asked");
    let mut answer = String::new();
    stream.read_to_string(&mut answer).expect("an answer");
    assert!(answer.starts_with("HTTP/1.1 200") && answer.ends_with("\r\n\r\n"), "{answer}");
}

#[test]
fn no_address_answers_half_while_somebody_saves() {
    let live = Live::example(&["--edition", "eigen"]);
    let file = "logboek/2026-09-03-lege-stoel.md";
    let text = live.text(file);
    // The first page, and every page that it and the log link to.
    let mut pages: Vec<String> = vec!["/".to_owned()];
    for from in ["/", "/logboek.html"] {
        let (_, page) = live.get(from);
        let links = page.split("href=\"").skip(1).filter_map(|part| part.split(['"', '#']).next());
        let links = links.filter(|link| link.contains(".html") && !link.contains(':'));
        for link in links.map(|link| format!("/{link}")) {
            if !pages.contains(&link) {
                pages.push(link);
            }
        }
    }
    pages.truncate(20);
    assert_eq!(pages.len(), 20, "{pages:?}");
    let done = AtomicBool::new(false);
    std::thread::scope(|scope| {
        let poll = || {
            while !done.load(Ordering::SeqCst) {
                for page in &pages {
                    let (status, body) = live.get(page);
                    assert_eq!(status, 200, "{page}");
                    assert!(body.trim_end().ends_with("</html>"), "{page}");
                }
            }
        };
        let readers = [scope.spawn(poll), scope.spawn(poll)];
        for round in 0..200 {
            let new = format!("{text}\nround-{round}.\n");
            if round % 2 == 0 {
                let beside = live.place("logboek/.saving.tmp");
                fs::write(&beside, new).expect("written");
                fs::rename(&beside, live.place(file)).expect("renamed");
            } else {
                live.write(file, &new);
            }
        }
        live.until("/logboek/2026-09-03-lege-stoel.html", |_, body| body.contains("round-199."));
        done.store(true, Ordering::SeqCst);
        for reader in readers {
            reader.join().expect("every answer was whole");
        }
    });
    let page = live.get("/logboek/2026-09-03-lege-stoel.html").1;
    assert_eq!(page.matches("round-").count(), 1, "nothing of an older save is left");
}

#[test]
fn while_a_head_is_broken_the_last_good_page_stays_and_the_strip_says_why() {
    let live = Live::start(
        &[("pop.toml", SETTINGS), ("log/a.md", &entry("\"public\"", "First."))],
        &["--edition", "portfolio"],
    );
    assert!(live.get("/log/a.html").1.contains("First."));
    live.write("log/a.md", "+++\ntitle = \"An entry\ndate = 2026-03-01\n+++\n<b>Second</b>.\n");
    let errors = || live.news("log/a.html")["errors"].as_array().cloned().unwrap_or_default();
    for _ in 0..300 {
        if !errors().is_empty() {
            break;
        }
        std::thread::sleep(Duration::from_millis(10));
    }
    let told = errors();
    assert_eq!(told[0]["file"], "log/a.md");
    assert_eq!(told[0]["line"], 2);
    assert!(told[0]["help"].as_str().is_some_and(|help| !help.is_empty()));
    let (status, page) = live.get("/log/a.html");
    assert!(status == 200 && page.contains("First.") && !page.contains("Second"));
    live.write("log/a.md", &entry("\"public\"", "Third."));
    live.until("/log/a.html", |_, body| body.contains("Third."));
    assert!(errors().is_empty());
}

#[test]
fn what_becomes_private_is_gone_at_the_next_save_whatever_else_is_broken() {
    let secret = entry("\"public\"", "Canary-7431.");
    let live = Live::start(
        &[
            ("pop.toml", SETTINGS),
            ("log/a.md", &secret),
            ("log/b.md", &entry("\"public\"", "See [[a]].")),
        ],
        &["--edition", "portfolio"],
    );
    assert!(live.get("/log/a.html").1.contains("Canary-7431"));
    live.write("log/b.md", "+++\ntitle = \n+++\n");
    live.write("log/a.md", &entry("", "Canary-7431."));
    live.until("/log/a.html", |status, _| status == 404);
    for page in ["/", "/log.html", "/log/b.html", "/log/a.html", "/goals.html"] {
        assert!(!live.get(page).1.contains("Canary-7431"), "{page}");
    }
    live.write("log/a.md", &secret);
    live.until("/log/a.html", |status, body| status == 200 && body.contains("Canary-7431"));
}

#[test]
fn new_renamed_and_deleted_files_and_folders_are_seen() {
    let live = Live::start(&[("pop.toml", SETTINGS)], &["--edition", "own"]);
    live.write("log/deep/a.md", &entry("", "Alpha."));
    live.until("/log/a.html", |status, body| status == 200 && body.contains("Alpha."));
    fs::rename(live.place("log/deep/a.md"), live.place("log/c.md")).expect("renamed");
    live.until("/log/c.html", |status, _| status == 200);
    live.until("/log/a.html", |status, _| status == 404);
    fs::rename(live.place("log"), live.place("logs-of-old")).expect("renamed");
    live.until("/log/c.html", |status, _| status == 404);
    fs::rename(live.place("logs-of-old"), live.place("log")).expect("renamed");
    live.until("/log/c.html", |status, _| status == 200);
    // The page is ready a moment before its line is printed.
    std::thread::sleep(Duration::from_millis(300));
    let before = live.changes();
    for name in ["4913", ".c.md.swp", "c.md~", "#c.md#", "c.md.tmp"] {
        live.write(&format!("log/{name}"), "passing");
    }
    std::thread::sleep(Duration::from_millis(300));
    assert_eq!(live.changes(), before, "{:?}", live.lines.lock());
    live.write("pop.toml", &SETTINGS.replace("Ada Verbeek", "Bo Jansen"));
    live.until("/", |_, body| body.contains("Bo Jansen"));
    fs::remove_dir_all(live.place("log")).expect("removed");
    live.until("/log/c.html", |status, _| status == 404);
}

#[test]
fn a_hundred_files_at_once_are_one_change_or_two() {
    let live = Live::start(&[("pop.toml", SETTINGS)], &["--edition", "own"]);
    for number in 0..100 {
        live.write(&format!("log/e{number}.md"), &entry("", &format!("Entry {number}.")));
    }
    for number in [0, 50, 99] {
        live.until(&format!("/log/e{number}.html"), |status, _| status == 200);
    }
    std::thread::sleep(Duration::from_millis(300));
    // A new folder can be reported before its files.
    assert!((1..=2).contains(&live.changes()), "{:?}", live.lines.lock());
}

#[test]
fn ten_thousand_broken_saves_do_not_end_it() {
    let mut live = Live::example(&["--edition", "eigen"]);
    let files = ["doelen/bouwoverleg.md", "logboek/2026-09-03-lege-stoel.md", "pop.toml"];
    let texts: Vec<String> = files.iter().map(|file| live.text(file)).collect();
    // A small generator, so that each run is the same.
    let mut state: u64 = 1;
    let mut next = |below: usize| {
        state =
            state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (state >> 33) as usize % below.max(1)
    };
    for round in 0..10_000 {
        let which = next(files.len());
        let mut bytes = texts[which].clone().into_bytes();
        for _ in 0..=next(4) {
            let at = next(bytes.len());
            match next(4) {
                0 => bytes.truncate(at),
                1 => bytes.insert(at, b"\"[]{}=+#\n\0\xff<-"[next(13)]),
                2 => drop(bytes.drain(at..(at + next(40)).min(bytes.len()))),
                _ => {
                    if let Some(byte) = bytes.get_mut(at) {
                        *byte = next(256) as u8;
                    }
                }
            }
            if bytes.is_empty() {
                bytes.push(b'\n');
            }
        }
        fs::write(live.place(files[which]), bytes).expect("written");
        // Checks the current state now and then.
        if round % 50 == 0 {
            std::thread::sleep(Duration::from_millis(40));
            assert!(matches!(live.get("/").0, 200 | 404), "it answers");
            assert!(live.server.try_wait().expect("asked").is_none(), "it runs");
        }
    }
    // How many depends on the machine; it did not stop at the first.
    assert!(live.changes() >= 5, "it took in {} states", live.changes());
    for (file, text) in files.iter().zip(&texts) {
        live.write(file, text);
    }
    let last = format!("{}\nthe-last-of-all\n", texts[1]);
    live.write(files[1], &last);
    // A server that had stopped in between would not know this.
    let page = "/logboek/2026-09-03-lege-stoel.html";
    live.until(page, |status, body| status == 200 && body.contains("the-last-of-all"));
    assert!(live.server.try_wait().expect("asked").is_none(), "it runs");
}

#[test]
fn a_click_leads_to_the_line_and_the_edition_can_be_changed() {
    let live = Live::start(
        &[("pop.toml", SETTINGS), ("log/a.md", &entry("\"public\"", "A line to find again."))],
        &["--edition", "portfolio"],
    );
    let ours = |path: &str| {
        let address = &live.address;
        let request = format!(
            "GET {path} HTTP/1.1\r\nHost: {address}\r\nX-Pop: 1\r\nConnection: close\r\n\r\n"
        );
        ask(address, &request)
    };
    let (status, _, body) = ours("/_pop/open?page=log/a.html&words=line%20to%20find");
    assert_eq!(status, 200);
    assert!(body.contains("log/a.md:6"), "{body}");
    assert_eq!(live.news("")["edition"]["name"], "portfolio");
    live.write("log/b.md", &entry("", "Mine alone."));
    assert_eq!(ours("/_pop/edition?name=own").0, 200);
    live.until("/log/b.html", |status, body| status == 200 && body.contains("Mine alone."));
}

#[test]
fn watch_writes_what_a_build_would() {
    let folder = tempfile::tempdir().expect("a folder");
    write(&folder.path().join("pop.toml"), SETTINGS);
    write(&folder.path().join("log/a.md"), &entry("\"public\"", "Before."));
    let mut watch = Command::new(env!("CARGO_BIN_EXE_pop"))
        .args(["watch", "--edition", "portfolio"])
        .current_dir(folder.path())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .expect("the program starts");
    let mut lines = BufReader::new(watch.stdout.take().expect("output")).lines();
    assert!(lines.next().expect("a line").expect("text").contains("portfolio"));
    let page = folder.path().join("out/portfolio/log/a.html");
    assert!(fs::read_to_string(&page).expect("a page").contains("Before."));
    // Until watching starts, a change can be missed, so it is repeated until it is seen.
    let seen = (0..200).any(|round| {
        write(&folder.path().join("log/a.md"), &entry("\"public\"", &format!("After {round}.")));
        std::thread::sleep(Duration::from_millis(50));
        fs::read_to_string(&page).expect("a page").contains("After")
    });
    let _ = watch.kill();
    let _ = watch.wait();
    assert!(seen);
}

#[test]
fn one_sentence_says_who_can_read_a_preview() {
    let folder = tempfile::tempdir().expect("a folder");
    write(&folder.path().join("pop.toml"), "lang = \"en\"\n");
    let told = |arguments: &[&str]| {
        let mut server = Command::new(env!("CARGO_BIN_EXE_pop"))
            .args(["serve", "--port", "0"])
            .args(arguments)
            .current_dir(folder.path())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .expect("the program starts");
        let mut lines = BufReader::new(server.stderr.take().expect("output")).lines();
        let is_last = |line: &String| line.contains("Ctrl+C");
        let mut told = Vec::new();
        while let Some(Ok(line)) = lines.next() {
            let last = is_last(&line);
            told.push(line);
            if last {
                break;
            }
        }
        let mut first = BufReader::new(server.stdout.take().expect("output")).lines();
        told.push(first.next().expect("a line").expect("text"));
        let _ = server.kill();
        let _ = server.wait();
        told.join("\n")
    };
    let own = told(&["--edition", "own"]);
    assert!(own.contains("only you can read this"), "{own}");
    for edition in ["own", "portfolio"] {
        let shared = told(&["--edition", edition, "--host", "0.0.0.0"]);
        assert_eq!(shared.matches("can read").count(), 1, "{shared}");
        assert!(shared.contains("any computer that can reach this address"), "{shared}");
        let dutch = told(&["--edition", edition, "--host", "0.0.0.0", "--lang", "nl"]);
        assert!(dutch.contains("elke computer die dit adres kan bereiken"), "{dutch}");
        assert!(!dutch.contains("alleen jij"), "{dutch}");
    }
    let files = [("pop.toml", "lang = \"en\"\n")];
    let live = Live::start(&files, &["--edition", "own", "--host", "0.0.0.0"]);
    let who = live.news("index.html")["edition"]["who"].to_string();
    assert!(who.contains("any computer"), "{who}");
}
