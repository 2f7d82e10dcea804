### `pop formulier`: het formulier van een werkgever

form-other = { $path } is geen formulier dat pop kan invullen
    .help = pop vult formulieren van Word (`.docx`) en LibreOffice (`.odt`) in, en PDF-formulieren met invulvelden; bewaar het in een van die vormen
form-old = { $path } is een Word-bestand van vóór 2007
    .help = open het in je tekstverwerker en bewaar het als `.docx`
form-macros = in { $path } zitten macro's, en daar komt pop niet aan
    .help = bewaar het als `.docx`, zonder macro's, en vul dat in
form-encrypted = op { $path } zit een wachtwoord
    .help = open het, bewaar het zonder wachtwoord, en vul dat in
form-too-large = { $path } is groter dan 50 MB
    .help = maak de afbeeldingen kleiner, of vraag om het formulier zonder afbeeldingen
form-bomb = { $path } wordt uitgepakt groter dan een formulier kan zijn, dus pop leest het niet
    .help = vraag na waar het bestand vandaan komt
form-damaged = { $path } is beschadigd
    .help = open het in je tekstverwerker, bewaar het opnieuw, en vul dat in
form-xfa = { $path } is een formulier dat maar één programma kan invullen (XFA)
    .help = open het in dat programma en druk het af naar een PDF, of vraag om het formulier in Word
form-signed = { $path } is ondertekend, en na een wijziging klopt de handtekening niet meer
    .help = vul een exemplaar zonder handtekening in
form-no-fields = { $path } is een PDF zonder invulvelden
    .help = vraag om het formulier in Word, of om een PDF die je kunt invullen
form-not-flat = { $path } is geen PDF, en alleen invulvelden van een PDF kunnen deel van de bladzijde worden
    .help = laat `--plat` weg
form-no-places = in { $path } is geen plek om iets in te vullen
    .help = kijk of dit het goede bestand is; pop vult velden, woorden tussen haken, stippellijnen en lege cellen
form-nothing = editie `{ $edition }` heeft voor geen enkele plek van { $path } een antwoord, dus er is niets geschreven
    .help = `pop formulier BESTAND --bekijk` laat zien waarom; een andere editie laat misschien meer zien: `--editie NAAM`
form-itself = { $path } is het formulier zelf, en dat verandert pop nooit
    .help = kies een ander bestand met `--bestand`
form-taken = { $path } bestaat al
    .help = zet het ergens anders neer, of kies een ander bestand
form-which-edition = Uit welke editie vul je het formulier in?
form-leaks = { $count ->
        [one] in het ingevulde formulier zou één tekst staan die editie `{ $edition }` verbergt, dus het is niet geschreven
       *[other] in het ingevulde formulier zouden { $count } teksten staan die editie `{ $edition }` verbergt, dus het is niet geschreven
    }
    .help = `pop lezers --editie NAAM` laat zien wat een editie toont; komt het door een tekst in je toewijzing, haal die daar dan weg
form-own-leaks = { $count ->
        [one] in het formulier zelf staat één tekst die editie `{ $edition }` verbergt, dus er is niets geschreven
       *[other] in het formulier zelf staan { $count } teksten die editie `{ $edition }` verbergt, dus er is niets geschreven
    }
    .help = haal die weg uit het formulier, ook uit de opmerkingen en de eigenschappen, en probeer het opnieuw
form-map-text = { $path } is geen tekstbestand
    .help = `pop formulier BESTAND --schrijf-toewijzing` schrijft er een
form-map-toml = { $path } is niet te lezen: { $message }
    .help = `pop formulier BESTAND --schrijf-toewijzing` schrijft een voorbeeld
form-map-place = { $path } noemt plek { $number }, maar die heeft het formulier niet
    .help = `pop formulier BESTAND --bekijk` noemt de plekken met hun nummers
form-map-label = in { $path } heet plek { $number } “{ $known }”, maar in dit formulier “{ $label }”
    .help = de toewijzing hoort bij een ander formulier, of het formulier is veranderd; `--schrijf-toewijzing` schrijft een nieuwe
form-map-meaning = in { $path } staat bij plek { $number } `{ $name }`, en daar kan een plek niet om vragen
    .help = neem een woord uit `--schrijf-toewijzing`, `fill = ""` om de plek leeg te laten, of `text = "…"` voor je eigen woorden
form-map-comment =
    Waar elke plek van het formulier om vraagt. Pas `fill` aan waar pop het mis heeft;
    fill = "" laat een plek leeg, en text = "…" schrijft je eigen woorden.
    goal = 2 kiest het tweede doel. Gebruik het zo: pop formulier BESTAND --toewijzing DIT-BESTAND
