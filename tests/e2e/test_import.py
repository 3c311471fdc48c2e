"""Files from elsewhere, brought in by hand: each becomes a draft that says what it lacks, or is refused in words."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import FilePayload, Page, expect

from tests.depth import examples
from tests.e2e.conftest import Opened

PARTS = 4
"""So many tests share the files."""
EVERY_DAY = 4
"""So many of them are drawn in a browser, from every folder some; all are adopted and checked without one."""
MEGABYTE = 1024 * 1024
HEAD = b'<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" targetNamespace="urn:elsewhere">'
ENTITIES = b'<?xml version="1.0"?><!DOCTYPE d [<!ENTITY a SYSTEM "file:///etc/passwd">]>' + HEAD + b"&a;</definitions>"
LARGE = HEAD + b"<process id='p'><documentation>" + b"x" * (10 * MEGABYTE) + b"</documentation></process></definitions>"
REFUSED = {
    "an entity of another file": ("hostile.bpmn", ENTITIES),
    "xml that breaks off": ("broken.bpmn", HEAD + b"<process id='p'><task id='a'"),
    "ten megabytes without an action": ("large.bpmn", LARGE),
    "a zip that is none": ("packed.zip", b"PK\x03\x04" + b"no zip" * 20),
    "a picture": ("diagram.bpmn", b"\x89PNG\r\n\x1a\n" + bytes(range(256))),
    "nothing": ("empty.bpmn", b""),
}


def bring(page: Page, name: str, content: bytes) -> None:
    """Choose a file on the page of importing, and send it."""
    page.goto("/import")
    page.set_input_files("[name=file]", FilePayload(name=name, mimeType="application/xml", buffer=content))
    with page.expect_navigation():
        page.click("main .button--main")


def folder_of(page: Page) -> str:
    """The address of the folder whose page is open."""
    return "/".join(page.url.split("/")[3:5])


@pytest.mark.timeout(400)
@pytest.mark.parametrize("part", range(PARTS))
def test_every_foreign_diagram_is_listed_drawn_and_checked(open_page: Opened, corpus: Path, part: int) -> None:
    page = open_page("/import", "ru", who="analyst")
    page.set_default_timeout(60_000)
    files = sorted(corpus.rglob("*.bpmn"))
    assert files
    for file in files[:: max(1, len(files) // examples(EVERY_DAY))][part::PARTS]:
        bring(page, file.name, file.read_bytes())
        assert page.url.endswith("/assumptions"), (file.name, page.inner_text("main"))
        assert page.locator("main section li").count() > 0, file.name
        page.goto(f"/{folder_of(page)}/regulation")
        page.wait_for_selector("body[data-checked]")
        expect(page.locator("body")).to_have_attribute("data-saved", "saved")
        assert page.locator(".djs-shape").count() > 2, file.name
        assert page.locator(".found").count() > 0, file.name


@pytest.mark.parametrize("name", REFUSED)
def test_what_is_no_regulation_is_refused_in_words(open_page: Opened, name: str) -> None:
    page = open_page("/import", "ru", who="analyst")
    bring(page, *REFUSED[name])
    said = page.locator(".message--breach")
    expect(said).to_be_visible()
    expect(page.locator("#file-error")).to_contain_text("айл")
    assert page.locator("[name=file]").get_attribute("aria-invalid") == "true"


def test_a_file_above_the_limit_is_refused_with_the_limit(open_page: Opened, tmp_path: Path) -> None:
    page = open_page("/import", "ru", who="analyst")
    huge = tmp_path / "huge.bpmn"
    huge.write_bytes(b" " * (17 * MEGABYTE))
    page.set_input_files("[name=file]", huge)
    with page.expect_navigation():
        page.click("main .button--main")
    expect(page.locator("main")).to_contain_text("16")
