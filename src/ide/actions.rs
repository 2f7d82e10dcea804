//! What an editor can offer to do about a finding, and with a header. A change is offered only after it
//! was tried on the whole plan and helped.

use std::ops::Range;
use std::sync::Arc;

use super::mend::{attempts, helps, mend_in};
use crate::base::{Arg, Diagnostic, Edit, Lang, Severity, Source, Span, lang};
use crate::edit::change::edited;
use crate::edit::settings::ignored;
use crate::edit::{draft, heads};
use crate::plan::files::is_document;
use crate::plan::graph::{self, Destination};
use crate::plan::kinds::Kind;
use crate::plan::{Entry, Lead, Plan, config};
use crate::rules;
use crate::syntax::schema::Target;
use crate::syntax::{Form, parse};
use crate::workspace::{Snapshot, Workspace};

/// Something that an editor can offer.
#[derive(Clone, Debug, PartialEq)]
pub struct Action {
    /// What it does, in words.
    pub title: String,
    /// What kind of action it is.
    pub sort: Sort,
    /// The finding that it is about.
    pub finding: Option<Diagnostic>,
    /// Whether it is certain: it loses nothing and decides nothing.
    pub certain: bool,
    /// What changes.
    pub changes: Vec<FileChange>,
    /// The place in the first new text where the author goes on, as an offset in it.
    pub open: Option<usize>,
}

/// The kinds of actions.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sort {
    /// Resolves a finding.
    Repair,
    /// Resolves every finding of a file that can be resolved with certainty.
    All,
    /// Writes the same in another way.
    Rewrite,
}

/// A change to a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FileChange {
    /// Edits of a text.
    Edit(Arc<str>, Vec<Edit>),
    /// A new file: its path and text.
    Create(String, String),
    /// A file gets another path.
    Move(Arc<str>, String),
}

/// The plan that actions are about, with a workspace to try them in.
pub struct Bench<'b> {
    /// The plan as it is.
    pub snapshot: &'b Snapshot,
    /// A workspace with the same texts.
    pub workspace: &'b mut Workspace,
    /// The language of titles.
    pub language: Lang,
}

