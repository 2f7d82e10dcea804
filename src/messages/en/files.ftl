# Files on disk: files that are not read, copies made by programs, missing settings.

not-read-template = { $more ->
        [0] this file is taken for a template and is not read
        [one] this file and one other are taken for templates and are not read
       *[other] this file and { $more } others are taken for templates and are not read
    }
    .label = because of its name or its folder
    .help = if it is part of your plan, give it another name; to leave it out without a hint, add it to `ignore` in `pop.toml`
not-read-link = `{ $file }` is a link, and links are not followed
    .label = it may point to something that is not part of your plan
    .help = put the file or folder itself here, or exclude the link with `ignore` in `pop.toml`
not-read-folder = `{ $file }` is a folder with the name of a document
    .label = its contents are read, but the folder is not a document
    .help = name the folder without `.md`, or move it out of the plan
not-read-special = `{ $file }` is not a file but a pipe, a socket or a device
    .label = nothing can be read from it
    .help = move it out of the plan, or exclude it with `ignore` in `pop.toml`
not-read-refused = `{ $file }` cannot be read: { $cause }
    .label = no edition shows its contents; the rest of the plan is read
    .help = check that you are allowed to read it, or exclude it with `ignore` in `pop.toml`
not-read-translation = `{ $file }` is left out, because the document it translates was not read
    .label = the original decides who can read the translation
    .help = make sure that the original can be read
not-read-ending = `{ $file }` is not read: there is something after `.md` in its name
    .label = a document is a file that ends in `.md`
    .help = name it `{ $meant }`
not-read-form = `{ $file }` is not read: a document is plain text in a file that ends in `.md`
    .label = nothing in the plan refers to it, so no edition shows it
    .help = save it as plain text with the ending `.md`, link to it from a document, or keep it outside the plan
not-read-forms = { $count } files here are not read: { $files }
    .label = a document is plain text in a file that ends in `.md`, and nothing in the plan refers to these
    .help = save them as plain text with the ending `.md`, link to them from a document, or keep them outside the plan
not-read-of-themes = `{ $file }` is not a file, so the file of the theme is used
    .label = links are not followed here
    .help = put the file itself here
not-read-themes = `{ $file }` cannot be read, so the last version that could be read stays in use
    .label = nothing is built until it can be read
    .help = check that you are allowed to read the folder and everything in it

conflict-copy = `{ $file }` looks like a copy of `{ $original }` made by a program
    .label = no edition shows it until you have decided
    .help = compare the two and keep one; if it is a document in its own right, rename it
conflict-copy-alone = `{ $file }` looks like a copy made by a program
    .label = no edition shows it until you have decided; the original would be `{ $original }`
    .help = if this is the one to keep, rename it to `{ $original }`; otherwise remove it
conflict-copy-settings = `{ $file }` looks like a copy of your settings made by a program
    .label = it is not read, but `{ $original }` is
    .help = copy anything that `{ $original }` lacks, such as a name under `[privacy]`, into `{ $original }`, and delete this file
the-original = this is the original

settings-away = `pop.toml` is missing or cannot be read; nothing is built until it is back
    .label = the last complete settings stay in force
    .help = put the file back; everything then continues by itself
settings-away-blank = `pop.toml` is empty; nothing is built until it is filled in
    .label = the last complete settings stay in force
    .help = write your settings in it, such as `lang = "en"`; everything then continues by itself
settings-away-cut = `pop.toml` is shorter than before, as if it was cut off; nothing is built for now
    .label = something that protects hidden text is gone, so the last complete settings stay in force
    .help = if you removed it yourself, change something else in the file too, or stop pop and start it again
settings-away-less = `pop.toml` hides less than a moment ago; nothing is built for now
    .label = the file may be half written, so the earlier settings stay in force for two more seconds
    .help = wait a moment; everything then continues by itself
image-unread = you are not allowed to read it
file-not-shown-unread = `{ $file }` cannot be read
    .label = no edition will include it
    .help = check that you are allowed to read it
trouble-settings = the settings in `{ $path }` cannot be read: { $cause }
    .help = put your settings there; without them, pop does not know who may see what
trouble-settings-link = the settings file `{ $path }` is a link that leads nowhere
    .help = point it to your settings, or put the file itself there
trouble-large-theme = the templates and style sheets in `{ $path }` are larger than 64 MB in total
    .help = a template or style sheet is a text file of a few kilobytes: remove everything else
system-folder = it is a folder
system-no-file = it is a pipe, a socket or a device
