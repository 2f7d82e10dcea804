//! Tests that the judgement of goal sentences agrees with labels that were given beforehand.

use std::collections::BTreeMap;

use pop::base::Lang;
use pop::phrases::judge;
use serde_json::Value;

/// The minimum agreement for each letter, in each language and each half.
const LEAST: [(&str, f64); 3] = [("S", 0.90), ("M", 0.94), ("T", 0.96)];

#[test]
fn the_letters_agree_with_labels_given_before() {
    let text = include_str!("../goals/invented.jsonl");
    let mut tallies: BTreeMap<(String, String, &str), (u32, u32)> = BTreeMap::new();
    for line in text.lines() {
        let goal: Value = serde_json::from_str(line).unwrap();
        let word = |key: &str| goal[key].as_str().unwrap().to_owned();
        let lang = if word("lang") == "nl" { Lang::Nl } else { Lang::En };
        let found = judge(&word("text"), lang);
        let met = [found.s.met, found.m.met, found.t.met];
        for ((letter, _), met) in LEAST.into_iter().zip(met) {
            let tally = tallies.entry((word("lang"), word("split"), letter)).or_default();
            tally.0 += 1;
            tally.1 += u32::from(met == (goal[letter] == 1));
        }
    }
    assert_eq!(tallies.len(), 12, "two languages, two halves, three letters");
    for ((lang, split, letter), (all, same)) in tallies {
        let (_, least) = LEAST.into_iter().find(|(name, _)| *name == letter).unwrap();
        let share = f64::from(same) / f64::from(all);
        assert!(all >= 60, "{lang} {split}: {all}");
        assert!(share >= least, "{lang} {split} {letter}: {share:.3} of {all}, asked {least}");
    }
}
