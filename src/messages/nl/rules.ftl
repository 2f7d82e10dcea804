# Wat de regels zeggen. `id` is wat er aan de hand is, `.label` staat bij de plek, `.help` is de volgende stap.

unclosed-front-matter = de kop van dit bestand is niet afgesloten
    .label = hier begint de kop
    .help = zet een regel met alleen `+++` onder de laatste regel van de kop
unclosed-front-matter-end = de afsluitende `{ $fence }` hoort waarschijnlijk onder deze regel
unclosed-front-matter-dashes = de kop van dit bestand is niet afgesloten
    .label = hier begint de kop
    .help = zet een regel met alleen `---` onder de laatste regel van de kop
unclosed-front-matter-toml = de kop van dit bestand is TOML tussen regels met `---`
    .label = TOML staat tussen regels met `+++`
    .help = maak van beide regels met streepjes `+++`

unclosed-front-matter-above = er staat tekst boven de kop van dit bestand
    .label = hier begint het bestand
    .help = zet deze tekst onder de tweede `+++`
unclosed-front-matter-above-fence = hier begint de kop
unclosed-front-matter-no-opening = er ontbreekt een regel `+++` boven de kop van dit bestand
    .label = hier begint het bestand
    .help = zet boven deze regel een regel met alleen `+++`
unclosed-front-matter-no-fence = de kop van dit bestand staat niet tussen regels met `+++`
    .label = dit lijkt de kop
    .help = zet er een regel met alleen `+++` boven, en een onder de laatste regel ervan
unclosed-front-matter-plus = de regel om een kop heeft drie plustekens
    .label = hier staan er meer of minder
    .help = schrijf `+++`

unclosed-front-matter-returns = de regels van dit bestand eindigen met alleen een regelterugloop (CR), zoals op heel oude Macs
    .label = voor `pop` houdt deze regel niet op
    .help = sla het bestand op met regeleinden van Unix (LF) of Windows (CRLF); de meeste editors bieden die onder in het venster of bij het opslaan
invalid-toml-return = deze regel eindigt met alleen een regelterugloop (CR), zoals op heel oude Macs
    .label = dit regeleinde kent TOML niet
    .help = sla het bestand op met regeleinden van Unix (LF) of Windows (CRLF); de meeste editors bieden die onder in het venster of bij het opslaan

invalid-toml-no-quotes = de tekst achter `{ $key }` staat niet tussen aanhalingstekens
    .label = tekst hoort tussen aanhalingstekens
    .help = schrijf `{ $key } = { $value }`
invalid-toml-open-quote = het laatste aanhalingsteken ontbreekt
    .label = deze tekst loopt door tot de volgende `"`
    .help = zet een `"` aan het eind van de tekst
invalid-toml-no-value = er staat niets achter `{ $key } =`
    .label = hier hoort een waarde
    .help = schrijf iets achter de `=`, of haal de regel weg
invalid-toml-curly = dit zijn gekrulde aanhalingstekens
    .label = in de kop horen rechte aanhalingstekens
    .help = maak van “ en ” een rechte `"`
invalid-toml-backslash = een `\` in een tekst heeft een bijzondere betekenis
    .label = dit is geen bekend teken
    .help = schrijf `\\`, of zet de tekst tussen enkele aanhalingstekens
invalid-toml-colon = tussen een sleutel en een waarde hoort een `=`
    .label = hier staat een `:`
    .help = schrijf `sleutel = "waarde"`
invalid-toml-twice = `{ $key }` staat hier twee keer
    .label = hij stond hierboven al
    .help = laat er één staan
invalid-toml-alias = `{ $key }` staat hier twee keer, onder twee namen
    .label = dit is dezelfde sleutel
    .help = laat er één staan
invalid-toml-unclosed = een haakje is niet gesloten
    .label = wat hier opengaat, loopt door tot het eind
    .help = zet het haakje erbij
invalid-toml-brackets = `{ $key }` staat hier met enkele en met dubbele haken
    .label = dit is dezelfde naam
    .help = schrijf overal `[[{ $key }]]`: elk blok is één onderdeel van een lijst
invalid-toml-comma = een getal schrijf je hier met een punt
    .label = er staat een komma
    .help = schrijf `{ $key } = { $value }`
invalid-toml-unit = schrijf hier alleen het getal, zonder eenheid
    .label = er staat meer dan alleen een getal
    .help = schrijf `{ $key } = { $value }`
invalid-toml-number = een getal schrijf je hier met cijfers en hooguit een punt ertussen
    .label = dit wordt gelezen als { $value }
    .help = schrijf `{ $key } = { $value }`
invalid-toml-thousands = dit getal kun je op twee manieren lezen
    .label = { $first } of { $other }
    .help = schrijf `{ $key } = { $first }` of `{ $key } = { $other }`
invalid-toml-list = woorden in een lijst staan tussen aanhalingstekens
    .label = zo zijn ze niet te lezen
    .help = schrijf `{ $key } = { $value }`
invalid-toml-inner-quotes = in deze tekst staan aanhalingstekens
    .label = de tekst eindigt bij het tweede
    .help = gebruik in de tekst “ en ”, of schrijf `\"`
invalid-toml-key-space = een sleutel is één woord
    .label = er staat een spatie in
    .help = schrijf `{ $value }`
invalid-toml-no-equals = op deze regel staat geen `=`
    .label = hier horen een sleutel, een `=` en een waarde te staan
    .help = schrijf `naam = "tekst"`
invalid-toml-other = deze regel is niet te lezen
    .label = hier klopt iets niet
    .help = schrijf `sleutel = "tekst"`, `sleutel = 2026-01-20`, `sleutel = 3` of `sleutel = ["a", "b"]`

invalid-yaml-twice = `{ $key }` staat hier twee keer
    .label = hij stond hierboven al
    .help = laat er één staan
invalid-yaml-anchor = `&` en `*` aan het begin van een waarde verwijzen naar een andere plek
    .label = zulke verwijzingen leest `pop` niet
    .help = schrijf hier de waarde zelf; hoort het teken bij de tekst, zet die dan tussen aanhalingstekens
invalid-yaml-tag = `!` aan het begin van een waarde zegt wat voor waarde het is
    .label = dat bepaalt bij `pop` de sleutel
    .help = laat het weg; hoort het teken bij de tekst, zet die dan tussen aanhalingstekens
invalid-yaml-documents = een kop is één document
    .label = hier begint een volgend document
    .help = haal deze regel weg
invalid-yaml-deep = lijsten en tabellen zitten hier te diep in elkaar
    .label = geen enkele sleutel heeft dit nodig
    .help = schrijf de waarde met minder lagen
invalid-yaml-no-key = een kop bestaat uit sleutels met waarden
    .label = dit is geen sleutel met een waarde
    .help = schrijf `sleutel: waarde`
invalid-yaml-tab = een regel spring je in met spaties
    .label = hier staat een tab voor
    .help = maak van elke tab twee spaties
invalid-yaml-open-quote = het laatste aanhalingsteken ontbreekt
    .label = de tekst die hier begint houdt niet op
    .help = zet het aanhalingsteken aan het eind van de tekst
invalid-yaml-open-bracket = een lijst of tabel tussen haken is niet te lezen
    .label = hier ontbreekt een haak of een komma
    .help = schrijf `[a, b]`, of zet elk onderdeel onder de sleutel op een regel die met `- ` begint
invalid-yaml-escape = een `\` tussen dubbele aanhalingstekens heeft een bijzondere betekenis
    .label = dit is geen bekend teken
    .help = schrijf `\\`, of zet de tekst tussen enkele aanhalingstekens
invalid-yaml-colon = een tekst met een dubbele punt hoort tussen aanhalingstekens
    .label = met de dubbele punt begint een volgende sleutel
    .help = schrijf `{ $key }: { $value }`
invalid-yaml-reserved = een tekst die met dit teken begint hoort tussen aanhalingstekens
    .label = dit teken heeft een eigen betekenis
    .help = schrijf `{ $key }: { $value }`
invalid-yaml-curly = dit zijn gekrulde aanhalingstekens
    .label = een tekst met een dubbele punt hoort tussen rechte aanhalingstekens
    .help = maak van “ en ” een rechte `"`
invalid-yaml-equals = in een kop met streepjes hoort een dubbele punt tussen sleutel en waarde
    .label = hier staat een `=`
    .help = schrijf `{ $key }: waarde`
invalid-yaml-no-space = achter de dubbele punt van een sleutel hoort een spatie
    .label = hier ontbreekt die
    .help = schrijf `{ $value }`
invalid-yaml-other = deze regel is niet te lezen
    .label = hier klopt iets niet
    .help = schrijf `sleutel: tekst`, `sleutel: 2026-01-20`, `sleutel: 3` of `sleutel: [a, b]`
already-here = hier staat het al

