"""A pilot of the family benefit by everybody's hands: from the public form to the hand-over and the rating."""

from __future__ import annotations

import re
from datetime import timedelta

import pytest
from playwright.sync_api import expect

from tests.e2e.conftest import NOW
from tests.e2e.looking import NARROW
from tests.e2e.officials import BENEFIT, NAMES, POSITIONS, Office, do_task, fill, follow

pytestmark = pytest.mark.timeout(400)
PILOT = f"/folders/{BENEFIT}/pilot"
PDF = b"%PDF-1.7\nan example\n%%EOF\n"


def begin_pilot(office: Office) -> None:
    """The manager begins the pilot, appoints everybody, opens the public form."""
    page = office.page("manager", PILOT)
    page.click("form[action$='/begin'] button")
    for position, who in POSITIONS.items():
        row = page.locator(f"tr:has(form.pilot-appoint input[value='{position}'])")
        row.locator("select").select_option(str(office.accounts[who]))
        row.locator("form.pilot-appoint button").click()
        expect(row.locator(".pilot-holders")).to_contain_text(NAMES[who][0])
    page.click("form[action$='/public'] button")
    expect(page.locator("#public-title ~ p a")).to_have_attribute("href", f"/ask/{BENEFIT}")
    parties = page.locator("[aria-labelledby=parties-title] tbody tr")
    expect(parties).to_have_count(5)
    expect(parties.locator(".badge--holds")).to_have_count(5)


def ask(office: Office) -> tuple[str, str]:
    """A recipient asks at home; number and secret word of the receipt."""
    page = office.page("recipient", f"/ask/{BENEFIT}", size=NARROW)
    page.check("[name=category][value=single-mother]")
    page.click("main .button--main")
    page.check("#brought-application")
    page.set_input_files("#file-application", {"name": "арыз.pdf", "mimeType": "application/pdf", "buffer": PDF})
    page.fill("#recipient", "Үлгүева Нургүл")
    page.fill("#contact", "0555 000000")
    fill(page, address="Бишкек ш., Мисал көч., 12", children="2", family_members="3", declared_income="4 000,50",
         consent="yes")  # fmt: skip
    page.click("main .button--main")
    return page.inner_text(".receipt__number"), page.inner_text(".receipt .password")


def answer(office: Office, who: str, number: str, **fields: str) -> None:
    """An official of another body answers the request that waits there."""
    assert who in ("tax", "civil")
    page = office.page(who, "/requests")  # type: ignore[arg-type]
    page.click(f"tr:has-text('{number}') a")
    fill(page, **fields)
    page.click(".task-form .button--main")
    expect(page.locator(".message--holds")).to_contain_text(number)


def write_in(office: Office, number: str, element: str, **fields: str) -> None:
    """The specialist writes in an answer that came on paper."""
    page = office.page("specialist", f"/cases/{number}")
    item = page.locator(f"li[id='item-{office.item(number, element)}']")
    item.locator("summary").click()
    fill(page, **fields)
    item.locator("form button").click()
    expect(page.locator(".messages .message--holds")).to_be_visible()


def test_a_family_is_granted_the_benefit(office: Office) -> None:
    begin_pilot(office)
    number, secret = ask(office)
    do_task(office, "reception", number, "inform")
    do_task(office, "reception", number, "accept")
    do_task(office, "specialist", number, "check", completeness="return")
    do_task(office, "reception", number, "return-documents")

    office.forward(NOW + timedelta(days=2))
    mend(office, number, secret)
    do_task(office, "specialist", number, "check", completeness="complete")
    do_task(office, "specialist", number, "prepare-requests")
    requests = office.requests(number)
    answer(office, "civil", requests["ask-civil"].number, children_confirmed="2")
    write_in(office, number, "answer-fund", pensions="7200")
    write_in(office, number, "answer-land", real_estate="1")
    write_in(office, number, "answer-local", household_members="3")
    do_task(office, "reception", number, "visit", household_confirmed="yes")

    tax = requests["ask-tax"]
    assert tax.due is not None
    assert office.forward(tax.due + timedelta(minutes=1)).escalations >= 1
    late_is_seen(office, number, tax.number)
    answer(office, "tax", tax.number, taxable_income="0")
    do_task(office, "specialist", number, "conclude", average_income="1800")
    do_task(office, "chair", number, "decide", decision="grant")
    do_task(office, "specialist", number, "form-decision", benefit_amount="1600")
    do_task(office, "reception", number, "hand-over")
    whole_record(office, number)
    rate(office, number, secret)


def mend(office: Office, number: str, secret: str) -> None:
    """The clock stands still, the recipient sends what was missing, and it goes on."""
    page = follow(office, number, secret, "ru")
    expect(page.locator("main")).to_contain_text("Приостановлен")
    page.set_input_files("#file-application", {"name": "заявление.pdf", "mimeType": "application/pdf", "buffer": PDF})
    page.click(".awaited .button--main")
    expect(page.locator(".awaited")).to_have_count(0)
    page = office.page("controller", f"/cases/{number}")
    record = page.locator(".timeline")
    expect(record).to_contain_text("Мөөнөт токтоду")
    expect(record).to_contain_text("Мөөнөт улантылды")
    expect(record).to_contain_text("Файл келди")


def late_is_seen(office: Office, number: str, request: str) -> None:
    """The controller is told of the late answer."""
    page = office.page("controller", f"/cases/{number}", "ru")
    row = page.locator(f"[aria-labelledby=requests] tr:has-text('{request}')")
    expect(row.locator(".badge--breach")).to_contain_text("опоздал")
    expect(page.locator(".timeline")).to_contain_text("сообщено контролёру")


def whole_record(office: Office, number: str) -> None:
    """The case has ended, and the record tells everything in order, sealed."""
    page = office.page("controller", f"/cases/{number}")
    expect(page.locator(".case__state .badge")).to_contain_text("кызмат көрсөтүлдү")
    told = page.locator(".timeline__one")
    texts = told.all_inner_texts()[::-1]
    order = ["Иш башталды", "Мөөнөт токтоду", "Мөөнөт улантылды", "Суроо-талап жөнөтүлдү", NAMES["civil"][0],
             "көзөмөлчүгө билдирилди", NAMES["tax"][0], NAMES["chair"][0], "Жөлөк пул дайындалды"]  # fmt: skip
    places = [next(place for place, text in enumerate(texts) if words in text) for words in order]
    assert places == sorted(places)


def rate(office: Office, number: str, secret: str) -> None:
    """The recipient reads the result and rates the service."""
    page = follow(office, number, secret, "ky")
    expect(page.locator("main .message--holds").first).to_be_visible()
    for mark in page.locator(".rating__marks").all():
        mark.locator("[value='5']").check()
    page.fill("#remark", "Рахмат!")
    page.click("form[action$='/rating'] .button--main")
    expect(page.locator(".rating")).to_have_count(0)
    assert not re.search("Үлгүева|Мисал көч", page.inner_text("main"))
    record = office.page("controller", f"/cases/{number}").locator(".timeline")
    expect(record).to_contain_text("Баа берилди")
