"""What the views of the regulation editor have in common: the switch, findings, keys, tools of the diagram."""

from __future__ import annotations

import re

from playwright.sync_api import Page, expect

from tests.e2e.conftest import Opened
from tests.e2e.test_regulation_editor import TERM, choose, is_saved, opened_editor, set_term

SELECTED = "designer.modeler.get('selection').get().map(each => each.id).join(' ')"


def select(page: Page, element: str) -> None:
    page.evaluate(
        "id => designer.modeler.get('selection').select(designer.modeler.get('elementRegistry').get(id))", element
    )


def test_what_is_selected_stays_so_in_every_view_and_stands_in_the_address(open_page: Opened) -> None:
    page = opened_editor(open_page)
    choose(page, "accept")
    page.keyboard.press("Alt+2")
    expect(page.locator("#designer-table")).to_be_visible()
    expect(page.locator("#designer-panel")).to_be_hidden()
    page.wait_for_url("**view=table#accept")
    page.keyboard.press("Alt+3")
    expect(page.locator("#designer-paper")).to_be_visible()
    page.get_by_role("tab", name="Кагаз").press("ArrowLeft")
    expect(page.get_by_role("tab", name="Таблица")).to_have_attribute("aria-selected", "true")
    page.reload()
    page.wait_for_selector("body[data-checked]")
    expect(page.locator("body")).to_have_attribute("data-view", "table")
    assert page.evaluate(SELECTED) == "accept"
    page.keyboard.press("Alt+1")
    expect(page.locator(TERM)).to_be_visible()


def test_a_finding_opens_its_row_in_the_view_that_is_open(open_page: Opened) -> None:
    page = opened_editor(open_page)
    choose(page, "accept")
    set_term(page, 40)
    page.get_by_role("tab", name="Таблица").click()
    page.locator(".found[data-code=STD302] .found__to").click()
    focused = page.evaluate("document.activeElement.closest('#designer-table') !== null")
    assert focused is True
    expect(page.locator("body")).to_have_attribute("data-view", "table")
    page.keyboard.press("Alt+1")
    page.locator("[data-does=undo]").click()
    is_saved(page)


def test_findings_are_grouped_by_action_and_found_by_words(open_page: Opened) -> None:
    page = opened_editor(open_page, "ru")
    choose(page, "accept")
    set_term(page, 40)
    expect(page.locator(".found--error")).to_have_count(2)
    page.get_by_label("Группировать").select_option("place")
    expect(page.locator(".found__group")).to_have_text(["Приём обращения и документа 2"])
    page.get_by_label("Искать в замечаниях").fill("std302")
    expect(page.locator(".found")).to_have_count(1)
    page.get_by_label("Искать в замечаниях").fill("")
    page.get_by_label("Группировать").select_option("kind")
    page.locator("[data-does=undo]").click()
    expect(page.locator(".found--error")).to_have_count(0)
    is_saved(page)


def test_on_a_phone_one_reads_the_table_and_nothing_is_wider_than_it(open_page: Opened) -> None:
    page = opened_editor(open_page, "ru", 390, 844)
    expect(page.locator("body")).to_have_attribute("data-view", "table")
    for name in ("Таблица", "Документ", "Схема"):
        page.get_by_role("tab", name=name).click()
        assert page.evaluate("document.documentElement.scrollWidth") <= 390, name
    expect(page.locator("#designer-canvas")).to_be_visible()


def test_arrow_keys_walk_along_the_course_and_enter_opens_the_rows(open_page: Opened) -> None:
    page = opened_editor(open_page)
    page.evaluate("designer.modeler.get('canvas').focus()")
    page.keyboard.press("ArrowRight")
    walked = [page.evaluate(SELECTED)]
    for key in ("ArrowRight", "ArrowRight", "ArrowLeft"):
        page.keyboard.press(key)
        walked.append(page.evaluate(SELECTED))
    assert walked[1:] == ["inform", "accept", "inform"]
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.closest('#designer-panel') !== null") is True
    page.keyboard.press("Escape")
    page.keyboard.press("ArrowRight")
    assert page.evaluate(SELECTED) == "accept"


