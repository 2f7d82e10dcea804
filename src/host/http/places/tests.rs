//! Tests of `places`.

use std::net::TcpListener;

use super::*;

#[test]
fn places_are_kept_for_this_machine() {
    let listener = TcpListener::bind("127.0.0.1:0").expect("a port");
    let stream =
        || TcpStream::connect(listener.local_addr().expect("a port")).expect("a connection");
    let one = stream();
    let places = Places::default();
    let count = |near: bool| {
        let taken = places.0.lock().expect("the places");
        taken.guests.values().filter(|guest| guest.near == near).count()
    };
    let take = |near: bool| {
        let place = places.take(&one, near)?;
        place.is_at(Stage::IsAnswered);
        Some(place)
    };
    let others: Vec<_> = (0..OF_OTHERS).filter_map(|_| take(false)).collect();
    assert_eq!(others.len(), OF_OTHERS);
    assert!(take(false).is_none(), "others may have no more");
    let near: Vec<_> = (0..CONNECTIONS).filter_map(|_| take(true)).collect();
    assert_eq!(near.len(), CONNECTIONS - OF_OTHERS);
    // An idle connection is closed: first one from another machine, and never one from this
    // machine for another.
    near[0].is_at(Stage::Asks);
    assert!(take(false).is_none());
    others[0].is_at(Stage::Asks);
    assert!(take(true).is_some());
    assert_eq!((count(true), count(false)), (near.len(), OF_OTHERS - 1));
    let last = take(true).expect("a place");
    assert!(take(true).is_some(), "the one of this machine that asks");
    drop((others, near, last));
    assert_eq!((count(true), count(false)), (0, 0), "every place is free again");
}
