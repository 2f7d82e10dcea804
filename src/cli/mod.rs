//! The command line: one file per command.
//!
//! Exit codes: 0 success, 1 errors in the plan, 2 incorrect use or a problem outside pop, 3 a bug
//! in pop, 130 stopped by the user.

mod build;
mod check;
mod columns;
mod error;
mod explain;
mod fix;
mod form;
mod given;
mod goal;
mod guided;
mod heads;
mod import;
mod init;
mod interview;
mod leaks;
mod live;
mod log;
mod lsp;
mod named;
mod names;
mod new;
mod next;
mod published;
mod readers;
mod remove;
mod report;
mod review;
mod serve;
mod share;
mod shell;
mod sign;
mod smart;
mod status;
mod theme;
mod unanswered;
mod watch;
mod words;
mod write;

use std::cell::OnceCell;
use std::panic::AssertUnwindSafe;
use std::path::{Path, PathBuf};

use clap::error::ErrorKind;
use clap::{CommandFactory, FromArgMatches, Parser, Subcommand, ValueEnum};

use crate::base::calendar::Date;
use crate::base::{Interner, Lang, Source, lang, visible};
use crate::host;
use crate::host::disk;
use crate::host::{clock, patience, terminal};
use crate::phrases::Toward;
use crate::plan::{Config, config};
use crate::render::image;
use crate::workspace::{Snapshot, Workspace};

use error::{Complaint, Error, Outcome, complain, show};
use words::Names;
use write::OpenPlan;

/// Success.
pub const OK: u8 = 0;
/// The plan contains errors.
pub const PLAN: u8 = 1;
/// Incorrect use, or a problem outside pop.
pub(crate) const USE: u8 = 2;
/// A bug in pop.
pub(crate) const FAULT: u8 = 3;
/// The user stopped at a question; the exit code of a program that ends at Ctrl-C.
pub(crate) const STOPPED: u8 = 130;

/// The format of a result: for people, or for programs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum Form {
    #[value(alias = "tekst")]
    Human,
    Json,
}

/// Turns a personal development plan into a portfolio, and shows you what could be better
#[derive(Debug, Parser)]
#[command(name = "pop", version, arg_required_else_help = false)]
struct Options {
    #[command(subcommand)]
    command: Option<Command>,
    /// Work as if started in this folder
    #[arg(short = 'C', value_name = "DIR", global = true)]
    folder: Option<PathBuf>,
    /// The language of messages [default: the language of the plan]
    #[arg(long, value_name = "LANG", global = true)]
    lang: Option<LangArg>,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Create a new plan
    Init(init::Arguments),
    /// Answer the questions of the two articles behind `pop`, one at a time
    Interview(interview::Arguments),
    /// Write a new document with what you answer, and the keys that most people need
    New(new::Arguments),
    /// Write down what you did
    Log(log::Arguments),
    /// Make a log or a list of evidence from a spreadsheet
    Import(import::Arguments),
    /// Show how the plan is doing and what to do next
    Status(status::Arguments),
    /// Begin with a goal, close it, or move its end date
    Goal(goal::GoalArguments),
    /// Tick off a step of a goal
    Step(goal::StepArguments),
    /// Prepare a review of your plan, and sign for it
    Review(review::Arguments),
    /// Report what is wrong, vague or missing
    Check(check::Arguments),
    /// Build the editions of a plan
    Build(build::Arguments),
    /// Search the editions for text they must not show
    Leaks(leaks::Arguments),
    /// Show who reads what, and why
    Readers(readers::Arguments),
    /// Let others read a document
    Share(share::ShareArguments),
    /// Keep a document from others
    Hide(share::HideArguments),
    /// Take a document out of the plan
    #[command(alias = "delete")]
    Remove(remove::Arguments),
    /// Show an edition in the browser, and reload it after each save
    Serve(serve::Arguments),
    /// Build again after each save
    Watch(watch::Arguments),
    /// Write the report of an edition as a PDF or for Word, or the sheet for a review
    Report(report::Arguments),
    /// Fill an employer's own form from an edition
    Form(form::Arguments),
    /// Copy theme files into your plan so that you can change them
    Theme(theme::Arguments),
    /// Explain a rule, or list them all
    Explain(explain::Arguments),
    /// Check a sentence on its own: which SMART letters it meets, and what a coach would ask
    Smart(smart::Arguments),
    /// Serve an editor: findings while you type, what a key means, where a reference leads
    Lsp(lsp::Arguments),
    /// Let a shell complete commands, options and ids
    Completions(shell::CompletionsArguments),
    /// Write the manual as man pages
    Man(shell::ManArguments),
    /// Show the help of a command
    Help(shell::HelpArguments),
}

