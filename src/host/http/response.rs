//! Responses, sent to readers that accept them at a reasonable pace.

use std::fmt::Write as _;
use std::io::{self, Read, Write};
use std::net::TcpStream;
use std::sync::Arc;
use std::sync::mpsc::{Receiver, RecvTimeoutError};
use std::time::Duration;

use super::request::HEAD;
use super::{PATIENCE, left};
use crate::host::clock::Timer;

/// The minimum pace at which a reader must accept a response, in bytes per second, after the time
/// it may be idle.
const SLOWEST: u64 = 16 * 1024;

/// The interval of keep-alive messages in a stream.
const PULSE: Duration = Duration::from_secs(15);

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
    /// Whether another page may show it in a frame; the policy says which.
    pub framed: bool,
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
        let body = Body::Whole(bytes.into());
        Self { status, sort, version: None, policy: None, framed: false, body }
    }

    /// A response with server-sent events.
    pub fn stream(events: Receiver<String>) -> Self {
        let answer = Self::new(200, "text/event-stream", Vec::new());
        Self { body: Body::Stream(events), ..answer }
    }

    pub(super) fn plain(status: u16) -> Self {
        Self::new(status, "text/plain; charset=utf-8", reason(status).as_bytes())
    }
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

/// Sends a response; false if the connection can no longer be used.
pub(super) fn send(
    mut stream: &TcpStream,
    response: Response,
    head_only: bool,
    close: bool,
) -> io::Result<bool> {
    let Response { status, sort, version, policy, framed, body } = response;
    // A program in between that compresses would keep events until there are more of them.
    let keep = if matches!(body, Body::Stream(_)) { "no-cache, no-transform" } else { "no-cache" };
    let frames = if framed { "" } else { "X-Frame-Options: DENY\r\n" };
    let mut head = format!(
        "HTTP/1.1 {status} {}\r\nContent-Type: {sort}\r\nCache-Control: {keep}\r\n\
         X-Content-Type-Options: nosniff\r\n{frames}Referrer-Policy: no-referrer\r\n\
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

pub(super) fn turn_away(mut stream: &TcpStream) -> io::Result<()> {
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
