//! Tests of `fonts`.

use std::collections::BTreeSet;
use std::fmt::Write;

use super::*;
use crate::base::printable::TABLE;

fn letters(face: &[u8]) -> BTreeSet<u32> {
    let face = FontRef::new(face).expect("a face");
    let mapped = face.charmap().mappings();
    mapped.map(|(code, _)| code).filter(|code| *code > 0x1f).collect()
}

fn runs(codes: &BTreeSet<u32>) -> String {
    let mut runs: Vec<(u32, u32)> = Vec::new();
    for code in codes {
        match runs.last_mut() {
            Some((_, last)) if *last + 1 == *code => *last = *code,
            _ => runs.push((*code, *code)),
        }
    }
    let mut out = String::new();
    for (first, last) in runs {
        let _ = if first == last {
            writeln!(out, "{first:04X}")
        } else {
            writeln!(out, "{first:04X}-{last:04X}")
        };
    }
    out
}

#[test]
fn the_table_of_what_can_be_printed_is_that_of_the_faces() {
    let faces: Vec<BTreeSet<u32>> = FACES.iter().map(|face| letters(face)).collect();
    let some: BTreeSet<u32> = faces.iter().flatten().copied().collect();
    let mut every = faces[0].clone();
    for text in &faces[1..6] {
        every.retain(|code| text.contains(code));
    }
    let table = format!("{}\n{}", runs(&some), runs(&every));
    if std::env::var_os("UPDATE").is_some() {
        let path = concat!(env!("CARGO_MANIFEST_DIR"), "/src/base/printable.txt");
        std::fs::write(path, &table).expect("the table can be written");
    } else {
        assert!(table == TABLE, "run this once with UPDATE=1: the faces have changed");
    }
}

#[test]
fn a_letter_has_a_width() {
    let wide = Face::Regular.advance('M').expect("a letter");
    let narrow = Face::Regular.advance('i').expect("a letter");
    assert!(wide > 0.8 && wide < 0.95 && narrow < 0.3, "{wide} {narrow}");
    assert_eq!(Face::Bold.advance('面'), None);
}
