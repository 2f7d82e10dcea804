//! What is wrong with settings beyond a single value: names that clash, readers that nobody declared.

use std::sync::Arc;

use super::editions::is_folder_name;
use super::fields::PERSON;
use super::{Config, texts};
use crate::base::colour::Accent;
use crate::base::readers::{is_same, stands_for};
use crate::base::{Arg, Diagnostic, Span, suggest};
use crate::plan::kinds::Kind;
use crate::syntax::schema;

impl Config {
    /// Checks what the schema cannot express: names that must be declared, unique or valid as a
    /// folder.
    pub(super) fn check(&mut self) {
        let mut problems = Vec::new();
        self.check_addresses(&mut problems);
        self.check_audiences(&mut problems);
        if self.check_accent(&mut problems) {
            self.accent = None;
        }
        self.check_names_of_editions(&mut problems);
        self.check_person(&mut problems);
        self.check_defaults(&mut problems);
        self.problems.extend(problems);
    }

    fn finding(&self, rule: &'static str, span: Span) -> Diagnostic {
        Diagnostic::new(rule, &self.path, span)
    }

    /// Reports names of readers that are built in or declared twice.
    fn check_audiences(&self, problems: &mut Vec<Diagnostic>) {
        for (name, _) in self.record.map("audiences") {
            if let Some(word) = stands_for(&name.value) {
                let own = matches!(word, "private" | "prive");
                problems.push(
                    self.finding("invalid-value", name.span)
                        .variant(if own { "own-word" } else { "built-in" })
                        .arg("value", &*name.value)
                        .arg("nearest", word),
                );
            }
        }
        let mut declared: Vec<(&Arc<str>, Span)> = Vec::new();
        for (name, _) in self.record.map("audiences") {
            let earlier = declared.iter().find(|(known, _)| is_same(known, &name.value));
            if let Some((_, first)) = earlier {
                problems.push(
                    self.finding("duplicate-id", name.span)
                        .variant("audience")
                        .arg("id", &*name.value)
                        .related(&self.path, *first, "already-here"),
                );
            }
            declared.push((&name.value, name.span));
        }
    }

    /// Whether text cannot be read on the accent, which is reported.
    fn check_accent(&self, problems: &mut Vec<Diagnostic>) -> bool {
        if let Some(Accent::Own(ground)) = self.accent
            && ground.text().is_none()
        {
            let place = self.place_in("theme", "accent");
            problems.push(
                self.finding("invalid-value", place)
                    .variant("contrast")
                    .arg("value", ground.to_string())
                    .arg("nearest", ground.nearest_ground().to_string()),
            );
            return true;
        }
        false
    }

    /// Reports names of editions that are no folder names or are used twice.
    fn check_names_of_editions(&self, problems: &mut Vec<Diagnostic>) {
        let mut seen: Vec<(Arc<str>, Span)> = Vec::new();
        for item in self.record.tables("edition") {
            if let Some(name) = item.text("name") {
                let span = item.place("name");
                if !is_folder_name(&name) {
                    problems.push(
                        self.finding("invalid-value", span).variant("folder").arg("value", &*name),
                    );
                }
                if let Some((_, first)) =
                    seen.iter().find(|(seen, _)| seen.eq_ignore_ascii_case(&name))
                {
                    problems.push(
                        self.finding("duplicate-id", span)
                            .variant("edition")
                            .arg("id", &*name)
                            .related(&self.path, *first, "already-here"),
                    );
                }
                seen.push((name, span));
            }
        }
    }

    /// Reports readers of settings of the author that do not exist.
    fn check_person(&self, problems: &mut Vec<Diagnostic>) {
        if let Some(person) = self.record.table("person") {
            let public = person.get("public").map(|item| texts(&item.value)).unwrap_or_default();
            let hidden = person.map("audience").iter();
            let hidden = hidden.map(|(name, _)| (Arc::clone(&name.value), name.span));
            for (name, span) in public.into_iter().chain(hidden) {
                if schema::find(PERSON, &name).is_some() {
                    continue;
                }
                let finding = self.finding("unknown-setting", span).arg("key", &*name);
                problems.push(
                    if let Some(nearest) = suggest::nearest(&name, schema::spellings(PERSON)) {
                        finding.variant("near").arg("nearest", nearest)
                    } else {
                        let known = PERSON.iter().map(|field| (field.name, field.alias)).collect();
                        finding.arg("known", Arg::Words(known))
                    },
                );
            }
        }
    }

    /// Reports default readers of kinds that do not exist.
    fn check_defaults(&self, problems: &mut Vec<Diagnostic>) {
        if let Some(defaults) = self.record.table("audience") {
            for (name, _) in defaults.map("default") {
                if Kind::from_name(&name.value).is_none() {
                    problems.push(
                        self.finding("unknown-kind", name.span)
                            .variant("default")
                            .arg("kind", &*name.value),
                    );
                }
            }
        }
    }
}
