//! A key that the kind does not have.

use super::Check;

rule!("unknown-key", Error, Check::Reader, false);
