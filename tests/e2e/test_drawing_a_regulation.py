"""An analyst draws a whole regulation of six actions, checks it, prints it, takes it away; it holds outside as well."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from regdesigner.bootstrap import regulation_folders
from regdesigner.cli.program import run
from tests.corpus.automatic import MONDAY, reports
from tests.e2e.conftest import Opened
from tests.e2e.drawing import (
    PANEL,
    append,
    at,
    choose,
    clear_drawing,
    everything_is_saved,
    put,
    tick,
    write,
    write_action,
    write_list,
    write_points,
    write_term,
)
from tests.e2e.printing import check_papers, take_away
from tests.e2e.regulation_words import (
    ACCEPT,
    ACCEPTED,
    CRITERIA,
    EXAMINE,
    FIELD,
    FORM,
    HAND_OVER,
    INFORM,
    REFUSE,
    RETURNED,
    SERVICE,
    give_standard,
)
from tests.e2e.steps import make_service


def draw(page: Page) -> dict[str, str]:
    """The course of actions, with the mouse alone; elements by what they are."""
    clear_drawing(page)
    drawn = {"start": put(page, "start", 250, 195)}
    for after, made, words in (
        ("start", "inform", "Информирование"),
        ("inform", "accept", "Приём"),
        ("accept", "question", "Решение"),
        ("question", "examine", "Рассмотрение"),
        ("examine", "form", "Формирование результата"),
        ("form", "hand_over", "Выдача результата"),
        ("hand_over", "end", "Услуга оказана"),
        ("question", "refuse", "Возврат документов"),
    ):
        drawn[made] = append(page, drawn[after], words)
    return drawn


def decide(page: Page, drawn: dict[str, str]) -> None:
    """The decision of accepting: what is decided, when each way is taken."""
    panel = page.locator(PANEL)
    choose(page, drawn["accept"])
    panel.locator(at("field.add")).click()
    write(panel, "field.0.label", FIELD)
    for number, words in enumerate((ACCEPTED, RETURNED)):
        panel.locator(at("field.0.variant.add")).click()
        write(panel, f"field.0.variant.{number}", words)
    assert ACCEPT.decision is not None
    write_list(panel, "reg:Action.decision", (ACCEPT.decision,))
    panel.locator(at("decision.0.field")).select_option(label=FIELD[1])
    tick(panel, "documents.passport")
    tick(panel, "refusals.no-passport")
    for way, criterion, variant in ((0, "accepted", ACCEPTED), (1, "returned", None)):
        choose(page, drawn["question"])
        panel.locator(".ways button.link").nth(way).click()
        write(panel, "reg:Branch.criterion", CRITERIA[criterion])
        if variant is None:
            panel.locator(at("default")).check()
        else:
            panel.locator(at("condition")).select_option(label=f"{FIELD[1]}: {variant[1]}")


def break_and_mend_a_term(page: Page, accept: str) -> None:
    """A term that is too long is found and its path lit; the fix beside it clears both."""
    intake = page.locator("[data-limit=intake]")
    expect(intake).to_have_class(re.compile("limit--holds"))
    choose(page, accept)
    write_term(page.locator(PANEL), 25)
    found = page.locator(".found[data-code='STD302']")
    expect(found).to_be_visible()
    intake.locator("button").click()
    expect(page.locator(f".djs-element.on-worst-path[data-element-id='{accept}']")).to_have_count(1)
    found.locator(".button").first.click()
    expect(intake).to_have_class(re.compile("limit--holds"))
    expect(page.locator(".found--error")).to_have_count(0)


@pytest.mark.timeout(600)
def test_a_regulation_is_drawn_checked_printed_and_carried_out(open_page: Opened, tmp_path: Path) -> None:
    page = open_page("/registry", "ru", who="analyst")
    folder = make_service(page, SERVICE)
    give_standard(page, folder)
    page.goto(f"{folder}/regulation")
    page.wait_for_selector("body[data-checked]")
    write_points(page.locator(PANEL))
    drawn = draw(page)
    for name, action in (("inform", INFORM), ("accept", ACCEPT), ("examine", EXAMINE), ("form", FORM),
                         ("hand_over", HAND_OVER), ("refuse", REFUSE)):  # fmt: skip
        choose(page, drawn[name])
        write_action(page.locator(PANEL), action)
    decide(page, drawn)
    expect(page.locator(".found--error")).to_have_count(0)
    break_and_mend_a_term(page, drawn["accept"])
    everything_is_saved(page)
    check_papers(page, folder)
    taken = take_away(page, folder, tmp_path)
    assert run(["validate", str(taken)]) == 0
    ended, trouble = reports(regulation_folders().load(taken, MONDAY.date()))
    assert {each.outcome for each in ended} == {"result", "refusal_of_documents"}, trouble
