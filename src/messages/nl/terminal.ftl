# Wat het programma in de terminal zegt.
severity-error = fout
severity-warning = waarschuwing
severity-info = info
severity-help = tip
summary-errors = { $errors ->
        [one] 1 fout
       *[other] { $errors } fouten
    }
summary-warnings = { $warnings ->
        [one] 1 waarschuwing
       *[other] { $warnings } waarschuwingen
    }
summary-infos = { $infos ->
        [one] 1 opmerking
       *[other] { $infos } opmerkingen
    }
summary-nothing = niets op te merken

bare-1 = pop maakt een portfolio van je persoonlijk ontwikkelingsplan.
bare-2 = Begin met `pop begin`; in een plan zegt `pop stand` wat de volgende stap is.
bare-3 = `pop --hulp` laat alles zien.

check-done = { $documents ->
        [one] 1 document
       *[other] { $documents } documenten
    }: { $summary }
check-empty = dit plan is nog leeg: schrijf je eerste doel met `pop nieuw doel`
build-stopped = de editie `{ $edition }` is niet gemaakt vanwege { $path }: { $message }
    .help = verbeter dit en bouw opnieuw; wat er van deze editie al was, is onveranderd
build-unfilled = niet elke editie is gemaakt: verbeter eerst { $summary } in je thema
    .help = wat er al was, is onveranderd
build-strict = er is niets gemaakt: met `--streng` stopt pop bij fouten en waarschuwingen ({ $summary })
    .help = wat er al was, is onveranderd
build-nothing = er is niets gemaakt: geen enkele editie in `pop.toml` is te lezen
    .help = geef elke `[[editie]]` een `naam` en `lezers`; wat er al was, is onveranderd
brief-counts = { $summary }{ $named ->
        [one] :
       *[other] { $count ->
            [2] :
            [3] :
           *[other] ; deze zijn het belangrijkst:
        }
    }
brief-line = { $place }: { $message }{ $more ->
        [0] {""}
        [one] {" "}(en op nog 1 plek)
       *[other] {" "}(en op nog { $more } plekken)
    }
brief-more = `pop controleer` legt { $count ->
        [one] het uit en zegt wat je kunt doen
       *[other] ze alle { $count } uit en zegt wat je kunt doen
    }
build-single = { $path }: alle pagina’s in één bestand, { $kilobytes } kB
single-unbound = de pagina's zijn niet in één bestand te zetten: een stijlblad van het thema is geen tekst
build-edition = { $edition }: { $written ->
        [0] niets veranderd
        [one] 1 bestand geschreven
       *[other] { $written } bestanden geschreven
    }{ $removed ->
        [0] {""}
        [one] , 1 verwijderd
       *[other] , { $removed } verwijderd
    }
build-retired = { $edition }: verwijderd, want deze editie bestaat niet meer
build-retired-left = { $edition }: bestanden die niet van pop zijn, blijven staan in { $path }
build-retired-single = { $path }: verwijderd, want deze editie bestaat niet meer
build-strangers = { $edition }: { $names } { $count ->
        [one] is niet van pop, en staat
       *[other] zijn niet van pop, en staan
    } wel in de map die je publiceert; `pop lekken` kijkt erin
build-open = open { $path }
build-image = { $edition }: `{ $path }` is weggelaten: { $reason }
output-site = site
output-report = rapport
output-sheet = gespreksblad
image-broken = het is niet als afbeelding te lezen
image-format = browsers tonen dit soort afbeelding niet; bewaar het als JPEG of PNG
image-unsupported = pop kan dit soort afbeelding niet lezen; bewaar het als JPEG of PNG
image-film = een video kan verraden waar hij is gemaakt; verwijs naar het adres waar je hem deelt
image-page = het kan programma's uitvoeren; bewaar het als pdf
image-drawing = het is niet als SVG-tekening te lezen; bewaar het als gewone SVG of als PNG
image-work = tekenen kost meer werk dan een pagina mag vragen; bewaar het als PNG
image-unknown = niemand kan zeggen wat een browser of een server met dit soort bestand doet; bewaar het als pdf, of pak het in als `.zip`
image-unlike = het is niet wat de naam zegt; bewaar het opnieuw, of geef het de extensie van wat het is
image-large = het is te groot om te tonen; bewaar het kleiner

