//! `pop lsp`: starts the language server for an editor.

use std::path::PathBuf;

use clap::Args;

use super::{Error, Outcome, Session};
use crate::host::disk;
use crate::lsp::{self, Farewell};

#[derive(Debug, Args)]
pub(super) struct Arguments {
    /// The folder of a plan [default: the plans of the files that the editor opens]
    dir: Option<PathBuf>,
    /// Talk through standard input and output, as it always does: many editors add this option
    #[arg(long, hide = true)]
    stdio: bool,
}

/// Serves until the editor leaves. Only a folder that is given must contain a plan: an editor starts
/// its servers anywhere.
pub(super) fn run(session: &Session, arguments: &Arguments) -> Result<Outcome, Error> {
    let Arguments { dir, stdio: _ } = arguments;
    let given = dir.as_deref();
    let found = session.root(given).and_then(|root| disk::read_settings(&root).map(|_| root));
    let served = match (given, found.as_deref()) {
        (Some(_), Ok(root)) => lsp::serve(Some(root), None, session.lang),
        (None, around) => lsp::serve(None, around.ok(), session.lang),
        (Some(_), Err(_)) => Ok(Farewell::Unheard),
    };
    match served {
        Ok(Farewell::Orderly) => Ok(Outcome::Done),
        // Somebody who tries the command by hand learns why there would be no findings.
        Ok(Farewell::Unheard) => {
            found.map_or_else(|error| Err(error.into()), |_| Ok(Outcome::Abandoned))
        }
        // After an error, the editor is gone, so nobody reads what could be said about it.
        Ok(Farewell::Abrupt) | Err(_) => Ok(Outcome::Abandoned),
    }
}
