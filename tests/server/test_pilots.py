"""The pilot of a service: begun where it can be carried out, opened to recipients, its positions held by people."""

from __future__ import annotations

import pytest
from apiflask import APIFlask

from regdesigner.application.ports.library import Version
from regdesigner.application.ports.unit_of_work import UnitsOfWork
from regdesigner.domain.account import Role
from regdesigner.domain.pilot import Appointment, Pilot
from tests.application.cases.pilot_cases import BENEFIT, MONDAY, shipped
from tests.server.conftest import Browser
from tests.server.pilot_places import fresh, on_pilot, stranger

PAGE = f"/folders/{BENEFIT}/pilot"


@pytest.fixture
def units(pilot_units: UnitsOfWork) -> UnitsOfWork:
    """The application works on SQLite."""
    return pilot_units


@pytest.fixture
def keeper(pilot_units: UnitsOfWork, browser: Browser) -> Browser:
    """An analyst who runs pilots."""
    browser.sign_in("analyst")
    return browser


def pilot(units: UnitsOfWork) -> Pilot | None:
    with units(reading=True) as unit:
        return unit.pilots.get(BENEFIT)


def number_of(units: UnitsOfWork, login: str) -> int:
    with units(reading=True) as unit:
        known = unit.accounts.credentials(login)
    assert known is not None
    return known.account.id


def save_unready(units: UnitsOfWork) -> None:
    """A second version of which no case can begin: a condition that nobody can read."""
    files = dict(shipped()[1][BENEFIT])
    files["regulation.bpmn"] = files["regulation.bpmn"].replace(b'completeness = "complete"', b"completeness = = =")
    with units() as unit:
        unit.library.save(1, files, Version(BENEFIT, 0, MONDAY, None, ""))
        unit.commit()


def test_a_pilot_begins_with_a_version_and_ends(keeper: Browser, pilot_units: UnitsOfWork) -> None:
    assert "1-версия боюнча иш баштоого болот" in keeper.get(PAGE).text
    assert keeper.send(f"{PAGE}/begin", version="1").status_code == 303
    begun = pilot(pilot_units)
    assert begun is not None
    assert (begun.version, begun.public, begun.ended) == (1, False, None)
    assert "1-версия менен жүрүүдө" in keeper.get(PAGE).text
    assert keeper.send(f"{PAGE}/end").status_code == 303
    over = pilot(pilot_units)
    assert over is not None
    assert over.ended is not None
    assert keeper.send(f"{PAGE}/end").status_code == 422


def test_obstacles_are_said_in_words_where_a_version_is_not_ready(keeper: Browser, pilot_units: UnitsOfWork) -> None:
    save_unready(pilot_units)
    page = keeper.get(PAGE).text
    assert "2-версия боюнча иш баштоого болбойт" in page
    assert "Шарт окулбайт" in page
    assert f'href="/folders/{BENEFIT}/regulation#' in page
    assert 'action="/folders/3-family-benefit/pilot/begin"' not in page
    refused = keeper.send(f"{PAGE}/begin", version="2")
    assert refused.status_code == 422
    assert "Шарт окулбайт" in refused.text
    assert pilot(pilot_units) is None
    assert "1-версия боюнча иш баштоого болот" in keeper.get(f"{PAGE}?version=1").text
    assert keeper.get(f"{PAGE}?version=9").status_code == 404
    assert keeper.send(f"{PAGE}/begin", version="9").status_code == 404


def test_a_pilot_that_runs_goes_on_with_its_version_until_another_is_chosen(
    keeper: Browser, pilot_units: UnitsOfWork
) -> None:
    on_pilot(pilot_units, public=True)
    save_unready(pilot_units)
    assert keeper.send(f"{PAGE}/begin", version="2").status_code == 422
    kept = pilot(pilot_units)
    assert kept is not None
    assert (kept.version, kept.public) == (1, True)


