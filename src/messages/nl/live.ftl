# Wat `pop volg`, `pop toon` en de strook van een voorbeeld zeggen.
preview-who-author = alleen jij kunt dit lezen
preview-who-public = als dit gepubliceerd is, kan iedereen het lezen
preview-who-audience = dit krijgt { $readers } te zien
preview-who-nobody = niemand kan dit lezen: de lezers van deze editie zijn nergens opgegeven
preview-who-shared = elke computer die dit adres kan bereiken, kan dit nu lezen
preview-who-shared-own = dit is je eigen editie, en elke computer die dit adres kan bereiken, kan die nu lezen
preview-errors = { $count ->
        [one] 1 fout waardoor je lezers iets niet krijgen
       *[other] { $count } fouten waardoor je lezers iets niet krijgen
    }
preview-editions = Edities
preview-findings = Over deze pagina
preview-hide = Verberg
preview-gone = Het voorbeeld is gestopt. Deze pagina blijft zoals ze is en gaat verder als `pop toon` weer loopt.
preview-open = Met Alt en een klik open je de plek in je editor.
preview-click = Een klik op een tekst opent de plek in je editor.
preview-absent = Het document waar je in zit, staat niet in deze editie.
preview-opened = { $place } staat open in je editor
preview-place = het staat in { $place }

serve-ready = { $edition } staat op { $address } – { $who }
serve-moved = poort { $port } is bezet
serve-more = in `{ $edition }` staat meer: kies die editie in de hoek van de pagina, of gebruik `--editie { $edition }`
serve-stop = stoppen kan met Ctrl+C
watch-ready = kijkt mee in { $path }; stoppen kan met Ctrl+C
watch-polling = het systeem meldt hier geen veranderingen, dus de bestanden worden steeds opnieuw bekeken; het kan een seconde duren voor je ziet wat je bewaart
live-line = { $what }: { $summary }, { $milliseconds } ms
live-files = { $count ->
        [one] 1 bestand
       *[other] { $count } bestanden
    }
live-everything = alles
live-gone = weg: { $message }
serve-panel-line = deze regel is geen bericht voor een voorbeeld en wordt overgeslagen
trouble-no-secret = het systeem heeft geen willekeurige getallen voor een geheim adres
    .help = probeer het nog eens, of gebruik `pop toon --open`
trouble-no-port = er is geen vrije poort op `{ $path }`
    .help = kies een andere met `--poort`
trouble-unwatched = veranderingen in `{ $path }` zijn niet te zien: { $cause }
    .help = kijk of de map er nog is en of je die mag lezen
