//! The program as a process, for the tests that use it as a person does.

use std::path::Path;
use std::process::{Command, Output, Stdio};

/// The program in a folder, in English unless something says otherwise, with nobody to ask.
pub(super) fn command(folder: &Path, arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_pop"));
    command
        .args(arguments)
        .current_dir(folder)
        .stdin(Stdio::null())
        .env("NO_COLOR", "1")
        .env("LC_ALL", "en_GB.UTF-8");
    command
}

/// Runs it to its end.
pub(super) fn pop(folder: &Path, arguments: &[&str]) -> Output {
    command(folder, arguments).output().expect("the program runs")
}

/// What it printed.
pub(super) fn out(output: &Output) -> String {
    String::from_utf8_lossy(&output.stdout).into_owned()
}

/// What it told.
pub(super) fn err(output: &Output) -> String {
    String::from_utf8_lossy(&output.stderr).into_owned()
}
