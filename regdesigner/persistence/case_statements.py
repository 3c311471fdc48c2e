"""The statements of a step, made once: to build one takes longer than the database takes to carry it out."""

from __future__ import annotations

from functools import cache
from importlib import import_module
from typing import Any

from sqlalchemy import BindParameter, ColumnClause, bindparam, delete, insert, literal_column, select, update

from regdesigner.persistence.case_tables import (
    APPOINTMENTS,
    BODY_REQUESTS,
    CASE_ITEMS,
    CASE_RECORD,
    CASE_SERIES,
    CASES,
    DELEGATIONS,
)
from regdesigner.persistence.prepared import Prepared

BEGUN_WITH = ("id", "number", "folder", "body", "begun", "asked", "secret_hash", "recipient")
"""Columns of a case that never change after its beginning."""
MOVED_ON = (
    "version", "arrived", "due", "still_since", "ended", "revision", "condition", "outcome", "snapshot", "document",
    "entries", "seal",
)  # fmt: skip
"""Columns of a case that any step may change."""
WENT_ON = ("arrived", "due", "still_since", "revision", "snapshot", "document", "entries", "seal")
"""Those of a case that goes on: SQLite would write the index of states anew for a state that stays as it was."""
ITEM_VALUES = (
    "case", "item", "element", "folder", "position", "opened", "due", "remind", "claimed_by", "reminded", "escalated",
    "kind", "ticked",
)  # fmt: skip
ITEM_COLUMNS = tuple(column.label(f"item_{column.name}") for column in CASE_ITEMS.c)
"""Those of an open item beside those of its case."""

_ONE: ColumnClause[int] = literal_column("1")
_OF_CASE: BindParameter[str] = bindparam("of_case")
_OF_ITEM: BindParameter[str] = bindparam("of_item")

CASE = Prepared(select(CASES).where(CASES.c.id == _OF_CASE), "of_case")
ID = Prepared(select(CASES.c.id).where(CASES.c.number == bindparam("with_number")), "with_number")
CASE_WITH_ITEM = Prepared(
    select(CASES, *ITEM_COLUMNS)
    .outerjoin_from(CASES, CASE_ITEMS, (CASE_ITEMS.c.case == CASES.c.id) & (CASE_ITEMS.c.item == _OF_ITEM))
    .where((CASES.c.id == _OF_CASE) | (CASES.c.number == _OF_CASE)),
    "of_case",
    "of_item",
)


def _insert(dialect: str) -> Any:
    """``INSERT … ON CONFLICT``: both databases know the same words for it, SQLAlchemy has one for each."""
    return import_module(f"sqlalchemy.dialects.{dialect}").insert


@cache
def count_on(dialect: str) -> Prepared:
    """The next number of a service and year."""
    first = _insert(dialect)(CASE_SERIES).values(service=bindparam("of_service"), year=bindparam("of_year"), last=_ONE)
    counted = first.on_conflict_do_update(
        index_elements=[CASE_SERIES.c.service, CASE_SERIES.c.year], set_={"last": CASE_SERIES.c.last + _ONE}
    )
    return Prepared(counted.returning(CASE_SERIES.c.last), "of_service", "of_year")


@cache
def begin_on(dialect: str) -> Prepared:
    """A new case, unless its id or number is taken."""
    return Prepared(_insert(dialect)(CASES).on_conflict_do_nothing(), *BEGUN_WITH, *MOVED_ON)


MOVE = Prepared(
    update(CASES).where(CASES.c.id == _OF_CASE, CASES.c.revision == bindparam("revision_before")),
    *MOVED_ON,
    "of_case",
    "revision_before",
)
GO_ON = Prepared(
    update(CASES).where(CASES.c.id == _OF_CASE, CASES.c.revision == bindparam("revision_before")),
    *WENT_ON,
    "of_case",
    "revision_before",
)
CLOSE = Prepared(
    delete(CASE_ITEMS).where(CASE_ITEMS.c.case == _OF_CASE, CASE_ITEMS.c.item == _OF_ITEM), "of_case", "of_item"
)
OPEN = Prepared(insert(CASE_ITEMS), *ITEM_VALUES)
FOLLOW = Prepared(
    update(CASE_ITEMS).where(CASE_ITEMS.c.case == _OF_CASE, CASE_ITEMS.c.item == _OF_ITEM),
    *ITEM_VALUES,
    "of_case",
    "of_item",
)
"""One item takes the place of another: the commonest step, in one statement instead of two."""
RECORD = Prepared(insert(CASE_RECORD), "case", "number", "request", "entries", "seal")
REQUEST = Prepared(
    select(CASE_RECORD.c.number).where(
        CASE_RECORD.c.case == _OF_CASE, CASE_RECORD.c.request == bindparam("with_request")
    ),
    "of_case",
    "with_request",
)
ITEMS = Prepared(
    select(CASE_ITEMS).where(CASE_ITEMS.c.case == _OF_CASE).order_by(CASE_ITEMS.c.opened, CASE_ITEMS.c.item),
    "of_case",
)
ITEM = Prepared(
    select(CASE_ITEMS).where(CASE_ITEMS.c.case == _OF_CASE, CASE_ITEMS.c.item == _OF_ITEM), "of_case", "of_item"
)
REQUESTS = Prepared(
    select(BODY_REQUESTS)
    .where(BODY_REQUESTS.c.case == _OF_CASE)
    .order_by(BODY_REQUESTS.c.sent, BODY_REQUESTS.c.number),
    "of_case",
)

_ABSENT = select(DELEGATIONS.c.account).where(
    DELEGATIONS.c.deputy == bindparam("of_account"),
    DELEGATIONS.c.first <= bindparam("on_day"),
    DELEGATIONS.c.last >= bindparam("on_day"),
)
POSITIONS = Prepared(
    select(APPOINTMENTS.c.folder, APPOINTMENTS.c.position).where(
        (APPOINTMENTS.c.account == bindparam("of_account")) | APPOINTMENTS.c.account.in_(_ABSENT)
    ),
    "of_account",
    "on_day",
)
