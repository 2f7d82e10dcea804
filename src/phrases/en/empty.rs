//! English words that describe nothing visible: adverbs, praise, states, umbrella nouns.

use crate::phrases::class::Class;

/// The words, separated by spaces.
pub(super) const WORDS: &[(Class, &str)] = &[
    (
        Class::Adverb,
        "same present overall additional right wrong old young big small large long short high low hard fast \
         quick slow easy simple difficult possible certain various different similar particular \
         general main major minor current daily weekly monthly yearly everyday internal external \
         future further forward ahead alone always ever once twice maybe rather quite almost even \
         instead otherwise else perhaps first last next whole full entire true actual constant \
         continuous ongoing regular proper due close near far later sooner elsewhere everywhere \
         anywhere somewhere nowhere inside outside upon within across along beyond whatever \
         whenever wherever whoever however therefore thus hence because against during",
    ),
    (
        Class::Quality,
        "sure true personal professional emotional mental physical critical social practical digital \
         technical creative strategic proactive authentic dynamic energetic empathetic \
         enthusiastic realistic optimistic specific consistent persistent resilient \
         confident competent efficient excellent intelligent mindful \
         thoughtful respectful meaningful powerful skilful skillful successful supportive \
         assertive attractive inclusive engaging inspiring motivated motivating inspired driven \
         dedicated focused disciplined connected informed involved committed trusted \
         respected experienced stressed tired exhausted worried nervous scared angry sad \
         lonely bored overwhelmed distracted stuck behind lazy shy quiet loud neat \
          sharp tight soft gentle warm brave bold proud humble honest \
         transparent trustworthy reliable responsible accountable flexible adaptable agile \
         visible accessible friendly helpful useful valuable important relevant real modern \
         innovative exceptional superior world-class high-quality high-performing first-class \
         steady stable sane sexy lean toned muscular supple fresh rested alert \
         awake aware conscious smooth polite equal diverse vibrant rewarding fulfilling \
         fulfilled enjoyable pleasant comfortable safe rational logical analytical likeable \
         approachable knowledgeable capable truthful punctual timely tolerant grateful ",
    ),
    (
        Class::Abstract,
        "client pupil patient resident learner participant trainee direction version presence influence impact difference community society family families \
         home mindset attitude approach perspective outlook character personality identity \
         self-esteem self-confidence self-worth self-care self-discipline wellbeing well-being \
         wellness fitness resilience motivation inspiration passion purpose meaning fulfilment \
         fulfillment joy peace harmony calm patience empathy kindness respect trust love \
         friendship friends friend connection connections bond bonds relationship partner spouse \
         children kids parents everybody anyone nobody others person lives living lifestyle \
         situation situations circumstances problem problems challenge challenges obstacle \
         obstacles issue issues opportunity opportunities possibility possibilities choice choices \
         decision decisions decision-making thinking ability abilities capability capabilities \
         capacity strength strengths weakness weaknesses talent talents competence competency \
         competencies expertise proficiency understanding insight insights wisdom learning \
         development improvement progress change changes innovation creativity excellence mastery \
         process processes procedure procedures system systems method methods strategy strategies \
         vision mission value values principle principles standard standards expectation \
         expectations requirement requirements need needs priority priorities responsibility \
         responsibilities task tasks duty duties role roles position project projects operation \
         operations workflow workload workplace environment atmosphere cooperation teamwork \
         networking negotiation delivery execution implementation outcome outcomes output outputs \
         benefit benefits advantage opportunity income salary wealth debt debts spending budget \
         market markets industry sector profile visibility recognition reach status position \
         influence authority credibility integrity accountability ownership autonomy independence \
         freedom control discipline focus concentration memory flexibility adaptability \
         agility strength stamina endurance mobility posture appearance body feelings feeling \
         emotions emotion mood nights night days day mornings weekend zone comfort step steps level \
         levels side sides aspect aspects part parts point points way manner meeting meetings \
         conversations conversation dialogue feedback advice help support guidance care citizens \
         residents people audience public stakeholders partners suppliers department \
         organisation team-work teamwork hope effort efforts commitment engagement participation \
         involvement responsiveness hand hands feet shoes head heart soul voice word words talk \
         dutch english french german spanish italian portuguese swedish chinese mandarin japanese \
         korean turkish arabic russian polish maths math mathematics algebra science english \
         technology computers guitar-playing travel travelling fun hobby hobbies interest \
         interests activities activity action actions plans planning mum dad",
    ),
    (
        Class::PlainVerb,
        "goes wake wakes participate participates figure figuring lie lies lying own take takes bring brings offer offers provide provides create creates reach reaches \
         contribute contributes serve serves aim shine thrive flourish prosper excel succeed \
         progress transform change changes cope manage behave act react respond adapt adjust focus \
         listen listens hear speak speaks say tell ask share shares involve include engage \
         connect connects relate bond trust respect enjoy love like hate appreciate experience \
         experiences discover achieve accomplish perform overcome tackle face avoid prevent resist \
         relax rest breathe smile laugh dream believe wonder consider realise realize feel feels \
         remain continue maintain ensure make makes making doing having going taking giving \
         getting working living thinking managing keeping staying finding being becoming \
         speaking communicating raise set sets setting put find finds seem appear \
         want wants need needs",
    ),
    (
        Class::Process,
        "practise practising practicing focus focusing concentrate continue remain \
         maintain ensure rely base based commit dedicate keep keeping try trying strive aim begin \
         explore study studying",
    ),
    (Class::Purpose, "because"),
    (Class::Great, "fluent fluently novel marathon director ceo bilingual doctorate"),
    (Class::Kilo, "kilo kilos kg kilograms"),
    (Class::Pound, "pound pounds lbs lb"),
    (Class::Lose, "lose losing shed drop"),
    (
        Class::Assent,
        "yes yeah yep sure certainly definitely absolutely ok okay fine true indeed idk \
         attainable achievable acceptable realistic relevant relevance important importance \
         useful possible doable feasible reachable manageable good great think guess \
         believe know problem easy easily course goal this that it see above below earlier \
         previous same ditto idem mentioned before said answer question specific measurable \
         timebound letter because reasonable probably can will should need needed happen",
    ),
    (
        Class::Agree,
        "agree agrees agreed support supports supported approve approves approved approval \
         consent consents behind backs backed permission allowed",
    ),
    (
        Class::Someone,
        "he she they boss supervisor husband wife partner mother father mum dad parents mentor \
         coach teacher colleague colleagues board family employer therapist doctor trainer friend \
         lead",
    ),
    (Class::Adjective, "open close complete"),
    (Class::Past, "past to"),
    (Class::Situation, "at when while before after whenever"),
    (Class::Negation, "not no never don't doesn't won't can't cannot isn't aren't neither nor"),
    (Class::None, "no"),
    (Class::Anymore, "anymore"),
    (Class::Degree, "so such too very that"),
    (
        Class::Mental,
        "worry worrying think thinking overthinking procrastinate procrastinating feel feeling be \
         being compare comparing doubt doubting doubts stress stressing wonder wondering complain \
         complaining please pleasing obsess obsessing dwell dwelling",
    ),
    (
        Class::Concrete,
        "family families reply supply supplies assembly vegetable vegetables timetable constable \
         syllable table tables cable cables stable archive detective locomotive olive olives \
         adhesive native drive hive butterfly dragonfly jelly belly bully anomaly italy july \
         university city charity facility electricity kitty witness harness wilderness business \
         ship membership scholarship hardship dealership battleship church neighborhood \
         neighbourhood family's lily emily sally holly polly molly tidy-up grandfather \
         grandmother father mother brother sister daughter",
    ),
];
