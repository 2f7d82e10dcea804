# Wat het zoeken naar verborgen teksten in wat gemaakt is, zegt.
leak = `{ $text }` uit { $place } is verborgen, en staat in { $output }
leak-name = de naam { $place } is verborgen, en `{ $text }` staat in { $output }
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
