//! The program `pop`: see the library for everything it does.

use std::process::ExitCode;

fn main() -> ExitCode {
    ExitCode::from(pop::cli::run(std::env::args_os()))
}