unknown-edition = de editie `{ $name }` bestaat niet
    .help = de edities zijn { $known }
    .near = bedoelde je { $known }?
    .readers = `{ $name }` zijn lezers; hun editie heet { $known }
unread-editions = of er een editie `{ $name }` is, is niet te zien: `pop.toml` is niet te lezen
    .help = `pop controleer` laat zien wat eraan mankeert
unknown-rule = de regel `{ $name }` bestaat niet
    .help = `pop uitleg` noemt alle regels
unknown-rule-near = de regel `{ $name }` bestaat niet
    .help = bedoelde je `{ $nearest }`?
stops-nothing = Dit houdt geen editie tegen; met `--streng` stopt `pop bouw` bij fouten en waarschuwingen.
stops-file = Tot je dit verbetert, is het document alleen voor jou; de andere documenten zijn gewoon te zien. Staat het in `pop.toml`, dan worden de edities voor anderen tot dan niet gemaakt, en die van jou wel.
stops-editions = Tot je dit verbetert, worden de edities niet gemaakt die het document aan deze lezers zouden laten zien; de andere wel.
explain-list = De regels. `pop uitleg NAAM` vertelt meer over een ervan.

trouble-no-folder = de map `{ $path }` bestaat niet
    .help = noem de map van je plan
trouble-not-a-folder = `{ $path }` is een bestand
    .help = noem de map waar `pop.toml` in staat
trouble-empty-folder = `{ $path }` is leeg
    .help = `pop begin` maakt hier een plan om mee te beginnen
trouble-no-settings = er is geen `pop.toml` in `{ $path }`
    .help = ga naar de map van je plan, of maak er een met `pop begin`
trouble-unreadable = `{ $path }` is niet te lezen: { $cause }
    .help = zorg dat je het mag lezen, of zet het buiten het plan
trouble-too-long = `{ $path }` is groter dan 16 MB
    .help = een sjabloon of stijlblad is een tekst van enkele kilobytes: haal eruit wat er niet in hoort
trouble-too-many-files = in `{ $path }` staan meer dan 250.000 bestanden
    .help = is dit de map van je plan? Haal eruit wat er niet bij hoort
trouble-too-much-text = de teksten in `{ $path }` zijn samen groter dan 512 MB
    .help = haal uit de map van je plan wat er niet bij hoort
trouble-unwritable = pop kan niet schrijven naar `{ $path }`: { $cause }
    .help = kies een andere map met `--uitvoer`
trouble-output-is-a-file = de uitvoermap `{ $path }` is een bestand
    .help = kies een andere map met `--uitvoer`
trouble-foreign-output = in `{ $path }` staan bestanden die niet door pop gemaakt zijn
    .help = kies een lege map met `--uitvoer`
trouble-foreign-file = `{ $path }` is niet door pop gemaakt en staat in de weg
    .help = verplaats het, of kies een andere map met `--uitvoer`
trouble-linked-file = `{ $path }` is een link, en pop schrijft niet door links heen
    .help = haal hem weg; pop zet daar zelf een bestand neer
trouble-linked-themes = `{ $path }` is een link, en pop leest geen sjablonen of stijlbladen via links
    .help = zet de map er zelf neer
trouble-linked-folder = `{ $path }` is een link, en daar schrijft pop niet doorheen
    .help = zet er een map neer, of kies een andere map met `--uitvoer`
trouble-manifest = `{ $path }` is geen lijst die pop heeft gemaakt: { $cause }
    .help = zet de map waar het in staat ergens anders neer; `pop bouw` maakt een nieuwe
trouble-unsearched = `{ $path }` is niet te doorzoeken: { $cause }
trouble-output-is-plan = de uitvoermap `{ $path }` zou het plan zelf bevatten
    .help = kies een andere map met `--uitvoer`
trouble-not-ours = `{ $path }` is een bestand dat niet door pop gemaakt is
    .help = verplaats het, of kies een andere map met `--uitvoer`
trouble-working-folder = de map waarin je staat, is weg
    .help = ga naar een andere map
also = ook
also-at = op { $places }
also-more = op { $places } en nog { $count } keer
findings-more = … en nog { $count } keer `{ $rule }` in { $path }; `--vorm kort` toont ze elk op één regel
system-not-found = het is er niet
system-permission = je hebt er geen rechten voor
system-read-only = de schijf is alleen-lezen
system-full = de schijf is vol
system-in-the-way = er staat iets anders in de weg
system-too-large = het systeem staat geen bestand van deze grootte toe
system-name = het systeem staat deze naam niet toe
system-unknown = het systeem zegt niet waarom

