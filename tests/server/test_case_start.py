"""The front office takes requests in: the way and the category first, then what they need, then a receipt."""

from __future__ import annotations

from datetime import timedelta

import pytest
from apiflask import APIFlask

from regdesigner.application.ports.unit_of_work import UnitsOfWork
from regdesigner.domain.account import Role
from regdesigner.domain.case import Case
from regdesigner.domain.record import EntryKind, first_broken
from regdesigner.domain.standard import Channel
from tests.application.cases.pilot_cases import BENEFIT
from tests.server.conftest import Browser, Clock
from tests.server.pilot_places import ADDRESS, CONTACT, NAME, PDF, asked, file_of, fresh, on_pilot, stranger, told

NEW = f"/cases/new?folder={BENEFIT}"
CHOSEN = f"{NEW}&category=single-mother&channel=in_person"


def cases(units: UnitsOfWork) -> tuple[Case, ...]:
    with units(reading=True) as unit:
        return unit.cases.all()


@pytest.fixture
def units(pilot_units: UnitsOfWork) -> UnitsOfWork:
    """The application works on SQLite."""
    return pilot_units


@pytest.fixture
def office(pilot_units: UnitsOfWork, browser: Browser) -> Browser:
    """An official at the front office of a service on pilot."""
    on_pilot(pilot_units)
    browser.sign_in("official")
    return browser


def test_services_on_pilot_are_offered_and_no_others(office: Browser) -> None:
    page = office.get("/cases/new").text
    assert f'href="/cases/new?folder={BENEFIT}"' in page
    assert "9.6-udc-index" not in page


def test_without_a_pilot_the_place_says_what_it_is_for(pilot_units: UnitsOfWork, browser: Browser) -> None:
    browser.sign_in("official")
    assert "Арыз кабыл ала турган кызмат жок" in browser.get("/cases/new").text
    assert browser.get(NEW).status_code == 422


def test_only_categories_and_ways_of_the_standard_are_offered(office: Browser) -> None:
    page = office.get(NEW).text
    assert page.count('name="category"') == 6
    assert [each for each in Channel if f'value="{each.value}"' in page] == [Channel.IN_PERSON, Channel.ELECTRONIC]
    for wrong in ("&category=nobody&channel=in_person", "&category=family&channel=phone"):
        assert office.get(NEW + wrong).status_code == 422


def test_what_the_recipient_brings_is_ticked_off_and_what_bodies_hold_is_never_asked_for(office: Browser) -> None:
    page = office.get(CHOSEN).text
    assert 'name="brought" value="application"' in page
    assert 'name="file-application"' in page
    assert 'value="civil-records"' not in page
    assert "file-civil-records" not in page
    assert page.count("Талап кылынбайт, өзүбүз сурап алабыз") == 5
    assert "Медициналык-социалдык" not in page
    assert "Медициналык-социалдык" in office.get(CHOSEN.replace("single-mother", "disabled")).text


def test_nobody_is_asked_twice(office: Browser) -> None:
    page = office.get(CHOSEN).text
    assert page.count("аты-жөнү") == 1
    assert page.count("Телефон номери") == 1
    assert page.count('name="category"') == 1


def test_a_request_becomes_a_case_and_its_receipt_is_given(office: Browser, pilot_units: UnitsOfWork) -> None:
    answer = asked(office, "/cases/new", brought=["application", "passport"], **{"file-application": file_of()})
    assert answer.status_code == 200
    (case,) = cases(pilot_units)
    number, _secret = told(answer.text)
    assert number == case.number == "3-2026-00001"
    assert (case.asked.recipient, case.asked.contact) == (NAME, CONTACT)
    assert case.asked.documents == ("application", "passport")
    assert case.asked.fields == {
        "channel": "in_person",
        "category": "single-mother",
        "applicant": NAME,
        "address": ADDRESS,
        "phone": CONTACT,
        "children": 2,
        "family_members": 3,
        "declared_income": 4000.5,
        "consent": True,
    }
    for words in ("20 иш күнү", "31.03.2026", "/status/3-2026-00001", "паспорту"):
        assert words in answer.text, words
    assert NAME not in answer.text