form-map-written = in { $path } staat waar elke plek om vraagt; verbeter het, en gebruik het met `--toewijzing`
form-file = -ingevuld
form-filled = { $filled } van de { $count } plekken ingevuld: { $path }
form-rows = { $count ->
        [one] één rij
       *[other] { $count } rijen
    } ({ $room ->
        [one] het formulier heeft er één
       *[other] het formulier heeft er { $room }
    })
form-without-place = Voor dit deel van editie `{ $edition }` heeft het formulier geen plek: { $parts }
form-properties = In de eigenschappen van het formulier staat wie het maakte ({ $properties }); `--wis-eigenschappen` haalt dat weg
form-too-small = de tekst is langer dan het veld, ook in letters van 7 punten; maak hem korter, of lees hem in het veld zelf
form-why-label = vraagt om { $asks }{ $goal ->
        [0] {""}
       *[other] , doel { $goal }
    }
form-why-map = volgens je toewijzing
form-why-unknown = pop weet niet waar dit om vraagt
form-why-no-answer = vraagt om { $asks }, en daarover zegt deze editie niets
form-why-no-goal = vraagt om { $asks }, maar er is geen doel { $goal }
form-why-no-choice = pop weet niet zeker welke keuze klopt
form-why-too-long = vraagt om { $asks }, maar je tekst is langer dan het formulier toelaat
form-why-signature = hoort bij een handtekening, en die vult pop nooit in
form-why-others = moet iemand anders invullen
form-why-past = over wat geweest is, en dat staat niet in je plan
form-why-filled = is al ingevuld
form-why-locked = hier laat het formulier geen wijzigingen toe
form-asks-name = je naam
form-asks-first-name = je voornaam
form-asks-last-name = je achternaam
form-asks-role = je functie
form-asks-organisation = je organisatie
form-asks-email = je e-mailadres
form-asks-phone = je telefoonnummer
form-asks-location = je woonplaats
form-asks-today = de datum van vandaag
form-asks-period = de periode van je doelen
form-asks-period-start = de eerste dag van het plan
form-asks-period-end = de laatste dag van het plan
form-asks-next-review = de datum van het volgende gesprek
form-asks-last-review = de datum van het vorige gesprek
form-asks-now = de huidige situatie
form-asks-desired = de gewenste situatie
form-asks-ambition = je ambitie
form-asks-strengths = je sterke punten
form-asks-weaknesses = je ontwikkelpunten
form-asks-opportunities = kansen
form-asks-threats = bedreigingen
form-asks-goal = het doel
form-asks-smart = het doel SMART beschreven
form-asks-specific = S: specifiek
form-asks-measurable = M: meetbaar
form-asks-attainable = A: haalbaar
form-asks-relevant = R: relevant
form-asks-timebound = T: tijdgebonden
form-asks-why = de reden van het doel
form-asks-steps = de stappen
form-asks-start = de startdatum
form-asks-due = de einddatum
form-asks-support = de ondersteuning
form-asks-result = het resultaat
form-asks-cost = de kosten
form-asks-hours = de uren
form-asks-status = de status
form-asks-obstacles = de obstakels
form-asks-competence = de competentie
form-asks-evaluation = de evaluatie
form-asks-agreement = de afspraken
form-asks-agreement-who = de naam van wie een afspraak nakomt
form-asks-agreement-done = de dag waarop een afspraak is nagekomen
form-asks-level-now = het huidige niveau
form-asks-level-required = het gewenste niveau
form-asks-activity = wat je hebt gedaan
form-asks-signature = een handtekening
form-new-file = POP-formulier
form-new-title = Persoonlijk ontwikkelplan
form-new-name = Naam
form-new-date = Datum
form-new-role = Functie
form-new-organisation = Organisatie
form-new-manager = Leidinggevende
form-new-next-review = Volgend gesprek
form-new-now = Huidige situatie
form-new-desired = Gewenste situatie
form-new-ambition = Ambitie
form-new-assessment = Sterke punten en ontwikkelpunten
form-new-strengths = Sterke punten
form-new-weaknesses = Ontwikkelpunten
form-new-goal = Leerdoel
form-new-why = Waarom wil ik dit?
form-new-steps = Stappen
form-new-support = Ondersteuning
form-new-result = Bewijs
form-new-hours = Benodigde tijd
form-new-cost = Kosten
form-new-agreements = Afspraken uit het laatste gesprek
form-new-agreement = Afspraak
form-new-who = Wie
form-new-when = Wanneer
form-new-comments = Opmerkingen van de leidinggevende
form-new-sign-own = Handtekening
form-new-sign-manager = Handtekening leidinggevende
