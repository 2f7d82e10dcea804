//! Writes the questions of a round to a sheet, to take to a quiet place.

use super::form::{Question, message};
use super::rounds::RoundArg;
use super::{Moment, evaluate, evidence, goal, need, picture, situation, swot};
use crate::base::{Lang, lang};
use crate::cli::{Error, Outcome, Session};
use crate::host::terminal;
use crate::host::terminal::ask;

/// The number of lines for an answer on the sheet.
const LINES: usize = 4;

/// The questions of a round.
struct Sheet {
    title: String,
    intro: String,
    questions: Vec<String>,
}

/// Writes the questions of a round to a file, to one named after the round if the name is empty, or
/// as text for `-`.
pub(super) fn print(session: &Session, round: RoundArg, file: &str) -> Result<Outcome, Error> {
    let lang = session.lang(None);
    let sheet = Sheet::of(round, lang);
    if file == "-" || !cfg!(feature = "pdf") {
        terminal::print(&sheet.text());
    } else {
        with_pdf::print(session, &sheet, file, lang)?;
    }
    Ok(Outcome::Done)
}

impl Sheet {
    fn of(round: RoundArg, lang: Lang) -> Self {
        let name = round.name();
        let say = |id: &str| lang::say(lang, id);
        let form = |of: &str, first: &[&str], rest: &[Question]| -> Vec<String> {
            let rest = rest.iter().map(|question| question.name);
            first.iter().copied().chain(rest).map(|name| say(&message(of, name))).collect()
        };
        let questions: Vec<String> = match round {
            RoundArg::Now | RoundArg::Desired => {
                let moment = if round == RoundArg::Now { Moment::Now } else { Moment::Desired };
                situation::names().map(|name| situation::question(moment, name, lang)).collect()
            }
            RoundArg::Evaluate => {
                let names = evaluate::NAMES.iter();
                names.map(|name| say(&format!("interview-evaluate-{name}"))).collect()
            }
            RoundArg::Look => vec![say("interview-look-what"), say("interview-look-tension")],
            RoundArg::Compare => ["now", "desired", "same"]
                .map(|name| say(&format!("interview-compare-{name}")))
                .into(),
            RoundArg::Conclude => vec![say("interview-conclude-what")],
            RoundArg::Need => form("need", &[], &need::QUESTIONS),
            RoundArg::Profile => form("profile", &["role", "competence"], &[]),
            RoundArg::Assess => form("assess", &["by", "levels"], &[]),
            RoundArg::Swot => form("swot", &[], &swot::QUESTIONS),
            RoundArg::Goal => goal::questions(lang),
            RoundArg::Evidence => form("evidence", &[], &evidence::QUESTIONS),
            RoundArg::Picture => {
                let names = picture::QUESTIONS.map(|(name, _)| message("picture", name));
                names.map(|id| say(&id)).into()
            }
            RoundArg::Review => {
                let names = ["changed", "ask", "agreement", "next"];
                names.map(|name| say(&format!("interview-review-{name}"))).into()
            }
        };
        let title = say(&format!("interview-{name}-title"));
        Self { title, intro: say(&format!("interview-{name}-intro")), questions }
    }

    /// The sheet for a terminal or a plain printer.
    fn text(&self) -> String {
        let mut out = format!("{}\n\n{}\n\n", self.title, ask::wrapped(&self.intro, 72));
        for (number, question) in self.questions.iter().enumerate() {
            out.push_str(&ask::wrapped(&format!("{}. {question}", number + 1), 72));
            out.push('\n');
            for _ in 0..LINES {
                out.push('\n');
                out.push_str(&"_".repeat(72));
                out.push('\n');
            }
            out.push('\n');
        }
        out
    }
}

/// Without the typesetter there is only text.
#[cfg(not(feature = "pdf"))]
mod with_pdf {
    use super::{Error, Lang, Session, Sheet};

    pub(super) fn print(_: &Session, _: &Sheet, _: &str, _: Lang) -> Result<(), Error> {
        Err(Error::Unavailable)
    }
}

#[cfg(feature = "pdf")]
mod with_pdf {
    use super::{Error, Lang, Session, Sheet, lang, terminal};
    use crate::base::Arg;
    use crate::base::symbol::normal;
    use crate::host::{clock, disk};
    use crate::render::report::{self, Questions};

    /// Writes the sheet as a PDF.
    pub(super) fn print(
        session: &Session,
        sheet: &Sheet,
        file: &str,
        lang: Lang,
    ) -> Result<(), Error> {
        let name =
            if file.is_empty() { format!("{}.pdf", normal(&sheet.title)) } else { file.to_owned() };
        let questions = Questions {
            title: sheet.title.clone(),
            intro: sheet.intro.clone(),
            questions: sheet.questions.clone(),
        };
        let pdf = report::questions(&questions, lang, clock::today()).map_err(|flaws| {
            let messages: Vec<String> = flaws.into_iter().map(|flaw| flaw.message).collect();
            Error::Fault(Some(messages.join("; ")))
        })?;
        disk::write_file(&session.working.join(&name), &pdf)?;
        let args = [("path", Arg::from(name))];
        terminal::print(&format!("{}\n", lang::say_with(lang, "interview-printed", &args)));
        Ok(())
    }
}
