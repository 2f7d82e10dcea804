//! Labels in wordings of their own: what is asked follows from the words that carry the meaning,
//! as long as all other words are known to change nothing.
//!
//! A label has one topic, which its first telling words name: `Activiteiten om het doel te bereiken`
//! is about activities. Words about another topic after that make it unclear, and the label is left
//! alone; only the goal itself may be named in a label about a part of it.

use std::collections::BTreeSet;
use std::sync::LazyLock;

use super::meaning::{
    Family,
    Meaning::{
        self, Actions, Agreement, Ambition, Attainable, Cost, Desired, Due, Email, Goal, Hours,
        Measurable, Name, NextReview, Now, Obstacles, Period, Phone, Reason, Relevant, Result,
        Role, Specific, Start, Strengths, Support, Timebound, Today, Weaknesses,
    },
};
use crate::base::Lang;

/// A meaning, what tells it (words joined by `+` only together, by `~` only after each other), and the
/// words that may be next to it.
type Topic = (Meaning, &'static str, &'static str);

/// Words that may be in any Dutch label about a plan or a goal.
const COMMON_NL: &str = "belangrijkste grootste graag zou zouden wil willen wilt ga gaan gaat zal zult kan kun kunnen moet moeten \
    heb hebt heeft hebben verwacht verwachte geschat geschatte gepland geplande gewenst gewenste benodigd benodigde \
    beoogd beoogde mogelijk mogelijke verder verdere komend komende ben bent nog al ook echt heel erg alvast dan eens iets krijg krijgt krijgen beste liefst samen dit deze straks twee drie vier vijf zelf stel stelt verwachten uit eruit worden wordt nieuwe vooral daar daarvoor daarbij daaraan hiervoor hierbij hieraan \
    ervoor erbij eraan om zo als of door aan professioneel professionele overzicht voornaamste";

/// Words that may be in any English label about a plan or a goal.
const COMMON_EN: &str = "one two three four five own new really very also best better get getting thing things this these year years shall most now then so will would like want wish hope going main key specific professional should can could planned \
    proposed expected estimated anticipated intended desired further coming order or by each most important overview it from";