impl Bench<'_> {
    /// What can be done about the findings at a range of a text.
    pub fn repairs(&mut self, path: &str, range: &Range<usize>) -> Vec<Action> {
        let touches =
            |span: Span| span.start as usize <= range.end && range.start <= span.end as usize;
        let here = |finding: &&Diagnostic| *finding.path == *path && finding.places().any(touches);
        let findings: Vec<&Diagnostic> = self.snapshot.diagnostics.iter().filter(here).collect();
        let mut actions = Vec::new();
        for finding in &findings {
            actions.extend(self.repair(finding, &touches));
            actions.extend(self.creations(finding, &touches));
        }
        for finding in &findings {
            actions.extend(self.waiver(finding));
        }
        actions.extend(findings.first().and_then(|finding| self.ignoring(finding)));
        actions
    }

    /// Takes the folder of a finding, or the file if it is in none, out of the plan. That is not
    /// offered for a folder whose documents belong to a plan.
    fn ignoring(&mut self, finding: &Diagnostic) -> Option<Action> {
        let pattern = match finding.path.rsplit_once('/') {
            Some((folder, _)) => format!("{folder}/**"),
            None => finding.path.to_string(),
        };
        let top = finding.path.split_once('/').map(|(top, _)| top);
        if !is_document(&finding.path) || top.and_then(Kind::from_folder).is_some() {
            return None;
        }
        let settings = self.snapshot.sources.get(config::FILE)?.clone();
        let edit = ignored(&settings, &self.snapshot.plan.config, &pattern)?;
        let after =
            self.tried(&settings.path, &edited(&settings.text, std::slice::from_ref(&edit)));
        if !helps(finding, &self.snapshot.diagnostics, &after.diagnostics) {
            return None;
        }
        let args = [("pattern", Arg::from(pattern))];
        Some(Action {
            title: lang::say_with(self.language, "editor-ignore", &args),
            sort: Sort::Repair,
            finding: Some(finding.clone()),
            certain: false,
            changes: vec![FileChange::Edit(settings.path, vec![edit])],
            open: None,
        })
    }

    /// The fix of a finding, or the part of it that is at the place.
    fn repair(&mut self, finding: &Diagnostic, touches: &dyn Fn(Span) -> bool) -> Option<Action> {
        let fix = finding.fix.as_ref()?;
        let source = self.snapshot.sources.get(&finding.path)?;
        self.workspace.source(&finding.path).filter(|source| source.damage.is_none())?;
        let is_whole = |edits: &Vec<Edit>| edits.len() == fix.edits.len();
        let here = |edits: &Vec<Edit>| edits.iter().any(|edit| touches(edit.span));
        let edits = attempts(fix).filter(|edits| is_whole(edits) || here(edits)).find(|edits| {
            let after = self.tried(&finding.path, &edited(&source.text, edits));
            helps(finding, &self.snapshot.diagnostics, &after.diagnostics)
        })?;
        let open = edits.first().filter(|_| fix.asks).and_then(|edit| blank(&edit.text));
        Some(Action {
            title: title(finding, &source.text, &edits, self.language),
            sort: Sort::Repair,
            finding: Some(finding.clone()),
            certain: fix.safe && !fix.asks,
            changes: vec![FileChange::Edit(Arc::clone(&finding.path), edits)],
            open,
        })
    }

    /// Silences a finding in its document. The reason is left to the author; until there is one, the
    /// finding stays.
    fn waiver(&mut self, finding: &Diagnostic) -> Option<Action> {
        rules::find(finding.rule).filter(|rule| rule.waivable)?;
        let plan = Arc::clone(&self.snapshot.plan);
        self.snapshot.sources.get(&finding.path).filter(|source| source.damage.is_none())?;
        let entry = plan.entry(plan.at_path(&finding.path)?);
        let known = entry.record.map("waive").iter().any(|(name, _)| *name.value == *finding.rule);
        let with = |reason: &str| entry.set_in_table("waive", finding.rule, reason);
        let edit = with("\"\"").filter(|_| !known)?;
        let tried = edited(&entry.body.text, &[with("\"because\"")?]);
        let after = self.tried(&finding.path, &tried);
        if !helps(finding, &self.snapshot.diagnostics, &after.diagnostics) {
            return None;
        }
        Some(Action {
            title: lang::say_with(
                self.language,
                "editor-waive",
                &[("rule", Arg::from(finding.rule))],
            ),
            sort: Sort::Repair,
            finding: Some(finding.clone()),
            certain: false,
            open: blank(&edit.text),
            changes: vec![FileChange::Edit(Arc::clone(&finding.path), vec![edit])],
        })
    }

    /// New documents for references of a finding that lead nowhere.
    fn creations(&mut self, finding: &Diagnostic, touches: &dyn Fn(Span) -> bool) -> Vec<Action> {
        let plan = Arc::clone(&self.snapshot.plan);
        let Some(id) = plan.at_path(&finding.path) else { return Vec::new() };
        let meets = |one: Span, two: Span| one.start <= two.end && two.start <= one.end;
        let at = |span: Span| touches(span) && finding.places().any(|place| meets(place, span));
        let mut actions = Vec::new();
        for (kind, name) in missing(plan.entry(id), &plan, &at) {
            let spec = kind.spec();
            let words = name.replace(['-', '_'], " ");
            let lang = plan.config.lang;
            let mut new = draft::Draft::new(kind, lang, &draft::title_case(&words), plan.today);
            new.name = Some(name.clone());
            let path = draft::path(&plan, &new);
            let text = heads::in_form(&path, new.text(), plan.config.heads());
            let after = self.workspace.tried(vec![Source::new(&path, &text)]);
            let errors = |snapshot: &Snapshot| {
                let findings = snapshot.diagnostics.iter();
                findings.filter(|one| one.severity == Severity::Error).count()
            };
            let same = |one: &&Diagnostic| {
                (&one.path, one.rule, &one.args) == (&finding.path, finding.rule, &finding.args)
            };
            if after.diagnostics.iter().any(|one| same(&one))
                || errors(&after) > errors(self.snapshot)
            {
                continue;
            }
            let args = [
                ("kind", Arg::Word { en: spec.name, nl: spec.alias }),
                ("path", Arg::from(path.as_str())),
            ];
            actions.push(Action {
                title: lang::say_with(self.language, "editor-create", &args),
                sort: Sort::Repair,
                finding: Some(finding.clone()),
                certain: false,
                changes: vec![FileChange::Create(path, text)],
                open: None,
            });
        }
        actions
    }

    /// Resolves every finding of a file that can be resolved with certainty.
    pub fn fix_all(&self, path: &str) -> Option<Action> {
        let before = self.snapshot.sources.get(path)?;
        let (mended, after) = mend_in(self.snapshot.clone(), Some(path));
        let text = after.sources.get(path).filter(|_| !mended.is_empty())?.text.to_string();
        let edit = Edit { span: Span::new(0, before.text.len()), text };
        Some(Action {
            title: lang::say(self.language, "editor-fix-all"),
            sort: Sort::All,
            finding: None,
            certain: true,
            changes: vec![FileChange::Edit(Arc::clone(&before.path), vec![edit])],
            open: None,
        })
    }

    /// Writes the header of a document in the other format, if that changes nothing else.
    pub fn conversion(&mut self, path: &str, at: usize) -> Option<Action> {
        let source = self.snapshot.sources.get(path)?.clone();
        let document = parse(&source);
        if !is_document(path) || at > document.body.start as usize {
            return None;
        }
        let form = document.form.other();
        let edit = heads::conversion(&source, form)?;
        // The snapshot may have findings about themes, which are not judged here.
        let before = self.tried(&source.path, &source.text);
        let after = self.tried(&source.path, &edited(&source.text, std::slice::from_ref(&edit)));
        if !super::differ(&before.diagnostics, &after.diagnostics).is_empty() {
            return None;
        }
        let name = match form {
            Form::Toml => "TOML (+++)",
            Form::Yaml => "YAML (---)",
        };
        Some(Action {
            title: lang::say_with(self.language, "editor-convert", &[("form", Arg::from(name))]),
            sort: Sort::Rewrite,
            finding: None,
            certain: false,
            changes: vec![FileChange::Edit(source.path, vec![edit])],
            open: None,
        })
    }

    fn tried(&mut self, path: &str, text: &str) -> Snapshot {
        self.workspace.tried(vec![Source::new(path, text)])
    }
}

