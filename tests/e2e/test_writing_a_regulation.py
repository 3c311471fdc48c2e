"""An analyst writes a whole regulation as tables, by keys alone; it is checked, printed, taken away and carried out."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from regdesigner.bootstrap import regulation_folders
from regdesigner.cli.program import run
from tests.corpus.automatic import MONDAY, reports
from tests.e2e.conftest import Opened
from tests.e2e.drawing import everything_is_saved
from tests.e2e.keyboard import Keyboard, at
from tests.e2e.printing import check_papers, take_away
from tests.e2e.regulation_words import (
    ACCEPT,
    CRITERIA,
    EXAMINE,
    FORM,
    HAND_OVER,
    INFORM,
    REFUSE,
    SERVICE,
    give_standard,
)
from tests.e2e.steps import NewService, make_service

WRITTEN = NewService("9.9", SERVICE.name)
CLICKS = """() => addEventListener('pointerdown', () => { document.body.dataset.clicked = 'yes'; }, true)"""


def outline(page: Page) -> list[str]:
    """The actions as the list beside the tables shows them."""
    return page.locator(".outline__list [data-to] .outline__name").all_inner_texts()


def arrange(page: Page, keys: Keyboard) -> str:
    """The typical course becomes the wanted one: what is too much goes, one action is added; its id."""
    keys.seek("Предоставить?")
    keys.reach(at("provided", "to-service-refused remove"))
    keys.press("Enter")
    expect(page.locator("[data-key=refuse-service]")).to_have_count(0)
    for element, name in (("interact", "Межведомственное"), ("examine", "Рассмотрение документов")):
        keys.seek(name)
        keys.choose_from_menu(element, "Удалить")
        expect(page.locator(f"[data-key={element}]")).to_have_count(0)
    keys.seek("Формирование результата")
    keys.press("Control+Enter")
    added: str = page.evaluate("document.activeElement.closest('[data-key]').dataset.key")
    assert keys.stands(at(added, "name.ky"))
    keys.write(added, "name", EXAMINE.name)
    keys.press("Alt+ArrowUp")
    assert outline(page)[2] == EXAMINE.name[1]
    return added


def decide(page: Page, keys: Keyboard) -> None:
    """What is decided where documents are taken in, what it draws from the standard, when each way is taken."""
    keys.seek(ACCEPT.recording[1])
    keys.tick_of_standard("accept", "documents", "passport")
    keys.tick_of_standard("accept", "refusals", "no-passport")
    keys.write("accepted", "to-documents-refused reg:Branch.criterion", CRITERIA["returned"])
    keys.write("accepted", "to-examine reg:Branch.criterion", CRITERIA["accepted"])


def break_and_mend_a_term(page: Page, keys: Keyboard) -> None:
    """A term that is too long is found beside it; the right one clears what was found."""
    intake = page.locator("[data-limit=intake]")
    found = page.locator("[data-key=accept] [data-found='4'] [data-code=STD302]")
    expect(intake).to_have_class(re.compile("limit--holds"))
    expect(found).to_have_count(0)
    keys.seek(ACCEPT.duties[-1][1])
    keys.term("accept", "reg:Action.term", 25)
    expect(found).to_be_visible()
    expect(intake).to_have_class(re.compile("limit--breach"))
    keys.reach(at("accept", "reg:Action.term.amount"), "Shift+Tab")
    keys.put(str(ACCEPT.term))
    keys.press("Enter")
    expect(found).to_have_count(0)
    expect(intake).to_have_class(re.compile("limit--holds"))


@pytest.mark.timeout(600)
def test_a_regulation_is_written_by_keys_checked_printed_and_carried_out(open_page: Opened, tmp_path: Path) -> None:
    page = open_page("/registry", "ru", who="analyst")
    folder = make_service(page, WRITTEN)
    give_standard(page, folder, WRITTEN)
    page.goto(f"{folder}/regulation?view=table")
    page.wait_for_selector("body[data-checked]")
    page.evaluate(CLICKS)
    keys = Keyboard(page)
    keys.write_points()
    added = arrange(page, keys)
    for element, sought, action in (
        ("inform", "Информирование о порядке", INFORM),
        ("accept", "Приём обращения", ACCEPT),
        (added, EXAMINE.name[1], EXAMINE),
        ("form-result", "Формирование результата", FORM),
        ("hand-over", "Выдача (направление)", HAND_OVER),
        ("refuse-documents", "Отказ в приёме", REFUSE),
    ):
        keys.seek(sought)
        keys.press("Shift+Tab")
        keys.write_action(element, action)
    decide(page, keys)
    expect(page.locator(".found--error")).to_have_count(0)
    break_and_mend_a_term(page, keys)
    everything_is_saved(page)
    expect(page.locator(".found--error")).to_have_count(0)
    expect(page.locator("body")).not_to_have_attribute("data-clicked", "yes")
    check_papers(page, folder)
    taken = take_away(page, folder, tmp_path)
    assert run(["validate", str(taken)]) == 0
    ended, trouble = reports(regulation_folders().load(taken, MONDAY.date()))
    assert {each.outcome for each in ended} == {"result", "refusal_of_documents"}, trouble
