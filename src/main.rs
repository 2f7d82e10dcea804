//! The program `pop`: see the library for everything it does.

use std::process::ExitCode;

/// Many small texts are made and dropped by several threads at once; the system's allocator takes a
/// quarter of a build for that.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> ExitCode {
    ExitCode::from(pop::cli::run(std::env::args_os()))
}
