"""What becomes of a draft in the regulation editor: kept in its file, found again, never forced on others."""

from __future__ import annotations

from difflib import unified_diff
from pathlib import Path

import pytest
from playwright.sync_api import Page, Route, expect

from regdesigner.application.regulations.keeping_form import in_its_form
from tests.e2e.conftest import Opened
from tests.e2e.test_regulation_editor import EDITOR, choose, is_saved, meaning, opened_editor, write

FILE = "/api/folders/9.6-udc-index/regulation"
RECORDING = "#designer-panel [data-at='reg:Action.recording.ru']"
READ = "async path => { const got = await fetch(path); return [ await got.text(), got.headers.get('ETag') ]; }"
PUT = """async ([ path, body, version ]) => {
  const token = document.querySelector('meta[name=csrf-token]').content;
  const headers = { 'Content-Type': 'application/xml', 'If-Match': version, 'X-CSRFToken': token };
  return (await fetch(path, { method: 'PUT', body, headers })).status;
}"""
DRAWN = """async xml => {
  const { modeler } = designer;
  await modeler.importXML(xml);
  const written = await designer.xml();
  const task = modeler.get('elementRegistry').find(each => !each.labelTarget && /Task$/.test(each.type));
  if (task) {
    modeler.get('modeling').updateProperties(task, { name: 'Башка сөздөр' });
  }
  return [ written, await designer.xml() ];
}"""


def stored(page: Page) -> tuple[str, str]:
    """The file as it is kept, and its version."""
    text, version = page.evaluate(READ, FILE)
    return text, version


def changed_lines(before: str, after: str) -> list[str]:
    told = unified_diff(before.splitlines(), after.splitlines(), n=0, lineterm="")
    return [line for line in told if line[0] in "+-" and line[:3] not in ("+++", "---")]


def without_saving(page: Page) -> None:
    """From now on nothing that is sent to be saved arrives."""

    def refuse(route: Route) -> None:
        route.abort() if route.request.method == "PUT" else route.continue_()

    page.route(f"**{FILE}", refuse)


def again(page: Page) -> None:
    page.reload()
    page.wait_for_selector("body[data-checked]")


def test_one_word_changes_one_line_and_comments_stay(open_page: Opened) -> None:
    page = opened_editor(open_page, "ru")
    text, version = stored(page)
    by_hand = text.replace("<bpmn:process", "<!-- written   by hand -->\n\n   <bpmn:process", 1)
    assert page.evaluate(PUT, [FILE, by_hand, version]) == 200
    again(page)
    choose(page, "examine")
    write(page, "recording.ru", "Отметка в журнале рассмотрения")
    is_saved(page)
    after, later = stored(page)
    assert len(changed_lines(by_hand, after)) == 2
    assert "<!-- written   by hand -->" in after
    page.locator("[data-does=undo]").click()
    is_saved(page)
    restored, last = stored(page)
    assert restored == by_hand
    write(page, "recording.ru", "x")
    page.locator("[data-does=undo]").click()
    is_saved(page)
    assert (stored(page)[1], last != later) == (last, True)


def test_files_of_all_kinds_keep_their_form_and_mean_what_was_drawn(
    open_page: Opened, models: Path, corpus: Path
) -> None:
    page = opened_editor(open_page)
    page.evaluate("designer.settings.may_edit = false")  # nothing of these files is to be saved in this folder
    for path in [*sorted(models.glob("*/regulation.bpmn")), *sorted(corpus.rglob("*.bpmn"))]:
        before = path.read_bytes()
        try:
            text = before.decode()
        except UnicodeDecodeError:
            continue
        written, drawn = (each.encode() for each in page.evaluate(DRAWN, text))
        assert in_its_form(before, written, written) == before, path
        after = in_its_form(before, written, drawn)
        assert meaning(after.decode()).actions == meaning(drawn.decode()).actions, path
        assert after == drawn or len(changed_lines(text, after.decode())) <= 4, path


