//! A waiver that silences nothing, names no rule or gives no reason.

use super::Check;

// Found where waivers are applied.
rule!("unused-waiver", Warning, Check::Reader, false);
