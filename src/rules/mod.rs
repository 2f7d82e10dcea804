//! The registry of rules: each one is a source file, with a page in each language.
//!
//! Rules of the reader are reported while a file is read; the others examine the whole plan. The
//! page of a rule is shown by `pop explain` and listed in the reference, and its examples are
//! tests.

use rayon::prelude::*;

use crate::base::calendar::first_of_month_after;
use crate::base::{Diagnostic, Lang, Severity, Span};
use crate::plan::config::RuleLevel;
use crate::plan::patch::Patch;
use crate::plan::visibility::Editions;
use crate::plan::{Detail, Entry, EntryId, Plan, kinds::Goal};

mod cells;
mod gathered;
mod judged;
mod reflection;
mod settled;
mod stops;
mod synonyms;
mod waivers;

pub use gathered::{Cause, causes};
use judged::{asked_of, failing, quoted, unmet};
pub(crate) use stops::is_kept_from_others;
pub use stops::{Stopped, Stops, stopped};

/// A rule.
#[derive(Debug)]
pub struct Rule {
    /// Its name, which never changes.
    pub name: &'static str,
    /// The severity, unless the plan sets another.
    pub level: Severity,
    /// Whether a document may silence it with a reason.
    pub waivable: bool,
    /// How it is checked.
    check: Check,
    /// Its pages, English and Dutch.
    pages: [&'static str; 2],
}

/// How a rule is checked.
#[derive(Clone, Copy, Debug)]
enum Check {
    /// While a file is read.
    Reader,
    /// On the whole plan.
    Plan(fn(&Plan, &mut Vec<Diagnostic>)),
    /// On each text, translations included, and on the settings.
    Text {
        /// Checks the settings.
        settings: Option<fn(&Plan, &mut Vec<Diagnostic>)>,
        /// Checks a text.
        text: fn(&Plan, &Entry, &mut Vec<Diagnostic>),
    },
    /// On each document.
    Entry(fn(&Plan, EntryId, &Entry, &mut Vec<Diagnostic>)),
    /// Looks at what the editions show: document by document, including translations, and the
    /// settings.
    Shown {
        /// Checks the settings.
        settings: Option<fn(&Editions<'_>, &mut Vec<Diagnostic>)>,
        /// Looks at a document.
        document: fn(&Editions<'_>, EntryId, &mut Vec<Diagnostic>),
    },
    /// On each goal.
    Goal(fn(&Plan, &Entry, &Goal, &mut Vec<Diagnostic>)),
}

/// Declares a rule in its own file: name, level and check.
macro_rules! rule {
    ($name:literal, $level:ident, $check:expr) => {
        rule!($name, $level, $check, true);
    };
    ($name:literal, $level:ident, $check:expr, $waivable:literal) => {
        /// The rule.
        pub(super) const RULE: $crate::rules::Rule = $crate::rules::Rule {
            name: $name,
            level: $crate::base::Severity::$level,
            waivable: $waivable,
            check: $check,
            pages: [
                include_str!(concat!("pages/en/", $name, ".md")),
                include_str!(concat!("pages/nl/", $name, ".md")),
            ],
        };
    };
}

/// Lists the files of the rules by subject, in the order of the reference.
macro_rules! rules {
    ($($group:literal { $($module:ident)* })*) => {
        $($(mod $module;)*)*
        /// Every rule.
        pub const ALL: &[&Rule] = &[$($(&$module::RULE,)*)*];
        /// The rules by subject: the id of its message, and the rules.
        pub const GROUPS: &[(&str, &[&Rule])] = &[$(($group, &[$(&$module::RULE),*])),*];
    };
}

rules! {
    "rules-reading" {
        unclosed_front_matter
        invalid_toml
        invalid_yaml
        not_utf8
        file_too_large
        not_read
        conflict_copy
        unknown_kind
        unknown_key
        unknown_setting
        wrong_type
        missing_key
        invalid_date
        invalid_value
        duplicate_id
        unknown_reference
        wrong_kind
        reference_cycle
        missing_file
        file_not_shown
        not_printed
        broken_link
        unclear_address
        raw_html
        loose_comment
        image_without_alt
        heading_skips_level
        empty_heading
        unknown_audience
        unknown_measure
        unused_waiver
    }
    "rules-specific" {
        goal_not_specific
        goal_is_an_idea
        placeholder_text
        repeated_text
    }
    "rules-measurable" {
        goal_without_measure
        measure_is_an_instrument
        measure_without_baseline
        target_equals_baseline
        reading_out_of_range
        measure_disagrees
    }
    "rules-attainable" {
        goal_without_effort
        goal_not_agreed
        over_capacity
        over_budget
        step_after_due
        step_overdue
        step_undated
        goal_without_steps
        prerequisite_after_due
        suspicious_extreme
    }
    "rules-relevant" {
        goal_without_need
        goal_without_means
    }
    "rules-timebound" {
        goal_without_due
        due_before_start
        due_passed
        start_is_not_a_due
        vague_time
        due_disagrees
        due_in_words
        all_due_together
        beyond_horizon
    }
    "rules-chain" {
        need_without_goal
        gap_without_need
        difference_without_conclusion
        conclusion_without_goal
        goal_without_log
        log_without_goal
        log_without_result
        log_after_registration
        log_in_the_future
        log_outside_goal
        goal_seems_reached
        achieved_without_evaluation
        evaluation_without_answer
        new_need_missing
        unanswered_level
        too_many_goals
        too_few_goals
    }
    "rules-cycle" {
        review_overdue
        agreement_overdue
        changed_after_agreement
        evidence_expired
        evidence_expires_soon
        evidence_old
        assessment_stale
        fresh_look_due
        plan_unrevised
    }
    "rules-privacy" {
        wider_audience
        hidden_reference
        personal_name
        contact_details
        sensitive_words
        quote_without_consent
        photo_location
        attachment_metadata
        public_plan_source
        missing_translation
        not_translated
        translation_shows_more
    }
}

/// The rule with a name.
pub fn find(name: &str) -> Option<&'static Rule> {
    ALL.iter().find(|rule| rule.name == name).copied()
}

impl Rule {
    /// One sentence about what it finds: the first sentence of its page.
    pub fn summary(&self, lang: Lang) -> &'static str {
        self.page(lang).lines().skip(1).find(|line| !line.trim().is_empty()).unwrap_or_default()
    }

