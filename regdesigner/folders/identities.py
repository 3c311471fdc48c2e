"""Ids inside one YAML file: none twice, none that leads nowhere."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from regdesigner.folders.yaml_file import FieldPath, YamlDocument


def check_unique(
    document: YamlDocument, where: FieldPath, ids: Sequence[str], taken: Collection[str] = (), key: str = "id"
) -> None:
    """Raises ``UnreadableInput`` for the first of a list's ids that stood before; ``taken`` are ids of other lists."""
    seen = set(taken)
    for index, one in enumerate(ids):
        if one in seen:
            raise document.wrong("yaml-id-twice", (*where, index, key), value=one)
        seen.add(one)


def check_known(document: YamlDocument, where: FieldPath, ids: Sequence[str], known: Sequence[str]) -> None:
    """Raises ``UnreadableInput`` for the first id of a list, or the only id of a field, that is not known."""
    for index, one in enumerate(ids):
        if one not in known:
            place = (*where, index) if (*where, index) in document.places else where
            raise document.wrong("yaml-id-unknown", place, value=one, known=", ".join(known))