not-utf8 = dit bestand is niet als UTF-8 opgeslagen
    .label = dit teken is niet te lezen
    .help = sla het bestand opnieuw op met de codering UTF-8
file-too-large = dit bestand is groter dan 16 MB
    .label = het is dus niet gelezen
    .help = splits het, of voeg het als bewijs bij een document

unknown-kind = de soort `{ $kind }` bestaat niet
    .help = kies { $known }
unknown-kind-near = de soort `{ $kind }` bestaat niet
    .help = bedoelde je `{ $nearest }`?
unknown-kind-folder = de map `{ $folder }` zegt niet wat voor document dit is
    .label = zonder soort is het niet te lezen
    .help = zet het in een van { $known }; vrije tekst hoort in `paginas`
unknown-kind-folder-near = de map `{ $folder }` zegt niet wat voor document dit is
    .help = bedoelde je de map `{ $nearest }`?
unknown-kind-loose = dit document staat niet in een map voor zijn soort
    .label = nergens staat wat voor document het is
    .help = zet het in een map zoals `doelen`, of schrijf `soort = "pagina"` in de kop
unknown-kind-empty = deze notitie is leeg en staat niet in een map voor haar soort
    .label = nergens staat wat voor document het wordt
    .help = zet haar in een map zoals `doelen` of `logboek`, of gooi haar weg
unknown-kind-default = de soort `{ $kind }` bestaat niet
    .help = noem een soort, zoals `bewijs` of `logregel`

unknown-key = de sleutel `{ $key }` bestaat hier niet
    .label = onbekende sleutel
    .help = de sleutels zijn { $known }
unknown-key-near = de sleutel `{ $key }` bestaat hier niet
    .label = onbekende sleutel
    .help = bedoelde je `{ $nearest }`?
unknown-key-misplaced = `{ $key }` is in `[{ $table }]` terechtgekomen
    .label = deze sleutel hoort bij het document zelf
    .help = zet de regel hoger, boven de eerste regel met rechte haken
unknown-key-audience = er is geen veld `{ $key }` om te verbergen
    .help = noem een sleutel van dit document, zoals `obstakels` of `smart.relevant`

unknown-key-fixed = `{ $key }` is niet los te verbergen
    .label = zonder dit zegt het document iets anders
    .help = beperk de lezers van het hele document, of haal deze regel weg

unknown-key-inner = `{ $key }` hoort onder `[{ $table }]`
    .label = hij staat los
    .help = zet de regel onder een regel `[{ $table }]`, aan het eind van de kop

unknown-key-column = er is geen sleutel voor de kolom `{ $key }`
    .label = wat onder dit kopje staat, komt op geen enkele pagina
    .help = gebruik een van deze kopjes: { $known }; of zet deze woorden in een kolom `tekst`
unknown-key-columns = { $more ->
        [0] de kolom `{ $key }` is geen sleutel
       *[other] de kolom `{ $key }` en andere zijn geen sleutels
    }
    .label = alleen jij ziet wat eronder staat, onder zijn eigen naam
    .help = laat het zo, of gebruik een van deze kopjes: { $known }
unknown-key-beyond = deze rij heeft meer cellen dan de tabel kolommen heeft
    .label = dit komt op geen enkele pagina
    .help = geef het een kolom, of schrijf `\|` als het streepje bij de tekst hoort

unknown-setting = de instelling `{ $key }` bestaat niet
    .help = de instellingen zijn hier { $known }
unknown-setting-near = de instelling `{ $key }` bestaat niet
    .help = bedoelde je `{ $nearest }`?
unknown-setting-misplaced = `{ $key }` is in `[{ $table }]` terechtgekomen
    .help = zet de regel bovenaan het bestand, boven de eerste regel met rechte haken
unknown-setting-inner = `{ $key }` hoort onder `[{ $table }]`
    .label = hij staat bovenaan het bestand
    .help = zet de regel onder een regel `[{ $table }]`
unknown-setting-rule = de regel `{ $key }` bestaat niet
    .help = `pop uitleg` noemt alle regels
unknown-setting-rule-near = de regel `{ $key }` bestaat niet
    .help = bedoelde je `{ $nearest }`?

unknown-setting-rule-fixed = de regel `{ $key }` is niet in te stellen
    .help = hij houdt het plan veilig; haal deze regel weg
unknown-setting-words = in een vertaling van de instellingen staan alleen vertaalde woorden
    .label = `{ $key }` telt alleen in `pop.toml`
    .help = haal deze regel weg

wrong-type = bij `{ $key }` hoort { $expected }
    .label = dit is { $found }
    .help = schrijf { $expected }
wrong-type-bare = bij `{ $key }` hoort { $expected }
    .label = dit is { $found }
    .help = zet het tussen aanhalingstekens
wrong-type-quoted = bij `{ $key }` hoort { $expected }
    .label = tussen aanhalingstekens is het tekst
    .help = laat de aanhalingstekens weg, en gebruik een punt voor decimalen
wrong-type-unit = bij `{ $key }` hoort { $expected }
    .label = dit is tekst
    .help = schrijf hier alleen het getal

wrong-type-table = bij `{ $key }` hoort { $expected }
    .label = dit is { $found }
    .help = schrijf `{ $key } = {"{"} {"…"} = … {"}"}`; de sleutels zijn { $inner }
wrong-type-tables = bij `{ $key }` hoort { $expected }
    .label = dit is { $found }
    .help = zet `[[{ $key }]]` op een eigen regel aan het eind van de kop, met de sleutels eronder: { $inner }

missing-key = `{ $key }` ontbreekt bij dit document ({ $kind })
    .label = `{ $key }` staat niet in deze kop
    .help = zet erbij: `{ $key } = …`. { $doc }
missing-key-of = waar kijk je in deze evaluatie op terug?
    .label = er staat geen doel of logregel bij
    .help = zet erbij: `van = ["…"]`, met de naam van een doel of een logregel; tot dan kun alleen jij dit lezen
missing-key-no-front-matter = `{ $key }` ontbreekt bij dit document ({ $kind })
    .label = het bestand heeft geen kop
    .help = begin het bestand met een regel `+++`, dan `{ $key } = …`, dan weer een regel `+++`
missing-key-row = `{ $key }` ontbreekt hier ({ $kind })
    .label = hier staat geen `{ $key }`
    .help = vul de cel onder `{ $key }` in; staat die kolom nog niet in de tabel, voeg hem dan toe
missing-key-table = `{ $key }` ontbreekt hier
    .help = zet erbij: `{ $key } = …`

invalid-date = dit is geen datum
    .label = een datum schrijf je als jaar-maand-dag
    .help = schrijf hem als `2026-01-20`
invalid-date-read = “{ $said }” wordt gelezen als { $date }
    .label = een datum schrijf je als jaar-maand-dag
    .help = schrijf hem zo, dan leest elk programma dezelfde dag
invalid-date-yearless = van welk jaar is “{ $said }”?
    .label = pop leest hier wel een tijd, maar geen jaar
    .help = schrijf de laatste dag, zoals `2026-12-31`, of zet het jaar erbij
invalid-date-period = dit is geen datum
    .label = en `pop.toml` kent geen periode “{ $name }”
    .help = schrijf het als `2026-01-20`; of zet de eerste en laatste dag van de periode in `pop.toml`, onder een regel `[periode]`: `"{ $name }" = "2026-11-16..2027-01-31"`
invalid-date-year = dit jaar is niet te lezen
    .label = een jaar heeft vier cijfers
    .help = schrijf de datum als `2026-01-20`
invalid-date-month = maand { $month } bestaat niet
    .label = een datum schrijf je als jaar-maand-dag
    .help = schrijf een maand van 01 tot en met 12
invalid-date-day = { $month } { $year } heeft geen dag { $day }
    .label = de laatste dag is { $last }
    .help = schrijf een dag van 1 tot en met { $last }
invalid-date-order = een datum schrijf je als jaar-maand-dag
    .label = hier staat dag-maand-jaar
    .help = schrijf `{ $date }`
invalid-date-marks = een datum schrijf je met `-` ertussen, en met twee cijfers voor maand en dag
    .label = jaar, maand en dag staan er wel, maar anders geschreven
    .help = schrijf `{ $date }`
invalid-date-words = een datum schrijf je als jaar-maand-dag
    .label = dit wordt gelezen als { $said }
    .help = schrijf `{ $date }`
invalid-date-either = met deze datum kun je twee dagen bedoelen
    .label = { $first } of { $other }
    .help = schrijf `{ $write-first }` of `{ $write-other }`
invalid-date-no-year = bij deze dag staat geen jaar
    .label = volgend jaar zou het een andere dag zijn
    .help = zet het jaar ervoor: `JJJJ-{ $date }`
