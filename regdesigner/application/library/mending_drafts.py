"""Fixes made in a draft that is held in memory: one that a person chose, or all."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from regdesigner.application.ports.amending import Amending
from regdesigner.application.ports.folders import RegulationFolder
from regdesigner.application.regulations.fixing import Fixing, Plan
from regdesigner.application.regulations.validating import Validated, checked_regulation
from regdesigner.domain.text import Language
from regdesigner.validation.finding import Finding
from regdesigner.validation.fix_wording import changes_in_words, description
from regdesigner.validation.linter import check


@dataclass(frozen=True)
class MendedDraft:
    """What was mended; ``plan`` is ``None`` where nothing was."""

    plan: Plan | None

    def as_plain(self, language: Language) -> list[dict[str, Any]]:
        """Each fix with its finding, in words."""
        return [
            {
                "code": each.finding.code,
                "element": each.finding.element,
                "description": description(each.fix, language),
                "changes": [
                    {"element": one.element, "place": one.place, "before": one.before, "after": one.after}
                    for one in changes_in_words(each.fix, each.checked, language)
                ],
            }
            for each in (self.plan.mended if self.plan is not None else ())
        ]


def mend_draft(
    folder: RegulationFolder, amending: Amending, on: date, code: str | None = None, element: str | None = None
) -> MendedDraft:
    """Make the fixes of the findings with this code at this element, by default all, in the files of ``amending``.

    Only the chosen ones are made: what a fix makes possible waits until it is chosen too.
    """
    validated = Validated(folder.path, folder, check(checked_regulation(folder, on)))
    fixing = Fixing(amending, on)

    def only(finding: Finding) -> bool:
        return finding.code == code and element in (None, finding.element)

    plan = fixing.plan(validated, None if code is None else only)
    if plan is not None:
        fixing.make([plan])
    return MendedDraft(plan)
