"""The form that a folder keeps for a task: asked as it is arranged, taken as the fields are declared, never run."""

from __future__ import annotations

import json
import re
from time import process_time
from typing import Any

import pytest
from apiflask import APIFlask

from regdesigner.application.cases.carrying_out import CarryingOut
from regdesigner.application.ports.library import REGULATION
from regdesigner.domain.record import EntryKind
from tests.application.cases.pilot_cases import BENEFIT, MONDAY, shipped
from tests.fakes.unit_of_work import UnitsInMemory
from tests.server.conftest import Browser, Clock
from tests.server.running_cases import address, at, on_pilot, record, signed_in

BEFORE = ("inform", "accept", "check", "prepare-requests")
MORE_FIELDS = (
    '<reg:form name="visit"/>',
    (
        '<reg:field name="remarks" type="text" required="false"><reg:label>'
        '<reg:text xml:lang="ky">Белгилөөлөр</reg:text></reg:label></reg:field>'
        '<reg:field name="why_not" type="text" required="false"><reg:label>'
        '<reg:text xml:lang="ky">Эмне үчүн жок</reg:text></reg:label></reg:field>'
    ),
)
ASKED = {
    "type": "checkbox", "key": "household_confirmed", "label": "Курамы ырасталдыбы?",
    "properties": {"label.ru": "Состав подтверждён?", "description.ru": "Сравните"}, "description": "Салыштырыңыз",
}  # fmt: skip
FORM: dict[str, Any] = {
    "type": "default",
    "id": "visit",
    "components": [
        {"type": "text", "text": "Үйдү көрүңүз", "conditional": {"hide": '= channel = "electronic"'}},
        {"type": "group", "label": "Шарттар", "properties": {"label.ru": "Условия"}, "components": [
            {"type": "textfield", "key": "remarks", "conditional": {"hide": '= channel = "in_person"'}},
            ASKED,
        ]},
        {"type": "textarea", "key": "why_not", "conditional": {"hide": "= household_confirmed = true"}},
    ],
}  # fmt: skip


def files(form: object) -> dict[str, bytes]:
    """The shipped diagram with a form and two more fields at the visit."""
    opening = rb'id="visit".*?<bpmn:extensionElements>'
    before = shipped()[1][BENEFIT][REGULATION]
    named = re.sub(opening, lambda found: found[0] + MORE_FIELDS[0].encode(), before, count=1, flags=re.DOTALL)
    declared = re.sub(
        rb'(id="visit".*?)(</bpmn:extensionElements>)',
        lambda found: found[1] + MORE_FIELDS[1].encode() + found[2],
        named,
        count=1,
        flags=re.DOTALL,
    )
    content = form if isinstance(form, bytes) else json.dumps(form).encode()
    return {REGULATION: declared, "forms/visit.form": content}


@pytest.fixture
def carrying(units: UnitsInMemory, clock: Clock) -> CarryingOut:
    clock.instant = MONDAY
    return on_pilot(units, files(FORM))


@pytest.fixture
def place(carrying: CarryingOut) -> str:
    return address(carrying, at(carrying, *BEFORE), "visit")


@pytest.fixture
def aida(app: APIFlask, carrying: CarryingOut) -> Browser:
    return signed_in(app, "aida")


def visited(carrying: CarryingOut, case: str) -> object:
    entries = (each for each in record(carrying, case) if each.kind is EntryKind.COMPLETED and each.element == "visit")
    return next(entries).fields


def test_fields_are_asked_in_the_order_and_with_the_words_of_the_form(aida: Browser, place: str) -> None:
    page = aida.get(place).text
    places = [page.index(each) for each in ("Үйдү көрүңүз", "Шарттар</h3>", "Курамы ырасталдыбы?", "Салыштырыңыз")]
    assert places == sorted(places)
    assert "Белгилөөлөр" not in page, "what is known hides it"
    aida.send("/language", language="ru")
    page = aida.get(place).text
    for words in ("Условия</h3>", "Состав подтверждён?", "Сравните"):
        assert words in page, words


