//! Tests of `facts`.

use super::*;

#[test]
fn a_remote_is_public_by_its_host() {
    for (url, host) in [
        ("https://github.com/robin/plan.git", Some("github.com")),
        ("git@gitlab.com:robin/plan.git", Some("gitlab.com")),
        ("ssh://git@codeberg.org:22/robin/plan", Some("codeberg.org")),
        ("https://robin:token@www.github.com/robin/plan", Some("github.com")),
        ("git@git.example.org:robin/github.com.git", None),
        ("/srv/git/github.com/plan.git", None),
        ("../plan", None),
    ] {
        let settings = format!("[core]\n\tbare = false\n[remote \"origin\"]\n\turl = {url}\n");
        assert_eq!(public_remote(&settings).as_deref(), host, "{url}");
    }
}

#[test]
fn no_bytes_break_the_reader() {
    let starts: [&[u8]; 6] = [
        b"\xFF\xD8\xFF\xE1\xFF\xFFExif\0\0MM\0*\xFF\xFF\xFF\xFF",
        b"\x89PNG\r\n\x1a\n\xFF\xFF\xFF\xFFeXIfII*\0\x08\0\0\0\xFF\xFF",
        b"RIFF\xFF\xFF\xFF\xFFWEBPEXIF\xFF\xFF\xFF\xFFExif\0\0",
        b"\0\0\0\x18ftypheic\0\0\0\0Exif\0\0II*\0\xFF\xFF\xFF\x7F",
        b"%PDF-1.7 trailer << /Info 1 0 R >> 1 0 obj << /Author (x\\) /Title <FEFF00>",
        b"PK\x03\x04PK\x05\x06\0\0\0\0\x01\0\x01\0\xFF\xFF\xFF\xFF\x04\0\0\0\0\0",
    ];
    for bytes in starts {
        for end in 0..=bytes.len() {
            told(&bytes[..end]);
        }
    }
}
