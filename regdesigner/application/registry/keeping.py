"""The registry as administrators and analysts keep it: each change is a whole new state with author and time."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime

from regdesigner.application.ports.unit_of_work import UnitsOfWork
from regdesigner.application.refusals import NotPermitted, Refused
from regdesigner.domain.account import Account, Permission
from regdesigner.domain.body import Body
from regdesigner.domain.service import Chapter, Registry, Service

_BODY_ID = re.compile(r"[a-z0-9][a-z0-9-]{0,59}")
MOST_CHAPTERS = 9
"""A service's number begins with one figure: that of its chapter."""


@dataclass(frozen=True)
class RegistryKeeping:
    """Changes of the registry.

    Each raises ``NotPermitted``, and ``Refused`` for what the registry cannot hold, or what somebody has changed in
    between (``refused-registry-changed``).
    """

    units: UnitsOfWork

    def history(self) -> tuple[tuple[datetime, str], ...]:
        """When, and by whom, the registry was changed; the newest first."""
        with self.units(reading=True) as unit:
            return unit.registry.history()

    def add_service(self, account: Account, service: Service, now: datetime) -> Registry:
        return self._change(account, now, lambda registry: with_service(registry, service))

    def change_service(self, account: Account, old: Service, new: Service, now: datetime) -> Registry:
        """``old`` is the entry as it was shown."""
        return self._change(account, now, lambda registry: with_service(registry, new, old))

    def remove_service(self, account: Account, service: Service, now: datetime) -> Registry:
        """Take an entry out; one with a folder of the library stays."""
        with self.units(reading=True) as unit:
            if any(folder.service == service.number for folder in unit.library.folders()):
                raise Refused("refused-service-has-folder", service=service.number)
        return self._change(account, now, lambda registry: without_service(registry, service))

    def add_body(self, account: Account, body: Body, now: datetime) -> Registry:
        return self._change(account, now, lambda registry: with_body(registry, body))

    def change_body(self, account: Account, old: Body, new: Body, now: datetime) -> Registry:
        """``old`` is the body as it was shown; its id stays."""
        return self._change(account, now, lambda registry: with_body(registry, replace(new, id=old.id), old))

    def remove_body(self, account: Account, body: Body, now: datetime) -> Registry:
        """Take a body out that no service, account or folder names."""
        with self.units(reading=True) as unit:
            named = [each.body for each in unit.accounts.all()] + [each.body for each in unit.library.folders()]
        if body.id in named:
            raise Refused("refused-body-is-named", body=body.id)
        return self._change(account, now, lambda registry: without_body(registry, body))

    def add_chapter(self, account: Account, chapter: Chapter, now: datetime) -> Registry:
        """Another chapter behind the others."""
        return self._change(account, now, lambda registry: with_chapter(registry, chapter))

    def change_chapter(self, account: Account, old: Chapter, new: Chapter, now: datetime) -> Registry:
        """Rename a chapter or give it another count; its number stays."""
        chapter = replace(new, number=old.number)
        return self._change(account, now, lambda registry: with_chapter(registry, chapter, old))

    def move_chapter(self, account: Account, number: int, by: int, now: datetime) -> Registry:
        """Let a chapter change places with the one before it (-1) or behind it (1)."""
        return self._change(account, now, lambda registry: with_chapter_moved(registry, number, by))

    def remove_chapter(self, account: Account, chapter: Chapter, now: datetime) -> Registry:
        """Take a chapter out that holds no service."""
        return self._change(account, now, lambda registry: without_chapter(registry, chapter))

    def replace(self, account: Account, shown: Registry, registry: Registry, now: datetime) -> Registry:
        """Keep another registry, such as an import gives, in the place of the one that was ``shown``."""

        def change(found: Registry) -> Registry:
            if found != shown:
                raise Refused("refused-registry-changed")
            return registry

        return self._change(account, now, change)

    def _change(self, account: Account, now: datetime, change: Callable[[Registry], Registry]) -> Registry:
        if not account.may(Permission.EDIT_REGISTRY):
            raise NotPermitted
        with self.units() as unit:
            before = unit.registry.registry()
            after = change(before)
            if after != before:
                unit.registry.replace(after, account.name, now)
                unit.commit()
        return after


