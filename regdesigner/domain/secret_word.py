"""The word that opens a recipient's page: easy to write down, to read out and to type, hard to guess."""

from __future__ import annotations

import hmac
from hashlib import sha256

ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz"
"""No i, l, o, u: nobody has to ask which sign is meant."""
SIGNS = 16
_BITS = 5
_GROUP = 4
_TAKEN_FOR = str.maketrans("oil" + "аеосрхукмнтв", "011" + "ae0cpxykmhtb")
"""Signs that look alike, those of the Cyrillic keyboard too."""


def derived(key: bytes, said: str) -> str:
    """The word that belongs to a text, without its hyphens; nobody without the key can tell it (80 bits)."""
    number = int.from_bytes(hmac.digest(key, said.encode(), sha256), "big")
    return "".join(ALPHABET[number >> (_BITS * place) & (len(ALPHABET) - 1)] for place in range(SIGNS))


def grouped(word: str) -> str:
    """As it is printed: ``k7mn-4qrs-9tvw-2xyz``."""
    return "-".join(word[start : start + _GROUP] for start in range(0, len(word), _GROUP))


def plain(typed: str) -> str:
    """What was typed without spaces, hyphens and capitals, and with signs that look alike put right."""
    return "".join(sign for sign in typed.strip().lower() if sign.isalnum()).translate(_TAKEN_FOR)
