//! Request headers for the preview's web server: any bytes are parsed or refused.

#![no_main]

use libfuzzer_sys::fuzz_target;
use pop::host::http::parse;

fuzz_target!(|head: &[u8]| {
    if let Ok((request, _)) = parse(head, &|host| host == "localhost") {
        assert!(request.path.split('/').all(|part| part != ".." && part != "."));
        assert!(!request.path.contains(['\0', '\\']));
    }
});
