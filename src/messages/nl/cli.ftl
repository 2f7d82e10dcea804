# De hulp van elke opdracht. Attributen zijn argumenten; `alias` is de Nederlandse naam.
cli-usage = Gebruik
cli-commands = Opdrachten
cli-command = OPDRACHT
cli-options = Opties
cli-options-short = OPTIES
cli-arguments = Argumenten
cli-examples = Voorbeelden
cli-also = { $about } [{ $alias }]
cli-pop = Maakt van een persoonlijk ontwikkelingsplan een portfolio, en zegt wat er beter kan
    .example =
        pop init mijn-plan
        pop interview now
        pop log "wat ik deed"
        pop build
cli-common =
    .help = Toon deze hulp
    .version = Toon de versie
    .folder = Werk alsof je in deze map begon
    .lang = De taal van de meldingen [standaard: de taal van het plan]
    .dir = De map van het plan [standaard: de dichtstbijzijnde met een `pop.toml`]
    .date = Lees het plan zoals op deze dag
    .edition = Alleen deze editie; kan meer dan eens
    .out = Schrijf naar deze map in plaats van `out` in het plan
    .strict = Stop ook bij waarschuwingen
    .dry_run = Laat zien wat er zou veranderen, zonder iets te veranderen
    .format = De vorm van de uitvoer
    .poll = Kijk steeds opnieuw of er iets veranderd is, voor systemen die dat niet melden
    .goal = Het doel: zijn id, of het begin daarvan
    .why = De reden; die blijft bij het doel staan
cli-values =
    .DIR = MAP
    .LANG = TAAL
    .DATE = DATUM
    .DAYS = DAGEN
    .TEXT = TEKST
    .NAME = NAAM
    .ROLE = FUNCTIE
    .READERS = LEZERS
    .SMART = WOORDEN
    .CONTENT = INHOUD
    .PUBLISH = PLEK
    .FORMAT = VORM
    .TEMPLATE = SJABLOON
    .FILE = BESTAND
    .NUMBER = GETAL
    .ADDRESS = ADRES
    .METHOD = MANIER
    .HOURS = UREN
    .KIND = SOORT
    .TITLE = TITEL
    .WHAT = WAT
    .RULE = REGEL
    .SENTENCE = ZIN
    .STEP = STAP
    .SHELL = SHELL
    .COMMAND = OPDRACHT
    .ROUND = RONDE
    .COLUMN-KEY = KOLOM=SLEUTEL
    .ORDER = VOLGORDE
    .KEY-VALUE = SLEUTEL=WAARDE
    .NAME-TEXT = NAAM=TEKST
    .NAME-NUMBER = NAAM=GETAL
    .YYYY-MM-DD = DAG
cli-pop-init = Maak een nieuw plan
    .alias = begin
    .dir = De map van het nieuwe plan [standaard: deze map]
    .name = Je naam
    .role = Wat je nu doet; mag leeg zijn
    .readers = Wie er mag lezen, tenzij een document iets anders zegt
    .smart = Waar de A en de R van SMART voor staan
    .content = Waarmee je begint
    .yes = Vraag niets; neem het gewone antwoord voor wat je niet meegeeft
    .publish = Maak een workflow die alleen de openbare editie publiceert
    .date = Begin het plan op deze dag
    .example =
        pop init mijn-plan
        pop init --lang nl --name "Ada Verbeek" --yes
cli-pop-interview = Beantwoord de vragen uit de twee artikelen achter `pop`, een voor een
    .alias = vraag
    .round = De ronde vragen
    .id = Bij `evalueer`: waarop je terugkijkt
    .answer = Beantwoord een vraag met haar naam; kan meer dan eens
    .anew = Begin een nieuw document, ook als er al een met antwoorden is
    .print = Zet de vragen in een PDF om mee te nemen, en vraag niets; met `-` komen ze als tekst
    .date = Antwoord zoals op deze dag
    .example =
        pop interview now
        pop vraag evalueer eerste-klant
        pop interview desired --print vragen.pdf
cli-pop-new = Schrijf een nieuw document, met een vraag voor elke sleutel
    .alias = nieuw
    .kind = De soort document, zoals `doel`
    .title = Hoe het heet
    .set = Vul een sleutel in, zoals `einddatum=2027-01-31`; kan meer dan eens
    .bare = Schrijf alleen wat bekend is, zonder vragen voor de andere sleutels
    .blank = Vraag niets, ook niet op een terminal
    .edit = Open het in je editor
    .date = Schrijf het zoals op deze dag
    .example =
        pop new goal "Eerste klant"
        pop nieuw doel "Eerste klant" --set einddatum=2027-01-31
cli-pop-log = Schrijf op wat je deed
    .alias = noteer
    .what = Wat je deed
    .goal = Het doel waarvoor het was: zijn id, of het begin daarvan; kan meer dan eens
    .method = Hoe je het deed, zoals `cursus` of `netwerken`
    .on = Wanneer je het deed: een dag, dagen met komma's, of `VAN..TOT` [standaard: vandaag]
    .hours = Hoeveel uur het kostte
    .result = Wat het opleverde
    .reading = Hoe een maat van het doel er nu voor staat; kan meer dan eens
    .date = Schrijf het op zoals op deze dag
    .example =
        pop log "Drie bedrijven gebeld"
        pop log "Tweede pitch" --goal klant --hours 1,5 --reading pitches=2
