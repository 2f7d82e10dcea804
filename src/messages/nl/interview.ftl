# De vragen van `pop vraag`, zo dat een ander ze hardop kan stellen.
interview-hint = Enter slaat over, Alt+Enter begint een nieuwe regel, Esc stopt; je antwoorden blijven bewaard
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

interview-hint-again = Enter laat staan wat er staat; wat weg mag, maak je leeg; Esc stopt
interview-not-empty = Dit kan niet leeg blijven. Wil je het kwijt, gooi dan het bestand weg.
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
interview-now-intro = Zoek een rustige plek, of vraag een vriend om je deze vragen te stellen en je antwoorden op te schrijven. Met elke vraag kom je een stap dichter bij jezelf.
interview-now-environment = Hoe ziet je werkomgeving eruit: waar zit of sta je, en zijn er anderen bij?
interview-now-behaviour = Wat doe je zoal in een werkweek: wat zijn je taken, en wat zeg je?
interview-now-capabilities = Waar ben je goed in: wat zet je in om je werk goed te doen?
interview-now-beliefs = Waarom doe je dit vak: waar draait het voor jou om, en wat zou je missen als je stopte?
interview-now-identity = Wie ben je, los van wat je doet: hoe omschrijven anderen je, en klopt dat?
interview-now-mission = Waar doe je het uiteindelijk voor: hoe past je werk in iets wat groter is dan jezelf?
interview-now-field = Hoe staat je vakgebied ervoor, en waar gaat het heen?
interview-now-values = Welke normen en waarden neem je mee in je werk?
interview-now-private-life = Hoe gaan je werk en je privéleven samen?
interview-now-income = Hoe tevreden ben je met je inkomen?
interview-now-commute = Hoe is je reis naar je werk, en wat ligt daaraan vast?

interview-look-title = Wat valt je op?
interview-look-intro = Lees terug wat je over nu hebt verteld. Klopt het met elkaar? Zitten er dingen in die anders zouden moeten, of die haaks op elkaar staan?
interview-look-what = Wat valt je op?
interview-look-more = Valt je nog iets op? (Enter: verder)
interview-look-tension = Spreekt het een het ander tegen?

interview-desired-title = En hoe wil je het?
interview-desired-intro = Maak je hoofd leeg. Dan dezelfde vragen, maar over hoe het er over een jaar of vijf idealiter uit zou zien: waar wil je naartoe groeien?
interview-desired-environment = Hoe ziet je gewenste werkomgeving eruit: waar zit of sta je, en zijn er anderen bij?
interview-desired-behaviour = Wat doe je dan zoal in een werkweek: wat zijn je taken, en wat zeg je?
interview-desired-capabilities = Waar ben je dan goed in: waar zit je vakmanschap in?
interview-desired-beliefs = Waar draait het dan echt om voor jou: wat maakt het waardevol?
interview-desired-identity = Wie ben je dan, los van wat je doet: hoe omschrijven anderen je?
interview-desired-mission = Waar doe je het dan uiteindelijk voor: hoe past je werk in iets wat groter is dan jezelf?
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
interview-compare-same = Wat is al zoals je het wilt, en moet zo blijven?

interview-conclude-title = Trek je conclusies
interview-conclude-intro = Als je van hier naar daar wilt komen, wat moet je dan de komende jaren voor doen? Wees zo concreet als je kunt.
interview-conclude-what = Wat moet je daarvoor doen? (Enter: verder)

interview-need-title = Wat wil je leren?
interview-need-intro = Denk aan je loopbaan, maar ook aan wat je nu dwarszit of wat er anders gaat worden. Eén ding tegelijk.
interview-need-what = Wat wil je leren? (Enter: klaar)
interview-need-more = Wil je nog iets leren? (Enter: klaar)
interview-need-why = Waarom juist nu?
interview-need-cause = Waar komt het vandaan?
interview-need-from = Volgt het uit iets wat je eerder opschreef?
interview-need-training = Voor wie of wat leer je dit vooral?
interview-need-options = Hoe zou je het kunnen leren? (één manier tegelijk; Enter: verder)
interview-need-offer = Zal ik daar een leerbehoefte van maken?
interview-need-offered = “{ $title }” staat nu bij je leerbehoeften.

interview-profile-title = Wat vraagt je functie?
interview-profile-intro = In een profiel staan de competenties die een functie vraagt, elk met een niveau. Daar leg je jezelf straks naast.
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
interview-profile-keep = Klopt deze competentie nog? Pas hem aan, of maak het veld leeg.
interview-profile-competence = Welke competentie vraagt deze functie? (Enter: klaar)
interview-profile-more = Nog een competentie? (Enter: klaar)
interview-profile-level = Welk niveau vraagt de functie voor { $name }, van { $low } tot { $high }?

