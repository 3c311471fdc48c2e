"""An analyst fills in the standard of a new service by its form, alone and beside somebody else."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from tests.e2e.conftest import Opened
from tests.e2e.steps import (
    NewService,
    Pair,
    add_row,
    at,
    make_service,
    standard_is_saved,
    write_list,
    write_pair,
    write_term,
)

pytestmark = pytest.mark.timeout(400)
COPIES = NewService("9.7", ("Сейрек китептин барактарын көчүрүп берүү", "Изготовление копий страниц редких книг"))
LISTS: dict[str, tuple[Pair, ...]] = {
    "legal_grounds": (("«Китепкана иши жөнүндө» мыйзам, 7-берене", "Закон «О библиотечном деле», статья 7"),),
    "conditions": (
        ("Күтүүчү жай жана пандус бар", "Имеются место ожидания и пандус"),
        ("Кызмат кезек боюнча көрсөтүлөт", "Услуга предоставляется в порядке очереди"),
    ),
    "information.content": (("Дареги: Бишкек ш., Абдрахманов көч., 208", "Адрес: г. Бишкек, ул. Абдрахманова, 208"),),
    "information.ways": (("Китепкананын сайты", "Сайт библиотеки"),),
    "communication": (("Кызматкерлер сылык мамиле кылат", "Сотрудники вежливы с посетителями"),),
    "confidentiality": (("Мыйзамда каралган учурда гана", "Только в случаях, предусмотренных законом"),),
    "appeal.order": (("Даттануу китепкананын жетекчисине берилет", "Жалоба подаётся руководителю библиотеки"),),
}
TEXTS: dict[str, Pair] = {
    "result": ("Барактардын көчүрмөсү", "Копии страниц"),
    "provider": ("Мамлекеттик китепканалар", "Государственные библиотеки"),
    "information.responsible_body": ("Маданият министрлиги", "Министерство культуры"),
    "cost.statement": ("Кызмат акы төлөнөт", "Услуга платная"),
    "cost.approved_by": ("Министрликтин буйругу", "Приказ Министерства"),
    "electronic.ways": ("Портал аркылуу", "Через портал"),
    "actions_in_short": ("Кабыл алуу, көчүрүү, берүү", "Приём, копирование, выдача"),
}


def fill_in(page: Page) -> None:
    """All seventeen fields, without the rows that refer to each other."""
    for path, words in TEXTS.items():
        if path != "cost.approved_by":
            write_pair(page, path, words)
    for path, texts in LISTS.items():
        write_list(page, path, texts)
    for limit, amount in (("total", 40), ("intake", 10), ("handover", 10)):
        write_term(page, f"limits.{limit}", amount, "minute")
    page.fill(at("information.phones"), "0 312 30 46 75")
    page.fill(at("information.sites"), "www.nlkr.gov.kg")
    page.fill(at("electronic.site"), "www.nlkr.gov.kg")
    page.check("[id='electronic.extent-partial']")
    page.check("[id='channels-in_person']")
    write_pair(page, add_row(page, "quality") + ".name", ("Мөөнөттүн сакталышы", "Соблюдение срока"))
    write_term(page, "appeal.registration", 1, "day")
    write_term(page, "appeal.answer", 14, "day", "calendar")
    write_term(page, "review.period", 3, "year", "calendar")
    page.fill(at("review.approved_on"), "2026-02-02")


def fill_in_rows(page: Page) -> None:
    """Recipients, documents, the fee and the grounds of refusal."""
    write_pair(page, add_row(page, "recipients") + ".name", ("Окурмандар", "Читатели"))
    passport = add_row(page, "documents")
    write_pair(page, f"{passport}.name", ("Паспорт", "Паспорт"))
    page.select_option(at(f"{passport}.holder"), "recipient")
    page.select_option(at(f"{passport}.presentation"), "shown")
    page.check("[id='cost.paid-yes']")
    write_pair(page, "cost.approved_by", TEXTS["cost.approved_by"])
    page.fill(at(f"{add_row(page, 'cost.prices')}.amount"), "150,50")
    for rows, words in (
        ("documents", ("Паспорт жок", "Нет паспорта")),
        ("service", ("Китеп бузулган", "Книга ветхая")),
    ):
        write_pair(page, f"{add_row(page, f'refusal.{rows}')}.text", words)


def test_a_new_service_gets_its_standard_by_form(open_page: Opened) -> None:
    page = open_page("/registry", who="analyst")
    folder = make_service(page, COPIES)
    page.click("main .card:first-child .button")
    page.wait_for_selector("#standard")
    expect(page.locator(at("name.ru"))).to_have_value(COPIES.name[1])
    expect(page.locator(".marked--error").first).to_be_visible()
    fill_in(page)
    page.get_by_role("button", name="Русский").click()
    page.wait_for_selector("html[lang=ru] #standard")
    expect(page.locator(at("result.ky"))).to_have_value(TEXTS["result"][0])
    expect(page.locator(at("review.approved_on"))).to_have_value("2026-02-02")
    fill_in_rows(page)
    standard_is_saved(page)
    expect(page.locator(".marked--error")).to_have_count(0)
    expect(page.locator(".sfield__findings .finding--error")).to_have_count(0)
    paper = page.locator("#standard-paper")
    page.check("#preview [value=ru]")
    for words in ("Копии страниц", "40 минут", "150,50", "Нет паспорта", "www.nlkr.gov.kg"):
        expect(paper).to_contain_text(words)
    page.check("#preview [value=ky]")
    expect(paper).to_contain_text("Барактардын көчүрмөсү")
    page.goto(f"{folder}/papers/standard?lang=ky")
    expect(page.frame_locator("iframe").locator("body")).to_contain_text("Окурмандар")


def test_two_people_who_fill_in_one_standard_keep_both_changes(open_page: Opened) -> None:
    address = "/folders/4-pledge-certificate/standard"
    one, other = open_page(address, "ru"), open_page(address, "ru", who="neighbour")
    result = one.input_value(at("result.ru"))
    one.fill(at("result.ru"), "Выданная справка")
    one.fill(at("electronic.site"), "www.one.kg")
    standard_is_saved(one)
    other.fill(at("information.phones"), "0 312 11 22 33")
    other.fill(at("electronic.site"), "www.other.kg")
    other.keyboard.press("Control+s")
    clash = other.locator(".clashes")
    expect(clash).to_contain_text("Администратор")
    expect(clash.locator(".clash")).to_have_count(1)
    expect(other.locator(at("result.ru"))).to_have_value("Выданная справка")
    clash.get_by_label("www.one.kg").check()
    standard_is_saved(other)
    one.reload()
    assert result != "Выданная справка"
    expect(one.locator(at("result.ru"))).to_have_value("Выданная справка")
    expect(one.locator(at("information.phones"))).to_have_value("0 312 11 22 33")
    expect(one.locator(at("electronic.site"))).to_have_value("www.one.kg")
