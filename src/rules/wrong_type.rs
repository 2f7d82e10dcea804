//! A value of another type than its key requires.

use super::Check;

rule!("wrong-type", Error, Check::Reader, false);
