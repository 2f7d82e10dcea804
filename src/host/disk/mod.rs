//! Files: reading a plan, and writing what was made of it.

mod cache;
mod create;
mod facts;
mod gallery;
mod hold;
mod lock;
mod manifest;
mod open;
mod plain;
mod read;
mod replace;
mod sample;
mod single;
mod swap;
mod themes;
mod write;

use std::fmt;
use std::io;
use std::path::{Path, PathBuf};

use crate::base::{Arg, Lang, lang};

pub use create::{create, is_there};
pub use facts::file;
pub use gallery::{Attached, Gallery, Published, shown};
pub use lock::Lock;
pub use manifest::{Inside, MANIFEST, inside};
pub use open::read_bytes;
pub use plain::{read_output, resolved};
pub use read::{
    can_be_read, find_root, read_places, read_plan, read_rest, read_settings, read_templates,
};
pub use replace::{replace, write_file, write_new_folder};
pub use sample::{samples, whole};
pub use single::{Single, forgotten_singles, retire_single, single, single_place, write_single};
pub use themes::{add_findings, is_of_themes, judge_themes, read_themes};
pub use write::{Retired, Writer, Written, add, forgotten, retire};

/// Something in the world that stands in the way; said in a sentence with a next step.
#[derive(Debug)]
pub struct Trouble {
    /// The id of the message.
    message: &'static str,
    /// The path it is about.
    path: PathBuf,
    /// What the system said.
    cause: Option<io::Error>,
}

impl Trouble {
    /// A trouble with a path.
    pub fn new(message: &'static str, path: &Path) -> Self {
        Self { message, path: path.to_path_buf(), cause: None }
    }

    /// The same trouble with what the system said.
    #[must_use]
    pub fn caused_by(mut self, cause: io::Error) -> Self {
        self.cause = Some(cause);
        self
    }

    /// Whether a file was changed by somebody else since it was read.
    pub fn is_a_change(&self) -> bool {
        self.message == "trouble-changed-meanwhile"
    }

    /// Whether a file is there already.
    pub fn is_taken(&self) -> bool {
        self.message == "trouble-already-there"
    }

    /// What is the case, and what to do: in words.
    pub fn say(&self, language: Lang) -> (String, Option<String>) {
        let args = [
            ("path", Arg::Text(self.path.display().to_string())),
            ("cause", Arg::Message(self.cause.as_ref().map_or("system-unknown", cause))),
        ];
        let message = lang::say_with(language, self.message, &args);
        (message, lang::attribute(language, self.message, "help", &args))
    }
}

impl fmt::Display for Trouble {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(&self.say(Lang::En).0)
    }
}

impl std::error::Error for Trouble {}

/// The id of the message for what the system said.
fn cause(error: &io::Error) -> &'static str {
    match error.kind() {
        io::ErrorKind::NotFound => "system-not-found",
        io::ErrorKind::PermissionDenied => "system-permission",
        io::ErrorKind::ReadOnlyFilesystem => "system-read-only",
        io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => "system-full",
        io::ErrorKind::NotADirectory | io::ErrorKind::AlreadyExists => "system-in-the-way",
        io::ErrorKind::FileTooLarge => "system-too-large",
        io::ErrorKind::IsADirectory => "system-folder",
        io::ErrorKind::InvalidInput => "system-no-file",
        io::ErrorKind::InvalidFilename => "system-name",
        _ => "system-unknown",
    }
}
