//! A date that does not exist, or is written in another format.

use super::Check;

rule!("invalid-date", Error, Check::Reader, false);
