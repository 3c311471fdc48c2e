"""The family benefit: a bounded return with a standing clock, requests in a group, late answers, a commission."""

from __future__ import annotations

from tests.validation.mutations.broken_sample import Mutation, broken, drawing
from tests.validation.mutations.editing import at, attribute, deleted, put, redirected, removed, renamed

SAMPLE = "3-family-benefit"

MUTATIONS: tuple[Mutation, ...] = (
    broken(
        "the action collect has no ground",
        drawing(removed(at("collect", "//reg:action/reg:ground"))),
        ("FORM211", "collect"),
        sample=SAMPLE,
    ),
    broken(
        "the action decide has no duties",
        drawing(removed(at("decide", "//reg:action/reg:duty"))),
        ("FORM213", "decide"),
        sample=SAMPLE,
    ),
    broken(
        "the action visit has no term",
        drawing(removed(at("visit", "//reg:action/reg:term"))),
        ("FORM214", "visit"),
        sample=SAMPLE,
    ),
    broken(
        "the action collect has no term",
        drawing(removed(at("collect", "//reg:action/reg:term"))),
        ("FORM214", "collect"),
        sample=SAMPLE,
    ),
    broken(
        "the action conclude has no result",
        drawing(removed(at("conclude", "//reg:action/reg:result"))),
        ("FORM217", "conclude"),
        sample=SAMPLE,
    ),
    broken(
        "the action repeat-request leaves no record",
        drawing(removed(at("repeat-request", "//reg:action/reg:recording"))),
        ("FORM218", "repeat-request"),
        sample=SAMPLE,
    ),
    broken(
        "the action check does not say how its result is handed on",
        drawing(removed(at("check", "//reg:action/reg:handingOn"))),
        ("FORM232", "check"),
        sample=SAMPLE,
    ),
    broken(
        "point 14 names no responsible body",
        drawing(removed("//reg:responsibleBody")),
        ("FORM207", "family-benefit"),
        sample=SAMPLE,
    ),
    broken(
        "point 13 names no controller",
        drawing(removed("//reg:internalController")),
        ("FORM205", "family-benefit"),
        sample=SAMPLE,
    ),
    broken(
        "the return has no bound",
        drawing(removed(at("again", "//reg:branch"))),
        ("BPMN114", "to-return"),
        sample=SAMPLE,
    ),
    broken(
        "the return may be repeated four times",
        drawing(attribute(at("again", "//reg:branch"), "maxRepeats", "4")),
        ("STD301", "visit"),
        sample=SAMPLE,
    ),
    broken(
        "the clock runs on while the recipient mends",
        drawing(
            attribute(at("corrected", "//reg:wait"), "standsStill", "false"),
            attribute(at("not-corrected", "//reg:wait"), "standsStill", "false"),
        ),
        ("STD301", "visit"),
        sample=SAMPLE,
    ),
    broken(
        "the time to mend is not stated",
        drawing(removed(at("not-corrected", "//reg:wait"))),
        ("EXE407", "not-corrected"),
        sample=SAMPLE,
    ),
    broken(
        "the return leads into the middle of the collection",
        drawing(redirected("again", target="split")),
        ("BPMN111", "check-again"),
        ("BPMN112", "split"),
        sample=SAMPLE,
    ),
    broken(
        "the return goes straight to the end",
        drawing(redirected("again", target="documents-refused")),
        ("BPMN111", "check-again"),
        ("FORM253", "documents-refused"),
        sample=SAMPLE,
    ),
    broken(
        "the wait for the correction is a choice",
        drawing(renamed(at("await-correction"), "exclusiveGateway")),
        ("EXE401", "to-corrected"),
        ("EXE401", "to-not-corrected"),
        ("FORM243", "to-corrected"),
        ("FORM243", "to-not-corrected"),
        ("FORM244", "return-documents"),
        sample=SAMPLE,
    ),
    broken(
        "the branches are joined by a choice",
        drawing(renamed(at("join"), "exclusiveGateway")),
        ("BPMN113", "join"),
        sample=SAMPLE,
    ),
    broken(
        "only one branch is started",
        drawing(renamed(at("split"), "exclusiveGateway")),
        ("BPMN112", "join"),
        sample=SAMPLE,
    ),
    broken(
        "a branch of the parallel work is not joined",
        drawing(deleted("from-visit")),
        ("FORM236", "visit"),
        sample=SAMPLE,
    ),
    broken(
        "the visit does not start beside the requests",
        drawing(deleted("to-visit")),
        ("BPMN107", "visit"),
        sample=SAMPLE,
    ),
    broken(
        "the answer to a request never arrives",
        drawing(deleted("to-answer-tax")),
        ("BPMN108", "ask-tax"),
        sample=SAMPLE,
    ),
    broken(
        "a request of the group is never sent", drawing(deleted("to-ask-land")), ("BPMN107", "ask-land"), sample=SAMPLE
    ),
    broken(
        "an answer leads out of the group",
        drawing(redirected("to-received-fund", target="conclude")),
        ("BPMN105", "conclude"),
        ("BPMN119", "to-received-fund"),
        sample=SAMPLE,
    ),
    broken(
        "late answers are followed by nothing",
        drawing(deleted("to-repeat")),
        ("BPMN107", "repeat-request"),
        ("BPMN112", "join"),
        ("BPMN118", "answers-late"),
        sample=SAMPLE,
    ),
    broken(
        "late answers have no term",
        drawing(removed(at("answers-late", "//reg:wait"))),
        ("EXE407", "answers-late"),
        sample=SAMPLE,
    ),
    broken(
        "late answers do not stop the group",
        drawing(attribute(at("answers-late"), "cancelActivity", "false")),
        ("BPMN113", "collected"),
        sample=SAMPLE,
    ),
    broken(
        "the commission decides without variants",
        drawing(removed(at("decide", "//reg:variant"))),
        ("EXE412", "decide"),
        sample=SAMPLE,
    ),
    broken(
        "the commission's decision names no field",
        drawing(removed(at("decide", "//reg:field"))),
        ("EXE413", "decide"),
        sample=SAMPLE,
    ),
    broken(
        "the commission's choice has no way for all other cases",
        drawing(attribute(at("decided"), "default", None)),
        ("BPMN109", "decided"),
        sample=SAMPLE,
    ),
    broken(
        "a way of the commission has no criterion",
        drawing(removed(at("to-refuse-service", "//reg:criterion"))),
        ("FORM243", "to-refuse-service"),
        sample=SAMPLE,
    ),
    broken(
        "the commission refuses on no ground",
        drawing(removed(at("decide", "//reg:refusal")), removed(at("refuse-service", "//reg:refusal"))),
        ("FORM231", "service-refused"),
        sample=SAMPLE,
    ),
    broken(
        "a refusal of the service ends unsaid",
        drawing(removed(at("service-refused", "//reg:outcome"))),
        ("FORM235", "service-refused"),
        sample=SAMPLE,
    ),
    broken(
        "the refusal is given by nobody",
        drawing(redirected("to-refuse-service", target="service-refused")),
        ("BPMN107", "refuse-service"),
        ("FORM253", "service-refused"),
        sample=SAMPLE,
    ),
    broken(
        "a body of row 5 is missing in point 4",
        drawing(removed("(//reg:regulation/reg:interacting)[1]")),
        ("FORM240", "collect"),
        ("FORM240", "repeat-request"),
        sample=SAMPLE,
    ),
    broken(
        "a body of point 4 did not agree",
        drawing(removed("(//reg:regulation/reg:agreedWith)[1]")),
        ("FORM220", "family-benefit"),
        sample=SAMPLE,
    ),
    broken(
        "row 5 says that there is nobody, and names bodies",
        drawing(put(at("collect", "/bpmn:extensionElements/reg:action"), "<reg:noInteraction/>", first=True)),
        ("FORM250", "collect"),
        sample=SAMPLE,
    ),
    broken(
        "an action that starts together says so no more",
        drawing(removed(at("visit", "//reg:note"))),
        ("FORM251", "visit"),
        sample=SAMPLE,
    ),
    broken(
        "a special category has no feature",
        drawing(removed("//reg:feature[@category='minor-parent']")),
        ("STD323", None),
        sample=SAMPLE,
    ),
    broken(
        "the commission takes thirty days",
        drawing(attribute(at("decide", "//reg:action/reg:term"), "amount", "30")),
        ("STD301", "decide"),
        sample=SAMPLE,
    ),
    broken(
        "a node stands in two lanes",
        drawing(put(at("commission"), "<bpmn:flowNodeRef>visit</bpmn:flowNodeRef>")),
        ("BPMN123", "visit"),
        sample=SAMPLE,
    ),
    broken(
        "a second process is drawn",
        drawing(put("/bpmn:definitions", "<bpmn:process id='other'><bpmn:task id='alone'/></bpmn:process>")),
        ("BPMN124", "family-benefit"),
        sample=SAMPLE,
    ),
)
