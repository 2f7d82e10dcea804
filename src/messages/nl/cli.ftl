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
    .lang = De taal van de meldingen; zonder is dat die van het plan
    .dir = De map van het plan; zonder is dat de dichtstbijzijnde met een `pop.toml`
    .date = Lees het plan zoals op deze dag
    .edition = Alleen deze editie; mag vaker
    .out = Schrijf naar deze map in plaats van `out` in het plan
    .strict = Laat ook een waarschuwing tegenhouden
    .dry_run = Laat zien wat er zou veranderen, en verander niets
    .format = Hoe het geschreven wordt
    .poll = Kijk steeds opnieuw naar de bestanden, waar het systeem geen wijzigingen meldt
    .goal = Het doel, met zijn id of het begin ervan
    .why = Waarom; het blijft bij het doel staan
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
    .KEY-VALUE = SLEUTEL=WAARDE
    .NAME-TEXT = NAAM=TEKST
    .NAME-NUMBER = NAAM=GETAL
    .YYYY-MM-DD = DAG
cli-pop-init = Maak een plan om mee te beginnen
    .alias = begin
    .dir = De map van het nieuwe plan; zonder is dat deze map
    .name = Je naam
    .role = Wat je nu doet; mag leeg zijn
    .readers = Wie er mag lezen, tenzij een document iets anders zegt
    .smart = Waar de A en de R van SMART voor staan
    .content = Waarmee je begint
    .yes = Neem het gewone antwoord voor wat je niet meegeeft, en vraag niets
    .publish = Maak een workflow die alleen de openbare editie publiceert
    .date = Begin het plan op deze dag
    .example =
        pop init mijn-plan
        pop init --lang nl --name "Ada Verbeek" --yes
cli-pop-interview = Beantwoord de vragen van beide artikelen, een voor een
    .alias = vraag
    .round = De ronde vragen
    .id = Bij `evalueer`: waarop je terugkijkt
    .answer = Beantwoord een vraag bij haar naam; mag vaker
    .anew = Begin een nieuw document, ook al heeft een eerder antwoorden
    .print = Druk de vragen af als PDF om mee te nemen en vraag niets; `-` laat ze als tekst zien
    .date = Antwoord als op deze dag
    .example =
        pop interview now
        pop vraag evalueer eerste-klant
        pop interview desired --print vragen.pdf
cli-pop-new = Schrijf een nieuw document, met zijn sleutels als vragen
    .alias = nieuw
    .kind = De soort document, zoals `doel`
    .title = Hoe het heet
    .set = Vul een sleutel in, zoals `einddatum=2027-01-31`; mag vaker
    .bare = Alleen wat bekend is, zonder de andere sleutels als vragen
    .blank = Vraag niets, ook niet op een terminal
    .edit = Open het in je editor
    .date = Schrijf het als op deze dag
    .example =
        pop new goal "Eerste klant"
        pop nieuw doel "Eerste klant" --set einddatum=2027-01-31
cli-pop-log = Schrijf op wat je deed
    .alias = noteer
    .what = Wat je deed
    .goal = Het doel waarvoor het was, met zijn id of het begin ervan; mag vaker
    .method = Hoe je het deed, zoals `cursus` of `netwerken`
    .on = Wanneer je het deed: een dag, dagen met komma's, of `VAN..TOT`; zonder is dat vandaag
    .hours = Hoeveel uur het kostte
    .result = Wat het opleverde
    .reading = Hoe een maat van het doel er nu voor staat; mag vaker
    .date = Schrijf het op als op deze dag
    .example =
        pop log "Drie bedrijven gebeld"
        pop log "Tweede pitch" --goal klant --hours 1,5 --reading pitches=2
cli-pop-status = Laat zien waar het plan staat, en wat de volgende stap is
    .alias = stand
    .example =
        pop status
        pop status --format json
cli-pop-goal = Rond een doel af, of verzet het
    .alias = doel
    .example =
        pop goal done klant --why "de opdracht is getekend"
        pop goal move klant --to "2 maanden" --why "de vakantie kwam ertussen"
cli-pop-goal-done = Het doel is bereikt, of deels
    .alias = klaar
    .partly = Deels bereikt
    .date = De dag van de wijziging
    .example =
        pop goal done klant --why "de opdracht is getekend"
cli-pop-goal-drop = Laat het doel los
    .alias = laat-los
    .date = De dag van de wijziging
    .example =
        pop goal drop klant --why "ik word gevraagd voor iets anders"
cli-pop-goal-move = Verzet de einddatum
    .alias = verzet
    .to = De nieuwe einddatum, of hoeveel later: `2027-01-31`, `"2 maanden"`
    .date = De dag van de wijziging
    .example =
        pop goal move klant --to "2 maanden" --why "de vakantie kwam ertussen"
cli-pop-step = Vink een stap van een doel af
    .alias = stap
    .example =
        pop step done klant 2
cli-pop-step-done = De stap is gedaan
    .alias = klaar
    .step = De stap: zijn nummer, of woorden eruit; zonder is dat de eerste die open staat
    .date = De dag waarop
    .example =
        pop step done klant
        pop step done klant 2
cli-pop-build = Maak de edities van een plan
    .alias = bouw
    .edition = Maak alleen deze editie; mag vaker
    .strict = Laat ook een waarschuwing het maken tegenhouden
    .single_file = Schrijf elke editie als één bestand, om te mailen, in plaats van als map
    .example =
        pop build
        pop build --edition portfolio
