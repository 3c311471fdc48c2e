"""Who lives among the processes on one database, and what becomes of the work of the dead."""

from __future__ import annotations

from datetime import timedelta

from regdesigner.application.ports.jobs import Job, JobState
from regdesigner.application.ports.processes import Process, ProcessKind
from regdesigner.application.ports.unit_of_work import UnitsOfWork
from regdesigner.application.work.presence import SILENT, Presence
from regdesigner.domain.account import Role
from tests.application.kept import NOW, person


def presence(units: UnitsOfWork, token: str, pid: int, *gone: str) -> Presence:
    """A process; those that are ``gone`` have ended on the same machine."""
    process = Process(token, ProcessKind.SERVE, "host", pid, NOW, NOW)
    return Presence(units, process, lambda other: other.token in gone)


def with_job(units: UnitsOfWork, process: str) -> None:
    account = person(units, f"analyst.{process}", Role.ANALYST).id
    with units() as unit:
        unit.jobs.add(Job(f"job of {process}", account, "papers", NOW, process=process))
        unit.commit()


def state(units: UnitsOfWork, process: str) -> JobState:
    with units(reading=True) as unit:
        return unit.jobs.get(f"job of {process}").state


def test_a_process_that_begins_leaves_the_work_of_the_living_alone(units: UnitsOfWork) -> None:
    presence(units, "one", 1).tell(NOW)
    with_job(units, "one")
    presence(units, "other", 2).tell(NOW + SILENT)
    assert state(units, "one") is JobState.RUNNING


def test_work_of_who_has_been_silent_for_long_is_broken_off(units: UnitsOfWork) -> None:
    presence(units, "one", 1).tell(NOW)
    with_job(units, "one")
    other = presence(units, "other", 2)
    other.tell(NOW)
    other.tell(NOW + SILENT + timedelta(minutes=1), rounds=3, steps=5)
    assert state(units, "one") is JobState.FAILED
    with units(reading=True) as unit:
        assert [(each.token, each.rounds, each.steps) for each in unit.processes.all()] == [("other", 3, 5)]


def test_work_of_who_was_killed_on_this_machine_is_broken_off_at_once(units: UnitsOfWork) -> None:
    presence(units, "one", 1).tell(NOW)
    with_job(units, "one")
    presence(units, "other", 2, "one").tell(NOW)
    assert state(units, "one") is JobState.FAILED


def test_who_leaves_is_not_counted_any_more(units: UnitsOfWork) -> None:
    one = presence(units, "one", 1)
    one.tell(NOW)
    one.leave()
    with units(reading=True) as unit:
        assert unit.processes.all() == ()
