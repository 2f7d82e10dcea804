//! A line of the header that cannot be parsed as TOML.

use super::Check;

rule!("invalid-toml", Error, Check::Reader, false);
