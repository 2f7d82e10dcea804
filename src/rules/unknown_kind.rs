//! A document is of no known kind.

use super::Check;

rule!("unknown-kind", Error, Check::Reader, false);
