//! A sheet of questions to take to a quiet place: a title, some words, and space to write.

use std::collections::BTreeMap;

use serde_json::json;

use super::{Flaw, data, templates, text, world};
use crate::base::Lang;
use crate::base::calendar::Date;
use crate::render::wording::Words;

/// The questions of one round.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Questions {
    /// The subject of the round.
    pub title: String,
    /// The instructions.
    pub intro: String,
    /// The questions, in order.
    pub questions: Vec<String>,
}

/// Prints questions as a PDF, each followed by ruled lines.
pub fn questions(sheet: &Questions, lang: Lang, today: Date) -> Result<Vec<u8>, Vec<Flaw>> {
    let words = Words { lang };
    let phrases: BTreeMap<&str, String> =
        data::WORDS.iter().map(|id| (*id, words.say(id))).collect();
    let meta = json!({
        "lang": lang.code(),
        "title": words.say("plan-untitled"),
        "document": sheet.title,
        "name": null,
        "role": null,
        "audience": null,
        "state": null,
        "date": words.long(today),
        "words": phrases,
        "split": false,
        "data": false,
    });
    let mut round =
        json!({"title": sheet.title, "intro": sheet.intro, "questions": sheet.questions});
    text::prepare(&mut round, lang, &mut text::Remarks::default());
    let files = [("meta.json", meta), ("questions.json", round)];
    let files = files.map(|(path, value)| (path.to_owned(), value.to_string().into_bytes()));
    world::TypstWorld::new("questions.typ", &templates(&[]), files.to_vec(), today)
        .ok_or_else(|| vec![Flaw { message: "no template".to_owned(), place: None }])?
        .print("pop questions")
        .map(|(pdf, _)| pdf)
}
