"""One transaction over everything that is kept: all of it, or nothing."""

from __future__ import annotations

from contextlib import AbstractContextManager
from typing import Protocol

from regdesigner.application.ports.accounts import Accounts, Addresses, Sessions
from regdesigner.application.ports.case_files import CaseFiles
from regdesigner.application.ports.case_overview import CaseOverview
from regdesigner.application.ports.cases import Cases
from regdesigner.application.ports.figures import Figures
from regdesigner.application.ports.jobs import Jobs
from regdesigner.application.ports.letters import Letters
from regdesigner.application.ports.library import Library, RegistryStore
from regdesigner.application.ports.pilots import BodyRequests, Pilots
from regdesigner.application.ports.processes import Processes
from regdesigner.domain.errors import RegDesignerError


class StoreUnavailable(RegDesignerError):
    """The database does not answer now, or cannot write: nothing was kept, and the same may be asked for again."""


class UnitOfWork(Protocol):
    """What a use case works with; without ``commit`` everything is rolled back at the end."""

    @property
    def accounts(self) -> Accounts: ...

    @property
    def sessions(self) -> Sessions: ...

    @property
    def addresses(self) -> Addresses: ...

    @property
    def library(self) -> Library: ...

    @property
    def registry(self) -> RegistryStore: ...

    @property
    def jobs(self) -> Jobs: ...

    @property
    def cases(self) -> Cases: ...

    @property
    def case_overview(self) -> CaseOverview: ...

    @property
    def case_files(self) -> CaseFiles: ...

    @property
    def pilots(self) -> Pilots: ...

    @property
    def requests(self) -> BodyRequests: ...

    @property
    def letters(self) -> Letters: ...

    @property
    def figures(self) -> Figures: ...

    @property
    def processes(self) -> Processes: ...

    def commit(self) -> None: ...


class UnitsOfWork(Protocol):
    def __call__(self, *, reading: bool = False) -> AbstractContextManager[UnitOfWork]:
        """A new transaction, open within ``with``.

        One that is only ``reading`` waits for no writer and keeps none waiting; it must not write.
        Whatever is asked of it raises ``StoreUnavailable`` where the database is not to be had.
        """
        ...
