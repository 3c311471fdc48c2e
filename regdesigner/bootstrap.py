"""Wires ports to adapters: the only place that knows the adapters. Each is imported when it is asked for."""

from __future__ import annotations

import os
import secrets
import socket
import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from regdesigner.application.ports.accounts import PasswordHasher
from regdesigner.application.ports.adoption import Adoption
from regdesigner.application.ports.amending import Amending
from regdesigner.application.ports.engine import Engine, Problem
from regdesigner.application.ports.folder_files import FolderFiles
from regdesigner.application.ports.folders import RegulationFolder, RegulationFolders
from regdesigner.application.ports.jobs import JobFiles
from regdesigner.application.ports.processes import Process, ProcessKind
from regdesigner.application.ports.rendering import PaperFormat, Renderers
from regdesigner.application.ports.standard_files import StandardFiles
from regdesigner.application.ports.tables import Tables
from regdesigner.application.ports.unit_of_work import UnitsOfWork
from regdesigner.application.regulations.running import Due
from regdesigner.domain.errors import WrongValue
from regdesigner.domain.official_form import OfficialForm
from regdesigner.domain.regulation import Regulation
from regdesigner.domain.term import Term

if TYPE_CHECKING:
    from regdesigner.application.cases.carrying_out import CarryingOut
    from regdesigner.application.cases.delivering import Delivering
    from regdesigner.application.cases.letter_settings import LetterSettings
    from regdesigner.application.work.presence import Presence
    from regdesigner.domain.letter import DeliveryWay
    from regdesigner.papers.blocks import Figure, Paper
    from regdesigner.papers.marks import Mark
    from regdesigner.papers.workbook import Workbook


_ONE_AFTER_ANOTHER = threading.Lock()


def regulation_folders() -> RegulationFolders:
    from regdesigner.folders.regulation_folder import FoldersOnDisk

    return FoldersOnDisk()


def amending() -> Amending:
    from regdesigner.folders.amending import AmendingOnDisk

    return AmendingOnDisk()


def adoption() -> Adoption:
    from regdesigner.folders.adopted_folder import AdoptionOnDisk

    return AdoptionOnDisk()


def units_of_work(url: str) -> UnitsOfWork:
    """Transactions of the database behind an SQLAlchemy URL, which is brought to the newest tables first."""
    from regdesigner.persistence.database import open_database
    from regdesigner.persistence.unit_of_work import SqlUnitsOfWork

    return SqlUnitsOfWork(open_database(url))


def is_newest(units: UnitsOfWork) -> bool:
    """Whether a database answers with the tables of this program; what is kept in memory always does."""
    from regdesigner.persistence.unit_of_work import SqlUnitsOfWork

    return not isinstance(units, SqlUnitsOfWork) or units.is_newest()


def job_files(folder: Path) -> JobFiles:
    """The files of long work in a folder, which is made when the first is written."""
    from regdesigner.persistence.job_files import JobFilesOnDisk

    return JobFilesOnDisk(folder)


class _LateFolderFiles:
    """Files of folders, whose readers are loaded when the first is read: a server starts without them."""

    def __getattr__(self, name: str) -> Any:
        from regdesigner.folders.folder_files import FolderFilesInTemporary

        return getattr(FolderFilesInTemporary(), name)


def folder_files() -> FolderFiles:
    late: Any = _LateFolderFiles()
    files: FolderFiles = late
    return files


def tables() -> Tables:
    from regdesigner.folders.tables import TablesInMemory

    return TablesInMemory()


def standard_files() -> StandardFiles:
    from regdesigner.folders.standard_values import StandardFilesInMemory

    return StandardFilesInMemory()


def newest_form() -> OfficialForm:
    """The official form that is used where nothing names another one."""
    from regdesigner.folders.official_forms import available_forms, official_form

    return official_form(max(available_forms()))


def aside(work: Callable[[], None]) -> None:
    """Have long work done by a thread of its own, one piece after another; it ends with the program."""

    def when_it_is_its_turn() -> None:
        with _ONE_AFTER_ANOTHER:
            work()

    threading.Thread(target=when_it_is_its_turn, daemon=True).start()


def password_hasher() -> PasswordHasher:
    from regdesigner.persistence.passwords import Argon2Hasher

    return Argon2Hasher()


def obstacles(regulation: Regulation) -> tuple[Problem, ...]:
    """Why no case of a regulation may begin."""
    from regdesigner.engine.executable import obstacles as found

    return found(regulation)


def due_by(folder: RegulationFolder) -> Due:
    """When terms end by the calendar and the conventions of a regulation's folder; raises ``WrongValue`` past it."""
    from regdesigner.domain.deadline import due

    calendar, conventions = folder.calendar, folder.known_form.conventions

    def by_the_calendar(term: Term, start: datetime, *, electronic: bool = False, inner: bool = False) -> datetime:
        return due(term, start, calendar, conventions, electronic=electronic, inner=inner)

    return by_the_calendar


