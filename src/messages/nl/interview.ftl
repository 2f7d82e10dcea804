# De vragen van `pop vraag`, zo dat een ander ze hardop kan stellen.
interview-hint = Enter slaat over, Alt+Enter begint een nieuwe regel, Esc stopt; wat je antwoordde blijft staan
interview-form =
    .help = schrijf het zo: `--antwoord omgeving="Een kantoor aan de gracht"`
interview-choice = `{ $name }` kan niet `{ $answer }` zijn: kies uit { $choices }
interview-unknown = deze vraag bestaat niet, of is al beantwoord: { $names }
    .help = `--druk-af -` laat de vragen zien; de namen staan in `docs/cli.nl.md`
interview-stopped = gestopt; je antwoorden staan in { $path }. Verder ga je met `{ $command }`
interview-next = Volgende stap: { $what }: { $command }
interview-complete = er is niets meer te vragen: alles is al beantwoord. Verbeteren kan met `--nog-eens`, opnieuw beginnen met `--opnieuw`
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
    .help = begin met `pop vraag nu`
interview-first-desired = je hebt nog niets geschreven over hoe je het zou willen
    .help = ga verder met `pop vraag gewenst`
interview-first-compare = je hebt nog geen verschil opgeschreven
    .help = ga verder met `pop vraag vergelijk`

interview-hint-again = Enter houdt wat er staat; maak leeg wat weg mag; Esc stopt
interview-not-empty = Dit kan niet leeg zijn. Wil je het weg, gooi dan het bestand weg.
interview-keep = laat zo
interview-about = Over “{ $title }”:
interview-first-profile = je hebt nog geen competentieprofiel
    .help = begin met `pop vraag profiel`
interview-scale = 1: ik begin net; 2: ik kan het met hulp; 3: ik kan het zelf; 4: ik ben er sterk in; 5: ik leer het anderen
interview-level-wrong = kies een getal van { $low } tot { $high }
    .help = { $low } is het laagste niveau, { $high } het hoogste
interview-no-file = `{ $file }` staat niet in de map van je plan
    .help = zet het bestand daar neer, of kies een nummer uit de lijst

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
interview-look-more = Valt je nog iets op? (Enter: verder)
interview-look-tension = Staat dat haaks op elkaar?

interview-desired-title = En hoe wil je het?
interview-desired-intro = Maak je hoofd leeg. Dan dezelfde vragen, maar over hoe het er over een jaar of vijf idealiter uit zou zien: waar wil je naartoe groeien?
interview-desired-environment = Hoe ziet je gewenste werkomgeving eruit: waar zit of sta je, en zijn er anderen bij?
interview-desired-behaviour = Wat doe je dan de hele werkweek door: welke handelingen, wat zeg je?
interview-desired-capabilities = Wat kun je dan goed en wat doe je goed: waaruit bestaat je vakmanschap?
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
interview-compare-now = Is er een verschil? Schrijf in één regel hoe het nu is (Enter: geen verschil)
interview-compare-desired = En hoe wil je het?
interview-compare-both = Bij een verschil hoort ook hoe je het wilt. Laat je dit leeg, dan schrijf ik het verschil niet op.
interview-compare-same = Wat is al zoals je het wilt, en wil je houden?

interview-conclude-title = Trek je conclusies
interview-conclude-intro = Als je van hier naar daar wilt komen, wat moet je dan in de komende jaren ondernemen? Wees zo concreet als je kunt.
interview-conclude-what = Wat moet je daarvoor ondernemen? (Enter: verder)

interview-need-title = Wat wil je leren?
interview-need-intro = Denk aan je loopbaan, maar ook aan wat je nu dwarszit of wat er anders gaat worden. Eén ding tegelijk.
interview-need-what = Wat wil je leren? (Enter: klaar)
interview-need-more = Wil je nog iets leren? (Enter: klaar)
interview-need-why = Waarom juist nu?
interview-need-cause = Waar komt het vandaan?
interview-need-from = Volgt het uit iets wat je eerder opschreef?
interview-need-training = Voor wie leer je het vooral?
interview-need-options = Hoe zou je het kunnen leren? (één manier tegelijk; Enter: verder)
interview-need-offer = Zal ik daar een leerbehoefte van maken?
interview-need-offered = “{ $title }” staat nu bij je leerbehoeften.

interview-profile-title = Wat vraagt je functie?
interview-profile-intro = Een profiel noemt de competenties die een functie vraagt, elk met een niveau. Daar leg je jezelf straks naast.
interview-profile-role = Voor welke functie is dit profiel?
interview-profile-own = mijn functie
interview-profile-name = Profiel: { $role }
interview-profile-start = Hoe wil je beginnen?
interview-profile-example = met vijf competenties die de meeste functies vragen
interview-profile-blank = met mijn eigen competenties
interview-profile-example-1 = Vakkennis
interview-profile-example-2 = Plannen en organiseren
interview-profile-example-3 = Samenwerken
interview-profile-example-4 = Helder communiceren
interview-profile-example-5 = Leren en verbeteren
interview-profile-keep = Deze competentie? Verander wat anders moet, of maak leeg.
interview-profile-competence = Welke competentie vraagt deze functie? (Enter: klaar)
interview-profile-more = Nog een competentie? (Enter: klaar)
interview-profile-level = Welk niveau vraagt de functie voor { $name }, van { $low } tot { $high }?

