"""The points of the regulation and the tables of its actions: each blank emptied, each row emptied."""

from __future__ import annotations

from tests.validation.mutations.broken_sample import Mutation, broken, drawing
from tests.validation.mutations.editing import all_of, at, attribute, deleted, put, redirected, removed, renamed, words

THE_REGULATION = "udc-index"
POINT = "//reg:regulation"
ARCHIVE = "<reg:text xml:lang='ky'>Улуттук архив</reg:text><reg:text xml:lang='ru'>Национальный архив</reg:text>"
OUTSIDE_BODY = f"<reg:interacting>{ARCHIVE}</reg:interacting>"
AGREED = f"<reg:agreedWith>{ARCHIVE}</reg:agreedWith>"
MET_ARCHIVE = (
    attribute(at("consult", "//reg:interaction"), "with", "body"),
    removed(at("consult", "//reg:party/reg:text")),
    put(at("consult", "//reg:party"), ARCHIVE),
)


def blank(says: str, element: str, code: str) -> Mutation:
    return broken(says, drawing(removed(f"//reg:regulation/reg:{element}")), (code, THE_REGULATION))


def row(says: str, action: str, element: str, code: str) -> Mutation:
    return broken(says, drawing(removed(at(action, f"//reg:action/reg:{element}"))), (code, action))


def of_action(action: str) -> str:
    return at(action, "//reg:action")


POINTS = (
    blank("point 1 does not name the service", "serviceName", "FORM202"),
    blank("point 3 names no provider", "provider", "FORM203"),
    blank("point 4 says nothing about interaction", "noInteracting", "FORM204"),
    blank("a term of point 6 has no meaning", "definition[1]/reg:meaning", "FORM245"),
    blank("a meaning of point 6 has no term", "definition[2]/reg:concept", "FORM245"),
    blank("point 13 does not say who controls", "internalController", "FORM205"),
    blank("point 13 does not say how often", "internalInterval", "FORM206"),
    blank("point 14 does not name the responsible body", "responsibleBody", "FORM207"),
    blank("point 14 does not say how often", "externalInterval", "FORM208"),
    blank("point 15 does not say about whom one complains", "complaintBody", "FORM209"),
    blank("point 16 does not say who is liable", "liableBody", "FORM210"),
    broken(
        "point 17 falls away, as the form wants where nobody is interacted with",
        drawing(removed("//reg:noAgreement")),
    ),
    broken(
        "point 4 names a body that no action meets and that is not asked to agree",
        drawing(removed("//reg:noInteracting"), put("//reg:regulation", OUTSIDE_BODY)),
        ("FORM219", THE_REGULATION),
        ("FORM242", THE_REGULATION),
    ),
    broken(
        "an action interacts with another body although point 4 says that there is none",
        drawing(attribute(at("consult", "//reg:interaction"), "with", "body")),
        ("FORM241", THE_REGULATION),
    ),
    broken(
        "an action interacts with a body, points 4 and 17 name it",
        drawing(
            *MET_ARCHIVE,
            removed("//reg:noInteracting"),
            removed("//reg:noAgreement"),
            put(POINT, OUTSIDE_BODY + AGREED),
        ),
    ),
    broken(
        "an action interacts with a body, point 4 names it, and point 17 says that nobody need agree",
        drawing(*MET_ARCHIVE, removed("//reg:noInteracting"), put(POINT, OUTSIDE_BODY)),
        ("FORM219", THE_REGULATION),
    ),
    broken(
        "points 4 and 17 name a body, an action interacts with another",
        drawing(
            MET_ARCHIVE[0],
            removed("//reg:noInteracting"),
            removed("//reg:noAgreement"),
            put(POINT, OUTSIDE_BODY + AGREED),
        ),
        ("FORM240", "consult"),
    ),
    broken(
        "an action interacts with a body that agreed to nothing, while another did",
        drawing(
            *MET_ARCHIVE,
            removed("//reg:noInteracting"),
            removed("//reg:noAgreement"),
            put(POINT, OUTSIDE_BODY + AGREED.replace("архив", "банк")),
        ),
        ("FORM220", THE_REGULATION),
    ),
    broken(
        "the form has a version that nobody knows",
        drawing(attribute("//reg:regulation", "form", "999-2030")),
        ("FORM201", THE_REGULATION),
    ),
)

