//! `pop review start`: prepares the next review, with the agreements and requests of earlier ones.
//! For signing, see [`sign`](super::sign).

use std::fmt::Write;
use std::path::{Path, PathBuf};

use clap::{Args, Subcommand};

use super::published::Reporter;
use super::unanswered::unanswered;
use super::{Complaint, Error, Outcome, Session, day, given, readers, sign};
use crate::base::calendar::Date;
use crate::base::{Arg, Lang, lang};
use crate::edit::draft::{self, Draft, Questions};
use crate::host::terminal;
use crate::host::terminal::ask;
use crate::phrases::Toward;
use crate::plan::audience::item_readers;
use crate::plan::visibility::readers_of_new;
use crate::plan::{Edition, EntryId, Kind, Output, Plan, ReaderSet, agenda};
use crate::publish::{self, Attachments, Input, Paper, Themes};
use crate::rules;
use crate::workspace::Snapshot;

#[derive(Debug, Args)]
pub(super) struct Arguments {
    #[command(subcommand)]
    action: Action,
}

#[derive(Debug, Subcommand)]
enum Action {
    /// Prepare the document of the next review, with everything that is still open
    Start {
        /// The day of the review [default: the next planned review, or today]
        #[arg(long, value_name = "DATE")]
        on: Option<String>,
        /// The folder of the plan [default: the nearest one with a `pop.toml`]
        #[arg(long, value_name = "DIR")]
        dir: Option<PathBuf>,
        /// Read the plan as it is on this day
        #[arg(long, value_name = "YYYY-MM-DD", value_parser = day)]
        date: Option<Date>,
        /// Do not ask whether the readers of the sheet may see what is new
        #[arg(long, short)]
        yes: bool,
    },
    /// Sign the goals as they are now, as part of a review
    Sign(sign::SignArguments),
    /// Check which goals are unchanged since they were signed
    Verify(sign::VerifyArguments),
}

pub(super) fn run(session: &Session, arguments: &Arguments) -> Result<Outcome, Error> {
    let (on, dir, date, yes) = match &arguments.action {
        Action::Start { on, dir, date, yes } => (on, dir, date, *yes),
        Action::Sign(arguments) => return sign::sign(session, arguments),
        Action::Verify(arguments) => return sign::verify(session, arguments),
    };
    let open = session.open(dir.as_deref(), *date)?;
    let (plan, lang) = (&open.snapshot.plan, open.lang);
    let planned = agenda::next_talk(plan).map(|(date, _)| date);
    let on = on.as_deref().map(|on| given::day(on, plan.today, lang, Toward::Ahead));
    let asks = ask::is_possible() && !yes;
    let day = match on.transpose()?.or(planned) {
        Some(day) => day,
        None if asks => ask_day(plan, lang)?,
        None => plan.today,
    };
    let there = plan.reviews().find(|(_, _, review)| review.date == Some(day));
    if let Some((_, entry, _)) = there {
        let path = format!("{}{}", session.plan_prefix(), entry.path);
        let args = [("path", Arg::from(path)), ("date", Arg::from(day))];
        return Err(Complaint::new("review-there", &args).into());
    }
    let draft = draft(plan, day, before(plan, day));
    let path = draft::path(plan, &draft);
    let after = open.add(&[(path.clone(), draft.text())])?;
    terminal::tell(&lang::say_with(lang, "review-ready", &[("date", Arg::from(day))]));
    if !asks {
        sheet(session, &open.root, &after, (lang, yes))?;
        return Ok(Outcome::Done);
    }
    let id = after.plan.at_path(&path).map(|id| after.plan.entry(id).id.to_string());
    let mut words = vec!["pop".into(), "interview".into(), "review".into()];
    words.extend(id);
    if let Some(dir) = dir {
        words.extend(["--dir".into(), dir.to_string_lossy().into_owned()]);
    }
    words.extend(date.iter().flat_map(|date| ["--date".into(), date.to_string()]));
    session.step(&words)?;
    let open = session.open(dir.as_deref(), *date)?;
    sheet(session, &open.root, &open.snapshot, (lang, yes))?;
    Ok(Outcome::Done)
}

/// The day of a review that no earlier one planned.
fn ask_day(plan: &Plan, lang: Lang) -> Result<Date, Error> {
    let (question, hint) = (lang::say(lang, "review-when"), lang::say(lang, "review-when-hint"));
    loop {
        let answer = ask::text(&question, &hint, "");
        let answer = answer.map_err(|silence| unanswered(silence, lang, &["--on"]))?;
        if answer.is_empty() {
            return Ok(plan.today);
        }
        match given::day(&answer, plan.today, lang, Toward::Ahead) {
            Ok(day) => return Ok(day),
            Err(refused) => refused.tell(lang),
        }
    }
}

