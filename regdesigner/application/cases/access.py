"""Who may see and do what in pilot cases: by position, by body, by role."""

from __future__ import annotations

from datetime import date

from regdesigner.application.ports.cases import KeptCase, NoSuchCase, OpenItem
from regdesigner.application.ports.library import NoSuchVersion, StoredFolder
from regdesigner.application.ports.unit_of_work import UnitOfWork
from regdesigner.application.refusals import NotPermitted, Refused
from regdesigner.domain.account import Account, Permission
from regdesigner.domain.case import Case


def own_folder_of(unit: UnitOfWork, account: Account, name: str) -> StoredFolder | None:
    """The folder if it is the account's body's."""
    try:
        folder = unit.library.folder(name)
    except NoSuchVersion:
        return None
    return folder if account.belongs_to(folder.body) else None


def run_pilot(unit: UnitOfWork, account: Account, name: str) -> StoredFolder:
    """The folder if the account may run its pilot; raises ``NoSuchVersion``, ``NotPermitted``."""
    folder = own_folder_of(unit, account, name)
    if folder is None:
        raise NoSuchVersion(name)
    if not account.may(Permission.RUN_PILOTS):
        raise NotPermitted
    return folder


def may_see(account: Account, case: Case, positions: frozenset[tuple[str, str]]) -> bool:
    """An overseer sees the cases of the own body, an official those of a folder in which a position is held."""
    if account.may(Permission.OVERSEE_CASES) and account.belongs_to(case.body):
        return True
    return account.may(Permission.DO_TASKS) and any(folder == case.folder for folder, _lane in positions)


def seen_case(unit: UnitOfWork, account: Account, case_id: str, day: date) -> KeptCase:
    """The case if the account may see it; raises ``NoSuchCase``."""
    kept = unit.cases.get(case_id)
    seen_by(unit, account, kept.case, day)
    return kept


def seen_by(unit: UnitOfWork, account: Account, case: Case, day: date) -> frozenset[tuple[str, str]]:
    """The positions of an account that may see a case, folder and lane of each; raises ``NoSuchCase``."""
    positions = unit.pilots.positions(account.id, day)
    if not may_see(account, case, positions):
        raise NoSuchCase(case.id)
    return positions


def held_task(unit: UnitOfWork, account: Account, case_id: str, item: str, day: date) -> OpenItem:
    """The open item if the account holds its position and nobody else has claimed it.

    What was claimed by somebody whom the account stands in for is open to it too. Raises ``NoSuchCase``,
    ``NotPermitted``, and ``Refused`` for what is not open, or is claimed by another.
    """
    kept, opened = unit.cases.with_item(case_id, item)
    return held_by(unit, account, kept.case, opened, day)


def held_by(unit: UnitOfWork, account: Account, case: Case, opened: OpenItem | None, day: date) -> OpenItem:
    """The same of an item that has been looked up."""
    positions = seen_by(unit, account, case, day)
    if opened is None:
        raise Refused("refused-task-not-open", case=case.number)
    if (opened.folder, opened.position or "") not in positions or not account.may(Permission.DO_TASKS):
        raise NotPermitted
    if opened.claimed_by not in (None, account.id) and opened.claimed_by not in stood_in_for(unit, account, day):
        raise Refused("refused-task-claimed", case=case.number)
    return opened


def stood_in_for(unit: UnitOfWork, account: Account, day: date) -> frozenset[int]:
    """Those whose deputy an account is on a day: what they have claimed does not wait until they are back."""
    delegations = (each for each in unit.pilots.delegations(account.id) if each.holds_on(day))
    return frozenset(each.account for each in delegations if each.deputy == account.id)
