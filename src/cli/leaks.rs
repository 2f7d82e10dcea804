//! `pop leaks`: whether an edition holds something that it must not show.

use std::collections::BTreeSet;
use std::path::Path;

use clap::Args;

use super::build::{Editions, chosen, make, secrets, stopped, unknown_edition};
use super::{OK, PLAN, Session, complain, day};
use crate::base::calendar::Date;
use crate::base::{Arg, Lang, lang};
use crate::host::disk::{self, Gallery, Inside, Single};
use crate::host::terminal;
use crate::leaks::{Leak, Secrets};
use crate::plan::Edition;
use crate::workspace::Snapshot;

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
    let opened = arguments.editions.out(session, &root);
    let (out, own) = match opened.and_then(|out| Ok((out, disk::read_themes(&root)?))) {
        Ok(opened) => opened,
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
        // Whoever gets the folder gets everything in it, whoever put it there.
        let folder = out.join(&*edition.name);
        let Inside { files, strangers } = disk::inside(&folder);
        for (path, _) in strangers {
            say("leaks-stranger", &format!("{}/{path}", edition.name), lang);
        }
        for path in files {
            let Some(bytes) = read(&folder.join(&path), lang) else { continue };
            searched += 1;
            leaks.extend(search(&secrets, edition, &path, &bytes));
        }
        if disk::single(&out, &edition.name) == Single::Ours
            && let Some(bytes) = read(&disk::single_place(&out, &edition.name), lang)
        {
            searched += 1;
            leaks.extend(secrets.search(&format!("{}.html", edition.name), &bytes));
        }
        let args = [("edition", Arg::from(&*edition.name)), ("files", Arg::from(searched))];
        terminal::tell(&lang::say_with(lang, "leaks-searched", &args));
    }
    if arguments.editions.edition.is_empty() {
        say_forgotten(&out, &snapshot, lang);
    }
    if leaks.is_empty() {
        terminal::print(&format!("{}\n", lang::say(lang, "leaks-none")));
        return OK;
    }
    let leaks: Vec<Leak> = leaks.into_iter().collect();
    complain_of(&leaks, "leaks-found", lang);
    PLAN
}

/// Says which editions an earlier build left that are not there any more.
fn say_forgotten(out: &Path, snapshot: &Snapshot, lang: Lang) {
    let editions = &snapshot.plan.config.editions;
    let keep: Vec<&str> = editions.iter().map(|edition| &*edition.name).collect();
    for name in disk::forgotten(out, &keep) {
        say("leaks-forgotten", &format!("{name}/"), lang);
    }
    for name in disk::forgotten_singles(out, &keep) {
        say("leaks-forgotten", &format!("{name}.html"), lang);
    }
}

/// Says something of a file or folder that was made.
fn say(id: &str, output: &str, lang: Lang) {
    terminal::tell(&lang::say_with(lang, id, &[("output", Arg::from(output))]));
}

/// Reads what lies in an output; says so when it cannot be searched.
fn read(place: &Path, lang: Lang) -> Option<Vec<u8>> {
    let read = disk::read_output(place);
    if let Err(trouble) = &read {
        terminal::tell(&trouble.say(lang).0);
    }
    read.ok()
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
