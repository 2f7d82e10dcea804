//! `pop lsp`: starts the language server for an editor.

use std::path::PathBuf;

use clap::Args;

use super::{Error, Outcome, Session};
use crate::host::{clock, disk};
use crate::lsp;

#[derive(Debug, Args)]
pub(super) struct Arguments {
    /// The folder of the plan [default: the nearest one with a `pop.toml`]
    dir: Option<PathBuf>,
}

pub(super) fn run(session: &Session, arguments: &Arguments) -> Result<Outcome, Error> {
    let root = session.root(arguments.dir.as_deref())?;
    disk::read_settings(&root)?;
    let served = lsp::serve(&root, clock::today(), session.lang);
    served.map(|()| Outcome::Done).map_err(|error| Error::Fault(Some(error.to_string())))
}