def test_another_language_loses_neither_words_nor_place(open_page: Opened) -> None:
    page = opened_editor(open_page, "ru")
    choose(page, "examine")
    page.keyboard.press("Alt+2")
    page.keyboard.press("Alt+1")
    page.fill(RECORDING, "Отметка в карточке")
    with page.expect_navigation():
        page.locator("form[data-languages] [value=ky]").click()
    page.wait_for_selector("body[data-checked]")
    expect(page.locator("html")).to_have_attribute("lang", "ky")
    expect(page.locator(RECORDING)).to_have_value("Отметка в карточке")
    assert page.url.endswith("?view=diagram#examine")
    expect(page.locator(".notice")).to_have_count(0)


def test_a_draft_that_never_arrived_is_restored_and_may_be_thrown_away(open_page: Opened) -> None:
    page = opened_editor(open_page, "ru")
    choose(page, "examine")
    before = page.input_value(RECORDING)
    without_saving(page)
    write(page, "recording.ru", "Не дошло до сервера")
    expect(page.locator("body")).to_have_attribute("data-saved", "failed", timeout=10_000)
    again(page)
    expect(page.locator(".notice")).to_contain_text("Восстановлен проект")
    expect(page.locator(RECORDING)).to_have_value("Не дошло до сервера")
    page.unroute(f"**{FILE}")
    page.get_by_role("button", name="Отбросить").click()
    expect(page.locator(RECORDING)).to_have_value(before)
    is_saved(page)
    again(page)
    expect(page.locator(".notice")).to_have_count(0)


def test_a_draft_upon_an_older_version_asks_before_anything_is_saved(open_page: Opened) -> None:
    page, other = opened_editor(open_page, "ru"), opened_editor(open_page, "ru")
    choose(page, "examine")
    without_saving(page)
    write(page, "recording.ru", "Моё")
    expect(page.locator("body")).to_have_attribute("data-saved", "failed", timeout=10_000)
    choose(other, "inform")
    write(other, "recording.ru", "Чужое")
    is_saved(other)
    page.unroute(f"**{FILE}")
    again(page)
    page.locator("dialog.clash").get_by_role("button", name="Объединить оба").click(timeout=15_000)
    is_saved(page)
    text, _ = stored(page)
    assert (text.count("Моё"), text.count("Чужое")) == (1, 1)


def test_an_older_version_is_read_and_made_the_newest_again(open_page: Opened) -> None:
    page = open_page(f"{EDITOR}?version=1", "ru")
    page.wait_for_selector("body[data-checked]")
    expect(page.locator(".notice")).to_contain_text("только для чтения")
    choose(page, "examine")
    expect(page.locator(RECORDING)).to_be_disabled()
    first = page.input_value(RECORDING)
    with page.expect_navigation():
        page.get_by_role("button", name="Сделать снова новейшей").click()
    page.wait_for_selector("body[data-checked]")
    expect(page.locator(".notice")).to_have_count(0)
    expect(page.locator(RECORDING)).to_have_value(first)
    expect(page.locator(RECORDING)).to_be_enabled()


@pytest.mark.parametrize("taken", [True, False])
def test_what_is_tried_out_is_no_part_of_the_draft_when_one_leaves(open_page: Opened, taken: bool) -> None:
    page = opened_editor(open_page, "ru")
    choose(page, "examine")
    before = page.input_value(RECORDING)
    page.get_by_role("button", name="Что, если…").click()
    expect(page.locator("body")).to_have_attribute("data-saved", "trying")
    page.fill(RECORDING, "Проба")
    page.press(RECORDING, "Tab")
    page.wait_for_function("Object.keys(localStorage).some(key => key.startsWith('regdesigner.trial.'))")
    again(page)
    expect(page.locator(RECORDING)).to_have_value(before)
    page.get_by_role("button", name="Внести в проект" if taken else "Отбросить").click()
    expect(page.locator(RECORDING)).to_have_value("Проба" if taken else before)
    is_saved(page)
    assert ("Проба" in stored(page)[0]) is taken
    if taken:
        write(page, "recording.ru", before)
        is_saved(page)
