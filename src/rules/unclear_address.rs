//! An address or a number of a person that cannot be followed as it is written.

use super::Check;

rule!("unclear-address", Warning, Check::Reader);