ROWS = (
    row("row 1 is empty", "accept", "ground", "FORM211"),
    broken(
        "row 2 is empty: the action lies in no lane",
        drawing(removed("//bpmn:flowNodeRef[text()='consult']")),
        ("FORM212", "consult"),
    ),
    row("row 3 is empty", "accept", "duty", "FORM213"),
    row("row 4 is empty", "accept", "term", "FORM214"),
    row("row 4 is empty in an action of a branch", "payment", "term", "FORM214"),
    row("row 5 is empty", "accept", "interaction", "FORM215"),
    row("row 5 does not say that there is no interaction", "examine", "noInteraction", "FORM215"),
    row("row 5 does not say with whom", "accept", "interaction/reg:party", "FORM246"),
    row("row 5 does not say in which order", "accept", "interaction/reg:order", "FORM246"),
    row("row 5 does not say in which term", "accept", "interaction/reg:term", "FORM246"),
    broken(
        "row 5 gives a longer term than row 4",
        drawing(attribute(at("accept", "//reg:interaction/reg:term"), "amount", "9")),
        ("FORM248", "accept"),
    ),
    broken(
        "an interacting action interacts with nobody",
        drawing(removed(at("consult", "//reg:interaction")), put(of_action("consult"), "<reg:noInteraction/>")),
        ("FORM249", "consult"),
    ),
    broken(
        "row 1 still holds the line of the form",
        drawing(words(at("accept", "//reg:ground/reg:text[@xml:lang='ky']"), "____")),
        ("FORM211", "accept"),
    ),
    row("row 6 is empty", "accept", "decision", "FORM216"),
    row("row 6 does not say that nothing is decided", "inform", "noDecision", "FORM216"),
    row("row 7 is empty", "accept", "result", "FORM217"),
    row("row 7 does not say how the result is handed on", "accept", "handingOn", "FORM232"),
    row("row 7 does not say how the service's result is given", "hand-over", "handingOn", "FORM233"),
    row("row 8 is empty", "accept", "recording", "FORM218"),
    broken(
        "row 6 denies a decision that the drawing shows",
        drawing(removed(at("accept", "//reg:decision")), put(of_action("accept"), "<reg:noDecision/>")),
        ("FORM244", "accept"),
    ),
)