invalid-date-moves = deze dag schuift mee met vandaag
    .label = morgen zou het een andere dag zijn
    .help = schrijf de dag zelf, zoals `2026-01-20`
invalid-date-time = alleen de dag telt hier
    .label = bij een dag hoort geen tijd
    .help = schrijf `{ $date }`
invalid-date-column-year = bij deze dagen staat geen jaar
    .label = deze regels hebben nog geen datum
    .help = zet het jaar in de naam van het bestand, zoals `logboek/2026.md`, of bij elke dag
invalid-date-heading-year = van deze dag is het jaar niet bekend
    .label = wat eronder staat heeft nog geen datum
    .help = zet het jaar in de eerste van deze kopjes, of in de naam van het bestand: `logboek/2026.md`
invalid-date-heading-either = dit kunnen twee verschillende dagen zijn
    .label = { $first } of { $other }
    .help = schrijf de maand als woord, of de dag als `2026-01-20`
invalid-date-heading-weekday = { $date } valt op een andere dag van de week
    .label = de weekdag en de datum horen niet bij elkaar
    .help = verbeter een van de twee

invalid-value = `{ $value }` kun je niet invullen bij `{ $key }`
    .label = dit woord hoort er niet bij
    .help = kies { $known }
invalid-value-near = `{ $value }` kun je niet invullen bij `{ $key }`
    .label = dit woord hoort er niet bij
    .help = bedoelde je `{ $nearest }`?
invalid-value-range = dit getal past niet bij `{ $key }`
    .label = het moet tussen { $low } en { $high } liggen
    .help = kies een heel getal van { $low } tot en met { $high }
invalid-value-number = dit getal past niet bij `{ $key }`
    .label = het is te groot, of helemaal geen getal
    .help = schrijf een gewoon getal
invalid-value-negative = `{ $key }` kan niet minder dan nul zijn
    .label = een getal vanaf 0
    .help = laat het minteken weg
invalid-value-period = `{ $key }` is geen tijdsduur
    .label = een tijdsduur is een getal en een eenheid
    .help = schrijf bijvoorbeeld `"6 maanden"`
invalid-value-named-period = pop weet zo niet wanneer “{ $name }” is
    .label = in `{ $value }` staan geen eerste en laatste dag
    .help = schrijf beide dagen op, zoals `"2026-11-16..2027-01-31"`
invalid-value-order = deze periode eindigt voordat hij begint
    .help = wissel de twee data om
invalid-value-own-word = `{ $value }` betekent “alleen jij”, dus zo kun je andere lezers niet noemen
    .label = wie dat boven een tekst zet, rekent daarop
    .help = geef deze lezers een andere naam; voor jezelf is er `{ $nearest }`
invalid-value-built-in = `{ $value }` betekent iedereen; je kunt die lezers niet zelf maken
    .help = haal deze regel weg; voor iedereen is er `{ $nearest }`
invalid-value-folder = `{ $value }` kan niet de naam van een map zijn
    .help = gebruik letters, cijfers en `-`
invalid-value-colour = dit is geen kleur
    .label = een kleur is een `#` en zes cijfers van 0 tot f
    .help = schrijf bijvoorbeeld `"#1d4ed8"`
invalid-value-contrast = op `{ $value }` is geen tekst te lezen
    .label = met donkere én met witte letters is het contrast lager dan 4,5
    .help = kies `{ $nearest }`, de dichtstbijzijnde kleur waarop tekst te lezen is
invalid-value-pattern = `{ $value }` is geen patroon voor bestanden
    .help = schrijf bijvoorbeeld `"klad/**"`
invalid-value-base-url = `{ $value }` is geen adres op het web
    .help = schrijf het hele adres, bijvoorbeeld `"https://voorbeeld.nl/plan/"`

invalid-value-base-url-reader = `{ $value }` hoort bij een editie die niet openbaar is
    .help = laat het weg: alleen wat iedereen mag lezen heeft een adres op het web
invalid-value-feed = voor een feed moet pop weten op welk webadres de editie staat
    .help = zet `webadres` in de instellingen, of laat `feed` weg

duplicate-id = de naam `{ $id }` wordt twee keer gebruikt
    .label = dit document heet hetzelfde als `{ $first }`
    .help = geef een van de bestanden een andere naam, of een eigen `id`
duplicate-id-item = de naam `{ $id }` wordt twee keer gebruikt
    .label = die naam is al in gebruik in `{ $first }`
    .help = geef een van de twee een andere `id`
duplicate-id-audience = de lezersgroep `{ $id }` staat er twee keer
    .label = hoofdletters maken geen verschil
    .help = laat er één staan
duplicate-id-edition = er zijn twee edities `{ $id }`
    .help = geef een van de twee een andere naam

unknown-reference = er is niets in je plan dat `{ $id }` heet
    .label = dit verwijst nergens naar
    .help = maak een document met deze naam, of haal de verwijzing weg
unknown-reference-near = er is niets in je plan dat `{ $id }` heet
    .label = dit verwijst nergens naar
    .help = bedoelde je `{ $nearest }`?
unknown-reference-competence = het profiel heeft geen competentie `{ $id }`
    .label = dit verwijst nergens naar
    .help = zet de competentie in het profiel, of haal deze regel weg

wrong-kind = `{ $key }` kan niet naar `{ $id }` verwijzen
    .label = de soort van `{ $id }` is { $found }
    .help = noem een document van een andere soort: { $expected }

reference-cycle = deze doelen wachten op elkaar
    .label = { $path }
    .help = haal een van deze verwijzingen weg, zodat één doel als eerste kan
waits-here = en wacht hier

missing-file = het bestand `{ $file }` is er niet
    .label = op dit pad staat niets
    .help = zet het bestand daar neer, of verbeter het pad; begin bij de map van dit document
missing-file-near = het bestand `{ $file }` is er niet
    .label = op dit pad staat niets
    .help = bedoelde je `{ $nearest }`?
missing-file-elsewhere = het bestand `{ $file }` is er niet
    .label = op dit pad staat niets
    .help = er staat wel een bestand met deze naam in `{ $path }`; begin een pad bij de map van dit document
missing-file-several = er zijn meer bestanden die `{ $file }` heten
    .label = dit kan { $files } zijn; zolang dat niet vaststaat, toont geen editie er een van
    .help = schrijf het pad van het bestand dat je bedoelt, of geef de bestanden elk een eigen naam
missing-file-outside = `{ $file }` ligt buiten het plan
    .label = pop kan alleen bestanden laten zien die in je plan staan
    .help = kopieer het bestand naar de map van het plan

not-printed = in de lettertypes van het rapport { $count ->
        [one] ontbreekt het teken
       *[other] ontbreken de tekens
    } { $signs }{ $more ->
        [0] { "" }
       *[other] { " " }en nog { $more }
    }
    .label = in het rapport staat hier een vraagteken, of er valt een accent weg
    .help = schrijf het met andere tekens of in woorden, of laat het weg; op de site staat het wel goed
not-printed-deep = lijsten of citaten zitten dieper in elkaar dan op papier kan
    .label = vanaf hier staan de regels in het rapport een niveau hoger
    .help = gebruik minder niveaus: splits de lijst, of geef de delen tussenkoppen; op de site staat het wel goed
not-printed-name = de naam `{ $name }` is niet te drukken: in de lettertypes van het rapport ontbreekt { $signs }{ $more ->
        [0] { "" }
       *[other] { " " }en nog { $more }
    }
    .label = in het rapport zou er een vraagteken in de naam staan
    .help = schrijf de naam in Latijnse, Griekse of Cyrillische letters, of haal `rapport` en `gespreksblad` weg bij `uitvoer` van de edities

file-not-shown-broken = `{ $file }` is niet als afbeelding te lezen
    .label = je lezers krijgen de beschrijving in plaats van het beeld
    .help = open het in een programma voor afbeeldingen en bewaar het als JPEG of PNG; lukt dat niet, haal het dan opnieuw van de camera
file-not-shown-format = browsers tonen `{ $file }` niet
    .label = je lezers krijgen de beschrijving in plaats van het beeld
    .help = bewaar het als JPEG, of als PNG als het een schermafdruk is
file-not-shown-unsupported = het formaat van de afbeelding `{ $file }` kan pop niet lezen
    .label = je lezers krijgen de beschrijving in plaats van het beeld
    .help = bewaar het als JPEG, of als PNG als het een schermafdruk is
file-not-shown-film = `{ $file }` is een video, en daaruit kan blijken waar die is opgenomen
    .label = de video komt in geen enkele editie
    .help = zet de video op de plek waar je je video's deelt, en zet hier een link erheen
file-not-shown-page = `{ $file }` kan programma's uitvoeren
    .label = geen enkele editie neemt het op
    .help = bewaar het als pdf, of schrijf het als pagina van je plan
