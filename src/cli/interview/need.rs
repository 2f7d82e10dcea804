//! What the author wants to learn: why now, where it comes from, and how it could be learned (S1
//! steps 2 and 3).

use super::form::{How, Place, Question, draft, earlier, fill, key};
use super::round::{Lines, Round, Stop, tell};
use crate::base::{Arg, lang};
use crate::cli::named;
use crate::host::terminal::ask;
use crate::plan::{EntryId, Kind};

/// The questions about a need.
pub(super) const QUESTIONS: [Question; 7] = [
    key("what", "title", How::Needed),
    Question { name: "why", place: Place::Body, how: How::Lines },
    key("cause", "cause", How::Choice),
    key("from", "from", How::Documents(&[Kind::Conclusion, Kind::Observation])),
    key("competence", "competence", How::Competence),
    key("training", "training", How::Choice),
    key("options", "options", How::List),
];

pub(super) fn ask(round: &mut Round<'_>, name: Option<&str>) -> Result<(), Stop> {
    if let Some(name) = name {
        let (plan, lang) = (&round.open.snapshot.plan, round.open.lang);
        let id = named::document(plan, &[Kind::Need], name, lang)?;
        round.introduce("need");
        fill(round, id, "need", &QUESTIONS)?;
        return Ok(());
    }
    round.introduce("need");
    earlier(round, Kind::Need, "need", &QUESTIONS)?;
    let mut question = "interview-need-what";
    loop {
        let text = lang::say(round.open.lang, question);
        question = "interview-need-more";
        let Some(title) = round.ask("what", &text)? else { return Ok(()) };
        let draft = draft(round, Kind::Need, &title);
        let id = round.begin(&draft)?;
        fill(round, id, "need", &QUESTIONS)?;
    }
}

/// Offers to write down the need that an evaluation mentions, and connects the two.
pub(super) fn offer(
    round: &mut Round<'_>,
    evaluation: EntryId,
    answer: &str,
) -> Result<EntryId, Stop> {
    let said = said(answer);
    let entry = round.open.snapshot.plan.entry(evaluation);
    let known = !entry.record.texts("new_needs").is_empty() || entry.record.has("new_needs");
    if !ask::is_possible() || said.is_empty() || known {
        return Ok(evaluation);
    }
    let path = entry.path.clone();
    let id = entry.id.clone();
    let say = |id: &str| lang::say(round.open.lang, id);
    let answers = vec![say("interview-yes"), say("interview-no")];
    tell("");
    if ask::choose(round.open.lang, &say("interview-need-offer"), answers)? != 0 {
        return Ok(evaluation);
    }
    let question = say("interview-need-what");
    let given = round.revise("need", &question, Some(&said), Lines::One)?;
    let title = match given {
        super::round::Given::Kept => said,
        super::round::Given::New(title) => title,
        super::round::Given::Emptied => return Ok(evaluation),
    };
    let mut draft = draft(round, Kind::Need, &title);
    draft.give("from", &id);
    let need = round.begin(&draft)?;
    let need = round.open.snapshot.plan.entry(need).id.to_string();
    let Some(evaluation) = round.open.snapshot.plan.at_path(&path) else { return Ok(evaluation) };
    let evaluation = round.change(evaluation, |entry| entry.set("new_needs", &need))?;
    let args = [("title", Arg::from(title))];
    tell(&lang::say_with(round.open.lang, "interview-need-offered", &args));
    Ok(evaluation)
}

/// The need in an answer: the words after `yes`; empty if the answer says that there is none.
fn said(answer: &str) -> String {
    let first = answer.lines().next().unwrap_or_default().trim();
    let word = first.split(|sign: char| !sign.is_alphabetic()).next().unwrap_or_default();
    let rest = first[word.len()..].trim_start_matches(|sign: char| !sign.is_alphanumeric());
    let rest = rest.trim_end_matches('.');
    match word.to_lowercase().as_str() {
        "no" | "nee" | "none" | "geen" | "niet" | "not" => String::new(),
        "yes" | "ja" if rest.is_empty() => String::new(),
        "yes" | "ja" => {
            let mut letters = rest.chars();
            let first = letters.next().map(|first| first.to_uppercase().collect::<String>());
            first.unwrap_or_default() + letters.as_str()
        }
        _ => first.trim_end_matches('.').to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::said;

    #[test]
    fn the_need_is_what_follows_yes() {
        for (answer, expected) in [
            ("Ja: aanbesteden voor de zorg.", "Aanbesteden voor de zorg"),
            ("Yes, presenting to groups", "Presenting to groups"),
            ("Presenteren", "Presenteren"),
            ("Nee.", ""),
            ("ja", ""),
            ("Geen nieuwe", ""),
            ("", ""),
        ] {
            assert_eq!(said(answer), expected, "{answer}");
        }
    }
}