    /// Whether the plan cannot change its level: rules that keep a plan readable and safe always
    /// stay errors.
    pub fn is_fixed(&self) -> bool {
        self.level == Severity::Error && !self.waivable
    }

    /// The page that explains it.
    pub fn page(&self, lang: Lang) -> &'static str {
        self.pages[lang as usize]
    }
}

/// The findings in each document by itself, for the next plan (see [`patch`](crate::plan::patch)).
#[derive(Debug, Default)]
pub struct Cache {
    entries: Vec<Vec<Diagnostic>>,
    overlays: Vec<Diagnostic>,
}

/// All findings about a plan, by file and place.
pub fn check(plan: &Plan) -> Vec<Diagnostic> {
    check_again(plan, None, &mut Cache::default())
}

/// The same, for a plan that differs from the previous one by a patch: findings in the other
/// documents still hold. Without a patch, everything is checked again.
pub(crate) fn check_again(
    plan: &Plan,
    patch: Option<&Patch>,
    cache: &mut Cache,
) -> Vec<Diagnostic> {
    let editions = Editions::of(plan);
    if let Some(patch) = patch {
        for id in patch.documents() {
            cache.entries[id.0 as usize] = in_entry(&editions, *id);
        }
    } else {
        let ids = (0..plan.entries.len()).into_par_iter();
        cache.entries = ids.map(|number| in_entry(&editions, EntryId(number as u32))).collect();
        cache.overlays = in_overlays(plan);
    }
    together(&editions, cache.entries.iter().flatten().chain(&cache.overlays))
}

/// The findings of a plan that differs by a patch from the one that a cache belongs to; the cache
/// stays as it is.
pub(crate) fn check_apart(plan: &Plan, patch: &Patch, cache: &Cache) -> Vec<Diagnostic> {
    let editions = Editions::of(plan);
    let new: Vec<_> = patch.documents().iter().map(|id| (id.0, in_entry(&editions, *id))).collect();
    let found = |number: u32| new.iter().find(|(id, _)| *id == number).map(|(_, found)| found);
    let entries =
        (0..).zip(&cache.entries).flat_map(|(number, known)| found(number).unwrap_or(known));
    together(&editions, entries.chain(&cache.overlays))
}

