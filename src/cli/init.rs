//! `pop init`: creates a plan from at most seven questions.

use std::path::{Path, PathBuf};

use clap::{Args, ValueEnum};

use super::unanswered::{missing, quoted_word, unanswered};
use super::{Error, Outcome, Session, day, names};
use crate::base::calendar::Date;
use crate::base::{Arg, Lang, lang, visible};
use crate::edit::start::{self, Content, Reading, Start};
use crate::host;
use crate::host::disk;
use crate::host::terminal::ask::{self, Silence};
use crate::host::{clock, terminal};
use crate::plan::config;

/// Create a new plan
#[derive(Debug, Args)]
pub(super) struct Arguments {
    /// The folder of the new plan [default: this folder]
    dir: Option<PathBuf>,
    /// Your name
    #[arg(long)]
    name: Option<String>,
    /// What you do now; can be empty
    #[arg(long)]
    role: Option<String>,
    /// The text of your first page: where you are going, and why; can be empty
    #[arg(long, value_name = "TEXT")]
    intro: Option<String>,
    /// Who can read your plan, unless a document says otherwise
    #[arg(long)]
    readers: Option<ReadersArg>,
    /// What the A and the R of SMART stand for
    #[arg(long)]
    smart: Option<SmartArg>,
    /// What to start with
    #[arg(long)]
    content: Option<ContentArg>,
    /// Ask nothing; use the defaults for anything not given
    #[arg(long, short)]
    yes: bool,
    /// Add a workflow that publishes only the public edition
    #[arg(long)]
    publish: Option<PublishArg>,
    /// Start the plan on this day
    #[arg(long, value_name = "YYYY-MM-DD", value_parser = day)]
    date: Option<Date>,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
enum ReadersArg {
    #[value(alias = "ik")]
    Me,
    #[value(alias = "leidinggevende")]
    Manager,
    Coach,
    #[value(alias = "leidinggevende-en-portfolio")]
    ManagerAndPortfolio,
    #[value(alias = "iedereen")]
    Everyone,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
enum SmartArg {
    #[value(alias = "haalbaar-relevant")]
    AttainableRelevant,
    #[value(alias = "acceptabel-realistisch")]
    AcceptableRealistic,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
enum ContentArg {
    #[value(alias = "voorbeeld")]
    Example,
    #[value(alias = "leeg")]
    Empty,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
enum PublishArg {
    Github,
}

pub(super) fn run(session: &Session, arguments: &Arguments) -> Result<Outcome, Error> {
    let lang = session.lang(None);
    let root = match &arguments.dir {
        Some(dir) => session.working.join(dir),
        None => session.working.clone(),
    };
    is_free(&root)?;
    let open = open(session, arguments);
    if !open.is_empty() && !ask::is_possible() {
        return Err(missing(lang, &open));
    }
    let mut known = Known::default();
    let start = match answer(session, arguments, lang, &mut known) {
        Err(Silence::Left) if known.is_worth_keeping() => {
            return Err(Error::LeftWith(known.command(arguments.dir.as_deref(), lang)));
        }
        start => start.map_err(|silence| unanswered(silence, lang, &open))?,
    };
    session.speak(start.lang);
    make(session, &root, &start, arguments.publish)?;
    let is_empty = matches!(start.content, Content::Empty);
    if !open.is_empty() && is_empty && wants_to_begin(start.lang) {
        let dir = root.to_string_lossy();
        let mut words = ["pop", "interview", "--dir", &dir].map(str::to_owned).to_vec();
        if let Some(date) = arguments.date {
            words.extend(["--date".to_owned(), date.to_string()]);
        }
        return session.step(&words);
    }
    Ok(Outcome::Done)
}

/// Whether the author of an empty plan wants to go on with the questions.
fn wants_to_begin(lang: Lang) -> bool {
    let answers = ["interview-yes", "interview-no"].map(|id| lang::say(lang, id));
    terminal::tell("");
    ask::choose(lang, &lang::say(lang, "init-begin"), answers.into()) == Ok(0)
}

/// The flags that were not given and cannot be answered otherwise.
fn open(session: &Session, arguments: &Arguments) -> Vec<&'static str> {
    let mut open = Vec::new();
    if arguments.name.as_deref().is_none_or(|name| name.trim().is_empty()) {
        open.push("--name");
    }
    if arguments.yes {
        return open;
    }
    for (flag, given) in [
        ("--lang", session.lang.is_some()),
        ("--role", arguments.role.is_some()),
        ("--readers", arguments.readers.is_some()),
        ("--smart", arguments.smart.is_some()),
        ("--content", arguments.content.is_some()),
    ] {
        if !given {
            open.push(flag);
        }
    }
    open
}

/// Uses the given answers, and asks for the others.
fn answer(
    session: &Session,
    arguments: &Arguments,
    lang: Lang,
    known: &mut Known,
) -> Result<Start, Silence> {
    let quiet = arguments.yes;
    let lang = match session.lang {
        Some(lang) => lang,
        None if quiet => lang,
        None => spoken(lang)?,
    };
    known.lang = Some(lang);
    let name = named(arguments.name.as_deref(), lang)?;
    known.keep("--name", &name);
    let role = match &arguments.role {
        Some(role) => role.trim().to_owned(),
        None if quiet => String::new(),
        None => asked("init-role", "ask-may-be-empty", lang)?,
    };
    known.keep("--role", &role);
    let intro = match &arguments.intro {
        Some(intro) => intro.trim().to_owned(),
        None if quiet || !ask::is_possible() => String::new(),
        None => asked("init-intro", "init-intro-hint", lang)?,
    };
    known.keep("--intro", &intro);
    let choose = Choose { lang, quiet };
    let readers = choose.among(arguments.readers, "init-readers", READERS)?;
    known.keep_choice("--readers", &readers);
    let smart = choose.among(arguments.smart, "init-smart", SMART)?;
    known.keep_choice("--smart", &smart);
    let content = choose.among(arguments.content, "init-content", CONTENT)?;
    Ok(Start {
        lang,
        name,
        role,
        intro,
        readers: match readers {
            ReadersArg::Me => start::Readers::Me,
            ReadersArg::Manager => start::Readers::Manager,
            ReadersArg::Coach => start::Readers::Coach,
            ReadersArg::ManagerAndPortfolio => start::Readers::Portfolio,
            ReadersArg::Everyone => start::Readers::Everyone,
        },
        smart: match smart {
            SmartArg::AttainableRelevant => Reading::AttainableRelevant,
            SmartArg::AcceptableRealistic => Reading::AcceptableRealistic,
        },
        content: match content {
            ContentArg::Example => Content::Example,
            ContentArg::Empty => Content::Empty,
        },
        today: arguments.date.unwrap_or_else(clock::today),
    })
}

/// The answers to a question with the messages that offer them; without a question, the first one
/// is meant.
type Choices<T, const N: usize> = [(T, &'static str); N];

const READERS: Choices<ReadersArg, 5> = [
    (ReadersArg::Me, "init-readers-me"),
    (ReadersArg::Manager, "init-readers-manager"),
    (ReadersArg::Coach, "init-readers-coach"),
    (ReadersArg::ManagerAndPortfolio, "init-readers-portfolio"),
    (ReadersArg::Everyone, "init-readers-everyone"),
];

const SMART: Choices<SmartArg, 2> = [
    (SmartArg::AttainableRelevant, "init-smart-attainable"),
    (SmartArg::AcceptableRealistic, "init-smart-acceptable"),
];

const CONTENT: Choices<ContentArg, 2> =
    [(ContentArg::Example, "init-content-example"), (ContentArg::Empty, "init-content-empty")];

/// The answers so far, as options of the command line.
#[derive(Debug, Default)]
struct Known {
    lang: Option<Lang>,
    options: Vec<String>,
}

impl Known {
    fn keep(&mut self, flag: &str, answer: &str) {
        let lang = self.lang.unwrap_or_default();
        self.options.extend([names::flag(lang, flag), quoted_word(answer)]);
    }

    fn keep_choice(&mut self, flag: &str, choice: &impl ValueEnum) {
        let lang = self.lang.unwrap_or_default();
        if let Some(value) = choice.to_possible_value() {
            self.keep(flag, names::spelled(&value, lang));
        }
    }

    /// Whether more is known than the language.
    fn is_worth_keeping(&self) -> bool {
        !self.options.is_empty()
    }

    /// The command that goes on with these answers.
    fn command(&self, dir: Option<&Path>, lang: Lang) -> String {
        let lang = self.lang.unwrap_or(lang);
        let mut words = vec!["pop".to_owned(), names::command(lang, "init").to_owned()];
        words.extend(dir.map(|dir| quoted_word(&dir.to_string_lossy())));
        words.extend([names::flag(lang, "--lang"), lang.code().to_owned()]);
        words.extend(self.options.iter().cloned());
        words.join(" ")
    }
}

/// Asks which of several answers is meant.
#[derive(Clone, Copy)]
struct Choose {
    lang: Lang,
    quiet: bool,
}

impl Choose {
    fn among<T: Copy, const N: usize>(
        self,
        given: Option<T>,
        question: &str,
        choices: Choices<T, N>,
    ) -> Result<T, Silence> {
        match given {
            Some(given) => Ok(given),
            None if self.quiet => Ok(choices[0].0),
            None => {
                let say = |id: &str| lang::say(self.lang, id);
                let names = choices.iter().map(|(_, name)| say(name)).collect();
                Ok(choices[ask::choose(self.lang, &say(question), names)?].0)
            }
        }
    }
}

/// The language that the author chooses; it is still unknown, so both are offered.
fn spoken(likely: Lang) -> Result<Lang, Silence> {
    let mut languages = [Lang::Nl, Lang::En];
    if likely == Lang::En {
        languages.reverse();
    }
    let names = languages.map(|lang| lang::say(lang, "init-language-name")).to_vec();
    Ok(languages[ask::choose(likely, &lang::say(likely, "init-language"), names)?])
}

/// The name of the author, asked until there is one.
fn named(given: Option<&str>, lang: Lang) -> Result<String, Silence> {
    if let Some(given) = given.map(str::trim).filter(|name| !name.is_empty()) {
        return Ok(given.to_owned());
    }
    loop {
        let name = asked("init-name", "init-name-hint", lang)?;
        if !name.is_empty() {
            return Ok(name);
        }
        terminal::tell(&lang::say(lang, "init-name-needed"));
    }
}

/// The answer to a question with an explanation of its own.
fn asked(id: &str, hint: &str, lang: Lang) -> Result<String, Silence> {
    let about = lang::attribute(lang, id, "about", &[]).unwrap_or_default();
    ask::text_about(&lang::say(lang, id), (&lang::say(lang, hint), &about), "")
}

/// Refuses a folder that is a plan, or is inside one.
fn is_free(root: &Path) -> Result<(), host::Error> {
    let mut above = root.ancestors();
    match above.find(|folder| disk::is_there(&folder.join(config::FILE))) {
        Some(folder) if folder == root => Err(host::Error::new("trouble-plan-there", root)),
        Some(folder) => Err(host::Error::new("trouble-inside-plan", folder)),
        None if root.is_file() => Err(host::Error::new("trouble-not-a-folder", root)),
        None => Ok(()),
    }
}

fn make(
    session: &Session,
    root: &Path,
    start: &Start,
    publish: Option<PublishArg>,
) -> Result<(), Error> {
    let lang = start.lang;
    let mut files = start::files(start);
    // An existing file may contain other entries.
    let ignore = ".gitignore";
    let ignored = disk::is_there(&root.join(ignore));
    if !ignored {
        files.push((ignore.to_owned(), "out/\n".to_owned()));
    }
    if publish.is_some() {
        files.push(start::workflow(lang));
    }
    disk::create(root, &files)?;
    let shown = session.prefix(root);
    for (path, _) in &files {
        terminal::print(&format!("{shown}{}\n", visible(path)));
    }
    let report = |id: &str, args: &[(&'static str, Arg)]| {
        terminal::tell(&lang::say_with(lang, id, args));
    };
    report("init-done", &[]);
    if !shown.is_empty() {
        report("init-next-folder", &[("path", Arg::from(shown.trim_end_matches('/')))]);
    }
    report(
        match start.content {
            Content::Example => "init-next-example",
            Content::Empty => "init-next-empty",
        },
        &[],
    );
    if ignored {
        report("init-ignore", &[]);
    }
    if publish.is_some() {
        report("init-publish", &[]);
    }
    Ok(())
}