cli-pop-import = Maak van een rekenblad een logboek of een lijst met bewijs
    .alias = importeer
    .file = Het rekenblad: een `.csv` of een `.xlsx`
    .kind = Wat de rijen zijn, `logregel` of `bewijs` [standaard: geraden uit de kopjes]
    .map = Wat een kolom betekent, bij kopje of nummer; kan meer dan eens
    .sheet = Het tabblad, als er meer zijn [standaard: het eerste waar iets in staat]
    .first = Wat in een dag in cijfers vooraan staat
    .name = De naam van het nieuwe bestand, zonder uitgang [standaard: die van het rekenblad]
    .yes = Vraag niets, en schrijf het bestand
    .dry_run = Laat het resultaat zien, zonder het te schrijven
    .example =
        pop importeer activiteiten.csv
        pop importeer uren.xlsx --map "Waar=aanbieder" --dry-run
cli-pop-status = Laat zien hoe het plan ervoor staat, en wat de volgende stap is
    .alias = stand
    .example =
        pop status
        pop status --format json
cli-pop-goal = Rond een doel af, of verzet het
    .alias = doel
    .example =
        pop goal done klant --why "de opdracht is getekend"
        pop goal move klant --to "2 maanden" --why "de vakantie kwam ertussen"
cli-pop-goal-done = Sluit een doel af: bereikt, of deels
    .alias = klaar
    .partly = Het is deels bereikt
    .date = De dag van de wijziging
    .example =
        pop goal done klant --why "de opdracht is getekend"
cli-pop-goal-drop = Laat een doel los
    .alias = laat-los
    .date = De dag van de wijziging
    .example =
        pop goal drop klant --why "ik word gevraagd voor iets anders"
cli-pop-goal-move = Verzet de einddatum van een doel
    .alias = verzet
    .to = De nieuwe einddatum, of hoeveel later: `2027-01-31`, `"2 maanden"`
    .date = De dag van de wijziging
    .example =
        pop goal move klant --to "2 maanden" --why "de vakantie kwam ertussen"
cli-pop-step = Vink een stap van een doel af
    .alias = stap
    .example =
        pop step done klant 2
cli-pop-step-done = Vink een stap af als gedaan
    .alias = klaar
    .step = De stap: het nummer, of woorden eruit [standaard: de eerste die openstaat]
    .date = De dag waarop je hem deed
    .example =
        pop step done klant
        pop step done klant 2
cli-pop-build = Maak de edities van een plan
    .alias = bouw
    .edition = Maak alleen deze editie; kan meer dan eens
    .strict = Stop ook bij waarschuwingen
    .single_file = Schrijf elke editie als één bestand, om te mailen, in plaats van als map
    .example =
        pop build
        pop build --edition portfolio
cli-pop-leaks = Doorzoek de edities op wat ze niet mogen laten zien
    .alias = lekken
    .edition = Doorzoek alleen deze editie; kan meer dan eens
    .out = Doorzoek deze map in plaats van `out` in het plan
    .example =
        pop leaks
        pop leaks --edition portfolio
cli-pop-readers = Laat zien wie wat leest, en waarom
    .alias = lezers
    .edition = Laat alles zien wat in deze editie staat
    .document = Laat zien wie dit document leest: de id, of het pad
    .out = Vergelijk met wat in deze map is gebouwd in plaats van in `out` in het plan
    .example =
        pop lezers
        pop lezers --edition portfolio
        pop lezers --document eerste-klant
cli-pop-review = Bereid een gesprek over je plan voor, en teken ervoor
    .alias = gesprek
    .example =
        pop review start
cli-pop-review-start = Maak het verslag van het volgende gesprek klaar, met alles wat nog openstaat
    .alias = begin
    .on = De dag van het gesprek [standaard: het eerste dat gepland is, of vandaag]
    .yes = Vraag niet of de lezers van het gespreksblad mogen zien wat er nieuw is
    .example =
        pop review start
        pop review start --on 2027-01-31
cli-pop-review-sign = Teken onder een gesprek voor de doelen zoals ze nu zijn
    .alias = teken
    .review = Het gesprek: zijn id, of het begin daarvan [standaard: het laatste dat er is geweest]
    .who = Wie er tekent
    .role = De rol van wie tekent
    .mode = Wat de handtekening betekent: `akkoord`, `gezien` of `niet-akkoord`
    .goal = Alleen dit doel; kan meer dan eens [standaard: alle doelen die openstaan]
    .date = De dag van de handtekening
    .example =
        pop review sign --who "Ada Lovelace"
        pop review sign 2026-06 --who "Ada Lovelace" --role coach --mode gezien
cli-pop-review-verify = Kijk welke doelen nog hetzelfde zijn als toen ervoor getekend werd
    .alias = toets
    .review = Het gesprek: zijn id, of het begin daarvan [standaard: alle gesprekken]
    .example =
        pop review verify
        pop review verify 2026-06 --format json
