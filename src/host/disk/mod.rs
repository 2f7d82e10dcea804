//! Reads the files of a plan, and writes output.

mod cache;
mod aside;
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

pub(crate) use aside::set_aside;
pub(crate) use cache::{Cache, Key};
pub(crate) use create::{create, is_there};
pub use facts::file;
pub use lock::Lock;
pub(crate) use manifest::{Inside, MANIFEST, inside};
pub(crate) use open::{length, read_bytes};
pub(crate) use plain::{begins_otherwise, is_link, read_output, resolved};
pub use read::read_plan;
pub(crate) use read::{
    can_be_read, find_root, is_part, read_places, read_rest, read_settings, read_templates,
};
pub(crate) use replace::{replace, write_document, write_file, write_new_folder};
pub use sample::{samples, whole};
pub(crate) use single::{
    Single, forgotten_singles, retire_single, single, single_place, write_single,
};
pub(crate) use themes::{is_of_themes, read_themes};
pub(crate) use write::{Retired, add, forgotten, retire};
pub use write::{Writer, Written};
