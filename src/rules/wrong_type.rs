//! A value of another type than its key asks for.

use super::Check;

rule!("wrong-type", Error, Check::Reader, false);
