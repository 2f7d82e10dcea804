//! A required key that is missing.

use super::Check;

rule!("missing-key", Error, Check::Reader, false);
