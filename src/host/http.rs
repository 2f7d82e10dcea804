//! A small web server for a single reader: what a browser on this machine needs, and nothing else.
//!
//! It answers `GET` and `HEAD`, knows no folders, and passes each request to one function. All
//! limits are here: the size of a request header, the number of connections, the time a connection
//! may be idle, and the time a header may take in all. Some connections are reserved for this
//! machine, and a connection that is only held open is closed when another needs its place, so the
//! author is always answered, whatever others do. The name in `Host` is checked, so that no website
//! can reach a plan by pointing its own name at this machine.

mod places;

use std::fmt::Write as _;
use std::io::{self, Read, Write};
use std::net::{IpAddr, SocketAddr, TcpListener, TcpStream};
use std::sync::Arc;
use std::sync::mpsc::{Receiver, RecvTimeoutError};
use std::time::Duration;

use self::places::{Place, Places, Stage, is_near};
use super::clock::Timer;
use crate::base::percent;

/// The maximum size of the request line and the headers together, in bytes.
const HEAD: usize = 16 * 1024;
/// The maximum number of headers of a request.
const HEADERS: usize = 64;
/// How long a connection can be idle.
const PATIENCE: Duration = Duration::from_secs(20);
/// The maximum time for the header of a request, from its first byte.
const HEAD_TIME: Duration = Duration::from_secs(if cfg!(test) { 2 } else { 10 });
/// The minimum pace at which a reader must accept a response, in bytes per second, after the time
/// it may be idle.
const SLOWEST: u64 = 16 * 1024;
/// The interval of keep-alive messages in a stream.
const PULSE: Duration = Duration::from_secs(15);

/// A request.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Request {
    /// The path, decoded, without the leading `/`.
    pub path: String,
    /// What comes after the `?`, decoded.
    pub query: Vec<(String, String)>,
    /// Whether only the headers are wanted.
    pub head_only: bool,
    /// Whether it comes from this machine.
    pub local: bool,
    /// Whether our own script sent it: no other site can add the header for that.
    pub ours: bool,
    /// The version that the browser has cached.
    pub version: Option<String>,
}

impl Request {
    /// The value of a query parameter.
    pub fn question(&self, name: &str) -> Option<&str> {
        self.query.iter().find(|(key, _)| key == name).map(|(_, value)| value.as_str())
    }
}

/// A response.
#[derive(Debug)]
pub struct Response {
    /// The status.
    pub status: u16,
    /// The media type.
    pub sort: &'static str,
    /// The version of the bytes, for caching.
    pub version: Option<String>,
    /// The content security policy.
    pub policy: Option<&'static str>,
    /// The bytes.
    pub body: Body,
}

/// The body of a response.
#[derive(Debug)]
pub enum Body {
    /// All bytes at once.
    Whole(Arc<[u8]>),
    /// Events as they come, until the sender is dropped.
    Stream(Receiver<String>),
}

impl Response {
    /// An answer with these bytes.
    pub fn new(status: u16, sort: &'static str, bytes: impl Into<Arc<[u8]>>) -> Self {
        Self { status, sort, version: None, policy: None, body: Body::Whole(bytes.into()) }
    }

    /// A response with server-sent events.
    pub fn stream(events: Receiver<String>) -> Self {
        let body = Body::Stream(events);
        Self { status: 200, sort: "text/event-stream", version: None, policy: None, body }
    }

    fn plain(status: u16) -> Self {
        Self::new(status, "text/plain; charset=utf-8", reason(status).as_bytes())
    }
}

/// A server that is bound to its port.
#[derive(Debug)]
pub struct Server {
    listener: TcpListener,
    address: SocketAddr,
    /// Another host name that a browser may use.
    name: Option<String>,
}

