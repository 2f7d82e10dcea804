//! Requests: reading a header in time, and refusing everything that a browser does not send.

use std::io::{self, Read};
use std::net::TcpStream;
use std::time::Duration;

use super::{PATIENCE, left};
use crate::base::percent;
use crate::host::clock::Timer;

/// The maximum size of the request line and the headers together, in bytes.
pub(super) const HEAD: usize = 16 * 1024;

/// The maximum number of headers of a request.
const HEADERS: usize = 64;

/// The maximum time for the header of a request, from its first byte.
pub(super) const HEAD_TIME: Duration = Duration::from_secs(if cfg!(test) { 2 } else { 10 });

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

/// The header of a request.
pub(super) enum Head {
    /// Up to the blank line.
    Whole(Vec<u8>),
    /// Longer than allowed.
    TooLong,
    /// The browser disconnected.
    Gone,
}

/// Reads up to the blank line; the bytes after it are kept for the next request. A connection can
/// be idle before a header begins; from then on the whole header has a time limit.
pub(super) fn read_head(mut stream: &TcpStream, kept: &mut Vec<u8>) -> io::Result<Head> {
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
