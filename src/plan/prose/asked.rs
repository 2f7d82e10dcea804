//! What a heading or a label in the text of a goal asks for: a letter of SMART by its name, or the
//! question of a form ([`labels`](crate::labels)) that has the same answer.

use super::Block;
use crate::labels::{Meaning, understand};

/// The field of what answers `Why`.
pub(in crate::plan) const WHY: &str = "why";

/// The field of what makes the goal possible: support, time, money.
pub(in crate::plan) const MEANS: &str = "means";

/// The field of what answers `Goal`.
pub(in crate::plan) const GOAL: &str = "goal";

/// The field of what answers another question, such as how things are now.
pub(in crate::plan) const BESIDE: &str = "beside";

/// The most letters of a label in front of a sentence.
const LABEL: usize = 60;

/// The fields of the letters with their initials.
const INITIALS: [(&str, &str); 5] = [
    ("s", "specific"),
    ("m", "measurable"),
    ("a", "attainable"),
    ("r", "relevant"),
    ("t", "timebound"),
];

/// How many of the initials make letters of all of them.
const ENOUGH: usize = 3;

/// What a heading or a label asks for: `Specific`, `M – Meetbaar`, `Hoe weet ik dat het gelukt is?`
pub(super) fn named(text: &str) -> Option<&'static str> {
    let asked = match understand(text)?.meaning {
        Meaning::Specific => "specific",
        Meaning::Measurable | Meaning::Result => "measurable",
        Meaning::Attainable => "attainable",
        Meaning::Relevant => "relevant",
        Meaning::Timebound | Meaning::Due => "timebound",
        Meaning::Reason => WHY,
        Meaning::Support | Meaning::Hours | Meaning::Cost => MEANS,
        Meaning::Goal | Meaning::Smart | Meaning::Desired | Meaning::Ambition => GOAL,
        Meaning::Now
        | Meaning::Status
        | Meaning::Evaluation
        | Meaning::LevelNow
        | Meaning::Strengths
        | Meaning::Weaknesses
        | Meaning::Obstacles => BESIDE,
        _ => return None,
    };
    Some(asked)
}

/// The field of a letter, by its initial alone.
pub(super) fn initial(text: &str) -> Option<&'static str> {
    let plain = text.trim().trim_matches(['*', '.', ')', '(', ':']).to_lowercase();
    INITIALS.iter().find(|(initial, _)| *initial == plain).map(|(_, field)| *field)
}

/// What the label in front of a text asks for, and the text without it.
pub(super) fn labelled(text: &str) -> Option<(Option<&'static str>, &str)> {
    let with = |sign: &str| text.split_once(sign).filter(|(label, _)| label.len() <= LABEL);
    let by_colon = with(":").and_then(|(label, rest)| Some((named(label)?, rest)));
    // A dash often begins an explanation, so that only the name of a letter is a label before it.
    let is_letter = |field: &&str| INITIALS.iter().any(|(_, letter)| letter == field);
    let by_dash = || {
        let (label, rest) = with(" – ").or_else(|| with(" - ")).or_else(|| with(" — "))?;
        let one_word = !label.trim().contains(' ');
        Some((named(label).filter(is_letter).filter(|_| one_word)?, rest))
    };
    let (asked, rest) = by_colon.or_else(by_dash)?;
    Some((Some(asked), rest))
}

/// Whether a line begins with a label, or with an initial that may be one.
pub(super) fn is_labelled(line: &str) -> bool {
    let by_initial =
        || line.split_once([':', '=', '–']).is_some_and(|(label, _)| initial(label).is_some());
    labelled(line).is_some() || by_initial()
}

/// Reads `S: …`, `M: …` as letters, if there are several of them.
pub(super) fn initials(blocks: &mut [Block]) {
    let of = |block: &Block| {
        let (label, _) = block.text.split_once([':', '=', '–'])?;
        initial(label)
    };
    let mut found: Vec<&str> = blocks.iter().filter_map(of).collect();
    found.sort_unstable();
    found.dedup();
    if found.len() < ENOUGH {
        return;
    }
    for block in blocks {
        let Some(field) = of(block) else { continue };
        let (_, rest) = block.text.split_once([':', '=', '–']).unwrap_or_default();
        block.text = rest.trim_start().to_owned();
        block.asked = Some(field);
    }
}

/// A sentence without the label in front of it: `Learning objective: …`.
pub(in crate::plan) fn without_label(text: &str) -> &str {
    const LABELS: [&str; 10] = [
        "goal",
        "objective",
        "aim",
        "target",
        "outcome",
        "doel",
        "leerdoel",
        "doelstelling",
        "leervraag",
        "resultaat",
    ];
    let Some((label, rest)) = text.split_once(':') else { return text };
    let words = label
        .split_whitespace()
        .map(|word| word.trim_matches(|sign: char| !sign.is_alphanumeric()).to_lowercase());
    let words: Vec<String> = words.collect();
    let named = words.len() <= 3 && words.iter().any(|word| LABELS.contains(&word.as_str()));
    if named && !rest.trim().is_empty() { rest.trim_start() } else { text }
}