interview-assess-title = Waar sta je nu?
interview-assess-intro = Geef voor elke competentie aan hoe het nu is. Eerlijk is beter dan mooi: het verschil wijst de weg.
interview-assess-by = Van wie is dit oordeel?
interview-assess-name = Meting van { $date }
interview-assess-score = { $name }: waar sta je nu, van { $low } tot { $high }? De functie vraagt { $required }.
interview-assess-level = { $name }: waar sta je nu, van { $low } tot { $high }?
interview-assess-levels = Waar sta je bij elke competentie, op de schaal van je profiel?

interview-swot-title = Wat heb je mee, en wat tegen?
interview-swot-intro = Wat goed gaat en wat beter kan zit in jezelf; kansen en bedreigingen komen van buiten. Eén ding tegelijk.
interview-swot-name = Sterk en zwak op { $date }
interview-swot-strengths = Waar ben je sterk in? (Enter: verder)
interview-swot-weaknesses = Wat gaat nog niet goed? (Enter: verder)
interview-swot-opportunities = Welke kansen zie je om je heen? (Enter: verder)
interview-swot-threats = Wat kan er van buiten tegenzitten? (Enter: verder)

interview-evidence-title = Waaraan zien anderen het?
interview-evidence-intro = Een certificaat, een foto, iets wat je hebt gemaakt, of wat iemand erover heeft gezegd. Zet het bestand eerst in de map van je plan.
interview-evidence-what = Wat kun je laten zien? (Enter: klaar)
interview-evidence-more = Kun je nog iets laten zien? (Enter: klaar)
interview-evidence-file = Welk bestand is het? (het nummer of de naam; Enter: geen bestand)
interview-evidence-type = Wat voor bewijs is het?
interview-evidence-supports = Wat laat dit zien?
interview-evidence-by = Van wie komt het?
interview-evidence-expires = Tot wanneer is het geldig? (zoals 14 december 2027; Enter: altijd)

interview-picture-title = Het grotere beeld
interview-picture-intro = Dit wordt je eerste pagina: waar je heen wilt, waarom, en hoe het bij je past. Wat je eerder schreef staat er al; haal weg wat je lezers niet hoeven te weten.
interview-picture-path = Waar wil je naartoe?
interview-picture-beliefs = Vanuit welke overtuigingen doe je je werk?
interview-picture-whole = Hoe past wat je doet bij wie je bent?
interview-picture-name = Het grotere beeld

interview-evaluate-title = Was het de moeite waard?
interview-evaluate-intro = Een paar vragen over wat je hebt gedaan. Wat je hier leert, is vaak het begin van iets nieuws.
interview-evaluate-effective = Hoe goed werkte je aanpak?
interview-evaluate-improved = Wat kun je nu beter, en wat doe je anders in je werk?
interview-evaluate-needs = Wil je hierdoor nog iets nieuws leren?
interview-evaluate-again = Zou je het weer zo aanpakken?
interview-evaluate-fitting = Hoe goed paste deze aanpak, van 1 tot 5?
interview-evaluate-worthwhile = Was het de moeite waard? Kies een cijfer van 1 tot 5.
interview-evaluate-name = Terugblik: { $title }
interview-evaluate-unnamed = Terugblik

interview-review-title = Het gesprek
interview-review-intro = Schrijf op wat jullie hebben afgesproken en wat je hebt gevraagd, zolang je het nog weet.
interview-review-changed = Wat is er veranderd sinds het vorige gesprek?
interview-review-kind = Wat voor hulp is dat?
interview-review-propose = Wil je in het gesprek akkoord vragen voor “{ $title }”?
interview-review-yes-to = Akkoord met “{ $title }”
interview-review-agreement = Wat hebben jullie afgesproken? (Enter: verder)
interview-review-who = Wie doet het?
interview-review-due = Wanneer is het af? (zoals 14 december, of over 6 weken)
interview-review-ask = Wat heb je gevraagd: tijd, geld, iemand die helpt, een besluit? (Enter: verder)
interview-review-next = Wanneer is het volgende gesprek? (zoals 14 december, of over 6 maanden)

review-title = Gesprek op { $date }
review-agreed = Wat we eerder hebben afgesproken
review-asked = Wat ik eerder heb gevraagd
review-goals = De doelen om te bespreken
review-ready = het gesprek op { $date } is voorbereid; na afloop schrijf je het op met `pop vraag gesprek`
review-sheet = het gespreksblad maak je met `pop rapport --blad --editie { $edition }`
review-there = het gesprek op { $date } is al voorbereid: { $path }
    .help = noem een andere dag met `--op`
