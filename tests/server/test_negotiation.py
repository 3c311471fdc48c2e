"""In which shape an answer comes, and where people may be sent on to."""

from __future__ import annotations

import pytest

from regdesigner.server.negotiation import own_path
from tests.server.conftest import PASSWORD, Browser


@pytest.mark.parametrize(
    "address",
    [
        "//evil.example",
        "/\\evil.example",
        "https://evil.example/",
        "/a\\b",
        "/\t/evil.example",
        "\n/a",
        "javascript:alert(1)",
        "evil.example",
        "",
        None,
    ],
)
def test_an_address_of_somebody_else_leads_home(address: str | None) -> None:
    assert own_path(address) == "/"


@pytest.mark.parametrize("address", ["/", "/accounts?x=1", "/folders/9.6-udc-index/standard"])
def test_an_address_of_our_own_is_kept(address: str) -> None:
    assert own_path(address) == address


def test_after_signing_in_one_is_where_one_was_going(browser: Browser) -> None:
    there = browser.get("/accounts?x=1")
    assert there.location == "/sign-in?next=/accounts?x%3D1"
    page = browser.get(there.location).text
    assert 'name="next" value="/accounts?x=1"' in page
    answer = browser.send("/sign-in", login="administrator", password=PASSWORD, next="/accounts?x=1")
    assert answer.location == "/accounts?x=1"


def test_signing_in_never_leads_elsewhere(browser: Browser) -> None:
    answer = browser.send("/sign-in", login="administrator", password=PASSWORD, next="//evil.example")
    assert answer.location == "/"


def test_an_error_is_json_under_api_and_a_page_elsewhere(browser: Browser) -> None:
    told = browser.get("/api/nothing")
    assert told.json == {
        "error": {
            "code": "not-found",
            "message": "Мындай бет жок",
            "hint": "Дарек ката терилген же бул жазуу алынып салынган болушу мүмкүн.",
            "place": None,
        }
    }
    assert "<h1>Мындай бет жок</h1>" in browser.get("/nothing").text


def test_a_part_of_a_page_gets_a_part_and_puts_it_among_the_messages(browser: Browser) -> None:
    answer = browser.get("/nothing", headers={"HX-Request": "true"})
    assert "<html" not in answer.text
    assert answer.headers["HX-Retarget"] == "#messages"


def test_a_part_of_a_page_sends_the_whole_page_to_sign_in(browser: Browser) -> None:
    answer = browser.get("/accounts", headers={"HX-Request": "true"})
    assert (answer.status_code, answer.headers["HX-Redirect"]) == (204, "/sign-in")
