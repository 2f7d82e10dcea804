# `pop lezers`, en wat er over lezers wordt gezegd na een build en voor een gesprek.
readers-title = Wie leest wat
readers-you = jou alleen
readers-everyone = iedereen
readers-edition = `{ $edition }` is voor { $who }: { $count } van de { $all } documenten
readers-all = alles
readers-part = deel
readers-nothing = –
readers-legend = alles: het hele document. deel: een paar velden of kopjes; `pop lezers --edition NAAM` noemt ze. –: niets.
readers-opening = de eerste tekst
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
        [one] , waarvan één nieuw of met iets nieuws
       *[other] , waarvan { $new } nieuw of met iets nieuws
    } · `pop lezers --edition { $edition }` laat zien welke
readers-first-time = Dit is voor het eerst te zien in `{ $edition }`:
readers-first-time-document = “{ $title }”
readers-first-time-parts = in “{ $title }”: { $parts }
readers-first-time-more = … en nog { $count }
readers-confirm = Deze lezers zien dit voor het eerst. Doorgaan?
readers-confirm-yes = Ja, ga door
readers-confirm-no = Nee, stop
readers-not-confirmed = Gestopt. Er is niets geschreven.
