"""How deep random tests look: every day as minutes allow, or as many times deeper as ``TEST_DEPTH`` says."""

from __future__ import annotations

import os

DEPTH = max(1, int(os.environ.get("TEST_DEPTH", "1")))


def examples(number: int) -> int:
    """How many random inputs a test takes, where ``number`` are enough for every day."""
    return number * DEPTH
