# De woorden van pagina's en rapporten.
and = en
or = of
lang-en = Engels
lang-nl = Nederlands
month-1 = januari
month-2 = februari
month-3 = maart
month-4 = april
month-5 = mei
month-6 = juni
month-7 = juli
month-8 = augustus
month-9 = september
month-10 = oktober
month-11 = november
month-12 = december
short-month-1 = jan
short-month-2 = feb
short-month-3 = mrt
short-month-4 = apr
short-month-5 = mei
short-month-6 = jun
short-month-7 = jul
short-month-8 = aug
short-month-9 = sep
short-month-10 = okt
short-month-11 = nov
short-month-12 = dec

plan-untitled = Ontwikkelplan
skip = Naar de inhoud
menu = Hoofdmenu
nav-home = Overzicht
nav-goals = Doelen
nav-skills = Vaardigheden
nav-change = Nu en gewenst
nav-needs = Leerbehoeften
nav-log = Logboek
cv-title = Cv
cv-download = Cv als pdf
foot-cv = Cv (pdf)
cv-work = Werkervaring
cv-results = Resultaten
cv-skills = Vaardigheden
cv-certificates = Certificaten
cv-education = Opleiding
cv-languages = Talen
cv-now = nu
cv-valid = Geldig tot { $date }.
cv-proof = Bewijs
evidence-none = nog geen bewijs
nav-evidence = Bewijs
nav-reviews = Gesprekken
nav-page = Pagina
kind-goal = Doel
kind-log = Logregel
kind-need = Leerbehoefte
kind-evaluation = Evaluatie
kind-review = Gesprek
kind-evidence = Bewijs
kind-assessment = Meting
kind-comparison = Vergelijking
kind-observation = Waarneming
kind-conclusion = Conclusie
situation-now = Situatie nu
situation-desired = Gewenste situatie

home-description = { $role }, op weg naar { $towards }. Doelen, resultaten en bewijs.
home-description-plain = Doelen, resultaten en bewijs.
route-career = Loopbaan
fact-now = Nu
fact-towards = Op weg naar
fact-seeks = Zoekt
fact-available = Beschikbaar
fact-region = Regio
fact-location = Woont in
fact-contact = Contact
stop-done = Gedaan:
stop-now = Nu:
stop-ahead = Nog te doen:
stop-late = Nog te doen, later dan gepland:
stop-now-when = nu, { $when }
stop-now-until = nu, tot { $when }
stop-now-late = nu, gepland voor { $when }
stop-goal = Het doel

results = Wat er aantoonbaar is veranderd
results-intro = Elk resultaat verwijst naar het doel of het bewijs erachter.
col-result = Resultaat
col-then = Toen
col-now = Nu
col-evidence = Bewijs
goals-intro = Een dichte stip is een stap die klaar is, een open stip komt nog. De dikke lijn loopt tot de laatste stap vóór de eerste die openstaat. Het vierkant is het doel zelf: dicht als het bereikt is.
goals-more = Alle { $count } doelen
goals-count = { $count ->
        [one] Eén doel
       *[other] { $count } doelen
    }
goals-running = Lopend en gepland
goals-reached = Behaald
goals-ideas = Ideeën
goals-given-up = Losgelaten
goals-none = In deze editie staan nog geen doelen.
steps-done = { $done } van { $count ->
        [one] 1 stap
       *[other] { $count } stappen
    }
so-many-of = { $value } van { $target }
standing = { $value }, doel { $target }
from-to = van { $from } naar { $to }
until = tot { $date }
lag-overdue = te laat: had op { $date } klaar moeten zijn
lag-not-started = te laat: zou op { $date } beginnen
lag-line = achter op schema
lag-steps = { $count ->
        [one] 1 stap later dan gepland
       *[other] { $count } stappen later dan gepland
    }
until-in-words = tot { $date }, volgens de tekst
starts = start op { $date }
on-day = op { $date }
status-idea = Idee
status-draft = Concept
status-agreed = Gepland
status-active = Loopt
status-achieved = Behaald
status-partly = Deels behaald
status-dropped = Losgelaten
status-replaced = Vervangen
verdict-reached = doel gehaald
verdict-on-course = op koers
verdict-behind = loopt achter
verdict-no-reading = nog geen stand te zien
verdict-not-begun = nog niet begonnen
verdict-not-reached = niet gehaald

planning = Planning
planning-intro = De dikke lijn loopt tot de laatste stap vóór de eerste die openstaat. Een vierkant is de einddatum: dicht als het doel bereikt is.
planning-talks = Een ruit is een gesprek.
talks = Gesprekken
today-row = Vandaag
today = vandaag