NAMES_NUMBERS_KINDS = (
    broken(
        "an action has no name",
        drawing(attribute(at("accept"), "name", None), removed(at("accept", "//reg:name"))),
        ("FORM222", "accept"),
    ),
    broken(
        "an action has no number",
        drawing(attribute(of_action("accept"), "number", None)),
        ("FORM223", "accept"),
    ),
    broken(
        "an action has no kind",
        drawing(attribute(of_action("accept"), "kind", None)),
        ("FORM224", "accept"),
    ),
    broken(
        "the forming action has no kind",
        drawing(attribute(of_action("form-index"), "kind", None)),
        ("FORM224", "form-index"),
    ),
    broken(
        "two neighbours have each other's number",
        drawing(attribute(of_action("inform"), "number", "2"), attribute(of_action("accept"), "number", "1")),
        ("FORM239", "accept"),
    ),
    broken(
        "actions far apart have each other's number",
        drawing(attribute(of_action("consult"), "number", "6"), attribute(of_action("form-index"), "number", "4")),
        ("FORM239", "form-index"),
    ),
    broken(
        "branches that run side by side may be numbered either way",
        drawing(attribute(of_action("consult"), "number", "5"), attribute(of_action("payment"), "number", "4")),
    ),
    broken(
        "two actions have one number",
        drawing(attribute(of_action("accept"), "number", "1")),
        ("FORM225", "accept"),
    ),
    broken(
        "a number is left out",
        drawing(attribute(of_action("refuse-service"), "number", "10")),
        ("FORM225", "refuse-service"),
    ),
    broken(
        "no action accepts the request",
        drawing(attribute(of_action("accept"), "kind", "examining")),
        ("FORM227", THE_REGULATION),
    ),
    broken(
        "no action forms the result",
        drawing(attribute(of_action("form-index"), "kind", "examining")),
        ("FORM228", THE_REGULATION),
    ),
    broken(
        "no action hands anything over",
        drawing(attribute("//reg:action[@kind='handing_over']", "kind", "examining")),
        ("FORM229", THE_REGULATION),
    ),
    broken(
        "the result is given without an action that hands it over",
        drawing(attribute(of_action("hand-over"), "kind", "examining")),
        ("FORM237", "served"),
    ),
    broken(
        "an activity has no table",
        drawing(removed(of_action("consult"))),
        ("FORM226", "consult"),
    ),
    broken(
        "the accepting activity has no table",
        drawing(removed(of_action("accept"))),
        ("FORM226", "accept"),
    ),
    broken(
        "no activity has a table",
        drawing(removed("//reg:action")),
        ("FORM221", THE_REGULATION),
    ),
    broken(
        "an action that meets the recipient does not say by which channels",
        drawing(attribute(of_action("accept"), "channels", None)),
        ("FORM238", "accept"),
    ),
)

EXITS = (
    broken(
        "an end has no outcome",
        drawing(removed(at("service-refused", "//reg:outcome"))),
        ("FORM235", "service-refused"),
    ),
    broken(
        "the end of the service has no outcome",
        drawing(removed(at("served", "//reg:outcome"))),
        ("FORM235", "served"),
    ),
    broken(
        "both exits of refusal are marked as results",
        drawing(attribute("//reg:outcome[starts-with(@kind, 'refusal')]", "kind", "result")),
        ("FORM230", THE_REGULATION),
    ),
    broken(
        "the result is marked as a refusal",
        drawing(attribute(at("served", "//reg:outcome"), "kind", "refusal_of_service")),
        ("FORM234", THE_REGULATION),
    ),
    broken(
        "one exit of refusal is marked as the result",
        drawing(attribute(at("documents-refused", "//reg:outcome"), "kind", "result")),
        ("FORM247", "refuse-documents"),
    ),
    broken(
        "an action refuses from which no way leads to a refusal",
        drawing(put(of_action("form-index"), "<reg:refusal ground='not-entitled'/>")),
        ("FORM247", "form-index"),
    ),
    broken(
        "a refusal names no ground",
        drawing(removed(at("refuse-service", "//reg:refusal"))),
        ("FORM231", "service-refused"),
    ),
    broken(
        "no refusal names a ground",
        drawing(removed("//reg:refusal")),
        ("FORM231", "documents-refused"),
        ("FORM231", "service-refused"),
    ),
    broken(
        "the exit of refusing the service is deleted with its action",
        drawing(deleted("refuse-service", "service-refused")),
        ("BPMN111", "suitable"),
    ),
    broken(
        "the action of examining is deleted and its neighbours are joined",
        drawing(redirected("to-examine", target="suitable"), deleted("examine")),
        ("FORM225", "consult"),
        ("EXE403", "to-split"),
    ),
    broken(
        "an action becomes a part of the drawing that is no activity",
        drawing(all_of(removed(of_action("payment")), renamed(at("payment"), "intermediateThrowEvent"))),
        ("FORM225", "form-index"),
    ),
)

MUTATIONS: tuple[Mutation, ...] = POINTS + ROWS + NAMES_NUMBERS_KINDS + EXITS
