"""All rules, found by walking the package ``rules``: adding a rule is adding a file."""

from __future__ import annotations

import pkgutil
from functools import cache
from graphlib import TopologicalSorter
from importlib import import_module

from regdesigner.domain.errors import WrongValue
from regdesigner.validation import rules as folder
from regdesigner.validation.rule import Rule


@cache
def rulebook() -> dict[str, Rule]:
    """Every rule by code, in the order of the codes.

    Raises ``WrongValue`` where a file holds no rule of its own name, or a code stands twice.
    """
    found: dict[str, Rule] = {}
    for module in pkgutil.iter_modules(folder.__path__):
        entry = getattr(import_module(f"{folder.__name__}.{module.name}"), module.name, None)
        if not isinstance(entry, Rule):
            raise WrongValue(module.name, "a file of rules holds one rule of the same name")
        if entry.code in found:
            raise WrongValue(entry.code, f"the code belongs to {found[entry.code].name} and {entry.name}")
        found[entry.code] = entry
    return dict(sorted(found.items()))


@cache
def causes_first() -> tuple[Rule, ...]:
    """Every rule, behind the rules that it names as causes; equal input gives equal order."""
    book = rulebook()
    sorter: TopologicalSorter[str] = TopologicalSorter()
    for entry in book.values():
        sorter.add(entry.code, *(code for code in (*entry.unless, *entry.unless_here) if code in book))
    return tuple(book[code] for code in sorter.static_order())
