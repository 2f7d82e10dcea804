//! A picture that contains the place where it was taken.

use super::Check;
use crate::base::Diagnostic;
use crate::plan::files::{Address, resolve};
use crate::plan::visibility::files;
use crate::plan::{Entry, Plan};

rule!("photo-location", Info, Check::Text { settings: Some(photo), text });

fn text(plan: &Plan, entry: &Entry, findings: &mut Vec<Diagnostic>) {
    let located = |path: &str| plan.files.facts(path).is_some_and(|facts| facts.located);
    for (path, place) in files(plan, entry).into_iter().filter(|(path, _)| located(path)) {
        findings.push(entry.finding("photo-location", place).arg("file", &*path));
    }
}

fn photo(plan: &Plan, findings: &mut Vec<Diagnostic>) {
    let config = &plan.config;
    let Some(photo) = &config.person.photo else { return };
    let Address::Inside { path, .. } = resolve(&config.path, photo) else { return };
    if plan.files.facts(&path).is_some_and(|facts| facts.located) {
        let place = config.record.table("person").map(|person| person.place("photo"));
        findings.push(
            Diagnostic::new("photo-location", &config.path, place.unwrap_or_default())
                .arg("file", path),
        );
    }
}
