//! Goes through a goal: its title, the five letters, its end, what it comes from, and whether it
//! has begun. Each answer is judged at once, as in `pop new goal`.

use super::form::{How, fill, key, message};
use super::round::{Given, Lines, Round, Stop, first};
use super::rows::{self, ROWS};
use crate::base::{Lang, lang};
use crate::cli::unanswered::missing;
use crate::cli::{guided, named};
use crate::host::terminal::ask;
use crate::phrases::Toward;
use crate::plan::kinds::goal::Status;
use crate::plan::letters::Letter;
use crate::plan::{Detail, EntryId, Kind};

/// The words for how far a goal is, of those that a question can lead to.
const STATES: [&str; 3] = ["draft", "agreed", "active"];

pub(super) fn ask(round: &mut Round<'_>, name: Option<&str>) -> Result<(), Stop> {
    round.check_days(&["due"])?;
    rows::check(round)?;
    let mut id = match name {
        Some(name) => named::goal(&round.open.snapshot.plan, name, round.open.lang)?,
        None => which(round)?,
    };
    round.introduce("goal");
    if round.again() {
        id = fill(round, id, "goal", &[key("title", "title", How::Needed)])?;
    }
    for letter in Letter::ALL {
        id = one(round, id, letter)?;
        round.about(String::new());
    }
    let rest = [
        key("due", "due", How::Day),
        key("need", "need", How::Documents(&[Kind::Need, Kind::Conclusion])),
        key("competence", "competence", How::Competence),
    ];
    id = fill(round, id, "goal", &rest)?;
    for rows in ROWS {
        id = rows::ask(round, id, rows)?;
    }
    status(round, id)
}

/// The questions, for the sheet.
pub(super) fn questions(lang: Lang) -> Vec<String> {
    let letter = |letter: Letter| guided::asks(letter, lang);
    let rest = ["due", "need", "competence"].map(|name| lang::say(lang, &message("goal", name)));
    let rows = ROWS.into_iter().flat_map(|rows| rows.questions(lang));
    Letter::ALL.into_iter().map(letter).chain(rest).chain(rows).collect()
}

/// The goal that is meant: the only one that is not over, or the one that the author chooses.
fn which(round: &Round<'_>) -> Result<EntryId, Stop> {
    let (plan, lang) = (&round.open.snapshot.plan, round.open.lang);
    let goals = plan.goals().filter(|(_, _, goal)| !goal.status.is_closed());
    let goals: Vec<EntryId> = goals.map(|(id, ..)| id).collect();
    match goals[..] {
        [] => Err(first("interview-goal-none")),
        [only] => Ok(only),
        _ if !ask::is_possible() => Err(Stop::Error(missing(lang, &["ID"]))),
        _ => {
            let titles = goals.iter().map(|id| plan.entry(*id).label().to_string()).collect();
            Ok(goals[ask::choose(lang, &lang::say(lang, "interview-goal-which"), titles)?])
        }
    }
}

/// Asks for a letter until the answer will do, or the author leaves it as it is.
fn one(round: &mut Round<'_>, mut id: EntryId, letter: Letter) -> Result<EntryId, Stop> {
    let (name, lang) = (letter.field(), round.open.lang);
    let plan = &round.open.snapshot.plan;
    let smart = plan.config.smart;
    let (mut question, hint) = guided::question(letter, plan, lang);
    let written = |round: &Round<'_>, id| {
        let smart = round.open.snapshot.plan.entry(id).record.table("smart");
        let words = smart.and_then(|smart| smart.text(name)).map(|words| words.to_string());
        words.filter(|words| !words.trim().is_empty())
    };
    let mut old = written(round, id);
    if old.is_some() && !round.again() {
        return Ok(id);
    }
    round.about(guided::about(letter, &hint, lang));
    loop {
        let by_flag = round.is_given(name);
        let given = round.revise_with(name, (&question, &hint), old.as_deref(), Lines::One)?;
        let kept = given == Given::Kept;
        match given {
            Given::Kept if old.is_none() => return Ok(id),
            Given::Kept => {}
            Given::Emptied => {
                return round.change(id, |entry| entry.set_letter(letter, "", smart));
            }
            Given::New(words) => {
                id = round.change(id, |entry| entry.set_letter(letter, &words, smart))?;
            }
        }
        if by_flag || !ask::is_possible() {
            return Ok(id);
        }
        let verdict = guided::judged(&round.open.snapshot.plan, id, letter);
        let sharper = guided::follow_up(letter, verdict, (&question, kept), lang);
        let Some(sharper) = sharper else { return Ok(id) };
        question = sharper;
        old = written(round, id);
    }
}

/// Asks whether a goal has begun, unless that is known.
fn status(round: &mut Round<'_>, id: EntryId) -> Result<(), Stop> {
    let Detail::Goal(goal) = &round.open.snapshot.plan.entry(id).detail else { return Ok(()) };
    let (status, begun) = (goal.status, goal.start.is_some());
    let open = matches!(status, Status::Idea | Status::Draft);
    if status.is_closed() || !(open || round.again()) {
        return Ok(());
    }
    let say = |name: &str| lang::say(round.open.lang, &format!("interview-goal-status{name}"));
    let (question, shown) = (say(""), STATES.map(|word| say(&format!("-{word}"))));
    let chosen = round.choose("status", &question, (&STATES, shown.into()), Some(status.name()))?;
    let Some(chosen) = chosen.filter(|chosen| *chosen != status.name()) else { return Ok(()) };
    let id = round.change(id, |entry| entry.set("status", chosen))?;
    if chosen == Status::Active.name() && !begun {
        let since = lang::say(round.open.lang, "goal-start-day");
        let day = round.ask_day_toward("start", &since, Toward::Back)?;
        let day = day.unwrap_or(round.open.snapshot.plan.today).to_string();
        round.change(id, |entry| entry.set("start", &day))?;
    }
    Ok(())
}