def test_the_public_form_is_opened_and_closed(keeper: Browser, pilot_units: UnitsOfWork, app: APIFlask) -> None:
    assert keeper.send(f"{PAGE}/public", public="yes").status_code == 422
    on_pilot(pilot_units)
    for public, status in (("yes", 200), ("no", 404)):
        assert keeper.send(f"{PAGE}/public", public=public).status_code == 303
        assert fresh(app).get(f"/ask/{BENEFIT}").status_code == status
    with_form = keeper.send(f"{PAGE}/public", public="yes")
    assert with_form.status_code == 303
    assert f"/ask/{BENEFIT}" in keeper.get(PAGE).text


def test_a_standard_without_the_electronic_way_has_no_public_form(keeper: Browser, pilot_units: UnitsOfWork) -> None:
    files = dict(shipped()[1][BENEFIT])
    changed = files["standard.yaml"].replace(b"channels: [in_person, electronic]", b"channels: [in_person]")
    files["standard.yaml"] = changed
    with pilot_units() as unit:
        unit.library.save(1, files, Version(BENEFIT, 0, MONDAY, None, ""))
        unit.pilots.keep(Pilot(BENEFIT, 2, MONDAY, public=True))
        unit.commit()
    assert keeper.get(f"/ask/{BENEFIT}").status_code == 404
    assert "электрондук кайрылуу жолу жок" in keeper.get(PAGE).text
    assert keeper.send(f"{PAGE}/public", public="yes").status_code == 422
    assert keeper.send(f"{PAGE}/public", public="no").status_code == 303


def test_people_hold_positions_and_are_dismissed(keeper: Browser, pilot_units: UnitsOfWork) -> None:
    with pilot_units() as unit:
        unit.pilots.keep(Pilot(BENEFIT, 1, MONDAY))
        unit.commit()
    official = number_of(pilot_units, "official")
    assert keeper.get(PAGE).text.count("эч ким дайындалган эмес") == 4
    chosen = {"position": "commission", "account": str(official)}
    assert keeper.send(f"{PAGE}/appoint", **chosen).status_code == 303
    with pilot_units(reading=True) as unit:
        assert unit.pilots.appointments(BENEFIT) == (Appointment(BENEFIT, "commission", official),)
    assert keeper.get(PAGE).text.count("эч ким дайындалган эмес") == 3
    assert keeper.send(f"{PAGE}/appoint", position="nothing", account=str(official)).status_code == 422
    assert keeper.send(f"{PAGE}/appoint", position="commission", account="999").status_code == 422
    assert keeper.send(f"{PAGE}/dismiss", **chosen).status_code == 303
    with pilot_units(reading=True) as unit:
        assert unit.pilots.appointments(BENEFIT) == ()


def test_other_bodies_do_not_see_a_pilot_and_readers_do_not_change_it(
    keeper: Browser, pilot_units: UnitsOfWork, app: APIFlask
) -> None:
    on_pilot(pilot_units)
    other = fresh(app)
    other.sign_in(stranger(pilot_units, "state-libraries", Role.ANALYST))
    assert other.get(PAGE).status_code == 404
    for path in ("begin", "end", "public", "appoint", "dismiss"):
        assert other.send(f"{PAGE}/{path}", version="1", position="commission", account="1").status_code == 404, path
    reader = fresh(app)
    reader.sign_in("controller")
    page = reader.get(PAGE).text
    assert "Асанова official" in page
    assert '<form method="post" action="/folders/' not in page
    assert reader.send(f"{PAGE}/end").status_code == 403


def test_the_page_of_the_service_leads_to_its_pilot(keeper: Browser, pilot_units: UnitsOfWork) -> None:
    assert f'href="{PAGE}"' in keeper.get(f"/folders/{BENEFIT}").text
    on_pilot(pilot_units)
    assert "1-версия менен жүрүүдө" in keeper.get(f"/folders/{BENEFIT}").text
