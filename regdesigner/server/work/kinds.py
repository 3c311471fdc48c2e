"""What can be ordered as long work."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date, datetime

from regdesigner import bootstrap
from regdesigner.application.cases.carrying_out import Loaded
from regdesigner.application.cases.overseeing import Overseeing
from regdesigner.application.cases.taking_out import TakingOutCases
from regdesigner.application.library.bringing import Bringing
from regdesigner.application.library.bringing_many import BringingMany
from regdesigner.application.library.drafting import Drafting
from regdesigner.application.library.printing import PrintingLibrary
from regdesigner.application.ports.unit_of_work import UnitsOfWork
from regdesigner.application.registry.bringing import BringingRegistry
from regdesigner.application.registry.keeping import RegistryKeeping
from regdesigner.application.work.long_work import Work

PAPERS, REGISTRY, FOLDERS, CASES = "papers", "registry", "folders", "cases"


def kinds(units: UnitsOfWork, now: Callable[[], datetime], loaded: Loaded) -> Mapping[str, Work]:
    """Each kind with what does it; it runs aside, where there is no request. ``loaded`` gives versions of folders."""
    drafting = Drafting(units, bootstrap.folder_files())

    def today() -> date:
        return now().date()

    return {
        PAPERS: PrintingLibrary(drafting, bootstrap.renderers(), bootstrap.newest_form, today),
        REGISTRY: BringingRegistry(RegistryKeeping(units), bootstrap.tables(), now),
        FOLDERS: BringingMany(Bringing(drafting, bootstrap.obstacles), now),
        CASES: TakingOutCases(Overseeing(units), loaded, bootstrap.renderers(), now),
    }
