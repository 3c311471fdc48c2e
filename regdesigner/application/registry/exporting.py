"""The registry's services as a table that can be changed in a spreadsheet and read back."""

from __future__ import annotations

import csv
import io
from collections import Counter

from regdesigner.application.registry.importing import NAMES, RegistryColumn, title
from regdesigner.domain.service import Registry, Service
from regdesigner.domain.text import Language
from regdesigner.language import translator
from regdesigner.papers.workbook import Sheet, SheetColumn, Workbook

_WIDTHS = {
    RegistryColumn.NUMBER: 8,
    RegistryColumn.NAME_KY: 48,
    RegistryColumn.NAME_RU: 48,
    RegistryColumn.NAME_EN: 40,
    RegistryColumn.RESPONSIBLE: 32,
    RegistryColumn.PROVIDER: 32,
    RegistryColumn.PAID: 10,
}
"""Letters."""
_COMPUTED = ("=", "+", "-", "@")
"""How a cell begins that spreadsheets would compute."""


def exchange_workbook(registry: Registry, language: Language) -> Workbook:
    """One sheet with every service; its texts are texts, whatever they begin with."""
    columns = tuple(SheetColumn(title(column, language), width) for column, width in _WIDTHS.items())
    name = translator(language).text("registry-sheet")
    return Workbook(name, language, (Sheet(name, columns, _rows(registry, language)),))


def exchange_csv(registry: Registry, language: Language) -> bytes:
    """The same as CSV in UTF-8 with a mark of its encoding, as spreadsheets need it.

    An apostrophe stands before a text that spreadsheets would compute.
    """
    written = io.StringIO(newline="")
    table = csv.writer(written, delimiter=";", lineterminator="\r\n")
    table.writerow([title(column, language) for column in _WIDTHS])
    for row in _rows(registry, language):
        table.writerow([f"'{cell}" if cell.startswith(_COMPUTED) else cell for cell in row])
    return written.getvalue().encode("utf-8-sig")


def _rows(registry: Registry, language: Language) -> tuple[tuple[str, ...], ...]:
    names = {body.id: body.name.best(language) for body in registry.bodies}
    counted = Counter(names.values())
    called = {body: name if name and counted[name] == 1 else body for body, name in names.items()}
    return tuple(_row(service, called, language) for service in registry.services)


def _row(service: Service, called: dict[str, str], language: Language) -> tuple[str, ...]:
    say = translator(language)
    paid = {True: say.text("registry-exchange-yes"), False: say.text("registry-exchange-no"), None: ""}
    return (
        service.number,
        *(service.name.in_language(each) for each in NAMES),
        called.get(service.responsible, service.responsible),
        called.get(service.provider, service.provider),
        paid[service.paid],
    )
