# De hulp van elke opdracht. Attributen zijn argumenten.
cli-usage = Gebruik
cli-commands = Opdrachten
cli-command = OPDRACHT
cli-options = Opties
cli-options-short = OPTIES
cli-arguments = Argumenten
cli-examples = Voorbeelden
cli-pop = Maakt van een persoonlijk ontwikkelingsplan een portfolio, en zegt wat er beter kan
    .example =
        pop begin mijn-plan
        pop vraag
        pop noteer "wat ik deed"
        pop bouw
cli-common =
    .help = Toon deze hulp
    .version = Toon de versie
    .folder = Werk alsof je in deze map staat
    .lang = De taal van de meldingen [standaard: de taal van het plan]
    .dir = De map van het plan [standaard: de dichtstbijzijnde met een `pop.toml`]
    .date = Lees het plan zoals op deze dag
    .edition = Alleen deze editie; kan meer dan eens
    .out = Schrijf naar deze map in plaats van `out` in het plan
    .strict = Stop bij fouten en waarschuwingen, en maak niets
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
    .READER = LEZER
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
    .ID = ID
    .YYYY-MM-DD = DAG
cli-pop-init = Maak een nieuw plan
    .dir = De map van het nieuwe plan [standaard: deze map]
    .name = Je naam
    .role = Wat je nu doet; mag leeg zijn
    .intro = De tekst van je eerste pagina: waar je heen wilt, en waarom; mag leeg zijn
    .readers = Wie je plan mag lezen, tenzij een document iets anders zegt
    .smart = Waar de A en de R van SMART voor staan
    .content = Waarmee je begint
    .yes = Vraag niets; neem het gewone antwoord voor wat je niet meegeeft
    .publish = Maak een workflow die alleen de openbare editie publiceert
    .date = Begin het plan op deze dag
    .example =
        pop begin mijn-plan
        pop begin --taal nl --naam "Ada Verbeek" --ja
cli-pop-interview = Beantwoord de vragen uit de twee artikelen achter `pop`, een voor een
    .round = De ronde vragen; laat je dat weg, dan kies je uit een menu
    .id = Bij `doel` of `leerbehoefte`: welke; bij `evalueer`: waarop je terugkijkt
    .answer = Geef een antwoord bij de naam van een vraag; kan meer dan eens
    .anew = Begin een nieuw document, ook als er al een met antwoorden is
    .again = Stel elke vraag nog eens, met wat je eerder antwoordde; met Enter blijft het staan
    .print = Zet de vragen in een PDF om mee te nemen, en vraag niets; met `-` komen ze als tekst
    .date = Antwoord zoals op deze dag
    .example =
        pop vraag
        pop vraag nu
        pop vraag doel eerste-klant
        pop vraag evalueer eerste-klant
        pop vraag gewenst --druk-af vragen.pdf
cli-pop-new = Schrijf een nieuw document met wat je antwoordt, en de sleutels die je meestal nodig hebt
    .kind = De soort document, zoals `doel`
    .title = Hoe het heet
    .set = Vul een sleutel in, zoals `einddatum=2027-01-31`; kan meer dan eens
    .all = Schrijf elke sleutel van de soort op, met wat hij betekent
    .bare = Schrijf alleen wat bekend is, zonder de andere sleutels
    .blank = Vraag niets, ook niet op een terminal
    .edit = Open het in je editor
    .date = Schrijf het zoals op deze dag
    .example =
        pop nieuw doel "Eerste klant"
        pop nieuw doel "Eerste klant" --vul-in einddatum=2027-01-31
cli-pop-log = Schrijf op wat je deed
    .what = Wat je deed
    .goal = Het doel waarvoor het was: zijn id, of het begin daarvan; kan meer dan eens
    .method = Hoe je het deed, zoals `cursus` of `netwerken`
    .on = Wanneer je het deed: een dag, dagen met komma's, of `VAN..TOT` [standaard: vandaag]
    .hours = Hoeveel uur het kostte
    .result = Wat het opleverde
    .reading = Hoe een maat van het doel er nu voor staat; kan meer dan eens
    .date = Schrijf het op zoals op deze dag
    .example =
        pop noteer "Drie bedrijven gebeld"
        pop noteer "Tweede pitch" --doel klant --uren 1,5 --stand pitches=2
