//! Tests with sentences that were first scored unseen.

use super::invented::check;
use crate::phrases::Lang;

#[test]
fn a_third_batch_of_dutch_goals_is_judged() {
    check(Lang::Nl, DUTCH);
}

#[test]
fn a_third_batch_of_english_goals_is_judged() {
    check(Lang::En, ENGLISH);
}

#[test]
fn a_fourth_batch_is_judged() {
    check(Lang::Nl, DUTCH_FOURTH);
    check(Lang::En, ENGLISH_FOURTH);
}

const DUTCH: &[(&str, &str)] = &[
    (
        "Ik zal mijn LinkedIn-profiel voor het einde van deze maand volledig invullen en bijwerken",
        "SMT",
    ),
    ("Ik wil beter kunnen omgaan met feedback", "-"),
    ("Over twee jaar werk ik als wijkverpleegkundige in mijn eigen regio", "SMT"),
    ("In het eerste halfjaar van 2026 behaal ik mijn basiskwalificatie examinering", "SMT"),
    ("Ik geef elke vergadering minstens één keer mijn mening", "SM"),
    ("Ik wil meer zichtbaar zijn binnen de organisatie", "-"),
    ("Voor de herfstvakantie ken ik de tafels van 1 tot en met 10 uit mijn hoofd", "SMT"),
    ("Deze zomer fiets ik van Amsterdam naar Parijs", "SMT"),
    ("Ik wil tussen nu en eind juni 5 bedrijven bezoeken", "SMT"),
    ("Op vrijdag 12 december presenteer ik mijn onderzoek aan de directie", "SMT"),
    ("Efficiënter vergaderen", "-"),
    ("De bezettingsgraad van de zalen moet stijgen van 60% naar 75%", "SM"),
    ("Binnen nu en zes weken heb ik met al mijn teamleden een gesprek gevoerd", "SMT"),
    ("Ik wil vitaler worden", "-"),
    ("Voor mijn veertigste wil ik een marathon gelopen hebben", "SMT"),
    ("Ik schrijf dagelijks 500 woorden aan mijn roman", "SM"),
    ("We verlagen de CO2-uitstoot van ons wagenpark met een kwart voor 2030", "SMT"),
    ("Zorgen dat medewerkers gemotiveerd blijven", "-"),
    ("Aan het eind van periode 3 sta ik voor alle vakken een voldoende", "SMT"),
    ("Ik neem in maart en april elke week een uur bijles wiskunde", "SMT"),
    ("Mijn Engels moet beter", "-"),
    (
        "Na de training kunnen deelnemers een slechtnieuwsgesprek voeren volgens het vaste stappenplan",
        "SMT",
    ),
    ("We willen de levertijd terugbrengen tot 3 dagen", "SM"),
    ("Ik wil dit jaar een betere versie van mezelf worden", "T"),
    ("De komende maand eet ik maximaal twee keer per week vlees", "SMT"),
    ("Goede cijfers halen", "-"),
    ("Ik drink minimaal anderhalve liter water per dag", "SM"),
    ("Ik zoek voor september een nieuwe woning in Zwolle en teken het huurcontract", "SMT"),
    (
        "De helpdesk handelt vanaf juli 95% van de meldingen binnen 4 uur af, te meten op 31 december",
        "SMT",
    ),
    ("Vanaf volgende week sport ik op maandag en woensdag een uur", "SM"),
    ("Mijn doel is om volgend seizoen in het eerste elftal te spelen", "SMT"),
    ("Wij gaan voor kwaliteit", "-"),
    ("Ik voer in week 10 tot en met 14 drie lesobservaties uit bij collega's", "SMT"),
    ("De leerling spelt aan het einde van het blok 9 van de 10 woorden goed", "SMT"),
    ("Ik heb op 1 september 2026 een vaste aanstelling als leraar basisonderwijs", "SMT"),
    ("Binnen 100 dagen zijn alle dossiers gedigitaliseerd", "SMT"),
    ("Ik wil assertiever worden op mijn werk", "-"),
    ("Op mijn verjaardag wil ik 75 kilo wegen", "SMT"),
];

