//! Words about the circumstances of a goal, in both languages: who helps, whether its author is in
//! training, what a register counts.
//!
//! They are matched as words, not by grammar, and decide no verdict about a sentence.

use crate::base::Lang;

/// People and courses from whom one learns.
const HELP: &str = "colleague colleagues mentor coach teacher trainer tutor buddy supervisor instructor expert \
     specialist peer peers course courses training workshop webinar e-learning elearning module class classes \
     lesson lessons masterclass bootcamp coaching supervision mentoring guideline guidelines handbook book collega \
     collega's docent begeleider praktijkbegeleider werkbegeleider studiebegeleider opleider instructeur \
     leidinggevende intervisie supervisie meekijken meelopen cursus opleiding les lessen richtlijn richtlijnen \
     handboek boek bijscholing nascholing";

/// The people around somebody.
const NEIGHBOURS: &str = "neighbour neighbours neighbor neighbors neighbourhood neighborhood street classmates buur buren \
     buurt straat wijk dorp klasgenoten medestudenten huisgenoten";

/// People in training.
const LEARNERS: &str = "student students trainee apprentice intern pupil graduate resident registrar aios anios leerling \
     stagiair stagiaire stagiere coassistent aspirant cursist leerling-verpleegkundige promovendus bbl'er bol'er";

/// What is done with an exam.
const PASSING: &str = "pass passing slagen halen behalen haal behaal";

/// Where a record is kept.
const RECORDS: &str = "log logbook portfolio diary journal register logboek dagboek werkboek";

/// What is done with a record.
const KEEPING: &str = "document record write log note keep update add enter report register noteer noteren schrijf \
     schrijven opschrijven vastleggen leg bijhouden hou houd bijwerken werk registreer registreren zet documenteer \
     documenteren rapporteer";

/// What the registers of professions count.
const POINTS: &str =
    "points punten credits studiepunten pe pe-punten cpd cpe ec ects accreditatiepunten";

/// Whether words name what helps: a person to learn from, or a course.
pub(crate) fn names_help(text: &str) -> bool {
    has_one_of(text, HELP)
}

/// Whether words name the people around somebody, whom a goal can be for.
pub(super) fn names_neighbours(text: &str) -> bool {
    has_one_of(text, NEIGHBOURS)
}

/// Whether an answer only says that help is needed: `I need support for this`, `Er is steun nodig`.
pub(crate) fn only_needs_help(text: &str) -> bool {
    const ASKED: &str = "support help hulp steun";
    const AROUND: &str = "i need needed needs some a bit of with for this that it there is required more will \
         ik heb nodig er is wat met daarvoor hiervoor hierbij daarbij bij hierin voor dit dat een beetje";
    let lower = text.to_lowercase();
    let mut words = lower.split(|sign: char| !sign.is_alphanumeric()).filter(|one| !one.is_empty());
    has_one_of(text, ASKED) && words.all(|word| has_one_of(word, ASKED) || has_one_of(word, AROUND))
}

/// Whether a role is that of somebody in training: `huisarts in opleiding`, `nursing student`.
pub(crate) fn is_learner(role: &str) -> bool {
    let lower = role.to_lowercase();
    has_one_of(role, LEARNERS) || lower.contains("in opleiding") || lower.contains("in training")
}

/// Whether a title begins or ends with passing something: `Pass AKT`, `Theorie-examen halen`.
pub(crate) fn is_to_pass(title: &str) -> bool {
    let mut words = title.split_whitespace();
    let ends = [words.next(), words.next_back()];
    ends.into_iter().flatten().any(|word| has_one_of(word, PASSING))
}

/// Whether a step is to write down what was done, which goes along with the others: `document it in
/// the log`.
pub(crate) fn keeps_a_record(step: &str) -> bool {
    has_one_of(step, RECORDS) && has_one_of(step, KEEPING)
}

/// Whether a measure counts the points of a register.
pub(crate) fn is_in_points(text: &str) -> bool {
    has_one_of(text, POINTS)
}

/// Past forms of English verbs of making that do not end in `-ed`.
const DONE: &str = "made wrote built gave led found learnt taught ran held read drew set put got won sold began spoke";

