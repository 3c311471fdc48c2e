"""The registry as people look through it: which services have which documents, in which state."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from regdesigner.application.ports.library import StoredFolder
from regdesigner.domain.regulation import Status
from regdesigner.domain.service import Registry, Service
from regdesigner.domain.standard import Review
from regdesigner.domain.term import Term, Unit
from regdesigner.domain.text import LANGUAGES


class DocumentState(StrEnum):
    """How far a service's standard or regulation is."""

    MISSING = "missing"
    DRAFT = "draft"
    IN_REVIEW = "in_review"
    APPROVED = "approved"
    IN_FORCE = "in_force"
    REVIEW_DUE = "review_due"
    """In force, and the time after which the law asks for a review has passed (art. 11 item 18)."""


_STATES = {
    Status.TEMPLATE: DocumentState.DRAFT,
    Status.DRAFT: DocumentState.DRAFT,
    Status.IN_REVIEW: DocumentState.IN_REVIEW,
    Status.APPROVED: DocumentState.APPROVED,
    Status.IN_FORCE: DocumentState.IN_FORCE,
}
_ORDER = tuple(DocumentState)

ReviewOf = Callable[[StoredFolder], Review | None]
"""What the standard of a folder says of its review; ``None`` where it cannot be read."""


@dataclass(frozen=True, slots=True)
class DocumentStates:
    """How far both documents of a service are."""

    standard: DocumentState = DocumentState.MISSING
    regulation: DocumentState = DocumentState.MISSING


@dataclass(frozen=True, slots=True)
class ListedService:
    """An entry with its folders (usually one) and the furthest state of their documents."""

    service: Service
    folders: tuple[StoredFolder, ...] = ()
    standard: DocumentState = DocumentState.MISSING
    regulation: DocumentState = DocumentState.MISSING


@dataclass(frozen=True, slots=True)
class Filters:
    """What is looked for; what is not given lets everything pass. ``body`` provides or is responsible."""

    chapter: int | None = None
    body: str | None = None
    paid: bool | None = None
    state: DocumentState | None = None
    words: str = ""


def listed(
    registry: Registry, folders: Sequence[StoredFolder], review_of: ReviewOf, on: date, filters: Filters
) -> tuple[ListedService, ...]:
    """The entries that pass, by chapters in their order, then numbers; ``folders`` are those that may be seen."""
    by_service: dict[str, list[StoredFolder]] = {}
    for folder in folders:
        by_service.setdefault(folder.service, []).append(folder)
    order = {chapter.number: place for place, chapter in enumerate(registry.chapters)}
    entries = [
        _listed(service, tuple(by_service.get(service.number, ())), review_of, on)
        for service in sorted(registry.services, key=lambda one: (order.get(one.chapter, len(order)), *place_of(one)))
        if _passes(service, filters)
    ]
    state = filters.state
    return tuple(each for each in entries if state is None or state in (each.standard, each.regulation))


def place_of(service: Service) -> tuple[int, int, str]:
    """By chapter, then number in it; an entry without a number stands behind the others."""
    chapter, _dot, place = service.number.partition(".")
    return int(chapter), int(place) if place else 10**6, service.name.ky


def _listed(service: Service, folders: tuple[StoredFolder, ...], review_of: ReviewOf, on: date) -> ListedService:
    if not folders:
        return ListedService(service)
    states = [states_of(folder, review_of, on) for folder in folders]
    standard = max((each.standard for each in states), key=_ORDER.index)
    return ListedService(service, folders, standard, max((each.regulation for each in states), key=_ORDER.index))


def states_of(folder: StoredFolder, review_of: ReviewOf, on: date) -> DocumentStates:
    """The documents of one folder; a regulation stays in force while its next edition is drafted."""
    regulation = DocumentState.IN_FORCE if folder.in_force is not None else _STATES[folder.status]
    return DocumentStates(_state_of_standard(folder, review_of, on), regulation)


def _state_of_standard(folder: StoredFolder, review_of: ReviewOf, on: date) -> DocumentState:
    """A standard has no status of its own: it is in force once it says when it was approved."""
    if not folder.standard:
        return DocumentState.MISSING
    review = review_of(folder)
    if review is None or review.approved_on is None:
        return DocumentState.DRAFT
    if review.period is not None and _after(review.approved_on, review.period) < on:
        return DocumentState.REVIEW_DUE
    return DocumentState.IN_FORCE


def _after(day: date, period: Term) -> date:
    """The day on which a review is due; periods shorter than a month are taken as days."""
    months = {Unit.MONTH: 1, Unit.YEAR: 12}.get(period.unit)
    if months is None:
        days = {Unit.DAY: 1}.get(period.unit, 0) * period.amount
        return date.fromordinal(min(day.toordinal() + days, date.max.toordinal()))
    years, month = divmod(day.month - 1 + months * period.amount, 12)
    return date(min(day.year + years, date.max.year), month + 1, min(day.day, 28))


def _passes(service: Service, filters: Filters) -> bool:
    return (
        (filters.chapter is None or service.chapter == filters.chapter)
        and (filters.body is None or filters.body in (service.responsible, service.provider))
        and (filters.paid is None or service.paid is filters.paid)
        and _speaks_of(service, filters.words)
    )


def _speaks_of(service: Service, words: str) -> bool:
    """Whether the number begins with the words, or each of them stands in one of the names."""
    wanted = words.casefold().split()
    if not wanted or service.number.startswith(words.strip()):
        return True
    names = " ".join(service.name.in_language(language) for language in LANGUAGES).casefold()
    return all(word in names for word in wanted)
