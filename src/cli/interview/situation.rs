//! Where the author is and wants to be: the six levels of the second article (steps 2 and 4), and
//! the questions that the first article adds (step 1).

use super::round::{Earlier, Given, Lines, Round, Stop, tell};
use crate::base::{Lang, lang};
use crate::edit::draft::{Draft, Questions};
use crate::plan::kinds::situation::Moment;
use crate::plan::{EntryId, Kind, agenda};

/// The names of the questions, each a step closer to the author, followed by those about work in
/// general.
pub(super) fn names() -> impl ExactSizeIterator<Item = &'static str> {
    Kind::Situation.spec().headings.iter().map(|heading| heading.name)
}

/// A question, phrased so that someone else can ask it aloud.
pub(super) fn question(moment: Moment, name: &str, lang: Lang) -> String {
    let round = word(moment);
    lang::say(lang, &format!("interview-{round}-{name}"))
}

fn word(moment: Moment) -> &'static str {
    match moment {
        Moment::Now => "now",
        Moment::Desired => "desired",
    }
}

pub(super) fn ask(round: &mut Round<'_>, moment: Moment) -> Result<(), Stop> {
    let mut own = agenda::situation(&round.open.snapshot.plan, moment)
        .filter(|_| round.earlier != Earlier::Passed);
    round.introduce(word(moment));
    for (number, name) in names().enumerate() {
        let answered = |id: EntryId| round.open.snapshot.plan.entry(id).answered(name);
        let old = own.and_then(answered).map(str::to_owned);
        if old.is_some() && !round.again() {
            continue;
        }
        tell(&format!("\n{}", round.progress(number + 1, names().len())));
        // The current answer is shown with the question about the desired situation.
        if moment == Moment::Desired
            // A new document changes the numbers of the others, so it is looked up each time.
            && let Some(answer) =
                agenda::situation(&round.open.snapshot.plan, Moment::Now).and_then(answered)
        {
            round.recall("interview-recall-now", answer);
        }
        let own_business = is_own_business(name) && round.shares(Kind::Situation, own);
        if own_business {
            tell(&lang::say(round.open.lang, "interview-for-you"));
        }
        let question = question(moment, name, round.open.lang);
        let answer = match round.revise(name, &question, old.as_deref(), Lines::Several)? {
            Given::Kept => continue,
            Given::New(answer) => answer,
            Given::Emptied => String::new(),
        };
        let id = match own {
            Some(id) => id,
            None => begin(round, moment)?,
        };
        own = Some(round.change(id, |entry| match &old {
            Some(_) => entry.replace_answer(name, &answer),
            None if own_business => entry.answer_for_author(name, &answer),
            None => entry.answer(name, &answer),
        })?);
    }
    Ok(())
}

/// Questions whose answers are nobody else's business, even where others read the rest.
fn is_own_business(name: &str) -> bool {
    matches!(name, "private-life" | "income")
}

fn begin(round: &mut Round<'_>, moment: Moment) -> Result<EntryId, Stop> {
    let plan = &round.open.snapshot.plan;
    let lang = plan.config.lang;
    let mut draft = Draft::new(Kind::Situation, lang, "", plan.today);
    draft.questions = Questions::Silent;
    draft.body = Some(String::new());
    draft.give("moment", lang.pick(word(moment), dutch(moment)));
    draft.give("date", &plan.today.to_string());
    round.begin(&draft)
}

fn dutch(moment: Moment) -> &'static str {
    match moment {
        Moment::Now => "nu",
        Moment::Desired => "gewenst",
    }
}
