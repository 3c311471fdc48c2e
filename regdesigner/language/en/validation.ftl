## Where a defect lies
place-point = point { $point }
place-row = point { $point }, row { $row }
place-standard = field { $field } of the standard

## Families of rules
family-BPMN = the diagram
family-FORM = the official form
family-STD = conformity to the standard
family-EXE = execution
family-LANG = languages and terms

## Severities
severity-error = error
severity-warning = warning
severity-info = info

## A rule that fails itself
INT000-message = The rule { $rule } failed ({ $where-in-code }: { $error }), so nothing was checked by it.
INT000-hint = The other rules' results are valid. Send the file and this message to the program's developers.

## Kinds of action
action-kind-informing = informing
action-kind-accepting = accepting
action-kind-examining = examining
action-kind-interacting = interacting
action-kind-forming = forming the result
action-kind-handing_over = handing over the result

## Channels
channel-in_person = in person
channel-phone = by phone
channel-post = by post
channel-electronic = electronically

## Who holds a document
holder-recipient = the recipient
holder-provider = the provider
holder-subordinate = a subordinate institution of the provider
holder-other_body = another state or municipal body

## Languages
official-language-ky = in Kyrgyz
official-language-ru = in Russian

## Where a name stands
name-source-registry = registry
name-source-standard = standard
