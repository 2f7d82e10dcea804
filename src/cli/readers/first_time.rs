//! What the readers of an edition will see for the first time, before it leaves the author's hands.

use std::path::Path;

use super::Overview;
use crate::base::{Arg, Lang, lang};
use crate::host::terminal;
use crate::host::terminal::ask::{self, Silence};
use crate::plan::visibility::place_of;
use crate::plan::{Edition, Plan};

/// How many documents are listed; the others are counted.
const LISTED: usize = 12;

/// Reports what the readers of an edition will see for the first time, if anything: a review or a
/// publication is the moment when it leaves the author's hands. `out` is where the edition was
/// built before.
pub(in crate::cli) fn first_time(plan: &Plan, edition: &Edition, out: &Path, lang: Lang) -> bool {
    let Some(at) = place_of(plan, edition) else { return false };
    let overview = Overview::of(plan, out, lang);
    let new = overview.news(at).build;
    if new.is_empty() {
        return false;
    }
    let args = [("edition", Arg::from(&*edition.name))];
    terminal::tell(&overview.say_with("readers-first-time", &args));
    for one in new.iter().take(LISTED) {
        let title = ("title", Arg::from(overview.title(one.id)));
        let row = overview.rows.iter().find(|row| row.id == one.id);
        let parts = one.parts.iter().filter_map(|part| row?.parts.get(*part));
        let parts: Vec<String> = parts.map(|part| overview.part(&part.name)).collect();
        let text = if parts.is_empty() {
            overview.say_with("readers-first-time-document", &[title])
        } else {
            let parts = ("parts", Arg::from(parts.join(", ")));
            overview.say_with("readers-first-time-parts", &[title, parts])
        };
        terminal::tell(&format!("  {text}"));
    }
    if let Some(rest) = new.len().checked_sub(LISTED).filter(|rest| *rest > 0) {
        let more = overview.say_with("readers-first-time-more", &[("count", Arg::from(rest))]);
        terminal::tell(&format!("  {more}"));
    }
    true
}

/// Shows what the readers of an edition will see for the first time, and asks at a terminal whether
/// to go on. `yes` skips the question, and so does a run with nobody to ask.
pub(in crate::cli) fn confirm(
    plan: &Plan,
    edition: &Edition,
    out: &Path,
    (lang, yes): (Lang, bool),
) -> Result<bool, Silence> {
    if !first_time(plan, edition, out, lang) || yes || !ask::is_possible() {
        return Ok(true);
    }
    let answers = ["readers-confirm-yes", "readers-confirm-no"].map(|id| lang::say(lang, id));
    let chosen = ask::choose(lang, &lang::say(lang, "readers-confirm"), answers.to_vec())?;
    if chosen != 0 {
        terminal::tell(&lang::say(lang, "readers-not-confirmed"));
    }
    Ok(chosen == 0)
}
