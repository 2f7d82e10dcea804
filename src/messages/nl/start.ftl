# Beginnen: `pop begin`, en wat elke vraag aan je gemeen heeft.
ask-choose = ↑ ↓ om te kiezen, Enter om te bevestigen, Esc om te stoppen
ask-clear = met Ctrl+U maak je de regel leeg
ask-may-be-empty = mag leeg blijven; Esc om te stoppen
ask-lines = mag leeg blijven; Alt+Enter begint een nieuwe regel; Esc om te stoppen
ask-needed-lines = dit kun je niet leeg laten; Alt+Enter begint een nieuwe regel; Esc om te stoppen
ask-number = een getal van 1 tot { $count }; mag leeg blijven; Esc om te stoppen
ask-numbers = een of meer getallen van 1 tot { $count }, zoals 1, 3; mag leeg blijven; Esc om te stoppen
ask-number-needed = Kies een getal van 1 tot { $count }.
ask-stopped = gestopt: er is niets veranderd
ask-stopped-with = gestopt; er is niets opgeslagen. Verder met je antwoorden gaat zo:
ask-missing = zonder terminal kan ik niets vragen: { $count ->
        [one] geef { $flags } mee
       *[other] geef { $flags } mee
    }
    .help = `--hulp` zegt wat je erachter zet

init-language = Welke taal spreekt je plan? (language of your plan)
init-language-name = Nederlands
init-name = Hoe heet je?
    .about = Je naam staat op de eerste pagina en op het rapport. Alleen je voornaam mag ook.
init-name-hint = zoals het boven je plan komt te staan; Esc om te stoppen
init-name-needed = Vul je naam in: die komt boven je plan.
init-role = Wat voor werk doe je nu?
    .about = Je functie of opleiding in een paar woorden, zoals: bakker, of tweedejaars verpleegkunde. Het staat onder je naam.
init-intro = Waar wil je heen, en waarom? Eén of twee zinnen voor je eerste pagina.
    .about = Waar je naartoe werkt en waarom dat voor je telt, zoals: over vijf jaar wil ik een eigen bakkerij, want goed brood brengt mensen bij elkaar.
init-intro-hint = je kunt het later veranderen in index.md; met Enter laat je het leeg
init-readers = Wie mag je plan lezen, tenzij een document iets anders zegt?
init-readers-me = alleen ik
init-readers-manager = ik en mijn leidinggevende
init-readers-coach = ik, mijn leidinggevende en mijn coach
init-readers-portfolio = ik en mijn leidinggevende, en een openbaar portfolio (mijn leidinggevende leest ook wat openbaar is)
init-readers-everyone = iedereen: een openbaar portfolio
init-smart = Waar staan de A en de R van SMART voor?
init-smart-attainable = haalbaar en relevant: kan het, en doet het ertoe?
init-smart-acceptable = acceptabel en realistisch: staan anderen erachter, en is het echt te doen?
init-content = Waarmee wil je beginnen?
init-content-example = een klein voorbeeld dat je kunt veranderen
init-content-empty = een leeg plan

init-settings = De instellingen van je plan. Wat achter een # staat, telt niet mee.
init-towards = waar je heen wilt; alleen jij kunt het lezen, tenzij [persoon.lezers] anderen noemt
init-smart-comment = Waar de A en de R voor staan.
init-cycle-comment = Hoe vaak je er een gesprek over hebt, en hoe lang je iets weglegt voor je opnieuw kijkt.
init-readers-none = Alleen jij leest dit plan. Zet `lezers = ["openbaar"]` in de kop van wat iedereen mag zien.
init-readers-names = De groepen die mogen meelezen.
init-readers-default = Wie wat mag lezen, als een document zelf geen `lezers` noemt.
init-readers-portfolio-note = Wat openbaar is, leest je leidinggevende ook. Zet `lezers = ["openbaar"]` in de kop van een doel dat iedereen mag zien.
init-reader-manager = Mijn leidinggevende
init-reader-coach = Mijn coach
init-workflow = Maakt alleen de openbare editie van dit plan en zet die op GitHub Pages.

