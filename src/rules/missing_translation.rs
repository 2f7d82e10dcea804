//! Documents that an edition shows in a language other than its own.

use std::collections::HashSet;

use super::Check;
use crate::base::{Arg, Diagnostic};
use crate::plan::{Entry, EntryId, Plan};

rule!("missing-translation", Info, Check::Plan(check), false);

fn check(plan: &Plan, findings: &mut Vec<Diagnostic>) {
    let translated: HashSet<_> = plan.overlays.iter().map(|(id, lang, _)| (*id, *lang)).collect();
    for edition in &plan.config.editions {
        let viewer = plan.viewer(edition);
        let lacking = |(id, entry): &(EntryId, &Entry)| {
            let own = entry.lang.unwrap_or(plan.config.lang);
            let translated = translated.contains(&(*id, edition.lang));
            plan.access(*id).document.allows(viewer) && own != edition.lang && !translated
        };
        let count = plan.iter().filter(lacking).count();
        if count > 0 {
            let first = plan.iter().find(lacking).map(|(_, entry)| entry.path.to_string());
            findings.push(
                Diagnostic::new("missing-translation", &plan.config.path, edition.place)
                    .arg("edition", &*edition.name)
                    .arg("count", count)
                    .arg("lang", Arg::Message(edition.lang.pick("lang-en", "lang-nl")))
                    .arg("first", first.unwrap_or_default()),
            );
        }
    }
}
