"""What is done with a regulation once it is written: its papers are read, its folder is taken away."""

from __future__ import annotations

from pathlib import Path
from zipfile import ZipFile

from playwright.sync_api import Page

from tests.e2e.regulation_words import ACCEPT, CRITERIA, EXAMINE, FORM, HAND_OVER, INFORM, REFUSE
from tests.rendering.reading import docx_text, pdf_text


def check_papers(page: Page, folder: str) -> None:
    """Both papers say in both languages what was written."""
    for number, language in enumerate(("ky", "ru")):
        page.goto(f"{folder}/papers/regulation?lang={language}")
        for ending, text_of in (("docx", docx_text), ("pdf", pdf_text)):
            link = page.locator(f".head a[href*='.{language}.{ending}']").get_attribute("href")
            said = " ".join(text_of(page.request.get(link or "").body()).split())
            for action in (INFORM, ACCEPT, REFUSE, EXAMINE, FORM, HAND_OVER):
                assert action.name[number] in said, (language, ending)
            assert CRITERIA["accepted"][number] in said, (language, ending)


def take_away(page: Page, folder: str, place: Path) -> Path:
    """The folder from the zip file that the page of the service gives."""
    page.goto(folder)
    with page.expect_download() as given:
        page.locator("a[href$='export.zip']").click()
    with ZipFile(given.value.path()) as archive:
        archive.extractall(place)
    (found,) = place.iterdir()
    return found
