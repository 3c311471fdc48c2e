"""The library of service folders as views use it: opened for who asks, loaded, checked."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from flask import current_app

from regdesigner.application.library.bringing import Bringing
from regdesigner.application.library.drafting import Drafting, OpenedVersion
from regdesigner.application.library.taking_both import TakingBoth
from regdesigner.application.ports.folders import RegulationFolder
from regdesigner.application.ports.library import STANDARD, StoredFolder
from regdesigner.application.registry.listing import DocumentStates, Filters, ListedService, listed, states_of
from regdesigner.bootstrap import folder_files, obstacles, standard_files
from regdesigner.domain.account import Permission
from regdesigner.domain.errors import UnreadableInput
from regdesigner.domain.standard import Review
from regdesigner.server.context import current_account, now, units_of_work

_REVIEWS = "regdesigner.reviews"
_MOST_REVIEWS = 4096


def drafting() -> Drafting:
    """The use cases on folders."""
    return Drafting(units_of_work(), folder_files())


def bringing() -> Bringing:
    """The use cases of new folders."""
    return Bringing(drafting(), obstacles)


def taking_both() -> TakingBoth:
    """The use case of two people who saved upon one version."""
    return TakingBoth(drafting(), standard_files())


def today() -> date:
    """The day on which this request is answered."""
    return now().date()


def opened(name: str, number: int | None = None) -> OpenedVersion:
    """A version of a folder, by default the newest that who asks may read; raises ``NoSuchVersion``."""
    return drafting().open(current_account(), name, number)


def loaded(version: OpenedVersion, instead: Mapping[str, bytes] | None = None) -> RegulationFolder:
    """The folder of a version, some files with other contents; raises ``UnreadableInput``."""
    files = {**version.files, **(instead or {})}
    return folder_files().load_files(files, drafting().registry(), today(), version.folder.name)


def listed_services(filters: Filters) -> tuple[ListedService, ...]:
    """The services that pass filters, with the state of the documents that who asks may see."""
    folders = drafting().folders(current_account()) if current_account().may(Permission.READ_FOLDERS) else ()
    return listed(drafting().registry(), folders, _review, today(), filters)


def document_states(folder: StoredFolder) -> DocumentStates:
    """How far the documents of one folder are."""
    return states_of(folder, _review, today())


def _review(folder: StoredFolder) -> Review | None:
    """What the standard says of its review in the version that who asks may read; looked up once a version."""
    own = current_account().belongs_to(folder.body)
    number = folder.latest if own or folder.in_force is None else folder.in_force
    known: dict[tuple[str, int], Review | None] = current_app.extensions.setdefault(_REVIEWS, {})
    if (folder.name, number) not in known:
        if len(known) >= _MOST_REVIEWS:
            known.clear()
        known[folder.name, number] = _review_in(opened(folder.name, number).files.get(STANDARD, b""))
    return known[folder.name, number]


def _review_in(content: bytes) -> Review | None:
    """What a standard says of its review; one that was never approved is not read for it."""
    if b"approved_on" not in content:
        return None
    try:
        return standard_files().review(content)
    except UnreadableInput:
        return None
