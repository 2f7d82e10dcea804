//! `pop lsp`: the language server that editors start.

use std::path::PathBuf;

use clap::Args;

use super::{FAULT, OK, Session, complain};
use crate::host::{clock, disk};
use crate::lsp;

#[derive(Debug, Args)]
pub(super) struct Arguments {
    /// The folder of the plan; the nearest with a `pop.toml` unless given
    dir: Option<PathBuf>,
}

pub(super) fn run(session: &Session, arguments: &Arguments) -> u8 {
    let root = disk::find_root(arguments.dir.as_deref(), &session.working)
        .and_then(|root| disk::read_settings(&root).map(|_| root));
    let root = match root {
        Ok(root) => root,
        Err(trouble) => return session.fail(&trouble),
    };
    match lsp::serve(&root, clock::today(), session.lang) {
        Ok(()) => OK,
        Err(error) => {
            complain(session.lang(None), &error.to_string(), None);
            FAULT
        }
    }
}
