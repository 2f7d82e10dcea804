//! `pop completions`, `pop man` and `pop help`: shell completions, man pages and help.

use std::path::PathBuf;

use clap::{Args, Command, ValueEnum};
use clap_complete::engine::{ArgValueCandidates, CompletionCandidate};
use clap_complete::env::{CompleteEnv, Shells};

use super::words::Names;
use super::{Complaint, Error, Outcome, Session, names, words};
use crate::base::{Arg, Lang, lang};
use crate::host::disk;
use crate::host::terminal;
use crate::plan::kinds::SPECS;
use crate::plan::{Kind, Plan};
use crate::rules;

/// The variable by which a shell requests completions instead of running a command.
const VARIABLE: &str = "COMPLETE";

#[derive(Debug, Args)]
pub(super) struct CompletionsArguments {
    /// The shell
    shell: ShellArg,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
enum ShellArg {
    Bash,
    Elvish,
    Fish,
    Powershell,
    Zsh,
}

#[derive(Debug, Args)]
pub(super) struct ManArguments {
    /// The folder to write them to; without it, the first page is printed
    #[arg(long, value_name = "DIR")]
    out: Option<PathBuf>,
}

#[derive(Debug, Args)]
pub(super) struct HelpArguments {
    /// The command, such as `goal move`
    command: Vec<String>,
}

/// Answers a shell that requests completions; false if none does.
pub(super) fn completed(arguments: &[std::ffi::OsString], lang: Lang) -> bool {
    let complete = CompleteEnv::with_factory(|| words::whole(super::command(), lang, Names::Shown));
    // Values are only completed after the name of an option that is shown, not after its name in
    // the other language.
    let in_words = arguments.iter().skip_while(|word| *word != "--").count();
    let before = arguments.len() - in_words;
    let shown = arguments.iter().enumerate().map(|(at, word)| match word.to_str() {
        Some(text) if at > before && at + 1 < arguments.len() && text.starts_with("--") => {
            names::flag(lang, text).into()
        }
        _ => word.clone(),
    });
    complete.var(VARIABLE).try_complete(shown, None).unwrap_or(true)
}

/// Adds completions to arguments that take a name from the plan.
pub(super) fn with_names(command: Command) -> Command {
    let names = |id: &str, path: &str| -> Option<fn(&Plan) -> Vec<String>> {
        match id {
            "goal" => Some(|plan| ids(plan, Kind::Goal)),
            "edition" => Some(|plan| {
                plan.config.editions.iter().map(|edition| edition.name.to_string()).collect()
            }),
            "id" if path == "interview" => {
                Some(|plan| [ids(plan, Kind::Goal), ids(plan, Kind::Log)].concat())
            }
            _ => None,
        }
    };
    let name = command.get_name().to_owned();
    let command = command.mut_args(|argument| {
        let id = argument.get_id().to_string();
        if let Some(names) = names(&id, &name) {
            return argument.add(ArgValueCandidates::new(move || of_plan(names)));
        }
        match id.as_str() {
            "rule" => argument.add(ArgValueCandidates::new(|| {
                rules::ALL.iter().map(|rule| CompletionCandidate::new(rule.name)).collect()
            })),
            "kind" => argument.add(ArgValueCandidates::new(|| {
                let names = SPECS.iter().flat_map(|spec| [spec.name, spec.alias]);
                names.map(CompletionCandidate::new).collect()
            })),
            _ => argument,
        }
    });
    command.mut_subcommands(with_names)
}

fn ids(plan: &Plan, kind: Kind) -> Vec<String> {
    plan.of_kind(kind).iter().map(|id| plan.entry(*id).id.to_string()).collect()
}

/// Names from the current plan; empty without a plan.
fn of_plan(names: fn(&Plan) -> Vec<String>) -> Vec<CompletionCandidate> {
    let read = |session: Session| Some(session.read(None, None).ok()?.1);
    let snapshot = Session::start(None, None).ok().and_then(read);
    let names = snapshot.map(|snapshot| names(&snapshot.plan)).unwrap_or_default();
    names.into_iter().map(CompletionCandidate::new).collect()
}

pub(super) fn completions(arguments: &CompletionsArguments) -> Result<Outcome, Error> {
    let shell = match arguments.shell {
        ShellArg::Bash => "bash",
        ShellArg::Elvish => "elvish",
        ShellArg::Fish => "fish",
        ShellArg::Powershell => "powershell",
        ShellArg::Zsh => "zsh",
    };
    let mut script = Vec::new();
    let shells = Shells::builtins();
    let shell = shells.completer(shell).ok_or(Error::Fault(None))?;
    let written = shell.write_registration(VARIABLE, "pop", "pop", "pop", &mut script);
    written.map_err(|error| Error::Fault(Some(error.to_string())))?;
    terminal::print(&String::from_utf8_lossy(&script));
    Ok(Outcome::Done)
}

pub(super) fn man(session: &Session, arguments: &ManArguments) -> Result<Outcome, Error> {
    let lang = session.lang(None);
    let mut pages = Vec::new();
    let mut command = words::whole(super::command(), lang, Names::Shown);
    command.build();
    manual(&command, "pop", lang, &mut pages)
        .map_err(|error| Error::Fault(Some(error.to_string())))?;
    let Some(folder) = &arguments.out else {
        let first = pages.into_iter().next().map(|(_, page)| page);
        terminal::print(&first.unwrap_or_default());
        return Ok(Outcome::Done);
    };
    let target = session.working.join(folder);
    for (name, page) in &pages {
        let place = target.join(format!("{name}.1"));
        disk::write_new_folder(&place, page.as_bytes())?;
    }
    let args =
        [("count", Arg::from(pages.len())), ("path", Arg::from(folder.display().to_string()))];
    terminal::tell(&lang::say_with(lang, "shell-written", &args));
    Ok(Outcome::Done)
}

/// The man pages of a command and its subcommands, by name: `pop-goal-move`.
fn manual(
    command: &Command,
    name: &str,
    lang: Lang,
    pages: &mut Vec<(String, String)>,
) -> std::io::Result<()> {
    let mut page = Vec::new();
    clap_mangen::Man::new(command.clone().display_name(name)).render(&mut page)?;
    let page = String::from_utf8_lossy(&page).into_owned();
    // The section titles are generated in English.
    let lines = page.lines().map(|line| match line.strip_prefix(".SH ") {
        Some(head) => {
            let id = format!("man-{}", head.trim_matches('"'));
            let said = lang::say(lang, &id);
            if said == id { line.to_owned() } else { format!(".SH {said}") }
        }
        None => line.to_owned(),
    });
    let mut page = lines.collect::<Vec<_>>().join("\n");
    page.push('\n');
    pages.push((name.to_owned(), page));
    for inner in command.get_subcommands() {
        manual(inner, &format!("{name}-{}", inner.get_name()), lang, pages)?;
    }
    Ok(())
}

pub(super) fn help(session: &Session, arguments: &HelpArguments) -> Result<Outcome, Error> {
    let lang = session.lang(None);
    let mut command = words::whole(super::command(), lang, Names::Shown);
    command.build();
    let mut here = &mut command;
    for name in &arguments.command {
        let found = here.find_subcommand(name).map(|found| found.get_name().to_owned());
        let Some(next) = found.and_then(|found| here.find_subcommand_mut(found)) else {
            let args = [("value", Arg::from(name.as_str()))];
            return Err(Complaint::new("use-command", &args).help("use-other", &[]).into());
        };
        here = next;
    }
    terminal::print_styled(&here.render_help().ansi().to_string());
    Ok(Outcome::Done)
}