def with_service(registry: Registry, service: Service, old: Service | None = None) -> Registry:
    """The registry with an entry added, or in the place of an old one; raises ``Refused``.

    A number without a place in its chapter (``4``) may stand several times: it says only which chapter.
    """
    others = tuple(each for each in registry.services if each != old)
    if old is not None and len(others) == len(registry.services):
        raise Refused("refused-registry-changed")
    if "." in service.number and any(each.number == service.number for each in others):
        raise Refused("refused-service-number-taken", service=service.number)
    check_service(registry, service)
    services = tuple(service if each == old else each for each in registry.services)
    return replace(registry, services=services if old is not None else (*services, service))


def check_service(registry: Registry, service: Service) -> None:
    """Raises ``Refused`` for an entry without a name, of an unknown chapter or body."""
    if not service.name:
        raise Refused("refused-service-without-name", service=service.number)
    if all(chapter.number != service.chapter for chapter in registry.chapters):
        raise Refused("refused-no-such-chapter", chapter=str(service.chapter))
    for body in (service.responsible, service.provider):
        if registry.body(body) is None:
            raise Refused("refused-no-such-body", body=body)


def without_service(registry: Registry, service: Service) -> Registry:
    if service not in registry.services:
        raise Refused("refused-registry-changed")
    return replace(registry, services=tuple(each for each in registry.services if each != service))


def with_body(registry: Registry, body: Body, old: Body | None = None) -> Registry:
    """The registry with a body added, or in the place of an old one; raises ``Refused``."""
    if old is not None and old not in registry.bodies:
        raise Refused("refused-registry-changed")
    if not _BODY_ID.fullmatch(body.id):
        raise Refused("refused-body-id", body=body.id)
    if any(each.id == body.id for each in registry.bodies if each != old):
        raise Refused("refused-body-id-taken", body=body.id)
    if not body.name:
        raise Refused("refused-body-without-name")
    bodies = tuple(body if each == old else each for each in registry.bodies)
    return replace(registry, bodies=bodies if old is not None else (*bodies, body))


def without_body(registry: Registry, body: Body) -> Registry:
    """The registry without a body; raises ``Refused`` where a service names it."""
    if body not in registry.bodies:
        raise Refused("refused-registry-changed")
    if any(body.id in (each.responsible, each.provider) for each in registry.services):
        raise Refused("refused-body-is-named", body=body.id)
    return replace(registry, bodies=tuple(each for each in registry.bodies if each != body))


def with_chapter(registry: Registry, chapter: Chapter, old: Chapter | None = None) -> Registry:
    """The registry with a chapter added, or in the place of an old one; raises ``Refused``."""
    if old is not None and old not in registry.chapters:
        raise Refused("refused-registry-changed")
    if not 1 <= chapter.number <= MOST_CHAPTERS:
        raise Refused("refused-chapter-number", limit=MOST_CHAPTERS)
    if any(each.number == chapter.number for each in registry.chapters if each != old):
        raise Refused("refused-chapter-number-taken", chapter=str(chapter.number))
    if not chapter.name:
        raise Refused("refused-chapter-without-name")
    chapters = tuple(chapter if each == old else each for each in registry.chapters)
    return replace(registry, chapters=chapters if old is not None else (*chapters, chapter))


def with_chapter_moved(registry: Registry, number: int, by: int) -> Registry:
    """The registry with a chapter moved; at either end it stays where it is. Raises ``Refused``."""
    chapters = list(registry.chapters)
    place = next((index for index, each in enumerate(chapters) if each.number == number), None)
    if place is None:
        raise Refused("refused-no-such-chapter", chapter=str(number))
    target = min(max(place + by, 0), len(chapters) - 1)
    chapters.insert(target, chapters.pop(place))
    return replace(registry, chapters=tuple(chapters))


def without_chapter(registry: Registry, chapter: Chapter) -> Registry:
    """The registry without a chapter; raises ``Refused`` where it holds a service."""
    if chapter not in registry.chapters:
        raise Refused("refused-registry-changed")
    if any(service.chapter == chapter.number for service in registry.services):
        raise Refused("refused-chapter-not-empty", chapter=str(chapter.number))
    return replace(registry, chapters=tuple(each for each in registry.chapters if each != chapter))
