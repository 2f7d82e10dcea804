//! The bigger picture, which becomes the first page: where I want to go, what I believe in, how it
//! fits together (S2 step 8).

use super::round::{Earlier, Given, Lines, Round, Stop};
use crate::base::lang;
use crate::edit::draft::{Draft, Questions};
use crate::host::terminal::ask;
use crate::plan::kinds::situation::Moment;
use crate::plan::{Kind, agenda};

/// The file of the first page.
const FILE: &str = "index.md";

/// The questions, each with the levels whose earlier answer is the proposal.
pub(super) const QUESTIONS: [(&str, &str); 3] =
    [("path", "mission"), ("beliefs", "beliefs"), ("whole", "identity")];

pub(super) fn ask(round: &mut Round<'_>) -> Result<(), Stop> {
    round.introduce("picture");
    for (name, level) in QUESTIONS {
        let plan = &round.open.snapshot.plan;
        let page = plan.at_path(FILE);
        let old = page.and_then(|id| plan.entry(id).answered(name)).map(str::to_owned);
        if old.is_some() && round.earlier == Earlier::GoesOn {
            continue;
        }
        let question = lang::say(round.open.lang, &format!("interview-picture-{name}"));
        let proposal = old.clone().or_else(|| earlier(round, level));
        let answer = match round.revise(name, &question, proposal.as_deref(), Lines::Several)? {
            // Enter accepts a proposal from an earlier round.
            Given::Kept if old.is_none() => match proposal.filter(|_| ask::is_possible()) {
                Some(proposal) => proposal,
                None => continue,
            },
            Given::Kept => continue,
            Given::Emptied if old.is_none() => continue,
            Given::Emptied => String::new(),
            Given::New(answer) => answer,
        };
        let id = match page {
            Some(id) => id,
            None => begin(round)?,
        };
        round.change(id, |entry| match &old {
            Some(_) => entry.replace_answer(name, &answer),
            None => entry.answer(name, &answer),
        })?;
    }
    Ok(())
}

/// What the author wrote about a level: about the desired situation, or else about now.
fn earlier(round: &Round<'_>, level: &str) -> Option<String> {
    let plan = &round.open.snapshot.plan;
    let answer = |moment| plan.entry(agenda::situation(plan, moment)?).answered(level);
    let wanted = answer(Moment::Desired).or_else(|| answer(Moment::Now));
    wanted.map(str::to_owned)
}

fn begin(round: &mut Round<'_>) -> Result<crate::plan::EntryId, Stop> {
    let plan = &round.open.snapshot.plan;
    let title = lang::say(plan.config.lang, "interview-picture-name");
    let mut draft = Draft::new(Kind::Page, plan.config.lang, &title, plan.today);
    draft.questions = Questions::Silent;
    draft.body = Some(String::new());
    round.begin_at(FILE, &draft.text())
}