const NL: &[Topic] = &[
    (
        Name,
        "naam voorletters+achternaam initialen+achternaam",
        "cursist personeelslid voorletters voorletter initialen volledige achternaam voornaam voornamen roepnaam tussenvoegsel student studente leerling aios \
        haio kandidaat deelnemer deelneemster trainee stagiair stagiaire promovendus onderzoeker ambtenaar verpleegkundige arts",
    ),
    (
        Role,
        "functie functienaam functietitel functiebenaming",
        "huidige actuele titel benaming rol binnen organisatie bedrijf instelling",
    ),
    (Email, "email emailadres mailadres", "zakelijk zakelijke werk adres contact"),
    (Phone, "telefoon telefoonnummer mobiel telefoonnr tel", "nummer nr zakelijk zakelijke werk"),
    (
        Today,
        "datum+ingevuld datum+opgesteld datum+invullen datum+opstellen datum+plan datum+formulier datum+versie datum+pop datum+invulling datum+opmaak \
        datum+aanmaak datum+ontwikkelplan opgemaakt+op ingevuld+op opgesteld+op opgesteld+d",
        "ontwikkelplan dit d",
    ),
    (
        Period,
        "periode+plan periode+pop periode+ontwikkelplan periode+betrekking looptijd geldig+periode plan+loopt",
        "waarop betrekking geldt betreft tot t m",
    ),
    (
        NextReview,
        "datum+gesprek volgend+gesprek volgende+gesprek datum+evaluatie volgende+evaluatie vervolggesprek \
        datum+evaluatiegesprek volgend+evaluatiegesprek volgende+evaluatiegesprek evaluatiemoment eerstvolgende+gesprek \
        volgende+bespreking volgend+overleg datum+vervolgafspraak vervolgafspraak wanneer+evalueren wanneer+bespreken wanneer+spreken \
        wanneer+praten spreken+elkaar praten+verder bespreken+voortgang",
        "weer samen bespreken spreken praten evalueren plan over datum gepland geplande planning afgesproken wanneer pop nieuw nieuwe afspraak volgend volgende voortgang",
    ),
    (
        Now,
        "huidige+situatie huidige+werksituatie situatie+nu waar+sta waar+staat beginsituatie uitgangssituatie startsituatie huidig+functioneren hoe+sta sta+nu gaat+nu waar+nu uitgangspunt",
        "gaat moment werk loopbaan ontwikkeling nu huidige functie vak waar beschrijving professioneel hoe ziet eruit",
    ),
    (
        Desired,
        "gewenste+situatie toekomstige+situatie beoogde+situatie ideale+situatie",
        "werk loopbaan",
    ),
    (
        Ambition,
        "ambitie loopbaanwens loopbaanwensen loopbaanambitie loopbaanambities loopbaanperspectief loopbaandoel \
        loopbaandoelen droombaan toekomstwens toekomstwensen toekomstperspectief toekomstplannen toekomst ambieer ambieert doorgroeien loopbaanstap loopbaanstappen stip+horizon droomfunctie \
        functie+ambieer functie+ambieert functie+doorgroeien over~jaar over~twee~jaar over~drie~jaar over~vier~jaar over~vijf~jaar over~tien~jaar \
        waar+naartoe+groeien waar+naartoe waar+heen \
        waar+staan+jaar waar+sta+jaar waar+zie+jaar waar+ziet+jaar loopbaan+naartoe",
        "jaar jaren lange langere middellange termijn drie vijf twee tien over loopbaan werk toekomst wens wensen binnen buiten \
        organisatie vak functie jezelf uzelf mezelf staan ontwikkeling waar naartoe heen hoe zie ziet eruit ideale bereikt bereiken doen \
        rol positie stap volgende zetten zet groeien worden",
    ),
    (
        Strengths,
        "sterk sterke sterktes sterkten kwaliteit talent talenten kernkwaliteit kernkwaliteiten krachten goed+gaat waar+goed goed+kan goed+kun goed+kunt goed+ben \
        wat+kan+al wat+kun+al wat+kunt+al kracht blink blinkt uitblinken positieve+punt vaardigheid+beheers vaardigheid+beheerst",
        "al ligt liggen zit zitten zet uit inzetten in punt kant kanten eigenschap eigenschappen competentie vaardigheid waar werk functie beste af al zie ziet",
    ),
    (
        Weaknesses,
        "ontwikkelpunt ontwikkelpunten ontwikkelingspunt ontwikkelingspunten verbeterpunt verbeterpunten leerpunt leerpunten zwak \
        zwakke zwaktes zwakten valkuil valkuilen aandachtspunt aandachtspunten waar+verbeteren beter+worden beter+kunnen waar+groeien \
        moeilijk lastig ontwikkelkans ontwikkelkansen ontwikkelgebied ontwikkelgebieden minder+goede+punt minder+sterke+punt kanten+ontwikkelen eigenschappen+ontwikkelen",
        "verder ontwikkelen ligt liggen zit zitten vind vindt minder goede groeien punt kant kanten eigenschap eigenschappen competentie vaardigheid waar werk functie beter zie ziet",
    ),
    (
        Goal,
        "doel leren leervraag leervragen leerwens leerwensen ontwikkelwens ontwikkelwensen ontwikkelvraag bereiken ontwikkelbehoefte leerbehoefte \
        waar+aan+werken ontwikkelthema ontwikkelthemas leerthema leerthemas wat+wil+kunnen",
        "smart geformuleerd geformuleerde formulering korte termijn jaar schooljaar studiejaar kwartaal periode maanden halfjaar titel naam \
        uitwerking waar precies verbeteren ontwikkelen dit werken stel stelt",
    ),
    (Specific, "specifiek", "precies doel smart"),
    (
        Measurable,
        "meetbaar hoe+meet hoe+meten hoe+gemeten",
        "doel smart resultaat wordt behaald bereikt",
    ),
    (Attainable, "acceptabel haalbaar aanvaardbaar ambitieus", "doel smart"),
    (Relevant, "realistisch relevant", "doel smart"),
    (Timebound, "tijdgebonden tijdsgebonden", "doel smart"),
    (
        Reason,
        "waarom aanleiding reden motivatie beweegreden daarom omdat leren+omdat doel+omdat bereiken+omdat welk+belang",
        "gekozen werken werk organisatie functie praktijk loopbaan ontwikkeling belang belangrijk vind vindt keuze kies kiest doel bereiken leren voor",
    ),
    (
        Actions,
        "actie stap aanpak aanpakken stappenplan ondernemen doen+daarvoor doen+ervoor doen+hiervoor doen+eraan doen+daaraan hoe+bereiken hoe+aanpakken \
        hoe+leren hoe+behalen hoe+realiseren hoe+aanpak hoe+ontwikkelen hoe+werken zo+werken zo+doen zo+aanpakken eraan+werken hieraan+werken daaraan+werken ga+doen gaat+doen",
        "zetten zet onderneem onderneemt nemen neem plan doel bereiken leren behalen realiseren werken hoe doen pak",
    ),
    (Start, "startdatum begindatum wanneer+start wanneer+begin datum+start", "doel actie"),
    (
        Due,
        "wanneer afronding bereikt~op behaald~op afgerond~op doel+bereikt+op doel+behaald+op doel+gereed+op doel+klaar+op datum+bereikt datum+klaar datum+gereed datum+afronden dan+kunnen dan+klaar dan+af dan+bereikt gereed~voor realiseren~voor deadline einddatum streefdatum tijdpad tijdspad tijdsplanning tijdplanning uiterlijk klaar+op",
        "datum bereikt behaald afgerond gereed klaar af doel bereiken behalen termijn planning uiterste actie lukken gelukt realiseren rond rondt dan",
    ),
    (
        Support,
        "ondersteuning steun hulp nodig begeleiding middel randvoorwaarde randvoorwaarden faciliteit faciliteiten wie+helpen wie+helpt wie+ondersteunen \
        wie+ondersteunt wie+hulp wie+steun hulpmiddelen hoe+helpen hoe+ondersteunen kan~de~organisatie kan~je~leidinggevende kan~mijn~leidinggevende kan~uw~leidinggevende vraagt+leidinggevende vraagt+organisatie",
        "vraagt hoe doen ondersteunen helpen wie organisatie leidinggevende manager teamleider collega collegas werkgever mentor coach begeleider vanuit doel \
        bereiken leren behalen realiseren welk",
    ),
    (
        Result,
        "hoe+aantonen hoe+toon hoe+toont hoe+laat+zien hoe+weet hoe+weten hoe+merk waaraan+zie waaraan+merk waaraan+zien waaruit+blijkt wanneer+tevreden tevreden+als wanneer+geslaagd",
        "doel behaald bereikt gehaald behalen geslaagd gelukt lukt",
    ),
    (
        Result,
        "resultaat bewijs bewijzen bewijsstuk bewijsstukken succescriteria succescriterium eindresultaat opbrengst",
        "doel concreet lever levert aan",
    ),
    (
        Cost,
        "kosten kost budget scholingsbudget opleidingsbudget studiebudget leerbudget ontwikkelbudget scholingskosten opleidingskosten studiekosten",
        "euro hoeveel raming begroting totaal totale bedrag nodig doel verbonden scholing opleiding studie cursus training",
    ),
    (
        Hours,
        "uren tijdsinvestering tijdsbesteding tijdsbeslag urenbesteding studielast tijd+nodig tijd+benodigde tijd+besteden tijd+kost uur+week tijd+week",
        "kwijt eraan hoeveel week besteden uur uren doel per",
    ),
    (
        Obstacles,
        "weg+staan obstakel obstakels belemmering belemmeringen knelpunt knelpunten hindernis hindernissen drempel drempels tegenhouden staat+weg",
        "staan risico risicos ervaar ervaart zie ziet weg staat tegenkomen kom tegen doel bereiken",
    ),
    (
        Agreement,
        "afspraak",
        "gemaakt gemaakte gesprek ontwikkeling opleiding scholing conclusies over",
    ),
];

