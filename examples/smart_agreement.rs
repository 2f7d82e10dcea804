//! Prints how far the judgement of text agrees with labelled goal sentences, one JSON object a line:
//! `cargo run --release --example smart_agreement -- FILE [--verbose] [--half=even|odd]`.
#![expect(clippy::print_stdout, reason = "printing is what it is for")]
#![expect(clippy::disallowed_methods, reason = "it measures sentences per second")]

use pop::base::Lang;
use pop::syntax::phrases::{guess_lang, judge};
use serde::Deserialize;
use std::time::Instant;

#[derive(Deserialize)]
struct Goal {
    id: String,
    lang: String,
    text: String,
    page_label: String,
    #[serde(rename = "S")]
    s: u8,
    #[serde(rename = "M")]
    m: u8,
    #[serde(rename = "T")]
    t: u8,
}

#[derive(Default)]
struct Tally {
    n: u32,
    s: u32,
    m: u32,
    t: u32,
    page: u32,
    lang: u32,
}

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let verbose = arguments.iter().any(|a| a == "--verbose");
    let only = arguments.iter().find_map(|a| a.strip_prefix("--half="));
    let path = arguments.iter().find(|a| !a.starts_with("--"));
    let text = std::fs::read_to_string(path.map_or("../shared/data/goals.jsonl", String::as_str))?;
    let mut tallies: Vec<(&str, Tally)> = ["all", "nl", "en", "even", "odd"]
        .into_iter()
        .map(|name| (name, Tally::default()))
        .collect();
    let mut goals = Vec::new();
    for (number, line) in text.lines().enumerate() {
        let goal: Goal = serde_json::from_str(line)?;
        // Lines count from 1.
        let half = if number % 2 == 1 { "even" } else { "odd" };
        let lang = if goal.lang == "nl" { Lang::Nl } else { Lang::En };
        let found = judge(&goal.text, lang);
        let same = |met: bool, label: u8| u32::from(met == (label == 1));
        let page = (found.m.met && found.t.met) == (goal.page_label == "smart");
        for (name, tally) in &mut tallies {
            if *name == "all" || *name == goal.lang || *name == half {
                tally.n += 1;
                tally.s += same(found.s.met, goal.s);
                tally.m += same(found.m.met, goal.m);
                tally.t += same(found.t.met, goal.t);
                tally.page += u32::from(page);
                tally.lang += u32::from(guess_lang(&goal.text) == lang);
            }
        }
        let letters = [("S", &found.s, goal.s), ("M", &found.m, goal.m), ("T", &found.t, goal.t)];
        for (name, letter, label) in letters {
            if verbose && letter.met != (label == 1) && only.is_none_or(|only| only == half) {
                println!(
                    "{half} {} {name} label {label}, {:?}: {}",
                    goal.id, letter.why, goal.text
                );
            }
        }
        goals.push((goal.text, lang));
    }
    println!("      n      S      M      T      M&T=page  language guessed");
    for (name, tally) in &tallies {
        let share = |hits: u32| f64::from(hits) / f64::from(tally.n.max(1));
        println!(
            "{name:<5}{:<5}{:.3}  {:.3}  {:.3}  {:.3}     {:.3}",
            tally.n,
            share(tally.s),
            share(tally.m),
            share(tally.t),
            share(tally.page),
            share(tally.lang)
        );
    }
    let start = Instant::now();
    let mut count = 0_u32;
    while start.elapsed().as_millis() < 500 {
        for (text, lang) in &goals {
            std::hint::black_box(judge(text, *lang));
            count += 1;
        }
    }
    println!("{:.0} sentences per second", f64::from(count) / start.elapsed().as_secs_f64());
    Ok(())
}
