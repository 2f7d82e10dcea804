//! A small web server for a single reader: what a browser on this machine needs, and nothing else.
//!
//! It answers `GET` and `HEAD`, knows no folders, and passes each request to one function. All
//! limits are here: the size of a request header, the number of connections, the time a connection
//! may be idle, and the time a header may take in all. Some connections are reserved for this
//! machine, and a connection that is only held open is closed when another needs its place, so the
//! author is always answered, whatever others do. The name in `Host` is checked, so that no website
//! can reach a plan by pointing its own name at this machine.

mod places;
mod request;
mod response;

use std::io;
use std::net::{IpAddr, SocketAddr, TcpListener, TcpStream};
use std::time::Duration;

pub use self::request::{Request, parse};
pub use self::response::{Body, Response};

use self::places::{Place, Places, Stage, is_near};
use self::request::{Head, read_head};
use self::response::{send, turn_away};
use super::clock::Timer;

/// How long a connection can be idle.
const PATIENCE: Duration = Duration::from_secs(20);

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

/// The rest of a time limit; `None` when it is over.
fn left(whole: Duration, begun: &Timer) -> Option<Duration> {
    whole.checked_sub(begun.elapsed()).filter(|left| !left.is_zero())
}

#[cfg(test)]
mod tests;