/// Makes the review sheet; if this program has no typesetter, or findings stop the edition, tells
/// the user how.
fn sheet(
    session: &Session,
    root: &Path,
    snapshot: &Snapshot,
    (lang, yes): (Lang, bool),
) -> Result<(), Error> {
    let editions = &snapshot.plan.config.editions;
    let edition = editions.iter().find(|edition| edition.outputs.contains(&Output::Sheet));
    let stopped = rules::stopped(&snapshot.plan, &snapshot.diagnostics);
    let made = |edition: &&Edition| stopped.iter().all(|one| one.edition.name != edition.name);
    let Some(edition) = edition.filter(|_| cfg!(feature = "pdf")).filter(made) else {
        let name = edition.or(editions.last()).map(|edition| edition.name.to_string());
        let args = [("edition", Arg::from(name.unwrap_or_default()))];
        terminal::tell(&lang::say_with(lang, "review-sheet", &args));
        return Ok(());
    };
    let out = root.join("out");
    let confirmed = readers::confirm(&snapshot.plan, edition, &out, (lang, yes));
    if !confirmed.map_err(|silence| unanswered(silence, lang, &["--yes"]))? {
        terminal::tell(&lang::say(lang, "review-without-sheet"));
        return Ok(());
    }
    let themes = Themes::read(root)?;
    let input = Input { root, snapshot, themes: &themes };
    let (reporter, mut attachments) = (Reporter { session, lang }, Attachments::new(root));
    let tell = &mut reporter.listen();
    if let Some(document) = publish::print(input, edition, Paper::Sheet, &mut attachments, tell)? {
        publish::add(root, edition, &document)?;
        publish::remember(&snapshot.plan, edition, &out)?;
        let path = format!("out/{}/{}", edition.name, document.path());
        terminal::tell(&lang::say_with(lang, "report-done", &[("path", Arg::from(path))]));
    }
    Ok(())
}

/// A review on a day, with lists under headings.
pub(super) fn draft(plan: &Plan, day: Date, lists: Vec<(String, Vec<String>)>) -> Draft {
    let lang = plan.config.lang;
    let title = lang::say_with(lang, "review-title", &[("date", Arg::from(day))]);
    let mut draft = Draft::new(Kind::Review, lang, &title, day);
    // The file name already begins with the date.
    let spec = Kind::Review.spec();
    draft.name = Some(lang.pick(spec.name, spec.alias).to_owned());
    draft.questions = Questions::Silent;
    let mut body = String::new();
    for (heading, items) in lists {
        let _ = writeln!(body, "## {heading}\n");
        for item in items {
            let _ = writeln!(body, "- {item}");
        }
        body.push('\n');
    }
    draft.body = Some(body.trim_end().to_owned());
    draft
}

/// What earlier reviews left open, and the goals to discuss, as far as readers of the new document
/// may see them.
fn before(plan: &Plan, day: Date) -> Vec<(String, Vec<String>)> {
    let lang = plan.config.lang;
    let readers = readers_of_new(plan, Kind::Review, &[]);
    let open = |set: ReaderSet| readers.is_within(set, &plan.config);
    // Whether a part of an earlier review, given by its list and number, is still open.
    let is_open = |id: EntryId, list: &str, number: usize| {
        let set = plan.access(id).field(list, true);
        let item = plan.entry(id).record.tables(list).get(number);
        item.is_some_and(|item| open(set.narrowed(item_readers(&plan.config, item))))
    };
    let (mut agreed, mut asked) = (Vec::new(), Vec::new());
    for (id, _, review) in plan.reviews().filter(|(_, _, r)| r.date.is_some_and(|date| date < day))
    {
        let agreements = review.agreements.iter().enumerate();
        for (_, agreement) in agreements
            .filter(|(at, agreement)| agreement.done.is_none() && is_open(id, "agreement", *at))
        {
            let what = agreement.what.as_deref().unwrap_or_default();
            let when = agreement.due.map(|due| lang::long_date(lang, due));
            let more = agreement.who.as_deref().map(str::to_owned).into_iter().chain(when);
            let more: Vec<String> = more.collect();
            let more =
                if more.is_empty() { String::new() } else { format!(" ({})", more.join(", ")) };
            agreed.push(format!("{what}{more}"));
        }
        let asks = review.asks.iter().enumerate();
        for (_, ask) in asks.filter(|(at, ask)| ask.decision.is_none() && is_open(id, "ask", *at)) {
            asked.extend(ask.what.as_deref().map(str::to_owned));
        }
    }
    let shown = |id: &EntryId| open(plan.access(*id).field("title", false));
    let goals = agenda::goals(plan).into_iter().filter(shown);
    let goals = goals.map(|id| format!("[[{}]]", plan.entry(id).id));
    let lists =
        [("review-agreed", agreed), ("review-asked", asked), ("review-goals", goals.collect())];
    lists
        .into_iter()
        .filter(|(_, items)| !items.is_empty())
        .map(|(id, items)| (lang::say(lang, id), items))
        .collect()
}
