"""What tests of the places of pilots begin with: the family benefit on pilot, its officials, a form filled in."""

from __future__ import annotations

import re
from collections.abc import Mapping
from io import BytesIO

from apiflask import APIFlask
from werkzeug.datastructures import FileStorage
from werkzeug.test import TestResponse

from regdesigner.application.ports.unit_of_work import UnitsOfWork
from regdesigner.domain.account import Account, Role
from regdesigner.domain.pilot import Appointment, Pilot
from tests.application.cases.pilot_cases import BENEFIT, MONDAY
from tests.fakes.unit_of_work import PlainHasher
from tests.server.conftest import PASSWORD, Browser

NAME, CONTACT = "Үлгүева Нургүл Асановна", "0555 123456"
PDF = b"%PDF-1.7\nan example\n%%EOF\n"
ADDRESS = "Бишкек ш., Мисал көч., 12"
FIELDS = {
    "Үй-бүлө чыныгы жашаган дарек": ADDRESS,
    "16 жашка чейинки балдардын саны": "2",
    "Үй-бүлө мүчөлөрүнүн саны": "3",
    "Үй-бүлөнүн арызда көрсөтүлгөн айлык кирешеси, сом": "4 000,50",
    "Маалыматты башка органдардан суроого макулмун": "yes",
}
"""What the start asks for, by the words of its labels."""
LANES = ("reception", "benefits", "commission", "social-worker")
_CONTROL = re.compile(
    r'<(?:label class="field__label" for="(field-[^"]+)"|fieldset[^>]* id="(field-[^"]+)")[^>]*>'
    r"\s*(?:<legend[^>]*>)?([^<]+)"
)
_KEY = re.compile(r'name="key" value="([^"]+)"')
_SECRET = re.compile(r'class="password">([^<]+)<')
_NUMBER = re.compile(r'class="receipt__number">([^<]+)<')


def on_pilot(units: UnitsOfWork, *, public: bool = False, folder: str = BENEFIT) -> None:
    """The pilot of a folder that is in the library, with one official in all its positions."""
    with units() as unit:
        unit.pilots.keep(Pilot(folder, 1, MONDAY, public))
        official = unit.accounts.credentials("official")
        assert official is not None
        for lane in LANES:
            unit.pilots.appoint(Appointment(folder, lane, official.account.id))
        unit.commit()


def stranger(units: UnitsOfWork, body: str, *roles: Role) -> str:
    """The login of somebody of another body."""
    login = f"of.{body}"
    with units() as unit:
        account = Account(0, login, "Бөтөнов", frozenset(roles or Role), body)
        unit.accounts.add(account, PlainHasher().hash(PASSWORD))
        unit.commit()
    return login


def fresh(app: APIFlask) -> Browser:
    """A browser of its own."""
    client = app.test_client()
    assert isinstance(client, Browser)
    return client


def filled(page: str, fields: Mapping[str, str] = FIELDS) -> dict[str, str]:
    """The form of a page, filled in by the words of its labels."""
    controls = {words.strip(): one or other for one, other, words in _CONTROL.findall(page)}
    typed = {controls[words]: value for words, value in fields.items()}
    found = _KEY.search(page)
    assert found is not None
    return {**typed, "key": found.group(1), "recipient": NAME, "contact": CONTACT}


def asked(browser: Browser, address: str, **more: object) -> TestResponse:
    """A form with category and way chosen, filled in and sent."""
    folder = {"folder": BENEFIT} if address.startswith("/cases") else {}
    choice = {"category": "single-mother", "channel": "electronic" if address.startswith("/ask") else "in_person"}
    page = browser.get(address, query_string={**folder, **choice})
    assert page.status_code == 200, page.text
    form = {"csrf_token": browser.token(), **folder, **choice, **filled(page.text), **more}
    answer = browser.post(address, data=form, content_type="multipart/form-data")
    return browser.get(answer.location) if answer.status_code == 303 else answer


def file_of(content: bytes = PDF, name: str = "арыз.pdf") -> FileStorage:
    """A file as a browser sends it; each is sent once."""
    return FileStorage(BytesIO(content), name)


def told(receipt: str) -> tuple[str, str]:
    """Number and secret word of a receipt."""
    number, secret = _NUMBER.search(receipt), _SECRET.search(receipt)
    assert number is not None
    assert secret is not None
    return number.group(1), secret.group(1)
