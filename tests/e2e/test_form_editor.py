"""The form of a task and a decision table, from the diagram to the file that is kept."""

from __future__ import annotations

import json

from playwright.sync_api import Page, expect

from tests.e2e.conftest import Opened

FOLDER = "/folders/5-expertise"
BECOME = """() => {
  const { modeler } = designer;
  const task = modeler.get('elementRegistry').get('%s');
  modeler.get('selection').select(modeler.get('bpmnReplace').replaceElement(task, { type: 'bpmn:BusinessRuleTask' }));
}"""
FIRST_WITH_FIELDS = """() => designer.modeler.get('elementRegistry').filter(each => /UserTask$/.test(each.type)
  && (each.businessObject.extensionElements?.values ?? []).some(({ $type }) => $type === 'reg:Field'))[0].id"""


def opened_diagram(open_page: Opened) -> Page:
    page = open_page(f"{FOLDER}/regulation")
    page.wait_for_function("window.designer?.ready")
    page.evaluate("designer.ready")
    return page


def is_kept(page: Page) -> None:
    expect(page.locator("body")).to_have_attribute("data-saved", "saved")


def form_of_the_first_task(page: Page) -> str:
    """From the diagram to the form of a task; the task."""
    task: str = page.evaluate(FIRST_WITH_FIELDS)
    page.evaluate(
        "id => designer.modeler.get('selection').select(designer.modeler.get('elementRegistry').get(id))", task
    )
    page.locator("[data-does=form]").click()
    page.wait_for_url(f"**/forms/{task}")
    is_kept(page)
    return task


def test_a_form_is_made_from_its_task_and_arranged_in_both_languages(open_page: Opened) -> None:
    page = opened_diagram(open_page)
    task = form_of_the_first_task(page)
    expect(page.locator("body")).to_have_attribute("data-found", "0")
    page.locator(".arranging .rows__add").last.click()
    page.locator("[data-at$='.text.ru']").fill("Сначала прочтите заявление")
    page.locator("[data-at$='.text.ru']").blur()
    expect(page.locator("body")).not_to_have_attribute("data-saved", "saved")
    is_kept(page)
    kept = json.loads(page.evaluate("path => fetch(path).then(got => got.text())", f"/api{FOLDER}/forms/{task}"))
    assert kept["components"][-1]["properties"] == {"text.ru": "Сначала прочтите заявление"}
    expect(page.locator(".arranged .fjs-form-field").first).to_be_visible()


def test_a_decision_table_is_made_from_its_task_and_filled_in(open_page: Opened) -> None:
    page = opened_diagram(open_page)
    task = page.evaluate(FIRST_WITH_FIELDS)
    page.evaluate(BECOME % task)
    page.locator("[data-does=table]").click()
    page.wait_for_url(f"**/decisions/{task}")
    is_kept(page)
    expect(page.locator(".hit-policy")).to_contain_text("Эрежелерди тандоо тартиби")
    page.locator("tbody td.output-cell").first.click()
    page.keyboard.type("12345")
    expect(page.locator("body")).not_to_have_attribute("data-saved", "saved")
    is_kept(page)
    assert "12345" in page.evaluate("path => fetch(path).then(got => got.text())", f"/api{FOLDER}/decisions/{task}")


def test_a_part_is_hidden_by_a_field_that_the_editor_declares_itself(open_page: Opened) -> None:
    page = opened_diagram(open_page)
    task = form_of_the_first_task(page)
    page.locator(".declaring summary").click()
    page.locator("[data-at='declare.label.ky']").fill("Кошумча эскертүү")
    page.locator("[data-at='declare.label.ru']").fill("Дополнительное замечание")
    page.locator("[data-does=declare]").click()
    part = page.locator(".part", has_text="koshumcha_eskertuu")
    expect(part).to_be_visible()
    page.locator(".declaring summary").click()
    page.locator("[data-at='declare.label.ky']").fill("Эскертүү керекпи")
    page.locator("[data-at='declare.type']").select_option("boolean")
    page.locator("[data-does=declare]").click()
    expect(page.locator(".part", has_text="eskertuu_kerekpi")).to_be_visible()
    hide = part.locator("[data-at$='.hide']")
    hide.select_option("eskertuu_kerekpi")
    part.locator("[data-at$='.hide.value']").select_option("= false")
    is_kept_with(page, task, "= eskertuu_kerekpi = false")
    expect(page.locator("body")).to_have_attribute("data-found", "0")
    hide.select_option("=")
    feel = part.locator("[data-at$='.hide.feel']")
    expect(feel).to_have_value("eskertuu_kerekpi = false")
    feel.fill("eskertuu_kerekpi = null")
    feel.press("Tab")
    is_kept_with(page, task, "= eskertuu_kerekpi = null")
    written = page.evaluate("path => fetch(path).then(got => got.text())", f"/api{FOLDER}/regulation")
    assert 'name="koshumcha_eskertuu"' in written
    assert "Дополнительное замечание" in written


def is_kept_with(page: Page, form: str, condition: str) -> None:
    """Until the file says so."""
    page.wait_for_function(
        """async ([path, condition]) => (await (await fetch(path)).text()).includes(`"hide": "${ condition }"`)""",
        arg=[f"/api{FOLDER}/forms/{form}", condition],
    )


def test_a_form_is_reached_from_the_table_too(open_page: Opened) -> None:
    page = opened_diagram(open_page)
    task = page.evaluate(FIRST_WITH_FIELDS)
    page.goto(f"{FOLDER}/regulation?view=table")
    page.wait_for_function("window.designer?.ready")
    fold = page.locator(f"[data-key='{task}'] [data-fold=fields]")
    fold.locator("> summary").click()
    fold.locator("[data-does=form]").click()
    page.wait_for_url(f"**/forms/{task}")
