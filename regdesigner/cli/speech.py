"""In which language the program speaks: --lang, else REGDESIGNER_LANG, else the locale, else Kyrgyz."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from regdesigner.domain.text import LANGUAGES, Language

DEFAULT: Language = "ky"
VARIABLE = "REGDESIGNER_LANG"
LOCALE_VARIABLES = ("LC_ALL", "LC_MESSAGES", "LANG")


def spoken_language(arguments: Sequence[str], environment: Mapping[str, str]) -> Language:
    """The language before any argument is parsed, since help and errors are said in it too."""
    return _asked_for(arguments) or _known(environment.get(VARIABLE, "")) or _locale(environment) or DEFAULT


def _asked_for(arguments: Sequence[str]) -> Language | None:
    for place, argument in enumerate(arguments):
        if argument == "--":
            return None
        if argument == "--lang" and place + 1 < len(arguments):
            return _known(arguments[place + 1])
        if argument.startswith("--lang="):
            return _known(argument.removeprefix("--lang="))
    return None


def _locale(environment: Mapping[str, str]) -> Language | None:
    for variable in LOCALE_VARIABLES:
        value = environment.get(variable, "")
        if value:
            return _known(value[:2])
    return None


def _known(code: str) -> Language | None:
    return next((language for language in LANGUAGES if language == code), None)