cli-pop-import = Maak van een spreadsheet een logboek of een lijst met bewijs
    .file = De spreadsheet: een `.csv` of een `.xlsx`
    .kind = Wat de rijen zijn, `logregel` of `bewijs` [standaard: geraden uit de kopjes]
    .map = Wat een kolom betekent, bij kopje of nummer; kan meer dan eens
    .sheet = Het tabblad, als er meer zijn [standaard: het eerste waar iets in staat]
    .first = Wat vooraan staat in een datum in cijfers: de dag of de maand
    .name = De naam van het nieuwe bestand, zonder uitgang [standaard: die van de spreadsheet]
    .yes = Vraag niets, en schrijf het bestand
    .dry_run = Laat het resultaat zien, zonder het te schrijven
    .example =
        pop importeer activiteiten.csv
        pop importeer uren.xlsx --toewijzing "Waar=aanbieder" --proef
cli-pop-status = Laat zien hoe het plan ervoor staat, en wat de volgende stap is
    .example =
        pop stand
        pop stand --vorm json
cli-pop-goal = Begin aan een doel, rond het af, of verzet het
    .example =
        pop doel klaar klant --waarom "de opdracht is getekend"
        pop doel verzet klant --naar "2 maanden" --waarom "de vakantie kwam ertussen"
cli-pop-goal-start = Begin aan een doel, of ga er weer mee verder
    .date = De dag van de wijziging
    .example =
        pop doel begin klant
cli-pop-goal-done = Sluit een doel af dat je helemaal of deels hebt bereikt
    .partly = Het is deels bereikt
    .date = De dag van de wijziging
    .example =
        pop doel klaar klant --waarom "de opdracht is getekend"
cli-pop-goal-drop = Laat een doel los
    .date = De dag van de wijziging
    .example =
        pop doel laat-los klant --waarom "ik word gevraagd voor iets anders"
cli-pop-goal-move = Verzet de einddatum van een doel
    .to = De nieuwe einddatum, of hoeveel later: `2027-01-31`, `"2 maanden"`
    .date = De dag van de wijziging
    .example =
        pop doel verzet klant --naar "2 maanden" --waarom "de vakantie kwam ertussen"
cli-pop-step = Vink een stap van een doel af, of zet er een bij
    .example =
        pop stap klaar klant 2
        pop stap erbij klant "Drie bedrijven bellen" --op "14 december"
cli-pop-step-add = Zet een stap bij een doel, na de andere
    .what = Wat je gaat doen
    .on = Wanneer het klaar is: `2026-12-14`, `"14 december"`, `"over 2 weken"`
    .date = Zet hem erbij zoals op deze dag
    .example =
        pop stap erbij klant "Drie bedrijven bellen"
        pop stap erbij klant "Drie bedrijven bellen" --op "14 december"
cli-pop-step-done = Vink een stap af als gedaan
    .step = De stap: het nummer, of woorden eruit [standaard: de eerste die openstaat]
    .date = De dag waarop je hem deed
    .example =
        pop stap klaar klant
        pop stap klaar klant 2
cli-pop-build = Maak de edities van een plan
    .edition = Maak alleen deze editie; kan meer dan eens
    .strict = Maak niets als er fouten of waarschuwingen zijn, voor scripts
    .single_file = Schrijf elke editie als één bestand, om te mailen, in plaats van als map
    .example =
        pop bouw
        pop bouw --editie portfolio
cli-pop-leaks = Doorzoek de edities op wat ze niet mogen laten zien
    .edition = Doorzoek alleen deze editie; kan meer dan eens
    .out = Doorzoek deze map in plaats van `out` in het plan
    .example =
        pop lekken
        pop lekken --editie portfolio
cli-pop-readers = Laat zien wie wat leest, en waarom
    .edition = Laat alles zien wat in deze editie staat
    .document = Laat zien wie dit document leest: de id, of het pad
    .out = Vergelijk met wat in deze map is gebouwd in plaats van in `out` in het plan
    .example =
        pop lezers
        pop lezers --editie portfolio
        pop lezers --document eerste-klant
cli-pop-review = Bereid een gesprek over je plan voor, en teken voor de doelen
    .example =
        pop gesprek begin
