//! `pop interview` without a round: a menu of everything that can be asked, in the order of the
//! articles. Each choice is a command; after it the menu is there again, until the author stops.

use clap::ValueEnum;

use super::Arguments;
use super::rounds::RoundArg;
use super::situation;
use crate::base::{Arg, Lang, lang};
use crate::cli::names;
use crate::cli::next::{self, Next};
use crate::cli::{Complaint, Error, Outcome, Session};
use crate::host::terminal;
use crate::host::terminal::ask;
use crate::plan::agenda::{self, Stage};
use crate::plan::kinds::situation::Moment;
use crate::plan::{Kind, Plan};
use crate::render::wording::words::capital;

/// One line of the menu.
struct Item {
    label: String,
    command: String,
}

/// Lets the author choose until they stop.
pub(super) fn run(session: &Session, arguments: &Arguments) -> Result<Outcome, Error> {
    if !ask::is_possible() || arguments.print.is_some() || !arguments.answer.is_empty() {
        return Err(no_round(session.lang(None)));
    }
    loop {
        let open = session.open(arguments.dir.as_deref(), arguments.date)?;
        let lang = open.lang;
        let (mut items, at) = items(&open.snapshot.plan, &next::next(&open.snapshot), lang);
        drop(open);
        let mut labels: Vec<String> = items.iter().map(|item| item.label.clone()).collect();
        labels.push(lang::say(lang, "interview-menu-stop"));
        terminal::tell("");
        let question = lang::say(lang, "interview-menu");
        let Ok(chosen) = ask::choose_at(lang, &question, labels, at) else {
            return Ok(Outcome::Done);
        };
        if chosen >= items.len() {
            return Ok(Outcome::Done);
        }
        let command = items.swap_remove(chosen).command;
        match session.step(&words(&command, arguments)) {
            Ok(_) => {}
            Err(error) if error.is_left() => return Err(error),
            Err(error) => _ = error.report(lang, &session.plan_prefix()),
        }
    }
}

/// No menu is possible, so the round must be named.
fn no_round(lang: Lang) -> Error {
    let values = RoundArg::value_variants().iter().filter_map(ValueEnum::to_possible_value);
    let known: Vec<String> =
        values.map(|value| format!("`{}`", names::spelled(&value, lang))).collect();
    let args = [("known", Arg::from(lang::list(lang, &known, "or")))];
    Complaint::new("interview-no-round", &args).into()
}

/// What can be chosen, and which of it is the next step. A next step that is no stage of the
/// articles, such as a goal to close, is the first line.
fn items(plan: &Plan, next: &Next, lang: Lang) -> (Vec<Item>, usize) {
    let mut items: Vec<Item> = Vec::new();
    for (name, command) in offered(plan) {
        let what = lang::say(lang, &format!("interview-menu-{name}"));
        let known = Stage::ALL.into_iter().find(|stage| stage.name() == name);
        let done = known.is_some_and(|stage| stage.is_there(plan));
        let label = match halfway(plan, name) {
            Some((answered, all)) => {
                let args = [("number", Arg::from(answered)), ("count", Arg::from(all))];
                format!("{what} ({})", lang::say_with(lang, "interview-menu-halfway", &args))
            }
            None if done => format!("{what} ✓"),
            None => what,
        };
        items.push(Item { label, command });
    }
    let advised = next.command.replace(" \"…\"", "");
    if let Some(at) = items.iter().position(|item| item.command == advised) {
        return (items, at);
    }
    let what = lang::say_with(lang, next.message, &next.args);
    items.insert(0, Item { label: capital(&what), command: advised });
    (items, 0)
}

/// How many of its questions are answered, of a situation that is not complete.
fn halfway(plan: &Plan, name: &str) -> Option<(usize, usize)> {
    let moment = match name {
        "now" => Moment::Now,
        "desired" => Moment::Desired,
        _ => return None,
    };
    let entry = plan.entry(agenda::situation(plan, moment)?);
    let answered = situation::names().filter(|name| entry.answered(name).is_some()).count();
    let all = situation::names().len();
    (answered > 0 && answered < all).then_some((answered, all))
}

/// The rounds of a plan, each with its command; those that need another one first come after it.
fn offered(plan: &Plan) -> Vec<(&'static str, String)> {
    let there = |stage: Stage| stage.is_there(plan);
    let talk = if agenda::has_prepared_talk(plan) { "interview review" } else { "review start" };
    let began = there(Stage::Goals) || there(Stage::Do);
    let all = [
        (true, "now", "interview now"),
        (there(Stage::Now), "look", "interview look"),
        (true, "desired", "interview desired"),
        (there(Stage::Now) && there(Stage::Desired), "compare", "interview compare"),
        (there(Stage::Compare) || there(Stage::Look), "conclude", "interview conclude"),
        (true, "needs", "interview need"),
        (true, "profile", "interview profile"),
        (there(Stage::Profile), "assess", "interview assess"),
        (true, "swot", "interview swot"),
        (true, "goals", "new goal"),
        (true, "do", "log"),
        (began, "evidence", "interview evidence"),
        (began, "evaluate", "interview evaluate"),
        (there(Stage::Goals) || there(Stage::Desired), "picture", "interview picture"),
        (!plan.of_kind(Kind::Goal).is_empty(), "talk", talk),
    ];
    let offered = all.into_iter().filter(|(makes_sense, ..)| *makes_sense);
    offered.map(|(_, name, command)| (name, format!("pop {command}"))).collect()
}

/// The words of a command, with the folder and the day of this one.
fn words(command: &str, arguments: &Arguments) -> Vec<String> {
    let mut words = shlex::split(command).unwrap_or_default();
    // These two have no option for the folder: it is their only argument.
    let by_place = matches!(words.get(1).map(String::as_str), Some("check" | "report"));
    if let Some(dir) = &arguments.dir {
        words.extend((!by_place).then(|| "--dir".to_owned()));
        words.push(dir.to_string_lossy().into_owned());
    }
    if let Some(date) = arguments.date {
        words.extend(["--date".to_owned(), date.to_string()]);
    }
    words
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_advised_command_is_one_with_its_folder_and_its_day() {
        let here = Arguments {
            round: None,
            id: None,
            answer: Vec::new(),
            anew: false,
            again: false,
            print: None,
            dir: Some("my plan".into()),
            date: Some(jiff::civil::date(2026, 3, 2)),
        };
        for command in [
            "pop check",
            "pop report --sheet",
            "pop review start",
            "pop interview review",
            "pop interview evaluate bread",
            "pop new goal",
            "pop log",
            "pop log --goal bread",
            "pop goal start bread",
            "pop goal done bread",
            "pop step done bread 2",
        ] {
            let words = words(command, &here).into_iter().map(Into::into);
            let words: Vec<std::ffi::OsString> = words.collect();
            assert!(crate::cli::read(&words, Lang::En).is_ok(), "{words:?}");
        }
    }
}