def test_all_keys_are_told(open_page: Opened) -> None:
    page = opened_editor(open_page, "ru")
    page.get_by_role("tab", name="Схема").press("?")
    dialog = page.locator("dialog.help")
    expect(dialog).to_contain_text("Ctrl+Z")
    expect(dialog).to_contain_text("На схеме")
    page.keyboard.press("Escape")
    expect(dialog).to_have_count(0)


def test_the_slack_of_each_action_is_shown_on_wish(open_page: Opened) -> None:
    page = opened_editor(open_page, "ru")
    page.get_by_role("button", name="Запас").click()
    expect(page.locator(".djs-overlay-slack").first).to_have_text(re.compile(r"\+ \d+ мин\."))
    page.get_by_role("button", name="Запас").click()
    expect(page.locator(".djs-overlay-slack")).to_have_count(0)


def test_the_diagram_is_laid_out_anew_and_one_step_back_brings_it_back(open_page: Opened) -> None:
    page = opened_editor(open_page, "ru")
    where = "(({ x, y }) => [ x, y ])(designer.modeler.get('elementRegistry').get('accept'))"
    page.evaluate(
        "(({ modeler }) => modeler.get('modeling').moveShape(modeler.get('elementRegistry').get('accept'),"
        " { x: 7, y: 5 }))(designer)"
    )
    before = page.evaluate(where)
    page.get_by_role("button", name="Разложить заново").click()
    page.wait_for_function(f"before => JSON.stringify({where}) !== JSON.stringify(before)", arg=before)
    page.locator("[data-does=undo]").click()
    assert page.evaluate(where) == before
    page.locator("[data-does=undo]").click()
    is_saved(page)


def test_the_palette_adds_a_position_and_asks_its_name(open_page: Opened) -> None:
    page = opened_editor(open_page, "ru")
    lanes = "designer.modeler.get('elementRegistry').filter(each => each.type === 'bpmn:Lane').length"
    before = page.evaluate(lanes)
    page.locator("[data-action='blank.position']").click()
    expect(page.locator(".panel__title")).to_have_text("Должность: Новая должность")
    assert page.evaluate(lanes) == before + 1
    page.locator("[data-does=undo]").click()
    assert page.evaluate(lanes) == before
    is_saved(page)


def test_the_menu_of_what_comes_next_offers_typical_actions(open_page: Opened) -> None:
    page = opened_editor(open_page, "ru")
    choose(page, "form-index")
    page.keyboard.press("a")
    expect(page.locator(".djs-popup .entry", has_text="Отказ в услуге")).to_be_visible()
    page.locator(".djs-popup .entry", has_text="Подписание решения").click()
    expect(page.locator(".panel__title")).to_have_text("Действие: Подписание решения")
    expect(page.locator("#designer-panel [data-at='reg:Action.kind']")).to_have_value("forming")
    page.locator("[data-does=undo]").click()
    is_saved(page)


DUTIES = "#designer-panel [data-at^='reg:Action.duty'][data-at$='.ru']"
PASTE = """() => {
  const { modeler } = designer;
  const pool = modeler.get('elementRegistry').find(each => each.businessObject?.processRef);
  const [ pasted ] = modeler.get('copyPaste').paste({ element: pool, point: { x: pool.x + 300, y: pool.y + 60 } });
  modeler.get('selection').select(pasted);
}"""


def test_what_is_copied_in_one_regulation_is_pasted_into_another_with_its_rows(open_page: Opened) -> None:
    page = opened_editor(open_page, "ru")
    choose(page, "accept")
    duties = page.locator(DUTIES).evaluate_all("all => all.map(each => each.value)")
    assert len(duties) > 2
    page.keyboard.press("Control+c")
    page.goto("/folders/3-family-benefit/regulation")
    page.wait_for_selector("body[data-checked]")
    page.evaluate(PASTE)
    expect(page.locator(".panel__title")).to_have_text("Действие: Приём обращения и документа")
    assert page.locator(DUTIES).evaluate_all("all => all.map(each => each.value)") == duties
    page.locator("[data-does=undo]").click()
    is_saved(page)
