"""The registry's services as a table for spreadsheets, and such a table as a preview of what it would change."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum

from regdesigner.application.ports.tables import Cell, Rows
from regdesigner.application.refusals import Refused
from regdesigner.application.registry.keeping import check_service, with_service
from regdesigner.domain.errors import WrongValue
from regdesigner.domain.service import Registry, Service, checked_service_number
from regdesigner.domain.text import LANGUAGES, Language, Text
from regdesigner.language import translator


class RegistryColumn(StrEnum):
    """The columns of the table; each is known by its title in any language."""

    NUMBER = "number"
    NAME_KY = "name-ky"
    NAME_RU = "name-ru"
    NAME_EN = "name-en"
    RESPONSIBLE = "responsible"
    PROVIDER = "provider"
    PAID = "paid"


NAMES: dict[Language, RegistryColumn] = {
    "ky": RegistryColumn.NAME_KY,
    "ru": RegistryColumn.NAME_RU,
    "en": RegistryColumn.NAME_EN,
}
_BODIES = {RegistryColumn.RESPONSIBLE: "responsible", RegistryColumn.PROVIDER: "provider"}


class RowFate(StrEnum):
    """What a row of the table would do."""

    NEW = "new"
    CHANGED = "changed"
    SAME = "same"
    WRONG = "wrong"


@dataclass(frozen=True)
class RowProblem:
    """Why a row cannot be taken: a message of the area ``registry-exchange`` or ``refusals``."""

    message: str
    column: RegistryColumn | None = None
    arguments: Mapping[str, str | int] = field(default_factory=dict)


@dataclass(frozen=True)
class ImportedRow:
    """One row: its line in the file, counted from 1, the entry that it gives and the one that it replaces.

    ``number`` is what stands in the row for the service's number, whether it can be one or not.
    """

    line: int
    fate: RowFate
    service: Service | None = None
    before: Service | None = None
    problems: tuple[RowProblem, ...] = ()
    number: str = ""


@dataclass(frozen=True)
class RegistryPreview:
    """What a table would change; ``after`` is the registry with every row that is not wrong.

    ``problems`` are those of the table as a whole: then no row was read.
    """

    rows: tuple[ImportedRow, ...]
    after: Registry
    problems: tuple[RowProblem, ...] = ()

    def count(self, fate: RowFate) -> int:
        return sum(row.fate is fate for row in self.rows)


def preview(rows: Rows, registry: Registry, far: Callable[[int], None] | None = None) -> RegistryPreview:
    """What a table would change in the registry; its first row holds the titles.

    ``far`` is told the line of each row before it is read.
    """
    columns = _columns(rows[0] if rows else ())
    missing = [each for each in (RegistryColumn.NUMBER,) if each not in columns]
    if missing or not any(each in columns for each in NAMES.values()):
        return RegistryPreview((), registry, (RowProblem("registry-exchange-no-titles"),))
    reading = _Reading(registry, columns)
    found: list[ImportedRow] = []
    for line, row in enumerate(rows[1:], 2):
        if far is not None:
            far(line)
        if any(cell != "" for cell in row):
            found.append(replace(reading.row(line, row), number=reading.number_as_said(row)))
    return RegistryPreview(tuple(found), reading.registry)


def _columns(titles: tuple[Cell, ...]) -> dict[RegistryColumn, int]:
    known = {_plain(title(column, language)): column for column in RegistryColumn for language in LANGUAGES}
    known |= {column.value: column for column in RegistryColumn}
    found: dict[RegistryColumn, int] = {}
    for place, cell in enumerate(titles):
        column = known.get(_plain(str(cell)))
        if column is not None:
            found.setdefault(column, place)
    return found


def title(column: RegistryColumn, language: Language) -> str:
    """A column's title in a language."""
    return translator(language).text(f"registry-column-{column.value}")


def _plain(words: str) -> str:
    return " ".join(words.split()).casefold()


class _WrongCell(Exception):
    """A cell that cannot be read."""

    def __init__(self, problem: RowProblem) -> None:
        super().__init__(problem)
        self.problem = problem