file-not-shown-drawing = `{ $file }` is niet als SVG-tekening te lezen
    .label = je lezers krijgen de beschrijving in plaats van het beeld
    .help = open het in het programma waarmee het is gemaakt en bewaar het als gewone SVG of als PNG
file-not-shown-large = `{ $file }` is te groot om te tonen
    .label = er zitten meer dan 100 miljoen pixels in, of een zijde telt er meer dan 30.000
    .help = bewaar het kleiner; op een pagina is het hooguit 1600 pixels breed
file-not-shown-unknown = `{ $file }` is een soort bestand dat geen enkele editie meeneemt
    .label = wat een browser of een server ermee doet, kan niemand zeggen
    .help = bewaar het als pdf of als afbeelding, pak het in als `.zip`, of verwijs naar een plek waar je het deelt
file-not-shown-unlike = `{ $file }` is niet wat de naam zegt
    .label = geen enkele editie neemt het op
    .help = bewaar het opnieuw in het programma waarmee het is gemaakt, of geef het de extensie van wat het is
file-not-shown-work = `{ $file }` tekenen kost te veel rekenwerk
    .label = door alle herhalingen en verwijzingen wordt de tekening te groot, of komt er geen eind aan
    .help = bewaar het als PNG, of vereenvoudig filters, maskers en patronen in het programma waarmee het is gemaakt
file-not-shown-words = woorden in `{ $file }` worden niet getoond: `{ $words }`
    .label = ze staan erin als HTML, en die gaat bij een tekening op pagina en papier verloren
    .help = bewaar het als PNG, of laat het programma de bijschriften als tekst schrijven
file-not-shown-letters = tekens in `{ $file }` worden niet getoond: { $letters }
    .label = pop heeft geen lettertype met deze tekens
    .help = bewaar het als PNG, of laat het programma tekst omzetten in lijnen
file-not-shown-inner = een afbeelding in `{ $file }` wordt niet getoond
    .label = die staat ergens anders, is zelf een tekening of is niet te lezen
    .help = zet die als JPEG of PNG in de tekening, of bewaar het geheel als PNG

broken-link = deze link gaat nergens heen
    .label = `{ $target }` is er niet
    .help = verbeter het adres, of haal de link weg
broken-link-folder = een map heeft geen eigen pagina
    .label = lezers zien deze woorden zonder link
    .help = verwijs naar een document in die map, of laat het zo voor wie de bestanden zelf leest
broken-link-near = deze link gaat nergens heen
    .label = `{ $target }` is er niet
    .help = bedoelde je `{ $nearest }`?
broken-link-spaced = bij een spatie houdt het adres van deze link op
    .label = dus zien je lezers deze tekens in plaats van een link naar `{ $target }`
    .help = zet de naam tussen punthaken: `(<{ $target }>)`
broken-link-rooted = een adres in het plan begint niet met `/`
    .label = `{ $target }` wijst naar het begin van een schijf of een site
    .help = schrijf het pad vanaf dit bestand: `{ $path }`
broken-link-heading = deze link gaat naar een tussenkop die niet bestaat
    .label = er is hier geen tussenkop `#{ $fragment }`
    .help = verbeter de link, of geef de tussenkop die naam: `## Je tussenkop {"{"}#naam{"}"}`
broken-link-heading-elsewhere = deze link gaat naar een tussenkop die niet bestaat
    .label = de pagina is er wel, maar er staat geen tussenkop `#{ $fragment }` op
    .help = verbeter wat er achter `#` staat, of laat het weg
broken-link-heading-near = deze link gaat naar een tussenkop die niet bestaat
    .label = er is geen tussenkop `#{ $fragment }`
    .help = bedoelde je `#{ $nearest }`?
broken-link-note = nergens in de tekst staat een verwijzing naar deze noot
    .label = dus geen enkele editie toont die noot
    .help = zet `[^{ $name }]` in de tekst waar de noot bij hoort, of haal de noot weg
broken-link-forbidden = dit adres mag niet
    .label = `{ $target }`
    .help = link naar een webadres, een e-mailadres, een telefoonnummer of een bestand in het plan

raw-html = HTML verschijnt als tekst
    .label = je lezers zien deze tekens staan
    .help = schrijf het als Markdown, of haal het weg

loose-comment = `-->` staat in zichtbare tekst
    .label = een opmerking houdt op bij de eerste `-->`; wat daarachter komt, is te zien
    .help = zet alles wat verborgen moet blijven tussen één `<!--` en één `-->`; is dit een pijl, schrijf dan `→`
loose-comment-open = deze opmerking wordt nergens afgesloten
    .label = dus alles wat erachter staat, is voor iedereen verborgen
    .help = sluit die af met `-->`
loose-comment-code = deze opmerking springt in zoals code
    .label = misschien is het code; voor de zekerheid is het voor iedereen verborgen
    .help = wil je het laten zien, zet de code dan tussen regels met drie backticks; wil je het verbergen, haal dan de spaties ervoor weg
loose-comment-remark = deze opmerking wordt nergens afgesloten
    .label = dus alles wat erachter staat, is voor iedereen verborgen
    .help = sluit die af met `%%`; wil je de tekens laten zien, zet ze dan tussen backticks

image-without-alt-wiki = deze afbeelding heeft geen beschrijving
    .label = wie de afbeelding niet kan zien, weet niet wat erop staat
    .help = zeg achter een streep wat er te zien is: `![[{ $target }|wat er te zien is]]`
image-without-alt = deze afbeelding heeft geen beschrijving
    .label = wie de afbeelding niet kan zien, weet niet wat erop staat
    .help = zeg tussen de rechte haken wat er te zien is

empty-heading = onder { $count ->
        [one] “{ $heading }” staat
       *[other] “{ $heading }” en { $count ->
            [2] nog een tussenkop staat
           *[other] andere tussenkoppen staat
        }
    } nog niets
    .label = hier staat niets
    .help = schrijf hier een zin, of haal de tussenkop weg
heading-skips-level = deze tussenkop slaat een niveau over
    .label = niveau { $level }, terwijl { $expected } aan de beurt was
    .help = zet er { $expected } keer `#` voor

unclear-address = { $key } leidt nergens heen
unclear-address-scheme = het begin van dit adres ontbreekt
    .label = het wordt gelezen als `{ $address }`
    .help = schrijf `{ $address }`
unclear-address-slip = er zit een tikfout in het begin van dit adres
    .label = het wordt gelezen als `{ $address }`
    .help = schrijf `{ $address }`
unclear-address-space = in dit adres staat een spatie
    .label = het wordt gelezen als `{ $address }`
    .help = schrijf `{ $address }`
unclear-address-mail = dit is een e-mailadres zonder `mailto:`
    .label = het wordt gelezen als `{ $address }`
    .help = schrijf `{ $address }`
unclear-address-other-scheme = dit adres begint met iets wat je lezers niet kunnen openen
    .label = het staat er als tekst, niet als link
    .help = schrijf een adres dat begint met `https://`, `mailto:` of `tel:`
unclear-address-file = dit is de naam van een bestand, geen adres
    .label = hier kan niemand op klikken
    .help = zet een bestand bij `bestand`; een adres begint met `https://`
unclear-address-none = dit is geen adres
    .label = het staat er als tekst, niet als link
    .help = schrijf het hele adres, zoals `https://example.org/ik`
unclear-address-mail-slip = hier staat meer dan een e-mailadres
    .label = het wordt gelezen als `{ $address }`
    .help = schrijf `{ $address }`
unclear-address-mail-words = dit is geen e-mailadres
    .label = het staat er als tekst: niemand kan er met één klik naar schrijven
    .help = schrijf `{ $address }`, als dat het adres is
unclear-address-mail-none = dit is geen e-mailadres
    .label = het staat er als tekst: niemand kan er met één klik naar schrijven
    .help = schrijf één adres, zoals `naam@example.org`
unclear-address-numbers = hier staat meer dan één telefoonnummer
    .label = het staat er als tekst: welk nummer moet gebeld worden?
    .help = laat hier één nummer staan; een tweede kan een link zijn: `{"{"} tekst = "Werk", url = "tel:+31201234567" {"}"}`
unclear-address-number = dit is geen telefoonnummer
    .label = het staat er als tekst: niemand kan het met één klik bellen
    .help = schrijf het nummer in cijfers, zoals `+31 6 1234 5678`

unknown-audience-crossing = het is niet duidelijk welke regels van dit bestand je hiermee wilt verbergen
    .label = tot dat duidelijk is, kan alleen jij ze lezen
    .help = geef elke regel zijn eigen lezers: een kolom `lezers`, of `{"{"}.prive{"}"}` achter het kopje met de dag
unknown-audience = er zijn geen lezers die `{ $name }` heten
    .label = deze naam is niet bekend
    .help = noem ze in `pop.toml`: een regel `[lezersgroepen]`, en daaronder `{ $name } = "wie dat zijn"`
