//! The few keys of each kind that most authors need: a new document offers these, and `pop new
//! --all` offers every key.

use crate::plan::Kind;
use crate::syntax::schema::Field;

/// The English names of the keys of a kind that most authors need, apart from the required ones.
fn keys(kind: Kind) -> &'static [&'static str] {
    match kind {
        Kind::Goal => &["due", "need", "smart", "measure", "step"],
        Kind::Need => &["cause", "training", "options"],
        Kind::Profile => &["competence"],
        Kind::Assessment => &["scores"],
        Kind::Situation => &["helpers"],
        Kind::Observation => &["levels", "tension"],
        Kind::Comparison => &["difference", "similarity"],
        Kind::Conclusion => &["levels"],
        Kind::Evaluation => &["new_needs"],
        Kind::Evidence => &["file", "expires", "supports"],
        Kind::Log => &["goal", "method", "hours", "result"],
        Kind::Review => &["with", "agreement", "ask", "next"],
        Kind::Page => &["audience"],
    }
}

/// Whether a new document of a kind offers a key.
pub(super) fn is_usual(kind: Kind, field: &Field) -> bool {
    field.required || keys(kind).contains(&field.name)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::plan::kinds::SPECS;

    #[test]
    fn every_usual_key_exists() {
        for spec in SPECS {
            for key in keys(spec.kind) {
                assert!(spec.fields.iter().any(|field| field.name == *key), "{} {key}", spec.name);
            }
        }
    }
}
