//! Puts what `ide` knows about a place into the form that editors expect.

use std::ops::Range;
use std::sync::Arc;

use serde_json::{Value, json};

use super::plans::OpenPlan;
use super::wire::Code;
use super::{position, show};
use crate::base::{Diagnostic, Edit, Lang, Span, lang};
use crate::ide::{self, Action, Completion, FileChange, Part, Place, complete};
use crate::publish::texts::Texts;
use crate::rules;

/// What the editor can do with an answer.
#[expect(clippy::struct_excessive_bools, reason = "each is a capability of its own")]
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Abilities {
    /// Watches files when it is asked to.
    pub(super) watches: bool,
    /// Takes changes to several versions of documents.
    pub(super) versions: bool,
    /// Creates files.
    pub(super) creates: bool,
    /// Renames files.
    pub(super) renames: bool,
    /// Takes completions with places to fill in.
    pub(super) snippets: bool,
    /// Takes edits with places to fill in.
    pub(super) open_edits: bool,
    /// Takes the symbols of a document as a tree.
    pub(super) trees: bool,
}

/// A place that a request is about.
pub(super) struct Asked<'a> {
    pub(super) plan: &'a mut OpenPlan,
    pub(super) path: &'a str,
    pub(super) language: Lang,
    pub(super) texts: &'a Texts,
    pub(super) abilities: Abilities,
}

/// The kinds of code actions.
pub(super) const KINDS: [&str; 3] = ["quickfix", "source.fixAll.pop", "refactor.rewrite"];

impl Abilities {
    /// What an editor says of itself.
    pub(super) fn of(capabilities: &Value) -> Self {
        let (workspace, document) = (&capabilities["workspace"], &capabilities["textDocument"]);
        let edit = &workspace["workspaceEdit"];
        let operations = edit["resourceOperations"].as_array().map(Vec::as_slice);
        let can = |name: &str| operations.unwrap_or_default().iter().any(|one| one == name);
        // Neovim names operations on files, which need this form, but not the form itself.
        let versions = edit["documentChanges"] == true || operations.is_some();
        Self {
            watches: workspace["didChangeWatchedFiles"]["dynamicRegistration"] == true,
            versions,
            creates: versions && can("create"),
            renames: versions && can("rename"),
            snippets: document["completion"]["completionItem"]["snippetSupport"] == true,
            open_edits: versions && edit["snippetEditSupport"] == true,
            trees: document["documentSymbol"]["hierarchicalDocumentSymbolSupport"] == true,
        }
    }
}

