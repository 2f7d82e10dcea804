//! `pop completions`, `pop man` and `pop help`: the command line for shells, manuals and readers.

use std::path::PathBuf;

use clap::{Args, Command, ValueEnum};
use clap_complete::engine::{ArgValueCandidates, CompletionCandidate};
use clap_complete::env::{CompleteEnv, Shells};

use super::{FAULT, OK, Session, USE, complain, words};
use crate::base::{Arg, Lang, lang};
use crate::host::disk;
use crate::host::terminal;
use crate::plan::kinds::SPECS;
use crate::plan::{Kind, Plan};
use crate::rules;

/// The variable by which a shell asks for completions instead of running a command.
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
    /// The folder of the pages; without it the first is printed
    #[arg(long, value_name = "DIR")]
    out: Option<PathBuf>,
}

#[derive(Debug, Args)]
pub(super) struct HelpArguments {
    /// The command, such as `goal move`
    command: Vec<String>,
}

/// Answers a shell that asks what may come next; false when none asks.
pub(super) fn completed(arguments: &[std::ffi::OsString], lang: Lang) -> bool {
    let complete = CompleteEnv::with_factory(|| words::whole(super::command(), lang));
    complete.var(VARIABLE).try_complete(arguments.iter().cloned(), None).unwrap_or(true)
}

/// Lets an argument that takes a name of the plan complete it.
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

/// Names of the plan in which one stands; none when there is no plan.
fn of_plan(names: fn(&Plan) -> Vec<String>) -> Vec<CompletionCandidate> {
    let plan = Session::start(None, None).and_then(|session| session.read(None, None));
    let names = plan.map(|(_, snapshot)| names(&snapshot.plan)).unwrap_or_default();
    names.into_iter().map(CompletionCandidate::new).collect()
}

pub(super) fn completions(arguments: &CompletionsArguments) -> u8 {
    let shell = match arguments.shell {
        ShellArg::Bash => "bash",
        ShellArg::Elvish => "elvish",
        ShellArg::Fish => "fish",
        ShellArg::Powershell => "powershell",
        ShellArg::Zsh => "zsh",
    };
    let mut script = Vec::new();
    let shells = Shells::builtins();
    let Some(shell) = shells.completer(shell) else { return FAULT };
    if shell.write_registration(VARIABLE, "pop", "pop", "pop", &mut script).is_err() {
        return FAULT;
    }
    terminal::print(&String::from_utf8_lossy(&script));
    OK
}

pub(super) fn man(session: &Session, arguments: &ManArguments) -> u8 {
    let lang = session.lang(None);
    let mut pages = Vec::new();
    let mut command = words::whole(super::command(), lang);
    command.build();
    if manual(&command, "pop", lang, &mut pages).is_err() {
        return FAULT;
    }
    let Some(folder) = &arguments.out else {
        let first = pages.into_iter().next().map(|(_, page)| page);
        terminal::print(&first.unwrap_or_default());
        return OK;
    };
    let target = session.working.join(folder);
    for (name, page) in &pages {
        let place = target.join(format!("{name}.1"));
        if let Err(trouble) = disk::write_new_folder(&place, page.as_bytes()) {
            return session.fail(&trouble);
        }
    }
    let args =
        [("count", Arg::from(pages.len())), ("path", Arg::from(folder.display().to_string()))];
    terminal::tell(&lang::say_with(lang, "shell-written", &args));
    OK
}

/// The pages of a command and of those below it, by name: `pop-goal-move`.
fn manual(
    command: &Command,
    name: &str,
    lang: Lang,
    pages: &mut Vec<(String, String)>,
) -> std::io::Result<()> {
    let mut page = Vec::new();
    clap_mangen::Man::new(command.clone().display_name(name)).render(&mut page)?;
    let page = String::from_utf8_lossy(&page).into_owned();
    // The words above the parts are those of the maker of pages.
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

pub(super) fn help(session: &Session, arguments: &HelpArguments) -> u8 {
    let lang = session.lang(None);
    let mut command = words::whole(super::command(), lang);
    command.build();
    let mut here = &mut command;
    for name in &arguments.command {
        let found = here.find_subcommand(name).map(|found| found.get_name().to_owned());
        let Some(next) = found.and_then(|found| here.find_subcommand_mut(found)) else {
            let args = [("value", Arg::from(name.as_str()))];
            let help = lang::attribute(lang, "use-other", "help", &[]);
            complain(lang, &lang::say_with(lang, "use-command", &args), help.as_deref());
            return USE;
        };
        here = next;
    }
    terminal::print_styled(&here.render_help().ansi().to_string());
    OK
}
