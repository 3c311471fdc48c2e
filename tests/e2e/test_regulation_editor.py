"""The diagram view of the regulation editor, in a real browser."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from regdesigner.bpmn.document import read_document
from regdesigner.bpmn.reader import read_regulation
from regdesigner.domain.regulation import Regulation
from tests.e2e.conftest import Opened
from tests.e2e.drawing import append
from tests.e2e.looking import violations

EDITOR = "/folders/9.6-udc-index/regulation"
TERM = "#designer-panel [data-at='reg:Action.term.amount']"
KEPT = "localStorage.getItem(Object.keys(localStorage).find(key => key.startsWith('regdesigner.draft.')))"
"""What the browser keeps of a draft that is not saved."""
INTO_THE_MIDDLE = """id => {
  const [ canvas, { x, y } ] = [ designer.modeler.get('canvas'), designer.modeler.get('elementRegistry').get(id) ];
  const { width, height } = canvas.viewbox();
  canvas.viewbox({ x: x - width * 0.6, y: y - height * 0.4, width, height });
}"""

ONTO_THE_BORDER = """() => {
  const registry = designer.modeler.get('elementRegistry');
  const task = registry.find(({ type }) => type === 'bpmn:UserTask');
  const [ lane ] = registry.filter(({ type }) => type === 'bpmn:Lane').sort((one, other) => one.y - other.y);
  designer.modeler.get('modeling').moveShape(task, { x: 0, y: lane.y + lane.height - task.y - task.height / 2 });
  return task.id;
}"""
RENAMED = """id => {
  const modeler = designer.modeler;
  modeler.get('modeling').updateProperties(modeler.get('elementRegistry').get(id), { name: 'Башка' });
}"""
LANES = "id => designer.modeler.get('elementRegistry').get(id).businessObject.lanes.length"


def opened_editor(open_page: Opened, language: str = "ky", width: int = 1280, height: int = 720) -> Page:
    """The editor when the regulation is drawn and checked."""
    page = open_page(EDITOR, language, width, height)
    page.wait_for_selector("body[data-checked]")
    return page


def choose(page: Page, element: str) -> None:
    """Click on an element of the drawing, away from the marks on its left."""
    page.evaluate(INTO_THE_MIDDLE, element)
    hit = page.locator(f".djs-element[data-element-id='{element}'] .djs-hit").first
    box = hit.bounding_box()
    assert box is not None
    hit.click(position={"x": 0.75 * box["width"], "y": 0.75 * box["height"]})


def finding(page: Page, code: str) -> str:
    return f".found[data-code='{code}']"


def set_term(page: Page, amount: int) -> None:
    page.fill(TERM, str(amount))
    page.press(TERM, "Tab")
    expect(page.locator("body")).not_to_have_attribute("data-saved", "saved")


def meaning(content: str) -> Regulation:
    """What a file says: lines, and the order in which it is drawn, play no part in it."""
    regulation = read_regulation(read_document(content.encode(), "regulation.bpmn"))
    drawing = regulation.drawing
    ordered = {
        name: tuple(sorted(getattr(drawing, name), key=lambda each: each.element)) for name in ("shapes", "edges")
    }
    return replace(regulation, code=(), drawing=replace(drawing, **ordered))


def write(page: Page, row: str, words: str) -> None:
    """Write into a row of the action that is chosen."""
    place = f"#designer-panel [data-at='reg:Action.{row}']"
    page.fill(place, words)
    page.press(place, "Tab")
    expect(page.locator("body")).not_to_have_attribute("data-saved", "saved")


def is_saved(page: Page) -> None:
    expect(page.locator("body")).to_have_attribute("data-saved", "saved", timeout=10_000)


def test_a_term_that_is_too_long_breaks_its_bar_and_one_click_clears_it(open_page: Opened) -> None:
    page = opened_editor(open_page)
    intake = page.locator("[data-limit=intake]")
    expect(intake).to_have_class(re.compile("limit--holds"))
    choose(page, "accept")
    set_term(page, 40)
    expect(page.locator(finding(page, "STD301"))).to_be_visible()
    expect(page.locator(finding(page, "STD302"))).to_be_visible()
    expect(intake).to_have_class(re.compile("limit--breach"))
    expect(page.locator(".mark--error")).to_have_count(1)
    page.locator("[data-limit=total] button").click()
    expect(page.locator(".djs-element.on-worst-path[data-element-id=accept]")).to_have_count(1)
    assert page.locator(".djs-connection.on-worst-path").count() > 3
    expect(page.locator("#designer-canvas")).to_have_attribute("data-way", "breach")
    page.locator(f"{finding(page, 'STD302')} .button").click()
    expect(intake).to_have_class(re.compile("limit--holds"))
    expect(page.locator(TERM)).to_have_value("10")
    expect(page.locator(".found--error")).to_have_count(0)
    is_saved(page)
    page.reload()
    page.wait_for_selector("body[data-checked]")
    choose(page, "accept")
    expect(page.locator(TERM)).to_have_value("10")


def test_one_step_back_undoes_one_change_of_the_panel(open_page: Opened) -> None:
    page = opened_editor(open_page)
    choose(page, "examine")
    before = page.input_value(TERM)
    set_term(page, 29)
    expect(page.locator(finding(page, "STD301"))).to_be_visible()
    page.locator("[data-does=undo]").click()
    expect(page.locator(TERM)).to_have_value(before)
    expect(page.locator(".found--error")).to_have_count(0)
    is_saved(page)


def test_what_is_tried_out_is_proven_but_not_saved(open_page: Opened) -> None:
    page = opened_editor(open_page, "ru")
    page.get_by_role("button", name="Что, если…").click()
    choose(page, "examine")
    set_term(page, 28)
    expect(page.locator("[data-limit=total]")).to_have_class(re.compile("limit--breach"))
    expect(page.locator("body")).to_have_attribute("data-saved", "trying")
    page.get_by_role("button", name="Вернуть как было").click()
    expect(page.locator("[data-limit=total]")).to_have_class(re.compile("limit--holds"))


def test_an_action_is_appended_with_its_number_and_both_names(open_page: Opened) -> None:
    page = opened_editor(open_page, "ru")
    choose(page, "form-index")
    page.locator(".djs-context-pad .append-typical").click()
    page.locator(".djs-popup .entry", has_text="Рассмотрение").click()
    expect(page.locator(".panel__title")).to_have_text("Действие: Рассмотрение документов")
    expect(page.locator("[data-at='name.ky']")).to_have_value("Документтерди карап текшерүү")
    expect(page.locator("[data-at='reg:Action.number']")).to_have_value("10")
    expect(page.locator(".found--error").first).to_be_visible()
    page.locator("[data-does=undo]").click()
    expect(page.locator(".found--error")).to_have_count(0)
    is_saved(page)


def test_what_is_appended_on_the_border_of_two_positions_belongs_to_one_of_them(open_page: Opened) -> None:
    page = opened_editor(open_page, "ru")
    on_border = page.evaluate(ONTO_THE_BORDER)
    assert page.evaluate(LANES, on_border) == 0
    assert page.evaluate(LANES, append(page, on_border, "Рассмотрение")) == 1


def test_a_click_is_not_lost_where_something_else_changes_meanwhile(open_page: Opened) -> None:
    page = opened_editor(open_page)
    choose(page, "inform")
    duties = page.locator("#designer-panel [data-row='3'] .rows__list > li")
    before = duties.count()
    page.locator("[data-at='reg:Action.duty.add']").hover()
    page.mouse.down()
    page.evaluate(RENAMED, "accept")
    page.mouse.up()
    expect(duties).to_have_count(before + 1)


def test_without_the_net_nothing_is_lost(open_page: Opened) -> None:
    page = opened_editor(open_page)
    choose(page, "inform")
    page.context.set_offline(True)
    write(page, "recording.ru", "Регистрируется в журнале обращений")
    expect(page.locator("body")).to_have_attribute("data-saved", "failed", timeout=10_000)
    assert "Регистрируется в журнале обращений" in json.loads(page.evaluate(KEPT))["xml"]
    page.context.set_offline(False)
    is_saved(page)
    assert page.evaluate(KEPT) is None


def test_two_people_keep_both_changes(open_page: Opened) -> None:
    one, other = opened_editor(open_page), opened_editor(open_page, "ru")
    for page, row, words in ((one, "recording.ky", "Журналга жазылат"), (other, "ground.ru", "Поступление обращения")):
        choose(page, "hand-over")
        write(page, row, words)
        if page is one:
            is_saved(one)
    dialog = other.locator("dialog.clash")
    expect(dialog).to_be_visible(timeout=10_000)
    dialog.get_by_role("button", name="Объединить оба").click()
    is_saved(other)
    one.reload()
    one.wait_for_selector("body[data-checked]")
    choose(one, "hand-over")
    expect(one.locator("[data-at='reg:Action.recording.ky']")).to_have_value("Журналга жазылат")
    expect(one.locator("[data-at='reg:Action.ground.ru']")).to_have_value("Поступление обращения")


def test_saving_keeps_everything_that_the_profile_and_other_vendors_say(open_page: Opened, models: Path) -> None:
    page = opened_editor(open_page)
    vendor = '<v:mark xmlns:v="urn:vendor" colour="red"><v:inner>7</v:inner></v:mark>'
    for path in sorted(models.glob("*/regulation.bpmn")):
        before = path.read_text("utf-8").replace("<bpmn:extensionElements>", f"<bpmn:extensionElements>{vendor}", 1)
        saved = page.evaluate(
            "async xml => { await designer.modeler.importXML(xml); return (await designer.modeler.saveXML()).xml; }",
            before,
        )
        assert meaning(saved) == meaning(before), path
        assert 'colour="red"' in saved, path
        assert "7</v:inner>" in saved, path


@pytest.mark.parametrize("language", ["ky", "ru", "en"])
def test_the_editor_is_open_to_everybody_and_says_every_text(open_page: Opened, language: str) -> None:
    page = opened_editor(open_page, language)
    for element in ("accepted", "request", "served", "reader-service", "accept"):
        page.evaluate("id => designer.panel.select(id)", element)
        assert "designer-" not in page.inner_text("body")
    assert language != "ky" or violations(page) == []  # what axe asks for is the same in every language
