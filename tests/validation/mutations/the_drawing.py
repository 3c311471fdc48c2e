"""The drawing: flows, gateways, loops, starts and ends, ids and values of the file."""

from __future__ import annotations

from tests.validation.mutations.broken_sample import Edit, Mutation, broken, drawing
from tests.validation.mutations.editing import (
    all_of,
    at,
    attribute,
    connected,
    deleted,
    gateway,
    moved,
    put,
    redirected,
    renamed,
)

THE_REGULATION = "udc-index"
UNSUITABLE = 'suitability = "unsuitable"'


def returning(branch: str) -> Edit:
    """A return from the decision on suitability to the examination."""
    return all_of(gateway("again", "to-examine"), connected("back", "suitable", "again", UNSUITABLE, branch))


STARTS_AND_ENDS = (
    broken("the start is deleted", drawing(deleted("request")), ("BPMN101", THE_REGULATION)),
    broken(
        "every end is deleted",
        drawing(deleted("served", "documents-refused", "service-refused")),
        ("BPMN103", THE_REGULATION),
    ),
    broken("the end of the service is deleted", drawing(deleted("served")), ("FORM236", "hand-over")),
    broken("an end of refusal is deleted", drawing(deleted("documents-refused")), ("FORM236", "refuse-documents")),
    broken(
        "there is a second start",
        drawing(put("//bpmn:process", "<bpmn:startEvent id='second'/>"), connected("more", "second", "accepted")),
        ("BPMN102", "second"),
    ),
)

FLOWS = (
    broken("an action is followed by nothing", drawing(deleted("to-suitable")), ("FORM236", "examine")),
    broken("an action of a branch is followed by nothing", drawing(deleted("from-consult")), ("FORM236", "consult")),
    broken("the last action is followed by nothing", drawing(deleted("to-hand-over")), ("FORM236", "form-index")),
    broken("the start is followed by nothing", drawing(deleted("to-inform")), ("BPMN108", "request")),
    broken(
        "nothing leads to an action of a branch",
        drawing(deleted("to-consult")),
        ("BPMN107", "consult"),
    ),
    broken(
        "nothing leads to an action behind a choice",
        drawing(deleted("to-documents-refused")),
        ("BPMN107", "refuse-documents"),
    ),
    broken(
        "an activity with a whole table stands alone",
        drawing(deleted("from-payment", "to-payment")),
        ("FORM236", "payment"),
    ),
    broken("a flow leads to nowhere", drawing(attribute(at("to-end"), "targetRef", "nowhere")), ("BPMN106", "to-end")),
    broken("a flow has no target", drawing(attribute(at("to-end"), "targetRef", None)), ("BPMN106", "to-end")),
    broken(
        "a flow comes from nowhere",
        drawing(attribute(at("to-accept"), "sourceRef", "nowhere")),
        ("BPMN106", "to-accept"),
    ),
    broken(
        "a way of a choice leads to nowhere",
        drawing(attribute(at("to-documents-refused"), "targetRef", "nowhere")),
        ("BPMN106", "to-documents-refused"),
    ),
    broken(
        "a flow goes back to the start's first action without a join",
        drawing(connected("back", "suitable", "accept", UNSUITABLE, "maxRepeats='0'")),
        ("BPMN105", "accept"),
    ),
)

BORDERS = (
    broken(
        "an action is moved into a group and its flows stay outside",
        drawing(put("//bpmn:process", "<bpmn:subProcess id='group'/>"), moved("payment", "group")),
        ("BPMN119", "to-payment"),
        ("BPMN119", "from-payment"),
    ),
)

GATEWAYS = (
    broken(
        "a choice is left without a way out",
        drawing(deleted("to-documents-refused", "to-examine")),
        ("BPMN108", "accepted"),
    ),
    broken(
        "a gateway that opens branches is left without a way out",
        drawing(deleted("to-consult", "to-payment")),
        ("BPMN108", "split"),
    ),
    broken("a choice has no default", drawing(attribute(at("accepted"), "default", None)), ("BPMN109", "accepted")),
    broken(
        "the default is a flow that is not there",
        drawing(attribute(at("accepted"), "default", "nowhere")),
        ("BPMN121", "accepted"),
    ),
    broken(
        "the default has a condition",
        drawing(
            put(
                at("to-documents-refused"),
                '<bpmn:conditionExpression>acceptance = "refused"</bpmn:conditionExpression>',
            )
        ),
        ("BPMN110", "to-documents-refused"),
    ),
    broken(
        "the wrong way is marked as default",
        drawing(attribute(at("accepted"), "default", "to-examine")),
        ("BPMN110", "to-examine"),
    ),
    broken(
        "a gateway neither divides nor joins",
        drawing(gateway("idle", "to-accept")),
        ("BPMN111", "idle"),
    ),
    broken(
        "a gateway is deleted and its action has two ways out",
        drawing(
            redirected("to-documents-refused", source="accept"),
            redirected("to-examine", source="accept"),
            deleted("accepted"),
        ),
        ("BPMN104", "accept"),
    ),
    broken(
        "branches that run at the same time meet where each passes",
        drawing(renamed(at("join"), "exclusiveGateway")),
        ("BPMN113", "join"),
    ),
    broken(
        "the join is deleted and both branches lead to the next action",
        drawing(
            redirected("from-consult", target="form-index"),
            redirected("from-payment", target="form-index"),
            deleted("join"),
        ),
        ("BPMN113", "form-index"),
    ),
    broken(
        "a branch leads past the join and past the handing over to the result",
        drawing(redirected("from-payment", target="served")),
        ("BPMN111", "join"),
        ("FORM237", "served"),
    ),
    broken(
        "a join waits for branches of which one is chosen",
        drawing(renamed(at("split"), "exclusiveGateway")),
        ("BPMN112", "join"),
    ),
    broken(
        "a join waits also for a way that is taken instead of its branches",
        drawing(connected("aside", "suitable", "join", UNSUITABLE)),
        ("BPMN112", "join"),
    ),
    broken(
        "a gateway is of a kind nobody can run", drawing(renamed(at("join"), "complexGateway")), ("BPMN122", "join")
    ),
    broken("an activity calls another process", drawing(renamed(at("payment"), "callActivity")), ("EXE417", "payment")),
)

