"""Recipients ask for a service and follow their case without an account; strangers learn nothing."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import timedelta

import pytest
from apiflask import APIFlask
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from regdesigner.application.cases.carrying_out import CarryingOut
from regdesigner.application.cases.following import WRONG
from regdesigner.application.cases.steps import THE_CLOCK
from regdesigner.application.ports.unit_of_work import UnitsOfWork
from regdesigner.domain.case import Case
from regdesigner.domain.record import EntryKind, first_broken
from regdesigner.domain.scenario import Answers
from regdesigner.server.context import Equipment
from tests.application.cases.pilot_cases import ANSWERS, BENEFIT, complete, elements, item_of
from tests.depth import examples
from tests.server.conftest import Browser, Clock
from tests.server.pilot_places import ADDRESS, CONTACT, NAME, asked, file_of, fresh, on_pilot, told

ASK = f"/ask/{BENEFIT}"
_ITEM = re.compile(r'name="item" value="([^"]+)"')
_SEND_KEY = re.compile(r'name="key" value="([^"]+)"')


@pytest.fixture
def units(pilot_units: UnitsOfWork) -> UnitsOfWork:
    """The application works on SQLite."""
    return pilot_units


@pytest.fixture
def public(pilot_units: UnitsOfWork, browser: Browser) -> Browser:
    """A stranger before a service whose form is open."""
    on_pilot(pilot_units, public=True)
    return browser


@pytest.fixture
def carrying(app: APIFlask) -> CarryingOut:
    equipment = app.extensions["regdesigner"]
    assert isinstance(equipment, Equipment)
    return equipment.carrying_out


def case_of(units: UnitsOfWork) -> Case:
    with units(reading=True) as unit:
        return unit.cases.all()[0]


def admitted(browser: Browser, number: str, secret: str) -> str:
    """The recipient's page, looked at with number and secret word."""
    answer = browser.send("/status", number=number, secret=secret)
    assert (answer.status_code, answer.location) == (303, f"/status/{number}")
    return browser.get(answer.location).text


DEFECTS = "Кирешелер тууралуу маалымат <жок>"


def awaits_documents(carrying: CarryingOut, clock: Clock) -> None:
    """The case has been sent back to its recipient."""
    case = case_of(carrying.units).id
    for element, fields in (("inform", None), ("accept", None), ("check", {"completeness": "return"})):
        complete(carrying, case, element, clock(), fields)
    complete(carrying, case, "return-documents", clock(), {"defects": DEFECTS})


def send_documents(browser: Browser, number: str, item: str, key: str) -> int:
    form = {"csrf_token": browser.token(), "item": item, "key": key, "file-application": file_of()}
    return browser.post(f"/status/{number}/documents", data=form, content_type="multipart/form-data").status_code


def refused_service(carrying: CarryingOut, clock: Clock) -> None:
    """The case ends with a refusal of the service."""
    case = case_of(carrying.units).id
    for element in ("inform", "accept", "check", "prepare-requests"):
        complete(carrying, case, element, clock())
    with carrying.units(reading=True) as unit:
        requests = unit.requests.of_case(case)
    for request in requests:
        given_answer: Answers = ANSWERS[request.element.replace("ask", "answer")]
        carrying.answer(request.number, given_answer, "Үлгү орган", THE_CLOCK, clock(), request.number)
    for element, fields in (
        ("visit", None),
        ("conclude", None),
        ("decide", {"decision": "refuse"}),
        ("refuse-service", {"service_refusal_ground": "income-above"}),
    ):
        complete(carrying, case, element, clock(), fields)


def test_a_recipient_asks_without_an_account_and_gets_a_receipt(public: Browser, pilot_units: UnitsOfWork) -> None:
    answer = asked(public, ASK, brought=["passport"], **{"file-application": file_of()})
    assert answer.status_code == 200
    number, secret = told(answer.text)
    case = case_of(pilot_units)
    assert (case.number, case.asked.channel.value, case.asked.documents) == (
        number, "electronic", ("application", "passport"),
    )  # fmt: skip
    assert re.fullmatch(r"[0-9a-z]{4}(-[0-9a-z]{4}){3}", secret)
    with pilot_units(reading=True) as unit:
        record, kept = unit.cases.record(case.id), unit.cases.get(case.id)
        (file,) = unit.case_files.of_case(case.id)
    assert {entry.person for entry in record} == {""}
    assert file.by == ""
    assert secret.replace("-", "") not in repr((kept, record))


@pytest.mark.parametrize("how", ["no pilot", "not public", "ended", "no folder"])
def test_there_is_no_form_where_the_pilot_is_not_public(
    pilot_units: UnitsOfWork, browser: Browser, clock: Clock, how: str
) -> None:
    if how != "no pilot":
        on_pilot(pilot_units, public=how != "not public")
    if how == "ended":
        with pilot_units() as unit:
            pilot = unit.pilots.get(BENEFIT)
            assert pilot is not None
            unit.pilots.keep(replace(pilot, ended=clock()))
            unit.commit()
    assert browser.get("/ask/nothing" if how == "no folder" else ASK).status_code == 404


