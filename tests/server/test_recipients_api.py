"""Recipients and the front office by programs: cases begin, are followed, mended and rated as on the pages."""

from __future__ import annotations

import json
import logging
from base64 import b64encode
from datetime import timedelta
from typing import Any

import pytest
from apiflask import APIFlask
from werkzeug.test import TestResponse

from regdesigner.application.cases.carrying_out import CarryingOut
from regdesigner.application.cases.following import WRONG
from regdesigner.application.ports.unit_of_work import UnitsOfWork
from regdesigner.domain.account import Role
from regdesigner.domain.record import EntryKind
from regdesigner.server.context import Equipment
from tests.application.cases.pilot_cases import ANSWERS, BENEFIT, OFFICIAL, complete
from tests.server.conftest import Browser, Clock
from tests.server.pilot_places import ADDRESS, CONTACT, NAME, PDF, fresh, on_pilot, stranger

FIELDS = {"address": ADDRESS, "children": 2, "family_members": 3, "declared_income": 4000.5, "consent": True}
GIVEN: dict[str, Any] = {
    "channel": "electronic",
    "category": "single-mother",
    "recipient": NAME,
    "contact": CONTACT,
    "documents": ["passport"],
    "fields": FIELDS,
    "files": [{"name": "арыз.pdf", "document": "application", "content": b64encode(PDF).decode()}],
}


@pytest.fixture
def units(pilot_units: UnitsOfWork) -> UnitsOfWork:
    """The application works on SQLite."""
    return pilot_units


@pytest.fixture
def carrying(app: APIFlask) -> CarryingOut:
    given = app.extensions["regdesigner"]
    assert isinstance(given, Equipment)
    return given.carrying_out


@pytest.fixture
def public(pilot_units: UnitsOfWork, browser: Browser) -> Browser:
    """A stranger, while the family benefit may be asked for by everybody."""
    on_pilot(pilot_units, public=True)
    return browser


@pytest.fixture
def office(pilot_units: UnitsOfWork, browser: Browser) -> Browser:
    on_pilot(pilot_units)
    browser.sign_in("official")
    return browser


def ask(browser: Browser, key: str | None = None, **more: Any) -> TestResponse:
    key = browser.get(f"/api/ask/{BENEFIT}").get_json()["key"] if key is None else key
    return browser.post(f"/api/ask/{BENEFIT}", json={**GIVEN, **more}, headers={"Idempotency-Key": key})


def take_in(browser: Browser, key: str, **more: object) -> TestResponse:
    headers = {"Idempotency-Key": key, "X-CSRFToken": browser.token()}
    return browser.post(f"/api/cases/new/{BENEFIT}", json={**GIVEN, "channel": "in_person", **more}, headers=headers)


def test_open_public_forms_are_listed_for_everybody(public: Browser, pilot_units: UnitsOfWork) -> None:
    (service,) = public.get("/api/ask").get_json()["services"]
    assert (service["folder"], service["service"]) == (BENEFIT, "3")
    assert f'href="/ask/{BENEFIT}"' in public.get("/ask").text
    assert 'href="/ask"' in public.get("/sign-in").text
    on_pilot(pilot_units, public=False)
    assert public.get("/api/ask").get_json() == {"services": []}
    assert "Азыр электрондук арыз кабыл алынбайт" in public.get("/ask").text
    assert public.get(f"/api/ask/{BENEFIT}").status_code == 404


def test_the_form_says_what_is_brought_and_what_nobody_is_asked_for(public: Browser) -> None:
    form = public.get(f"/api/ask/{BENEFIT}").get_json()
    assert form["channels"] == ["electronic"]
    assert len(form["categories"]) == 6
    assert {each["name"] for each in form["fields"]} == set(FIELDS)
    brought = {each["id"]: each["brought"] for each in form["documents"]}
    assert (brought["application"], brought["civil-records"]) == (True, False)
    assert form["contact_required"] is True


