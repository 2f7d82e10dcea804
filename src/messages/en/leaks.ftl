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
leaks-stranger = pop did not make { $output }, and whoever gets the edition gets it too
leaks-forgotten = { $output } is of an edition that is not there any more; `pop build` removes it
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
sensitive-words = `{ $said }` tells of { $topic }
    .label = { $count ->
        [one] the edition { $editions } shows it
       *[other] the editions { $editions } show it
    }
    .help = if your readers need not know, leave it out or hide it with `audience`
delicate-leaving = leaving your employer
delicate-applying = applying elsewhere
delicate-pay = what you earn
delicate-contract = your contract
delicate-mood = sleep or mood
delicate-health = health
delicate-home = your family or home
delicate-somebody = somebody who can be recognised

# What pictures, files, addresses and the folder tell of people.
personal-name = the address `{ $id }` holds the name `{ $name }`, which is to stay with you
    .label = an address is not rewritten; a build that would show it stops
    .help = give the document another `id`, or rename the file
personal-name-part = `{ $part }` stands alone here, and is part of a name that is to stay with you
    .label = { $count ->
        [one] the edition { $editions } shows it: only the whole name `{ $name }` gives way
       *[other] the editions { $editions } show it: only the whole name `{ $name }` gives way
    }
    .help = write the role instead, or add `{ $part }` to `names` below `[privacy]` in `pop.toml`
personal-name-file = the name of `{ $file }` holds `{ $name }`, which is to stay with you
    .label = the file keeps its name when it is published
    .help = rename the file, and what refers to it
quote-without-consent = your readers do not see this quote
    .label = nothing says that its speaker agreed to be quoted
    .help = ask, and write down when they agreed: `consent = { $day }`
quote-without-consent-by = your readers do not see this quote
    .label = nothing says that { $by } agreed to be quoted
    .help = ask, and write down when they agreed: `consent = { $day }`
photo-location = `{ $file }` says where it was taken
    .label = readers of an edition do not get to know: pop takes the position out of what it publishes
    .help = who gets this folder does get the position; to take it out there too, save the picture without its location
attachment-metadata = `{ $file }` says who it is from: { $keys }
    .label = { $count ->
        [one] the edition { $editions } gives the file to its readers as it is
       *[other] the editions { $editions } give the file to their readers as it is
    }
    .help = save it again without its properties, or show only that it exists: `show = "mention"`
public-plan-source = this plan lies in `{ $folder }`, which web servers show to everyone
    .label = the folder holds everything, also what no edition shows
    .help = move the plan elsewhere, and put only `out/` of the public edition there
public-plan-source-remote = this plan lies in a repository that goes to { $host }
    .label = if the repository is public, so is everything in this folder, also what no edition shows
    .help = see whether the repository is private; if it is, or is meant to be public, set `public-plan-source = "off"` under `[rules]`

# Two builds at once.
trouble-locked = another build is writing to `{ $path }`
    .help = wait until it is done, or choose another folder with `--out`