impl Server {
    /// Binds a port at an address of this machine, or one of the next twenty.
    pub fn bind(host: IpAddr, port: u16) -> io::Result<Self> {
        let mut ports = (port..=port.saturating_add(20)).chain([0]);
        let listener = loop {
            let Some(next) = ports.next() else { return Err(io::ErrorKind::AddrInUse.into()) };
            match TcpListener::bind((host, next)) {
                Err(error) if error.kind() == io::ErrorKind::AddrInUse => {}
                other => break other?,
            }
        };
        let address = listener.local_addr()?;
        Ok(Self { listener, address, name: None })
    }

    /// The same server, which also accepts this host name.
    #[must_use]
    pub fn named(mut self, name: &str) -> Self {
        self.name = Some(name.to_ascii_lowercase());
        self
    }

    /// The bound address.
    pub fn address(&self) -> SocketAddr {
        self.address
    }

    /// Serves until the program ends.
    pub fn run(&self, answer: &(impl Fn(Request) -> Response + Sync)) {
        let open = Places::default();
        std::thread::scope(|scope| {
            for stream in self.listener.incoming() {
                let Ok(stream) = stream else { continue };
                let Some(place) = open.take(&stream, is_near(&stream)) else {
                    let _ = turn_away(&stream);
                    continue;
                };
                // If no thread can be started, the connection is closed, and another may succeed.
                let _ = std::thread::Builder::new().spawn_scoped(scope, move || {
                    // A browser that disconnects is not an error.
                    let _ = self.converse(&stream, &place, answer);
                });
            }
        });
    }

    /// Answers the requests of one connection.
    fn converse(
        &self,
        stream: &TcpStream,
        place: &Place<'_>,
        answer: &impl Fn(Request) -> Response,
    ) -> io::Result<()> {
        stream.set_write_timeout(Some(PATIENCE))?;
        stream.set_nodelay(true)?;
        let local = stream.peer_addr().is_ok_and(|peer| peer.ip().to_canonical().is_loopback());
        let mut kept = Vec::new();
        loop {
            place.is_at(Stage::Asks);
            let parsed = match read_head(stream, &mut kept)? {
                Head::Gone => return Ok(()),
                Head::TooLong => Err(431),
                Head::Whole(bytes) => parse(&bytes, &|host| self.is_ours(host)),
            };
            place.is_at(Stage::IsAnswered);
            let (response, head_only, close) = match parsed {
                Ok((request, close)) => {
                    let request = Request { local, ..request };
                    let head_only = request.head_only;
                    (answer(request), head_only, close)
                }
                Err(status) => (Response::plain(status), false, true),
            };
            if matches!(response.body, Body::Stream(_)) {
                place.is_at(Stage::Listens);
            }
            let stays = send(stream, response, head_only, close)?;
            if close || !stays {
                return Ok(());
            }
        }
    }

    /// Whether a `Host` names this server: a number, `localhost`, or the given name. Any other name
    /// may have been pointed at this machine by someone else.
    fn is_ours(&self, host: &str) -> bool {
        let name = match host.rsplit_once(':') {
            Some((name, port)) if port.bytes().all(|byte| byte.is_ascii_digit()) => name,
            _ => host,
        };
        let bare = name.trim_start_matches('[').trim_end_matches(']');
        let number = bare.parse::<IpAddr>().is_ok();
        let name = name.to_ascii_lowercase();
        let local = name == "localhost" || name.ends_with(".localhost");
        number || local || self.name.as_ref().is_some_and(|own| *own == name)
    }
}

/// The header of a request.
enum Head {
    /// Up to the blank line.
    Whole(Vec<u8>),
    /// Longer than allowed.
    TooLong,
    /// The browser disconnected.
    Gone,
}

