//! The words that reveal a topic, and the people that a sentence can be about.

use std::collections::HashMap;
use std::sync::LazyLock;

use super::Topic;

/// The required subject of a sign.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum About {
    /// Not someone else: the last person named before it is not a client, and no client is named
    /// right after it.
    NotOthers,
    /// The author: `ik`, `my` or `we` precedes it, with no one else in between.
    Me,
    /// The author, and not a thing with an article: `opslag` is a rise, `de opslag` a store.
    MeWithoutArticle,
    /// The author, with `my` or `our` directly before it.
    Mine,
}

/// Words that reveal a topic.
pub(super) struct Sign {
    pub(super) topic: Topic,
    pub(super) about: About,
    pub(super) first: &'static str,
    /// One of these must be nearby, before or after; empty if the first word is enough. A word
    /// ending in `*` stands for all words with that beginning.
    pub(super) near: &'static str,
}

const fn sign(topic: Topic, about: About, first: &'static str, near: &'static str) -> Sign {
    Sign { topic, about, first, near }
}

pub(super) const ME: &str =
    "ik 'k mij me mijn m'n mezelf i i'm i've i'd i'll my myself we wij ons onze we're we've our us";

pub(super) const MINE: &str = "mijn m'n onze ons my our";

/// People that authors work for, and who can be followed by `who`.
pub(super) const OTHERS: &str = "patiënt* patient* cliënt* client* klant* customer* bewoner* resident* leerling* pupil* student* \
    studenten kandidaat kandidaten candidate* deelnemer* participant* collega* colleague* medewerker* employee* \
    jongeren people mensen werkzoekende* jobseeker* gezinnen families ouders kinderen team teams kinderen \
    children zij hij she he they hun haar their die who whose whom wie iemand somebody someone anderen others \
    vrijwilliger* volunteer* sollicitant* applicant* trainee* stagiair* gasten guests lezer* lezers readers";

pub(super) const WISH: &str = "wil wilde willen zou overweeg overwegen denk plan liefst ooit jaar maanden binnenkort straks want \
    wanted would plan plans planning hope intend consider considering thinking within years months soon eventually \
    someday rather decided besloten voornemen besluit";

pub(super) const GO: &str =
    "weg vertrek vertrekken weggaan verlaten verlaat leave leaving move moving switch";

pub(super) const EMPLOYER: &str = "bedrijf werkgever organisatie baan gemeente ziekenhuis hier school kantoor stichting concern \
    praktijk instelling dienst werk onderwijs zorg vak sector branche nursing teaching education profession \
    company employer organisation organization job firm hospital here place office \
    municipality practice trust department afdeling";

