## Comparing two editions of a regulation
comparison-title = Comparison of editions of the administrative regulation
comparison-editions = Old edition: { $old }; new edition: { $new }.
comparison-two-services = These are the regulations of two different services: “{ $old }” and “{ $new }”.
comparison-nothing = The editions do not differ.
comparison-old = Old edition
comparison-new = New edition
comparison-place = Place
comparison-limits = Limits of the standard
comparison-points = Points of the regulation
comparison-actions = Actions
comparison-course = Order of the actions
comparison-heading-form = Official form
comparison-heading-status = Status
comparison-heading-service = Number in the registry
comparison-status-template = template
comparison-status-draft = draft
comparison-status-in_review = in review
comparison-status-approved = approved
comparison-status-in_force = in force

## An action as a whole
comparison-action-added = new action
comparison-action-dropped = action dropped
comparison-action-moved = action moved
comparison-action-renamed = called before: “{ $name }”
comparison-action-renumbered = number before: 10.{ $number }
comparison-action-unchanged = { $count ->
    [one] { $count } action is unchanged.
   *[other] { $count } actions are unchanged.
}

## What became of one entry
comparison-fate-moved = moved

## Places of an action
comparison-aspect-ground = ground
comparison-aspect-responsible = responsible
comparison-aspect-duties = duties
comparison-aspect-requirements = requirements
comparison-aspect-term = term
comparison-aspect-interactions = interaction
comparison-aspect-decisions = decisions
comparison-aspect-criteria = criteria of the choice
comparison-aspect-result = result
comparison-aspect-handing_on = handing on the result
comparison-aspect-recording = recording
comparison-aspect-note = note
comparison-aspect-kind = kind of action
comparison-aspect-features = special features
comparison-aspect-channels = channels
comparison-aspect-categories = categories of recipients
comparison-aspect-electronic = electronic
comparison-aspect-outsourced = handed to private persons
comparison-aspect-uses = documents used
comparison-aspect-produces = documents produced
comparison-aspect-refusal_grounds = grounds for refusal
comparison-aspect-quality = quality parameters
comparison-aspect-fields = fields of the task
comparison-row = row { $row }: { $aspect }

## Words of entries
comparison-none-stated = stated: none
comparison-nameless-decision = decision
comparison-nameless-parallel = bound of parallel work
comparison-nameless-event = event
comparison-nameless-step = step
comparison-nothing-said = nothing said
comparison-yes = yes
comparison-field = { $label } ({ $name })
comparison-field-variants = { $label } ({ $name }): { $variants }
comparison-language-ky = in Kyrgyz
comparison-language-ru = in Russian
comparison-language-en = in English
comparison-interaction-term = term: { $term }
comparison-interaction-electronic = electronic

## Order
comparison-way-added = After “{ $source }” there now comes “{ $target }”.
comparison-way-dropped = After “{ $source }” there no longer comes “{ $target }”.
comparison-case-begins = beginning
comparison-case-ends = end
comparison-case-ends-result = end: result given
comparison-case-ends-refusal_of_documents = end: documents refused
comparison-case-ends-refusal_of_service = end: service refused
comparison-wait = Term of waiting at “{ $name }”: was { $old }, is { $new }.
comparison-clock-stands = During “{ $name }” the clock now stands still.
comparison-clock-runs = During “{ $name }” the clock now runs.
comparison-repeats = Way back from “{ $name }”: at most { $old } times before, { $new } times now.
comparison-unbounded = an unknown number of

## Limits
comparison-no-standard = The limits are not compared: there is no standard beside the regulation.
comparison-one-standard = Both editions are measured by one standard: { $file }.
comparison-not-measured = not measured

## The command
cli-compare-help = Shows what changed in a regulation, in the words of the official table.
cli-compare-help-2 = Actions and rows, points, the order and the effect on the three limits are compared. Moves and renames are recognised.
cli-compare-help-3 = OLD and NEW are folders of regulations or .bpmn files. Ends with 0 where there are differences, too.
cli-compare-short = Compare two editions
comparison-standard = Standard
