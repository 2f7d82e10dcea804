//! The head of a file is not closed, or uses another fence.

use super::Check;

rule!("unclosed-front-matter", Error, Check::Reader, false);
