"""Somebody saved in between: both changes are put together, and what both changed is asked, value by value."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

from regdesigner.application.library.drafting import Changes, Drafting, changed, nearest, own_folder
from regdesigner.application.ports.library import REGULATION, STANDARD, Files, Version, VersionConflict
from regdesigner.application.ports.standard_files import StandardFiles
from regdesigner.domain.account import Account
from regdesigner.domain.three_way import Clash, Side, merge

Choices = Mapping[str, Side]
"""Whose value is taken, by the keys of clashes."""


@dataclass(frozen=True)
class FileClash:
    """A value that both changed: in which file, and where in it; ``key`` is how a choice names it.

    In a regulation the place is element and field, in a standard the keys from the outside in, elsewhere nothing.
    """

    file: str
    clash: Clash

    @property
    def key(self) -> str:
        return "/".join((self.file, *self.clash.place))


@dataclass(frozen=True)
class Both:
    """The newest version with my changes made in it; where nobody has chosen yet, clashes stand as in ``latest``.

    ``authors`` are those who saved since my version, the last first.
    """

    latest: Version
    files: Files
    clashes: tuple[FileClash, ...]
    authors: tuple[str, ...]


class Clashing(VersionConflict):
    """Both changed the same values, and not all of these are chosen: nothing was saved."""

    def __init__(self, both: Both) -> None:
        super().__init__(both.latest)
        self.both = both


@dataclass(frozen=True)
class TakingBoth:
    """Raises as ``Drafting`` does, and ``UnreadableInput`` for files that cannot be put together."""

    drafting: Drafting
    standards: StandardFiles

    def put_together(
        self, account: Account, name: str, base: int, changes: Changes, choices: Choices | None = None
    ) -> Both:
        """What saving would give; nothing is saved."""
        with self.drafting.units(reading=True) as unit:
            folder = own_folder(unit, account, name)
            versions = unit.library.versions(name)
            before = unit.library.files(name, nearest(versions, base))
            theirs = unit.library.files(name, folder.latest)
        merging = _Merging(self.standards, choices or {})
        files = merging.files(before, changed(before, changes), theirs)
        authors = dict.fromkeys(each.author_name for each in versions if each.number > base)
        return Both(versions[0], files, tuple(merging.clashes), tuple(authors))

    def save(
        self,
        account: Account,
        name: str,
        base: int,
        changes: Changes,
        now: datetime,
        choices: Choices | None = None,
        note: str = "",
    ) -> Version:
        """Keep both changes as a new version.

        Raises ``Clashing`` where a clash is not chosen, ``VersionConflict`` where somebody saves at this very moment.
        """
        both = self.put_together(account, name, base, changes, choices)
        if both.clashes:
            raise Clashing(both)
        with self.drafting.units(reading=True) as unit:
            theirs = unit.library.files(name, both.latest.number)
        taken: dict[str, bytes | None] = {path: both.files.get(path) for path in {**theirs, **both.files}}
        news = {path: content for path, content in taken.items() if theirs.get(path) != content}
        return self.drafting.save(account, name, both.latest.number, news, now, note)


@dataclass
class _Merging:
    standards: StandardFiles
    choices: Choices
    clashes: list[FileClash] = field(default_factory=list)

    def files(self, base: Files, mine: Files, theirs: Files) -> Files:
        merged = {
            path: self._file(path, base.get(path), mine.get(path), theirs.get(path)) for path in {**theirs, **mine}
        }
        return {path: content for path, content in merged.items() if content is not None}

    def _file(self, path: str, base: bytes | None, mine: bytes | None, theirs: bytes | None) -> bytes | None:
        if mine == theirs or theirs == base:
            return mine
        if mine == base:
            return theirs
        if base is not None and mine is not None and theirs is not None:
            if path == REGULATION:
                return self._regulation(base, mine, theirs)
            if path == STANDARD:
                return self._standard(base, mine, theirs)
        whole = merge(_text(base), _text(mine), _text(theirs), lambda _place: self.choices.get(path))
        self.clashes += [FileClash(path, clash) for clash in whole.clashes]
        return mine if self.choices.get(path) is Side.MINE else theirs

    def _regulation(self, base: bytes, mine: bytes, theirs: bytes) -> bytes:
        from regdesigner.bpmn.three_way import merge_documents  # a server starts without it

        def choose(element: str, part: str) -> Side | None:
            return self.choices.get(FileClash(REGULATION, Clash((element, part), None, None, None)).key)

        content, clashes = merge_documents(base, mine, theirs, REGULATION, choose)
        self.clashes += [FileClash(REGULATION, clash) for clash in clashes]
        return content

    def _standard(self, base: bytes, mine: bytes, theirs: bytes) -> bytes:
        def choose(place: tuple[str, ...]) -> Side | None:
            return self.choices.get("/".join((STANDARD, *place)))

        old, my, their = (self.standards.values(content) for content in (base, mine, theirs))
        merged = merge(old, my, their, choose)
        self.clashes += [FileClash(STANDARD, clash) for clash in merged.clashes]
        return self.standards.with_values(theirs, merged.value)


def _text(content: bytes | None) -> str | None:
    return None if content is None else content.decode("utf-8", "replace")
