FORM201-message = The regulation names the form “{ $form }”, which is not known.
FORM201-hint = Choose a known form in the regulation's properties, for example 287r-2014.

FORM202-message = { $where }: the service's name is missing.
FORM202-hint = Copy the name from the registry of state services.

FORM203-message = { $where }: no providing body is named.
FORM203-hint = Write the full official name of each body that provides the service.

FORM204-message = { $where }: it is not said whom the provider interacts with.
FORM204-hint = List every body and person, or mark that there is no inter-agency action.

FORM205-message = { $where }: it is not said who exercises internal control.
FORM205-hint = Name the position, for example the head of the body or a deputy.

FORM206-message = { $where }: it is not said how often internal checks are made.
FORM206-hint = Write the interval, for example: at each request, or every month.

FORM207-message = { $where }: the body responsible for the service is missing.
FORM207-hint = Write the body that the registry of services names as responsible.

FORM208-message = { $where }: it is not said how often external control is exercised.
FORM208-hint = Write the interval, for example: at least once a year.

FORM209-message = { $where }: the body whose officials' acts can be appealed against is missing.
FORM209-hint = Write the full name of the providing body.

FORM210-message = { $where }: the body whose officials are liable is missing.
FORM210-hint = Write the full name of the body.

FORM211-message = { $where }: the action “{ $action }” has no ground to start.
FORM211-hint = Say what starts it, for example the request arriving or the action before being completed.

FORM212-message = { $where }: no position is responsible for the action “{ $action }”.
FORM212-hint = Name the position, or put the action into the lane of a position.

FORM213-message = { $where }: the action “{ $action }” has no duties.
FORM213-hint = List in order what the official must do.

FORM214-message = { $where }: the action “{ $action }” has no term.
FORM214-hint = Give the greatest time that the action may take, for example 10 minutes or 3 working days.

FORM215-message = { $where }: the action “{ $action }” does not say with whom it interacts.
FORM215-hint = Describe each interaction, or mark that there is none.

FORM216-message = { $where }: the action “{ $action }” does not say which decisions are taken.
FORM216-hint = Describe each decision, or mark that none is taken.

FORM217-message = { $where }: the action “{ $action }” has no result.
FORM217-hint = Say what exists when the action is done, for example a registered request.

FORM218-message = { $where }: it is not said how the action “{ $action }” is recorded.
FORM218-hint = Name the way, for example a journal, a stamp or an information system.

FORM219-message = { $where }: there is interaction with { $parties }, but nobody is named with whom the regulation is agreed.
FORM219-hint = List the bodies of point 4 with which the regulation is agreed.

FORM220-message = { $where }: the body “{ $body }” stands in point 4, but the regulation is not agreed with it.
FORM220-hint = Agree the draft with this body and add it to point 17.

FORM221-message = { $where }: no action is described.
FORM221-hint = Mark activities of the diagram as actions and fill in their tables.

FORM222-message = { $where }: action № { $number } has no name.
FORM222-hint = Name the action by what is done, for example accepting the request and documents.

FORM223-message = The action “{ $action }” has no number.
FORM223-hint = Give it its number in the order of actions.

FORM224-message = { $where }: the kind of the action “{ $action }” is not chosen.
FORM224-hint = Choose one of the six kinds of point 9.

FORM225-message = { $where }: the action “{ $action }” has number { $got }, but number { $wanted } is due here.
FORM225-hint = Number the actions 1, 2, 3 without gaps and repetitions.

FORM226-message = The activity “{ $activity }” belongs to no action.
FORM226-hint = Describe it as an action, or move it into the sub-process of an action.

FORM227-message = { $where }: no action is of the kind accepting.
FORM227-hint = Describe the action that accepts, checks and registers the request.

FORM228-message = { $where }: no action is of the kind forming.
FORM228-hint = Describe the action that forms the result.

FORM229-message = { $where }: no action is of the kind handing over.
FORM229-hint = Describe the action that hands over or sends the result.

FORM230-message = The diagram has no end that is a refusal, but the standard has grounds for refusal.
FORM230-hint = Draw the path to the refusal and mark its end event as a refusal.

FORM231-message = The refusal “{ $exit }” is reached, but no action that decides on it names a ground.
FORM231-hint = At the action before this refusal, choose the standard's grounds for refusing.

FORM232-message = { $where }: it is not said how the result of the action “{ $action }” is handed on to the next action.
FORM232-hint = Say how and to whom the result is passed, for example through the journal to the specialist.

