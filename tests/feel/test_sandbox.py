"""What the interpreter can reach, and what people are told when it refuses."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from regdesigner.feel import FeelError, sandbox

OUTSIDE = {"std", "os", "bjson", "require", "process", "fetch", "XMLHttpRequest", "console", "print", "load", "Worker"}


def fresh_globals() -> set[str]:
    """The names that code inside a fresh interpreter sees."""
    run = sandbox._interpreter()
    return set(run.__self__.globals) if hasattr(run, "__self__") else set()


def messages(language_folder: Path) -> set[str]:
    return set(re.findall(r"^(feel-[a-z-]+) =", (language_folder / "feel.ftl").read_text("utf-8"), re.MULTILINE))


def ids_in_code(checkout: Path) -> set[str]:
    files = [*(checkout / "regdesigner" / "feel").glob("*.py"), *(checkout / "web" / "feel").glob("*.js")]
    return {found for file in files for found in re.findall(r'"(feel-[a-z-]+)"', file.read_text("utf-8"))}


@pytest.mark.parametrize("language", ["ky", "ru", "en"])
def test_every_refusal_has_a_message_and_a_hint(checkout: Path, language: str) -> None:
    used = ids_in_code(checkout)
    assert "feel-limit" in used
    wanted = used | {f"{one}-hint" for one in used}
    assert messages(checkout / "regdesigner" / "language" / language) == wanted


def test_a_limit_that_was_hit_costs_the_interpreter_and_the_next_request_gets_a_new_one() -> None:
    first = sandbox._interpreter()
    with pytest.raises(FeelError) as caught:
        sandbox.ask({"do": "evaluate", "text": "for i in 1..1000000000 return i", "context": {}})
    assert caught.value.message_id == "feel-limit"
    assert sandbox.ask({"do": "evaluate", "text": "1 + 1", "context": {}}) == {"value": 2}
    assert sandbox._interpreter() is not first
