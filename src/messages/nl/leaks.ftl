# Wat het zoeken naar verborgen tekst in de gemaakte bestanden meldt.
leak = `{ $text }` uit { $place } is verborgen, maar staat in { $output }
leak-name = de naam { $place } is verborgen, maar `{ $text }` staat in { $output }
leak-file = het bestand { $place } is verborgen, maar zit in { $output }
leaks-found = { $count ->
        [one] 1 verborgen tekst is te zien
       *[other] { $count } verborgen teksten zijn te zien
    }
    .help = `pop bouw` vervangt wat er nog van een vorige keer staat; stopt `pop bouw` ook, verander dan wie de tekst mag lezen, of haal weg wat hem herhaalt
build-leaks = niet elke editie is gemaakt: { $count ->
        [one] 1 verborgen tekst zou
       *[other] { $count } verborgen teksten zouden
    } te zien zijn
    .help = verander wie de tekst mag lezen, of haal weg wat hem herhaalt; wat je eerder maakte is nog hetzelfde. Is de tekst nergens in je plan te zien, dan is dit een fout van pop: meld die alsjeblieft
leaks-searched = { $edition }: { $files ->
        [one] 1 bestand doorzocht
       *[other] { $files } bestanden doorzocht
    }
leaks-stranger = { $output } is niet van pop, maar wie de editie krijgt, krijgt het erbij
leaks-forgotten = { $output } is van een editie die niet meer bestaat; `pop bouw` ruimt het op
leaks-none = in geen enkele editie staat iets wat er niet in mag

# Wat een tekst over mensen zegt.
contact-details = dit laat { $what } zien
    .label = { $count ->
        [one] de editie { $editions } toont het
       *[other] de edities { $editions } tonen het
    }
    .help = laat het weg, verberg het met `lezers`, of zet je eigen adres onder `[persoon]`, waar je kiest wie het ziet
contact-email = een e-mailadres
contact-phone = een telefoonnummer
contact-account = een rekeningnummer
contact-bsn = een nummer dat een burgerservicenummer kan zijn
contact-address = een postcode met huisnummer
sensitive-words = `{ $said }` gaat over { $topic }
    .label = { $count ->
        [one] de editie { $editions } toont het
       *[other] de edities { $editions } tonen het
    }
    .help = hoeven je lezers dit niet te weten, laat het dan weg of verberg het met `lezers`
delicate-leaving = weggaan bij je werkgever
delicate-applying = solliciteren
delicate-pay = wat je verdient
delicate-contract = je contract
delicate-mood = slaap of stemming
delicate-health = gezondheid
delicate-home = je familie of thuis
delicate-somebody = iemand die te herkennen is

# Wat beelden, bestanden, adressen en de map over mensen zeggen.
personal-name = in het adres `{ $id }` staat de naam `{ $name }`, die bij jou moet blijven
    .label = een adres wordt niet herschreven; een editie die het zou tonen, wordt niet gemaakt
    .help = geef het document een andere `id`, of geef het bestand een andere naam
personal-name-part = `{ $part }` staat hier los, en hoort bij een naam die bij jou moet blijven
    .label = { $count ->
        [one] de editie { $editions } toont het: alleen voor de hele naam `{ $name }` komt een rol in de plaats
       *[other] de edities { $editions } tonen het: alleen voor de hele naam `{ $name }` komt een rol in de plaats
    }
    .help = schrijf de rol op, of zet `{ $part }` bij `namen` onder `[privacy]` in `pop.toml`
personal-name-file = in de naam van `{ $file }` staat `{ $name }`, die bij jou moet blijven
    .label = het bestand houdt zijn naam als het gepubliceerd wordt
    .help = geef het bestand een andere naam, en pas de verwijzing aan
quote-without-consent = je lezers zien dit citaat niet
    .label = er staat niet bij dat het geciteerd mag worden
    .help = vraag het, en schrijf op wanneer het akkoord kwam: `toestemming = { $day }`
quote-without-consent-by = je lezers zien dit citaat niet
    .label = er staat niet bij dat { $by } het goed vindt om geciteerd te worden
    .help = vraag het, en schrijf op wanneer het akkoord kwam: `toestemming = { $day }`
photo-location = in `{ $file }` staat waar de foto is gemaakt
    .label = lezers van een editie komen dat niet te weten: pop haalt de plaats uit wat het publiceert
    .help = wie deze map krijgt, krijgt de plaats wel; bewaar de foto zonder locatie om hem ook daar weg te halen
attachment-metadata = in `{ $file }` staat van wie het komt: { $keys }
    .label = { $count ->
        [one] wie de editie { $editions } leest, krijgt het bestand zo
       *[other] wie de edities { $editions } leest, krijgt het bestand zo
    }
    .help = bewaar het opnieuw zonder eigenschappen, of laat alleen zien dát het er is: `tonen = "vermelden"`
public-plan-source = dit plan staat in `{ $folder }`, een map die webservers aan iedereen laten zien
    .label = in de map staat alles, ook wat geen enkele editie laat zien
    .help = zet het plan ergens anders, en zet daar alleen `out/` van de openbare editie neer
public-plan-source-remote = dit plan staat in een repository die naar { $host } gaat
    .label = is die openbaar, dan is alles in deze map dat ook, ook wat geen enkele editie laat zien
    .help = kijk of de repository privé is; is dat zo, of mag hij openbaar zijn, zet dan `public-plan-source = "uit"` onder `[regels]`

# Twee builds tegelijk.
trouble-locked = een andere opdracht van pop schrijft al naar `{ $path }`
    .help = wacht tot die klaar is, of kies met `--uitvoer` een andere map
