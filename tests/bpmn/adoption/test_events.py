"""Foreign events: what is awaited, what ends a case and how, terms of timers, links, errors."""

from __future__ import annotations

import pytest

from regdesigner.bpmn.adoption.assumptions import AssumptionKind
from regdesigner.domain.flow import EventKind, NodeKind, Outcome
from regdesigner.domain.term import Basis, Term, Unit
from tests.bpmn.adoption.foreign import END, START, draft, event, file, flow, process, runs, task, waiting


@pytest.mark.parametrize(
    ("inner", "term", "kind"),
    [
        ("", Term(1, Unit.DAY, Basis.WORKING), AssumptionKind.TERM_ASSUMED),
        ("<timeDuration></timeDuration>", Term(1, Unit.DAY, Basis.WORKING), AssumptionKind.TERM_ASSUMED),
        ("<timeDate>2026-02-30</timeDate>", Term(1, Unit.DAY, Basis.WORKING), AssumptionKind.TERM_ASSUMED),
        ("<timeDuration>3 рабочих дня</timeDuration>", Term(3, Unit.DAY, Basis.WORKING), AssumptionKind.TERM_READ),
        ("<timeDuration>2 саат</timeDuration>", Term(2, Unit.HOUR, Basis.WORKING), AssumptionKind.TERM_READ),
        ("<timeDuration>P1DT12H</timeDuration>", Term(36, Unit.HOUR, Basis.CALENDAR), AssumptionKind.TERM_READ),
        ("<timeCycle>R3/P1D</timeCycle>", Term(1, Unit.DAY, Basis.CALENDAR), AssumptionKind.TERM_READ),
    ],
)
def test_a_timer_that_says_no_term_gets_one_to_be_confirmed(inner: str, term: Term, kind: AssumptionKind) -> None:
    timer = waiting(inner)
    made = runs(draft(file(process(START, timer, END, flow("s", "t"), flow("t", "e")))))
    assert made.regulation.flow.by_id["t"].timer == term
    assert made.elements(kind) == ["t"]


@pytest.mark.parametrize(
    ("name", "outcome"),
    [
        ("Услуга оказана", Outcome.RESULT),
        ("Отказ в услуге", Outcome.REFUSAL_OF_SERVICE),
        ("Отказ в приёме документов", Outcome.REFUSAL_OF_DOCUMENTS),
        ("Документтерди кабыл алуудан баш тартуу", Outcome.REFUSAL_OF_DOCUMENTS),
        ("Кызмат көрсөтүүдөн баш тартуу", Outcome.REFUSAL_OF_SERVICE),
        ("Application rejected", Outcome.REFUSAL_OF_SERVICE),
        ("", Outcome.RESULT),
    ],
)
def test_an_end_is_known_by_its_label(name: str, outcome: Outcome) -> None:
    made = runs(
        draft(file(process(START, task("a"), f'<endEvent id="e" name="{name}"/>', flow("s", "a"), flow("a", "e"))))
    )
    assert made.regulation.flow.by_id["e"].outcome is outcome
    assert made.elements(AssumptionKind.OUTCOME) == ["e"]


@pytest.mark.parametrize("definition", ["signal", "conditional", "message"])
def test_what_somebody_can_tell_of_is_awaited(definition: str) -> None:
    awaited = event("intermediateCatchEvent", "w", definition)
    made = runs(draft(file(process(START, awaited, END, flow("s", "w"), flow("w", "e")))))
    assert made.regulation.flow.by_id["w"].event.value == definition
    assert made.elements(AssumptionKind.AWAITED) == ["w"]


@pytest.mark.parametrize("definition", ["compensate", "cancel", "error"])
def test_what_nobody_can_catch_is_a_plain_end_that_is_no_result(definition: str) -> None:
    end = event("endEvent", "e", definition)
    made = runs(draft(file(process(START, task("a"), end, flow("s", "a"), flow("a", "e")))))
    assert made.regulation.flow.by_id["e"].event is EventKind.NONE
    assert made.elements(AssumptionKind.EVENT_CHANGED) == ["e"]
    refused = made.regulation.flow.by_id["e"].outcome is Outcome.REFUSAL_OF_SERVICE
    assert refused is (definition != "compensate")