unknown-audience-contradicts = hier staat dat alleen jij dit mag lezen, maar ook `{ $name }`
    .label = dus kan alleen jij het lezen
    .help = laat dit woord weg als `{ $name }` het mag lezen, of laat alleen dit woord staan
unknown-audience-shape = `{ $name }` kan geen naam van lezers zijn
    .label = tot hier een naam staat, kan alleen jij dit lezen
    .help = is het alleen voor jou, schrijf dan `{"{"}.prive{"}"}` achter een tussenkop, of `lezers = "prive"` in de kop
unknown-audience-near = er zijn geen lezers die `{ $name }` heten
    .label = deze naam is niet bekend
    .help = bedoelde je `{ $nearest }`?
unknown-audience-mark = het teken `{"{"}{ $mark }{"}"}` achter deze tussenkop betekent niets
    .label = tot dat duidelijk is, kan alleen jij deze tekst lezen
    .help = schrijf `{"{"}.prive{"}"}` of `{"{"}lezers=naam{"}"}`

unknown-audience-stray = het is niet duidelijk wat je met dit teken wilt verbergen
    .label = het staat niet aan het eind van een tussenkop; zolang kan alleen jij deze tekst lezen
    .help = zet het helemaal aan het eind van de tussenkop: `## Salaris {"{"}.prive{"}"}`

unknown-measure = bij de doelen van deze logregel is er geen maat `{ $name }`
    .label = deze maat is er niet
    .help = gebruik de naam van een maat van het doel
unknown-measure-near = bij de doelen van deze logregel is er geen maat `{ $name }`
    .label = deze maat is er niet
    .help = bedoelde je `{ $nearest }`?
unknown-measure-shows = geen van je doelen heeft een maat `{ $name }`
    .label = deze maat is er niet
    .help = gebruik de naam van een maat van een van je doelen
unknown-measure-shows-near = geen van je doelen heeft een maat `{ $name }`
    .label = deze maat is er niet
    .help = bedoelde je `{ $nearest }`?
unknown-measure-no-goal = deze stand hoort nog niet bij een doel
    .label = de logregel noemt geen doel
    .help = zet `doel = "…"` in de kop

unused-waiver = deze vrijstelling is niet nodig
    .label = `{ $name }` heeft hier niets aan te merken
    .help = haal die weg
unused-waiver-near = de regel `{ $name }` bestaat niet
    .help = bedoelde je `{ $nearest }`?
unused-waiver-unknown = de regel `{ $name }` bestaat niet
    .help = `pop uitleg` noemt alle regels
unused-waiver-fixed = voor de regel `{ $name }` is geen vrijstelling mogelijk
    .help = herstel wat hij vindt, en haal deze regel weg
unused-waiver-no-reason = deze vrijstelling geeft geen reden
    .label = zeg in een paar woorden waarom de regel hier niet geldt
    .help = schrijf de reden tussen de aanhalingstekens

goal-not-specific = bij dit doel staat nog niet wat je precies gaat doen
    .label = S: nergens staat wat je gaat doen
    .help = beschrijf in één zin wat je gaat doen of kunnen: `specifiek = "…"` onder `[smart]`
goal-without-measure = waaraan zie je dat dit doel bereikt is?
    .label = M: pop vindt hier geen maat en geen resultaat
    .help = voeg een `[[maat]]` toe met `van` en `naar`, of zeg bij `meetbaar` wat er is als je klaar bent
goal-without-effort = wat vraagt dit doel van je: hoeveel tijd of geld, en wiens hulp?
    .label = A: pop vindt daar hier niets over
    .help = schat het in: `inzet = {"{"} uren_per_week = 2 {"}"}`, of zeg bij `haalbaar` waarom het kan
goal-without-effort-words = bij “{ $title }” staat nog niet of het haalbaar is
    .label = A: { $why }
    .help = { $ask }
goal-without-need-words = bij “{ $title }” staat nog niet waarom het ertoe doet
    .label = R: { $why }
    .help = { $ask }
goal-without-means-words = bij “{ $title }” staat nog niet waarom het realistisch is
    .label = R: { $why }
    .help = { $ask }
goal-not-agreed = bij dit doel staat nog niet wie ermee akkoord is
    .label = A: geen akkoord
    .help = bespreek het; is iemand akkoord, schrijf dan op: `akkoord = [{"{"} wie = "…", op = { $day }, soort = "akkoord" {"}"}]`
goal-not-agreed-words = je zegt hier iets over dit doel, maar niet wie ermee akkoord is
    .label = A: hier wordt niemand genoemd
    .help = wie moet ermee akkoord zijn? Gaat het alleen jou aan, zet dat er dan bij; is iemand akkoord, schrijf dan op: `akkoord = [{"{"} wie = "…", op = { $day }, soort = "akkoord" {"}"}]`
goal-not-agreed-against = iemand is het niet eens met het doel “{ $title }”
    .label = A: niet akkoord
    .help = bespreek wat er in de weg zit; verander het doel en noteer de herziening, of laat het los met `status = "vervallen"`
goal-not-agreed-seen = het doel “{ $title }” is bekeken, maar er staat niet bij dat iemand akkoord is
    .label = A: bekeken is nog geen akkoord
    .help = vraag wat er voor een akkoord nodig is, en noteer het met `soort = "akkoord"`
goal-without-need = waar is dit doel goed voor?
    .label = R: het hoort nog nergens bij, en pop vindt hier geen reden
    .help = noem de leerbehoefte, `leerbehoefte = "…"`, of zeg bij `relevant` waarom het voor jou telt
goal-without-need-desired = je wilt dit: “{ $said }”; is “{ $title }” daarvoor bedoeld?
    .label = R: bij het doel zelf staat dat niet
    .help = zo ja, zet dat in je eigen woorden bij `relevant`, dan weet wie alleen het doel leest het ook
goal-without-need-somewhere = je gewenste situatie lijkt hier ook over te gaan, maar bij “{ $title }” staat niet waarom het ertoe doet
    .label = R: bij het doel zelf staat dat niet
    .help = zet het in één zin bij `relevant`, dan weet wie alleen het doel leest het ook
goal-without-need-chain = dit doel hoort nog niet bij een leerbehoefte
    .label = er staat geen leerbehoefte, conclusie of competentie bij
    .help = zeg waar het voor is: `leerbehoefte = "…"` of `competentie = ["…"]`
goal-without-means = bij dit doel staat nog niet waarom het realistisch is
    .label = R: er staan geen hulp, obstakels, uren of kosten bij, en ook geen uitleg
    .help = schrijf op wie of wat je helpt (`steun`) of wat in de weg staat (`obstakels`), of zeg bij `realistisch` waarom het kan
goal-without-due = wanneer wil je dit doel bereikt hebben?
    .label = T: pop vindt hier geen datum
    .help = zet er een datum bij, zoals `einddatum = { $day }`, of zeg het in woorden:

placeholder-text = bij `{ $key }` staat nog niets
    .label = “{ $text }” houdt alleen de plek vrij
    .help = schrijf op wat het is, of haal de regel weg tot je het weet
placeholder-text-whole = bij `{ $key }` staat nog niets
    .label = “{ $text }” houdt alleen de plek vrij
    .help = schrijf op wat het is, of haal deze hele `{ $table }` weg tot je het weet
placeholder-text-body = dit moet nog geschreven worden
    .label = “{ $text }”
    .help = schrijf het op als je het weet, of haal de regel tot dan weg
repeated-text = bij `{ $key }` staat hetzelfde als bij `{ $first }`
    .label = dezelfde woorden
    .help = elke letter stelt een andere vraag: geef hier antwoord op deze, of haal dit weg

due-before-start = dit doel eindigt voordat het begint
    .label = het einde is { $due }
    .help = wissel de twee data om, of verbeter er een
starts-here = het begin is { $start }
due-passed = het einde van dit doel was { $days ->
        [one] gisteren
       *[other] { $days } dagen geleden
    }
    .label = dat was { $due }
    .help = zeg hoe het afliep, `status = "behaald"`, `"deels"` of `"vervallen"`, of kies een nieuwe datum en noteer de herziening

need-without-goal = bij de leerbehoefte “{ $title }” hoort nog geen doel
    .label = er verwijst nog niets naar
    .help = schrijf een doel met deze leerbehoefte, of zeg `status = "vervuld"` of `"vervallen"`
log-without-result-body = wat leverde dit op, in één zin?
    .label = geen `resultaat`: het staat hooguit in de tekst
    .help = zet erbij: `resultaat = "…"`, dan zie je het in één oogopslag
log-without-result-cell = wat leverde dit op?
    .label = hier is `resultaat` nog leeg
    .help = vul het in als er iets te zeggen valt; een paar woorden zijn genoeg
