//! Creates the files of a new plan from a few answers.

use std::fmt::Write;

use super::answer::plain;
use crate::base::calendar::{Date, Unit, add_days};
use crate::base::readers::MANAGER;
use crate::base::{Lang, lang};
use crate::syntax::quote::{quoted, quoted_list};

use crate::plan::Kind;
use crate::plan::config;

/// The answers about a new plan.
#[derive(Clone, Debug)]
pub struct Start {
    /// The language of the plan.
    pub lang: Lang,
    /// The author's name.
    pub name: String,
    /// The current role; can be empty.
    pub role: String,
    /// The text of the first page; can be empty.
    pub intro: String,
    /// The readers.
    pub readers: Readers,
    /// The meaning of A and R.
    pub smart: Reading,
    /// The initial contents.
    pub content: Content,
    /// The first day.
    pub today: Date,
}

/// The readers of a new plan, unless a document names its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Readers {
    /// Only the author.
    Me,
    /// The manager too.
    Manager,
    /// The manager and a coach too.
    Coach,
    /// The manager, and everyone who visits the portfolio.
    Portfolio,
    /// Everyone.
    Everyone,
}

/// The meaning of A and R.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reading {
    /// Attainable and relevant, as in the first article.
    AttainableRelevant,
    /// Acceptable and realistic, as in the second.
    AcceptableRealistic,
}

/// The contents of a new plan.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Content {
    /// A small example to change.
    Example,
    /// Only the settings.
    Empty,
}

/// The kinds whose documents get the readers chosen by the author. A goal names competences of a
/// profile, so readers of goals read the profile.
const SHARED: [Kind; 6] =
    [Kind::Need, Kind::Goal, Kind::Log, Kind::Evidence, Kind::Page, Kind::Profile];
/// The kinds that are for the people of a review and never for everyone: how you see yourself and
/// where you are.
const TALKED: [Kind; 4] = [Kind::Evaluation, Kind::Review, Kind::Assessment, Kind::Situation];

/// The kinds that a portfolio opens to everyone. Evidence follows what it supports.
const OPEN: [Kind; 2] = [Kind::Page, Kind::Evidence];

/// The documents of the example, English and Dutch: kind, name, text.
const EXAMPLE: [(Option<Kind>, [&str; 2], [&str; 2]); 4] = [
    (
        Some(Kind::Goal),
        ["workshop", "workshop"],
        [include_str!("start/en/goal.md"), include_str!("start/nl/goal.md")],
    ),
    (
        Some(Kind::Need),
        ["explaining", "uitleggen"],
        [include_str!("start/en/need.md"), include_str!("start/nl/need.md")],
    ),
    (
        Some(Kind::Log),
        ["{today}-first-question", "{today}-eerste-vraag"],
        [include_str!("start/en/log.md"), include_str!("start/nl/log.md")],
    ),
    (
        None,
        ["index", "index"],
        [include_str!("start/en/index.md"), include_str!("start/nl/index.md")],
    ),
];

/// The files of a new plan: path and text, the settings first.
pub fn files(start: &Start) -> Vec<(String, String)> {
    let mut files = vec![(config::FILE.to_owned(), settings(start))];
    let first_page = start.content == Content::Empty && !start.intro.is_empty();
    if first_page {
        let (_, _, texts) = EXAMPLE[EXAMPLE.len() - 1];
        files.push(("index.md".to_owned(), introduced(texts[start.lang as usize], start)));
    }
    if start.content == Content::Example {
        for (kind, names, texts) in EXAMPLE {
            let name = dated(names[start.lang as usize], start.today);
            let path = match kind {
                Some(kind) => format!("{}/{name}.md", kind.spec().folder(start.lang)),
                None => format!("{name}.md"),
            };
            let text = dated(texts[start.lang as usize], start.today);
            let text = if kind.is_none() { introduced(&text, start) } else { text };
            files.push((path, text));
        }
    }
    files
}

/// The workflow that builds the public edition on GitHub, and nothing else.
pub fn workflow(language: Lang) -> (String, String) {
    let comment = lang::say(language, "init-workflow");
    let text = include_str!("start/pages.yml").replace("{comment}", &comment);
    (".github/workflows/portfolio.yml".to_owned(), text)
}

