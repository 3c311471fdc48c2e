# Why a regulation cannot be carried out, or a step was not taken, and what to do.

## Code in the diagram
engine-unsafe-condition = The condition is written in a language that is not carried out
engine-unsafe-condition-hint = Write the condition in FEEL, for example: decision = "accept"
engine-unsafe-script = The diagram holds a script; scripts are never carried out
engine-unsafe-script-hint = Replace the script task by a user task and say in row 3 what the official does
engine-unsafe-service-call = The diagram calls a service or a program; that is never carried out
engine-unsafe-service-call-hint = Replace the service task by a user task, or by a message that is sent and awaited
engine-unsafe-cardinality = The number of instances is written in a language that is not carried out
engine-unsafe-cardinality-hint = Give a plain number, or a field or formula in FEEL
engine-unsafe-loop-condition = The condition on which the activity repeats is written in a language that is not carried out
engine-unsafe-loop-condition-hint = Write the condition in FEEL, or delete it: the official is asked then
engine-unsafe-completion-condition = The condition that ends the instances is written in a language that is not carried out
engine-unsafe-completion-condition-hint = Write the condition in FEEL, or delete it
engine-unsafe-correlation = The diagram finds the case of a message by an expression; that is not carried out
engine-unsafe-correlation-hint = Remove the expression: a message is given to the case by its number
engine-unsafe-listener = The diagram holds a listener of another program; listeners are never carried out
engine-unsafe-listener-hint = Remove the listener in the program with which it was drawn
engine-unsafe-decision-table = The decision table is written in a language that is not carried out
engine-unsafe-decision-table-hint = Write its cells in FEEL

## What cannot be carried out as drawn
engine-condition-unreadable = The condition cannot be read: { $condition }
engine-condition-unreadable-hint = Write the condition in FEEL, for example: decision = "accept"
engine-condition-unknown-field = The condition reads what no task declares: { $field }
engine-condition-unknown-field-hint = Declare the field on the task that yields it, or correct the spelling
engine-one-start =
    { $number ->
        [0] There is no start event
       *[other] There are { $number } start events
    }
engine-one-start-hint = Draw exactly one start event; draw ways that differ by channel as branches of a gateway
engine-event-sub-process = A sub-process begins with an event, or an event sub-process with a plain start
engine-event-sub-process-hint = Mark it as an event sub-process if an event starts it; else give it a plain start
engine-nested-too-deep = More than { $limit } sub-processes lie inside each other
engine-nested-too-deep-hint = Draw the inner steps without sub-processes of their own
engine-flow-dangles = The sequence flow has no source or no target
engine-flow-dangles-hint = Connect both ends of the flow or delete it
engine-flow-crosses = The sequence flow crosses the border of a sub-process
engine-flow-crosses-hint = End the flow inside the sub-process and begin a new one outside
engine-condition-elsewhere = The flow has a condition but does not leave a gateway that chooses
engine-condition-elsewhere-hint = Put an exclusive or inclusive gateway before the flow
engine-condition-missing = The flow leaves a gateway that chooses, but has no condition and is not the default flow
engine-condition-missing-hint = Give the flow a condition, or mark it as the default flow
engine-unsupported = This element is not carried out: { $construct }
engine-unsupported-hint = Draw it with tasks, events, gateways and sub-processes
engine-timer-without-term = The timer has no readable term
engine-timer-without-term-hint = Give the term as a whole number of minutes, hours, days, months or years
engine-error-uncaught = No error event, or more than one, catches this error around it
engine-error-uncaught-hint = Put exactly one error event on the border of the sub-process
engine-call-unresolved = The called process is not there: { $process }
engine-call-unresolved-hint = Put the process into the folder shared-actions, or draw a sub-process
engine-link = The link “{ $link }” does not lead to exactly one link event of the same name, or a flow leaves it
engine-link-hint = Draw one catching link event of this name in the same process, and no flow from the throwing one
engine-escalation-caught-twice = Several events catch the same escalation
engine-escalation-caught-twice-hint = Leave one of them, or give them codes that differ
engine-table-missing = The task names no decision table that lies in the folder decisions
engine-table-missing-hint = Name the id of the decision, or let an official decide in a task with a field
engine-table-policy = The hit policy of the decision table is not carried out
engine-table-policy-hint = Use UNIQUE, FIRST, ANY, or COLLECT with a sum, a least, a greatest or a count of one output
engine-table-output = The decision table yields what the task does not declare: { $field }
engine-table-output-hint = Declare each output as a field of the task, and fill every cell of the table
engine-flow-into-start = A sequence flow leads into a start event or a boundary event
engine-flow-into-start-hint = Let the flow lead to the activity behind the event
engine-never-reached = No sequence flow leads here, so it would never be reached
engine-never-reached-hint = Connect it with what comes before, or delete it
engine-boundary-without-host = The boundary event is not attached to an activity of the same process
engine-boundary-without-host-hint = Attach the event to the border of the activity
engine-event-gateway = The event-based gateway leads to something other than awaited events
engine-event-gateway-hint = Let each flow lead to an event or receive task of its own, with nothing attached to it

