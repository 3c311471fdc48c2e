"""Messages in one language, from the catalogues in Project Fluent."""

from __future__ import annotations

import re
from functools import cache
from threading import Lock
from typing import TYPE_CHECKING

from regdesigner.domain.errors import WrongValue
from regdesigner.domain.text import Language
from regdesigner.language.catalogue import Entry, catalogue
from regdesigner.language.numbers import format_number

if TYPE_CHECKING:
    from fluent.runtime import FluentBundle

Argument = str | int | float
DEFAULT_LANGUAGE: Language = "ky"
_REFERENCE = re.compile(r"\{\s*(-?[a-z][\w-]*)\s*[}.(]", re.ASCII)


class Translator:
    """The messages of one language; what it lacks is said in Kyrgyz, and what Kyrgyz lacks by its id."""

    def __init__(self, language: Language) -> None:
        self.language = language
        self._entries = catalogue(language)
        self._added: set[str] = set()
        self._bundle: FluentBundle | None = None
        self._adding = Lock()

    def __contains__(self, message_id: str) -> bool:
        return message_id in self._entries

    def text(self, message_id: str, /, **arguments: Argument) -> str:
        """The message with its arguments set in; raises ``WrongValue`` where an argument is missing.

        Whole numbers are written as the language writes them; give as text what is a name (``9.6``, a year).
        """
        entry = self._entries.get(message_id)
        if entry is None:
            fallback = translator(DEFAULT_LANGUAGE)
            return message_id if fallback is self else fallback.text(message_id, **arguments)
        parts = entry.parts
        if parts is None or any(isinstance(value, float) for value in arguments.values()):
            return self._format(entry, arguments)
        if not arguments.keys() >= set(parts[1::2]):
            raise WrongValue(sorted(arguments), f"the message {entry.id} needs {', '.join(parts[1::2])}")
        said = {name: self._said(value) for name, value in arguments.items()}
        return "".join(said[part] if place % 2 else part for place, part in enumerate(parts))

    def _said(self, value: Argument) -> str:
        return value if isinstance(value, str) else format_number(int(value), self.language)

    def _format(self, entry: Entry, arguments: dict[str, Argument]) -> str:
        with self._adding:  # who comes while an entry is being added waits for what it refers to as well
            bundle = self._bundle_with(entry)
            pattern = bundle.get_message(entry.id).value
        if pattern is None:
            raise WrongValue(entry.id, "a message has a value")
        text, errors = bundle.format_pattern(pattern, arguments)
        if errors:
            raise WrongValue(sorted(arguments), f"the message {entry.id} ({self.language}): {errors[0]}")
        return str(text)

    def _bundle_with(self, entry: Entry) -> FluentBundle:
        """The bundle, with this entry and those that it refers to added."""
        from fluent.runtime import FluentBundle, FluentResource  # costs 0.1 s: only where a message needs it

        if self._bundle is None:
            self._bundle = FluentBundle([self.language], use_isolating=False)
        waiting = [entry.id]
        while waiting:
            current = waiting.pop()
            if current in self._entries and current not in self._added:
                source = self._entries[current].source
                self._added.add(current)
                self._bundle.add_resource(FluentResource(source))
                waiting += _REFERENCE.findall(source)
        return self._bundle


@cache
def translator(language: Language) -> Translator:
    """The translator of a language, one for the whole run."""
    return Translator(language)
