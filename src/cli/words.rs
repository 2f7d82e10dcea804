//! Translates the command line: help, usage, and usage errors.
//!
//! `clap` parses the arguments; all texts come from the catalogue, where the message
//! `cli-goal-move` describes the command `pop goal move` and its attributes describe the arguments.

use std::fmt::Write;

use clap::builder::{PossibleValue, PossibleValuesParser};
use clap::error::{ContextKind, ContextValue, ErrorKind};
use clap::{Arg as Argument, ArgAction, Command};

use crate::base::{Arg, Lang, lang};
use crate::host::clock;
use crate::phrases::Toward;
use crate::plan::kinds::SPECS;

use super::{given, names};

/// The value name of options that take a day.
const DAY: &str = "YYYY-MM-DD";

/// The width of help for no particular terminal, such as in the documentation.
const WIDTH: usize = 80;

/// Which names the subcommands of a command have.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Names {
    /// The English ones, which the definition uses; the Dutch ones work too.
    Defined,
    /// Those of the language, for everything that is shown; the English ones work too.
    Shown,
}

/// A command with its help in a language. `path` is its message, such as `cli-goal`.
fn spoken(command: Command, path: &str, (lang, shown): (Lang, Names)) -> Command {
    let say = |id: &str| lang::say(lang, id);
    let about = described(path, lang);
    let mut command = command
        .disable_help_subcommand(true)
        .subcommand_value_name(say("cli-command"))
        .max_term_width(100)
        .mut_args(|argument| argument_in(argument, path, (lang, shown)));
    if let Some(about) = about {
        command = command.about(about);
    }
    if let Some(example) = lang::attribute(lang, path, "example", &[]) {
        let lines: Vec<String> = example.lines().map(|line| format!("  {line}")).collect();
        command = command.after_help(format!("{}:\n{}", say("cli-examples"), lines.join("\n")));
    }
    let inner: Vec<String> =
        command.get_subcommands().map(|inner| inner.get_name().to_owned()).collect();
    for name in inner {
        let path = format!("{path}-{name}");
        command = command.mut_subcommand(name, |inner| {
            named(spoken(inner, &path, (lang, shown)), (lang, shown))
        });
    }
    command
}

/// A command with its name in a language, and the other one as an alias: one plan can have users of
/// both languages.
fn named(command: Command, (lang, shown): (Lang, Names)) -> Command {
    let name = command.get_name().to_owned();
    let lang = if shown == Names::Shown { lang } else { Lang::En };
    let other = lang.pick(Lang::Nl, Lang::En);
    let (own, other) = (names::command(lang, &name), names::command(other, &name));
    if own == other {
        return command;
    }
    command.name(own.to_owned()).alias(other.to_owned())
}

/// The whole command line in a language, including help and version.
pub(super) fn whole(command: Command, lang: Lang, shown: Names) -> Command {
    let flag =
        |id: &'static str, short, action| Argument::new(id).short(short).long(id).action(action);
    let help = |id: &str| lang::attribute(lang, "cli-common", id, &[]).unwrap_or_default();
    let command = command
        .disable_help_flag(true)
        .disable_version_flag(true)
        .arg(flag("help", 'h', ArgAction::Help).global(true).help(help("help")))
        .arg(flag("version", 'V', ArgAction::Version).help(help("version")));
    with_usage(spoken(command, "cli-pop", (lang, shown)), "pop", lang)
}

/// Sets the usage line of a command and its subcommands.
fn with_usage(command: Command, name: &str, lang: Lang) -> Command {
    let usage = command.clone().bin_name(name).render_usage().to_string();
    let usage = usage.trim().strip_prefix("Usage: ").unwrap_or(usage.trim()).to_owned();
    let usage = usage.replace("[OPTIONS]", &format!("[{}]", lang::say(lang, "cli-options-short")));
    let say = |id: &str| lang::say(lang, id);
    let mut template = format!("{{about-with-newline}}\n{}: {{usage}}\n", say("cli-usage"));
    for (there, head, part) in [
        (command.get_positionals().next().is_some(), "cli-arguments", "{positionals}"),
        (command.has_subcommands(), "cli-commands", "{subcommands}"),
        (true, "cli-options", "{options}"),
    ] {
        if there {
            let _ = write!(template, "\n{}:\n{part}\n", say(head));
        }
    }
    template.truncate(template.trim_end().len());
    template.push_str("{after-help}");
    let mut command = command.override_usage(usage).help_template(template);
    let inner: Vec<String> =
        command.get_subcommands().map(|inner| inner.get_name().to_owned()).collect();
    for inner in inner {
        let full = format!("{name} {inner}");
        command = command.mut_subcommand(inner, |command| with_usage(command, &full, lang));
    }
    command
}

