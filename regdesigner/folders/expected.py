"""``expected.yaml``: the findings of a regulation that are accepted, each with its reason and date."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from regdesigner.application.ports.folders import AcceptedFinding
from regdesigner.folders.shape import shaped
from regdesigner.folders.yaml_file import YamlDocument, read_yaml


@dataclass(frozen=True, slots=True)
class ExpectedShape:
    """How the file is written: one list."""

    findings: tuple[AcceptedFinding, ...]


def read_expected(path: Path) -> tuple[AcceptedFinding, ...]:
    """The accepted findings; raises ``UnreadableInput`` where the same code and element stand twice."""
    return read_expected_of(read_yaml(path))


def read_expected_of(document: YamlDocument) -> tuple[AcceptedFinding, ...]:
    """The accepted findings of a YAML document; raises ``UnreadableInput`` as ``read_expected`` does."""
    findings = shaped(document, ExpectedShape).findings
    seen: set[tuple[str, str | None]] = set()
    for index, finding in enumerate(findings):
        if (finding.code, finding.element) in seen:
            raise document.wrong("yaml-id-twice", ("findings", index, "code"), value=finding.code)
        seen.add((finding.code, finding.element))
    return findings