log-without-result-row = wat leverde dit op? In een kolom `resultaat` is dat in één oogopslag te zien
    .label = geen `resultaat`
    .help = voeg een kolom `resultaat` toe; is de tabel alleen een urenstaat, zet dan `log-without-result = "uit"` onder `[regels]` in `pop.toml`
log-without-result = bij deze logregel staat niet wat het opleverde
    .label = geen `resultaat`
    .help = zet erbij: `resultaat = "…"`. Eén zin, ook als het mislukte

wider-audience = dit is open voor { $more }, terwijl het hoort bij “{ $title }”, en dat is van jou alleen
    .label = hier staat wie het mag lezen
    .help = laat dit weg, dan heeft het niet meer lezers dan “{ $title }”; of laat { $more } ook “{ $title }” lezen
wider-audience-some = dit is open voor { $more }, terwijl het hoort bij “{ $title }”, en dat is alleen voor { $readers }
    .label = hier staat wie het mag lezen
    .help = laat dit weg, dan heeft het niet meer lezers dan “{ $title }”; of laat { $more } ook “{ $title }” lezen
hidden-reference = sommige lezers missen hier een stukje tekst
    .label = `{ $target }` is verborgen voor { $count ->
        [one] de editie { $editions }
       *[other] de edities { $editions }
    }
    .help = de verwijzing valt daar weg, en dan zit er een gat in de zin; schrijf woorden die ook zonder de verwijzing kloppen (`[[{ $target }|…]]`), of houd de passage voor jezelf
missing-translation = { $count ->
        [one] één document van de editie `{ $edition }` is
       *[other] { $count } documenten van de editie `{ $edition }` zijn
    } niet vertaald
    .label = de taal van deze editie is { $lang }
    .help = nu staat daar het origineel; wil je het vertalen, zet er dan een bestand naast met de taal in de naam, te beginnen met `{ $first }`
not-translated = in een vertaling vertaal je alleen de tekst
    .label = `{ $key }` telt alleen in het origineel
    .help = haal deze regel weg
not-translated-count = deze blokken passen niet bij die in het origineel
    .label = hier { $own ->
        [one] staat er 1
       *[other] staan er { $own }
    }, in het origineel { $theirs }
    .help = zet hier evenveel `[[{ $key }]]` neer als in het origineel, in dezelfde volgorde
translation-shows-more = deze vertaling verbergt niet wat `{ $original }` verbergt
    .label = bij een tussenkop ontbreekt het teken
    .help = zet achter de vertaalde tussenkop hetzelfde teken
translation-shows-more-readers = een vertaling heeft geen eigen lezers
    .label = wie de vertaling mag lezen, staat in `{ $original }`
    .help = zeg in het origineel wie het mag lezen, en haal deze regel weg
translation-shows-more-items = de onderdelen van deze vertaling verbergen niet wat die van `{ $original }` verbergen
    .label = `lezers` ontbreekt of is anders
    .help = zet de onderdelen in dezelfde volgorde, elk met de `lezers` die het in het origineel heeft
belongs-here = hier hoort het bij
readers-public = iedereen
readers-manager = je leidinggevende
readers-coach = je coach
readers-named = `{ $name }`
read-by-why = { $who } ({ $why })
read-by-nobody = alleen jij kunt dit lezen
read-by-all = iedereen kan dit lezen
read-by = { $readers } { $count ->
        [one] kan
       *[other] kunnen
    } dit lezen
why-said = dat staat in het document zelf
why-marked = dat staat achter de tussenkop
why-kind = de standaard voor deze soort in pop.toml
why-silent = er zijn geen lezers genoemd
why-follows = volgt uit “{ $title }”
why-lost = waar het bij hoort is niet te vinden
why-unreadable = wie het mag lezen, is niet vast te stellen
readers-nobody = jou alleen
hidden-here = het origineel verbergt dit

type-text = tekst
type-number = een getal
type-flag = waar of onwaar
type-date = een datum
type-list = een lijst
type-table = een tabel
shape-text = tekst tussen aanhalingstekens
shape-address = een adres tussen aanhalingstekens
shape-mail = een e-mailadres tussen aanhalingstekens
shape-phone = een telefoonnummer tussen aanhalingstekens
shape-file = het pad van een bestand tussen aanhalingstekens
shape-integer = een heel getal
shape-number = een getal
shape-flag = `true` (waar) of `false` (onwaar)
shape-date = een datum zoals `2026-01-20`
shape-days = een datum, een lijst van data, of {"`{ van = …, tot = … }`"}
shape-period = een tijdsduur zoals `"6 maanden"`
shape-numbers = een lijst van getallen
shape-dates = een lijst van data
shape-texts = een lijst van teksten zoals `["a", "b"]`
shape-table = een tabel met eigen sleutels
shape-tables = een blok met dubbele haken
shape-readers = een lijst van lezers, of een tabel per veld
shape-free = wat je maar wilt


# Wat de woorden van een letter openlaten.

goal-not-specific-bare = “{ $title }” is nog alleen een titel
    .label = verder staat er nog niets over dit doel
    .help = { $ask } Beantwoord deze en vier andere korte vragen met `pop vraag doel { $id }`
goal-not-specific-words = het doel “{ $title }” is te vaag om mee te beginnen
    .label = S: { $why }
    .help = { $ask }
goal-is-an-idea = “{ $title }” is een conclusie en nog geen doel
    .label = hier ligt de keus nog open
    .help = kies één ding dat je gaat doen en wanneer, of bewaar het met `status = "idee"`
goal-without-measure-words = niemand kan zien wanneer “{ $title }” bereikt is
    .label = M: { $why }
    .help = { $ask }
goal-not-specific-prose = in je tekst staat al wat je gaat doen: “{ $said }”
    .label = S: pop leest het hier
    .help = zet het bij `{ $key }` onder `[smart]`, dan vindt iedereen het daar
goal-without-measure-prose = in je tekst staat al wanneer het gelukt is: “{ $said }”
    .label = M: pop leest het hier
    .help = zet het bij `{ $key }` onder `[smart]`, dan vindt iedereen het daar
goal-without-effort-prose = in je tekst staat al waarom het haalbaar is: “{ $said }”
    .label = A: pop leest het hier
    .help = zet het bij `{ $key }` onder `[smart]`, dan vindt iedereen het daar
goal-not-agreed-prose = in je tekst staat al wie ermee akkoord is: “{ $said }”
    .label = A: pop leest het hier
    .help = zet het bij `{ $key }` onder `[smart]`, dan vindt iedereen het daar
goal-without-need-prose = in je tekst staat al waar het goed voor is: “{ $said }”
    .label = R: pop leest het hier
    .help = zet het bij `{ $key }` onder `[smart]`, dan vindt iedereen het daar
goal-without-means-prose = in je tekst staat al waarom het realistisch is: “{ $said }”
    .label = R: pop leest het hier
    .help = zet het bij `{ $key }` onder `[smart]`, dan vindt iedereen het daar
goal-without-due-prose = in je tekst staat al wanneer het af is: “{ $said }”
    .label = T: pop leest het hier
    .help = zet het bij `{ $key }` onder `[smart]`, dan vindt iedereen het daar
measure-is-an-instrument-words = bij “{ $title }” staat hoe je het bijhoudt, maar niet hoe ver je wilt komen
    .label = M: dit is de meetlat, niet de maat
    .help = { $ask } Bijvoorbeeld `[[maat]]` met `van` en `naar`
measure-is-an-instrument = bij “{ $title }” staat hoe je het bijhoudt, maar niet hoe ver je wilt komen
    .label = M: dit is de meetlat, niet de maat
    .help = zet de maat erbij
measure-without-baseline = bij de maat “{ $name }” staat niet waar je begint
    .label = M: waar begin je?
    .help = zet er `van = …` bij, of geef een eerste stand in een logregel
target-equals-baseline = de maat “{ $name }” eindigt waar hij begint
    .label = M: van { $to } naar { $to }
    .help = schrijf waar je wilt uitkomen; wil je iets zo houden, schrijf dan hoe vaak je kijkt
reading-out-of-range = { $value } is wel heel anders dan je bij “{ $name }” zou verwachten
    .label = klopt dit getal?
    .help = kijk het getal na; is het goed, verbeter dan `van` of `naar` van de maat
reading-out-of-range-scale = { $value } voor “{ $name }” staat niet op de schaal
    .label = de schaal loopt van { $low } tot { $high }
    .help = verbeter het getal, of verruim de `schaal` van het profiel
measure-disagrees = de tekst en de maat “{ $name }” noemen elk een andere waarde
    .label = M: in de tekst staat { $said }
    .help = kies wat klopt, en schrijf op beide plekken hetzelfde