impl Asked<'_> {
    /// What is known about a place: the meaning of a key or the target of a reference, and the page
    /// of each rule with a finding there.
    pub(super) fn hover(&mut self, at: usize) -> Option<Value> {
        /// The largest number of pages that are shown.
        const PAGES: usize = 2;
        let text = self.plan.text(self.path);
        let snapshot = self.plan.snapshot();
        let hover = ide::hover(snapshot, self.path, at, self.language);
        let here = snapshot.diagnostics.iter().filter(|finding| {
            *finding.path == *self.path && finding.places().any(|place| place.touches(at))
        });
        let mut names: Vec<&str> = here.clone().map(|finding| finding.rule).collect();
        names.dedup();
        let pages = names.iter().filter_map(|name| rules::find(name));
        let pages = pages.take(PAGES).map(|rule| rule.page(self.language).to_owned());
        let span = hover.as_ref().map(|hover| hover.span);
        let span =
            span.or_else(|| here.flat_map(Diagnostic::places).find(|place| place.touches(at)))?;
        let parts: Vec<String> =
            hover.map(|hover| hover.markdown).into_iter().chain(pages).collect();
        let contents = json!({"kind": "markdown", "value": parts.join("\n\n---\n\n")});
        Some(json!({"contents": contents, "range": position::range(&text, span)}))
    }

    /// Where the target of a reference is.
    pub(super) fn definition(&mut self, at: usize) -> Option<Value> {
        let place = ide::definition(self.plan.snapshot(), self.path, at)?;
        Some(self.location(&place))
    }

    /// Where something is used, and on request where it is.
    pub(super) fn references(&mut self, at: usize, with_definition: bool) -> Value {
        let snapshot = self.plan.snapshot();
        let mut places = ide::references(snapshot, self.path, at);
        if with_definition {
            places.extend(ide::definition(snapshot, self.path, at));
        }
        places.iter().map(|place| self.location(place)).collect()
    }

    fn location(&mut self, place: &Place) -> Value {
        self.plan.location(&place.path, place.span, self.texts)
    }

    /// What can be done about a range; with `only`, actions of these kinds.
    pub(super) fn actions(&mut self, range: Range<usize>, only: Option<&[String]>) -> Value {
        let wanted = |kind: &str| {
            let fits = |only: &String| {
                only.is_empty() || kind == only || kind.starts_with(&format!("{only}."))
            };
            only.is_none_or(|only| only.iter().any(fits))
        };
        let snapshot = self.plan.snapshot().clone();
        let (path, language) = (self.path, self.language);
        let mut bench =
            ide::Bench { snapshot: &snapshot, workspace: self.plan.workspace(), language };
        let mut actions = Vec::new();
        if wanted(KINDS[0]) {
            actions.extend(bench.repairs(path, &range));
        }
        // Fixing everything is done when it is asked for, for example on saving.
        if only.is_some_and(|only| only.iter().any(|only| only.starts_with("source")))
            && wanted(KINDS[1])
        {
            actions.extend(bench.fix_all(path));
        }
        if wanted(KINDS[2]) {
            actions.extend(bench.conversion(path, range.start));
        }
        let address = |path: &str| self.plan.address(path, self.texts);
        let shown = |action: &Action| {
            let edit = self.workspace_edit(&action.changes, action.open)?;
            let kind = match action.sort {
                ide::ActionSort::Repair => KINDS[0],
                ide::ActionSort::All => KINDS[1],
                ide::ActionSort::Rewrite => KINDS[2],
            };
            let mut shown = json!({"title": action.title, "kind": kind, "edit": edit});
            if let Some(finding) = &action.finding {
                let finding = show::finding(&snapshot, language, &address, finding);
                shown["diagnostics"] = json!([finding]);
                shown["isPreferred"] = action.certain.into();
            }
            Some(shown)
        };
        actions.iter().filter_map(shown).collect()
    }

    /// Changes of files in the form that the editor takes; `None` if it cannot make them.
    fn workspace_edit(&self, changes: &[FileChange], open: Option<usize>) -> Option<Value> {
        let edits = |path: &str, edits: &[Edit]| -> Value {
            let text = self.plan.current(path);
            let range = |edit: &Edit| position::range(&text, edit.span);
            edits.iter().map(|edit| json!({"range": range(edit), "newText": edit.text})).collect()
        };
        let address = |path: &str| self.plan.address(path, self.texts);
        if !self.abilities.versions {
            let mut all = serde_json::Map::new();
            for change in changes {
                let FileChange::Edit(path, changes) = change else { return None };
                all.insert(address(path), edits(path, changes));
            }
            return Some(json!({"changes": all}));
        }
        let mut all = Vec::new();
        for change in changes {
            match change {
                FileChange::Edit(path, changes) => {
                    let uri = address(path);
                    let version = self.texts.get(&uri).and_then(|text| text.version);
                    let document = json!({"uri": uri, "version": version});
                    let mut edits = edits(path, changes);
                    let open = open.filter(|_| self.abilities.open_edits && version.is_some());
                    if let (Some(at), [change]) = (open, &**changes) {
                        let value = snippet(&change.text, (at, at));
                        let range = edits[0]["range"].take();
                        let snippet = json!({"kind": "snippet", "value": value});
                        edits = json!([{"range": range, "snippet": snippet}]);
                    }
                    all.push(json!({"textDocument": document, "edits": edits}));
                }
                FileChange::Create(path, text) if self.abilities.creates => {
                    let uri = address(path);
                    let options = json!({"ignoreIfExists": false, "overwrite": false});
                    all.push(json!({"kind": "create", "uri": uri, "options": options}));
                    let start = json!({"line": 0, "character": 0});
                    let edit = json!({"range": {"start": start, "end": start}, "newText": text});
                    let document = json!({"uri": uri, "version": null});
                    all.push(json!({"textDocument": document, "edits": [edit]}));
                }
                FileChange::Move(from, to) if self.abilities.renames => {
                    let options = json!({"overwrite": false});
                    let (from, to) = (address(from), address(to));
                    let change =
                        json!({"kind": "rename", "oldUri": from, "newUri": to, "options": options});
                    all.push(change);
                }
                FileChange::Create(..) | FileChange::Move(..) => return None,
            }
        }
        Some(json!({"documentChanges": all}))
    }

    /// The place of the id that can be renamed.
    pub(super) fn renamable(&mut self, at: usize) -> Option<Value> {
        let (span, id) = ide::renamable(self.plan.snapshot(), self.path, at)?;
        let range = position::range(&self.plan.text(self.path), span);
        Some(json!({"range": range, "placeholder": &*id}))
    }

    /// Everything that changes with another id.
    pub(super) fn rename(&mut self, at: usize, name: &str) -> Result<Value, (Code, String)> {
        let refused = |id: &str| (Code::Params, lang::say(self.language, id));
        let snapshot = self.plan.snapshot().clone();
        let workspace = self.plan.workspace();
        let changes = ide::rename(&snapshot, workspace, self.path, at, name).map_err(refused)?;
        let edit = self.workspace_edit(&changes, None);
        edit.ok_or_else(|| (Code::Params, lang::say(self.language, "editor-rename-files")))
    }

    /// What follows when the editor gives files other paths; nothing if nothing does.
    pub(super) fn follow(&mut self, files: &[(String, String)]) -> Option<Value> {
        let mut changes = ide::moved(&self.plan.snapshot().clone(), self.plan.workspace(), files);
        if !self.abilities.renames {
            changes.retain(|change| matches!(change, FileChange::Edit(..)));
        }
        self.workspace_edit(&changes, None).filter(|_| !changes.is_empty())
    }

    /// Remarks about a range of a goal.
    pub(super) fn hints(&mut self, range: &Range<usize>) -> Value {
        let text = self.plan.text(self.path);
        let hints = ide::hints(self.plan.snapshot(), self.path, range, self.language);
        let shown = hints.into_iter().map(|hint| {
            let position = position::range(&text, Span::new(hint.at, hint.at));
            json!({
                "position": position["start"],
                "label": hint.label,
                "tooltip": {"kind": "markdown", "value": hint.meaning},
                "paddingLeft": true,
            })
        });
        shown.collect()
    }

    /// What can be written at a place.
    pub(super) fn completions(&mut self, at: usize) -> Value {
        let text = self.plan.text(self.path);
        let snippets = self.abilities.snippets;
        let all = complete(self.plan.snapshot(), self.path, at, self.language);
        let shown = |(number, one): (usize, &Completion)| {
            let kind = match one.sort {
                ide::CompletionSort::Key => 10,
                ide::CompletionSort::Value => 12,
                ide::CompletionSort::Reference => 18,
                ide::CompletionSort::Readers => 20,
                ide::CompletionSort::Heading => 22,
                ide::CompletionSort::File => 17,
                ide::CompletionSort::Template => 15,
            };
            // Neovim inserts a text that is no snippet only up to its first space.
            let whole = (one.text.len(), one.text.len());
            let open = one.open.or(one.text.contains(' ').then_some(whole));
            let snippet = open.filter(|_| snippets).map(|open| snippet(&one.text, open));
            let format = if snippet.is_some() { 2 } else { 1 };
            let new = snippet.unwrap_or_else(|| one.text.clone());
            let written = text.get(one.span.range()).unwrap_or_default();
            let mut shown = json!({
                "label": one.label,
                "kind": kind,
                "insertTextFormat": format,
                "textEdit": {"range": position::range(&text, one.span), "newText": new},
                // The order of the schema, which is that of a thoughtful author.
                "sortText": format!("{number:04}"),
                // An editor compares with what is there already.
                "filterText": match written.chars().next() {
                    Some('[' | '#') => &one.text,
                    _ => one.label.trim_start_matches('['),
                },
            });
            if !one.detail.is_empty() {
                shown["detail"] = one.detail.as_str().into();
            }
            if !one.doc.is_empty() {
                shown["documentation"] = json!({"kind": "markdown", "value": one.doc});
            }
            shown
        };
        all.iter().enumerate().map(shown).collect()
    }

    /// The outline of the text.
    pub(super) fn symbols(&mut self) -> Value {
        let text = self.plan.text(self.path);
        let address = self.plan.address(self.path, self.texts);
        let all = ide::outline(self.plan.snapshot(), self.path, self.language);
        if self.abilities.trees {
            return all.iter().map(|one| tree(one, &text)).collect();
        }
        let mut flat = Vec::new();
        for one in &all {
            flatten(one, &text, &address, &mut flat);
        }
        flat.into()
    }

    /// The parts that can be folded.
    pub(super) fn folds(&mut self) -> Value {
        let text = self.plan.text(self.path);
        let lines = |span| {
            let range = position::range(&text, span);
            let (start, end) = (range["start"]["line"].as_u64()?, range["end"]["line"].as_u64()?);
            // The end of a part is the beginning of the line after it.
            let end = if range["end"]["character"] == 0 { end.saturating_sub(1) } else { end };
            (start < end).then(|| json!({"startLine": start, "endLine": end}))
        };
        let folds = ide::folds(self.plan.snapshot(), self.path);
        folds.into_iter().filter_map(lines).collect()
    }

    /// The links to other files of the plan.
    pub(super) fn links(&mut self) -> Value {
        let text = self.plan.text(self.path);
        let links = ide::links(self.plan.snapshot(), self.path);
        let shown = links.into_iter().map(|(span, path)| {
            let target = self.plan.address(&path, self.texts);
            json!({"range": position::range(&text, span), "target": target})
        });
        shown.collect()
    }
}

