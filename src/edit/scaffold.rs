//! All text that the program itself writes into users' files: comments, questions, headings.
//!
//! None of it is secret, wherever it is and whoever may read the text around it.

use crate::base::Lang;
use crate::base::calendar::Date;

use super::draft::{Draft, Questions};
use super::start::{self, Content, Readers, Reading, Start};
use crate::plan::kinds::SPECS;

/// The date in the examples; dates reveal nothing.
const DAY: Date = Date::constant(2026, 1, 1);

/// Every new document without answers, and every kind of new plan, in both languages. They are made
/// by the code that writes them, so a new key, comment or question is included automatically.
pub fn texts() -> Vec<String> {
    let mut texts = Vec::new();
    for lang in Lang::ALL {
        for questions in [Questions::Usual, Questions::All] {
            texts.extend(SPECS.iter().map(|spec| {
                let mut draft = Draft::new(spec.kind, lang, "", DAY);
                draft.questions = questions;
                draft.text()
            }));
        }
        for readers in [Readers::Me, Readers::Manager, Readers::Coach, Readers::Everyone] {
            for smart in [Reading::AttainableRelevant, Reading::AcceptableRealistic] {
                for content in [Content::Empty, Content::Example] {
                    let (name, role, intro) = (String::new(), String::new(), String::new());
                    let start =
                        Start { lang, name, role, intro, readers, smart, content, today: DAY };
                    texts.extend(start::files(&start).iter().map(|(_, text)| comments(text)));
                }
            }
        }
    }
    texts.sort_unstable();
    texts.dedup();
    texts
}

/// The comments of a text. The other words of an example belong to the author from the first day.
fn comments(text: &str) -> String {
    let behind = |line: &str| line.find('#').map(|sign| format!("{}\n", &line[sign..]));
    text.lines().take_while(|line| !line.starts_with("## ")).filter_map(behind).collect()
}