measure-says = volgens de maat is het { $to }
suspicious-extreme = “{ $said }” laat geen ruimte voor één slechte dag
    .label = A: is dit haalbaar?
    .help = vraag het aan iemand die het al eens gedaan heeft; een doel dat je kunt halen, houd je langer vol
over-capacity = je doelen kosten samen { $hours } uur per week, en je hebt er { $capacity }
    .label = A: { $weeks ->
        [one] één week
       *[other] { $weeks } weken
    }, van { $from } tot en met { $to }
    .help = verdeel { $goals }: laat er één later beginnen, doe het bij één wat rustiger aan, of maak meer tijd vrij
over-budget = de doelen van { $year } kosten { $cost } euro, en er is { $budget }
    .label = A: dit is je budget per jaar
    .help = kijk naar { $goals }: spreid de kosten over de jaren, of vraag om meer
step-after-due = de stap “{ $what }” komt pas na de einddatum van het doel
    .label = A: { $step }
    .help = haal de stap naar voren, of schuif het einde op en noteer de herziening
step-after-due-order = de stap “{ $what }” komt vóór de stap erboven
    .label = { $step }, na { $before }
    .help = zet de stappen in de volgorde waarin je ze neemt
step-overdue = de stap “{ $what }” zou op { $due } klaar zijn
    .label = staat nog open
    .help = heb je hem gezet? Vink hem dan af met `pop stap klaar`; kies anders een nieuwe dag
step-overdue-several = { $count } stappen hadden al klaar moeten zijn; de eerste is “{ $what }”
    .label = staat open sinds { $due }
    .help = vink af wat klaar is met `pop stap klaar`, en kies voor de rest een nieuwe dag
step-undated-told = “{ $entry }” in je logboek lijkt over deze stap te gaan; heb je die gezet?
    .label = staat nog open
    .help = zo ja, vink hem af: `pop stap klaar { $id }`
step-undated = { $several ->
        [one] een stap van dit doel heeft
       *[other] stappen van dit doel hebben
    } nog geen dag
    .label = wanneer?
    .help = { $several ->
        [one] zet er `einddatum = …` bij; ongeveer is genoeg
       *[other] zet `einddatum = …` bij de stap die je het eerst zet; de andere kunnen wachten tot die klaar is
    }
goal-without-steps = je werkt al aan “{ $title }”, maar er staat nog geen eerste stap bij
    .label = wat doe je het eerst?
    .help = kies iets wat binnen twee weken af kan zijn: `pop stap erbij DOEL "…" --op DAG`, of een `[[stap]]` met `wat` en `einddatum`
ends-here = het doel eindigt op { $due }
prerequisite-after-due = dit doel wacht op “{ $title }”, dat later eindigt
    .label = A: dat eindigt op { $later }
    .help = verzet een van de twee data, of haal de verwijzing weg
goal-without-due-words = het doel “{ $title }” heeft nog geen einddatum
    .label = T: { $why }
    .help = { $ask } Bijvoorbeeld: `einddatum = { $day }`
goal-without-due-habit = “{ $title }” is een gewoonte zonder einddatum
    .label = T: wel een ritme, maar geen dag om terug te kijken
    .help = { $ask } Dat kan kloppen; zet er `einddatum = { $day }` bij als de dag waarop je kijkt of het nog helpt
goal-without-due-period = pop weet niet wanneer “{ $name }” afloopt
    .label = T: wel een periode, maar geen dag
    .help = zet de dagen in `pop.toml`, onder een regel `[periode]`: `"{ $name }" = "2026-11-16..2027-01-31"`; elk doel dat die periode noemt, heeft dan een einde
goal-without-due-term = pop weet niet welke dag “{ $said }” is
    .label = T: wel een einde, maar geen dag
    .help = { $more ->
        [0] zet `einddatum = { $day }` erbij, met de dag waarop het afloopt
        [one] zet `einddatum = { $day }` erbij, met de dag waarop het afloopt, hier en bij het andere doel dat hetzelfde zegt
       *[other] zet `einddatum = { $day }` erbij, met de dag waarop het afloopt, hier en bij de { $more } andere doelen die hetzelfde zeggen
    }; dan zie je het terug in de planning
goal-without-due-event = het einde van “{ $title }” heeft een naam, maar nog geen dag
    .label = T: wel een einde, maar geen dag
    .help = { $ask } Zet die erbij als `einddatum = { $day }`, dan zie je hem terug in de planning en de agenda
start-is-not-a-due = bij “{ $title }” staat wanneer het begint, maar niet wanneer het klaar is
    .label = T: een begin is geen einde
    .help = zet het einde erbij: `einddatum = { $day }`; het begin hoort bij `start`
start-is-not-a-due-habit = “{ $title }” is een gewoonte die begint; tot wanneer, of wanneer kijk je erop terug?
    .label = T: een begin is geen einde
    .help = zet die dag erbij: `einddatum = { $day }`; het begin hoort bij `start`
start-is-not-a-due-words = bij “{ $title }” staat wanneer het begint, maar niet wanneer het klaar is
    .label = T: een begin is geen einde
    .help = zet het einde erbij: `einddatum = { $day }`; het begin hoort bij `start`
vague-time = “{ $title }” kan op elke dag klaar zijn
    .label = T: zo schuift het steeds op
    .help = kies een dag die zo dichtbij is dat je er vaart achter zet: `einddatum = { $day }`
vague-time-words = “{ $title }” kan op elke dag klaar zijn
    .label = T: zo schuift het steeds op
    .help = kies een dag die zo dichtbij is dat je er vaart achter zet: `einddatum = { $day }`
due-in-words-doubtful = het einde van “{ $title }” staat er in woorden die op meer dan één dag kunnen slaan
    .label = T: misschien { $said }
    .help = zet de dag die je bedoelt erbij als `einddatum`
due-in-words-ratio = misschien staat het einde van “{ $title }” alleen in de tekst
    .label = als dit een dag is, is het { $said }
    .help = is dat zo, zet er dan een `einddatum` bij; is het een score, laat het dan zo staan
due-disagrees = de tekst en de datum noemen elk een ander einde
    .label = T: in de tekst staat uiterlijk { $said }
    .help = kies wat klopt, en schrijf op beide plekken hetzelfde; volgens de tekst:
due-says = volgens de datum is het { $due }
due-in-words = het einde van “{ $title }” staat alleen in de tekst
    .label = T: dat is { $said }
    .help = zet het er ook als datum bij, dan zie je het terug in de planning en de route:
all-due-together = alle { $count } doelen eindigen op { $due }
    .label = T: één dag voor alles
    .help = geef elk zijn eigen dag: wat komt eerst, en wat kan wachten?
due-here-too = dit ook
beyond-horizon = dit doel ligt verder weg dan je plan vooruitkijkt
    .label = T: { $due }, en het plan kijkt vooruit tot { $last }
    .help = zet het als richting bij je gewenste situatie, en kies een doel dat dichterbij ligt; of zet `horizon` onder `[cyclus]`

# De keten: van hiaat naar leerbehoefte, doel, logboek en evaluatie.

gap-without-need = bij “{ $name }” zit je nog niet op niveau, en in je plan staat er niets over
    .label = je scoort { $now }, de functie vraagt { $required }
    .help = schrijf een leerbehoefte of doel met deze `competentie`, of verlaag `vereist` als de functie niet zoveel vraagt
gap-without-need-several = bij { $count } competenties uit dit profiel zit je nog niet op niveau, en er is nog geen doel of leerbehoefte voor: { $names }
    .label = nog niet aan de beurt
    .help = een paar doelen tegelijk is genoeg: kies wat nu het meest telt, en laat de rest
difference-without-conclusion = uit dit verschil heb je nog geen conclusie getrokken
    .label = wat volgt hieruit?
    .help = schrijf een conclusie over dit niveau: wat moet je doen om daar te komen? Of noem het als `leerbehoefte` van een doel
difference-without-conclusion-none = je hebt nog geen conclusie getrokken uit { $count ->
        [one] het verschil
       *[other] de { $count } verschillen
    }
    .label = hier begint de volgende stap
    .help = schrijf in de map `conclusies` wat je moet doen om van hier naar daar te komen
conclusion-without-goal = met de conclusie “{ $title }” doe je nog niets
    .label = geen doel of leerbehoefte
    .help = schrijf erbij wat je ermee gaat doen: `leidt_tot = ["…"]`
goal-without-log = over “{ $title }” staat er al { $weeks } weken niets nieuws in je plan
    .label = de laatste keer was op { $since }
    .help = deed je wel iets, schrijf het dan op; doe anders deze week één klein ding, of zeg in een herziening dat het doel even rust
goal-without-log-never = over wat je voor “{ $title }” deed, staat er nog niets in je plan
    .label = het begon { $weeks } weken geleden, op { $since }
    .help = deed je wel iets, schrijf het dan op; doe anders deze week één klein ding, of verzet `start`
