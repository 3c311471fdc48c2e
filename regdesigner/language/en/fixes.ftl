## Fixes: what would be changed
fix-renumber = The actions are numbered 1, 2, 3 in order.
fix-drop-condition = The condition, which is never looked at, is taken away.
fix-mark-default = The only way without a condition is marked as the one for all other cases.
fix-add-party = “{ $party }” is added to the list of point 4.
fix-list-parties = Point 4 is filled in from row 5 of the actions.
fix-from-registry = The words of the registry are written.
fix-from-point-3 = The only provider that point 3 names is written.
fix-say-free = It is said that the service is free of charge.
fix-three-years = The period of review becomes three years: the law allows no longer one.
fix-number-of-standard = The standard's number is set: both papers give the same name.
fix-name-lane = The lane is named after the only position of its actions.
fix-write-feel = The condition is written in FEEL.
fix-variant = Instead of “{ $value }” the declared variant “{ $variant }” is written.
fix-say-once = What is said twice is said once.
fix-one-alphabet = The word “{ $got }” is written in the letters of one alphabet: “{ $wanted }”.
fix-leave-lane = The element stays only in the lane in which it is drawn: “{ $lane }”.
fix-draw = What is not drawn is laid out.
fix-drop-mark = The mark “{ $mark }” is taken away.
fix-note = The actions that start at the same time are written into the note: { $numbers }.
fix-invisible = The invisible signs are taken out.
fix-split = A gateway is put behind the element; what happens stays the same.
fix-join = A gateway that joins the ways is put before the element.
fix-give-id = The element gets an id of its own: { $id }.
fix-official-word = “{ $wanted }” is written instead of “{ $got }”.

## What is changed: places of the drawing
fix-place-lane = lane
fix-place-name = name
fix-place-default = way for all other cases
fix-place-fields = fields
fix-place-outcome = how the case ends
fix-place-condition = condition
fix-place-criterion = criterion
fix-place-probability = probability
fix-place-service = number in the registry
fix-place-language = language of the condition
fix-place-id = id
fix-place-mark = mark
fix-place-gateway-behind = gateway behind the element
fix-place-gateway-before = gateway before the element
fix-place-shape = drawing
fix-yes = yes
fix-no = no

## Command line
cli-option-fix = show what can be fixed without anybody's judgement, and fix it after asking
cli-option-yes = with --fix: fix it without asking
cli-fix-nothing = There is nothing to fix without anybody's judgement.
cli-fix-summary = Fixes: { $fixes }; files changed: { $files }.
cli-fix-ask = Fix it like this?
cli-fix-not-made = Nothing was changed. To fix it: --fix --yes
cli-fix-made = Fixed. What is left stands below.
file-not-written = The file was not written, and nothing was changed
file-not-written-hint = Check that you may write to the file and its folder
