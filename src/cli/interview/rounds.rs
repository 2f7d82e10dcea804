//! The rounds of questions and their names.

use clap::ValueEnum;

/// The rounds, in the order of the articles.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(in crate::cli) enum RoundArg {
    #[value(alias = "nu")]
    Now,
    #[value(alias = "kijk")]
    Look,
    #[value(alias = "gewenst")]
    Desired,
    #[value(alias = "vergelijk")]
    Compare,
    #[value(alias = "concludeer")]
    Conclude,
    #[value(alias = "leerbehoefte")]
    Need,
    #[value(alias = "profiel")]
    Profile,
    #[value(alias = "meet")]
    Assess,
    Swot,
    #[value(alias = "bewijs")]
    Evidence,
    #[value(alias = "evalueer")]
    Evaluate,
    #[value(alias = "beeld")]
    Picture,
    #[value(alias = "gesprek")]
    Review,
}

impl RoundArg {
    /// Its name in English.
    pub(super) fn name(self) -> &'static str {
        match self {
            Self::Now => "now",
            Self::Look => "look",
            Self::Desired => "desired",
            Self::Compare => "compare",
            Self::Conclude => "conclude",
            Self::Need => "need",
            Self::Profile => "profile",
            Self::Assess => "assess",
            Self::Swot => "swot",
            Self::Evidence => "evidence",
            Self::Evaluate => "evaluate",
            Self::Picture => "picture",
            Self::Review => "review",
        }
    }
}