cli-pop-leaks = Doorzoek de edities op wat ze niet mogen laten zien
    .alias = lekken
    .edition = Doorzoek alleen deze editie; mag vaker
    .out = Doorzoek wat naar deze map geschreven is in plaats van `out` in het plan
    .example =
        pop leaks
        pop leaks --edition portfolio
cli-pop-review = Bereid een gesprek over je plan voor
    .alias = gesprek
    .example =
        pop review start
cli-pop-review-start = Maak het verslag van het volgende gesprek klaar, met wat er nog openstaat
    .alias = begin
    .on = De dag van het gesprek; zonder is dat de eerste die bekend is, en anders vandaag
    .example =
        pop review start
        pop review start --on 2027-01-31
cli-pop-review-sign = Teken onder een gesprek voor de doelen zoals ze nu zijn
    .alias = teken
    .review = Het gesprek, met zijn id of het begin ervan; zonder is dat het laatste dat er is geweest
    .who = Wie er tekent
    .role = In welke rol
    .mode = Waarvoor: `akkoord`, `gezien` of `niet-akkoord`
    .goal = Alleen dit doel; mag vaker; zonder zijn het alle doelen die openstaan
    .date = De dag van de handtekening
    .example =
        pop review sign --who "Ada Lovelace"
        pop review sign 2026-06 --who "Ada Lovelace" --role coach --mode gezien
cli-pop-review-verify = Zeg welke doelen nog zo zijn als toen ervoor getekend werd
    .alias = toets
    .review = Het gesprek, met zijn id of het begin ervan; zonder zijn het ze allemaal
    .example =
        pop review verify
        pop review verify 2026-06 --format json
cli-pop-check = Zeg wat er mis, vaag of afwezig is
    .alias = controleer
    .goal = Alleen dit doel, met een oordeel per letter van SMART
    .format = Hoe de bevindingen geschreven worden
    .strict = Laat een waarschuwing tellen als een fout
    .fix = Verander je bestanden waar het antwoord zeker is, en stel een vraag waar er een ontbreekt
    .dry_run = Met `--fix`: laat zien wat er zou veranderen, en verander niets
    .example =
        pop check
        pop check --goal eerste-klant
        pop check --fix --dry-run
cli-pop-theme = Neem bestanden van het thema in eigen hand
    .alias = thema
    .example =
        pop theme eject
        pop theme check
cli-pop-theme-eject = Zet een bestand van het thema in de map `themes` van je plan, om het te veranderen
    .alias = pak-uit
    .template = Het sjabloon, onderdeel of stijlblad; zonder krijg je de lijst
    .example =
        pop theme eject
        pop theme eject goal_cards
cli-pop-theme-check = Zeg welke van je sjablonen en stijlbladen niet meer bij het thema passen
    .alias = controleer
    .format = Hoe bevindingen geschreven worden
    .example =
        pop theme check
        pop theme check --format json
cli-pop-explain = Leg een regel uit, of noem ze allemaal
    .alias = uitleg
    .rule = De naam van een regel, zoals die tussen haken in een bevinding staat
    .example =
        pop explain goal-without-due
cli-pop-report = Zet het rapport van een editie als PDF, of het blad voor een gesprek
    .alias = rapport
    .edition = De editie; zonder is dat de eerste met een rapport
    .sheet = Zet het gespreksblad in plaats van het rapport
    .output = Schrijf naar dit bestand in plaats van naar de map van de editie in `out`
    .open = Open het als het klaar is
    .example =
        pop report
        pop report --edition review --sheet --open
cli-pop-serve = Toon een editie in de browser, opnieuw na elke keer opslaan
    .alias = toon
    .edition = De editie die je eerst ziet; in de browser kies je een andere
    .port = De poort; is die bezet, dan een vrije erachter
    .open = Open de browser
    .follow = Ga naar de bladzij en de plek waar je aan werkt
    .host = Luister op dit adres, zodat anderen kunnen meekijken; zonder is dat alleen deze computer
    .example =
        pop serve --open
        pop serve --edition portfolio --follow
cli-pop-watch = Maak het opnieuw na elke keer opslaan
    .alias = volg
    .edition = Maak alleen deze editie; mag vaker
    .example =
        pop watch
        pop watch --edition portfolio --poll
cli-pop-lsp = Bedien een editor: bevindingen tijdens het typen, wat een sleutel betekent, waar een verwijzing heen gaat
    .example =
        pop lsp
cli-pop-smart = Beoordeel losse zinnen: welke letters van SMART ze halen, en wat een coach zou vragen
    .alias = beoordeel
    .sentence = De zin; zonder wordt van elke regel invoer een zin gelezen
    .format = Hoe het oordeel geschreven wordt
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
    .out = De map waarin ze komen; zonder komt de eerste op het scherm
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
use-too-many = `{ $argument }` staat er te veel
use-command = de opdracht `{ $value }` bestaat niet
use-conflict = `{ $argument }` gaat niet samen met `{ $value }`
use-missing = er ontbreekt nog iets: { $missing }
use-no-command = er ontbreekt een opdracht
use-other = deze opdracht is zo niet te begrijpen
    .help = `--help` achter de opdracht legt uit hoe ze werkt
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
