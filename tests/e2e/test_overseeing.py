"""A refusal on a ground of the standard with reasons; a controller who finds the case that is overdue."""

from __future__ import annotations

import io
import zipfile
from datetime import timedelta
from pathlib import Path

import pytest
from playwright.sync_api import expect

from tests.e2e.conftest import NOW
from tests.e2e.looking import NARROW
from tests.e2e.officials import Office, follow
from tests.e2e.seeded_cases import case_at

pytestmark = pytest.mark.timeout(300)
WHY = "Өкүлдүн ишеним каты жок, арыз берүүчү аны бербегенин айтты."


def test_documents_are_refused_on_a_ground_of_the_standard_with_reasons(office: Office) -> None:
    office.run_pilot()
    begun = case_at(office, "inform", "accept")
    number = begun.case.number
    page = office.page("specialist", f"/tasks/{number}/{office.item(number, 'check')}")
    expect(page.locator(".grounds")).to_be_hidden()
    page.check("[name=field-completeness][value=refuse]")
    expect(page.locator(".grounds")).to_be_visible()
    page.check("[name=ground][value=no-authority]")
    page.click(".task-form .button--main")
    expect(page.locator("#reasons-error")).to_be_visible()
    expect(page.locator("[name=ground][value=no-authority]")).to_be_checked()
    page.fill("#reasons", WHY)
    page.click(".task-form .button--main")
    expect(page.locator(".messages .message--holds")).to_contain_text(number)
    page = office.page("reception", f"/tasks/{number}/{office.item(number, 'refuse-documents')}")
    expect(page.locator("[name=field-documents_refusal_ground][value=no-authority]")).to_be_checked()
    page.click(".task-form .button--main")
    expect(page.locator(".messages .message--holds")).to_contain_text(number)
    page = office.page("controller", f"/cases/{number}")
    expect(page.locator(".timeline__ground", has_text="ыйгарым укугу жок").first).to_be_visible()
    expect(page.locator(".timeline__note", has_text=WHY).first).to_be_visible()
    page = follow(office, number, begun.secret, "ky")
    expect(page.locator(".message--warning").first).to_contain_text("ыйгарым укугу жок")
    expect(page.locator(".message--warning").first).to_contain_text(WHY)
    expect(page.locator("[aria-labelledby=appeal-title]")).to_be_visible()


def test_a_controller_finds_the_overdue_case(office: Office) -> None:
    office.run_pilot()
    late = case_at(office, "inform", "accept").case.number
    office.forward(NOW + timedelta(days=42))
    early = case_at(office, "inform", "accept").case.number
    page = office.page("controller", "/cases", "ru")
    page.click(".figure--overdue")
    expect(page.locator(".figure--overdue")).to_have_attribute("aria-current", "true")
    expect(page.locator("table.cases")).not_to_contain_text(early)
    with page.expect_download() as saving:
        page.click("a[href^='/cases/export.xlsx']")
    table = _texts(saving.value.path())
    assert late in table
    assert early not in table
    page.click(f"table.cases a:text-is('{late}')")
    expect(page.locator(".case__state .badge--breach")).to_contain_text("просрочено")
    expect(page.locator(".timeline")).to_contain_text("Срок нарушен, сообщено контролёру")
    page = office.page("controller", "/cases?standing=overdue", "ky", NARROW)
    expect(page.locator("table.cases")).to_contain_text(late)


def _texts(path: Path) -> str:
    """The cells of a table for spreadsheets, as they stand in it."""
    with zipfile.ZipFile(io.BytesIO(path.read_bytes())) as packed:
        return "".join(packed.read(name).decode() for name in packed.namelist() if name.endswith(".xml"))
