//! A document of an unknown kind.

use super::Check;

rule!("unknown-kind", Error, Check::Reader, false);
