//! A file with bytes that are not UTF-8.

use super::Check;

rule!("not-utf8", Error, Check::Reader, false);