init-done = je plan staat klaar
init-next-folder = ga erheen: cd { $path }
init-next-example = bekijk het met `pop bouw`, en maak het van jezelf met `pop vraag`: dat leidt je er stap voor stap doorheen
init-next-empty = begin met `pop vraag`: dat leidt je er stap voor stap doorheen; de tekst van je eerste pagina zet je in `index.md`
init-begin = Wil je meteen met de eerste vragen beginnen?
init-ignore = er was al een `.gitignore`: zet er `out/` in
init-publish = let op: zet je plan in een privé-repository; in een openbare kan iedereen alles lezen wat erin staat, ook wat alleen voor jou is. Geef de repository op GitHub een variabele `POP_SOURCE` met het adres van pop.

trouble-already-there = `{ $path }` bestaat al
    .help = kies een andere naam, of verplaats wat er staat
trouble-plan-there = in `{ $path }` staat al een plan
    .help = kies een andere map: `pop begin MAP`
trouble-inside-plan = deze map ligt in het plan `{ $path }`
    .help = kies een map daarbuiten: `pop begin MAP`

# Schrijven: `pop nieuw` en `pop noteer`.
ask-needed = dit kun je niet leeg laten; Esc om te stoppen
write-refused = er is niets opgeslagen: er zouden fouten in je plan komen
    .help = verander wat je meegaf, en probeer het opnieuw
unknown-document = er is hier geen `{ $name }`
    .help = kies { $known }
unknown-among-many =
    .help = er zijn er { $count }; geef de id (de bestandsnaam zonder `.md`), het pad of de titel
unknown-none =
    .help = je hebt er nog geen
new-title = Hoe noem je dit ({ $kind })?
new-title-goal = Hoe noem je dit doel?
new-title-need = Wat wil je leren?
new-ask-profile-role = Voor welke functie is dit profiel?
new-ask-assessment-profile = Met welk profiel vergelijk je jezelf?
new-ask-assessment-rater = Van wie is dit oordeel?
new-ask-evaluation-of = Waar kijk je op terug?
new-ask-situation-moment = Gaat het over nu, of over hoe je het wilt?
new-open = dit kun je nog aanvullen:
new-unknown-kind = de soort `{ $name }` bestaat niet
    .help = de soorten zijn { $known }
new-set-form = in `{ $set }` staat geen sleutel met een waarde
    .help = schrijf het zo: `--vul-in einddatum=2027-01-31`
new-unknown-key = de sleutel `{ $key }` hoort niet bij deze soort
    .help = met `pop nieuw --alles` zie je alle sleutels
new-unknown-key-near = de sleutel `{ $key }` hoort niet bij deze soort
    .help = bedoelde je `{ $nearest }`?
guided-start = Je doel, letter voor letter. Leeg laten mag: dan vul je het later in.
guided-need = Waar komt dit doel uit voort?
guided-met = ✓ { $why }
guided-unmet = nog niet: { $why }. Maak het scherper, of laat het staan met Enter.
guided-hint-specific = bijvoorbeeld: ik geef collega's een workshop over mijn werk
guided-hint-measurable = bijvoorbeeld: drie workshops, telkens voor minstens vijf mensen
guided-hint-attainable = bijvoorbeeld: het kost me twee uur per week
guided-hint-acceptable = bijvoorbeeld: mijn leidinggevende vindt het goed en geeft me de tijd
guided-hint-relevant = bijvoorbeeld: zo kan ik straks anderen begeleiden
guided-hint-realistic = bijvoorbeeld: in december heeft niemand tijd, dus dan sla ik over
guided-hint-timebound = bijvoorbeeld: voor 1 juli 2027
remove-what = “{ $title }” staat in { $path }
remove-pointing = { $count ->
        [one] Eén document verwijst ernaar: { $titles }
       *[other] { $count } documenten verwijzen ernaar: { $titles }{ $more ->
            [0] {""}
           *[other] {" "}en nog { $more }
        }
    } (`pop controleer` noemt de plekken)
