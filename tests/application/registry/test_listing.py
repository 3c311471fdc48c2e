"""Which services have which documents, in which state."""

from __future__ import annotations

from datetime import date

import pytest

from regdesigner.application.ports.library import StoredFolder
from regdesigner.application.registry.listing import DocumentState, Filters, listed
from regdesigner.domain.regulation import Status
from regdesigner.domain.service import Registry, Service
from regdesigner.domain.standard import Review
from regdesigner.domain.term import Basis, Term, Unit
from regdesigner.domain.text import Text

SERVICES = tuple(
    Service(number, Text(ky=name, ru=other), "a", provider, paid)
    for number, name, other, provider, paid in (
        ("9.10", "Күбөлүк берүү", "Выдача свидетельства", "b", True),
        ("9.6", "Индекс коюу", "Присвоение индекса", "a", False),
        ("4", "Каттоо", "Регистрация", "b", None),
    )
)
REGISTRY = Registry((), SERVICES, (), ())
TODAY = date(2026, 3, 2)
YEAR, DAYS = Term(1, Unit.YEAR, Basis.CALENDAR), Term(30, Unit.DAY, Basis.CALENDAR)


def numbers(filters: Filters, *folders: StoredFolder) -> list[str]:
    found = listed(REGISTRY, folders, lambda _folder: None, TODAY, filters)
    return [each.service.number for each in found]


def test_entries_stand_in_order_of_their_numbers() -> None:
    assert numbers(Filters()) == ["4", "9.6", "9.10"]


@pytest.mark.parametrize(
    ("filters", "found"),
    [
        (Filters(chapter=9), ["9.6", "9.10"]),
        (Filters(body="b"), ["4", "9.10"]),
        (Filters(paid=False), ["9.6"]),
        (Filters(words="9.1"), ["9.10"]),
        (Filters(words="ИНДЕКСА присвоение"), ["9.6"]),
        (Filters(words="индекс выдача"), []),
        (Filters(state=DocumentState.IN_REVIEW), ["9.6"]),
        (Filters(state=DocumentState.MISSING), ["4", "9.10"]),
    ],
)
def test_every_filter_must_be_passed(filters: Filters, found: list[str]) -> None:
    folder = StoredFolder("9.6-udc", "9.6", "a", 1, status=Status.IN_REVIEW, standard=True)
    assert numbers(filters, folder) == found


@pytest.mark.parametrize(
    ("review", "state"),
    [
        (None, DocumentState.DRAFT),
        (Review(), DocumentState.DRAFT),
        (Review(YEAR, date(2025, 3, 2)), DocumentState.IN_FORCE),
        (Review(YEAR, date(2025, 3, 1)), DocumentState.REVIEW_DUE),
        (Review(DAYS, date(2026, 1, 30)), DocumentState.REVIEW_DUE),
        (Review(DAYS, date(2026, 2, 1)), DocumentState.IN_FORCE),
        (Review(None, date(2001, 1, 1)), DocumentState.IN_FORCE),
        (Review(Term(9999, Unit.YEAR, Basis.CALENDAR), date(2026, 1, 31)), DocumentState.IN_FORCE),
    ],
)
def test_a_standard_is_in_force_until_its_review_is_due(review: Review | None, state: DocumentState) -> None:
    folder = StoredFolder("9.6-udc", "9.6", "a", 1, standard=True)
    (found,) = listed(REGISTRY, (folder,), lambda _folder: review, TODAY, Filters(words="9.6"))
    assert (found.standard, found.regulation) == (state, DocumentState.DRAFT)


def test_of_several_folders_the_furthest_counts() -> None:
    folders = (
        StoredFolder("a", "9.6", "a", 1, status=Status.IN_FORCE, in_force=1),
        StoredFolder("b", "9.6", "a", 1, status=Status.DRAFT),
    )
    (found,) = listed(REGISTRY, folders, lambda _folder: None, TODAY, Filters(words="9.6"))
    assert (found.standard, found.regulation) == (DocumentState.MISSING, DocumentState.IN_FORCE)
