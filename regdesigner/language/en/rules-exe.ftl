EXE401-message = The path to “{ $target }” after the choice “{ $gateway }” has no condition.
EXE401-hint = Give the condition, for example: complete = true, or mark this flow as the one taken in all other cases.

EXE402-message = The condition of the path to “{ $target }” is not accepted: { $condition }. { $reason }.
EXE402-hint = Compare fields only, for example: complete = true, or: decision = "accept".

EXE403-message = The condition of the path to “{ $target }” asks for something that no action yields: { $variable }.
EXE403-hint = Declare this field on the action that decides it, or correct the name.

EXE404-message = The condition of the path to “{ $target }” asks for { $variable }, which no action before it decides.
EXE404-hint = Declare the field on an action that comes before this choice.

EXE405-message = The condition of the path to “{ $target }” compares { $field } with “{ $value }”, which is none of its variants: { $allowed }.
EXE405-hint = Use one of the variants, or add this one to the field.

EXE406-message = “{ $node }” asks to run code ({ $kind }): { $code }. Nothing in a diagram is run.
EXE406-hint = Delete the code; say what is decided by fields and conditions.

EXE407-message = The waiting time of “{ $node }” is missing or cannot be read: { $text }.
EXE407-hint = Give one term, for example 30 minutes (PT30M) or 3 working days.

EXE408-message = How often “{ $node }” is repeated cannot be read: { $text }.
EXE408-hint = Give a number, or a comparison of fields.

EXE409-message = The lane of “{ $node }” names no position: nobody would get its tasks.
EXE409-hint = Write the position into the lane, never a person's name.

EXE410-message = The flow from “{ $source }” to “{ $target }” has a condition, but nothing is chosen there.
EXE410-hint = Draw a choice with two paths, or delete the condition.

EXE411-message = The field name “{ $field }” of “{ $node }” cannot be used in conditions.
EXE411-hint = Use one word of letters, digits and underscores that begins with a letter, for example: decision.

EXE412-message = The decision { $field } of “{ $node }” has no variants.
EXE412-hint = List the variants, each with its words in both languages.

EXE413-message = { $where }: a decision of the action “{ $action }” names the field { $field }, which no action yields.
EXE413-hint = Declare the field on the action, or correct its name in row 6.

EXE414-message = The cell “{ $cell }” of a decision table is not accepted: { $text }.
EXE414-hint = Write a value, a comparison such as: > 3, or a list of values.

EXE415-message = The condition of the path to “{ $target }” is written in another language than FEEL: { $language }.
EXE415-hint = Write it in FEEL, for example: complete = true.

code-kind-script = a script
code-kind-service_call = a call of a service
code-kind-listener = a listener
code-kind-correlation = an expression for messages
code-kind-condition = a condition
code-kind-timer = a timer
code-kind-cardinality = a number of repeats
code-kind-loop_condition = a condition of repeating
code-kind-completion_condition = a condition of completing
code-kind-decision_table = a decision table
EXE416-message = In “{ $node }”, the field { $field } gives “{ $value }” twice.
EXE416-hint = Remove one of the two, or give it another name.

EXE417-message = “{ $node }” calls a shared action that does not exist: { $called }.
EXE417-hint = Put a file with this process into the folder shared-actions, or correct the value of calledElement.

EXE418-message = The probabilities of the ways of “{ $gateway }” make { $sum } together.
EXE418-hint = Change them so that they make 1.

EXE419-message = The form of “{ $node }” does not ask for what it declares: { $fields }.
EXE419-hint = Open the form and add or correct these fields; where there is no form, make one.
