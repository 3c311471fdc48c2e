"""Short Latin names for rows: what diagrams and conditions call a document or a ground for refusal."""

from __future__ import annotations

import re

_LETTERS = dict(
    zip(
        "абвгдеёжзийклмнңоөпрстуүфхцчшщъыьэюя",
        "a b v g d e yo zh z i y k l m n ng o o p r s t u u f kh ts ch sh shch  y  e yu ya".split(" "),
        strict=True,
    )
)
_LONGEST = 32


def slug(words: str) -> str:
    """The first words in Latin letters with hyphens between; ``row`` where no letter is left."""
    latin = "".join(_LETTERS.get(letter, letter) for letter in words.lower())
    parts = re.findall(r"[a-z0-9]+", latin)
    name = parts[0][:_LONGEST] if parts else "row"
    for part in parts[1:]:
        if len(name) + 1 + len(part) > _LONGEST:
            break
        name += f"-{part}"
    return name if name[0].isalpha() else f"row-{name}"
