//! An entry of a header between dashes that cannot be parsed as YAML.

use super::Check;

rule!("invalid-yaml", Error, Check::Reader, false);
