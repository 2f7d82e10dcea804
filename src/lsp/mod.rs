//! The language server: findings while typing, the meaning of keys, the targets of references.
//!
//! One thread with one loop: the editor's texts override those on disk, every change produces a
//! snapshot, and the findings of every file that has or had any are published.

mod position;

use std::collections::{BTreeMap, BTreeSet};
use std::error::Error;
use std::fmt::Write;
use std::path::{Path, PathBuf};
use std::str::FromStr;
use std::sync::Arc;

use lsp_server::{Connection, ExtractError, Message, Notification, Request, RequestId, Response};
use lsp_types::notification::{
    DidChangeTextDocument, DidChangeWatchedFiles, DidCloseTextDocument, DidOpenTextDocument,
    Notification as _, PublishDiagnostics,
};
use lsp_types::request::{GotoDefinition, HoverRequest, Request as _};
use lsp_types::{
    DiagnosticRelatedInformation, DiagnosticSeverity, GotoDefinitionResponse, HoverContents,
    HoverProviderCapability, Location, MarkupContent, MarkupKind, OneOf, PublishDiagnosticsParams,
    ServerCapabilities, TextDocumentSyncCapability, TextDocumentSyncKind, Uri,
};

use crate::base::calendar::Date;
use crate::base::{Diagnostic, Lang, LineIndex, Severity, Source, lang, places};
use crate::host::disk;
use crate::ide;
use crate::rules::{Cause, causes};
use crate::workspace::{Change, Snapshot, Workspace, is_text};

type Fallible<T> = Result<T, Box<dyn Error + Send + Sync>>;

/// Serves the plan in a folder over standard input and output until the editor exits.
pub(crate) fn serve(root: &Path, today: Date, language: Option<Lang>) -> Fallible<()> {
    let (connection, threads) = Connection::stdio();
    run(&connection, root, today, language)?;
    drop(connection);
    threads.join()?;
    Ok(())
}

/// Serves over a connection; a separate function, so that a test can act as the editor.
fn run(connection: &Connection, root: &Path, today: Date, language: Option<Lang>) -> Fallible<()> {
    let capabilities = ServerCapabilities {
        text_document_sync: Some(TextDocumentSyncCapability::Kind(TextDocumentSyncKind::FULL)),
        hover_provider: Some(HoverProviderCapability::Simple(true)),
        definition_provider: Some(OneOf::Left(true)),
        ..ServerCapabilities::default()
    };
    connection.initialize(serde_json::to_value(capabilities)?)?;
    let mut server = Server::open(connection, root, today, language)?;
    server.publish()?;
    for message in &connection.receiver {
        match message {
            Message::Request(request) => {
                if connection.handle_shutdown(&request)? {
                    return Ok(());
                }
                server.answer(request)?;
            }
            Message::Notification(notification) => server.take_in(notification)?,
            Message::Response(_) => {}
        }
    }
    Ok(())
}

/// The number of additional places reported with a finding.
const BESIDE: usize = 100;

struct Server<'c> {
    connection: &'c Connection,
    root: PathBuf,
    language: Option<Lang>,
    workspace: Workspace,
    snapshot: Snapshot,
    /// The files with published findings.
    published: BTreeSet<Arc<str>>,
}

impl<'c> Server<'c> {
    fn open(
        connection: &'c Connection,
        root: &Path,
        today: Date,
        language: Option<Lang>,
    ) -> Fallible<Self> {
        let root = root.canonicalize()?;
        let mut workspace = Workspace::new(today);
        workspace.apply(disk::read_plan(&root)?);
        let snapshot = workspace.snapshot();
        Ok(Self { connection, root, language, workspace, snapshot, published: BTreeSet::new() })
    }

    fn language(&self) -> Lang {
        self.language.unwrap_or(self.snapshot.plan.config.lang)
    }

    fn take_in(&mut self, notification: Notification) -> Fallible<()> {
        let changes = match notification.method.as_str() {
            DidOpenTextDocument::METHOD => {
                let opened = params::<DidOpenTextDocument>(notification)?.text_document;
                self.text(&opened.uri, &opened.text)
            }
            DidChangeTextDocument::METHOD => {
                let changed = params::<DidChangeTextDocument>(notification)?;
                let last = changed.content_changes.last();
                last.map_or_else(Vec::new, |last| self.text(&changed.text_document.uri, &last.text))
            }
            DidCloseTextDocument::METHOD => {
                let closed = params::<DidCloseTextDocument>(notification)?;
                self.on_disk(&closed.text_document.uri)
            }
            DidChangeWatchedFiles::METHOD => {
                let changed = params::<DidChangeWatchedFiles>(notification)?;
                changed.changes.iter().flat_map(|event| self.on_disk(&event.uri)).collect()
            }
            _ => return Ok(()),
        };
        if changes.is_empty() {
            return Ok(());
        }
        self.workspace.apply(changes);
        self.snapshot = self.workspace.snapshot();
        self.publish()
    }