/// Whether a sentence tells what its author finished: `I described the frame`, `Kaders beschreven`.
pub(crate) fn tells_deed(sentence: &str, lang: Lang) -> bool {
    let lower = sentence.to_lowercase();
    let words: Vec<&str> =
        lower.split(|sign: char| !sign.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
    match lang {
        Lang::En => {
            let mine = usize::from(words.first().is_some_and(|word| matches!(*word, "i" | "we")));
            let verb = words.get(mine).copied().unwrap_or_default();
            verb.len() > 4 && verb.ends_with("ed") || has_one_of(verb, DONE)
        }
        Lang::Nl => {
            let told = words.iter().any(|word| matches!(*word, "is" | "was" | "werd" | "waren"));
            let is_participle = |word: &&&str| {
                let begins =
                    ["ge", "be", "ver", "ont", "her"].iter().any(|one| word.starts_with(one));
                let ends = ["d", "t", "en"].iter().any(|one| word.ends_with(one));
                word.len() > 5 && begins && ends
            };
            !told && words.iter().any(|word| is_participle(&word))
        }
    }
}

/// Words that tell what came of something: what was learned, made or reached.
const CAME_OF_IT: &str = "result results resulted outcome outcomes learned learnt learning learnings lesson lessons takeaway takeaways \
    achieved achievement achievements accomplished accomplishment accomplishments win wins won insight insights realised \
    realized discovered concluded conclusion conclusions improved reduced delivered shipped finished completed passed \
    reflection reflections impact \
    resultaat resultaten uitkomst uitkomsten geleerd leerde leerpunt leerpunten leermoment leermomenten opgeleverd \
    opbrengst opbrengsten behaald gehaald bereikt afgerond opgestoken inzicht inzichten ontdekt conclusie conclusies \
    reflectie verbeterd geslaagd gelukt lukte lukt effect";

/// Whether a heading, the head of a column or a sentence tells what came of something: `What did you
/// learn?`, `Opbrengst`, `We shipped it on Friday`.
pub(crate) fn tells_result(text: &str) -> bool {
    has_one_of(text, CAME_OF_IT)
}

fn has_one_of(text: &str, list: &str) -> bool {
    let lower = text.to_lowercase().replace('’', "'");
    let inside = |sign: char| sign.is_alphanumeric() || matches!(sign, '-' | '\'');
    let mut words = lower.split(|sign| !inside(sign)).filter(|word| !word.is_empty());
    words.any(|word| list.split_whitespace().any(|one| one == word))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_came_of_something_is_told_in_headings_and_sentences() {
        for text in [
            "What did you learn? (learning)",
            "Key takeaways",
            "Wat heb ik geleerd?",
            "Opbrengst",
            "We shipped the new form on Friday.",
            "Het is gelukt om op tijd te stoppen.",
        ] {
            assert!(tells_result(text), "{text}");
        }
        for text in ["What I did", "Aanwezig", "I went to the meeting.", "Drie uur meegelopen."] {
            assert!(!tells_result(text), "{text}");
        }
    }

    #[test]
    fn a_step_names_who_or_what_it_takes() {
        for text in [
            "Join a clinic with the practice nurse's mentor",
            "Twee lessen bijwonen bij een collega",
        ] {
            assert!(names_help(text), "{text}");
        }
        for text in ["Read the answers again", "De schuur opruimen", ""] {
            assert!(!names_help(text), "{text}");
        }
    }

    #[test]
    fn somebody_in_training_has_a_role_that_says_so() {
        for role in ["GP trainee", "Huisarts in opleiding", "Third-year nursing student", "AIOS"] {
            assert!(is_learner(role), "{role}");
        }
        for role in ["Docent", "iOS developer", "Study adviser"] {
            assert!(!is_learner(role), "{role}");
        }
    }

    #[test]
    fn writing_it_down_goes_along_with_the_rest() {
        assert!(keeps_a_record("Document each one in the log"));
        assert!(keeps_a_record("In mijn logboek bijhouden hoe het ging"));
        assert!(!keeps_a_record("Choose a format for the portfolio"));
        assert!(!keeps_a_record("Write the report"));
    }

    #[test]
    fn needing_help_is_not_having_it() {
        for text in ["I need support for this.", "Er is steun nodig.", "Met wat hulp"] {
            assert!(only_needs_help(text), "{text}");
        }
        for text in
            ["My mentor helps on Fridays", "Steun van Fatima is nodig", "Two hours a week", ""]
        {
            assert!(!only_needs_help(text), "{text}");
        }
    }

    #[test]
    fn a_deed_is_told_as_finished() {
        for text in
            ["I described the frame of the course.", "Finished the first draft", "We built a shed"]
        {
            assert!(tells_deed(text, Lang::En), "{text}");
        }
        for text in ["Kaders van het vak beschreven.", "Ik heb twee lessen gegeven"] {
            assert!(tells_deed(text, Lang::Nl), "{text}");
        }
        for text in ["Coffee was good.", "The trainer had toured with a band", ""] {
            assert!(!tells_deed(text, Lang::En), "{text}");
        }
        assert!(!tells_deed("De koffie was gezet", Lang::Nl));
    }

    #[test]
    fn the_points_of_a_register_are_counted() {
        assert!(is_in_points("50 CPD credits in the year"));
        assert!(is_in_points("40 PE-punten"));
        assert!(!is_in_points("a point on the agenda"));
    }
}