## Fields
engine-field-undeclared = The field “{ $field }” is not declared here; declared: { $allowed }
engine-field-undeclared-hint = Check the spelling, or declare the field on this element
engine-field-missing = The field “{ $field }” must be given
engine-field-missing-hint = Fill in the field
engine-field-not-boolean = The field “{ $field }” is yes or no, not “{ $value }”
engine-field-not-boolean-hint = Give true or false
engine-field-not-choice = The field “{ $field }” has no variant “{ $value }”
engine-field-not-choice-hint = Choose one of: { $allowed }
engine-field-not-text = The field “{ $field }” is a text, not “{ $value }”
engine-field-not-text-hint = Put the text in quotation marks
engine-field-not-number = The field “{ $field }” is a number, not “{ $value }”
engine-field-not-number-hint = Give a number without quotation marks and units
engine-field-not-date = The field “{ $field }” is a date, not “{ $value }”
engine-field-not-date-hint = Write the date as year-month-day: 2026-01-31

## Steps that were not taken
engine-item-not-open = The task { $item } is not open: it is unknown, completed, or broken off
engine-item-not-open-hint = Load the case again and look at the tasks that are open now
engine-wait-not-open = The case does not wait for this any more: { $item }
engine-wait-not-open-hint = Load the case again and look at what it waits for
engine-not-due = The timer is not due before { $due }
engine-not-due-hint = Come back at that time
engine-start-unknown = A case cannot begin there: it is no start event of the regulation
engine-start-unknown-hint = Name one of the start events
engine-instances-over-bound = The number of times cannot be { $number }: a whole number from 0 to { $limit } is needed
engine-instances-over-bound-hint = Give a smaller number, or raise the bound in the regulation
engine-ask-instances = How many times is it to be done?
engine-ask-instances-hint = A whole number within the bound of the regulation
engine-ask-again = Is it to be done once more?
engine-ask-again-hint = Yes or no

## Incidents
engine-loop-exhausted = The flow { $flow } would be taken more often than its bound allows ({ $limit })
engine-loop-exhausted-hint = Decide differently, or raise the bound of the loop in the regulation
engine-no-condition-holds = The gateway finds no flow whose condition holds, and has no default flow
engine-no-condition-holds-hint = Mark a default flow, or complete the conditions
engine-condition-fails = The condition of the flow { $flow } cannot be computed: { $condition }
engine-condition-fails-hint = Make sure that every field of the condition is given before the gateway is reached
engine-due-unknown = The instant at which the timer is due lies outside the working calendar
engine-due-unknown-hint = Extend the calendar of the body to later years, or shorten the term
engine-runs-in-circles = The case runs in circles here without any task
engine-runs-in-circles-hint = Put a task into the loop, or correct its conditions
engine-stands-still = The case waits here for something that can never come
engine-stands-still-hint = Check that the gateway that joins is of the same kind as the one that splits
engine-repeats-exhausted = The activity would be repeated more often than its bound allows ({ $limit })
engine-repeats-exhausted-hint = Decide differently, or raise the bound in the regulation
engine-too-many-instances = The activity would be done { $number } times, its bound allows { $limit }
engine-too-many-instances-hint = Correct the number, or raise the bound in the regulation
engine-number-unusable = The number of times is “{ $value }”, not a whole number
engine-number-unusable-hint = Make sure that the field holds a whole number before the activity begins
engine-repeats-fail = How often the activity is repeated cannot be computed: { $condition }
engine-repeats-fail-hint = Make sure that every field is given before the activity begins
engine-table-none = No rule of the decision table fits
engine-table-none-hint = Complete the table, or add a rule for all other cases
engine-table-several = { $number } rules of the decision table fit, and they do not agree
engine-table-several-hint = Make the rules exclude each other, or let the first decide (FIRST)
engine-table-fails = The decision table cannot be computed
engine-table-fails-hint = Make sure that every field is given before the decision
engine-table-unfit = What the decision table yields does not fit the fields of the task
engine-table-unfit-hint = Correct the values of the table, or the types of the fields

## Snapshots
engine-snapshot-unfit = The saved state of the case is damaged or belongs to another regulation
engine-snapshot-unfit-hint = Open the case with the version of the regulation with which it began
engine-snapshot-version = The saved state has version { $version }; this program knows versions up to { $known }
engine-snapshot-version-hint = Open the case with a newer version of the program
engine-unforeseen = The program did not foresee this: { $error }
engine-unforeseen-hint = Tell who keeps the application; the log of that minute says more. Then try again
