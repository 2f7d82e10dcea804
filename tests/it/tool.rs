//! Runs the program as a process, for the tests that use it as a user does.

use std::path::Path;
use std::process::{Command, Output, Stdio};

/// The program in a folder, in English by default, without a terminal.
pub(super) fn command(folder: &Path, arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_pop"));
    command
        .args(arguments)
        .current_dir(folder)
        .stdin(Stdio::null())
        .env("NO_COLOR", "1")
        .env("LC_ALL", "en_GB.UTF-8");
    #[cfg(unix)]
    as_owner_of(&mut command, folder);
    command
}

/// Runs it to completion.
pub(super) fn pop(folder: &Path, arguments: &[&str]) -> Output {
    command(folder, arguments).output().expect("the program runs")
}

/// Its standard output.
pub(super) fn out(output: &Output) -> String {
    String::from_utf8_lossy(&output.stdout).into_owned()
}

/// Its standard error.
pub(super) fn err(output: &Output) -> String {
    String::from_utf8_lossy(&output.stderr).into_owned()
}

/// Gives a folder and its contents to a user other than root, so that permissions apply to a
/// process of that user. Without root, all processes run as the current user anyway.
#[cfg(unix)]
pub(super) fn open_to_all(folder: &Path) {
    use std::os::unix::fs::{MetadataExt, chown};
    let is_root = std::fs::metadata(folder).expect("the folder").uid() == 0;
    for entry in walkdir::WalkDir::new(folder).into_iter().filter(|_| is_root) {
        chown(entry.expect("an entry").path(), Some(NOBODY), Some(NOBODY)).expect("given away");
    }
}

/// A user id that owns nothing else.
#[cfg(unix)]
const NOBODY: u32 = 65_534;

/// Makes a command run as the owner of a folder.
#[cfg(unix)]
pub(super) fn as_owner_of(command: &mut Command, folder: &Path) {
    use std::os::unix::fs::MetadataExt;
    use std::os::unix::process::CommandExt;
    if std::fs::metadata(folder).is_ok_and(|found| found.uid() == NOBODY) {
        command.uid(NOBODY).gid(NOBODY);
    }
}
