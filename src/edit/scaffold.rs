//! What the program writes by itself into the files of a person: comments, questions, headings.
//!
//! None of it is a secret of anybody, wherever it stands and whoever may read what is around it.

use crate::base::Lang;
use crate::base::calendar::Date;

use super::draft::Draft;
use super::start::{self, Content, Readers, Reading, Start};
use crate::plan::kinds::SPECS;

/// The day in the examples; no day tells anything.
const DAY: Date = Date::constant(2026, 1, 1);

/// Every new document without an answer in it, and every beginning of a plan, in both languages. They
/// are made by what writes them, so that a new key, comment or question is among them by itself.
pub fn texts() -> Vec<String> {
    let mut texts = Vec::new();
    for lang in Lang::ALL {
        texts.extend(SPECS.iter().map(|spec| Draft::new(spec.kind, lang, "", DAY).text()));
        for readers in [Readers::Me, Readers::Manager, Readers::Coach, Readers::Everyone] {
            for smart in [Reading::AttainableRelevant, Reading::AcceptableRealistic] {
                for content in [Content::Empty, Content::Example] {
                    let (name, role) = (String::new(), String::new());
                    let start = Start { lang, name, role, readers, smart, content, today: DAY };
                    texts.extend(start::files(&start).iter().map(|(_, text)| comments(text)));
                }
            }
        }
    }
    texts.sort_unstable();
    texts.dedup();
    texts
}

/// The comments of a text. What an example says beside them is the person's from the first day on.
fn comments(text: &str) -> String {
    let behind = |line: &str| line.find('#').map(|sign| format!("{}\n", &line[sign..]));
    text.lines().take_while(|line| !line.starts_with("## ")).filter_map(behind).collect()
}