remove-sure = Verwijderen?
remove-kept = Er is niets veranderd.
remove-done = verwijderd; het bestand staat nu in { $path }: zet het terug als je je bedenkt
remove-part = “{ $title }” is een van de regels in { $path }
    .help = open het bestand en haal de rij of het stuk daar weg
log-what = Wat heb je gedaan?
log-goal = Voor welk doel was het?
log-no-goal = voor geen van deze
log-when = Wanneer was het?
log-when-hint = bijvoorbeeld gisteren of 14 mei; Enter: vandaag
log-how-long = Hoeveel uur kostte het?
log-on = Opgeschreven bij { $days }.
log-result = Wat leverde het op?
log-method = Hoe heb je dat gedaan?
log-reading = Hoe staat het nu met { $name }?
log-reading-was = de vorige keer: { $value }
log-reading-target = het doel: { $value }
log-stopped = gestopt; je antwoorden staan in { $path }
log-for = opgeschreven voor { $goals }
log-not-yet = { $text } moet nog komen: in het logboek zet je wat je al gedaan hebt
    .help = laat `--op` weg voor vandaag, of noem een dag die al geweest is
# Dagen en getallen zoals mensen ze schrijven.
day-unknown = ik herken `{ $text }` niet als dag
    .help = schrijf bijvoorbeeld `14-12-2026`, `14 december 2026`, `1 december`, `morgen` of `over 6 weken`
day-year = het jaar van `{ $text }` is niet te lezen
    .help = schrijf een jaar met vier cijfers, zoals `14 december 2026`
day-no-month = `{ $text }` kan geen dag zijn: er zijn maar 12 maanden
    .help = schrijf bijvoorbeeld `14-12-2026` of `14 december 2026`
day-not-there = `{ $text }` bestaat niet
    .help = { $month } heeft dat jaar { $last } dagen: schrijf een dag van 1 tot en met { $last }
day-either = met `{ $text }` kun je twee dagen bedoelen: { $first } of { $other }
    .help = schrijf `{ $write-first }` of `{ $write-other }`
day-weekday = `{ $text }` klopt niet: die datum valt op een andere dag van de week
    .help = { $date } valt op een andere dag; schrijf `{ $write }` als je die datum bedoelt
number-unknown = `{ $text }` is geen getal
    .help = schrijf alleen het getal, zoals `2` of `0,5`
number-either = met `{ $text }` kun je twee getallen bedoelen: { $first } of { $other }
    .help = schrijf `{ $first }` of `{ $other }`

log-unknown-measure = het doel heeft geen maat die bij `{ $reading }` hoort
    .help = de maten zijn { $known }
log-no-measure =
    .help = noem het doel met `--doel`, en geef dat doel een `[[maat]]`
trouble-no-editor = er is geen editor ingesteld om `{ $path }` te openen
    .help = zet de naam van je editor in de omgevingsvariabele `EDITOR`, of open het zelf
trouble-editor = de editor gaf een fout bij `{ $path }`
    .help = het bestand staat er wel; open het zelf

# Veranderen: `pop doel` en `pop stap`.
goal-why-start = Waarom ga je er weer mee verder?
goal-why-done = Waaraan zie je dat het bereikt is?
goal-why-drop = Waarom laat je het los?
goal-why-move = Waarom verzet je het?
goal-why-hint = dit wordt bij het doel bewaard; Esc om te stoppen
goal-to = Wat wordt de einddatum?
goal-to-hint = een dag, zoals 14 december 2026, of hoeveel later: 2 maanden; Esc om te stoppen
goal-already = er is niets te veranderen: zo staat het er al
    .help = `pop stand` laat zien hoe je doelen ervoor staan
goal-day-passed = { $date } is al voorbij
    .help = geef een dag vanaf vandaag, of sluit het doel af met `pop doel klaar` of `pop doel laat-los`
goal-moved = { $title }: { $was } → { $due }
goal-moved-first = { $title }: eindigt op { $due }
goal-by = Uiterlijk op { $due }
goal-unclear = ik kan `{ $path }` niet aanpassen zonder iets stuk te maken
    .help = pas het zelf aan; `pop controleer` zegt of het klopt