def equipment(folder: RegulationFolder) -> tuple[Engine, Due]:
    """What a case of a folder's regulation is carried out with: the engine, and when terms end.

    The engine makes an incident of a term past the calendar; a case that is played says it as unreadable input.
    """
    from regdesigner.application.regulations.proving import past_calendar
    from regdesigner.engine.facade import SpiffEngine

    due = due_by(folder)

    def told(term: Term, start: datetime, *, electronic: bool = False, inner: bool = False) -> datetime:
        try:
            return due(term, start, electronic=electronic, inner=inner)
        except WrongValue as error:
            raise past_calendar(folder) from error

    return SpiffEngine(due, loop_bound=folder.known_form.conventions.loop_bound), told


def carrying_out(units: UnitsOfWork, now: Callable[[], datetime]) -> CarryingOut:
    """Pilot cases on a database; the versions by which they run are kept at hand."""
    from regdesigner.application.cases.carrying_out import CarryingOut
    from regdesigner.application.cases.folders import CaseFolders

    return CarryingOut(units, CaseFolders(units, folder_files(), equipment, lambda: now().date()))


def presence(units: UnitsOfWork, kind: ProcessKind, now: datetime) -> Presence:
    """This process among those on a database."""
    from regdesigner.application.work.presence import Presence

    process = Process(secrets.token_hex(8), kind, socket.gethostname(), os.getpid(), now, now)
    return Presence(units, process, _ended_here)


def _ended_here(process: Process) -> bool:
    """Whether a process of this machine has ended: nobody has its number, or we have."""
    if process.host != socket.gethostname() or os.name != "posix":
        return False
    try:
        os.kill(process.pid, 0)
    except ProcessLookupError:
        return True
    except PermissionError:
        return False
    return process.pid == os.getpid()


def letters(carrying_out: CarryingOut, settings: LetterSettings) -> Delivering:
    """Letters to other bodies, by the ways that the operator allows."""
    from regdesigner.application.cases.delivering import Delivering
    from regdesigner.application.cases.letter_writing import LetterWriting
    from regdesigner.domain.pilot import Delivery
    from regdesigner.messengers.email import ByEmail, MailServer
    from regdesigner.messengers.webhook import ByWebhook

    return Delivering(
        carrying_out.units,
        LetterWriting(carrying_out.units, carrying_out.loaded, settings.base_url),
        {
            Delivery.EMAIL: ByEmail(MailServer(*settings.mail)),
            Delivery.WEBHOOK: ByWebhook(time.time, settings.private),
        },
    )


def checked_address(way: DeliveryWay, *, private: bool) -> bool:
    """Whether letters can be sent to the address of a way."""
    from regdesigner.application.ports.messengers import NotDelivered
    from regdesigner.domain.pilot import Delivery
    from regdesigner.messengers.email import is_address
    from regdesigner.messengers.webhook import checked

    if way.delivery is Delivery.EMAIL:
        return is_address(way.address)
    try:
        return way.delivery is Delivery.TASK or bool(checked(way.address, private=private))
    except NotDelivered:
        return False


class _RenderersByFormat:
    def render(self, paper: Paper, paper_format: PaperFormat) -> bytes:
        match paper_format:
            case PaperFormat.DOCX:
                from regdesigner.rendering import docx

                return docx.render(paper)
            case PaperFormat.PDF:
                from regdesigner.rendering import pdf

                return pdf.render(paper)
            case PaperFormat.HTML:
                from regdesigner.rendering import html

                return html.render(paper)
            case PaperFormat.XLSX | PaperFormat.SVG:
                raise ValueError(f"no paper comes as {paper_format}")

    def preview(self, paper: Paper, empty: str) -> bytes:
        from regdesigner.rendering import preview

        return preview.render(paper, empty)

    def workbook(self, workbook: Workbook) -> bytes:
        from regdesigner.rendering import xlsx

        return xlsx.render(workbook)

    def drawing(self, figure: Figure, marks: tuple[Mark, ...] = ()) -> bytes:
        from regdesigner.rendering import svg

        return svg.render(figure, marks)


def renderers() -> Renderers:
    return _RenderersByFormat()


@dataclass(frozen=True, slots=True)
class Check:
    """Something that the product needs, or can use: ``name`` names its messages, ``detail`` what was found."""

    name: str
    there: bool
    optional: bool
    detail: str = ""


def examined() -> Iterator[Check]:
    """What ``regdesigner doctor`` reports."""
    import shutil
    import sys

    from regdesigner import __version__
    from regdesigner.feel import FeelError, evaluate
    from regdesigner.folders.official_forms import available_forms
    from regdesigner.folders.shipped import models_folder
    from regdesigner.rendering.metrics import fonts_folder
    from regdesigner.validation.rulebook import rulebook

    python = ".".join(str(part) for part in sys.version_info[:3])
    yield Check("version", True, False, f"{__version__}, Python {python}")
    try:
        yield Check("expressions", evaluate("1 + 1", {}) == 2, False)
    except FeelError as error:
        yield Check("expressions", False, False, str(error))
    fonts = sorted(file.stem for file in fonts_folder().glob("*.ttf"))
    yield Check("fonts", len(fonts) >= 4, False, ", ".join(fonts))
    models = models_folder()
    yield Check("models", models.is_dir(), False, str(models))
    yield Check("forms", bool(available_forms()), False, ", ".join(available_forms()))
    yield Check("rules", bool(rulebook()), False, str(len(rulebook())))
    dot = shutil.which("dot")
    yield Check("dot", dot is not None, True, dot or "")
