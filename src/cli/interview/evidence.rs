//! What shows that something was learned: a file, what it supports, until when it is valid (S1 step
//! 5).

use std::sync::Arc;

use super::form::{How, Question, draft, earlier, fill, key};
use super::round::{Round, Stop, tell};
use crate::base::{Arg, lang};
use crate::cli::Complaint;
use crate::edit::draft::path;
use crate::host::terminal::ask;
use crate::plan::{Kind, Plan};

/// The questions about a piece of evidence, apart from its file.
pub(super) const QUESTIONS: [Question; 5] = [
    key("what", "title", How::Needed),
    key("type", "type", How::Choice),
    key("supports", "supports", How::Documents(&[Kind::Goal, Kind::Log])),
    key("by", "issuer", How::Line),
    key("expires", "expires", How::Day),
];

/// The number of files that are listed to choose from.
const LISTED: usize = 20;

pub(super) fn ask(round: &mut Round<'_>) -> Result<(), Stop> {
    round.introduce("evidence");
    earlier(round, Kind::Evidence, "evidence", &QUESTIONS)?;
    let mut question = "interview-evidence-what";
    loop {
        let text = lang::say(round.open.lang, question);
        question = "interview-evidence-more";
        let Some(title) = round.ask("what", &text)? else { return Ok(()) };
        let mut draft = draft(round, Kind::Evidence, &title);
        // The title is kept if the author leaves at the question about the file.
        let file = file(round);
        if let Ok(Some(file)) = &file {
            let own = path(&round.open.snapshot.plan, &draft);
            draft.give("file", &relative(&own, file));
        }
        let id = round.begin(&draft)?;
        file?;
        fill(round, id, "evidence", &QUESTIONS)?;
    }
}

/// Asks for a file of the plan: its number in the list, or its path.
fn file(round: &mut Round<'_>) -> Result<Option<Arc<str>>, Stop> {
    let files = files(&round.open.snapshot.plan);
    if ask::is_possible() && !round.is_given("file") {
        tell("");
        for (file, number) in files.iter().take(LISTED).zip(1..) {
            tell(&format!("  {number} {file}"));
        }
    }
    let question = lang::say(round.open.lang, "interview-evidence-file");
    loop {
        let from_flag = round.is_given("file");
        let Some(answer) = round.ask("file", &question)? else { return Ok(None) };
        let number = answer.parse::<usize>().ok().and_then(|number| number.checked_sub(1));
        let listed = number.filter(|_| !from_flag).and_then(|at| files.get(at));
        let plain = answer.replace('\\', "/");
        let plain = plain.trim_start_matches("./");
        let named = || files.iter().find(|file| ***file == *plain);
        if let Some(file) = listed.or_else(named) {
            return Ok(Some(Arc::clone(file)));
        }
        let args = [("file", Arg::from(answer))];
        let complaint = Complaint::new("interview-no-file", &args);
        if from_flag {
            return Err(complaint.into());
        }
        complaint.tell(round.open.lang);
    }
}

/// The files of the plan that can be evidence.
fn files(plan: &Plan) -> Vec<Arc<str>> {
    let hidden = |path: &str| path.split('/').any(|part| part.starts_with('.'));
    let is_own = |path: &str| {
        let ending = path.rsplit('.').next().unwrap_or_default().to_lowercase();
        matches!(&*ending, "md" | "toml") || path.starts_with("themes/") || path.starts_with("out/")
    };
    let files = plan.files.iter().filter(|path| !hidden(path) && !is_own(path));
    files.cloned().collect()
}

/// The path of a file as seen from a document.
fn relative(document: &str, file: &str) -> String {
    let folder = document.rsplit_once('/').map_or("", |(folder, _)| folder);
    if let Some(beside) = file.strip_prefix(folder).and_then(|rest| rest.strip_prefix('/')) {
        return beside.to_owned();
    }
    let up = folder.split('/').filter(|part| !part.is_empty()).count();
    format!("{}{file}", "../".repeat(up))
}

#[cfg(test)]
mod tests {
    use super::relative;

    #[test]
    fn a_file_is_named_from_its_document() {
        assert_eq!(relative("bewijs/a.md", "bewijs/a.pdf"), "a.pdf");
        assert_eq!(relative("bewijs/a.md", "foto/b.jpg"), "../foto/b.jpg");
        assert_eq!(relative("bewijs/a.md", "bewijsstuk.pdf"), "../bewijsstuk.pdf");
        assert_eq!(relative("a.md", "b.pdf"), "b.pdf");
    }
}
