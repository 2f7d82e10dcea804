# Waar het plan staat: `pop stand`.
status-cycle = De cyclus
status-next = Volgende stap
status-goals = Doelen
status-due = Komende 30 dagen
status-silent = Al een tijd stil
status-week = Deze week
status-talk = Gesprek
status-talk-due = gesprek over je plan
status-days = { $days ->
        [0] vandaag af
        [one] nog 1 dag
       *[other] nog { $days } dagen
    }
status-days-over = { $days ->
        [one] 1 dag te laat
       *[other] { $days } dagen te laat
    }
status-steps = { $done } van { $all } stappen
status-away = { $days ->
        [0] vandaag
        [one] morgen
       *[other] over { $days } dagen
    }
status-proposed = voorstel, nog niet afgesproken
status-measure = { $value } van { $target } { $name }: { $verdict }
status-measure-down = { $value } { $name }, doel { $target }: { $verdict }
status-hours = { $asked } uur gepland, { $logged } uur opgeschreven
status-hours-of = { $asked } uur gepland van de { $capacity } die je hebt, { $logged } uur opgeschreven
status-more = en nog { $count }
stage-now = nu
stage-look = frisse blik
stage-desired = gewenst
stage-compare = verschillen
stage-conclude = conclusies
stage-needs = leerbehoeften
stage-profile = profiel
stage-assess = meting
stage-goals = doelen
stage-do = doen
stage-evaluate = evaluatie
stage-picture = groter beeld
stage-talk = gesprek

advice-errors = er staan fouten in je plan
advice-overdue = de einddatum van “{ $title }” is voorbij: rond het af, of verzet het met `pop doel verzet`
advice-evaluate = kijk terug op “{ $title }”
advice-talk = op { $date } is het gesprek over je plan: bereid het voor
advice-talk-late = het gesprek van { $date } is er nog niet van gekomen: maak een nieuwe afspraak en bereid het voor
advice-now = vertel waar je nu staat
advice-wait = laat je antwoorden liggen tot { $date }, en kijk er dan met een frisse blik naar
advice-look = kijk met een frisse blik naar je antwoorden
advice-desired = vertel hoe je het zou willen
advice-compare = leg nu en gewenst naast elkaar
advice-conclude = trek je conclusies uit de verschillen
advice-assess = leg jezelf naast het profiel van je functie
advice-picture = schets het grotere beeld: dat wordt je eerste pagina
advice-goal = maak van je conclusies een doel
advice-agree = maak “{ $title }” scherp en spreek het af; als je begint
advice-sheet = op { $date } is je gesprek: neem het gespreksblad mee
advice-agreements = schrijf op wat jullie op { $date } hebben afgesproken
advice-silent = bij “{ $title }” gebeurde al een tijd niets: schrijf op wat je deed
advice-log = schrijf op wat je voor je doelen deed
advice-step = de volgende stap van “{ $title }” is “{ $step }”; als die gedaan is
advice-begin = begin aan “{ $title }”
