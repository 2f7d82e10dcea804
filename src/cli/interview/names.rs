//! The names of questions on the command line: the English ones, and what they are called in Dutch.

use crate::plan::Kind;

/// The Dutch names of questions that have no heading of their own.
const NAMES: [(&str, &str); 50] = [
    ("again", "opnieuw"),
    ("agreement", "afspraak"),
    ("ask", "vraag"),
    ("attainable", "haalbaar"),
    ("by", "beoordelaar"),
    ("cause", "aanleiding"),
    ("changed", "veranderd"),
    ("competence", "competentie"),
    ("desired", "gewenst"),
    ("due", "einddatum"),
    ("effective", "effectief"),
    ("expires", "verloopt"),
    ("file", "bestand"),
    ("fitting", "passend"),
    ("from", "uit"),
    ("improved", "verbeterd"),
    ("kind", "soort"),
    ("level", "niveau"),
    ("measurable", "meetbaar"),
    ("measure", "maat"),
    ("measure-from", "maat-van"),
    ("measure-to", "maat-naar"),
    ("need", "leerbehoefte"),
    ("needs", "behoeften"),
    ("next", "volgende"),
    ("now", "nu"),
    ("opportunities", "kansen"),
    ("options", "mogelijkheden"),
    ("path", "richting"),
    ("profile", "profiel"),
    ("propose", "voorstel"),
    ("role", "rol"),
    ("same", "hetzelfde"),
    ("specific", "specifiek"),
    ("step", "stap"),
    ("step-due", "stap-einddatum"),
    ("strengths", "sterk"),
    ("supports", "onderbouwt"),
    ("tension", "spanning"),
    ("threats", "bedreigingen"),
    ("timebound", "tijdgebonden"),
    ("title", "titel"),
    ("training", "soort-training"),
    ("type", "type"),
    ("weaknesses", "zwak"),
    ("what", "wat"),
    ("who", "wie"),
    ("whole", "geheel"),
    ("why", "waarom"),
    ("worthwhile", "de-moeite-waard"),
];

/// The Dutch name of a question: `omgeving` for `environment`, `omgeving.nu` for `environment.now`.
pub(super) fn dutch(name: &str) -> String {
    let parts: Vec<String> = name.split('.').map(one).collect();
    parts.join(".")
}

fn one(name: &str) -> String {
    if let Some((_, dutch)) = NAMES.iter().find(|(english, _)| *english == name) {
        return (*dutch).to_owned();
    }
    let mut headings = Kind::Situation.spec().headings.iter();
    let heading = headings.find(|heading| heading.name == name);
    let spelling = heading.and_then(|heading| heading.nl.first());
    spelling.map_or_else(|| name.to_owned(), |spelling| spelling.replace(' ', "-"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_question_has_a_name_in_each_language() {
        for (english, expected) in [
            ("environment", "omgeving"),
            ("behaviour.now", "gedrag.nu"),
            ("what", "wat"),
            ("baking", "baking"),
        ] {
            assert_eq!(dutch(english), expected);
        }
    }
}
