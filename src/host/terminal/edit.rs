//! The person's own editor.

use std::path::Path;

use super::editor::chosen;

/// Opens a file in the editor that the environment names and waits for it; whether it ended well,
/// or nothing when none is named.
pub fn edit(path: &Path) -> Option<bool> {
    let (program, arguments) = chosen()?;
    let mut command = std::process::Command::new(program);
    Some(command.args(arguments).arg(path).status().is_ok_and(|status| status.success()))
}
