"""What a person types becomes the values that the engine takes; what cannot be read is asked for again."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import datetime

import pytest

from regdesigner.application.ports.respondent import Question
from regdesigner.cli.asking import TerminalRespondent
from regdesigner.cli.terminal import Terminal
from regdesigner.domain.flow import FieldType, FlowNode, NodeKind, TaskField, Variant
from regdesigner.domain.scenario import FieldValue
from regdesigner.domain.term import Basis, Term, Unit
from regdesigner.domain.text import Text
from tests.application.regulations.small_regulations import MONDAY, action, minutes, regulation
from tests.fakes.engine import work

Typing = Callable[..., list[str]]
COLOURS = (Variant("red", Text(en="Red")), Variant("blue", Text(en="Blue")))


@pytest.fixture
def typing(monkeypatch: pytest.MonkeyPatch) -> Typing:
    """``typing("a", "b")``: the person types these lines; gives the list of what is left of them."""

    def typed(*lines: str) -> list[str]:
        left = list(lines)
        answers: Iterator[str] = iter(lambda: left.pop(0), None)
        monkeypatch.setattr("click.termui.visible_prompt_func", lambda _prompt="": next(answers))
        return left

    return typed


def asked(field: TaskField) -> FieldValue:
    respondent = TerminalRespondent(regulation(), Terminal("en"))
    return respondent.request(FlowNode("start", NodeKind.START_EVENT, fields=(field,))).get(field.name)


def field(kind: FieldType, *, required: bool = True) -> TaskField:
    return TaskField("f", kind, Text(en="Field"), required, COLOURS if kind is FieldType.CHOICE else ())


@pytest.mark.parametrize(
    ("kind", "lines", "value"),
    [
        (FieldType.TEXT, ["", "  words "], "words"),
        (FieldType.NUMBER, ["many", "nan", "1e999", "12,5"], 12.5),
        (FieldType.NUMBER, ["12 000"], 12000),
        (FieldType.DATE, ["2014-07-22", "31.02.2014", "22.07.2014"], "2014-07-22"),
        (FieldType.BOOLEAN, ["yes", "3", "2"], False),
        (FieldType.BOOLEAN, ["1"], True),
        (FieldType.CHOICE, ["0", "red", "2"], "blue"),
    ],
)
def test_a_field_is_asked_for_until_the_answer_can_be_read(
    typing: Typing, kind: FieldType, lines: list[str], value: FieldValue
) -> None:
    left = typing(*lines)

    assert asked(field(kind)) == value
    assert left == []


@pytest.mark.parametrize("kind", list(FieldType))
def test_a_field_that_is_not_required_may_be_left_out(typing: Typing, kind: FieldType) -> None:
    typing("")

    assert asked(field(kind, required=False)) is None


def took(term: Term | None, due: datetime | None = MONDAY) -> Term | None:
    """What a person at the terminal says of an action with this term."""
    model = regulation(action("accept", term=term))
    question = Question(work("accept"), model.action("accept"), MONDAY, due)
    return TerminalRespondent(model, Terminal("en")).reply(question).took


@pytest.mark.parametrize(
    ("lines", "taken"), [([""], None), (["7"], minutes(7)), (["-1", "0", "7.5", "x", "100001", "8"], minutes(8))]
)
@pytest.mark.parametrize("due", [MONDAY, None])
def test_minutes_are_whole_and_a_bare_enter_takes_the_whole_term(
    typing: Typing, lines: list[str], taken: Term | None, due: datetime | None
) -> None:
    left = typing(*lines)

    assert took(None, due) == taken
    assert left == []


W, C = Basis.WORKING, Basis.CALENDAR


@pytest.mark.parametrize(
    ("term", "asked_in", "taken"),
    [
        (Term(30, Unit.MINUTE, W), "in minutes of working time", Term(2, Unit.MINUTE, W)),
        (Term(4, Unit.HOUR, C), "in minutes without breaks", Term(2, Unit.MINUTE, C)),
        (Term(5, Unit.DAY, W), "in working days", Term(2, Unit.DAY, W)),
        (Term(14, Unit.DAY, C), "in calendar days", Term(2, Unit.DAY, C)),
        (Term(1, Unit.MONTH, C), "in calendar days", Term(2, Unit.DAY, C)),
    ],
)
def test_how_long_is_asked_in_the_unit_and_on_the_basis_of_the_term(
    monkeypatch: pytest.MonkeyPatch, term: Term, asked_in: str, taken: Term
) -> None:
    prompts: list[str] = []

    def answered(prompt: str = "", **_: object) -> str:
        prompts.append(prompt)
        return "2"

    monkeypatch.setattr("click.prompt", answered)

    assert took(term) == taken
    assert prompts == [f"  How long did it take, {asked_in}? (Enter: the whole term, until 23.11.2026 10:00)"]


def test_too_many_days_are_refused_with_the_range(typing: Typing, capsys: pytest.CaptureFixture[str]) -> None:
    typing("366", "365")

    assert took(Term(5, Unit.DAY, W)) == Term(365, Unit.DAY, W)
    assert "✖ A whole number from 1 to 365 is needed, such as 5." in capsys.readouterr().err


def test_the_duties_are_shown_before_the_questions_on_standard_error(
    typing: Typing, capsys: pytest.CaptureFixture[str]
) -> None:
    typing("")
    model = regulation(replace(action("accept"), duties=(Text(en="Look at it"), Text(en="Register it"))))

    TerminalRespondent(model, Terminal("en")).reply(Question(work("accept"), model.actions[0], MONDAY, None))

    said = capsys.readouterr()
    assert said.out == ""
    assert "23.11.2026 10:00  " in said.err
    assert "  1) Look at it\n  2) Register it\n" in said.err


def test_how_often_is_asked_without_asking_how_long_it_took(typing: Typing) -> None:
    left = typing("3")
    again = TaskField("instances", FieldType.NUMBER, Text(en="How many times?"))
    question = Question(replace(work("accept", again), asks_repeats=True), None, MONDAY, None)

    reply = TerminalRespondent(regulation(action("accept")), Terminal("en")).reply(question)

    assert (reply.fields, reply.took, left) == ({"instances": 3}, None, [])


def test_the_place_where_a_case_begins_is_chosen_by_its_number(typing: Typing) -> None:
    left = typing("5", "2")
    starts = [FlowNode(name, NodeKind.START_EVENT, name=Text(en=name)) for name in ("request", "appeal")]

    assert TerminalRespondent(regulation(), Terminal("en")).beginning(starts) == "appeal"
    assert left == []
