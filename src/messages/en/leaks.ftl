# What the search for hidden texts in what was made says.
leak = `{ $text }` from { $place } is hidden, and stands in { $output }
leak-name = the name { $place } is hidden, and `{ $text }` stands in { $output }
leak-file = the file { $place } is hidden, and { $output } holds it
leaks-found = { $count ->
        [one] 1 hidden text can be seen
       *[other] { $count } hidden texts can be seen
    }
    .help = `pop build` replaces what lies there from an earlier time; if it stops too, change who may read the text, or what repeats it
build-leaks = nothing was built: { $count ->
        [one] 1 hidden text
       *[other] { $count } hidden texts
    } would be seen
    .help = change who may read the text, or what repeats it; your earlier output is as it was. If nothing in your plan shows it, this is a fault of pop: please report it
leaks-searched = { $edition }: { $files ->
        [one] 1 file searched
       *[other] { $files } files searched
    }
leaks-none = no edition holds anything that it must not show

# What a text tells of people.
contact-details = this shows { $what }
    .label = { $count ->
        [one] the edition { $editions } shows it
       *[other] the editions { $editions } show it
    }
    .help = leave it out, hide it with `audience`, or put your own address under `[person]`, where you choose who sees it
contact-email = an e-mail address
contact-phone = a telephone number
contact-account = a bank account number
contact-bsn = a number that may be a citizen service number (BSN)
contact-address = a postcode with a house number
sensitive-words = `{ $said }` tells of health or family
    .label = { $count ->
        [one] the edition { $editions } shows it
       *[other] the editions { $editions } show it
    }
    .help = if your readers need not know, leave it out or hide it with `audience`

# Two builds at once.
trouble-locked = another build is writing to `{ $path }`
    .help = wait until it is done, or choose another folder with `--out`
