//! What a place of a form can ask for, and the name of each in a map of a form.

use crate::base::Lang;

/// What a form asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[expect(missing_docs, reason = "the names are in the table below")]
pub enum Meaning {
    Name,
    FirstName,
    LastName,
    Role,
    Organisation,
    Email,
    Phone,
    Location,
    Today,
    Period,
    PeriodStart,
    PeriodEnd,
    NextReview,
    LastReview,
    Now,
    Desired,
    Ambition,
    Strengths,
    Weaknesses,
    Opportunities,
    Threats,
    Goal,
    Smart,
    Specific,
    Measurable,
    Attainable,
    Relevant,
    Timebound,
    Reason,
    Actions,
    Start,
    Due,
    Support,
    Result,
    Cost,
    Hours,
    Status,
    Obstacles,
    Competence,
    Evaluation,
    Agreement,
    AgreementWho,
    AgreementDone,
    LevelNow,
    LevelRequired,
    Activity,
    /// Something that only its author or another person can write.
    Signature,
}

/// What a meaning is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Family {
    /// The author.
    Person,
    /// The plan as a whole.
    Plan,
    /// One goal.
    Goal,
    /// An agreement of a review.
    Agreement,
    /// A competence.
    Competence,
    /// What the author did.
    Log,
    /// Nothing that a plan answers.
    Nobody,
}

use Family as F;
use Meaning as M;

/// Each meaning with its name in English and Dutch, and what it is about.
pub(crate) const MEANINGS: [(Meaning, &str, &str, Family); 47] = [
    (M::Name, "name", "naam", F::Person),
    (M::FirstName, "first-name", "voornaam", F::Person),
    (M::LastName, "last-name", "achternaam", F::Person),
    (M::Role, "role", "functie", F::Person),
    (M::Organisation, "organisation", "organisatie", F::Person),
    (M::Email, "email", "e-mail", F::Person),
    (M::Phone, "phone", "telefoon", F::Person),
    (M::Location, "location", "woonplaats", F::Person),
    (M::Today, "today", "vandaag", F::Person),
    (M::Period, "period", "periode", F::Plan),
    (M::PeriodStart, "period-start", "begin-periode", F::Plan),
    (M::PeriodEnd, "period-end", "einde-periode", F::Plan),
    (M::NextReview, "next-review", "volgend-gesprek", F::Plan),
    (M::LastReview, "last-review", "vorig-gesprek", F::Plan),
    (M::Now, "now", "nu", F::Plan),
    (M::Desired, "desired", "gewenst", F::Plan),
    (M::Ambition, "ambition", "ambitie", F::Plan),
    (M::Strengths, "strengths", "sterk", F::Plan),
    (M::Weaknesses, "weaknesses", "zwak", F::Plan),
    (M::Opportunities, "opportunities", "kansen", F::Plan),
    (M::Threats, "threats", "bedreigingen", F::Plan),
    (M::Goal, "goal", "doel", F::Goal),
    (M::Smart, "smart", "smart", F::Goal),
    (M::Specific, "specific", "specifiek", F::Goal),
    (M::Measurable, "measurable", "meetbaar", F::Goal),
    (M::Attainable, "attainable", "haalbaar", F::Goal),
    (M::Relevant, "relevant", "relevant", F::Goal),
    (M::Timebound, "timebound", "tijdgebonden", F::Goal),
    (M::Reason, "why", "waarom", F::Goal),
    (M::Actions, "steps", "stappen", F::Goal),
    (M::Start, "start", "start", F::Goal),
    (M::Due, "due", "einddatum", F::Goal),
    (M::Support, "support", "steun", F::Goal),
    (M::Result, "result", "resultaat", F::Goal),
    (M::Cost, "cost", "kosten", F::Goal),
    (M::Hours, "hours", "uren", F::Goal),
    (M::Status, "status", "status", F::Goal),
    (M::Obstacles, "obstacles", "obstakels", F::Goal),
    (M::Competence, "competence", "competentie", F::Competence),
    (M::Evaluation, "evaluation", "evaluatie", F::Goal),
    (M::Agreement, "agreement", "afspraak", F::Agreement),
    (M::AgreementWho, "agreement-who", "afspraak-wie", F::Agreement),
    (M::AgreementDone, "agreement-done", "afspraak-gedaan", F::Agreement),
    (M::LevelNow, "level-now", "niveau-nu", F::Competence),
    (M::LevelRequired, "level-required", "niveau-gewenst", F::Competence),
    (M::Activity, "activity", "activiteit", F::Log),
    (M::Signature, "signature", "handtekening", F::Nobody),
];

impl Meaning {
    fn row(self) -> (&'static str, &'static str, Family) {
        let row = MEANINGS.iter().find(|(meaning, ..)| *meaning == self);
        row.map_or(("", "", Family::Nobody), |(_, en, nl, family)| (en, nl, *family))
    }

    /// Its name in a language.
    pub fn name(self, lang: Lang) -> &'static str {
        let (en, nl, _) = self.row();
        lang.pick(en, nl)
    }

    /// The meaning with a name, in either language.
    pub(crate) fn from_name(name: &str) -> Option<Self> {
        let row = MEANINGS.iter().find(|(_, en, nl, _)| *en == name || *nl == name);
        row.map(|(meaning, ..)| *meaning)
    }

    /// What it is about.
    pub fn family(self) -> Family {
        self.row().2
    }

    /// Whether it is one of the five letters.
    pub(crate) fn is_letter(self) -> bool {
        matches!(
            self,
            Self::Specific | Self::Measurable | Self::Attainable | Self::Relevant | Self::Timebound
        )
    }

    /// Whether a signature nearby makes it part of that signature.
    pub(crate) fn is_signed(self) -> bool {
        matches!(
            self,
            Self::Name
                | Self::FirstName
                | Self::LastName
                | Self::Role
                | Self::Today
                | Self::Location
                | Self::Signature
        )
    }
}
