//! `pop leaks`: whether an edition holds something that it must not show.

use std::collections::BTreeSet;

use clap::Args;

use super::build::{Editions, chosen, make, secrets, stopped, unknown_edition};
use super::{OK, PLAN, Session, complain, day};
use crate::base::calendar::Date;
use crate::base::{Arg, Lang, lang};
use crate::host::disk::{self, Gallery};
use crate::host::terminal;
use crate::plan::Edition;
use crate::view::leaks::{Leak, Secrets};

#[derive(Debug, Args)]
pub(super) struct Arguments {
    #[command(flatten)]
    editions: Editions,
    /// Read the plan as on this day
    #[arg(long, value_name = "YYYY-MM-DD", value_parser = day)]
    date: Option<Date>,
}

/// Searches what would be made of each edition now, and what an earlier build left.
pub(super) fn run(session: &Session, arguments: &Arguments) -> u8 {
    let (root, snapshot) = match session.read(arguments.editions.dir.as_deref(), arguments.date) {
        Ok(read) => read,
        Err(trouble) => return session.fail(&trouble),
    };
    let lang = session.lang(Some(&snapshot));
    let editions = match chosen(&snapshot.plan, &arguments.editions.edition) {
        Ok(editions) => editions,
        Err(name) => return unknown_edition(&snapshot.plan, name, lang),
    };
    // Of a plan that cannot be read nobody knows what is hidden.
    if let Some(code) = stopped(&snapshot, false, lang) {
        return code;
    }
    let out = arguments.editions.out(session, &root);
    let own = match disk::read_themes(&root) {
        Ok(own) => own,
        Err(trouble) => return session.fail(&trouble),
    };
    let mut leaks = BTreeSet::new();
    let mut gallery = Gallery::new(&root);
    for edition in editions {
        let mut searched = 0_usize;
        let secrets = match secrets(&root, &snapshot, edition, &own) {
            Ok(secrets) => secrets,
            Err(trouble) => return session.fail(&trouble),
        };
        let made = make(&mut gallery, &snapshot, edition, &own, &secrets, lang, |_, _| {
            searched += 1;
            Ok(())
        });
        match made {
            Ok(found) => leaks.extend(found),
            Err(stop) => return stop.code(lang, &session.prefix(&root)),
        }
        let folder = out.join(&*edition.name);
        for path in disk::made(&folder) {
            let Ok(bytes) = disk::read_bytes(&folder.join(&path)) else { continue };
            searched += 1;
            leaks.extend(search(&secrets, edition, &path, &bytes));
        }
        let args = [("edition", Arg::from(&*edition.name)), ("files", Arg::from(searched))];
        terminal::tell(&lang::say_with(lang, "leaks-searched", &args));
    }
    if leaks.is_empty() {
        terminal::print(&format!("{}\n", lang::say(lang, "leaks-none")));
        return OK;
    }
    let leaks: Vec<Leak> = leaks.into_iter().collect();
    complain_of(&leaks, "leaks-found", lang);
    PLAN
}

/// What a file of an edition holds of what it must not show, by its path below all editions. Files
/// of the plan never lie beside the first page, where those that are printed do.
pub(super) fn search(
    secrets: &Secrets<'_>,
    edition: &Edition,
    path: &str,
    bytes: &[u8],
) -> Vec<Leak> {
    let found = match path {
        "report.pdf" | "sheet.pdf" => secrets.search_printed(path, bytes),
        _ => secrets.search(path, bytes),
    };
    found
        .into_iter()
        .map(|leak| Leak { output: format!("{}/{}", edition.name, leak.output), ..leak })
        .collect()
}

/// The most leaks that are told one by one.
const MOST: usize = 20;

/// Says what stands where it must not. `id` is the message that ends it.
pub(super) fn complain_of(leaks: &[Leak], id: &str, lang: Lang) {
    for leak in leaks.iter().take(MOST) {
        let place = match leak.line {
            Some(line) => format!("{}:{line}", leak.path),
            None => leak.path.to_string(),
        };
        let args = [
            ("text", Arg::from(shortened(&leak.text))),
            ("place", Arg::from(place)),
            ("output", Arg::from(leak.output.as_str())),
        ];
        let one = match leak.line {
            Some(_) => "leak",
            None if leak.text.is_empty() => "leak-file",
            None => "leak-name",
        };
        terminal::tell(&lang::say_with(lang, one, &args));
    }
    let args = [("count", Arg::from(leaks.len()))];
    let help = lang::attribute(lang, id, "help", &args);
    complain(lang, &lang::say_with(lang, id, &args), help.as_deref());
}

/// The start of a long text.
fn shortened(text: &str) -> String {
    let mut short: String = text.chars().take(80).collect();
    if short.len() < text.len() {
        short.push('…');
    }
    short
}
