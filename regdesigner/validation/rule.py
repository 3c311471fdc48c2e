"""A rule: one defect, one code, one generator over the model."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from regdesigner.domain.errors import WrongValue
from regdesigner.domain.law import LegalReference
from regdesigner.validation.checked import CheckedRegulation
from regdesigner.validation.finding import Defect

Finder = Callable[[CheckedRegulation], Iterator[Defect]]
_CODE = re.compile(r"(BPMN|FORM|STD|EXE|LANG)[1-9]\d\d")
FAMILIES = ("BPMN", "FORM", "STD", "EXE", "LANG")


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule. ``name`` names the pattern found and reads well after "allow": ``total-over-limit``.

    ``unless``: codes whose findings, anywhere, are a cause that would make this rule report consequences: it is
    not asked then. ``unless_here``: the same for one element: its findings there are left out.
    """

    code: str
    name: str
    basis: LegalReference
    find: Finder
    unless: tuple[str, ...] = ()
    unless_here: tuple[str, ...] = ()

    @property
    def family(self) -> str:
        return self.code.rstrip("0123456789")


def rule(
    code: str, *, basis: LegalReference, unless: tuple[str, ...] = (), unless_here: tuple[str, ...] = ()
) -> Callable[[Finder], Rule]:
    """Make a rule of a generator; its name comes from the function's, its explanation from the docstring.

    Raises ``WrongValue`` for a code of no family.
    """
    if not _CODE.fullmatch(code):
        raise WrongValue(code, "a code is a family and a number: " + ", ".join(f"{family}123" for family in FAMILIES))

    def decorate(find: Finder) -> Rule:
        name = getattr(find, "__name__", code).replace("_", "-")
        return Rule(code, name, basis, find, unless, unless_here)

    return decorate
