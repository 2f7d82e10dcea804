//! A value that its key does not accept.

use super::Check;

rule!("invalid-value", Error, Check::Reader, false);
