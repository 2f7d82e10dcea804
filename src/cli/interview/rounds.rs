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
    #[value(alias = "doel")]
    Goal,
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
    /// Whether it can be about one document with a name.
    pub(super) fn takes_name(self) -> bool {
        matches!(self, Self::Goal | Self::Need | Self::Evaluate | Self::Review)
    }

    /// Its name in English: that of its value on the command line.
    pub(super) fn name(self) -> String {
        self.to_possible_value().map(|value| value.get_name().to_owned()).unwrap_or_default()
    }
}
