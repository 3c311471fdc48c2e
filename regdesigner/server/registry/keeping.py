"""The registry as it is kept, and entries as forms name them."""

from __future__ import annotations

import hashlib

from regdesigner.application.refusals import Refused
from regdesigner.application.registry.keeping import RegistryKeeping
from regdesigner.domain.body import Body
from regdesigner.domain.service import Chapter, Registry, Service
from regdesigner.domain.text import LANGUAGES, Text
from regdesigner.server.context import units_of_work
from regdesigner.server.texts import t


def keeping() -> RegistryKeeping:
    """The use cases of the registry."""
    return RegistryKeeping(units_of_work())


def kept_registry() -> Registry:
    """The registry as it is now."""
    with units_of_work()(reading=True) as work:
        return work.registry.registry()


def mark_of(shown: Service | Body | Chapter | Registry) -> str:
    """What a form sends back so that a change is made only of what was shown."""
    return hashlib.sha256(repr(shown).encode()).hexdigest()[:32]


def check_mark(found: Service | Body | Chapter | Registry, mark: str) -> None:
    """Raises ``Refused`` where somebody has changed it in between."""
    if mark_of(found) != mark:
        raise Refused("refused-registry-changed")


def text_of(form: dict[str, str], name: str) -> Text:
    """A text in three fields: ``name-ky`` and so on."""
    return Text(**{language: form.get(f"{name}-{language}", "").strip() for language in LANGUAGES})


def said(refused: Refused) -> str:
    """The refusal with what to do."""
    return f"{t(refused.message, **refused.arguments)}. {t(f'{refused.message}-hint', **refused.arguments)}."
