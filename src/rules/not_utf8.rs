//! A file holds bytes that are not UTF-8.

use super::Check;

rule!("not-utf8", Error, Check::Reader, false);
