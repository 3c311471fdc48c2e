"""The pledge certificate: a call, documents that may be mended, two branches, a decision."""

from __future__ import annotations

from tests.validation.mutations.broken_sample import Mutation, broken, drawing
from tests.validation.mutations.editing import (
    at,
    attribute,
    connected,
    deleted,
    gateway,
    put,
    redirected,
    removed,
    renamed,
    words,
)

SAMPLE = "4-pledge-certificate"
NOTARY = (
    "<reg:responsible><reg:text xml:lang='ky'>Нотариус</reg:text>"
    "<reg:text xml:lang='ru'>Нотариус</reg:text></reg:responsible>"
)

MUTATIONS: tuple[Mutation, ...] = (
    broken(
        "the action vehicles has no ground",
        drawing(removed(at("vehicles", "//reg:action/reg:ground"))),
        ("FORM211", "vehicles"),
        sample=SAMPLE,
    ),
    broken(
        "the action sign has no duties",
        drawing(removed(at("sign", "//reg:action/reg:duty"))),
        ("FORM213", "sign"),
        sample=SAMPLE,
    ),
    broken(
        "the action vehicles has no term",
        drawing(removed(at("vehicles", "//reg:action/reg:term"))),
        ("FORM214", "vehicles"),
        sample=SAMPLE,
    ),
    broken(
        "the action decide has no result",
        drawing(removed(at("decide", "//reg:action/reg:result"))),
        ("FORM217", "decide"),
        sample=SAMPLE,
    ),
    broken(
        "the action notify leaves no record",
        drawing(removed(at("notify", "//reg:action/reg:recording"))),
        ("FORM218", "notify"),
        sample=SAMPLE,
    ),
    broken(
        "the action register does not say how its result is handed on",
        drawing(removed(at("register", "//reg:action/reg:handingOn"))),
        ("FORM232", "register"),
        sample=SAMPLE,
    ),
    broken(
        "point 14 names no responsible body",
        drawing(removed("//reg:responsibleBody")),
        ("FORM207", "pledge-certificate"),
        sample=SAMPLE,
    ),
    broken(
        "point 13 names no controller",
        drawing(removed("//reg:internalController")),
        ("FORM205", "pledge-certificate"),
        sample=SAMPLE,
    ),
    broken(
        "the return has no bound",
        drawing(removed(at("again", "//reg:branch"))),
        ("BPMN114", "to-mended"),
        sample=SAMPLE,
    ),
    broken(
        "the return may be repeated nine times",
        drawing(attribute(at("again", "//reg:branch"), "maxRepeats", "9")),
        ("STD301", "tax.request"),
        sample=SAMPLE,
    ),
    broken(
        "the clock runs on while the recipient mends",
        drawing(
            attribute(at("mended", "//reg:wait"), "standsStill", "false"),
            attribute(at("not-mended", "//reg:wait"), "standsStill", "false"),
        ),
        ("STD301", "examine"),
        sample=SAMPLE,
    ),
    broken(
        "the wait for what is mended is a choice",
        drawing(renamed(at("mending"), "exclusiveGateway")),
        ("EXE401", "to-mended"),
        ("EXE401", "to-not-mended"),
        ("FORM243", "to-mended"),
        ("FORM243", "to-not-mended"),
        ("FORM244", "notify"),
        sample=SAMPLE,
    ),
    broken(
        "nothing follows when the time to mend is over",
        drawing(deleted("too-late")),
        ("BPMN108", "not-mended"),
        sample=SAMPLE,
    ),
    broken("what was mended is never looked at", drawing(deleted("again")), ("BPMN108", "mended"), sample=SAMPLE),
    broken(
        "the return leads behind the examination",
        drawing(redirected("again", target="complete")),
        ("BPMN111", "mend-again"),
        sample=SAMPLE,
    ),
    broken(
        "the called action does not exist",
        drawing(attribute(at("tax"), "calledElement", "SendNothing")),
        ("EXE417", "tax"),
        ("FORM226", "tax"),
        ("FORM242", "pledge-certificate"),
        ("STD356", None),
        sample=SAMPLE,
    ),
    broken(
        "the call says no action",
        drawing(attribute(at("tax"), "calledElement", None)),
        ("EXE417", "tax"),
        ("FORM226", "tax"),
        ("FORM242", "pledge-certificate"),
        ("STD356", None),
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
        "the branches may be started",
        drawing(renamed(at("split"), "inclusiveGateway")),
        ("BPMN112", "join"),
        sample=SAMPLE,
    ),
    broken("the call is not joined", drawing(deleted("from-tax")), ("BPMN108", "tax"), sample=SAMPLE),
    broken("the call is never begun", drawing(deleted("to-tax")), ("BPMN107", "tax"), sample=SAMPLE),
    broken(
        "a third branch is never taken",
        drawing(gateway("aside", "to-tax"), connected("round", "aside", "join", "1 = 2")),
        ("BPMN109", "aside"),
        ("BPMN112", "join"),
        ("FORM243", "from-aside"),
        sample=SAMPLE,
    ),
    broken(
        "the decision has no variants",
        drawing(removed(at("decide", "//reg:variant"))),
        ("EXE412", "decide"),
        sample=SAMPLE,
    ),
    broken(
        "the decision asks for what is no variant",
        drawing(words(at("to-register", "/bpmn:conditionExpression"), 'granted = "perhaps"')),
        ("EXE403", "to-register"),
        sample=SAMPLE,
    ),
    broken(
        "the choice has no way for all other cases",
        drawing(attribute(at("granted"), "default", None)),
        ("BPMN109", "granted"),
        sample=SAMPLE,
    ),
    broken(
        "the way for all other cases has a condition",
        drawing(put(at("to-service-refused"), "<bpmn:conditionExpression>true</bpmn:conditionExpression>")),
        ("BPMN110", "to-service-refused"),
        sample=SAMPLE,
    ),
    broken(
        "a body of point 4 did not agree",
        drawing(removed("(//reg:regulation/reg:agreedWith)[1]")),
        ("FORM220", "pledge-certificate"),
        sample=SAMPLE,
    ),
    broken(
        "a body of row 5 is missing in point 4",
        drawing(removed("(//reg:regulation/reg:interacting)[last()]")),
        ("FORM240", "tax.request"),
        sample=SAMPLE,
    ),
    broken(
        "an action that starts together says so no more",
        drawing(removed(at("vehicles", "//reg:note"))),
        ("FORM251", "vehicles"),
        sample=SAMPLE,
    ),
    broken(
        "the signing has another position than its lane",
        drawing(
            put(
                at("sign", "//reg:action"),
                NOTARY,
            )
        ),
        ("FORM252", "sign"),
        sample=SAMPLE,
    ),
    broken(
        "a number is left out",
        drawing(attribute(at("sign", "//reg:action"), "number", "20")),
        ("FORM225", "hand-over"),
        sample=SAMPLE,
    ),
    broken(
        "two numbers are exchanged",
        drawing(
            attribute(at("register", "//reg:action"), "number", "10"),
            attribute(at("sign", "//reg:action"), "number", "9"),
        ),
        ("FORM239", "sign"),
        sample=SAMPLE,
    ),
    broken(
        "the refusal ends unsaid",
        drawing(removed(at("service-refused", "//reg:outcome"))),
        ("FORM235", "service-refused"),
        sample=SAMPLE,
    ),
    broken(
        "the handing over is passed by",
        drawing(redirected("to-hand-over", target="served")),
        ("BPMN107", "hand-over"),
        ("FORM237", "served"),
        sample=SAMPLE,
    ),
)
