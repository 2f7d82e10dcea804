//! Requests that are understood or refused, and connections that never end.

use std::io::{Read, Write};

use super::places::CONNECTIONS;
use super::request::HEAD_TIME;
use super::*;

fn ask(head: &str) -> Result<Request, u16> {
    let server = Server::bind([127, 0, 0, 1].into(), 0).expect("a port");
    parse(head.as_bytes(), &|host| server.is_ours(host)).map(|(request, _)| request)
}

fn line(first: &str) -> Result<Request, u16> {
    ask(&format!("{first}\r\nHost: 127.0.0.1:4000\r\n\r\n"))
}

#[test]
fn a_request_is_understood() {
    let request = line("GET /doelen/eerste%20klant.html?page=a%2Fb&x= HTTP/1.1").expect("fine");
    assert_eq!(request.path, "doelen/eerste klant.html");
    assert_eq!(request.question("page"), Some("a/b"));
    assert_eq!(request.question("x"), Some(""));
    assert!(!request.head_only && !request.ours && !request.local);
    assert!(line("HEAD / HTTP/1.1").expect("fine").head_only);
}

#[test]
fn an_answer_that_fails_costs_its_own_connection_and_no_other() {
    let server = Server::bind([127, 0, 0, 1].into(), 0).expect("a port");
    let address = server.address();
    std::thread::spawn(move || {
        server.run(&|request| {
            assert!(request.path != "bad", "a fault for the test");
            Response::plain(200)
        });
    });
    let get = |path: &str| {
        let mut stream = TcpStream::connect(address).expect("a connection");
        write!(stream, "GET /{path} HTTP/1.0\r\nHost: localhost\r\n\r\n").expect("asked");
        let mut answer = String::new();
        let _ = stream.read_to_string(&mut answer);
        answer
    };
    for _ in 0..=CONNECTIONS {
        assert_eq!(get("bad"), "");
    }
    assert!(get("good").starts_with("HTTP/1.1 200 OK\r\n"));
}

/// A server that answers, and its address.
fn serving() -> SocketAddr {
    let server = Server::bind([0, 0, 0, 0].into(), 0).expect("a port");
    let port = server.address().port();
    std::thread::spawn(move || server.run(&|_| Response::plain(200)));
    SocketAddr::from(([127, 0, 0, 1], port))
}

#[test]
fn connections_that_never_ask_to_the_end_keep_nobody_out() {
    let address = serving();
    let begin = |_| {
        let mut slow = TcpStream::connect(address).expect("a connection");
        write!(slow, "GET / HTTP/1.1\r\nX-Slow: 1\r\n").expect("half a question");
        slow
    };
    let slow: Vec<TcpStream> = (0..2 * CONNECTIONS).map(begin).collect();
    for _ in 0..CONNECTIONS {
        let mut author = TcpStream::connect(address).expect("a connection");
        write!(author, "GET / HTTP/1.0\r\nHost: localhost\r\n\r\n").expect("asked");
        let mut answer = String::new();
        author.read_to_string(&mut answer).expect("answered");
        assert!(answer.starts_with("HTTP/1.1 200 OK\r\n"), "{answer}");
    }
    drop(slow);
}

#[test]
fn a_head_that_comes_line_by_line_for_ever_is_cut_off_in_time() {
    let address = serving();
    let mut slow = TcpStream::connect(address).expect("a connection");
    let begun = Timer::start();
    write!(slow, "GET / HTTP/1.1\r\nHost: localhost\r\n").expect("asked");
    slow.set_read_timeout(Some(Duration::from_millis(500))).expect("set");
    let ended = loop {
        match slow.read(&mut [0; 64]) {
            Ok(count) => break count == 0,
            Err(error) if error.kind() == io::ErrorKind::ConnectionReset => break true,
            // Never idle for long.
            Err(_) => drop(write!(slow, "X-Slow: 1\r\n")),
        }
        assert!(begun.elapsed() < HEAD_TIME * 2, "it goes on for ever");
    };
    assert!(ended && begun.elapsed() >= HEAD_TIME / 2);
    // A connection that is idle between two requests, and not within one, is accepted.
    let mut calm = TcpStream::connect(address).expect("a connection");
    let mut ask = |pause| {
        std::thread::sleep(Duration::from_millis(pause));
        write!(calm, "GET / HTTP/1.1\r\nHost: localhost\r\n\r\n").expect("asked");
        calm.read(&mut [0; 1024]).expect("answered")
    };
    assert!(ask(0) > 0 && ask(300) > 0);
}

#[test]
fn what_is_not_plain_is_refused() {
    assert_eq!(line("POST / HTTP/1.1"), Err(405));
    assert_eq!(line("OPTIONS * HTTP/1.1"), Err(405));
    assert_eq!(line("GET http://example.org/ HTTP/1.1"), Err(400));
    for path in ["/../secret", "/a/%2e%2e/b", "/a%5c..%5cb", "/a%00b", "/%ff", "//../a"] {
        assert_eq!(line(&format!("GET {path} HTTP/1.1")), Err(400), "{path}");
    }
    assert_eq!(ask("GET / HTTP/1.1\r\n\r\n"), Err(400));
    assert_eq!(ask("GET / HTTP/1.1\r\nHost: localhost\r\nHost: evil.example\r\n\r\n"), Err(400));
    assert_eq!(ask("GET / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 5\r\n\r\n"), Err(400));
    assert_eq!(ask("\0\0\0\r\n\r\n"), Err(400));
}

#[test]
fn only_names_of_this_machine_are_answered() {
    for host in ["localhost:4000", "LOCALHOST", "127.0.0.1", "[::1]:4000", "192.168.1.20:4000"] {
        assert!(ask(&format!("GET / HTTP/1.1\r\nHost: {host}\r\n\r\n")).is_ok(), "{host}");
    }
    for host in ["evil.example", "localhost.evil.example:4000", "127.0.0.1.evil.example", ""] {
        assert_eq!(ask(&format!("GET / HTTP/1.1\r\nHost: {host}\r\n\r\n")), Err(421), "{host}");
    }
}
