//! A key that the document cannot do without.

use super::Check;

rule!("missing-key", Error, Check::Reader, false);
