//! The program `pop`; the library contains everything it does.

use std::process::ExitCode;

/// Several threads create and drop many small strings at once; with the system's allocator a build
/// takes a quarter longer.
#[cfg(feature = "mimalloc")]
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> ExitCode {
    ExitCode::from(pop::cli::run(std::env::args_os()))
}