/// The description of a command, if it has one.
fn described(path: &str, lang: Lang) -> Option<String> {
    Some(lang::say(lang, path)).filter(|about| about != path)
}

/// An argument with its help in a language.
fn argument_in(mut argument: Argument, path: &str, (lang, shown): (Lang, Names)) -> Argument {
    let id = argument.get_id().to_string();
    if let Some((en, nl)) = argument.get_long().and_then(names::option_names)
        && en != nl
    {
        argument = argument.long(lang.pick(en, nl)).alias(lang.pick(nl, en));
    }
    let own = lang::attribute(lang, path, &id, &[]);
    let help = own.or_else(|| lang::attribute(lang, "cli-common", &id, &[]));
    if argument.get_action().takes_values() {
        argument = argument.hide_default_value(true).hide_possible_values(true);
    }
    let words: Vec<String> = argument
        .get_possible_values()
        .iter()
        .map(|value| format!("`{}`", names::spelled(value, lang)))
        .collect();
    if let Some(help) = help {
        let takes = argument.get_action().takes_values() && !words.is_empty();
        argument = argument.help(if takes {
            format!("{help}: {}", lang::list(lang, &words, "or"))
        } else {
            help
        });
    }
    if shown == Names::Shown && !words.is_empty() && argument.get_action().takes_values() {
        let values = argument.get_possible_values();
        let values = values.iter().map(|value| {
            let own = names::spelled(value, lang).to_owned();
            let others = value.get_name_and_aliases().filter(|name| *name != own);
            PossibleValue::new(own.clone()).aliases(others.map(str::to_owned).collect::<Vec<_>>())
        });
        argument = argument.value_parser(PossibleValuesParser::new(values.collect::<Vec<_>>()));
    }
    if argument.get_action().takes_values() {
        let names = argument.get_value_names().map(<[_]>::to_vec);
        let name = names.and_then(|names| Some(names.first()?.to_string()));
        let name = name.unwrap_or_else(|| id.to_uppercase());
        if name == DAY {
            argument = argument.value_parser(move |text: &str| super::day_in(text, lang));
        }
        let key = name.replace(|c: char| !c.is_ascii_alphanumeric(), "-");
        let name = lang::attribute(lang, "cli-values", &key, &[]).unwrap_or(name);
        argument = argument.value_name(name);
    }
    argument
}

/// The help of every command as text, with its name: `pop`, `pop build` …
pub(super) fn pages(mut command: Command) -> Vec<(String, String)> {
    fn collect(command: &mut Command, name: &str, pages: &mut Vec<(String, String)>) {
        let help = command.clone().term_width(WIDTH).render_help().to_string();
        pages.push((name.to_owned(), help));
        for inner in command.get_subcommands_mut() {
            let name = format!("{name} {}", inner.get_name());
            collect(inner, &name, pages);
        }
    }
    let mut pages = Vec::new();
    command.build();
    collect(&mut command, "pop", &mut pages);
    pages
}