def test_what_fills_in_the_control_that_nobody_sees_is_no_person(public: Browser, pilot_units: UnitsOfWork) -> None:
    assert asked(public, ASK, website="https://spam.example").status_code == 422
    with pilot_units(reading=True) as unit:
        assert unit.cases.all() == ()


def test_a_form_without_the_token_of_its_page_is_refused(public: Browser) -> None:
    assert public.post(ASK, data={"recipient": NAME}).status_code == 400


def test_one_address_cannot_fill_the_office_with_cases(public: Browser, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("regdesigner.application.cases.beginning.PUBLIC", replace(WRONG, name="ask", most=2))
    statuses = [_asked_from(public, f"Адам {turn}") for turn in range(3)]
    assert statuses == [200, 200, 429]


def _asked_from(browser: Browser, name: str) -> int:
    browser.environ_base["REMOTE_ADDR"] = "203.0.113.7"
    return asked(browser, ASK, recipient=name).status_code


def test_number_and_secret_word_open_the_case_however_they_are_typed(public: Browser, app: APIFlask) -> None:
    number, secret = told(asked(public, ASK).text)
    for typed in (secret, secret.upper(), secret.replace("-", " "), f"  {secret.replace('-', '')}  "):
        answer = fresh(app).send("/status", number=f" {number} ", secret=typed)
        assert (answer.status_code, answer.location) == (303, f"/status/{number}")


def test_a_wrong_number_and_a_wrong_word_are_answered_alike(public: Browser, app: APIFlask) -> None:
    number, secret = told(asked(public, ASK).text)
    pages = []
    for typed, word in ((number, "aaaa-bbbb-cccc-dddd"), ("3-2026-09999", secret), ("", ""), (number, "")):
        answer = fresh(app).send("/status", number=typed, secret=word)
        assert answer.status_code == 422
        page = re.sub(r'(csrf-token" content|csrf_token" value|id="number"[^>]* value)="[^"]*"', "", answer.text)
        pages.append(page)
    assert len(set(pages)) == 1
    unknown, known = (fresh(app).get(f"/status/{each}").text for each in ("3-2026-09999", number))
    assert re.sub(r'csrf[-_]token" (content|value)="[^"]*"', "", unknown).replace("3-2026-09999", number) == re.sub(
        r'csrf[-_]token" (content|value)="[^"]*"', "", known
    )


def test_words_cannot_be_tried_one_after_another(public: Browser, app: APIFlask) -> None:
    number, secret = told(asked(public, ASK).text)
    guessing = fresh(app)
    guessing.environ_base["REMOTE_ADDR"] = "203.0.113.8"
    statuses = {
        guessing.send("/status", number=number, secret=f"word {turn}").status_code for turn in range(WRONG.most)
    }
    assert statuses == {422}
    late = guessing.send("/status", number=number, secret=secret)
    assert late.status_code == 429
    assert "15 мүнөттөн кийин" in late.text
    admitted(fresh(app), number, secret)


def test_the_page_tells_the_steps_and_names_nobody(public: Browser, carrying: CarryingOut, clock: Clock) -> None:
    number, secret = told(asked(public, ASK).text)
    page = admitted(public, number, secret)
    assert page.count('class="progress-step ') == 5
    assert 'aria-current="step"' in page
    assert "Азыр сизден эч нерсе талап кылынбайт" in page
    complete(carrying, case_of(carrying.units).id, "inform", clock())
    complete(carrying, case_of(carrying.units).id, "accept", clock())
    page = public.get(f"/status/{number}").text
    assert page.count("progress-step--done") == 2
    assert "31.03.2026" in page
    for words in (NAME, CONTACT, ADDRESS, "Үлгүев Үлгү", "reception"):
        assert words not in page, words


def test_documents_to_complete_are_asked_for_and_sent_from_the_page(
    public: Browser, carrying: CarryingOut, clock: Clock
) -> None:
    number, secret = told(asked(public, ASK).text)
    awaits_documents(carrying, clock)
    page = admitted(public, number, secret)
    expected = ("Азыр кезек сизде", "Токтоп турат", "16.03.2026 18:00", 'name="file-application"', "Эмнени оңдоо керек")
    for words in (*expected, DEFECTS.replace("<", "&lt;").replace(">", "&gt;")):
        assert words in page, words
    item, key = _ITEM.search(page), _SEND_KEY.search(page)
    assert item is not None
    assert key is not None
    assert [send_documents(public, number, item[1], key[1]) for _press in range(2)] == [303, 303]
    case = case_of(carrying.units)
    assert case.still_since is None
    assert "check" in elements(carrying.units, case.id)
    with carrying.units(reading=True) as unit:
        assert [file.document for file in unit.case_files.of_case(case.id)] == ["application"]
        record = unit.cases.record(case.id)
    assert first_broken(record) is None
    assert [entry.kind for entry in record].count(EntryKind.FILED) == 1
    seen = public.get(f"/status/{number}").text
    assert "Азыр кезек сизде" not in seen
    assert "Эмнени оңдоо керек" not in seen, "it has been mended"


def test_nothing_is_sent_that_the_case_does_not_wait_for(
    public: Browser, carrying: CarryingOut, clock: Clock, app: APIFlask
) -> None:
    number, secret = told(asked(public, ASK).text)
    case = case_of(carrying.units).id
    task = item_of(carrying.units, case, "inform").item
    admitted(public, number, secret)
    answer = public.send(f"/status/{number}/documents", item=task, key="k")
    assert answer.status_code == 422
    assert elements(carrying.units, case) == {"inform"}
    awaits_documents(carrying, clock)
    wait = item_of(carrying.units, case, "corrected").item
    stranger = fresh(app)
    assert stranger.send(f"/status/{number}/documents", item=wait, key="k").status_code == 303
    assert "corrected" in elements(carrying.units, case)


def test_a_refusal_is_told_with_its_ground_and_the_way_to_appeal(
    public: Browser, carrying: CarryingOut, clock: Clock
) -> None:
    number, secret = told(asked(public, ASK).text)
    refused_service(carrying, clock)
    page = admitted(public, number, secret)
    for words in ("Кызмат көрсөтүүдөн баш тартылды", "минималдуу кирешеден жогору", "Кантип даттанса болот"):
        assert words in page, words
    assert "Натыйжаны берүү" not in page


def test_a_service_is_rated_once_after_its_end(public: Browser, carrying: CarryingOut, clock: Clock) -> None:
    number, secret = told(asked(public, ASK).text)
    assert "mark-timeliness" not in admitted(public, number, secret)
    early = public.send(f"/status/{number}/rating", **{"mark-timeliness": "5"})
    assert early.status_code == 422
    refused_service(carrying, clock)
    assert "mark-timeliness" in public.get(f"/status/{number}").text
    for wrong in ({}, {"mark-timeliness": "6"}, {"mark-other": "5"}):
        assert public.send(f"/status/{number}/rating", **wrong).status_code == 422
    marks = {"mark-timeliness": "4", "mark-courtesy": "5", "remark": "Рахмат"}
    assert public.send(f"/status/{number}/rating", **marks).status_code == 303
    assert public.send(f"/status/{number}/rating", **marks).status_code == 422
    with carrying.units(reading=True) as unit:
        record = unit.cases.record(case_of(carrying.units).id)
    rated = [entry for entry in record if entry.kind is EntryKind.RATED]
    assert [(entry.fields, entry.note, entry.person) for entry in rated] == [
        ({"timeliness": 4, "courtesy": 5}, "Рахмат", "")
    ]
    assert first_broken(record) is None


def test_the_page_closes_by_itself_and_by_its_button(public: Browser, clock: Clock) -> None:
    number, secret = told(asked(public, ASK).text)
    admitted(public, number, secret)
    public.send("/status/leave")
    assert 'name="secret"' in public.get(f"/status/{number}").text
    admitted(public, number, secret)
    clock.forward(timedelta(minutes=31))
    assert 'name="secret"' in public.get(f"/status/{number}").text


def test_being_admitted_to_one_case_opens_no_other(public: Browser, app: APIFlask) -> None:
    one, secret = told(asked(public, ASK).text)
    other, _ = told(asked(fresh(app), ASK, recipient="Башка Адам").text)
    admitted(public, one, secret)
    assert 'name="secret"' in public.get(f"/status/{other}").text


LOOKED_AT = (
    "/status",
    "/status/{number}",
    "/ask/{folder}",
    "/ask/{folder}?category=family",
    "/cases/new",
    "/cases/{number}",
)


@settings(max_examples=examples(15), deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    path=st.sampled_from(LOOKED_AT),
    secret=st.one_of(st.none(), st.text("0123456789abcdefghjkmnpqrstvwxyz-", max_size=20)),
    posted=st.booleans(),
)
def test_no_page_of_a_stranger_contains_name_or_contact(
    public: Browser, app: APIFlask, carrying: CarryingOut, clock: Clock, path: str, secret: str | None, posted: bool
) -> None:
    with carrying.units(reading=True) as unit:
        there = unit.cases.all()
    if not there:
        asked(public, ASK, **{"file-application": file_of(name=f"{NAME}.pdf")})
        awaits_documents(carrying, clock)
    number = case_of(carrying.units).number
    browser = fresh(app)
    if secret is not None:
        browser.send("/status", number=number, secret=secret)
    address = path.format(number=number, folder=BENEFIT)
    answer = browser.send(address, number=number, secret=secret or "") if posted else browser.get(address)
    for words in (NAME, CONTACT, ADDRESS, "Үлгүева", "Үлгүев Үлгү", DEFECTS.partition(" <")[0]):
        assert words not in answer.text