#[derive(Clone, Copy, Debug, ValueEnum)]
enum LangArg {
    Nl,
    En,
}

/// The context of every command.
struct Session {
    working: PathBuf,
    lang: Option<Lang>,
    /// Whether the command was chosen from a menu, which shows the next step itself.
    in_menu: bool,
    /// Facts about the plan that the command is about, once it is read.
    opened: OnceCell<Opened>,
}

/// What messages need to know about a plan.
#[derive(Debug)]
struct Opened {
    spoken: Option<Lang>,
    /// The path from the working folder to its files.
    prefix: String,
}

/// Runs the program with its arguments, the first of which is its own name.
pub fn run(arguments: impl IntoIterator<Item = std::ffi::OsString>) -> u8 {
    keep_painters_quiet();
    guarded(|| dispatch(arguments))
}

/// Leaves out the report of a panic that costs no more than a drawing, which has its own message.
fn keep_painters_quiet() {
    let report = std::panic::take_hook();
    std::panic::set_hook(Box::new(move |panic| {
        if std::thread::current().name() != Some(image::PAINTER) {
            report(panic);
        }
    }));
}

/// Runs a command and turns a panic into an exit code; the panic itself was already printed.
fn guarded(work: impl FnOnce() -> u8) -> u8 {
    std::panic::catch_unwind(AssertUnwindSafe(work)).unwrap_or(FAULT)
}

fn dispatch(arguments: impl IntoIterator<Item = std::ffi::OsString>) -> u8 {
    patience::begin();
    let arguments: Vec<std::ffi::OsString> = arguments.into_iter().collect();
    let spoken = spoken_before(&arguments);
    if shell::completed(&arguments, spoken) {
        return OK;
    }
    let options = match read(&arguments, spoken) {
        Ok(options) => options,
        Err(error) if !error.use_stderr() => {
            terminal::print_styled(&error.render().ansi().to_string());
            return OK;
        }
        Err(error) if error.kind() == ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand => {
            terminal::report_styled(&error.render().ansi().to_string());
            return USE;
        }
        Err(error) => {
            let (message, help) = words::wrong_use(&error, spoken);
            complain(spoken, &message, help.as_deref());
            return USE;
        }
    };
    let lang = options.lang.map(|lang| match lang {
        LangArg::Nl => Lang::Nl,
        LangArg::En => Lang::En,
    });
    let session = match Session::start(options.folder.as_deref(), lang) {
        Ok(session) => session,
        Err(error) => return Error::from(error).report(lang.unwrap_or_default(), ""),
    };
    let Some(command) = options.command else { return session.bare() };
    match command.run(&session) {
        Ok(outcome) => outcome.code(),
        Err(error) => error.report(session.lang(None), &session.plan_prefix()),
    }
}

/// Parses the arguments. Help and errors come from the command line with the names of the language.
fn read(arguments: &[std::ffi::OsString], lang: Lang) -> Result<Options, clap::Error> {
    let parsed = |names| words::whole(command(), lang, names).try_get_matches_from(arguments);
    match parsed(Names::Defined) {
        Ok(matches) => Options::from_arg_matches(&matches),
        Err(error) => Err(parsed(Names::Shown).err().unwrap_or(error)),
    }
}

