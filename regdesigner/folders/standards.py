"""``standard.yaml``: the standard of one service."""

from __future__ import annotations

from pathlib import Path

from regdesigner.domain.standard import ServiceStandard
from regdesigner.folders.identities import check_known, check_unique
from regdesigner.folders.shape import shaped
from regdesigner.folders.yaml_file import YamlDocument, parse_yaml, read_yaml


def read_standard(path: Path, content: bytes | None = None) -> ServiceStandard:
    """The standard of a file, or of the ``content`` that it is to hold.

    Raises ``UnreadableInput`` where it is none, or where ids repeat or lead nowhere.
    """
    return read_standard_of(read_yaml(path) if content is None else parse_yaml(content, str(path)))


def read_standard_of(document: YamlDocument) -> ServiceStandard:
    """The standard of a YAML document; raises ``UnreadableInput`` as ``read_standard`` does."""
    standard = shaped(document, ServiceStandard)
    check_unique(document, ("recipients",), [category.id for category in standard.recipients])
    check_unique(document, ("documents",), [requirement.id for requirement in standard.documents])
    check_unique(document, ("quality",), [parameter.id for parameter in standard.quality])
    check_unique(document, ("refusal", "documents"), [ground.id for ground in standard.refusal.documents])
    taken = {ground.id for ground in standard.refusal.documents}
    check_unique(document, ("refusal", "service"), [ground.id for ground in standard.refusal.service], taken)
    _check_categories(document, standard)
    return standard


def _check_categories(document: YamlDocument, standard: ServiceStandard) -> None:
    known = [category.id for category in standard.recipients]
    for index, requirement in enumerate(standard.documents):
        check_known(document, ("documents", index, "categories"), requirement.categories, known)
    prices = standard.cost.prices if standard.cost is not None else ()
    for index, price in enumerate(prices):
        check_known(document, ("cost", "prices", index, "categories"), price.categories, known)
