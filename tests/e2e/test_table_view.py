"""The table view of the regulation editor: a whole regulation is written without touching the diagram."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.e2e.conftest import Opened
from tests.e2e.looking import violations

TABLE = "/folders/9.6-udc-index/regulation?view=table"
TOLD = ".table-view__told"


@pytest.fixture
def opened_table(open_page: Opened) -> Opened:
    """Opens the table view when the regulation is checked."""

    def opened(language: str = "ky", width: int = 1280, height: int = 720) -> Page:
        page = open_page(TABLE, language, width, height)
        page.wait_for_selector("body[data-checked]")
        return page

    return opened


def cell(page: Page, action: str, place: str) -> Locator:
    """A control of an action: ``Action.ground.ky``."""
    return page.locator(f"[data-at='{action} reg:{place}']")


def course(page: Page) -> list[str]:
    """Captions of the tables from top to bottom, by their names."""
    names: list[str] = page.eval_on_selector_all(
        ".part--action caption textarea[lang=ky]", "all => all.map(each => each.value)"
    )
    return names


def is_saved(page: Page) -> None:
    expect(page.locator("body")).to_have_attribute("data-saved", "saved", timeout=30_000)


def back(page: Page) -> None:
    """One step back by the keyboard."""
    page.keyboard.press("Control+z")


def here(page: Page) -> str:
    """Where the cursor is."""
    at: str = page.evaluate("document.activeElement.dataset.at ?? ''")
    return at


def test_a_cell_is_edited_in_place_and_saved(opened_table: Opened) -> None:
    page = opened_table("ru")
    ground = cell(page, "accept", "Action.ground.ru")
    before = ground.input_value()
    ground.press_sequentially(" лично")
    expect(page.locator("body")).not_to_have_attribute("data-saved", "saved")
    is_saved(page)
    expect(ground).to_be_focused()
    page.reload()
    page.wait_for_selector("body[data-checked]")
    expect(cell(page, "accept", "Action.ground.ru")).to_have_value(f"{before} лично")


def test_the_table_looks_like_the_official_form(opened_table: Opened) -> None:
    page = opened_table("ru")
    table = page.locator("[data-key=accept] table.official")
    expect(table.locator("caption h3")).to_have_text("10.2. Действие № 2")
    expect(table.locator("tbody th[scope=row]")).to_have_count(8)
    expect(table.locator("tbody th[scope=row]").nth(3)).to_contain_text("максимальный срок его выполнения")
    assert table.locator("thead th").all_text_contents()[2:] == ["Кыргызча", "Русский"]


def test_enter_leads_from_row_to_row_in_one_language(opened_table: Opened) -> None:
    page = opened_table()
    cell(page, "hand-over", "Action.ground.ru").focus()
    walked = []
    for _ in range(9):
        page.keyboard.press("Enter")
        walked.append(here(page).removeprefix("hand-over ").removeprefix("reg:Action."))
    assert walked[0] == "responsible.ru"
    assert walked[1] == "duty.0.ru"
    assert walked[-1] == "handingOn.ru"
    assert {each for each in walked if not each.endswith(".ru")} == {"term.amount", "noDecision"}


def test_shift_and_enter_begin_a_line(opened_table: Opened) -> None:
    page = opened_table()
    result = cell(page, "inform", "Action.result.ky")
    before = result.input_value()
    result.focus()
    page.keyboard.press("Control+End")
    page.keyboard.press("Shift+Enter")
    page.keyboard.type("экинчи сап")
    expect(result).to_have_value(f"{before}\nэкинчи сап")
    back(page)
    expect(result).to_have_value(before)
    expect(result).to_be_focused()


def test_an_action_is_added_filled_and_moved_by_keyboard_and_taken_back(opened_table: Opened) -> None:
    page = opened_table()
    before = course(page)
    cell(page, "examine", "Action.recording.ky").focus()
    page.keyboard.press("Control+Enter")
    expect(page.locator(TOLD)).to_have_text("3-иш-аракеттен кийин 4-иш-аракет кошулду.")
    added = here(page).split()[0]
    assert here(page) == f"{added} name.ky"
    page.keyboard.type("Корутундуну даярдоо")
    page.keyboard.press("Tab")
    page.keyboard.type("Подготовка заключения")
    page.keyboard.press("Enter")
    page.keyboard.type("Сводка готова")
    page.keyboard.press("Tab")
    assert course(page)[3] == "Корутундуну даярдоо"
    expect(page.locator(f".outline [data-to={added}]")).to_contain_text("4.Корутундуну даярдоо")
    expect(page.locator(f"[data-key={added}] .mark-here--error").first).to_be_visible()
    page.keyboard.press("Alt+ArrowUp")
    expect(page.locator(TOLD)).to_have_text("Эми бул 3-иш-аракет.")
    assert course(page).index("Корутундуну даярдоо") == 2
    for _ in range(9):
        back(page)
    assert course(page) == before


def test_one_step_back_takes_away_an_added_action_and_keeps_the_place(opened_table: Opened) -> None:
    page = opened_table()
    before = course(page)
    cell(page, "examine", "Action.ground.ky").focus()
    page.keyboard.press("Control+Enter")
    expect(page.locator(".part--action")).to_have_count(len(before) + 1)
    is_saved(page)
    back(page)
    expect(page.locator(".part--action")).to_have_count(len(before))
    assert course(page) == before
    assert here(page).startswith("examine ")
    is_saved(page)


def test_actions_are_written_one_after_another_without_a_pause(opened_table: Opened) -> None:
    page = opened_table()
    cell(page, "examine", "Action.ground.ky").focus()
    for name in ("Биринчи", "Экинчи", "Үчүнчү"):
        page.keyboard.press("Control+Enter")
        page.keyboard.type(name)
    page.keyboard.press("Tab")
    assert course(page)[3:6] == ["Биринчи", "Экинчи", "Үчүнчү"]


def test_one_more_duty_by_keyboard(opened_table: Opened) -> None:
    page = opened_table()
    duties = page.locator("[data-key=inform] [data-at^='inform reg:Action.duty'][lang=ky]")
    before = duties.count()
    duties.last.focus()
    page.keyboard.press("Alt+Enter")
    expect(duties).to_have_count(before + 1)
    expect(duties.last).to_be_focused()
    back(page)
    expect(duties).to_have_count(before)
    page.locator("[data-at='inform reg:Action.duty.add']").click()
    expect(duties.last).to_be_focused()


def test_ways_part_lead_elsewhere_and_come_back(opened_table: Opened) -> None:
    page = opened_table("ru")
    before = course(page)
    page.locator("[data-at='inform after branch']").press("Enter")
    expect(page.locator(TOLD)).to_have_text("После действия 1 пути расходятся.")
    decision = here(page).split()[0]
    way = page.locator(f"[data-key={decision}] tbody[data-way]").first
    page.keyboard.type("Суроо")
    way.locator("textarea[lang=ru]").first.fill("все документы есть")
    way.locator("textarea[lang=ru]").last.fill("Критерий словами")
    choice = way.locator("select.go")
    choice.focus()
    choice.select_option("examine")
    expect(page.locator(f"[data-key={decision}] tbody[data-way] select.go").first).to_have_value(re.compile("examine"))
    for _ in range(5):
        back(page)
    assert course(page) == before


def test_two_actions_run_at_the_same_time(opened_table: Opened) -> None:
    page = opened_table("ru")
    branches = page.locator("[data-key=split] select.go")
    expect(branches).to_have_count(2)
    page.locator("[data-at='consult after parallel']").click()
    expect(branches).to_have_count(3)
    page.keyboard.type("Үчүнчү иш")
    page.locator("[data-at='split sequential']").click()
    expect(page.locator("[data-key=split]")).to_have_count(0)
    for _ in range(3):
        back(page)
    expect(branches).to_have_count(2)


def test_the_menu_of_an_action_changes_the_course_in_one_step(opened_table: Opened) -> None:
    page = opened_table("ru")
    before = page.locator(".part").count()
    for name in ("Дублировать", "Удалить", "Завершать отказом", "Ждать потребителя"):
        page.locator("[data-key=examine] .official__menu summary").click()
        page.locator("[data-key=examine] .menu__list").get_by_text(name, exact=True).click()
        expect(page.locator(".part")).not_to_have_count(before)
        back(page)
        expect(page.locator(".part")).to_have_count(before)


def test_the_position_is_chosen_in_row_two(opened_table: Opened) -> None:
    page = opened_table("ru")
    position = page.locator("[data-at='hand-over position']")
    position.select_option(label="Бухгалтер-кассир")
    expect(cell(page, "hand-over", "Action.responsible.ru")).to_have_attribute("placeholder", "Бухгалтер-кассир")
    position.focus()
    back(page)
    expect(cell(page, "hand-over", "Action.responsible.ru")).not_to_have_attribute("placeholder", "Бухгалтер-кассир")


def test_a_finding_stands_at_its_row_and_is_mended_there(opened_table: Opened) -> None:
    page = opened_table("ru")
    cell(page, "accept", "Action.term.amount").fill("40")
    cell(page, "accept", "Action.term.amount").press("Tab")
    mark = page.locator("[data-key=accept] [data-row='4'] [data-code=STD302]")
    expect(mark).to_contain_text("Ошибка:")
    expect(page.locator(".outline [data-to=accept]")).to_contain_text("Ошибка")
    mark.get_by_role("button").click()
    expect(cell(page, "accept", "Action.term.amount")).to_have_value("10")
    expect(mark).to_have_count(0)


def test_what_is_selected_stays_selected_from_view_to_view(opened_table: Opened) -> None:
    page = opened_table()
    cell(page, "form-index", "Action.ground.ky").focus()
    expect(page.locator(".outline [data-to=form-index]")).to_have_attribute("aria-current", "true")
    page.locator("#view-tab-diagram").click()
    expect(page.locator("#designer-panel [data-at='name.ky']")).to_have_value("УОК боюнча индексти түзүү")


def test_words_are_found(opened_table: Opened) -> None:
    page = opened_table("ru")
    page.locator(".outline__list button").nth(1).focus()
    page.keyboard.press("/")
    page.keyboard.type("удостоверяющ")
    expect(page.locator(".search__count")).to_have_text("0 из 0")
    page.locator(".search__field").fill("паспорту")
    expect(page.locator(".is-sought")).to_be_in_viewport()
    page.keyboard.press("Escape")
    assert "паспорту" in page.evaluate("document.activeElement.value")
    expect(page.locator(".is-sought")).to_have_count(0)


def test_f6_leads_round(opened_table: Opened) -> None:
    page = opened_table()
    cell(page, "accept", "Action.ground.ky").focus()
    areas = []
    for _ in range(3):
        page.keyboard.press("F6")
        areas.append(page.evaluate("document.activeElement.closest('.found-area, .outline, .part')?.className"))
    assert [area.split()[0] for area in areas] == ["found-area", "outline", "part"]


def test_nobody_is_kept_out_of_an_open_table(opened_table: Opened) -> None:
    page = opened_table()
    for fold in page.locator("[data-key=provisions] summary, [data-key=positions] summary").all():
        fold.click()
    page.locator("[data-key=accept] .fold summary").first.click()
    page.locator("[data-key=accept] .official__menu summary").click()
    assert violations(page) == []
