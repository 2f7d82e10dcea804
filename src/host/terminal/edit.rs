//! Opens the user's editor and waits for it.

use std::path::Path;

use super::editor::chosen;

/// Opens a file in the editor from the environment and waits; returns whether it succeeded, or
/// `None` if no editor is set.
pub fn edit(path: &Path) -> Option<bool> {
    let (program, arguments) = chosen()?;
    let mut command = std::process::Command::new(program);
    Some(command.args(arguments).arg(path).status().is_ok_and(|status| status.success()))
}
