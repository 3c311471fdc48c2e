"""The expertise: an inclusive choice, a timer, an escalation, a group of actions, a call."""

from __future__ import annotations

from tests.validation.mutations.broken_sample import Mutation, broken, drawing
from tests.validation.mutations.editing import at, attribute, deleted, put, redirected, removed, renamed, words

SAMPLE = "5-expertise"

MUTATIONS: tuple[Mutation, ...] = (
    broken(
        "the action prepare has no ground",
        drawing(removed(at("prepare", "//reg:action/reg:ground"))),
        ("FORM211", "prepare"),
        sample=SAMPLE,
    ),
    broken(
        "the action chemical has no duties",
        drawing(removed(at("chemical", "//reg:action/reg:duty"))),
        ("FORM213", "chemical"),
        sample=SAMPLE,
    ),
    broken(
        "the action microbiological has no term",
        drawing(removed(at("microbiological", "//reg:action/reg:term"))),
        ("FORM214", "microbiological"),
        sample=SAMPLE,
    ),
    broken(
        "the action measure has no term",
        drawing(removed(at("measure", "//reg:action/reg:term"))),
        ("FORM214", "measure"),
        sample=SAMPLE,
    ),
    broken(
        "the action protocol has no result",
        drawing(removed(at("protocol", "//reg:action/reg:result"))),
        ("FORM217", "protocol"),
        sample=SAMPLE,
    ),
    broken(
        "the action measure leaves no record",
        drawing(removed(at("measure", "//reg:action/reg:recording"))),
        ("FORM218", "measure"),
        sample=SAMPLE,
    ),
    broken(
        "the action conclude does not say how its result is handed on",
        drawing(removed(at("conclude", "//reg:action/reg:handingOn"))),
        ("FORM232", "conclude"),
        sample=SAMPLE,
    ),
    broken(
        "point 14 names no responsible body",
        drawing(removed("//reg:responsibleBody")),
        ("FORM207", "product-expertise"),
        sample=SAMPLE,
    ),
    broken(
        "point 13 names no controller",
        drawing(removed("//reg:internalController")),
        ("FORM205", "product-expertise"),
        sample=SAMPLE,
    ),
    broken(
        "the chosen analyses are joined by a choice",
        drawing(renamed(at("together"), "exclusiveGateway")),
        ("BPMN113", "together"),
        sample=SAMPLE,
    ),
    broken(
        "the chosen analyses are joined as if all were made",
        drawing(renamed(at("together"), "parallelGateway")),
        ("BPMN112", "together"),
        sample=SAMPLE,
    ),
    broken(
        "only one analysis may be chosen",
        drawing(renamed(at("chosen"), "exclusiveGateway")),
        ("EXE418", "chosen"),
        sample=SAMPLE,
    ),
    broken(
        "all analyses are made",
        drawing(renamed(at("chosen"), "parallelGateway")),
        ("EXE410", "to-chemical"),
        ("EXE410", "to-microbiological"),
        ("EXE410", "to-radiological"),
        sample=SAMPLE,
    ),
    broken(
        "the choice of analyses has no way for all other cases",
        drawing(attribute(at("chosen"), "default", None)),
        ("BPMN109", "chosen"),
        sample=SAMPLE,
    ),
    broken(
        "an analysis has no condition",
        drawing(removed(at("to-chemical", "/bpmn:conditionExpression"))),
        ("EXE401", "to-chemical"),
        sample=SAMPLE,
    ),
    broken(
        "an analysis has no criterion",
        drawing(removed(at("to-radiological", "//reg:criterion"))),
        ("FORM243", "to-radiological"),
        sample=SAMPLE,
    ),
    broken(
        "an analysis is not joined", drawing(deleted("from-radiological")), ("FORM236", "radiological"), sample=SAMPLE
    ),
    broken(
        "an analysis is never begun",
        drawing(deleted("to-microbiological")),
        ("BPMN107", "microbiological"),
        sample=SAMPLE,
    ),
    broken(
        "the delay has no term",
        drawing(removed(at("late", "//reg:wait")), removed(at("late", "/bpmn:timerEventDefinition/*"))),
        ("EXE407", "late"),
        sample=SAMPLE,
    ),
    broken(
        "the delay leads nowhere",
        drawing(deleted("to-delay")),
        ("BPMN107", "delay"),
        ("BPMN118", "late"),
        sample=SAMPLE,
    ),
    broken(
        "the escalation is followed by nothing",
        drawing(deleted("to-measure")),
        ("BPMN107", "measure"),
        ("BPMN118", "escalated"),
        ("FORM235", "measure-taken"),
        sample=SAMPLE,
    ),
    broken(
        "the escalation is caught nowhere",
        drawing(deleted("escalated")),
        ("BPMN107", "measure"),
        ("FORM235", "measure-taken"),
        sample=SAMPLE,
    ),
    broken(
        "the measures lead back into the analyses",
        drawing(redirected("to-measure-end", target="protocol")),
        ("BPMN105", "protocol"),
        ("BPMN119", "to-measure-end"),
        ("FORM235", "measure-taken"),
        ("FORM239", "protocol"),
        sample=SAMPLE,
    ),
    broken(
        "the measures are joined to nothing",
        drawing(redirected("to-measure-end", target="conclude")),
        ("BPMN107", "measure-taken"),
        ("BPMN113", "conclude"),
        ("FORM235", "measure-taken"),
        sample=SAMPLE,
    ),
    broken("the group of analyses has no end", drawing(deleted("analysed")), ("FORM236", "protocol"), sample=SAMPLE),
    broken("the group is followed by nothing", drawing(deleted("to-conclude")), ("BPMN108", "analyses"), sample=SAMPLE),
    broken(
        "a flow leaves the group",
        drawing(redirected("to-analysed", target="conclude")),
        ("BPMN105", "conclude"),
        ("BPMN119", "to-analysed"),
        sample=SAMPLE,
    ),
    broken(
        "the called action does not exist",
        drawing(attribute(at("ask-register"), "calledElement", "Nobody")),
        ("EXE403", "to-analyses"),
        ("EXE417", "ask-register"),
        ("FORM226", "ask-register"),
        ("FORM242", "product-expertise"),
        ("STD356", None),
        sample=SAMPLE,
    ),
    broken(
        "the call is followed by nothing", drawing(deleted("to-confirmed")), ("BPMN108", "ask-register"), sample=SAMPLE
    ),
    broken(
        "the call is never begun",
        drawing(redirected("to-ask", target="confirmed")),
        ("BPMN107", "ask-register"),
        sample=SAMPLE,
    ),
    broken(
        "the confirmation is asked of nobody",
        drawing(words(at("to-analyses", "/bpmn:conditionExpression"), "confirmation")),
        ("EXE403", "to-analyses"),
        sample=SAMPLE,
    ),
    broken(
        "the sample is called as script",
        drawing(renamed(at("prepare"), "scriptTask")),
        ("EXE406", "prepare"),
        sample=SAMPLE,
    ),
    broken(
        "an analysis serves a channel that nobody offers",
        drawing(attribute(at("prepare", "//reg:action"), "channels", "post")),
        ("STD317", "prepare"),
        sample=SAMPLE,
    ),
    broken(
        "a ground is not in the standard",
        drawing(put(at("examine", "//reg:action"), "<reg:refusal ground='bad-mood'/>")),
        ("STD314", "examine"),
        sample=SAMPLE,
    ),
    broken(
        "a quality parameter is not in the standard",
        drawing(put(at("examine", "//reg:action"), "<reg:quality parameter='speed'/>")),
        ("STD321", "examine"),
        sample=SAMPLE,
    ),
    broken(
        "the approval takes a hundred days",
        drawing(attribute(at("approve", "//reg:action/reg:term"), "amount", "100")),
        ("STD301", "approve"),
        sample=SAMPLE,
    ),
    broken(
        "the lane of the laboratory names no position",
        drawing(attribute(at("laboratory"), "name", None), removed(at("laboratory", "//reg:name"))),
        ("EXE409", "laboratory"),
        sample=SAMPLE,
    ),
    broken(
        "an id stands twice",
        drawing(attribute(at("to-end"), "id", "to-approve")),
        ("BPMN120", "to-approve"),
        ("BPMN121", "to-end-edge"),
        sample=SAMPLE,
    ),
    broken(
        "the result is handed over by nobody",
        drawing(redirected("to-hand-over", target="served")),
        ("BPMN107", "hand-over"),
        ("FORM237", "served"),
        sample=SAMPLE,
    ),
)
