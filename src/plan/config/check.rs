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
        let finding = |rule, span| Diagnostic::new(rule, &self.path, span);
        for (name, _) in self.record.map("audiences") {
            if let Some(word) = stands_for(&name.value) {
                let own = matches!(word, "private" | "prive");
                problems.push(
                    finding("invalid-value", name.span)
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
                    finding("duplicate-id", name.span)
                        .variant("audience")
                        .arg("id", &*name.value)
                        .related(&self.path, *first, "already-here"),
                );
            }
            declared.push((&name.value, name.span));
        }
        // Text must be readable on an accent.
        if let Some(Accent::Own(ground)) = self.accent
            && ground.text().is_none()
        {
            let place = self.place_in("theme", "accent");
            problems.push(
                finding("invalid-value", place)
                    .variant("contrast")
                    .arg("value", ground.to_string())
                    .arg("nearest", ground.nearest_ground().to_string()),
            );
            self.accent = None;
        }
        let mut seen: Vec<(Arc<str>, Span)> = Vec::new();
        for item in self.record.tables("edition") {
            if let Some(name) = item.text("name") {
                let span = item.place("name");
                if !is_folder_name(&name) {
                    problems.push(
                        finding("invalid-value", span).variant("folder").arg("value", &*name),
                    );
                }
                if let Some((_, first)) =
                    seen.iter().find(|(seen, _)| seen.eq_ignore_ascii_case(&name))
                {
                    problems.push(
                        finding("duplicate-id", span).variant("edition").arg("id", &*name).related(
                            &self.path,
                            *first,
                            "already-here",
                        ),
                    );
                }
                seen.push((name, span));
            }
        }
        if let Some(person) = self.record.table("person") {
            let public = person.get("public").map(|item| texts(&item.value)).unwrap_or_default();
            let hidden = person.map("audience").iter();
            let hidden = hidden.map(|(name, _)| (Arc::clone(&name.value), name.span));
            for (name, span) in public.into_iter().chain(hidden) {
                if schema::find(PERSON, &name).is_some() {
                    continue;
                }
                let finding = finding("unknown-setting", span).arg("key", &*name);
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
        if let Some(defaults) = self.record.table("audience") {
            for (name, _) in defaults.map("default") {
                if Kind::from_name(&name.value).is_none() {
                    problems.push(
                        finding("unknown-kind", name.span)
                            .variant("default")
                            .arg("kind", &*name.value),
                    );
                }
            }
        }
        self.problems.extend(problems);
    }
}
