# What an editor offers: actions on a finding, and reasons why a new id is not possible.

editor-fix-all = Fix everything in this file that can be fixed with certainty
editor-replace = Replace `{ $old }` with `{ $new }`
editor-remove = Remove `{ $old }`
editor-insert = Insert `{ $new }`
editor-ask = Add the question: { $question }
editor-waive = Do not report `{ $rule }` in this document; give a reason
editor-create = Create the { $kind } `{ $path }`
editor-ignore = Leave `{ $pattern }` out of the plan
editor-convert = Write the header as { $form }
editor-rename-nothing = there is nothing here that has an id; put the cursor on a reference or in the header of a document
editor-rename-empty = an id needs at least one letter or digit
editor-rename-taken = something in this plan already has that id; choose another one
editor-rename-derived = this id is derived from the title and the day; add `id = "…"` first to give it one of its own
editor-rename-breaks = that id would break something in this plan; nothing was changed
editor-rename-files = your editor cannot rename files for pop; rename the file yourself, and pop reports what refers to it
