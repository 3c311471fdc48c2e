"""Every page, as people see it who need large letters, a keyboard, a screen reader, a dark screen or a small one."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import cycle
from pathlib import Path

import pytest
from playwright.sync_api import Page, ViewportSize, expect

from regdesigner.application.library.bringing import ForeignDiagram
from regdesigner.application.ports.jobs import Job, JobNote
from regdesigner.application.ports.library import REGULATION
from regdesigner.server.work.kinds import FOLDERS
from tests.depth import DEPTH
from tests.e2e.conftest import NOW, Application, Opened
from tests.e2e.looking import NARROW, WIDE, sideways, violations, when_ready
from tests.e2e.officials import Office
from tests.e2e.seeded_cases import pages_of_cases

pytestmark = pytest.mark.timeout(400)
FOLDER = "/folders/9.6-udc-index"
PAGES: dict[str, tuple[str, ...]] = {
    "registry.show": ("/registry", "/registry?q=жок&paid=free"),
    "registry.service": ("/registry/9.6", "/registry/1.1"),
    "registry.new": ("/registry/new",),
    "registry.edit": ("/registry/9.6/edit",),
    "bodies.show_all": ("/registry/bodies",),
    "bodies.new": ("/registry/bodies/new",),
    "bodies.edit": ("/registry/bodies/culture",),
    "exchange.choose": ("/registry/import",),
    "chapters.show_all": ("/registry/chapters",),
    "chapters.new": ("/registry/chapters/new",),
    "chapters.edit": ("/registry/chapters/9",),
    "past.show": ("/registry/history",),
    "work.show_all": ("/work",),
    "work.show": ("/work/seen-running", "/work/seen-done", "/work/seen-failed"),
    "beginning.papers": ("/work/papers",),
    "beginning.folders": ("/work/folders",),
    "pilots.show": (f"{FOLDER}/pilot",),
    "asking.show_all": ("/ask",),
    "recipients.find": ("/status",),
    "tasks.show_all": ("/tasks",),
    "requests.show_all": ("/requests",),
    "requests.late": ("/requests/late",),
    "delegation.show": ("/tasks/delegation",),
    "overview.show": ("/cases",),
    "stopped.show": ("/stopped",),
    "delivery_ways.show": ("/bodies/culture/delivery",),
    "folders.show_all": ("/folders",),
    "folders.show": (FOLDER, "/folders/seen-draft", "/folders/seen-adopted"),
    "folders.assumptions": (f"{FOLDER}/assumptions", "/folders/seen-adopted/assumptions"),
    "history.versions": ("/folders/seen-draft/versions",),
    "history.compare": ("/folders/seen-draft/compare",),
    "papers.show_all": (f"{FOLDER}/papers",),
    "papers.show": (f"{FOLDER}/papers/standard",),
    "making.new": ("/folders/new",),
    "making.choose": ("/import",),
    "regulations.editor": ("/folders/seen-draft/regulation?view=diagram",),
    "decisions.table_editor": ("/folders/seen-deciding/decisions/suits",),
    "task_forms.form_editor": (f"{FOLDER}/forms/accept",),
    "standards.show": ("/folders/seen-draft/standard",),
    "own_account.show": ("/account",),
    "accounts.show_all": ("/accounts",),
    "accounts.new": ("/accounts/new",),
    "accounts.show": ("/accounts/1",),
    "signing.sign_in": ("/sign-in",),
    "api.docs": ("/api/docs",),
}
"""Where each page is seen with the sample services; ``seen-draft`` is new and twice saved, ``seen-adopted`` foreign;
an action of ``seen-deciding`` decides by a table."""
OTHER_VIEWS = ("/folders/seen-draft/regulation?view=table", "/folders/seen-draft/regulation?view=paper")
NO_PAGES = frozenset(
    """assets.built case_files.save cases.file exchange.table exchange.workbook folders.scenarios front_door health.live
    health.ready metrics.show overview.workbook work.badge work.result""".split()
)
"""Files, parts of pages, and a way on."""
OF_A_CASE = frozenset(
    """asking.form case_start.new cases.show moving.show recipients.open_one recipients.show_receipt requests.show
    task.show""".split()
)
"""Pages that are there only while a pilot runs: seen with the cases of ``pages_of_cases``."""
OF_A_RECIPIENT = frozenset(("recipients.open_one", "recipients.show_receipt"))
READERS = ("/registry", "/folders", FOLDER, f"{FOLDER}/standard", f"{FOLDER}/papers/regulation", f"{FOLDER}/regulation",
           "/registry/new?chapter=2", "/folders/nowhere")  # fmt: skip
REFUSED = frozenset(("/registry/new?chapter=2", "/folders/nowhere"))
"""What differs for those who only read; these are refused."""
AT_REST = "() => document.getAnimations().forEach(each => each.effect.getTiming().iterations < 9 && each.finish())"
"""Colours that change into those of the dark by and by have changed."""
TURNS = (("ky", "ru"), ("ru", "ky"))[: 1 if DEPTH == 1 else 2]
"""Every page in one language each day, in both where tests look deep."""
WORK = ("running", "done", "failed")
FOREIGN = b"""<?xml version="1.0"?>
<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" targetNamespace="urn:elsewhere">
<process id="elsewhere"><startEvent id="begin"/><task id="look" name="Look"/><task id="write" name="Write"/>
<endEvent id="done"/><sequenceFlow id="f1" sourceRef="begin" targetRef="look"/>
<sequenceFlow id="f2" sourceRef="look" targetRef="write"/><sequenceFlow id="f3" sourceRef="write" targetRef="done"/>
</process></definitions>"""


@pytest.fixture(scope="module")
def seen(application: Application, models: Path) -> Iterator[None]:
    """A new draft that was saved twice, a diagram from elsewhere, one that decides by a table, long work."""
    bringing, by = application.bringing, application.keeper
    bringing.create(by, "9.6", None, NOW, "seen-draft")
    drawn = (models / "9.6-udc-index" / REGULATION).read_bytes()
    bringing.drafting.save(by, "seen-draft", 1, {REGULATION: drawn}, NOW)
    bringing.adopt(by, ForeignDiagram("seen.bpmn", FOREIGN), NOW, "ky", "seen-adopted")
    examine = re.search(rb'<bpmn:userTask id="examine".*?</bpmn:userTask>', drawn, re.DOTALL)
    assert examine is not None
    table = examine.group().replace(b"userTask", b"businessRuleTask")
    table = table.replace(b"<bpmn:extensionElements>", b'<bpmn:extensionElements><reg:table decision="suits"/>')
    bringing.create(by, "9.6", None, NOW, "seen-deciding")
    bringing.drafting.save(by, "seen-deciding", 1, {REGULATION: drawn.replace(examine.group(), table)}, NOW)
    long_work(application)
    yield
    with application.equipment.units_of_work() as unit:
        for name in WORK:
            unit.jobs.remove(f"seen-{name}")
        unit.commit()


def long_work(application: Application) -> None:
    """Work that goes on, work that is done but for a part, work that could not be done."""
    with application.equipment.units_of_work() as unit:
        for name in WORK:
            unit.jobs.add(Job(f"seen-{name}", application.keeper.id, FOLDERS, NOW, wanted={"file_name": "folders.zip"}))
            unit.jobs.progress(f"seen-{name}", 2, 3, "9.6-udc-index")
        unit.jobs.note("seen-done", JobNote("9.6-udc-index", folder="9.6-udc-index"))
        unit.jobs.note("seen-done", JobNote("gone", "job-folder-gone"))
        unit.jobs.finish("seen-done", NOW, "folders.zip")
        unit.jobs.fail("seen-failed", NOW, "job-our-fault")
        unit.commit()


def test_every_page_is_listed_here(application: Application) -> None:
    found = {rule.endpoint for rule in application.app.url_map.iter_rules() if "GET" in (rule.methods or ())}
    pages = {each for each in found if not each.startswith("api_") and each != "api.openapi"}
    assert pages - NO_PAGES - OF_A_CASE == set(PAGES)


def faults(page: Page, address: str, size: ViewportSize = WIDE) -> list[str]:
    """What is wrong with a page by light in one size, and with its looks in the dark in the other."""
    when_ready(page)
    broken = [f"{address} {each}" for each in (*violations(page), *sideways(page))]
    page.set_viewport_size(NARROW if size == WIDE else WIDE)
    page.emulate_media(color_scheme="dark")
    page.evaluate(AT_REST)
    broken += [f"{address} in the dark: {each}" for each in (*violations(page, looks=True), *sideways(page))]
    page.set_viewport_size(size)
    page.emulate_media(color_scheme="light")
    return broken


def all_faults(
    page: Page, addresses: Iterable[str], size: ViewportSize = WIDE, languages: tuple[str, ...] = ()
) -> list[str]:
    """One browser goes from page to page, from language to language; every page answers and says all its texts."""
    found = []
    for address, language in zip(addresses, cycle(languages or ("",)), strict=False):
        if language:
            page.context.add_cookies([{"name": "language", "value": language, "url": page.url}])
        answer = page.goto(address)
        assert answer is not None
        if answer.status >= (500 if address in REFUSED else 400):
            found.append(f"{address} answers {answer.status}")
        found += faults(page, address, size)
    return found


@pytest.mark.parametrize("languages", TURNS, ids="".join)
def test_nobody_is_kept_out_of_a_page(open_page: Opened, seen: None, languages: tuple[str, ...]) -> None:
    page = open_page("/health/live")
    addresses = (*(each for addresses in PAGES.values() for each in addresses), *OTHER_VIEWS)
    found = all_faults(page, addresses, languages=languages)
    assert not found, "\n".join(found)


@pytest.mark.parametrize("languages", TURNS, ids="".join)
def test_nobody_is_kept_out_of_a_running_pilot(office: Office, languages: tuple[str, ...]) -> None:
    pages, followed = pages_of_cases(office)
    assert set(pages) | OF_A_RECIPIENT >= OF_A_CASE
    page = office.page("keeper", "/health/live")
    found = all_faults(page, (each for addresses in pages.values() for each in addresses), languages=languages)
    for each in followed:
        number = each.case.number
        page.goto("/status")
        page.fill("#number", number)
        page.fill("#secret", each.secret)
        page.press("#secret", "Enter")
        page.wait_for_url(f"**/status/{number}")
        expect(page.locator(".progress-steps")).to_be_visible()
        found += all_faults(page, (f"/status/{number}", f"/status/{number}/receipt"), languages=languages)
    assert not found, "\n".join(found)


def test_nobody_is_kept_out_of_what_readers_see(open_page: Opened, seen: None) -> None:
    page = open_page("/health/live", "en", **NARROW, who="member")
    found = all_faults(page, READERS, NARROW)
    assert not found, "\n".join(found)


def test_nobody_is_kept_out_at_the_door(open_page: Opened) -> None:
    page = open_page("/registry", "en", who=None)
    found = faults(page, "/sign-in")
    page.fill("[name=login]", "nobody")
    page.fill("[name=password]", "nothing that is known")
    page.press("[name=password]", "Enter")
    page.wait_for_selector(".message--breach")
    assert found + faults(page, "/sign-in refused") == []