/// The first page with the author's own text, if they gave one.
fn introduced(example: &str, start: &Start) -> String {
    if start.intro.is_empty() {
        return example.to_owned();
    }
    let head = example.rfind("+++").map_or(0, |at| at + 3);
    format!("{}\n\n{}\n", &example[..head], plain(&start.intro))
}

/// Fills in the dates of an example.
fn dated(text: &str, today: Date) -> String {
    let due = today.saturating_add(Unit::Month.times(6));
    text.replace("{today}", &today.to_string())
        .replace("{due}", &due.to_string())
        .replace("{first}", &add_days(today, 21).to_string())
        .replace("{second}", &add_days(today, 70).to_string())
}

fn settings(start: &Start) -> String {
    let pick = |en: &'static str, nl: &'static str| start.lang.pick(en, nl);
    let say = |id: &str| lang::say(start.lang, id);
    let mut out = String::new();
    let mut line = |text: &str| {
        let _ = writeln!(out, "{text}");
    };
    line(&format!("# {}", say("init-settings")));
    line(&format!("{} = {}", pick("lang", "taal"), quoted(start.lang.code())));
    line(&format!("\n[{}]", pick("person", "persoon")));
    line(&format!("{} = {}", pick("name", "naam"), quoted(&start.name)));
    let role = if start.role.is_empty() { "# " } else { "" };
    line(&format!("{role}{} = {}", pick("role", "functie"), quoted(&start.role)));
    line(&format!("# {} = \"\"        # {}", pick("towards", "op_weg_naar"), say("init-towards")));
    line(&format!("\n# {}\n[smart]", say("init-smart-comment")));
    let (a, r) = match start.smart {
        Reading::AttainableRelevant => (pick("attainable", "haalbaar"), "relevant"),
        Reading::AcceptableRealistic => {
            (pick("acceptable", "acceptabel"), pick("realistic", "realistisch"))
        }
    };
    line(&format!("a = {}\nr = {}", quoted(a), quoted(r)));
    line(&format!("\n# {}\n[{}]", say("init-cycle-comment"), pick("cycle", "cyclus")));
    let months = quoted(pick("6 months", "6 maanden"));
    line(&format!("{} = {months}", pick("review_every", "gesprek_elke")));
    let days = quoted(pick("3 days", "3 dagen"));
    line(&format!("{} = {days}", pick("fresh_look", "frisse_blik")));
    readers(start, &mut out);
    out
}

/// The readers section of the settings: the groups, and the default for each kind.
fn readers(start: &Start, out: &mut String) {
    let pick = |en: &'static str, nl: &'static str| start.lang.pick(en, nl);
    let say = |id: &str| lang::say(start.lang, id);
    let [manager_en, manager_nl] = MANAGER;
    let manager = pick(manager_en, manager_nl);
    let names = match start.readers {
        Readers::Me => {
            let _ = writeln!(out, "\n# {}", say("init-readers-none"));
            return;
        }
        Readers::Manager | Readers::Portfolio => vec![manager],
        Readers::Coach => vec![manager, "coach"],
        Readers::Everyone => vec![pick("public", "openbaar")],
    };
    let mut kinds = SHARED.to_vec();
    if start.readers != Readers::Everyone {
        let _ = writeln!(out, "\n# {}", say("init-readers-names"));
        let _ = writeln!(out, "[{}]", pick("audiences", "lezersgroepen"));
        for name in &names {
            let label = if *name == manager { "init-reader-manager" } else { "init-reader-coach" };
            let label = say(label);
            let _ = writeln!(out, "{name} = {}", quoted(&label));
        }
        kinds.extend(TALKED);
    }
    let _ = writeln!(out, "\n# {}", say("init-readers-default"));
    let _ = writeln!(out, "[{}]", pick("audience.default", "lezers.standaard"));
    let public = [pick("public", "openbaar")];
    for kind in kinds {
        let spec = kind.spec();
        let open = start.readers == Readers::Portfolio && OPEN.contains(&kind);
        let names = if open { &public[..] } else { &names[..] };
        let _ = writeln!(out, "{} = {}", pick(spec.name, spec.alias), quoted_list(names));
    }
    if start.readers == Readers::Portfolio {
        let _ = writeln!(out, "# {}", say("init-readers-portfolio-note"));
    }
}

#[cfg(test)]
mod tests;
