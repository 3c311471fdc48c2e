"""What the interpreter can reach, and what people are told when it refuses."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
import quickjs

from regdesigner.feel import FeelError, sandbox

OUTSIDE = (
    "std",
    "os",
    "bjson",
    "require",
    "process",
    "fetch",
    "XMLHttpRequest",
    "console",
    "print",
    "Worker",
    "scriptArgs",
)
MAKERS = ("eval", "Function", "(function () {}).constructor", "(() => 1).constructor", "(async () => 1).constructor")
GENERATORS = ("(function* () {}).constructor", "(async function* () {}).constructor")


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


@pytest.mark.parametrize("name", OUTSIDE)
def test_the_interpreter_sees_nothing_of_the_outside(name: str) -> None:
    assert sandbox.new_context().eval(f"typeof {name}") == "undefined"


@pytest.mark.parametrize("maker", MAKERS + GENERATORS)
def test_the_interpreter_cannot_make_code_out_of_text(maker: str) -> None:
    assert sandbox.new_context().eval(f"typeof {maker}") == "undefined"


def test_the_interpreter_holds_its_memory_limit() -> None:
    context = sandbox.new_context()
    with pytest.raises((quickjs.JSException, MemoryError)):
        context.eval("const kept = []; for (;;) kept.push(new Uint8Array(1 << 20));")
    assert context.memory()["memory_used_size"] <= sandbox.MEMORY_LIMIT