def test_files_are_kept_with_the_case_and_sealed_into_its_record(office: Browser, pilot_units: UnitsOfWork) -> None:
    asked(office, "/cases/new", **{"file-application": file_of(name="../үй/арыз.docx")})
    (case,) = cases(pilot_units)
    with pilot_units(reading=True) as unit:
        (file,) = unit.case_files.of_case(case.id)
        record = unit.cases.record(case.id)
    assert (file.name, file.media_type, file.document, file.by) == (
        "арыз.pdf", "application/pdf", "application", "Асанова official",
    )  # fmt: skip
    assert case.asked.documents == ("application",)
    assert [entry.note for entry in record if entry.kind is EntryKind.FILED] == [f"арыз.pdf {file.hash}"]
    assert first_broken(record) is None
    answer = office.get(f"/cases/{case.number}/files/1")
    assert answer.data == PDF
    assert answer.headers["Content-Disposition"].startswith("attachment;")
    assert answer.headers["X-Content-Type-Options"] == "nosniff"
    assert "sandbox" in answer.headers["Content-Security-Policy"]
    assert office.get(f"/cases/{case.number}/files/2").status_code == 404


def test_the_case_shows_documents_against_the_list_of_the_standard(office: Browser, pilot_units: UnitsOfWork) -> None:
    asked(office, "/cases/new", brought=["passport"], **{"file-application": file_of(), "file-other": file_of()})
    (case,) = cases(pilot_units)
    for place in ("", "/file"):
        page = office.get(f"/cases/{case.number}{place}").text
        documents = page[page.index('class="case-documents"') :].partition("</ul>")[0]
        assert documents.count(">тапшырылды<") == 2
        assert documents.count(">тапшырылган жок<") == 1
        assert documents.count("органдан суралат") == 5
        assert documents.count(f'href="/cases/{case.number}/files/') == 2
        assert documents.index("Арыз берүүчүнүн паспорту") < documents.index("Башка файлдар")
        assert ("SHA-256" in documents) == bool(place)


@pytest.mark.parametrize("content", [b"MZ\x90 a program", b"<html>", b"", b"%PDF-1.7 broken off"])
def test_a_file_is_told_by_its_content_and_not_by_its_name(
    office: Browser, pilot_units: UnitsOfWork, content: bytes
) -> None:
    answer = asked(office, "/cases/new", **{"file-application": file_of(content)})
    assert answer.status_code == 422
    assert "PDF, JPEG же PNG эмес" in answer.text
    assert cases(pilot_units) == ()


def test_mistakes_are_said_in_our_words_and_nothing_that_was_typed_is_lost(
    office: Browser, pilot_units: UnitsOfWork
) -> None:
    answer = asked(office, "/cases/new", recipient="", **{"field-children": "эки", "field-consent": ""})
    assert answer.status_code == 422
    for words in ("Аты-жөнү жазылган эмес", "сан жазыңыз", "толтурулган эмес", f">{ADDRESS}<", 'value="эки"'):
        assert words in answer.text, words
    assert cases(pilot_units) == ()


def test_a_form_sent_twice_is_one_case_and_the_same_receipt(office: Browser, pilot_units: UnitsOfWork) -> None:
    page = office.get(CHOSEN).text
    key = page.partition('name="key" value="')[2].partition('"')[0]
    first, second = (asked(office, "/cases/new", key=key) for _ in range(2))
    assert told(first.text) == told(second.text)
    other = asked(office, "/cases/new", key=key, recipient="Башка Адам")
    assert told(other.text)[1] != told(first.text)[1]
    assert len(cases(pilot_units)) == 2


def test_a_form_with_a_key_that_nobody_gave_out_is_refused(office: Browser, pilot_units: UnitsOfWork) -> None:
    for key in ("", "first", "a.b", "0" * 32):
        assert asked(office, "/cases/new", key=key).status_code == 422
    assert cases(pilot_units) == ()


def test_the_receipt_is_seen_in_both_official_languages_for_a_short_time_and_by_nobody_else(
    office: Browser, app: APIFlask, clock: Clock
) -> None:
    number, secret = told(asked(office, "/cases/new").text)
    office.set_cookie("language", "ru")
    russian = office.get(f"/status/{number}/receipt").text
    assert "Секретное слово" in russian
    assert told(russian) == (number, secret)
    assert f'href="{NEW}"' in russian
    assert fresh(app).get(f"/status/{number}/receipt").location == f"/status/{number}"
    clock.forward(timedelta(minutes=11))
    assert office.get(f"/status/{number}/receipt").status_code == 303


def test_officials_of_another_body_neither_take_requests_nor_files(
    office: Browser, app: APIFlask, pilot_units: UnitsOfWork
) -> None:
    asked(office, "/cases/new", **{"file-application": file_of()})
    (case,) = cases(pilot_units)
    other = fresh(app)
    other.sign_in(stranger(pilot_units, "library", Role.OFFICIAL))
    assert other.get(NEW).status_code == 404
    assert other.get(f"/cases/{case.number}/files/1").status_code == 404
