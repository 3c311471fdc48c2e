"""Every refusal of the engine can be said in every language, with what to do."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from regdesigner.application.ports.engine import AGAIN, INSTANCES
from regdesigner.domain.flow import CodeKind, FieldType
from regdesigner.domain.text import LANGUAGES, Language
from regdesigner.language.translator import translator

PACKAGE = Path(__file__).resolve().parents[2] / "regdesigner"
SPEAKING = (PACKAGE / "engine", PACKAGE / "application" / "cases")  # use cases refuse in the engine's words too
NAMES = (*"field value allowed item due flow condition construct version process link error".split(),)
ARGUMENTS: dict[str, str | int] = {**dict.fromkeys(NAMES, "x"), "limit": 2, "number": 2, "known": 1}


def used() -> list[str]:
    texts = "".join(path.read_text(encoding="utf-8") for room in SPEAKING for path in room.glob("*.py"))
    plain = set(re.findall(r'"(engine-[a-z-]+[a-z])"', texts))
    plain |= {f"engine-field-not-{kind.value}" for kind in FieldType}
    plain |= {f"engine-unsafe-{kind.value.replace('_', '-')}" for kind in CodeKind if kind is not CodeKind.TIMER}
    plain |= {f"engine-ask-{name}" for name in (INSTANCES, AGAIN)}
    return sorted(plain)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_message_and_its_hint_is_there(language: Language) -> None:
    say = translator(language)
    lacking = [name for message in used() for name in (message, f"{message}-hint") if name not in say]
    assert lacking == []
    for message in used():
        assert "{" not in say.text(message, **ARGUMENTS)
        assert "{" not in say.text(f"{message}-hint", **ARGUMENTS)


def test_no_message_of_the_area_is_left_over() -> None:
    catalogue = (PACKAGE / "language" / "ky" / "engine.ftl").read_text(encoding="utf-8")
    ids = re.findall(r"^(engine-[a-z-]+?)(?:-hint)? =", catalogue, re.MULTILINE)
    assert sorted(set(ids)) == used()
