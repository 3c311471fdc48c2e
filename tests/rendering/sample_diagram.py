"""A drawn process with lanes, as the diagram interchange of a BPMN file gives it."""

from __future__ import annotations

from regdesigner.domain.text import Language
from regdesigner.papers.diagram import (
    Box,
    Diagram,
    DiagramEdge,
    DiagramNode,
    Position,
    Shape,
)

_LABELS: dict[Language, dict[str, str]] = {
    "ky": {
        "pool": "Кыргыз Республикасынын Улуттук китепканасы",
        "desk": "Тейлөө бөлүмүнүн китепканачысы",
        "index": "Индекстөө боюнча адис",
        "start": "Керектөөчү кайрылды",
        "accept": "1. Керектөөчүдөн кайрылууну жана зарыл документтерди (маалыматтарды) кабыл алуу",
        "complete": "Документтер толукпу?",
        "refuse": "2. Кабыл алуудан баш тартуу, негиздүү жооп берүү",
        "assign": "3. Диссертацияга же илимий макалага УОК индексин берүү",
        "hand": "4. Мамлекеттик кызмат көрсөтүүнүн натыйжаларын керектөөчүгө берүү (жөнөтүү)",
        "done": "Кызмат көрсөтүлдү",
        "refused": "Баш тартылды",
        "yes": "ооба",
        "no": "жок",
    },
    "ru": {
        "pool": "Национальная библиотека Кыргызской Республики",
        "desk": "Библиотекарь отдела обслуживания",
        "index": "Специалист по индексированию",
        "start": "Потребитель обратился",
        "accept": "1. Приём от потребителя обращения и необходимых документов (сведений)",
        "complete": "Документы полны?",
        "refuse": "2. Отказ в приёме, направление мотивированного ответа",
        "assign": "3. Присвоение индекса УДК диссертации или научной статье",
        "hand": "4. Выдача (направление) потребителю результатов предоставления государственной услуги",
        "done": "Услуга оказана",
        "refused": "Отказано",
        "yes": "да",
        "no": "нет",
    },
}


def diagram(language: Language) -> Diagram:
    """Two lanes, one choice, two ends."""
    label = _LABELS[language]
    nodes = (
        DiagramNode("pool", Shape.POOL, label["pool"], Box(100, 60, 1000, 480)),
        DiagramNode("desk", Shape.LANE, label["desk"], Box(130, 60, 970, 290)),
        DiagramNode("index", Shape.LANE, label["index"], Box(130, 350, 970, 190)),
        DiagramNode("start", Shape.START, label["start"], Box(190, 142, 36, 36), Box(160, 182, 96, 34)),
        DiagramNode("accept", Shape.ACTION, label["accept"], Box(290, 110, 140, 100)),
        DiagramNode("complete", Shape.EXCLUSIVE, label["complete"], Box(495, 135, 50, 50), Box(470, 96, 100, 34)),
        DiagramNode("refuse", Shape.ACTION, label["refuse"], Box(620, 230, 140, 80)),
        DiagramNode("assign", Shape.ACTION, label["assign"], Box(450, 400, 140, 90)),
        DiagramNode("hand", Shape.ACTION, label["hand"], Box(800, 110, 140, 100)),
        DiagramNode("done", Shape.END, label["done"], Box(1010, 142, 36, 36), Box(978, 182, 100, 34)),
        DiagramNode("refused", Shape.END, label["refused"], Box(1010, 252, 36, 36), Box(978, 292, 100, 20)),
    )
    return Diagram(nodes, _edges(label))


def _edges(label: dict[str, str]) -> tuple[DiagramEdge, ...]:
    return (
        DiagramEdge("start", "accept", "", (Position(226, 160), Position(290, 160))),
        DiagramEdge("accept", "complete", "", (Position(430, 160), Position(495, 160))),
        DiagramEdge(
            "complete",
            "refuse",
            label["no"],
            (Position(545, 160), Position(582, 160), Position(582, 270), Position(620, 270)),
        ),
        DiagramEdge("complete", "assign", label["yes"], (Position(520, 185), Position(520, 400))),
        DiagramEdge(
            "assign",
            "hand",
            "",
            (Position(590, 445), Position(780, 445), Position(780, 160), Position(800, 160)),
        ),
        DiagramEdge("hand", "done", "", (Position(940, 160), Position(1010, 160))),
        DiagramEdge("refuse", "refused", "", (Position(760, 270), Position(1010, 270))),
    )
