"""What runs: conditions, fields, code, timers, repetitions, lanes."""

from __future__ import annotations

from tests.validation.mutations.broken_sample import Mutation, broken, drawing
from tests.validation.mutations.editing import at, attribute, connected, put, removed, renamed, words

CONDITION = at("to-examine", "/bpmn:conditionExpression")


def condition(says: str, text: str, code: str) -> Mutation:
    return broken(says, drawing(words(CONDITION, text)), (code, "to-examine"))


def waiting(duration: str) -> str:
    return (
        "<bpmn:boundaryEvent id='late' attachedToRef='examine'><bpmn:timerEventDefinition>"
        f"<bpmn:timeDuration>{duration}</bpmn:timeDuration></bpmn:timerEventDefinition></bpmn:boundaryEvent>"
    )


CONDITIONS = (
    broken("a way of a choice has no condition", drawing(removed(CONDITION)), ("EXE401", "to-examine")),
    condition("a condition is empty", "  ", "EXE401"),
    condition("a condition is no FEEL", "acceptance = = accepted", "EXE402"),
    condition("a condition calls what is not FEEL", "__import__('os').system('ls')", "EXE402"),
    condition("a condition calls a constructor", "acceptance.constructor(1)", "EXE402"),
    condition("a condition asks for what nobody yields", 'weather = "fine"', "EXE403"),
    condition("a condition asks for what is decided later", 'suitability = "suitable"', "EXE404"),
    condition("a condition compares with what is no variant", 'acceptance = "maybe"', "EXE405"),
    condition("a condition compares a decision with a number", "acceptance = 1", "EXE405"),
    condition("a condition compares a decision with yes", "acceptance = true", "EXE405"),
    broken(
        "a condition is written in Python",
        drawing(attribute(CONDITION, "language", "python")),
        ("EXE415", "to-examine"),
    ),
    broken(
        "a condition stands where nothing is chosen",
        drawing(put(at("to-end"), "<bpmn:conditionExpression>true</bpmn:conditionExpression>")),
        ("EXE410", "to-end"),
    ),
    broken(
        "a way of a choice has no criterion in words",
        drawing(removed(at("to-examine", "//reg:criterion"))),
        ("FORM243", "to-examine"),
    ),
    broken(
        "the way taken otherwise has no criterion in words",
        drawing(removed(at("to-documents-refused", "//reg:criterion"))),
        ("FORM243", "to-documents-refused"),
    ),
)

FIELDS = (
    broken("a decision has no variants", drawing(removed(at("accept", "//reg:variant"))), ("EXE412", "accept")),
    broken(
        "a decision of row 6 names no field of the action, nor does a condition find it",
        drawing(removed(at("accept", "//reg:field"))),
        ("EXE413", "accept"),
    ),
    broken(
        "a decision of row 6 names a field that is not there",
        drawing(attribute(at("accept", "//reg:decision"), "field", "mood")),
        ("EXE413", "accept"),
    ),
    broken(
        "the name of a field is two words",
        drawing(attribute("//reg:field[@name='channel']", "name", "the channel")),
        ("EXE411", "request"),
    ),
)

FORMS = (
    broken(
        "a task names a form that is not there",
        drawing(put(at("accept", "/bpmn:extensionElements"), "<reg:form name='acceptance'/>")),
        ("EXE419", "accept"),
    ),
)

CODE = (
    broken(
        "an activity becomes a script",
        drawing(renamed(at("payment"), "scriptTask"), put(at("payment"), "<bpmn:script>print(1)</bpmn:script>")),
        ("EXE406", "payment"),
    ),
    broken(
        "an activity calls a class",
        drawing(
            renamed(at("payment"), "serviceTask"),
            attribute(at("payment"), f"{{{'http://camunda.org/schema/1.0/bpmn'}}}class", "org.example.Pay"),
        ),
        ("EXE406", "payment"),
    ),
    broken(
        "an activity has a listener",
        drawing(
            put(
                at("payment", "/bpmn:extensionElements"),
                "<camunda:executionListener event='start' expression='${danger.strike()}'/>",
            )
        ),
        ("EXE406", "payment"),
    ),
    broken(
        "a waiting time cannot be read",
        drawing(put("//bpmn:process", waiting("soon")), connected("late-end", "late", "service-refused")),
        ("EXE407", "late"),
        ("FORM253", "service-refused"),
    ),
    broken(
        "what follows when the time is over is not drawn",
        drawing(put("//bpmn:process", waiting("PT4M"))),
        ("BPMN118", "late"),
    ),
    broken(
        "the number of repetitions cannot be read",
        drawing(
            put(
                at("payment"),
                "<bpmn:multiInstanceLoopCharacteristics><bpmn:loopCardinality>os.system(1"
                "</bpmn:loopCardinality></bpmn:multiInstanceLoopCharacteristics>",
            )
        ),
        ("EXE408", "payment"),
    ),
    broken(
        "a lane names no position",
        drawing(attribute(at("reader-service"), "name", None), removed(at("reader-service", "//reg:name"))),
        ("EXE409", "reader-service"),
    ),
    broken(
        "the lane of one action names no position",
        drawing(attribute(at("catalogue"), "name", ""), removed(at("catalogue", "//reg:name"))),
        ("EXE409", "catalogue"),
    ),
)

MUTATIONS: tuple[Mutation, ...] = CONDITIONS + FIELDS + FORMS + CODE
