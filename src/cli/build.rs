//! `pop build`: the editions of a plan, written to disk.

use std::path::PathBuf;

use clap::Args;

use super::{OK, Session, day};
use crate::base::calendar::Date;

#[derive(Debug, Args)]
pub(super) struct Arguments {
    /// The folder of the plan; the nearest with a `pop.toml` unless given
    dir: Option<PathBuf>,
    /// Build only this edition; may be given more than once
    #[arg(long, value_name = "NAME")]
    edition: Vec<String>,
    /// Write to this folder instead of `out` in the plan
    #[arg(long, value_name = "DIR")]
    out: Option<PathBuf>,
    /// Read the plan as on this day
    #[arg(long, value_name = "YYYY-MM-DD", value_parser = day)]
    date: Option<Date>,
    /// Let warnings stop the build too
    #[arg(long)]
    strict: bool,
}

pub(super) fn run(_session: &Session, _arguments: &Arguments) -> u8 {
    OK
}
