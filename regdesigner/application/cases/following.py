"""A recipient follows the own case: by its number and a secret word, without an account."""

from __future__ import annotations

import hmac
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from regdesigner.application.accounts.limiting import Limit
from regdesigner.application.cases.carrying_out import CarryingOut, secret_hash
from regdesigner.application.cases.enclosing import Enclosed
from regdesigner.application.cases.plain_progress import Step, steps_of
from regdesigner.application.cases.refusal_grounds import GROUND
from regdesigner.application.cases.remarks import Remark, remarks_for_recipient
from regdesigner.application.cases.requesting import comes_from_recipient
from regdesigner.application.cases.start_form import StartForm
from regdesigner.application.cases.steps import THE_CLOCK, entries_step
from regdesigner.application.ports.cases import CaseConflict, ItemKind, KeptCase, NoSuchCase, OpenItem
from regdesigner.application.ports.folders import RegulationFolder
from regdesigner.application.ports.unit_of_work import UnitsOfWork
from regdesigner.application.refusals import Refused
from regdesigner.application.regulations.running import Due
from regdesigner.application.regulations.task_forms import Arrangement, form_of
from regdesigner.domain.case import Case, Condition
from regdesigner.domain.case_file import CaseFile
from regdesigner.domain.errors import RegDesignerError
from regdesigner.domain.flow import EventKind, FieldType, FlowNode, NodeKind, Outcome
from regdesigner.domain.record import EntryKind, RecordEntry
from regdesigner.domain.scenario import Answers
from regdesigner.domain.secret_word import plain
from regdesigner.domain.standard import Channel, DocumentRequirement, RefusalGround
from regdesigner.domain.term import Term

WRONG = Limit("status", 20)
"""Numbers or words that were wrong, from one network address."""
MARKS = (5, 4, 3, 2, 1)
"""What a quality parameter may be given, the best first."""
RATING = "rating"
"""The key of the request that rates: a case is rated once."""
LONGEST_REMARK = 2000
LONGEST_NUMBER = 60
_NOBODYS = secret_hash("")


class StatusRefused(Refused):
    """There is no such case, or its secret word is another: which of these is not told."""

    def __init__(self) -> None:
        super().__init__("refused-status")


@dataclass(frozen=True)
class Awaited:
    """What the recipient is expected to do now: ``node`` waits for it until ``item.due``, ``form`` is how it asks."""

    item: OpenItem
    node: FlowNode
    form: Arrangement


@dataclass(frozen=True)
class Followed:
    """A case as its recipient sees it: nothing of it names anybody.

    ``due`` is when the result is due at the latest, reckoned from now where the request has not been accepted yet;
    ``reasons`` of a refusal are the official's words, empty where none were written.
    """

    case: Case
    folder: RegulationFolder
    steps: tuple[Step, ...]
    awaited: tuple[Awaited, ...]
    remarks: tuple[Remark, ...]
    """What the official wrote on what is to be mended, where it is the recipient's turn."""
    files: tuple[CaseFile, ...]
    due: datetime | None
    ground: RefusalGround | None
    reasons: str
    may_rate: bool
    rated: bool

    @property
    def form(self) -> StartForm:
        """What such a case is asked for at its start."""
        return StartForm(self.case.folder, self.case.version, self.folder)

    @property
    def handed_in(self) -> tuple[DocumentRequirement, ...]:
        """The documents of the standard that were shown or handed in."""
        given = {*self.case.asked.documents, *(each.document for each in self.files)}
        standard = self.folder.standard
        return tuple(each for each in (standard.documents if standard is not None else ()) if each.id in given)