cli-pop-check = Meld wat er mis, vaag of afwezig is
    .alias = controleer
    .goal = Alleen dit doel, met een oordeel per letter van SMART
    .format = De vorm van de bevindingen
    .strict = Behandel waarschuwingen als fouten
    .fix = Herstel wat met zekerheid te herstellen is, en stel een vraag waar een antwoord ontbreekt
    .dry_run = Met `--fix`: laat zien wat er zou veranderen, zonder iets te veranderen
    .example =
        pop check
        pop check --goal eerste-klant
        pop check --fix --dry-run
cli-pop-theme = Kopieer bestanden van het thema naar je plan, om ze te veranderen
    .alias = thema
    .example =
        pop theme eject
        pop theme check
cli-pop-theme-eject = Kopieer een bestand van het thema naar de map `themes` van je plan
    .alias = pak-uit
    .template = Het sjabloon, onderdeel of stijlblad; laat het weg voor een lijst
    .example =
        pop theme eject
        pop theme eject goal_cards
cli-pop-theme-check = Kijk welke van je sjablonen en stijlbladen niet meer bij het thema passen
    .alias = controleer
    .format = De vorm van de bevindingen
    .example =
        pop theme check
        pop theme check --format json
cli-pop-explain = Leg een regel uit, of noem ze allemaal
    .alias = uitleg
    .rule = De naam van een regel, zoals die tussen haken in een bevinding staat
    .example =
        pop explain goal-without-due
cli-pop-report = Maak het rapport van een editie als PDF, of het gespreksblad
    .alias = rapport
    .edition = De editie [standaard: de eerste met een rapport]
    .sheet = Maak het gespreksblad in plaats van het rapport
    .output = Schrijf naar dit bestand in plaats van naar de map van de editie in `out`
    .open = Open het als het klaar is
    .yes = Vraag niet of de lezers mogen zien wat er nieuw is
    .example =
        pop report
        pop report --edition review --sheet --open
cli-pop-serve = Toon een editie in de browser, en ververs die na elke keer opslaan
    .alias = toon
    .edition = De editie die je eerst ziet; wisselen kan in de browser
    .port = De poort; is die bezet, dan de volgende die vrij is
    .open = Open de browser
    .follow = Ga naar de bladzij en de plek waar je aan werkt
    .host = Het adres om op te luisteren, zodat anderen kunnen meekijken [standaard: alleen deze computer]
    .example =
        pop serve --open
        pop serve --edition portfolio --follow
cli-pop-watch = Maak de edities opnieuw na elke keer opslaan
    .alias = volg
    .edition = Maak alleen deze editie; kan meer dan eens
    .example =
        pop watch
        pop watch --edition portfolio --poll
cli-pop-lsp = Werk samen met een editor: bevindingen tijdens het typen, wat een sleutel betekent, waar een verwijzing heen gaat
    .example =
        pop lsp
cli-pop-smart = Beoordeel een losse zin: welke letters van SMART hij haalt, en wat een coach zou vragen
    .alias = beoordeel
    .sentence = De zin; zonder zin wordt elke regel invoer als zin gelezen
    .format = De vorm van het oordeel
    .example =
        pop smart "Ik wil beter worden in Excel"
cli-pop-completions = Laat je shell opdrachten, opties en id's aanvullen
    .alias = aanvullen
    .shell = De shell
    .example =
        echo 'source <(pop completions bash)' >> ~/.bashrc
        pop completions fish > ~/.config/fish/completions/pop.fish
cli-pop-man = Schrijf de handleiding als man-pagina's
    .alias = handleiding
    .out = De map waarin ze komen; zonder map komt de eerste pagina op het scherm
    .example =
        pop man | man -l -
        pop man --out ~/.local/share/man/man1
cli-pop-help = Toon de hulp van een opdracht
    .alias = hulp
    .command = De opdracht, zoals `goal move`
    .example =
        pop help goal move

use-no-value = achter `{ $argument }` hoort een waarde
use-value = `{ $value }` past niet bij `{ $argument }`
    .help = kies uit { $known }
use-unknown = de optie `{ $argument }` bestaat niet
use-too-many = `{ $argument }` is er een te veel
use-command = de opdracht `{ $value }` bestaat niet
use-conflict = `{ $argument }` gaat niet samen met `{ $value }`
use-missing = er ontbreekt nog iets: { $missing }
use-no-command = er ontbreekt een opdracht
use-other = deze opdracht is niet te begrijpen
    .help = zet er `--help` achter om te zien hoe ze werkt
shell-written = { $count ->
        [one] 1 bladzij
       *[other] { $count } bladzijden
    } geschreven in { $path }
man-NAME = NAAM
man-SYNOPSIS = SAMENVATTING
man-DESCRIPTION = BESCHRIJVING
man-OPTIONS = OPTIES
man-ARGUMENTS = ARGUMENTEN
man-SUBCOMMANDS = OPDRACHTEN
man-VERSION = VERSIE
man-EXTRA = VOORBEELDEN