impl Command {
    fn run(&self, session: &Session) -> Result<Outcome, Error> {
        match self {
            Self::Build(arguments) => build::run(session, arguments),
            Self::Check(arguments) => check::run(session, arguments),
            Self::Completions(arguments) => shell::completions(arguments),
            Self::Explain(arguments) => explain::run(session, arguments),
            Self::Form(arguments) => form::run(session, arguments),
            Self::Goal(arguments) => goal::goal(session, arguments),
            Self::Hide(arguments) => share::hide(session, arguments),
            Self::Help(arguments) => shell::help(session, arguments),
            Self::Import(arguments) => import::run(session, arguments),
            Self::Init(arguments) => init::run(session, arguments),
            Self::Interview(arguments) => interview::run(session, arguments),
            Self::Leaks(arguments) => leaks::run(session, arguments),
            Self::Log(arguments) => log::run(session, arguments),
            Self::Lsp(arguments) => lsp::run(session, arguments),
            Self::Man(arguments) => shell::man(session, arguments),
            Self::New(arguments) => new::run(session, arguments),
            Self::Readers(arguments) => readers::run(session, arguments),
            Self::Report(arguments) => report::run(session, arguments),
            Self::Review(arguments) => review::run(session, arguments),
            Self::Serve(arguments) => serve::run(session, arguments),
            Self::Remove(arguments) => remove::run(session, arguments),
            Self::Share(arguments) => share::share(session, arguments),
            Self::Smart(arguments) => smart::run(session, arguments),
            Self::Status(arguments) => status::run(session, arguments),
            Self::Step(arguments) => goal::step(session, arguments),
            Self::Theme(arguments) => theme::run(session, arguments),
            Self::Watch(arguments) => watch::run(session, arguments),
        }
    }
}

/// The definition of the command line, without texts.
fn command() -> clap::Command {
    shell::with_names(Options::command())
}

/// The help of every command in a language, each with its name.
pub fn pages(lang: Lang) -> Vec<(String, String)> {
    words::pages(words::whole(command(), lang, Names::Shown))
}

/// The language of help and usage errors, before the arguments are parsed.
fn spoken_before(arguments: &[std::ffi::OsString]) -> Lang {
    let words: Vec<String> =
        arguments.iter().map(|word| word.to_string_lossy().into_owned()).collect();
    let after = |flag: &str| {
        let next = words.iter().position(|word| word == flag).and_then(|at| words.get(at + 1));
        let joined = words.iter().find_map(|word| word.strip_prefix(&format!("{flag}=")));
        next.map(String::as_str).or(joined).map(str::to_owned)
    };
    let lang = Lang::ALL.into_iter().find_map(|lang| after(&names::flag(lang, "--lang")));
    let lang = lang.and_then(|code| Lang::from_code(&code));
    let folder = after("-C").map(PathBuf::from);
    let session = Session::start(folder.as_deref(), lang);
    session.map_or(lang.unwrap_or_default(), |session| session.lang(None))
}

impl Session {
    #[expect(clippy::disallowed_methods, reason = "a command starts where the person stands")]
    fn start(folder: Option<&Path>, lang: Option<Lang>) -> Result<Self, host::Error> {
        let here = std::env::current_dir().map_err(|error| {
            host::Error::new("trouble-working-folder", Path::new(".")).caused_by(error)
        })?;
        let working = folder.map_or_else(|| here.clone(), |folder| here.join(folder));
        Ok(Self { working, lang, in_menu: false, opened: OnceCell::new() })
    }

    /// Runs another command, chosen from a menu, in the same folder and language.
    fn step(&self, words: &[String]) -> Result<Outcome, Error> {
        let arguments = ["pop"].into_iter().chain(words.iter().skip(1).map(String::as_str));
        let arguments: Vec<std::ffi::OsString> = arguments.map(Into::into).collect();
        let options = read(&arguments, self.lang.unwrap_or_default());
        let options = options.map_err(|error| Error::Fault(Some(error.to_string())))?;
        let Some(command) = options.command else { return Ok(Outcome::Done) };
        let working = self.working.clone();
        let session = Self { working, lang: self.lang, in_menu: true, opened: OnceCell::new() };
        command.run(&session)
    }

