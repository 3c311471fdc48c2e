"""The statements of a step, made once: to build one takes longer than the database takes to carry it out."""

from __future__ import annotations

from sqlalchemy import BindParameter, bindparam, delete, insert, select, update

from regdesigner.persistence.case_tables import APPOINTMENTS, CASE_ENTRIES, CASE_ITEMS, CASES, DELEGATIONS

ITEM_COLUMNS = tuple(column.label(f"item_{column.name}") for column in CASE_ITEMS.c)
"""Those of an open item beside those of its case."""

_OF_CASE: BindParameter[str] = bindparam("of_case")
_OF_ITEM: BindParameter[str] = bindparam("of_item")

CASE = select(CASES).where(CASES.c.id == _OF_CASE)
ID = select(CASES.c.id).where(CASES.c.number == bindparam("with_number"))
CASE_WITH_ITEM = (
    select(CASES, *ITEM_COLUMNS)
    .outerjoin_from(CASES, CASE_ITEMS, (CASE_ITEMS.c.case == CASES.c.id) & (CASE_ITEMS.c.item == _OF_ITEM))
    .where(CASES.c.id == _OF_CASE)
)
BEGIN = insert(CASES)
MOVE = update(CASES).where(CASES.c.id == _OF_CASE, CASES.c.revision == bindparam("revision_before"))
CLOSE = delete(CASE_ITEMS).where(
    CASE_ITEMS.c.case == _OF_CASE, CASE_ITEMS.c.item.in_(bindparam("closed", expanding=True))
)
OPEN = insert(CASE_ITEMS)
RECORD = insert(CASE_ENTRIES)
REQUEST = select(CASE_ENTRIES.c.number).where(
    CASE_ENTRIES.c.case == _OF_CASE, CASE_ENTRIES.c.request == bindparam("with_request")
)
ITEMS = select(CASE_ITEMS).where(CASE_ITEMS.c.case == _OF_CASE).order_by(CASE_ITEMS.c.opened, CASE_ITEMS.c.item)
ITEM = select(CASE_ITEMS).where(CASE_ITEMS.c.case == _OF_CASE, CASE_ITEMS.c.item == _OF_ITEM)

_ABSENT = select(DELEGATIONS.c.account).where(
    DELEGATIONS.c.deputy == bindparam("of_account"),
    DELEGATIONS.c.first <= bindparam("on_day"),
    DELEGATIONS.c.last >= bindparam("on_day"),
)
POSITIONS = select(APPOINTMENTS.c.folder, APPOINTMENTS.c.position).where(
    (APPOINTMENTS.c.account == bindparam("of_account")) | APPOINTMENTS.c.account.in_(_ABSENT)
)