/// Reads up to the blank line; the bytes after it are kept for the next request. A connection can
/// be idle before a header begins; from then on the whole header has a time limit.
fn read_head(mut stream: &TcpStream, kept: &mut Vec<u8>) -> io::Result<Head> {
    let mut buffer = [0; 4096];
    let mut begun: Option<Timer> = (!kept.is_empty()).then(Timer::start);
    loop {
        if let Some(end) = kept.windows(4).position(|four| four == b"\r\n\r\n") {
            if end + 4 > HEAD {
                return Ok(Head::TooLong);
            }
            let rest = kept.split_off(end + 4);
            return Ok(Head::Whole(std::mem::replace(kept, rest)));
        }
        if kept.len() > HEAD {
            return Ok(Head::TooLong);
        }
        let left = begun.as_ref().map_or(Some(PATIENCE), |begun| left(HEAD_TIME, begun));
        stream.set_read_timeout(Some(left.ok_or(io::ErrorKind::TimedOut)?))?;
        let count = stream.read(&mut buffer)?;
        if count == 0 {
            return Ok(Head::Gone);
        }
        begun.get_or_insert_with(Timer::start);
        kept.extend_from_slice(&buffer[..count]);
    }
}

/// The rest of a time limit; `None` when it is over.
fn left(whole: Duration, begun: &Timer) -> Option<Duration> {
    whole.checked_sub(begun.elapsed()).filter(|left| !left.is_zero())
}

/// Sends bytes to a reader that accepts them at a reasonable pace: one that reads a byte now and
/// then would keep a connection from others.
fn send_all(mut stream: &TcpStream, mut bytes: &[u8]) -> io::Result<()> {
    let begun = Timer::start();
    let whole = PATIENCE + Duration::from_secs(bytes.len() as u64 / SLOWEST);
    while !bytes.is_empty() {
        let left = left(whole, &begun).ok_or(io::ErrorKind::TimedOut)?;
        stream.set_write_timeout(Some(left.min(PATIENCE)))?;
        match stream.write(bytes) {
            Ok(0) => return Err(io::ErrorKind::WriteZero.into()),
            Ok(count) => bytes = &bytes[count..],
            Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
            Err(error) => return Err(error),
        }
    }
    stream.set_write_timeout(Some(PATIENCE))
}

/// Parses the header of a request: the request, and whether the connection ends with it; or the
/// status of an error.
pub fn parse(head: &[u8], is_ours: &dyn Fn(&str) -> bool) -> Result<(Request, bool), u16> {
    let mut headers = [httparse::EMPTY_HEADER; HEADERS];
    let mut parsed = httparse::Request::new(&mut headers);
    match parsed.parse(head) {
        Ok(httparse::Status::Complete(_)) => {}
        Err(httparse::Error::TooManyHeaders) => return Err(431),
        Ok(httparse::Status::Partial) | Err(_) => return Err(400),
    }
    let header = |name: &str| {
        let mut found =
            parsed.headers.iter().filter(|header| header.name.eq_ignore_ascii_case(name));
        let first =
            found.next().map(|header| std::str::from_utf8(header.value).unwrap_or_default());
        // Two values for a header that may occur once are an attack.
        (first, found.next().is_some())
    };
    let head_only = match parsed.method {
        Some("GET") => false,
        Some("HEAD") => true,
        _ => return Err(405),
    };
    // A body would be read as the next request.
    let has_body = header("transfer-encoding").0.is_some()
        || header("content-length").0.is_some_and(|length| length.trim() != "0");
    if has_body {
        return Err(400);
    }
    match header("host") {
        (Some(host), false) if is_ours(host.trim()) => {}
        (Some(_), false) => return Err(421),
        _ => return Err(400),
    }
    let target = parsed.path.unwrap_or_default();
    let (path, query) = target.split_once('?').unwrap_or((target, ""));
    let path = path.strip_prefix('/').ok_or(400_u16)?;
    let path = percent::decode(path).filter(|path| is_plain(path)).ok_or(400_u16)?;
    let query = query
        .split('&')
        .filter(|part| !part.is_empty())
        .map(|part| {
            let (key, value) = part.split_once('=').unwrap_or((part, ""));
            Some((percent::decode(key)?, percent::decode(value)?))
        })
        .collect::<Option<Vec<_>>>()
        .ok_or(400_u16)?;
    let close = parsed.version == Some(0)
        || header("connection").0.is_some_and(|value| value.eq_ignore_ascii_case("close"));
    let version = header("if-none-match").0.map(|value| value.trim_matches('"').to_owned());
    let ours = header("x-pop").0.is_some();
    Ok((Request { path, query, head_only, local: false, ours, version }, close))
}

