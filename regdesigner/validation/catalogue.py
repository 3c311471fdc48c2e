"""Writes ``docs/rules.md`` from the rules: ``python -m regdesigner.validation.catalogue [FILE]``."""

from __future__ import annotations

import sys
from pathlib import Path

from regdesigner.language import format_reference, translator
from regdesigner.validation.explanation import from_docstring
from regdesigner.validation.rule import FAMILIES, Rule
from regdesigner.validation.rulebook import rulebook
from regdesigner.validation.rulesets import names, ruleset

TARGET = Path("docs/rules.md")
_HEAD = """\
# Rules

Generated from the docstrings of `regdesigner/validation/rules/`; do not edit. `regdesigner rules CODE` says the
same in Kyrgyz and Russian. Severities are data: `regdesigner/validation/rulesets/`.
"""


def markdown() -> str:
    """The catalogue of all rules, by family and code."""
    rules = tuple(rulebook().values())
    parts = [_HEAD]
    for family in FAMILIES:
        members = [entry for entry in rules if entry.family == family]
        if members:
            parts.append(f"## {family}: {translator('en').text(f'family-{family}')}\n")
            parts += [_section(entry) for entry in members]
    return "\n".join(parts)


def _section(entry: Rule) -> str:
    written = from_docstring(entry)
    severities = [ruleset(name).severity(entry.code) for name in names()]
    given = ", ".join(
        f"{name}: {'off' if severity is None else severity.value}"
        for name, severity in zip(names(), severities, strict=True)
    )
    lines = [
        f"### {entry.code} `{entry.name}`",
        "",
        written.title,
        "",
        f"*Why it matters.* {written.why}",
        "",
        f"*Instead.* {written.instead}",
        "",
        f"*Basis.* {format_reference(entry.basis, 'en')}.",
        "",
        f"*Severity.* {given}.",
    ]
    causes = (*entry.unless, *entry.unless_here)
    if causes:
        lines += ["", f"*Not reported beside* {', '.join(causes)}."]
    return "\n".join(lines) + "\n"


def main(arguments: list[str]) -> None:
    """Write the catalogue to the file named, else to ``docs/rules.md`` under the current folder."""
    target = Path(arguments[0]) if arguments else TARGET
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_text(markdown(), "utf-8")


if __name__ == "__main__":
    main(sys.argv[1:])
