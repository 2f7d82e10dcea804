//! Forms of many kinds are filled without a map, and what is in each place is compared with what a
//! careful person would write there.

use std::fs;

use serde_json::Value;

use super::form_files::plan;
use super::form_samples::{Kind, kinds};
use super::tool::{err, out, pop};

/// What a place would hold, on one line.
fn said(place: &Value) -> String {
    let mut words: Vec<String> = Vec::new();
    words.extend(place["text"].as_str().map(str::to_owned));
    for cell in place["rows"].as_array().into_iter().flatten() {
        let cells = cell.as_array().into_iter().flatten().filter_map(Value::as_str);
        words.extend(cells.map(str::to_owned));
    }
    let ticked = place["ticked"].as_array().into_iter().flatten().filter_map(Value::as_str);
    words.extend(ticked.map(str::to_owned));
    // Items of a list are compared as on one line.
    words.join(" ").replace("\n• ", "; ").replace("• ", "").replace('\n', " ")
}

/// Places, right, wrong, left, missed.
type Score = [usize; 5];

#[expect(clippy::print_stdout, reason = "the table shows which places are wrong or missed")]
fn score(kind: &Kind) -> Score {
    let folder = plan();
    let root = folder.path();
    fs::write(root.join(kind.file), &kind.bytes).expect("a form");
    let command = ["form", kind.file, "--inspect", "--format", "json", "--date", "2026-10-01"];
    let output = pop(root, &command);
    assert_eq!(output.status.code(), Some(0), "{}: {}", kind.name, err(&output));
    let found: Value = serde_json::from_str(&out(&output)).expect("JSON");
    let places = found["places"].as_array().expect("places");
    let mut expected = kind.places.as_slice();
    let [mut right, mut wrong, mut left, mut missed] = [0; 4];
    for place in places {
        let label = place["label"].as_str().unwrap_or_default();
        if !place["filled"].as_bool().unwrap_or_default() {
            left += 1;
            continue;
        }
        if let Some(at) = expected.iter().position(|(known, _)| label.contains(known)) {
            missed += at;
            for (label, _) in &expected[..at] {
                println!("{}: “{label}” is missed", kind.name);
            }
            let fits = said(place).contains(expected[at].1);
            expected = &expected[at + 1..];
            if fits {
                right += 1;
                continue;
            }
        } else if kind.places.iter().any(|(known, _)| label.contains(known)) {
            // Further places of a block or a column that is answered already.
            right += 1;
            continue;
        }
        println!("{}: “{label}” holds “{}”", kind.name, said(place));
        wrong += 1;
    }
    for (label, _) in expected {
        println!("{}: “{label}” is missed", kind.name);
    }
    missed += expected.len();
    [places.len(), right, wrong, left, missed]
}

#[test]
fn forms_of_many_kinds_are_filled_right_and_never_wrong() {
    let mut whole: Score = [0; 5];
    println!("{:45} places right wrong left missed", "form");
    for kind in kinds() {
        let one = score(&kind);
        println!(
            "{:45} {:6} {:5} {:5} {:4} {:6}",
            kind.name, one[0], one[1], one[2], one[3], one[4]
        );
        for (sum, part) in whole.iter_mut().zip(one) {
            *sum += part;
        }
    }
    let [_, right, wrong, _, missed] = whole;
    println!("{:45} {whole:?}", "all");
    assert_eq!(wrong, 0, "no place holds something wrong");
    assert!(right * 10 >= (right + missed) * 9, "{right} of {}", right + missed);
}
