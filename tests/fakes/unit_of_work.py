"""Everything that is kept, in memory: a transaction works on a copy, and committing puts the copy in place."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Any

from regdesigner.application.ports.accounts import AddressFailures, Credentials, LoginTaken, Session
from regdesigner.application.ports.jobs import Job, JobNote, JobState, NoSuchJob
from regdesigner.application.ports.library import (
    STANDARD,
    Files,
    FolderExists,
    KeptRegistry,
    NoSuchVersion,
    StoredFolder,
    Version,
    VersionConflict,
)
from regdesigner.application.ports.processes import Process
from regdesigner.application.ports.unit_of_work import UnitOfWork
from regdesigner.domain.account import Account
from regdesigner.domain.case_file import CaseFile
from regdesigner.domain.regulation import Status
from regdesigner.domain.service import Registry
from tests.fakes.case_files import CaseFilesInMemory
from tests.fakes.case_overview import CaseOverviewInMemory
from tests.fakes.cases import CasesInMemory, KeptCases
from tests.fakes.figures import FiguresInMemory
from tests.fakes.letters import KeptLetters, LettersInMemory
from tests.fakes.pilots import BodyRequestsInMemory, KeptPilots, PilotsInMemory
from tests.fakes.processes import ProcessesInMemory


@dataclass
class Kept:
    """The tables."""

    accounts: dict[int, Credentials] = field(default_factory=dict)
    sessions: dict[str, Session] = field(default_factory=dict)
    folders: dict[str, StoredFolder] = field(default_factory=dict)
    versions: dict[tuple[str, int], tuple[Version, Files]] = field(default_factory=dict)
    registries: list[tuple[datetime, str, Registry]] = field(default_factory=list)
    jobs: dict[str, tuple[Job, tuple[JobNote, ...]]] = field(default_factory=dict)
    addresses: dict[str, AddressFailures] = field(default_factory=dict)
    cases: KeptCases = field(default_factory=KeptCases)
    pilots: KeptPilots = field(default_factory=KeptPilots)
    case_files: dict[tuple[str, int], tuple[CaseFile, bytes]] = field(default_factory=dict)
    processes: dict[str, Process] = field(default_factory=dict)
    letters: KeptLetters = field(default_factory=KeptLetters)

    def copy(self) -> Kept:
        return Kept(
            dict(self.accounts),
            dict(self.sessions),
            dict(self.folders),
            dict(self.versions),
            list(self.registries),
            dict(self.jobs),
            dict(self.addresses),
            self.cases.copy(),
            self.pilots.copy(),
            dict(self.case_files),
            dict(self.processes),
            self.letters.copy(),
        )


class AccountsInMemory:
    def __init__(self, kept: Kept) -> None:
        self._kept = kept

    def count(self) -> int:
        return len(self._kept.accounts)

    def all(self) -> tuple[Account, ...]:
        return tuple(sorted((each.account for each in self._kept.accounts.values()), key=lambda one: one.login))

    def get(self, account_id: int) -> Account | None:
        found = self._kept.accounts.get(account_id)
        return found.account if found is not None else None

    def credentials(self, login: str) -> Credentials | None:
        return next((each for each in self._kept.accounts.values() if each.account.login == login), None)

    def add(self, account: Account, password_hash: str) -> Account:
        if self.credentials(account.login) is not None:
            raise LoginTaken(account.login)
        added = replace(account, id=len(self._kept.accounts) + 1)
        self._kept.accounts[added.id] = Credentials(added, password_hash)
        return added

    def change(self, account: Account) -> None:
        same = self.credentials(account.login)
        if same is not None and same.account.id != account.id:
            raise LoginTaken(account.login)
        self._kept.accounts[account.id] = replace(self._kept.accounts[account.id], account=account)

    def set_password(self, account_id: int, password_hash: str) -> None:
        self._kept.accounts[account_id] = replace(self._kept.accounts[account_id], password_hash=password_hash)

    def set_failures(self, account_id: int, failures: int, locked_until: datetime | None) -> None:
        before = self._kept.accounts[account_id]
        self._kept.accounts[account_id] = replace(before, failures=failures, locked_until=locked_until)


class SessionsInMemory:
    def __init__(self, kept: Kept) -> None:
        self._sessions, self._accounts = kept.sessions, kept.accounts

    def add(self, session: Session) -> None:
        self._sessions[session.key_hash] = session

    def get(self, key_hash: str) -> Session | None:
        return self._sessions.get(key_hash)

    def with_account(self, key_hash: str) -> tuple[Session, Account] | None:
        session = self._sessions.get(key_hash)
        return None if session is None else (session, self._accounts[session.account].account)

    def touch(self, key_hash: str, seen: datetime) -> None:
        self._sessions[key_hash] = replace(self._sessions[key_hash], seen=seen)

    def of_account(self, account_id: int) -> tuple[Session, ...]:
        own = [each for each in self._sessions.values() if each.account == account_id]
        return tuple(sorted(own, key=lambda session: session.seen, reverse=True))

    def end(self, key_hash: str) -> None:
        self._sessions.pop(key_hash, None)

    def end_all(self, account_id: int, but: str | None = None) -> None:
        for session in self.of_account(account_id):
            if session.key_hash != but:
                self.end(session.key_hash)

    def end_older(self, begun: datetime, seen: datetime) -> None:
        for session in list(self._sessions.values()):
            if session.begun < begun or session.seen < seen:
                self.end(session.key_hash)


class LibraryInMemory:
    def __init__(self, kept: Kept) -> None:
        self._kept = kept

    def folders(self) -> tuple[StoredFolder, ...]:
        return tuple(folder for _name, folder in sorted(self._kept.folders.items()))

    def folder(self, name: str) -> StoredFolder:
        if name not in self._kept.folders:
            raise NoSuchVersion(name)
        return self._kept.folders[name]

    def create(self, folder: StoredFolder, files: Files, version: Version) -> StoredFolder:
        if folder.name in self._kept.folders:
            raise FolderExists(folder.name)
        return self._keep(folder, files, replace(version, folder=folder.name, number=1))

    def files(self, name: str, number: int | None = None) -> Files:
        key = (name, self.folder(name).latest if number is None else number)
        if key not in self._kept.versions:
            raise NoSuchVersion(*key)
        return dict(self._kept.versions[key][1])

    def version(self, name: str, number: int) -> Version:
        if (name, number) not in self._kept.versions:
            raise NoSuchVersion(name, number)
        return self._kept.versions[name, number][0]

    def versions(self, name: str) -> tuple[Version, ...]:
        self.folder(name)
        numbers = sorted((number for folder, number in self._kept.versions if folder == name), reverse=True)
        return tuple(self._kept.versions[name, number][0] for number in numbers)

    def mark(self, name: str, number: int, mark: str) -> Version:
        version = replace(self.version(name, number), mark=mark)
        self._kept.versions[name, number] = version, self._kept.versions[name, number][1]
        return version

    def forget(self, name: str, numbers: Collection[int]) -> tuple[int, ...]:
        latest = self.folder(name).latest
        gone = sorted(number for number in set(numbers) if number != latest and (name, number) in self._kept.versions)
        for number in gone:
            del self._kept.versions[name, number]
        return tuple(gone)

    def save(self, base: int, files: Files, version: Version) -> Version:
        folder = self.folder(version.folder)
        if base != folder.latest:
            raise VersionConflict(self.versions(version.folder)[0])
        saved = replace(version, number=base + 1)
        self._keep(folder, files, saved)
        return saved

    def trash(self, name: str, *, trashed: bool) -> None:
        self._kept.folders[name] = replace(self.folder(name), trashed=trashed)

    def _keep(self, folder: StoredFolder, files: Files, version: Version) -> StoredFolder:
        self._kept.versions[folder.name, version.number] = version, dict(files)
        in_force = version.number if version.status is Status.IN_FORCE else folder.in_force
        kept = replace(
            folder, latest=version.number, status=version.status, in_force=in_force, standard=STANDARD in files
        )
        self._kept.folders[folder.name] = kept
        return kept


class RegistryInMemory:
    def __init__(self, kept: Kept) -> None:
        self._states = kept.registries

    def registry(self) -> Registry:
        return self._states[-1][2] if self._states else Registry((), (), (), ())

    def replace(self, registry: Registry, author: str, at: datetime) -> None:
        self._states.append((at, author, registry))

    def history(self) -> tuple[tuple[datetime, str], ...]:
        return tuple((at, author) for at, author, _registry in reversed(self._states))

    def states(self, start: int, count: int) -> tuple[KeptRegistry, ...]:
        newest = list(reversed(self._states))[start : start + count]
        return tuple(KeptRegistry(at, author, registry) for at, author, registry in newest)


class JobsInMemory:
    def __init__(self, kept: Kept) -> None:
        self._jobs = kept.jobs

    def add(self, job: Job) -> None:
        self._jobs[job.id] = job, ()

    def get(self, job_id: str) -> Job:
        if job_id not in self._jobs:
            raise NoSuchJob(job_id)
        return self._jobs[job_id][0]

    def of_account(self, account_id: int) -> tuple[Job, ...]:
        return tuple(job for job in self.all() if job.account == account_id)

    def all(self) -> tuple[Job, ...]:
        found = sorted((job for job, _notes in self._jobs.values()), key=lambda one: one.id)
        return tuple(sorted(found, key=lambda job: job.begun, reverse=True))

    def running(self, account_id: int) -> int:
        return sum(job.state is JobState.RUNNING for job in self.of_account(account_id))

    def progress(self, job_id: str, done: int, total: int, part: str = "") -> None:
        self._change(job_id, done=done, total=total, part=part)

    def note(self, job_id: str, note: JobNote) -> None:
        job, notes = self._jobs[job_id]
        self._jobs[job_id] = job, (*notes, note)

    def notes(self, job_id: str) -> tuple[JobNote, ...]:
        return self._jobs[job_id][1] if job_id in self._jobs else ()

    def finish(self, job_id: str, at: datetime, file_name: str = "") -> None:
        self._change(job_id, state=JobState.DONE, finished=at, file_name=file_name, part="")

    def fail(self, job_id: str, at: datetime, error: str, arguments: Mapping[str, str | int] | None = None) -> None:
        self._change(job_id, state=JobState.FAILED, finished=at, error=error, arguments=arguments or {})

    def cancel(self, job_id: str, at: datetime) -> None:
        self._change(job_id, state=JobState.CANCELLED, finished=at)

    def remove(self, job_id: str) -> None:
        self._jobs.pop(job_id, None)

    def fail_running(self, at: datetime, error: str, living: Collection[str]) -> None:
        for job in self.all():
            if job.process not in living:
                self.fail(job.id, at, error)

    def _change(self, job_id: str, **values: Any) -> None:
        job, notes = self._jobs.get(job_id, (None, ()))
        if job is not None and job.state is JobState.RUNNING:
            self._jobs[job_id] = replace(job, **values), notes


class AddressesInMemory:
    def __init__(self, kept: Kept) -> None:
        self._addresses = kept.addresses

    def failures(self, address: str) -> AddressFailures | None:
        return self._addresses.get(address)

    def set_failures(self, address: str, failures: AddressFailures) -> None:
        self._addresses[address] = failures

    def forget_older(self, since: datetime) -> None:
        for address, failures in list(self._addresses.items()):
            if failures.since < since:
                del self._addresses[address]


class UnitInMemory:
    """One transaction on a copy of what is kept."""

    def __init__(self, units: UnitsInMemory) -> None:
        self._units = units
        self._kept = units.kept.copy()
        self.accounts = AccountsInMemory(self._kept)
        self.sessions = SessionsInMemory(self._kept)
        self.library = LibraryInMemory(self._kept)
        self.registry = RegistryInMemory(self._kept)
        self.jobs = JobsInMemory(self._kept)
        self.cases = CasesInMemory(self._kept.cases)
        self.case_overview = CaseOverviewInMemory(self._kept.cases, self._kept.pilots.requests)
        self.case_files = CaseFilesInMemory(self._kept.case_files)
        self.pilots = PilotsInMemory(self._kept.pilots)
        self.requests = BodyRequestsInMemory(self._kept.pilots)
        self.addresses = AddressesInMemory(self._kept)
        self.letters = LettersInMemory(self._kept.letters, self._kept.pilots.requests)
        self.figures = FiguresInMemory(self._kept.cases)
        self.processes = ProcessesInMemory(self._kept.processes)

    def commit(self) -> None:
        self._units.kept = self._kept.copy()
        self._units.commits += 1


class UnitsInMemory:
    """The port ``UnitsOfWork``; ``commits`` counts what was committed."""

    def __init__(self) -> None:
        self.kept = Kept()
        self.commits = 0

    def __call__(self, *, reading: bool = False) -> AbstractContextManager[UnitOfWork]:
        return self._opened()

    @contextmanager
    def _opened(self) -> Iterator[UnitOfWork]:
        yield UnitInMemory(self)


class PlainHasher:
    """The port ``PasswordHasher`` for tests: quick, and readable."""

    def hash(self, password: str) -> str:
        return f"hash of {password}"

    def verify(self, password_hash: str, password: str) -> bool:
        return password_hash == self.hash(password)

    def outdated(self, password_hash: str) -> bool:
        return not password_hash.startswith("hash of ")
