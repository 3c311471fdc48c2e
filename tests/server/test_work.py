"""Long work on pages and by programs."""

from __future__ import annotations

import io
import re
from collections.abc import Callable
from typing import Any
from zipfile import ZipFile

import pytest
from apiflask import APIFlask
from werkzeug.test import TestResponse

from regdesigner.application.library.packing import packed
from regdesigner.application.ports.processes import ProcessKind
from regdesigner.application.work.long_work import Aside
from regdesigner.bootstrap import folder_files, presence
from tests.fakes.unit_of_work import UnitsInMemory
from tests.server.conftest import Browser, Clock

SAMPLE = "9.6-udc-index"
ORDER: dict[str, str | list[str]] = {
    "scope": "chosen",
    "folders": [SAMPLE, "gone"],
    "papers": "regulation",
    "languages": "ru",
    "formats": "html",
}


@pytest.fixture
def waiting() -> list[Callable[[], None]]:
    return []


@pytest.fixture
def aside(waiting: list[Callable[[], None]]) -> Aside:
    """Work waits until the test does it."""
    return waiting.append


def done(waiting: list[Callable[[], None]]) -> None:
    while waiting:
        waiting.pop(0)()


def ordered(browser: Browser, **more: str | list[str]) -> str:
    """The address of the work that was ordered."""
    answer = browser.send("/work/papers", **{**ORDER, **more})
    assert answer.status_code == 303, answer.text
    return str(answer.location)


def call(browser: Browser, path: str, method: str = "POST", **sent: Any) -> TestResponse:
    return browser.open(path, method=method, headers={"X-CSRFToken": browser.token()}, **sent)


def other(app: APIFlask, login: str) -> Browser:
    browser = app.test_client()
    assert isinstance(browser, Browser)
    browser.sign_in(login)
    return browser


def zipped_sample() -> bytes:
    return packed("second", folder_files().shipped()[1][SAMPLE])


def test_papers_are_ordered_left_and_found_again(
    app: APIFlask, analyst: Browser, waiting: list[Callable[[], None]]
) -> None:
    assert 'value="9.6-udc-index"' in analyst.get("/work/papers").text
    address = ordered(analyst)
    page = analyst.get(address).text
    assert "кезегин күтүүдө" in page
    assert f'hx-get="{address}"' in page
    assert '<meta http-equiv="refresh"' in page
    assert "1 жумуш жүрүүдө" in analyst.get("/registry").text
    done(waiting)
    again = other(app, "analyst")
    assert f'href="{address}"' in again.get("/work").text
    page = again.get(address).text
    assert "hx-trigger" not in page.partition('id="work"')[2].partition(">")[0]
    assert "папка жок же аны окууга уруксат жок" in page
    with ZipFile(io.BytesIO(again.get(f"{address}/result").data)) as archive:
        assert archive.namelist() == [f"{SAMPLE}/regulation.ru.html", "not-printed.txt"]
    assert "жумуш жүрүүдө" not in again.get("/registry").text


def test_the_page_of_running_work_says_how_far_it_is_in_words(analyst: Browser, units: UnitsInMemory) -> None:
    address = ordered(analyst)
    with units() as work:
        work.jobs.progress(address.rpartition("/")[2], 12, 40, "4.1 Диплом")
        work.commit()
    page = analyst.get(address).text
    assert "40 ичинен 12 даяр: 4.1 Диплом" in page
    assert 'max="40" value="12"' in page
    assert analyst.get("/work/badge").text.strip().startswith('<span id="work-badge" hx-get')


def test_services_that_pass_filters_are_chosen_already(analyst: Browser) -> None:
    page = analyst.get("/work/papers?q=9.6").text
    assert re.search(r'value="9\.6-udc-index" checked', page)
    assert 'value="chosen" checked' in page


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"formats": "xlsx"}, "Даярдала турган документ тандалган эмес"),
        ({"folders": []}, "Бир да кызмат тандалган жок"),
    ],
)
def test_an_order_of_nothing_comes_back_with_what_is_missing(
    analyst: Browser, change: dict[str, str | list[str]], said: str
) -> None:
    answer = analyst.send("/work/papers", **{**ORDER, **change})
    assert (answer.status_code, said in answer.text) == (422, True)


def test_work_is_cancelled_begun_again_and_taken_off_the_list(
    analyst: Browser, waiting: list[Callable[[], None]]
) -> None:
    address = ordered(analyst)
    assert analyst.send(f"{address}/remove").location == address
    assert analyst.send(f"{address}/cancel").location == address
    done(waiting)
    page = analyst.get(address).text
    assert "токтотулду" in page
    assert analyst.get(f"{address}/result").status_code == 404
    second = str(analyst.send(f"{address}/again").location)
    assert second != address
    assert analyst.send(f"{address}/remove").location == "/work"
    assert analyst.get(address).status_code == 404
    done(waiting)
    assert analyst.get(f"{second}/result").status_code == 200