hover-readers = { $readers } kan { $count ->
        [0] geen document van dit plan lezen
        [one] één document van dit plan lezen
       *[other] { $count } documenten van dit plan lezen
    }
hover-readers-author = alleen jij, en jij kunt alles lezen
hover-reserved = Het blijft buiten de openbare editie, tenzij je er onder `lezers` zelf `openbaar` bij zet.
trouble-unwritable-plan = `{ $path }` is niet te veranderen: { $cause }
    .help = zorg dat je daar mag schrijven, en probeer het opnieuw
trouble-held = een andere opdracht van pop verandert een bestand in `{ $path }`
    .help = wacht tot die klaar is, en probeer het opnieuw
trouble-changed-meanwhile = `{ $path }` is intussen veranderd
    .help = sla op wat je aan het schrijven bent, en probeer het opnieuw
unknown-goal = er is geen doel `{ $name }`
    .help = de doelen zijn { $known }
unknown-goal-near = er is geen doel `{ $name }`
    .help = bedoelde je `{ $nearest }`?
heads-kept = { $path }: deze kop blijft zoals hij is, omdat hij in de andere vorm iets anders zou zeggen
fix-nothing = er is niets wat pop kan herstellen zonder het jou te vragen
fix-made = { $path }: { $rule }: { $change }

rules-reading = Het plan lezen
rules-specific = S: specifiek
rules-measurable = M: meetbaar
rules-attainable = A: haalbaar of acceptabel
rules-relevant = R: relevant of realistisch
rules-timebound = T: tijdgebonden
rules-chain = De keten, van hiaat tot evaluatie
rules-cycle = De cyclus van gesprekken, bewijs en opnieuw kijken
rules-privacy = Privacy en vertaling

build-without-pdf = { $edition }: het { $output } is niet gemaakt: deze versie van pop is gebouwd zonder `pdf`
build-printing = { $edition }: het { $output } wordt opgemaakt …
paper-glyphs = { $edition }: het { $output } toont een vraagteken voor tekens die niet te drukken zijn: { $characters }{ $more ->
        [0] { "" }
       *[other] { " " }en nog { $more }
    }
paper-word = { $edition }: in het { $output } staat een woord dat breder is dan een bladzij: { $word }…
paper-picture = { $edition }: het { $output } laat `{ $path }` weg: pop kan het niet als afbeelding lezen
paper-plain = { $edition }: in het { $output } staat een deel van de tekst van `{ $path }` zonder opmaak: met die opmaak is het niet te zetten
paper-warning = { $edition }: het zetprogramma geeft een waarschuwing bij het { $output }: { $message }
paper-failed = { $edition }: het { $output } is niet gemaakt; al het andere wel. Het zetprogramma zegt: { $message }
template-error = dit sjabloon is niet te gebruiken: { $message }
    .help = vergelijk het met dat van het thema: `pop thema pak-uit` noemt ze, en `docs/themes.md` vertelt wat ze kunnen gebruiken
template-error-typesetter = het zetprogramma waarschuwt: { $message }
    .help = het document komt er wel; kijk op deze plek van het sjabloon
template-error-unknown = er is geen { $sort } `{ $name }`
    .help = `docs/themes.md` vertelt wat een sjabloon kan gebruiken
template-error-unknown-near = er is geen { $sort } `{ $name }`
    .help = bedoelde je `{ $nearest }`?
template-error-field = `{ $name }` zit niet in de gegevens van deze pagina
    .help = `docs/themes.md` vertelt welke gegevens elk sjabloon krijgt
template-error-field-near = `{ $name }` zit niet in de gegevens van deze pagina
    .help = bedoelde je `{ $nearest }`?
template-error-empty = hier valt niets te tonen: dit zit niet in de gegevens van de pagina
    .help = verbeter de naam, of toon het alleen als het er is: {"`{% if … %}`"}
template-error-open = iets wat in dit sjabloon begint, houdt niet op
    .help = zoek een {"`{% if … %}`"}, een {"`{% for … %}`"} of een {"`{{`"} zonder einde
template-error-outside = dit staat buiten alle blokken, dus geen pagina zou het tonen
    .help = zet het in een blok, zoals {"`{% block main %}`"}
