//! Turns of phrase that must not come back: translated, stiff, or from the old dialect.

use pop::base::lang::FILES;

/// In Dutch.
const DUTCH: [&str; 30] = [
    "hoezeer",
    "hoe heet dit",
    "de rol die erom vraagt",
    "het profiel waaraan gemeten is",
    "wie er oordeelde",
    "wat valt je nog meer op",
    "nog een mag",
    "nog een kan; leeg",
    "leeg: verder",
    "wat verschilt er",
    "hoe zou het moeten zijn",
    "wat kun en doe je",
    "wie je de editie",
    "uren gevraagd",
    "is nog zo als toen",
    "ja, in woorden: in je eigen",
    "als dat anders is",
    "schrijf haar op",
    "haal haar weg",
    "sluit haar af",
    "kom haar na",
    "lees haar terug",
    "noem haar hier",
    "achter op de lijn",
    "het is te bevelen",
    "dient te worden",
    "middels",
    "teneinde",
    "gelieve",
    "indien",
];

/// In English.
const ENGLISH: [&str; 13] = [
    "is told",
    "are told",
    "whoever",
    "mend ",
    "mended",
    "leave empty to go on",
    "it is you who",
    "not any more of",
    "kindly",
    "in order to",
    "utilize",
    "utilise",
    "behind this line",
];

#[test]
fn no_message_has_a_turn_that_was_taken_out() {
    for ((lang, files), turns) in FILES.iter().zip([&ENGLISH[..], &DUTCH[..]]) {
        for file in *files {
            for line in file.lines().filter(|line| !line.starts_with('#')) {
                let lower = line.to_lowercase();
                for turn in turns {
                    assert!(!lower.contains(turn), "{lang:?}: `{turn}` in {line}");
                }
            }
        }
    }
}

/// Commas and semicolons that make a sentence hard to say aloud.
#[test]
fn every_message_can_be_said_in_one_breath() {
    for (lang, files) in FILES {
        for file in files {
            for line in file.lines().filter(|line| line.contains(" = ") && !line.starts_with('#')) {
                let said = line.split_once(" = ").map_or("", |(_, said)| said);
                let parts = said.split(['.', ';', ':', '?']);
                for part in parts {
                    let words = part.split_whitespace().count();
                    assert!(words <= 45, "{lang:?}: {words} words in {line}");
                }
            }
        }
    }
}
