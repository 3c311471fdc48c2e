"""``registry.yaml``: the chapters, the known entries and the dated counts of the Unified Registry."""

from __future__ import annotations

from pathlib import Path

from regdesigner.domain.service import Registry
from regdesigner.folders.identities import check_known, check_unique
from regdesigner.folders.shape import shaped
from regdesigner.folders.yaml_file import read_yaml


def read_registry(path: Path) -> Registry:
    """The registry of a file; raises ``UnreadableInput`` where numbers or ids repeat, or a body is not listed.

    A number without a place in its chapter (``4``) may stand several times: it says only which chapter.
    """
    document = read_yaml(path)
    registry = shaped(document, Registry)
    bodies = [body.id for body in registry.bodies]
    check_unique(document, ("bodies",), bodies)
    check_unique(document, ("chapters",), [str(chapter.number) for chapter in registry.chapters], key="number")
    chapters = [str(chapter.number) for chapter in registry.chapters]
    seen: set[str] = set()
    for index, service in enumerate(registry.services):
        where = ("services", index)
        if "." in service.number and service.number in seen:
            raise document.wrong("yaml-id-twice", (*where, "number"), value=service.number)
        seen.add(service.number)
        check_known(document, (*where, "number"), (str(service.chapter),), chapters)
        check_known(document, (*where, "responsible"), (service.responsible,), bodies)
        check_known(document, (*where, "provider"), (service.provider,), bodies)
    return registry
