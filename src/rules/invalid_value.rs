//! A value that is not among the ones its key can have.

use super::Check;

rule!("invalid-value", Error, Check::Reader, false);
