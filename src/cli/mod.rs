//! The command line: one file per command.
//!
//! Exit codes: 0 all is well, 1 errors in the plan, 2 wrong use or a world that does not go along,
//! 3 a fault of our own, 130 the person stopped at a question.

mod build;
mod check;
mod error;
mod explain;
mod fix;
mod given;
mod goal;
mod guided;
mod init;
mod interview;
mod leaks;
mod live;
mod log;
mod lsp;
mod named;
mod new;
mod next;
mod published;
mod readers;
mod report;
mod review;
mod serve;
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
use crate::workspace::{Snapshot, Workspace};

use error::{Complaint, Error, Outcome, build_stopped, complain, show};
use write::OpenPlan;

/// All is well.
pub const OK: u8 = 0;
/// The plan holds errors.
pub const PLAN: u8 = 1;
/// The command was used wrongly, or the world does not go along.
pub const USE: u8 = 2;
/// A fault of our own.
pub const FAULT: u8 = 3;
/// The user left a question, as a program ends at Ctrl-C.
pub const STOPPED: u8 = 130;

/// How a result is written: for people, or for programs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum Form {
    Human,
    Json,
}

/// Compiles a personal development plan into a portfolio, and says what could be better.
#[derive(Debug, Parser)]
#[command(name = "pop", version, arg_required_else_help = false)]
struct Options {
    #[command(subcommand)]
    command: Option<Command>,
    /// Work as if started in this folder
    #[arg(short = 'C', value_name = "DIR", global = true)]
    folder: Option<PathBuf>,
    /// The language of messages; that of the plan unless given
    #[arg(long, value_name = "LANG", global = true)]
    lang: Option<LangArg>,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Make a plan to begin with
    Init(init::Arguments),
    /// Answer the questions of both articles, one at a time
    Interview(interview::Arguments),
    /// Write a new document
    New(new::Arguments),
    /// Write down what you did
    Log(log::Arguments),
    /// Show where the plan stands and what to do next
    Status(status::Arguments),
    /// Close a goal, or move its end date
    Goal(goal::GoalArguments),
    /// Tick off a step of a goal
    Step(goal::StepArguments),
    /// Prepare a talk about the plan
    Review(review::Arguments),
    /// Say what is wrong, vague or missing
    Check(check::Arguments),
    /// Build the editions of a plan
    Build(build::Arguments),
    /// Search the editions for what they must not show
    Leaks(leaks::Arguments),
    /// Show who reads what, and why
    Readers(readers::Arguments),
    /// Show an edition in the browser, anew after each save
    Serve(serve::Arguments),
    /// Build again after each save
    Watch(watch::Arguments),
    /// Print the report of an edition as a PDF, or the sheet for a talk
    Report(report::Arguments),
    /// Take a file of the theme into your own hand
    Theme(theme::Arguments),
    /// Explain a rule, or list them all
    Explain(explain::Arguments),
    /// Judge sentences by themselves: which letters of SMART they meet, and what a coach would ask
    Smart(smart::Arguments),
    /// Serve an editor: findings while typing, what a key means, where a reference leads
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

/// What every command knows.
struct Session {
    working: PathBuf,
    lang: Option<Lang>,
    /// What is known of the plan that the command is about, once it is read.
    opened: OnceCell<Opened>,
}

/// What messages need of a plan.
#[derive(Debug)]
struct Opened {
    spoken: Option<Lang>,
    /// What leads from the working folder to its files.
    prefix: String,
}

/// Runs the program with its arguments, the first of which is its own name.
pub fn run(arguments: impl IntoIterator<Item = std::ffi::OsString>) -> u8 {
    guarded(|| dispatch(arguments))
}

/// Gives a fault of our own its exit code; what went wrong was printed when it happened.
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
    let matches = words::whole(command(), spoken).try_get_matches_from(arguments);
    let options = match matches.and_then(|matches| Options::from_arg_matches(&matches)) {
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

impl Command {
    fn run(&self, session: &Session) -> Result<Outcome, Error> {
        match self {
            Self::Build(arguments) => build::run(session, arguments),
            Self::Check(arguments) => check::run(session, arguments),
            Self::Completions(arguments) => shell::completions(arguments),
            Self::Explain(arguments) => explain::run(session, arguments),
            Self::Goal(arguments) => goal::goal(session, arguments),
            Self::Help(arguments) => shell::help(session, arguments),
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
            Self::Smart(arguments) => smart::run(session, arguments),
            Self::Status(arguments) => status::run(session, arguments),
            Self::Step(arguments) => goal::step(session, arguments),
            Self::Theme(arguments) => theme::run(session, arguments),
            Self::Watch(arguments) => watch::run(session, arguments),
        }
    }
}

/// The definition of the command line, without words.
fn command() -> clap::Command {
    shell::with_names(Options::command())
}

/// The help of every command in a language, each with its name.
pub fn pages(lang: Lang) -> Vec<(String, String)> {
    words::pages(words::whole(command(), lang))
}

/// The language of help and of what was used wrongly, before the arguments are understood.
fn spoken_before(arguments: &[std::ffi::OsString]) -> Lang {
    let words: Vec<String> =
        arguments.iter().map(|word| word.to_string_lossy().into_owned()).collect();
    let after = |flag: &str| {
        let behind = words.iter().position(|word| word == flag).and_then(|at| words.get(at + 1));
        let joined = words.iter().find_map(|word| word.strip_prefix(&format!("{flag}=")));
        behind.map(String::as_str).or(joined).map(str::to_owned)
    };
    let lang = after("--lang").and_then(|code| Lang::from_code(&code));
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
        Ok(Self { working, lang, opened: OnceCell::new() })
    }

    /// The language to speak: the one asked for, else that of the plan, else the system's.
    fn lang(&self, plan: Option<&Snapshot>) -> Lang {
        self.lang
            .or_else(|| plan.map_or_else(|| self.spoken(), |plan| plan.plan.config.spoken))
            .or_else(clock::system_language)
            .unwrap_or_default()
    }

    /// The language of the plan that was opened, else of the one around the working folder.
    fn spoken(&self) -> Option<Lang> {
        if let Some(opened) = self.opened.get() {
            return opened.spoken;
        }
        let root = disk::find_root(None, &self.working).ok()?;
        let bytes = disk::read_bytes(&root.join(config::FILE)).ok()?;
        let source = Source::from_bytes(config::FILE, bytes);
        Config::read(&source, &Interner::default()).spoken
    }

    /// The folder of the plan that a command is about.
    fn root(&self, given: Option<&Path>) -> Result<PathBuf, host::Error> {
        disk::find_root(given, &self.working)
    }

    /// Reads the plan that a command is about.
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

    /// Speaks a language from now on that the user chose, unless the command line names one.
    fn speak(&self, lang: Lang) {
        _ = self.opened.set(Opened { spoken: Some(lang), prefix: String::new() });
    }

    /// Remembers the plan that the command is about, for messages.
    fn opened(&self, root: &Path, snapshot: &Snapshot) {
        let (spoken, prefix) = (snapshot.plan.config.spoken, self.prefix(root));
        _ = self.opened.set(Opened { spoken, prefix });
    }

    /// What to put before the paths of findings of the plan that was opened.
    fn plan_prefix(&self) -> String {
        self.opened.get().map(|opened| opened.prefix.clone()).unwrap_or_default()
    }

    /// A path as it is shown from the working folder.
    fn shown(&self, path: &Path) -> String {
        path.strip_prefix(&self.working).unwrap_or(path).display().to_string()
    }

    /// What to put before the paths of findings, so that they lead there from where one stands.
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

/// Reads the day of `--date`; `words::spoken` puts a reader in its place that knows the language.
fn day(text: &str) -> Result<Date, String> {
    day_in(text, Lang::default())
}

/// Reads the day of an option in a language.
fn day_in(text: &str, lang: Lang) -> Result<Date, String> {
    given::day(text, clock::today(), lang, Toward::Near).map_err(|refused| refused.message(lang))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_fault_of_our_own_is_exit_code_three() {
        assert_eq!(guarded(|| panic!("a fault for the test")), FAULT);
        assert_eq!(guarded(|| OK), OK);
    }
}