/// The documents of a plan that contain some words.
pub(super) fn search(
    plan: &mut OpenPlan,
    words: &str,
    language: Lang,
    texts: &Texts,
) -> Vec<Value> {
    let found = ide::search(plan.snapshot(), words, language);
    let shown = found.into_iter().map(|(symbol, path): (ide::Symbol, Arc<str>)| {
        let location = plan.location(&path, symbol.named, texts);
        let kind = kind(symbol.sort);
        json!({"name": symbol.name, "containerName": symbol.detail, "kind": kind, "location": location})
    });
    shown.collect()
}

fn kind(sort: Part) -> u8 {
    match sort {
        Part::Document => 1,
        Part::Item => 8,
        Part::Section => 15,
    }
}

fn tree(symbol: &ide::Symbol, text: &str) -> Value {
    let children: Vec<Value> = symbol.children.iter().map(|child| tree(child, text)).collect();
    json!({
        "name": symbol.name,
        "detail": symbol.detail,
        "kind": kind(symbol.sort),
        "range": position::range(text, symbol.span),
        "selectionRange": position::range(text, symbol.named),
        "children": children,
    })
}

fn flatten(symbol: &ide::Symbol, text: &str, address: &str, all: &mut Vec<Value>) {
    let location = json!({"uri": address, "range": position::range(text, symbol.named)});
    all.push(json!({"name": symbol.name, "kind": kind(symbol.sort), "location": location}));
    for child in &symbol.children {
        flatten(child, text, address, all);
    }
}

/// A text with one part to fill in, as editors write that.
fn snippet(text: &str, (from, to): (usize, usize)) -> String {
    let escaped = |text: &str| text.replace('\\', "\\\\").replace('$', "\\$").replace('}', "\\}");
    let part = |range: Range<usize>| escaped(text.get(range).unwrap_or_default());
    let open = if from == to { "$1".to_owned() } else { format!("${{1:{}}}", part(from..to)) };
    format!("{}{open}{}", part(0..from), part(to..text.len()))
}