/// The documents that references at a place name and that do not exist: their possible kinds and
/// their ids.
fn missing(entry: &Entry, plan: &Plan, at: &dyn Fn(Span) -> bool) -> Vec<(Kind, String)> {
    let mut missing = Vec::new();
    entry.record.each_reference(&mut |field, reference, span| {
        if !at(span) || plan.refers(field.targets(), reference.symbol).is_some() {
            return;
        }
        for target in field.targets() {
            if let Target::Kind(name) = target {
                let kind = Kind::from_name(name);
                missing.extend(kind.map(|kind| (kind, reference.text.to_string())));
            }
        }
    });
    for (link, lead) in entry.body.links() {
        let Lead::Name { .. } = lead else { continue };
        if at(link.span) && graph::destination(plan, lead) == Destination::Missing {
            let name = link.target.split(['#', '|']).next().unwrap_or_default().trim();
            let kinds = [Kind::Goal, Kind::Need, Kind::Page];
            missing.extend(kinds.map(|kind| (kind, name.to_owned())));
        }
    }
    missing
}

/// The place between the first empty quotes of a text.
fn blank(text: &str) -> Option<usize> {
    text.find("\"\"").map(|at| at + 1)
}

/// What a fix does, in words.
fn title(finding: &Diagnostic, text: &str, edits: &[Edit], language: Lang) -> String {
    /// The longest text that is quoted in a title, in characters.
    const LONGEST: usize = 60;
    let short = |text: &str| {
        let text = text.trim();
        let inner = text.strip_prefix('"').and_then(|text| text.strip_suffix('"'));
        let text = inner.unwrap_or(text);
        let fits = !text.is_empty() && !text.contains('\n') && text.chars().count() <= LONGEST;
        fits.then(|| text.to_owned())
    };
    let asks = finding.fix.as_ref().is_some_and(|fix| fix.asks);
    if let [edit] = edits {
        let question = edit.text.lines().find_map(|line| line.trim().strip_prefix("# "));
        if let Some(question) = question.filter(|_| asks) {
            let args = [("question", Arg::from(question))];
            return lang::say_with(language, "editor-ask", &args);
        }
        let old = text.get(edit.span.range()).unwrap_or_default();
        let known = match (short(old), short(&edit.text)) {
            (Some(old), Some(new)) => Some((
                "editor-replace",
                [("old", Arg::from(old)), ("new", Arg::from(new))].to_vec(),
            )),
            (Some(old), None) if edit.text.trim().is_empty() => {
                Some(("editor-remove", vec![("old", Arg::from(old))]))
            }
            (None, Some(new)) if old.trim().is_empty() => {
                Some(("editor-insert", vec![("new", Arg::from(new))]))
            }
            _ => None,
        };
        if let Some((id, args)) = known {
            return lang::say_with(language, id, &args);
        }
    }
    lang::help(language, finding).unwrap_or_else(|| lang::message(language, finding))
}
