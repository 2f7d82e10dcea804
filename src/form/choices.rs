//! The words beside boxes and in lists that a plan can choose from: states of a goal, kinds of support.

use crate::labels::tokens;
use crate::view::{Goal, Status};

const STATUSES: [(&[Status], &str); 5] = [
    (
        &[Status::Draft, Status::Agreed],
        "niet gestart|nog niet gestart|gepland|not started|not yet started|planned|te doen|to do|nog te starten|concept|afgesproken",
    ),
    (
        &[Status::Active],
        "in uitvoering|loopt|lopend|actief|bezig|mee bezig|gestart|onderhanden|in progress|ongoing|active|started|under way|underway|in behandeling",
    ),
    (
        &[Status::Achieved],
        "behaald|gereed|afgerond|voltooid|bereikt|klaar|gehaald|achieved|completed|done|finished|complete|reached|volledig behaald|fully achieved",
    ),
    (
        &[Status::Partly],
        "deels behaald|gedeeltelijk behaald|deels|gedeeltelijk|partly achieved|partially achieved|partly",
    ),
    (
        &[Status::Dropped, Status::Replaced],
        "vervallen|gestopt|losgelaten|dropped|cancelled|canceled|stopped",
    ),
];

pub(super) fn named(choice: &str, words: &str) -> bool {
    let choice = tokens(choice).join(" ");
    words.split('|').any(|word| word == choice)
}

pub(super) fn any_status(choice: &str) -> bool {
    STATUSES.iter().any(|(_, words)| named(choice, words))
}

pub(super) fn is_status(choice: &str, status: Status) -> bool {
    STATUSES.iter().any(|(which, words)| which.contains(&status) && named(choice, words))
}

/// Whether a goal asks for support of the kind that a choice names.
pub(super) fn is_support(choice: &str, goal: &Goal) -> bool {
    const KINDS: [(&str, &str); 4] = [
        ("time", "tijd|time|werktijd|uren|hours"),
        ("money", "geld|budget|money|financiele middelen|financieel|funding|kosten"),
        (
            "person",
            "begeleiding|persoon|person|coaching|mentor|coach|begeleiding of coaching|guidance",
        ),
        ("tool", "middel|middelen|materiaal|tool|tools|hulpmiddelen|equipment"),
    ];
    KINDS.iter().any(|(kind, words)| {
        named(choice, words)
            && goal.support.iter().any(|one| one.kind.is_some_and(|known| known.name() == *kind))
    })
}
