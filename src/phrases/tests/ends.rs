//! Tests of ends and of what only looks like one: turns, ranks, years, moments that return.

use super::invented::check;
use crate::phrases::Lang;

const DUTCH: &[(&str, &str)] = &[
    ("Als alles meezit en het kan, wil ik graag wat meer rust", "-"),
    ("Ik ben 38, heb drie banen en wil gewoon wat meer tijd voor mezelf", "-"),
    ("Ik ben 38 en wil voor juni twee schilderijen verkopen", "SMT"),
    ("Na elke training ruim ik de pionnen op", "SM"),
    ("2029 wordt het jaar waarin ik de Elfstedentocht op de fiets uitrijd", "SMT"),
    ("2029 wordt het jaar waarin ik groei", "T"),
    ("Uiterlijk op 4/11 staan de stoelen in de aula", "SMT"),
    ("Tussen de kerstvakantie en Pasen zwem ik elke dinsdag 20 banen", "SMT"),
    ("De communicatie tussen de afdelingen verbeteren", "-"),
    ("Nu ik twee kinderen heb en drie dagen werk, wil ik meer balans", "-"),
    ("Ik heb vijf jaar in de horeca gewerkt en wil nu graag verder groeien", "-"),
    ("Ik ben 61 en wil elke dag een uur wandelen", "SM"),
    ("Op uiterlijk 12/6 stuur ik de begroting naar de penningmeester", "SMT"),
    ("In 3/4 van de lessen steek ik mijn vinger op", "SM"),
    ("Tussen de herfstvakantie en Kerst lees ik drie biografieën", "SMT"),
    ("Het verschil tussen de cursus en de opleiding begrijpen", "S"),
    ("Na de vierde les kan Aya de zwarte toetsen benoemen", "SMT"),
    ("Binnen drie pogingen leg ik het theorie-examen met succes af", "SMT"),
    ("Binnen elke sessie maken we één tekening", "SM"),
    ("2031 moet het jaar worden waarin ik mijn eigen boot bouw", "SMT"),
    ("Aan het eind van een dienst vul ik de koelkast bij met 12 flesjes", "SM"),
    ("Aan het einde van een dienst de kassa sneller opmaken", "S"),
    ("Drie weken voor de opening heb ik de lampen opgehangen", "SMT"),
    ("Twee dagen na de bevalling loopt mevrouw zelf naar de wieg", "SMT"),
    ("Twee dagen na ontvangst is elke klacht beantwoord", "SM"),
    ("Gedurende de hele advent eet ik geen koek", "SMT"),
    ("Voor de volgende opendag heb ik de folders gevouwen", "SMT"),
    ("Dezelfde dag beantwoord ik elke klacht", "SM"),
    ("In het volgende gesprek wil ik zekerder zijn", "T"),
];

const ENGLISH: &[(&str, &str)] = &[
    ("I'm 38, have three jobs and just want more time to myself", "-"),
    ("I'm 38 and want to sell two paintings by June", "SMT"),
    ("Pack my kit away more neatly after a training session", "S"),
    ("After every practice I put the cones away", "SM"),
    ("2029 will be the year I cycle from Leeds to Rome", "SMT"),
    ("2029 will be the year I grow", "T"),
    ("The chairs are in the hall by 4/11 at the latest", "SMT"),
    ("Between half-term and Easter I swim 20 lengths every Tuesday", "SMT"),
    ("Having managed teams since 2009 and led two mergers, I just want to feel valued", "-"),
    ("Improve communication between departments", "-"),
    ("Now that I have two kids and work three days, I want more balance", "-"),
    ("I've worked in retail for five years and want to grow further", "-"),
    ("I'm 61 and want to walk for an hour every day", "SM"),
    ("I send the budget to the treasurer no later than 12/6", "SMT"),
    ("I raise my hand in 3/4 of lessons", "SM"),
    ("Between the autumn break and Christmas I read three biographies", "SMT"),
    ("After the fourth lesson Aya can name the black keys", "SMT"),
    ("Within three attempts I pass the theory test", "SMT"),
    ("At the end of a shift I restock the fridge with 12 bottles", "SM"),
    ("Cash up the register faster at the end of a shift", "S"),
    ("Three weeks before the opening all the lamps are up", "ST"),
    ("Two days after the birth Mrs Vos walks to the cot by herself", "SMT"),
    ("I eat no cake for the whole of Advent", "SMT"),
    ("Before the next open evening I have folded the leaflets", "SMT"),
    ("Reply to every complaint the same day", "SM"),
    ("Type 45 words a minute", "SM"),
];

#[test]
fn a_turn_or_a_rank_may_be_an_end() {
    check(Lang::Nl, DUTCH);
    check(Lang::En, ENGLISH);
}
