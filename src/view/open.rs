//! What is still open about a goal: a coach's questions, for the author alone.

use crate::base::Arg;
use crate::plan::config::RuleLevel;
use crate::plan::kinds::Goal;
use crate::plan::kinds::goal::Status;
use crate::plan::letters::{self, Letter, State, Verdict, Why};
use crate::plan::{Entry, Plan, agenda};
use crate::syntax::Value;

/// A question about a goal.
#[derive(Clone, Debug, PartialEq)]
pub struct Open {
    /// The message with its subject.
    pub about: String,
    /// The message with the question.
    pub question: String,
    /// The arguments of the question.
    pub args: Vec<(&'static str, Arg)>,
    /// The message with the command that answers it.
    pub command: &'static str,
}

/// The command that asks about what is missing in a goal.
const ONCE: &str = "open-answer";
/// The command that also asks about what is there.
const AGAIN: &str = "open-answer-again";

/// Adds the questions to the goals of the author's own view. They are about the plan itself: a
/// reduced plan has no waivers.
pub(super) fn fill(plan: &Plan, goals: &mut [super::Goal]) {
    for (_, entry, goal) in plan.goals().filter(|(_, entry, _)| entry.sound) {
        // Of two goals with one name, the first keeps it.
        let shown = goals.iter_mut().find(|shown| shown.head.id == entry.id);
        if let Some(shown) = shown.filter(|shown| shown.open.is_empty()) {
            shown.open = of_goal(plan, entry, goal);
        }
    }
}

/// The questions about a goal, those that the same command answers together.
fn of_goal(plan: &Plan, entry: &Entry, goal: &Goal) -> Vec<Open> {
    let mut open = match goal.status {
        Status::Draft | Status::Agreed | Status::Active => of_letters(plan, entry, goal),
        _ => Vec::new(),
    };
    // One command asks about all letters.
    if open.iter().any(|one| one.command == AGAIN) {
        for one in &mut open {
            one.command = AGAIN;
        }
    }
    let over = goal.due.filter(|due| *due < plan.today && goal.start.is_none_or(|day| day <= *due));
    if let Some(due) = over.filter(|_| goal.status.is_binding())
        && !is_settled(plan, entry, &["due-passed"])
    {
        open.push(Open {
            about: "fact-period".to_owned(),
            question: "open-due-passed".to_owned(),
            args: vec![("due", Arg::Date(due))],
            command: "open-answer-done",
        });
    }
    let evaluated = || !agenda::is_to_evaluate(plan, entry, goal);
    if !is_settled(plan, entry, &["achieved-without-evaluation"]) && !evaluated() {
        open.push(plain("kind-evaluation", "open-evaluation", "open-answer-evaluate"));
    }
    open
}

/// The questions about the letters that are not met; a goal that leaves a choice open is not judged
/// by letter.
fn of_letters(plan: &Plan, entry: &Entry, goal: &Goal) -> Vec<Open> {
    if letters::conclusion(plan, entry, goal).is_some() {
        let settled = is_settled(plan, entry, &["goal-is-an-idea"]);
        return if settled {
            Vec::new()
        } else {
            vec![plain("smart-specific", "open-choice", AGAIN)]
        };
    }
    let judged = letters::judge(plan, entry, goal);
    judged.iter().filter_map(|verdict| asked(plan, entry, goal, verdict)).collect()
}

/// The question about a letter, if it is not met and nothing settles it.
fn asked(plan: &Plan, entry: &Entry, goal: &Goal, verdict: &Verdict) -> Option<Open> {
    let (letter, smart) = (verdict.letter, plan.config.smart);
    if verdict.state != State::Unmet || is_settled(plan, entry, rules(letter)) {
        return None;
    }
    let silent = verdict.why == Why::Silent;
    if letter == Letter::A && smart.acceptable {
        // A draft is written before it is discussed, and an answer by others is not typed again.
        let open = silent && goal.status.is_binding() && goal.agreed.is_empty();
        open.then_some(())?;
    }
    let about = format!("smart-{}", letter.reading(plan));
    if silent {
        return Some(Open { about, ..plain("", &letter.question(smart), ONCE) });
    }
    let question = verdict.question()?;
    // Words that are there are asked about only when the author wants to see them again; the day on
    // which a goal ends has a question of its own.
    let command = if letter == Letter::T { ONCE } else { AGAIN };
    let args = vec![("said", Arg::Text(question.said))];
    Some(Open { about, question: question.id.to_owned(), args, command })
}

fn plain(about: &str, question: &str, command: &'static str) -> Open {
    Open { about: about.to_owned(), question: question.to_owned(), args: Vec::new(), command }
}

/// The rules that ask about a letter.
fn rules(letter: Letter) -> &'static [&'static str] {
    match letter {
        Letter::S => &["goal-not-specific"],
        Letter::M => &["goal-without-measure", "measure-is-an-instrument"],
        Letter::A => &["goal-without-effort", "goal-not-agreed"],
        Letter::R => &["goal-without-need", "goal-without-means"],
        Letter::T => &["goal-without-due", "start-is-not-a-due", "vague-time"],
    }
}

/// Whether the plan has switched one of these rules off, or the document waives it with a reason.
fn is_settled(plan: &Plan, entry: &Entry, rules: &[&str]) -> bool {
    let named = |name: &str| rules.contains(&name);
    let off = plan
        .config
        .rules
        .iter()
        .any(|(name, level)| named(name) && matches!(level, RuleLevel::Off));
    let reason = |value: &Value| matches!(value, Value::Text(text) if !text.trim().is_empty());
    let mut waived = entry.record.map("waive").iter();
    off || waived.any(|(name, why)| named(&name.value) && reason(&why.value))
}
