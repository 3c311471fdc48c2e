## The three views
editor-views = Views of the regulation
editor-view-diagram = Diagram
editor-view-table = Table
editor-view-paper = Paper
editor-view-key = Keys: { $key }
editor-drawing-tools = Tools of the diagram

## Keys and tools
editor-help = Keys
editor-close = Close
editor-help-everywhere = Everywhere
editor-help-diagram = In the diagram
editor-help-table = In the table
editor-help-paper = In the paper
editor-key-views = go to the diagram, the table, the paper
editor-key-undo = one step back
editor-key-redo = take a step back again
editor-key-save = save now (it saves itself too)
editor-key-help = this page
editor-key-walk = go along the way to the next, the previous, the neighbouring place
editor-key-nudge = move what is selected
editor-key-append = add what comes next
editor-key-rename = change the name
editor-key-replace = change the kind
editor-key-open = go to its rows on the right; Esc goes back to the diagram
editor-key-delete = delete
editor-key-copy = copy, paste – into another regulation too
editor-key-find = search the diagram
editor-key-scroll = scroll the diagram
editor-key-zoom = larger, smaller, true size
editor-lay-out = Lay out anew
editor-lay-out-hint = Puts the whole diagram in order; one step back undoes it

## Drafts that were left, older versions
editor-restored = The draft that this browser kept on { $at } is restored: it had not reached the server.
editor-restored-keep = Keep it
editor-restored-drop = Throw it away
editor-trial-left = The changes that you were trying out ({ $at }) when you left the page are not in the draft.
editor-trial-take = Take them into the draft
editor-trial-drop = Throw them away
editor-older = This is version { $number }, for reading only; the present one is { $newest }.
editor-older-leave = To the present version
editor-older-restore = Make it the newest again

## Slack and findings
editor-show-slack = Slack
editor-slack = It may take { $amount } longer without breaking a limit of the standard.
editor-slack-of-action = How much longer it may take without breaking a limit of the standard
editor-row = row { $row }
editor-search-findings = Search the findings
editor-group-by = Group
editor-group-by-kind = by kind
editor-group-by-place = by action
editor-group-standard = Standard
editor-group-whole = The regulation as a whole
editor-checking = Being checked…

## What is drawn
designer-group-typical = Typical actions
designer-new-register = Registration of the application
designer-new-agree = Agreement on the draft decision
designer-new-sign = Signing of the decision
designer-new-notify = Notification of the recipient
designer-palette-register = Registering the application
designer-palette-agree = Agreement on a draft
designer-palette-sign = Signing
designer-palette-notify = Notifying the recipient
designer-palette-position = Position
designer-add-position = Add a position: a new lane appears in the diagram
