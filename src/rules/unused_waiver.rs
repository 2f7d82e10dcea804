//! A waiver that silences nothing, names no rule or gives no reason.

use super::Check;

rule!("unused-waiver", Warning, Check::Reader, false);
