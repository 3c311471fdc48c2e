"""What people do again and again: a service, its folder, its standard by form."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from playwright.sync_api import Page, expect

Pair = tuple[str, str]
"""A text in Kyrgyz and in Russian."""


@dataclass(frozen=True)
class NewService:
    """A service of the state libraries that the registry does not have yet."""

    number: str
    name: Pair
    paid: str = "paid"
    bodies: Pair = field(default=("culture", "state-libraries"))


def make_service(page: Page, service: NewService) -> str:
    """Add the service to the registry, then make its folder; the folder's address."""
    page.goto("/registry/new")
    page.fill("#number", service.number)
    page.fill("#name-ky", service.name[0])
    page.fill("#name-ru", service.name[1])
    page.select_option("#responsible", service.bodies[0])
    page.select_option("#provider", service.bodies[1])
    page.check(f"#paid-{service.paid}")
    page.click("main .form .button--main")
    page.wait_for_url(f"**/registry/{service.number}")
    page.click("main .empty .button--main")
    page.wait_for_url("**/folders/**")
    return "/" + "/".join(page.url.split("/")[3:5])


def at(name: str) -> str:
    """The selector of a control by its name."""
    return f"[name='{name}']"


def write_pair(page: Page, path: str, words: Pair) -> None:
    """Write a text of the standard in both languages."""
    for language, text in zip(("ky", "ru"), words, strict=True):
        page.fill(at(f"{path}.{language}"), text)


def add_row(page: Page, path: str) -> str:
    """Another row of a list of the standard; the path of the new row."""
    rows = page.locator(f"[id='{path}'] > .rows__list > .row")
    count = rows.count()
    page.click(f"[id='{path}-add']")
    expect(rows).to_have_count(count + 1)
    return f"{path}.{count}"


def write_list(page: Page, path: str, texts: Iterable[Pair]) -> None:
    """Write texts, each into a row of its own."""
    for words in texts:
        write_pair(page, add_row(page, path), words)


def write_term(page: Page, path: str, amount: int, unit: str, basis: str = "working") -> None:
    """Write one of the three limits, or another term of the standard."""
    if page.locator(f"[id='{path}.kind-term']").count():
        page.check(f"[id='{path}.kind-term']")
        path = f"{path}.term"
    page.fill(at(f"{path}.amount"), str(amount))
    page.select_option(at(f"{path}.unit"), unit)
    page.select_option(at(f"{path}.basis"), basis)


def standard_is_saved(page: Page) -> None:
    """Save at once instead of waiting for the form to do so."""
    page.keyboard.press("Control+s")
    expect(page.locator("#standard-state .state--holds")).to_be_visible()


def api(page: Page, method: str, path: str, body: Any = None, base: int | None = None) -> Any:
    """Ask the API as the page that is open does."""
    headers = {"X-CSRFToken": page.get_attribute("meta[name=csrf-token]", "content") or ""}
    if base is not None:
        headers["If-Match"] = f'"{base}"'
    answer = page.request.fetch(f"/api{path}", method=method, data=body, headers=headers)
    assert answer.ok, answer.text()
    return answer.json()
