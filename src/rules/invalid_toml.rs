//! A line of the head cannot be read as TOML.

use super::Check;

rule!("invalid-toml", Error, Check::Reader, false);
