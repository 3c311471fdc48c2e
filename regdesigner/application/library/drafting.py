"""Service folders as people work with them: opened, saved version by version, trashed and restored.

A body sees its own drafts only; what is in force is everybody's to read.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

from regdesigner.application.library.deciding import approval_noted, check_status
from regdesigner.application.library.pruning import prune
from regdesigner.application.ports.folder_files import FolderFiles
from regdesigner.application.ports.library import (
    FOLDER_NAME,
    REGULATION,
    STANDARD,
    Files,
    NoSuchVersion,
    StoredFolder,
    Version,
    VersionConflict,
    is_folder_file,
)
from regdesigner.application.ports.unit_of_work import UnitOfWork, UnitsOfWork
from regdesigner.application.refusals import NotPermitted, Refused
from regdesigner.domain.account import Account, Permission
from regdesigner.domain.regulation import Status
from regdesigner.domain.service import Registry

Changes = Mapping[str, bytes | None]
"""New contents of files by path; ``None`` takes a file away."""
LARGEST_FILE = 16 * 1024 * 1024
SAME_SITTING = timedelta(hours=1)
"""Saves by one author, without a note or name, are shown as one within so long before the last of them."""
LONGEST_MARK = 200


@dataclass(frozen=True)
class OpenedVersion:
    """A version as an account may see it: ``editable`` where it is the newest and the account may save upon it."""

    folder: StoredFolder
    version: Version
    files: Files
    editable: bool


@dataclass(frozen=True, slots=True)
class Sitting:
    """Versions that one author saved in one go, the newest first."""

    saves: tuple[Version, ...]

    @property
    def last(self) -> Version:
        return self.saves[0]

    @property
    def first(self) -> int:
        """The number of the first of them."""
        return self.saves[-1].number


@dataclass(frozen=True)
class Drafting:
    """Use cases on folders; every one raises ``NoSuchVersion`` for what the account may not know of.

    Changing raises ``NotPermitted`` where the account may only read; ``now`` is local time of Asia/Bishkek.
    """

    units: UnitsOfWork
    files: FolderFiles

    def folders(self, account: Account) -> tuple[StoredFolder, ...]:
        """The folders of which an account may read something, in order of name; none that is trashed."""
        with self.units(reading=True) as unit:
            return tuple(each for each in unit.library.folders() if not each.trashed and _sees(account, each))

    def trashed(self, account: Account) -> tuple[StoredFolder, ...]:
        """The trashed folders that the account may restore."""
        with self.units(reading=True) as unit:
            return tuple(each for each in unit.library.folders() if each.trashed and may_edit(account, each))

    def registry(self) -> Registry:
        """The registry above all folders."""
        with self.units(reading=True) as unit:
            return unit.registry.registry()

    def open(self, account: Account, name: str, number: int | None = None) -> OpenedVersion:
        """A version, by default the newest that the account may read."""
        with self.units(reading=True) as unit:
            folder = seen_folder(unit, account, name)
            own = account.belongs_to(folder.body)
            if number is None:
                number = folder.latest if own or folder.in_force is None else folder.in_force
            version = unit.library.version(name, number)
            if not own and version.status is not Status.IN_FORCE:
                raise NoSuchVersion(name, number)
            files = unit.library.files(name, number)
        editable = version.number == folder.latest and may_edit(account, folder)
        return OpenedVersion(folder, version, files, editable)

    def versions(self, account: Account, name: str) -> tuple[Version, ...]:
        """All versions that the account may read, the newest first."""
        with self.units(reading=True) as unit:
            return _seen(unit, account, seen_folder(unit, account, name))

    def history(self, account: Account, name: str) -> tuple[Sitting, ...]:
        """The versions as they were worked out, the newest first: what was saved in one go is one."""
        return sittings(self.versions(account, name))

    def save(self, account: Account, name: str, base: int, changes: Changes, now: datetime, note: str = "") -> Version:
        """Keep changes of version ``base`` as a new version; where nothing changes, the version that is there.

        Raises ``VersionConflict`` where somebody saved in between, ``UnreadableInput`` for unsafe files.
        """
        with self.units(reading=True) as unit:
            folder = own_folder(unit, account, name)
            if base != folder.latest:
                raise VersionConflict(unit.library.version(name, folder.latest))
            before = unit.library.files(name, base)
        files = changed(before, changes)
        status = self.files.status_of({path: files[path] for path in changes if path in files or path == REGULATION})
        status = status if REGULATION in changes else folder.status
        if files != before:
            check_status(account, folder.status, status)
            note = note or approval_noted(account, self._approved(before), self._approved(files))
        with self.units() as unit:
            if files == before and own_folder(unit, account, name).latest == base:
                return unit.library.version(name, base)
            version = Version(name, 0, now, account.id, account.name, note, status)
            saved = unit.library.save(base, files, version)
            last = unit.library.version(name, base).at
            if (last.date(), last.hour) != (now.date(), now.hour):
                prune(unit, name, now)  # an hour has ended, so that all but its last version may be superfluous
            unit.commit()
        return saved

    def ancestor(self, account: Account, name: str, base: int) -> OpenedVersion:
        """The version ``base``, or where it has been taken out the one before it: both are common to all since."""
        return self.open(account, name, nearest(self.versions(account, name), base))

    def mark_version(self, account: Account, name: str, number: int, mark: str) -> Version:
        """Give a version a name, or with an empty one take it away."""
        with self.units() as unit:
            own_folder(unit, account, name)
            marked = unit.library.mark(name, number, " ".join(mark.split())[:LONGEST_MARK])
            unit.commit()
        return marked

    def restore_version(self, account: Account, name: str, number: int, now: datetime, note: str = "") -> Version:
        """Make an older version the newest again, as a version of its own."""
        with self.units() as unit:
            folder = own_folder(unit, account, name)
            older = unit.library.version(name, number)
            check_status(account, None, older.status)
            version = Version(name, 0, now, account.id, account.name, note, older.status)
            saved = unit.library.save(folder.latest, unit.library.files(name, number), version)
            unit.commit()
        return saved

    def trash(self, account: Account, name: str) -> None:
        """Put a folder into the trash; what is in force cannot be thrown away."""
        with self.units() as unit:
            if own_folder(unit, account, name).in_force is not None:
                raise Refused("refused-trash-in-force", folder=name)
            unit.library.trash(name, trashed=True)
            unit.commit()

    def restore(self, account: Account, name: str) -> None:
        """Take a folder out of the trash."""
        with self.units() as unit:
            folder = unit.library.folder(name)
            if not may_edit(account, folder):
                raise NoSuchVersion(name)
            unit.library.trash(name, trashed=False)
            unit.commit()

    def keep_new(
        self, account: Account, name: str, service: str, files: Files, now: datetime, note: str = ""
    ) -> StoredFolder:
        """Keep a new folder for the account's body; raises ``FolderExists``, ``Refused``, ``UnreadableInput``.

        Whoever has no body drafts for the body that provides the service.
        """
        if not account.may(Permission.EDIT_FOLDERS):
            raise NotPermitted
        if not FOLDER_NAME.fullmatch(name):
            raise Refused("refused-folder-name", folder=name)
        files = changed({}, files)
        status = self.files.status_of(files)
        check_status(account, None, status)
        note = note or approval_noted(account, "", self._approved(files))
        with self.units() as unit:
            entry = unit.registry.registry().service(service)
            body = account.body if account.body is not None or entry is None else entry.provider
            version = Version(name, 1, now, account.id, account.name, note, status)
            kept = unit.library.create(StoredFolder(name, service, body), files, version)
            unit.commit()
        return kept

    def _approved(self, files: Files) -> str:
        standard = files.get(STANDARD, b"")
        return self.files.approved_on(standard) if b"approved_on" in standard else ""


def may_edit(account: Account, folder: StoredFolder) -> bool:
    return account.may(Permission.EDIT_FOLDERS) and account.belongs_to(folder.body)


def seen_folder(unit: UnitOfWork, account: Account, name: str) -> StoredFolder:
    """The folder if the account may read something of it; raises ``NoSuchVersion``."""
    folder = unit.library.folder(name)
    if folder.trashed or not _sees(account, folder):
        raise NoSuchVersion(name)
    return folder


def own_folder(unit: UnitOfWork, account: Account, name: str) -> StoredFolder:
    """The folder if the account may change it; raises ``NoSuchVersion`` or ``NotPermitted``."""
    folder = seen_folder(unit, account, name)
    if not may_edit(account, folder):
        raise NotPermitted
    return folder


def nearest(versions: tuple[Version, ...], base: int) -> int:
    """The number ``base``, or where that version has been taken out the greatest below it."""
    return max((each.number for each in versions if each.number <= base), default=base)


def changed(files: Files, changes: Changes) -> Files:
    """The files with changes made; raises ``Refused`` for files that no folder holds, or that are too large."""
    for path, content in changes.items():
        if not is_folder_file(path):
            raise Refused("refused-file-name", file=path[:200])
        if content is not None and len(content) > LARGEST_FILE:
            raise Refused("refused-file-too-large", file=path, limit=LARGEST_FILE // 2**20)
    kept = {**files, **changes}
    result = {path: content for path, content in kept.items() if content is not None}
    if REGULATION not in result:
        raise Refused("refused-no-regulation")
    return result


def sittings(versions: tuple[Version, ...]) -> tuple[Sitting, ...]:
    """Versions, the newest first, grouped by what was saved in one go."""
    grouped: list[Sitting] = []
    for version in versions:
        if grouped and _same_sitting(version, grouped[-1].last):
            grouped[-1] = Sitting((*grouped[-1].saves, version))
        else:
            grouped.append(Sitting((version,)))
    return tuple(grouped)


def _same_sitting(version: Version, last: Version) -> bool:
    """A note or a name begins a sitting of its own, and so does another status: they are worth being seen."""
    plain = not (version.note or last.note or version.mark)
    return (
        plain
        and (version.author, version.author_name, version.status) == (last.author, last.author_name, last.status)
        and last.at - version.at <= SAME_SITTING
    )


def _sees(account: Account, folder: StoredFolder) -> bool:
    return account.may(Permission.READ_FOLDERS) and (account.belongs_to(folder.body) or folder.in_force is not None)


def _seen(unit: UnitOfWork, account: Account, folder: StoredFolder) -> tuple[Version, ...]:
    versions = unit.library.versions(folder.name)
    if account.belongs_to(folder.body):
        return versions
    return tuple(version for version in versions if version.status is Status.IN_FORCE)
