"""Tests of the standard's paper: every field of the form stands in it, and every fact of the standard."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from regdesigner.application.ports.folders import RegulationFolder
from regdesigner.domain.official_form import OfficialForm
from regdesigner.domain.standard import (
    Channel,
    Cost,
    DocumentRequirement,
    ElectronicProvision,
    Extent,
    Holder,
    LimitByAct,
    Limits,
    Presentation,
    Price,
    RefusalGround,
    RefusalGrounds,
    Review,
    ServiceStandard,
)
from regdesigner.domain.term import Basis, Term, Unit
from regdesigner.domain.text import EMPTY, Language, Text
from regdesigner.papers.blocks import BLANK_LINE, Heading, Table
from regdesigner.papers.standard import standard_paper
from tests.papers import printing
from tests.papers.variants import said

DAYS = Term(3, Unit.DAY, Basis.WORKING)
CITIZENS, FOREIGNERS = "Граждане Кыргызской Республики, достигшие 18 лет", "Иностранные граждане, имеющие регистрацию"


@pytest.fixture(scope="module")
def standard(folder: RegulationFolder) -> ServiceStandard:
    assert folder.standard is not None
    return folder.standard


def fields(standard: ServiceStandard, form: OfficialForm, language: Language = "ru") -> dict[int, list[str]]:
    """What each row says, by its number."""
    rows: dict[int, list[str]] = {}
    for block in standard_paper(standard, form, language).blocks:
        for row in block.rows if isinstance(block, Table) else ():
            (number,) = said(row.cells[0].blocks)
            rows[int(number)] = said(row.cells[2].blocks)
    return rows


def field(form: OfficialForm, standard: ServiceStandard, row: int, /, **values: Any) -> list[str]:
    return fields(replace(standard, **values), form)[row]


@pytest.mark.parametrize("language", printing.LANGUAGES)
def test_the_seventeen_fields_stand_in_order_under_the_labels_of_the_form_and_then_the_law_s_item(
    standard: ServiceStandard, form: OfficialForm, language: Language
) -> None:
    paper = standard_paper(standard, form, language)
    labels = [said(row.cells[1].blocks)[0] for block in paper.blocks if isinstance(block, Table) for row in block.rows]
    expected = [*(entry.label for entry in form.standard.fields), form.standard.review.label]
    assert labels == [" ".join(label.in_language(language).split()) for label in expected]
    headings = [block for block in paper.blocks if isinstance(block, Heading)]
    assert [heading.number for heading in headings] == ["", "1.", "2.", "3.", "4.", ""]
    assert list(fields(standard, form, language)) == list(range(1, 19))


def test_a_standard_of_which_nothing_is_known_has_a_blank_in_each_field(
    standard: ServiceStandard, form: OfficialForm
) -> None:
    empty = replace(
        standard,
        name=EMPTY, provider=EMPTY, recipients=(), legal_grounds=(), result=EMPTY, conditions=(),
        limits=Limits(None, None, None), communication=(), confidentiality=(), documents=(), cost=None, quality=(),
        electronic=None, refusal=RefusalGrounds((), ()), channels=(), request_registration=EMPTY,
        information=replace(
            standard.information, content=(), responsible_body=EMPTY, ways=(), phones=(), sites=()
        ),
        appeal=replace(standard.appeal, order=(), registration=None, answer=None),
    )  # fmt: skip
    blanks = {number: sum(BLANK_LINE in line for line in lines) for number, lines in fields(empty, form).items()}
    assert blanks == {
        1: 2, 2: 1, 3: 1, 4: 1, 5: 1, 6: 1, 7: 3, 8: 2, 9: 3, 10: 1, 11: 1, 12: 2, 13: 1, 14: 1, 15: 2, 16: 2, 17: 1,
        18: 2,
    }  # fmt: skip


@pytest.mark.parametrize(("approved", "mark"), [(None, "ДОЛБООР"), (date(2026, 11, 23), "")])
def test_pages_are_marked_until_the_standard_says_when_it_was_approved(
    standard: ServiceStandard, form: OfficialForm, approved: date | None, mark: str
) -> None:
    paper = standard_paper(replace(standard, review=Review(None, approved)), form, "ky")
    assert paper.draft_mark == mark
    assert any("Маалыматтын булагы" in line for line in said(paper.blocks)) == bool(mark)


def test_limits_are_told_in_words_with_their_unit_and_basis_or_with_the_act_that_sets_them(
    standard: ServiceStandard, form: OfficialForm
) -> None:
    limits = Limits(Term(1, Unit.HOUR, Basis.CALENDAR), DAYS, LimitByAct(Text(ru="Кодекс, статья 5")))
    assert field(form, standard, 7, limits=limits) == [
        "Предельный срок приёма документов: 1 час (считая непрерывно)",
        "Предельный общий срок предоставления услуги: 3 рабочих дня",
        "Срок выдачи результата услуги установлен актом: Кодекс, статья 5",
    ]


def test_documents_are_listed_by_category_with_how_where_and_by_whom(
    standard: ServiceStandard, form: OfficialForm
) -> None:
    documents = (
        DocumentRequirement(
            "a", Text(ru="Справка"), Holder.RECIPIENT, Presentation.SHOWN, categories=("citizen",),
            channels=(Channel.POST,), form=Text(ru="на сайте"), where_to_get=Text(ru="в поликлинике"),
        ),
        DocumentRequirement("b", Text(ru="Заявление"), Holder.RECIPIENT),
        DocumentRequirement(
            "c", Text(ru="Осмотр"), Holder.OTHER_BODY, categories=("citizen",), required_in_person=True
        ),
        DocumentRequirement("d", Text(ru="Выписка"), Holder.OTHER_BODY, holding_body=Text(ru="Кадастр")),
    )  # fmt: skip
    assert field(form, standard, 12, documents=documents, request_registration=Text(ru="В журнале.")) == [
        "Все потребители:",
        "– Заявление – сдаётся.",
        f"{CITIZENS}:",
        "– Справка – предъявляется, по почте Образец бланка: на сайте Где и как получить: в поликлинике;",
        "– Осмотр – сдаётся, требуется личное участие потребителя.",
        "Документы, которые исполнитель получает сам путём взаимодействия и которые не требуются от потребителя:",
        "– Выписка Документ находится в другом органе – Кадастр.",
        "Порядок регистрации обращений и жалоб: В журнале.",
    ]


def test_one_list_for_all_recipients_needs_no_heading(standard: ServiceStandard, form: OfficialForm) -> None:
    only = (DocumentRequirement("b", Text(ru="Заявление"), Holder.RECIPIENT),)
    assert field(form, standard, 12, documents=only)[0] == "– Заявление – сдаётся."


def test_prices_are_told_by_category_with_their_basis(standard: ServiceStandard, form: OfficialForm) -> None:
    prices = (
        Price(Decimal("1200.5"), ("citizen",), Text(ru="Прейскурант")),
        Price(Decimal(2000), ("foreigner",)),
    )
    cost = Cost(True, EMPTY, Text(ru="Министерство"), Text(ru="Закон"), prices)
    lines = field(form, standard, 13, cost=cost)
    assert lines[:3] == [
        "Услуга предоставляется на платной основе.",
        "Стоимость услуги:",
        f"– {CITIZENS} – 1 200,50 сом (Прейскурант);",
    ]
    assert lines[3].startswith(f"– {FOREIGNERS}")
    assert lines[3].endswith(" – 2 000 сом.")
    assert lines[4:] == ["Акт, на основании которого взимается плата: Закон", "Цену утверждает: Министерство"]
    single = replace(cost, prices=(Price(Decimal(150)),))
    assert "Стоимость услуги: 150 сом" in field(form, standard, 13, cost=single)


def test_a_free_service_says_that_it_is_free(standard: ServiceStandard, form: OfficialForm) -> None:
    assert field(form, standard, 13, cost=Cost(False, EMPTY)) == ["Услуга предоставляется бесплатно."]
    with_act = Cost(False, Text(ru="Плата не взимается."), basis=Text(ru="Закон"))
    assert field(form, standard, 13, cost=with_act) == [
        "Плата не взимается.",
        "Акт, на основании которого услуга бесплатна: Закон",
    ]


@pytest.mark.parametrize(
    ("provision", "lines"),
    [
        (ElectronicProvision(Extent.NONE), ["В электронном формате услуга не предоставляется."]),
        (
            ElectronicProvision(Extent.FULL, Text(ru="через портал"), "portal.kg"),
            [
                "В электронном формате услуга предоставляется в полном объёме.",
                "Способ: через портал",
                "Веб-сайт для подачи заявлений: portal.kg",
            ],
        ),
    ],
)
def test_the_electronic_form_is_told_with_its_extent_and_all_channels(
    standard: ServiceStandard, form: OfficialForm, provision: ElectronicProvision, lines: list[str]
) -> None:
    found = field(form, standard, 15, electronic=provision, channels=(Channel.PHONE, Channel.POST))
    assert found == [*lines, "Способы обращения: по телефону; по почте"]


def test_grounds_of_both_kinds_stand_apart_with_the_time_to_mend(standard: ServiceStandard, form: OfficialForm) -> None:
    grounds = RefusalGrounds(
        (RefusalGround("a", Text(ru="Не все документы"), DAYS),), (RefusalGround("b", Text(ru="Нет права")),)
    )
    assert field(form, standard, 16, refusal=grounds) == [
        "Исчерпывающий перечень оснований для отказа в приёме документов и возврата их на доработку:",
        "– Не все документы (срок на исправление – 3 рабочих дня).",
        "Исчерпывающий перечень оснований для отказа в предоставлении услуги:",
        "– Нет права.",
    ]


def test_what_the_law_adds_is_told(standard: ServiceStandard, form: OfficialForm) -> None:
    review = Review(Term(3, Unit.YEAR, Basis.CALENDAR), date(2026, 11, 23))
    assert field(form, standard, 18, review=review) == [
        "Период пересмотра: 3 года",
        "Дата утверждения стандарта: 23.11.2026",
    ]
    short = field(form, standard, 1, actions_in_short=Text(ru="Приём и присвоение индекса"), number="9")
    assert short[1:] == [
        "Единый реестр государственных услуг, глава 9.",
        "Краткое описание действий исполнителя: Приём и присвоение индекса",
    ]


def test_what_is_said_in_one_language_only_is_never_lent_to_a_paper_in_another(
    standard: ServiceStandard, form: OfficialForm
) -> None:
    paper = standard_paper(replace(standard, result=Text(ky="Индекс берилет")), form, "ru")
    assert not any("Индекс берилет" in line for line in said(paper.blocks))
