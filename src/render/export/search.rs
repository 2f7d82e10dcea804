//! Search without a server: an index of the texts on pages, and the script that searches it.

use serde_json::{Value, json};

use super::linked::inside_an_element;
use crate::base::percent::encode;
use crate::render::plain;
use crate::render::wording::Words;
use crate::view::{Head, View};

/// The number of pages up to which an edition needs no search.
pub(in crate::render) const FEW: usize = 30;

/// The search script.
pub(in crate::render) const SCRIPT: &str = include_str!("../../../themes/traject/search.js");

/// The number of characters of each text in the index; fewer if there are many texts.
const LETTERS: usize = 2000;
const LETTERS_OF_MANY: usize = 400;
const MANY: usize = 500;

/// The index as a script, because a page opened from a file may not read other files.
pub(super) fn index(view: &View, words: Words) -> String {
    let many = view.log.len() + view.evidence.len() > MANY;
    let letters = if many { LETTERS_OF_MANY } else { LETTERS };
    let mut rows: Vec<Value> = Vec::new();
    let mut row =
        |head: &Head, kind: &str, day: Option<crate::base::calendar::Date>, said: &[&str]| {
            let kind = words.say(kind);
            let title = head.title.as_deref().map_or_else(|| kind.clone(), str::to_owned);
            let mut text = said.join(" ");
            if !text.is_empty() {
                text.push(' ');
            }
            text.push_str(&plain::words(&head.prose, letters));
            let day = day.map(|day| words.short(day)).unwrap_or_default();
            let mut address = encode(&head.at.page);
            if let Some(anchor) = &head.at.anchor {
                address.push('#');
                address.push_str(&encode(anchor));
            }
            rows.push(json!([title, address, kind, day, text.trim_end()]));
        };
    for goal in &*view.goals {
        let sentence = goal.sentence.as_deref().unwrap_or_default();
        row(&goal.head, "kind-goal", goal.due, &[sentence]);
    }
    for page in &view.pages {
        row(&page.head, "nav-page", None, &[]);
    }
    for need in &*view.needs {
        row(&need.head, "kind-need", None, &[]);
    }
    for piece in &*view.evidence {
        let quote = piece.quote.as_ref().map_or("", |(text, _)| text);
        row(&piece.head, "kind-evidence", piece.issued, &[quote]);
    }
    for evaluation in &*view.evaluations {
        row(&evaluation.head, "kind-evaluation", evaluation.head.date, &[]);
    }
    for review in &*view.reviews {
        let agreements: Vec<&str> = review.agreements.iter().map(|one| &*one.what).collect();
        row(&review.head, "kind-review", review.head.date, &agreements);
    }
    for entry in &*view.log {
        let result = entry.result.as_deref().unwrap_or_default();
        row(&entry.head, "kind-log", entry.day, &[result]);
    }
    for table in &view.skills {
        let names: Vec<&str> = table.rows.iter().map(|row| &*row.name).collect();
        row(&table.head, "nav-skills", None, &names);
    }
    format!("var popIndex={};\n", inside_an_element(&Value::Array(rows)))
}
