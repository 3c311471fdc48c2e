"""A recipient reads what an official wrote on what is to be mended, and nothing that was not meant for them."""

from __future__ import annotations

from datetime import timedelta

from regdesigner.application.cases.carrying_out import CarryingOut
from regdesigner.application.cases.following import FollowingCases
from regdesigner.application.ports.unit_of_work import UnitsOfWork
from tests.application.cases.pilot_cases import MONDAY, OFFICIAL, begin, carrying_out_on, complete, item_of

LATER = MONDAY + timedelta(minutes=5)
BACK = {"completeness": "return"}


def words(carrying: CarryingOut, number: str) -> list[str]:
    followed = FollowingCases(carrying.units, carrying).follow(number, LATER)
    return [each.words for each in followed.remarks]


def test_the_words_of_the_last_return_stand_until_the_documents_come(units: UnitsOfWork) -> None:
    carrying = carrying_out_on(units)
    case = begin(carrying).case
    for element, fields in (("inform", None), ("accept", None), ("check", BACK)):
        complete(carrying, case.id, element, LATER, fields)
    assert words(carrying, case.number) == [], "nothing was returned yet"
    complete(carrying, case.id, "return-documents", LATER, {"defects": " Паспорттун көчүрмөсү жок. "})
    assert words(carrying, case.number) == ["Паспорттун көчүрмөсү жок."]
    wait = item_of(carrying.units, case.id, "corrected")
    carrying.tell(case.id, wait.item, {}, OFFICIAL, LATER, "sent")
    assert words(carrying, case.number) == []
    complete(carrying, case.id, "check", LATER, BACK)
    complete(carrying, case.id, "return-documents", LATER)
    assert words(carrying, case.number) == [], "what was written the first time has been mended"
