"""A whole regulation in words: six actions, as an analyst writes them into whatever view is open."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from playwright.sync_api import Page

from tests.e2e.steps import NewService, Pair, api

SERVICE = NewService("9.8", ("Китеп издөөгө жардам берүү", "Помощь в поиске книг"))


@dataclass(frozen=True)
class Action:
    """One table of point 10; ``duties`` are at least two, ``term`` is in minutes of opening hours."""

    name: Pair
    ground: Pair
    duties: tuple[Pair, ...]
    term: int
    result: Pair
    handing_on: Pair
    recording: Pair
    decision: Pair | None = None
    with_recipient: bool = False


INFORM = Action(
    ("Окурманга маалымат берүү", "Информирование читателя"),
    ("Окурмандын суроосу", "Вопрос читателя"),
    (("Шарттарды түшүндүрөт", "Разъясняет условия"), ("Арыздын үлгүсүн берет", "Выдаёт образец заявления")),
    5,
    ("Окурман шарттарды билет", "Читатель знает условия"),
    ("Окурман арыз жазат", "Читатель пишет заявление"),
    ("Суроолор дептерине жазылат", "Записывается в тетрадь вопросов"),
    with_recipient=True,
)
ACCEPT = Action(
    ("Арызды кабыл алуу", "Приём заявления"),
    ("Арыздын келиши", "Поступление заявления"),
    (("Паспортту текшерет", "Проверяет паспорт"), ("Арызды каттайт", "Регистрирует заявление")),
    5,
    ("Катталган арыз", "Зарегистрированное заявление"),
    ("Арыз библиографка берилет", "Заявление передаётся библиографу"),
    ("Каттоо журналына жазылат", "Записывается в журнал регистрации"),
    ("Арызды кабыл алууну же кайтарууну чечет", "Решает, принять заявление или вернуть"),
    with_recipient=True,
)
REFUSE = Action(
    ("Документтерди кайтаруу", "Возврат документов"),
    ("Кабыл албоо чечими", "Решение не принимать"),
    (("Негизин жазат", "Пишет основание"), ("Документтерди кайтарат", "Возвращает документы")),
    5,
    ("Негиздүү жооп", "Мотивированный ответ"),
    ("Жооп окурманга берилет", "Ответ вручается читателю"),
    ("Журналга белги коюлат", "Отмечается в журнале"),
    with_recipient=True,
)
EXAMINE = Action(
    ("Арызды кароо", "Рассмотрение заявления"),
    ("Катталган арыз", "Зарегистрированное заявление"),
    (("Каталогдон издейт", "Ищет в каталоге"), ("Тизме түзөт", "Составляет список")),
    10,
    ("Табылган китептердин тизмеси", "Список найденных книг"),
    ("Тизме маалымкат түзүүгө берилет", "Список передаётся для составления справки"),
    ("Тизме делого тигилет", "Список подшивается в дело"),
)
FORM = Action(
    ("Маалымкатты түзүү", "Составление справки"),
    ("Китептердин тизмеси", "Список книг"),
    (("Маалымкатты басып чыгарат", "Печатает справку"), ("Кол коёт", "Подписывает")),
    5,
    ("Кол коюлган маалымкат", "Подписанная справка"),
    ("Маалымкат берүүгө жөнөтүлөт", "Справка направляется на выдачу"),
    ("Чыгыш номери коюлат", "Ставится исходящий номер"),
)
HAND_OVER = Action(
    ("Маалымкатты берүү", "Выдача справки"),
    ("Даяр маалымкат", "Готовая справка"),
    (("Окурманды чакырат", "Приглашает читателя"), ("Маалымкатты берет", "Выдаёт справку")),
    5,
    ("Берилген маалымкат", "Выданная справка"),
    ("Маалымкат окурманда калат", "Справка остаётся у читателя"),
    ("Берүү журналына кол коюлат", "Роспись в журнале выдачи"),
    with_recipient=True,
)
POSITION = "Должностное лицо, принимающее обращения"
"""Of the typical regulation, as readers of Russian see it."""
PARTY: Pair = ("Окурман", "Читатель")
ORDER: Pair = ("Паспорту менен келет", "Приходит с паспортом")
FIELD: Pair = ("Кабыл алуу", "Приём")
ACCEPTED: Pair = ("Кабыл алынды", "Принято")
RETURNED: Pair = ("Кайтарылды", "Возвращено")
CRITERIA: Mapping[str, Pair] = {
    "accepted": ("Паспорт бар", "Паспорт есть"),
    "returned": ("Паспорт жок", "Паспорта нет"),
}
POINTS: Mapping[str, Pair] = {
    "internalController": ("китепкананын жетекчиси", "руководитель библиотеки"),
    "internalInterval": ("ай сайын", "ежемесячно"),
    "externalInterval": ("жылына бир жолу", "один раз в год"),
    "complaintBody": ("Мамлекеттик китепканалар", "Государственные библиотеки"),
    "liableBody": ("Мамлекеттик китепканалар", "Государственные библиотеки"),
}


def give_standard(page: Page, folder: str, service: NewService = SERVICE) -> None:
    """A short standard by the API: that of the sample, with one category of recipients and one document."""
    values = api(page, "GET", "/folders/9.6-udc-index/standard")
    minutes = {"unit": "minute", "basis": "working"}
    values |= {
        "number": service.number,
        "name": dict(zip(("ky", "ru"), service.name, strict=True)),
        "recipients": [{"id": "readers", "name": {"ky": "Окурмандар", "ru": "Читатели"}}],
        "limits": {
            "total": {"amount": 40, **minutes},
            "intake": {"amount": 10, **minutes},
            "handover": {"amount": 10, **minutes},
        },
        "documents": [
            {
                "id": "passport",
                "holder": "recipient",
                "presentation": "shown",
                "name": {"ky": "Паспорт", "ru": "Паспорт"},
            }
        ],
        "quality": [],
        "channels": ["in_person"],
        "electronic": {"extent": "none"},
        "refusal": {
            "documents": [{"id": "no-passport", "text": {"ky": "Паспорт жок", "ru": "Нет паспорта"}}],
            "service": [],
        },
    }
    version = api(page, "GET", folder)["version"]
    api(page, "PUT", f"{folder}/standard", values, version)
