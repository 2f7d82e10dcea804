# `pop lezers`, en wat er over lezers wordt gezegd na een build en voor een gesprek.
readers-title = Wie leest wat
readers-you = jou alleen
readers-everyone = iedereen
readers-edition = `{ $edition }` ({ $outputs }) is voor { $who }: { $count } van de { $all } documenten
readers-not-made = wordt nu niet gemaakt: { $path }: { $message }
readers-all = alles
readers-part = deel
readers-nothing = –
readers-legend =
    alles: het hele document; deel: niet alles; –: niets. Wat openbaar is, mag elke lezer zien.
    `pop lezers --editie NAAM` laat zien wat er in een editie staat, `--document NAAM` alles over één document.
readers-document-all = het hele document
readers-document-part = een deel
readers-document-nothing = niets
readers-of-document = in `{ $edition }`, voor { $who }, staat { $extent }
readers-no-edition = `{ $readers }`: voor deze lezers is er geen editie, dus zij zien hoogstens wat openbaar is
readers-items = { $shown } van de { $all }
readers-without = behalve { $parts }
readers-about = Over jou staat erin, uit `pop.toml`: { $parts }
readers-about-nothing = Over jou staat er niets in.
readers-left-out =
    { $count ->
        [one] Eén document staat niet in `{ $edition }`:
       *[other] { $count } documenten staan niet in `{ $edition }`:
    }
readers-hide = Een document verbergen? Dat doet `pop verberg { $id }`, dat `{ $key }` bovenin zet; met `pop deel { $id }` mogen anderen het lezen. Een stuk tekst verbergen? Zet `{ $mark }` achter de tussenkop.
readers-hide-in-table = Dit document verbergen? Zet `{ $key }` onder `{ $table }`. Een stuk tekst verbergen? Zet `{ $mark }` achter de tussenkop.
readers-intro = Per document zie je wie het leest, en waarom.
readers-partly = { $edition } (deels)
readers-partly-parts = maar deels in { $edition }: { $parts } · { $why }
readers-hidden-parts = niet in { $edition }: { $parts } · { $why }
readers-editions = Edities
readers-of-edition = voor { $who }: { $count } van de { $all } documenten
readers-without-edition = voor deze lezers is er geen editie, dus zij zien hoogstens wat openbaar is
readers-hidden-private = alleen voor jou
readers-hidden-said = alleen voor { $readers }
readers-hidden-reserved = vaste regel: dit blijft eruit, tenzij je onder `[lezers]` voor deze sleutel zelf lezers noemt
readers-hidden-quote = wie je citeert, heeft nog geen toestemming gegeven
readers-hidden-own = je eigen sleutels: alleen voor jou, tenzij `lezers` anderen noemt bij `extra`
readers-hidden-mention = het bestand wordt alleen genoemd
readers-hidden-refers = verwijst naar iets wat deze lezers niet zien
readers-hidden-unclear = in de tekst staat een teken voor lezers dat pop niet begrijpt
readers-opening = de tekst boven het eerste kopje
readers-section = “{ $title }”
readers-shown = te zien: { $parts }
readers-shown-in-part = voor een deel te zien: { $parts }
readers-kept = niet te zien: { $parts }
readers-new = nieuw
readers-new-since-talk = nieuw sinds het vorige gesprek
readers-count-new =
    { $count ->
        [0] Er is niets nieuws sinds `{ $edition }` voor het laatst is gebouwd.
        [one] Eén document is nieuw of heeft iets nieuws sinds `{ $edition }` voor het laatst is gebouwd.
       *[other] { $count } documenten zijn nieuw of hebben iets nieuws sinds `{ $edition }` voor het laatst is gebouwd.
    }
readers-never-built = `{ $edition }` is nog niet gebouwd, dus de lezers hebben hier nog niets van gezien.
readers-after-build =
    { $count ->
        [one] één document
       *[other] { $count } documenten
    }{ $new ->
        [0] , niets nieuws
        [one] , waarvan één met iets nieuws
       *[other] , waarvan { $new } met iets nieuws
    } · `pop lezers --editie { $edition }` laat zien welke
readers-first-time = Dit is voor het eerst te zien in `{ $edition }`:
readers-first-time-document = “{ $title }”
readers-first-time-parts = in “{ $title }”: { $parts }
readers-first-time-more = … en nog { $count }
readers-confirm = Deze lezers zien dit voor het eerst. Doorgaan?
readers-confirm-yes = Ja, ga door
readers-confirm-no = Nee, stop
readers-not-confirmed = Gestopt. Deze lezers krijgen niets nieuws te zien.