pub(super) const SIGNS: &[Sign] = &[
    // Leaving.
    sign(Topic::Leaving, About::Me, "ontslag", "neem nemen nam genomen dien indienen ingediend"),
    sign(
        Topic::Leaving,
        About::Me,
        "opstappen weggaan quit quitting resign resigning resigned resignation",
        "",
    ),
    sign(Topic::Leaving, About::Mine, "vertrek ontslag departure resignation notice", ""),
    sign(Topic::Leaving, About::Me, "opzeggen opgezegd", "baan dienstverband aanstelling werk"),
    sign(
        Topic::Leaving,
        About::Me,
        "elders elsewhere",
        "werken werk baan zoek zoeken kijken aan working work job look looking find",
    ),
    sign(Topic::Leaving, About::Me, "vertrekken weggaan", "ga wil overweeg zou ooit"),
    // Applying.
    sign(
        Topic::Applying,
        About::Me,
        "concurrent competitor",
        "aangeboden aanbod baan functie gebeld offered offer position job called rang",
    ),
    sign(
        Topic::Applying,
        About::NotOthers,
        "solliciteer solliciteren solliciteerde solliciteerden gesolliciteerd",
        "",
    ),
    sign(
        Topic::Applying,
        About::Mine,
        "sollicitatie sollicitaties sollicitatiebrief sollicitatiegesprek application",
        "",
    ),
    sign(
        Topic::Applying,
        About::Me,
        "sollicitatiegesprek sollicitatiebrief",
        "had heb gehad morgen uitgenodigd kreeg mag",
    ),
    sign(
        Topic::Applying,
        About::Me,
        "vacature vacatures",
        "reageer reageren gereageerd bekijk bekijken zoek zoeken volg andere buiten elders",
    ),
    sign(
        Topic::Applying,
        About::Me,
        "baan werk werkgever job jobs employer",
        "ander andere nieuwe zoek zoeken gezocht another new other looking",
    ),
    sign(
        Topic::Applying,
        About::NotOthers,
        "applied apply applying",
        "elsewhere competitor job jobs vacancy vacancies post posts another",
    ),
    sign(Topic::Applying, About::Me, "headhunter headhunters recruiter recruiters", ""),
    sign(Topic::Applying, About::Me, "interview interviews", "job another competitor"),
    sign(Topic::Applying, About::Me, "cv", "stuur stuurde gestuurd verstuurd send sent"),
    // Pay.
    sign(
        Topic::Pay,
        About::Mine,
        "salaris loon uurloon inkomen maandloon bonus salary pay wage wages income paycheck",
        "",
    ),
    sign(
        Topic::Pay,
        About::Me,
        "salarisverhoging loonsverhoging onderbetaald underpaid payrise",
        "",
    ),
    sign(
        Topic::Pay,
        About::MeWithoutArticle,
        "opslag",
        "vraag vragen gevraagd krijg krijgen wil verdien",
    ),
    sign(Topic::Pay, About::Me, "raise", "ask asked asking pay get deserve want"),
    sign(Topic::Pay, About::Me, "rise", "pay"),
    sign(
        Topic::Pay,
        About::Me,
        "verdien",
        "weinig minder genoeg te bruto netto euro euro's schaal",
    ),
    sign(Topic::Pay, About::Me, "earn earning", "little less enough too euros pounds"),
    sign(Topic::Pay, About::Me, "paid", "badly poorly less too enough better underpaid"),
    sign(Topic::Pay, About::Me, "verdienen", "meer beter more"),
    sign(
        Topic::Pay,
        About::Me,
        "salaris loon salary pay",
        "reden laag hoog hoger beter meer reason low high higher better more",
    ),
    // Contract.
    sign(
        Topic::Contract,
        About::Mine,
        "contract jaarcontract dienstverband aanstelling proeftijd",
        "loopt afloopt aflopen eindigt eindigen \
        verleng* omzetten omgezet einde af tijdelijk* expire* end ends ending renew* extend* temporary probation",
    ),
    sign(
        Topic::Contract,
        About::Me,
        "contract jaarcontract dienstverband aanstelling",
        "tijdelijk* vast vaste onzeker jaarcontract \
        one-year temporary permanent zero-hours flexibel nulurencontract",
    ),
    sign(
        Topic::Contract,
        About::MeWithoutArticle,
        "nulurencontract proeftijd zero-hours redundancy redundant boventallig",
        "",
    ),
    sign(
        Topic::Contract,
        About::Mine,
        "contract jaarcontract dienstverband aanstelling baan job employment",
        "onzekerheid onzeker uncertain uncertainty insecurity insecure unsure tocht risk jeopardy verlies \
        verliezen kwijtraken kwijt lose losing verdwijn* vervalt vervallen wegbezuinig* reorganis* bezuinig* \
        redundan* fixed-term",
    ),
    sign(Topic::Contract, About::Me, "contract", "fixed-term"),
    sign(Topic::Contract, About::Me, "blijven stay", "mag mogen verleng* allowed kept contract"),
    sign(
        Topic::Contract,
        About::Me,
        "reorganisatie restructuring reorganisation reorganization bezuinigingen layoffs ontslagronde",
        "baan job plek bang afraid angst zorgen worried worry onzeker functie",
    ),
    sign(Topic::Contract, About::Me, "overgeplaatst overplaatsing", ""),
    // Sleep and mood.
    sign(
        Topic::Mood,
        About::Me,
        "slaap slapen slaapt sliep geslapen",
        "slecht niet nauwelijks amper weinig kort onrustig wakker",
    ),
    sign(
        Topic::Mood,
        About::Me,
        "sleep sleeping slept",
        "badly poorly can't cannot not hardly barely little awake",
    ),
    sign(
        Topic::Mood,
        About::Me,
        "slapeloos slapeloosheid slapeloze insomnia huil huilde gehuild huilen crying cried paniekaanval paniekaanvallen \
        piekeren pieker somber neerslachtig eenzaam lonely",
        "",
    ),
    sign(Topic::Mood, About::Me, "wakker awake", "lig liggen lag nachts lie lying lay nights"),
    sign(Topic::Mood, About::Me, "panic", "attack attacks"),
    sign(
        Topic::Mood,
        About::Me,
        "voel voelde voelen gevoeld feel feeling felt",
        "somber eenzaam alleen ongelukkig leeg opgebrand uitgeput \
        geïsoleerd waardeloos angstig rot down low isolated empty exhausted miserable hopeless worthless anxious unhappy alone",
    ),
    sign(Topic::Mood, About::Me, "goede good", "staat state"),
    sign(Topic::Mood, About::Me, "vel", "lekker"),
    sign(Topic::Mood, About::Me, "oververmoeid exhausted", ""),
    sign(Topic::Mood, About::Me, "verdrietig sad", "vaak weken maanden often weeks months"),
    sign(Topic::Mood, About::Me, "slaap sleep", "uur hours"),
    sign(Topic::Mood, About::Mine, "angst angsten stress anxiety", ""),
    // Health.
    sign(
        Topic::Health,
        About::NotOthers,
        "burn-out burnout overspannen depressie depressief ziekteverlof zwanger miskraam adhd \
        autisme autistisch kanker verslaving verslaafd dyslexie dyscalculie ptss reuma hartinfarct depression depressed \
        pregnant miscarriage autism autistic cancer addiction addicted dyslexia ptsd arthritis chemotherapy chemo",
        "",
    ),
    sign(
        Topic::Health,
        About::Me,
        "ziektewet zwangerschap pregnancy wia wao arbeidsongeschikt ziekgemeld migraine migraines",
        "",
    ),
    sign(Topic::Health, About::Me, "ziek sick ill", "was ben werd lang leave weken maanden been"),
    sign(
        Topic::Health,
        About::Mine,
        "ziekte operatie medicatie medicijnen therapie diagnose herstel psycholoog psychiater therapeut \
        beperking illness surgery medication therapy diagnosis recovery psychologist psychiatrist therapist disability",
        "",
    ),
    sign(
        Topic::Health,
        About::Me,
        "psycholoog psychiater therapeut psychologist psychiatrist therapist",
        "bij naar see seeing visit talk",
    ),
    sign(
        Topic::Health,
        About::Me,
        "chronisch chronische chronic chronically",
        "ziek ziekte pijn vermoeid* moe rugpijn hoofdpijn klachten illness ill pain fatigue tired",
    ),
    sign(Topic::Health, About::Me, "gediagnosticeerd diagnosed", ""),
    // Home.
    sign(
        Topic::Home,
        About::Mine,
        "man vrouw partner vriendin vriend kind kinderen dochter dochters zoon zonen zoontje dochtertje \
        moeder vader ouders broer zus scheiding huwelijk baby kinderwens bevalling gezin husband wife child children kid kids \
        daughter daughters son sons mother father mum mom dad parents brother sister divorce marriage baby family",
        "",
    ),
    sign(
        Topic::Home,
        About::Me,
        "ouderschapsverlof zwangerschapsverlof bevallingsverlof mantelzorg mantelzorger ivf gescheiden \
        maternity paternity divorced newborn",
        "",
    ),
    sign(Topic::Home, About::Me, "parental", "leave"),
    sign(
        Topic::Home,
        About::Me,
        "geboorte birth",
        "onze ons mijn tweede eerste derde our my second first third zoon dochter son daughter",
    ),
    sign(
        Topic::Home,
        About::Me,
        "verwacht verwachten expecting",
        "kind tweede derde baby child second",
    ),
    sign(
        Topic::Home,
        About::Me,
        "overlijden overleden rouw begrafenis grief funeral bereavement",
        "",
    ),
    sign(
        Topic::Home,
        About::Me,
        "died",
        "mother father partner husband wife brother sister son daughter mum dad",
    ),
    sign(Topic::Home, About::Me, "scheiding divorce", ""),
    sign(Topic::Home, About::Me, "kind baby", "krijgen krijg having getting"),
];

