//! Drawings with internal references: each is refused or drawn in bounded time.
#![no_main]

#[path = "../../src/render/image/random.rs"]
mod random;

use libfuzzer_sys::fuzz_target;
use pop::render::image::{losses, make, raster};

fuzz_target!(|bytes: &[u8]| {
    let text = random::drawing(bytes).into_bytes();
    for text in [&text[..], bytes] {
        let made = make("svg", text.to_vec());
        assert_eq!(made.as_ref().err(), losses("svg", text).as_ref().err());
        if made.is_ok() {
            assert!(raster(text).is_some());
        }
    }
});
