# Bestanden op schijf: wat niet gelezen wordt, kopieën van programma's, instellingen die weg zijn.

not-read-template = { $more ->
        [0] dit bestand lijkt een sjabloon en wordt niet gelezen
        [one] dit bestand en nog een ander lijken sjablonen en worden niet gelezen
       *[other] dit bestand en nog { $more } andere lijken sjablonen en worden niet gelezen
    }
    .label = door zijn naam of zijn map
    .help = hoort het toch bij je plan, geef het dan een andere naam; zet het anders bij `negeer` in `pop.toml`, dan hoor je er niets meer over
not-read-link = `{ $file }` is een snelkoppeling (link), en die wordt niet gevolgd
    .label = waar hij heen leidt, hoort misschien niet bij je plan
    .help = zet het bestand of de map zelf hier neer, of laat de link weg met `negeer` in `pop.toml`
not-read-folder = `{ $file }` is een map met de naam van een document
    .label = wat erin staat wordt gelezen; zelf is het geen document
    .help = noem de map zonder `.md`, of zet hem buiten het plan
not-read-special = `{ $file }` is geen bestand maar een pipe, een socket of een apparaat
    .label = er valt niets uit te lezen
    .help = zet het buiten het plan, of laat het weg met `negeer` in `pop.toml`
not-read-refused = `{ $file }` is niet te lezen: { $cause }
    .label = wat erin staat komt in geen enkele editie; de rest van het plan is gelezen
    .help = zorg dat je het mag lezen, of laat het weg met `negeer` in `pop.toml`
not-read-translation = `{ $file }` doet niet mee, want het origineel van deze vertaling is niet gelezen
    .label = het origineel bepaalt wie de vertaling mag lezen
    .help = zorg dat het origineel te lezen is
not-read-ending = `{ $file }` wordt niet gelezen: achter `.md` staat nog iets
    .label = een document is een bestand dat op `.md` eindigt
    .help = noem het `{ $meant }`
not-read-form = `{ $file }` wordt niet gelezen: een document is platte tekst en eindigt op `.md`
    .label = niets in het plan verwijst ernaar, dus geen enkele editie laat het zien
    .help = bewaar het als platte tekst die op `.md` eindigt, verwijs ernaar vanuit een document, of bewaar het ergens anders
not-read-forms = { $count } bestanden hier worden niet gelezen: { $files }
    .label = een document is platte tekst en eindigt op `.md`, en niets in het plan verwijst hiernaar
    .help = bewaar ze als platte tekst die op `.md` eindigt, verwijs ernaar vanuit een document, of bewaar ze ergens anders
not-read-of-themes = `{ $file }` is geen bestand, dus pop gebruikt dat van het thema
    .label = links worden hier niet gevolgd
    .help = zet het bestand zelf hier neer
not-read-themes = `{ $file }` is niet te lezen; wat er eerder van is gelezen, blijft gelden
    .label = er wordt niets gebouwd tot het te lezen is
    .help = zorg dat je de map en wat erin staat mag lezen

conflict-copy = `{ $file }` lijkt een kopie van `{ $original }` die een programma gemaakt heeft
    .label = geen enkele editie laat het zien tot jij beslist
    .help = vergelijk de twee en houd er één; is het een eigen document, geef het dan een eigen naam
conflict-copy-alone = `{ $file }` lijkt een kopie die een programma heeft gemaakt
    .label = geen enkele editie laat het zien tot jij beslist; het origineel zou `{ $original }` heten
    .help = wil je dit houden, noem het dan `{ $original }`; haal het anders weg
conflict-copy-settings = `{ $file }` lijkt een kopie van je instellingen die een programma heeft gemaakt
    .label = dit bestand wordt niet gelezen; `{ $original }` wel
    .help = staat er iets in dat in `{ $original }` ontbreekt, zoals een naam onder `[privacy]`, neem dat dan over; haal dit bestand daarna weg
the-original = dit is het origineel

settings-away = `pop.toml` is er niet of is niet te lezen; tot het bestand terug is, wordt er niets gebouwd
    .label = de laatste volledige instellingen blijven gelden
    .help = zet het bestand terug; daarna gaat alles vanzelf verder
settings-away-blank = `pop.toml` is leeg; tot er iets in staat, wordt er niets gebouwd
    .label = de laatste volledige instellingen blijven gelden
    .help = schrijf je instellingen erin, zoals `taal = "nl"`; daarna gaat alles vanzelf verder
settings-away-cut = `pop.toml` is korter dan eerst, alsof er iets is afgebroken; voorlopig wordt er niets gebouwd
    .label = er is iets weg dat beschermt wat je verbergt, dus de laatste volledige instellingen blijven gelden
    .help = heb je het zelf weggehaald, verander dan nog iets in het bestand, of stop pop en start het opnieuw
settings-away-less = `pop.toml` verbergt minder dan zonet; voorlopig wordt er niets gebouwd
    .label = misschien is het half geschreven, dus de instellingen van eerder gelden nog twee seconden
    .help = wacht even; daarna gaat alles vanzelf verder
image-unread = je mag het niet lezen
file-not-shown-unread = `{ $file }` is niet te lezen
    .label = geen enkele editie neemt het op
    .help = zorg dat je het mag lezen
trouble-settings = de instellingen in `{ $path }` zijn niet te lezen: { $cause }
    .help = zet daar je instellingen neer; zonder instellingen weet pop niet wie wat mag zien
trouble-settings-link = de instellingen `{ $path }` zijn een link die nergens heen leidt
    .help = laat de link naar je instellingen wijzen, of zet het bestand zelf daar neer
trouble-large-theme = de sjablonen en stijlbladen in `{ $path }` zijn samen groter dan 64 MB
    .help = een sjabloon of stijlblad is een tekst van enkele kilobytes: haal al het andere weg
system-folder = het is een map
system-no-file = het is een pipe, een socket of een apparaat
