# Wat er op papier staat: het rapport en het gespreksblad.
report-title = Rapport
sheet-title = Gespreksblad
report-goals = De doelen in het kort
report-first = eerst
report-progress = Voortgang
report-for = Voor
report-log-earlier = { $count ->
        [one] Eén eerdere regel staat in het logboek zelf.
       *[other] { $count } eerdere regels staan in het logboek zelf.
    }
report-summary = In het kort
report-changed = Wat er veranderde
report-proposed = Doelen die ik voorstel
report-until = tot
report-asks = Wat ik vraag
report-decisions = Wat we moeten besluiten
report-of = van
report-none = Niets.
report-route = Mijn traject
report-log = Logboek
report-log-texts = De logregels
report-signed = Getekend
report-skills = Vaardigheden
report-situation = Nu en gewenst
report-agreements = Afspraken en handtekeningen
report-open-agreements = Openstaande afspraken
report-made-agreements = Afspraken van dit gesprek
report-signing = Handtekeningen
report-signing-sentence = Met een handtekening bevestigen we dat we dit plan en de afspraken hierboven hebben besproken. Wie voor gezien tekent, heeft het gelezen en hoeft het er niet mee eens te zijn.
report-name = Naam
report-function = Functie
report-date = Datum
report-signature = Handtekening
report-seen = gezien
report-agreed = akkoord
report-disagreed = niet akkoord, wel gezien
report-page = pagina
report-printed = gemaakt op
report-questions = Drie vragen voor het gesprek
report-question-1 = Wat ging beter dan we dachten, en waardoor?
report-question-2 = Wat staat in de weg, en wie kan daar iets aan doen?
report-question-3 = Wat is er anders bij het volgende gesprek?
report-steps = Stappen
report-attached = De gegevens van dit rapport, voor machines
report-settled = vastgesteld
report-draft = concept
report-more = { $count ->
        [one] en nog één verandering
       *[other] en nog { $count } veranderingen
    }
report-since = Sinds het gesprek van { $date }
report-step-done = { $what }, gedaan op { $date }
report-revised = herzien op { $date }: { $why }
report-moved = { $name }: van { $from } naar { $to }
report-logged = { $count ->
        [one] Eén regel in het logboek.
       *[other] { $count } regels in het logboek.
    }
report-logged-hours = { $count ->
        [one] Eén regel in het logboek, { $hours } uur.
       *[other] { $count } regels in het logboek, { $hours } uur.
    }
report-competence = Competentie
report-other = Anderen
report-scale = Schaal