/// All findings of a plan, from those of each document.
fn together<'d>(
    editions: &Editions<'_>,
    documents: impl Iterator<Item = &'d Diagnostic>,
) -> Vec<Diagnostic> {
    let plan = editions.plan;
    let mut findings = plan.config.problems.clone();
    findings.extend(documents.cloned());
    for rule in ALL {
        match rule.check {
            Check::Plan(check) | Check::Text { settings: Some(check), .. } => {
                check(plan, &mut findings);
            }
            Check::Shown { settings: Some(check), .. } => check(editions, &mut findings),
            _ => {}
        }
    }
    let mut findings = waivers::apply(plan, findings);
    findings.retain_mut(|finding| level(plan, finding));
    settled::settle(plan, &mut findings);
    findings.sort_by_cached_key(Diagnostic::order);
    findings.dedup();
    let mut findings = gathered::gathered(findings);
    cells::fit(plan, &mut findings);
    findings
}

/// The findings of the per-document rules for a document.
fn in_entry(editions: &Editions<'_>, id: EntryId) -> Vec<Diagnostic> {
    let plan = editions.plan;
    let entry = plan.entry(id);
    let mut findings: Vec<Diagnostic> = entry.problems.clone();
    findings.extend(entry.missing.iter().cloned());
    for rule in ALL {
        match rule.check {
            Check::Reader | Check::Plan(_) => {}
            Check::Text { text, .. } => text(plan, entry, &mut findings),
            Check::Entry(check) => check(plan, id, entry, &mut findings),
            Check::Shown { document, .. } => document(editions, id, &mut findings),
            Check::Goal(check) => {
                if let Some(goal) = as_goal(entry).filter(|_| entry.sound) {
                    check(plan, entry, goal, &mut findings);
                }
            }
        }
    }
    findings
}

fn in_overlays(plan: &Plan) -> Vec<Diagnostic> {
    let mut findings = Vec::new();
    for (_, _, overlay) in &plan.overlays {
        // A translation need not contain everything.
        let own = overlay.problems.iter().filter(|problem| problem.rule != "missing-key");
        findings.extend(own.cloned());
        for rule in ALL {
            if let Check::Text { text, .. } = rule.check {
                text(plan, overlay, &mut findings);
            }
        }
    }
    findings
}

/// Sets the severity of a finding; false if the plan has switched its rule off.
fn level(plan: &Plan, finding: &mut Diagnostic) -> bool {
    let rule = find(finding.rule);
    let own = rule.map_or(Severity::Error, |rule| rule.level);
    let fixed = rule.is_none_or(Rule::is_fixed);
    let set = plan.config.rules.iter().find(|(name, _)| **name == *finding.rule);
    let level = match set.filter(|_| !fixed) {
        Some((_, RuleLevel::Off)) => return false,
        Some((_, RuleLevel::At(level))) => *level,
        None => own,
    };
    // A draft goal gets a milder severity, never a harsher one.
    finding.severity = finding.softened.map_or(level, |softened| level.max(softened));
    true
}

/// The readable goals that are agreed or active.
fn binding(plan: &Plan) -> impl Iterator<Item = (EntryId, &Entry, &Goal)> {
    plan.goals().filter(|(_, entry, goal)| entry.sound && goal.status.is_binding())
}

/// An example date as written in a document: the first of a month, some months ahead.
fn day_ahead(plan: &Plan) -> String {
    first_of_month_after(plan.today, 4).to_string()
}

/// Whether there is newer evidence with the same title.
fn is_renewed(plan: &Plan, id: EntryId) -> bool {
    let entry = plan.entry(id);
    let Detail::Evidence(old) = &entry.detail else { return false };
    let name = |entry: &Entry| entry.title().map(|title| crate::base::symbol::normal(&title));
    plan.evidence().any(|(other, newer, evidence)| {
        other != id && name(newer) == name(entry) && evidence.expires > old.expires
    })
}

/// The heading of a section that the kind of a document knows, and the text below it.
fn section<'e>(entry: &'e Entry, name: &str) -> Option<(Span, &'e str)> {
    entry.section(name)
}

/// The title of a document for a message, or its id.
fn title(entry: &Entry) -> String {
    entry.label().to_string()
}

/// The goal of a document, if it is one.
fn as_goal(entry: &Entry) -> Option<&Goal> {
    match &entry.detail {
        Detail::Goal(goal) => Some(goal),
        _ => None,
    }
}
