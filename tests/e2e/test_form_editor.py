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


def test_a_form_is_made_from_its_task_and_arranged_in_both_languages(open_page: Opened) -> None:
    page = opened_diagram(open_page)
    task = page.evaluate(FIRST_WITH_FIELDS)
    page.evaluate(
        "id => designer.modeler.get('selection').select(designer.modeler.get('elementRegistry').get(id))", task
    )
    page.locator("[data-does=form]").click()
    page.wait_for_url(f"**/forms/{task}")
    is_kept(page)
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
