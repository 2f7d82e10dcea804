//! Words that the author may regret sharing: about leaving, pay, health, home, other people.

use super::Check;
use crate::base::readers::MANAGER;
use crate::base::symbol::normal;
use crate::base::{Arg, Diagnostic};
use crate::phrases::delicate::{Topic, delicate};
use crate::phrases::is_position;
use crate::plan::visibility::{self, Editions, Shown};
use crate::plan::{EntryId, Plan};

rule!("sensitive-words", Info, Check::Shown { settings: Some(settings), document });

fn document(editions: &Editions<'_>, id: EntryId, findings: &mut Vec<Diagnostic>) {
    all(editions.plan, visibility::shown(&editions.of_others(), id), findings);
}

fn settings(editions: &Editions<'_>, findings: &mut Vec<Diagnostic>) {
    all(editions.plan, visibility::settings(&editions.of_others()), findings);
}

fn all(plan: &Plan, texts: Vec<Shown>, findings: &mut Vec<Diagnostic>) {
    // One place per topic is enough to make the author look at the whole text.
    let mut told: Vec<Topic> = Vec::new();
    for text in texts {
        for found in delicate(&text.passage.text) {
            let known = || {
                let at_work = text.editions.iter().all(|name| is_for_work(plan, name));
                at_work && found.is_known_at_work(&text.passage.text)
            };
            if told.contains(&found.topic) || known() {
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

/// Whether an edition is made for somebody the author works with: a manager, a supervisor.
fn is_for_work(plan: &Plan, name: &str) -> bool {
    let config = &plan.config;
    let Some(edition) = config.editions.iter().find(|one| *one.name == *name) else { return false };
    let audience = config.audiences.iter().find(|one| one.name == edition.audience);
    let Some(audience) = audience else { return false };
    let mut words = audience.label.split_whitespace().chain([&*audience.name]);
    MANAGER.contains(&normal(&audience.name).as_str())
        || words.any(|word| is_position(word, config.lang))
}