step-no-done = de tabel met stappen in `{ $path }` heeft geen kolom voor wat gedaan is
    .help = zet er een kolom “Gedaan” bij
step-no-due = de tabel met stappen in `{ $path }` heeft geen kolom voor de dag
    .help = zet er een kolom “Wanneer” bij, of laat de dag weg
goal-start-day = Sinds wanneer? (bijvoorbeeld 1 november; Enter: vandaag)
goal-started = “{ $title }” is begonnen. Schrijf op wat je ervoor doet: `pop noteer "…" --doel { $id }`
goal-evaluate = kijk er nu op terug: `pop vraag evalueer { $id }`
step-none = dit doel heeft geen stappen
    .help = zet de eerste erbij: `pop stap erbij { $id } "…" --op DAG`
step-unknown = in geen enkele stap staat `{ $text }`
    .help = de stappen zijn:
        { $steps }
step-no-number = er is geen stap { $text }
    .help = de stappen zijn:
        { $steps }
step-none-open = alle stappen zijn al gedaan
    .help = de stappen zijn:
        { $steps }
step-ticked = gedaan: stap { $number }, { $what }
step-what = Wat ga je doen?
step-added = stap { $number } van “{ $title }”: { $what }, klaar op { $date }
step-added-undated = stap { $number } van “{ $title }”: { $what }, nog zonder dag
step-all = alle stappen zijn gedaan. Is het doel bereikt? Sluit het dan af: `pop doel klaar { $id }`

# Waarvoor getekend is, en of het nog zo is.
signed-stands = is niet veranderd sinds ervoor getekend is
signed-changed = is daarna veranderd
signed-renewed = is veranderd, en daarna is er opnieuw voor getekend
signed-gone = staat niet meer in het plan
signed-bare = getekend zonder vingerafdrukken, dus er is niets te vergelijken
signed-unreadable = in de `hash` staat niet voor welk doel er getekend is
signed-none = er is nog nergens voor getekend
signed-count = { $count ->
        [one] { $stand } van 1 doel is niet veranderd sinds ervoor getekend is
       *[other] { $stand } van { $count } doelen zijn hetzelfde als toen ervoor getekend werd
    }
sign-no-review = er is nog geen gesprek waarin je kunt laten tekenen
    .help = `pop gesprek begin` maakt er een
sign-no-goals = er is geen doel om voor te tekenen
    .help = `pop nieuw doel` maakt er een, of noem met `--doel` een doel dat al afgesloten is
sign-hidden = niet iedereen die dit gesprek mag lezen, kan “{ $goal }” zien, dus { $who } kan er niet voor tekenen
    .help = laat het doel weg, of laat de lezers van het gesprek het ook lezen
sign-done = getekend door { $who }: { $count ->
        [one] 1 doel zoals het nu is
       *[other] { $count } doelen zoals ze nu zijn
    }; `pop gesprek toets` zegt later of dat nog klopt

# Een rekenblad importeren.
import-kind = { $path } is geen spreadsheet die pop kan lezen
    .help = bewaar het als `.csv` of `.xlsx` en importeer dat
import-too-large = { $path } is te groot voor één logboek
    .help = importeer hooguit 20.000 rijen en 200 kolommen; splits het bestand, bijvoorbeeld per jaar
import-empty = er staat niets in { $path }
    .help = kijk of dit het goede bestand is, en met `--blad` het goede tabblad
import-damaged = { $path } is niet te lezen: het is beschadigd, of er zit een wachtwoord op
    .help = open het in je spreadsheetprogramma en bewaar het opnieuw als `.xlsx` of `.csv`, zonder wachtwoord
import-no-sheet = { $path } heeft geen tabblad “{ $name }”
    .help = kies { $known }
import-no-kind = `{ $name }` kun je niet importeren
    .help = kies { $known }