cli-pop-review-start = Maak het verslag van het volgende gesprek klaar, met alles wat nog openstaat
    .on = De dag van het gesprek [standaard: het eerste dat gepland is, of vandaag]
    .yes = Vraag niet of de lezers van het gespreksblad mogen zien wat er nieuw is
    .example =
        pop gesprek begin
        pop gesprek begin --op 2027-01-31
cli-pop-review-sign = Teken onder een gesprek voor de doelen zoals ze nu zijn
    .review = Het gesprek: zijn id, of het begin daarvan [standaard: het laatste dat er is geweest]
    .who = Wie er tekent
    .role = De rol van wie tekent
    .mode = Wat de handtekening betekent
    .goal = Alleen dit doel; kan meer dan eens [standaard: alle doelen die openstaan]
    .date = De dag van de handtekening
    .example =
        pop gesprek teken --wie "Ada Lovelace"
        pop gesprek teken 2026-06 --wie "Ada Lovelace" --functie coach --betekenis gezien
cli-pop-review-verify = Kijk welke doelen nog hetzelfde zijn als toen ervoor getekend werd
    .review = Het gesprek: zijn id, of het begin daarvan [standaard: alle gesprekken]
    .example =
        pop gesprek toets
        pop gesprek toets 2026-06 --vorm json
cli-pop-check = Meld wat er niet klopt, wat vaag is en wat ontbreekt
    .goal = Alleen dit doel, met een oordeel per letter van SMART
    .format = De vorm van de bevindingen
    .strict = Behandel waarschuwingen als fouten
    .fix = Herstel wat met zekerheid te herstellen is, en stel een vraag waar een antwoord ontbreekt
    .dry_run = Met `--herstel`: laat zien wat er zou veranderen, zonder iets te veranderen
    .heads = Met `--herstel`: schrijf in plaats daarvan elke kop in deze vorm, `toml` of `yaml`
    .example =
        pop controleer
        pop controleer --doel eerste-klant
        pop controleer --herstel --proef
        pop controleer --herstel --koppen yaml
cli-pop-theme = Kopieer bestanden van het thema naar je plan, om ze te veranderen
    .example =
        pop thema pak-uit
        pop thema controleer
cli-pop-theme-eject = Kopieer een bestand van het thema naar de map `themes` van je plan
    .template = Het sjabloon, onderdeel of stijlblad; laat het weg voor een lijst
    .example =
        pop thema pak-uit
        pop thema pak-uit goal_cards
cli-pop-theme-check = Kijk welke van je sjablonen en stijlbladen niet meer bij het thema passen
    .format = De vorm van de bevindingen
    .example =
        pop thema controleer
        pop thema controleer --vorm json
cli-pop-explain = Leg een regel uit, of noem ze allemaal
    .rule = De naam van een regel, zoals die tussen haken in een bevinding staat
    .example =
        pop uitleg goal-without-due
cli-pop-report = Maak het rapport van een editie als PDF of voor Word, of het gespreksblad
    .edition = De editie [standaard: de eerste met een rapport]
    .sheet = Maak het gespreksblad in plaats van het rapport
    .docx = Maak het rapport als Word-document, om in te schrijven
    .output = Schrijf naar dit bestand in plaats van naar de map van de editie in `out`
    .open = Open het als het klaar is
    .yes = Vraag niet of de lezers mogen zien wat er nieuw is
    .example =
        pop rapport
        pop rapport --editie gesprek --blad --open
        pop rapport --docx
cli-pop-form = Vul het formulier van je werkgever in met een editie
    .new = Maak een nieuw formulier voor Word (of een pdf, als `--bestand` op `.pdf` eindigt) en vul het in, als je werkgever er geen heeft
    .file = Het formulier: een `.docx`- of `.odt`-bestand, of een PDF met invulvelden; het verandert zelf nooit
    .edition = De editie [standaard: de eerste voor gekozen lezers]
    .output = Schrijf naar dit bestand [standaard: naast het formulier]
    .map = Een bestand waarin staat waar elke plek om vraagt; zie `--schrijf-toewijzing`
    .inspect = Laat van elke plek zien wat er zou komen en waarom, en schrijf niets
    .write_map = Schrijf waar de plekken om vragen in een bestand dat je kunt verbeteren [standaard: in `forms`]
    .clear_properties = Wis auteur, bedrijf en “laatst opgeslagen door” uit de eigenschappen van het formulier
    .flatten = Maak de invulvelden van een PDF deel van de bladzijden, zodat niemand ze kan veranderen; handtekeningen blijven velden
    .yes = Vraag niet of de lezers mogen zien wat nieuw is
    .example =
        pop formulier "POP-formulier.docx" --bekijk
        pop formulier --nieuw
        pop formulier "POP-formulier.docx" --editie gesprek
