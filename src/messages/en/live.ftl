# Messages of `pop watch`, `pop serve` and the bar at the edge of a preview.
preview-who-author = only you can read this
preview-who-public = once it is published, anyone can read this
preview-who-audience = anyone you give the { $audience } edition to can read this
preview-who-nobody = no one can read this: its audience is not declared
preview-who-shared = any computer that can reach this address can read this now
preview-who-shared-own = this is your own edition, and any computer that can reach this address can read it now
preview-errors = { $count ->
        [one] 1 error that keeps something from your readers
       *[other] { $count } errors that keep something from your readers
    }
preview-editions = Editions
preview-findings = About this page
preview-hide = Hide
preview-gone = The preview has stopped. This page stays as it is, and continues when `pop serve` runs again.
preview-open = Alt+click opens the place in your editor.
preview-click = Click any text to open its place in your editor.
preview-absent = This edition does not show the document you are in.
preview-opened = { $place } is open in your editor
preview-place = written in { $place }

serve-ready = { $edition } is at { $address } – { $who }
serve-moved = port { $port } is taken
serve-more = there is more in `{ $edition }`: choose it in the corner of the page, or use `--edition { $edition }`
serve-stop = press Ctrl+C to stop
watch-ready = watching { $path }; press Ctrl+C to stop
watch-polling = the system does not report changes here, so pop polls the files; it may take a second before you see a change
live-line = { $what }: { $summary }, { $milliseconds } ms
live-files = { $count ->
        [one] 1 file
       *[other] { $count } files
    }
live-everything = everything
live-gone = gone: { $message }
serve-panel-line = this line is not a message for a preview, so it is skipped
trouble-no-secret = the system has no random numbers for a secret address
    .help = try again, or use `pop serve --open`
trouble-no-port = no port is free at `{ $path }`
    .help = choose another one with `--port`
trouble-unwatched = changes in `{ $path }` cannot be watched: { $cause }
    .help = check that the folder still exists and that you are allowed to read it
