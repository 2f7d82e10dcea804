# What `pop watch`, `pop serve` and the strip of a preview say.
preview-who-author = only you can read this
preview-who-public = once it is published, everyone can read this
preview-who-audience = whoever you give the { $audience } edition can read this
preview-who-nobody = nobody can read this: its audience is not declared
preview-who-shared = every computer that can reach this address can read this now
preview-who-shared-own = this is your own edition, and every computer that can reach this address can read it now
preview-errors = { $count ->
        [one] 1 error: `pop build` would stop here
       *[other] { $count } errors: `pop build` would stop here
    }
preview-editions = Editions
preview-findings = About this page
preview-hide = Hide
preview-gone = The preview has stopped. This page stays as it is, and goes on when `pop serve` runs again.
preview-open = Alt and a click opens the place in your editor.
preview-opened = { $place } is open in your editor
preview-place = it is written in { $place }

serve-ready = { $edition } is at { $address } – { $who }
serve-moved = port { $port } is taken
serve-more = there is more in `{ $edition }`: choose it in the corner of the page, or `--edition { $edition }`
serve-stop = Ctrl+C stops it
watch-ready = looking on in { $path }; Ctrl+C stops it
watch-polling = the system does not tell of changes here, so the files are looked at again and again; a save may take a second to show
live-line = { $what }: { $summary }, { $milliseconds } ms
live-files = { $count ->
        [one] 1 file
       *[other] { $count } files
    }
live-everything = everything
live-gone = gone: { $message }
trouble-no-port = there is no free port at `{ $path }`
    .help = name another with `--port`
trouble-unwatched = changes in `{ $path }` cannot be seen: { $cause }
    .help = check that the folder still exists and that you may read it