skills-intro = Zelf beoordeeld op een schaal van { $low } tot { $high }, het laatst op { $date }. Vergeleken met wat deze functie vraagt: { $role }.
skills-required = Wat deze functie vraagt: { $role }. Schaal van { $low } tot { $high }.
skills-more = Alle { $count } vaardigheden
key-then = { $date }
key-now = nu
key-others = oordeel van een ander, als het afwijkt
key-required = nodig
level-then = eerst { $level }
level-now = nu { $level }
level-required = nodig { $level }
skill-met = op niveau
skill-gap = nog { $gap } { $count ->
        [one] niveau
       *[other] niveaus
    }
skill-unknown = nog niet gemeten
skill-no-goal = nog geen doel hiervoor
evidence-count = { $count ->
        [0] nog geen bewijs
        [one] 1 bewijsstuk
       *[other] { $count } bewijsstukken
    }
assessments = Metingen
rater-self = zelf
rater-manager = leidinggevende
rater-peer = collega
rater-coach = coach
rater-test = test

log-count = { $count ->
        [one] Eén regel
       *[other] { $count } regels
    }.
log-count-drawn = { $count } regels, waarvan { $drawn } in deze twaalf maanden.
log-hours = { $hours } uur in totaal.
log-newest = De nieuwste regels
log-parts = Alle regels
log-part = Logboek: { $part }
log-part-of-goal = Logboek bij { $name }: { $part }
log-whole-year = het hele jaar
log-undated = Zonder datum
log-earlier = Eerder
log-later = Later
and-more = { $count ->
        [one] en nog één
       *[other] en nog { $count }
    }
nav-talk = Voor het gesprek
talk-intro = Wat er veranderde, wat er is afgesproken en wat ik vraag: om te lezen voor we elkaar spreken.
agreements-former = Hoe de vorige afspraken ervoor staan
judgements = Oordelen naast elkaar
col-competence = Competentie
col-self = Zelf
fact-last = Vorig gesprek
foot-report = Rapport (pdf)
foot-sheet = Gespreksblad (pdf)
nav-search = Zoeken
search-intro = Zoek pagina’s op de woorden die erop staan.
search-words = Op woorden
search-label = Wat zoek je?
search-found = Gevonden pagina’s: #
search-none = Niets gevonden. Probeer minder of andere woorden.
search-without = Voor het zoeken is JavaScript nodig, en dat staat in deze browser uit. Via de pagina’s hieronder kom je overal.
search-ways = Op pagina
resume-level = { $value } van { $most }
feed-title = Logboek van { $name }
og-locale = nl_NL
fact-results = Resultaten
nav-readers = Lezers
nav-pages = Pagina’s
pages-intro = { $count ->
        [one] Eén pagina.
       *[other] { $count } pagina’s.
    }
log-more = Alle { $count } regels
log-evidence = bewijs: 
months-title = Logregels per maand, { $from } tot en met { $to }
months-description = { $count } regels. De meeste in { $month }: { $most }. De cijfers staan in de tabel hieronder.
months-per-dot = Eén stip staat voor { $count } regels.
numbers-as-table = Cijfers als tabel
col-month = Maand
per-month = Per maand
col-entries = Regels
col-date = Datum
col-value = Stand
col-entry = Logregel

quote = Van anderen
quote-consent = Geciteerd met toestemming, gegeven op { $date }.
quote-title = Wat er gezegd werd
foot-selection = Uit een ontwikkelplan.
foot-audience = Deze editie is voor: { $name }.
foot-own = Dit is je eigen editie: alles staat erin.
foot-updated = Bijgewerkt op
foot-made = Gemaakt met pop

