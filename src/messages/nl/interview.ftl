# De vragen van `pop interview`, zo dat een ander ze hardop kan stellen.
interview-hint = Enter slaat over, Esc stopt; wat je antwoordde blijft staan
interview-form =
    .help = schrijf het zo: `--answer environment="Een kantoor aan de gracht"`
interview-choice = `{ $name }` kan niet `{ $answer }` zijn: kies uit { $choices }
interview-unknown = deze vraag bestaat niet, of is al beantwoord: { $names }
    .help = `--print -` laat de vragen zien; de namen staan in `docs/cli.nl.md`
interview-stopped = gestopt; je antwoorden staan in { $path }. Verder ga je met `{ $command }`
interview-next = Volgende stap: { $what }: { $command }
interview-complete = er is niets meer te vragen: alles is al beantwoord. Opnieuw beginnen kan met `--anew`
interview-progress = { $number } van { $count }
interview-printed = de vragen staan in { $path }
interview-pass = sla over
interview-yes = ja
interview-no = nee
interview-nothing = (niets)
interview-recall-now = Nu: { $answer }
interview-recall-desired = Gewenst: { $answer }
interview-difference = Nu: { $now }
    Gewenst: { $desired }
interview-first-now = je hebt nog niets geschreven over waar je nu staat
    .help = begin met `pop interview now`
interview-first-desired = je hebt nog niets geschreven over hoe je het zou willen
    .help = ga verder met `pop interview desired`
interview-first-compare = je hebt nog geen verschil opgeschreven
    .help = ga verder met `pop interview compare`

interview-now-title = Waar sta je nu?
interview-now-intro = Zoek een rustige plek, of vraag een vriend om je deze vragen te stellen en je antwoorden op te schrijven. Elke vraag komt een stap dichter bij jezelf.
interview-now-environment = Hoe ziet je werkomgeving eruit: waar zit of sta je, en zijn er anderen bij?
interview-now-behaviour = Wat doe je de hele werkweek door: welke handelingen, wat zeg je?
interview-now-capabilities = Wat kun je goed en wat doe je goed: wat zet je in om je werk goed te doen?
interview-now-beliefs = Waarom doe je dit vak: waar draait het voor jou om, en wat zou je missen als je stopte?
interview-now-identity = Wie ben je, los van wat je doet: hoe typeren anderen je, en klopt dat?
interview-now-mission = Waartoe doe je het: hoe past je werk in iets wat groter is dan jezelf?
interview-now-field = Hoe staat je vakgebied ervoor, en waar gaat het heen?
interview-now-values = Welke normen en waarden neem je mee in je werk?
interview-now-private-life = Hoe gaan je werk en je privéleven samen?
interview-now-income = Hoe tevreden ben je met je inkomen?
interview-now-commute = Hoe is je reis naar je werk, en wat kan daarin niet anders?

interview-look-title = Wat valt je op?
interview-look-intro = Lees terug wat je over nu hebt verteld. Klopt het met elkaar? Zitten er dingen in die anders zouden moeten, of die haaks op elkaar staan?
interview-look-what = Wat valt je op?
interview-look-more = Wat valt je nog meer op? (nog een kan; leeg: verder)
interview-look-tension = Staat dat haaks op elkaar?

interview-desired-title = En hoe wil je het?
interview-desired-intro = Maak je hoofd leeg. Dan dezelfde vragen, maar over hoe het er over een jaar of vijf idealiter uit zou zien: waar wil je naartoe groeien?
interview-desired-environment = Hoe ziet je gewenste werkomgeving eruit: waar zit of sta je, en zijn er anderen bij?
interview-desired-behaviour = Wat doe je dan de hele werkweek door: welke handelingen, wat zeg je?
interview-desired-capabilities = Wat kun en doe je dan goed: waaruit bestaat je vakbekwaamheid?
interview-desired-beliefs = Waar draait het dan echt om voor jou: wat maakt het waardevol?
interview-desired-identity = Wie ben je dan, los van wat je doet: hoe typeren anderen je?
interview-desired-mission = Waartoe doe je het dan: hoe past je werk in iets wat groter is dan jezelf?
interview-desired-field = In welk vakgebied werk je dan?
interview-desired-values = Welke normen en waarden krijgen dan meer ruimte?
interview-desired-private-life = Hoe gaan je werk en je privéleven dan samen?
interview-desired-income = Welk inkomen hoort daarbij?
interview-desired-commute = Hoe ver ligt je werk dan van huis?

interview-compare-title = Wat zijn de verschillen?
interview-compare-intro = Bij elk niveau staan je twee antwoorden onder elkaar. Schrijf op wat verschilt, en juist ook wat hetzelfde is: dat moet je koesteren.
interview-compare-now = Wat verschilt er: hoe is het nu, in één regel? (leeg: geen verschil)
interview-compare-desired = En hoe zou het moeten zijn, in één regel?
interview-compare-both = een verschil heeft twee helften: zeg ook hoe het zou moeten zijn. Laat je dit leeg, dan wordt dit verschil niet opgeschreven.
interview-compare-same = Wat is al zoals je het wilt, en wil je houden?

interview-conclude-title = Trek je conclusies
interview-conclude-intro = Als je van hier naar daar wilt komen, wat moet je dan in de komende jaren ondernemen? Wees zo concreet als je kunt.
interview-conclude-what = Wat moet je daarvoor ondernemen? (nog een kan; leeg: verder)

interview-evaluate-title = Was het de moeite waard?
interview-evaluate-intro = Vier vragen over wat je deed. Wat je hier leert, is vaak het begin van iets nieuws.
interview-evaluate-effective = Hoe effectief is je aanpak geweest?
interview-evaluate-improved = Hoe heeft het je vaardigheden en je gedrag in je werk verbeterd?
interview-evaluate-needs = Heeft het nieuwe leerbehoeften opgeleverd?
interview-evaluate-again = Zou je de aanpak opnieuw volgen?
interview-evaluate-fitting = Hoe passend was de aanpak, van 1 tot 5?
interview-evaluate-worthwhile = Hoezeer was het de moeite waard, van 1 tot 5?
interview-evaluate-name = Terugblik: { $title }
interview-evaluate-unnamed = Terugblik

interview-review-title = Het gesprek
interview-review-intro = Schrijf op wat jullie afspraken en wat je vroeg, zolang je het nog weet.
interview-review-agreement = Wat spraken jullie af? (nog een kan; leeg: verder)
interview-review-who = Wie doet het?
interview-review-due = Wanneer is het af? (zoals 14 december, of over 6 weken)
interview-review-ask = Wat vroeg je: tijd, geld, een persoon, een besluit? (leeg: verder)
interview-review-next = Wanneer is het volgende gesprek? (zoals 14 december, of over 6 maanden)

review-title = Gesprek op { $date }
review-agreed = Wat we eerder afspraken
review-asked = Wat ik eerder vroeg
review-goals = De doelen om te bespreken
review-ready = het gesprek op { $date } is voorbereid; na afloop schrijf je het op met `pop interview review`
review-sheet = het gespreksblad maak je met `pop report --sheet --edition { $edition }`
review-there = het gesprek op { $date } is al voorbereid: { $path }
    .help = noem een andere dag met `--on`
