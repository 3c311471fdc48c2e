"""What programs ask for is checked as the forms of pages check it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from regdesigner.application.cases.carrying_out import CarryingOut
from regdesigner.application.cases.enclosing import Enclosure, enclosure
from regdesigner.application.cases.start_checks import LONGEST, checked_start
from regdesigner.application.cases.start_form import StartForm
from regdesigner.application.ports.engine import FieldsRefused
from regdesigner.application.refusals import Refused
from regdesigner.domain.case import Asked
from regdesigner.domain.case_file import MOST_AT_ONCE
from regdesigner.domain.standard import Channel
from tests.application.cases.pilot_cases import BENEFIT, carrying_out_on
from tests.fakes.unit_of_work import UnitsInMemory

ASKED = Asked(Channel.ELECTRONIC, "single-mother", "Үлгүева Нургүл", "0555 000000", ("passport",))
PDF = b"%PDF-1.7\nan example\n%%EOF\n"


@pytest.fixture(scope="module")
def carrying() -> CarryingOut:
    return carrying_out_on(UnitsInMemory())


@pytest.fixture
def form(carrying: CarryingOut) -> StartForm:
    return StartForm(BENEFIT, 1, carrying.loaded(BENEFIT, 1)[0], public=True)


def wrong(form: StartForm, asked: Asked, *files: Enclosure) -> list[object]:
    """The places of mistakes."""
    with pytest.raises(FieldsRefused) as refused:
        checked_start(form, asked, files)
    return [each.arguments["field"] for each in refused.value.problems]


def test_a_document_is_handed_in_when_it_is_ticked_or_a_file_of_it_comes(form: StartForm) -> None:
    files = (enclosure("a.pdf", PDF, "application"), enclosure("b.pdf", PDF))
    assert checked_start(form, ASKED, files).documents == ("application", "passport")
    assert checked_start(form, ASKED, ()).documents == ("passport",)


def test_what_a_body_holds_is_taken_from_nobody(form: StartForm) -> None:
    held = enclosure("a.pdf", PDF, "civil-records")
    assert wrong(form, replace(ASKED, documents=("civil-records", "nothing")), held) == [
        "documents.civil-records", "documents.nothing",
    ]  # fmt: skip


def test_every_mistake_is_told_at_once(form: StartForm) -> None:
    nothing = Asked(Channel.PHONE, None, "", "x" * (LONGEST + 1))
    assert wrong(form, nothing) == ["channel", "category", "recipient", "contact"]
    at_the_office = replace(form, public=False)
    assert checked_start(at_the_office, replace(ASKED, contact="", channel=Channel.IN_PERSON), ()).contact == ""


def test_too_many_files_are_refused(form: StartForm) -> None:
    with pytest.raises(Refused, match="refused-files-at-once"):
        checked_start(form, ASKED, (enclosure("a.pdf", PDF),) * (MOST_AT_ONCE + 1))