@dataclass(frozen=True)
class FollowingCases:
    """Use cases of recipients; every one but ``admit`` is for who was admitted to the case."""

    units: UnitsOfWork
    carrying_out: CarryingOut

    def admit(self, number: str, secret: str, now: datetime, address: str | None) -> str:
        """The number of the case that number and secret word open; raises ``StatusRefused``, ``TooOften``."""
        WRONG.check(self.units, address, now)
        number = _plain_number(number)
        try:
            with self.units(reading=True) as unit:
                known = unit.cases.with_number(number).secret_hash
        except NoSuchCase:
            known = _NOBODYS
        as_typed, as_meant = secret_hash(secret.strip()), secret_hash(plain(secret))
        right = hmac.compare_digest(as_typed, known) | hmac.compare_digest(as_meant, known)
        if not right or known in ("", _NOBODYS):
            WRONG.count(self.units, address, now)
            raise StatusRefused
        return number

    def follow(self, number: str, now: datetime) -> Followed:
        """The case as it is now; raises ``NoSuchCase``."""
        with self.units(reading=True) as unit:
            kept = unit.cases.with_number(number)
            case = kept.case
            items, record = unit.cases.items(case.id), unit.cases.record(case.id)
            files = unit.case_files.of_case(case.id)
        folder, _engine, due = self.carrying_out.loaded(case.folder, case.version)
        rated = any(entry.kind is EntryKind.RATED for entry in record)
        quality = folder.standard.quality if folder.standard is not None else ()
        ended = case.condition is Condition.ENDED
        awaited = _awaited(items, folder) if case.condition is Condition.RUNNING else ()
        return Followed(
            case,
            folder,
            steps_of(case, items, record, folder.regulation),
            awaited,
            remarks_for_recipient(record, folder) if awaited else (),
            files,
            _due(case, folder, due, now),
            _ground(kept, record, folder),
            _reasons(case, record),
            ended and not rated and bool(quality),
            rated,
        )

    def send(self, number: str, item: str, fields: Answers, enclosed: Enclosed, now: datetime, request: str) -> None:
        """Tell the case what it waits for from the recipient; raises ``Refused`` for what it does not wait for."""
        with self.units(reading=True) as unit:
            case = unit.cases.with_number(number).case
            if unit.cases.is_done(case.id, request):
                return
        if all(each.item.item != item for each in self.follow(number, now).awaited):
            raise Refused("refused-not-awaited")
        self.carrying_out.tell(case.id, item, fields, THE_CLOCK, now, request, enclosed)

    def rate(self, number: str, marks: Answers, remark: str, now: datetime) -> None:
        """Rate a service by the quality parameters of its standard, once, when the case has ended."""
        seen = self.follow(number, now)
        standard = seen.folder.standard
        known = {each.id for each in standard.quality} if standard is not None else set()
        if not seen.may_rate:
            raise Refused("refused-rating-over" if seen.rated else "refused-rating-early")
        if not marks or not set(marks) <= known or any(mark not in MARKS for mark in marks.values()):
            raise Refused("refused-rating-marks")
        with self.units() as unit:
            kept = unit.cases.get(seen.case.id)
            if unit.cases.is_done(seen.case.id, RATING):
                raise Refused("refused-rating-over")
            entry = RecordEntry(
                seen.case.id, 0, now, EntryKind.RATED, fields=marks, note=remark.strip()[:LONGEST_REMARK],
                request=RATING,
            )  # fmt: skip
            try:
                unit.cases.step(entries_step(kept, (entry,)))
            except CaseConflict as error:
                raise Refused("refused-rating-over") from error
            unit.commit()


def _plain_number(number: str) -> str:
    return "".join(number.split())[:LONGEST_NUMBER].replace("–", "-").replace("—", "-")


def _awaited(items: tuple[OpenItem, ...], folder: RegulationFolder) -> tuple[Awaited, ...]:
    """The messages that are open and come from the recipient: the clock stands for them, or the drawing says so."""
    found = []
    for item in items:
        node = folder.regulation.flow.by_id.get(item.element)
        if node is None or item.kind is not ItemKind.WAIT or not _is_message(node):
            continue
        if node.stands_still or comes_from_recipient(node.id, folder):
            found.append(Awaited(item, node, form_of(folder, node.id)))
    return tuple(found)


def _is_message(node: FlowNode) -> bool:
    return node.event is EventKind.MESSAGE or node.kind is NodeKind.RECEIVE_TASK


def _due(case: Case, folder: RegulationFolder, due: Due, now: datetime) -> datetime | None:
    """The end of the total term; before the request is accepted it is reckoned as if that were done now."""
    total = folder.standard.limits.total if folder.standard is not None else None
    if case.due is not None or case.condition is Condition.ENDED or not isinstance(total, Term):
        return case.due
    try:
        return due(total, now, electronic=case.asked.channel is Channel.ELECTRONIC)
    except RegDesignerError:
        return None


def _reasons(case: Case, record: Sequence[RecordEntry]) -> str:
    """Why it was refused in the end: what the official wrote to the ground."""
    if case.outcome in (None, Outcome.RESULT):
        return ""
    return next((entry.note for entry in reversed(record) if GROUND in entry.fields), "")


def _ground(kept: KeptCase, record: Sequence[RecordEntry], folder: RegulationFolder) -> RefusalGround | None:
    """The ground of the standard on which the documents or the service were refused, as far as somebody named it."""
    standard, outcome = folder.standard, kept.case.outcome
    if standard is None or outcome in (None, Outcome.RESULT):
        return None
    grounds = standard.refusal.documents if outcome is Outcome.REFUSAL_OF_DOCUMENTS else standard.refusal.service
    known = {each.id: each for each in grounds}
    named = [entry.fields[GROUND] for entry in record if GROUND in entry.fields]
    fields = (field for node in folder.regulation.flow.nodes for field in node.fields)
    asked = (each for each in fields if each.type is FieldType.CHOICE and each.variants)
    said = [kept.document.get(each.name) for each in asked if all(v.value in known for v in each.variants)]
    return next((known[str(each)] for each in (*said, *reversed(named)) if each in known), None)
