# Wat een editor aanbiedt: wat je met een bevinding kunt doen, en waarom een nieuwe id niet kan.

editor-fix-all = Herstel in dit bestand alles wat zeker is
editor-replace = Vervang `{ $old }` door `{ $new }`
editor-remove = Haal `{ $old }` weg
editor-insert = Voeg `{ $new }` in
editor-ask = Zet de vraag erbij: { $question }
editor-waive = Meld `{ $rule }` niet in dit document; geef een reden
editor-create = Maak `{ $path }` ({ $kind })
editor-ignore = Laat `{ $pattern }` buiten het plan
editor-convert = Schrijf de kop als { $form }
editor-rename-nothing = hier staat niets met een id; zet de cursor op een verwijzing of in de kop van een document
editor-rename-empty = een id heeft minstens één letter of cijfer nodig
editor-rename-taken = iets in dit plan heeft die id al; kies een andere
editor-rename-derived = deze id volgt uit de titel en de dag; schrijf eerst `id = "…"` om zelf een id te geven
editor-rename-breaks = met die id klopt er iets in dit plan niet meer; er is niets veranderd
editor-rename-files = je editor kan geen bestanden hernoemen voor pop; hernoem het bestand zelf, dan meldt pop wat ernaar verwijst
