## Why a proof is not exact, or has no worst case
proof-no-term = { $count ->
    [one] An action has no term and takes no time in this proof: { $elements }.
   *[other] { $count } actions have no term and take no time in this proof: { $elements }.
}
proof-no-wait = { $count ->
    [one] No term is given for what is awaited at { $elements }; it takes no time in this proof.
   *[other] No term is given for what is awaited at { $count } events; they take no time in this proof: { $elements }.
}
proof-outside = { $count ->
    [one] { $elements } can run before the request is accepted, or without it: its time is outside this limit.
   *[other] { $count } actions can run before the request is accepted, or without it: their time is outside this limit: { $elements }.
}
proof-mixed-start = { $element } may begin with the request's arrival or later; the longer way of counting is taken.
proof-timer-may-not-fire = The timer { $element } may never fire, as the action has to end by its own term; the path through it counts all the same.
proof-event-may-not-come = What { $element } waits for may come at any time, or never; it is counted as late as it can come.
proof-timer-over-repeats = The timer { $element } runs over all repeats together; each repeat is counted up to it.
proof-any-order = The parts of { $element } may be done in any order; one order is counted.
proof-nested-terms = { $element } has a term of its own and actions with terms inside; its own term counts.
proof-ended-early = The end { $element } may stop the other branches before they are done; they are counted in full.
proof-same-decision = The path meets the same decision twice ({ $field }), and it cannot be told whether both answers agree.
proof-many-decisions = More than { $count } decisions depend on each other; the remaining ones are counted as free.
proof-clock-stands = { $count ->
    [one] The clock stands still at { $elements }; this time is left out, and the parts before and after it are added up.
   *[other] The clock stands still at { $count } places; this time is left out, and the parts before and after are added up: { $elements }.
}
proof-never-ending = A case may stop and never reach an end: { $elements }; only cases that reach one are measured.
proof-unbounded = There is no worst case: nothing says how often this part may be repeated ({ $elements }).
proof-irreducible = There is no worst case: this repeated part can be entered at two places ({ $elements }).
proof-nothing-to-measure-total = No end of the case can be reached.
proof-nothing-to-measure-intake = No accepting action can be reached.
proof-nothing-to-measure-handover = No handing-over action can be reached.

## How terms are counted
proof-conventions = How terms are counted (since { $since }; { $source })
proof-day-zero-in-person-own_date = A request made in person outside opening hours: days count from the day after its own date.
proof-day-zero-in-person-next_opening = A request made in person outside opening hours: days count from the day after the next opening.
proof-day-zero-electronic-own_date = An electronic request outside opening hours: days count from the day after its own date.
proof-day-zero-electronic-next_opening = An electronic request outside opening hours: days count from the day after the next opening.
proof-inner-days-from_next_day = Actions in the middle of a case: days count from the next day too.
proof-inner-days-minutes_of_the_day = Actions in the middle of a case: a working day is the working time of a day.
proof-day-end-closing = A day ends at closing time.
proof-day-end-midnight = A day ends at midnight.
proof-end-on-day-off-next_working_day = A calendar term that would end on a day off ends on the next working day.
proof-end-on-day-off-same_day = A calendar term ends on its date, a day off too.
proof-loop-bound-per_entry = The number of repeats of a loop counts anew with each entry.
proof-loop-bound-per_case = The number of repeats of a loop counts for the whole case.
proof-estimated-days = { $count ->
    [one] The date of one day off is not certain yet: { $days }.
   *[other] The dates of { $count } days off are not certain yet: { $days }.
}
