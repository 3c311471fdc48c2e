"""The papers of many services of the library in one zip file, as long work."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from regdesigner.application.drafting import Drafting
from regdesigner.application.exporting import FORMATS, Order, printed
from regdesigner.application.long_work import Made, Progress
from regdesigner.application.ports.folders import RegulationFolder
from regdesigner.application.ports.library import NoSuchVersion
from regdesigner.application.ports.rendering import Renderers
from regdesigner.application.refusals import Refused
from regdesigner.domain.account import Account
from regdesigner.domain.errors import UnreadableInput
from regdesigner.language import translator

FILE_NAME = "papers.zip"
NOT_PRINTED = "not-printed.txt"
LARGEST = 256 * 1024 * 1024
"""Bytes of the zip file."""
_EPOCH = (1980, 1, 1, 0, 0, 0)


@dataclass(frozen=True)
class PrintingLibrary:
    """Print what an account may read: the newest version of each folder that it may see."""

    drafting: Drafting
    renderers: Renderers

    def print_all(self, account: Account, names: Sequence[str], order: Order, on: date, progress: Progress) -> Made:
        """The papers as ``<folder>/<paper>.<language>.<format>``, and why some folder could not be printed.

        Raises ``Refused`` where the file grows too large.
        """
        written, failures = BytesIO(), list[str]()
        with ZipFile(written, "w", ZIP_DEFLATED) as archive:
            for number, name in enumerate(names):
                progress(number, len(names))
                try:
                    for path, content in self._papers(account, name, order, on):
                        _add(archive, f"{name}/{path}", content)
                except (UnreadableInput, NoSuchVersion) as error:
                    failures.append(f"{name}: {_why(error, account)}")
                if written.tell() > LARGEST:
                    raise Refused("refused-too-many-papers", limit=LARGEST // 2**20)
            if failures:
                _add(archive, NOT_PRINTED, "\n".join([*failures, ""]).encode("utf-8"))
        progress(len(names), len(names))
        return Made(FILE_NAME, written.getvalue())

    def _papers(self, account: Account, name: str, order: Order, on: date) -> Iterator[tuple[str, bytes]]:
        folder = self._loaded(account, name, on)
        for paper in order.of(folder):
            for language in order.languages:
                for each in order.formats:
                    if each in FORMATS[paper]:
                        yield f"{paper}.{language}.{each}", printed(paper, folder, language, each, self.renderers)

    def _loaded(self, account: Account, name: str, on: date) -> RegulationFolder:
        files = self.drafting.open(account, name).files
        return self.drafting.files.load_files(files, self.drafting.registry(), on, name)


def _add(archive: ZipFile, path: str, content: bytes) -> None:
    member = ZipInfo(path, _EPOCH)
    member.compress_type = ZIP_DEFLATED
    member.external_attr = 0o644 << 16
    archive.writestr(member, content)


def _why(error: UnreadableInput | NoSuchVersion, account: Account) -> str:
    say = translator(account.language)
    if isinstance(error, NoSuchVersion):
        return say.text("job-folder-gone")
    return say.text(error.message, **error.arguments)