LOOPS = (
    broken("a return has no bound", drawing(returning("probability='0'")), ("BPMN114", "back")),
    broken("a return breaks the total term", drawing(returning("maxRepeats='1'")), ("STD301", "accept")),
    broken(
        "a return goes round a place that is entered from the side",
        drawing(
            gateway("first", "to-examine"),
            gateway("second", "to-suitable"),
            connected("aside", "accepted", "second", 'acceptance = "refused"'),
            connected("back", "suitable", "first", UNSUITABLE, "maxRepeats='1'"),
        ),
        ("BPMN116", "first"),
    ),
    broken(
        "a circle has no way out",
        drawing(gateway("again", "to-form"), redirected("to-hand-over", target="again")),
        ("BPMN115", "again"),
    ),
)

VALUES = (
    broken(
        "the amount of a term is no number",
        drawing(attribute(at("accept", "//reg:action/reg:term"), "amount", "abc")),
        ("BPMN121", "accept"),
    ),
    broken(
        "a term is zero",
        drawing(attribute(at("accept", "//reg:action/reg:term"), "amount", "0")),
        ("BPMN121", "accept"),
    ),
    broken(
        "the term of an interaction has a unit of its own",
        drawing(attribute(at("accept", "//reg:interaction/reg:term"), "unit", "moment")),
        ("BPMN121", "accept"),
    ),
    broken(
        "an action's number is a word",
        drawing(attribute(at("consult", "//reg:action"), "number", "four")),
        ("BPMN121", "consult"),
    ),
    broken(
        "an action has a kind of its own",
        drawing(attribute(at("accept", "//reg:action"), "kind", "dancing")),
        ("BPMN121", "accept"),
    ),
    broken(
        "an outcome is none of the three",
        drawing(attribute(at("served", "//reg:outcome"), "kind", "maybe")),
        ("BPMN121", "served"),
    ),
    broken(
        "a channel is none of the four",
        drawing(attribute(at("accept", "//reg:action"), "channels", "telepathy")),
        ("BPMN121", "accept"),
    ),
    broken(
        "the regulation has a status of its own",
        drawing(attribute("//reg:regulation", "status", "forgotten")),
        ("BPMN121", THE_REGULATION),
    ),
    broken(
        "the greatest number of repeats is a word",
        drawing(returning("maxRepeats='often'")),
        ("BPMN121", "back"),
    ),
    broken(
        "a probability is above one",
        drawing(attribute(at("to-examine", "//reg:branch"), "probability", "1.5")),
        ("BPMN121", "to-examine"),
    ),
    broken(
        "a row is written in an element that the profile does not know",
        drawing(put(at("accept", "//reg:action"), "<reg:wish/>")),
        ("BPMN121", "accept"),
    ),
    broken(
        "a lane names a node that is not there",
        drawing(put("//bpmn:lane[@id='indexing']", "<bpmn:flowNodeRef>nobody</bpmn:flowNodeRef>")),
        ("BPMN121", "indexing"),
    ),
    broken(
        "two flows have one id",
        drawing(
            attribute("//*[@bpmnElement='to-end']", "bpmnElement", "to-hand-over"),
            attribute(at("to-end"), "id", "to-hand-over"),
        ),
        ("BPMN120", "to-hand-over"),
    ),
    broken(
        "an activity is copied with its id",
        drawing(put("//bpmn:process", "<bpmn:userTask id='consult' name='Көчүрмө'/>")),
        ("BPMN120", "consult"),
    ),
    broken(
        "a gateway has no id",
        drawing(put("//bpmn:process", "<bpmn:exclusiveGateway/>")),
        ("BPMN120", THE_REGULATION),
    ),
)

MUTATIONS: tuple[Mutation, ...] = STARTS_AND_ENDS + FLOWS + BORDERS + GATEWAYS + LOOPS + VALUES
