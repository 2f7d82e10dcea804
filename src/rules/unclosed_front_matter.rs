//! A header that is not closed, or that uses other fences.

use super::Check;

rule!("unclosed-front-matter", Error, Check::Reader, false);