def test_a_stranger_begins_a_case_once_and_follows_it(public: Browser, pilot_units: UnitsOfWork) -> None:
    key = public.get(f"/api/ask/{BENEFIT}").get_json()["key"]
    first, again = ask(public, key), ask(public, key)
    assert first.status_code == 201
    told = first.get_json()
    assert told == again.get_json()
    assert first.headers["Location"] == f"/status/{told['number']}"
    with pilot_units(reading=True) as unit:
        (case,) = unit.cases.all()
        (file,) = unit.case_files.of_case(case.id)
    assert (case.number, case.asked.documents) == (told["number"], ("application", "passport"))
    assert (file.name, file.document, file.by) == ("арыз.pdf", "application", "")
    followed = fresh(public.application).get(  # type: ignore[arg-type]
        f"/api/status/{told['number']}", headers={"X-Secret-Word": told["secret"]}
    )
    assert followed.status_code == 200
    plain = followed.get_json()
    assert next((each["stage"], each["state"]) for each in plain["steps"]) == ("received", "done")
    assert {each["id"] for each in plain["handed_in"]} == {"application", "passport"}
    for personal in (NAME, CONTACT, ADDRESS):
        assert personal not in followed.text


def test_the_log_names_the_case_and_never_its_word(public: Browser, caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.INFO, logger="regdesigner.requests"):
        told = ask(public).get_json()
        public.get(f"/api/status/{told['number']}", headers={"X-Secret-Word": told["secret"]})
    lines = [json.loads(each.message) for each in caplog.records]
    assert [each.get("case") for each in lines] == [None, told["number"], told["number"]]
    assert told["secret"] not in caplog.text


@pytest.mark.parametrize(
    ("more", "wrong"),
    [
        ({"recipient": " "}, {"recipient"}),
        ({"contact": "", "category": "nobody"}, {"contact", "category"}),
        ({"channel": "in_person"}, {"channel"}),
        ({"documents": ["civil-records"]}, {"documents.civil-records"}),
        ({"fields": {**FIELDS, "children": "two", "more": 1}}, {"children", "more"}),
    ],
)
def test_mistakes_are_told_by_their_places(
    public: Browser, pilot_units: UnitsOfWork, more: dict[str, Any], wrong: set[str]
) -> None:
    answer = ask(public, **more)
    assert answer.status_code == 422
    assert set(answer.get_json()["error"]["place"]["fields"]) == wrong
    with pilot_units(reading=True) as unit:
        assert unit.cases.all() == ()


@pytest.mark.parametrize("content", ["no base64!", b64encode(b"MZ a program").decode()])
def test_a_file_is_told_by_its_content(public: Browser, content: str) -> None:
    answer = ask(public, files=[{"name": "a.pdf", "document": "application", "content": content}])
    assert (answer.status_code, answer.get_json()["error"]["code"]) == (422, "file-kind")


def test_the_public_form_wants_a_key_of_ours_and_is_open_so_often_only(public: Browser) -> None:
    assert ask(public, "").status_code == 400
    assert ask(public, "my own key").status_code == 422
    public.environ_base["REMOTE_ADDR"] = "203.0.113.7"
    answers = {ask(public, recipient=f"{NAME} {number}").status_code for number in range(31)}
    assert answers == {201, 429}


def test_the_front_office_begins_cases_with_keys_of_its_own(
    app: APIFlask, office: Browser, pilot_units: UnitsOfWork
) -> None:
    assert [each["folder"] for each in office.get("/api/cases/new").get_json()["services"]] == [BENEFIT]
    assert "in_person" in office.get(f"/api/cases/new/{BENEFIT}").get_json()["channels"]
    first, again = take_in(office, "1"), take_in(office, "1")
    assert first.status_code == 201
    assert first.get_json() == again.get_json()
    assert take_in(office, "2").get_json()["number"] != first.get_json()["number"]
    with pilot_units(reading=True) as unit:
        begun = unit.cases.record(unit.cases.id_of(first.get_json()["number"]))
    assert [each.person for each in begun if each.kind is EntryKind.BEGUN] == ["Асанова official"]
    other = fresh(app)
    other.sign_in(stranger(pilot_units, "justice", Role.OFFICIAL))
    assert take_in(other, "1").status_code == 404
    assert other.get("/api/cases/new").get_json() == {"services": []}
    assert fresh(app).get("/api/cases/new").status_code == 401