    /// The text in an editor, if it is a text of the plan.
    fn text(&self, uri: &Uri, text: &str) -> Vec<Change> {
        let path = position::path(&self.root, uri).filter(|path| is_text(path));
        path.map(|path| Change::Text(Source::new(&path, text))).into_iter().collect()
    }

    /// The current file on disk at an address.
    fn on_disk(&self, uri: &Uri) -> Vec<Change> {
        let Some(path) = position::path(&self.root, uri) else { return Vec::new() };
        let place = self.root.join(&path);
        let change = match disk::read_bytes(&place) {
            Ok(bytes) if is_text(&path) => Change::Text(Source::from_bytes(&path, bytes)),
            Ok(_) => disk::file(&path, &place),
            Err(_) => Change::Removed(path.into()),
        };
        vec![change]
    }

    fn answer(&self, request: Request) -> Fallible<()> {
        let response = match request.method.as_str() {
            HoverRequest::METHOD => {
                let (id, params) = extract::<HoverRequest>(request)?;
                let found = self
                    .at(&params.text_document_position_params)
                    .and_then(|(path, offset)| {
                        let hover = ide::hover(&self.snapshot, &path, offset, self.language())?;
                        Some((path, hover))
                    })
                    .map(|(path, hover)| lsp_types::Hover {
                        contents: HoverContents::Markup(MarkupContent {
                            kind: MarkupKind::Markdown,
                            value: hover.markdown,
                        }),
                        range: Some(position::range(self.source(&path), hover.span)),
                    });
                Response::new_ok(id, found)
            }
            GotoDefinition::METHOD => {
                let (id, params) = extract::<GotoDefinition>(request)?;
                let found = self
                    .at(&params.text_document_position_params)
                    .and_then(|(path, offset)| ide::definition(&self.snapshot, &path, offset))
                    .and_then(|place| {
                        let uri = position::uri(&self.root, &place.path)?;
                        let range = position::range(self.source(&place.path), place.span);
                        Some(GotoDefinitionResponse::Scalar(Location { uri, range }))
                    });
                Response::new_ok(id, found)
            }
            _ => Response::new_err(
                request.id,
                lsp_server::ErrorCode::MethodNotFound as i32,
                request.method,
            ),
        };
        self.connection.sender.send(Message::Response(response))?;
        Ok(())
    }

    /// The file and the offset that a request is about.
    fn at(&self, asked: &lsp_types::TextDocumentPositionParams) -> Option<(String, usize)> {
        let path = position::path(&self.root, &asked.text_document.uri)?;
        let offset = position::offset(self.source(&path), asked.position);
        Some((path, offset))
    }

    fn source(&self, path: &str) -> &str {
        self.snapshot.sources.get(path).map_or("", |source| &source.text)
    }

    /// Publishes the findings of every file that has any, and of those that no longer have any.
    fn publish(&mut self) -> Fallible<()> {
        let mut by_file: BTreeMap<Arc<str>, Vec<lsp_types::Diagnostic>> = BTreeMap::new();
        for path in &self.published {
            by_file.insert(Arc::clone(path), Vec::new());
        }
        for cause in causes(&self.snapshot.diagnostics) {
            for finding in cause.each() {
                let shown = self.show(finding, &cause);
                by_file.entry(Arc::clone(&finding.path)).or_default().push(shown);
            }
        }
        self.published = by_file
            .iter()
            .filter(|(_, found)| !found.is_empty())
            .map(|(path, _)| Arc::clone(path))
            .collect();
        for (path, diagnostics) in by_file {
            let Some(uri) = position::uri(&self.root, &path) else { continue };
            let params = PublishDiagnosticsParams { uri, diagnostics, version: None };
            let notification = Notification::new(PublishDiagnostics::METHOD.to_owned(), params);
            self.connection.sender.send(Message::Notification(notification))?;
        }
        Ok(())
    }

    fn show(&self, finding: &Diagnostic, cause: &Cause<'_>) -> lsp_types::Diagnostic {
        let language = self.language();
        let text = self.source(&finding.path);
        let mut message = lang::message(language, finding);
        if !finding.also.is_empty()
            && let Some(at) = places::also(text, &LineIndex::new(text), finding, language)
        {
            let _ = write!(message, " ({} {at})", lang::say(language, "also"));
        }
        if let Some(help) = lang::help(language, finding) {
            message.push('\n');
            message.push_str(&help);
        }
        lsp_types::Diagnostic {
            range: position::range(text, finding.span),
            severity: Some(match finding.severity {
                Severity::Error => DiagnosticSeverity::ERROR,
                Severity::Warning => DiagnosticSeverity::WARNING,
                Severity::Info => DiagnosticSeverity::INFORMATION,
            }),
            code: Some(lsp_types::NumberOrString::String(finding.rule.to_owned())),
            source: Some("pop".to_owned()),
            message,
            related_information: self.beside(finding, cause),
            ..lsp_types::Diagnostic::default()
        }
    }

