"""What the rules look at: a regulation with its surroundings, and what is computed once for all rules."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import cached_property
from operator import attrgetter
from typing import TYPE_CHECKING

from regdesigner.analysis.graph import ScopeGraph, scopes
from regdesigner.domain.action import AdministrativeAction
from regdesigner.domain.calendar import Calendar
from regdesigner.domain.errors import WrongValue
from regdesigner.domain.flow import CodeKind
from regdesigner.domain.official_form import OfficialForm
from regdesigner.domain.regulation import Provisions, Regulation
from regdesigner.domain.service import Registry, Service
from regdesigner.domain.standard import ServiceStandard
from regdesigner.domain.text import OFFICIAL_LANGUAGES, Language
from regdesigner.validation.finding import Paper, Place

if TYPE_CHECKING:
    from regdesigner.analysis.deadlines.verdict import DeadlineProof
    from regdesigner.analysis.soundness.check import Soundness
    from regdesigner.feel import Expression, FeelError
    from regdesigner.validation.texts import PlacedText

_FEEL = (CodeKind.CONDITION, CodeKind.CARDINALITY, CodeKind.LOOP_CONDITION, CodeKind.COMPLETION_CONDITION)


@dataclass(frozen=True)
class CheckedRegulation:
    """A regulation to check on a day.

    ``standard`` is ``None`` where none lies beside it, ``service`` where the registry has no such entry, ``form``
    where no official form of this version is known.
    """

    regulation: Regulation
    form: OfficialForm | None
    calendar: Calendar
    on: date
    standard: ServiceStandard | None = None
    service: Service | None = None
    registry: Registry | None = None

    @property
    def actions(self) -> tuple[AdministrativeAction, ...]:
        return self.regulation.actions

    @property
    def provisions(self) -> Provisions:
        return self.regulation.provisions

    def point_of(self, action: AdministrativeAction) -> str:
        """``10.4`` for action number 4; for one without a number its place in the order of actions."""
        number = action.number
        if number is None:
            number = self.actions.index(action) + 1
        return f"10.{number}"

    def row_of(self, action: AdministrativeAction, field: str) -> Place:
        """The row of an action's table that holds a field (``10.4 row 4``), else the table itself."""
        return Place(self.point_of(action), self.rows.get(field))

    @cached_property
    def rows(self) -> dict[str, int]:
        """The row of an action's table that holds a field."""
        rows = {row.field: row.number for row in self.form.action_table.rows} if self.form is not None else {}
        return {"requirements": 3, "handing_on": 7, **rows}

    @staticmethod
    def standard_field(number: int) -> Place:
        """A field of the standard (``standard field 12``)."""
        return Place(str(number), paper=Paper.STANDARD)

    @cached_property
    def texts(self) -> tuple[PlacedText, ...]:
        """Every human text of the regulation and its standard that says something, with its place."""
        from regdesigner.validation.texts import texts_of  # knows this class

        return tuple(texts_of(self))

    @cached_property
    def words(self) -> dict[Language, tuple[str, ...]]:
        """The same texts in each official language, empty where one is missing in it."""
        texts = [entry.text for entry in self.texts]
        return {
            language: tuple([words.strip() for words in map(attrgetter(language), texts)])
            for language in OFFICIAL_LANGUAGES
        }

    @cached_property
    def vocabulary(self) -> dict[Language, frozenset[str]]:
        """What stands between the spaces of these texts, each once: what is in none of it is in no text."""
        return {language: frozenset(" ".join(texts).split()) for language, texts in self.words.items()}

    @property
    def proof(self) -> DeadlineProof | None:
        """The deadline proof against the standard; ``None`` without a standard or a form, or where it was refused."""
        return None if isinstance(self._proven, WrongValue) else self._proven

    @property
    def proof_refused(self) -> WrongValue | None:
        """Why there can be no proof: the calendar ends too early, or the loops unfold to too much."""
        return self._proven if isinstance(self._proven, WrongValue) else None

    @cached_property
    def _proven(self) -> DeadlineProof | WrongValue | None:
        from regdesigner.analysis.deadlines.proof import (
            prove,  # numpy is slow to import: only where a proof is asked for
        )

        if self.standard is None or self.form is None:
            return None
        try:
            return prove(self.regulation, self.standard.limits, self.calendar, self.form.conventions, self.on)
        except WrongValue as refusal:
            return refusal

    @cached_property
    def soundness(self) -> Soundness:
        """What is wrong with the control flow."""
        from regdesigner.analysis.soundness.check import check_scopes

        return check_scopes(self.scopes)

    @cached_property
    def scopes(self) -> tuple[ScopeGraph, ...]:
        """The top level and each sub-process as a graph."""
        return scopes(self.regulation.flow)

    @cached_property
    def expressions(self) -> dict[str, Expression | FeelError]:
        """Every FEEL text of the regulation, read in one batch; an error in place of one that cannot be read."""
        from regdesigner.feel import parse_all  # starts the sandbox: only where there is something to read

        texts = [arrow.condition for arrow in self.regulation.flow.sequence_flows]
        texts += [fragment.text for fragment in self.regulation.code if fragment.kind in _FEEL]
        wanted = tuple(dict.fromkeys(text for text in texts if text.strip()))
        return dict(zip(wanted, parse_all(wanted), strict=True)) if wanted else {}
