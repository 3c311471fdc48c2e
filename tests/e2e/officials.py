"""The family benefit on pilot: officials in its positions, two bodies that are asked, a controller, a recipient."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from functools import cached_property
from typing import TYPE_CHECKING, Literal

from playwright.sync_api import Browser, BrowserContext, Page, ViewportSize, expect

from regdesigner.application.cases.keeping_time import KeepingTime, Kept
from regdesigner.application.ports.accounts import Session
from regdesigner.domain.account import Account, Role
from regdesigner.domain.pilot import Appointment, BodyRequest, Pilot
from regdesigner.server.sessions import key_of
from tests.e2e.looking import NARROW, WIDE

if TYPE_CHECKING:
    from tests.e2e.conftest import Application

PATIENCE = 15_000
"""Milliseconds: a slow machine is no fault."""
BENEFIT = "3-family-benefit"
OWN_BODY = "social-departments"
Somebody = Literal["manager", "controller", "reception", "specialist", "chair", "tax", "civil", "keeper", "recipient"]
NAMES: Mapping[Somebody, tuple[str, Role, str | None]] = {
    "manager": ("Сыдыкова Бегимай", Role.ANALYST, OWN_BODY),
    "controller": ("Токтосунова Гүлнара", Role.CONTROLLER, OWN_BODY),
    "reception": ("Абдыева Айнура", Role.OFFICIAL, OWN_BODY),
    "specialist": ("Мамытов Эркин", Role.OFFICIAL, OWN_BODY),
    "chair": ("Жумабаев Канат", Role.OFFICIAL, OWN_BODY),
    "tax": ("Осмонов Тилек", Role.BODY_REPRESENTATIVE, "tax-service"),
    "civil": ("Касымова Нуриза", Role.BODY_REPRESENTATIVE, "civil-registration"),
    "keeper": ("Орозбекова Жаңыл", Role.ADMINISTRATOR, None),
}
"""Invented people; the keeper may do everything, the recipient signs in nowhere."""
POSITIONS: Mapping[str, Somebody] = {
    "reception": "reception", "benefits": "specialist", "social-worker": "reception", "commission": "chair",
}  # fmt: skip


@dataclass
class Office:
    """A browser for each of these people, signed in as soon as it is used, at whatever time it is."""

    application: Application
    chromium: Browser
    contexts: dict[Somebody, BrowserContext] = field(default_factory=dict)
    complaints: list[str] = field(default_factory=list)

    def page(self, who: Somebody, path: str, language: str = "ky", size: ViewportSize = WIDE) -> Page:
        """The one page of somebody, at an address."""
        if who not in self.contexts:
            context = self.contexts[who] = self.chromium.new_context(base_url=self.application.address)
            context.set_default_timeout(PATIENCE)
            context.new_page().on("pageerror", lambda error: self.complaints.append(str(error)))
        context = self.contexts[who]
        cookies = {"language": language} | ({} if who == "recipient" else {"regdesigner": self._secret(who)})
        context.add_cookies(
            [{"name": name, "value": value, "url": self.application.address} for name, value in cookies.items()]
        )
        page = context.pages[0]
        page.set_viewport_size(size)
        answer = page.goto(path)
        assert answer is not None
        assert answer.ok, (path, answer.status)
        return page

    def close(self) -> None:
        """Everybody goes home, the pilot is over."""
        for context in self.contexts.values():
            context.close()
        with self.application.equipment.units_of_work() as unit:
            pilot = unit.pilots.get(BENEFIT)
            for each in unit.pilots.appointments(BENEFIT):
                unit.pilots.dismiss(each)
            if pilot is not None:
                unit.pilots.keep(replace(pilot, ended=self.application.clock()))
            unit.commit()

    @cached_property
    def accounts(self) -> Mapping[Somebody, int]:
        """Whose id; who has no account yet is given one."""
        found: dict[Somebody, int] = {}
        with self.application.equipment.units_of_work() as unit:
            for who, (name, role, body) in NAMES.items():
                known = unit.accounts.credentials(who)
                new = Account(0, who, name, frozenset((role,)), body)
                found[who] = (known.account if known else unit.accounts.add(new, "nobody knows the password")).id
            unit.commit()
        return found

    def _secret(self, who: Somebody) -> str:
        """A session that is not over now."""
        now = self.application.clock()
        secret, account = f"{who}-{now:%Y%m%d%H%M}", self.accounts[who]
        with self.application.equipment.units_of_work() as unit:
            if unit.sessions.get(key_of(secret)) is None:
                unit.sessions.add(Session(key_of(secret), account, now, now))
                unit.commit()
        return secret

    def forward(self, instant: datetime) -> Kept:
        """It is later now, and a worker has gone round."""
        self.application.clock.instant = instant
        carrying = self.application.equipment.carrying_out
        return KeepingTime(carrying.units, carrying).round(instant)

    def run_pilot(self) -> None:
        """The pilot as the manager would begin it: open to recipients, everybody in position."""
        accounts = self.accounts
        with self.application.equipment.units_of_work() as unit:
            unit.pilots.keep(Pilot(BENEFIT, 1, self.application.clock(), public=True))
            for position, who in POSITIONS.items():
                unit.pilots.appoint(Appointment(BENEFIT, position, accounts[who]))
                unit.pilots.appoint(Appointment(BENEFIT, position, accounts["keeper"]))
            unit.commit()

    def item(self, number: str, element: str) -> str:
        """What is open at an action or event of a case."""
        with self.application.equipment.units_of_work(reading=True) as unit:
            case = unit.cases.with_number(number).case.id
            return next(each.item for each in unit.cases.items(case) if each.element == element)

    def requests(self, number: str) -> Mapping[str, BodyRequest]:
        """The requests of a case, by the event that sent them; the newest where it sent several."""
        with self.application.equipment.units_of_work(reading=True) as unit:
            case = unit.cases.with_number(number).case.id
            return {each.element: each for each in unit.requests.of_case(case)}


def do_task(office: Office, who: Somebody, number: str, element: str, **fields: str) -> Page:
    """Find one's task in the list, fill in its form, complete it."""
    page = office.page(who, "/tasks")
    page.click(f"tr[data-task='{number}/{office.item(number, element)}'] a[data-open]")
    fill(page, **fields)
    page.click(".task-form .button--main")
    expect(page.locator(".messages .message--holds")).to_contain_text(number)
    return page


def fill(page: Page, **fields: str) -> None:
    """Fill in fields by their names: a choice is chosen, anything else written."""
    for name, value in fields.items():
        control = page.locator(f"[name='field-{name}']")
        expect(control.first).to_be_visible()
        if control.first.get_attribute("type") == "radio":
            page.check(f"[name='field-{name}'][value='{value}']")
        else:
            control.fill(value)


def follow(office: Office, number: str, secret: str, language: str) -> Page:
    """The recipient's page, by number and secret word."""
    page = office.page("recipient", "/status", language, NARROW)
    page.fill("#number", number)
    page.fill("#secret", secret)
    page.click("main .button--main")
    page.wait_for_url(f"**/status/{number}")
    return page
