"""Bringing requests to other bodies: each is sent until it has arrived, and known by its number if it comes twice."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from regdesigner.application.cases.steps import entries_step
from regdesigner.application.ports.cases import CaseConflict
from regdesigner.application.ports.letters import Letters
from regdesigner.application.ports.messengers import Messenger, NotDelivered, Outgoing
from regdesigner.application.ports.pilots import NoSuchRequest
from regdesigner.application.ports.unit_of_work import StoreUnavailable, UnitsOfWork
from regdesigner.application.refusals import NotPermitted, Refused
from regdesigner.domain.account import Account, Permission
from regdesigner.domain.letter import Letter, LetterState
from regdesigner.domain.pilot import BodyRequest, Delivery
from regdesigner.domain.record import EntryKind, RecordEntry

AT_ONCE = 50
LEASE = timedelta(minutes=5)
"""Who takes a letter has so long to bring it; then another may try."""
MOST_TRIES = 5
"""After so many failures an incident is told; the next try comes after four times as long each time."""
RARELY = timedelta(hours=6)
"""So often a letter is tried that could not be brought."""
MOST_MEETINGS = 8


@dataclass(frozen=True)
class Delivering:
    """Rounds of letters. What was taken by a process that was killed is sent again: arrival at least once.

    ``failed`` is told of what nobody foresaw.
    """

    units: UnitsOfWork
    written: Callable[[BodyRequest], Outgoing]
    messengers: Mapping[Delivery, Messenger]
    going_on: Callable[[], bool] = lambda: True
    failed: Callable[[Letter, Exception], None] = lambda _letter, _error: None
    done: Callable[[str, str], None] = lambda _case, _why: None
    """Told of each try: the id of its case, and whether the letter arrived."""

    def round(self, now: datetime) -> int:
        """Everything that is to be sent or tried again by now; how many letters were."""
        with self.units(reading=True) as unit:
            new, again = unit.letters.to_begin(AT_ONCE), unit.letters.to_try(now, AT_ONCE)
        begun = sum(self._begin(each, now) for each in new if self.going_on())
        return begun + sum(self._try_again(each, now) for each in again if self.going_on())

    def _begin(self, request: BodyRequest, now: datetime) -> bool:
        letter = Letter(request.number, request.case, request.body or "", LetterState.WAITING, 1, now + LEASE)
        return self._taken(lambda letters: letters.add(letter)) and self._bring(letter, now)

    def _try_again(self, letter: Letter, now: datetime) -> bool:
        claimed = replace(letter, tries=letter.tries + 1, next_try=now + LEASE)
        return self._taken(lambda letters: letters.change(claimed, letter.tries)) and self._bring(claimed, now)

    def _taken(self, take: Callable[[Letters], bool]) -> bool:
        """Whether the letter is ours to bring: of many workers one takes it."""
        with self.units() as unit:
            taken = take(unit.letters)
            unit.commit()
        return taken

    def _bring(self, letter: Letter, now: datetime) -> bool:
        try:
            self._send(letter)
        except NotDelivered as error:
            self._note_failure(letter, error, now)
        except StoreUnavailable:
            raise
        except Exception as error:  # noqa: BLE001 - becomes an incident of its case and is told
            self._note_failure(letter, NotDelivered("letter-unforeseen", final=True, error=type(error).__name__), now)
            self.failed(letter, error)
        else:
            self._note_arrival(letter, now)
            self.done(letter.case, "letter_arrived")
            return True
        self.done(letter.case, "letter_failed")
        return True

    def _send(self, letter: Letter) -> None:
        with self.units(reading=True) as unit:
            way, request = unit.letters.way(letter.body), unit.requests.get(letter.request)
        messenger = None if way is None else self.messengers.get(way.delivery)
        if way is None or messenger is None:
            raise NotDelivered("letter-no-way", final=True)
        messenger.send(way, self.written(request))

    def _note_arrival(self, letter: Letter, now: datetime) -> None:
        after = replace(letter, state=LetterState.DELIVERED, delivered=now, message="", arguments={})
        entry = _entry(letter, now, EntryKind.RETRIED, "letter-arrived")
        self._keep(after, entry if letter.state is LetterState.FAILED else None)

    def _note_failure(self, letter: Letter, error: NotDelivered, now: datetime) -> None:
        given_up = error.final or letter.tries >= MOST_TRIES
        pause = RARELY if given_up else timedelta(minutes=4 ** (letter.tries - 1))
        state = LetterState.FAILED if given_up or letter.state is LetterState.FAILED else LetterState.WAITING
        after = replace(
            letter, state=state, next_try=now + pause, message=error.message, arguments=dict(error.arguments)
        )
        entry = _entry(letter, now, EntryKind.INCIDENT, error.message)
        self._keep(after, entry if given_up and letter.state is not LetterState.FAILED else None)

    def _keep(self, letter: Letter, entry: RecordEntry | None) -> None:
        """Keep how far the letter has come, and what its case's record gets; a step of the case may come between."""
        for meeting in range(MOST_MEETINGS):
            try:
                with self.units() as unit:
                    unit.letters.change(letter, letter.tries)
                    if entry is not None:
                        unit.cases.step(entries_step(unit.cases.get(letter.case), (entry,)))
                    unit.commit()
                return
            except CaseConflict:
                if meeting == MOST_MEETINGS - 1:
                    raise

    def retry(self, account: Account, number: str, now: datetime, of_case: str | None = None) -> Letter:
        """Have a letter tried in the next round; who oversees the case may, and who keeps the application.

        ``of_case`` is the number of the case whose request it is, where that is known.

        Raises ``NoSuchRequest``, ``NotPermitted``, ``Refused`` for one that has arrived.
        """
        with self.units() as unit:
            letter = unit.letters.get(number)
            if letter is None:
                raise NoSuchRequest(number)
            case = unit.cases.get(letter.case).case
            if of_case not in (None, case.number):
                raise NoSuchRequest(number)
            if not account.may(Permission.OVERSEE_CASES) or not account.belongs_to(case.body):
                raise NotPermitted
            again = replace(letter, next_try=now)
            if not unit.letters.change(again, letter.tries):
                raise Refused("refused-letter-arrived", number=number)
            unit.commit()
        return again


def _entry(letter: Letter, now: datetime, kind: EntryKind, message: str) -> RecordEntry:
    return RecordEntry(letter.case, 0, now, kind, item=letter.request, note=message)
