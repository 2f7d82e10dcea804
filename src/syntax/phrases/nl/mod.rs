//! Holds the Dutch words and phrases, grouped by what they mean to the grammar.

mod goal;
mod small;

use super::class::{Class, Unit};
use super::lexicon::{Compound, Participle, Table};

/// The Dutch table.
pub(super) const TABLE: Table = Table {
    words: &[small::WORDS, goal::WORDS],
    phrases: PHRASES,
    months: [
        "januari jan.",
        "februari febr feb",
        "maart mrt",
        "april apr",
        "mei",
        "juni jun",
        "juli jul",
        "augustus aug",
        "september sept sep",
        "oktober okt",
        "november nov",
        "december dec",
    ],
    weekdays: ["maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag"],
    returning_weekdays: "maandagen dinsdagen woensdagen donderdagen vrijdagen zaterdagen zondagen",
    seasons: ["lente voorjaar", "zomer", "herfst najaar", "winter"],
    holidays: &[
        (12, 25, "kerst kerstmis kerstdagen kerstvakantie"),
        (12, 5, "sinterklaas"),
        (12, 31, "oudjaar jaarwisseling jaareinde"),
        (1, 1, "nieuwjaar"),
        (4, 27, "koningsdag"),
    ],
    units: &[
        (Unit::Second, "seconde seconden sec"),
        (Unit::Minute, "minuut minuten min minuutjes kwartier"),
        (Unit::Hour, "uur uren uurtje uurtjes"),
        (Unit::Day, "dag dagen etmaal dgn"),
        (
            Unit::WorkDay,
            "werkdag werkdagen weekdag weekdagen schooldag schooldagen lesdag lesdagen",
        ),
        (Unit::Week, "week weken werkweek werkweken lesweken lesweek schoolweek schoolweken"),
        (Unit::Weekend, "weekend weekenden weekeinde"),
        (Unit::Month, "maand maanden mnd"),
        (Unit::Quarter, "kwartaal kwartalen"),
        (
            Unit::Term,
            "semester semesters trimester trimesters blok blokken sprint sprints periode periodes \
             lesperiode seizoen seizoenen onderwijsperiode lesblok",
        ),
        (Unit::Year, "jaar jaren kalenderjaar"),
        (
            Unit::SchoolYear,
            "schooljaar academiejaar lesjaar werkjaar opleidingsjaar jaargang cursusjaar studiejaar collegejaar boekjaar leerjaar",
        ),
        (Unit::Decade, "decennium"),
    ],
    rhythms: &[
        (Unit::Hour, "elkuur"),
        (Unit::Day, "dagelijks dagelijkse daags"),
        (Unit::Week, "wekelijks wekelijkse tweewekelijks tweewekelijkse weekelijks"),
        (Unit::Month, "maandelijks maandelijkse tweemaandelijks"),
        (Unit::Quarter, "driemaandelijks"),
        (Unit::Year, "jaarlijks jaarlijkse halfjaarlijks halfjaarlijkse"),
    ],
    numbers: &[
        (0.0, "nul"),
        (0.5, "half halve"),
        (1.0, "een één eén éen eenmaal"),
        (1.5, "anderhalf anderhalve"),
        (2.0, "twee tweemaal"),
        (3.0, "drie driemaal"),
        (4.0, "vier viermaal"),
        (5.0, "vijf vijfmaal"),
        (6.0, "zes"),
        (7.0, "zeven"),
        (8.0, "acht"),
        (9.0, "negen"),
        (10.0, "tien tiental"),
        (11.0, "elf"),
        (12.0, "twaalf dozijn"),
        (13.0, "dertien"),
        (14.0, "veertien"),
        (15.0, "vijftien"),
        (16.0, "zestien"),
        (17.0, "zeventien"),
        (18.0, "achttien"),
        (19.0, "negentien"),
        (20.0, "twintig"),
        (30.0, "dertig"),
        (40.0, "veertig"),
        (50.0, "vijftig"),
        (60.0, "zestig"),
        (70.0, "zeventig"),
        (80.0, "tachtig"),
        (90.0, "negentig"),
        (100.0, "honderd"),
        (1000.0, "duizend"),
        (1e6, "miljoen mln"),
        (1e9, "miljard mld"),
    ],
    ranks: &[
        (1, "eerste"),
        (2, "tweede"),
        (3, "derde"),
        (4, "vierde"),
        (5, "vijfde"),
        (6, "zesde"),
        (7, "zevende"),
        (8, "achtste"),
        (9, "negende"),
        (10, "tiende"),
        (20, "twintigste"),
        (30, "dertigste"),
        (40, "veertigste"),
        (50, "vijftigste"),
        (60, "zestigste"),
        (70, "zeventigste"),
    ],
    compound: Compound::UnitsFirst(&["en", "ën"]),
    endings: &["'s", "s", "en", "e", "n", "t", "je", "jes", "tje", "tjes", "ën"],
    glued: true,
    gerund: None,
    plurals: &["s", "en"],
    infinitive: Some("en"),
    participle: Participle { starts: &["ge"], ends: &["d", "t", "en"] },
    telling: "de het een ik wil en van voor met mijn naar op te aan bij dat die dit deze om niet \
              meer beter worden binnen over heb ben wij we onze ons zijn er als ook maar door kan \
              moet moeten gaan ga mij me zich tot uit weken dagen maanden minder minstens per keer \
              elke dag jaar leren eind minimaal tegen tijdens zonder dan wordt krijgen maken doen",
};