template-error-written = dit is niet te lezen: { $message }
    .help = vergelijk het met het sjabloon van het thema
template-error-acts = `{ $what }` laat een pagina uit zichzelf iets doen, of contact zoeken met anderen
    .help = haal het weg: pagina's versturen niets, laden niets van elders en voeren niets uit behalve het zoeken
template-error-policy = het beleid dat pagina's verhindert contact te maken met andere servers, ontbreekt of is te zwak
    .help = neem de regel met `Content-Security-Policy` over uit `base.html` van het thema zelf
template-error-endless = dit sjabloon maakt meer dan er in een pagina past
    .help = kijk of er lussen in lussen staan en teksten die blijven groeien
template-error-unending = een pagina of document maken met dit sjabloon duurt te lang of kost te veel geheugen
    .help = kijk of er lussen in lussen staan, en teksten of lijsten die daarin blijven groeien
template-grows = een sjabloon in `themes` vraagt steeds meer geheugen, dus `pop` stopt hier
template-error-circle = deze sjablonen voegen elkaar eindeloos in
    .help = haal een van de verwijzingen ertussen weg
template-error-twice = het onderdeel `{ $name }` wordt twee keer gemaakt
    .help = zet het in het bestand `themes/parts/{ $name }.html` en nergens anders
template-error-no-part = in dit bestand ontbreekt het onderdeel `{ $name }`, dat pagina's gebruiken
    .help = zet er {"`{% component "}{ $name }{"(…) %}`"} in
template-file = sjabloon
template-part = onderdeel
template-block = blok
template-filter = filter
template-test = test
template-function = functie
style-address = er is geen bestand `{ $address }` om mee te sturen
    .help = zet het in `themes/assets` en schrijf `assets/` voor de naam
style-address-remote = een pagina haalt niets op bij andere servers, dus `{ $address }` komt niet mee
    .help = zet het bestand in `themes/assets`
style-address-refused = `{ $address }` blijft weg: { $reason }
    .help = kies een ander bestand
report-over-other = `{ $path }` is geen { $format ->
        [docx] Word-document
       *[pdf] PDF
    }
    .help = kies een andere naam; pop overschrijft alleen een eerder rapport
report-word-file = rapport.docx
report-done = open { $path }
trouble-no-viewer = `{ $path }` staat er, maar er is geen programma gevonden om het te tonen
    .help = open het zelf

theme-files = De bestanden van het thema `{ $name }`. `pop thema pak-uit NAAM` zet er een in `themes` van je plan.
theme-unknown = het thema `{ $theme }` heeft geen bestand `{ $name }`
    .help = `pop thema pak-uit` noemt ze
theme-unknown-near = het thema `{ $theme }` heeft geen bestand `{ $name }`
    .help = bedoelde je `{ $nearest }`?
theme-checked = { $count ->
        [0] in `themes` staan geen sjablonen en geen stijlbladen
        [one] 1 bestand in `themes`: { $summary }
       *[other] { $count } bestanden in `themes`: { $summary }
    }
theme-override = { $name }
    .help = `docs/themes.md` vertelt over je eigen sjablonen
theme-override-old = `{ $name }` van het thema is veranderd sinds je dit bestand uitpakte
    .help = pak het opnieuw uit: verplaats je eigen bestand, draai `pop thema pak-uit { $name }` en neem je wijzigingen over
theme-override-lost = op deze pagina ontbreekt { $part }
    .help = neem het over uit het sjabloon van het thema, of bouw daarop voort
theme-override-block = dit sjabloon mist het blok `{ $name }`, dus wat daarin staat wordt niet getoond
    .help = voeg {"`{% block "}{ $name }{" %}`"} toe, of bouw voort op het sjabloon van het thema
theme-override-stray = niets vraagt om `{ $name }`, dus het doet niets
    .help = `pop thema pak-uit` noemt de namen die een thema kent
theme-override-stray-near = niets vraagt om `{ $name }`, dus het doet niets
    .help = bedoelde je `{ $nearest }`?
page-lang = de taal van de pagina
page-viewport = de regel waardoor ze op een telefoon past
page-policy = het beleid dat andere servers buitenhoudt
page-title = de titel
page-sheets = de stijlbladen van het thema
page-skip = de link die het menu overslaat
page-main = het hoofddeel, {"`<main>`"}