/// People who are recognisable if their age is given.
pub(super) const PERSONS: &str = "patiënt patiënte cliënt cliënte leerling bewoner bewoonster kind jongen meisje vrouw man mevrouw meneer peuter \
    baby patient client pupil resident child boy girl woman man lady gentleman toddler student";

/// Titles that precede an initial.
pub(super) const TITLES: &str = "mevrouw meneer mevr mw dhr heer mrs mr ms miss";

/// The signs by their first word. Words that identify people, or mean leaving, are included without
/// a sign: a text without any of these words contains nothing delicate.
pub(super) static BEGINNINGS: LazyLock<HashMap<&str, Vec<&Sign>>> = LazyLock::new(|| {
    let mut beginnings: HashMap<&str, Vec<&Sign>> = HashMap::new();
    for sign in SIGNS {
        for word in sign.first.split_whitespace() {
            beginnings.entry(word).or_default().push(sign);
        }
    }
    for word in [GO, PERSONS, TITLES].into_iter().flat_map(str::split_whitespace) {
        beginnings.entry(word).or_default();
    }
    beginnings
});

/// Words that move a family word to work: `our family business`, `mijn partner bij de bank`.
pub(super) const AT_WORK: &str =
    "business bedrijf bakery winkel bij at from organisatie company firm";
