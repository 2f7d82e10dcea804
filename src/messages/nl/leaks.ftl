# Wat het zoeken naar verborgen teksten in wat gemaakt is, zegt.
leak = `{ $text }` uit { $place } is verborgen, en staat in { $output }
leak-name = de naam { $place } is verborgen, en `{ $text }` staat in { $output }
leak-file = het bestand { $place } is verborgen, en zit in { $output }
leaks-found = { $count ->
        [one] 1 verborgen tekst is te zien
       *[other] { $count } verborgen teksten zijn te zien
    }
    .help = `pop build` vervangt wat er nog van eerder ligt; stopt dat ook, verander dan wie de tekst mag lezen, of wat hem herhaalt
build-leaks = er is niets gemaakt: { $count ->
        [one] 1 verborgen tekst zou
       *[other] { $count } verborgen teksten zouden
    } te zien zijn
    .help = verander wie de tekst mag lezen, of wat hem herhaalt; wat je eerder maakte is nog hetzelfde. Laat niets in je plan hem zien, dan is dit een fout van pop: meld die alsjeblieft
leaks-searched = { $edition }: { $files ->
        [one] 1 bestand doorzocht
       *[other] { $files } bestanden doorzocht
    }
leaks-none = geen editie bevat iets dat ze niet mag laten zien

# What a text tells of people.
contact-details = dit laat { $what } zien
    .label = { $count ->
        [one] de editie { $editions } toont het
       *[other] de edities { $editions } tonen het
    }
    .help = laat het weg, verberg het met `lezers`, of zet je eigen adres onder `[persoon]`, waar je kiest wie het ziet
contact-email = een mailadres
contact-phone = een telefoonnummer
contact-account = een rekeningnummer
contact-bsn = een nummer dat een burgerservicenummer kan zijn
contact-address = een postcode met huisnummer
sensitive-words = `{ $said }` vertelt over gezondheid of familie
    .label = { $count ->
        [one] de editie { $editions } toont het
       *[other] de edities { $editions } tonen het
    }
    .help = hoeven je lezers dit niet te weten, laat het dan weg of verberg het met `lezers`

# Two builds at once.
trouble-locked = een andere pop schrijft al naar `{ $path }`
    .help = wacht tot die klaar is, of kies met `--out` een andere map