def test_who_does_not_know_the_word_learns_nothing_and_tries_so_often_only(public: Browser) -> None:
    told = ask(public).get_json()
    public.environ_base["REMOTE_ADDR"] = "203.0.113.8"
    for number in (told["number"], "3-2026-99999"):
        for word in ("", "k7mn-4qrs-9tvw-2xyz"):
            answer = public.get(f"/api/status/{number}", headers={"X-Secret-Word": word})
            assert (answer.status_code, answer.get_json()["error"]["code"]) == (403, "status")
    for _try in range(WRONG.most):
        public.get(f"/api/status/{told['number']}")
    right = {"X-Secret-Word": told["secret"]}
    assert public.get(f"/api/status/{told['number']}", headers=right).status_code == 429


def test_documents_are_mended_and_the_service_is_rated(
    public: Browser, pilot_units: UnitsOfWork, carrying: CarryingOut, clock: Clock
) -> None:
    told = ask(public).get_json()
    word, path = {"X-Secret-Word": told["secret"]}, f"/api/status/{told['number']}"
    with pilot_units(reading=True) as unit:
        case = unit.cases.id_of(told["number"])
    for element, fields in (
        ("inform", {}), ("accept", {}), ("check", {"completeness": "return"}),
        ("return-documents", {"defects": "  жок "}),
    ):  # fmt: skip
        complete(carrying, case, element, clock(), {**fields})
    clock.forward(timedelta(days=1))
    seen = public.get(path, headers=word).get_json()
    (awaited,) = seen["awaited"]
    assert [each["words"] for each in seen["remarks"]] == ["жок"]
    assert "passport" in {each["id"] for each in awaited["documents"]}
    sent = {"item": awaited["item"], "files": GIVEN["files"]}
    assert public.post(f"{path}/documents", json=sent, headers=word).status_code == 400
    assert public.post(f"{path}/documents", json=sent).status_code == 403
    keyed = {**word, "Idempotency-Key": "k"}
    held = {**sent, "files": [{**GIVEN["files"][0], "document": "civil-records"}]}
    refused = public.post(f"{path}/documents", json=held, headers=keyed)
    assert set(refused.get_json()["error"]["place"]["fields"]) == {"documents.civil-records"}
    answers = [public.post(f"{path}/documents", json=sent, headers=keyed) for _again in "ab"]
    assert [(each.status_code, each.get_json()["still_since"]) for each in answers] == [(200, None)] * 2
    assert public.post(f"{path}/documents", json=sent, headers={**word, "Idempotency-Key": "l"}).status_code == 409
    marks = {"marks": {answers[0].get_json()["quality"][0]["id"]: 5}}
    assert public.post(f"{path}/rating", json=marks, headers=word).status_code == 422
    to_the_end(carrying, case, clock)
    rated = public.post(f"{path}/rating", json=marks, headers=word).get_json()
    assert (rated["state"], rated["rated"], rated["may_rate"]) == ("ended", True, False)
    assert public.post(f"{path}/rating", json=marks, headers=word).status_code == 422
    assert public.post(f"{path}/rating", json=marks).status_code == 403


def to_the_end(carrying: CarryingOut, case: str, clock: Clock) -> None:
    """Do whatever is open until nothing is."""
    while True:
        with carrying.units(reading=True) as unit:
            items = [each for each in unit.cases.items(case) if each.kind.value == "task"]
            requests = [each for each in unit.requests.of_case(case) if each.answered is None]
        for each in requests:
            given = ANSWERS[each.element.replace("ask-", "answer-")]
            carrying.answer(each.number, given, "орган", OFFICIAL, clock(), each.number)
        if not items and not requests:
            return
        for item in items:
            complete(carrying, case, item.element, clock())