    /// The language to use: the requested one, or else that of the plan, or else the system's.
    fn lang(&self, plan: Option<&Snapshot>) -> Lang {
        self.lang
            .or_else(|| plan.map_or_else(|| self.spoken(), |plan| plan.plan.config.spoken))
            .or_else(clock::system_language)
            .unwrap_or_default()
    }

    /// The language of the open plan, otherwise of the plan around the working folder.
    fn spoken(&self) -> Option<Lang> {
        if let Some(opened) = self.opened.get() {
            return opened.spoken;
        }
        let root = disk::find_root(None, &self.working).ok()?;
        let bytes = disk::read_bytes(&root.join(config::FILE)).ok()?;
        let source = Source::from_bytes(config::FILE, bytes);
        Config::read(&source, &Interner::default()).spoken
    }

    /// The folder of the plan for a command.
    fn root(&self, given: Option<&Path>) -> Result<PathBuf, host::Error> {
        disk::find_root(given, &self.working)
    }

    /// Reads the plan for a command.
    fn read(
        &self,
        given: Option<&Path>,
        day: Option<Date>,
    ) -> Result<(PathBuf, Snapshot), host::Error> {
        let (root, mut workspace) = self.workspace(given, day)?;
        let snapshot = workspace.snapshot();
        self.opened(&root, &snapshot);
        Ok((root, snapshot))
    }

    /// Opens the plan that a command changes.
    fn open(&self, given: Option<&Path>, day: Option<Date>) -> Result<OpenPlan<'_>, host::Error> {
        let (root, workspace) = self.workspace(given, day)?;
        Ok(OpenPlan::new(self, root, workspace))
    }

    fn workspace(
        &self,
        given: Option<&Path>,
        day: Option<Date>,
    ) -> Result<(PathBuf, Workspace), host::Error> {
        let root = self.root(given)?;
        let mut workspace = day.map_or_else(|| Workspace::new(clock::today()), Workspace::on);
        workspace.apply(disk::read_plan(&root)?);
        Ok((root, workspace))
    }

    /// Uses a language that the user chose from now on, unless the command line names one.
    fn speak(&self, lang: Lang) {
        _ = self.opened.set(Opened { spoken: Some(lang), prefix: String::new() });
    }

    /// Remembers the plan that the command is about, for messages.
    fn opened(&self, root: &Path, snapshot: &Snapshot) {
        let (spoken, prefix) = (snapshot.plan.config.spoken, self.prefix(root));
        _ = self.opened.set(Opened { spoken, prefix });
    }

    /// The prefix for the paths of findings of the open plan.
    fn plan_prefix(&self) -> String {
        self.opened.get().map(|opened| opened.prefix.clone()).unwrap_or_default()
    }

    /// A path as shown from the working folder.
    fn shown(&self, path: &Path) -> String {
        path.strip_prefix(&self.working).unwrap_or(path).display().to_string()
    }

    /// The prefix that makes paths in findings relative to the working folder.
    fn prefix(&self, root: &Path) -> String {
        let same = root.canonicalize().ok() == self.working.canonicalize().ok();
        let shown = root.strip_prefix(&self.working).unwrap_or(root);
        if same || shown.as_os_str().is_empty() {
            return String::new();
        }
        let shown = visible(&shown.to_string_lossy()).replace('\\', "/");
        format!("{}/", shown.trim_end_matches('/'))
    }

    fn bare(&self) -> u8 {
        let lang = self.lang(None);
        for line in ["bare-1", "bare-2", "bare-3"] {
            terminal::print(&format!("{}\n", lang::say(lang, line)));
        }
        OK
    }
}

/// Parses the day of `--date`; `words::spoken` replaces this by a parser that knows the language.
fn day(text: &str) -> Result<Date, String> {
    day_in(text, Lang::default())
}

/// Parses the day of an option in a language.
fn day_in(text: &str, lang: Lang) -> Result<Date, String> {
    given::day(text, clock::today(), lang, Toward::Near).map_err(|refused| refused.message(lang))
}

#[cfg(test)]
mod tests;
