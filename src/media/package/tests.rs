//! Tests of `package`.

use super::*;

#[test]
fn other_parts_keep_their_bytes_and_order() {
    let bytes = packed(&[("mimetype", b"x".to_vec()), ("a", b"one".to_vec()), ("b", vec![7; 99])]);
    let mut package = Package::open(&bytes).expect("a package");
    let changed = BTreeMap::from([("a".to_owned(), b"two".to_vec()), ("c".to_owned(), Vec::new())]);
    let bytes = package.with(&changed).expect("written");
    let mut package = Package::open(&bytes).expect("a package");
    assert_eq!(package.names(), ["mimetype", "a", "b", "c"]);
    assert_eq!(package.read("a"), Ok(Some(b"two".to_vec())));
    assert_eq!(package.read("b"), Ok(Some(vec![7; 99])));
    assert_eq!(package.read("d"), Ok(None));
}

#[test]
fn what_is_no_package_or_unpacks_without_end_is_refused() {
    assert_eq!(Package::open(b"%PDF").err(), Some(Broken::Other));
    assert_eq!(Package::open(b"PK\x03\x04 cut off").err(), Some(Broken::Damaged));
    let bomb = packed(&[("a", Vec::new()), ("b", vec![0; PART as usize + 1])]);
    assert_eq!(Package::open(&bomb).err(), Some(Broken::Bomb));
}