def test_an_error_that_the_sub_process_catches_stays_an_error() -> None:
    inner = (START.replace('"s"', '"is"'), event("endEvent", "ie", "error"), flow("is", "ie"))
    boundary = event("boundaryEvent", "x", "error", 'attachedToRef="sub"')
    arrows = (flow("s", "sub"), flow("sub", "e"), flow("x", "e"))
    held = f'<subProcess id="sub">{"".join(inner)}</subProcess>'
    made = runs(draft(file(process(START, held, boundary, END, *arrows))))
    assert made.regulation.flow.by_id["ie"].event is EventKind.ERROR
    assert made.of(AssumptionKind.EVENT_CHANGED) == ()


LINKS = (flow("s", "out"), flow("in", "a"), flow("a", "e"))


def link(kind: str, own_id: str, name: str) -> str:
    return f'<{kind} id="{own_id}" name="{name}"><linkEventDefinition/></{kind}>'


def test_links_of_one_name_stay_links() -> None:
    ends = (link("intermediateThrowEvent", "out", "A"), link("intermediateCatchEvent", "in", "A"))
    made = runs(draft(file(process(START, *ends, task("a"), END, *LINKS))))
    assert made.regulation.flow.by_id["in"].event is EventKind.LINK
    assert made.of(AssumptionKind.LINK_DRAWN) == made.of(AssumptionKind.START_ADDED) == ()
    assert [action.number for action in made.regulation.actions] == [1]


def test_a_lone_pair_of_links_of_two_names_is_drawn_as_a_flow() -> None:
    ends = (link("intermediateThrowEvent", "out", "A"), link("intermediateCatchEvent", "in", "Б"))
    made = runs(draft(file(process(START, *ends, task("a"), END, *LINKS))))
    assert [each.target for each in made.regulation.flow.outgoing("out")] == ["in"]
    assert made.elements(AssumptionKind.LINK_DRAWN) == ["out"]


def test_a_boundary_event_that_is_attached_to_nothing_is_awaited_by_itself() -> None:
    boundary = event("boundaryEvent", "x", "message", 'attachedToRef="gone"')
    made = runs(draft(file(process(START, task("a"), boundary, END, flow("s", "a"), flow("a", "e"), flow("x", "e")))))
    assert made.regulation.flow.by_id["x"].kind is NodeKind.INTERMEDIATE_CATCH_EVENT
    assert made.elements(AssumptionKind.HOST_MISSING) == ["x"]
    assert made.elements(AssumptionKind.BEGINS_TOO) == ["x"]


def test_an_event_sub_process_keeps_its_message_and_gets_one_where_it_has_none() -> None:
    held = f'<subProcess id="sub" triggeredByEvent="true">{task("i", "Отмена")}</subProcess>'
    empty = '<subProcess id="none" triggeredByEvent="true" name="Жалоба"/>'
    made = runs(draft(file(process(START, task("a"), END, flow("s", "a"), flow("a", "e"), held, empty))))
    for holder in ("sub", "none"):
        (start,) = (each for each in made.regulation.flow.children(holder) if each.kind is NodeKind.START_EVENT)
        assert start.event is EventKind.MESSAGE


def test_an_error_of_a_task_is_told_by_somebody() -> None:
    boundary = '<boundaryEvent id="x" attachedToRef="a"><errorEventDefinition/></boundaryEvent>'
    made = runs(
        draft(file(process(START, task("a"), boundary, task("b"), END, flow("s", "a"), flow("a", "e"), flow("x", "b"))))
    )
    assert made.regulation.flow.by_id["x"].event is EventKind.ERROR
    assert made.elements(AssumptionKind.AWAITED) == ["x"]