const ENGLISH: &[(&str, &str)] = &[
    ("Between now and the end of June, I will visit five companies", "SMT"),
    ("Be more proactive at work", "-"),
    ("Earn my PMP certification before the end of the fiscal year", "SMT"),
    ("I will have saved $10,000 by my 30th birthday", "SMT"),
    ("Practice piano for 20 minutes every day after school", "SM"),
    ("Get organized", "-"),
    ("Bring our customer churn down to below 4% by the end of next quarter", "SMT"),
    ("I want to communicate more clearly", "-"),
    (
        "During the spring semester I will visit my professor's office hours at least twice a month",
        "SMT",
    ),
    ("Finish reading War and Peace before school starts in September", "SMT"),
    ("Be a better parent this year", "T"),
    ("In six months, I will hold a 10-minute conversation in Italian with a native speaker", "SMT"),
    ("Raise brand awareness", "-"),
    ("Onboard 3 new account managers by mid-February", "SMT"),
    ("Floss every night", "SM"),
    ("Sell more", "-"),
    ("Over the next eight weeks I will lose one pound per week", "SMT"),
    (
        "Given a set of 20 words, Maria will spell 18 correctly by the end of the grading period",
        "SMT",
    ),
    ("Reduce unplanned downtime to less than 1 hour per month", "SM"),
    ("Network with people in my industry", "-"),
    ("Get my website up and running by Labor Day", "SMT"),
    ("Increase the number of volunteers from 25 to 40 before our gala in October", "SMT"),
    ("Spend more quality time with my family", "-"),
    ("Have a family dinner without phones at least four evenings per week", "SM"),
    ("Complete my first triathlon in August 2026", "SMT"),
    ("Do better in math", "-"),
    ("Within the first 90 days of the new contract, every technician will be certified", "SMT"),
    ("To be the market leader", "-"),
    ("Take a two-week vacation in Japan next spring", "SMT"),
    ("I wish I could dance", "-"),
    (
        "Reduce the average handle time from 8 minutes to 6 minutes over the next two quarters",
        "SMT",
    ),
    ("Call one old friend a week", "SM"),
    ("Post three videos a week on YouTube for the rest of 2026", "SMT"),
    ("Become more tech-savvy", "-"),
    ("Secure funding of €50,000 from two foundations by 1/9/2026", "SMT"),
    ("The team will close 95% of all tickets within 24 hours during Q4", "SMT"),
    ("Take better care of myself", "-"),
    ("Climb Mount Kilimanjaro next year", "SMT"),
    ("By tomorrow evening I will have cleaned the garage", "SMT"),
];

const DUTCH_FOURTH: &[(&str, &str)] = &[
    ("Ik wil dat mijn team beter functioneert", "-"),
    ("Voor 1 april heb ik het huis geschilderd", "SMT"),
    ("Dit jaar ga ik aan mezelf werken", "T"),
    ("Volgend jaar wil ik succesvoller zijn", "T"),
    ("In mei wandel ik met mijn zus het Pieterpad", "SMT"),
    ("Ons doel is tevreden medewerkers", "-"),
    ("Uiterlijk volgende week vrijdag heb ik de belastingaangifte ingediend", "SMT"),
    ("Ik neem elke dag de trap in plaats van de lift", "SM"),
    ("Deze maand wil ik productiever zijn", "T"),
    ("Het verloop onder nieuwe medewerkers is eind 2026 gedaald tot onder de 10%", "SMT"),
    ("Ik wil rustiger worden in het verkeer", "-"),
    ("Na dit blok kan ik een begroting opstellen voor een klein evenement", "SMT"),
    ("Ik wil voor de zomer fitter zijn", "T"),
    ("Over vijf jaar heb ik een eigen praktijk voor fysiotherapie", "SMT"),
    ("Leukere lessen geven", "-"),
    ("Per kwartaal publiceren we twee klantverhalen", "SM"),
    ("Voor het eind van de week bel ik mijn oma", "SMT"),
    ("Komend jaar willen we groeien", "T"),
    ("Tijdens de stage voer ik vijf intakegesprekken onder begeleiding", "SMT"),
    ("Ik wil Frans leren", "-"),
];

const ENGLISH_FOURTH: &[(&str, &str)] = &[
    ("I want my team to work better together", "-"),
    ("I will paint the fence by Labor Day weekend", "SMT"),
    ("This year I will work on myself", "T"),
    ("Next quarter we want to perform better", "T"),
    ("Hike the Appalachian Trail with my brother in July", "SMT"),
    ("Our goal is happy employees", "-"),
    ("File my tax return no later than next Friday", "SMT"),
    ("Take the stairs instead of the elevator every day", "SM"),
    ("Be more productive this month", "T"),
    ("Turnover among new hires will have dropped to under 10% by the end of 2026", "SMT"),
    ("Stay calm in traffic", "-"),
    ("After this module I can draw up a budget for a small event", "SMT"),
    ("Get in shape before summer", "T"),
    ("In five years I will own a physiotherapy practice", "SMT"),
    ("Publish two customer stories per quarter", "SM"),
    ("Grow in the coming year", "T"),
    ("Conduct five supervised intake interviews during my internship", "SMT"),
    ("Achieve a 4.5-star average rating from at least 50 reviews by 31 October", "SMT"),
    ("Do well in school this semester", "T"),
    ("Go for a run on Tuesdays and Saturdays", "SM"),
    ("Translate the user guide into Dutch within ten working days", "SMT"),
    ("Make better decisions", "-"),
    ("Have fun this summer", "T"),
    ("Reduce body fat from 28% to 22% over the coming 16 weeks", "SMT"),
    ("Focus on my health next year", "T"),
    ("Send out the first newsletter by the second week of May", "SMT"),
    ("By week 6 the new hire handles ten calls a day without assistance", "SMT"),
];