const EN: &[Topic] = &[
    (
        Name,
        "name",
        "postholder print learner apprentice full surname student trainee candidate phd fellow postdoc researcher participant nurse resident intern scholar academic member",
    ),
    (
        Role,
        "position role job+title jobtitle current+post present+post",
        "current present job title post held",
    ),
    (Email, "email", "address work contact"),
    (Phone, "phone telephone mobile", "number work no"),
    (
        Today,
        "date+plan date+form date+completion+form date+prepared date+written plan+drawn form+completed",
        "today pdp idp version completion completed drawn up",
    ),
    (Period, "period+covered period+plan pdp+period idp+period", "pdp idp covered from to by"),
    (
        NextReview,
        "next+review date+review review+scheduled when+review when+reviewed next+catch meet+again talk+again review+again when+talk when+meet",
        "we be reviewed catch meet talk again plan this about check agreed planned date scheduled follow proposed progress when next pdp idp up appraisal",
    ),
    (
        Now,
        "current+situation present+situation where+now where+today how+current+situation",
        "career work moment where how like look looks stand job role",
    ),
    (
        Desired,
        "desired+situation future+situation ideal+situation desired+state future+state",
        "career work look looks like state future",
    ),
    (
        Ambition,
        "ambition aspiration aspirations career+goal long+term+goal where+see+years where+want+years where+see+year career+plans where+be+years career+go career+direction career+step \
        career+move aspire role+aspire position+aspire future+role dream+job",
        "direction step move next aspire go be to role position job dream long longer medium term years year time future career yourself myself where see five three ten two want",
    ),
    (
        Strengths,
        "strength talent talents good+at strong+point do~well you~do~well i~do~well you~do~best i~do~best best+at skill+already skills+already",
        "already build bring role skill current greatest biggest areas area top work",
    ),
    (
        Weaknesses,
        "weakness weaknesses area+improvement areas+improvement area+development areas+development development+needs development+point \
        improvement+point growth+area growth+areas need+improve where+improve what+improve opportunities+growth opportunities+improvement \
        areas+develop area+develop areas+improve area+improve skill+develop skill+further+development skill+need+development where+grow find+difficult do~better get~better better+at development+need",
        "opportunities growth improvement have identified find difficult better grow strengthen develop improve need where areas area skill training gaps current development",
    ),
    (
        Goal,
        "goal learn achieve accomplish learning+result need~to~learn need~learn learning+need",
        "need identified smart short term year next months role period development learning training statement description title quarter academic this",
    ),
    (Specific, "specific", "goal smart exactly"),
    (
        Measurable,
        "measurable how+measure how+measured",
        "goal smart success progress result achieved",
    ),
    (Attainable, "achievable attainable", "goal smart"),
    (Relevant, "relevant realistic", "goal smart"),
    (Timebound, "timebound time+bound", "goal smart"),
    (
        Reason,
        "why reason rationale motivation",
        "important matter matters goal achieve learn chosen choose practice company business organisation organization work job role career \
        development",
    ),
    (
        Actions,
        "action step strategy strategies do~to~achieve do~to~reach do~to~meet do~to~get do~about i~do you~do how+achieve how+reach how+learn how+accomplish how+develop how+get how+work this~be~achieved it~be~achieved this~be~done",
        "meet achieved done take taken required needed development learning training reach achieve goal get there learn do how towards",
    ),
    (Start, "start+date starting+date when+start when+begin commencement+date", "goal action"),
    (
        Due,
        "when deadline due target+date timeline timeframe time+frame timescale completion+date end+date be~achieved~by achieved~by done~by done~this~by done~it~by finished~by",
        "have finished date target completion complete completed achieve achieved goal done finished action",
    ),
    (
        Support,
        "support help resource assistance need need~to~learn~this need~to~learn~it need~to~achieve",
        "how be required needed need from manager supervisor mentor employer organisation organization colleague colleagues coach line \
        who additional achieve goal reach learn available",
    ),
    (
        Result,
        "how+know how+show how+demonstrate how+evidence how+tell success+look i~will~know i~know you~will~know",
        "need met been worked works goal achieved achieve reached succeeded successful success learned completed have has been when what",
    ),
    (
        Result,
        "result evidence success+criteria measure+success measures+success success+measure success+measures deliverable deliverables",
        "goal criteria measure measures success",
    ),
    (
        Cost,
        "cost budget funding",
        "implications euro total training needed required involved approximate how much goal",
    ),
    (
        Hours,
        "hours time+needed time+required time+commitment time+investment time+spend time+week",
        "week how much many spend needed required per goal hours",
    ),
    (
        Obstacles,
        "obstacle obstacles barrier barriers challenge challenges hurdle hurdles stop~you stop~me hold~back get~in~way hold~you~back hold~me~back",
        "stop hold back get way success stand potential possible expect face foresee might may goal achieve",
    ),
    (Agreement, "agreement", "made review"),
];