    /// The other places of a finding, the related places, and the same finding in other files.
    fn beside(
        &self,
        finding: &Diagnostic,
        cause: &Cause<'_>,
    ) -> Option<Vec<DiagnosticRelatedInformation>> {
        let language = self.language();
        let at = |path: &str, span, message| {
            let range = position::range(self.source(path), span);
            let location = Location { uri: position::uri(&self.root, path)?, range };
            Some(DiagnosticRelatedInformation { location, message })
        };
        let also = finding.also.iter().take(BESIDE);
        let also = also.map(|span| at(&finding.path, *span, lang::message(language, finding)));
        let related = finding.related.iter().take(BESIDE).map(|related| {
            let message = lang::say_with(language, related.message, &finding.args);
            at(&related.path, related.span, message)
        });
        let others = cause.each().filter(|one| !std::ptr::eq(*one, finding)).take(BESIDE);
        let others = others.map(|one| at(&one.path, one.span, lang::message(language, one)));
        let beside: Vec<_> = also.chain(related).chain(others).flatten().collect();
        (!beside.is_empty()).then_some(beside)
    }
}

fn params<N: lsp_types::notification::Notification>(
    notification: Notification,
) -> Result<N::Params, ExtractError<Notification>>
where
    N::Params: serde::de::DeserializeOwned,
{
    notification.extract(N::METHOD)
}

fn extract<R: lsp_types::request::Request>(
    request: Request,
) -> Result<(RequestId, R::Params), ExtractError<Request>>
where
    R::Params: serde::de::DeserializeOwned,
{
    request.extract(R::METHOD)
}

/// Parses an address; `None` if it is invalid.
fn parse_uri(text: &str) -> Option<Uri> {
    Uri::from_str(text).ok()
}

#[cfg(test)]
mod tests {
    use std::fs;

    use jiff::civil::date;
    use serde_json::json;

    use super::*;

    fn send(client: &Connection, method: &str, params: serde_json::Value) {
        let notification = Notification::new(method.to_owned(), params);
        client.sender.send(Message::Notification(notification)).expect("sent");
    }

    fn ask(
        client: &Connection,
        id: i32,
        method: &str,
        params: serde_json::Value,
    ) -> serde_json::Value {
        let request = Request::new(id.into(), method.to_owned(), params);
        client.sender.send(Message::Request(request)).expect("sent");
        loop {
            if let Message::Response(response) = client.receiver.recv().expect("an answer") {
                return response.response_result.expect("an answer");
            }
        }
    }

    fn published(client: &Connection) -> PublishDiagnosticsParams {
        loop {
            if let Message::Notification(notification) = client.receiver.recv().expect("a message")
            {
                return serde_json::from_value(notification.params).expect("findings");
            }
        }
    }

    #[test]
    fn findings_come_and_go_while_typing() {
        let folder = tempfile::tempdir().expect("a folder");
        fs::create_dir(folder.path().join("doelen")).expect("a folder");
        fs::write(folder.path().join("pop.toml"), "lang = \"nl\"\n").expect("a file");
        fs::write(folder.path().join("doelen/x.md"), "+++\ntitel = Een 👩‍🏫\n+++\n").expect("a file");
        let root = folder.path().to_path_buf();
        let (server, client) = Connection::memory();
        let thread = std::thread::spawn(move || {
            run(&server, &root, date(2026, 6, 1), None).map_err(|error| error.to_string())
        });
        ask(&client, 1, "initialize", json!({"capabilities": {}}));
        send(&client, "initialized", json!({}));
        let first = published(&client);
        assert_eq!(first.diagnostics.len(), 1);
        assert!(first.diagnostics[0].message.contains("aanhalingstekens"));
        // The end is counted in UTF-16, as editors do.
        assert_eq!(first.diagnostics[0].range.end.character, 17);
        let text = "+++\ntitel = \"Een\"\nstatus = \"idee\"\n+++\n";
        let changed = json!({
            "textDocument": {"uri": first.uri, "version": 2},
            "contentChanges": [{"text": text}],
        });
        send(&client, "textDocument/didChange", changed);
        assert_eq!(published(&client).diagnostics, []);
        let at =
            json!({"textDocument": {"uri": first.uri}, "position": {"line": 2, "character": 2}});
        let hover = ask(&client, 2, "textDocument/hover", at);
        assert!(
            hover["contents"]["value"].as_str().is_some_and(|text| text.contains("**status**"))
        );
        ask(&client, 3, "shutdown", serde_json::Value::Null);
        send(&client, "exit", serde_json::Value::Null);
        assert_eq!(thread.join().expect("the server ends"), Ok(()));
    }
}
