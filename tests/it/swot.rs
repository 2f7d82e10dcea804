//! Strengths, weaknesses and test results that belong to no profile.

use super::noninterference::{files, read};

const SETTINGS: &str = "lang = \"nl\"\n[audience.default]\nassessment = [\"public\"]\n\
     [[edition]]\nname = \"openbaar\"\naudience = \"public\"\n\
     [[edition]]\nname = \"eigen\"\naudience = \"private\"\n";

fn texts(more: &str) -> Vec<(String, String)> {
    let profile = "+++\nrol = \"Bakker\"\n[[competentie]]\nid = \"kneden\"\nnaam = \"Kneden\"\ngroep = \"Deeg\"\n\
                   [[competentie]]\nid = \"verkopen\"\nnaam = \"Verkopen\"\nvereist = 4\n+++\n";
    let measured = "+++\ntitel = \"Zelf\"\ndatum = 2026-05-01\nprofiel = \"bakker\"\n[scores]\nkneden = 3\nverkopen = 2\n\
                    [toelichting]\nkneden = \"Rustig, quarrymore\"\n+++\n";
    let all = [
        ("metingen/swot.md", more),
        ("profielen/bakker.md", profile),
        ("metingen/zelf.md", measured),
    ];
    all.map(|(path, text)| (path.to_owned(), text.to_owned())).to_vec()
}

const SWOT: &str = "+++\ntitel = \"SWOT\"\ndatum = 2026-05-02\nsterk = [\"Geduldig\", \"Vroeg op\"]\nzwak = [\"Ongeduldig met haast\"]\n\
     kansen = [\"Meester gaat met pensioen\"]\nbedreigingen = [\"Meelprijs stijgt\"]\n+++\nHoe ik het zie.\n";

#[test]
fn a_swot_needs_no_profile_and_has_four_fields() {
    let snapshot = read(SETTINGS, &texts(SWOT));
    let errors: Vec<_> =
        snapshot.diagnostics.iter().filter(|one| one.rule == "missing-key").collect();
    assert!(errors.is_empty(), "{errors:#?}");
    let all = files(&snapshot, "openbaar");
    let (_, skills) = all.split_once("== vaardigheden.html").expect("a page");
    let start = skills.find("<dl class=\"split swot\">").expect("the fields");
    let fields = &skills[start..start + skills[start..].find("</dl>").expect("its end")];
    // Where a long word may break.
    let fields = fields.replace("<i class=\"shy\"></i>", "");
    let mut from = 0;
    for words in [
        "Geduldig",
        "Vroeg op",
        "Ongeduldig met haast",
        "Kansen",
        "pensioen",
        "Bedreigingen",
        "Meelprijs",
    ] {
        from +=
            fields[from..].find(words).unwrap_or_else(|| panic!("{words} is missing: {fields}"));
    }
    assert_eq!(fields.matches("<dt>").count(), 4);
    assert!(all.contains("Hoe ik het zie."));
}

#[test]
fn results_of_a_test_stand_under_their_own_names() {
    let test = "+++\ntitel = \"Rollentest\"\ndatum = 2026-05-02\nbeoordelaar = \"test\"\ninstrument = \"Teamrollen\"\n\
                [scores]\n\"Plant\" = 8\nrood = 32\n[toelichting]\nrood = \"Wil snel resultaat\"\n+++\n";
    let snapshot = read(SETTINGS, &texts(test));
    let all = files(&snapshot, "eigen");
    for words in ["Plant", "rood", "32", "Wil snel resultaat", "Teamrollen"] {
        assert!(all.contains(words), "{words}");
    }
}

#[test]
fn scores_on_a_hidden_profile_name_nothing() {
    // The profile has no readers; the assessment names its own.
    let open = texts(SWOT).into_iter().map(|(path, text)| {
        let text = if path == "metingen/zelf.md" {
            text.replacen("+++\n", "+++\nlezers = [\"openbaar\"]\n", 1)
        } else {
            text
        };
        (path, text)
    });
    let snapshot = read(SETTINGS, &open.collect::<Vec<_>>());
    let public = files(&snapshot, "openbaar");
    assert!(!public.contains("kneden") && !public.contains("quarrymore"), "{public}");
    assert!(files(&snapshot, "eigen").contains("quarrymore"));
}

#[test]
fn a_competence_may_have_no_required_level() {
    let snapshot = read(SETTINGS, &texts(SWOT));
    let own = files(&snapshot, "eigen");
    let (_, skills) = own.split_once("== vaardigheden.html").expect("a page");
    assert!(skills.contains("Kneden") && skills.contains("Deeg"));
}
