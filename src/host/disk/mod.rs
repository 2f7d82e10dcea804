//! Files: reading a plan, and writing what was made of it.

mod cache;
mod create;
mod facts;
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

pub use cache::{Cache, Key};
pub use create::{create, is_there};
pub use facts::file;
pub use lock::Lock;
pub use manifest::{Inside, MANIFEST, inside};
pub use open::{length, read_bytes};
pub use plain::{read_output, resolved};
pub use read::{
    can_be_read, find_root, read_places, read_plan, read_rest, read_settings, read_templates,
};
pub use replace::{replace, write_document, write_file, write_new_folder};
pub use sample::{samples, whole};
pub use single::{Single, forgotten_singles, retire_single, single, single_place, write_single};
pub use themes::{is_of_themes, read_themes};
pub use write::{Retired, Writer, Written, add, forgotten, retire};