def test_what_hangs_on_the_rest_of_a_form_is_there_without_scripts_and_hidden_with_them(
    aida: Browser, place: str
) -> None:
    assert '<div class="conditional" data-hide="0">' in aida.get(place).text
    answers = [aida.send(f"{place}/hidden", **{"field-household_confirmed": each}).get_json() for each in ("yes", "no")]
    assert answers == [{"hidden": [0]}, {"hidden": []}]


@pytest.mark.parametrize(("said", "kept"), [("yes", None), ("no", "Үйдө эч ким жок")])
def test_what_a_form_hides_is_not_taken(aida: Browser, carrying: CarryingOut, said: str, kept: str | None) -> None:
    case = at(carrying, *BEFORE)
    where = address(carrying, case, "visit")
    form: dict[str, str | list[str]] = {"field-household_confirmed": said, "field-why_not": "Үйдө эч ким жок"}
    assert aida.send(where, request="k", **form).status_code == 303
    fields = visited(carrying, case)
    assert fields == {"household_confirmed": said == "yes", **({"why_not": kept} if kept else {})}


def test_the_declared_fields_decide_what_is_taken(aida: Browser, place: str) -> None:
    wrong = aida.send(place, request="k", **{"field-household_confirmed": "perhaps", "field-other": "<b>"})
    assert wrong.status_code == 422
    assert "«Курамы ырасталдыбы?»: «ооба» же «жок» дегенди тандаңыз" in wrong.text
    assert 'href="#field-household_confirmed"' in wrong.text
    assert "&lt;b&gt;" not in wrong.text
    assert "<b>" not in wrong.text


HEAVY = "= count(for i in 1..1000000000 return i) > 0"


@pytest.mark.parametrize(
    ("form", "told"),
    [
        (b"{" * 100_000, "JSON"),
        (b'{"components": [' + b" " * 300_000 + b"]}", "256"),
        ({**FORM, "components": [{"type": "html", "content": "<script>alert(1)</script>"}]}, "html"),
        ({**FORM, "components": [{"type": "text", "text": "<img src=x onerror=alert(1)>"}]}, "&lt;img"),
        ({**FORM, "components": [{"type": "text", "text": "Окуңуз", "conditional": {"hide": "=fetch(1)"}}]}, "fetch"),
        ({**FORM, "components": [{"type": "separator"}] * 301}, "300"),
    ],
)
def test_a_poisoned_form_is_told_of_clearly_and_spoils_its_own_tasks_alone(
    aida: Browser, carrying: CarryingOut, units: UnitsInMemory, form: object, told: str
) -> None:
    case = at(carrying, *BEFORE)
    place = address(carrying, case, "visit")
    poison(units, form)
    page = aida.get(place)
    assert page.status_code == 422
    assert "visit.form" in page.text
    assert told in page.text
    for text in (page.text, aida.get("/tasks").text):
        assert "<img src=x" not in text
        assert "<script>alert" not in text
    assert "регламент окулбайт" in aida.get("/tasks").text


def test_conditions_that_exhaust_the_machine_hide_nothing_and_are_given_up_soon(
    app: APIFlask, units: UnitsInMemory, clock: Clock
) -> None:
    clock.instant = MONDAY
    words = [
        {"type": "text", "text": f"Түшүндүрмө {number}", "conditional": {"hide": f"{HEAVY} + {number}"}}
        for number in range(200)
    ]
    carrying = on_pilot(units, files({**FORM, "components": words}))
    place = address(carrying, at(carrying, *BEFORE), "visit")
    began = process_time()
    assert "Түшүндүрмө 199" in signed_in(app, "aida").get(place).text
    assert process_time() - began < 20, "two hundred of them would take the limit each"


def poison(units: UnitsInMemory, form: object) -> None:
    """As if the form had changed under a case that runs: what the server would not have saved."""
    version, kept = units.kept.versions[BENEFIT, 1]
    units.kept.versions[BENEFIT, 1] = (version, {**kept, **files(form)})
