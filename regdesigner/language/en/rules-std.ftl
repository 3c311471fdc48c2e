STD301-message = The service can take { $worst }, and the standard allows { $allowed }. The longest path: { $path }.
STD301-hint = Shorten an action on this path by the excess, or let actions run at the same time. The proof shows for which start it happens.

STD302-message = Accepting the documents can take { $worst }, and the standard allows { $allowed }. The longest path: { $path }.
STD302-hint = Shorten the accepting actions, or do after them whatever the recipient need not wait for.

STD303-message = Handing over the result can take { $worst }, and the standard allows { $allowed }. The longest path: { $path }.
STD303-hint = Shorten the handing-over actions by the excess.

STD304-message = { $where }: the total term is not stated, and no act is named that sets it.
STD304-hint = State it in field 7 of the standard or name the act that sets it.

STD305-message = { $where }: the time for accepting documents is not stated, and no act is named that sets it.
STD305-hint = State it in field 7 of the standard.

STD306-message = { $where }: the time for handing over the result is not stated, and no act is named that sets it.
STD306-hint = State it in field 7 of the standard.

STD307-message = 
    { $cause ->
        [calendar] The limits could not be proven from { $on }: the calendar covers { $first } to { $last } only.
       *[size] The limits could not be proven from { $on }: loops and waits make too many ways.
    }
STD307-hint = Extend calendars.yaml or choose another day with --on; where loops are the cause, lower their greatest number of repeats.

STD308-message = There is no standard to compare with: terms, documents and grounds for refusal were not checked.
STD308-hint = Put standard.yaml beside the regulation, or name the file with --standard.

STD310-message = { $where }: the action “{ $action }” uses the document “{ $document }”, which the standard does not list.
STD310-hint = Remove the document from the action, or add it to field 12 of the standard if an act provides for it.

STD311-message = { $where }: the document “{ $document }” is demanded, but no action uses it.
STD311-hint = Name it at the action that uses it, or propose to take it out of the standard.

STD312-message = { $where }: the action “{ $action }” asks the recipient for “{ $document }”, which is held by a body ({ $holder }).
STD312-hint = Get the document by an interaction with the body that holds it, and take it out of this action.

STD314-message = { $where }: the action “{ $action }” refuses on the ground “{ $ground }”, which the standard lacks.
STD314-hint = Choose a ground of field 16 of the standard, or change the standard.

STD315-message = { $where }: no action refuses on the ground “{ $ground }”.
STD315-hint = Name it at the action that examines it, if there is one.

STD316-message = The standard offers the service { $channel }, but no action serves this channel.
STD316-hint = Mark the channel at the actions that serve it.

STD317-message = { $where }: the action “{ $action }” serves recipients { $channel }, but the standard does not offer this.
STD317-hint = Add the channel to the standard, or remove it here.

STD318-message = { $where }: no action takes the category “{ $category }” into account.
STD318-hint = Mark the category at the actions that serve it and describe the special features.

STD319-message = { $where }: the action “{ $action }” names the category “{ $category }”, which the standard does not know.
STD319-hint = Choose a category of field 3 of the standard.

STD320-message = { $where }: no action works towards the quality parameter “{ $parameter }”.
STD320-hint = Name the parameter at the action that works towards it.

STD321-message = { $where }: the action “{ $action }” names the quality parameter “{ $parameter }”, which the standard lacks.
STD321-hint = Choose a parameter of field 14 of the standard.

STD322-message = { $where }: electronic provision is promised, but no action is electronic or serves the electronic channel.
STD322-hint = Mark the electronic channel, or electronic performance, at the actions that serve electronic requests.

STD323-message = { $what ->
    [electronic] { $where }: no action describes what is special about electronic provision.
   *[category] { $where }: no action describes what is special about the category “{ $category }”.
  }
STD323-hint = Write at the action what is done differently.

STD324-message = { $where }: the service is named “{ $got }”, but the { $source } names it “{ $wanted }”.
STD324-hint = Write the name exactly as in the registry of services.

STD325-message = { $where }: the service is named “{ $got }”, but the registry names it “{ $wanted }”.
STD325-hint = Write the name in field 1 exactly as in the registry.

STD326-message = The regulation is for service { $got }, but the standard beside it is for service { $wanted }.
STD326-hint = Correct the number, or put the standard of this service beside the regulation.

STD327-message = The registry has no service number { $number }.
STD327-hint = Correct the service number, or add the entry to registry.yaml from the official registry.

STD328-message = { $where }: the provider “{ $provider }” is not named in the standard (“{ $wanted }”).
STD328-hint = Write the provider as in field 2 of the standard, or change the standard.

