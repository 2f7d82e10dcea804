//! What the rules about the letters of a goal share: how strictly they judge, and their findings.

use super::title;
use crate::base::{Arg, Diagnostic, Lang, Severity};
use crate::plan::kinds::Goal;
use crate::plan::kinds::goal::Status;
use crate::plan::letters::{self, Letter, State, Verdict, Why};
use crate::plan::{Entry, Plan};
use crate::syntax::schema;

/// How strictly the letters are judged: not at all for ideas and closed goals, mildly for drafts,
/// in full from the agreement on. A file without a title gets only the finding about that.
pub(super) fn asked_of(entry: &Entry, goal: &Goal) -> Option<Severity> {
    entry.title()?;
    match goal.status {
        Status::Draft => Some(Severity::Warning),
        Status::Agreed | Status::Active => Some(Severity::Error),
        _ => None,
    }
}

/// The verdict on a letter that is required and not met, with its severity. A conclusion gets one
/// finding and is not judged by letter.
pub(super) fn failing(
    plan: &Plan,
    entry: &Entry,
    goal: &Goal,
    letter: Letter,
) -> Option<(Verdict, Severity)> {
    let softened = asked_of(entry, goal)?;
    let verdict = letters::letter(plan, entry, goal, letter);
    let open = verdict.state == State::Unmet && letters::conclusion(plan, entry, goal).is_none();
    open.then_some((verdict, softened))
}

/// A finding about a letter that a goal does not meet: nothing is written about it, or the words do
/// not answer it. If nothing is written, the fix adds the key with its question.
pub(super) fn unmet(
    rule: &'static str,
    plan: &Plan,
    entry: &Entry,
    verdict: &Verdict,
    softened: Severity,
) -> Diagnostic {
    let place = if verdict.place == entry.head { entry.place("title") } else { verdict.place };
    let finding = entry.finding(rule, place).softened(softened);
    let why = match verdict.why {
        Why::Words(reason) => reason.message(),
        Why::Message(id, _) => id,
        // Without its title, so that goals without the same words are one finding.
        Why::Silent => {
            return finding.question(entry.ask(
                verdict.letter,
                plan.config.smart,
                plan.config.lang,
            ));
        }
    };
    let finding = finding.variant("words").arg("title", title(entry)).arg("why", Arg::Message(why));
    match verdict.question() {
        Some(question) => finding.arg("ask", Arg::Question(question.id, question.said)),
        None => finding,
    }
}

/// A letter that a sentence of the body or the title meets: the finding quotes the sentence, and the
/// fix puts it in its key. A sentence that meets several letters is quoted for the first one.
pub(super) fn quoted(
    rule: &'static str,
    plan: &Plan,
    entry: &Entry,
    goal: &Goal,
    letter: Letter,
) -> Option<Diagnostic> {
    asked_of(entry, goal)?;
    let verdict = letters::letter(plan, entry, goal, letter);
    let said = verdict.why.in_prose()?;
    // A title is already where everyone finds it.
    if entry.title().is_some_and(|title| *title == *said) {
        return None;
    }
    let mut before = Letter::ALL.into_iter().take_while(|other| *other != letter);
    if before.any(|other| {
        let other = letters::letter(plan, entry, goal, other);
        other.why.in_prose().is_some() && other.place == verdict.place
    }) {
        return None;
    }
    let letters = schema::find(entry.record.schema, "smart")?.inner();
    let field = letters.iter().find(|field| field.name == letter.field())?;
    let smart = plan.config.smart;
    let named = |lang, key| letter.other_reading(smart, lang).unwrap_or(key);
    let finding = entry
        .finding(rule, verdict.place)
        .variant("prose")
        .arg("title", title(entry))
        .arg("said", said)
        .arg("key", Arg::Word { en: named(Lang::En, field.name), nl: named(Lang::Nl, field.alias) })
        .softened(Severity::Info);
    let mut finding = finding.edit(entry.insert_letter(letter, said, smart));
    // Only the author knows whether the sentence is the goal or something about it.
    finding.fix.iter_mut().for_each(|fix| fix.safe = false);
    Some(finding)
}