const PHRASES: &[(Class, &str)] = &[
    (
        Class::TrackVerb,
        "houd het bij|hou het bij|houd * bij|hou * bij|houd * * bij|hou * * bij|houden * bij",
    ),
    (
        Class::Within,
        "binnen een periode van|in een periode van|binnen een termijn van|binnen nu en|over een periode van",
    ),
    (Class::For, "voor de duur van|voor een periode van|over een periode van"),
    (Class::By, "niet later dan|op uiterlijk|voor of op|ten laatste"),
    (Class::Before, "voorafgaand aan"),
    (Class::Until, "tot en met|tot aan"),
    (
        Class::From,
        "met ingang van|te beginnen op|te beginnen in|start op|beginnend op|begin ik|ik begin in|ik begin op|we beginnen in|we beginnen op",
    ),
    (
        Class::Ahead,
        "vanaf nu|vanaf vandaag|vanaf heden|de tijd om|de tijd|tijd om|na de start|vanaf de start|na start|later|te gaan",
    ),
    (Class::Long, "achter elkaar|achtereen|op rij|aan een stuk"),
    (Class::Today, "vandaag nog"),
    (
        Class::Returning,
        "'s avonds|'s ochtends|'s morgens|'s middags|'s nachts|op weekdagen|op werkdagen|\
         in het weekend|in de weekenden|doordeweeks",
    ),
    (
        Class::Soft,
        "zo * mogelijk|op termijn|op de lange termijn|op lange termijn|op korte termijn|\
         in de toekomst|in de loop van de tijd|binnen afzienbare tijd|te zijner tijd|\
         in mijn eigen tempo|in eigen tempo|ooit een keer|een keer|op den duur|op een dag|\
         vroeg of laat|de komende tijd|in de nabije toekomst|binnen een paar *|binnen enkele *",
    ),
    (
        Class::VagueOften,
        "af en toe|nu en dan|zo nu en dan|een paar keer|meerdere keren|van tijd tot tijd|een aantal keer",
    ),
    (
        Class::AtLeast,
        "meer dan|ten minste|niet minder dan|hoger dan|groter dan|langer dan|in totaal|op zijn minst|minimaal een|tot wel",
    ),
    (
        Class::AtMost,
        "minder dan|niet meer dan|niet langer dan|lager dan|kleiner dan|korter dan|sneller dan|ten hoogste|tot maximaal|binnen de",
    ),
    (Class::OrMore, "of meer|of hoger|of minder|of lager|of langer|of sneller|of beter"),
    (Class::OutOf, "van de|op de|uit de|op een schaal van|op|van|uit"),
    (Class::Grade, "cum laude|met lof|een voldoende|een goed|ruim voldoende|een zeer goed"),
    (
        Class::ZeroState,
        "geen enkele|zonder fouten|zonder onderbreking|in één keer|in een keer|niet meer roken|stoppen met roken|gestopt met roken|stop met roken|schulden afbetaald|helemaal stoppen",
    ),
    (
        Class::Alone,
        "zonder hulp|zonder hulpmiddelen|zonder vragenlijst|zonder ondersteuning|zonder fouten|zonder begeleiding|zonder stok|zonder spiekbriefje|uit het hoofd|op eigen kracht|zonder aantekeningen|zonder rollator|zonder bril",
    ),
    (Class::Can, "in staat zijn|in staat om|in staat"),
    (Class::Must, "zou moeten|zouden moeten|nodig hebben|is nodig"),
    (Class::AsMany, "zo veel mogelijk|zoveel mogelijk"),
    (Class::Achieved, "promotie maken|promotie krijgen|in vaste dienst|vast contract|vaste baan"),
    (Class::Hedge, "een beetje|mijn best|ons best|een keer|zo veel mogelijk"),
    (
        Class::Method,
        "door middel van|met behulp van|door te|aan de hand van|door elke|door iedere|door het|door * te|door * * te|door * * * te",
    ),
    (Class::Happening, "open dag|open huis|halve marathon|hele marathon"),
    (Class::KnownDay, "oud en nieuw|moederdag|vaderdag|de vakantie|de zomervakantie|de feestdagen"),
    (Class::Example, "met name|onder andere|zo als"),
    (
        Class::FinishVerb,
        "op zak|in handen|in bezit|in gebruik|van start|in werking|in de praktijk gebracht",
    ),
    (Class::BecomeVerb, "aan de slag als|in dienst als|werkzaam als|aan het werk als"),
    (Class::Baseline, "op dit moment|vorig jaar|vorige maand|afgelopen jaar|ten opzichte van"),
    (Class::Budget, "kost maximaal|mag kosten"),
    (Class::KnownDay, "mijn *e verjaardag"),
    (Class::Explore, "kijken naar|achter komen"),
    (Class::If, "in het geval dat"),
];