/// Words that say that a label looks back; such a label is not about what is planned.
const PAST: [&str; 12] = [
    "was", "were", "had", "waren", "did", "geleerd", "gedaan", "learnt", "ging", "gingen",
    "hadden", "werd",
];

/// Whether words look back.
pub(super) fn is_past(words: &[String]) -> bool {
    words.iter().any(|word| PAST.contains(&word.as_str()))
}

/// The longest label, in words.
const LONGEST: usize = 18;

/// What tells a topic: words that are all there, or that follow each other.
enum Telling {
    All(Vec<&'static str>),
    Phrase(Vec<&'static str>),
}

impl Telling {
    fn of(text: &'static str) -> Self {
        if text.contains('~') {
            Self::Phrase(text.split('~').collect())
        } else {
            Self::All(text.split('+').collect())
        }
    }

    fn words(&self) -> &[&'static str] {
        match self {
            Self::All(words) | Self::Phrase(words) => words,
        }
    }

    /// Where the first of its words is, if it is in a label.
    fn place(&self, label: &[String]) -> Option<usize> {
        match self {
            Self::All(words) => {
                let places = words.iter().map(|word| label.iter().position(|one| one == word));
                places.collect::<Option<Vec<usize>>>()?.into_iter().min()
            }
            Self::Phrase(words) => label.windows(words.len()).position(|window| window == words),
        }
    }
}

/// A topic with its words.
struct Known {
    meaning: Meaning,
    telling: Vec<Telling>,
    words: BTreeSet<&'static str>,
}

static TOPICS: LazyLock<Vec<(Lang, Vec<Known>)>> = LazyLock::new(|| {
    let read = |topics: &'static [Topic], common: &'static str| -> Vec<Known> {
        let one = |(meaning, telling, next): &'static Topic| {
            let is_plan = meaning.family() != Family::Person;
            let common = common.split_whitespace().filter(|_| is_plan);
            let telling: Vec<Telling> = telling.split_whitespace().map(Telling::of).collect();
            let own = telling.iter().flat_map(Telling::words).copied();
            let words = own.chain(next.split_whitespace()).chain(common).collect();
            Known { meaning: *meaning, telling, words }
        };
        topics.iter().map(one).collect()
    };
    vec![(Lang::Nl, read(NL, COMMON_NL)), (Lang::En, read(EN, COMMON_EN))]
});

/// What a label asks for, by its words. `is_filler` says whether a word only makes a sentence of a
/// label, `is_other` whether it names somebody else.
pub(super) fn topic(
    label: &[String],
    is_filler: &dyn Fn(&str) -> bool,
    is_other: &dyn Fn(&str) -> bool,
) -> Option<(Meaning, Lang)> {
    if label.is_empty() || label.len() > LONGEST || is_past(label) {
        return None;
    }
    TOPICS.iter().find_map(|(lang, topics)| {
        let topic = first(topics, label)?;
        let fits = |word: &String| {
            // Support may come from anyone.
            is_filler(word)
                || topic.words.contains(word.as_str()) && !is_other(word)
                || is_other(word) && topic.meaning == Support
        };
        label.iter().all(fits).then_some((topic.meaning, *lang))
    })
}

/// The topic that a label names first; the most telling words win.
fn first<'t>(topics: &'t [Known], label: &[String]) -> Option<&'t Known> {
    let mut best: Option<((usize, usize), &Known)> = None;
    let mut unclear = false;
    for topic in topics {
        for telling in &topic.telling {
            let Some(place) = telling.place(label) else { continue };
            let rank = (place, usize::MAX - telling.words().len());
            match best {
                Some((known, _)) if known < rank => {}
                Some((known, other)) if known == rank => {
                    unclear |= other.meaning != topic.meaning;
                }
                _ => (best, unclear) = (Some((rank, topic)), false),
            }
        }
    }
    best.filter(|_| !unclear).map(|(_, topic)| topic)
}