cli-pop-share = Laat anderen een document lezen
    .document = Het document: zijn id, zijn pad of zijn titel
    .readers = Wie het ook mag lezen: lezers uit je instellingen, of `openbaar` voor iedereen
    .date = De dag van de wijziging
    .example =
        pop deel eerste-klant leidinggevende
        pop deel eerste-klant openbaar --proef
cli-pop-hide = Verberg een document voor anderen
    .document = Het document: zijn id, zijn pad of zijn titel
    .readers = Wie het niet meer mag lezen [standaard: iedereen behalve jij]
    .date = De dag van de wijziging
    .example =
        pop verberg eerste-klant
        pop verberg eerste-klant coach
cli-pop-remove = Haal een document uit je plan
    .document = Het document: de id, het pad of de titel
    .yes = Vraag niet of het de goede is
    .date = De dag van de wijziging
    .example =
        pop verwijder eerste-klant
        pop verwijder doelen/eerste-klant.md --proef
cli-pop-serve = Toon een editie in de browser, en ververs die na elke keer opslaan
    .edition = De editie die je eerst ziet; wisselen kan in de browser
    .port = De poort; is die bezet, dan de volgende die vrij is
    .open = Open de browser
    .follow = Ga naar de pagina en de plek waar je aan werkt
    .host = Het adres om op te luisteren, zodat anderen kunnen meekijken [standaard: alleen deze computer]
    .panel = Voor een editor die de bladzijden zelf laat zien: een geheim adres, teksten die nog niet bewaard zijn, en JSON-regels over standaardinvoer en -uitvoer
    .example =
        pop toon --open
        pop toon --editie portfolio --volg
cli-pop-watch = Maak de edities opnieuw na elke keer opslaan
    .edition = Maak alleen deze editie; kan meer dan eens
    .example =
        pop volg
        pop volg --editie portfolio --kijk-steeds
cli-pop-lsp = Werk samen met een editor: bevindingen, oplossingen, aanvullen, en wat waarnaar verwijst
    .dir = De map van een plan dat altijd meedoet, wat de editor ook opent [standaard: de plannen van de bestanden die hij opent]
    .example =
        pop lsp
cli-pop-smart = Beoordeel een losse zin: welke letters van SMART hij haalt, en wat een coach zou vragen
    .sentence = De zin; zonder zin wordt elke regel invoer als zin gelezen
    .format = De vorm van het oordeel
    .example =
        pop beoordeel "Ik wil beter worden in Excel"
cli-pop-completions = Laat je shell opdrachten, opties en id's aanvullen
    .shell = De shell
    .example =
        echo 'source <(pop aanvullen bash)' >> ~/.bashrc
        pop aanvullen fish > ~/.config/fish/completions/pop.fish
cli-pop-man = Schrijf de handleiding als man-pagina's
    .out = De map waarin ze komen; zonder map komt de eerste pagina op het scherm
    .example =
        pop handleiding | man -l -
        pop handleiding --uitvoer ~/.local/share/man/man1
cli-pop-help = Toon de hulp van een opdracht
    .command = De opdracht, zoals `doel verzet`
    .example =
        pop hulp doel verzet

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
    .help = zet er `--hulp` achter om te zien hoe hij werkt
shell-written = { $count ->
        [one] 1 pagina
       *[other] { $count } pagina's
    } geschreven in { $path }
man-NAME = NAAM
man-SYNOPSIS = SAMENVATTING
man-DESCRIPTION = BESCHRIJVING
man-OPTIONS = OPTIES
man-ARGUMENTS = ARGUMENTEN
man-SUBCOMMANDS = OPDRACHTEN
man-VERSION = VERSIE
man-EXTRA = VOORBEELDEN