crumb-of = { $number } van { $count }
route-steps = Stappen van dit doel
fact-state = Status
fact-ended = Afgerond
fact-period = Periode
fact-competence = Vaardigheid
fact-need = Leerbehoefte
fact-after = Komt na
fact-with = Samen met
period = { $from } tot { $to }
period-from = vanaf { $from }
period-to = tot { $to }
period-open = vanaf { $from }, zonder einddatum
period-in-words = { $period }, volgens de tekst
progress = Voortgang
progress-intro = De streepjeslijn loopt van het begin naar het doel. De dikke lijn is wat geteld of gemeten is.
burn-up-title = { $name }, naast de lijn naar het doel
chart-now = nu { $value }
chart-goal = doel { $value }
measure-line = { $value } op { $date }. De lijn naar { $target } staat vandaag op { $expected }:
measure-line-near = { $value } op { $date }. De lijn naar { $target } staat vandaag op { $expected }, en dat is dichtbij genoeg:
measure-of-target = { $value }, met { $target } als doel:
measure-value = { $value }:
measure-target = Het doel is { $target }:
measure-nothing = Nog niet gemeten:
levels = Hoe minder of meer eruit zou zien
smart = SMART
smart-words = In mijn eigen woorden
smart-intro = Het doel, letter voor letter, in mijn eigen woorden.
at-the-latest = Uiterlijk op { $date }.
smart-specific = Specifiek
smart-measurable = Meetbaar
smart-attainable = Haalbaar
smart-acceptable = Acceptabel
smart-relevant = Relevant
smart-realistic = Realistisch
smart-timebound = Tijdgebonden
open-title = Nog open
open-intro = Wat een coach zou vragen. Alleen jij ziet dit.
open-command = Antwoord met
open-choice = Wat is het ene dat je gaat doen, en wanneer is het klaar?
open-due-passed = Het zou op { $due } bereikt zijn: is het gelukt, helemaal of voor een deel?
open-evaluation = Heeft het gewerkt, wat veranderde erdoor, en wat komt hierna?
open-answer = pop vraag doel { $id }
open-answer-again = pop vraag doel { $id } --nog-eens
open-answer-done = pop doel klaar { $id }
open-answer-evaluate = pop vraag evalueer { $id }
about-goal = Over dit doel
demonstrate = Hoe ik het laat zien
entries = Uit het logboek
entries-shown = { $shown } van { $count ->
        [one] 1 regel
       *[other] { $count } regels
    } bij dit doel.
entries-all = { $count ->
        [one] Eén regel
       *[other] { $count } regels
    } bij dit doel.
entries-more = De andere regels
evaluations = Evaluaties
arrangements = Afspraken en middelen
fact-hours = Uren
fact-cost = Kosten
fact-support = Steun
fact-obstacles = Obstakels
fact-agreed = Akkoord
hours = { $value } uur
hours-a-week = { $hours } uur per week
hours-spent = { $hours } uur besteed
mode-seen = gezien
mode-agreed = akkoord
mode-disagreed = niet akkoord
plans = Als … dan …
plan-if = Als
plan-then = dan
revisions = Herzieningen
last-talk = Het gesprek
next-talk = Volgend gesprek: { $date }.
other-goals = Andere doelen
previous = Vorige
next = Volgende
previous-goal = Vorig doel
next-goal = Volgend doel
neighbours = Vorige en volgende

evidence-title = Bewijs
evidence-intro = { $count ->
        [one] Eén bewijsstuk
       *[other] { $count } bewijsstukken
    }.
evidence-certificate = Certificaat
evidence-product = Product
evidence-photo = Foto
evidence-feedback = Feedback
evidence-badge = Badge
evidence-other = Bewijs
fact-sort = Soort
fact-issued = Datum
fact-expires = Geldig tot
fact-file = Bestand
fact-url = Adres
file-size = ({ $size })
picture-title = Afbeelding
supports-title = Bewijs voor
refers-here = Verwijst hiernaar

fact-when = Wanneer
fact-goal = Doel
fact-readings = Standen
method-training = training
method-course = cursus
method-secondment = detachering
method-job-rotation = functieruil
method-project = projectwerk
method-networking = netwerken
method-volunteering = vrijwilligerswerk
method-coaching = coaching
method-mentoring = mentoring
method-peer-review = intervisie
method-self-study = zelfstudie
method-conference = congres
method-on-the-job = op het werk
method-other = anders

needs-intro = { $count ->
        [one] Eén leerbehoefte
       *[other] { $count } leerbehoeften
    }.
need-status-open = Open
need-status-goal = Doel gesteld
need-status-met = Vervuld
need-status-dropped = Losgelaten
cause-career-goal = loopbaandoel
cause-dissatisfaction = ontevreden over hoe het gaat
cause-promotion = promotie
cause-career-switch = carrièreswitch
cause-self-employment = ondernemerschap
cause-new-job = nieuwe baan
cause-other = anders
training-company = het bedrijf
training-job = de functie
training-personal = mij als persoon
goals-for-this = Doelen hiervoor
fact-attainment = Bereikt
out-of-five = { $value } van 5
attainment--2 = veel minder dan verwacht
attainment--1 = minder dan verwacht
attainment-0 = zoals verwacht
attainment-1 = meer dan verwacht
attainment-2 = veel meer dan verwacht
again-yes = ja
again-no = nee
again-differently = ja, maar anders
new-needs = Nieuwe leerbehoeften

