//! Manages connections: how many there are, who gets one, and which is closed.

use std::collections::BTreeMap;
use std::net::{Shutdown, TcpStream};
use std::sync::{Mutex, PoisonError};

use super::request::HEAD_TIME;
use crate::host::clock::Timer;

/// The maximum number of connections.
pub(super) const CONNECTIONS: usize = 64;
/// The maximum number for other machines together.
const OF_OTHERS: usize = CONNECTIONS * 3 / 4;

/// The open connections.
#[derive(Default)]
pub(super) struct Places(Mutex<Taken>);

#[derive(Default)]
struct Taken {
    /// The number of connections so far.
    count: u64,
    guests: BTreeMap<u64, Guest>,
}

/// An open connection.
struct Guest {
    stream: TcpStream,
    /// Whether it comes from this machine.
    near: bool,
    stage: Stage,
    /// The time since it entered this stage.
    since: Timer,
}

/// The stage of a connection.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Stage {
    /// It has not sent a complete request yet.
    Asks,
    /// Its response is being sent.
    IsAnswered,
    /// It receives events, for as long as it likes.
    Listens,
}

impl Guest {
    /// Whether it can be closed for another: it has no complete request, or takes long to read the
    /// response.
    fn may_go(&self) -> bool {
        match self.stage {
            Stage::Asks => true,
            Stage::IsAnswered => self.since.elapsed() > HEAD_TIME,
            Stage::Listens => false,
        }
    }
}

/// An open connection; released when dropped, however it ends.
pub(super) struct Place<'s> {
    places: &'s Places,
    number: u64,
}

impl Places {
    /// Registers a connection. If there are too many, the one whose request has been incomplete for
    /// longest is closed: one from another machine for anyone, one from this machine only for this
    /// machine.
    pub(super) fn take(&self, stream: &TcpStream, near: bool) -> Option<Place<'_>> {
        let stream = stream.try_clone().ok()?;
        let mut taken = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let others = taken.guests.values().filter(|guest| !guest.near).count();
        let room = taken.guests.len() < CONNECTIONS && (near || others < OF_OTHERS);
        if !room {
            let may =
                taken.guests.iter().filter(|(_, guest)| guest.may_go() && (near || !guest.near));
            let longest = may.max_by_key(|(_, guest)| (!guest.near, guest.since.elapsed()));
            let number = *longest?.0;
            let gone = taken.guests.remove(&number)?;
            let _ = gone.stream.shutdown(Shutdown::Both);
        }
        taken.count += 1;
        let number = taken.count;
        let guest = Guest { stream, near, stage: Stage::Asks, since: Timer::start() };
        taken.guests.insert(number, guest);
        Some(Place { places: self, number })
    }
}

impl Place<'_> {
    /// Sets the stage of the connection.
    pub(super) fn is_at(&self, stage: Stage) {
        let mut taken = self.places.0.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(guest) = taken.guests.get_mut(&self.number) {
            guest.stage = stage;
            guest.since = Timer::start();
        }
    }
}

impl Drop for Place<'_> {
    fn drop(&mut self) {
        self.places.0.lock().unwrap_or_else(PoisonError::into_inner).guests.remove(&self.number);
    }
}

/// Whether a connection comes from this machine, at any of its addresses.
pub(super) fn is_near(stream: &TcpStream) -> bool {
    let Ok(peer) = stream.peer_addr().map(|peer| peer.ip().to_canonical()) else { return false };
    let own = stream.local_addr().is_ok_and(|own| own.ip().to_canonical() == peer);
    peer.is_loopback() || own
}

#[cfg(test)]
mod tests;
