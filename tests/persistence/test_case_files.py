"""Files of cases in the database: equal contents stand there once, and stay while anything speaks of them."""

from __future__ import annotations

from datetime import timedelta

import pytest
from sqlalchemy import Engine, text

from regdesigner.application.cases.carrying_out import CarryingOut
from regdesigner.application.cases.enclosing import Enclosed, enclosure
from regdesigner.application.ports.case_files import NoSuchCaseFile
from regdesigner.application.ports.library import Version
from regdesigner.application.ports.unit_of_work import UnitsOfWork
from regdesigner.application.refusals import Refused
from regdesigner.domain.case import Asked
from regdesigner.domain.case_file import MOST_AT_ONCE, MOST_OF_CASE
from regdesigner.domain.standard import Channel
from regdesigner.persistence.unit_of_work import SqlUnitsOfWork
from tests.application.cases.pilot_cases import BENEFIT, GIVEN, MONDAY, OFFICIAL, carrying_out_on, shipped

PDF = b"%PDF-1.4\na paper\n%%EOF\n"
ASKED = Asked(Channel.IN_PERSON, "single-mother", "Үлгүева", fields=GIVEN)


@pytest.fixture
def carrying(units: UnitsOfWork) -> CarryingOut:
    return carrying_out_on(units)


def begun(carrying: CarryingOut, *contents: bytes) -> str:
    files = tuple(enclosure(f"{number}.pdf", content) for number, content in enumerate(contents))
    begin = carrying.begin(BENEFIT, 1, ASKED, OFFICIAL, MONDAY, "first", enclosed=Enclosed(files, "Асанова"))
    return begin.case.id


def test_files_come_back_as_they_were_in_the_order_in_which_they_came(carrying: CarryingOut) -> None:
    case = begun(carrying, PDF, PDF + b" %%EOF")
    with carrying.units(reading=True) as unit:
        files = unit.case_files.of_case(case)
        assert [(file.number, file.name, file.size, file.by) for file in files] == [
            (1, "0.pdf", len(PDF), "Асанова"), (2, "1.pdf", len(PDF) + 6, "Асанова"),
        ]  # fmt: skip
        assert [unit.case_files.get(case, number)[1] for number in (1, 2)] == [PDF, PDF + b" %%EOF"]
        assert unit.case_files.of_case("another") == ()
        for wrong in ((case, 3), ("another", 1)):
            with pytest.raises(NoSuchCaseFile):
                unit.case_files.get(*wrong)


def test_a_case_takes_only_so_many_files_and_is_not_begun_with_more(carrying: CarryingOut) -> None:
    with pytest.raises(Refused):
        begun(carrying, *[PDF] * (MOST_OF_CASE + 1))
    with carrying.units(reading=True) as unit:
        assert unit.cases.all() == ()
    assert MOST_AT_ONCE < MOST_OF_CASE


def test_equal_contents_are_kept_once_and_not_thrown_away_with_an_old_version(carrying: CarryingOut) -> None:
    units = carrying.units
    if not isinstance(units, SqlUnitsOfWork):
        pytest.skip("memory keeps no contents apart")
    folder = {**shipped()[1][BENEFIT], "assumptions.md": PDF}
    with units() as unit:
        unit.library.save(1, folder, Version(BENEFIT, 0, MONDAY, None, ""))
        unit.library.save(2, shipped()[1][BENEFIT], Version(BENEFIT, 0, MONDAY + timedelta(1), None, ""))
        unit.commit()
    case = begun(carrying, PDF, PDF)
    with units() as unit:
        assert unit.library.forget(BENEFIT, [2]) == (2,)
        unit.commit()
    with units(reading=True) as unit:
        assert unit.case_files.get(case, 2)[1] == PDF
    assert _contents(units._engine, case) == 1


def _contents(engine: Engine, case: str) -> int:
    asked = text('SELECT count(DISTINCT hash) FROM case_files WHERE "case" = :case')
    with engine.connect() as connection:
        return int(connection.execute(asked, {"case": case}).scalar_one())
