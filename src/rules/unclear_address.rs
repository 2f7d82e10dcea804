//! A contact address or number that cannot be followed as written.

use super::Check;

rule!("unclear-address", Warning, Check::Reader);
