"""The first start, and every one after it."""

from __future__ import annotations

from regdesigner.application.accounts.signing_in import SigningIn
from regdesigner.application.library.drafting import Drafting
from regdesigner.application.ports.jobs import Job, JobState
from regdesigner.application.ports.unit_of_work import UnitsOfWork
from regdesigner.application.starting import Starting
from regdesigner.bootstrap import folder_files
from tests.application.kept import NOW, SAMPLE
from tests.fakes.unit_of_work import PlainHasher


def test_the_first_start_makes_an_administrator_and_loads_what_ships(units: UnitsOfWork) -> None:
    made = Starting(units, folder_files(), PlainHasher()).start(NOW)
    assert made is not None
    assert SigningIn(units, PlainHasher()).sign_in(made.account.login, made.password, "key", NOW) == made.account
    drafting = Drafting(units, folder_files())
    assert drafting.registry() == folder_files().shipped()[0]
    names = [folder.name for folder in drafting.folders(made.account)]
    assert SAMPLE in names
    assert "typical" not in names
    loaded = folder_files().load_files(drafting.open(made.account, SAMPLE).files, drafting.registry(), NOW.date())
    assert loaded.service is not None
    assert loaded.service.number == "9.6"


def test_a_second_start_changes_nothing(units: UnitsOfWork) -> None:
    starting = Starting(units, folder_files(), PlainHasher())
    made = starting.start(NOW)
    assert made is not None
    with units() as unit:
        unit.jobs.add(Job("job", made.account.id, "papers", NOW, process="another"))
        before = (unit.library.folders(), unit.registry.history())
        unit.commit()
    assert starting.start(NOW) is None
    with units(reading=True) as unit:
        assert (unit.library.folders(), unit.registry.history()) == before
        assert unit.accounts.count() == 1
        assert unit.jobs.get("job").state is JobState.RUNNING
