"""The findings beside a draft are those of its newest state, whatever becomes of a question on its way."""

from __future__ import annotations

from playwright.sync_api import Route, expect

from tests.e2e.conftest import Opened
from tests.e2e.test_regulation_editor import choose, is_saved, opened_editor, write

OVERTAKEN = """async () => {
  const later = pause => new Promise(done => setTimeout(done, pause));
  const { api } = designer, xml = designer.xml.bind(designer), check = api.check.bind(api);
  let drawn = 0;
  designer.xml = () => drawn++ ? xml() : later(20).then(() => 'an older state');
  api.check = async (draft, signal) => {
    if (draft !== 'an older state') {
      return check(draft, signal);
    }
    await later(2000);
    return { ...designer.checked, findings: [ { code: 'STD301', severity: 'error', message: 'older' } ] };
  };
  await Promise.all([ designer.check(), designer.check() ]);
  await later(100);
}"""


def test_an_answer_about_an_older_state_that_comes_last_is_not_shown(open_page: Opened) -> None:
    page = opened_editor(open_page, "ru")
    expect(page.locator(".found--error")).to_have_count(0)
    page.evaluate(OVERTAKEN)
    expect(page.locator(".found--error")).to_have_count(0)


def test_a_question_that_was_lost_is_asked_again(open_page: Opened) -> None:
    page = opened_editor(open_page, "ru")
    lost: list[str] = []

    def lose_two(route: Route) -> None:
        if len(lost) < 2:
            lost.append(route.request.url)
            route.abort()
        else:
            route.continue_()

    page.route("**/check", lose_two)
    choose(page, "examine")
    write(page, "recording.ru", "")
    expect(page.locator(".tools__state--failed")).to_be_visible()
    expect(page.locator(".found[data-element='examine']")).not_to_have_count(0)
    expect(page.locator(".tools__state--failed")).to_have_count(0)
    assert len(lost) == 2
    page.locator("[data-does=undo]").click()
    expect(page.locator(".found[data-element='examine']")).to_have_count(0)
    is_saved(page)
