"""Rulesets: severities as data. A key is a code, a family or the beginning of codes; the longest that fits decides."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from regdesigner.domain.errors import WrongValue
from regdesigner.domain.regulation import Status
from regdesigner.validation.finding import Severity

OFF = "off"


@dataclass(frozen=True)
class Ruleset:
    """``severities`` maps the beginnings of codes to a severity, or to ``None`` where nothing is reported."""

    name: str
    severities: Mapping[str, Severity | None]

    def severity(self, code: str) -> Severity | None:
        """The severity of a code, ``None`` where it is off; raises ``WrongValue`` where no key fits."""
        for length in range(len(code), 0, -1):
            if code[:length] in self.severities:
                return self.severities[code[:length]]
        raise WrongValue(code, f"the ruleset {self.name} gives it no severity")


def names() -> tuple[str, ...]:
    """The names of the rulesets that ship."""
    folder = files("regdesigner.validation") / "rulesets"
    return tuple(sorted(file.name.removesuffix(".toml") for file in folder.iterdir() if file.name.endswith(".toml")))


@cache
def ruleset(name: str) -> Ruleset:
    """A ruleset that ships, with what it extends; raises ``WrongValue`` for an unknown name."""
    if name not in names():
        raise WrongValue(name, "the rulesets are: " + ", ".join(names()))
    file = files("regdesigner.validation") / "rulesets" / f"{name}.toml"
    content = tomllib.loads(file.read_text("utf-8"))
    base = dict(ruleset(content["extends"]).severities) if "extends" in content else {}
    own = {code: None if word == OFF else Severity(word) for code, word in content["severity"].items()}
    return Ruleset(name, {**base, **own})


def ruleset_for(status: Status) -> Ruleset:
    """The ruleset that fits where none is asked for: a template may lack the texts that a draft must have."""
    return ruleset("template" if status is Status.TEMPLATE else "default")
