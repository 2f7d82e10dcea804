//! Tests of `kinds`.

use super::*;

#[test]
fn what_is_harmless_goes_along() {
    let word = b"PK\x03\x04....[Content_Types].xml....word/document.xml";
    let odt = b"PK\x03\x04....mimetypeapplication/vnd.oasis.opendocument.text";
    let old = b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1....W\0o\0r\0d\0";
    for (ending, bytes) in [
        ("pdf", &b"%PDF-1.7\n<html>"[..]),
        ("docx", word),
        ("odt", odt),
        ("doc", old),
        ("rtf", b"{\\rtf1 Hello}"),
        ("zip", b"PK\x05\x06"),
        ("mp3", b"ID3\x04"),
        ("ogg", b"OggS"),
        ("wav", b"RIFF\x24\0\0\0WAVEfmt "),
        ("webm", b"\x1A\x45\xDF\xA3"),
        ("woff2", b"wOF2"),
        ("ttf", b"\0\x01\0\0"),
        ("txt", b"a < b, and 3 <4; na\xEFve; <- an arrow"),
        ("txt", b""),
        ("csv", b"\xEF\xBB\xBFday;hours\r\n1;2\r\n"),
        ("md", b"# Title\n\n<https://example.org> and `<b>`"),
        ("json", b"{\"a\": 1}"),
        ("tex", b"\\documentclass{article}"),
    ] {
        assert_eq!(refusal(ending, bytes), None, "{ending}");
    }
}

#[test]
fn what_somebody_runs_is_refused_under_any_name() {
    for ending in RUN {
        assert_eq!(refusal(ending, b"harmless"), Some(Refusal::Page), "{ending}");
        assert_eq!(by_ending(ending), Some(Refusal::Page), "{ending}");
    }
    let utf16 = |text: &str| [b"\xFF\xFE".to_vec(), wide(text)].concat();
    for bytes in [
        b"<!DOCTYPE html><p>".to_vec(),
        b" \r\n\t<HTML>".to_vec(),
        b"\xEF\xBB\xBF<?xml version='1.0'?>".to_vec(),
        b"<!-- a remark -->".to_vec(),
        b"<%= 1 %>".to_vec(),
        b"#!/bin/sh\n".to_vec(),
        [b"x ".repeat(300), b"<ScRiPt>alert(1)</ScRiPt>".to_vec()].concat(),
        utf16("<html>"),
        utf16("so <script>"),
        b"MZ\x90\0".to_vec(),
        b"\x7FELF\x02".to_vec(),
    ] {
        let is_text = text(&bytes).is_some();
        for ending in ["pdf", "docx", "mp3", "zip", "ttf", "", "dat"] {
            assert_eq!(refusal(ending, &bytes), Some(Refusal::Page), "{ending} {bytes:?}");
        }
        for ending in ["txt", "csv", "md", "json", "ics"] {
            assert!(refusal(ending, &bytes).is_some(), "{ending} {bytes:?}");
            assert!(!is_text || refusal(ending, &bytes) == Some(Refusal::Page));
        }
    }
    // Office files with macros, whatever their name.
    let macros = b"PK\x03\x04 word/document.xml word/vbaProject.bin";
    assert_eq!(refusal("docx", macros), Some(Refusal::Page));
    let old = [b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1".to_vec(), wide("_VBA_PROJECT")].concat();
    assert_eq!(refusal("xls", &old), Some(Refusal::Page));
}

#[test]
fn what_nobody_knows_and_what_is_not_what_it_says_stays_behind() {
    for ending in ["", "dat", "key", "ini", "htaccess", "conf"] {
        assert_eq!(refusal(ending, b"plain"), Some(Refusal::Unknown), "{ending}");
    }
    for (ending, bytes) in
        [("pdf", &b"no PDF"[..]), ("docx", b"PK\x03\x04 else"), ("mp3", b""), ("txt", b"a\0b")]
    {
        assert_eq!(refusal(ending, bytes), Some(Refusal::Unlike), "{ending}");
    }
}
