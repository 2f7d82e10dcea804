//! The names of the command line in both languages. One table gives the parser its aliases, the
//! help its names, and every message the command that it advises.

use clap::ValueEnum;

use super::interview::rounds::RoundArg;
use crate::base::{Lang, lang};
use crate::plan::Kind;

/// A name in English and in Dutch.
type Name = (&'static str, &'static str);

/// Commands and their subcommands; all others are the same in both languages.
const COMMANDS: &[Name] = &[
    ("import", "importeer"),
    ("init", "begin"),
    ("interview", "vraag"),
    ("new", "nieuw"),
    ("log", "noteer"),
    ("status", "stand"),
    ("goal", "doel"),
    ("step", "stap"),
    ("add", "erbij"),
    ("done", "klaar"),
    ("drop", "laat-los"),
    ("move", "verzet"),
    ("review", "gesprek"),
    ("start", "begin"),
    ("sign", "teken"),
    ("verify", "toets"),
    ("check", "controleer"),
    ("build", "bouw"),
    ("leaks", "lekken"),
    ("readers", "lezers"),
    ("share", "deel"),
    ("hide", "verberg"),
    ("remove", "verwijder"),
    ("serve", "toon"),
    ("watch", "volg"),
    ("report", "rapport"),
    ("theme", "thema"),
    ("eject", "pak-uit"),
    ("form", "formulier"),
    ("explain", "uitleg"),
    ("smart", "beoordeel"),
    ("completions", "aanvullen"),
    ("man", "handleiding"),
    ("help", "hulp"),
];

/// Options, without their hyphens.
const OPTIONS: &[Name] = &[
    ("again", "nog-eens"),
    ("all", "alles"),
    ("anew", "opnieuw"),
    ("answer", "antwoord"),
    ("bare", "kaal"),
    ("blank", "vraag-niets"),
    ("clear-properties", "wis-eigenschappen"),
    ("flatten", "plat"),
    ("content", "inhoud"),
    ("date", "datum"),
    ("dir", "planmap"),
    ("document", "document"),
    ("docx", "docx"),
    ("dry-run", "proef"),
    ("edit", "bewerk"),
    ("edition", "editie"),
    ("first", "eerst"),
    ("fix", "herstel"),
    ("follow", "volg"),
    ("format", "vorm"),
    ("goal", "doel"),
    ("heads", "koppen"),
    ("help", "hulp"),
    ("host", "adres"),
    ("hours", "uren"),
    ("inspect", "bekijk"),
    ("kind", "soort"),
    ("lang", "taal"),
    ("map", "toewijzing"),
    ("method", "methode"),
    ("mode", "betekenis"),
    ("name", "naam"),
    ("new", "nieuw"),
    ("on", "op"),
    ("open", "open"),
    ("out", "uitvoer"),
    ("output", "bestand"),
    ("panel", "paneel"),
    ("partly", "deels"),
    ("poll", "kijk-steeds"),
    ("port", "poort"),
    ("print", "druk-af"),
    ("publish", "publiceer"),
    ("readers", "lezers"),
    ("reading", "stand"),
    ("result", "resultaat"),
    ("role", "functie"),
    ("set", "vul-in"),
    ("sheet", "blad"),
    ("single-file", "een-bestand"),
    ("smart", "smart"),
    ("strict", "streng"),
    ("to", "naar"),
    ("version", "versie"),
    ("who", "wie"),
    ("why", "waarom"),
    ("write-map", "schrijf-toewijzing"),
    ("yes", "ja"),
];

/// The name of a command in a language, by its English name.
pub(super) fn command(lang: Lang, name: &str) -> &str {
    picked(COMMANDS, lang, name)
}

/// The name of an option in a language, by its name in either, without hyphens.
pub(super) fn option(lang: Lang, name: &str) -> &str {
    either(OPTIONS, lang, name)
}

/// The names of an option in both languages, by the English one.
pub(super) fn option_names(name: &str) -> Option<Name> {
    OPTIONS.iter().copied().find(|(en, _)| *en == name)
}

/// A name that the parser suggests, in a language: a command, or an option with its hyphens.
pub(super) fn suggested(lang: Lang, name: &str) -> String {
    match name.strip_prefix("--") {
        Some(name) => format!("--{}", option(lang, name)),
        None => either(COMMANDS, lang, name).to_owned(),
    }
}

fn picked<'n>(table: &[Name], lang: Lang, name: &'n str) -> &'n str {
    let found = table.iter().find(|(en, _)| *en == name);
    found.map_or(name, |(en, nl)| lang.pick(*en, *nl))
}

fn either<'n>(table: &[Name], lang: Lang, name: &'n str) -> &'n str {
    let found = table.iter().find(|(en, nl)| *en == name || *nl == name);
    found.map_or(name, |(en, nl)| lang.pick(*en, *nl))
}

/// A flag or a placeholder as an error names it: `--answer`, `--set due=…`, `TITLE`.
pub(super) fn flag(lang: Lang, flag: &str) -> String {
    if let Some(rest) = flag.strip_prefix("--") {
        let (name, value) = rest.split_at(rest.find([' ', '=']).unwrap_or(rest.len()));
        return format!("--{}{value}", option(lang, name));
    }
    lang::attribute(lang, "cli-values", flag, &[]).unwrap_or_else(|| flag.to_owned())
}

/// A command line in the names of a language, from one with English names: `pop goal done bread`
/// becomes `pop doel klaar bread`. Quoted words and ids stay as they are.
pub(super) fn spoken(lang: Lang, line: &str) -> String {
    let mut out = Vec::new();
    let (mut expected, mut quoted) = (Expected::Command, false);
    for word in line.split(' ') {
        let next = match expected {
            _ if quoted => word.to_owned(),
            _ if word.starts_with("--") => flag(lang, word),
            Expected::Command if word == "pop" => word.to_owned(),
            Expected::Command => {
                let known = COMMANDS.iter().any(|(en, _)| *en == word);
                expected = match word {
                    "interview" => Expected::Round,
                    "new" => Expected::Kind,
                    "goal" | "step" | "review" | "theme" | "help" => Expected::Command,
                    _ => Expected::Nothing,
                };
                if known { command(lang, word).to_owned() } else { word.to_owned() }
            }
            Expected::Round => {
                expected = Expected::Nothing;
                round(lang, word)
            }
            Expected::Kind => {
                expected = Expected::Nothing;
                let spec = Kind::from_name(word).map(Kind::spec);
                spec.map_or(word, |spec| lang.pick(spec.name, spec.alias)).to_owned()
            }
            Expected::Nothing => word.to_owned(),
        };
        quoted ^= word.matches('"').count() % 2 == 1;
        out.push(next);
    }
    out.join(" ")
}

/// What the next word of a command line is.
#[derive(Clone, Copy)]
enum Expected {
    Command,
    Round,
    Kind,
    Nothing,
}

/// The name of a round of questions.
fn round(lang: Lang, name: &str) -> String {
    let named = RoundArg::value_variants().iter().filter_map(ValueEnum::to_possible_value);
    let mut found = named.filter(|value| value.matches(name, false));
    found.next().map_or_else(|| name.to_owned(), |value| spelled(&value, lang).to_owned())
}

/// The spelling of a choice in a language; the second name of a choice is the Dutch one.
pub(super) fn spelled(value: &clap::builder::PossibleValue, lang: Lang) -> &str {
    value.get_name_and_aliases().nth(lang as usize).unwrap_or(value.get_name())
}

#[cfg(test)]
mod tests;