def test_what_ran_when_the_program_ended_says_so_and_can_be_begun_again(
    analyst: Browser, units: UnitsInMemory, clock: Clock, waiting: list[Callable[[], None]]
) -> None:
    address = ordered(analyst)
    presence(units, ProcessKind.SERVE, clock()).tell(clock())
    page = analyst.get(address).text
    assert "Программа токтотулгандыктан" in page
    assert f'action="{address}/again"' in page
    done(waiting)
    assert "Программа токтотулгандыктан" in analyst.get(address).text


def test_work_is_shown_to_its_owner_and_to_administrators_only(
    app: APIFlask, analyst: Browser, administrator: Browser, waiting: list[Callable[[], None]]
) -> None:
    address = ordered(analyst)
    done(waiting)
    official = other(app, "official")
    for path in (address, f"{address}/result", f"/api{address}", f"/api{address}/result"):
        assert official.get(path).status_code == 404
        assert administrator.get(path).status_code == 200
    assert official.send(f"{address}/cancel").status_code == 404
    assert address not in administrator.get("/work").text
    assert address in administrator.get("/work?whose=all").text
    assert "Асанова analyst" in administrator.get(address).text
    assert official.get("/api/work?whose=all").status_code == 403


def test_many_folders_are_brought_in_with_what_failed(analyst: Browser, waiting: list[Callable[[], None]]) -> None:
    form = {"csrf_token": analyst.token(), "file": (io.BytesIO(zipped_sample()), "all.zip")}
    address = str(analyst.post("/work/folders", data=form).location)
    done(waiting)
    page = analyst.get(address).text
    assert 'href="/folders/second"' in page
    assert "Бардык папкалар алып келинди" in page
    assert analyst.send("/work/folders").status_code == 422


def test_a_long_table_is_kept_aside(analyst: Browser, waiting: list[Callable[[], None]]) -> None:
    rows = "".join(f"2.{number};Кызмат {number};;;education;education;\r\n" for number in range(1, 120))
    table = analyst.get("/registry/export.csv").data + f"{rows}9.99;;;;;;\r\n".encode()
    form = {"csrf_token": analyst.token(), "file": (io.BytesIO(table), "registry.csv")}
    page = analyst.post("/registry/import", data=form).text
    fields = dict(re.findall(r'<input type="hidden" name="(\w+)" value="([^"]*)"', page))
    address = str(analyst.send("/registry/import/keep", **{**fields, "csrf_token": analyst.token()}).location)
    assert address.startswith("/work/")
    done(waiting)
    assert analyst.get("/registry/2.119").status_code == 200
    assert "9.99" not in analyst.get("/registry?q=9.99").text.partition("<table")[2]
    page = analyst.get(address).text
    assert "Кызмат көрсөтүүчү: Орган көрсөтүлгөн эмес" in page
    assert "Сап" in page


def test_programs_order_work_ask_how_far_it_is_and_take_the_result(
    analyst: Browser, waiting: list[Callable[[], None]]
) -> None:
    begun = call(analyst, "/api/work/papers", json={"folders": [SAMPLE], "formats": ["html"], "languages": ["ky"]})
    assert begun.status_code == 202
    address = str(begun.headers["Location"])
    assert analyst.get(address).get_json()["state"] == "running"
    done(waiting)
    told = analyst.get(address).get_json()
    assert (told["state"], told["done"], told["total"], told["notes"]) == ("done", 1, 1, [])
    assert analyst.get(told["result"]).data.startswith(b"PK")
    assert [each["id"] for each in analyst.get("/api/work").get_json()["jobs"]] == [told["id"]]
    assert call(analyst, f"{address}/again").status_code == 202
    assert call(analyst, address, "DELETE").status_code == 204
    assert analyst.get(address).status_code == 404


def test_programs_bring_tables_and_folders(analyst: Browser, waiting: list[Callable[[], None]]) -> None:
    table = analyst.get("/registry/export.csv").data + b"9.99;;;;;;\r\n"
    first = call(analyst, "/api/work/registry?file_name=r.csv", data=table).headers["Location"]
    second = call(analyst, "/api/work/folders?file_name=a.zip", data=zipped_sample()).headers["Location"]
    third = call(analyst, "/api/work/folders?file_name=a.zip", data=b"nothing").headers["Location"]
    stopped = call(analyst, "/api/work/papers", json={}).headers["Location"]
    assert call(analyst, f"{stopped}/cancel").get_json()["state"] == "cancelled"
    assert call(analyst, "/api/work/papers", json={"formats": ["svg"], "papers": ["standard"]}).status_code == 422
    assert call(analyst, f"{first}", "DELETE").status_code == 409
    done(waiting)
    notes = analyst.get(first).get_json()["notes"]
    assert notes
    assert all(note["line"] and note["problem"] for note in notes)
    assert [note["folder"] for note in analyst.get(second).get_json()["notes"]] == ["second"]
    assert analyst.get(third).get_json()["problem"]


def test_one_account_does_not_keep_everybody_else_waiting(analyst: Browser) -> None:
    for _ in range(5):
        ordered(analyst)
    assert call(analyst, "/api/work/papers", json={}).status_code == 429
    assert "жумуштан көп күтө албайт" in analyst.send("/work/papers", **ORDER).text
