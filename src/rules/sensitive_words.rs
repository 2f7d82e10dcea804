//! Words that the author may regret sharing: about leaving, pay, health, home, other people.

use super::Check;
use crate::base::{Arg, Diagnostic};
use crate::phrases::delicate::{Topic, delicate};
use crate::plan::EntryId;
use crate::plan::visibility::{self, Editions, Shown};

rule!("sensitive-words", Info, Check::Shown { settings: Some(settings), document });

fn document(editions: &Editions<'_>, id: EntryId, findings: &mut Vec<Diagnostic>) {
    all(visibility::shown(&editions.of_others(), id), findings);
}

fn settings(editions: &Editions<'_>, findings: &mut Vec<Diagnostic>) {
    all(visibility::settings(&editions.of_others()), findings);
}

fn all(texts: Vec<Shown>, findings: &mut Vec<Diagnostic>) {
    // One place per topic is enough to make the author look at the whole text.
    let mut told: Vec<Topic> = Vec::new();
    for text in texts {
        for found in delicate(&text.passage.text) {
            if told.contains(&found.topic) {
                continue;
            }
            told.push(found.topic);
            findings.push(
                text.finding("sensitive-words", found.place.start, found.place.end)
                    .arg("said", &text.passage.text[found.place])
                    .arg("topic", Arg::Message(found.topic.message())),
            );
        }
    }
}
