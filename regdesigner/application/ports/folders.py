"""Regulation folders: one BPMN file, the standard beside it, scenarios, accepted findings, what stands above them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Protocol

from regdesigner.domain.calendar import Calendar
from regdesigner.domain.errors import UnreadableInput
from regdesigner.domain.official_form import OfficialForm
from regdesigner.domain.regulation import Regulation
from regdesigner.domain.scenario import Scenario
from regdesigner.domain.service import Registry, Service
from regdesigner.domain.standard import ServiceStandard
from regdesigner.domain.text import EMPTY, Text


@dataclass(frozen=True, slots=True)
class Overrides:
    """Files named on the command line instead of those found by their place."""

    standard: Path | None = None
    registry: Path | None = None
    calendars: Path | None = None


NO_OVERRIDES = Overrides()


@dataclass(frozen=True, slots=True)
class AcceptedFinding:
    """A finding that the folder accepts, with the reason and the day on which it was accepted."""

    code: str
    element: str | None
    reason: Text
    on: date


@dataclass(frozen=True)
class NamedScenario:
    """A scenario with the path of its file."""

    path: Path
    scenario: Scenario


@dataclass(frozen=True, slots=True)
class DecisionFile:
    """A decision table (DMN) of the folder, not parsed."""

    path: Path
    content: bytes


@dataclass(frozen=True)
class RegulationFolder:
    """One regulation with everything that belongs to it.

    ``path`` is as the user gave it or as it was found; ``form`` is ``None`` where the regulation names a version of
    the official form that is not known.
    """

    path: Path
    bpmn_path: Path
    regulation: Regulation
    form: OfficialForm | None
    standard: ServiceStandard | None
    registry: Registry
    calendar: Calendar
    expected: tuple[AcceptedFinding, ...]
    decisions: tuple[DecisionFile, ...] = ()

    @property
    def name(self) -> str:
        """The folder's name, which names its papers: ``9.6-udc-index``; for a lone file the file's stem."""
        return self.path.stem if self.path.suffix == ".bpmn" else self.path.resolve().name

    @property
    def known_form(self) -> OfficialForm:
        """The official form that the regulation follows; raises ``UnreadableInput`` where it is not known."""
        if self.form is None:
            arguments = {"form": self.regulation.form}
            raise UnreadableInput(str(self.bpmn_path), "export-unknown-form", None, self.regulation.id, arguments)
        return self.form

    @property
    def service(self) -> Service | None:
        """The registry's entry of the service, by the number in the regulation."""
        return self.registry.service(self.regulation.service)


@dataclass(frozen=True, slots=True)
class Created:
    """The files of a new folder; ``registry_name`` is the service's name there where another one was given."""

    files: tuple[Path, ...]
    registry_name: Text = EMPTY


class RegulationFolders(Protocol):
    """Every method raises ``UnreadableInput`` for what cannot be read as what it should be."""

    def find(self, path: Path) -> tuple[Path, ...]:
        """The regulations under a path: itself, or those in the folders below it, in order of name."""
        ...

    def load(self, path: Path, on: date, overrides: Overrides = NO_OVERRIDES) -> RegulationFolder:
        """Read one regulation; the calendar reaches from before ``on`` to years after it."""
        ...

    def scenarios(self, path: Path) -> tuple[NamedScenario | UnreadableInput, ...]:
        """The scenarios of a regulation's folder, in order of name; in the place of one that cannot be read, why."""
        ...

    def answers(self, path: Path) -> Scenario:
        """A file of answers: a scenario, of which only the answers need be there."""
        ...

    def create(self, folder: Path, service: str, name: str | None) -> Created:
        """Make a regulation folder from the typical template; an existing folder is refused.

        Without ``name`` the service is called as the registry calls it.
        """
        ...
