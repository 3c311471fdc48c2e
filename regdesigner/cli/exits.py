"""Exit codes that other programs rely on."""

from __future__ import annotations

from enum import IntEnum


class Exit(IntEnum):
    FINE = 0
    NOT_KEPT = 1
    """Findings of severity error, a limit not kept, a failed scenario, a case that cannot run."""
    UNREADABLE = 2
    """Wrong usage, unreadable input, a question with no terminal to ask."""
    OUR_FAULT = 3