interview-assess-title = Waar sta je nu?
interview-assess-intro = Geef voor elke competentie aan hoe het nu is. Eerlijk is beter dan mooi: het verschil wijst de weg.
interview-assess-by = Wie geeft dit oordeel?
interview-assess-name = Meting van { $date }
interview-assess-score = { $name }: waar sta je nu, van { $low } tot { $high }? De functie vraagt { $required }.
interview-assess-level = { $name }: waar sta je nu, van { $low } tot { $high }?
interview-assess-levels = Waar sta je op elke competentie, op de schaal van je profiel?

interview-swot-title = Wat heb je mee, en wat tegen?
interview-swot-intro = Wat goed gaat en wat beter kan zit in jezelf; kansen en bedreigingen komen van buiten. Eén ding tegelijk.
interview-swot-name = Sterk en zwak op { $date }
interview-swot-strengths = Waar ben je sterk in? (Enter: verder)
interview-swot-weaknesses = Wat gaat nog niet goed? (Enter: verder)
interview-swot-opportunities = Welke kansen zie je om je heen? (Enter: verder)
interview-swot-threats = Wat kan er van buiten tegenzitten? (Enter: verder)

interview-evidence-title = Waaraan zien anderen het?
interview-evidence-intro = Een certificaat, een foto, iets wat je maakte, of wat iemand erover zei. Zet het bestand eerst in de map van je plan.
interview-evidence-what = Wat kun je laten zien? (Enter: klaar)
interview-evidence-more = Kun je nog iets laten zien? (Enter: klaar)
interview-evidence-file = Welk bestand is het? (het nummer of de naam; Enter: geen bestand)
interview-evidence-type = Wat voor bewijs is het?
interview-evidence-supports = Wat toont het aan?
interview-evidence-by = Wie gaf het uit?
interview-evidence-expires = Tot wanneer is het geldig? (zoals 14 december 2027; Enter: altijd)

interview-picture-title = Het grotere beeld
interview-picture-intro = Dit wordt je eerste bladzij: waar je heen wilt, waarom, en hoe het bij je past. Wat je eerder schreef staat er al; haal weg wat je lezers niet hoeven te weten.
interview-picture-path = Waar wil je naartoe?
interview-picture-beliefs = Vanuit welke overtuigingen doe je je werk?
interview-picture-whole = Hoe past wat je doet bij wie je bent?
interview-picture-name = Het grotere beeld

interview-evaluate-title = Was het de moeite waard?
interview-evaluate-intro = Vier vragen over wat je deed. Wat je hier leert, is vaak het begin van iets nieuws.
interview-evaluate-effective = Hoe effectief is je aanpak geweest?
interview-evaluate-improved = Hoe heeft het je vaardigheden en je gedrag in je werk verbeterd?
interview-evaluate-needs = Heeft het nieuwe leerbehoeften opgeleverd?
interview-evaluate-again = Zou je de aanpak opnieuw volgen?
interview-evaluate-fitting = Hoe passend was de aanpak, van 1 tot 5?
interview-evaluate-worthwhile = In hoeverre was het de moeite waard, van 1 tot 5?
interview-evaluate-name = Terugblik: { $title }
interview-evaluate-unnamed = Terugblik

interview-review-title = Het gesprek
interview-review-intro = Schrijf op wat jullie afspraken en wat je vroeg, zolang je het nog weet.
interview-review-changed = Wat veranderde er sinds het vorige gesprek?
interview-review-kind = Wat voor hulp is dat?
interview-review-propose = Wil je in het gesprek akkoord vragen voor “{ $title }”?
interview-review-yes-to = Akkoord voor “{ $title }”
interview-review-agreement = Wat spraken jullie af? (Enter: verder)
interview-review-who = Wie doet het?
interview-review-due = Wanneer is het af? (zoals 14 december, of over 6 weken)
interview-review-ask = Wat vroeg je: tijd, geld, een persoon, een besluit? (Enter: verder)
interview-review-next = Wanneer is het volgende gesprek? (zoals 14 december, of over 6 maanden)

review-title = Gesprek op { $date }
review-agreed = Wat we eerder afspraken
review-asked = Wat ik eerder vroeg
review-goals = De doelen om te bespreken
review-ready = het gesprek op { $date } is voorbereid; na afloop schrijf je het op met `pop vraag gesprek`
review-sheet = het gespreksblad maak je met `pop rapport --blad --editie { $edition }`
review-there = het gesprek op { $date } is al voorbereid: { $path }
    .help = noem een andere dag met `--op`
