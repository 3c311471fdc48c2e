"""Random texts, terms, fields, actions and provisions for hypothesis; they equal what a reader makes of their file."""

from __future__ import annotations

from typing import Any

from hypothesis import strategies as st

from regdesigner.domain.action import (
    ActionKind,
    AdministrativeAction,
    Decision,
    Feature,
    Interaction,
    PartyKind,
    ProducedDocument,
)
from regdesigner.domain.flow import (
    FieldType,
    TaskField,
    Variant,
)
from regdesigner.domain.regulation import Definition, Provisions
from regdesigner.domain.standard import Channel
from regdesigner.domain.term import LONGEST_AMOUNT, Basis, Term, Unit
from regdesigner.domain.text import EMPTY, Text

_LETTERS = "абвгөүңжш АБӨҮ xyz 019 <>&\"'«»—.,;:№]"
_CALENDAR_ONLY = (Unit.MONTH, Unit.YEAR)


def words(*, min_size: int = 0) -> st.SearchStrategy[str]:
    """Words with single spaces between them, with every letter that markup is sensitive to."""
    drawn = st.text(_LETTERS, min_size=min_size, max_size=24).map(lambda text: " ".join(text.split()))
    return drawn.filter(lambda text: len(text) >= min_size)


def texts(*, filled: bool = False) -> st.SearchStrategy[Text]:
    """A human text; ``filled`` ones have words in both official languages."""
    if filled:
        return st.builds(Text, ky=words(min_size=1), ru=words(min_size=1), en=words())
    return st.builds(Text, ky=words(), ru=words(), en=words())


def identifiers() -> st.SearchStrategy[str]:
    """Ids of the standard: lower-case words with hyphens."""
    return st.from_regex(r"[a-z][a-z0-9]{0,5}(-[a-z]{1,4})?", fullmatch=True)


def terms(*, longest: int = LONGEST_AMOUNT, units: tuple[Unit, ...] = tuple(Unit)) -> st.SearchStrategy[Term]:
    """A term that the domain can hold; months and years are calendar terms."""
    amounts = st.integers(1, longest)
    return st.sampled_from(units).flatmap(
        lambda unit: st.builds(
            Term,
            amounts,
            st.just(unit),
            st.just(Basis.CALENDAR) if unit in _CALENDAR_ONLY else st.sampled_from(Basis),
        )
    )


def tuples(items: st.SearchStrategy[Any], most: int = 2) -> st.SearchStrategy[tuple[Any, ...]]:
    return st.lists(items, max_size=most).map(tuple)


def task_fields(name: str) -> st.SearchStrategy[TaskField]:
    """A declared field of this name; choices have variants."""
    variants = st.lists(identifiers(), min_size=1, max_size=3, unique=True).flatmap(
        lambda values: st.tuples(*(st.builds(Variant, st.just(value), texts()) for value in values))
    )
    kinds = st.sampled_from(FieldType)
    return kinds.flatmap(
        lambda kind: st.builds(
            TaskField,
            st.just(name),
            st.just(kind),
            texts(),
            st.booleans(),
            variants if kind is FieldType.CHOICE else st.just(()),
        )
    )


def actions(
    element_id: str, name: Text = EMPTY, number: int | None = None, position: Text = EMPTY
) -> st.SearchStrategy[AdministrativeAction]:
    """An action of an activity; row 2 is the lane's position where it says nothing of its own."""
    interaction = st.builds(
        Interaction, texts(), texts(), st.none() | terms(), st.booleans(), st.sampled_from(PartyKind)
    )
    decision = st.builds(Decision, texts(filled=True), st.none() | identifiers())
    feature = st.builds(Feature, texts(), st.none() | st.sampled_from(Channel), st.none() | identifiers())
    return st.builds(
        AdministrativeAction,
        id=st.just(element_id),
        number=st.just(number),
        kind=st.none() | st.sampled_from(ActionKind),
        name=st.just(name),
        ground=texts(),
        responsible=texts().map(lambda text: text or position),
        duties=tuples(texts()),
        requirements=tuples(texts()),
        term=st.none() | terms(),
        interactions=st.none() | tuples(interaction),
        decisions=st.none() | tuples(decision),
        result=texts(),
        handing_on=texts(),
        recording=texts(),
        note=texts(),
        channels=st.lists(st.sampled_from(Channel), unique=True, max_size=2).map(tuple),
        categories=tuples(identifiers()),
        features=tuples(feature),
        electronic=st.booleans(),
        outsourced=st.booleans(),
        uses=tuples(identifiers()),
        produces=tuples(st.builds(ProducedDocument, identifiers(), texts())),
        refusal_grounds=tuples(identifiers()),
        quality=tuples(identifiers()),
    )


def provisions() -> st.SearchStrategy[Provisions]:
    """What is filled into the points, or left empty."""
    return st.builds(
        Provisions,
        service_name=texts(),
        providers=tuples(texts()),
        interacting=st.none() | tuples(texts()),
        definitions=tuples(st.builds(Definition, texts(), texts())),
        appendices=tuples(texts()),
        internal_controller=texts(),
        internal_interval=texts(),
        responsible_body=texts(),
        external_interval=texts(),
        complaint_body=texts(),
        liable_body=texts(),
        agreed_with=st.none() | tuples(texts()),
    )