@dataclass
class _Reading:
    """Reads rows one after another; ``registry`` grows with each that can be taken."""

    registry: Registry
    columns: Mapping[RegistryColumn, int]
    taken: set[Service] = field(default_factory=set)

    def row(self, line: int, cells: tuple[Cell, ...]) -> ImportedRow:
        problems: list[RowProblem] = []
        try:
            number, name = self._number(cells), self._name(cells)
        except _WrongCell as error:
            return ImportedRow(line, RowFate.WRONG, problems=(error.problem,))
        before = self._before(number, name)
        held: dict[str, str] = {}
        for column, attribute in _BODIES.items():
            try:
                held[attribute] = self._body(cells, column, getattr(before, attribute, ""))
            except _WrongCell as error:
                problems.append(error.problem)
        paid = before.paid if before is not None else None
        try:
            paid = self._paid(cells, paid)
        except _WrongCell as error:
            problems.append(error.problem)
        if problems:
            return ImportedRow(line, RowFate.WRONG, before=before, problems=tuple(problems))
        name = _filled(name, before.name if before is not None else Text(), self.columns)
        return self._taken(line, Service(number, name, held["responsible"], held["provider"], paid), before)

    def number_as_said(self, cells: tuple[Cell, ...]) -> str:
        return str(self._cell(cells, RegistryColumn.NUMBER))[:20]

    def _taken(self, line: int, service: Service, before: Service | None) -> ImportedRow:
        try:
            if service in self.taken or (before is not None and before in self.taken):
                raise Refused("refused-service-number-taken", service=service.number)
            check_service(self.registry, service)
            if service != before:
                self.registry = with_service(self.registry, service, before)
        except Refused as error:
            problem = RowProblem(error.message, None, error.arguments)
            return ImportedRow(line, RowFate.WRONG, service, before, (problem,))
        self.taken.add(service)
        fate = RowFate.NEW if before is None else RowFate.SAME if before == service else RowFate.CHANGED
        return ImportedRow(line, fate, service, before)

    def _cell(self, cells: tuple[Cell, ...], column: RegistryColumn) -> Cell:
        place = self.columns.get(column, len(cells))
        return cells[place] if place < len(cells) else ""

    def _number(self, cells: tuple[Cell, ...]) -> str:
        cell = self._cell(cells, RegistryColumn.NUMBER)
        if isinstance(cell, float):
            arguments: dict[str, str | int] = {"value": str(cell)}
            raise _WrongCell(RowProblem("registry-exchange-number-not-text", RegistryColumn.NUMBER, arguments))
        try:
            return checked_service_number(cell.rstrip("."))
        except WrongValue as error:
            arguments = {"value": cell}
            raise _WrongCell(RowProblem("registry-exchange-number", RegistryColumn.NUMBER, arguments)) from error

    def _name(self, cells: tuple[Cell, ...]) -> Text:
        said = {language: str(self._cell(cells, column)) for language, column in NAMES.items()}
        for language, words in said.items():
            if words.startswith("="):
                raise _WrongCell(RowProblem("registry-exchange-formula", NAMES[language], {"value": words[:100]}))
        return Text(**said)

    def _before(self, number: str, name: Text) -> Service | None:
        """The entry that the row speaks of: by its number, where that names one, else by its name too."""
        same = [each for each in self.registry.services if each.number == number]
        if "." in number:
            return next(iter(same), None)
        names = {name.in_language(language) for language in LANGUAGES} - {""}
        return next((each for each in same if names & {each.name.in_language(one) for one in LANGUAGES}), None)

    def _body(self, cells: tuple[Cell, ...], column: RegistryColumn, before: str) -> str:
        """The id of the body with this id or name; where nothing is said, the one that was there before."""
        cell = str(self._cell(cells, column))
        if not cell and before:
            return before
        if not cell:
            raise _WrongCell(RowProblem("registry-exchange-no-body", column))
        wanted = _plain(cell)
        for body in self.registry.bodies:
            if wanted in (body.id, *(_plain(body.name.in_language(language)) for language in LANGUAGES)):
                return body.id
        raise _WrongCell(RowProblem("registry-exchange-body-unknown", column, {"value": cell[:200]}))

    def _paid(self, cells: tuple[Cell, ...], before: bool | None) -> bool | None:
        cell = _plain(str(self._cell(cells, RegistryColumn.PAID)))
        if RegistryColumn.PAID not in self.columns:
            return before
        for answer, said in _answers():
            if cell in said:
                return answer
        raise _WrongCell(RowProblem("registry-exchange-paid", RegistryColumn.PAID, {"value": cell[:50]}))


def _filled(name: Text, before: Text, columns: Mapping[RegistryColumn, int]) -> Text:
    """The name with the words that were there before in languages that the table has no column for."""
    kept = {language: getattr(before, language) for language, column in NAMES.items() if column not in columns}
    return replace(name, **kept)


def _answers() -> Iterator[tuple[bool | None, frozenset[str]]]:
    """How yes, no and nothing are written."""
    yield None, frozenset(("", "–", "-"))
    for answer, key, more in ((True, "registry-exchange-yes", "true"), (False, "registry-exchange-no", "false")):
        yield answer, frozenset((more, *(_plain(translator(language).text(key)) for language in LANGUAGES)))
