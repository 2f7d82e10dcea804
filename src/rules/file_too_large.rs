//! A file is larger than can be read.

use super::Check;

rule!("file-too-large", Error, Check::Reader, false);
