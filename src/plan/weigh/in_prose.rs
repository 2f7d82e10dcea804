//! What the running text of a goal says about its letters, if nothing else does.

use crate::base::Arg;
use crate::phrases::{self, Reason, agrees, says_something};

use super::super::placeholder::is_placeholder;
use super::super::prose::{GOAL, MEANS, WHY, without_label};
use super::super::sentences::{self, Sentence};
use super::super::told::{
    is_about_me, is_beside, is_clear, is_sentence, is_told, is_wish, unclear,
};
use super::super::verdict::{IN_PROSE, IN_SECTION, Letter, State, Why};
use super::{Case, Said, is_measured};

impl Case<'_> {
    /// What the title and the body say about a letter: the sentence that meets it, or for S the
    /// first one, which does not.
    pub(super) fn prose(&self, letter: Letter) -> Option<Said> {
        let all = sentences::prose(self.plan, self.entry);
        let means = self.is_about_means(letter);
        let is_own = |one: &&Sentence| match one.field {
            GOAL => letter == Letter::S,
            MEANS => means,
            field => field == letter.field(),
        };
        let own = || all.iter().filter(is_own);
        let is_body = |one: &&Sentence| matches!(one.field, "body" | GOAL | WHY);
        let free = || all.iter().filter(|one| one.field == "title" || is_body(one));
        let met = match letter {
            Letter::A | Letter::R => {
                let acceptable = letter == Letter::A && self.plan.config.smart.acceptable;
                let answers = |sentence: &&Sentence| {
                    says_something(&sentence.text, sentence.lang)
                        && !is_placeholder(&sentence.text)
                        && !(means && phrases::only_needs_help(&sentence.text))
                        && (!acceptable || agrees(&sentence.text, sentence.lang))
                };
                let relevant = letter == Letter::R && !self.plan.config.smart.realistic;
                let reason = |sentence: &&Sentence| {
                    relevant && phrases::reason(&sentence.reading, &sentence.text).is_some()
                };
                own().find(answers).or_else(|| free().find(reason))
            }
            Letter::S => {
                let names = |one: &&Sentence| is_clear(one) && !is_placeholder(&one.text);
                let body = || free().filter(|one| is_body(one) && !is_beside(&one.text));
                own()
                    .find(names)
                    .or_else(|| body().filter(|one| is_aim(one)).find(names))
                    .or_else(|| free().filter(|one| one.field == "title").find(names))
                    .or_else(|| {
                        let mine = |one: &&Sentence| is_about_me(&one.text) && !is_told(&one.text);
                        body().filter(mine).find(names)
                    })
            }
            Letter::M => {
                let sure = |one: &&Sentence| {
                    let found = &one.judged.m;
                    let proof = matches!(found.why, Reason::Certificate | Reason::Exam);
                    found.met && (is_measured(found.why) || proof) && is_sentence(&one.text)
                };
                let wish = |one: &&Sentence| !is_body(one) || is_aim(one);
                own()
                    .find(|sentence| sentence.judged.m.met)
                    .or_else(|| free().filter(wish).find(sure))
                    .or_else(|| free().filter(|one| !is_beside(&one.text)).find(sure))
            }
            Letter::T => {
                let sure =
                    |one: &&Sentence| one.judged.t.met && one.judged.t.why != Reason::EventEnd;
                own().find(|sentence| sentence.judged.t.met).or_else(|| free().find(sure))
            }
        };
        if let Some(sentence) = met {
            let said = without_label(&sentence.text);
            // Under a heading or a label for it, everyone finds the answer.
            let id = if is_own(&sentence) { IN_SECTION } else { IN_PROSE };
            let why = Why::Message(id, vec![("said", Arg::from(said))]);
            return Some(Said { state: State::Text, why, place: sentence.span, ask: None });
        }
        let judged = |sentence: &Sentence| match letter {
            Letter::M => sentence.judged.m.clone(),
            Letter::T => sentence.judged.t.clone(),
            _ => unclear(sentence),
        };
        let unmet = match letter {
            Letter::S => own().next().or_else(|| {
                let body = || free().filter(|one| is_body(one) && !is_beside(&one.text));
                let title = || free().find(|one| one.field == "title");
                body().find(|one| is_aim(one)).or_else(title).or_else(|| body().next())
            }),
            Letter::M | Letter::T => own().next(),
            Letter::A | Letter::R => None,
        };
        unmet.map(|sentence| Said::read(State::Unmet, sentence, &judged(sentence)))
    }
}

/// Whether a sentence says what its author wants, or has a label or a heading that says so:
/// `Goal: …`.
fn is_aim(sentence: &Sentence) -> bool {
    let text = &*sentence.text;
    sentence.field == GOAL || is_wish(text) || without_label(text) != text
}