FORM233-message = { $where }: the action “{ $action }” does not say in which order and by which way the result is handed over.
FORM233-hint = Write how the result is given or sent, electronically too if the standard promises it.

FORM234-message = The diagram has no end at which the service's result is given.
FORM234-hint = Mark the end event after the handing over as the result.

FORM235-message = The outcome of the end “{ $exit }” is not chosen.
FORM235-hint = Choose: the result, refusing the documents, or refusing the service.

FORM236-message = Nothing follows the action “{ $action }”: its result is taken up by nobody.
FORM236-hint = Draw a flow to the next action or to an end event.

FORM237-message = The end “{ $exit }” counts as the result, but a path leads there past every handing-over action.
FORM237-hint = Lead each path to this end through the handing-over action.

FORM238-message = { $where }: the action “{ $action }” does not say by which channels it serves the recipient.
FORM238-hint = Mark its channels: in person, by phone, by post, electronically.

FORM239-message = { $where }: the action “{ $action }” has number { $got }, but “{ $earlier }” with number { $before } comes before it.
FORM239-hint = Number the actions in the order of the diagram, or correct the flow.

FORM240-message = { $where }: “{ $party }” takes part in the action “{ $action }”, but point 4 does not name it.
FORM240-hint = Add it to point 4 under the same name, or correct the name here.

FORM241-message = { $where }: it says that there is no interaction, but the actions interact with { $parties }.
FORM241-hint = List them in point 4, or remove them from row 5 of the actions.

FORM242-message = { $where }: “{ $party }” is named, but no action interacts with it.
FORM242-hint = Describe the interaction in row 5 of an action, or remove the name.

FORM243-message = The path from “{ $gateway }” to “{ $target }” has no criterion in words.
FORM243-hint = Write when this path is taken, for example: if all documents are there.

FORM244-message = { $where }: it says that nothing is decided, but a choice follows the action “{ $action }”.
FORM244-hint = Describe the decision in row 6.

FORM245-message = { $where }: the definition “{ $term }” lacks its term or its meaning.
FORM245-hint = Write both the term and its meaning, or remove it.

FORM246-message = { $where }: an interaction of the action “{ $action }” does not say with whom, in which order or within which term.
FORM246-hint = Fill in the party, the order and the term of each interaction.

FORM247-message = The action “{ $action }” names grounds for refusal, but no end that is a refusal can be reached from it.
FORM247-hint = Mark the end of the refusal as one, draw the path to it, or remove the grounds from the action.

FORM248-message = { $where }: the interaction may take { $got }, while the whole action “{ $action }” has { $allowed }.
FORM248-hint = Bring the terms of rows 4 and 5 into agreement.

FORM249-message = { $where }: “{ $action }” is of the kind interacting, but it is said here that there is no interaction.
FORM249-hint = Say with whom, in which order and within which term one interacts, or choose another kind.

FORM250-message = The mark “{ $mark }” stands beside “{ $said }”: one denies the other.
FORM250-hint = Take away one of them; --fix takes the mark.

FORM251-message = { $where }: “{ $action }” starts together with actions { $numbers }, but the note does not say so.
FORM251-hint = Write the numbers of the simultaneous actions into the note; --fix does it.

FORM252-message = { $where }: “{ $got }” is responsible for “{ $action }”, but it is drawn in the lane “{ $lane }”.
FORM252-hint = Correct one of the two.

FORM253-message = { $where }: no action gives the applicant the refusal “{ $exit }”.
FORM253-hint = Add an action before it that hands over (sends) the reasoned answer.

FORM254-message = { $where }: it is not said which document or data “{ $action }” yields.
FORM254-hint = Add the document that comes out of the action.

FORM255-message = A person is named instead of a position: “{ $got }”.
FORM255-hint = Write the position.

FORM256-message = { $where }: “{ $action }” is handed to private persons, but it is not said to whom.
FORM256-hint = Add the category of natural or legal persons to row 5.

FORM257-message = { $where }: there is no informing action.
FORM257-hint = Add an action of the kind informing.

FORM258-message = { $where }: “{ $party }” is named twice.
FORM258-hint = Take out the second; --fix does it.

FORM259-message = { $where }: in “{ $action }” the party “{ $party }” is marked as another body, but it is the provider itself.
FORM259-hint = Mark it as a unit of the provider, or name the other body.

FORM260-message = { $where }: “{ $got }” is named, but by point 3 “{ $wanted }” provides the service.
FORM260-hint = Write the institution of point 3.
