//! Tests of `pieces`.

use super::*;

fn noise(seed: u32, length: usize) -> Vec<u8> {
    let mut state = seed;
    let mut next = || {
        state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        (state >> 24) as u8
    };
    (0..length).map(|_| next()).collect()
}

fn pieces<'p>(hidden: &[u8], shown: &'p [u8]) -> Pieces<'p> {
    let sample = Sample { path: "a.jpg".into(), parts: vec![hidden.to_vec()] };
    Pieces::of(&[sample], vec!["b.jpg".into()], Box::new(|_| Some(shown.to_vec())))
}

#[test]
fn a_file_is_found_as_it_is_and_in_another() {
    let hidden = noise(1, 5000);
    let pieces = pieces(&hidden, b"");
    let within = [&noise(2, 77)[..], &hidden[900..], b"trailer"].concat();
    for bytes in [&hidden, &within] {
        assert_eq!(pieces.among(bytes), [&Arc::from("a.jpg")]);
    }
    assert!(pieces.among(&noise(3, 50_000)).is_empty());
    assert!(pieces.among(&hidden[..1000]).is_empty(), "a small part may be a common head");
}

#[test]
fn what_is_shown_too_proves_nothing() {
    let hidden = noise(1, 5000);
    assert!(pieces(&hidden, &hidden).among(&hidden).is_empty());
    assert!(pieces(&[0; 500], b"").is_empty(), "what does not vary says nothing");
    assert!(pieces(b"short", b"").is_empty());
    assert!(!pieces(&noise(1, PIECE), b"").is_empty());
}
