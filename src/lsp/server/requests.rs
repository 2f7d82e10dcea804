//! The answers to requests.

use std::path::PathBuf;

use serde_json::{Value, json};

use super::super::answers::{self, Asked, KINDS};
use super::super::plans::OpenPlan;
use super::super::position;
use super::super::wire::Code;
use super::{Server, Stage};
use crate::host::address;

type Answer = Result<Value, (Code, String)>;

impl Server<'_> {
    /// The answer to a request.
    pub(super) fn request(&mut self, method: &str, params: &Value) -> Answer {
        match (self.stage, method) {
            (Stage::Fresh, "initialize") => {
                self.stage = Stage::Running;
                self.initialize(params);
                return Ok(capabilities());
            }
            (Stage::Fresh, _) => {
                return Err((Code::NotInitialized, "not initialized".to_owned()));
            }
            (Stage::Running, "initialize") | (Stage::Shut | Stage::Left(_), _) => {
                return Err((Code::Request, format!("`{method}` is not allowed now")));
            }
            (Stage::Running, _) => {}
        }
        match method {
            "shutdown" => {
                // What was sent before this was worth an answer.
                self.publish();
                self.stage = Stage::Shut;
                Ok(Value::Null)
            }
            "workspace/symbol" => {
                let words = params["query"].as_str().unwrap_or_default();
                let mut found = Vec::new();
                for plan in &mut self.plans {
                    let language = plan.language(self.options.language);
                    found.extend(answers::search(plan, words, language, &self.texts));
                }
                Ok(found.into())
            }
            "workspace/willRenameFiles" => self.follow(params),
            "textDocument/inlayHint" => self.of(params, |asked| {
                let text = asked.plan.text(asked.path);
                let range = position::read_range(&text, &params["range"]);
                let range = range.ok_or_else(|| wrong("range"))?;
                Ok(asked.hints(&range))
            }),
            "textDocument/documentSymbol" => self.of(params, |asked| Ok(asked.symbols())),
            "textDocument/foldingRange" => self.of(params, |asked| Ok(asked.folds())),
            "textDocument/documentLink" => self.of(params, |asked| Ok(asked.links())),
            "textDocument/codeAction" => self.of(params, |asked| {
                let text = asked.plan.text(asked.path);
                let range = position::read_range(&text, &params["range"]);
                let only = params["context"]["only"].as_array().map(|only| {
                    let kinds = only.iter().filter_map(Value::as_str);
                    kinds.map(str::to_owned).collect::<Vec<String>>()
                });
                let range = range.ok_or_else(|| wrong("range"))?;
                Ok(asked.actions(range, only.as_deref()))
            }),
            _ => self.at(method, params),
        }
    }

    /// The answer to a request about a place.
    fn at(&mut self, method: &str, params: &Value) -> Answer {
        let answer: fn(&mut Asked<'_>, usize, &Value) -> Answer = match method {
            "textDocument/hover" => |asked, at, _| Ok(asked.hover(at).into()),
            "textDocument/definition" => |asked, at, _| Ok(asked.definition(at).into()),
            "textDocument/references" => |asked, at, params| {
                Ok(asked.references(at, params["context"]["includeDeclaration"] == true))
            },
            "textDocument/completion" => |asked, at, _| Ok(asked.completions(at)),
            "textDocument/prepareRename" => |asked, at, _| Ok(asked.renamable(at).into()),
            "textDocument/rename" => |asked, at, params| {
                let name = params["newName"].as_str().ok_or_else(|| wrong("newName"))?;
                asked.rename(at, name)
            },
            _ => return Err((Code::Method, format!("`{method}` is unknown"))),
        };
        let position = position::read(&params["position"]).ok_or_else(|| wrong("position"))?;
        self.of(params, |asked| {
            let at = position::offset(&asked.plan.text(asked.path), position);
            answer(asked, at, params)
        })
    }

    /// What follows when files of one plan get other paths.
    fn follow(&mut self, params: &Value) -> Answer {
        let place = |address: &Value| address::real(&address::place(address.as_str()?)?);
        let files = params["files"].as_array().ok_or_else(|| wrong("files"))?;
        let files = files
            .iter()
            .filter_map(|file| Some((place(&file["oldUri"])?, place(&file["newUri"])?)));
        let files: Vec<(PathBuf, PathBuf)> = files.collect();
        let holds = |plan: &&mut OpenPlan| {
            files.iter().any(|(from, _)| plan.place_in(from).is_some_and(|path| !path.is_empty()))
        };
        let (texts, abilities) = (&self.texts, self.abilities);
        let plans = self.plans.iter_mut().filter(holds);
        // Of nested plans the innermost.
        let Some(plan) = plans.max_by_key(|plan| plan.root().as_os_str().len()) else {
            return Ok(Value::Null);
        };
        let inside =
            |(from, to): &(PathBuf, PathBuf)| Some((plan.place_in(from)?, plan.place_in(to)?));
        let files: Vec<(String, String)> = files.iter().filter_map(inside).collect();
        let language = plan.language(self.options.language);
        let mut asked = Asked { plan, path: "", language, texts, abilities };
        Ok(asked.follow(&files).into())
    }

    /// The answer to a request about a text; nothing outside a plan.
    fn of(&mut self, params: &Value, answer: impl Fn(&mut Asked<'_>) -> Answer) -> Answer {
        let address =
            params["textDocument"]["uri"].as_str().ok_or_else(|| wrong("textDocument"))?;
        let Some((number, path)) = self.find(address) else { return Ok(Value::Null) };
        let (texts, abilities) = (&self.texts, self.abilities);
        let plan = &mut self.plans[number];
        let language = plan.language(self.options.language);
        answer(&mut Asked { plan, path: &path, language, texts, abilities })
    }
}

fn wrong(name: &str) -> (Code, String) {
    (Code::Params, format!("`{name}` is missing or cannot be used"))
}

fn capabilities() -> Value {
    json!({
        "capabilities": {
            "textDocumentSync": {"openClose": true, "change": 1},
            "hoverProvider": true,
            "definitionProvider": true,
            "referencesProvider": true,
            "renameProvider": {"prepareProvider": true},
            "codeActionProvider": {"codeActionKinds": KINDS},
            "completionProvider": {"triggerCharacters": ["[", "\"", "#", "(", ".", " "]},
            "documentSymbolProvider": true,
            "workspaceSymbolProvider": true,
            "foldingRangeProvider": true,
            "documentLinkProvider": {"resolveProvider": false},
            "inlayHintProvider": true,
            "workspace": {
                "workspaceFolders": {"supported": true, "changeNotifications": true},
                "fileOperations": {"willRename": {"filters": [
                    {"scheme": "file", "pattern": {"glob": "**/*"}},
                ]}},
            },
        },
        "serverInfo": {"name": "pop", "version": env!("CARGO_PKG_VERSION")},
    })
}
