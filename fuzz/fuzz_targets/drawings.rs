//! Drawings with internal references: each is refused or drawn in bounded time. A painter that fails
//! costs no more than the picture on paper.
#![no_main]

#[path = "../../src/render/image/random.rs"]
mod random;

use libfuzzer_sys::fuzz_target;
use pop::render::image::{PAINTER, losses, make, raster};

fuzz_target!(init: {
    // The fuzzer ends at any panic, also at one that is caught.
    let report = std::panic::take_hook();
    std::panic::set_hook(Box::new(move |panic| {
        if std::thread::current().name() != Some(PAINTER) {
            report(panic);
        }
    }));
}, |bytes: &[u8]| {
    let text = random::drawing(bytes).into_bytes();
    for text in [&text[..], bytes] {
        let made = make("svg", text.to_vec());
        assert_eq!(made.as_ref().err(), losses("svg", text).as_ref().err());
        if made.is_ok() {
            raster(text);
        }
    }
});
