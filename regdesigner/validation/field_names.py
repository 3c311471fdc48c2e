"""What a declared field may be called, so that conditions can ask for it (DMN 1.5, clause 10.3.1.2)."""

from __future__ import annotations

import re

_NAME = re.compile(r"[^\W\d]\w*")
_WORDS = frozenset(
    "and or not true false null if then else for in return some every satisfies between instance of function external"
    " date time duration list context".split()
)


def is_field_name(name: str) -> bool:
    """Whether it is one word of letters, digits and underscores that means nothing in FEEL."""
    return _NAME.fullmatch(name) is not None and name not in _WORDS