/// A usage error and its next step, in words.
pub(super) fn wrong_use(error: &clap::Error, lang: Lang) -> (String, Option<String>) {
    let text = |kind| match error.get(kind) {
        Some(ContextValue::String(text)) => Some(text.clone()),
        // The best suggestion comes last.
        Some(ContextValue::Strings(texts)) => texts.last().cloned(),
        Some(ContextValue::StyledStr(text)) => Some(text.to_string()),
        _ => None,
    };
    let texts = |kind| match error.get(kind) {
        Some(ContextValue::Strings(texts)) => texts.clone(),
        Some(ContextValue::String(text)) => vec![text.clone()],
        _ => Vec::new(),
    };
    let argument = text(ContextKind::InvalidArg).unwrap_or_default();
    let day = lang::attribute(lang, "cli-values", DAY, &[]).unwrap_or_default();
    let is_day = argument.ends_with(&format!("<{day}>"));
    // `--goal <ID>` is about `--goal`.
    let argument = argument.split([' ', '=']).next().unwrap_or_default().to_owned();
    let value = text(ContextKind::InvalidValue).unwrap_or_default();
    if is_day && error.kind() == ErrorKind::ValueValidation {
        // Parsing it again gives a precise message.
        let read = given::day(&value, clock::today(), lang, Toward::Near);
        if let Err(refused) = read {
            return (format!("{argument}: {}", refused.message(lang)), refused.next_step(lang));
        }
    }
    let (id, value) = match error.kind() {
        ErrorKind::InvalidValue if value.is_empty() => ("use-no-value", value),
        ErrorKind::InvalidValue | ErrorKind::ValueValidation => ("use-value", value),
        ErrorKind::UnknownArgument if !argument.starts_with('-') => ("use-too-many", value),
        ErrorKind::UnknownArgument => ("use-unknown", value),
        ErrorKind::InvalidSubcommand => {
            ("use-command", text(ContextKind::InvalidSubcommand).unwrap_or_default())
        }
        ErrorKind::ArgumentConflict => {
            ("use-conflict", text(ContextKind::PriorArg).unwrap_or_default())
        }
        ErrorKind::MissingRequiredArgument => ("use-missing", value),
        ErrorKind::MissingSubcommand => ("use-no-command", value),
        _ => ("use-other", value),
    };
    let missing: Vec<String> =
        texts(ContextKind::InvalidArg).iter().map(|name| format!("`{name}`")).collect();
    let args = [
        ("argument", Arg::from(argument.as_str())),
        ("value", Arg::from(value)),
        ("missing", Arg::from(lang::list(lang, &missing, "and"))),
    ];
    let message = lang::say_with(lang, id, &args);
    let near =
        [ContextKind::SuggestedSubcommand, ContextKind::SuggestedArg, ContextKind::SuggestedValue];
    let near = near.into_iter().find_map(text);
    let known = texts(ContextKind::ValidValue);
    let known = match error.kind() {
        ErrorKind::MissingRequiredArgument => {
            let command = whole(super::command(), lang, Names::Shown);
            choices(&command, &texts(ContextKind::InvalidArg), lang)
        }
        _ => known,
    };
    let help = if let Some(near) = near {
        let args = [("nearest", Arg::from(names::suggested(lang, &near)))];
        lang::attribute(lang, "unknown-goal-near", "help", &args)
    } else if known.iter().any(|known| !known.is_empty()) {
        let known: Vec<String> = known.iter().map(|word| format!("`{word}`")).collect();
        let args = [("known", Arg::from(lang::list(lang, &known, "or")))];
        lang::attribute(lang, "use-value", "help", &args)
    } else {
        lang::attribute(lang, "use-other", "help", &[])
    };
    (message, help)
}

/// The choices for the first missing argument that has any.
fn choices(command: &Command, missing: &[String], lang: Lang) -> Vec<String> {
    let meant = |argument: &&clap::Arg| {
        let names = argument.get_value_names().unwrap_or_default();
        argument.is_positional() && names.iter().any(|name| missing.contains(&format!("<{name}>")))
    };
    for argument in command.get_arguments().filter(meant) {
        let known: Vec<String> = if argument.get_id() == "kind" {
            SPECS.iter().map(|spec| lang.pick(spec.name, spec.alias).to_owned()).collect()
        } else {
            let values = argument.get_possible_values();
            values.iter().map(|value| value.get_name().to_owned()).collect()
        };
        if !known.is_empty() {
            return known;
        }
    }
    let inner = command.get_subcommands().map(|inner| choices(inner, missing, lang));
    inner.into_iter().find(|known| !known.is_empty()).unwrap_or_default()
}