/// Whether a path has no `.` or `..` components.
fn is_plain(path: &str) -> bool {
    !path.contains(['\0', '\\']) && path.split('/').all(|part| part != ".." && part != ".")
}

/// Sends a response; false if the connection can no longer be used.
fn send(
    mut stream: &TcpStream,
    response: Response,
    head_only: bool,
    close: bool,
) -> io::Result<bool> {
    let Response { status, sort, version, policy, body } = response;
    let mut head = format!(
        "HTTP/1.1 {status} {}\r\nContent-Type: {sort}\r\nCache-Control: no-cache\r\n\
         X-Content-Type-Options: nosniff\r\nX-Frame-Options: DENY\r\nReferrer-Policy: no-referrer\r\n\
         Cross-Origin-Resource-Policy: same-origin\r\n",
        reason(status)
    );
    if let Some(version) = version {
        let _ = write!(head, "ETag: \"{version}\"\r\n");
    }
    if let Some(policy) = policy {
        let _ = write!(head, "Content-Security-Policy: {policy}\r\n");
    }
    if status == 405 {
        head.push_str("Allow: GET, HEAD\r\n");
    }
    match body {
        Body::Whole(bytes) => {
            if close {
                head.push_str("Connection: close\r\n");
            }
            let _ = write!(head, "Content-Length: {}\r\n\r\n", bytes.len());
            let mut message = head.into_bytes();
            if !head_only && status != 304 {
                message.extend_from_slice(&bytes);
            }
            send_all(stream, &message)?;
            Ok(true)
        }
        Body::Stream(events) => {
            head.push_str("Connection: close\r\n\r\n");
            stream.write_all(head.as_bytes())?;
            if head_only {
                return Ok(false);
            }
            loop {
                match events.recv_timeout(PULSE) {
                    Ok(event) => stream.write_all(event.as_bytes())?,
                    Err(RecvTimeoutError::Timeout) => stream.write_all(b": still here\n\n")?,
                    Err(RecvTimeoutError::Disconnected) => return Ok(false),
                }
                stream.flush()?;
            }
        }
    }
}

fn turn_away(mut stream: &TcpStream) -> io::Result<()> {
    stream.set_nonblocking(true)?;
    // If a connection is closed with unread data, the browser sees an error and loses the response.
    let _ = stream.read(&mut [0; HEAD]);
    let reason = reason(503);
    write!(stream, "HTTP/1.1 503 {reason}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n")
}

fn reason(status: u16) -> &'static str {
    match status {
        200 => "OK",
        304 => "Not Modified",
        400 => "Bad Request",
        403 => "Forbidden",
        404 => "Not Found",
        405 => "Method Not Allowed",
        421 => "Misdirected Request",
        431 => "Request Header Fields Too Large",
        503 => "Service Unavailable",
        _ => "Internal Server Error",
    }
}

#[cfg(test)]
mod tests {
    use super::places::CONNECTIONS;
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
        assert_eq!(
            ask("GET / HTTP/1.1\r\nHost: localhost\r\nHost: evil.example\r\n\r\n"),
            Err(400)
        );
        assert_eq!(ask("GET / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 5\r\n\r\n"), Err(400));
        assert_eq!(ask("\0\0\0\r\n\r\n"), Err(400));
    }

    #[test]
    fn only_names_of_this_machine_are_answered() {
        for host in ["localhost:4000", "LOCALHOST", "127.0.0.1", "[::1]:4000", "192.168.1.20:4000"]
        {
            assert!(ask(&format!("GET / HTTP/1.1\r\nHost: {host}\r\n\r\n")).is_ok(), "{host}");
        }
        for host in ["evil.example", "localhost.evil.example:4000", "127.0.0.1.evil.example", ""] {
            assert_eq!(ask(&format!("GET / HTTP/1.1\r\nHost: {host}\r\n\r\n")), Err(421), "{host}");
        }
    }
}
