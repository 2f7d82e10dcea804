# `pop readers`, and messages about readers after a build and before a review.
readers-title = Who reads what
readers-you = you alone
readers-everyone = everyone
readers-edition = `{ $edition }` ({ $outputs }) is read by { $who }: { $count } of { $all } documents
readers-not-made = not made now: { $path }: { $message }
readers-all = all
readers-part = part
readers-nothing = –
readers-legend =
    all: the whole document; part: not all of it; –: nothing. What is public is open to all readers.
    `pop readers --edition NAME` lists what an edition shows; `--document NAME` shows everything about one document.
readers-document-all = the whole document
readers-document-part = part of it
readers-document-nothing = nothing
readers-of-document = `{ $edition }`, read by { $who }, shows { $extent }
readers-no-edition = `{ $readers }`: no edition is made for these readers, so they can see only what is public
readers-items = { $shown } of { $all }
readers-without = without { $parts }
readers-about = About you, from `pop.toml`: { $parts }
readers-about-nothing = It shows nothing about you.
readers-left-out =
    { $count ->
        [one] One document is not in `{ $edition }`:
       *[other] { $count } documents are not in `{ $edition }`:
    }
readers-hide = To hide a document, run `pop hide { $id }`, which writes `{ $key }` in its header; `pop share { $id }` lets others read it. To hide a section, write `{ $mark }` after its heading.
readers-hide-in-table = To hide this document, write `{ $key }` below `{ $table }`; to hide a section, write `{ $mark }` after its heading.
readers-intro = Every document, with its readers and the reason.
readers-partly = { $edition } (in part)
readers-partly-parts = only in part in { $edition }: { $parts } · { $why }
readers-hidden-parts = not in { $edition }: { $parts } · { $why }
readers-editions = Editions
readers-of-edition = for { $who }: { $count } of { $all } documents
readers-without-edition = no edition is made for these readers, so they can see only what is public
readers-hidden-private = for you alone
readers-hidden-said = for { $readers } only
readers-hidden-reserved = fixed rule: it stays out, unless you name readers for this key itself under `[audience]`
readers-hidden-quote = the person quoted has not given consent
readers-hidden-own = your own keys, for you alone unless `audience` names readers for `extra`
readers-hidden-mention = the file is only mentioned
readers-hidden-refers = it refers to something hidden from these readers
readers-hidden-unclear = the text contains a mark for readers that pop does not understand
readers-opening = the opening text
readers-section = “{ $title }”
readers-shown = shown: { $parts }
readers-shown-in-part = shown in part: { $parts }
readers-kept = not shown: { $parts }
readers-new = new
readers-new-since-talk = new since the last review
readers-count-new =
    { $count ->
        [0] Nothing in it is new since `{ $edition }` was last built.
        [one] One document is new, or has new parts, since `{ $edition }` was last built.
       *[other] { $count } documents are new, or have new parts, since `{ $edition }` was last built.
    }
readers-never-built = `{ $edition }` has not been built yet, so its readers have not seen any of this.
readers-after-build =
    { $count ->
        [one] one document
       *[other] { $count } documents
    }{ $new ->
        [0] , nothing new
        [one] , one of them new or with new parts
       *[other] , { $new } of them new or with new parts
    } · `pop readers --edition { $edition }` lists them
readers-first-time = `{ $edition }` shows this for the first time:
readers-first-time-document = “{ $title }”
readers-first-time-parts = in “{ $title }”: { $parts }
readers-first-time-more = … and { $count } more
readers-confirm = These readers will see this for the first time. Go on?
readers-confirm-yes = Yes, go on
readers-confirm-no = No, stop
readers-not-confirmed = Stopped. These readers will not see anything new.