import-map = `{ $text }` zegt niet wat een kolom betekent
    .help = schrijf `--toewijzing "KOLOM=SLEUTEL"`, bijvoorbeeld `--toewijzing "Waar=aanbieder"`
import-no-key = er is geen sleutel `{ $name }` om een kolom aan te koppelen
    .help = kies { $known }
import-no-column-named = er is geen kolom “{ $name }”
    .help = kies { $known }
import-no-column = pop herkent geen enkele kolom in { $path }
    .help = zeg het erbij: `--toewijzing "{ $column }={ $key }"`, één keer per kolom
import-column = Wat staat er in kolom { $number }, “{ $heading }”? Bijvoorbeeld: { $example }
import-as-text = iets anders: bewaar het bij de tekst van de regel
import-which-day = In rij { $row } staat { $text }. Welke dag is dat?
import-sure = Zal ik dit in { $path } zetten?
import-yes = ja
import-no = nee, laat alles zoals het is
import-count = { $count ->
        [one] één regel
       *[other] { $count } regels
    }
import-means = “{ $heading }” wordt `{ $key }`
import-kept = “{ $heading }” is geen sleutel: deze kolom blijft onder zijn eigen naam bewaard in `{ $key }`
import-moved = { $count ->
        [one] één waarde past niet in de kolom en blijft bewaard in `{ $key }`
       *[other] { $count } waarden passen niet in hun kolom en blijven bewaard in `{ $key }`
    }
import-unknown = { $count ->
        [one] niets in het plan heet { $names }: tot dat er is, kan alleen jij zo'n regel lezen; `pop controleer` helpt je verder
       *[other] { $count } namen leiden nergens heen, zoals { $names }: tot ze dat wel doen, kan alleen jij die regels lezen; `pop controleer` helpt je verder
    }
import-already = { $count ->
        [one] één van deze regels staat al in het plan
       *[other] { $count } van deze regels staan al in het plan
    }
import-others = niet geïmporteerd: de tabbladen { $names }; kies er een met `--blad`
import-unread = { $count ->
        [one] er is niets geïmporteerd: één cel van { $path } is niet te lezen:{ $cells }
       *[other] er is niets geïmporteerd: { $count } cellen van { $path } zijn niet te lezen:{ $cells }{ $more ->
            [0] {""}
            [one] {" "}en nog één
           *[other] {" "}en nog { $more }
        }
    }
    .help = verander deze cellen in de spreadsheet, of haal rijen weg die er niet bij horen, zoals een totaal
import-unread-day = rij { $row }, “{ $heading }”: “{ $text }” is geen dag; schrijf bijvoorbeeld 2026-10-03
import-unread-either = rij { $row }, “{ $heading }”: “{ $text }” kan twee dagen zijn
    .help = zeg wat vooraan staat: `--eerst dag` of `--eerst maand`
import-unread-number = rij { $row }, “{ $heading }”: “{ $text }” is geen getal
import-unread-missing = in rij { $row } ontbreekt `{ $heading }`

# Lezers: `pop deel` en `pop verberg`.
share-with = Wie mag dit voortaan lezen?
share-everyone = iedereen: het is openbaar
share-next = de edities volgen bij de volgende `pop bouw`
share-already = er is niets te veranderen: zij kunnen het al lezen
    .help = `pop lezers --document ID` laat zien wie een document leest, en waarom
share-belongs = dit hoort bij { $titles }, en dat kunnen deze lezers niet zien
    .help = deel dat eerst: { $commands }
share-along = dit verandert mee: { $titles }{ $more ->
        [0] {""}
       *[other] { " " }en nog { $more }
    }
share-wider = “{ $title }” hoort erbij en noemt meer lezers; hun editie wordt nu niet gemaakt. Verberg het ook: `{ $command }`
share-unknown = in je instellingen zijn er geen lezers die `{ $name }` heten
    .help = kies uit { $known }
hide-public = iedereen leest dit document; voor een enkeling verbergen kan dus niet
    .help = verberg het eerst voor iedereen met `pop verberg { $id }`, en noem dan met `pop deel { $id } …` wie het mag lezen