STD329-message = { $where }: the registry names the provider “{ $wanted }”, which is not named here.
STD329-hint = Name the registry's provider in point 3, or have the registry corrected.

STD330-message = { $where }: “{ $got }” is named as responsible, but the registry names “{ $wanted }”.
STD330-hint = Write the body that the registry names as responsible for the service.

STD331-message = { $where }: the standard and the registry disagree whether the service is paid or free.
STD331-hint = Write in field 13 what the registry says, or have the registry corrected.

STD332-message = { $where }: it is not said whether the service is paid or free.
STD332-hint = State that the service is free, or give its price and the act on which it rests.

STD333-message = { $where }: the service is free, but field 13 does not say so in words.
STD333-hint = Write that the service is provided free of charge.

STD334-message = { $where }: the service is paid, but no amount is given.
STD334-hint = Give the amount in soms for each category of recipients.

STD335-message = { $where }: the service is paid, but neither the act on which the price rests nor the body that approves it is named.
STD335-hint = Name the act on which the fee rests, or the body that approves the price.

STD340-message = { $where }: no telephone number is given.
STD340-hint = Give the numbers at which recipients are informed.

STD341-message = { $where }: grounds are given for one kind of refusal only.
STD341-hint = List the grounds for refusing and returning the documents apart from those for refusing the service.

STD343-message = The standard does not say how often it is reviewed.
STD343-hint = State the period of review, three years at most.

STD344-message = { $where }: the short description of the provider's actions is missing.
STD344-hint = Describe in one or two sentences what the provider does.

STD345-message = The standard was approved on { $approved } and was due for review by { $due }.
STD345-hint = Review the standard together with the regulation, and enter the date of the new approval.

STD346-message = The standard sets { $period } as its period of review, and the law allows 3 years at most.
STD346-hint = Set three years or less.

STD347-message = { $where } is empty.
STD347-hint = Fill in this field as the instruction for the typical standard says.

STD309-message = { $where }: a part may take { $part }, the whole { $total }.
STD309-hint = Correct one of the limits.

STD313-message = { $where }: “{ $document }” is demanded, which another service gives: { $number } “{ $service }”.
STD313-hint = Get it by an interaction, or take it off the list.

STD336-message = { $where }: it is not said that a decision on an application through { $site } arrives within three working days.
STD336-hint = Write by which way it arrives within three working days.

STD337-message = { $where }: no site is named for a wholly electronic service.
STD337-hint = Write the address that takes applications.

STD338-message = { $where }: it is not said how the service is provided electronically.
STD338-hint = Write the ways of electronic provision.

STD339-message = { $where }: { $promised ->
        [yes] electronic provision is promised, but no electronic channel is among the channels.
       *[no] there is an electronic channel, but field 15 denies electronic provision.
    }
STD339-hint = Correct field 15 or the list of channels.

STD342-message = The standard is to be reviewed by { $due }.
STD342-hint = Begin the review now.

STD348-message = { $where }: no action gives the result by the electronic channel.
STD348-hint = Mark the electronic channel at the handing-over action.

STD349-message = { $where }: a refusal of a medical service is provided for.
STD349-hint = Make sure that it does not guarantee life and health, or take the grounds out.

STD350-message = { $where }: no time is given to mend documents returned on the ground “{ $ground }”.
STD350-hint = Write the time to correct and collect them.

STD351-message = { $where }: the ground “{ $ground }” stands twice.
STD351-hint = Leave it in one list.

STD352-message = { $where }: it is not said how requests and complaints are registered.
STD352-hint = Write the way: a journal, a stamp, another.

STD353-message = { $where }: the body responsible for standardising the service is not named.
STD353-hint = Write the one that the registry names.

STD354-message = { $where }: it is not said where and how “{ $document }” is got.
STD354-hint = Write the place and the procedure.

STD355-message = { $where }: it is not said which body holds “{ $document }”.
STD355-hint = Write the body.

STD356-message = { $where }: “{ $document }” lies with “{ $body }”, with which no action interacts.
STD356-hint = Add a request to this body to row 5.

STD357-message = { $where }: no price is given for “{ $category }”.
STD357-hint = Write the amount for this category.

STD358-message = { $where }: the service is said to be free, but a price is given.
STD358-hint = Correct one of the two.

STD359-message = The standard is said to be approved on a day yet to come: { $approved }.
STD359-hint = Correct the date.

STD360-message = { $where }: “{ $document }” is demanded for a channel that the standard does not offer: { $channels }.
STD360-hint = Add the channel to the standard, or take it off the document.
