# What the search for hidden text in finished files reports.
leak = `{ $text }` from { $place } is hidden, but appears in { $output }
leak-name = the name { $place } is hidden, but `{ $text }` appears in { $output }
leak-file = the file { $place } is hidden, but { $output } contains it
leaks-found = { $count ->
        [one] 1 hidden text is visible
       *[other] { $count } hidden texts are visible
    }
    .help = `pop build` replaces the output of an earlier build; if the build stops too, change who may read the text, or remove whatever repeats it
build-leaks = not every edition was built: { $count ->
        [one] 1 hidden text
       *[other] { $count } hidden texts
    } would be visible
    .help = change who may read the text, or remove whatever repeats it; your earlier output is unchanged. If nothing in your plan shows the text, this is a bug in pop: please report it
leaks-searched = { $edition }: { $files ->
        [one] 1 file searched
       *[other] { $files } files searched
    }
leaks-stranger = pop did not make { $output }, but anyone who gets the edition gets this file too
leaks-forgotten = { $output } belongs to an edition that no longer exists; `pop build` removes it
leaks-none = no edition contains anything that it must not show

# What a text reveals about people.
contact-details = this shows { $what }
    .label = { $count ->
        [one] the edition { $editions } shows it
       *[other] the editions { $editions } show it
    }
    .help = leave it out, hide it with `audience`, or put your own address under `[person]`, where you can choose who sees it
contact-email = an e-mail address
contact-phone = a telephone number
contact-account = a bank account number
contact-bsn = a number that may be a Dutch citizen service number (BSN)
contact-address = a postcode with a house number
sensitive-words = `{ $said }` says something about { $topic }
    .label = { $count ->
        [one] the edition { $editions } shows it
       *[other] the editions { $editions } show it
    }
    .help = if your readers do not need to know, leave it out or hide it with `audience`
delicate-leaving = leaving your employer
delicate-applying = applying for a job elsewhere
delicate-pay = what you earn
delicate-contract = your contract
delicate-mood = sleep or mood
delicate-health = health
delicate-home = your family or home life
delicate-somebody = someone who can be recognised

# What pictures, files, addresses and the folder reveal about people.
personal-name = the address `{ $id }` contains the name `{ $name }`, which you want to keep to yourself
    .label = addresses are not rewritten; a build that would show this name stops
    .help = give the document another `id`, or rename the file
personal-name-part = `{ $part }` appears on its own here, but is part of a name you want to keep to yourself
    .label = { $count ->
        [one] the edition { $editions } shows it: only the full name `{ $name }` is replaced
       *[other] the editions { $editions } show it: only the full name `{ $name }` is replaced
    }
    .help = write the role instead, or add `{ $part }` to `names` under `[privacy]` in `pop.toml`
personal-name-file = the file name `{ $file }` contains `{ $name }`, which you want to keep to yourself
    .label = a published file keeps its name
    .help = rename the file, and update the references to it
quote-without-consent = your readers do not see this quote
    .label = there is no record that the speaker agreed to be quoted
    .help = ask, and write down when they agreed: `consent = { $day }`
quote-without-consent-by = your readers do not see this quote
    .label = there is no record that { $by } agreed to be quoted
    .help = ask, and write down when they agreed: `consent = { $day }`
photo-location = `{ $file }` contains the place where it was taken
    .label = readers of an edition do not see this: pop removes the location from what it publishes
    .help = anyone who gets this folder does get the location; to remove it here too, save the picture without it
attachment-metadata = `{ $file }` reveals who made it: { $keys }
    .label = { $count ->
        [one] the edition { $editions } gives readers the file unchanged
       *[other] the editions { $editions } give readers the file unchanged
    }
    .help = save it again without its properties, or only mention that it exists: `show = "mention"`
public-plan-source = this plan is in `{ $folder }`, which web servers show to everyone
    .label = the folder contains everything, including what no edition shows
    .help = move the plan somewhere else, and put only `out/` of the public edition there
public-plan-source-remote = this plan is in a repository that is pushed to { $host }
    .label = if the repository is public, so is everything in this folder, including what no edition shows
    .help = check whether the repository is private; if it is, or if it is meant to be public, set `public-plan-source = "off"` under `[rules]`

# Two builds at once.
trouble-locked = another build is writing to `{ $path }`
    .help = wait until it has finished, or choose another folder with `--out`