reviews-intro = { $count ->
        [one] Eén gesprek
       *[other] { $count } gesprekken
    }.
meeting-planning = Planning
meeting-progress = Voortgang
meeting-appraisal = Beoordeling
meeting-coaching = Coaching
fact-present = Aanwezig
fact-next = Volgend gesprek
agreements = Afspraken
agreement-done = gedaan, { $date }
agreement-open = open
asks = Wat ik vraag
ask-time = tijd
ask-money = geld
ask-person = een persoon
ask-decision = een besluit
ask-open = nog niet besloten
signatures = Gezien en akkoord
col-what = Wat
col-who = Wie
col-when = Wanneer
col-state = Stand
col-kind = Soort
col-decision = Besluit
col-role = Rol
col-mode = Getekend voor

support-time = tijd
support-money = geld
support-person = een persoon
support-tool = een middel
support-other = iets anders
route-same-role = binnen deze functie
route-other-role = naar een andere functie
route-outside = buiten deze organisatie
model-four-questions = vier vragen
model-starr = STARR: situatie, taak, actie, resultaat, reflectie
model-starrt = STARRT: situatie, taak, actie, resultaat, reflectie, transfer
model-gibbs = de reflectiecyclus van Gibbs
model-korthagen = de reflectiecyclus van Korthagen
model-borton = Borton: wat, wat betekent dat, wat nu

flag-yes = ja
flag-no = nee
length-day = { $count ->
        [one] 1 dag
       *[other] { $count } dagen
    }
length-week = { $count ->
        [one] 1 week
       *[other] { $count } weken
    }
length-month = { $count ->
        [one] 1 maand
       *[other] { $count } maanden
    }
length-quarter = { $count ->
        [one] 1 kwartaal
       *[other] { $count } kwartalen
    }
length-year = { $count } jaar
difference-weight = gewicht { $value } van 5
revision-field = { $field }: { $why }
revision-field-was = { $field }, was { $was }: { $why }
revision-was = was { $was }: { $why }
measure-from = vanaf { $value }
measure-milestone = { $value } op { $date }
measure-milestones = { $count ->
        [one] tussendoel: { $stops }
       *[other] tussendoelen: { $stops }
    }
measure-per-day = { $target } per dag
measure-per-week = { $target } per week
measure-per-month = { $target } per maand
measure-per-quarter = { $target } per kwartaal
measure-per-year = { $target } per jaar
measure-counted = geteld in het logboek
measure-counted-only = geteld in het logboek: { $what }
measure-tag = met label { $tag }
scores = Niveaus en toelichting
skills-scale = Schaal van { $low } tot { $high }.
euros = € { $value }

change-intro = Waar ik ben, waar ik wil zijn, en wat uit het verschil volgt.
change-levels = Niveau voor niveau
level-environment = Omgeving
level-behaviour = Gedrag
level-capabilities = Vaardigheden
level-beliefs = Overtuigingen
level-identity = Identiteit
level-mission = Missie
level-field = Vakgebied
level-values = Waarden
level-private-life = Privéleven
level-income = Inkomen
level-commute = Woon-werk
col-level = Niveau
col-desired = Gewenst
col-goals = Doel
not-filled-in = nog niet ingevuld
differences = Verschillen om te overbruggen
similarities = Overeenkomsten om te koesteren
comparison = Vergelijking
observations = Wat mij opvalt
conclusions = Conclusies
leads-to = Leidt tot: 
tension = staat haaks op elkaar
cherish = Zo houd ik het vast: 

not-found = Deze pagina is er niet
not-found-intro = Hij is verplaatst, of niet bedoeld om te delen.
not-found-home = Naar het overzicht
alert-note = Opmerking
alert-tip = Tip
alert-important = Belangrijk
alert-warning = Waarschuwing
alert-caution = Pas op
task-done = gedaan
task-open = nog te doen
notes = Noten
note-back = Terug naar de tekst bij noot { $number }
note-back-of = Terug naar verwijzing { $mark } van noot { $number }
print-page = Pagina
print-of = van

calendar-goal = Einde van het doel: { $what }
calendar-step = Stap: { $what }
calendar-talk = Gesprek over mijn ontwikkelplan
calendar-agreement = Afgesproken: { $what }
calendar-expires = Verloopt: { $what }
foot-calendar = Data voor je agenda
