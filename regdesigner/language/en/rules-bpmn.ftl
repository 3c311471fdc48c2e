BPMN101-message = The diagram has no beginning: nothing says what starts the service.
BPMN101-hint = Draw a start event, for example: a request has arrived, and lead it to the first action.

BPMN102-message = The service has a second beginning, “{ $start }”, besides “{ $first }”.
BPMN102-hint = Keep one beginning and tell the cases apart by a decision after it.

BPMN103-message = The diagram has no end: it does not show how a case ends.
BPMN103-hint = Draw an end for the result and one for each kind of refusal.

BPMN104-message = { $number } flows leave “{ $node }” directly: it is not said whether one is chosen or all are taken at once.
BPMN104-hint = Draw a gateway after it: a choice, or a start of branches that run at the same time.

BPMN105-message = { $number } flows enter “{ $node }” directly: it begins anew with each of them.
BPMN105-hint = Join the flows in a gateway before it.

BPMN106-message = A flow at “{ $near }” leads to an element that does not exist: { $missing }.
BPMN106-hint = Draw the flow to an action, a gateway or an end, or delete it.

BPMN107-message = No path leads to “{ $node }”.
BPMN107-hint = Draw a flow from what comes before, or delete this part.

BPMN108-message = The diagram breaks off at “{ $node }”: nothing follows.
BPMN108-hint = Draw a flow to what follows, or an end.

BPMN109-message = The choice “{ $gateway }” has no path for all other cases: where no condition holds, the case stops.
BPMN109-hint = Mark one of its flows as the one taken in all other cases.

BPMN110-message = The path to “{ $target }” is taken in all other cases, yet it has a condition, which is never checked.
BPMN110-hint = Remove the condition, or mark another flow as the one taken in all other cases.

BPMN111-message = The gateway “{ $gateway }” has one way in and one way out: nothing is chosen or joined there.
BPMN111-hint = Draw the missing flow, or delete the gateway.

BPMN112-message = “{ $join }” waits for all branches that divide at “{ $split }”, but one of them may never come. For example: { $path }.
BPMN112-hint = Join the branches of a choice in a gateway that does not wait; wait only for branches that run at the same time.

BPMN113-message = Branches that begin at the same time at “{ $split }” meet at “{ $join }” without waiting for each other: what follows is done more than once. For example: { $path }.
BPMN113-hint = Join the branches in a gateway that waits for all of them.

BPMN114-message = The return to “{ $head }” may be repeated without end: { $cycle }.
BPMN114-hint = Give the greatest number of repeats on this flow.

BPMN115-message = A case that comes to “{ $head }” never leaves this loop: { $cycle }.
BPMN115-hint = Draw a choice in the loop with a path that leads on to an end.

BPMN116-message = The loop { $cycle } can be entered at more than one place: its repeats cannot be counted.
BPMN116-hint = Lead all paths into the loop to its first action.

BPMN117-message = From “{ $node }” on, the branches are woven together so closely that it could not be proven that every case ends.
BPMN117-hint = Draw this part in blocks: each division is closed by a joining of the same kind.

BPMN118-message = “{ $event }” may happen during “{ $host }”, but it is not said what follows.
BPMN118-hint = Draw a flow from it to what is done then.

BPMN119-message = The flow from “{ $source }” to “{ $target }” crosses the border of a group of actions.
BPMN119-hint = End the flow at the group itself; draw a message to another body.

BPMN120-message = The id “{ $id }” (line { $line }) is missing or belongs to another element already.
BPMN120-hint = Give each element an id of its own; drawing tools do so by themselves.

BPMN121-message = Line { $line }: “{ $value }” cannot stand in { $place } and was left out of account.{ $allowed ->
        [none] { "" }
       *[other] { " " }Allowed: { $allowed }.
    }
BPMN121-hint = Write one of the allowed values.

BPMN122-message = “{ $node }” is an element that regulations do not use: { $element }.
BPMN122-hint = Draw the same with actions, choices, parallel branches, messages and terms.

BPMN123-message = “{ $node }” stands in two lanes: “{ $first }” and “{ $second }”.
BPMN123-hint = Leave it in the lane of the responsible position only.

BPMN124-message = Beside the regulation the file draws another process: { $process }. It is not read.
BPMN124-hint = Move it to a file of its own, or make it a closed pool of the other body.

BPMN125-message = { $where }: nodes and flows that the drawing does not show: { $number }, the first: { $first }.
BPMN125-hint = Draw them; --fix can lay them out.

BPMN126-message = The sub-process “{ $node }” has no beginning: it is not said which of its parts comes first.
BPMN126-hint = Draw a start event inside it and lead it to the first action.

BPMN127-message = “{ $node }” may be repeated without end: the greatest number of repeats is not given.
BPMN127-hint = Give the greatest number of repeats of this action.