goal-without-log-unlinked = er is nog geen logregel bij “{ $title }”
    .label = het begon { $weeks } weken geleden, op { $since }
    .help = { $count ->
        [one] één logregel van daarna hoort
       *[other] { $count } logregels van daarna horen
    } nog niet bij een doel: past er een bij dit doel, zet er dan `doel = "{ $id }"` bij; doe anders deze week één klein ding
goal-without-log-waiting = “{ $title }” is afgesproken en zou op { $since } beginnen; in je plan staat niet dat het begonnen is
    .label = { $weeks } weken geleden
    .help = is het begonnen, zeg dat dan met `pop doel begin { $id }` en schrijf op wat je deed; verzet anders `start`
goal-without-log-stalled = “{ $title }” is afgesproken, maar er staat al { $weeks } weken niets nieuws over in je plan
    .label = de laatste keer was op { $since }
    .help = je lijkt al begonnen te zijn: zeg dat met `pop doel begin { $id }`, en schrijf op wat je hierna doet; verzet anders `start`
goal-without-log-alike = { $count ->
        [one] “{ $entry }” lijkt
       *[other] { $count } logregels, met “{ $entry }” als laatste, lijken
    } bij “{ $title }” te horen
    .label = sinds { $since } noemt geen logregel dit als doel
    .help = klopt dat, zet er dan `doel = "{ $id }"` bij; dan { $count ->
        [one] telt die
       *[other] tellen ze
    } mee
log-without-goal-alike = deze logregel lijkt bij “{ $title }” te horen, maar dat staat er niet bij
    .label = geen `doel`, dus hij telt nergens mee
    .help = klopt dat, zet er dan `doel = "{ $id }"` bij; noem anders waar het voor was
log-without-goal = deze logregel hoort nog niet bij een doel
    .label = geen `doel`, `leerbehoefte` of `competentie`
    .help = noem waar het voor was: `doel = "…"`
log-after-registration = dit is opgeschreven voordat het gebeurde
    .label = gedaan op { $done }
    .help = verbeter een van de twee data
written-here = opgeschreven op { $written }
log-in-the-future = deze logregel gaat over een dag die nog moet komen
    .label = { $day }
    .help = verbeter de datum; wat je nog gaat doen, is een stap van een doel
log-outside-goal-early = dit is gedaan voordat “{ $title }” begon
    .label = { $day } ligt voor { $border }, dus het telt bij geen enkele maat mee
    .help = verzet `start` van het doel, of haal het doel uit deze logregel
log-outside-goal-late = dit is gedaan nadat “{ $title }” eindigde
    .label = { $day } ligt na { $border }, dus het telt bij geen enkele maat mee
    .help = verzet het einde van het doel en noteer de herziening, of haal het doel uit deze logregel
goal-starts = het doel begint hier
goal-ends = het doel eindigt hier
goal-seems-reached-steps = alle stappen van “{ $title }” zijn gezet; is het doel bereikt?
    .label = nog actief
    .help = zo ja, sluit het af met `pop doel klaar { $id }`; zet er anders de volgende stap bij
goal-seems-reached-tick = wat je met “{ $title }” wilde, heb je afgevinkt; is het doel bereikt?
    .label = nog actief
    .help = zo ja, sluit het af met `pop doel klaar { $id }`; schrijf anders op wat er nog moet gebeuren
goal-seems-reached-target = bij “{ $title }” heb je gehaald wat je wilde; is het doel bereikt?
    .label = nog actief
    .help = zo ja, sluit het af met `pop doel klaar { $id }`; leg anders `naar` hoger, of schrijf op wat er nog moet gebeuren
achieved-without-evaluation = je hebt nog niet teruggekeken op “{ $title }”
    .label = bereikt, maar nog niet geëvalueerd
    .help = schrijf een evaluatie met dit doel bij `van`: werkte het, wat is er veranderd, en wat nu?
evaluation-without-answer-letter = { $count ->
        [one] één deel van deze reflectie is
       *[other] { $count } delen van deze reflectie zijn
    } nog leeg
    .label = over “{ $question }” staat er nog niets
    .help = één gewone zin is genoeg; in een logregel mag je het kopje ook weglaten
evaluation-without-answer = { $count ->
        [one] één vraag van deze evaluatie staat
       *[other] { $count } vragen van deze evaluatie staan
    } nog open
    .label = geen antwoord op “{ $question }?”
    .help = antwoord in één zin onder een kop met de vraag
new-need-missing = de evaluatie heeft het over een nieuwe leerbehoefte, maar noemt die niet
    .label = ja, maar welke?
    .help = schrijf die op als leerbehoefte, en noem die hier: `nieuwe_behoeften = ["…"]`
unanswered-level = { $count ->
        [one] één niveau van deze situatie is
       *[other] { $count } niveaus van deze situatie zijn
    } nog leeg
    .label = nog niets over { $levels }
    .help = schrijf één zin onder een kop met de naam van het niveau; de laatste zeggen het meest over jou
too-many-goals = er lopen { $count } doelen tegelijk
    .label = volgens je instellingen hooguit { $most }
    .help = laat er een wachten met `status = "afgesproken"`, of kies welke mogen rusten; het aantal is `actieve_doelen` in `pop.toml`
too-many-goals-usual = er lopen { $count } doelen tegelijk; krijgt elk daarvan genoeg aandacht?
    .label = bij de meeste mensen lukt dat met een stuk of { $most }
    .help = laat er een wachten met `status = "afgesproken"`, of kies welke mogen rusten; past dit aantal bij jou, zet dan `actieve_doelen` in `pop.toml`
too-few-goals = er { $count ->
        [0] loopt geen doel
        [one] loopt één doel
       *[other] lopen { $count } doelen
    }
    .label = je wilde er minstens { $least }
    .help = begin met een afgesproken doel, met `status = "actief"`, of verander het aantal

# De cyclus: gesprekken, afspraken, bewijs, opnieuw kijken.

review-overdue = het gesprek van { $date } staat niet in het plan
    .label = gepland, maar niet opgeschreven
    .help = schrijf het op in de map `gesprekken`, of verzet de datum
review-overdue-rhythm = het is tijd voor een gesprek
    .label = het laatste was { $last }, het volgende zou uiterlijk { $date } zijn
    .help = maak een afspraak en noteer die: `volgende = { $day }`
agreement-overdue = de afspraak “{ $what }” is { $days ->
        [one] een dag
       *[other] { $days } dagen
    } te laat
    .label = die was voor { $due }
    .help = is het gedaan, noteer dan `gedaan = { $today }`; zo niet, spreek dan een andere datum af
changed-after-agreement = “{ $title }” is veranderd sinds { $who } ervoor tekende
    .label = dit is waarvoor getekend is
    .help = bespreek de wijziging en laat opnieuw tekenen met `{ $now }`, of zet de oude tekst terug en noteer een herziening
changed-here = dit doel is daarna veranderd
evidence-expired = “{ $title }” is niet meer geldig
    .label = verlopen op { $expires }
    .help = verleng het en pas de datum aan, of bewaar het als herinnering: haal `verloopt` weg en schrijf erbij dat het verlopen is
evidence-expires-soon = “{ $title }” verloopt { $days ->
        [0] vandaag
        [one] morgen
       *[other] over { $days } dagen
    }
    .label = op { $expires }
    .help = plan nu de verlenging, als stap van een doel
evidence-old = voor “{ $name }” is er alleen oud bewijs
    .label = het nieuwste is van { $issued }
    .help = zoek iets van de laatste jaren: een product, een citaat, een resultaat
assessment-stale = je hebt jezelf meer dan een jaar geleden voor het laatst beoordeeld
    .label = { $date }
    .help = geef jezelf opnieuw een score; een uur is genoeg, en aan het verschil zie je wat je hebt geleerd
fresh-look-due = tijd om met een frisse blik naar je situatie te kijken
    .label = opgeschreven op { $written }
    .help = lees terug wat je schreef, en schrijf in de map `waarnemingen` wat je opvalt: wat staat haaks op elkaar, wat zou anders moeten?
plan-unrevised = je hebt dit plan al een jaar niet herzien
    .label = de laatste koerswijziging was { $newest }
    .help = loop de doelen langs: wat klopt nog, wat mag weg, wat is nieuw? Noteer het als `[[herziening]]`
changed-after-agreement-unreadable = in deze `hash` staat niet voor welk doel er getekend is
    .label = er staat geen doel met een vingerafdruk
    .help = schrijf de id van elk doel, een dubbele punt en de vingerafdruk: `eerste-klant:0123456789abcdef`
changed-after-agreement-gone = het doel `{ $id }` waarvoor getekend is, staat niet in het plan
    .label = hier getekend
    .help = zet het doel terug, met `status = "vervallen"` als het losgelaten is, of verbeter de id
entry-alike = deze logregel
