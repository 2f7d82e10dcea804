//! Prints how well the judgement of text agrees with labelled goal sentences, one JSON object per
//! line: `cargo run --release --example smart_agreement -- [FILE] [--verbose]`.
//!
//! Half of the goals stay unseen: those marked so in `split`, or else the odd lines. Only their
//! scores are printed, never the sentences, so that no one can tune the rules to them; `--unseen`
//! prints them all the same, and after that they count as seen.
#![expect(clippy::print_stdout, reason = "printing is what it is for")]
#![expect(clippy::disallowed_methods, reason = "it measures sentences per second")]

use pop::base::Lang;
use pop::phrases::{Letter, Reason, guess_lang, judge};
use serde::Deserialize;
use std::collections::BTreeMap;
use std::time::Instant;

#[derive(Deserialize)]
struct Goal {
    id: String,
    lang: String,
    text: String,
    #[serde(default)]
    page_label: String,
    #[serde(default)]
    split: String,
    #[serde(rename = "S")]
    s: u8,
    #[serde(rename = "M")]
    m: u8,
    #[serde(rename = "T")]
    t: u8,
}

/// Counts the errors of one letter.
#[derive(Default, Clone, Copy)]
struct Errors {
    /// Met, though the label says no.
    generous: u32,
    /// Not met, though the label says yes.
    strict: u32,
}

#[derive(Default)]
struct Tally {
    n: u32,
    letters: [Errors; 3],
    page: u32,
    lang: u32,
}

/// The errors by letter, direction and reason, with one sentence of each.
type Kinds = BTreeMap<(&'static str, &'static str, String), (u32, String)>;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let has = |name: &str| arguments.iter().any(|argument| argument == name);
    let path = arguments.iter().find(|argument| !argument.starts_with("--"));
    let text = std::fs::read_to_string(path.map_or("tests/goals/invented.jsonl", String::as_str))?;
    let mut tallies: BTreeMap<String, Tally> = BTreeMap::new();
    let mut kinds = Kinds::new();
    let mut goals = Vec::new();
    for (number, line) in text.lines().enumerate() {
        let goal: Goal = serde_json::from_str(line)?;
        // Lines count from 1.
        let half = if number % 2 == 1 { "seen" } else { "unseen" };
        let split = if goal.split.is_empty() { half } else { &goal.split };
        let lang = if goal.lang == "nl" { Lang::Nl } else { Lang::En };
        let found = judge(&goal.text, lang);
        let letters = [("S", &found.s, goal.s), ("M", &found.m, goal.m), ("T", &found.t, goal.t)];
        for name in ["all".to_owned(), goal.lang.clone(), format!("{} {split}", goal.lang)] {
            let tally = tallies.entry(name).or_default();
            tally.n += 1;
            for (errors, (_, letter, label)) in tally.letters.iter_mut().zip(letters) {
                errors.generous += u32::from(letter.met && label == 0);
                errors.strict += u32::from(!letter.met && label == 1);
            }
            let met = found.m.met && found.t.met;
            tally.page += u32::from(met == (goal.page_label == "smart"));
            tally.lang += u32::from(guess_lang(&goal.text) == lang);
        }
        let shown = split == "seen" || has("--unseen");
        for (name, letter, label) in letters.into_iter().filter(|_| shown) {
            let Some((way, why)) = error(letter, label) else { continue };
            let kind = kinds.entry((name, way, format!("{why:?}"))).or_default();
            kind.0 += 1;
            if kind.1.is_empty() {
                kind.1.clone_from(&goal.text);
            }
            if has("--verbose") {
                let words: Vec<_> = letter.spans.iter().map(|s| &goal.text[s.range()]).collect();
                println!("{} {name} {way} {why:?} {words:?}: {}", goal.id, goal.text);
            }
        }
        goals.push((goal.text, lang));
    }
    print_shares(&tallies);
    println!("\nkinds of error (of the seen half, unless --unseen), with one sentence of each");
    for ((name, way, why), (count, text)) in &kinds {
        println!("{name} {way:<8} {why:<26} {count:<4}{text}");
    }
    println!("\n{:.0} sentences per second", speed(&goals));
    Ok(())
}

/// The direction of an error, and the reason given.
fn error(letter: &Letter, label: u8) -> Option<(&'static str, Reason)> {
    match (letter.met, label == 1) {
        (true, false) => Some(("generous", letter.why)),
        (false, true) => Some(("strict", letter.why)),
        _ => None,
    }
}

fn print_shares(tallies: &BTreeMap<String, Tally>) {
    println!(
        "           n     S (generous/strict)  M               T               M&T=page  lang"
    );
    for (name, tally) in tallies {
        let share = |errors: u32| 1.0 - f64::from(errors) / f64::from(tally.n.max(1));
        let letters: Vec<_> = tally
            .letters
            .iter()
            .map(|e| format!("{:.3} ({}/{})", share(e.generous + e.strict), e.generous, e.strict))
            .map(|text| format!("{text:<16}"))
            .collect();
        let (page, lang) = (share(tally.n - tally.page), share(tally.n - tally.lang));
        println!(
            "{name:<11}{:<6}{:<21}{}{}{page:.3}     {lang:.3}",
            tally.n, letters[0], letters[1], letters[2]
        );
    }
}

/// The number of sentences judged per second.
fn speed(goals: &[(String, Lang)]) -> f64 {
    let start = Instant::now();
    let mut count = 0_u32;
    while start.elapsed().as_millis() < 500 && !goals.is_empty() {
        for (text, lang) in goals {
            std::hint::black_box(judge(text, *lang));
            count += 1;
        }
    }
    f64::from(count) / start.elapsed().as_secs_f64()
}
