//! A waiver that silences nothing, names an unknown rule or gives no reason.

use super::Check;

rule!("unused-waiver", Warning, Check::Reader, false);
